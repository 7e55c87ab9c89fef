//! A curve as a picture: where its lines and dots stand. The template draws it; it needs no script and no colour.

/// The picture's size, in its own units.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 300;
/// Room for the labels, inside the picture.
const LEFT: i64 = 76;
const RIGHT: i64 = 24;
const TOP: i64 = 24;
const BOTTOM: i64 = 40;
/// Lines across, at most.
const LINES: i64 = 5;

/// A curve that falls from left to right, in steps.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: i64,
    pub height: i64,
    pub left: i64,
    pub right: i64,
    pub bottom: i64,
    /// The steps, as an SVG path.
    pub path: String,
    pub dots: Vec<Dot>,
    pub across: Vec<Tick>,
    pub below: Vec<Tick>,
}

/// A point of the curve.
#[derive(Debug, PartialEq, Eq)]
pub struct Dot {
    pub x: i64,
    pub y: i64,
    /// Its number in the table, from 1.
    pub number: usize,
    pub proved: bool,
    /// What it is, for those who do not see it.
    pub says: String,
}

/// A label, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Tick {
    pub at: i64,
    pub text: String,
}

/// What is drawn of a point.
pub struct Value {
    pub y: i64,
    pub below: String,
    pub proved: bool,
    pub says: String,
}

impl Picture {
    /// Points evenly apart, from left to right. `unit` is what lines across are a multiple of; `text` writes a value. None for fewer than
    /// two points, or when they are all as high.
    pub fn of(values: &[Value], unit: i64, text: impl Fn(i64) -> String) -> Option<Self> {
        let (low, high) = (
            values.iter().map(|v| v.y).min()?,
            values.iter().map(|v| v.y).max()?,
        );
        if values.len() < 2 || low == high {
            return None;
        }
        let unit = unit.max(1);
        let lines = (high - low) / unit + 2;
        let step = unit * ((lines + LINES - 1) / LINES).max(1);
        let from = low.div_euclid(step) * step;
        let to = (high.div_euclid(step) + 1) * step;
        let y = |value: i64| {
            let room = HEIGHT - TOP - BOTTOM;
            HEIGHT - BOTTOM - (value - from).saturating_mul(room) / (to - from)
        };
        let last = i64::try_from(values.len() - 1).unwrap_or(1);
        let x = |i: usize| {
            let i = i64::try_from(i).unwrap_or(0);
            LEFT + 12 + i * (WIDTH - LEFT - RIGHT - 24) / last
        };
        let mut path = String::new();
        for (i, value) in values.iter().enumerate() {
            let (x, y) = (x(i), y(value.y));
            path.push_str(&if i == 0 {
                format!("M{x} {y}")
            } else {
                format!(" H{x} V{y}")
            });
        }
        path.push_str(&format!(" H{}", WIDTH - RIGHT));
        Some(Picture {
            width: WIDTH,
            height: HEIGHT,
            left: LEFT,
            right: WIDTH - RIGHT,
            bottom: HEIGHT - BOTTOM,
            path,
            dots: values
                .iter()
                .enumerate()
                .map(|(i, v)| Dot {
                    x: x(i),
                    y: y(v.y),
                    number: i + 1,
                    proved: v.proved,
                    says: v.says.clone(),
                })
                .collect(),
            across: (0..=LINES + 1)
                .map(|i| from + i * step)
                .take_while(|v| *v <= to)
                .map(|v| Tick {
                    at: y(v),
                    text: text(v),
                })
                .collect(),
            below: values
                .iter()
                .enumerate()
                .map(|(i, v)| Tick {
                    at: x(i),
                    text: v.below.clone(),
                })
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Picture, Value};

    fn value(y: i64) -> Value {
        Value {
            y,
            below: y.to_string(),
            proved: y == 10,
            says: String::new(),
        }
    }

    #[test]
    fn a_curve_falls_in_steps_between_its_lines() {
        let picture =
            Picture::of(&[value(30), value(20), value(10)], 5, |v| v.to_string()).unwrap();
        let across: Vec<(i64, &str)> = picture
            .across
            .iter()
            .map(|t| (t.at, t.text.as_str()))
            .collect();
        assert_eq!(across, [(260, "10"), (182, "20"), (103, "30"), (24, "40")]);
        let dots: Vec<(i64, i64, bool)> =
            picture.dots.iter().map(|d| (d.x, d.y, d.proved)).collect();
        assert_eq!(
            dots,
            [(88, 103, false), (346, 182, false), (604, 260, true)]
        );
        assert_eq!(picture.path, "M88 103 H346 V182 H604 V260 H616");
    }

    #[test]
    fn what_does_not_fall_is_no_curve() {
        assert_eq!(Picture::of(&[], 1, |v| v.to_string()), None);
        assert_eq!(Picture::of(&[value(5)], 1, |v| v.to_string()), None);
        assert_eq!(
            Picture::of(&[value(5), value(5)], 1, |v| v.to_string()),
            None
        );
    }
}
