//! A proposal: a programme, its values, what is proved about it. First something, then better and better, then the proof.

use std::time::Duration;

use super::bounds::Proof;
use super::crew::work;
use super::model::{Measure, WorkshopId};
use super::score::{Starts, Values, values};
use super::search::Best;
use super::tables::Tables;
use crate::time::Instant;

/// How long a proposal may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Budget {
    /// About so many moves and tries in all; the result depends on the problem, the seed and this number alone.
    Steps(u64),
    /// So long by the caller's clock.
    Time(Duration),
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request {
    pub budget: Budget,
    pub seed: u64,
    pub threads: usize,
    /// A programme to begin from (for instance the one that people were told).
    pub given: Vec<(WorkshopId, Option<Instant>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Proved: no programme is better.
    Optimal,
    Feasible,
    /// Proved: not all workshops can have a start. The programme leaves out as few as were found.
    Infeasible,
}

impl Status {
    pub fn name(self) -> &'static str {
        match self {
            Status::Optimal => "optimal",
            Status::Feasible => "feasible",
            Status::Infeasible => "infeasible",
        }
    }
}

/// A complete set of starts with its values and bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// The objective, in grains.
    pub vector: Vec<i64>,
    /// Per level a proved lower bound of its raw value, given the values above it (for fairness: of the worst network).
    pub bounds: Vec<(Measure, i64)>,
    /// The whole vector is proved.
    pub optimal: bool,
    pub status: Status,
}

/// What a caller hands in: the time spent since it began (the planner reads no clock), whether to stop, and where to tell of better programmes.
pub struct Watch<'a> {
    pub elapsed: &'a (dyn Fn() -> Duration + Sync),
    pub stop: &'a (dyn Fn() -> bool + Sync),
    /// Called with every better programme and every better bound, from any thread, one call at a time.
    pub better: &'a (dyn Fn(&Found) + Sync),
}

/// The best programme so far and what is proved so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// The objective, in grains.
    pub vector: Vec<i64>,
    /// As in a proposal: per level a proved lower bound of its raw value, given the values above it.
    pub bounds: Vec<(Measure, i64)>,
}

/// Proposes a programme within the budget. Every hard rule holds for what is placed.
pub fn propose(tables: &Tables, request: &Request, watch: &Watch) -> Proposal {
    let (best, proof) = work(tables, request, watch);
    proposal(tables, &best, &proof)
}

/// The best programme found and what is proved about it, in the caller's terms.
fn proposal(tables: &Tables, best: &Best, proof: &Proof) -> Proposal {
    let bounds: Vec<_> = tables
        .levels
        .iter()
        .map(|l| l.measure)
        .zip(proof.bounds.iter().copied())
        .collect();
    // Below another level the bound holds only for what that level came to.
    let cannot_all = bounds
        .first()
        .is_some_and(|(m, bound)| *m == Measure::Unplaced && *bound > 0);
    Proposal {
        starts: tables.instants_of(&best.starts),
        values: values(tables, &best.starts),
        vector: best.vector.clone(),
        status: if cannot_all {
            Status::Infeasible
        } else if proof.optimal() {
            Status::Optimal
        } else {
            Status::Feasible
        },
        bounds,
        optimal: proof.optimal(),
    }
}

impl Tables {
    /// Grid steps of a programme, per session in the order of the ids; a start off the grid is none.
    pub(crate) fn steps_of(&self, given: &[(WorkshopId, Option<Instant>)]) -> Starts {
        let mut starts = vec![None; self.sessions()];
        for (id, at) in given {
            if let Ok(k) = self.facts.sessions.binary_search_by(|s| s.id.cmp(id)) {
                starts[k] = at.and_then(|at| self.facts.step(at));
            }
        }
        starts
    }

    pub(crate) fn instants_of(&self, starts: &Starts) -> Vec<(WorkshopId, Option<Instant>)> {
        self.facts
            .sessions
            .iter()
            .zip(starts)
            .map(|(s, start)| (s.id.clone(), start.map(|step| self.facts.instant(step))))
            .collect()
    }
}
