//! The pieces of which pages are made: each as high as it is, and with what it must stay.

use std::rc::Rc;

use super::text::Lines;
use crate::document::Picture;

/// A piece that is not divided between pages. Lengths are points, `x` counts from the left of the type area.
pub(super) struct Piece {
    /// Free space before it, unless it stands at the top of a page.
    pub before: f32,
    /// Free space after it; of two spaces the larger one stands.
    pub after: f32,
    pub height: f32,
    /// It may not be the last on its page.
    pub tied: bool,
    pub content: Content,
}

pub(super) enum Content {
    /// One line of a text.
    Line {
        lines: Rc<Lines>,
        index: usize,
        x: f32,
        element: usize,
        /// The number or dot before a list's item.
        mark: Option<Mark>,
        /// Index of the heading that begins here.
        heading: Option<usize>,
    },
    /// A line of the contents.
    Entry {
        lines: Rc<Lines>,
        index: usize,
        x: f32,
        /// The heading that it leads to.
        target: usize,
        element: usize,
    },
    Row(Rc<Row>),
    Picture {
        picture: Rc<Picture>,
        scale: f32,
        x: f32,
        element: usize,
    },
    /// A rule at its upper edge.
    Rule {
        x: f32,
        width: f32,
        weight: f32,
    },
    Space,
    NewPage,
}

pub(super) struct Mark {
    pub lines: Rc<Lines>,
    pub x: f32,
    pub element: usize,
}

/// A row of a table, or a part of a very high one.
pub(super) struct Row {
    pub cells: Vec<CellBox>,
    pub x: f32,
    pub width: f32,
    pub height: f32,
    pub padding: f32,
    pub leading: f32,
    /// The row that is repeated where the table goes on over a page; `None`: this is it.
    pub header: Option<Rc<Row>>,
    /// A rule closes it.
    pub closed: bool,
}

pub(super) struct CellBox {
    pub lines: Rc<Lines>,
    pub from: usize,
    pub to: usize,
    pub x: f32,
    pub element: usize,
}

impl Piece {
    pub fn new(height: f32, content: Content) -> Self {
        Piece {
            before: 0.0,
            after: 0.0,
            height,
            tied: false,
            content,
        }
    }
}

/// Keeps a run of lines from leaving one of them alone on a page, and sets the space around them.
pub(super) fn bind(pieces: &mut [Piece], before: f32, after: f32) {
    let count = pieces.len();
    for (i, piece) in pieces.iter_mut().enumerate() {
        piece.tied = count > 1 && (i == 0 || i + 2 == count);
        if i == 0 {
            piece.before = before;
        }
        if i + 1 == count {
            piece.after = after;
        }
    }
}
