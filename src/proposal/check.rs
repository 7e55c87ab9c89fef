//! What makes a problem impossible to read as one: unknown and doubled names, absurd sizes, times off the grid. Places are the paths of
//! the document, which the model follows field by field.

use std::collections::HashSet;
use std::hash::Hash;

use super::model::{Allowed, PairRule, PersonId, Problem, Workshop};
use crate::refusal::Finding;
use crate::time::Instant;

/// What the planner accepts at most; checked before any table is built.
pub(crate) const MOST_WORKSHOPS: usize = 1_000;
pub(crate) const MOST_PARTICIPANTS: usize = 50_000;
pub(crate) const MOST_NETWORKS: usize = 64;
pub(crate) const MOST_PAIRS: usize = 200_000;
/// Grid steps in the window.
pub(crate) const MOST_STEPS: i64 = 20_000;
/// Participants times steps.
const MOST_PERSON_STEPS: i64 = 150_000_000;
/// Workshops times steps times (networks and three sums).
const MOST_CELLS: i64 = 60_000_000;
/// A week; longer is no session.
pub(crate) const MOST_MINUTES: u32 = 10_080;

/// Every fault of the problem; empty when tables can be built from it.
pub fn faults(problem: &Problem) -> Vec<Finding> {
    let mut faults = Faults::default();
    faults.sizes(problem);
    if !faults.0.is_empty() {
        return faults.0;
    }
    faults.doubles(problem);
    faults.people(problem);
    faults.workshops(problem);
    faults.pairs(problem);
    faults.0
}

/// Whole steps of the grid in the window.
pub(crate) fn steps(problem: &Problem) -> i64 {
    problem.window.seconds() / (i64::from(problem.grid_minutes.max(1)) * 60)
}

#[derive(Default)]
struct Faults(Vec<Finding>);

impl Faults {
    fn add(&mut self, place: impl Into<String>, says: impl Into<String>) {
        self.0.push(Finding {
            place: place.into(),
            says: says.into(),
        });
    }

    fn most(&mut self, place: &str, what: &str, found: usize, most: usize) {
        if found > most {
            self.add(
                place,
                format!("{found} {what} are more than the {most} that the planner takes"),
            );
        }
    }

    fn sizes(&mut self, p: &Problem) {
        self.most("workshops", "workshops", p.workshops.len(), MOST_WORKSHOPS);
        self.most(
            "participants",
            "participants",
            p.participants.len(),
            MOST_PARTICIPANTS,
        );
        self.most("networks", "networks", p.networks.len(), MOST_NETWORKS);
        self.most("pairs", "pairs", p.pairs.len(), MOST_PAIRS);
        if p.grid_minutes == 0 {
            self.add("grid_minutes", "the grid must be at least 1 minute");
            return;
        }
        let steps = steps(p);
        if steps > MOST_STEPS {
            self.add(
                "window",
                format!("the window holds {steps} steps of the grid, more than the {MOST_STEPS} that the planner takes; shorten it or take a coarser grid"),
            );
            return;
        }
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        if count(p.participants.len()).saturating_mul(steps) > MOST_PERSON_STEPS {
            self.add(
                "participants",
                format!(
                    "{} participants over {steps} steps are more than the planner takes; a coarser grid helps",
                    p.participants.len()
                ),
            );
        }
        let width = count(p.networks.len() + 3);
        if count(p.workshops.len())
            .saturating_mul(steps)
            .saturating_mul(width)
            > MOST_CELLS
        {
            self.add(
                "workshops",
                format!(
                    "{} workshops over {steps} steps are more than the planner takes; a coarser grid helps",
                    p.workshops.len()
                ),
            );
        }
        for (i, level) in p.levels.iter().enumerate() {
            if level.grain < 1 {
                self.add(format!("policy.levels[{i}].grain"), "a grain is at least 1");
            }
        }
    }

    fn doubles(&mut self, p: &Problem) {
        self.unique("networks", p.networks.iter().map(|n| &n.id.0));
        self.unique("participants", p.participants.iter().map(|x| &x.id.0));
        self.unique("workshops", p.workshops.iter().map(|w| &w.id.0));
    }

    fn unique<'a>(&mut self, list: &str, ids: impl Iterator<Item = &'a String>) {
        let mut seen = HashSet::new();
        for (i, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.add(
                    format!("{list}[{i}].id"),
                    format!("\"{id}\" is there already; every id is used once"),
                );
            }
        }
    }

    fn people(&mut self, p: &Problem) {
        let networks: HashSet<_> = p.networks.iter().map(|n| &n.id).collect();
        for (i, person) in p.participants.iter().enumerate() {
            self.known(
                format_args!("participants[{i}].network"),
                "network",
                &networks,
                &person.network,
                &person.network.0,
            );
        }
    }

    fn known<T: Eq + Hash>(
        &mut self,
        place: std::fmt::Arguments<'_>,
        what: &str,
        all: &HashSet<&T>,
        id: &T,
        text: &str,
    ) {
        if !all.contains(id) {
            self.add(place.to_string(), format!("there is no {what} \"{text}\""));
        }
    }

    fn workshops(&mut self, p: &Problem) {
        let people: HashSet<_> = p.participants.iter().map(|x| &x.id).collect();
        let networks: HashSet<_> = p.networks.iter().map(|n| &n.id).collect();
        for (i, w) in p.workshops.iter().enumerate() {
            self.length(p, i, w);
            for (field, list) in [
                ("facilitators", &w.facilitators),
                ("required", &w.required),
                ("optional", &w.optional),
            ] {
                self.listed(i, field, list, &people);
            }
            for (j, n) in w.networks.iter().enumerate() {
                self.known(
                    format_args!("workshops[{i}].networks[{j}]"),
                    "network",
                    &networks,
                    n,
                    &n.0,
                );
            }
            for (n, _) in &w.network_quorum {
                self.known(
                    format_args!("workshops[{i}].network_quorum.{}", n.0),
                    "network",
                    &networks,
                    n,
                    &n.0,
                );
            }
            if let Some(at) = w.pinned
                && !on_grid(p, at)
            {
                self.add(
                    format!("workshops[{i}].pinned"),
                    format!(
                        "{} is no start of the grid ({} minutes from {})",
                        crate::time::instant_text(at),
                        p.grid_minutes,
                        crate::time::instant_text(p.window.start())
                    ),
                );
            }
            if w.allowed == Allowed::Only(Vec::new()) {
                self.add(
                    format!("workshops[{i}].allowed"),
                    "it is allowed at no time; leave the field out when it may be held at any time",
                );
            }
        }
    }

    fn length(&mut self, p: &Problem, i: usize, w: &Workshop) {
        let place = format!("workshops[{i}].minutes");
        if w.minutes == 0 {
            self.add(place, "a workshop lasts at least one step of the grid");
        } else if w.minutes > MOST_MINUTES {
            self.add(
                place,
                format!(
                    "{} minutes are more than a week ({MOST_MINUTES} minutes), which no workshop lasts",
                    w.minutes
                ),
            );
        } else if !w.minutes.is_multiple_of(p.grid_minutes) {
            self.add(
                place,
                format!(
                    "{} minutes are no multiple of the grid of {} minutes",
                    w.minutes, p.grid_minutes
                ),
            );
        }
    }

    fn listed(&mut self, i: usize, field: &str, list: &[PersonId], people: &HashSet<&PersonId>) {
        for (j, id) in list.iter().enumerate() {
            self.known(
                format_args!("workshops[{i}].{field}[{j}]"),
                "participant",
                people,
                id,
                &id.0,
            );
        }
    }

    fn pairs(&mut self, p: &Problem) {
        let workshops: HashSet<_> = p.workshops.iter().map(|w| &w.id).collect();
        for (i, pair) in p.pairs.iter().enumerate() {
            for (field, id) in [("a", &pair.a), ("b", &pair.b)] {
                self.known(
                    format_args!("pairs[{i}].{field}"),
                    "workshop",
                    &workshops,
                    id,
                    &id.0,
                );
            }
            if pair.a == pair.b {
                self.add(
                    format!("pairs[{i}]"),
                    format!("\"{}\" is paired with itself", pair.a.0),
                );
            }
            if let PairRule::Before { gap_minutes } | PairRule::Gap { gap_minutes } = pair.rule
                && i64::from(gap_minutes) > MOST_STEPS * 1440
            {
                self.add(
                    format!("pairs[{i}].gap_minutes"),
                    format!("{gap_minutes} minutes are longer than any meeting"),
                );
            }
        }
    }
}

fn on_grid(p: &Problem, at: Instant) -> bool {
    let step = i64::from(p.grid_minutes) * 60_000_000;
    (at - p.window.start())
        .num_microseconds()
        .is_some_and(|us| us % step == 0)
}
