//! The planner: given everything that is known, a start for every workshop, with its price per network and why.
//!
//! A library of its own inside the crate: problem in, proposal out; no database, no clock (the caller hands in the time spent), no web.

mod bounds;
mod check;
mod document;
mod explain;
mod facts;
mod judge;
mod model;
mod propose;
mod rules;
mod score;
mod search;
mod tables;
#[cfg(test)]
mod tests;

pub use document::{Colophon, read_problem, read_solution, write_problem, write_solution};
pub(crate) use document::{bounds as bounds_json, claimed as claimed_json};
pub use explain::{
    Blocked, Explanation, NetworkWhy, SessionNetwork, SessionWhy, Shift, ShiftChange, ShiftOutcome,
    UnplacedWhy, explain, sentences,
};
pub use judge::{Judgement, Programme, Ranked, judge, rank, why_there};
pub use model::*;
pub use propose::{Budget, Proposal, Request, Status, propose};
pub use rules::Rule;
pub use score::{Values, grains};
pub use search::Watch;
pub use tables::Tables;
