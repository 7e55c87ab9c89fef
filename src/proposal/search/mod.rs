//! The search: seeded walks, independent of each other, so that the same seed and step budget give the same programme on any number of threads.

mod construct;
mod energy;
mod random;
mod state;
mod walk;

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

pub(crate) use random::Random;
pub(crate) use state::State;
pub(crate) use walk::Best;

use super::tables::Tables;
use energy::Energy;
use walk::Walk;

/// How long to search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Budget {
    /// So many moves in all; the result does not depend on time or threads.
    Steps(u64),
    /// So long by the caller's clock.
    Time(Duration),
}

/// What a caller hands in: the time spent since the search began (the planner reads no clock) and whether to stop.
pub struct Watch<'a> {
    pub elapsed: &'a (dyn Fn() -> Duration + Sync),
    pub stop: &'a (dyn Fn() -> bool + Sync),
    /// Called with every better programme's vector, from any thread, one at a time.
    pub better: &'a (dyn Fn(&[i64]) + Sync),
}

/// The walks of a step budget: their shares grow, so that something good is there early.
const SHARES: [u64; 8] = [1, 1, 2, 2, 4, 4, 9, 9];

/// The best programme found, by the vector; ties go to the smaller starts.
pub(crate) fn search(
    tables: &Tables,
    budget: Budget,
    seed: u64,
    threads: usize,
    watch: &Watch,
) -> Best {
    let energy = Energy::of(tables);
    let first = construct::construct(tables, &energy, &mut Random::new(seed, 0));
    let best = Best::of(&first);
    (watch.better)(&best.vector);
    let run = Run {
        tables,
        energy,
        budget,
        seed,
        watch,
        first: first.starts,
        best: Mutex::new(best),
        next: AtomicUsize::new(0),
        halt: AtomicBool::new(false),
    };
    let threads = threads.clamp(1, 64);
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| run.walks(threads));
        }
        run.walks(threads);
    });
    run.best
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
}

struct Run<'a> {
    tables: &'a Tables,
    energy: Energy,
    budget: Budget,
    seed: u64,
    watch: &'a Watch<'a>,
    first: Vec<Option<usize>>,
    best: Mutex<Best>,
    next: AtomicUsize,
    halt: AtomicBool,
}

impl Run<'_> {
    fn walks(&self, threads: usize) {
        loop {
            let i = self.next.fetch_add(1, Ordering::SeqCst);
            let more = match self.budget {
                Budget::Steps(all) => self.walk_steps(i, all),
                Budget::Time(all) => self.walk_time(i, all, threads),
            };
            if !more || self.stopped() {
                return;
            }
        }
    }

    fn stopped(&self) -> bool {
        self.halt.load(Ordering::Relaxed) || (self.watch.stop)()
    }

    #[allow(clippy::cast_precision_loss)]
    fn walk_steps(&self, i: usize, all: u64) -> bool {
        let Some(share) = SHARES.get(i) else {
            return false;
        };
        let steps = (u128::from(all) * u128::from(*share) / 32) as u64;
        self.walk(i, &mut |moves, _| {
            (moves < steps && !self.stopped()).then(|| moves as f64 / steps as f64)
        });
        true
    }

    /// Each thread walks an eighth of the time, then a quarter, then what is left.
    fn walk_time(&self, i: usize, all: Duration, threads: usize) -> bool {
        let now = (self.watch.elapsed)().as_secs_f64();
        let all = all.as_secs_f64();
        let until = match i / threads {
            0 => all / 8.0,
            1 => all * 3.0 / 8.0,
            2 => all,
            _ => return false,
        };
        let span = (until - now).max(1e-6);
        self.walk(i, &mut |_, best| {
            self.offer(best);
            let done = ((self.watch.elapsed)().as_secs_f64() - now) / span;
            (done < 1.0 && !self.stopped()).then_some(done)
        });
        (self.watch.elapsed)().as_secs_f64() < all
    }

    fn walk(&self, i: usize, progress: walk::Progress) {
        let mut random = Random::new(self.seed, 1 + i as u64);
        let state = if i == 0 {
            State::of(self.tables, &self.first)
        } else {
            construct::construct(self.tables, &self.energy, &mut random)
        };
        let mut walk = Walk::from(state, &self.energy, &mut random);
        walk.run(self.energy.hottest, progress);
        walk.polish(&mut |_| self.stopped());
        self.offer(&walk.best);
    }

    fn offer(&self, found: &Best) {
        let mut best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let better = found.vector < best.vector;
        if better || (found.vector == best.vector && found.starts < best.starts) {
            best.vector.clone_from(&found.vector);
            best.starts.clone_from(&found.starts);
        }
        if better {
            (self.watch.better)(&best.vector);
        }
    }
}
