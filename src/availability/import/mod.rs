//! The import of a meeting with what its people said: the file's rows, and the act itself.

mod act;
mod rows;

pub use act::import_meeting;
