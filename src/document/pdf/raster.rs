//! A picture as pixels, for text files that know no drawings; its words are set as in the PDF.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::colour::{Ink, values};
use super::text::{Placed, Setter};
use super::{fonts, picture};
use crate::document::{Anchor, Fill, Picture, Shape};
use crate::language::Language;
use crate::refusal::Refusal;

/// Pixels to a point: 216 to an inch, which is enough for print.
const SCALE: f32 = 3.0;
/// No picture is larger, in pixels of a side.
const LARGEST: f32 = 8000.0;

/// The picture as a PNG file.
pub fn png(drawing: &Picture, language: Language) -> Result<Vec<u8>, Refusal> {
    let rtl = language.right_to_left();
    let mut letters: std::collections::BTreeSet<char> = "0123456789".chars().collect();
    for shape in &drawing.shapes {
        if let Shape::Words { text, .. } = shape {
            letters.extend(text.chars());
        }
    }
    let mut setter = Setter::new(fonts::fonts(&letters, rtl), rtl);
    let words = picture::words(drawing, &mut setter);
    let broken = || Refusal::internal("a picture could not be drawn as pixels");
    let mut sheet = Sheet {
        pixels: Pixmap::new(pixels(drawing.width), pixels(drawing.height)).ok_or_else(broken)?,
    };
    sheet.pixels.fill(Color::WHITE);
    for (shape, set) in drawing.shapes.iter().zip(&words) {
        match shape {
            Shape::Rect {
                x,
                y,
                width,
                height,
                fill,
            } => sheet.area((*x, *y, *width, *height), *fill),
            Shape::Line {
                from,
                to,
                width,
                fill,
            } => sheet.line(*from, *to, *width, Ink::Of(*fill)),
            Shape::Words { x, y, anchor, .. } => {
                let Some(lines) = set else { continue };
                let (left, right) = lines.extent(0);
                let start = match (anchor, rtl) {
                    (Anchor::Middle, _) => x - f32::midpoint(left, right),
                    (Anchor::Start, false) | (Anchor::End, true) => x - left,
                    (Anchor::End, false) | (Anchor::Start, true) => x - right,
                };
                for glyph in lines.placed(0, start, y - lines.ascent()) {
                    sheet.glyph(&glyph);
                }
            }
        }
    }
    sheet.pixels.encode_png().map_err(|_| broken())
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and the largest"
)]
fn pixels(points: f32) -> u32 {
    (points * SCALE).ceil().clamp(1.0, LARGEST) as u32
}

struct Sheet {
    pixels: Pixmap,
}

impl Sheet {
    fn area(&mut self, (x, y, width, height): (f32, f32, f32, f32), fill: Fill) {
        let Some(area) = Rect::from_xywh(x, y, width, height) else {
            return;
        };
        let path = PathBuilder::from_rect(area);
        if fill != Fill::Nothing {
            self.fill(&path, Ink::Of(fill));
            return;
        }
        // No number: hatched from one side to the other.
        let mut at = area.left() - area.height();
        while at < area.right() {
            let from = at.max(area.left());
            let to = (at + area.height()).min(area.right());
            let down = |x: f32| area.bottom() - (x - at);
            if from < to {
                self.line((from, down(from)), (to, down(to)), 0.5, Ink::Quiet);
            }
            at += 4.0;
        }
        self.stroke(&path, 0.5, Ink::Quiet);
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        if let Some(path) = path.finish() {
            self.stroke(&path, width, ink);
        }
    }

    fn glyph(&mut self, glyph: &Placed) {
        let Ok(font) = FontRef::from_index(glyph.font.data.as_ref(), glyph.font.index) else {
            return;
        };
        let Some(outline) = font.outline_glyphs().get(GlyphId::new(glyph.id)) else {
            return;
        };
        let mut pen = Pen {
            path: PathBuilder::new(),
            x: glyph.x,
            y: glyph.y,
        };
        let how = DrawSettings::unhinted(Size::new(glyph.size), LocationRef::default());
        if outline.draw(how, &mut pen).is_ok()
            && let Some(path) = pen.path.finish()
        {
            self.fill(&path, glyph.ink);
        }
    }

    fn fill(&mut self, path: &Path, ink: Ink) {
        let at = Transform::from_scale(SCALE, SCALE);
        self.pixels
            .fill_path(path, &paint(ink), FillRule::Winding, at, None);
    }

    fn stroke(&mut self, path: &Path, width: f32, ink: Ink) {
        let stroke = Stroke {
            width,
            ..Stroke::default()
        };
        let at = Transform::from_scale(SCALE, SCALE);
        self.pixels
            .stroke_path(path, &paint(ink), &stroke, at, None);
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let [red, green, blue] = values(ink);
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    paint
}

/// Draws an outline of a face, whose y runs upwards, at its place.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.path
            .quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.path.cubic_to(
            self.x + ax,
            self.y - ay,
            self.x + bx,
            self.y - by,
            self.x + x,
            self.y - y,
        );
    }

    fn close(&mut self) {
        self.path.close();
    }
}
