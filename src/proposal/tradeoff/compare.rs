//! Two programmes of one problem side by side: what the other does better and worse, level by level, and for whom.

use std::cmp::Ordering;

use crate::proposal::model::{Level, NetworkId, Problem, WorkshopId};
use crate::proposal::presets::at_stake;
use crate::proposal::score::{Starts, Values, burdens, values};
use crate::proposal::tables::Tables;
use crate::time::Instant;

/// What changes from one programme to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// In the order of the objective.
    pub levels: Vec<LevelChange>,
    /// In the order of the problem.
    pub networks: Vec<NetworkChange>,
    /// The workshops that stand elsewhere, by their ids.
    pub sessions: Vec<SessionChange>,
    /// Points lost if nobody came to anything: what a loss of attendance is to be measured by.
    pub at_stake: i64,
}

/// One level: raw values; fairness has one per network, the worst first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelChange {
    pub level: Level,
    pub before: Vec<i64>,
    pub after: Vec<i64>,
}

impl LevelChange {
    /// Less is better; counted in grains.
    pub fn verdict(&self) -> Ordering {
        let grains =
            |values: &[i64]| -> Vec<i64> { values.iter().map(|v| self.level.grains(*v)).collect() };
        grains(&self.after).cmp(&grains(&self.before))
    }
}

/// One network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkChange {
    pub network: NetworkId,
    pub name: String,
    /// What it carries, in thousandths of an unsocial minute per head.
    pub burden_before: i64,
    pub burden_after: i64,
    /// Over all sessions, how many of its members invited are free throughout.
    pub free_before: i64,
    pub free_after: i64,
}

/// One workshop that stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionChange {
    pub workshop: WorkshopId,
    pub title: String,
    pub before: Option<Instant>,
    pub after: Option<Instant>,
    /// People of its audience who are free throughout; none where it has no start.
    pub free_before: i64,
    pub free_after: i64,
    pub invited: i64,
}

/// Compares `after` with `before`, both programmes of the problem that the tables were made from.
pub fn compare(
    problem: &Problem,
    tables: &Tables,
    before: &[(WorkshopId, Option<Instant>)],
    after: &[(WorkshopId, Option<Instant>)],
) -> Comparison {
    let (before, after) = (tables.steps_of(before), tables.steps_of(after));
    let (worth, then) = (values(tables, &before), values(tables, &after));
    let levels = problem.levels.iter().map(|level| LevelChange {
        level: *level,
        before: raw(&worth, *level),
        after: raw(&then, *level),
    });
    Comparison {
        levels: levels.collect(),
        networks: networks(problem, tables, &before, &after),
        sessions: sessions(problem, tables, &before, &after),
        at_stake: at_stake(problem),
    }
}

fn raw(values: &Values, level: Level) -> Vec<i64> {
    match values.scalar(level.measure) {
        Some(value) => vec![value],
        None => values.fairness.clone(),
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Per network how many of the session's audience are free throughout.
fn free(tables: &Tables, k: usize, start: Option<usize>, into: &mut [i64]) {
    let Some(start) = start else { return };
    let facts = &tables.facts;
    for person in &facts.sessions[k].audience {
        if facts.planes.free(*person, start, tables.length(k)) {
            into[facts.person_network[*person]] += 1;
        }
    }
}

fn networks(
    problem: &Problem,
    tables: &Tables,
    before: &Starts,
    after: &Starts,
) -> Vec<NetworkChange> {
    let all = |starts: &Starts| {
        let mut free_of = vec![0; tables.networks];
        for (k, start) in starts.iter().enumerate() {
            free(tables, k, *start, &mut free_of);
        }
        (burdens(tables, starts), free_of)
    };
    let ((burden_before, free_before), (burden_after, free_after)) = (all(before), all(after));
    let mut changes: Vec<(usize, NetworkChange)> = tables
        .facts
        .network_index
        .iter()
        .enumerate()
        .map(|(n, at)| {
            let network = &problem.networks[*at];
            let change = NetworkChange {
                network: network.id.clone(),
                name: network.name.clone(),
                burden_before: burden_before[n],
                burden_after: burden_after[n],
                free_before: free_before[n],
                free_after: free_after[n],
            };
            (*at, change)
        })
        .collect();
    changes.sort_by_key(|(at, _)| *at);
    changes.into_iter().map(|(_, change)| change).collect()
}

fn sessions(
    problem: &Problem,
    tables: &Tables,
    before: &Starts,
    after: &Starts,
) -> Vec<SessionChange> {
    let free_at = |k: usize, start: Option<usize>| {
        let mut by_network = vec![0; tables.networks];
        free(tables, k, start, &mut by_network);
        by_network.iter().sum()
    };
    (0..tables.sessions())
        .filter(|k| before[*k] != after[*k])
        .map(|k| {
            let session = &tables.facts.sessions[k];
            SessionChange {
                workshop: session.id.clone(),
                title: problem.workshops[session.index].title.clone(),
                before: before[k].map(|s| tables.facts.instant(s)),
                after: after[k].map(|s| tables.facts.instant(s)),
                free_before: free_at(k, before[k]),
                free_after: free_at(k, after[k]),
                invited: count(session.audience.len()),
            }
        })
        .collect()
}
