//! The bad hours of each network over the whole meeting, by the planner's own definitions: when most of its members are out of their working
//! hours, and when most of them sleep.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::{Explanation, Problem};
use crate::time::Instant;

/// The hours of one network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// The network's id in the problem.
    pub code: String,
    pub name: String,
    /// The zone in which most of its members live.
    pub zone: String,
    /// In order and apart.
    pub bad: Vec<BadHours>,
}

/// A span that is unsocial for at least half of a network's members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BadHours {
    pub start: Instant,
    pub end: Instant,
    /// For at least half of them it lies in the hours of sleep.
    pub night: bool,
}

/// In the order of the explanation's networks.
pub fn of(problem: &Problem, facts: &Facts, explanation: &Explanation) -> Vec<Lane> {
    let mut members = vec![Vec::new(); facts.network_index.len()];
    for (person, network) in facts.person_network.iter().enumerate() {
        members[*network].push(person);
    }
    explanation
        .networks
        .iter()
        .filter_map(|n| {
            let own = |i: &usize| problem.networks[*i].id == n.network;
            let at = facts.network_index.iter().position(own)?;
            Some(Lane {
                code: n.network.0.clone(),
                name: n.name.clone(),
                zone: home(problem, facts, &members[at]),
                bad: bad(facts, &members[at]),
            })
        })
        .collect()
}

fn home(problem: &Problem, facts: &Facts, members: &[usize]) -> String {
    let mut zones: BTreeMap<&str, usize> = BTreeMap::new();
    for person in members {
        let zone = &problem.participants[facts.person_index[*person]].zone;
        *zones.entry(zone.name()).or_default() += 1;
    }
    // Of equally many the first by name.
    let most = zones
        .iter()
        .max_by_key(|(name, n)| (**n, std::cmp::Reverse(**name)));
    most.map_or_else(
        || problem.programme_zone.name().to_string(),
        |(name, _)| (*name).to_string(),
    )
}

fn bad(facts: &Facts, members: &[usize]) -> Vec<BadHours> {
    let mut waking = vec![0usize; facts.steps];
    let mut asleep = vec![0usize; facts.steps];
    for person in members {
        let planes = &facts.planes;
        for (sum, one) in waking.iter_mut().zip(planes.row(&planes.waking, *person)) {
            *sum += usize::from(*one);
        }
        for (sum, one) in asleep.iter_mut().zip(planes.row(&planes.asleep, *person)) {
            *sum += usize::from(*one);
        }
    }
    let kind = |step: usize| {
        let (asleep, waking) = (asleep[step], waking[step]);
        if members.is_empty() || 2 * (asleep + waking) < members.len() {
            None
        } else {
            Some(2 * asleep >= members.len())
        }
    };
    let mut found: Vec<BadHours> = Vec::new();
    for step in 0..facts.steps {
        let Some(night) = kind(step) else { continue };
        let (start, end) = (facts.instant(step), facts.instant(step + 1));
        match found.last_mut() {
            Some(last) if last.night == night && last.end == start => last.end = end,
            _ => found.push(BadHours { start, end, night }),
        }
    }
    found
}
