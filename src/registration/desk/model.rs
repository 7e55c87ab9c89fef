//! What an organiser sees of registrations, and what she sets.

use crate::meeting::{Meeting, Workshop};
use crate::people::PersonId;
use crate::programme::Session;
use crate::registration::{Offer, Status};
use crate::sheet::{Cell, SheetOut};
use crate::time::{Instant, instant_text};

/// Everything about the registrations of a meeting.
#[derive(Debug, Clone)]
pub struct Desk {
    pub meeting: Meeting,
    /// Every public session, offered or not.
    pub offered: Vec<Offered>,
    /// By session, then in the order of confirmation; unconfirmed ones last.
    pub lines: Vec<Line>,
}

/// A public session.
#[derive(Debug, Clone)]
pub struct Offered {
    pub workshop: Workshop,
    pub session: Option<Session>,
    /// `None`: registration was never opened.
    pub offer: Option<Offer>,
    pub status: Status,
    /// From outside, with a place.
    pub taken: usize,
    /// Registered, and on the meeting's list anyway.
    pub listed: usize,
    pub waiting: usize,
    pub unconfirmed: usize,
}

/// Somebody who registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The workshop's code.
    pub code: String,
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: String,
    /// `unconfirmed`, `confirmed`, `on the list`, `waiting`, `cancelled` or `removed`.
    pub state: &'static str,
    /// Whether her registration can be taken back.
    pub stands: bool,
    /// When she asked, and when she confirmed.
    pub at: Instant,
    pub changed: Instant,
    pub person: Option<PersonId>,
}

/// What an organiser sets for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub open: bool,
    pub capacity: Option<u32>,
    pub closes: Option<Instant>,
}

impl Desk {
    /// Those of one session.
    pub fn of(&self, code: &str) -> Vec<&Line> {
        self.lines.iter().filter(|l| l.code == code).collect()
    }
}

/// The list as a table.
pub fn sheet(desk: &Desk) -> SheetOut {
    let header = [
        "session",
        "name",
        "email",
        "language",
        "time_zone",
        "state",
        "registered",
        "changed",
    ];
    SheetOut {
        name: "Registrations".into(),
        header: header.map(str::to_string).to_vec(),
        rows: desk
            .lines
            .iter()
            .map(|l| {
                vec![
                    Cell::text(&l.code),
                    Cell::text(&l.name),
                    Cell::text(&l.email),
                    Cell::text(&l.language),
                    Cell::text(&l.zone),
                    Cell::text(l.state),
                    Cell::text(instant_text(l.at)),
                    Cell::text(instant_text(l.changed)),
                ]
            })
            .collect(),
    }
}
