//! A proposal as a meeting keeps it.

use super::PersonId;
use crate::people::id_type;
use crate::time::Instant;

id_type!(SavedId);

/// How people are called, by their ids in the problem.
pub type Names = Vec<(PersonId, String)>;

/// Names as a column has them.
pub fn names_text(names: &[(PersonId, String)]) -> String {
    let pairs: Vec<(&str, &str)> = names
        .iter()
        .map(|(id, name)| (id.0.as_str(), name.as_str()))
        .collect();
    serde_json::to_string(&pairs).unwrap_or_default()
}

/// What a column of names says; nobody has one, if it says nothing.
pub fn names_of(column: &str) -> Names {
    let pairs: Vec<(String, String)> = serde_json::from_str(column).unwrap_or_default();
    pairs
        .into_iter()
        .map(|(id, name)| (PersonId(id), name))
        .collect()
}

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
