//! What stands before the text: the title, and the contents with the numbers of pages.

use std::rc::Rc;

use krilla::tagging::Tag;

use super::colour::Ink;
use super::flow::Flow;
use super::piece::{Content, Piece, bind};
use super::text::{Side, Style};
use super::{TYPE_HEIGHT, TYPE_WIDTH, WORDS};
use crate::document::{Block, Span};

impl Flow<'_> {
    /// A page of its own before a document with contents, else a head.
    pub fn title(&mut self) {
        let own_page = self.document.blocks.contains(&Block::Contents);
        let size = if own_page { 27.0 } else { 20.0 };
        if own_page {
            self.pieces
                .push(Piece::new(TYPE_HEIGHT * 0.26, Content::Space));
        }
        let rule = 72.0;
        let x = if self.setter.right_to_left {
            TYPE_WIDTH - rule
        } else {
            0.0
        };
        let mut over = Piece::new(
            14.0,
            Content::Rule {
                x,
                width: rule,
                weight: 2.5,
            },
        );
        over.tied = true;
        self.pieces.push(over);
        let style = self.style(size);
        let style = Style {
            bold: true,
            ink: Ink::Strong,
            leading: style.size * 1.3,
            ..style
        };
        let title = [Span::plain(&self.document.title)];
        self.text(&title, style, Side::Start, (0.0, 10.0), Tag::Title);
        let style = Style {
            ink: Ink::Quiet,
            ..self.style(if own_page { 13.0 } else { 11.0 })
        };
        for line in &self.document.subtitle {
            self.text(&[Span::plain(line)], style, Side::Start, (2.0, 2.0), Tag::P);
        }
        if own_page {
            self.pieces.push(Piece::new(0.0, Content::NewPage));
        } else if let Some(last) = self.pieces.last_mut() {
            last.after = 18.0;
        }
    }

    pub fn contents(&mut self) {
        let word = WORDS.say(self.document.language, "contents", &[]);
        self.heading(1, &word, None);
        let list = self.structure.add(None, Tag::TOC);
        let rtl = self.setter.right_to_left;
        for target in 0..self.headings.len() {
            let (level, text) = (
                self.headings[target].level,
                self.headings[target].text.clone(),
            );
            if level > 2 {
                continue;
            }
            let chapter = level <= 1;
            let style = Style {
                bold: chapter,
                ..self.style(if chapter { 10.2 } else { 9.6 })
            };
            let indent = if chapter { 0.0 } else { 16.0 };
            let item = self.structure.add(Some(list), Tag::TOCI);
            let element = self.structure.add(Some(item), Tag::Link);
            let width = TYPE_WIDTH - indent - 40.0;
            let lines = Rc::new(self.setter.plain(&text, style, width, Side::Start));
            let from = self.pieces.len();
            for index in 0..lines.count() {
                let content = Content::Entry {
                    lines: lines.clone(),
                    index,
                    x: if rtl { 40.0 } else { indent },
                    target,
                    element,
                };
                self.pieces.push(Piece::new(style.leading, content));
            }
            bind(
                &mut self.pieces[from..],
                if chapter { 7.0 } else { 1.0 },
                0.0,
            );
        }
    }
}
