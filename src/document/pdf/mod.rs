//! A document typeset as PDF: pages of A4 with embedded fonts, in either direction, tagged for screen readers.

mod colour;
mod draw;
mod flow;
mod fonts;
mod framed;
mod front;
mod pages;
mod pen;
mod picture;
mod piece;
mod raster;
mod structure;
mod table;
#[cfg(test)]
mod tests;
mod text;

pub use framed::write_framed;

use std::collections::BTreeSet;
use std::sync::LazyLock;

pub use raster::png;

use super::{Block, Document, Shape};
use crate::language::Texts;
use crate::refusal::Refusal;

/// A4, in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const TYPE_WIDTH: f32 = 460.0;
const MARGIN_SIDE: f32 = (WIDTH - TYPE_WIDTH) / 2.0;
const MARGIN_TOP: f32 = 84.0;
const TYPE_HEIGHT: f32 = HEIGHT - MARGIN_TOP - 80.0;

/// The words that the writer adds itself.
static WORDS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// A document as a PDF file. The same document gives the same bytes on one machine; fonts of the machine are taken only for letters that the program
/// has none for.
pub fn write(document: &Document) -> Result<Vec<u8>, Refusal> {
    let rtl = document.language.right_to_left();
    let mut setter = text::Setter::new(fonts::fonts(&letters(document), rtl), rtl);
    let flow = flow::Flow::of(document, &mut setter);
    let (structure, pieces, headings) = (flow.structure, flow.pieces, flow.headings);
    let pages = pages::paginate(&pieces, TYPE_HEIGHT);
    let drawing = draw::Drawing {
        title: &document.title,
        language: document.language,
        structure: &structure,
        headings: &headings,
        pages: &pages,
        title_page: document.blocks.contains(&Block::Contents),
        framed: false,
    };
    draw::file(&drawing, &mut setter)
}

/// Every character that stands in a document.
fn letters(document: &Document) -> BTreeSet<char> {
    let mut letters: BTreeSet<char> = "0123456789.…•".chars().collect();
    let mut add = |text: &str| letters.extend(text.chars());
    add(&document.title);
    document.subtitle.iter().for_each(|line| add(line));
    for key in ["contents", "letters-missing"] {
        add(&WORDS.say(document.language, key, &[]));
    }
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => add(text),
            Block::Paragraph(spans) => spans.iter().for_each(|s| add(&s.text)),
            Block::List { items, .. } => items.iter().flatten().for_each(|s| add(&s.text)),
            Block::Table(table) => {
                add(&table.caption);
                table.columns.iter().for_each(|(text, _)| add(text));
                table.rows.iter().flatten().for_each(|cell| add(&cell.text));
            }
            Block::Picture { picture, caption } => {
                add(caption);
                for shape in &picture.shapes {
                    if let Shape::Words { text, .. } = shape {
                        add(text);
                    }
                }
            }
            Block::Contents | Block::NewPage => {}
        }
    }
    letters
}
