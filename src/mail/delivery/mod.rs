//! What the delivery ledger asks of the outbox: the newest mail to each person about each session, where it stands, and what is held back.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Filter, Hold, Sent, Standing};
pub use store::{
    counts, delivered, done_with_address, hold, holds, let_go, newest, number_of, of_person,
    quarantine,
};
pub(super) use store::{hold_back, newest_is, state_of_new};
