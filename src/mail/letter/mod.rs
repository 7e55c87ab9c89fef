//! How a mail is laid out, in plain text and in HTML: the words come from whoever writes it, in her language.
//!
//! A text may hold names between the signs that keep their direction (FSI and PDI, as [`crate::language::apart`] sets them): they stay in the
//! plain text and become `<bdi>` in HTML.

#[cfg(test)]
mod tests;
mod wrap;

use askama::Template;

use crate::language::Language;
use crate::refusal::Refusal;
use wrap::{hung, wrapped};

/// A mail's words, piece by piece, in the order in which she reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub language: Language,
    pub blocks: Vec<Block>,
}

/// A piece of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Text(String),
    Heading(String),
    /// What she looks for first: her own time.
    When {
        label: String,
        value: String,
    },
    /// Labels with what belongs to them, one a line.
    Facts(Vec<(String, String)>),
    /// What was and what is now, each with its label.
    Change {
        was: (String, String),
        now: (String, String),
    },
    /// A label and an address of ours.
    Link {
        label: String,
        url: String,
    },
    /// Addresses of ours to choose from, as buttons.
    Choices(Vec<(String, String)>),
    /// What matters less.
    Small(String),
}

/// A mail's two bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bodies {
    pub text: String,
    pub html: String,
}

#[derive(Template)]
#[template(path = "mail/letter/letter.txt", escape = "none")]
struct Plain<'a> {
    colon: &'static str,
    blocks: &'a [Block],
}

impl Plain<'_> {
    fn fact(&self, label: &str, value: &str) -> String {
        hung(&format!("{label}{} {value}", self.colon))
    }
}

#[derive(Template)]
#[template(path = "mail/letter/letter.html")]
struct Html<'a> {
    lang: &'static str,
    dir: &'static str,
    start: &'static str,
    end: &'static str,
    colon: &'static str,
    blocks: &'a [Block],
}

impl Letter {
    pub fn new(language: Language) -> Self {
        Letter {
            language,
            blocks: Vec::new(),
        }
    }

    /// Adds a piece; an empty text is left out.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        let empty = match &block {
            Block::Text(t) | Block::Heading(t) | Block::Small(t) => t.is_empty(),
            Block::Facts(all) | Block::Choices(all) => all.is_empty(),
            Block::When { .. } | Block::Change { .. } | Block::Link { .. } => false,
        };
        if !empty {
            self.blocks.push(block);
        }
        self
    }

    /// Both bodies.
    pub fn bodies(&self) -> Result<Bodies, Refusal> {
        let broken = |e: askama::Error| Refusal::internal(format!("a mail's template: {e}"));
        let right_to_left = self.language.right_to_left();
        let colon = match self.language {
            Language::Fr => "\u{a0}:",
            _ => ":",
        };
        let text = Plain {
            colon,
            blocks: &self.blocks,
        }
        .render()
        .map_err(broken)?;
        let html = Html {
            lang: self.language.code(),
            dir: if right_to_left { "rtl" } else { "ltr" },
            start: if right_to_left { "right" } else { "left" },
            end: if right_to_left { "left" } else { "right" },
            colon,
            blocks: &self.blocks,
        }
        .render()
        .map_err(broken)?;
        Ok(Bodies {
            text: format!("{}\n", text.trim()),
            html,
        })
    }
}

/// Escaped for HTML, with isolated names as `<bdi>`.
fn names(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{2068}' => out.push_str("<bdi>"),
            '\u{2069}' => out.push_str("</bdi>"),
            c => out.push(c),
        }
    }
    out
}
