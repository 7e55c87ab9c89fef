//! The shapes of a picture in JSON.

use serde::{Deserialize, Serialize};

use crate::document::{Anchor, Fill, Shape};

#[derive(Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "kebab-case")]
pub(super) enum Drawn {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: String,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        fill: String,
    },
    Words {
        x: f32,
        y: f32,
        size: f32,
        anchor: String,
        bold: bool,
        fill: String,
        text: String,
    },
}

pub(super) fn drawn(shape: &Shape) -> Drawn {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            fill,
        } => Drawn::Rect {
            x: *x,
            y: *y,
            width: *width,
            height: *height,
            fill: fill_word(*fill),
        },
        Shape::Line {
            from,
            to,
            width,
            fill,
        } => Drawn::Line {
            from: *from,
            to: *to,
            width: *width,
            fill: fill_word(*fill),
        },
        Shape::Words {
            x,
            y,
            size,
            anchor,
            bold,
            fill,
            text,
        } => Drawn::Words {
            x: *x,
            y: *y,
            size: *size,
            anchor: match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            }
            .into(),
            bold: *bold,
            fill: fill_word(*fill),
            text: text.clone(),
        },
    }
}

pub(super) fn shape(drawn: Drawn) -> Shape {
    match drawn {
        Drawn::Rect {
            x,
            y,
            width,
            height,
            fill,
        } => Shape::Rect {
            x,
            y,
            width,
            height,
            fill: fill_of(&fill),
        },
        Drawn::Line {
            from,
            to,
            width,
            fill,
        } => Shape::Line {
            from,
            to,
            width,
            fill: fill_of(&fill),
        },
        Drawn::Words {
            x,
            y,
            size,
            anchor,
            bold,
            fill,
            text,
        } => Shape::Words {
            x,
            y,
            size,
            anchor: match anchor.as_str() {
                "middle" => Anchor::Middle,
                "end" => Anchor::End,
                _ => Anchor::Start,
            },
            bold,
            fill: fill_of(&fill),
            text,
        },
    }
}

fn fill_word(fill: Fill) -> String {
    match fill {
        Fill::Paper => "paper".into(),
        Fill::Ink => "ink".into(),
        Fill::Quiet => "quiet".into(),
        Fill::Scale(n) => format!("scale-{n}"),
        Fill::Nothing => "nothing".into(),
    }
}

fn fill_of(word: &str) -> Fill {
    match word {
        "paper" => Fill::Paper,
        "quiet" => Fill::Quiet,
        "nothing" => Fill::Nothing,
        _ => word
            .strip_prefix("scale-")
            .and_then(|n| n.parse().ok())
            .map_or(Fill::Ink, Fill::Scale),
    }
}
