//! What is offered to people from outside, who asked for it, and where each of them stands.

use crate::language::Language;
use crate::meeting::{Meeting, MeetingId, Workshop, WorkshopId};
use crate::people::{Email, PersonId, id_type};
use crate::programme::Session;
use crate::time::{Instant, Zone};

id_type!(RegistrationId);

/// A request that nobody confirmed is deleted after so many hours.
pub const CONFIRM_HOURS: i64 = 48;

/// Places in one public session, as an organiser offers them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub meeting: MeetingId,
    pub workshop: WorkshopId,
    pub open: bool,
    /// How many from outside have a place; `None`: as many as come.
    pub capacity: Option<u32>,
    /// Nobody can ask after this instant; `None`: until the session begins.
    pub closes: Option<Instant>,
}

/// What somebody from outside says of herself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    pub name: String,
    pub email: Email,
    pub zone: Zone,
    pub language: Language,
}

/// A confirmed registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub id: RegistrationId,
    pub meeting: MeetingId,
    pub workshop: WorkshopId,
    pub person: PersonId,
    pub standing: Standing,
    /// The order of confirmation among those of the session.
    pub number: u32,
    pub confirmed: Instant,
    /// When its standing last changed.
    pub changed: Instant,
}

/// Where a confirmed registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// She has a place.
    Confirmed,
    /// She waits for one.
    Waiting,
    /// She gave it back, or declined.
    Cancelled,
    /// An organiser took it back.
    Removed,
}

impl Standing {
    pub const ALL: [Standing; 4] = [
        Standing::Confirmed,
        Standing::Waiting,
        Standing::Cancelled,
        Standing::Removed,
    ];

    /// As stored, in lists and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Confirmed => "confirmed",
            Standing::Waiting => "waiting",
            Standing::Cancelled => "cancelled",
            Standing::Removed => "removed",
        }
    }

    /// Reads a stored word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

/// A public session with what is offered of it.
#[derive(Debug, Clone)]
pub struct Event {
    pub meeting: Meeting,
    /// Whom to ask.
    pub mailbox: Email,
    pub workshop: Workshop,
    /// As released; `None`: its time is not fixed yet, or it was cancelled.
    pub session: Option<Session>,
    pub offer: Offer,
    pub status: Status,
}

/// Whether one can register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Open,
    /// Every place is taken: one can wait for one.
    Full,
    Closed,
    /// It has begun.
    Over,
    Cancelled,
}

impl Event {
    /// Whether one can still ask, be it for a place among those who wait.
    pub fn takes(&self) -> bool {
        matches!(self.status, Status::Open | Status::Full)
    }
}
