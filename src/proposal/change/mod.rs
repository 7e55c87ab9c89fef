//! The single change that would help most: of one person's answer over one session, of one rule, of one limit or of one quorum, each with
//! at most one session moved. Nothing is promised that was not computed: the values are those of the programme that would then be allowed.

mod apply;
mod lifts;
mod person;

use std::cmp::Ordering;

pub use apply::changed;

use super::judge::{Programme, checked};
use super::model::{NetworkId, PersonId, Position, Problem, WorkshopId};
use super::rules::Rule;
use super::score::{Values, violations};
use super::tables::Tables;
use super::what_if::{LevelPrice, Standing};
use crate::refusal::Refusal;
use crate::time::{Instant, Interval};

/// One thing that is given up or said otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// She is free (answers yes) where she was not, over the time of one session.
    Availability {
        person: PersonId,
        span: Interval,
    },
    /// One person fewer is enough.
    Quorum {
        workshop: WorkshopId,
        before: usize,
    },
    NetworkQuorum {
        workshop: WorkshopId,
        network: NetworkId,
        before: usize,
    },
    /// The rules of this kind between the two are dropped.
    Pair {
        rule: Rule,
        a: WorkshopId,
        b: WorkshopId,
    },
    /// It need be neither first nor last.
    Position {
        workshop: WorkshopId,
        position: Position,
    },
    /// One session more at the same time, on one day.
    Parallel {
        before: usize,
    },
    PerDay {
        before: usize,
    },
    /// The workshop's own limit is dropped.
    Pin {
        workshop: WorkshopId,
    },
    StartAfter {
        workshop: WorkshopId,
        limit: Instant,
    },
    EndBefore {
        workshop: WorkshopId,
        limit: Instant,
    },
    Allowed {
        workshop: WorkshopId,
    },
    /// The blackout is dropped.
    Blackout {
        span: Interval,
    },
}

/// What a change would bring: one session at a start, all others as they are.
#[derive(Debug, Clone)]
pub struct Help {
    pub change: Change,
    pub step: Step,
}

/// A session at a start, and the programme's values with it.
#[derive(Debug, Clone)]
pub struct Step {
    pub workshop: WorkshopId,
    /// `None`: it has no start now. Equal to `to`: no session moves.
    pub from: Option<Instant>,
    pub to: Instant,
    pub levels: Vec<LevelPrice>,
    /// The objective in grains, before and after.
    pub vectors: [Vec<i64>; 2],
}

/// What was found.
#[derive(Debug, Clone)]
pub struct Helps {
    /// The best move of one session without any change, if it makes the programme better.
    pub alone: Option<Step>,
    /// Changes that bring more than that, the best first; of changes to one person's answer for one session the best stands for all.
    pub best: Vec<Help>,
    /// Sessions times starts that were looked at.
    pub places: usize,
}

/// The changes that would help most, at most `most` of them. Refused as a programme is that cannot be judged, or that breaks rules.
pub fn helps(
    problem: &Problem,
    tables: &Tables,
    programme: &Programme,
    most: usize,
) -> Result<Helps, Refusal> {
    let starts = checked(&tables.facts, programme)?;
    if let Some(broken) = violations(tables, &starts).first() {
        return Err(Refusal::conflict(format!(
            "the programme breaks a rule ({}), so no change can be weighed against it",
            broken.rule.name()
        )));
    }
    let standing = Standing::at(problem, tables, starts);
    let mut seeker = Seeker {
        now: standing.values.vector(&tables.levels),
        standing,
        most,
        alone: None,
        found: Vec::new(),
        places: 0,
    };
    for k in 0..tables.sessions() {
        seeker.moves_alone(k);
    }
    for k in 0..tables.sessions() {
        seeker.session(k);
    }
    Ok(seeker.outcome())
}

/// A candidate: the session `k` at `start` under the change.
struct Candidate {
    vector: Vec<i64>,
    k: usize,
    start: usize,
    change: Change,
    values: Values,
}

struct Seeker<'a> {
    standing: Standing<'a>,
    now: Vec<i64>,
    most: usize,
    /// The best move without a change.
    alone: Option<(Vec<i64>, usize, usize)>,
    /// The best so far, best first.
    found: Vec<Candidate>,
    places: usize,
}

impl Seeker<'_> {
    /// What a candidate must be better than.
    fn bar(&self) -> &[i64] {
        let full = self.found.get(self.most.wrapping_sub(1));
        let alone = self.alone.as_ref().map_or(&self.now, |(v, _, _)| v);
        full.map_or(alone, |last| (&last.vector).min(alone))
    }

    fn moves_alone(&mut self, k: usize) {
        let t = self.standing.tables;
        for &start in &t.rows[k].open {
            let vector = self.standing.values_if(k, start).0.vector(&t.levels);
            let best = self.alone.as_ref().map_or(&self.now, |(v, _, _)| v);
            if vector < *best && self.standing.beside(k, start).is_empty() {
                self.alone = Some((vector, k, start));
            }
        }
    }

    fn session(&mut self, k: usize) {
        let free = self.free(k);
        for start in 0..self.standing.tables.rows[k].starts {
            self.places += 1;
            let (values, _) = self.standing.values_if(k, start);
            let vector = values.vector(&self.standing.tables.levels);
            let promising = vector.as_slice() < self.bar();
            if promising && let Some(change) = self.lift(k, start, &free) {
                self.note(Candidate {
                    vector,
                    k,
                    start,
                    change,
                    values: values.clone(),
                });
            }
            self.people(k, start, &free, &values);
        }
    }

    /// Keeps a candidate that is better than the bar, and the better one of two of the same kind.
    fn note(&mut self, candidate: Candidate) {
        if candidate.vector.as_slice() >= self.bar() {
            return;
        }
        let same = |other: &Candidate| alike(other, &candidate);
        if let Some(at) = self.found.iter().position(same) {
            if self.found[at].vector <= candidate.vector {
                return;
            }
            self.found.remove(at);
        }
        let at = self
            .found
            .partition_point(|c| c.vector.cmp(&candidate.vector) != Ordering::Greater);
        self.found.insert(at, candidate);
        self.found.truncate(self.most);
    }

    fn outcome(self) -> Helps {
        let step = |k: usize, start: usize, values: &Values| {
            let t = self.standing.tables;
            Step {
                workshop: t.id(k),
                from: self.standing.starts[k].map(|s| t.facts.instant(s)),
                to: t.facts.instant(start),
                levels: self.standing.level_changes(values),
                vectors: [self.now.clone(), values.vector(&t.levels)],
            }
        };
        Helps {
            alone: self
                .alone
                .as_ref()
                .map(|(_, k, start)| step(*k, *start, &self.standing.values_if(*k, *start).0)),
            best: self
                .found
                .iter()
                .map(|c| Help {
                    change: c.change.clone(),
                    step: step(c.k, c.start, &c.values),
                })
                .collect(),
            places: self.places,
        }
    }
}

/// The same change, or the same person for the same session at another time.
fn alike(a: &Candidate, b: &Candidate) -> bool {
    match (&a.change, &b.change) {
        (Change::Availability { person: p, .. }, Change::Availability { person: q, .. }) => {
            p == q && a.k == b.k
        }
        (a, b) => a == b,
    }
}
