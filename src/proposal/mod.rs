//! The planner: given everything that is known, a start for every workshop, with its price per network and why.
//!
//! A library of its own inside the crate: problem in, proposal out; no database, no clock (the caller hands in the time spent), no web.

mod actions;
mod bounds;
mod check;
mod crew;
mod document;
mod explain;
mod facts;
mod from_meeting;
mod judge;
mod model;
mod propose;
mod rules;
mod saved;
mod score;
mod search;
mod store;
mod tables;
#[cfg(test)]
mod tests;
pub mod web;

pub use actions::{Asked, Opened, Wanted, list, make, open, problem_of};
pub use document::{Colophon, read_problem, read_solution, write_problem, write_solution};
pub(crate) use document::{bounds as bounds_json, claimed as claimed_json};
pub use explain::{
    Blocked, Explanation, NetworkWhy, SessionNetwork, SessionWhy, Shift, ShiftChange, ShiftOutcome,
    UnplacedWhy, explain, sentences,
};
pub use from_meeting::{Announced, problem as problem_from_meeting};
pub use judge::{Judgement, Programme, Ranked, judge, rank, why_there};
pub use model::*;
pub use propose::{Budget, Found, Proposal, Request, Status, Watch, propose};
pub use rules::Rule;
pub use saved::{Saved, SavedId};
pub use score::Values;
pub use tables::Tables;
