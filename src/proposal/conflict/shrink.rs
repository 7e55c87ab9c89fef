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
        let workshops = self.fewer_workshops(workshops, &demands, &mut certain);
        let demands = self.fewer_demands(&workshops, demands, &mut certain);
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

    /// Spares workshops, many at a time first.
    fn fewer_workshops(
        &self,
        mut kept: BTreeSet<usize>,
        demands: &[Demand],
        certain: &mut bool,
    ) -> BTreeSet<usize> {
        let mut candidates: Vec<usize> = kept
            .iter()
            .copied()
            .filter(|k| *k != self.workshop)
            .collect();
        let mut chunk = candidates.len().div_ceil(2).max(1);
        while !candidates.is_empty() {
            let mut needed = Vec::new();
            for few in candidates.chunks(chunk) {
                let fewer: BTreeSet<usize> =
                    kept.iter().copied().filter(|k| !few.contains(k)).collect();
                match self.impossible(&fewer, demands) {
                    Some(true) => kept = fewer,
                    Some(false) => needed.extend(few),
                    None => {
                        *certain &= chunk > 1;
                        needed.extend(few);
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

    /// Spares demands, those that explain least first.
    fn fewer_demands(
        &self,
        workshops: &BTreeSet<usize>,
        all: Vec<Demand>,
        certain: &mut bool,
    ) -> Vec<Demand> {
        let concerned = self.demands(workshops);
        let mut kept: Vec<Demand> = all.into_iter().filter(|d| concerned.contains(d)).collect();
        let mut at = 0;
        while at < kept.len() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            match self.impossible(workshops, &fewer) {
                Some(true) => kept = fewer,
                Some(false) => at += 1,
                None => {
                    *certain = false;
                    at += 1;
                }
            }
        }
        kept
    }
}
