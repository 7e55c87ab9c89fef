//! What the workshops brought: key insights and recommendations, written by each rapporteur, reviewed by the contact group. Owns `insight_versions` and
//! `insight_reviews`.
//!
//! Every version is kept. One that is sent to the contact group is agreed when every network that belongs to the alliance agrees to it; a newer
//! version is reviewed anew.

mod actions;
pub mod api;
pub mod contact_group;
mod document;
mod model;
pub mod organiser;
mod standing;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;
mod write;

pub use actions::{
    Rights, as_rapporteur, as_reviewer, load, of_meeting, review, review_for, write, write_for,
};
pub use document::{read as read_document, text as document_text};
pub use model::{
    Addressee, Document, Recommendation, Review, Standing, Status, Verdict, Version, Workbook,
};
pub use write::{Draft, Row, check};
