//! The mails of a release as they would be, looked at before it: on a page and by the API.

mod calendar;
pub mod web;

pub use calendar::in_words;
