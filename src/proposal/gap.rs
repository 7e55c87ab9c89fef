//! How far a programme is from what is proved: per level its value, the bound, and whether anything is left to be gained.

use serde::{Deserialize, Serialize};

use super::model::{Level, Measure};
use super::score::Values;

/// One level of the objective: what the programme has there and what none can be below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The measure's name in the documents.
    pub level: String,
    /// The raw value; for fairness that of the worst network.
    pub value: i64,
    /// Proved, given the values of the levels above.
    pub bound: i64,
    /// No programme has a grain less, given the levels above.
    pub proved: bool,
}

impl Gap {
    /// How much of the value is not proved to be needed, in percent, rounded up; 0 when it is proved.
    pub fn percent(&self) -> i64 {
        if self.proved || self.value <= 0 {
            return 0;
        }
        let open = (self.value - self.bound.max(0)).max(0);
        -(-open.saturating_mul(100)).div_euclid(self.value)
    }
}

/// Level by level, the most important first.
pub fn gaps(levels: &[Level], values: &Values, bounds: &[(Measure, i64)]) -> Vec<Gap> {
    levels
        .iter()
        .zip(bounds)
        .map(|(level, (_, bound))| {
            let value = values
                .scalar(level.measure)
                .or_else(|| values.fairness.first().copied())
                .unwrap_or(0);
            Gap {
                level: level.measure.name().to_string(),
                value,
                bound: *bound,
                proved: level.grains(*bound) >= level.grains(value),
            }
        })
        .collect()
}

/// The first level that is not proved, if there is one: below it nothing is known for certain.
pub fn first_open(gaps: &[Gap]) -> Option<&Gap> {
    gaps.iter().find(|g| !g.proved)
}
