//! Whether a session's record may still change, and what was done to it. Owns `attendance_records` and `attendance_log`.

mod actions;
pub mod json;
mod model;
mod store;
pub mod web;

pub use actions::{change, close, finalise, history, log, recorded, reopen, was_final, who};
pub use model::{Act, Deed, History, LogLine};
