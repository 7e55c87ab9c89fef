//! What a programme is worth: its values, exactly as defined, and the vector by which programmes are compared.

use super::model::{Level, Measure};
use super::rules::Rule;
use super::tables::{BURDEN, LOST, REQUIRED, Tables, UNSOCIAL};

/// The raw values of a programme, before grains.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    /// Workshops without a start.
    pub unplaced: i64,
    /// Person-minutes of must-attend people.
    pub required_lost: i64,
    /// Points.
    pub lost: i64,
    /// Thousandths of an unsocial minute per head, the worst network first.
    pub fairness: Vec<i64>,
    /// Unsocial minutes, and points for back-to-back sessions.
    pub comfort: i64,
    /// People told again.
    pub disruption: i64,
}

impl Values {
    /// The objective: per level its grains, fairness network by network; smaller is better, the first difference decides.
    pub fn vector(&self, levels: &[Level]) -> Vec<i64> {
        let mut vector = Vec::with_capacity(levels.len() + self.fairness.len());
        for level in levels {
            match self.scalar(level.measure) {
                Some(value) => vector.push(level.grains(value)),
                None => vector.extend(self.fairness.iter().map(|v| level.grains(*v))),
            }
        }
        vector
    }

    /// The value of a measure; `None` for fairness, which has one per network.
    pub fn scalar(&self, measure: Measure) -> Option<i64> {
        match measure {
            Measure::Unplaced => Some(self.unplaced),
            Measure::RequiredLost => Some(self.required_lost),
            Measure::Lost => Some(self.lost),
            Measure::Fairness => None,
            Measure::Comfort => Some(self.comfort),
            Measure::Disruption => Some(self.disruption),
        }
    }
}

/// A start (a step of the grid) or none, per session in the order of the ids.
pub(crate) type Starts = Vec<Option<usize>>;

/// The values of a programme, from the tables.
pub(crate) fn values(tables: &Tables, starts: &[Option<usize>]) -> Values {
    let mut burden = tables.facts.ledger.clone();
    let mut v = Values::default();
    for (k, start) in starts.iter().enumerate() {
        v.disruption += tables.disruption(k, *start);
        let Some(start) = *start else {
            v.unplaced += 1;
            continue;
        };
        let sums = tables.sums(k, start);
        v.required_lost += sums[REQUIRED];
        v.lost += sums[LOST];
        v.comfort += sums[UNSOCIAL];
        for (b, more) in burden.iter_mut().zip(&sums[BURDEN..]) {
            *b += more;
        }
        for (other, other_start) in starts.iter().enumerate().skip(k + 1) {
            let Some(other_start) = *other_start else {
                continue;
            };
            let clash = tables.clash(k, start, other, other_start);
            v.required_lost += clash.required;
            v.lost += clash.lost;
            v.comfort += clash.near;
        }
    }
    burden.sort_unstable_by(|a, b| b.cmp(a));
    v.fairness = burden;
    v
}

/// What each network carries, in the order of the network ids.
pub(crate) fn burdens(tables: &Tables, starts: &[Option<usize>]) -> Vec<i64> {
    let mut burden = tables.facts.ledger.clone();
    for (k, start) in starts.iter().enumerate() {
        if let Some(start) = start {
            for (b, more) in burden.iter_mut().zip(&tables.sums(k, *start)[BURDEN..]) {
                *b += more;
            }
        }
    }
    burden
}

/// A broken rule and the sessions concerned (two for a rule between two).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Violation {
    pub rule: Rule,
    pub sessions: Vec<usize>,
}

/// Every hard rule that the programme breaks.
pub(crate) fn violations(tables: &Tables, starts: &[Option<usize>]) -> Vec<Violation> {
    let mut broken = Vec::new();
    for (k, start) in starts.iter().enumerate() {
        let Some(start) = *start else { continue };
        let rule = if start < tables.rows[k].starts {
            tables.rows[k].blocked[start]
        } else {
            Some(Rule::OutsideWindow)
        };
        if let Some(rule) = rule {
            let sessions = vec![k];
            broken.push(Violation { rule, sessions });
        }
        for relation in tables.relations[k].iter().filter(|r| r.other > k) {
            if let Some(other) = starts[relation.other]
                && relation.broken(&tables.facts.day, start, other)
            {
                broken.push(Violation {
                    rule: relation.rule,
                    sessions: vec![k, relation.other],
                });
            }
        }
    }
    broken.extend(too_many_parallel(tables, starts));
    broken.extend(too_many_in_a_day(tables, starts));
    broken
}

fn too_many_parallel(tables: &Tables, starts: &[Option<usize>]) -> Option<Violation> {
    let mut at = vec![Vec::new(); tables.facts.steps];
    for (k, start) in placed(starts) {
        let end = (start + tables.length(k)).min(at.len());
        at[start.min(end)..end].iter_mut().for_each(|l| l.push(k));
    }
    too_many(at, tables.parallel, Rule::TooManyParallel)
}

fn too_many_in_a_day(tables: &Tables, starts: &[Option<usize>]) -> Option<Violation> {
    let mut on = vec![Vec::new(); tables.facts.days];
    for (k, start) in placed(starts) {
        on[tables.facts.day[start]].push(k);
    }
    too_many(on, tables.per_day, Rule::TooManyInADay)
}

fn too_many(groups: Vec<Vec<usize>>, most: usize, rule: Rule) -> Option<Violation> {
    groups
        .into_iter()
        .find(|group| group.len() > most)
        .map(|sessions| Violation { rule, sessions })
}

fn placed(starts: &[Option<usize>]) -> impl Iterator<Item = (usize, usize)> + '_ {
    starts
        .iter()
        .enumerate()
        .filter_map(|(k, start)| start.map(|s| (k, s)))
}
