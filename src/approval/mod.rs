//! A programme and the contact group: put to it with a date, agreed to or objected to by each network, and what that means for a release.
//! Owns `approval_rules`, `approval_questions`, `approval_words` and `approval_passes`.
//!
//! The newest programme that was put forward counts; one that is put forward after it takes its place. Every word is kept.

mod actions;
pub mod api;
pub mod hers;
mod letter;
mod model;
pub mod organiser;
mod paper;
mod standing;
mod store;
#[cfg(test)]
mod tests;
mod words;

pub use actions::{
    Asking, Desk, Heard, Hers, What, answer, answer_for, as_member, ask, before_release,
    coordinators, desk, note, objections, release, remind, remind_due, set_rule, settle,
    standing_of, withdraw,
};
pub use model::{Closed, Line, Moved, Pass, Question, QuestionId, Rule, State, Verdict, Way, Word};
pub use paper::{Masked, Paper, PaperNetwork, PaperPart, PaperSession, masked};
pub use standing::{Gate, Standing, gate, lines_of, lines_text, moved, read_lines};
