//! One number for a programme, so that a walk can weigh a worse step: each entry of the vector weighs a fixed ratio less than the one before.

use super::state::Totals;
use crate::proposal::model::{Level, Measure};
use crate::proposal::tables::{Tables, UNSOCIAL};

/// Between two levels: far enough that a lower one is decided only when the upper one has come to rest.
const BETWEEN_LEVELS: f64 = 1000.0;
/// Between two networks of the sorted vector: mild and sharp. Which leads further depends on the problem, so walks take turns.
pub(crate) const MILD: f64 = 3.0;
pub(crate) const SHARP: f64 = 6.0;
/// The part of a grain counts in full until the temperature has fallen to this share of the level's weight; then it fades.
const REST: f64 = 0.004;
#[derive(Clone)]
struct Term {
    measure: Measure,
    level: Level,
    /// What counts as one, in raw units.
    unit: f64,
    /// Per unit; for fairness of the worst network.
    weight: f64,
    /// For fairness: the factor from one network to the next.
    fade: f64,
}

#[derive(Clone)]
pub(crate) struct Energy {
    terms: Vec<Term>,
    /// From here a walk starts and there it ends.
    pub hottest: f64,
    /// Here the levels above fairness have come to rest.
    pub settled: f64,
    pub coldest: f64,
}

/// What a walk goes by.
pub(crate) trait Weigh {
    fn at(&self, totals: &Totals, temperature: f64, sorted: &mut Vec<i64>) -> Amount;
    /// Where a construction weighs.
    fn hottest(&self) -> f64;
}

/// The energy as the vector counts it, and smoothed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Amount {
    pub strict: f64,
    pub smooth: f64,
}

#[allow(clippy::cast_precision_loss)]
fn real(n: i64) -> f64 {
    n as f64
}

impl Energy {
    pub fn of(tables: &Tables, between_networks: f64) -> Self {
        let mut weight = 1.0;
        let mut terms: Vec<Term> = Vec::new();
        let mut coldest = 1.0;
        let mut hottest = 0.0;
        for level in &tables.levels {
            let unit = match level.measure {
                Measure::RequiredLost => real(level.grain.max(tables.facts.grid)),
                Measure::Comfort => real(level.grain).max(typical_unsocial(tables)),
                Measure::Disruption => real(level.grain).max(typical_told(tables)),
                Measure::Unplaced | Measure::Lost | Measure::Fairness => real(level.grain),
            };
            let networks = f64::from(u32::try_from(tables.networks.max(1)).unwrap_or(64));
            let fade = if level.measure == Measure::Fairness {
                between_networks.min(1e5_f64.powf(1.0 / networks))
            } else {
                1.0
            };
            if level.measure != Measure::Unplaced && hottest == 0.0 {
                hottest = 2.0 * weight;
            }
            terms.push(Term {
                measure: level.measure,
                level: *level,
                unit,
                weight,
                fade,
            });
            // The least that matters in this level.
            coldest = weight * (real(level.grain).max(30.0) / unit).min(1.0) * 0.1
                / fade.powf(networks - 1.0);
            weight /= BETWEEN_LEVELS * fade.powf(networks - 1.0);
        }
        let fairness = terms.iter().position(|t| t.measure == Measure::Fairness);
        let settled = fairness
            .and_then(|at| terms[..at].last())
            .filter(|above| above.measure != Measure::Unplaced)
            .map(|above| REST * above.weight / 2.0);
        Energy {
            settled: settled.unwrap_or(coldest),
            terms,
            hottest: if hottest == 0.0 { 1.0 } else { hottest },
            coldest,
        }
    }
}

impl Weigh for Energy {
    /// The energy at a temperature: the hotter, the more the part of a grain counts too, which shows the way; cold, only whole grains count.
    fn at(&self, totals: &Totals, temperature: f64, sorted: &mut Vec<i64>) -> Amount {
        let mut amount = Amount {
            strict: 0.0,
            smooth: 0.0,
        };
        for term in &self.terms {
            if term.measure == Measure::Fairness {
                sorted.clear();
                sorted.extend_from_slice(&totals.burden);
                sorted.sort_unstable_by(|a, b| b.cmp(a));
                let mut weight = term.weight;
                for burden in sorted.iter() {
                    term.add(*burden, weight, temperature, &mut amount);
                    weight /= term.fade;
                }
            } else {
                let value = totals.scalar(term.measure);
                term.add(value, term.weight, temperature, &mut amount);
            }
        }
        amount
    }

    fn hottest(&self) -> f64 {
        self.hottest
    }
}

impl Term {
    fn add(&self, value: i64, weight: f64, temperature: f64, amount: &mut Amount) {
        let whole = real(self.level.grains(value)) * real(self.level.grain) / self.unit;
        let strict = weight * whole;
        amount.strict += strict;
        let share = (temperature / (REST * weight)).min(1.0).powi(2);
        amount.smooth +=
            strict + share * weight * (real((value - self.level.free).max(0)) / self.unit - whole);
    }
}

/// How much of comfort a workshop has to lose, on the average over workshops.
pub(super) fn typical_unsocial(tables: &Tables) -> f64 {
    let mut spread = 0.0;
    for (k, row) in tables.rows.iter().enumerate() {
        let of = |s: &usize| tables.sums(k, *s)[UNSOCIAL];
        let least = row.open.iter().map(of).min().unwrap_or(0);
        let all: i64 = row.open.iter().map(of).sum();
        spread +=
            real(all) / real(crate::proposal::tables::count(row.open.len().max(1))) - real(least);
    }
    (spread / real(crate::proposal::tables::count(tables.sessions().max(1))) / 4.0).max(1.0)
}

fn typical_told(tables: &Tables) -> f64 {
    real(tables.told.iter().sum::<i64>())
        .max(1.0)
        .min(real(tables.told.iter().copied().max().unwrap_or(1)).max(1.0))
}
