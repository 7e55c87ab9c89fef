//! Why: per session who can come and for whom it is night, per network what it carries, per workshop without a start what forbids it.
//! Data for pages, and the same in English sentences.

mod sentences;

pub use sentences::sentences;

use super::model::{NetworkId, PersonId, Problem, WorkshopId};
use super::rules::Rule;
use super::score::{Starts, burdens};
use super::tables::{BURDEN, LOST, REQUIRED, Tables};
use crate::time::{Instant, Zone};

/// The whole explanation of a programme.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// In the order of their starts.
    pub sessions: Vec<SessionWhy>,
    /// The one that carries most first.
    pub networks: Vec<NetworkWhy>,
    pub unplaced: Vec<UnplacedWhy>,
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

/// What moving one session alone would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Negative is earlier.
    pub minutes: i64,
    pub outcome: ShiftOutcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShiftOutcome {
    /// A rule forbids it; with the other sessions concerned, if any.
    Forbidden(Rule, Vec<WorkshopId>),
    Possible(ShiftChange),
}

/// Differences, the moved programme minus the present one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ShiftChange {
    pub free: i64,
    /// Person-minutes of must-attend people.
    pub required_lost: i64,
    /// Points.
    pub lost: i64,
    /// People for whom it is night.
    pub asleep: i64,
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

/// Blocked starts that are listed per workshop.
const LISTED: usize = 200;

/// Explains a programme of the problem that the tables were made from.
pub fn explain(
    problem: &Problem,
    tables: &Tables,
    programme: &[(WorkshopId, Option<Instant>)],
) -> Explanation {
    let explainer = Explainer {
        problem,
        tables,
        starts: tables.steps_of(programme),
    };
    explainer.all()
}

/// One session explained at a start of its own, the others as they are.
pub(crate) fn session_why(
    problem: &Problem,
    tables: &Tables,
    mut starts: Starts,
    workshop: &WorkshopId,
    start: Instant,
) -> Option<SessionWhy> {
    let k = tables
        .facts
        .sessions
        .binary_search_by(|s| s.id.cmp(workshop))
        .ok()?;
    let step = tables
        .facts
        .step(start)
        .filter(|s| *s < tables.rows[k].starts)?;
    starts[k] = Some(step);
    let explainer = Explainer {
        problem,
        tables,
        starts,
    };
    Some(explainer.session(k, step))
}

struct Explainer<'a> {
    problem: &'a Problem,
    tables: &'a Tables,
    starts: Starts,
}

impl Explainer<'_> {
    fn all(&self) -> Explanation {
        let mut sessions: Vec<SessionWhy> = (0..self.starts.len())
            .filter_map(|k| self.starts[k].map(|start| self.session(k, start)))
            .collect();
        sessions.sort_by(|a, b| (a.start, &a.workshop).cmp(&(b.start, &b.workshop)));
        let mut networks: Vec<NetworkWhy> =
            (0..self.tables.networks).map(|n| self.network(n)).collect();
        networks.sort_by(|a, b| (b.burden, &a.network).cmp(&(a.burden, &b.network)));
        Explanation {
            sessions,
            networks,
            unplaced: (0..self.starts.len())
                .filter(|k| self.starts[*k].is_none())
                .map(|k| self.unplaced(k))
                .collect(),
        }
    }

    fn id(&self, k: usize) -> WorkshopId {
        self.tables.id(k)
    }

    fn title(&self, k: usize) -> String {
        self.problem.workshops[self.tables.facts.sessions[k].index]
            .title
            .clone()
    }

    fn free(&self, person: usize, k: usize, start: usize) -> bool {
        let length = self.tables.length(k);
        self.tables.facts.planes.free(person, start, length)
    }

    fn asleep(&self, person: usize, k: usize, start: usize) -> bool {
        let planes = &self.tables.facts.planes;
        planes.row(&planes.asleep, person)[start..start + self.tables.length(k)].contains(&1)
    }

    fn count(&self, k: usize, of: impl Fn(usize) -> bool) -> usize {
        let audience = &self.tables.facts.sessions[k].audience;
        audience.iter().filter(|p| of(**p)).count()
    }

    fn session(&self, k: usize, start: usize) -> SessionWhy {
        let facts = &self.tables.facts;
        let session = &facts.sessions[k];
        let hour = -(-60_i64).div_euclid(facts.grid) * facts.grid;
        SessionWhy {
            workshop: self.id(k),
            title: self.title(k),
            start: facts.instant(start),
            free: self.count(k, |p| self.free(p, k, start)),
            invited: session.audience.len(),
            missing: session
                .required
                .iter()
                .filter(|p| !self.free(**p, k, start))
                .map(|p| self.problem.participants[facts.person_index[*p]].id.clone())
                .collect(),
            networks: (0..self.problem.networks.len())
                .filter_map(|at| self.session_network(k, start, at))
                .collect(),
            earlier: self.shift(k, start, -hour),
            later: self.shift(k, start, hour),
        }
    }

    /// `at` is the network's place in the problem.
    fn session_network(&self, k: usize, start: usize, at: usize) -> Option<SessionNetwork> {
        let facts = &self.tables.facts;
        let n = facts.network_index.iter().position(|i| *i == at)?;
        let members: Vec<usize> = facts.sessions[k]
            .audience
            .iter()
            .copied()
            .filter(|p| facts.person_network[*p] == n)
            .collect();
        let zone = self.usual_zone(&members)?;
        let network = &self.problem.networks[at];
        let count = |of: &dyn Fn(usize) -> bool| members.iter().filter(|p| of(**p)).count();
        Some(SessionNetwork {
            network: network.id.clone(),
            name: network.name.clone(),
            zone,
            free: count(&|p| self.free(p, k, start)),
            invited: members.len(),
            asleep: count(&|p| self.asleep(p, k, start)),
            burden: self.tables.sums(k, start)[BURDEN + n],
        })
    }

    /// The zone of most of them; of equally many, the first by name.
    fn usual_zone(&self, people: &[usize]) -> Option<Zone> {
        let facts = &self.tables.facts;
        let mut zones: std::collections::BTreeMap<&str, (usize, &Zone)> =
            std::collections::BTreeMap::new();
        for p in people {
            let zone = &self.problem.participants[facts.person_index[*p]].zone;
            zones.entry(zone.name()).or_insert((0, zone)).0 += 1;
        }
        let most = zones.values().map(|(n, _)| *n).max()?;
        zones
            .values()
            .find(|(n, _)| *n == most)
            .map(|(_, z)| (*z).clone())
    }

    fn shift(&self, k: usize, start: usize, minutes: i64) -> Shift {
        let steps = minutes / self.tables.facts.grid;
        let to = i64::try_from(start).unwrap_or(0) + steps;
        let outcome = match usize::try_from(to) {
            Ok(to) if to < self.tables.rows[k].starts => match self.blocking(k, to) {
                Some((rule, by)) => ShiftOutcome::Forbidden(rule, by),
                None => ShiftOutcome::Possible(self.change(k, start, to)),
            },
            _ => ShiftOutcome::Forbidden(Rule::OutsideWindow, Vec::new()),
        };
        Shift { minutes, outcome }
    }

    fn change(&self, k: usize, from: usize, to: usize) -> ShiftChange {
        let difference = |of: &dyn Fn(usize) -> usize| {
            i64::try_from(of(to)).unwrap_or(0) - i64::try_from(of(from)).unwrap_or(0)
        };
        let (now, then) = (self.cost(k, from), self.cost(k, to));
        ShiftChange {
            free: difference(&|s| self.count(k, |p| self.free(p, k, s))),
            required_lost: then.0 - now.0,
            lost: then.1 - now.1,
            asleep: difference(&|s| self.count(k, |p| self.asleep(p, k, s))),
        }
    }

    /// Required person-minutes and points, beside the other sessions.
    fn cost(&self, k: usize, start: usize) -> (i64, i64) {
        let sums = self.tables.sums(k, start);
        let (mut required, mut lost) = (sums[REQUIRED], sums[LOST]);
        for (other, at) in self.starts.iter().enumerate() {
            if let Some(at) = at
                && other != k
            {
                let clash = self.tables.clash(k, start, other, *at);
                required += clash.required;
                lost += clash.lost;
            }
        }
        (required, lost)
    }

    /// The first rule that forbids the session this start beside all others, and the others concerned.
    fn blocking(&self, k: usize, start: usize) -> Option<(Rule, Vec<WorkshopId>)> {
        let t = self.tables;
        if let Some(rule) = t.rows[k].blocked[start] {
            return Some((rule, Vec::new()));
        }
        let day = &t.facts.day;
        for relation in &t.relations[k] {
            if self.starts[relation.other].is_some_and(|o| relation.broken(day, start, o)) {
                return Some((relation.rule, vec![self.id(relation.other)]));
            }
        }
        let others = |holds: &dyn Fn(usize, usize) -> bool| -> Vec<WorkshopId> {
            (0..self.starts.len())
                .filter(|o| *o != k && self.starts[*o].is_some_and(|s| holds(*o, s)))
                .map(|o| self.id(o))
                .collect()
        };
        for step in start..start + t.length(k) {
            let here = others(&|o, s| s <= step && step < s + t.length(o));
            if here.len() >= t.parallel {
                return Some((Rule::TooManyParallel, here));
            }
        }
        let today = others(&|_, s| day[s] == day[start]);
        (today.len() >= t.per_day).then_some((Rule::TooManyInADay, today))
    }

    fn network(&self, n: usize) -> NetworkWhy {
        let facts = &self.tables.facts;
        let network = &self.problem.networks[facts.network_index[n]];
        let worst = (0..self.starts.len())
            .filter_map(|k| {
                let cost = self.tables.sums(k, self.starts[k]?)[BURDEN + n];
                (cost > 0).then_some((cost, std::cmp::Reverse(k)))
            })
            .max();
        NetworkWhy {
            network: network.id.clone(),
            name: network.name.clone(),
            members: facts.network_size[n],
            burden: burdens(self.tables, &self.starts)[n],
            ledger: facts.ledger[n],
            worst: worst.map(|(cost, k)| (self.id(k.0), cost)),
        }
    }

    fn unplaced(&self, k: usize) -> UnplacedWhy {
        let row = &self.tables.rows[k];
        let mut forbidden: std::collections::BTreeMap<Rule, usize> =
            std::collections::BTreeMap::new();
        for rule in row.blocked.iter().flatten() {
            *forbidden.entry(*rule).or_default() += 1;
        }
        let mut forbidden: Vec<_> = forbidden.into_iter().collect();
        forbidden.sort_by_key(|(rule, n)| (std::cmp::Reverse(*n), *rule));
        let mut blocked = Vec::new();
        let mut fits = 0;
        for &start in &row.open {
            match self.blocking(k, start) {
                None => fits += 1,
                Some((rule, by)) if blocked.len() < LISTED => {
                    let start = self.tables.facts.instant(start);
                    blocked.push(Blocked { start, rule, by });
                }
                Some(_) => {}
            }
        }
        UnplacedWhy {
            workshop: self.id(k),
            title: self.title(k),
            starts: row.starts,
            forbidden,
            blocked,
            fits,
            left: row.open.len(),
        }
    }
}
