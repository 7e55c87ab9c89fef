//! What an organiser does with the ledger: looks, sends again, holds back, corrects an address.

mod address;
mod again;
mod hold;
mod look;

pub use address::{correct, correct_within};
pub use again::{Again, resend_hers, resend_missed};
pub use hold::{hold, let_go};
pub use look::{exported, hers, ledger};
