//! The delivery ledger: who was told what, did it arrive, what does she hold now; and what an organiser does where it did not: send again, hold
//! back, correct an address. The mails themselves are the outbox's.

mod actions;
pub mod api;
mod decide;
mod json;
mod model;
pub mod person;
mod sentences;
mod shown;
mod store;
mod table;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Again, correct, correct_within, exported, hers, hold, ledger, let_go, resend_hers,
    resend_missed,
};
pub use json::{line_json, whole};
pub use model::{
    Asked, Correction, HerSession, Hers, Holding, Ledger, Line, Resent, Said, Should, Told,
};
pub use sentences::{holds, kind_word, stands, words_of};
pub use store::told_in;
pub use table::sheet;
