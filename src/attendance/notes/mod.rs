//! What whoever runs a session writes down for herself and the others who run it. Owns `session_notes`: every version is kept, the newest counts.

mod actions;
mod store;
pub mod web;

pub use actions::{Note, newest, write};
