//! A sheet in a frame: everything on one page if it can be, in smaller letters if it must.

use std::collections::BTreeSet;
use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{Tag, TagKind};

use super::colour::Ink;
use super::draw::{self, Drawing};
use super::flow::Heading;
use super::pages::{Placed, What, paginate};
use super::piece::{Content, Piece, bind};
use super::structure::Structure;
use super::text::{Setter, Side, Style};
use super::{TYPE_HEIGHT, TYPE_WIDTH, fonts, table};
use crate::document::{Framed, Part};
use crate::refusal::Refusal;

/// A sheet as a PDF file. The same sheet gives the same bytes.
pub fn write_framed(sheet: &Framed) -> Result<Vec<u8>, Refusal> {
    let rtl = sheet.language.right_to_left();
    let mut setter = Setter::new(fonts::fonts(&letters(sheet), rtl), rtl);
    let mut made = Made::of(sheet, &mut setter, 1.0);
    let fits = |made: &Made| made.body_height() + made.foot_height() + 12.0 <= TYPE_HEIGHT;
    for factor in [0.9, 0.8, 0.72, 0.66] {
        if fits(&made) {
            break;
        }
        made = Made::of(sheet, &mut setter, factor);
    }
    if !fits(&made) {
        // Two pages need no small letters.
        made = Made::of(sheet, &mut setter, 0.85);
    }
    let mut pages = shared_out(&made.body, TYPE_HEIGHT - made.foot_height() - 12.0);
    if let [only] = pages.as_mut_slice() {
        // A little above the middle.
        let free = TYPE_HEIGHT - made.foot_height() - made.body_height();
        for placed in only.iter_mut() {
            placed.y += (free * 0.38).max(0.0);
        }
    }
    let mut y = TYPE_HEIGHT - made.foot_height();
    if let Some(last) = pages.last_mut() {
        for piece in &made.foot {
            last.push(Placed {
                y,
                what: What::Piece(piece),
            });
            y += piece.height;
        }
    }
    let drawing = Drawing {
        title: &sheet.title,
        language: sheet.language,
        structure: &made.structure,
        headings: &made.headings,
        pages: &pages,
        title_page: true,
        framed: true,
    };
    draw::file(&drawing, &mut setter)
}

/// As few pages as it takes, with about as much on each: a total never stands alone.
fn shared_out(body: &[Piece], height: f32) -> Vec<Vec<Placed<'_>>> {
    let mut pages = paginate(body, height);
    let (count, mut lower) = (pages.len(), height - 12.0);
    while count > 1 && lower > height / 3.0 {
        let even = paginate(body, lower);
        if even.len() > count {
            break;
        }
        pages = even;
        lower -= 12.0;
    }
    pages
}

struct Made {
    structure: Structure,
    headings: Vec<Heading>,
    body: Vec<Piece>,
    foot: Vec<Piece>,
}

impl Made {
    fn of(sheet: &Framed, setter: &mut Setter, factor: f32) -> Self {
        let mut made = Made {
            structure: Structure::default(),
            headings: Vec::new(),
            body: Vec::new(),
            foot: Vec::new(),
        };
        let rtl = setter.right_to_left;
        let style = |size: f32| Style::of(size * factor, rtl);
        for part in &sheet.parts {
            match part {
                Part::House(text) => {
                    let style = Style {
                        ink: Ink::Quiet,
                        ..style(11.0)
                    };
                    made.line(setter, text, style, (0.0, 18.0 * factor), Tag::P);
                }
                Part::Title(text) => {
                    let style = Style {
                        bold: true,
                        ink: Ink::Strong,
                        leading: style(24.0).size * 1.3,
                        ..style(24.0)
                    };
                    let from = made.body.len();
                    let tag = Tag::Hn(NonZeroU16::MIN, Some(text.clone()));
                    made.line(setter, text, style, (6.0, 22.0 * factor), tag);
                    if let Some(Piece {
                        content: Content::Line { heading, .. },
                        ..
                    }) = made.body.get_mut(from)
                    {
                        *heading = Some(made.headings.len());
                        made.headings.push(Heading {
                            level: 1,
                            text: text.clone(),
                        });
                    }
                }
                Part::Text(text) => made.line(
                    setter,
                    text,
                    style(11.0),
                    (8.0 * factor, 8.0 * factor),
                    Tag::P,
                ),
                Part::Name(text) => {
                    let style = Style {
                        bold: true,
                        leading: style(21.0).size * 1.4,
                        ..style(21.0)
                    };
                    made.line(setter, text, style, (8.0, 10.0 * factor), Tag::P);
                }
                Part::Strong(text) => {
                    let style = Style {
                        bold: true,
                        ..style(12.0)
                    };
                    made.line(setter, text, style, (10.0, 8.0), Tag::P);
                }
                Part::Table(of) => {
                    let element = made.structure.add(None, Tag::Table);
                    let style = style(9.6);
                    let style = Style {
                        leading: style.size * 1.4,
                        ..style
                    };
                    let room = (style, TYPE_WIDTH);
                    let mut rows = table::rows(of, setter, &mut made.structure, element, room);
                    if let Some(first) = rows.first_mut() {
                        first.before = 18.0 * factor;
                    }
                    if let Some(last) = rows.last_mut() {
                        last.after = 14.0 * factor;
                    }
                    made.body.extend(rows);
                }
            }
        }
        let small = Style {
            ink: Ink::Quiet,
            ..Style::of(8.6, rtl)
        };
        let body = std::mem::take(&mut made.body);
        for text in &sheet.foot {
            made.line(setter, text, small, (0.0, 0.0), Tag::P);
        }
        made.foot = std::mem::replace(&mut made.body, body);
        made
    }

    fn line(
        &mut self,
        setter: &mut Setter,
        text: &str,
        style: Style,
        (before, after): (f32, f32),
        tag: impl Into<TagKind>,
    ) {
        let element = self.structure.add(None, tag);
        let lines = Rc::new(setter.plain(text, style, TYPE_WIDTH, Side::Middle));
        let from = self.body.len();
        for index in 0..lines.count() {
            let content = Content::Line {
                lines: lines.clone(),
                index,
                x: 0.0,
                element,
                mark: None,
                heading: None,
            };
            self.body.push(Piece::new(style.leading, content));
        }
        bind(&mut self.body[from..], before, after);
    }

    fn body_height(&self) -> f32 {
        let mut height = 0.0;
        let mut after = 0.0_f32;
        for (i, piece) in self.body.iter().enumerate() {
            if i > 0 {
                height += after.max(piece.before);
            }
            height += piece.height;
            after = piece.after;
        }
        height
    }

    fn foot_height(&self) -> f32 {
        self.foot.iter().map(|p| p.height).sum()
    }
}

fn letters(sheet: &Framed) -> BTreeSet<char> {
    let mut letters: BTreeSet<char> = sheet.title.chars().collect();
    for line in &sheet.foot {
        letters.extend(line.chars());
    }
    for part in &sheet.parts {
        match part {
            Part::House(text)
            | Part::Title(text)
            | Part::Text(text)
            | Part::Name(text)
            | Part::Strong(text) => letters.extend(text.chars()),
            Part::Table(table) => {
                letters.extend(table.columns.iter().flat_map(|(text, _)| text.chars()));
                letters.extend(table.rows.iter().flatten().flat_map(|c| c.text.chars()));
            }
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::super::tests::sheet;
    use super::*;

    #[test]
    fn a_sheet_that_needs_two_pages_has_sessions_on_both() {
        let long = "The role of women mediators in hybrid peace processes and after. ".repeat(4);
        for sessions in [22, 24, 26, 30, 34] {
            let sheet = sheet(&long, sessions);
            let mut setter = Setter::new(fonts::fonts(&letters(&sheet), false), false);
            let made = Made::of(&sheet, &mut setter, 0.85);
            let pages = shared_out(&made.body, TYPE_HEIGHT - made.foot_height() - 12.0);
            let rows = |page: &Vec<Placed<'_>>| {
                let row = |what: &What<'_>| match what {
                    What::Piece(piece) => matches!(piece.content, Content::Row(_)),
                    What::Header(_) => false,
                };
                page.iter().filter(|p| row(&p.what)).count()
            };
            let counts: Vec<usize> = pages.iter().map(rows).collect();
            assert!(pages.len() > 1, "{sessions} fit: {counts:?}");
            assert!(counts.last() > Some(&(sessions / 4)), "{counts:?}");
        }
    }
}
