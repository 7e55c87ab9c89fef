//! What was decided about names: remembered for the alliance, and every decision of every session with who and when.

pub mod store;

use std::collections::HashMap;

use crate::attendance::{Aliases, Whose};
use crate::programme::SessionId;
use crate::time::Instant;

/// In the place of who decided: the record was final, and keeps what counted in it while something else was decided elsewhere.
pub const KEPT: &str = "the record was final";

/// One decision, as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    pub session: SessionId,
    /// Counts up within a session.
    pub number: u32,
    pub name: String,
    pub email: String,
    /// See [`crate::attendance::names::alias_key`].
    pub key: String,
    /// `None`: the name was opened again.
    pub whose: Option<Whose>,
    /// It holds in this session alone and is not remembered.
    pub here_only: bool,
    pub by: String,
    pub at: Instant,
}

/// All decisions that bear on a meeting.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    /// Remembered for the alliance.
    pub remembered: Aliases,
    /// Of the meeting's sessions; within each in order.
    pub log: Vec<Logged>,
}

impl Decisions {
    /// What counts in a session: what is remembered, and over it what was decided for this session alone.
    pub fn of(&self, session: &SessionId) -> Aliases {
        let mut aliases = self.remembered.clone();
        let mut last: HashMap<&str, &Logged> = HashMap::new();
        for logged in self.log.iter().filter(|l| l.session == *session) {
            last.insert(&logged.key, logged);
        }
        for last in last.values().filter(|l| l.here_only) {
            match &last.whose {
                Some(whose) => aliases.insert(last.key.clone(), whose.clone()),
                None => aliases.remove(&last.key),
            };
        }
        aliases
    }

    /// The last decision about a name in a session.
    pub fn last(&self, session: &SessionId, key: &str) -> Option<&Logged> {
        self.log
            .iter()
            .rfind(|l| l.session == *session && l.key == key)
    }

    /// The number that the next decision in a session gets.
    pub fn next_number(&self, session: &SessionId) -> u32 {
        let numbers = self.log.iter().filter(|l| l.session == *session);
        numbers.map(|l| l.number).max().unwrap_or(0) + 1
    }

    /// Whether a session has a decision of its own about a name.
    pub fn stands_alone(&self, session: &SessionId, key: &str) -> bool {
        self.last(session, key).is_some_and(|l| l.here_only)
    }

    /// The newest decision about a name anywhere in the meeting that says whose it is.
    pub fn newest(&self, key: &str) -> Option<&Logged> {
        self.log
            .iter()
            .filter(|l| l.key == key && l.whose.is_some())
            .max_by_key(|l| l.at)
    }
}
