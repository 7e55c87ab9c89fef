//! An act on a record, and the record's log.

use crate::attendance::State;
use crate::meeting::Roster;
use crate::people::PersonId;
use crate::programme::Session;
use crate::time::Instant;

/// What can be done to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It was made final.
    Final,
    Reopened,
    /// A platform's file was taken in.
    Imported,
    /// A file was taken back.
    Withdrawn,
    /// Somebody was marked as having been there.
    Marked,
    Unmarked,
    /// It was decided whose a written name is.
    Named,
    /// Somebody said of herself that she was there, or was not.
    Said,
}

impl Act {
    const ALL: [Act; 8] = [
        Act::Final,
        Act::Reopened,
        Act::Imported,
        Act::Withdrawn,
        Act::Marked,
        Act::Unmarked,
        Act::Named,
        Act::Said,
    ];

    /// As stored.
    pub fn word(self) -> &'static str {
        match self {
            Act::Final => "final",
            Act::Reopened => "reopened",
            Act::Imported => "imported",
            Act::Withdrawn => "withdrawn",
            Act::Marked => "marked",
            Act::Unmarked => "unmarked",
            Act::Named => "named",
            Act::Said => "said",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.word() == word)
    }

    /// What was done, as a line of the log begins.
    pub fn says(self) -> &'static str {
        match self {
            Act::Final => "made final",
            Act::Reopened => "reopened",
            Act::Imported => "file imported",
            Act::Withdrawn => "file taken back",
            Act::Marked => "marked as there",
            Act::Unmarked => "mark taken back",
            Act::Named => "name decided",
            Act::Said => "said herself",
        }
    }

    /// Whether it is written down always, not only as a correction of what was final once.
    pub fn always_logged(self) -> bool {
        matches!(
            self,
            Act::Final | Act::Reopened | Act::Imported | Act::Withdrawn
        )
    }
}

/// An act that is about to be done.
#[derive(Debug, Clone)]
pub struct Deed<'a> {
    pub act: Act,
    /// Whom it is about, when it is one person of the meeting.
    pub person: Option<&'a PersonId>,
    /// The reason, the file, the minutes; never somebody's name.
    pub says: String,
    /// The address of who does it, or "command line".
    pub by: &'a str,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// From 1, in the order in which it was done.
    pub number: u32,
    pub act: Act,
    pub person: Option<PersonId>,
    pub says: String,
    pub by: String,
    pub at: Instant,
}

/// A record's state and how it came about.
#[derive(Debug, Clone)]
pub struct History {
    pub roster: Roster,
    pub session: Session,
    pub state: State,
    pub recorded: bool,
    pub log: Vec<LogLine>,
}
