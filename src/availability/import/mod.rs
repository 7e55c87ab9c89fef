//! The import of a meeting with what its people said: the file's rows, and the act itself.

mod actions;
mod rows;

pub use actions::import_meeting;
