//! What a letter is about: a session as a reader may know it.

use crate::meeting::{Part, Roster, Workshop};
use crate::people::PersonId;
use crate::programme::Session;
use crate::time::Instant;

/// A session, or a workshop that is not released yet, as a letter tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About<'a> {
    /// The session's id, for links that lead to its question; `None`: there is none yet.
    pub id: Option<&'a str>,
    pub code: &'a str,
    pub title: &'a str,
    pub theme: &'a str,
    /// Start and end; `None`: not released yet.
    pub when: Option<(Instant, Instant)>,
    /// Names of those who facilitate it and agreed to be named.
    pub facilitators: Vec<&'a str>,
}

impl<'a> About<'a> {
    /// A session of the roster's meeting; without theme and names when its workshop is gone from the roster.
    pub fn session(session: &'a Session, roster: &'a Roster) -> Self {
        let workshop = roster.workshops.iter().find(|w| w.id == session.workshop);
        About {
            id: Some(session.id.as_str()),
            code: &session.code,
            title: &session.title,
            theme: workshop.map_or("", |w| w.theme.as_str()),
            when: Some((session.at, session.end())),
            facilitators: workshop.map_or_else(Vec::new, |w| facilitators(roster, w, None)),
        }
    }

    /// A workshop that has no released start.
    pub fn workshop(workshop: &'a Workshop, roster: &'a Roster) -> Self {
        About {
            id: None,
            code: &workshop.code,
            title: &workshop.title,
            theme: &workshop.theme,
            when: None,
            facilitators: facilitators(roster, workshop, None),
        }
    }
}

/// The names of those who facilitate a workshop and agreed to be named, without the reader's own. A name that a mail program would make a link
/// of is left out.
pub fn facilitators<'a>(
    roster: &'a Roster,
    workshop: &Workshop,
    reader: Option<&PersonId>,
) -> Vec<&'a str> {
    named(roster, workshop, Part::Facilitator, reader)
}

/// As [`facilitators`], of those who have another part.
pub fn named<'a>(
    roster: &'a Roster,
    workshop: &Workshop,
    part: Part,
    reader: Option<&PersonId>,
) -> Vec<&'a str> {
    let linked = |name: &str| {
        let lower = name.to_lowercase();
        lower.contains("://") || lower.contains("www.") || lower.contains('@')
    };
    workshop
        .people
        .iter()
        .filter(|seat| seat.part == part && Some(&seat.person) != reader)
        .filter_map(|seat| roster.person(&seat.person))
        .filter(|person| person.wishes.named && !linked(&person.name))
        .map(|person| person.name.as_str())
        .collect()
}
