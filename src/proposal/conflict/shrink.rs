//! From everything that is demanded to a contradiction of which nothing can be spared, by trying to spare one thing after another.

use std::collections::BTreeSet;
use std::time::Duration;

use super::Contradiction;
use super::demand::{Demand, demands};
use super::skeleton::{Skeleton, Verdict};
use crate::proposal::score::Starts;

pub(super) struct Shrink<'s, 'a> {
    pub skeleton: &'s Skeleton<'a>,
    /// It has no start, and belongs to every contradiction with workshops that can be placed together.
    pub workshop: usize,
    pub deadline: Option<Duration>,
}

pub(super) enum Found {
    Contradiction(Contradiction),
    /// It can be placed beside all others after all.
    Possible(Starts),
    Open,
}

impl Shrink<'_, '_> {
    /// Looks for a contradiction between the workshop and those that are placed.
    pub fn run(&self, placed: &BTreeSet<usize>) -> Found {
        let Some((workshops, demands)) = (match self.grown(placed) {
            Ok(found) => found,
            Err(starts) => return Found::Possible(starts),
        }) else {
            return Found::Open;
        };
        let mut certain = true;
        let all: Vec<usize> = workshops.into_iter().collect();
        let others = all
            .iter()
            .copied()
            .filter(|k| *k != self.workshop)
            .collect();
        let set = |few: &[usize]| few.iter().copied().collect::<BTreeSet<usize>>();
        let workshops = spared(all, others, &mut certain, |few| {
            self.impossible(&set(few), &demands)
        });
        let workshops = set(&workshops);
        let concerned = self.demands(&workshops);
        let demands = spared(concerned.clone(), concerned, &mut certain, |few| {
            self.impossible(&workshops, few)
        });
        let tables = self.skeleton.tables;
        Found::Contradiction(Contradiction {
            workshop: tables.id(self.workshop),
            workshops: workshops.iter().map(|k| tables.id(*k)).collect(),
            demands,
            smallest: certain,
        })
    }

    /// The first of some growing sets of workshops that is proved impossible; an error is a programme of all of them.
    #[allow(clippy::type_complexity)]
    fn grown(
        &self,
        placed: &BTreeSet<usize>,
    ) -> Result<Option<(BTreeSet<usize>, Vec<Demand>)>, Starts> {
        let alone = BTreeSet::from([self.workshop]);
        let related: BTreeSet<usize> = self.skeleton.tables.relations[self.workshop]
            .iter()
            .map(|r| r.other)
            .filter(|k| placed.contains(k))
            .chain([self.workshop])
            .collect();
        let all: BTreeSet<usize> = placed.iter().copied().chain([self.workshop]).collect();
        let mut tried: Vec<BTreeSet<usize>> = Vec::new();
        for workshops in [alone, related, all.clone()] {
            if tried.contains(&workshops) {
                continue;
            }
            let demands = self.demands(&workshops);
            match self.skeleton.ask(&workshops, &demands, None, self.deadline) {
                Verdict::Impossible => return Ok(Some((workshops, demands))),
                Verdict::Possible(starts) if workshops == all => return Err(starts),
                _ => tried.push(workshops),
            }
        }
        Ok(None)
    }

    fn demands(&self, workshops: &BTreeSet<usize>) -> Vec<Demand> {
        demands(self.skeleton.problem, self.skeleton.tables, workshops)
    }

    fn impossible(&self, workshops: &BTreeSet<usize>, demands: &[Demand]) -> Option<bool> {
        if self.skeleton.over(self.deadline) {
            return None;
        }
        match self.skeleton.ask(workshops, demands, None, self.deadline) {
            Verdict::Impossible => Some(true),
            Verdict::Possible(_) => Some(false),
            Verdict::Undecided => None,
        }
    }
}

/// Spares what can be spared, many at a time first, then one by one; what `impossible` does not decide stays, and is not certain.
fn spared<T: Clone + PartialEq>(
    mut kept: Vec<T>,
    mut candidates: Vec<T>,
    certain: &mut bool,
    impossible: impl Fn(&[T]) -> Option<bool>,
) -> Vec<T> {
    let mut chunk = candidates.len();
    while !candidates.is_empty() {
        let mut needed = Vec::new();
        for few in candidates.chunks(chunk) {
            let fewer: Vec<T> = kept.iter().filter(|t| !few.contains(t)).cloned().collect();
            match impossible(&fewer) {
                Some(true) => kept = fewer,
                Some(false) => needed.extend_from_slice(few),
                None => {
                    *certain &= chunk > 1;
                    needed.extend_from_slice(few);
                }
            }
        }
        if chunk == 1 {
            break;
        }
        candidates = needed;
        chunk = chunk.div_ceil(2);
    }
    kept
}
