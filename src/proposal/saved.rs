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
    /// `plan-solution/1`, as a file.
    pub solution: String,
    /// Why, a paragraph each.
    pub sentences: Vec<String>,
    /// What its page shows, in JSON; empty when it was kept before there was such a thing.
    pub shown: String,
}
