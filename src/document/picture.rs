//! A picture as shapes, so that a page, a text file and a typeset file show the same one.

/// A drawing. Its origin is the upper left corner, its unit a point (1/72 inch) at natural size; a document of 460 points' width shows it whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub width: f32,
    pub height: f32,
    pub shapes: Vec<Shape>,
    /// What it shows, in a few words: the name that a screen reader says first.
    pub title: String,
    /// What is to be seen in it, in sentences, for whoever does not see it.
    pub description: String,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Fill,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        fill: Fill,
    },
    /// A line of text, at most one; `y` is its base line.
    Words {
        x: f32,
        y: f32,
        size: f32,
        anchor: Anchor,
        bold: bool,
        fill: Fill,
        text: String,
    },
}

/// Where a text stands about its point: from there on in the direction of reading, around it, or up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A colour by its purpose; each writer has its own values, which are told apart in grey too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The ground.
    Paper,
    /// Text and axes.
    Ink,
    /// Secondary text and grids.
    Quiet,
    /// One of a scale from 0 (nearly the ground) to 5 (darkest): more is darker. Text on 0 to 2 is `Ink`, on 3 to 5 `Paper`.
    Scale(u8),
    /// Where there is no number: hatched or crossed, never only pale.
    Nothing,
}
