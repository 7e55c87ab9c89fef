//! How somebody is written to: her language, discreetly or not, named or not, reminders or none.

mod actions;
pub mod web;

pub use actions::{Wished, change_wishes, wish};
