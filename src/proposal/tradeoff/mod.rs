//! Trade-offs: what a little less of one thing buys of another. The price of fairness in attendance, and of a better programme in
//! sessions that are moved after people were told.
//!
//! Every point is an answer of the ordinary search, asked with a level of which a given amount costs nothing. All programmes that were
//! found compete for every point, so that more freedom never looks worse than less.

mod compare;
mod fairness;
mod moves;
mod runs;
mod sentences;

pub use compare::{Comparison, LevelChange, NetworkChange, SessionChange, compare};
pub use fairness::price_of_fairness;
pub use moves::price_of_keeping;
pub use sentences::{comparison_sentences, fairness_sentences, moves_sentences};

use super::model::{Measure, NetworkId, WorkshopId};
use super::propose::Budget;
use super::score::Values;
use crate::time::Instant;

/// What a curve is asked for.
#[derive(Debug, Clone)]
pub struct CurveRequest {
    /// For all points together.
    pub budget: Budget,
    pub seed: u64,
    pub threads: usize,
    /// A programme to begin from, for instance the proposal that the curve is about.
    pub given: Vec<(WorkshopId, Option<Instant>)>,
    /// How many points at most, besides the last one, for which as much is given up as it takes.
    pub points: usize,
}

/// A curve: from giving up as little as possible to giving up as much as it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The least that must be given up as far as was found: grains of attendance, or announced sessions.
    pub least: i64,
    /// So much is proved to be needed.
    pub least_proved: i64,
    /// In rising order of what is allowed.
    pub points: Vec<Point>,
}

/// The best programme for which no more than so much is given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What may be given up: grains of attendance, or announced sessions that move.
    pub at: i64,
    /// Nothing better was found however much is given up.
    pub unlimited: bool,
    /// Every workshop in the order of the ids; `None` has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub values: Values,
    /// By the problem's own levels, in grains.
    pub vector: Vec<i64>,
    /// What each network carries (thousandths of a minute per head), the worst first.
    pub burdens: Vec<(NetworkId, i64)>,
    /// Announced workshops that stand elsewhere or nowhere.
    pub moved: Vec<WorkshopId>,
    /// Proved: with no more given up, no programme is better in what the curve is about (fairness, or the whole objective).
    pub proved: bool,
    /// Proved lower bounds of raw values with no more given up, given the levels above as they are here (fairness: of the worst network).
    pub bounds: Vec<(Measure, i64)>,
}
