//! Answers that come by mail: whose they are, whether they count, and what is done with those that do not. Owns `received_mails` and
//! `mail_answers`.

mod actions;
mod judge;
mod letters;
mod model;
mod outcome;
mod store;
#[cfg(test)]
mod tests;
pub mod web;
mod words;

pub use actions::{
    Accepting, accept_counter, accepting, confirm, counters, decline_counter, held, inbox,
    load_counters, receive, waiting,
};
pub use judge::{Holds, Verdict, judge_mail};
pub use model::{Counter, CounterState, HeldAnswer, Inbox, Listed, Post, ReceivedId};
pub use outcome::{Group, Outcome, Received};
