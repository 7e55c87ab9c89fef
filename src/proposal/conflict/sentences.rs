//! Contradictions, and what would lift them, in English sentences.

use super::{Conflict, Contradiction, Demand, Lift, Relaxation};
use crate::proposal::model::{
    Allowed, PairRule, PersonId, Position, Problem, Workshop, WorkshopId,
};
use crate::time::{Instant, Interval, clock_time, short_date};

type Name<'a> = &'a dyn Fn(&PersonId) -> String;

/// The whole conflict, a paragraph each. `name` says how a person is called; people appear in no other way.
pub fn conflict_sentences(problem: &Problem, conflict: &Conflict, name: Name) -> Vec<String> {
    let contradictions = conflict.contradictions.iter();
    let mut all: Vec<String> = contradictions
        .map(|c| contradiction(problem, c, name))
        .collect();
    if !conflict.open.is_empty() {
        let open: Vec<&str> = conflict.open.iter().map(|w| w.0.as_str()).collect();
        all.push(format!(
            "Of {} it was not found out why, in the time given.",
            open.join(", ")
        ));
    }
    if conflict.better.is_some() {
        all.push("It turned out that more workshops can have a start; plan again.".to_string());
    }
    all.extend(
        conflict
            .lifts
            .iter()
            .map(|l| lift_sentence(problem, l, name)),
    );
    if conflict.lifts.is_empty() && !conflict.contradictions.is_empty() {
        all.push(if conflict.lifts_open.is_empty() {
            "No single change of one of these would give it a start; that is proved.".to_string()
        } else {
            "No single change that would give it a start was found in the time given.".to_string()
        });
    }
    all
}

fn contradiction(problem: &Problem, c: &Contradiction, name: Name) -> String {
    if c.demands.is_empty() {
        return format!(
            "{} cannot have a start: it is longer than the meeting.",
            c.workshop.0
        );
    }
    let others: Vec<&str> = c
        .workshops
        .iter()
        .filter(|w| **w != c.workshop)
        .map(|w| w.0.as_str())
        .collect();
    let beside = if others.is_empty() {
        String::new()
    } else {
        format!(" beside {}", others.join(", "))
    };
    let demands: Vec<String> = c
        .demands
        .iter()
        .map(|d| demand_sentence(problem, d, name))
        .collect();
    let smallest = match (c.smallest, c.demands.len()) {
        (true, 1) => "",
        (true, _) => " Each of these is needed for that: without it there would be a start.",
        (false, _) => " It is not proved that all of these are needed for that.",
    };
    let also: Vec<&str> = c.also.iter().map(|w| w.0.as_str()).collect();
    let also = if also.is_empty() {
        String::new()
    } else {
        format!(" In its place {} cannot have one either.", also.join(", "))
    };
    format!(
        "{} cannot have a start{beside}, because these cannot all be true: {}.{smallest}{also}",
        c.workshop.0,
        demands.join("; ")
    )
}

fn workshop<'a>(problem: &'a Problem, id: &WorkshopId) -> Option<&'a Workshop> {
    problem.workshops.iter().find(|w| w.id == *id)
}

fn when(problem: &Problem, at: Instant) -> String {
    let zone = &problem.programme_zone;
    format!("{} {}", short_date(at, zone), clock_time(at, zone))
}

fn span(problem: &Problem, span: &Interval) -> String {
    format!(
        "{} to {}",
        when(problem, span.start()),
        when(problem, span.end())
    )
}

/// What is demanded, as a clause: `WG2 is pinned to Tue 13 Oct 15:00`.
pub fn demand_sentence(problem: &Problem, demand: &Demand, name: Name) -> String {
    let of = demand.workshop().and_then(|id| workshop(problem, id));
    let id = demand.workshop().map_or("", |id| id.0.as_str());
    let at = |time: Option<Instant>| time.map_or_else(String::new, |t| when(problem, t));
    match demand {
        Demand::Pinned(_) => format!("{id} is pinned to {}", at(of.and_then(|w| w.pinned))),
        Demand::StartAfter(_) => format!(
            "{id} does not start before {}",
            at(of.and_then(|w| w.start_after))
        ),
        Demand::EndBefore(_) => format!("{id} has ended by {}", at(of.and_then(|w| w.end_before))),
        Demand::Allowed(_) => {
            let spans = match of.map(|w| &w.allowed) {
                Some(Allowed::Only(spans)) => spans.as_slice(),
                _ => &[],
            };
            let shown: Vec<String> = spans.iter().take(4).map(|s| span(problem, s)).collect();
            let more = match spans.len().saturating_sub(4) {
                0 => String::new(),
                n => format!(" and {n} more spans"),
            };
            format!("{id} is allowed only {}{more}", shown.join(", "))
        }
        Demand::Facilitator(_, person) => {
            format!("{} facilitates {id} and is free throughout", name(person))
        }
        Demand::Quorum(_) => format!(
            "{} of those invited to {id} are free throughout, beside the facilitators",
            of.and_then(|w| w.quorum).unwrap_or(0)
        ),
        Demand::NetworkQuorum(_, network) => {
            let need = of.into_iter().flat_map(|w| &w.network_quorum);
            let need = need.filter(|(n, _)| n == network).map(|(_, n)| *n).max();
            let named = problem.networks.iter().find(|n| n.id == *network);
            let named = named.map_or(network.0.as_str(), |n| n.name.as_str());
            format!(
                "{} of {named} are free throughout for {id}",
                need.unwrap_or(0)
            )
        }
        Demand::Position(_) => match of.and_then(|w| w.position) {
            Some(Position::Last) => format!("nothing ends after {id} has begun"),
            _ => format!("nothing starts before {id} has ended"),
        },
        Demand::Rest(person) => match problem.limits.facilitator_rest_minutes {
            0 => format!("sessions that {} facilitates do not overlap", name(person)),
            rest => format!(
                "there are {rest} minutes between sessions that {} facilitates",
                name(person)
            ),
        },
        Demand::Pair(at) => problem.pairs.get(*at).map_or_else(String::new, |pair| {
            let (a, b) = (&pair.a.0, &pair.b.0);
            match pair.rule {
                PairRule::Before { gap_minutes: 0 } => format!("{a} has ended before {b} starts"),
                PairRule::Before { gap_minutes } => {
                    format!("{a} has ended {gap_minutes} minutes before {b} starts")
                }
                PairRule::NoOverlap => format!("{a} and {b} do not overlap"),
                PairRule::Gap { gap_minutes } => {
                    format!("there are {gap_minutes} minutes between {a} and {b}")
                }
                PairRule::DifferentDay => format!("{a} and {b} are on different days"),
                PairRule::SameDay => format!("{a} and {b} are on the same day"),
            }
        }),
        Demand::Blackout(at) => {
            let blackout = problem.blackouts.get(*at);
            let blackout = blackout.map_or_else(String::new, |b| span(problem, b));
            format!("nothing is held from {blackout}")
        }
        Demand::Parallel => match problem.limits.parallel {
            1 => "sessions do not run at the same time".to_string(),
            n => format!("at most {n} sessions run at the same time"),
        },
        Demand::PerDay => format!(
            "at most {} on one day",
            match problem.limits.per_day {
                1 => "1 session starts".to_string(),
                n => format!("{n} sessions start"),
            }
        ),
    }
}

/// What would help, with where the workshop concerned would stand.
pub fn lift_sentence(problem: &Problem, lift: &Lift, name: Name) -> String {
    let start = |id: &WorkshopId| {
        let found = lift.starts.iter().find(|(other, _)| other == id);
        found.and_then(|(_, at)| *at)
    };
    let then = match lift.left_out.as_slice() {
        [] => "every workshop could have a start".to_string(),
        left => {
            let left: Vec<&str> = left.iter().map(|w| w.0.as_str()).collect();
            format!("all but {} could have a start", left.join(", "))
        }
    };
    let condition = match &lift.relaxation {
        Relaxation::PerDay { to } => format!("If {to} sessions could start on one day"),
        Relaxation::Parallel { to } => format!("If {to} sessions could run at the same time"),
        Relaxation::Fewer { demand, to } => {
            let id = demand.workshop().map_or("", |w| w.0.as_str());
            let whose = match demand {
                Demand::NetworkQuorum(_, network) => {
                    let named = problem.networks.iter().find(|n| n.id == *network);
                    format!(
                        " of {}",
                        named.map_or(network.0.as_str(), |n| n.name.as_str())
                    )
                }
                _ => String::new(),
            };
            format!("If {to}{whose} were enough for {id}")
        }
        Relaxation::Without(Demand::Facilitator(id, person)) => {
            let minutes = workshop(problem, id).map_or(0, |w| i64::from(w.minutes));
            let end = |at: Instant| at + chrono::TimeDelta::minutes(minutes);
            match start(id) {
                Some(at) => format!(
                    "If {} could do {}\u{2013}{} for {}",
                    name(person),
                    when(problem, at),
                    clock_time(end(at), &problem.programme_zone),
                    id.0
                ),
                None => format!("If {} were not needed for {}", name(person), id.0),
            }
        }
        Relaxation::Without(demand) => format!(
            "Without the rule that {}",
            demand_sentence(problem, demand, name)
        ),
    };
    let places = match lift.relaxation.about() {
        Some(id) => match start(id) {
            Some(at) => format!(" ({} at {})", id.0, when(problem, at)),
            None => String::new(),
        },
        None => String::new(),
    };
    format!("{condition}, {then}{places}.")
}

impl Relaxation {
    /// The workshop of which it is worth saying where it would stand.
    fn about(&self) -> Option<&WorkshopId> {
        match self {
            // She is named with the time already.
            Relaxation::Without(Demand::Facilitator(..))
            | Relaxation::PerDay { .. }
            | Relaxation::Parallel { .. } => None,
            Relaxation::Fewer { demand, .. } | Relaxation::Without(demand) => demand.workshop(),
        }
    }
}
