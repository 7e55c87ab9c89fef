//! A document's blocks as pieces, in the order in which they stand on the pages.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag};

use super::WORDS;
use super::colour::Ink;
use super::piece::{Content, Mark, Piece, bind};
use super::structure::Structure;
use super::table;
use super::text::{Lines, Setter, Side, Style};
use super::{TYPE_HEIGHT, TYPE_WIDTH};
use crate::document::{Block, Document, Picture, Span, Table};

/// A heading, for the contents and the outline.
pub(super) struct Heading {
    pub level: u8,
    pub text: String,
}

/// A document as pieces.
pub(super) struct Flow<'a> {
    pub setter: &'a mut Setter,
    pub structure: Structure,
    pub pieces: Vec<Piece>,
    pub headings: Vec<Heading>,
    pub document: &'a Document,
}

impl<'a> Flow<'a> {
    pub fn of(document: &'a Document, setter: &'a mut Setter) -> Self {
        let mut flow = Flow {
            setter,
            structure: Structure::default(),
            pieces: Vec::new(),
            headings: document
                .blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Heading { level, text } => Some(Heading {
                        level: *level,
                        text: text.clone(),
                    }),
                    _ => None,
                })
                .collect(),
            document,
        };
        flow.title();
        let mut heading = 0;
        for block in &document.blocks {
            flow.block(block, &mut heading);
        }
        if flow.setter.lacks_letters() {
            let note = WORDS.say(document.language, "letters-missing", &[]);
            let style = Style {
                italic: true,
                ..flow.small()
            };
            flow.text(
                &[Span::plain(note)],
                style,
                Side::Passage,
                (14.0, 0.0),
                Tag::P,
            );
        }
        flow
    }

    pub fn style(&self, size: f32) -> Style {
        Style::of(size, self.setter.right_to_left)
    }

    fn body(&self) -> Style {
        self.style(10.0)
    }

    fn small(&self) -> Style {
        Style {
            ink: Ink::Quiet,
            ..self.style(8.6)
        }
    }

    fn block(&mut self, block: &Block, heading: &mut usize) {
        match block {
            Block::Heading { level, text } => {
                self.heading(*level, text, Some(*heading));
                *heading += 1;
            }
            Block::Paragraph(spans) => {
                self.text(spans, self.body(), Side::Passage, (7.0, 7.0), Tag::P);
            }
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Table(table) => self.table(table),
            Block::Picture { picture, caption } => self.picture(picture, caption),
            Block::Contents => self.contents(),
            Block::NewPage => self.pieces.push(Piece::new(0.0, Content::NewPage)),
        }
    }

    pub fn heading(&mut self, level: u8, text: &str, number: Option<usize>) {
        let (size, before, after) = match level {
            0 | 1 => (18.0, 30.0, 10.0),
            2 => (13.0, 20.0, 6.0),
            _ => (10.6, 14.0, 4.0),
        };
        let style = self.style(size);
        let style = Style {
            bold: true,
            ink: Ink::Strong,
            leading: style.size * 1.32,
            ..style
        };
        let rank = NonZeroU16::new(u16::from(level.clamp(1, 3))).unwrap_or(NonZeroU16::MIN);
        let tag = Tag::Hn(rank, Some(text.to_string()));
        let from = self.pieces.len();
        self.text(
            &[Span::plain(text)],
            style,
            Side::Start,
            (before, after),
            tag,
        );
        for (i, piece) in self.pieces[from..].iter_mut().enumerate() {
            piece.tied = true;
            if let (0, Content::Line { heading, .. }) = (i, &mut piece.content) {
                *heading = number;
            }
        }
    }

    pub fn text(
        &mut self,
        spans: &[Span],
        style: Style,
        side: Side,
        (before, after): (f32, f32),
        tag: impl Into<krilla::tagging::TagKind>,
    ) {
        let element = self.structure.add(None, tag);
        let lines = Rc::new(self.setter.set(spans, style, TYPE_WIDTH, side));
        self.lines(&lines, style, 0.0, element, (before, after));
    }

    fn lines(
        &mut self,
        lines: &Rc<Lines>,
        style: Style,
        x: f32,
        element: usize,
        (before, after): (f32, f32),
    ) {
        let from = self.pieces.len();
        for index in 0..lines.count() {
            let lines = lines.clone();
            let content = Content::Line {
                lines,
                index,
                x,
                element,
                mark: None,
                heading: None,
            };
            self.pieces.push(Piece::new(style.leading, content));
        }
        bind(&mut self.pieces[from..], before, after);
    }

    fn list(&mut self, numbered: bool, items: &[Vec<Span>]) {
        let style = self.body();
        let numbering = if numbered {
            ListNumbering::Decimal
        } else {
            ListNumbering::Disc
        };
        let list = self.structure.add(None, Tag::L(numbering));
        let marks: Vec<String> = (1..=items.len())
            .map(|n| {
                if numbered {
                    format!("{n}.")
                } else {
                    "•".to_string()
                }
            })
            .collect();
        let widest = marks
            .iter()
            .map(|m| self.setter.widths(&[Span::plain(m)], style).1)
            .fold(0.0, f32::max);
        let indent = widest + 16.0;
        let width = TYPE_WIDTH - indent;
        let rtl = self.setter.right_to_left;
        let last = items.len().saturating_sub(1);
        for (i, (item, mark)) in items.iter().zip(&marks).enumerate() {
            let element = self.structure.add(Some(list), Tag::LI);
            let label = self.structure.add(Some(element), Tag::Lbl);
            let body = self.structure.add(Some(element), Tag::LBody);
            let mark = self.setter.plain(mark, style, widest + 1.0, Side::End);
            let lines = Rc::new(self.setter.set(item, style, width, Side::Start));
            let from = self.pieces.len();
            let gap = |edge: bool| if edge { 7.0 } else { 3.0 };
            self.lines(
                &lines,
                style,
                if rtl { 0.0 } else { indent },
                body,
                (gap(i == 0), gap(i == last)),
            );
            if let Some(Piece {
                content: Content::Line { mark: place, .. },
                ..
            }) = self.pieces.get_mut(from)
            {
                *place = Some(Mark {
                    lines: Rc::new(mark),
                    x: if rtl {
                        TYPE_WIDTH - 8.0 - widest - 1.0
                    } else {
                        8.0
                    },
                    element: label,
                });
            }
        }
    }

    fn table(&mut self, table: &Table) {
        let element = self.structure.add(None, Tag::Table);
        let from = self.pieces.len();
        if !table.caption.is_empty() {
            let style = Style {
                bold: true,
                ..self.style(9.2)
            };
            let caption = self.structure.add(Some(element), Tag::Caption);
            let lines = Rc::new(
                self.setter
                    .plain(&table.caption, style, TYPE_WIDTH, Side::Start),
            );
            self.lines(&lines, style, 0.0, caption, (0.0, 4.0));
            for piece in &mut self.pieces[from..] {
                piece.tied = true;
            }
        }
        let style = self.style(8.8);
        let style = Style {
            leading: style.size * if self.setter.right_to_left { 1.4 } else { 1.32 },
            ..style
        };
        self.pieces.extend(table::rows(
            table,
            self.setter,
            &mut self.structure,
            element,
            (style, TYPE_WIDTH),
        ));
        if let Some(first) = self.pieces.get_mut(from) {
            first.before = 12.0;
        }
        if let Some(last) = self.pieces.last_mut() {
            last.after = 14.0;
        }
    }

    fn picture(&mut self, picture: &Picture, caption: &str) {
        let said = format!(
            "{}. {}",
            picture.title.trim_end_matches('.'),
            picture.description
        );
        let element = self.structure.add(None, Tag::Figure(Some(said)));
        let room = (TYPE_WIDTH, TYPE_HEIGHT - 60.0);
        let scale = (room.0 / picture.width.max(1.0))
            .min(room.1 / picture.height.max(1.0))
            .min(1.0);
        let width = picture.width * scale;
        let mut piece = Piece::new(
            picture.height * scale,
            Content::Picture {
                picture: Rc::new(picture.clone()),
                scale,
                x: if self.setter.right_to_left {
                    TYPE_WIDTH - width
                } else {
                    0.0
                },
                element,
            },
        );
        piece.before = 12.0;
        piece.after = if caption.is_empty() { 12.0 } else { 4.0 };
        piece.tied = !caption.is_empty();
        self.pieces.push(piece);
        if !caption.is_empty() {
            let style = Style {
                italic: true,
                ..self.small()
            };
            self.text(
                &[Span::plain(caption)],
                style,
                Side::Start,
                (4.0, 14.0),
                Tag::Caption,
            );
        }
    }
}
