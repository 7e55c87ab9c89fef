//! The import of a meeting with what its people said: the file's rows, and the act itself.

mod actions;
pub mod api;
mod asked;
mod looked;
mod rows;
#[cfg(test)]
mod tests;
pub mod waiting;
pub mod web;

pub use actions::{Looked, import_as_looked_at, import_meeting, look_at_import};
