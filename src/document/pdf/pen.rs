//! What draws the pieces of one page, each under its element.

use krilla::geom::Rect;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

use super::colour::Ink;
use super::draw::Places;
use super::pages::{Placed, What};
use super::picture;
use super::piece::{CellBox, Content, Piece, Row};
use super::text::{Embedded, Setter, Side, Style};
use super::{MARGIN_SIDE, MARGIN_TOP, WIDTH};

/// A place on the page that leads to a heading.
pub(super) struct Link {
    pub area: Rect,
    pub target: usize,
    pub element: usize,
}

/// What draws the pieces of one page.
pub(super) struct Pen<'a, 's> {
    pub setter: &'a mut Setter,
    pub surface: &'a mut Surface<'s>,
    pub fonts: &'a mut Embedded,
    pub leaves: &'a mut Vec<Vec<Identifier>>,
    pub places: &'a Places,
    pub links: &'a mut Vec<Link>,
}

impl Pen<'_, '_> {
    pub fn place(&mut self, placed: &Placed<'_>) {
        let y = MARGIN_TOP + placed.y;
        let piece = match &placed.what {
            What::Header(row) => {
                self.surface
                    .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                        ArtifactType::PaginationOther,
                    )));
                for cell in &row.cells {
                    self.cell(row, cell, y);
                }
                self.rules(row, y);
                self.surface.end_tagged();
                return;
            }
            What::Piece(piece) => piece,
        };
        match &piece.content {
            Content::Line {
                lines,
                index,
                x,
                element,
                mark,
                ..
            } => {
                if let Some(mark) = mark {
                    self.open(mark.element);
                    mark.lines
                        .draw(self.surface, self.fonts, 0, MARGIN_SIDE + mark.x, y);
                    self.surface.end_tagged();
                }
                self.open(*element);
                lines.draw(self.surface, self.fonts, *index, MARGIN_SIDE + x, y);
                self.surface.end_tagged();
            }
            Content::Entry { .. } => self.entry(piece, y),
            Content::Row(row) => {
                for cell in &row.cells {
                    self.open(cell.element);
                    self.cell(row, cell, y);
                    self.surface.end_tagged();
                }
                self.surface
                    .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                        ArtifactType::Layout,
                    )));
                self.rules(row, y);
                self.surface.end_tagged();
            }
            Content::Picture {
                picture: of,
                scale,
                x,
                element,
            } => {
                let words = picture::words(of, self.setter);
                let id = self.surface.start_tagged(ContentTag::Other);
                self.leaves[*element].push(id);
                let at = (MARGIN_SIDE + x, y, *scale);
                picture::draw(
                    of,
                    &words,
                    self.surface,
                    self.fonts,
                    at,
                    self.setter.right_to_left,
                );
                self.surface.end_tagged();
            }
            Content::Rule { x, width, weight } => {
                self.surface
                    .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                        ArtifactType::Layout,
                    )));
                let from = MARGIN_SIDE + x;
                picture::line(
                    self.surface,
                    (from, y),
                    (from + width, y),
                    *weight,
                    Ink::Strong,
                );
                self.surface.end_tagged();
            }
            Content::Space | Content::NewPage => {}
        }
    }

    fn open(&mut self, element: usize) {
        let id = self
            .surface
            .start_tagged(ContentTag::Span(SpanTag::empty()));
        self.leaves[element].push(id);
    }

    fn cell(&mut self, row: &Row, cell: &CellBox, y: f32) {
        let mut y = y + row.padding;
        for index in cell.from..cell.to {
            cell.lines
                .draw(self.surface, self.fonts, index, MARGIN_SIDE + cell.x, y);
            y += row.leading;
        }
    }

    /// The rule that closes a row; a header has a heavier one.
    fn rules(&mut self, row: &Row, y: f32) {
        if !row.closed {
            return;
        }
        let (from, to) = (MARGIN_SIDE + row.x, MARGIN_SIDE + row.x + row.width);
        let y = y + row.height;
        let (weight, ink) = if row.header.is_none() {
            (0.9, Ink::Strong)
        } else {
            (0.4, Ink::Hair)
        };
        picture::line(self.surface, (from, y), (to, y), weight, ink);
    }

    /// A line of the contents: its text, dots, the number of the page, and the link over all of it.
    fn entry(&mut self, piece: &Piece, y: f32) {
        let Content::Entry {
            lines,
            index,
            x,
            target,
            element,
        } = &piece.content
        else {
            return;
        };
        self.open(*element);
        lines.draw(self.surface, self.fonts, *index, MARGIN_SIDE + x, y);
        self.surface.end_tagged();
        if index + 1 < lines.count() {
            return;
        }
        let size = piece.height / 1.5;
        let style = Style {
            size,
            leading: piece.height,
            bold: false,
            italic: false,
            ink: Ink::Text,
        };
        let number = (self.places[*target].0 + 1).to_string();
        let number = self.setter.plain(&number, style, 36.0, Side::End);
        let rtl = self.setter.right_to_left;
        let at = if rtl {
            MARGIN_SIDE
        } else {
            WIDTH - MARGIN_SIDE - 36.0
        };
        self.open(*element);
        number.draw(self.surface, self.fonts, 0, at, y);
        self.surface.end_tagged();
        let text = lines.extent(*index);
        let digits = number.extent(0);
        let (from, to) = if rtl {
            (at + digits.1, MARGIN_SIDE + x + text.0)
        } else {
            (MARGIN_SIDE + x + text.1, at + digits.0)
        };
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(
                ArtifactType::Layout,
            )));
        picture::dots(self.surface, (from + 5.0, to - 5.0), y + lines.ascent());
        self.surface.end_tagged();
        let top = y - piece.height * f32::from(u16::try_from(*index).unwrap_or(0));
        if let Some(area) = Rect::from_ltrb(
            MARGIN_SIDE,
            top.max(MARGIN_TOP),
            WIDTH - MARGIN_SIDE,
            y + piece.height,
        ) {
            self.links.push(Link {
                area,
                target: *target,
                element: *element,
            });
        }
    }
}
