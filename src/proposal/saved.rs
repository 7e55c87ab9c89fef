//! A proposal as a meeting keeps it.

use crate::people::id_type;
use crate::time::Instant;

id_type!(SavedId);

/// One answer of the planner.
#[derive(Debug, Clone)]
pub struct Saved {
    pub number: u32,
    pub made_at: Instant,
    pub seed: u64,
    /// `plan-problem/1` and `plan-solution/1`, as files.
    pub problem: String,
    pub solution: String,
    /// Why, a paragraph each.
    pub sentences: Vec<String>,
}
