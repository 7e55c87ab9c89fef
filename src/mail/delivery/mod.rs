//! What the delivery ledger asks of the outbox: the newest mail to each person about each session, and where it stands.

mod model;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Filter, Sent, Standing};
pub(super) use store::newest_is;
pub use store::{counts, delivered, done_with_address, newest, number_of, of_person, quarantine};
