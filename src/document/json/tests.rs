//! A document survives its way through JSON.

use super::*;
use crate::document::{Anchor, Fill, Shape};

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
