//! The networks at a meeting: their names, codes and the day from which they belong; a new one.

mod actions;
pub mod web;

pub use actions::{add, edit};
