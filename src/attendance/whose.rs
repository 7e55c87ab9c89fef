//! What can be decided about a written name: it is somebody's of the meeting, a guest's, or no person's at all.

use crate::people::{Email, PersonId};
use crate::refusal::Refusal;

/// Whose a written name is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Person(PersonId),
    /// She was there and stands on no list: she counts among partners and the public.
    Guest(Guest),
    /// Set aside: it counts nowhere but among what was set aside.
    NoPerson(Aside),
}

/// Somebody who was there without being on any list. Two names of one guest are hers when name and address are the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Guest {
    pub name: String,
    /// Empty when she gave none.
    pub email: String,
}

/// What a name is in place of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aside {
    Telephone,
    NoteTaker,
    Interpreter,
    Technician,
    Other,
}

impl Aside {
    pub const ALL: [Aside; 5] = [
        Aside::Telephone,
        Aside::NoteTaker,
        Aside::Interpreter,
        Aside::Technician,
        Aside::Other,
    ];

    /// As stored, in JSON and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Aside::Telephone => "telephone",
            Aside::NoteTaker => "note-taker",
            Aside::Interpreter => "interpreter",
            Aside::Technician => "technician",
            Aside::Other => "other",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Aside::ALL.into_iter().find(|a| a.word() == word)
    }

    /// `a telephone`
    pub fn says(self) -> &'static str {
        match self {
            Aside::Telephone => "a telephone",
            Aside::NoteTaker => "a note-taker",
            Aside::Interpreter => "an interpreter",
            Aside::Technician => "the host or a technician",
            Aside::Other => "no person",
        }
    }

    /// The kind that a half sentence about a name speaks of (see [`super::names::no_person`]).
    pub fn of_hint(says: &str) -> Self {
        Aside::ALL
            .into_iter()
            .find(|a| says.contains(a.word()))
            .unwrap_or(Aside::Other)
    }
}

/// Characters of a guest's name.
const LONGEST_NAME: usize = 200;

impl Guest {
    /// As somebody typed it, or as the file says: a name there must be.
    pub fn read(name: &str, email: &str) -> Result<Self, Refusal> {
        let name: String = name
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let email = email.trim();
        if !email.is_empty() {
            Email::parse(email).map_err(|says| Refusal::invalid("guest_email", says))?;
        }
        if name.is_empty() {
            return Err(Refusal::invalid(
                "guest_name",
                "a guest has a name: write it down",
            ));
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(Refusal::invalid(
                "guest_name",
                format!("the name is longer than {LONGEST_NAME} characters"),
            ));
        }
        Ok(Guest {
            name,
            email: email.to_string(),
        })
    }
}
