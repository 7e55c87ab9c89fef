//! What one move would change before it is made: allowed or which rules it breaks and with whom, level by level, network by network, and
//! who is lost and who is gained.

mod broken;

use std::cmp::Ordering;

use super::judge::{Programme, checked};
use super::model::{Measure, NetworkId, PersonId, Problem, WorkshopId};
use super::score::{Starts, Values, burdens, values};
use super::tables::{BURDEN, LOST, REQUIRED, Tables, UNSOCIAL};
use crate::refusal::Refusal;
use crate::time::{Instant, instant_text};

pub use broken::Broken;
pub(super) use broken::own;

/// A programme, ready to be asked what any move of it would change. Made once; each question looks at the moved session alone.
pub struct Standing<'a> {
    pub(super) problem: &'a Problem,
    pub(super) tables: &'a Tables,
    pub(super) starts: Starts,
    pub(super) values: Values,
    /// Per network in the order of the ids.
    pub(super) burdens: Vec<i64>,
}

/// What moving one session alone would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    pub workshop: WorkshopId,
    /// `None`: it has no start now.
    pub from: Option<Instant>,
    pub to: Instant,
    /// The rules that the session would break there; none: the move is allowed.
    pub broken: Vec<Broken>,
    /// How the programme would compare: `Less` is better.
    pub verdict: Ordering,
    /// The objective in grains, before and after.
    pub vectors: [Vec<i64>; 2],
    /// In the order of the objective.
    pub levels: Vec<LevelPrice>,
    /// Every network, in the order of the problem.
    pub networks: Vec<NetworkPrice>,
    pub people: PeoplePrice,
}

/// One start of a workshop beside all others, in brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    pub at: Instant,
    /// `None`: a rule forbids it. `Less` is better than where it stands now.
    pub verdict: Option<Ordering>,
    /// People of its audience who could come then and cannot now, and the other way round.
    pub gained: usize,
    pub lost: usize,
}

impl Price {
    /// The level by which the programme would be better or worse: the first one that differs by a grain.
    pub fn decided_by(&self) -> Option<&LevelPrice> {
        let [before, after] = &self.vectors;
        let at = before.iter().zip(after).position(|(b, a)| b != a)?;
        // Fairness has an entry for each network, all other levels have one.
        let networks = before.len() + 1 - self.levels.len();
        let mut end = 0;
        self.levels.iter().find(|l| {
            end += match l.measure {
                Measure::Fairness => networks,
                _ => 1,
            };
            at < end
        })
    }
}

/// One level of the objective before and after; of fairness, the network that carries most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelPrice {
    pub measure: Measure,
    /// Raw values: workshops, person-minutes, points, thousandths of a minute a head, people told again.
    pub before: i64,
    pub after: i64,
}

/// One network before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkPrice {
    pub network: NetworkId,
    pub name: String,
    /// Thousandths of an unsocial minute per head, over the whole programme.
    pub burden: [i64; 2],
    /// Of its members in this session's audience: free throughout, and with some of it in the hours of sleep.
    pub invited: usize,
    pub free: [usize; 2],
    pub asleep: [usize; 2],
}

/// The people of the session's audience before and after.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeoplePrice {
    pub invited: usize,
    /// Free throughout.
    pub free: [usize; 2],
    /// With some of it in the hours of sleep.
    pub asleep: [usize; 2],
    /// How many are free throughout now and would not be, and the other way round.
    pub lost: usize,
    pub gained: usize,
    /// Who of those lost is a facilitator; who else of them must attend; who of those gained must attend (facilitators too).
    pub facilitators_lost: Vec<PersonId>,
    pub required_lost: Vec<PersonId>,
    pub required_gained: Vec<PersonId>,
}

impl<'a> Standing<'a> {
    /// Refused if the programme names a workshop that the problem does not have, or a start off the grid or out of the window.
    pub fn of(
        problem: &'a Problem,
        tables: &'a Tables,
        programme: &Programme,
    ) -> Result<Self, Refusal> {
        Ok(Self::at(
            problem,
            tables,
            checked(&tables.facts, programme)?,
        ))
    }

    pub(super) fn at(problem: &'a Problem, tables: &'a Tables, starts: Starts) -> Self {
        Standing {
            problem,
            tables,
            values: values(tables, &starts),
            burdens: burdens(tables, &starts),
            starts,
        }
    }

    /// What it would change if the workshop began at `to`, all others as they are. Refused if there is no such workshop, or if `to` is no
    /// start of the grid at which it ends within the meeting.
    pub fn price(&self, workshop: &WorkshopId, to: Instant) -> Result<Price, Refusal> {
        let t = self.tables;
        let found = t.facts.sessions.binary_search_by(|s| s.id.cmp(workshop));
        let k = found
            .map_err(|_| Refusal::not_found(format!("there is no workshop \"{}\"", workshop.0)))?;
        let step = t.facts.step(to).ok_or_else(|| {
            Refusal::invalid(
                &workshop.0,
                format!(
                    "{} is no start of the meeting's grid: {} minutes from {}, before the meeting ends",
                    instant_text(to),
                    t.facts.grid,
                    instant_text(t.facts.origin)
                ),
            )
        })?;
        if step >= t.rows[k].starts {
            return Err(Refusal::invalid(
                &workshop.0,
                format!("from {} it would end after the meeting", instant_text(to)),
            ));
        }
        Ok(self.price_at(k, step))
    }

    pub(super) fn price_at(&self, k: usize, to: usize) -> Price {
        let t = self.tables;
        let from = self.starts[k];
        let (after, burdens) = self.values_if(k, to);
        let vectors = [&self.values, &after].map(|v| v.vector(&t.levels));
        Price {
            workshop: t.id(k),
            from: from.map(|s| t.facts.instant(s)),
            to: t.facts.instant(to),
            broken: self.broken(k, to),
            verdict: vectors[1].cmp(&vectors[0]),
            levels: self.level_changes(&after),
            vectors,
            networks: self.network_changes(k, to, &burdens),
            people: self.people_change(k, to),
        }
    }

    /// Every start at which the workshop ends within the meeting, all others as they are. Refused if there is no such workshop.
    pub fn starts(&self, workshop: &WorkshopId) -> Result<Vec<Start>, Refusal> {
        let t = self.tables;
        let found = t.facts.sessions.binary_search_by(|s| s.id.cmp(workshop));
        let k = found
            .map_err(|_| Refusal::not_found(format!("there is no workshop \"{}\"", workshop.0)))?;
        let audience = &t.facts.sessions[k].audience;
        let now: Vec<bool> = audience
            .iter()
            .map(|p| self.starts[k].is_some_and(|s| self.free(*p, k, s)))
            .collect();
        let vector = self.values.vector(&t.levels);
        let starts = 0..t.rows[k].starts;
        Ok(starts
            .map(|to| {
                let forbidden = t.rows[k].blocked[to].is_some() || !self.beside(k, to).is_empty();
                let verdict =
                    (!forbidden).then(|| self.values_if(k, to).0.vector(&t.levels).cmp(&vector));
                let (mut gained, mut lost) = (0, 0);
                for (p, free) in audience.iter().zip(&now) {
                    let then = self.free(*p, k, to);
                    gained += usize::from(then && !free);
                    lost += usize::from(!then && *free);
                }
                Start {
                    at: t.facts.instant(to),
                    verdict,
                    gained,
                    lost,
                }
            })
            .collect())
    }

    /// The values with `k` at `to`, and each network's burden in the order of the ids.
    pub(super) fn values_if(&self, k: usize, to: usize) -> (Values, Vec<i64>) {
        let t = self.tables;
        let from = self.starts[k];
        let mut v = self.values.clone();
        let mut burdens = self.burdens.clone();
        for (start, sign) in [(from, -1), (Some(to), 1)] {
            let Some(start) = start else {
                v.unplaced -= 1;
                continue;
            };
            let sums = t.sums(k, start);
            v.required_lost += sign * sums[REQUIRED];
            v.lost += sign * sums[LOST];
            v.comfort += sign * sums[UNSOCIAL];
            for (b, more) in burdens.iter_mut().zip(&sums[BURDEN..]) {
                *b += sign * more;
            }
            for (other, at) in self.others(k) {
                let clash = t.clash(k, start, other, at);
                v.required_lost += sign * clash.required;
                v.lost += sign * clash.lost;
                v.comfort += sign * clash.near;
            }
        }
        v.disruption += t.disruption(k, Some(to)) - t.disruption(k, from);
        v.fairness.clone_from(&burdens);
        v.fairness.sort_unstable_by(|a, b| b.cmp(a));
        (v, burdens)
    }

    /// The other sessions that have a start.
    pub(super) fn others(&self, k: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let placed = self.starts.iter().enumerate();
        placed.filter_map(move |(o, start)| start.filter(|_| o != k).map(|s| (o, s)))
    }

    pub(super) fn level_changes(&self, after: &Values) -> Vec<LevelPrice> {
        let of = |v: &Values, measure| {
            v.scalar(measure)
                .or_else(|| v.fairness.first().copied())
                .unwrap_or(0)
        };
        self.tables
            .levels
            .iter()
            .map(|level| LevelPrice {
                measure: level.measure,
                before: of(&self.values, level.measure),
                after: of(after, level.measure),
            })
            .collect()
    }

    pub(super) fn free(&self, person: usize, k: usize, start: usize) -> bool {
        let length = self.tables.length(k);
        self.tables.facts.planes.free(person, start, length)
    }

    pub(super) fn asleep(&self, person: usize, k: usize, start: usize) -> bool {
        let planes = &self.tables.facts.planes;
        planes.row(&planes.asleep, person)[start..start + self.tables.length(k)].contains(&1)
    }

    pub(super) fn person(&self, person: usize) -> PersonId {
        let at = self.tables.facts.person_index[person];
        self.problem.participants[at].id.clone()
    }

    /// How many of these people are so now, and would be.
    fn counts(&self, people: &[usize], k: usize, to: usize, is: Is<'a>) -> [usize; 2] {
        let count = |start: usize| people.iter().filter(|p| is(self, **p, k, start)).count();
        [self.starts[k].map_or(0, count), count(to)]
    }

    fn network_changes(&self, k: usize, to: usize, burdens: &[i64]) -> Vec<NetworkPrice> {
        let facts = &self.tables.facts;
        let mut members = vec![Vec::new(); burdens.len()];
        for p in &facts.sessions[k].audience {
            members[facts.person_network[*p]].push(*p);
        }
        let mut found: Vec<(usize, NetworkPrice)> = (0..burdens.len())
            .map(|n| {
                let at = facts.network_index[n];
                let network = &self.problem.networks[at];
                let change = NetworkPrice {
                    network: network.id.clone(),
                    name: network.name.clone(),
                    burden: [self.burdens[n], burdens[n]],
                    invited: members[n].len(),
                    free: self.counts(&members[n], k, to, Self::free),
                    asleep: self.counts(&members[n], k, to, Self::asleep),
                };
                (at, change)
            })
            .collect();
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, change)| change).collect()
    }

    fn people_change(&self, k: usize, to: usize) -> PeoplePrice {
        let session = &self.tables.facts.sessions[k];
        let mut change = PeoplePrice {
            invited: session.audience.len(),
            free: self.counts(&session.audience, k, to, Self::free),
            asleep: self.counts(&session.audience, k, to, Self::asleep),
            ..PeoplePrice::default()
        };
        for &p in &session.audience {
            let now = self.starts[k].is_some_and(|s| self.free(p, k, s));
            let must = session.required.binary_search(&p).is_ok();
            match (now, self.free(p, k, to)) {
                (true, false) => {
                    change.lost += 1;
                    if session.facilitators.binary_search(&p).is_ok() {
                        change.facilitators_lost.push(self.person(p));
                    } else if must {
                        change.required_lost.push(self.person(p));
                    }
                }
                (false, true) => {
                    change.gained += 1;
                    if must {
                        change.required_gained.push(self.person(p));
                    }
                }
                _ => {}
            }
        }
        change
    }
}

/// Something that a person is or is not during a session at a start.
type Is<'a> = fn(&Standing<'a>, usize, usize, usize) -> bool;
