//! The outbox as a queue: which mails go next, who holds them, what became of them.

pub(super) mod store;
mod told;

pub(super) use told::told;
