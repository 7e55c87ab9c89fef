//! A file that was looked at and waits to be kept: an hour, for whoever sent it.

pub mod store;

use chrono::TimeDelta;

use crate::people::id_type;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::time::{Instant, date_time_utc};

/// So long a file waits.
pub const WAITS: TimeDelta = TimeDelta::hours(1);
/// That it waited is remembered so long, to be able to say that it is over.
pub const REMEMBERED: TimeDelta = TimeDelta::hours(24);
/// So many files wait for one person; the oldest goes first.
pub const AT_MOST: usize = 5;

id_type!(
    /// A file that waits; nobody can guess it.
    UploadId,
);

/// A file that waits, or waited.
#[derive(Debug, Clone)]
pub struct Upload {
    pub id: UploadId,
    pub session: SessionId,
    /// Whoever sent it: nobody else may keep it.
    pub owner: String,
    pub file_name: String,
    pub state: State,
    pub uploaded_at: Instant,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Waiting(Vec<u8>),
    Kept,
    ThrownAway,
}

/// No file of hers waits under that address: it never was, or it is somebody else's.
pub fn unknown() -> Refusal {
    Refusal::not_found(
        "No file of yours waits here: a file waits for an hour, and only for whoever sent it. Choose it again.",
    )
}

impl Upload {
    /// Its bytes while it waits; `None` when it was kept before.
    pub fn bytes(&self, now: Instant) -> Result<Option<&[u8]>, Refusal> {
        match &self.state {
            State::Waiting(bytes) if self.uploaded_at + WAITS > now => Ok(Some(bytes)),
            State::Kept => Ok(None),
            State::Waiting(_) | State::ThrownAway => Err(Refusal::conflict(format!(
                "{} was sent at {} and waited for an hour; then it was thrown away. Choose it again.",
                self.file_name,
                date_time_utc(self.uploaded_at)
            ))),
        }
    }
}
