//! Documents typeset as PDF, read back by another program.

use plenary::document::pdf;
use plenary::document::{Align, Anchor, Block, Cell, Document, Fill, Picture, Shape, Span, Table};
use plenary::language::Language;
use serde_json::Value;

use crate::support::{self, TempDir};

fn read(document: &Document) -> Value {
    let folder = TempDir::new();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf::write(document).unwrap()).unwrap();
    let said = support::python("tests/readers/read_pdf.py", &[file]).good();
    serde_json::from_str(&said).unwrap()
}

fn report(language: Language, network: &str, person: &str) -> Document {
    let rows = (1..=90)
        .map(|n| {
            vec![
                Cell::strong(format!("{network} {n}")),
                Cell::plain(person),
                Cell::plain((n * 3).to_string()),
            ]
        })
        .collect();
    Document {
        language,
        title: format!("{network} 2020"),
        subtitle: vec!["2020".into()],
        blocks: vec![
            Block::Contents,
            Block::NewPage,
            Block::heading(1, network),
            Block::paragraph(format!("{person} {network}. ").repeat(60)),
            Block::heading(2, person),
            Block::List {
                numbered: true,
                items: vec![vec![Span::plain(network)], vec![Span::bold(person)]],
            },
            Block::Table(Table {
                caption: "WS1".into(),
                columns: vec![
                    (network.into(), Align::Start),
                    (person.into(), Align::Start),
                    ("WS1".into(), Align::End),
                ],
                rows,
            }),
            Block::Picture {
                picture: Picture {
                    width: 700.0,
                    height: 90.0,
                    shapes: vec![
                        Shape::Rect {
                            x: 10.0,
                            y: 10.0,
                            width: 600.0,
                            height: 60.0,
                            fill: Fill::Nothing,
                        },
                        Shape::Words {
                            x: 350.0,
                            y: 40.0,
                            size: 10.0,
                            anchor: Anchor::Middle,
                            bold: true,
                            fill: Fill::Ink,
                            text: person.into(),
                        },
                    ],
                    title: "Picture".into(),
                    description: "One area without a number.".into(),
                },
                caption: person.into(),
            },
        ],
    }
}

#[test]
fn a_typeset_document_is_read_back_with_its_text_outline_language_and_structure() {
    for (language, network, person) in [
        (Language::En, "Women's Network", "Žofie Añez-Gonçalves"),
        (Language::Ar, "شبكة النساء", "Žofie Añez (Praha)"),
    ] {
        let code = language.code();
        let seen = read(&report(language, network, person));
        assert_eq!(seen["title"], format!("{network} 2020"), "{code}");
        assert_eq!(seen["language"], code);
        let direction = if code == "ar" { "/R2L" } else { "/L2R" };
        assert_eq!(seen["direction"], direction);
        assert_eq!(seen["outline"], serde_json::json!([network, person]));
        assert_eq!(
            (&seen["marked"], &seen["accessible"]),
            (&true.into(), &true.into()),
            "{code}"
        );
        for (font, embedded) in seen["fonts"].as_object().unwrap() {
            assert_eq!(embedded, &Value::from(true), "{code}: {font}");
        }
        let pages = seen["pages"].as_array().unwrap();
        let with = |text: &str| {
            pages
                .iter()
                .filter(|p| p.as_str().unwrap().contains(text))
                .count()
        };
        // Title page, contents, and a table that goes on over pages under a header of its own.
        assert!(pages.len() >= 5, "{code}: {} pages", pages.len());
        assert!(with("WS1") >= 3, "{code}: {}", with("WS1"));
        assert_eq!(with("270"), 1, "{code}: the last row stands once");
        assert!(
            seen["sizes"]
                .as_array()
                .unwrap()
                .iter()
                .all(|s| *s == serde_json::json!([595, 842]))
        );
        for edges in seen["edges"].as_array().unwrap() {
            let (left, right) = (edges[0].as_f64().unwrap(), edges[1].as_f64().unwrap());
            assert!(left > 60.0 && right < 535.0, "{code}: {edges}");
        }
        let elements = &seen["elements"];
        let count = |kind: &str| elements[kind].as_u64().unwrap_or(0);
        assert_eq!(
            (
                count("/H1"),
                count("/H2"),
                count("/L"),
                count("/LI"),
                count("/Table")
            ),
            (2, 1, 1, 2, 1),
            "{code}: {elements}"
        );
        assert_eq!((count("/TR"), count("/TH"), count("/TD")), (91, 93, 180));
        assert_eq!(elements["alt"], "Picture. One area without a number.");
        assert_eq!((count("/TOCI"), &seen["links"]), (2, &2.into()), "{code}");
    }
}

#[test]
fn a_letter_that_no_font_has_is_a_box_and_the_document_says_so() {
    let mut document = report(Language::En, "Network", "Ana");
    document
        .blocks
        .push(Block::paragraph("Name: \u{10ffff}\u{e123}"));
    let seen = read(&document);
    let pages = seen["pages"].as_array().unwrap();
    let last = pages.last().unwrap().as_str().unwrap().replace('\n', " ");
    assert!(last.contains("Boxes stand for letters"), "{last}");
    assert_eq!(
        seen["accessible"], false,
        "a box is not readable, so nothing is claimed"
    );
}

#[test]
fn a_hostile_text_and_a_table_wider_than_any_page_stay_inside_the_page() {
    let word = "x".repeat(300);
    let hostile = format!("\u{202e}<b>\0\r\n{word}\u{2029}\u{feff}%%EOF) endobj");
    let columns: Vec<(String, Align)> = (0..40)
        .map(|n| (format!("Session{n}"), Align::End))
        .collect();
    let document = Document {
        language: Language::En,
        title: hostile.clone(),
        subtitle: vec![hostile.clone()],
        blocks: vec![
            Block::heading(1, hostile.clone()),
            Block::paragraph(hostile.clone()),
            Block::Table(Table {
                caption: hostile.clone(),
                rows: vec![
                    vec![Cell::plain(hostile.clone()); 40],
                    vec![Cell::plain(""); 40],
                ],
                columns,
            }),
            Block::Table(Table {
                caption: String::new(),
                columns: vec![("One".into(), Align::Start)],
                rows: vec![vec![Cell::plain("A long cell. ".repeat(900))]],
            }),
            Block::List {
                numbered: false,
                items: vec![vec![Span::plain(hostile)], Vec::new()],
            },
            Block::Paragraph(Vec::new()),
        ],
    };
    let seen = read(&document);
    for edges in seen["edges"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|e| !e.is_null())
    {
        let (left, right) = (edges[0].as_f64().unwrap(), edges[1].as_f64().unwrap());
        assert!(left > 60.0 && right < 535.0, "{edges}");
    }
}
