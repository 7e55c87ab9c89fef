//! What people say of themselves by personal link: "I am here" during a session, "I was there" afterwards. Owns `attendance_settings`.

mod actions;
mod judge;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{HerPage, HerSession, allow_late, allows_late, page, say};
pub use judge::{Phase, Said, Why, late, phase, said};
