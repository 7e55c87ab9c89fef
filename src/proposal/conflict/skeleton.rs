//! The problem without its people: only where each workshop may start, and the rules between workshops, as far as they are demanded.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::demand::Demand;
use super::lift::Relaxation;
use super::{ConflictRequest, after};
use crate::proposal::model::{
    Absence, Allowed, Burden, Level, Limits, Measure, Pair, PairRule, Problem, Workshop,
};
use crate::proposal::propose::{Budget, Request, propose};
use crate::proposal::propose::{Found, Watch};
use crate::proposal::score::Starts;
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
    pub counts: RefCell<HashMap<(usize, Demand), Vec<u32>>>,
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

    /// Until when the next contradiction may be looked for: half of what is left, or all of it for the last one. A third of the time is
    /// for what would lift them.
    pub fn share(&self, last: bool) -> Option<Duration> {
        match self.request.budget {
            Budget::Steps(_) => None,
            Budget::Time(all) => {
                let now = (self.watch.elapsed)();
                let left = after(self.begun, all * 2 / 3).saturating_sub(now);
                Some(after(now, if last { left } else { left / 2 }))
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
        let open = self.all_open(workshops, demands, eased);
        let problem = self.with_starts(&open, demands, eased);
        if self.too_many(&open, problem.limits.per_day) {
            return Verdict::Impossible;
        }
        let Ok(tables) = Tables::of(&problem) else {
            return Verdict::Undecided;
        };
        self.decide(workshops, &tables, deadline)
    }

    /// A better programme of a changed problem, found in a short while from these starts on.
    pub fn improved(&self, problem: &Problem, starts: &Starts) -> Option<Starts> {
        let end = self.end();
        if self.over(end) {
            return None;
        }
        let tables = Tables::of(problem).ok()?;
        let begun = (self.watch.elapsed)();
        let budget = match self.request.budget {
            Budget::Steps(_) => Budget::Steps(LEAST_STEPS),
            Budget::Time(all) => {
                let left = end.map_or(all, |at| at.saturating_sub(begun));
                Budget::Time(left.min(all / (2 * QUESTIONS)))
            }
        };
        let proposal = propose(
            &tables,
            &Request {
                budget,
                seed: self.request.seed,
                threads: 1,
                given: self.tables.instants_of(starts),
            },
            &Watch {
                elapsed: &|| (self.watch.elapsed)().saturating_sub(begun),
                stop: self.watch.stop,
                better: &|_| {},
            },
        );
        Some(self.tables.steps_of(&proposal.starts))
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

    /// A problem of these workshops and demands with nobody in it.
    pub fn bare(
        &self,
        workshops: &BTreeSet<usize>,
        demands: &[Demand],
        eased: Option<&Relaxation>,
    ) -> Problem {
        self.with_starts(&self.all_open(workshops, demands, eased), demands, eased)
    }

    fn all_open(
        &self,
        workshops: &BTreeSet<usize>,
        demands: &[Demand],
        eased: Option<&Relaxation>,
    ) -> Vec<(usize, Vec<usize>)> {
        let open = |k: &usize| (*k, self.open(*k, demands, eased));
        workshops.iter().map(open).collect()
    }

    /// What needs no search: a workshop without a start, or fewer places on all days together than workshops.
    fn too_many(&self, open: &[(usize, Vec<usize>)], per_day: u32) -> bool {
        let day = |start: &usize| self.tables.facts.day[*start];
        let days: BTreeSet<usize> = open.iter().flat_map(|(_, s)| s.iter().map(day)).collect();
        let places = days.len().saturating_mul(per_day as usize);
        open.iter().any(|(_, starts)| starts.is_empty()) || places < open.len()
    }

    fn with_starts(
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
