//! Documents of every kind of block, typeset.

use super::*;
use crate::document::{Align, Anchor, Cell, Fill, Picture, Span, Table};
use crate::language::Language;

/// A document with a block of every kind, in each direction.
pub fn sample(language: Language) -> Document {
    let arabic = language.right_to_left();
    let say = |latin: &str, other: &str| {
        if arabic {
            other.to_string()
        } else {
            latin.to_string()
        }
    };
    let sentence = say(
        "Mediators of the alliance met in twelve time zones, and nobody had to speak at night; the Añez, Žižek and Gonçalves families of names are set as they are written. ",
        "التقت وسيطات التحالف في اثنتي عشرة منطقة زمنية، ولم تُضطر أيّ منهن إلى الكلام ليلاً، وشاركت \u{2068}Ana Gonçalves\u{2069} عبر Zoom في الساعة 14:30 يوم 13 أكتوبر 2020. ",
    );
    let mut blocks = vec![Block::Contents, Block::NewPage];
    for chapter in 1..=3 {
        blocks.push(Block::heading(
            1,
            format!(
                "{} {chapter}",
                say(
                    "Workshop on mediation and climate, chapter",
                    "ورشة الوساطة والمناخ، الفصل"
                )
            ),
        ));
        blocks.push(Block::paragraph(sentence.repeat(5)));
        blocks.push(Block::heading(
            2,
            say("What the workshop brought", "ما خلصت إليه الورشة"),
        ));
        blocks.push(Block::Paragraph(vec![
            Span::plain(sentence.clone()),
            Span::bold(say("This is important. ", "هذا مهم. ")),
            Span::italic(say("This is a title.", "هذا عنوان.")),
        ]));
        blocks.push(Block::heading(3, say("Recommendations", "التوصيات")));
        blocks.push(Block::List {
            numbered: chapter == 1,
            items: (0..3)
                .map(|n| vec![Span::plain(sentence.repeat(n + 1))])
                .collect(),
        });
    }
    blocks.push(Block::heading(1, say("Participation", "المشاركة")));
    blocks.push(Block::Table(table(arabic, 60, 5)));
    blocks.push(Block::Picture {
        picture: picture(arabic),
        caption: say(
            "Attendance per network. Source: the meeting's records.",
            "الحضور حسب الشبكة. المصدر: سجلات الاجتماع.",
        ),
    });
    blocks.push(Block::Table(table(arabic, 6, 16)));
    Document {
        language,
        title: say(
            "Report of the annual meeting of the Global Alliance 2020",
            "تقرير الاجتماع السنوي للتحالف العالمي 2020",
        ),
        subtitle: vec![
            say(
                "Held online, 13–29 October 2020",
                "عُقد عبر الإنترنت من 13 إلى 29 أكتوبر 2020",
            ),
            say("Draft of 3 November 2020", "مسودة 3 نوفمبر 2020"),
        ],
        blocks,
    }
}

fn table(arabic: bool, rows: usize, columns: usize) -> Table {
    let names = if arabic {
        ["شبكة نساء المتوسط", "FemWise", "شبكة نساء الكومنولث"]
    } else {
        [
            "Mediterranean Women Mediators Network",
            "FemWise-Africa",
            "Nordic Women Mediators",
        ]
    };
    Table {
        caption: if arabic {
            "الحضور لكل شبكة ولكل جلسة".into()
        } else {
            "Attendance per network and session".into()
        },
        columns: (0..columns)
            .map(|c| match c {
                0 => (
                    (if arabic { "الشبكة" } else { "Network" }).to_string(),
                    Align::Start,
                ),
                1 => (
                    (if arabic {
                        "من مثّلها"
                    } else {
                        "Who represented it"
                    })
                    .to_string(),
                    Align::Start,
                ),
                c => (format!("WS{c}"), Align::End),
            })
            .collect(),
        rows: (0..rows)
            .map(|r| {
                (0..columns)
                    .map(|c| match c {
                        0 => Cell::strong(format!("{} {}", names[r % 3], r + 1)),
                        1 => Cell::plain("Ana Gonçalves (Lisboa)"),
                        c => Cell::plain(format!("{}", r * 7 % 100 + c)),
                    })
                    .collect()
            })
            .collect(),
    }
}

fn picture(arabic: bool) -> Picture {
    let mut shapes = vec![Shape::Line {
        from: (120.0, 150.0),
        to: (450.0, 150.0),
        width: 0.8,
        fill: Fill::Ink,
    }];
    for n in 0_u8..7 {
        let x = 130.0 + f32::from(n) * 45.0;
        let height = 20.0 + f32::from(n) * 18.0;
        let fill = if n == 6 {
            Fill::Nothing
        } else {
            Fill::Scale(n)
        };
        shapes.push(Shape::Rect {
            x,
            y: 150.0 - height,
            width: 34.0,
            height,
            fill,
        });
        shapes.push(Shape::Words {
            x: x + 17.0,
            y: 164.0,
            size: 8.0,
            anchor: Anchor::Middle,
            bold: false,
            fill: Fill::Ink,
            text: format!("WS{n}"),
        });
    }
    shapes.push(Shape::Words {
        x: if arabic { 110.0 } else { 10.0 },
        y: 80.0,
        size: 9.0,
        anchor: Anchor::Start,
        bold: true,
        fill: Fill::Ink,
        text: if arabic {
            "عدد الحاضرات".into()
        } else {
            "People present".into()
        },
    });
    Picture {
        width: 460.0,
        height: 175.0,
        shapes,
        title: "Attendance".into(),
        description: "More people came to each session than to the one before.".into(),
    }
}

#[test]
fn the_words_of_the_typesetter_stand_in_every_language() {
    assert_eq!(WORDS.faults(), []);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for language in Language::ALL {
        let document = sample(language);
        let (one, two) = (write(&document).unwrap(), write(&document).unwrap());
        assert!(one == two, "{}", language.code());
        assert!(one.starts_with(b"%PDF-"));
        if let Ok(folder) = std::env::var("PLENARY_WRITE_PDF") {
            std::fs::write(format!("{folder}/{}.pdf", language.code()), one).unwrap();
        }
    }
}

pub fn sheet(name: &str, sessions: usize) -> crate::document::Framed {
    use crate::document::{Framed, Part};
    let row = |n: usize| {
        vec![
            Cell::plain("Tuesday\u{a0}13\u{a0}October\u{a0}2020"),
            Cell::plain(format!("{n}. {name}")),
            Cell::plain("120"),
        ]
    };
    Framed {
        language: Language::En,
        title: "Certificate".into(),
        parts: vec![
            Part::House("Alliance".into()),
            Part::Title("Certificate".into()),
            Part::Name(name.into()),
            Part::Table(Table {
                caption: String::new(),
                columns: vec![
                    ("Date".into(), Align::Start),
                    ("Session".into(), Align::Start),
                    ("Minutes".into(), Align::End),
                ],
                rows: (0..sessions).map(row).collect(),
            }),
            Part::Strong("All".into()),
        ],
        foot: vec!["Issued".into(), "https://plenary.example/x".into()],
    }
}

/// How many pages a file has.
fn pages_of(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() - text.matches("/Type/Pages").count()
        + text.matches("/Type /Page\n").count()
}

#[test]
fn a_sheet_stays_on_one_page_by_smaller_letters_and_goes_on_over_more_if_it_must() {
    let name = "Ana Žofie";
    assert_eq!(pages_of(&write_framed(&sheet(name, 1)).unwrap()), 1);
    assert_eq!(pages_of(&write_framed(&sheet(name, 24)).unwrap()), 1);
    assert!(pages_of(&write_framed(&sheet(name, 120)).unwrap()) > 1);
    let hostile = format!("\u{202e}\0<b>{}\r\n%%EOF", "n".repeat(400));
    assert!(pages_of(&write_framed(&sheet(&hostile, 3)).unwrap()) >= 1);
    assert!(pages_of(&write_framed(&sheet("", 0)).unwrap()) == 1);
}

#[test]
fn a_script_that_the_program_carries_needs_no_font_of_the_machine() {
    let names = "Ana Žižek, سعاد الخطيب, Юлия, Αθηνά, አበበች, सुनीता";
    let found = fonts::fonts(&names.chars().collect(), false);
    assert_eq!(found.missing, BTreeSet::new());
    assert_eq!(found.families.len(), 4, "none was taken from elsewhere");
    let nobody = fonts::fonts(&['\u{10ffff}', 'a'].into(), false);
    assert_eq!(nobody.missing, ['\u{10ffff}'].into());
}
