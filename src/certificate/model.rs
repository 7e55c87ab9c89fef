//! What a certificate says, and what is kept of one.

use super::Code;
use crate::meeting::Meeting;
use crate::people::{Alliance, Person};
use crate::time::Instant;

/// A session at which she was present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    pub code: String,
    pub title: String,
    pub at: Instant,
    /// Hers, within the session.
    pub minutes: u32,
    /// All that is known of it is her own word.
    pub own_word: bool,
}

/// What the records say of one person at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Presence {
    /// Sessions with a final record that counts her as present, by start.
    pub sessions: Vec<Attended>,
    /// Sessions that count her as present so far, in records that are not final.
    pub open: usize,
}

impl Presence {
    pub fn minutes(&self) -> u32 {
        self.sessions.iter().map(|s| s.minutes).sum()
    }
}

/// A certificate that was given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    pub code: Code,
    /// Hash of what it said.
    pub says: String,
    pub sessions: usize,
    pub minutes: u32,
    pub at: Instant,
    /// When it was last mailed to her.
    pub sent: Option<Instant>,
}

/// Everything that stands on the paper.
#[derive(Debug, Clone)]
pub struct Certificate {
    pub alliance: Alliance,
    pub meeting: Meeting,
    pub person: Person,
    pub presence: Presence,
    pub issued: Issued,
    /// Where its code can be checked, whole.
    pub check: String,
}

/// What becomes of a code that somebody typed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// The records say today what the paper says.
    Holds(Issued),
    /// It was given out, and the records say something else today.
    Corrected(Issued),
    Unknown,
}
