//! Pieces laid onto pages.

use std::rc::Rc;

use super::piece::{Content, Piece, Row};

/// What stands on a page.
pub(super) struct Placed<'a> {
    /// From the top of the type area, points.
    pub y: f32,
    pub what: What<'a>,
}

pub(super) enum What<'a> {
    Piece(&'a Piece),
    /// The header of a table that goes on here.
    Header(Rc<Row>),
}

/// Divides the pieces between pages whose type area is `height` high.
pub(super) fn paginate(pieces: &[Piece], height: f32) -> Vec<Vec<Placed<'_>>> {
    let mut pages: Vec<Vec<Placed<'_>>> = vec![Vec::new()];
    let (mut y, mut after) = (0.0_f32, 0.0_f32);
    let mut at = 0;
    while at < pieces.len() {
        let chain = chain(&pieces[at..]);
        let (needed, fresh) = extent(&pieces[at..at + chain]);
        let top = pages.last().is_none_or(Vec::is_empty);
        if !top && y + after.max(pieces[at].before) + needed > height {
            pages.push(Vec::new());
            (y, after) = (0.0, 0.0);
        }
        // A chain that no page holds is divided where it must be.
        let whole = fresh <= height;
        for piece in &pieces[at..at + chain] {
            if matches!(piece.content, Content::NewPage) {
                if pages.last().is_some_and(|p| !p.is_empty()) {
                    pages.push(Vec::new());
                }
                (y, after) = (0.0, 0.0);
                continue;
            }
            let top = pages.last().is_none_or(Vec::is_empty);
            if !whole && !top && y + after.max(piece.before) + piece.height > height {
                pages.push(Vec::new());
                (y, after) = (0.0, 0.0);
            }
            let Some(page) = pages.last_mut() else {
                continue;
            };
            if page.is_empty() {
                if let Some(header) = repeated(piece) {
                    page.push(Placed {
                        y,
                        what: What::Header(header.clone()),
                    });
                    y += header.height;
                }
            } else {
                y += after.max(piece.before);
            }
            page.push(Placed {
                y,
                what: What::Piece(piece),
            });
            y += piece.height;
            after = piece.after;
        }
        at += chain;
    }
    if pages.len() > 1 && pages.last().is_some_and(Vec::is_empty) {
        pages.pop();
    }
    pages
}

/// How many pieces stay together from here on.
fn chain(pieces: &[Piece]) -> usize {
    pieces
        .iter()
        .take_while(|p| p.tied)
        .count()
        .saturating_add(1)
        .min(pieces.len())
}

/// The height of pieces under each other without the space before the first; and the same at the top of a page.
fn extent(pieces: &[Piece]) -> (f32, f32) {
    let mut height = 0.0;
    let mut after = 0.0_f32;
    for (i, piece) in pieces.iter().enumerate() {
        if i > 0 {
            height += after.max(piece.before);
        }
        height += piece.height;
        after = piece.after;
    }
    let header = pieces.first().and_then(repeated).map_or(0.0, |h| h.height);
    (height, height + header)
}

fn repeated(piece: &Piece) -> Option<&Rc<Row>> {
    match &piece.content {
        Content::Row(row) => row.header.as_ref(),
        _ => None,
    }
}
