//! Mail: messages as bytes, the outbox that holds them until they are gone, and the ways out. Owns `outbox`, `outbox_texts`, `mail_holds`.
//!
//! A mail is a row written in the transaction of the change that it announces; body, Message-ID and calendar object are frozen there, so that a
//! retry is byte-identical. The worker claims rows under a lease, sends, and marks; what it could not mark is sent again, never forgotten.

pub mod delivery;
mod dkim;
pub mod dns;
pub mod holds;
pub mod inbound;
mod lanes;
pub mod letter;
mod message;
mod model;
mod outbox;
mod protected;
mod queue;
mod reach;
mod sender;
mod senders;
mod sign_in;
mod smtp;
mod store;
#[cfg(test)]
mod tests;
mod transport;
pub mod web;
mod words;
mod worker;

pub use crate::settings::CONNECTIONS;
pub use dkim::{Algorithm, DkimKey};
pub use message::{Attached, build, build_with};
pub use model::{
    CalendarPart, Counts, MailId, Message, Outgoing, Priority, Queued, Scope, State, Verdict,
    reminder_of,
};
pub use outbox::{GIVE_UP_HOURS, next_attempt};
pub use queue::store::release_leases;
pub use reach::{
    Reach, hold_claims, reach_of_meeting, reach_of_person, take_back, take_back_keyed,
    take_back_reminders,
};
pub use sender::{Addresses, Returned, Sender, returned};
pub use sign_in::{SignInLink, enqueue_sign_in};
pub use store::{
    blank_strangers, by_id, by_tag, counts, enqueue, enqueue_all, last_number, listed, supersede,
};
pub use transport::{Transport, delete_letters};
pub use worker::{Tally, run_until_empty, run_worker};
