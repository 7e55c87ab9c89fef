//! The planner: given everything that is known, a start for every workshop, with its price per network and why.
//!
//! A library of its own inside the crate: problem in, proposal out; no database, no clock (the caller hands in the time spent), no web.

mod actions;
mod alternatives;
pub mod board;
mod bounds;
mod burden;
mod change;
mod check;
pub mod compare;
mod conflict;
mod crew;
pub mod desk;
mod document;
pub mod draft;
mod explain;
mod facts;
mod from_meeting;
mod gap;
pub mod job;
mod judge;
mod lanes;
mod model;
pub mod overview;
mod presets;
mod propose;
mod ranking;
mod replan;
mod rules;
mod saved;
mod say;
mod score;
mod search;
mod shown;
mod store;
pub mod study;
mod tables;
#[cfg(test)]
mod tests;
mod tradeoff;
pub mod web;
mod what_if;
mod words;

pub use actions::{Asked, Opened, Wanted, list, make, open, problem_of, problem_text};
pub use alternatives::{Alternative, Alternatives, AlternativesRequest, alternatives};
pub use burden::{NetworkBurden, burden_of};
pub use change::{Change, Help, Helps, Step, changed, helps};
pub use conflict::{
    Conflict, ConflictRequest, Contradiction, Demand, Lift, Relaxation, conflict,
    conflict_sentences, demand_sentence, lift_sentence,
};
pub use document::{
    Colophon, LEFT_OUT, Timefold, comparison_json, conflict_json, curve_json, read_alternatives,
    read_problem, read_solution, read_timefold, write_problem, write_programme, write_solution,
};
pub(crate) use document::{bounds as bounds_json, claimed as claimed_json};
pub use explain::{
    Account, Blocked, Explanation, NetworkWhy, Night, SessionNetwork, SessionWhy, Shift, Speech,
    UnplacedWhy, explain, sentences,
};
pub use from_meeting::{Announced, Told, asked_of_networks, problem as problem_from_meeting};
pub use gap::{Gap, first_open, gaps};
pub use judge::{Judgement, Programme, judge};
pub use model::*;
pub use presets::{at_stake, keeping_levels, preset_levels};
pub use propose::{Budget, Found, Proposal, Request, Status, Watch, propose};
pub use ranking::{Ranked, RankedNetwork, Ranker, Ranking, StartWhy, ZoneTime};
pub use replan::Replan;
pub use rules::Rule;
pub use saved::{Saved, SavedId};
pub use score::Values;
pub use shown::{Shown, ShownNetwork, ShownPart, ShownSession, ShownUnplaced};
pub use tables::Tables;
pub use tradeoff::{
    Comparison, Curve, CurveRequest, LevelChange, NetworkChange, Point, SessionChange, compare,
    comparison_sentences, fairness_sentences, moves_sentences, price_of_fairness, price_of_keeping,
};
pub use what_if::{Broken, LevelPrice, NetworkPrice, PeoplePrice, Price, Standing, Start};
