//! Answers: her personal page, what she says there, and who answered, per network. Owns `responses`.

mod actions;
mod answer_words;
pub mod availability;
pub mod inbound;
mod judge;
mod model;
mod store;
mod summary;
#[cfg(test)]
mod tests;
pub mod web;
pub mod wishes;
mod words;

use actions::take_heard;
pub use actions::{answer_by_link, answer_for, answers, end_links, my_page, unknown_link};
pub use judge::judge;
pub use model::{MyPage, MySession, NetworkAnswers, PersonAnswer, SessionAnswers};
pub use summary::summarise;
