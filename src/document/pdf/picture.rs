//! Pictures drawn as lines, areas and words.

use krilla::geom::{PathBuilder, Rect, Transform};
use krilla::paint::{Fill as Paint, FillRule, Stroke};
use krilla::surface::Surface;

use super::colour::{Ink, paint};
use super::text::{Embedded, Lines, Setter, Side, Style};
use crate::document::{Anchor, Fill, Picture, Shape};

/// Wider than any word in a picture.
const WIDE: f32 = 2000.0;

/// The words of a picture, set.
pub(super) fn words(picture: &Picture, setter: &mut Setter) -> Vec<Option<Lines>> {
    picture
        .shapes
        .iter()
        .map(|shape| match shape {
            Shape::Words {
                size,
                bold,
                fill,
                text,
                ..
            } => {
                let style = Style {
                    size: *size,
                    leading: size * 1.3,
                    bold: *bold,
                    italic: false,
                    ink: Ink::Of(*fill),
                };
                Some(setter.plain(&text.replace('\n', " "), style, WIDE, Side::Start))
            }
            Shape::Rect { .. } | Shape::Line { .. } => None,
        })
        .collect()
}

/// Draws a picture with its upper left corner at `(x, y)`.
pub(super) fn draw(
    picture: &Picture,
    words: &[Option<Lines>],
    surface: &mut Surface<'_>,
    fonts: &mut Embedded,
    (x, y, scale): (f32, f32, f32),
    right_to_left: bool,
) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, x, y));
    for (shape, set) in picture.shapes.iter().zip(words) {
        match shape {
            Shape::Rect {
                x,
                y,
                width,
                height,
                fill,
            } => {
                if let Some(area) = Rect::from_xywh(*x, *y, *width, *height) {
                    rectangle(surface, area, *fill);
                }
            }
            Shape::Line {
                from,
                to,
                width,
                fill,
            } => {
                line(surface, *from, *to, *width, Ink::Of(*fill));
            }
            Shape::Words { x, y, anchor, .. } => {
                let Some(lines) = set else { continue };
                let (left, right) = lines.extent(0);
                let start = match (anchor, right_to_left) {
                    (Anchor::Middle, _) => x - f32::midpoint(left, right),
                    (Anchor::Start, false) | (Anchor::End, true) => x - left,
                    (Anchor::End, false) | (Anchor::Start, true) => x - right,
                };
                lines.draw(surface, fonts, 0, start, y - lines.ascent());
            }
        }
    }
    surface.pop();
}

fn rectangle(surface: &mut Surface<'_>, area: Rect, fill: Fill) {
    let mut path = PathBuilder::new();
    path.push_rect(area);
    let Some(path) = path.finish() else { return };
    surface.set_stroke(None);
    if fill != Fill::Nothing {
        surface.set_fill(Some(Paint {
            paint: paint(Ink::Of(fill)),
            ..Paint::default()
        }));
        surface.draw_path(&path);
        return;
    }
    // No number: hatched from one side to the other.
    surface.push_clip_path(&path, &FillRule::NonZero);
    let mut at = area.left() - area.height();
    while at < area.right() {
        line(
            surface,
            (at, area.bottom()),
            (at + area.height(), area.top()),
            0.5,
            Ink::Quiet,
        );
        at += 4.0;
    }
    surface.pop();
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(0.5, Ink::Quiet)));
    surface.draw_path(&path);
}

fn stroke(width: f32, ink: Ink) -> Stroke {
    Stroke {
        paint: paint(ink),
        width,
        ..Stroke::default()
    }
}

/// A straight line.
pub(super) fn line(
    surface: &mut Surface<'_>,
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
    ink: Ink,
) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(width, ink)));
    surface.draw_path(&path);
}

/// A closed line through corners.
pub(super) fn outline(surface: &mut Surface<'_>, corners: &[(f32, f32)], width: f32, ink: Ink) {
    let mut path = PathBuilder::new();
    for (i, (x, y)) in corners.iter().enumerate() {
        if i == 0 {
            path.move_to(*x, *y);
        } else {
            path.line_to(*x, *y);
        }
    }
    path.close();
    let Some(path) = path.finish() else { return };
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(width, ink)));
    surface.draw_path(&path);
}

/// A row of dots that leads the eye from a text to its number.
pub(super) fn dots(surface: &mut Surface<'_>, (from, to): (f32, f32), y: f32) {
    let mut path = PathBuilder::new();
    // On one grid for all lines.
    let mut x = (from / 4.0).ceil() * 4.0;
    let mut some = false;
    while x < to {
        if let Some(dot) = Rect::from_xywh(x, y - 0.8, 0.8, 0.8) {
            path.push_rect(dot);
            some = true;
        }
        x += 4.0;
    }
    if let (true, Some(path)) = (some, path.finish()) {
        surface.set_stroke(None);
        surface.set_fill(Some(Paint {
            paint: paint(Ink::Quiet),
            ..Paint::default()
        }));
        surface.draw_path(&path);
    }
}
