//! What is known for certain.

use crate::proposal::model::Measure;
use crate::proposal::tables::Tables;

/// What is known for certain about a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proof {
    /// The vector that it is about.
    pub claim: Vec<i64>,
    /// Beside each level, a lower bound of its raw value, given the claimed values above it (for fairness: of the worst network).
    pub bounds: Vec<i64>,
    /// Beside each entry of the vector, whether no programme has less there, given the entries before it.
    pub entries: Vec<bool>,
    /// Per session, the starts that a programme at least as good may still have.
    pub possible: Vec<Vec<usize>>,
}

impl Proof {
    /// What is true of any programme.
    pub fn nothing(tables: &Tables) -> Self {
        let levels = tables.levels.iter();
        Proof {
            claim: Vec::new(),
            bounds: levels.map(|l| known_anyway(tables, l.measure)).collect(),
            entries: Vec::new(),
            possible: tables.rows.iter().map(|r| r.open.clone()).collect(),
        }
    }

    /// No programme has a smaller vector.
    pub fn optimal(&self) -> bool {
        self.entries.len() == self.claim.len() && self.entries.iter().all(|e| *e)
    }
}

/// The bound of a level that nothing was tried for.
pub(super) fn known_anyway(tables: &Tables, measure: Measure) -> i64 {
    match measure {
        Measure::Fairness => tables.facts.ledger.iter().copied().max().unwrap_or(0),
        _ => 0,
    }
}
