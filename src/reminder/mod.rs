//! Reminders: a day and an hour before a session, the week's agenda on Sunday, "you have not answered yet"; and how to get none of them. Owns
//! `reminder_settings` and `reminders`. Plain mails: none of them touches a calendar.

mod actions;
mod form;
mod model;
mod plan;
mod store;
#[cfg(test)]
mod tests;
mod watch;
pub mod web;
mod words;
mod worker;
mod write;

pub use actions::{Standing, leave, of_meeting, set, settings, unsubscribed, write_due};
pub use model::{Due, Kind, Settings};
pub use plan::{World, due, occasions, upcoming};
pub use worker::run_reminders;
