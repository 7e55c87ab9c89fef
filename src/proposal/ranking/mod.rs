//! Every start that one workshop may have beside a programme, the best first. It needs no tables of the other workshops: one walk through the
//! rows of bits of this workshop's audience.

mod beside;
mod counter;
mod counts;
mod planes;

use super::facts::Facts;
use super::judge::{Programme, checked};
use super::model::{Level, NetworkId, PersonId, Problem, WorkshopId};
use super::rules::{Free, Place, Relation, START_RULES, relations};
use super::score::Starts;
use super::tables::count;
use crate::refusal::Refusal;
use crate::time::{Instant, Zone};
use beside::Beside;
use counts::Counts;
use planes::{BitPlanes, Plane};

/// A problem ready to have the starts of any of its workshops ranked.
pub struct Ranker<'a> {
    problem: &'a Problem,
    facts: Facts,
    planes: BitPlanes,
    relations: Vec<Vec<Relation>>,
    /// Per session its audience and its must-attend people, one bit a person.
    people: Vec<[Vec<u64>; 2]>,
}

/// The feasible starts of one workshop, the best first.
pub struct Ranking<'a> {
    ranker: &'a Ranker<'a>,
    session: usize,
    counts: Counts,
    /// Starts of the grid at which it ends within the window.
    pub places: usize,
    /// The best first, equal ones in order of time.
    pub starts: Vec<Ranked>,
}

/// One start of a workshop beside all others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    pub start: Instant,
    /// The objective of the whole programme, in grains.
    pub vector: Vec<i64>,
}

/// What a start means to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartWhy {
    pub end: Instant,
    /// People of the audience who are free throughout, and how many are invited.
    pub free: usize,
    pub invited: usize,
    /// Must-attend people (facilitators too) who are not free throughout, by id.
    pub missing: Vec<PersonId>,
    /// Networks with members invited, in the order of the problem.
    pub networks: Vec<RankedNetwork>,
}

/// What a start means to the invited members of one network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankedNetwork {
    pub network: NetworkId,
    pub name: String,
    pub free: usize,
    pub invited: usize,
    /// For whom some of it lies in the hours of sleep.
    pub asleep: usize,
    /// Of all of them together.
    pub unsocial_minutes: i64,
    /// Thousandths of an unsocial minute per head of the network.
    pub burden: i64,
    /// Where they live, most of them first.
    pub zones: Vec<ZoneTime>,
}

/// People of one zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneTime {
    pub zone: Zone,
    pub people: usize,
}

impl<'a> Ranker<'a> {
    /// Refused with every fault if the problem is none.
    pub fn of(problem: &'a Problem) -> Result<Self, Refusal> {
        let facts = Facts::of(problem)?;
        let words = facts.person_network.len().div_ceil(64);
        let bits = |people: &[usize]| {
            let mut set = vec![0u64; words];
            for p in people {
                set[p / 64] |= 1 << (p % 64);
            }
            set
        };
        Ok(Ranker {
            problem,
            planes: BitPlanes::of(&facts),
            relations: relations(problem, &facts),
            people: facts
                .sessions
                .iter()
                .map(|s| [bits(&s.audience), bits(&s.required)])
                .collect(),
            facts,
        })
    }

    /// Ranks every start that the workshop may have beside the others as given (none: alone). Refused if there is no such workshop, or if
    /// the others break rules among themselves.
    pub fn rank(&self, workshop: &WorkshopId, given: &Programme) -> Result<Ranking<'_>, Refusal> {
        let found = self.facts.sessions.binary_search_by(|s| s.id.cmp(workshop));
        let k = found
            .map_err(|_| Refusal::not_found(format!("there is no workshop \"{}\"", workshop.0)))?;
        let mut others = checked(&self.facts, given)?;
        others[k] = None;
        let beside = Beside::of(self, &others);
        Refusal::unless_empty(beside.faults())?;
        let counts = Counts::of(self, k);
        let starts = self.starts(k, &others, &beside, &counts);
        Ok(Ranking {
            ranker: self,
            session: k,
            places: counts.starts,
            counts,
            starts,
        })
    }

    /// Bytes of the rows that ranking the workshop walks through.
    pub fn bytes(&self, workshop: &WorkshopId) -> usize {
        let found = self.facts.sessions.binary_search_by(|s| s.id.cmp(workshop));
        found.map_or(0, |k| {
            self.facts.sessions[k].audience.len() * self.planes.bytes_of_a_person()
        })
    }

    fn starts(&self, k: usize, others: &Starts, beside: &Beside, counts: &Counts) -> Vec<Ranked> {
        let levels: &[Level] = &self.problem.levels;
        let clashes = beside.clashes(k, counts.starts);
        let mut ranked: Vec<Ranked> = (0..counts.starts)
            .filter(|start| self.may_stand(k, *start, &counts.free, others, beside))
            .map(|start| {
                let mut values = beside.values.clone();
                let clash = &clashes[start];
                values.unplaced -= 1;
                values.required_lost += counts.required[start] + clash.required;
                values.lost += counts.lost[start] + clash.lost;
                values.comfort += counts.unsocial(start) + clash.near;
                values.disruption -= beside.told(k, start);
                let mut fairness = beside.burdens.clone();
                for (n, column) in &counts.networks {
                    fairness[*n] += column.burden(start, self.facts.network_size[*n]);
                }
                fairness.sort_unstable_by(|a, b| b.cmp(a));
                values.fairness = fairness;
                Ranked {
                    start: self.facts.instant(start),
                    vector: values.vector(levels),
                }
            })
            .collect();
        ranked.sort_by(|a, b| (&a.vector, a.start).cmp(&(&b.vector, b.start)));
        ranked
    }

    fn may_stand(
        &self,
        k: usize,
        start: usize,
        free: &Free,
        others: &Starts,
        beside: &Beside,
    ) -> bool {
        let place = Place {
            facts: &self.facts,
            session: &self.facts.sessions[k],
            free,
            start,
        };
        let day = &self.facts.day;
        beside.room(k, start)
            && !START_RULES.iter().any(|(_, broken)| broken(&place))
            && !self.relations[k]
                .iter()
                .any(|r| others[r.other].is_some_and(|other| r.broken(day, start, other)))
    }
}

impl Ranking<'_> {
    /// What a start means to whom; `None` if it is no start at which the workshop ends within the window.
    pub fn why(&self, at: Instant) -> Option<StartWhy> {
        let (r, facts) = (self.ranker, &self.ranker.facts);
        let start = facts.step(at).filter(|s| *s < self.places)?;
        let session = &facts.sessions[self.session];
        let minutes = count(session.length) * facts.grid;
        let mut networks: Vec<(usize, RankedNetwork)> = self
            .counts
            .networks
            .iter()
            .map(|(n, column)| {
                let at = facts.network_index[*n];
                let network = &r.problem.networks[at];
                let told = RankedNetwork {
                    network: network.id.clone(),
                    name: network.name.clone(),
                    free: column.invited - column.busy[start] as usize,
                    invited: column.invited,
                    asleep: column.asleep[start] as usize,
                    unsocial_minutes: column.unsocial[start],
                    burden: column.burden(start, facts.network_size[*n]),
                    zones: self.zones(*n),
                };
                (at, told)
            })
            .collect();
        networks.sort_by_key(|(at, _)| *at);
        let networks: Vec<RankedNetwork> = networks.into_iter().map(|(_, n)| n).collect();
        let misses = |p: &&usize| r.planes.ones(**p, Plane::No, start, session.length) > 0;
        Some(StartWhy {
            end: at + chrono::TimeDelta::minutes(minutes),
            free: networks.iter().map(|n| n.free).sum(),
            invited: session.audience.len(),
            missing: session
                .required
                .iter()
                .filter(misses)
                .map(|p| r.problem.participants[facts.person_index[*p]].id.clone())
                .collect(),
            networks,
        })
    }

    /// Where the invited members of a network live.
    fn zones(&self, n: usize) -> Vec<ZoneTime> {
        let facts = &self.ranker.facts;
        let mut zones: std::collections::BTreeMap<&str, ZoneTime> =
            std::collections::BTreeMap::new();
        let audience = &facts.sessions[self.session].audience;
        for p in audience.iter().filter(|p| facts.person_network[**p] == n) {
            let zone = &self.ranker.problem.participants[facts.person_index[*p]].zone;
            let entry = zones.entry(zone.name()).or_insert_with(|| ZoneTime {
                zone: zone.clone(),
                people: 0,
            });
            entry.people += 1;
        }
        let mut zones: Vec<ZoneTime> = zones.into_values().collect();
        zones.sort_by_key(|z| std::cmp::Reverse(z.people));
        zones
    }
}
