//! Why: per session who can come and for whom it is night, per network what it carries, per workshop without a start what forbids it.
//! Data for pages, and the same in sentences of five languages.

mod sentences;
mod unplaced;

#[cfg(test)]
pub(super) use sentences::texts;
pub use sentences::{Account, Speech, sentences};

use super::model::{NetworkId, PersonId, Problem, WorkshopId};
use super::rules::Rule;
use super::tables::{BURDEN, Tables};
use super::what_if::{Price, Standing};
use crate::time::{Instant, Zone};

/// The whole explanation of a programme.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// In the order of their starts.
    pub sessions: Vec<SessionWhy>,
    /// The one that carries most first.
    pub networks: Vec<NetworkWhy>,
    pub unplaced: Vec<UnplacedWhy>,
    /// Its raw value on each level of the problem; of fairness that of the worst network.
    pub values: Vec<i64>,
}

/// One session: what its start means to whom.
#[derive(Debug, Clone)]
pub struct SessionWhy {
    pub workshop: WorkshopId,
    pub title: String,
    pub start: Instant,
    /// People of its audience who are free throughout, and how many are invited.
    pub free: usize,
    pub invited: usize,
    /// Must-attend people (facilitators too) who are not free throughout.
    pub missing: Vec<PersonId>,
    /// Networks with members invited, in the order of the problem.
    pub networks: Vec<SessionNetwork>,
    /// Where it lies in somebody's hours of sleep, the most people first.
    pub nights: Vec<Night>,
    pub earlier: Shift,
    pub later: Shift,
}

/// What a session's start means to the invited members of one network.
#[derive(Debug, Clone)]
pub struct SessionNetwork {
    pub network: NetworkId,
    pub name: String,
    /// The zone in which most of them live.
    pub zone: Zone,
    pub free: usize,
    pub invited: usize,
    /// For whom some of it lies in the hours of sleep.
    pub asleep: usize,
    /// Unsocial minutes per head of the network, in thousandths.
    pub burden: i64,
}

/// People of one zone for whom some of a session lies in the hours of sleep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Night {
    pub zone: Zone,
    pub people: usize,
}

/// What moving one session alone would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Negative is earlier.
    pub minutes: i64,
    /// `None`: it would leave the meeting's dates.
    pub price: Option<Price>,
}

/// What one network carries.
#[derive(Debug, Clone)]
pub struct NetworkWhy {
    pub network: NetworkId,
    pub name: String,
    pub members: i64,
    /// Thousandths of an unsocial minute per head: in all, and of that from earlier years.
    pub burden: i64,
    pub ledger: i64,
    /// How many networks carry more.
    pub above: usize,
    /// The session that costs it most, with its cost.
    pub worst: Option<(WorkshopId, i64)>,
}

/// A workshop without a start.
#[derive(Debug, Clone)]
pub struct UnplacedWhy {
    pub workshop: WorkshopId,
    pub title: String,
    /// Starts of the grid at which it would end within the window.
    pub starts: usize,
    /// How many of them each rule forbids by itself, most first.
    pub forbidden: Vec<(Rule, usize)>,
    /// The starts left, each with what blocks it in this programme; the earliest ones.
    pub blocked: Vec<Blocked>,
    /// How many starts no rule forbids by itself, and how many of them nothing blocks in this programme.
    pub left: usize,
    pub fits: usize,
}

/// A start that a workshop could take if something else gave way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    pub start: Instant,
    pub rule: Rule,
    pub by: Vec<WorkshopId>,
}

/// Explains a programme of the problem that the tables were made from.
pub fn explain(
    problem: &Problem,
    tables: &Tables,
    programme: &[(WorkshopId, Option<Instant>)],
) -> Explanation {
    let explainer = Explainer {
        standing: Standing::at(problem, tables, tables.steps_of(programme)),
    };
    explainer.all()
}

pub(super) struct Explainer<'a> {
    pub(super) standing: Standing<'a>,
}

impl Explainer<'_> {
    fn all(&self) -> Explanation {
        let starts = &self.standing.starts;
        let mut sessions: Vec<SessionWhy> = (0..starts.len())
            .filter_map(|k| starts[k].map(|start| self.session(k, start)))
            .collect();
        sessions.sort_by(|a, b| (a.start, &a.workshop).cmp(&(b.start, &b.workshop)));
        let networks = 0..self.standing.tables.networks;
        let mut networks: Vec<NetworkWhy> = networks.map(|n| self.network(n)).collect();
        networks.sort_by(|a, b| (b.burden, &a.network).cmp(&(a.burden, &b.network)));
        let before = self.standing.level_changes(&self.standing.values);
        Explanation {
            values: before.into_iter().map(|l| l.before).collect(),
            sessions,
            networks,
            unplaced: (0..starts.len())
                .filter(|k| starts[*k].is_none())
                .map(|k| self.unplaced(k))
                .collect(),
        }
    }

    fn title(&self, k: usize) -> String {
        let at = self.standing.tables.facts.sessions[k].index;
        self.standing.problem.workshops[at].title.clone()
    }

    fn session(&self, k: usize, start: usize) -> SessionWhy {
        let s = &self.standing;
        let facts = &s.tables.facts;
        let session = &facts.sessions[k];
        let hour = -(-60_i64).div_euclid(facts.grid) * facts.grid;
        SessionWhy {
            workshop: session.id.clone(),
            title: self.title(k),
            start: facts.instant(start),
            free: session
                .audience
                .iter()
                .filter(|p| s.free(**p, k, start))
                .count(),
            invited: session.audience.len(),
            missing: session
                .required
                .iter()
                .filter(|p| !s.free(**p, k, start))
                .map(|p| s.person(*p))
                .collect(),
            networks: (0..s.problem.networks.len())
                .filter_map(|at| self.session_network(k, start, at))
                .collect(),
            nights: self.nights(k, start),
            earlier: self.shift(k, start, -hour),
            later: self.shift(k, start, hour),
        }
    }

    /// `at` is the network's place in the problem.
    fn session_network(&self, k: usize, start: usize, at: usize) -> Option<SessionNetwork> {
        let s = &self.standing;
        let facts = &s.tables.facts;
        let n = facts.network_index.iter().position(|i| *i == at)?;
        let members: Vec<usize> = facts.sessions[k]
            .audience
            .iter()
            .copied()
            .filter(|p| facts.person_network[*p] == n)
            .collect();
        let zone = self.by_zone(&members).into_iter().next()?.zone;
        let network = &s.problem.networks[at];
        Some(SessionNetwork {
            network: network.id.clone(),
            name: network.name.clone(),
            zone,
            free: members.iter().filter(|p| s.free(**p, k, start)).count(),
            invited: members.len(),
            asleep: members.iter().filter(|p| s.asleep(**p, k, start)).count(),
            burden: s.tables.sums(k, start)[BURDEN + n],
        })
    }

    fn nights(&self, k: usize, start: usize) -> Vec<Night> {
        let audience = &self.standing.tables.facts.sessions[k].audience;
        let asleep: Vec<usize> = audience
            .iter()
            .copied()
            .filter(|p| self.standing.asleep(*p, k, start))
            .collect();
        self.by_zone(&asleep)
    }

    /// How many of them live in each zone: the most first, of equally many the first by name.
    fn by_zone(&self, people: &[usize]) -> Vec<Night> {
        let mut zones: std::collections::BTreeMap<&str, Night> = std::collections::BTreeMap::new();
        for p in people {
            let at = self.standing.tables.facts.person_index[*p];
            let zone = &self.standing.problem.participants[at].zone;
            zones
                .entry(zone.name())
                .or_insert_with(|| Night {
                    zone: zone.clone(),
                    people: 0,
                })
                .people += 1;
        }
        let mut zones: Vec<Night> = zones.into_values().collect();
        zones.sort_by_key(|z| std::cmp::Reverse(z.people));
        zones
    }

    fn shift(&self, k: usize, start: usize, minutes: i64) -> Shift {
        let t = self.standing.tables;
        let to = i64::try_from(start).unwrap_or(0) + minutes / t.facts.grid;
        let to = usize::try_from(to).ok().filter(|to| *to < t.rows[k].starts);
        Shift {
            minutes,
            price: to.map(|to| self.standing.price_at(k, to)),
        }
    }

    fn network(&self, n: usize) -> NetworkWhy {
        let s = &self.standing;
        let facts = &s.tables.facts;
        let network = &s.problem.networks[facts.network_index[n]];
        let worst = (0..s.starts.len())
            .filter_map(|k| {
                let cost = s.tables.sums(k, s.starts[k]?)[BURDEN + n];
                (cost > 0).then_some((cost, std::cmp::Reverse(k)))
            })
            .max();
        NetworkWhy {
            network: network.id.clone(),
            name: network.name.clone(),
            members: facts.network_size[n],
            burden: s.burdens[n],
            ledger: facts.ledger[n],
            above: s.burdens.iter().filter(|b| **b > s.burdens[n]).count(),
            worst: worst.map(|(cost, k)| (s.tables.id(k.0), cost)),
        }
    }
}
