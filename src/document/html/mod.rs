//! A document as HTML: for a page of the service, or a file that stands alone.

#[cfg(test)]
mod tests;

use askama::Template;

use super::svg::inline_svg;
use super::words::contents;
use super::{Align, Block, Document, Span, Table};
use crate::refusal::Refusal;

/// The style of documents, for pages that show one; it takes the colours of the page where there are any.
pub const STYLE: &str = include_str!("pages/document.css");

#[derive(Template)]
#[template(path = "document/html/pages/document.html")]
struct Article<'a> {
    title: &'a str,
    subtitle: &'a [String],
    lang: &'static str,
    dir: &'static str,
    contents: &'static str,
    chapters: Vec<Chapter<'a>>,
    pieces: Vec<Piece<'a>>,
}

#[derive(Template)]
#[template(path = "document/html/pages/file.html")]
struct File<'a> {
    title: &'a str,
    lang: &'static str,
    dir: &'static str,
    style: &'static str,
    article: String,
}

/// A heading of level 1 with those of level 2 below it.
struct Chapter<'a> {
    id: String,
    text: &'a str,
    sections: Vec<(String, &'a str)>,
}

/// A block as the template writes it.
enum Piece<'a> {
    /// The title of the document is `h1`, so that chapters are `h2`.
    Heading {
        level: u8,
        id: String,
        text: &'a str,
    },
    Paragraph(&'a [Span]),
    List {
        numbered: bool,
        items: &'a [Vec<Span>],
    },
    Table(&'a Table),
    Picture {
        svg: String,
        caption: &'a str,
    },
    Contents,
}

impl Align {
    /// The class of a cell.
    fn class(self) -> &'static str {
        match self {
            Align::Start => "",
            Align::End => "number",
        }
    }
}

/// The document as an `article`, to stand inside a page. Headings have ids `part-1`, `part-2` and so on.
pub fn article(document: &Document) -> Result<String, Refusal> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut pieces = Vec::new();
    let (mut number, mut pictures) = (0, 0);
    for block in &document.blocks {
        pieces.push(match block {
            Block::Heading { level, text } => {
                number += 1;
                let id = format!("part-{number}");
                match (level, chapters.last_mut()) {
                    (2, Some(chapter)) => chapter.sections.push((id.clone(), text)),
                    (1, _) => chapters.push(Chapter {
                        id: id.clone(),
                        text,
                        sections: Vec::new(),
                    }),
                    _ => {}
                }
                Piece::Heading {
                    level: level + 1,
                    id,
                    text,
                }
            }
            Block::Paragraph(spans) => Piece::Paragraph(spans),
            Block::List { numbered, items } => Piece::List {
                numbered: *numbered,
                items,
            },
            Block::Table(table) => Piece::Table(table),
            Block::Picture { picture, caption } => Piece::Picture {
                svg: {
                    pictures += 1;
                    inline_svg(picture, document.language, &format!("picture-{pictures}"))
                },
                caption,
            },
            Block::Contents => Piece::Contents,
            // A page of the web has no pages.
            Block::NewPage => continue,
        });
    }
    render(&Article {
        title: &document.title,
        subtitle: &document.subtitle,
        lang: document.language.code(),
        dir: direction(document),
        contents: contents(document.language),
        chapters,
        pieces,
    })
}

/// The document as a file of its own, with its style inside.
pub fn write(document: &Document) -> Result<String, Refusal> {
    render(&File {
        title: &document.title,
        lang: document.language.code(),
        dir: direction(document),
        style: STYLE,
        article: article(document)?,
    })
}

fn direction(document: &Document) -> &'static str {
    if document.language.right_to_left() {
        "rtl"
    } else {
        "ltr"
    }
}

fn render(template: &impl Template) -> Result<String, Refusal> {
    template
        .render()
        .map_err(|e| Refusal::internal(format!("a document could not be written as HTML: {e}")))
}
