//! Holding mails back: a whole meeting's, or one person's, until an organiser lets them go.

mod store;

pub use store::{hold, holds, let_go};
pub(super) use store::{hold_back, state_of_new};

use crate::people::PersonId;
use crate::time::Instant;

/// Mails that wait for an organiser's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// `None`: the whole meeting's.
    pub person: Option<PersonId>,
    pub since: Instant,
    pub by: String,
    pub reason: String,
}
