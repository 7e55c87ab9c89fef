//! A session's page: its numbers, who is coming, the state of its record, and the way to check-in, file, names and export.

mod view;
pub mod web;
pub(in crate::attendance) mod words;

pub use view::record_of;
