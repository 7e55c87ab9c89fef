//! A feed: whose calendar it is, how much it shows, and how it was used.

use chrono::NaiveDate;

use crate::meeting::MeetingId;
use crate::people::{NetworkId, PersonId, id_type};
use crate::time::Instant;

id_type!(FeedId);

/// A calendar that can be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    pub id: FeedId,
    pub meeting: MeetingId,
    pub whose: Whose,
    /// Whom it was given to, in an organiser's words; empty for a person's own.
    pub label: String,
    pub level: Level,
    /// What she accepted is left out: her calendar has it from the invitation.
    pub without_accepted: bool,
    pub created_at: Instant,
    /// The day in UTC on which it was fetched last.
    pub last_used: Option<NaiveDate>,
    /// Hash of what was given out last, and since when it reads so.
    pub body_hash: String,
    pub body_since: Instant,
}

/// Whose sessions are in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Those that she is invited to.
    Person(PersonId),
    /// Those that people of the network are invited to.
    Network(NetworkId),
    /// All of the meeting, for organisers.
    Meeting,
    /// Those with a public audience; its address is no secret.
    Public,
}

impl Whose {
    /// As stored and in JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Whose::Person(_) => "person",
            Whose::Network(_) => "network",
            Whose::Meeting => "meeting",
            Whose::Public => "public",
        }
    }
}

/// How much it shows. The join link is in none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Level {
    /// That there is something, and when.
    Times,
    #[default]
    Titles,
    /// Titles, themes and who leads.
    Full,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Times, Level::Titles, Level::Full];

    /// As stored, in forms and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Level::Times => "times",
            Level::Titles => "titles",
            Level::Full => "full",
        }
    }

    /// Reads a stored or submitted word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.word() == word)
    }

    /// The next that shows less.
    pub fn less(self) -> Option<Self> {
        match self {
            Level::Full => Some(Level::Titles),
            Level::Titles => Some(Level::Times),
            Level::Times => None,
        }
    }
}

/// What is given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub text: String,
    /// SHA-256 of the text, in hexadecimal.
    pub hash: String,
    /// Since when it reads so.
    pub since: Instant,
}
