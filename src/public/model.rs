//! What of a programme the world may see.

use crate::feed::Level;
use crate::meeting::{Kind, Meeting};
use crate::people::Network;
use crate::time::Instant;

/// How far a meeting's programme is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// How much is said of public sessions.
    pub level: Level,
    pub members: Members,
    /// Facilitators of public sessions who agreed to be named are named.
    pub names: bool,
}

/// How much is said of sessions that are for members only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Members {
    /// Not that there are any.
    #[default]
    Hidden,
    /// When they are, and that they are for members.
    Times,
    /// Their titles too.
    Titles,
    /// And which network leads them.
    Networks,
}

impl Members {
    pub const ALL: [Members; 4] = [
        Members::Hidden,
        Members::Times,
        Members::Titles,
        Members::Networks,
    ];

    /// As stored, in forms, in the API and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Members::Hidden => "none",
            Members::Times => "times",
            Members::Titles => "titles",
            Members::Networks => "networks",
        }
    }

    /// Reads such a word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.word() == word)
    }
}

/// A programme as the world may see it; nothing else is in here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    pub meeting: Meeting,
    pub shown: Shown,
    /// Number and instant of the last release.
    pub release: Option<(u32, Instant)>,
    /// By start.
    pub items: Vec<Item>,
    /// Networks that lead one of them, in the alliance's order.
    pub networks: Vec<Network>,
    /// A report is published.
    pub report: bool,
}

impl Programme {
    /// Whether somebody can register for one of them.
    pub fn registers(&self) -> bool {
        self.items.iter().any(|i| i.registers)
    }

    /// Whether it says which networks lead.
    pub fn leads(&self) -> bool {
        self.shown.level == Level::Full && !self.networks.is_empty()
    }
}

/// A session in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The same over all releases, and nothing can be learned from it (RFC 9562, version 8).
    pub guid: String,
    pub at: Instant,
    pub minutes: u32,
    /// For members only.
    pub members: bool,
    pub cancelled: bool,
    /// `None`: only that it is, and when.
    pub what: Option<What>,
    /// Somebody from outside can register for it now.
    pub registers: bool,
}

impl Item {
    /// The instant at which it ends.
    pub fn end(&self) -> Instant {
        self.at + chrono::TimeDelta::minutes(self.minutes.into())
    }

    /// Its place in a page's address.
    pub fn anchor(&self) -> String {
        format!("s-{}", &self.guid[..8])
    }
}

/// What a session is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct What {
    pub code: String,
    pub title: String,
    pub kind: Kind,
    /// RFC 5545 UID and SEQUENCE, and when it was released first and changed last.
    pub uid: String,
    pub sequence: u32,
    pub created: Instant,
    pub revised: Instant,
    /// Theme and who leads, at the fullest level.
    pub said: Option<Said>,
}

/// What is said of a session beside its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub theme: String,
    /// `None`: the Secretariat.
    pub lead: Option<Network>,
    /// Facilitators by name.
    pub names: Vec<String>,
}
