//! Proposals side by side, from what was kept of each: values, what each network carries, who can come, where each session stands.

pub mod web;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Shown;
use super::say::Words;
use crate::language::Value as Text;
use crate::time::{Instant, clock_time, short_day_in};

/// A proposal to be compared.
pub struct Side {
    pub number: u32,
    /// `plan-solution/1`
    pub solution: Value,
    pub shown: Shown,
}

/// The tables of a comparison; each line has a cell per side, in their order.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    pub levels: Vec<Line>,
    pub people: Vec<Line>,
    pub networks: Vec<Line>,
    pub sessions: Vec<Line>,
    /// What each side does better and worse than the first, a sentence each; the first has none.
    pub sentences: Vec<(u32, Vec<String>)>,
}

/// One thing that is compared.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub cells: Vec<Cell>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// Beside the first side: better (less), worse (more), or neither.
    pub mark: Mark,
    /// The difference from the first side, in words; empty when there is none.
    pub by: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Same,
    Better,
    Worse,
    /// Other, and neither better nor worse by itself.
    Other,
}

/// A value of the solution; for fairness that of the worst network.
fn claimed(solution: &Value, level: &str) -> Option<i64> {
    match &solution["claimed"][level] {
        Value::Array(all) => all.first().and_then(Value::as_i64),
        other => other.as_i64(),
    }
}

/// Less is better.
fn line(w: Words, name: &str, level: &str, values: &[Option<i64>], less_is_better: bool) -> Line {
    let first = values.first().copied().flatten();
    let cells = values
        .iter()
        .map(|value| {
            // What reads as no difference is none.
            let by = first.zip(*value).map_or(0, |(first, value)| value - first);
            let by = if w.value(level, by) == w.value(level, 0) {
                0
            } else {
                by
            };
            let mark = match (by, less_is_better) {
                (0, _) => Mark::Same,
                (by, true) if by < 0 => Mark::Better,
                (by, false) if by > 0 => Mark::Better,
                _ => Mark::Worse,
            };
            Cell {
                text: value.map_or_else(|| "–".into(), |v| w.value(level, v)),
                mark,
                by: match by {
                    0 => String::new(),
                    by => w.difference(level, by),
                },
            }
        })
        .collect();
    Line {
        name: name.to_string(),
        cells,
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Compares two or more proposals with the first of them.
pub fn table(sides: &[Side], w: Words) -> Table {
    let levels = levels(sides)
        .into_iter()
        .map(|level| {
            let values: Vec<_> = sides.iter().map(|s| claimed(&s.solution, &level)).collect();
            line(w, &w.counts(&level), &level, &values, true)
        })
        .collect();
    Table {
        levels,
        people: people(sides, w),
        networks: networks(sides, w),
        sessions: sessions(sides, w),
        sentences: sides
            .iter()
            .skip(1)
            .map(|s| (s.number, sentences(&sides[0], s, w)))
            .collect(),
    }
}

/// In the order of the first side's objective; what only others weigh comes after.
fn levels(sides: &[Side]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for side in sides {
        for level in side.solution["bounds"].as_object().into_iter().flatten() {
            if !all.contains(level.0) {
                all.push(level.0.clone());
            }
        }
    }
    all
}

fn people(sides: &[Side], w: Words) -> Vec<Line> {
    let sum = |of: &dyn Fn(&super::ShownSession) -> usize| -> Vec<Option<i64>> {
        sides
            .iter()
            .map(|s| Some(count(s.shown.sessions.iter().map(of).sum())))
            .collect()
    };
    let asleep = sum(&|s| s.networks.iter().map(|n| n.asleep).sum());
    vec![
        line(w, &w.t("come-all"), "", &sum(&|s| s.free), false),
        line(w, &w.t("come-not"), "", &sum(&|s| s.invited - s.free), true),
        line(w, &w.t("must-not"), "", &sum(&|s| s.missing), true),
        line(w, &w.t("for-whom-night"), "", &asleep, true),
    ]
}

fn networks(sides: &[Side], w: Words) -> Vec<Line> {
    let Some(first) = sides.first() else {
        return Vec::new();
    };
    let of = |side: &Side, code: &str| {
        let found = side.shown.networks.iter().find(|n| n.code == code);
        found.map(|n| n.burden)
    };
    first
        .shown
        .networks
        .iter()
        .map(|n| {
            let values: Vec<_> = sides.iter().map(|s| of(s, &n.code)).collect();
            line(w, &n.name, "fairness", &values, true)
        })
        .collect()
}

/// In the order of the first side's starts.
fn sessions(sides: &[Side], w: Words) -> Vec<Line> {
    let starts: Vec<BTreeMap<&str, Instant>> = sides
        .iter()
        .map(|s| {
            s.shown
                .sessions
                .iter()
                .map(|x| (x.code.as_str(), x.start))
                .collect()
        })
        .collect();
    let mut codes: Vec<(Option<Instant>, &str)> = starts
        .iter()
        .flat_map(BTreeMap::keys)
        .copied()
        .collect::<BTreeSet<&str>>()
        .into_iter()
        .map(|code| (starts.first().and_then(|s| s.get(code).copied()), code))
        .collect();
    codes.sort_unstable_by_key(|(at, code)| (at.is_none(), *at, *code));
    codes
        .into_iter()
        .map(|(first, code)| Line {
            name: code.to_string(),
            cells: sides
                .iter()
                .zip(&starts)
                .map(|(side, starts)| {
                    let at = starts.get(code).copied();
                    Cell {
                        text: at.map_or_else(|| w.t("no-start"), |at| short_time(at, side, w)),
                        mark: if at == first { Mark::Same } else { Mark::Other },
                        by: String::new(),
                    }
                })
                .collect(),
        })
        .collect()
}

fn short_time(at: Instant, side: &Side, w: Words) -> String {
    let zone = side.shown.zone();
    format!("{} {}", short_day_in(w.0, at, &zone), clock_time(at, &zone))
}

/// What `other` does better and worse than `first`.
fn sentences(first: &Side, other: &Side, w: Words) -> Vec<String> {
    let at = |side: &Side| -> BTreeMap<String, Instant> {
        let of = side.shown.sessions.iter();
        of.map(|s| (s.code.clone(), s.start)).collect()
    };
    let (here, there) = (at(first), at(other));
    let elsewhere = here
        .keys()
        .chain(there.keys())
        .collect::<BTreeSet<_>>()
        .into_iter()
        .filter(|code| here.get(*code) != there.get(*code))
        .count();
    let mut all = vec![w.n("elsewhere", elsewhere)];
    let come = |side: &Side| count(side.shown.sessions.iter().map(|s| s.free).sum());
    match come(other) - come(first) {
        0 => {}
        n if n > 0 => all.push(w.n("more-come", n)),
        n => all.push(w.n("fewer-come", -n)),
    }
    let burden = |side: &Side, code: &str| {
        let found = side.shown.networks.iter().find(|n| n.code == code);
        found.map_or(0, |n| n.burden)
    };
    for less in [true, false] {
        let mut changed: Vec<(i64, &str)> = first
            .shown
            .networks
            .iter()
            .map(|n| (burden(other, &n.code) - n.burden, n.name.as_str()))
            .filter(|(by, _)| by.abs() >= 60_000 && (*by < 0) == less)
            .collect();
        changed.sort_unstable_by_key(|(by, name)| (-by.abs(), *name));
        if !changed.is_empty() {
            let by_a_head = |(by, name): &(i64, &str)| {
                let hours = Text::Name(w.hours(by.abs()));
                w.say(
                    "by-a-head",
                    &[("network", (*name).into()), ("hours", hours)],
                )
            };
            let list: Vec<String> = changed.iter().map(by_a_head).collect();
            let key = if less { "spared" } else { "burdened" };
            all.push(w.say(key, &[("list", Text::Phrase(list.join("; ")))]));
        }
    }
    all
}
