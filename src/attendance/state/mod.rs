//! Whether a session's record may still change, and what was done to it. Owns `attendance_records`, `attendance_log` and `attendance_settled`.

mod actions;
pub mod json;
mod model;
pub(in crate::attendance) mod settled;
mod store;
pub mod web;

pub use actions::{change, close, finalise, history, load, recorded, reopen, was_final};
pub use model::{Act, Deed, History, LogLine};
pub use settled::Settled;
