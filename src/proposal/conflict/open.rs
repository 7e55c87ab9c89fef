//! The starts that the demands about one workshop leave to it.

use super::demand::Demand;
use super::lift::Relaxation;
use super::skeleton::Skeleton;
use crate::proposal::facts::{MINUTE, Session};
use crate::proposal::rules::{Free, Place, Rule, START_RULES};

impl Skeleton<'_> {
    /// The starts of a workshop that no demand about it alone forbids.
    pub fn open(&self, k: usize, demands: &[Demand], eased: Option<&Relaxation>) -> Vec<usize> {
        let session = &self.tables.facts.sessions[k];
        let mut open: Vec<bool> = vec![true; self.tables.rows[k].starts];
        for demand in demands {
            let mine = match demand {
                Demand::Blackout(_) => true,
                other => other.workshop() == Some(&session.id),
            };
            if !mine || eased == Some(&Relaxation::Without(demand.clone())) {
                continue;
            }
            let need = self.need(session, demand, eased);
            let mut counts = self.counts.borrow_mut();
            let counts = counts
                .entry((k, demand.clone()))
                .or_insert_with(|| self.count(session, demand, open.len()));
            for (open, count) in open.iter_mut().zip(counts) {
                *open = *open && *count >= need;
            }
        }
        (0..open.len()).filter(|s| open[*s]).collect()
    }

    /// How many a demand needs: the people of a quorum, else 1.
    fn need(&self, session: &Session, demand: &Demand, eased: Option<&Relaxation>) -> u32 {
        let own = |n: u32| match eased {
            Some(Relaxation::Fewer { demand: d, to }) if d == demand => *to,
            _ => n,
        };
        let w = &self.problem.workshops[session.index];
        match demand {
            Demand::Quorum(_) => own(w.quorum.unwrap_or(0)),
            Demand::NetworkQuorum(_, network) => {
                let need = w.network_quorum.iter().filter(|(n, _)| n == network);
                own(need.map(|(_, need)| *need).max().unwrap_or(0))
            }
            _ => 1,
        }
    }

    fn count(&self, session: &Session, demand: &Demand, starts: usize) -> Vec<u32> {
        let facts = &self.tables.facts;
        let index = |people: &dyn Fn(usize) -> bool| -> Vec<usize> {
            let all = session.audience.iter().copied();
            all.filter(|p| people(*p)).collect()
        };
        match demand {
            Demand::Facilitator(_, person) => {
                let is_her =
                    |p: usize| self.problem.participants[facts.person_index[p]].id == *person;
                self.free(session, &index(&is_her), starts)
            }
            Demand::Quorum(_) => {
                let others = |p: usize| session.facilitators.binary_search(&p).is_err();
                self.free(session, &index(&others), starts)
            }
            Demand::NetworkQuorum(_, network) => {
                let of_it = |p: usize| {
                    let n = facts.network_index[facts.person_network[p]];
                    self.problem.networks[n].id == *network
                };
                self.free(session, &index(&of_it), starts)
            }
            Demand::Blackout(i) => {
                let step = facts.grid * MINUTE;
                let (from, to) = facts.blackouts[*i];
                let touched = |start: usize| {
                    let (a, b) = (steps(start) * step, steps(start + session.length) * step);
                    b.min(to) - a.max(from) >= MINUTE
                };
                (0..starts).map(|s| u32::from(!touched(s))).collect()
            }
            Demand::Pinned(_) => self.rule(session, Rule::PinnedMoved, starts),
            Demand::StartAfter(_) => self.rule(session, Rule::TooEarly, starts),
            Demand::EndBefore(_) => self.rule(session, Rule::TooLate, starts),
            Demand::Allowed(_) => self.rule(session, Rule::NotAllowed, starts),
            _ => vec![1; starts],
        }
    }

    /// How many of them are free throughout, per start.
    fn free(&self, session: &Session, people: &[usize], starts: usize) -> Vec<u32> {
        let planes = &self.tables.facts.planes;
        let free = |start| {
            let there = people
                .iter()
                .filter(|p| planes.free(**p, start, session.length));
            u32::try_from(there.count()).unwrap_or(u32::MAX)
        };
        (0..starts).map(free).collect()
    }

    /// Whether a rule that knows no people lets each start be.
    fn rule(&self, session: &Session, rule: Rule, starts: usize) -> Vec<u32> {
        let free = Free {
            facilitators: Vec::new(),
            others: Vec::new(),
            by_network: Vec::new(),
        };
        let broken = START_RULES.iter().find(|(r, _)| *r == rule);
        let met = |start| {
            let place = Place {
                facts: &self.tables.facts,
                session,
                free: &free,
                start,
            };
            u32::from(!broken.is_some_and(|(_, broken)| broken(&place)))
        };
        (0..starts).map(met).collect()
    }
}

fn steps(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX / 2)
}
