//! One piece of a walker's work: to better one entry of the best vector, by a walk or by searching a neighbourhood to the end.

use super::board::Known;
use crate::proposal::bounds::{Conflicts, Effort, improve};
use crate::proposal::search::{Best, Random, Search};
use crate::proposal::tables::{BURDEN, Tables};

use super::MOVES_PER_NODE;

/// Moves of a walk to a goal.
const MOVES: u64 = 500_000;
/// Of ten pieces, so many search a neighbourhood.
const NEIGHBOURHOODS: usize = 6;
/// Nodes of a neighbourhood.
const NODES: u64 = 3_000;

/// What a walker has learnt.
pub(super) struct Hand {
    /// How many sessions a neighbourhood frees, so that it is just searched to the end.
    size: f64,
}

impl Default for Hand {
    fn default() -> Self {
        Hand { size: 7.0 }
    }
}

pub(super) struct Pieces<'a> {
    pub tables: &'a Tables,
    pub conflicts: &'a Conflicts,
    pub search: &'a Search<'a>,
}

impl Pieces<'_> {
    /// One piece, with its cost in moves; `None` when there is nothing to better.
    pub fn one(
        &self,
        best: &Best,
        known: &Known,
        hand: &mut Hand,
        random: &mut Random,
        stop: &dyn Fn() -> bool,
    ) -> Option<(Option<Best>, u64)> {
        let aims: Vec<usize> = (0..best.vector.len())
            .filter(|at| best.vector[*at] > 0 && known.entries.get(*at) != Some(&true))
            .collect();
        let movable = known.open.iter().any(|starts| starts.len() > 1);
        if aims.is_empty() || !movable {
            return None;
        }
        // Rather an earlier entry: what is won there outweighs whatever is won behind it.
        let aim = aims[random.below(aims.len()).min(random.below(aims.len()))];
        let placed = best.starts.iter().all(Option::is_some);
        if placed && random.below(10) < NEIGHBOURHOODS {
            return Some(self.neighbourhood(best, known, aim, hand, random, stop));
        }
        let (found, made) = self
            .search
            .to_goal(best, aim, &known.open, MOVES, random, stop);
        Some((found, made))
    }

    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss
    )]
    fn neighbourhood(
        &self,
        best: &Best,
        known: &Known,
        aim: usize,
        hand: &mut Hand,
        random: &mut Random,
        stop: &dyn Fn() -> bool,
    ) -> (Option<Best>, u64) {
        let sessions = self.tables.sessions();
        let free = self.free(best, known, hand.size as usize, random);
        let stop = |_: usize| stop();
        let mut effort = Effort::of(NODES, &stop);
        let found = improve(
            self.tables,
            self.conflicts,
            &known.field,
            best,
            &free,
            aim,
            &mut effort,
        );
        let cost = (NODES - effort.nodes) * MOVES_PER_NODE;
        let found = found
            .map(|starts| Best::from_starts(self.tables, starts))
            .filter(|b| b.vector < best.vector);
        if found.is_none() {
            let by = if effort.over() { -0.1 } else { 0.02 };
            hand.size = (hand.size + by).clamp(3.0, sessions.max(3) as f64);
        }
        (found, cost)
    }

    /// The sessions to free: by chance, every other time rather those that weigh on one network.
    fn free(&self, best: &Best, known: &Known, size: usize, random: &mut Random) -> Vec<usize> {
        let mut all: Vec<usize> = (0..known.open.len())
            .filter(|k| known.open[*k].len() > 1)
            .collect();
        for i in 0..all.len() {
            let j = i + random.below(all.len() - i);
            all.swap(i, j);
        }
        if self.tables.networks > 0 && random.below(2) == 0 {
            let n = random.below(self.tables.networks);
            let weighs = |k: &usize| {
                let start = best.starts[*k]?;
                Some(self.tables.sums(*k, start)[BURDEN + n])
            };
            let half = all.len().div_ceil(2);
            all.sort_by_key(|k| std::cmp::Reverse(weighs(k)));
            // The rest by chance again.
            for i in size.div_ceil(2).min(half)..all.len() {
                let j = i + random.below(all.len() - i);
                all.swap(i, j);
            }
        }
        all.truncate(size);
        all
    }
}
