//! What is studied about a proposal: what giving up a little of one thing buys of another, and which other programmes are as good.

mod picture;
pub mod web;

pub use picture::{Dot, Picture, Tick, Value};

use serde::{Deserialize, Serialize};

use super::{WorkshopId, words};
use crate::time::Instant;

/// The outcome of a study, as its search keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Study {
    pub sentences: Vec<String>,
    /// In rising order of what is given up; alternatives in the order in which they were found.
    pub points: Vec<Point>,
}

/// One programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What may be given up: grains of attendance, or announced sessions that move; for an alternative the sessions that differ.
    pub at: i64,
    /// Nothing better was found however much is given up.
    pub unlimited: bool,
    /// No programme that gives up no more is better; proved.
    pub proved: bool,
    pub lost: i64,
    /// Of the worst-off network, with its name.
    pub worst: i64,
    pub network: String,
    pub comfort: i64,
    /// People who would be told again.
    pub told: i64,
    pub moved: Vec<String>,
    /// What it does better and worse, in sentences.
    pub sentences: Vec<String>,
    pub starts: Vec<(String, Option<Instant>)>,
}

impl Point {
    pub fn programme(&self) -> Vec<(WorkshopId, Option<Instant>)> {
        self.starts
            .iter()
            .map(|(id, at)| (WorkshopId(id.clone()), *at))
            .collect()
    }

    pub fn worst_text(&self) -> String {
        words::hours(self.worst)
    }

    pub fn lost_text(&self) -> String {
        words::grouped(self.lost)
    }

    pub fn comfort_text(&self) -> String {
        words::grouped(self.comfort)
    }
}
