//! Directions of runs, and what the parts of a file hold.

use std::io::Read;

use super::*;
use crate::document::{Anchor, Fill, Picture, Shape, Span};

/// Runs as `>text<` (left to right) and `<text>` (right to left).
fn said(text: &str, rtl: bool) -> String {
    runs_of(text, rtl)
        .iter()
        .map(|r| {
            if r.rtl {
                format!("<{}>", r.text)
            } else {
                format!(">{}<", r.text)
            }
        })
        .collect()
}

#[test]
fn text_is_cut_where_its_direction_changes() {
    assert_eq!(said("Plain, 12.", false), ">Plain, 12.<");
    assert_eq!(said("\u{2068}WG1\u{2069}، 18:45", true), ">WG1<<، 18:45>");
    assert_eq!(said("من WG1 إلى", true), "<من >>WG1<< إلى>");
    assert_eq!(
        said("الموعد \u{2068}Kathmandu, UTC+05:45\u{2069}", true),
        "<الموعد >>Kathmandu, UTC+05:45<"
    );
    assert_eq!(
        said("\u{2068}ليلى\u{2069} and Anna", false),
        "<ليلى>> and Anna<"
    );
    assert_eq!(said("a\u{0}\u{b}\nb\u{ffff}", false), ">a b<");
}

#[test]
fn the_same_document_is_the_same_file_and_each_part_is_there() {
    let document = Document {
        language: Language::Ar,
        title: "تقرير <1>".into(),
        subtitle: Vec::new(),
        blocks: vec![
            Block::Contents,
            Block::heading(1, "أ"),
            Block::List {
                numbered: true,
                items: vec![vec![Span::bold("b")]],
            },
            Block::Picture {
                caption: "p".into(),
                picture: Picture {
                    width: 600.0,
                    height: 60.0,
                    title: "t & t".into(),
                    description: "d".into(),
                    shapes: vec![
                        Shape::Rect {
                            x: 0.0,
                            y: 0.0,
                            width: 50.0,
                            height: 20.0,
                            fill: Fill::Nothing,
                        },
                        Shape::Words {
                            x: 590.0,
                            y: 40.0,
                            size: 12.0,
                            anchor: Anchor::Start,
                            bold: true,
                            fill: Fill::Ink,
                            text: "شبكة WG1 (12)".into(),
                        },
                    ],
                },
            },
            Block::Table(Table {
                caption: "c".into(),
                columns: vec![("x".into(), Align::Start), ("n".into(), Align::End)],
                rows: vec![vec![Cell::strong("NWM"), Cell::plain("12")]],
            }),
        ],
    };
    let bytes = write(&document).unwrap();
    assert_eq!(bytes, write(&document).unwrap());
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    assert_eq!(zip.len(), 12);
    let mut image = Vec::new();
    zip.by_name("word/media/picture1.png")
        .unwrap()
        .read_to_end(&mut image)
        .unwrap();
    assert!(image.starts_with(b"\x89PNG"));
    let mut body = String::new();
    zip.by_name("word/document.xml")
        .unwrap()
        .read_to_string(&mut body)
        .unwrap();
    for piece in [
        "<w:t xml:space=\"preserve\">تقرير &#60;1&#62;</w:t>",
        "<w:bidiVisual/>",
        "<wp:extent cx=\"6108700\" cy=\"610870\"/>",
        "descr=\"d\" title=\"t &#38; t\"/>",
        "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
        "<w:numId w:val=\"2\"/>",
        "<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">b</w:t>",
        "TOC \\o \"1-2\" \\h \\z \\u",
        "<w:bidi/></w:sectPr>",
    ] {
        assert!(body.contains(piece), "{piece} is not in:\n{body}");
    }
}
