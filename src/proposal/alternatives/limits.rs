//! How good an alternative must be, and what that leaves: the starts that each session may have in any of them.

use super::Bands;
use crate::proposal::model::{Level, Measure};
use crate::proposal::score::{Starts, Values};
use crate::proposal::tables::{BURDEN, LOST, REQUIRED, Tables, UNSOCIAL};

/// Levels that must be equal.
const EQUAL_LEVELS: usize = 2;
/// The band of a session without a start.
const NOWHERE: i64 = i64::MIN;

/// What one entry of the vector may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    Equal(i64),
    AtMost(i64),
    Free,
}

pub(super) struct Limits<'a> {
    pub tables: &'a Tables,
    /// Beside each entry of the vector.
    entries: Vec<(Level, Limit)>,
    /// The band of each step.
    band: Vec<i64>,
    own: Bands,
    /// Sessions without a start.
    pub unplaced: i64,
    /// Per session the starts that an alternative may give it.
    pub possible: Vec<Vec<Option<usize>>>,
}

impl<'a> Limits<'a> {
    pub fn of(tables: &'a Tables, own: &Starts, vector: &[i64]) -> Self {
        let mut entries = vector.iter().copied();
        let mut limits = Vec::with_capacity(vector.len());
        for (at, level) in tables.levels.iter().enumerate() {
            let many = match level.measure {
                Measure::Fairness => tables.networks,
                _ => 1,
            };
            for grains in entries.by_ref().take(many) {
                let limit = if at < EQUAL_LEVELS {
                    Limit::Equal(grains)
                } else if level.grain > 1 {
                    Limit::AtMost(grains + 1)
                } else {
                    Limit::Free
                };
                limits.push((*level, limit));
            }
        }
        let facts = &tables.facts;
        let hours = |step| facts.instant(step).timestamp().div_euclid(3600);
        let band: Vec<i64> = (0..facts.steps).map(|s| hours(s).div_euclid(3)).collect();
        let mut all = Limits {
            tables,
            entries: limits,
            band,
            own: Vec::new(),
            unplaced: i64::try_from(own.iter().filter(|s| s.is_none()).count()).unwrap_or(0),
            possible: Vec::new(),
        };
        all.own = all.bands(own);
        all.possible = all.possible();
        all
    }

    pub fn band(&self, start: Option<usize>) -> i64 {
        start.map_or(NOWHERE, |s| self.band[s])
    }

    pub fn bands(&self, starts: &Starts) -> Bands {
        starts.iter().map(|s| self.band(*s)).collect()
    }

    /// Whether these are the values of an alternative.
    pub fn hold(&self, values: &Values) -> bool {
        let vector = values.vector(&self.tables.levels);
        vector.iter().zip(&self.entries).all(|(g, (_, l))| match l {
            Limit::Equal(most) => g == most,
            Limit::AtMost(most) => g <= most,
            Limit::Free => true,
        })
    }

    /// How far the values lie above the limits, in grains; 0 when they may be part of an alternative.
    #[allow(clippy::cast_precision_loss)]
    pub fn excess(&self, values: &Values) -> f64 {
        let mut sum = 0.0;
        let mut networks = values.fairness.iter();
        for (level, limit) in &self.entries {
            let raw = match values.scalar(level.measure) {
                Some(value) => value,
                None => networks.next().copied().unwrap_or(0),
            };
            if level.measure == Measure::Fairness && networks.as_slice().is_empty() {
                networks = values.fairness.iter();
            }
            let (Limit::Equal(most) | Limit::AtMost(most)) = limit else {
                continue;
            };
            sum += (raw - level.most(*most)).max(0) as f64 / level.grain as f64;
        }
        sum
    }

    /// The most raw value of each sum of a session, where there is a limit.
    fn caps(&self) -> Vec<Option<i64>> {
        let mut caps = vec![None; self.tables.width];
        let mut cap = |at: usize, most: i64| {
            let now: &mut Option<i64> = &mut caps[at];
            *now = Some(now.map_or(most, |n| n.min(most)));
        };
        let mut worst_seen = Vec::new();
        for (level, limit) in &self.entries {
            let (Limit::Equal(grains) | Limit::AtMost(grains)) = limit else {
                continue;
            };
            let most = level.most(*grains);
            match level.measure {
                Measure::RequiredLost => cap(REQUIRED, most),
                Measure::Lost => cap(LOST, most),
                Measure::Comfort => cap(UNSOCIAL, most),
                // The worst network's limit comes first and holds for all of them.
                Measure::Fairness if !worst_seen.contains(level) => {
                    worst_seen.push(*level);
                    for (n, ledger) in self.tables.facts.ledger.iter().enumerate() {
                        cap(BURDEN + n, most - ledger);
                    }
                }
                _ => {}
            }
        }
        caps
    }

    /// The starts that keep every cap when all other sessions cost their least. Costs between sessions are never negative, so that what
    /// is struck out is in no alternative.
    fn possible(&self) -> Vec<Vec<Option<usize>>> {
        let t = self.tables;
        let caps = self.caps();
        let may_be_left_out = self.unplaced > 0;
        let mut possible: Vec<Vec<Option<usize>>> = t
            .rows
            .iter()
            .map(|row| {
                let left_out = may_be_left_out.then_some(None);
                row.open.iter().copied().map(Some).chain(left_out).collect()
            })
            .collect();
        let cost = |k: usize, start: Option<usize>, at: usize| match start {
            Some(start) => t.sums(k, start)[at],
            None => 0,
        };
        for _ in 0..3 {
            for (at, cap) in caps.iter().enumerate() {
                let Some(cap) = cap else { continue };
                let least: Vec<i64> = possible
                    .iter()
                    .enumerate()
                    .map(|(k, starts)| starts.iter().map(|s| cost(k, *s, at)).min().unwrap_or(0))
                    .collect();
                let slack = cap - least.iter().sum::<i64>();
                for (k, starts) in possible.iter_mut().enumerate() {
                    starts.retain(|s| cost(k, *s, at) - least[k] <= slack);
                }
            }
        }
        possible
    }

    /// No `count` alternatives lie farther apart, with the programme, than this. A session with so many bands makes only so many pairs
    /// differ, and the smallest difference is no larger than the average one.
    pub fn apart_at_most(&self, count: usize) -> usize {
        let programmes = count + 1;
        let pairs = programmes * (programmes - 1) / 2;
        let mut movable = 0;
        let mut differing = 0;
        for (k, starts) in self.possible.iter().enumerate() {
            let mut bands: Vec<i64> = starts.iter().map(|s| self.band(*s)).collect();
            bands.push(self.own[k]);
            bands.sort_unstable();
            bands.dedup();
            movable += usize::from(bands.len() > 1);
            // As evenly as possible over the bands.
            let (each, more) = (programmes / bands.len(), programmes % bands.len());
            let alike = (bands.len() - more) * (each * each.saturating_sub(1) / 2)
                + more * (each * (each + 1) / 2);
            differing += pairs - alike;
        }
        movable.min(differing.checked_div(pairs).unwrap_or(0))
    }
}
