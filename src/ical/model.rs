//! A session as one person's calendar holds it, and the words of RFC 5545 and 5546 that it is written with.

use crate::people::Email;
use crate::time::{Instant, Interval};

/// One VEVENT for one person. Plain values: cleaning and escaping is the writer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub kind: Kind,
    /// Given once to a session and never used again after a cancellation.
    pub uid: String,
    pub sequence: u32,
    /// When this message was made; with [`sequence`](Self::sequence) it orders messages (RFC 5546, 2.1.5). Whole seconds count.
    pub dtstamp: Instant,
    pub created: Instant,
    pub last_modified: Instant,
    pub when: Interval,
    pub summary: String,
    pub description: String,
    /// A place in words.
    pub location: Option<String>,
    /// `http:` or `https:`; anything else is not written.
    pub url: Option<String>,
    pub organizer: Organizer,
    /// The reader herself: nobody else's address is in the object.
    pub attendee: Attendee,
}

/// What the object asks her calendar to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A new session, or another state of one that she has.
    Request,
    /// The session does not take place.
    CancelSession,
    /// The session takes place without her: RFC 5546 (3.2.5) wants no STATUS here.
    CancelPerson,
    /// Another time that she proposed is not taken: the session stays where it is, and so does its SEQUENCE (RFC 5546, 3.2.8).
    DeclineCounter,
}

impl Kind {
    pub fn method(self) -> Method {
        match self {
            Kind::Request => Method::Request,
            Kind::CancelSession | Kind::CancelPerson => Method::Cancel,
            Kind::DeclineCounter => Method::DeclineCounter,
        }
    }

    /// STATUS, where it may stand.
    pub(super) fn status(self) -> Option<&'static str> {
        match self {
            Kind::Request => Some("CONFIRMED"),
            Kind::CancelSession => Some("CANCELLED"),
            Kind::CancelPerson | Kind::DeclineCounter => None,
        }
    }
}

/// METHOD of what we send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Request,
    Cancel,
    DeclineCounter,
}

impl Method {
    /// In the object and, equal to it, in the mail's Content-Type.
    pub fn word(self) -> &'static str {
        match self {
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
            Method::DeclineCounter => "DECLINECOUNTER",
        }
    }
}

/// Who invites: the alliance's role mailbox, which answers come back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    pub name: String,
    pub address: Email,
}

/// Who is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    pub name: String,
    /// Equal to the address that the mail is sent to.
    pub address: Email,
    pub role: Role,
    pub partstat: PartStat,
    /// Whether an answer is asked for.
    pub rsvp: bool,
}

/// ROLE (RFC 5545, 3.2.16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Chair,
    Required,
    Optional,
}

impl Role {
    pub fn word(self) -> &'static str {
        match self {
            Role::Chair => "CHAIR",
            Role::Required => "REQ-PARTICIPANT",
            Role::Optional => "OPT-PARTICIPANT",
        }
    }
}

/// PARTSTAT of an event (RFC 5545, 3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartStat {
    NeedsAction,
    Accepted,
    Tentative,
    Declined,
    /// Only read: we never send it.
    Delegated,
}

impl PartStat {
    pub fn word(self) -> &'static str {
        match self {
            PartStat::NeedsAction => "NEEDS-ACTION",
            PartStat::Accepted => "ACCEPTED",
            PartStat::Tentative => "TENTATIVE",
            PartStat::Declined => "DECLINED",
            PartStat::Delegated => "DELEGATED",
        }
    }
}
