//! The planner: given everything that is known, a start for every workshop, with its price per network and why.
//!
//! A library of its own inside the crate: problem in, proposal out; no database, no clock (the caller hands in the time spent), no web.

mod check;
mod document;
mod facts;
mod model;
mod rules;
mod score;
mod tables;

pub use document::read_problem;
pub use model::*;
pub use rules::Rule;
pub use score::{Values, grains};
pub use tables::Tables;
