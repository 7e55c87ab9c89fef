//! Alternatives: programmes as good as the proposal on the first two levels, at most a grain worse on every other grained one, and as
//! different as possible: the smallest number of workshops whose UTC day or three-hour band differs, over all pairs, is made large.
//!
//! Where all such programmes can be listed, the choice among them is exact; else walks look for them and a bound says how far they could
//! lie apart at most.

mod limits;
mod list;
mod spread;
mod wander;

use std::time::Duration;

use super::model::WorkshopId;
use super::propose::Budget;
use super::propose::Watch;
use super::score::{Starts, Values, values};
use super::search::Random;
use super::tables::Tables;
use crate::time::Instant;
use limits::Limits;
use wander::Wander;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct AlternativesRequest {
    /// How many.
    pub count: usize,
    pub budget: Budget,
    pub seed: u64,
}

/// The alternatives to a programme.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alternatives {
    pub all: Vec<Alternative>,
    /// The smallest number of workshops by which two of them, or one and the programme, differ.
    pub apart: usize,
    /// As many alternatives lie no farther apart; that is proved.
    pub apart_at_most: usize,
}

/// Another programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// The objective, in grains.
    pub vector: Vec<i64>,
    /// Workshops whose UTC day or three-hour band is another than in the programme.
    pub differs: usize,
}

/// Per session the three-hour band of its start, counted from long ago; no start is a band of its own.
type Bands = Vec<i64>;

/// Looks for alternatives to the programme, which obeys the rules.
pub fn alternatives(
    tables: &Tables,
    programme: &[(WorkshopId, Option<Instant>)],
    request: &AlternativesRequest,
    watch: &Watch,
) -> Alternatives {
    if request.count == 0 || tables.sessions() == 0 {
        return Alternatives::default();
    }
    let own = tables.steps_of(programme);
    let vector = values(tables, &own).vector(&tables.levels);
    let limits = Limits::of(tables, &own, &vector);
    let search = Alike {
        tables,
        limits: &limits,
        request,
        watch,
        begun: (watch.elapsed)(),
    };
    search.run(own)
}

struct Alike<'a> {
    tables: &'a Tables,
    limits: &'a Limits<'a>,
    request: &'a AlternativesRequest,
    watch: &'a Watch<'a>,
    begun: Duration,
}

/// Rounds in which every alternative is looked for anew beside the others.
const ROUNDS: u32 = 4;

impl Alike<'_> {
    fn run(&self, own: Starts) -> Alternatives {
        let bound = self.limits.apart_at_most(self.request.count);
        if let Some(listed) = list::all_within(self.limits, self.watch.stop)
            && let Some(chosen) = spread::farthest(&listed, &own, self.limits, self.request.count)
        {
            let mut found = self.answer(&own, chosen, bound);
            if found.all.len() == self.request.count {
                found.apart_at_most = found.apart;
            }
            return found;
        }
        let chosen = self.wandered(&own);
        self.answer(&own, chosen, bound)
    }

    fn answer(&self, own: &Starts, mut chosen: Vec<Starts>, bound: usize) -> Alternatives {
        let bands = |starts: &Starts| self.limits.bands(starts);
        let own_bands = bands(own);
        chosen.sort_by_cached_key(|s| {
            (
                values(self.tables, s).vector(&self.tables.levels),
                s.clone(),
            )
        });
        let all: Vec<Bands> = chosen
            .iter()
            .map(bands)
            .chain([own_bands.clone()])
            .collect();
        let pairs = (0..all.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
        let apart = pairs.map(|(a, b)| differing(&all[a], &all[b])).min();
        Alternatives {
            apart: apart.unwrap_or(0),
            apart_at_most: bound,
            all: chosen
                .iter()
                .map(|starts| {
                    let worth = values(self.tables, starts);
                    Alternative {
                        starts: self.tables.instants_of(starts),
                        vector: worth.vector(&self.tables.levels),
                        values: worth,
                        differs: differing(&bands(starts), &own_bands),
                    }
                })
                .collect(),
        }
    }

    /// One alternative after another, each as far as possible from those before; then each again beside all others.
    fn wandered(&self, own: &Starts) -> Vec<Starts> {
        let count = self.request.count;
        let mut chosen: Vec<Starts> = Vec::new();
        let walks = u64::try_from(count).unwrap_or(1) * u64::from(ROUNDS + 1);
        for walk in 0..walks {
            if (self.watch.stop)() {
                break;
            }
            let at = usize::try_from(walk).unwrap_or(0) % count;
            let grown = at < chosen.len();
            let from = if grown {
                chosen[at].clone()
            } else {
                own.clone()
            };
            let others: Vec<Bands> = chosen
                .iter()
                .enumerate()
                .filter(|(i, _)| *i != at)
                .map(|(_, s)| self.limits.bands(s))
                .chain([self.limits.bands(own)])
                .collect();
            let mut random = Random::new(self.request.seed, 7_000 + walk);
            let mut wander = Wander::new(self.tables, self.limits, &from, others, &mut random);
            wander.run(&mut self.progress(walk, walks));
            match wander.best {
                Some(best) if grown => chosen[at] = best,
                Some(best) => chosen.push(best),
                None => {}
            }
        }
        chosen
    }

    /// From 0 to 1 over one walk of so many; `None` at its end.
    #[allow(clippy::cast_precision_loss)]
    fn progress(&self, walk: u64, walks: u64) -> impl FnMut(u64) -> Option<f64> + '_ {
        let begun = (self.watch.elapsed)();
        move |moves| {
            if (self.watch.stop)() {
                return None;
            }
            let done = match self.request.budget {
                Budget::Steps(all) => moves as f64 / (all / walks).max(1) as f64,
                Budget::Time(all) => {
                    let end = self.begun + all.mul_f64((walk + 1) as f64 / walks as f64);
                    let span = end.saturating_sub(begun).as_secs_f64().max(1e-6);
                    (self.watch.elapsed)().saturating_sub(begun).as_secs_f64() / span
                }
            };
            (done < 1.0).then_some(done)
        }
    }
}

fn differing(a: &Bands, b: &Bands) -> usize {
    a.iter().zip(b).filter(|(x, y)| x != y).count()
}
