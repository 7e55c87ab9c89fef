//! The sums of one workshop at every start: who is free, what is lost, what is unsocial, counted in one walk through its audience's rows.

use super::Ranker;
use super::counter::Counter;
use super::planes::{Plane, any_within};
use crate::proposal::rules::Free;

pub(super) struct Counts {
    /// Starts at which it ends within the window.
    pub starts: usize,
    /// For the rules of one start.
    pub free: Free,
    /// Person-minutes of must-attend people who are no facilitators.
    pub required: Vec<i64>,
    /// Points.
    pub lost: Vec<i64>,
    /// The networks with members invited, in the order of the ids.
    pub networks: Vec<(usize, Column)>,
}

/// One network's invited members at every start.
pub(super) struct Column {
    pub invited: usize,
    /// Not free throughout.
    pub busy: Vec<u32>,
    /// With some of it in the hours of sleep.
    pub asleep: Vec<u32>,
    /// Minutes, all of them together.
    pub unsocial: Vec<i64>,
}

impl Column {
    /// Thousandths of a minute per head of the network.
    pub fn burden(&self, start: usize, size: i64) -> i64 {
        (1000 * self.unsocial[start]).checked_div(size).unwrap_or(0)
    }
}

impl Counts {
    pub fn of(ranker: &Ranker, k: usize) -> Self {
        let facts = &ranker.facts;
        let session = &facts.sessions[k];
        let starts = (facts.steps + 1).saturating_sub(session.length);
        let sum = Sum {
            ranker,
            length: session.length,
            starts,
        };
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); facts.network_size.len()];
        for p in &session.audience {
            members[facts.person_network[*p]].push(*p);
        }
        let absence = ranker.problem.absence;
        let mut lost = sum.minutes(&session.optional, Plane::No);
        for points in &mut lost {
            *points *= absence.no;
        }
        let mut networks = Vec::new();
        for (n, people) in members.iter().enumerate().filter(|(_, m)| !m.is_empty()) {
            let (column, if_need_be) = sum.network(people);
            for (points, minutes) in lost.iter_mut().zip(if_need_be) {
                *points += absence.if_need_be * minutes;
            }
            networks.push((n, column));
        }
        let must: Vec<usize> = session
            .required
            .iter()
            .copied()
            .filter(|p| session.facilitators.binary_search(p).is_err())
            .collect();
        Counts {
            starts,
            free: sum.free(k, &networks),
            required: sum.minutes(&must, Plane::No),
            lost,
            networks,
        }
    }

    /// Minutes of all networks.
    pub fn unsocial(&self, start: usize) -> i64 {
        self.networks.iter().map(|(_, c)| c.unsocial[start]).sum()
    }
}

struct Sum<'a> {
    ranker: &'a Ranker<'a>,
    length: usize,
    starts: usize,
}

impl Sum<'_> {
    fn counter(&self) -> Counter {
        Counter::new(self.ranker.planes.words)
    }

    fn steps(&self, counter: Counter) -> Vec<u32> {
        counter.counts(self.ranker.facts.steps)
    }

    /// Minutes with a one, over these people, from each start.
    fn minutes(&self, people: &[usize], plane: Plane) -> Vec<i64> {
        let mut counter = self.counter();
        for p in people {
            counter.add(self.ranker.planes.row(*p, plane));
        }
        let steps = self.steps(counter);
        self.over_length(|step| i64::from(steps[step]))
    }

    /// From the worth of each step to the minutes from each start.
    fn over_length(&self, worth: impl Fn(usize) -> i64) -> Vec<i64> {
        let grid = self.ranker.facts.grid;
        let mut window: i64 = if self.starts > 0 {
            (0..self.length).map(&worth).sum()
        } else {
            0
        };
        (0..self.starts)
            .map(|start| {
                let minutes = window * grid;
                if start + 1 < self.starts {
                    window += worth(start + self.length) - worth(start);
                }
                minutes
            })
            .collect()
    }

    /// The network's column, and the minutes of `if-need-be` from each start.
    fn network(&self, people: &[usize]) -> (Column, Vec<i64>) {
        let planes = &self.ranker.planes;
        let [
            mut busy,
            mut asleep,
            mut waking,
            mut sleeping,
            mut if_need_be,
        ] = std::array::from_fn(|_| self.counter());
        let mut within = vec![0; planes.words];
        for &p in people {
            any_within(planes.row(p, Plane::No), self.length, &mut within);
            busy.add(&within);
            let sleep = planes.row(p, Plane::Asleep);
            any_within(sleep, self.length, &mut within);
            asleep.add(&within);
            sleeping.add(sleep);
            waking.add(planes.row(p, Plane::Waking));
            if_need_be.add(planes.row(p, Plane::IfNeedBe));
        }
        let rates = self.ranker.problem.burden;
        let (waking, sleeping) = (self.steps(waking), self.steps(sleeping));
        let unsocial = self.over_length(|step| {
            rates.waking_rate * i64::from(waking[step])
                + rates.asleep_rate * i64::from(sleeping[step])
        });
        let column = Column {
            invited: people.len(),
            busy: busy.counts(self.starts),
            asleep: asleep.counts(self.starts),
            unsocial,
        };
        let if_need_be = self.steps(if_need_be);
        let minutes = self.over_length(|step| i64::from(if_need_be[step]));
        (column, minutes)
    }

    /// How many of whom are free throughout.
    fn free(&self, k: usize, networks: &[(usize, Column)]) -> Free {
        let planes = &self.ranker.planes;
        let session = &self.ranker.facts.sessions[k];
        let mut counter = self.counter();
        let mut within = vec![0; planes.words];
        for p in &session.facilitators {
            any_within(planes.row(*p, Plane::No), self.length, &mut within);
            counter.add(&within);
        }
        let busy = counter.counts(self.starts);
        let whole = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let of = |n: usize, busy: &dyn Fn(usize) -> u32| -> Vec<u32> {
            (0..self.starts).map(|s| whole(n) - busy(s)).collect()
        };
        let facilitators = of(session.facilitators.len(), &|s| busy[s]);
        let all_busy = |s: usize| networks.iter().map(|(_, c)| c.busy[s]).sum::<u32>();
        Free {
            others: of(session.audience.len() - session.facilitators.len(), &|s| {
                all_busy(s) - busy[s]
            }),
            facilitators,
            by_network: session
                .network_quorum
                .iter()
                .map(|(n, _)| {
                    let own = networks.iter().find(|(other, _)| other == n);
                    own.map_or_else(
                        || vec![0; self.starts],
                        |(_, c)| of(c.invited, &|s| c.busy[s]),
                    )
                })
                .collect(),
        }
    }
}
