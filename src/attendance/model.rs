//! What a platform's file says before anybody is recognised in it, and what a session's record holds afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::state::Settled;
use super::{Aside, Guest, Time};
use crate::meeting::Role;
use crate::people::{PersonId, id_type};
use crate::programme::{Session, SessionId};
use crate::time::{Instant, Interval, Zone};

/// Where a file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    ZoomMeeting,
    ZoomWebinar,
    Teams,
    Meet,
    Webex,
    /// Names or addresses with times, of no platform that we know.
    Table,
    /// Addresses only: whoever is on it was there.
    AddressList,
}

impl Platform {
    /// As stored and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Platform::ZoomMeeting => "zoom-meeting",
            Platform::ZoomWebinar => "zoom-webinar",
            Platform::Teams => "teams",
            Platform::Meet => "meet",
            Platform::Webex => "webex",
            Platform::Table => "table",
            Platform::AddressList => "address-list",
        }
    }
}

/// Against what a file is read: the session, and the zone of times that name none.
#[derive(Debug, Clone)]
pub struct Frame {
    pub session: Interval,
    pub zone: Zone,
}

/// A platform's report, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub platform: Platform,
    /// The meeting's title on the platform.
    pub topic: Option<String>,
    pub rows: Vec<Row>,
    /// One sentence each, for the organiser: what was assumed or left out.
    pub notes: Vec<String>,
}

/// One connection of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's number in the file, as a spreadsheet shows it.
    pub line: u32,
    /// As the file says, without the tags that platforms add (`(Guest)`).
    pub name: String,
    /// Empty when the file has none.
    pub email: String,
    pub interval: Interval,
    /// The file says how long it was and not when: the interval is laid into the session.
    pub untimed: bool,
    /// She was let wait and was not in the session.
    pub waiting_room: bool,
}

id_type!(
    /// One file that was imported.
    ImportId,
    /// One entry of a record: a connection, or a mark by hand.
    EntryId,
);

/// How an entry came into a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    Report,
    /// From a report that says how long somebody was there and not when.
    Minutes,
    /// From a report too, but she was let wait: recognised, not counted.
    WaitingRoom,
    /// Marked by the organiser or the facilitator.
    Hand,
    /// She said it herself, by her personal link.
    Own,
}

impl Source {
    /// As stored.
    pub fn word(self) -> &'static str {
        match self {
            Source::Report => "report",
            Source::Minutes => "minutes",
            Source::WaitingRoom => "waiting-room",
            Source::Hand => "hand",
            Source::Own => "self",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [
            Source::Report,
            Source::Minutes,
            Source::WaitingRoom,
            Source::Hand,
            Source::Own,
        ]
        .into_iter()
        .find(|s| s.word() == word)
    }
}

/// A piece of a session's attendance record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    /// `None`: nobody could be recognised.
    pub person: Option<PersonId>,
    /// As the file says; empty for marks by hand.
    pub name: String,
    pub email: String,
    pub interval: Interval,
    pub source: Source,
    pub import: Option<ImportId>,
    /// Who marked or imported it.
    pub marked_by: String,
}

impl Entry {
    /// What it says of time.
    pub fn time(&self) -> Time {
        match self.source {
            Source::Report | Source::Hand | Source::Own => Time::At(self.interval),
            Source::Minutes => Time::Lasting(self.interval),
            Source::WaitingRoom => Time::Nothing,
        }
    }

    /// Whether it came with a name or an address, as a file's connections do and people who are in no list.
    pub fn is_named(&self) -> bool {
        !(self.name.is_empty() && self.email.is_empty())
    }
}

/// A file that was imported for a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    pub id: ImportId,
    pub session: SessionId,
    /// SHA-256 of the file.
    pub file_hash: String,
    pub file_name: String,
    pub platform: String,
    /// The zone in which its times were read.
    pub zone: String,
    pub rows_read: u32,
    pub imported_at: Instant,
    pub imported_by: String,
}

/// The attendance record of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub session: Session,
    /// Minutes of everybody who was recognised, nought included.
    pub minutes: BTreeMap<PersonId, u32>,
    /// Whoever was there without being on any list: they count among partners and the public.
    pub guests: Vec<(Guest, u32)>,
    /// How each of them is known; who has only [`Source::Own`], or was let wait besides, said it herself.
    pub sources: BTreeMap<PersonId, BTreeSet<Source>>,
    /// The same of guests, of names that nobody was recognised by, and of those that are no person's: by name and address.
    pub unnamed: BTreeMap<(String, String), BTreeSet<Source>>,
    pub unidentified: Vec<Unidentified>,
    /// Names that are no person's, and what they are instead.
    pub set_aside: Vec<(Unidentified, Aside)>,
    /// Minutes that count as present.
    pub threshold: u32,
    /// Whether there is a record at all: without one, nobody is counted as absent.
    pub recorded: bool,
    pub state: State,
    /// As what everybody counts since the record became final; empty: as what is known now.
    pub settled: BTreeMap<PersonId, Settled>,
}

/// Whether a record may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    #[default]
    Draft,
    /// Locked: who would change it has it reopened first, with a reason.
    Final,
}

impl State {
    /// As stored.
    pub fn word(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Final => "final",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [State::Draft, State::Final]
            .into_iter()
            .find(|s| s.word() == word)
    }
}

impl Record {
    /// Whether she counts as present.
    pub fn is_present(&self, person: &PersonId) -> bool {
        self.minutes
            .get(person)
            .is_some_and(|m| *m >= self.threshold)
    }

    /// What she is at the meeting, or was when the record became final.
    pub fn role_of(&self, person: &PersonId, now: Role) -> Role {
        self.settled.get(person).map_or(now, |s| s.role)
    }

    /// Whether all that is known of her presence is her own word.
    pub fn said_herself(&self, person: &PersonId) -> bool {
        self.sources.get(person).is_some_and(|all| {
            let other = |s: &&Source| !matches!(s, Source::Own | Source::WaitingRoom);
            all.contains(&Source::Own) && !all.iter().any(|s| other(&s))
        })
    }
}

/// A name that nobody could be recognised by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unidentified {
    pub name: String,
    pub email: String,
    pub minutes: u32,
}

impl Unidentified {
    /// `Zawadi`, `Zawadi <z@mail.example>`, or the address alone.
    pub fn label(&self) -> String {
        match (self.name.trim().is_empty(), self.email.is_empty()) {
            (false, true) => self.name.clone(),
            (false, false) => format!("{} <{}>", self.name, self.email),
            (true, _) => self.email.clone(),
        }
    }
}
