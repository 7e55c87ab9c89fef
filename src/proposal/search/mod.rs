//! The search: seeded walks, independent of each other, so that the same seed and step budget give the same programme on any number of threads.

mod construct;
mod energy;
mod random;
mod state;
mod walk;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

pub(crate) use random::Random;
pub(crate) use state::State;
pub(crate) use walk::Best;

use super::model::{Measure, WorkshopId};
use super::score::{Starts, Values, values};
use super::tables::Tables;
use crate::time::Instant;
use energy::{Energy, MILD, SHARP};
use walk::Walk;

/// What a caller hands in: the time spent since it began (the planner reads no clock), whether to stop, and where to tell of better programmes.
pub struct Watch<'a> {
    pub elapsed: &'a (dyn Fn() -> Duration + Sync),
    pub stop: &'a (dyn Fn() -> bool + Sync),
    /// Called with every better programme and every better bound, from any thread, one call at a time.
    pub better: &'a (dyn Fn(&Found) + Sync),
}

/// The best programme so far and what is proved so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// The objective, in grains.
    pub vector: Vec<i64>,
    /// As in a proposal: per level a proved lower bound of its raw value, given the values above it.
    pub bounds: Vec<(Measure, i64)>,
}

/// How long the walks of one round are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Length {
    /// Moves of each walk; the result depends on nothing else.
    Moves(u64),
    /// All walks end at this time of the caller's clock.
    Until(Duration),
}

/// Where the walks of a round begin and how hot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    /// Each from a programme of its own, through all levels.
    Scratch,
    /// Each from a programme of its own, until the levels above fairness have come to rest.
    Attendance,
    /// From the best so far, only so hot that the upper levels hardly move.
    Best,
}

/// A round of walks.
pub(crate) struct Round<'a> {
    pub length: Length,
    pub walks: usize,
    pub from: From,
    /// The starts worth trying, per session; the best programme's are among them.
    pub open: &'a [Vec<usize>],
    /// Sets this round's walks apart from all others of the seed.
    pub stream: u64,
}

/// The search over one problem.
pub(crate) struct Search<'a> {
    tables: &'a Tables,
    energies: [Energy; 2],
    seed: u64,
    threads: usize,
    watch: &'a Watch<'a>,
    /// Told of every better programme.
    report: &'a (dyn Fn(&Best) + Sync),
}

impl<'a> Search<'a> {
    pub fn new(
        tables: &'a Tables,
        seed: u64,
        threads: usize,
        watch: &'a Watch<'a>,
        report: &'a (dyn Fn(&Best) + Sync),
    ) -> Self {
        Search {
            tables,
            energies: [MILD, SHARP].map(|by| Energy::of(tables, by)),
            seed,
            threads: threads.clamp(1, 64),
            watch,
            report,
        }
    }

    /// A first programme, from `given` as far as it obeys the rules.
    pub fn first(&self, given: Option<&Starts>) -> Best {
        let mut random = Random::new(self.seed, 0);
        let mut state = match given {
            Some(starts) => construct::construct_from(self.tables, starts),
            None => State::empty(self.tables),
        };
        construct::fill(&mut state, &self.energies[0], &mut random);
        let best = Best::of(&state);
        (self.report)(&best);
        best
    }

    /// Walks a round; `best` is the best of it and of what was there. Ties go to the smaller starts, so that the order in which threads
    /// end says nothing.
    pub fn round(&self, best: Best, round: &Round) -> Best {
        let begun = (self.watch.elapsed)();
        let shared = Mutex::new(best.clone());
        let next = AtomicUsize::new(0);
        let work = || {
            loop {
                let i = next.fetch_add(1, Ordering::SeqCst);
                if i >= round.walks || (self.watch.stop)() {
                    return;
                }
                let found = self.walk(i, &best, round, begun, &shared);
                self.offer(&shared, &found);
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.threads.min(round.walks) {
                scope.spawn(work);
            }
            work();
        });
        shared.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    #[allow(clippy::cast_precision_loss)]
    fn walk(
        &self,
        i: usize,
        from: &Best,
        round: &Round,
        begun: Duration,
        shared: &Mutex<Best>,
    ) -> Best {
        let own = &self.energies[i % 2];
        let walled;
        let energy = match round.from {
            From::Scratch | From::Attendance => own,
            From::Best => {
                let claimed = values(self.tables, &from.starts);
                let steep = (i as u64 / 2 + round.stream).is_multiple_of(2);
                walled = own.walled(&claimed, steep);
                &walled
            }
        };
        let mut random = Random::new(self.seed, 1 + round.stream * 64 + i as u64);
        let (hottest, coldest) = match round.from {
            From::Scratch => (energy.hottest, energy.coldest),
            From::Attendance => (energy.hottest, energy.settled),
            From::Best => (energy.warm, energy.coldest),
        };
        let state = if round.from == From::Best || (i == 0 && round.stream == 0) {
            State::of(self.tables, &from.starts)
        } else {
            let mut state = State::empty(self.tables);
            construct::fill(&mut state, energy, &mut random);
            state
        };
        let mut walk = Walk::from(state, round.open, energy, &mut random);
        walk.run(hottest, coldest, &mut |moves, best| {
            if (self.watch.stop)() {
                return None;
            }
            let done = match round.length {
                Length::Moves(all) => moves as f64 / all.max(1) as f64,
                Length::Until(end) => {
                    self.offer(shared, best);
                    let span = end.saturating_sub(begun).as_secs_f64().max(1e-6);
                    (self.watch.elapsed)().saturating_sub(begun).as_secs_f64() / span
                }
            };
            (done < 1.0).then_some(done)
        });
        walk.polish(&mut |_| (self.watch.stop)());
        walk.best
    }

    fn offer(&self, shared: &Mutex<Best>, found: &Best) {
        let mut best = shared.lock().unwrap_or_else(PoisonError::into_inner);
        let better = found.vector < best.vector;
        if better || (found.vector == best.vector && found.starts < best.starts) {
            best.clone_from(found);
        }
        if better {
            (self.report)(&best);
        }
    }
}
