//! How far a search has come, as its row keeps it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::proposal::gap::{Gap, gaps};
use crate::proposal::study::Study;
use crate::proposal::{Found, Level, WorkshopId};
use crate::time::Instant;

/// The best programme so far and what is proved so far.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Progress {
    /// Seconds into the search.
    pub seconds: f64,
    /// How many better programmes came after the first.
    pub better: u32,
    pub gaps: Vec<Gap>,
    pub starts: Vec<(String, Option<Instant>)>,
    /// Of a study: its searches that are done, and how many there are at most.
    #[serde(default)]
    pub searches: Option<(usize, usize)>,
    /// What a study came to.
    #[serde(default)]
    pub study: Option<Study>,
}

impl Progress {
    pub fn of(levels: &[Level], found: &Found, at: Duration, better: u32) -> Self {
        Progress {
            seconds: at.as_secs_f64(),
            better,
            gaps: gaps(levels, &found.values, &found.bounds),
            starts: found
                .starts
                .iter()
                .map(|(id, at)| (id.0.clone(), *at))
                .collect(),
            searches: None,
            study: None,
        }
    }

    pub fn programme(&self) -> Vec<(WorkshopId, Option<Instant>)> {
        self.starts
            .iter()
            .map(|(id, at)| (WorkshopId(id.clone()), *at))
            .collect()
    }
}
