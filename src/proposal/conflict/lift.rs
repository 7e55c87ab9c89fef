//! What would lift a contradiction: one demand given up or eased, shown with a programme in which everything else holds.

use std::collections::BTreeSet;

use super::demand::{Demand, demands};
use super::polish::polished;
use super::skeleton::{Skeleton, Verdict};
use crate::proposal::model::WorkshopId;
use crate::proposal::score::Starts;
use crate::time::Instant;

/// One change of the problem.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relaxation {
    /// A quorum of fewer people.
    Fewer { demand: Demand, to: u32 },
    /// More sessions that start on one day.
    PerDay { to: u32 },
    /// More sessions at once.
    Parallel { to: u32 },
    /// The demand is given up.
    Without(Demand),
}

/// A change that lifts a contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    pub relaxation: Relaxation,
    /// A programme that obeys every other rule: every workshop in the order of the ids.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    /// The workshops that have no start in it, for reasons of their own.
    pub left_out: Vec<WorkshopId>,
}

pub(super) enum Outcome {
    Lift(Box<Lift>),
    /// It lifts nothing: proved.
    Nothing,
    Open,
}

/// A demand eased as far as can be; the mildest change of that kind is found from there.
pub(super) fn widest(demand: &Demand) -> Relaxation {
    match demand {
        Demand::PerDay => Relaxation::PerDay { to: u32::MAX },
        Demand::Parallel => Relaxation::Parallel { to: u32::MAX },
        Demand::Quorum(_) | Demand::NetworkQuorum(..) => Relaxation::Fewer {
            demand: demand.clone(),
            to: 0,
        },
        other => Relaxation::Without(other.clone()),
    }
}

/// Whether the change lets one of these groups have a start beside those that are placed; the first that it does.
pub(super) fn lifted(
    skeleton: &Skeleton,
    placed: &BTreeSet<usize>,
    groups: [Vec<usize>; 4],
    way: &Relaxation,
) -> Outcome {
    let mut asked: Vec<BTreeSet<usize>> = Vec::new();
    let mut open = false;
    for group in groups {
        let workshops: BTreeSet<usize> = placed.iter().copied().chain(group).collect();
        if asked.contains(&workshops) {
            continue;
        }
        match mildest(skeleton, &workshops, way) {
            Found::Possible(relaxation, starts) => {
                let starts = polished(skeleton, &relaxation, starts);
                return Outcome::Lift(Box::new(lift(skeleton, relaxation, &starts)));
            }
            Found::Impossible => {}
            Found::Undecided => open = true,
        }
        asked.push(workshops);
    }
    if open {
        Outcome::Open
    } else {
        Outcome::Nothing
    }
}

fn lift(skeleton: &Skeleton, relaxation: Relaxation, starts: &Starts) -> Lift {
    let tables = skeleton.tables;
    let without = (0..starts.len()).filter(|k| starts[*k].is_none());
    Lift {
        relaxation,
        left_out: without.map(|k| tables.id(k)).collect(),
        starts: tables.instants_of(starts),
    }
}

enum Found {
    Possible(Relaxation, Starts),
    Impossible,
    Undecided,
}

/// The smallest change of its kind that is possible.
fn mildest(skeleton: &Skeleton, workshops: &BTreeSet<usize>, way: &Relaxation) -> Found {
    let demands = demands(skeleton.problem, skeleton.tables, workshops);
    let ask = |way: Relaxation| {
        if skeleton.over(skeleton.end()) {
            return Found::Undecided;
        }
        match skeleton.ask(workshops, &demands, Some(&way), skeleton.end()) {
            Verdict::Possible(starts) => Found::Possible(way, starts),
            Verdict::Impossible => Found::Impossible,
            Verdict::Undecided => Found::Undecided,
        }
    };
    let most = u32::try_from(workshops.len()).unwrap_or(u32::MAX);
    let limits = &skeleton.problem.limits;
    match way {
        Relaxation::Without(_) => ask(way.clone()),
        Relaxation::PerDay { .. } => {
            between(most, limits.per_day, &|to| ask(Relaxation::PerDay { to }))
        }
        Relaxation::Parallel { .. } => between(most, limits.parallel, &|to| {
            ask(Relaxation::Parallel { to })
        }),
        Relaxation::Fewer { demand, .. } => {
            let now = needed(skeleton, demand);
            between(0, now, &|to| {
                ask(Relaxation::Fewer {
                    demand: demand.clone(),
                    to,
                })
            })
        }
    }
}

/// What a quorum asks for now.
fn needed(skeleton: &Skeleton, demand: &Demand) -> u32 {
    let of = |id: &WorkshopId| skeleton.problem.workshops.iter().find(|w| w.id == *id);
    match demand {
        Demand::Quorum(id) => of(id).and_then(|w| w.quorum).unwrap_or(0),
        Demand::NetworkQuorum(id, network) => {
            let all = of(id).into_iter().flat_map(|w| &w.network_quorum);
            let own = all.filter(|(n, _)| n == network).map(|(_, need)| *need);
            own.max().unwrap_or(0)
        }
        _ => 0,
    }
}

/// The value nearest to `now`, which is impossible, on the way to `widest`.
fn between(widest: u32, now: u32, ask: &dyn Fn(u32) -> Found) -> Found {
    let mut best = ask(widest);
    if !matches!(best, Found::Possible(..)) {
        return best;
    }
    let (mut possible, mut impossible) = (widest, now);
    while possible.abs_diff(impossible) > 1 {
        let middle = u32::midpoint(possible, impossible);
        match ask(middle) {
            found @ Found::Possible(..) => {
                possible = middle;
                best = found;
            }
            _ => impossible = middle,
        }
    }
    best
}
