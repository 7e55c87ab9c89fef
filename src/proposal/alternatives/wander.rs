//! A walk among programmes that are good enough, away from those that are known already.

use super::limits::Limits;
use super::{Bands, differing};
use crate::proposal::score::Starts;
use crate::proposal::search::{Random, State};
use crate::proposal::tables::Tables;

/// Moves between two questions about progress.
const BREATH: u64 = 256;
/// What a grain too much weighs beside a workshop that differs.
const EXCESS: f64 = 1.5;
/// What the sum of differences weighs beside the smallest.
const SUM: f64 = 0.05;
const HOTTEST: f64 = 1.0;
const COLDEST: f64 = 0.03;
/// One move in so many changes two sessions about.
const SWAPS: usize = 4;

pub(super) struct Wander<'a, 'r> {
    limits: &'a Limits<'a>,
    random: &'r mut Random,
    state: State<'a>,
    movable: Vec<usize>,
    /// Those to keep away from.
    others: Vec<Bands>,
    away: Vec<usize>,
    energy: f64,
    /// The farthest programme that is good enough; of equally far ones the better one.
    pub best: Option<Starts>,
    best_is: Option<(usize, usize, Vec<i64>)>,
}

impl<'a, 'r> Wander<'a, 'r> {
    pub fn new(
        tables: &'a Tables,
        limits: &'a Limits<'a>,
        from: &Starts,
        others: Vec<Bands>,
        random: &'r mut Random,
    ) -> Self {
        let bands = limits.bands(from);
        let mut walk = Wander {
            limits,
            random,
            state: State::of(tables, from),
            movable: (0..tables.sessions())
                .filter(|k| limits.possible[*k].len() > 1)
                .collect(),
            away: others.iter().map(|o| differing(o, &bands)).collect(),
            others,
            energy: 0.0,
            best: None,
            best_is: None,
        };
        walk.energy = walk.energy_now();
        walk.note();
        walk
    }

    /// Walks until `progress` (asked with the moves made, answering from 0 to 1) says `None`.
    pub fn run(&mut self, progress: &mut dyn FnMut(u64) -> Option<f64>) {
        if self.movable.is_empty() {
            return;
        }
        let mut moves = 0;
        while let Some(done) = progress(moves) {
            let temperature = HOTTEST * (COLDEST / HOTTEST).powf(done);
            for _ in 0..BREATH {
                if self.random.below(SWAPS) == 0 {
                    self.swap(temperature);
                } else {
                    self.step(temperature);
                }
            }
            moves += BREATH;
        }
    }

    fn step(&mut self, temperature: f64) {
        let k = self.movable[self.random.below(self.movable.len())];
        let starts = &self.limits.possible[k];
        let to = starts[self.random.below(starts.len())];
        let from = self.state.starts[k];
        if to == from || to.is_some_and(|s| !self.state.fits(k, s)) {
            return;
        }
        self.put(k, to);
        if !self.accept(temperature) {
            self.put(k, from);
        }
    }

    fn swap(&mut self, temperature: f64) {
        let a = self.movable[self.random.below(self.movable.len())];
        let b = self.movable[self.random.below(self.movable.len())];
        let (at_a, at_b) = (self.state.starts[a], self.state.starts[b]);
        let possible = |k: usize, s: Option<usize>| self.limits.possible[k].contains(&s);
        if a == b || at_a == at_b || !possible(a, at_b) || !possible(b, at_a) {
            return;
        }
        self.put(a, None);
        self.put(b, None);
        let mut fits = at_b.is_none_or(|s| self.state.fits(a, s));
        if fits {
            self.put(a, at_b);
            fits = at_a.is_none_or(|s| self.state.fits(b, s));
        }
        if fits {
            self.put(b, at_a);
        }
        if !fits || !self.accept(temperature) {
            self.put(b, None);
            self.put(a, at_a);
            self.put(b, at_b);
        }
    }

    fn put(&mut self, k: usize, to: Option<usize>) {
        let (was, is) = (self.limits.band(self.state.starts[k]), self.limits.band(to));
        for (away, other) in self.away.iter_mut().zip(&self.others) {
            *away += usize::from(is != other[k]);
            *away -= usize::from(was != other[k]);
        }
        self.state.move_to(k, to);
    }

    /// Whether the walk goes on from where it stands now; notes what it has found.
    fn accept(&mut self, temperature: f64) -> bool {
        let energy = self.energy_now();
        let worse = energy - self.energy;
        if worse > 0.0 && self.random.unit() >= (-worse / temperature).exp() {
            return false;
        }
        self.energy = energy;
        self.note();
        true
    }

    #[allow(clippy::cast_precision_loss)]
    fn energy_now(&self) -> f64 {
        let nearest = self.away.iter().min().copied().unwrap_or(0);
        let all: usize = self.away.iter().sum();
        let excess = self.limits.excess(&self.state.totals.values());
        EXCESS * excess - nearest as f64 - SUM * all as f64
    }

    fn note(&mut self) {
        let nearest = self.away.iter().min().copied().unwrap_or(0);
        let all: usize = self.away.iter().sum();
        if nearest == 0 {
            return;
        }
        if let Some((near, sum, _)) = &self.best_is
            && (nearest, all) < (*near, *sum)
        {
            return;
        }
        let values = self.state.totals.values();
        if !self.limits.hold(&values) {
            return;
        }
        let vector = values.vector(&self.state.tables.levels);
        let better = self.best_is.as_ref().is_none_or(|(near, sum, known)| {
            (nearest, all) > (*near, *sum) || ((nearest, all) == (*near, *sum) && vector < *known)
        });
        if better {
            self.best = Some(self.state.starts.clone());
            self.best_is = Some((nearest, all, vector));
        }
    }
}
