//! Certificates of attendance: a sheet for one person that says which sessions she was at, given out on request. Owns `certificates` and
//! `certificate_requests`.
//!
//! What it says follows from the final records of attendance; only code and date of issue are kept. Whoever holds the paper can check its code, on a page
//! that names nobody.

mod actions;
pub mod api;
pub mod check;
mod code;
mod decide;
mod letter;
mod model;
pub mod organiser;
mod paper;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Asked, Hers, Listed, Outcome, ask, genuine, hers, issue_all, issue_for, issue_hers, of_meeting,
    offered, send,
};
pub use code::Code;
pub use decide::{attended, says};
pub use model::{Attended, Certificate, Issued, Presence, Standing};
pub use paper::sheet;
