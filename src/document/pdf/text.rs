//! Text set into lines: shaped, ordered in both directions and broken at a width.
//! Long because faces, runs and lines of one text are followed through three libraries.

use std::borrow::Cow;
use std::collections::HashMap;

use krilla::geom::Point;
use krilla::paint::Fill as Paint;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::style::{FontFamily, FontFamilyName, FontStyle, FontWeight, LineHeight, OverflowWrap};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontData, Layout, LayoutContext, StyleProperty,
};

use super::colour::{Ink, paint};
use super::fonts::Fonts;
use crate::document::Span;

/// How a text looks. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    pub size: f32,
    /// From base line to base line.
    pub leading: f32,
    pub bold: bool,
    pub italic: bool,
    pub ink: Ink,
}

impl Style {
    /// Sizes suit the script: Arabic letters are drawn smaller than Latin ones of the same size.
    pub fn of(size: f32, right_to_left: bool) -> Self {
        let (factor, leading) = if right_to_left {
            (1.16, 1.52)
        } else {
            (1.0, 1.45)
        };
        Style {
            size: size * factor,
            leading: size * factor * leading,
            bold: false,
            italic: false,
            ink: Ink::Text,
        }
    }
}

/// To which side of its width a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Where the document's lines begin, but a passage in another direction where its own begin.
    Passage,
    /// Where the document's lines begin.
    Start,
    End,
    Middle,
}

/// A text in lines.
pub(super) struct Lines {
    text: String,
    layout: Layout<Ink>,
    size: f32,
}

impl Lines {
    pub fn count(&self) -> usize {
        self.layout.len()
    }

    /// Where a line's letters begin and end, from the left of its width.
    pub fn extent(&self, index: usize) -> (f32, f32) {
        self.layout.get(index).map_or((0.0, 0.0), |line| {
            let m = line.metrics();
            (m.offset, m.offset + m.advance - m.hanging_advance)
        })
    }
}

/// Sets texts of one document.
pub(super) struct Setter {
    fonts: Fonts,
    layouts: LayoutContext<Ink>,
    pub right_to_left: bool,
}

impl Setter {
    pub fn new(fonts: Fonts, right_to_left: bool) -> Self {
        Setter {
            fonts,
            layouts: LayoutContext::new(),
            right_to_left,
        }
    }

    /// Whether some letter of the document could be set as a box only.
    pub fn lacks_letters(&self) -> bool {
        !self.fonts.missing.is_empty()
    }

    /// Lines no wider than `width`; a word that is longer is broken.
    pub fn set(&mut self, spans: &[Span], style: Style, width: f32, side: Side) -> Lines {
        let (mut lines, own) = self.shape(spans, style, OverflowWrap::BreakWord);
        lines.layout.break_all_lines(Some(width.max(1.0)));
        let right = match side {
            Side::Passage if lines.count() > 1 => own,
            Side::Passage | Side::Start => self.right_to_left,
            Side::End => !self.right_to_left,
            Side::Middle => false,
        };
        let alignment = match (side, right) {
            (Side::Middle, _) => Alignment::Center,
            (_, true) => Alignment::Right,
            (_, false) => Alignment::Left,
        };
        lines.layout.align(alignment, AlignmentOptions::default());
        lines
    }

    pub fn plain(&mut self, text: &str, style: Style, width: f32, side: Side) -> Lines {
        self.set(&[Span::plain(text)], style, width, side)
    }

    /// A text on one line of `width`, cut where it is longer.
    pub fn fitting(&mut self, text: &str, style: Style, width: f32, side: Side) -> Lines {
        let mut kept: Vec<char> = text.chars().collect();
        loop {
            let shown: String = kept.iter().collect();
            let cut = kept.len() < text.chars().count();
            let shown = if cut {
                format!("{}…", shown.trim_end())
            } else {
                shown
            };
            let lines = self.plain(&shown, style, width, side);
            if lines.count() <= 1 || kept.is_empty() {
                return lines;
            }
            kept.truncate(kept.len() - 1 - kept.len() / 20);
        }
    }

    /// The width of its longest word, and that of the whole on one line.
    pub fn widths(&mut self, spans: &[Span], style: Style) -> (f32, f32) {
        let (lines, _) = self.shape(spans, style, OverflowWrap::Normal);
        let widths = lines.layout.calculate_content_widths();
        (widths.min, widths.max)
    }

    /// The text before it is broken, and whether it runs from right to left.
    fn shape(&mut self, spans: &[Span], style: Style, wrap: OverflowWrap) -> (Lines, bool) {
        let mut text = String::new();
        let mut parts = Vec::new();
        for span in spans {
            let from = text.len();
            text.extend(whole_names(&span.text).chars().filter_map(printable));
            parts.push((
                from..text.len(),
                span.bold || style.bold,
                span.italic || style.italic,
            ));
        }
        let own = if self.right_to_left {
            text.chars().any(is_rtl) || !text.chars().any(char::is_alphabetic)
        } else {
            text.chars().any(is_rtl) && !text.chars().any(is_ltr)
        };
        let context = &mut self.fonts.context;
        let mut builder = self.layouts.ranged_builder(context, &text, 1.0, false);
        builder.set_base_direction(if own {
            BaseDirection::Rtl
        } else {
            BaseDirection::Ltr
        });
        let names: Vec<FontFamilyName> = self
            .fonts
            .families
            .iter()
            .map(|f| FontFamilyName::Named(Cow::Borrowed(f)))
            .collect();
        // In a document in Arabic the Latin face is the second.
        let mut latin = names.clone();
        if latin.len() > 1 {
            latin.swap(0, 1);
        }
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Owned(
            names,
        ))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(
            style.leading,
        )));
        builder.push_default(StyleProperty::Brush(style.ink));
        builder.push_default(StyleProperty::OverflowWrap(wrap));
        for (range, bold, italic) in parts {
            if bold {
                builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
            }
            if italic {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range);
            }
        }
        for range in guests(&text, self.right_to_left) {
            let factor = if self.right_to_left { 0.9 } else { 1.12 };
            builder.push(StyleProperty::FontSize(style.size * factor), range.clone());
            if self.right_to_left {
                let latin = FontFamily::List(Cow::Owned(latin.clone()));
                builder.push(StyleProperty::FontFamily(latin), range);
            }
        }
        let layout = builder.build(&text);
        let lines = Lines {
            text,
            layout,
            size: style.size,
        };
        (lines, own)
    }
}

/// A letter of a face at its place.
pub(super) struct Placed {
    pub font: FontData,
    pub id: u32,
    pub size: f32,
    pub x: f32,
    /// The base line.
    pub y: f32,
    pub ink: Ink,
}

/// The faces as they are embedded.
#[derive(Default)]
pub(super) struct Embedded(HashMap<(u64, u32), Font>);

impl Lines {
    /// Draws a line; `(x, y)` is the upper left corner of its width.
    pub fn draw(
        &self,
        surface: &mut Surface<'_>,
        fonts: &mut Embedded,
        index: usize,
        x: f32,
        y: f32,
    ) {
        let Some(line) = self.layout.get(index) else {
            return;
        };
        let metrics = line.metrics();
        let base = y + metrics.baseline - metrics.block_min_coord;
        let mut x = x + metrics.offset;
        for run in line.runs() {
            let data = run.font().clone();
            let (bytes, id) = data.data.into_raw_parts();
            let font = match fonts.0.get(&(id, data.index)) {
                Some(font) => font.clone(),
                None => match Font::new(bytes.into(), data.index) {
                    Some(font) => fonts.0.entry((id, data.index)).or_insert(font).clone(),
                    None => continue,
                },
            };
            let size = run.font_size();
            let mut pending = Pending::default();
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    pending.stretch(&cluster.text_range());
                    continue;
                }
                let ink = cluster.style().brush;
                if pending.ink != Some(ink) {
                    pending.draw(surface, &font, &self.text, size, base);
                    pending = Pending {
                        ink: Some(ink),
                        x,
                        glyphs: Vec::new(),
                    };
                }
                for glyph in cluster.glyphs() {
                    pending.glyphs.push(KrillaGlyph::new(
                        GlyphId::new(glyph.id),
                        glyph.advance / size,
                        glyph.x / size,
                        -glyph.y / size,
                        0.0,
                        cluster.text_range(),
                        None,
                    ));
                    x += glyph.advance;
                }
            }
            pending.draw(surface, &font, &self.text, size, base);
        }
    }

    /// The letters of a line, each with its place; `(x, y)` is the upper left corner of its width.
    pub fn placed(&self, index: usize, x: f32, y: f32) -> Vec<Placed> {
        let Some(line) = self.layout.get(index) else {
            return Vec::new();
        };
        let metrics = line.metrics();
        let base = y + metrics.baseline - metrics.block_min_coord;
        let mut x = x + metrics.offset;
        let mut placed = Vec::new();
        for run in line.runs() {
            for cluster in run.visual_clusters() {
                if cluster.is_ligature_continuation() {
                    continue;
                }
                for glyph in cluster.glyphs() {
                    placed.push(Placed {
                        font: run.font().clone(),
                        id: glyph.id,
                        size: run.font_size(),
                        x: x + glyph.x,
                        y: base + glyph.y,
                        ink: cluster.style().brush,
                    });
                    x += glyph.advance;
                }
            }
        }
        placed
    }

    /// From the top of a line to its base line, nearly.
    pub fn ascent(&self) -> f32 {
        self.layout.get(0).map_or(self.size, |l| {
            l.metrics().baseline - l.metrics().block_min_coord
        })
    }
}

/// Glyphs of one colour that stand beside each other.
#[derive(Default)]
struct Pending {
    ink: Option<Ink>,
    x: f32,
    glyphs: Vec<KrillaGlyph>,
}

impl Pending {
    /// The last glyph stands for these letters too.
    fn stretch(&mut self, range: &std::ops::Range<usize>) {
        if let Some(last) = self.glyphs.last_mut() {
            last.text_range.start = last.text_range.start.min(range.start);
            last.text_range.end = last.text_range.end.max(range.end);
        }
    }

    fn draw(&self, surface: &mut Surface<'_>, font: &Font, text: &str, size: f32, base: f32) {
        let (Some(ink), false) = (self.ink, self.glyphs.is_empty()) else {
            return;
        };
        surface.set_stroke(None);
        surface.set_fill(Some(Paint {
            paint: paint(ink),
            ..Paint::default()
        }));
        surface.draw_glyphs(
            Point::from_xy(self.x, base),
            &self.glyphs,
            font.clone(),
            text,
            size,
            false,
        );
    }
}

/// A character as it is set: a line break stays, a tab is a space, other control characters are nothing.
fn printable(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// A short name between the signs that keep its direction its own stays on one line: its last space would stand on the wrong side of it.
fn whole_names(text: &str) -> Cow<'_, str> {
    if !text.contains('\u{2068}') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for (i, part) in text.split('\u{2068}').enumerate() {
        if i > 0 {
            whole.push('\u{2068}');
        }
        match part.split_once('\u{2069}') {
            Some((name, rest)) if i > 0 && name.chars().count() <= 28 => {
                whole.push_str(&name.replace(' ', "\u{a0}"));
                whole.push('\u{2069}');
                whole.push_str(rest);
            }
            _ => whole.push_str(part),
        }
    }
    Cow::Owned(whole)
}

/// Words in the script of the other direction: their letters are evened out in size. Digits belong to the letters after which they stand, or at the
/// beginning to those before which they stand.
fn guests(text: &str, right_to_left: bool) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    let mut last: Option<bool> = None;
    let mut outer: Vec<Option<bool>> = Vec::new();
    for (at, c) in text.char_indices() {
        let guest = match c {
            '\u{2066}'..='\u{2068}' => {
                outer.push(last.take());
                false
            }
            '\u{2069}' => {
                last = outer.pop().flatten();
                false
            }
            _ if is_rtl(c) || is_ltr(c) => {
                last = Some(is_rtl(c) != right_to_left);
                last == Some(true)
            }
            _ if right_to_left && c.is_ascii_digit() => {
                last.unwrap_or_else(|| text[at..].chars().find_map(letters_of).unwrap_or(false))
            }
            _ => false,
        };
        if !guest {
            continue;
        }
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => found.push(at..end),
        }
    }
    found
}

/// Whether a letter is one that runs from left to right; the end of a passage of a direction of its own is none.
fn letters_of(c: char) -> Option<bool> {
    if c == '\u{2069}' {
        return Some(false);
    }
    (is_rtl(c) || is_ltr(c)).then(|| is_ltr(c))
}

fn is_rtl(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_ltr(c: char) -> bool {
    c.is_alphabetic() && !is_rtl(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::pdf::fonts::fonts;

    fn digits_of(text: &str) -> Vec<&str> {
        guests(text, true).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn digits_take_the_letters_in_which_they_stand() {
        assert_eq!(digits_of("Meeting 2020"), ["Meeting", "2020"]);
        assert_eq!(digits_of("WG1"), ["WG1"]);
        assert_eq!(digits_of("2020 Meeting"), ["2020", "Meeting"]);
        assert_eq!(digits_of("اجتماع 2020"), [""; 0]);
        assert_eq!(
            digits_of("في \u{2068}WG1\u{2069} يوم 13 مع \u{2068}2 Rooms\u{2069} و 7"),
            ["WG1", "2", "Rooms"]
        );
        assert_eq!(digits_of("\u{2068}12\u{2069} Rooms"), ["Rooms"]);
    }

    #[test]
    fn digits_in_a_latin_name_are_set_in_the_latin_face() {
        let text = "اجتماع \u{2068}WG1\u{2069} 2020";
        let mut setter = Setter::new(fonts(&text.chars().collect(), true), true);
        let lines = setter.plain(text, Style::of(10.0, true), 400.0, Side::Start);
        let mut faces: Vec<(String, u64)> = Vec::new();
        for line in lines.layout.lines() {
            for run in line.runs() {
                for cluster in run.clusters() {
                    let letter = lines.text[cluster.text_range()].to_string();
                    faces.push((letter, run.font().data.id()));
                }
            }
        }
        let face = |letter: &str| faces.iter().find(|(l, _)| l == letter).map(|(_, f)| *f);
        assert!(face("1").is_some());
        assert_eq!(face("1"), face("W"));
        assert_eq!(face("2"), face("ج"));
        assert_ne!(face("1"), face("2"));
    }
}
