//! Receiving a mail, her word about a held answer, and what an organiser does with a proposal of another time.

mod confirm;
mod counter;
mod receive;
mod weigh;

pub use confirm::{confirm, held, waiting};
pub use counter::{
    Accepting, accept_counter, accepting, became, counters, decline_counter, inbox, load_counters,
};
pub use receive::receive;
