//! Asking for a place, confirming, giving it back, and settling who has one. Each is one transaction with the mails that it brings.

mod ask;
mod confirm;
mod look;
mod settle;
mod write;

pub use ask::{Asked, ask, gate};
pub use confirm::{Found, cancel, confirm, show};
pub(super) use look::{all_events, look};
pub use look::{event, events};
pub(super) use settle::{begin, give_up, settle_one};
pub use settle::{run_registrations, settle};
