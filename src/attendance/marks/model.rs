//! A mark, what became of it, and the sheet on which people are marked.

use crate::attendance::{Source, State};
use crate::meeting::Roster;
use crate::people::PersonId;
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::time::Instant;

/// Whom a mark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    Person(PersonId),
    /// Somebody who is in no list, by the name that was typed.
    Name(String),
}

/// The part of a session that somebody was there for, in minutes from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    pub from: u32,
    /// After `from`, at most the session's length.
    pub until: u32,
}

/// A tap on somebody's name: it says the whole of what is known by hand of her in this session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Made by the device: the same mark twice is one.
    pub id: String,
    pub whom: Whom,
    /// `None`: she was not there, or an earlier mark is taken back.
    pub stay: Option<Stay>,
    /// When it was tapped; of several about one person the last one counts, whichever came in last.
    pub at: Instant,
}

/// What became of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It is what counts now.
    Counts,
    /// It came before.
    Known,
    /// A later one of another device counts.
    Older,
}

/// What became of one mark of several.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub id: String,
    pub taken: Result<Taken, Refusal>,
}

/// One person on the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub person: PersonId,
    pub name: String,
    /// The key of her answer in words, or that she is not invited.
    pub answer: &'static str,
    pub stay: Option<Stay>,
    /// What else is known of her presence, and the minutes of all together.
    pub others: Vec<Source>,
    pub minutes: Option<u32>,
}

/// The people of a network on the sheet, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// `None`: partners and the public.
    pub network: Option<String>,
    pub places: Vec<Place>,
}

impl Group {
    pub fn there(&self) -> usize {
        let known = |p: &&Place| p.minutes.is_some();
        self.places.iter().filter(known).count()
    }
}

/// Somebody who was added by a typed name and is not recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    pub name: String,
    pub stay: Stay,
}

/// Whoever may be marked in a session, with what is known.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Minutes that count as present.
    pub threshold: u32,
    pub roster: Roster,
    pub session: Session,
    pub state: State,
    pub groups: Vec<Group>,
    pub added: Vec<Added>,
    /// People of the meeting who are not invited, where they were asked for.
    pub uninvited: Vec<Place>,
}
