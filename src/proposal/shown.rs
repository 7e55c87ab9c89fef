//! What a page shows of a proposal, kept with it, so that opening one needs neither the problem nor any computing.

use serde::{Deserialize, Serialize};

use super::lanes::{self, Lane};
use super::{Explanation, Problem, Tables};
use crate::time::{Instant, Zone, clock_time};

/// The whole of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The programme's zone.
    pub zone: String,
    /// Minutes between two possible starts.
    pub grid_minutes: u32,
    /// The levels of the objective with their grains.
    pub levels: Vec<(String, i64)>,
    /// Workshops whose start people were told.
    pub announced: usize,
    /// In the order of their starts.
    pub sessions: Vec<ShownSession>,
    /// The one that carries most first.
    pub networks: Vec<ShownNetwork>,
    pub unplaced: Vec<ShownUnplaced>,
    /// Why workshops have no start, and what would lift it.
    #[serde(default)]
    pub conflict: Vec<String>,
    /// The meeting's beginning and end; `None` when it was kept before the weeks were drawn.
    #[serde(default)]
    pub window: Option<(Instant, Instant)>,
    /// The bad hours of each network, in the order of `networks`.
    #[serde(default)]
    pub lanes: Vec<Lane>,
    /// Its value on each level, in the order of `levels`; of fairness that of the worst network.
    #[serde(default)]
    pub values: Vec<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownSession {
    pub code: String,
    pub title: String,
    pub start: Instant,
    pub free: usize,
    pub invited: usize,
    /// Must-attend people who are not free throughout.
    pub missing: usize,
    #[serde(default)]
    pub minutes: u32,
    pub networks: Vec<ShownPart>,
}

/// A session as the members of one network have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPart {
    pub code: String,
    /// The hour on the clock of most of them.
    pub local: String,
    pub free: usize,
    pub invited: usize,
    pub asleep: usize,
    /// What the session costs the network, in thousandths of an unsocial minute per head of all its members.
    #[serde(default)]
    pub burden: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownNetwork {
    pub code: String,
    pub name: String,
    pub members: i64,
    /// Thousandths of an unsocial minute per head, with that of earlier years.
    pub burden: i64,
    pub ledger: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownUnplaced {
    pub code: String,
    pub title: String,
    /// Starts within the window, and how many of them no rule forbids by itself.
    pub starts: usize,
    pub left: usize,
    /// How many starts each rule forbids by itself, most first.
    pub forbidden: Vec<(String, usize)>,
}

impl Shown {
    pub fn of(problem: &Problem, tables: &Tables, explanation: &Explanation) -> Self {
        let minutes = |code: &str| {
            let found = problem.workshops.iter().find(|w| w.id.0 == code);
            found.map_or(0, |w| w.minutes)
        };
        Shown {
            conflict: Vec::new(),
            window: Some((problem.window.start(), problem.window.end())),
            lanes: lanes::of(problem, &tables.facts, explanation),
            values: explanation.values.clone(),
            zone: problem.programme_zone.name().to_string(),
            grid_minutes: problem.grid_minutes,
            levels: problem
                .levels
                .iter()
                .map(|l| (l.measure.name().to_string(), l.grain))
                .collect(),
            announced: problem
                .workshops
                .iter()
                .filter(|w| w.announced.is_some())
                .count(),
            sessions: explanation
                .sessions
                .iter()
                .map(|s| session(s, minutes(&s.workshop.0)))
                .collect(),
            networks: explanation
                .networks
                .iter()
                .map(|n| ShownNetwork {
                    code: n.network.0.clone(),
                    name: n.name.clone(),
                    members: n.members,
                    burden: n.burden,
                    ledger: n.ledger,
                })
                .collect(),
            unplaced: explanation
                .unplaced
                .iter()
                .map(|u| ShownUnplaced {
                    code: u.workshop.0.clone(),
                    title: u.title.clone(),
                    starts: u.starts,
                    left: u.left,
                    forbidden: u
                        .forbidden
                        .iter()
                        .map(|(rule, n)| (rule.name().to_string(), *n))
                        .collect(),
                })
                .collect(),
        }
    }

    /// The programme's zone; UTC if its name is no longer known.
    pub fn zone(&self) -> Zone {
        Zone::parse(&self.zone).unwrap_or_else(|_| Zone::utc())
    }
}

fn session(s: &super::SessionWhy, minutes: u32) -> ShownSession {
    ShownSession {
        code: s.workshop.0.clone(),
        title: s.title.clone(),
        start: s.start,
        free: s.free,
        invited: s.invited,
        missing: s.missing.len(),
        minutes,
        networks: s
            .networks
            .iter()
            .map(|n| ShownPart {
                code: n.network.0.clone(),
                local: clock_time(s.start, &n.zone),
                free: n.free,
                invited: n.invited,
                asleep: n.asleep,
                burden: n.burden,
            })
            .collect(),
    }
}
