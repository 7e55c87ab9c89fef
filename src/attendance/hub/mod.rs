//! A session's page: its numbers, who is coming, the state of its record, and the way to check-in, file, names and export.

mod table;
mod view;
pub mod web;

pub use table::{Eyes, session_sheets};
pub use view::record_of;
