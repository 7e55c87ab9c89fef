//! The import of a meeting with what its people said: the file's rows, and the act itself.

mod actions;
mod asked;
mod rows;
#[cfg(test)]
mod tests;
pub mod web;

pub use actions::import_meeting;
