//! The document `document/1` in JSON: for scripts, and for a published report, which is kept as it was.

use serde::{Deserialize, Serialize};

use super::{Align, Anchor, Block, Cell, Document, Fill, Picture, Shape, Span, Table};
use crate::language::Language;
use crate::refusal::Refusal;

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

#[derive(Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "kebab-case")]
enum Drawn {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: String,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        fill: String,
    },
    Words {
        x: f32,
        y: f32,
        size: f32,
        anchor: String,
        bold: bool,
        fill: String,
        text: String,
    },
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

fn drawn(shape: &Shape) -> Drawn {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            fill,
        } => Drawn::Rect {
            x: *x,
            y: *y,
            width: *width,
            height: *height,
            fill: fill_word(*fill),
        },
        Shape::Line {
            from,
            to,
            width,
            fill,
        } => Drawn::Line {
            from: *from,
            to: *to,
            width: *width,
            fill: fill_word(*fill),
        },
        Shape::Words {
            x,
            y,
            size,
            anchor,
            bold,
            fill,
            text,
        } => Drawn::Words {
            x: *x,
            y: *y,
            size: *size,
            anchor: match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            }
            .into(),
            bold: *bold,
            fill: fill_word(*fill),
            text: text.clone(),
        },
    }
}

fn shape(drawn: Drawn) -> Shape {
    match drawn {
        Drawn::Rect {
            x,
            y,
            width,
            height,
            fill,
        } => Shape::Rect {
            x,
            y,
            width,
            height,
            fill: fill_of(&fill),
        },
        Drawn::Line {
            from,
            to,
            width,
            fill,
        } => Shape::Line {
            from,
            to,
            width,
            fill: fill_of(&fill),
        },
        Drawn::Words {
            x,
            y,
            size,
            anchor,
            bold,
            fill,
            text,
        } => Shape::Words {
            x,
            y,
            size,
            anchor: match anchor.as_str() {
                "middle" => Anchor::Middle,
                "end" => Anchor::End,
                _ => Anchor::Start,
            },
            bold,
            fill: fill_of(&fill),
            text,
        },
    }
}

fn fill_word(fill: Fill) -> String {
    match fill {
        Fill::Paper => "paper".into(),
        Fill::Ink => "ink".into(),
        Fill::Quiet => "quiet".into(),
        Fill::Scale(n) => format!("scale-{n}"),
        Fill::Nothing => "nothing".into(),
    }
}

fn fill_of(word: &str) -> Fill {
    match word {
        "paper" => Fill::Paper,
        "quiet" => Fill::Quiet,
        "nothing" => Fill::Nothing,
        _ => word
            .strip_prefix("scale-")
            .and_then(|n| n.parse().ok())
            .map_or(Fill::Ink, Fill::Scale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_was_written_is_read_back_the_same() {
        let document = Document {
            language: Language::Fr,
            title: "Rapport".into(),
            subtitle: vec!["8".into()],
            blocks: vec![
                Block::Contents,
                Block::heading(1, "A"),
                Block::Paragraph(vec![Span::plain("a"), Span::bold("b"), Span::italic("c")]),
                Block::List {
                    numbered: true,
                    items: vec![vec![Span::plain("d")]],
                },
                Block::NewPage,
                Block::Table(Table {
                    caption: "T".into(),
                    columns: vec![("x".into(), Align::Start), ("y".into(), Align::End)],
                    rows: vec![vec![Cell::strong("1"), Cell::plain("2")]],
                }),
                Block::Picture {
                    caption: "P".into(),
                    picture: Picture {
                        width: 460.0,
                        height: 100.5,
                        title: "t".into(),
                        description: "d".into(),
                        shapes: vec![
                            Shape::Rect {
                                x: 0.1,
                                y: 2.0,
                                width: 3.0,
                                height: 4.0,
                                fill: Fill::Scale(4),
                            },
                            Shape::Line {
                                from: (0.0, 1.0),
                                to: (2.0, 3.0),
                                width: 0.5,
                                fill: Fill::Nothing,
                            },
                            Shape::Words {
                                x: 1.0,
                                y: 2.0,
                                size: 9.0,
                                anchor: Anchor::End,
                                bold: true,
                                fill: Fill::Paper,
                                text: "n".into(),
                            },
                        ],
                    },
                },
            ],
        };
        assert_eq!(read(&write(&document)).unwrap(), document);
    }
}
