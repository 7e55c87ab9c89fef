//! What the problem demands, one thing at a time: a rule about a workshop, a person, a pair, or the whole.

use std::collections::BTreeSet;

use crate::proposal::model::{Allowed, NetworkId, PersonId, Problem, WorkshopId};
use crate::proposal::tables::Tables;

/// One demand that could be given up. That workshops lie within the meeting's dates cannot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Demand {
    /// So many of a network are free throughout.
    NetworkQuorum(WorkshopId, NetworkId),
    /// So many of the audience are free throughout.
    Quorum(WorkshopId),
    /// No session touches the blackout at this place of the list.
    Blackout(usize),
    /// At most so many sessions at once.
    Parallel,
    /// At most so many sessions start on one day.
    PerDay,
    /// Her sessions do not overlap, and she rests between them.
    Rest(PersonId),
    /// Nothing before the first, or after the last, which this is.
    Position(WorkshopId),
    /// The rule between two workshops at this place of the list.
    Pair(usize),
    /// She facilitates it and is free throughout.
    Facilitator(WorkshopId, PersonId),
    StartAfter(WorkshopId),
    EndBefore(WorkshopId),
    /// Wholly within its allowed spans.
    Allowed(WorkshopId),
    Pinned(WorkshopId),
}

impl Demand {
    /// Its name in the documents.
    pub fn kind(&self) -> &'static str {
        match self {
            Demand::NetworkQuorum(..) => "network_quorum",
            Demand::Quorum(_) => "quorum",
            Demand::Blackout(_) => "blackout",
            Demand::Parallel => "parallel",
            Demand::PerDay => "per_day",
            Demand::Rest(_) => "facilitator_rest",
            Demand::Position(_) => "position",
            Demand::Pair(_) => "pair",
            Demand::Facilitator(..) => "facilitator",
            Demand::StartAfter(_) => "start_after",
            Demand::EndBefore(_) => "end_before",
            Demand::Allowed(_) => "allowed",
            Demand::Pinned(_) => "pinned",
        }
    }

    /// The workshop that it is about, if it is about one.
    pub fn workshop(&self) -> Option<&WorkshopId> {
        match self {
            Demand::NetworkQuorum(w, _)
            | Demand::Quorum(w)
            | Demand::Position(w)
            | Demand::Facilitator(w, _)
            | Demand::StartAfter(w)
            | Demand::EndBefore(w)
            | Demand::Allowed(w)
            | Demand::Pinned(w) => Some(w),
            Demand::Blackout(_)
            | Demand::Parallel
            | Demand::PerDay
            | Demand::Rest(_)
            | Demand::Pair(_) => None,
        }
    }

    /// The person whom it is about, if it is about one.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Demand::Facilitator(_, p) | Demand::Rest(p) => Some(p),
            _ => None,
        }
    }
}

/// Every demand that concerns these workshops (places in the order of the ids), those that explain least first.
pub(super) fn demands(
    problem: &Problem,
    tables: &Tables,
    workshops: &BTreeSet<usize>,
) -> Vec<Demand> {
    let mut all = BTreeSet::new();
    let ids: BTreeSet<WorkshopId> = workshops.iter().map(|k| tables.id(*k)).collect();
    let mut facilitated: Vec<&PersonId> = Vec::new();
    for k in workshops {
        let w = &problem.workshops[tables.facts.sessions[*k].index];
        let id = || w.id.clone();
        all.extend(w.pinned.map(|_| Demand::Pinned(id())));
        all.extend(w.start_after.map(|_| Demand::StartAfter(id())));
        all.extend(w.end_before.map(|_| Demand::EndBefore(id())));
        all.extend(w.quorum.map(|_| Demand::Quorum(id())));
        all.extend(w.position.map(|_| Demand::Position(id())));
        if w.allowed != Allowed::Anytime {
            all.insert(Demand::Allowed(id()));
        }
        for (network, need) in &w.network_quorum {
            if *need > 0 {
                all.insert(Demand::NetworkQuorum(id(), network.clone()));
            }
        }
        let own: BTreeSet<&PersonId> = w.facilitators.iter().collect();
        for person in own {
            all.insert(Demand::Facilitator(id(), person.clone()));
            if facilitated.contains(&person) {
                all.insert(Demand::Rest(person.clone()));
            }
            facilitated.push(person);
        }
    }
    all.extend((0..problem.blackouts.len()).map(Demand::Blackout));
    for (i, pair) in problem.pairs.iter().enumerate() {
        if ids.contains(&pair.a) && ids.contains(&pair.b) {
            all.insert(Demand::Pair(i));
        }
    }
    if workshops.len() > 1 || problem.limits.parallel == 0 {
        all.insert(Demand::Parallel);
    }
    if workshops.len() > 1 || problem.limits.per_day == 0 {
        all.insert(Demand::PerDay);
    }
    all.into_iter().collect()
}
