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
        let demands = self.coarsely_fewer(&workshops, demands);
        let mut certain = true;
        let set = |few: &[usize]| few.iter().copied().collect::<BTreeSet<usize>>();
        // What cannot be spared from more cannot be spared from less, so that the order is free: the shorter list first.
        let short = demands.len() <= workshops.len();
        let demands = if short {
            self.fewer_demands(&workshops, demands, &mut certain)
        } else {
            demands
        };
        let all: Vec<usize> = workshops.into_iter().collect();
        let mut others = all.clone();
        others.retain(|k| *k != self.workshop);
        let workshops = set(&spared(all, others, &mut certain, |few| {
            self.impossible(&set(few), &demands)
        }));
        let demands = if short {
            demands
        } else {
            let mut concerned = self.demands(&workshops);
            concerned.retain(|d| demands.contains(d));
            self.fewer_demands(&workshops, concerned, &mut certain)
        };
        let tables = self.skeleton.tables;
        Found::Contradiction(Contradiction {
            workshop: tables.id(self.workshop),
            workshops: workshops.iter().map(|k| tables.id(*k)).collect(),
            demands,
            smallest: certain,
            also: Vec::new(),
        })
    }

    fn fewer_demands(
        &self,
        workshops: &BTreeSet<usize>,
        all: Vec<Demand>,
        certain: &mut bool,
    ) -> Vec<Demand> {
        spared(all.clone(), all, certain, |few| {
            self.impossible(workshops, few)
        })
    }

    /// Often the limits of the whole are enough, or no single workshop's own demands are needed.
    fn coarsely_fewer(&self, workshops: &BTreeSet<usize>, all: Vec<Demand>) -> Vec<Demand> {
        let limit = |d: &&Demand| matches!(d, Demand::PerDay | Demand::Parallel);
        let shared = |d: &&Demand| d.workshop().is_none();
        let limits: Vec<Demand> = all.iter().filter(limit).cloned().collect();
        let shared: Vec<Demand> = all.iter().filter(shared).cloned().collect();
        for few in [limits, shared] {
            if self.impossible(workshops, &few) == Some(true) {
                return few;
            }
        }
        all
    }

    /// Whether the workshop cannot have a start in the place of the one that the contradiction is about, by the same demands; only asked
    /// where none of them is about that one alone.
    pub fn in_place_of(&self, known: &Contradiction) -> bool {
        let own = |d: &Demand| d.workshop() == Some(&known.workshop);
        if known.workshops.len() < 2 || known.demands.iter().any(own) {
            return false;
        }
        let tables = self.skeleton.tables;
        let others = (0..tables.sessions()).filter(|k| {
            let id = tables.id(*k);
            id != known.workshop && known.workshops.contains(&id)
        });
        let workshops: BTreeSet<usize> = others.chain([self.workshop]).collect();
        self.impossible(&workshops, &known.demands) == Some(true)
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
