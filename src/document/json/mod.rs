//! The document `document/1` in JSON: for scripts, and for a published report, which is kept as it was.

mod shapes;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use super::{Align, Block, Cell, Document, Picture, Span, Table};
use crate::language::Language;
use crate::refusal::Refusal;
use shapes::{Drawn, drawn, shape};

const FORMAT: &str = "document/1";

#[derive(Serialize, Deserialize)]
struct Whole {
    format: String,
    language: String,
    title: String,
    subtitle: Vec<String>,
    blocks: Vec<Piece>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Piece {
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        spans: Vec<Run>,
    },
    List {
        numbered: bool,
        items: Vec<Vec<Run>>,
    },
    Table {
        caption: String,
        columns: Vec<Column>,
        rows: Vec<Vec<Field>>,
    },
    Picture {
        caption: String,
        title: String,
        description: String,
        width: f32,
        height: f32,
        shapes: Vec<Drawn>,
    },
    Contents,
    NewPage,
}

#[derive(Serialize, Deserialize)]
struct Run {
    text: String,
    #[serde(default, skip_serializing_if = "no")]
    bold: bool,
    #[serde(default, skip_serializing_if = "no")]
    italic: bool,
}

#[derive(Serialize, Deserialize)]
struct Column {
    title: String,
    #[serde(default, skip_serializing_if = "no")]
    number: bool,
}

#[derive(Serialize, Deserialize)]
struct Field {
    text: String,
    #[serde(default, skip_serializing_if = "no")]
    strong: bool,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands in a reference"
)]
fn no(yes: &bool) -> bool {
    !yes
}

/// The document as JSON text.
pub fn write(document: &Document) -> String {
    let whole = Whole {
        format: FORMAT.into(),
        language: document.language.code().into(),
        title: document.title.clone(),
        subtitle: document.subtitle.clone(),
        blocks: document.blocks.iter().map(piece).collect(),
    };
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

/// What [`write`] wrote, read back.
pub fn read(text: &str) -> Result<Document, Refusal> {
    let broken = |what: &dyn std::fmt::Display| Refusal::internal(format!("{FORMAT}: {what}"));
    let whole: Whole = serde_json::from_str(text).map_err(|e| broken(&e))?;
    Ok(Document {
        language: Language::of_code(&whole.language).ok_or_else(|| broken(&whole.language))?,
        title: whole.title,
        subtitle: whole.subtitle,
        blocks: whole.blocks.into_iter().map(block).collect(),
    })
}

fn runs(spans: &[Span]) -> Vec<Run> {
    spans
        .iter()
        .map(|s| Run {
            text: s.text.clone(),
            bold: s.bold,
            italic: s.italic,
        })
        .collect()
}

fn spans(runs: Vec<Run>) -> Vec<Span> {
    runs.into_iter()
        .map(|r| Span {
            text: r.text,
            bold: r.bold,
            italic: r.italic,
        })
        .collect()
}

fn piece(block: &Block) -> Piece {
    match block {
        Block::Heading { level, text } => Piece::Heading {
            level: *level,
            text: text.clone(),
        },
        Block::Paragraph(spans) => Piece::Paragraph { spans: runs(spans) },
        Block::List { numbered, items } => Piece::List {
            numbered: *numbered,
            items: items.iter().map(|i| runs(i)).collect(),
        },
        Block::Table(table) => Piece::Table {
            caption: table.caption.clone(),
            columns: table
                .columns
                .iter()
                .map(|(title, align)| Column {
                    title: title.clone(),
                    number: *align == Align::End,
                })
                .collect(),
            rows: table
                .rows
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|c| Field {
                            text: c.text.clone(),
                            strong: c.strong,
                        })
                        .collect()
                })
                .collect(),
        },
        Block::Picture { picture, caption } => Piece::Picture {
            caption: caption.clone(),
            title: picture.title.clone(),
            description: picture.description.clone(),
            width: picture.width,
            height: picture.height,
            shapes: picture.shapes.iter().map(drawn).collect(),
        },
        Block::Contents => Piece::Contents,
        Block::NewPage => Piece::NewPage,
    }
}

fn block(piece: Piece) -> Block {
    match piece {
        Piece::Heading { level, text } => Block::Heading { level, text },
        Piece::Paragraph { spans: s } => Block::Paragraph(spans(s)),
        Piece::List { numbered, items } => Block::List {
            numbered,
            items: items.into_iter().map(spans).collect(),
        },
        Piece::Table {
            caption,
            columns,
            rows,
        } => Block::Table(Table {
            caption,
            columns: columns
                .into_iter()
                .map(|c| (c.title, if c.number { Align::End } else { Align::Start }))
                .collect(),
            rows: rows
                .into_iter()
                .map(|row| {
                    row.into_iter()
                        .map(|f| Cell {
                            text: f.text,
                            strong: f.strong,
                        })
                        .collect()
                })
                .collect(),
        }),
        Piece::Picture {
            caption,
            title,
            description,
            width,
            height,
            shapes,
        } => Block::Picture {
            caption,
            picture: Picture {
                width,
                height,
                shapes: shapes.into_iter().map(shape).collect(),
                title,
                description,
            },
        },
        Piece::Contents => Block::Contents,
        Piece::NewPage => Block::NewPage,
    }
}
