//! A JSON value with its path: asks for what a field should hold and notes every fault instead of stopping at the first.

use std::cell::RefCell;

use serde_json::Value;

use crate::refusal::Finding;
use crate::time::{Instant, Interval, parse_instant};

/// More faults than anybody reads at once.
const MOST_FAULTS: usize = 200;

/// Where the faults of one document are noted.
#[derive(Default)]
pub(super) struct Faults(RefCell<Vec<Finding>>);

impl Faults {
    pub(super) fn add(&self, place: &str, says: impl Into<String>) {
        let mut all = self.0.borrow_mut();
        if all.len() < MOST_FAULTS {
            all.push(Finding {
                place: place.to_string(),
                says: says.into(),
            });
        }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.0.into_inner()
    }
}

/// A value of the document; `None` where the document has none (or `null`).
pub(super) struct Node<'a> {
    value: Option<&'a Value>,
    pub(super) path: String,
    faults: &'a Faults,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value, faults: &'a Faults) -> Self {
        Node {
            value: Some(value),
            path: String::new(),
            faults,
        }
    }

    pub(super) fn fault(&self, says: impl Into<String>) {
        self.faults.add(&self.path, says);
    }

    pub(super) fn is_there(&self) -> bool {
        self.value.is_some()
    }

    pub(super) fn field(&self, name: &str) -> Node<'a> {
        let path = if self.path.is_empty() {
            name.to_string()
        } else {
            format!("{}.{name}", self.path)
        };
        Node {
            value: self
                .value
                .and_then(|v| v.get(name))
                .filter(|v| !v.is_null()),
            path,
            faults: self.faults,
        }
    }

    /// The value itself, unless it is missing, which is noted.
    fn present(&self, wanted: &str) -> Option<&'a Value> {
        if self.value.is_none() {
            self.fault(format!("is missing; it should be {wanted}"));
        }
        self.value
    }

    fn wrong<T>(&self, wanted: &str) -> Option<T> {
        if let Some(v) = self.value {
            let mut shown = v.to_string();
            if shown.chars().count() > 60 {
                shown = shown.chars().take(57).collect::<String>() + "...";
            }
            self.fault(format!("{shown} should be {wanted}"));
        }
        None
    }

    pub(super) fn object(&self) -> bool {
        let wanted = "an object";
        match self.present(wanted) {
            Some(v) if v.is_object() => true,
            Some(_) => self.wrong::<()>(wanted).is_some(),
            None => false,
        }
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        let wanted = "a text";
        self.present(wanted)?
            .as_str()
            .or_else(|| self.wrong(wanted))
    }

    /// An id: a text that is not empty.
    pub(super) fn id(&self) -> Option<String> {
        let text = self.text()?;
        if text.is_empty() || text.len() > 200 {
            self.fault("an id has 1 to 200 characters");
            return None;
        }
        Some(text.to_string())
    }

    pub(super) fn flag(&self) -> Option<bool> {
        let wanted = "true or false";
        self.present(wanted)?
            .as_bool()
            .or_else(|| self.wrong(wanted))
    }

    pub(super) fn integer(&self, least: i64, most: i64) -> Option<i64> {
        let wanted = format!("a whole number from {least} to {most}");
        let v = self.present(&wanted)?;
        v.as_i64()
            .filter(|n| (least..=most).contains(n))
            .or_else(|| self.wrong(&wanted))
    }

    pub(super) fn count(&self, most: u32) -> Option<u32> {
        self.integer(0, most.into())
            .and_then(|n| u32::try_from(n).ok())
    }

    pub(super) fn instant(&self) -> Option<Instant> {
        let wanted = "an instant such as 2020-10-08T12:00:00Z";
        self.present(wanted)?
            .as_str()
            .and_then(parse_instant)
            .or_else(|| self.wrong(wanted))
    }

    /// `{start, end}`.
    pub(super) fn interval(&self) -> Option<Interval> {
        if !self.object() {
            return None;
        }
        let (start, end) = (self.field("start").instant(), self.field("end").instant());
        let (start, end) = (start?, end?);
        Interval::new(start, end).or_else(|| {
            self.fault("is empty or backwards; its end must be later than its start");
            None
        })
    }

    /// `09:30` (or `24:00`) as minutes of the day.
    pub(super) fn clock(&self) -> Option<u16> {
        let wanted = "a time of day such as 09:30";
        self.present(wanted)?
            .as_str()
            .and_then(minute_of_day)
            .or_else(|| self.wrong(wanted))
    }

    /// The items of a list; a missing list is noted.
    pub(super) fn items(&self, most: usize) -> Vec<Node<'a>> {
        let wanted = "a list";
        let Some(v) = self.present(wanted) else {
            return Vec::new();
        };
        let Some(list) = v.as_array() else {
            self.wrong::<()>(wanted);
            return Vec::new();
        };
        if list.len() > most {
            self.fault(format!(
                "{} entries are more than the {most} that the planner takes",
                list.len()
            ));
            return Vec::new();
        }
        list.iter()
            .enumerate()
            .map(|(i, v)| Node {
                value: Some(v),
                path: format!("{}[{i}]", self.path),
                faults: self.faults,
            })
            .collect()
    }

    /// The items of a list that may be left out.
    pub(super) fn items_if_any(&self, most: usize) -> Vec<Node<'a>> {
        if self.is_there() {
            self.items(most)
        } else {
            Vec::new()
        }
    }

    /// The entries of an object that may be left out.
    pub(super) fn entries_if_any(&self) -> Vec<(String, Node<'a>)> {
        let Some(v) = self.value else {
            return Vec::new();
        };
        let Some(map) = v.as_object() else {
            self.wrong::<()>("an object");
            return Vec::new();
        };
        map.keys().map(|k| (k.clone(), self.field(k))).collect()
    }
}

fn minute_of_day(text: &str) -> Option<u16> {
    let (h, m) = text.split_once(':')?;
    let number = |s: &str| {
        (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()))
            .then(|| s.parse::<u16>().ok())
            .flatten()
    };
    let (h, m) = (number(h)?, number(m)?);
    (m < 60 && h * 60 + m <= 1440).then_some(h * 60 + m)
}
