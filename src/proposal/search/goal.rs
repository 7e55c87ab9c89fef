//! One number for a programme that is to better one entry of a vector: what it has too much of, against the entries before it as they are
//! and that one a grain better. Nought means that the goal is reached.

use super::energy::{Amount, Weigh, typical_unsocial};
use super::state::Totals;
use crate::proposal::model::{Level, Measure};
use crate::proposal::tables::Tables;

/// The price of a workshop without a start, in grains of fairness.
const UNPLACED: f64 = 1000.0;
/// The price of a grid step that a must-attend person misses.
const REQUIRED: f64 = 3.0;
/// The price of a grain of lost attendance.
const LOST: f64 = 30.0;
/// The price of what comes after the goal: it only shows the way.
const AFTER: f64 = 0.004;

struct Part {
    measure: Measure,
    /// The most that it may come to; per network, the worst first.
    most: Vec<i64>,
    /// Per raw unit.
    price: f64,
    /// Price of every raw unit, even below the most.
    guide: f64,
}

/// A goal of a walk.
pub(crate) struct Goal {
    parts: Vec<Part>,
}

impl Goal {
    /// To better the entry at `aim` of `vector`.
    #[allow(clippy::cast_precision_loss)]
    pub fn of(tables: &Tables, vector: &[i64], aim: usize) -> Self {
        let mut parts = Vec::new();
        let mut at = 0;
        for level in &tables.levels {
            let entries = match level.measure {
                Measure::Fairness => tables.networks,
                _ => 1,
            };
            let price = price(tables, *level);
            if at > aim {
                parts.push(Part {
                    measure: level.measure,
                    most: Vec::new(),
                    price: 0.0,
                    guide: price * AFTER,
                });
            } else {
                let most = (at..at + entries)
                    .map(|i| level.most(if i < aim { vector[i] } else { vector[aim] - 1 }))
                    .collect();
                parts.push(Part {
                    measure: level.measure,
                    most,
                    price,
                    guide: if at + entries > aim {
                        price * AFTER
                    } else {
                        0.0
                    },
                });
            }
            at += entries;
        }
        Goal { parts }
    }
}

#[allow(clippy::cast_precision_loss)]
fn price(tables: &Tables, level: Level) -> f64 {
    let grain = level.grain as f64;
    match level.measure {
        Measure::Unplaced => UNPLACED,
        Measure::RequiredLost => REQUIRED / level.grain.max(tables.facts.grid) as f64,
        Measure::Lost => LOST / grain,
        Measure::Fairness => 1.0 / grain,
        Measure::Comfort => 1.0 / grain.max(typical_unsocial(tables)),
        Measure::Disruption => 1.0 / grain.max(1.0),
    }
}

impl Weigh for Goal {
    #[allow(clippy::cast_precision_loss)]
    fn at(&self, totals: &Totals, _temperature: f64, sorted: &mut Vec<i64>) -> Amount {
        let mut over = 0.0;
        let mut guide = 0.0;
        for part in &self.parts {
            if part.measure == Measure::Fairness {
                sorted.clear();
                sorted.extend_from_slice(&totals.burden);
                sorted.sort_unstable_by(|a, b| b.cmp(a));
                let mut share = part.guide;
                for (i, burden) in sorted.iter().enumerate() {
                    if let Some(most) = part.most.get(i) {
                        over += part.price * (burden - most).max(0) as f64;
                    }
                    guide += share * *burden as f64;
                    share *= 0.5;
                }
            } else {
                let value = totals.scalar(part.measure);
                if let Some(most) = part.most.first() {
                    over += part.price * (value - most).max(0) as f64;
                }
                guide += part.guide * value as f64;
            }
        }
        Amount {
            strict: over,
            smooth: over + guide,
        }
    }

    fn hottest(&self) -> f64 {
        1.0
    }
}
