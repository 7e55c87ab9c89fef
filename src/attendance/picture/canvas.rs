//! Drawing that runs from right to left where the language does.

use crate::document::{Anchor, Fill, Picture, Shape};
use crate::language::Language;

/// The width at which a document shows a picture whole.
pub const WIDTH: f32 = 460.0;

/// A picture being drawn: `x` counts from where reading begins.
pub struct Canvas {
    width: f32,
    mirrored: bool,
    shapes: Vec<Shape>,
}

impl Canvas {
    pub fn new(language: Language, width: f32) -> Self {
        Canvas {
            width,
            mirrored: language.right_to_left(),
            shapes: Vec::new(),
        }
    }

    fn across(&self, x: f32) -> f32 {
        if self.mirrored { self.width - x } else { x }
    }

    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, fill: Fill) {
        let x = if self.mirrored {
            self.width - x - width
        } else {
            x
        };
        self.shapes.push(Shape::Rect {
            x,
            y,
            width,
            height,
            fill,
        });
    }

    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, fill: Fill) {
        self.shapes.push(Shape::Line {
            from: (self.across(from.0), from.1),
            to: (self.across(to.0), to.1),
            width,
            fill,
        });
    }

    /// Ink between two lines of paper, so that it is seen on the darkest tile too.
    pub fn frame(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let (right, low) = (x + width, y + height);
        for (thick, fill) in [(4.0, Fill::Paper), (1.8, Fill::Ink)] {
            for (from, to) in [
                ((x, y), (right, y)),
                ((right, y), (right, low)),
                ((right, low), (x, low)),
                ((x, low), (x, y)),
            ] {
                self.line(from, to, thick, fill);
            }
        }
    }

    pub fn words(&mut self, at: (f32, f32), size: f32, anchor: Anchor, text: impl Into<String>) {
        self.say(at, size, anchor, false, Fill::Ink, text.into());
    }

    pub fn quiet(&mut self, at: (f32, f32), size: f32, anchor: Anchor, text: impl Into<String>) {
        self.say(at, size, anchor, false, Fill::Quiet, text.into());
    }

    pub fn strong(&mut self, at: (f32, f32), size: f32, anchor: Anchor, text: impl Into<String>) {
        self.say(at, size, anchor, true, Fill::Ink, text.into());
    }

    /// Words on a tile of that shade.
    pub fn on(&mut self, shade: u8, at: (f32, f32), size: f32, text: impl Into<String>) {
        let fill = if shade > 2 { Fill::Paper } else { Fill::Ink };
        self.say(at, size, Anchor::Middle, false, fill, text.into());
    }

    fn say(
        &mut self,
        at: (f32, f32),
        size: f32,
        anchor: Anchor,
        bold: bool,
        fill: Fill,
        text: String,
    ) {
        self.shapes.push(Shape::Words {
            x: self.across(at.0),
            y: at.1,
            size,
            anchor,
            bold,
            fill,
            text,
        });
    }

    pub fn done(self, height: f32, title: String, description: String) -> Picture {
        Picture {
            width: self.width,
            height,
            shapes: self.shapes,
            title,
            description,
        }
    }

    /// The six shades in a row with what each begins with, and what is hatched.
    pub fn legend(&mut self, y: f32, from: f32, labels: [String; 6], nothing: Option<String>) {
        let mut x = from;
        for (level, label) in (0u8..).zip(labels) {
            self.rect(x, y, 14.0, 9.0, Fill::Scale(level));
            self.quiet((x + 17.0, y + 7.5), 7.5, Anchor::Start, label);
            x += 48.0;
        }
        if let Some(label) = nothing {
            self.rect(x, y, 14.0, 9.0, Fill::Nothing);
            self.quiet((x + 17.0, y + 7.5), 7.5, Anchor::Start, label);
        }
    }
}

/// Places and counts of ours are far below where a float loses whole numbers.
#[allow(clippy::cast_precision_loss)]
pub fn float(n: usize) -> f32 {
    n as f32
}

/// Text cut to about so many characters of a size that fits.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{kept}…")
}
