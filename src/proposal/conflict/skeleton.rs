//! The problem without its people: only where each workshop may start, and the rules between workshops, as far as they are demanded.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::demand::Demand;
use super::lift::Relaxation;
use super::{ConflictRequest, after};
use crate::proposal::facts::{MINUTE, Session};
use crate::proposal::model::{
    Absence, Allowed, Burden, Level, Limits, Measure, Pair, PairRule, Problem, Workshop,
};
use crate::proposal::propose::{Budget, Request, propose};
use crate::proposal::rules::{Free, Place, Rule, START_RULES};
use crate::proposal::score::Starts;
use crate::proposal::search::{Found, Watch};
use crate::proposal::tables::Tables;
use crate::time::Interval;

/// How a question ended.
pub(super) enum Verdict {
    /// Proved: they cannot all have a start.
    Impossible,
    /// All of them have one; the starts by the whole problem's order.
    Possible(Starts),
    Undecided,
}

pub(super) struct Skeleton<'a> {
    pub problem: &'a Problem,
    pub tables: &'a Tables,
    request: &'a ConflictRequest,
    watch: &'a Watch<'a>,
    begun: Duration,
    /// Per demand of one workshop, how many are free (quorums) or whether it is met (1 or 0) at each start.
    counts: RefCell<HashMap<(usize, Demand), Vec<u32>>>,
}

/// One question of so many gets this much of the budget.
const QUESTIONS: u32 = 8;
/// The least a question gets, in steps.
const LEAST_STEPS: u64 = 40_000;

impl<'a> Skeleton<'a> {
    pub fn of(
        problem: &'a Problem,
        tables: &'a Tables,
        request: &'a ConflictRequest,
        watch: &'a Watch<'a>,
    ) -> Self {
        Skeleton {
            problem,
            tables,
            request,
            watch,
            begun: (watch.elapsed)(),
            counts: RefCell::default(),
        }
    }

    /// Until when one of so many may be looked at; two thirds of the time are for the contradictions, the rest for what would lift them.
    pub fn share(&self, many: usize) -> Option<Duration> {
        match self.request.budget {
            Budget::Steps(_) => None,
            Budget::Time(all) => {
                let many = u32::try_from(many.max(1)).unwrap_or(u32::MAX);
                Some(after((self.watch.elapsed)(), all * 2 / 3 / many))
            }
        }
    }

    /// When everything must be done.
    pub fn end(&self) -> Option<Duration> {
        match self.request.budget {
            Budget::Steps(_) => None,
            Budget::Time(all) => Some(after(self.begun, all)),
        }
    }

    pub fn over(&self, deadline: Option<Duration>) -> bool {
        (self.watch.stop)() || deadline.is_some_and(|at| (self.watch.elapsed)() >= at)
    }

    /// Can these workshops all have a start when only these demands hold, one of them eased?
    pub fn ask(
        &self,
        workshops: &BTreeSet<usize>,
        demands: &[Demand],
        eased: Option<&Relaxation>,
        deadline: Option<Duration>,
    ) -> Verdict {
        let open: Vec<(usize, Vec<usize>)> = workshops
            .iter()
            .map(|k| (*k, self.open(*k, demands, eased)))
            .collect();
        if open.iter().any(|(_, starts)| starts.is_empty()) {
            return Verdict::Impossible;
        }
        let problem = self.bare(&open, demands, eased);
        let Ok(tables) = Tables::of(&problem) else {
            return Verdict::Undecided;
        };
        self.decide(workshops, &tables, deadline)
    }

    fn decide(
        &self,
        workshops: &BTreeSet<usize>,
        tables: &Tables,
        deadline: Option<Duration>,
    ) -> Verdict {
        let begun = (self.watch.elapsed)();
        let budget = match self.request.budget {
            Budget::Steps(all) => Budget::Steps((all / u64::from(QUESTIONS)).max(LEAST_STEPS)),
            Budget::Time(all) => {
                let left = deadline.map_or(all, |at| at.saturating_sub(begun));
                Budget::Time(left.min(all / QUESTIONS))
            }
        };
        let refuted = AtomicBool::new(false);
        let is_refuted = |bounds: &[(Measure, i64)]| bounds.first().is_some_and(|(_, b)| *b > 0);
        let proposal = propose(
            tables,
            &Request {
                budget,
                seed: self.request.seed,
                // One thread, so that a proof ends the search at the same place every time.
                threads: 1,
                given: Vec::new(),
            },
            &Watch {
                elapsed: &|| (self.watch.elapsed)().saturating_sub(begun),
                stop: &|| refuted.load(Ordering::SeqCst) || (self.watch.stop)(),
                better: &|found: &Found| {
                    if is_refuted(&found.bounds) {
                        refuted.store(true, Ordering::SeqCst);
                    }
                },
            },
        );
        if proposal.values.unplaced == 0 {
            let mut starts = vec![None; self.tables.sessions()];
            for (k, start) in workshops.iter().zip(tables.steps_of(&proposal.starts)) {
                starts[*k] = start;
            }
            return Verdict::Possible(starts);
        }
        if refuted.load(Ordering::SeqCst) || is_refuted(&proposal.bounds) {
            return Verdict::Impossible;
        }
        Verdict::Undecided
    }

    /// The starts of a workshop that no demand about it alone forbids.
    fn open(&self, k: usize, demands: &[Demand], eased: Option<&Relaxation>) -> Vec<usize> {
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

    /// A problem of these workshops with these starts and nobody in it.
    fn bare(
        &self,
        open: &[(usize, Vec<usize>)],
        demands: &[Demand],
        eased: Option<&Relaxation>,
    ) -> Problem {
        let holds =
            |d: &Demand| demands.contains(d) && eased != Some(&Relaxation::Without(d.clone()));
        let most = u32::try_from(open.len()).unwrap_or(u32::MAX);
        let limit = |d: Demand, own: u32| match eased {
            Some(Relaxation::PerDay { to }) if d == Demand::PerDay => *to,
            Some(Relaxation::Parallel { to }) if d == Demand::Parallel => *to,
            _ if holds(&d) => own,
            _ => most,
        };
        let own = &self.problem.limits;
        Problem {
            name: String::new(),
            window: self.problem.window,
            grid_minutes: self.problem.grid_minutes,
            programme_zone: self.problem.programme_zone.clone(),
            limits: Limits {
                parallel: limit(Demand::Parallel, own.parallel),
                per_day: limit(Demand::PerDay, own.per_day),
                facilitator_rest_minutes: 0,
                near_minutes: 0,
            },
            networks: Vec::new(),
            participants: Vec::new(),
            workshops: open
                .iter()
                .map(|(k, starts)| self.workshop(*k, starts, &holds))
                .collect(),
            pairs: self.pairs(open, &holds),
            blackouts: Vec::new(),
            burden: Burden {
                waking_rate: 0,
                asleep_rate: 0,
                near_points: 0,
            },
            absence: Absence {
                no: 0,
                if_need_be: 0,
            },
            levels: vec![Level::new(Measure::Unplaced, 1)],
        }
    }

    fn workshop(&self, k: usize, starts: &[usize], holds: &dyn Fn(&Demand) -> bool) -> Workshop {
        let facts = &self.tables.facts;
        let w = &self.problem.workshops[facts.sessions[k].index];
        let length = facts.sessions[k].length;
        let span = |first: usize, last: usize| {
            let step = chrono::TimeDelta::minutes(facts.grid);
            let end = facts.instant(last) + step * i32::try_from(length).unwrap_or(1);
            Interval::new(facts.instant(first), end)
        };
        // A run of starts is one span.
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for start in starts {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == *start => *last = *start,
                _ => runs.push((*start, *start)),
            }
        }
        let spans = runs.into_iter().filter_map(|(a, b)| span(a, b)).collect();
        Workshop {
            id: w.id.clone(),
            title: String::new(),
            minutes: w.minutes,
            theme: None,
            networks: Vec::new(),
            facilitators: Vec::new(),
            required: Vec::new(),
            optional: Vec::new(),
            quorum: None,
            network_quorum: Vec::new(),
            position: w
                .position
                .filter(|_| holds(&Demand::Position(w.id.clone()))),
            start_after: None,
            end_before: None,
            allowed: Allowed::Only(spans),
            pinned: None,
            announced: None,
        }
    }

    /// The rules between these workshops, and the rests of their facilitators as gaps.
    fn pairs(&self, open: &[(usize, Vec<usize>)], holds: &dyn Fn(&Demand) -> bool) -> Vec<Pair> {
        let facts = &self.tables.facts;
        let there = |id: &crate::proposal::model::WorkshopId| {
            open.iter().any(|(k, _)| facts.sessions[*k].id == *id)
        };
        let all = self.problem.pairs.iter().enumerate();
        let mut pairs: Vec<Pair> = all
            .filter(|(i, p)| there(&p.a) && there(&p.b) && holds(&Demand::Pair(*i)))
            .map(|(_, p)| p.clone())
            .collect();
        for (i, (a, _)) in open.iter().enumerate() {
            for (b, _) in &open[i + 1..] {
                let (a, b) = (&facts.sessions[*a], &facts.sessions[*b]);
                let rests = a.facilitators.iter().any(|p| {
                    let id = &self.problem.participants[facts.person_index[*p]].id;
                    b.facilitators.binary_search(p).is_ok() && holds(&Demand::Rest(id.clone()))
                });
                if rests {
                    pairs.push(Pair {
                        rule: PairRule::Gap {
                            gap_minutes: self.problem.limits.facilitator_rest_minutes,
                        },
                        a: a.id.clone(),
                        b: b.id.clone(),
                    });
                }
            }
        }
        pairs
    }
}

fn steps(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX / 2)
}
