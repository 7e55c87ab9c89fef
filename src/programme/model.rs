//! Releases and the sessions that they freeze.

use crate::meeting::WorkshopId;
use crate::people::id_type;
use crate::time::{Instant, Interval};

id_type!(ReleaseId, SessionId);

/// Where an organiser wants a workshop to stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    pub workshop: WorkshopId,
    /// UTC.
    pub at: Instant,
    /// How long; the file may say other than the workshop does.
    pub minutes: u32,
}

/// A workshop at a released start. From release on the instant is the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub workshop: WorkshopId,
    /// RFC 5545 UID, random, never used again after a cancellation.
    pub uid: String,
    /// RFC 5545 SEQUENCE: the highest that any message about it carries; it never falls.
    pub sequence: u32,
    pub state: SessionState,
    pub code: String,
    pub title: String,
    pub at: Instant,
    pub minutes: u32,
    pub join_link: Option<String>,
    /// When it was first released; and when anything of it last changed (CREATED, LAST-MODIFIED).
    pub created_at: Instant,
    pub revised_at: Instant,
}

/// Whether it takes place (RFC 5545 STATUS). A cancelled session never comes back: its workshop gets a new one, with a new UID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    Confirmed,
    Cancelled,
}

impl Session {
    /// `None` only for a session of no length, which no release makes.
    pub fn interval(&self) -> Option<Interval> {
        Interval::new(self.at, self.end())
    }

    /// The instant at which it ends.
    pub fn end(&self) -> Instant {
        self.at + chrono::TimeDelta::minutes(self.minutes.into())
    }

    /// Its start, as a release takes it.
    pub fn start(&self) -> Start {
        Start {
            workshop: self.workshop.clone(),
            at: self.at,
            minutes: self.minutes,
        }
    }
}

/// A frozen, numbered programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub id: ReleaseId,
    pub number: u32,
    pub released_at: Instant,
    pub released_by: String,
    /// The tzdb version whose rules explained the local times.
    pub tzdb: String,
    pub sessions: Vec<Frozen>,
}

/// A session as one release holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    pub session: SessionId,
    pub workshop: WorkshopId,
    pub code: String,
    pub title: String,
    pub at: Instant,
    pub minutes: u32,
    pub join_link: Option<String>,
}

/// What a release changes for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Nobody was told of it yet.
    New(Session),
    /// Another start or another length: SEQUENCE rises and earlier answers do not count any more (RFC 5546, 2.1.4).
    Moved {
        before: Session,
        after: Session,
    },
    /// Title or join link only: SEQUENCE and answers stay.
    Reworded {
        before: Session,
        after: Session,
    },
    Cancelled {
        before: Session,
        after: Session,
    },
    Unchanged(Session),
}

impl Change {
    /// The session as it stands afterwards.
    pub fn after(&self) -> &Session {
        match self {
            Change::New(s) | Change::Unchanged(s) => s,
            Change::Moved { after, .. }
            | Change::Reworded { after, .. }
            | Change::Cancelled { after, .. } => after,
        }
    }

    /// The session as it stood; of a new one, as it is.
    pub fn before(&self) -> &Session {
        match self {
            Change::New(s) | Change::Unchanged(s) => s,
            Change::Moved { before, .. }
            | Change::Reworded { before, .. }
            | Change::Cancelled { before, .. } => before,
        }
    }

    /// One word for lists.
    pub fn word(&self) -> &'static str {
        match self {
            Change::New(_) => "new",
            Change::Moved { .. } => "moved",
            Change::Reworded { .. } => "reworded",
            Change::Cancelled { .. } => "cancelled",
            Change::Unchanged(_) => "unchanged",
        }
    }
}
