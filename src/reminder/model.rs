//! What people are reminded of, and when.

use crate::people::PersonId;
use crate::programme::SessionId;
use crate::refusal::{Finding, Refusal};
use crate::time::Instant;

/// A meeting's settings; `None` and `false`: not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Minutes before a session: the first reminder, by itself in the daytime of who gets it.
    pub first: Option<u32>,
    /// Minutes before a session: the second, whatever the hour.
    pub second: Option<u32>,
    /// The week's agenda, on Sunday at six in the evening of who gets it.
    pub week: bool,
    /// Who has not answered is asked again so many days after she was asked …
    pub ask_after: Option<u32>,
    /// … or so many before the session, whichever is sooner; once a session.
    pub ask_before: Option<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            first: Some(24 * 60),
            second: Some(60),
            week: true,
            ask_after: Some(5),
            ask_before: Some(7),
        }
    }
}

impl Settings {
    /// Nobody is reminded of anything.
    pub const OFF: Settings = Settings {
        first: None,
        second: None,
        week: false,
        ask_after: None,
        ask_before: None,
    };

    /// Refuses what cannot be meant, all of it at once.
    pub fn checked(self) -> Result<Self, Refusal> {
        let mut findings = Vec::new();
        let mut check = |place: &str, value: Option<u32>, least: u32, most: u32, unit: &str| {
            if value.is_some_and(|v| !(least..=most).contains(&v)) {
                findings.push(Finding {
                    place: place.into(),
                    says: format!("between {least} and {most} {unit}, or off"),
                });
            }
        };
        check(
            "first",
            self.first,
            120,
            14 * 24 * 60,
            "minutes before a session",
        );
        check(
            "second",
            self.second,
            5,
            24 * 60,
            "minutes before a session",
        );
        check(
            "ask-after",
            self.ask_after,
            1,
            60,
            "days after she was asked",
        );
        check(
            "ask-before",
            self.ask_before,
            1,
            60,
            "days before the session",
        );
        if let (Some(first), Some(second)) = (self.first, self.second)
            && second >= first
        {
            findings.push(Finding {
                place: "second".into(),
                says: "the second reminder is nearer to the session than the first".into(),
            });
        }
        Refusal::unless_empty(findings)?;
        Ok(self)
    }
}

/// What kind of reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// About a day before.
    First,
    /// About an hour before.
    Second,
    /// Her sessions of a week.
    Week,
    /// She has not answered yet.
    Answer,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::First, Kind::Second, Kind::Week, Kind::Answer];

    /// As stored, in keys and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::First => "first",
            Kind::Second => "second",
            Kind::Week => "week",
            Kind::Answer => "answer",
        }
    }

    /// The kind of mail, as the outbox and the lists name it.
    pub fn mail(self) -> &'static str {
        match self {
            Kind::Week => "digest",
            _ => "reminder",
        }
    }
}

/// One mail that is due, or will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub kind: Kind,
    pub person: PersonId,
    /// What it is about, by start.
    pub sessions: Vec<SessionId>,
    /// From when it may be written …
    pub at: Instant,
    /// … and from when it is of no use any more.
    pub until: Instant,
    /// What was written under one of these is not written again.
    pub keys: Vec<String>,
}
