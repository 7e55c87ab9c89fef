//! A document as DOCX (Office Open XML, ECMA-376), to be edited in a word processor: styles for headings, a contents field, tables with repeated
//! headings, lists, right-to-left text where the language runs so.
//!
//! The parts of the file are templates; the order of elements in them is that of the schema, which Word insists on.

mod runs;
#[cfg(test)]
mod tests;

use std::io::{Cursor, Write};

use askama::Template;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::pdf::png;
use super::words::contents;
use super::{Align, Block, Cell, Document, Table};
use crate::language::Language;
use crate::refusal::Refusal;
use runs::{Run, runs, runs_of};

/// Between the margins of a page, in twentieths of a point.
const TEXT_WIDTH: usize = 9638;
/// The same in points: no picture is wider.
const WIDEST: f32 = 481.0;
/// The list of all bullets; numbered lists follow, each counts by itself.
const BULLETS: usize = 1;

#[derive(Template)]
#[template(path = "document/docx/parts/document.xml")]
struct Body {
    rtl: bool,
    title: Vec<Run>,
    subtitle: Vec<Vec<Run>>,
    contents: &'static str,
    entries: Vec<Entry>,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "document/docx/parts/styles.xml")]
struct Styles {
    rtl: bool,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "document/docx/parts/numbering.xml")]
struct Numbering {
    numbered: Vec<usize>,
}

#[derive(Template)]
#[template(path = "document/docx/parts/settings.xml")]
struct Settings {
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "document/docx/parts/core.xml")]
struct Core {
    title: String,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "document/docx/parts/header.xml")]
struct Header {
    title: Vec<Run>,
}

#[derive(Template)]
#[template(path = "document/docx/parts/document_rels.xml")]
struct Relations {
    pictures: Vec<usize>,
}

/// A line of the contents; headings have bookmarks by their number.
struct Entry {
    level: u8,
    number: usize,
    text: Vec<Run>,
    first: bool,
}

/// A block as the template writes it.
enum Piece {
    Heading {
        level: u8,
        number: usize,
        text: Vec<Run>,
    },
    Paragraph(Vec<Run>),
    Item {
        list: usize,
        text: Vec<Run>,
    },
    Table {
        caption: Vec<Run>,
        name: String,
        widths: Vec<usize>,
        header: Vec<Field>,
        rows: Vec<Vec<Field>>,
    },
    Picture {
        number: usize,
        /// In EMU, of which a point has 12,700.
        width: u32,
        height: u32,
        title: String,
        says: String,
        caption: Vec<Run>,
    },
    Contents,
    NewPage,
}

struct Field {
    text: Vec<Run>,
    number: bool,
    width: usize,
}

/// The document as the bytes of a `.docx` file; the same document gives the same bytes.
pub fn write(document: &Document) -> Result<Vec<u8>, Refusal> {
    let mut file = File::new();
    let (body, lists, images) = body(document)?;
    let lang = tag(document.language);
    let rtl = document.language.right_to_left();
    file.add(
        "[Content_Types].xml",
        include_str!("parts/content_types.xml"),
    )?;
    file.add("_rels/.rels", include_str!("parts/package_rels.xml"))?;
    file.add("docProps/app.xml", include_str!("parts/app.xml"))?;
    let title = runs::plain(&document.title);
    file.fill("docProps/core.xml", &Core { title, lang })?;
    file.fill("word/document.xml", &body)?;
    file.fill("word/styles.xml", &Styles { rtl, lang })?;
    let numbered = (BULLETS + 1..=lists).collect();
    file.fill("word/numbering.xml", &Numbering { numbered })?;
    file.fill("word/settings.xml", &Settings { lang })?;
    let title = runs_of(&document.title, rtl);
    file.fill("word/header1.xml", &Header { title })?;
    file.add("word/footer1.xml", include_str!("parts/footer.xml"))?;
    let pictures = (1..=images.len()).collect();
    file.fill("word/_rels/document.xml.rels", &Relations { pictures })?;
    for (number, image) in (1..).zip(&images) {
        file.add(&format!("word/media/picture{number}.png"), image)?;
    }
    file.finish()
}

/// How Word and its like call the language (BCP 47).
fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Fr => "fr-FR",
        Language::Ar => "ar-SA",
        Language::Es => "es-ES",
        Language::Pt => "pt-PT",
    }
}

/// The body, the number of the last list, and the pictures as PNG.
fn body(document: &Document) -> Result<(Body, usize, Vec<Vec<u8>>), Refusal> {
    let rtl = document.language.right_to_left();
    let (mut pieces, mut entries): (Vec<Piece>, Vec<Entry>) = (Vec::new(), Vec::new());
    let (mut headings, mut lists) = (0, BULLETS);
    let mut images = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level, text } => {
                headings += 1;
                let (level, number) = ((*level).clamp(1, 3), headings);
                let text = runs_of(text, rtl);
                if level < 3 {
                    entries.push(Entry {
                        level,
                        number,
                        text: text.clone(),
                        first: entries.is_empty(),
                    });
                }
                pieces.push(Piece::Heading {
                    level,
                    number,
                    text,
                });
            }
            Block::Paragraph(spans) => pieces.push(Piece::Paragraph(runs(spans, rtl))),
            Block::List { numbered, items } => {
                let list = if *numbered {
                    lists += 1;
                    lists
                } else {
                    BULLETS
                };
                pieces.extend(items.iter().map(|item| Piece::Item {
                    list,
                    text: runs(item, rtl),
                }));
            }
            Block::Table(table) => pieces.push(piece_of(table, rtl)),
            Block::Picture { picture, caption } => {
                images.push(png(picture, document.language)?);
                let shrunk = (WIDEST / picture.width).min(1.0);
                pieces.push(Piece::Picture {
                    number: images.len(),
                    width: emu(picture.width * shrunk),
                    height: emu(picture.height * shrunk),
                    title: runs::plain(&picture.title),
                    says: runs::plain(&picture.description),
                    caption: runs_of(caption, rtl),
                });
            }
            Block::Contents => pieces.push(Piece::Contents),
            Block::NewPage => pieces.push(Piece::NewPage),
        }
    }
    let body = Body {
        rtl,
        title: runs_of(&document.title, rtl),
        subtitle: document.subtitle.iter().map(|l| runs_of(l, rtl)).collect(),
        contents: contents(document.language),
        entries,
        pieces,
    };
    Ok((body, lists, images))
}

fn piece_of(table: &Table, rtl: bool) -> Piece {
    let widths = widths(table);
    let number = |at: usize| table.columns.get(at).is_some_and(|c| c.1 == Align::End);
    let width = |at: usize| widths.get(at).copied().unwrap_or(TEXT_WIDTH);
    let field = |(at, cell): (usize, &Cell)| {
        let mut text = runs_of(&cell.text, rtl);
        for run in &mut text {
            run.bold |= cell.strong;
        }
        Field {
            text,
            number: number(at),
            width: width(at),
        }
    };
    Piece::Table {
        caption: runs_of(&table.caption, rtl),
        name: runs::plain(&table.caption),
        header: table
            .columns
            .iter()
            .enumerate()
            .map(|(at, (title, _))| Field {
                text: runs_of(title, rtl),
                number: number(at),
                width: width(at),
            })
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().enumerate().map(field).collect())
            .collect(),
        widths,
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page has no more points than that"
)]
fn emu(points: f32) -> u32 {
    (points.clamp(1.0, 5000.0) * 12_700.0) as u32
}

/// How wide each column is: as much as its longest text asks for, between bounds, of the whole width.
fn widths(table: &Table) -> Vec<usize> {
    let wanted: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, (title, _))| {
            let word = title.split_whitespace().map(|w| w.chars().count()).max();
            let cells = table.rows.iter().filter_map(|r| r.get(at));
            let longest = cells.map(|c| c.text.chars().count()).max();
            // A heading is bold, and no word of it is broken.
            let word = word.map(|n| n * 4 / 3 + 1);
            longest.map(|n| n.min(36)).max(word).unwrap_or(0) + 3
        })
        .collect();
    let all: usize = wanted.iter().sum::<usize>().max(1);
    wanted.iter().map(|w| w * TEXT_WIDTH / all).collect()
}

/// A file while its parts are packed. No time stands in it, so that the same document gives the same bytes.
struct File {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl File {
    fn new() -> Self {
        File {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    fn fill(&mut self, name: &str, part: &impl Template) -> Result<(), Refusal> {
        let text = part.render().map_err(|e| broken(&e))?;
        self.add(name, text)
    }

    fn add(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<(), Refusal> {
        let how = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, how).map_err(|e| broken(&e))?;
        self.zip.write_all(content.as_ref()).map_err(|e| broken(&e))
    }

    fn finish(self) -> Result<Vec<u8>, Refusal> {
        let packed = self.zip.finish().map_err(|e| broken(&e))?;
        Ok(packed.into_inner())
    }
}

fn broken(e: &dyn std::fmt::Display) -> Refusal {
    Refusal::internal(format!("a document could not be written as DOCX: {e}"))
}
