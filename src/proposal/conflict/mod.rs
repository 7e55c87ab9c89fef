//! Why not everything can have a start: for each workshop without one a set of demands that contradict one another and of which none can
//! be spared, and the single changes that would lift the contradiction, each shown with a programme.
//!
//! Every contradiction is a proof of the ordinary search over a problem without people, in which only the demands in question are left
//! (their answers are in the starts allowed). Every demand of it was tried to be spared: then there is a programme.

mod demand;
mod lift;
mod open;
mod polish;
mod sentences;
mod shrink;
mod skeleton;

use std::collections::BTreeSet;
use std::time::Duration;

pub use demand::Demand;
pub use lift::{Lift, Relaxation};
pub use sentences::{conflict_sentences, demand_sentence, lift_sentence};

use super::model::{Problem, WorkshopId};
use super::propose::Budget;
use super::propose::Watch;
use super::tables::Tables;
use crate::time::Instant;
use shrink::{Found, Shrink};
use skeleton::Skeleton;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct ConflictRequest {
    /// By time: for everything. By steps: one question gets an eighth of them, however many questions there are.
    pub budget: Budget,
    pub seed: u64,
}

/// Why workshops have no start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conflict {
    /// At most one for each workshop without a start.
    pub contradictions: Vec<Contradiction>,
    /// What would lift one, those that place everything first.
    pub lifts: Vec<Lift>,
    /// Changes of which it was not found out whether they would lift it.
    pub lifts_open: Vec<Relaxation>,
    /// Workshops without a start for which nothing was proved in the time given, or that were too many to look at.
    pub open: Vec<WorkshopId>,
    /// A programme that places more workshops, if one turned up.
    pub better: Option<Vec<(WorkshopId, Option<Instant>)>>,
}

/// Demands that cannot all be met; that is proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The workshop that has no start.
    pub workshop: WorkshopId,
    /// All workshops concerned, by their ids.
    pub workshops: Vec<WorkshopId>,
    /// The rules and people concerned. Empty: the workshop is longer than the meeting.
    pub demands: Vec<Demand>,
    /// None can be spared, neither workshop nor demand: without it, there is a programme for the rest.
    pub smallest: bool,
    /// Others without a start that cannot have one in its place, by the same demands; that is proved too.
    pub also: Vec<WorkshopId>,
}

/// Contradictions that are looked for.
const MOST_CONTRADICTIONS: usize = 5;

/// Explains the workshops that have no start in the programme, which obeys the rules.
pub fn conflict(
    problem: &Problem,
    tables: &Tables,
    programme: &[(WorkshopId, Option<Instant>)],
    request: &ConflictRequest,
    watch: &Watch,
) -> Conflict {
    let starts = tables.steps_of(programme);
    let unplaced: Vec<usize> = (0..starts.len()).filter(|k| starts[*k].is_none()).collect();
    let placed: BTreeSet<usize> = (0..starts.len()).filter(|k| starts[*k].is_some()).collect();
    let mut found = Conflict::default();
    if unplaced.is_empty() {
        return found;
    }
    let skeleton = Skeleton::of(problem, tables, request, watch);
    // Each change worth trying, with the workshops that it may help.
    let mut candidates: Vec<(Relaxation, Vec<usize>)> = Vec::new();
    for (i, &k) in unplaced.iter().enumerate() {
        let shrink = Shrink {
            skeleton: &skeleton,
            workshop: k,
            deadline: skeleton.share(i + 1 == unplaced.len()),
        };
        let mut known = found.contradictions.iter_mut();
        if let Some(same) = known.find(|c| shrink.in_place_of(c)) {
            same.also.push(tables.id(k));
            note(&mut candidates, same, k);
            continue;
        }
        if found.contradictions.len() == MOST_CONTRADICTIONS {
            found.open.push(tables.id(k));
            continue;
        }
        match shrink.run(&placed) {
            Found::Contradiction(contradiction) => {
                note(&mut candidates, &contradiction, k);
                found.contradictions.push(contradiction);
            }
            Found::Possible(starts) => {
                found
                    .better
                    .get_or_insert_with(|| tables.instants_of(&starts));
                found.open.push(tables.id(k));
            }
            Found::Open => found.open.push(tables.id(k)),
        }
    }
    let unknown = |k: &usize| found.open.contains(&tables.id(*k));
    let unknown: Vec<usize> = unplaced.iter().copied().filter(unknown).collect();
    for (way, helped) in candidates {
        // As many as may be helped, then fewer.
        let some: Vec<usize> = helped.iter().chain(&unknown).copied().collect();
        let first = helped[..1].to_vec();
        match lift::lifted(
            &skeleton,
            &placed,
            [unplaced.clone(), some, helped, first],
            &way,
        ) {
            lift::Outcome::Lift(lift) => found.lifts.push(*lift),
            lift::Outcome::Open => found.lifts_open.push(way),
            lift::Outcome::Nothing => {}
        }
    }
    found
        .lifts
        .sort_by_cached_key(|l| (l.left_out.len(), l.relaxation.clone()));
    found
}

/// What might lift the contradiction of the workshop.
fn note(candidates: &mut Vec<(Relaxation, Vec<usize>)>, contradiction: &Contradiction, k: usize) {
    for way in contradiction.demands.iter().map(lift::widest) {
        match candidates.iter_mut().find(|(known, _)| *known == way) {
            Some((_, helped)) => helped.push(k),
            None => candidates.push((way, vec![k])),
        }
    }
}

impl Conflict {
    /// So many workshops, at least, have no start in any programme: contradictions that share no workshop each leave one out.
    pub fn unplaced_at_least(&self) -> i64 {
        let mut taken: BTreeSet<&WorkshopId> = BTreeSet::new();
        let mut apart = 0;
        for c in &self.contradictions {
            if c.workshops.iter().all(|w| !taken.contains(w)) {
                taken.extend(&c.workshops);
                apart += 1;
            }
        }
        apart
    }
}

/// A span of the caller's clock, from now.
fn after(now: Duration, share: Duration) -> Duration {
    now.saturating_add(share)
}
