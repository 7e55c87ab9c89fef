//! Names as the page shows them, to an organiser or to a facilitator, who sees nobody's address.

use std::collections::HashMap;

use askama::Template;

use crate::attendance::deciding::KEPT;
use crate::attendance::masked::masked;
use crate::attendance::{Aside, Decider, Found, NameLine, Names, Offer, Sees, Unidentified, Whose};
use crate::meeting::Roster;
use crate::people::PersonId;
use crate::time::with_zone;

/// Who reads.
#[derive(Debug, Clone)]
pub enum Readers {
    Organiser,
    /// By her address.
    Facilitator(String),
}

impl Readers {
    pub fn sees(&self) -> Sees {
        match self {
            Readers::Organiser => Sees::Everybody,
            Readers::Facilitator(_) => Sees::TheSession,
        }
    }

    pub fn decider(&self, by: &str) -> Decider {
        match self {
            Readers::Organiser => Decider::Organiser(by.to_string()),
            Readers::Facilitator(_) => Decider::Facilitator(by.to_string()),
        }
    }

    /// Who did something, as the reader may know it.
    pub fn who(&self, by: &str, roster: &Roster) -> String {
        match self {
            Readers::Organiser => by.to_string(),
            Readers::Facilitator(own) if own == by => "you".to_string(),
            Readers::Facilitator(_) => roster.names(by),
        }
    }

    /// A written name; to a facilitator without its address, and of an address alone its ends.
    pub fn label(&self, name: &Unidentified) -> String {
        match self {
            Readers::Organiser => name.label(),
            Readers::Facilitator(_) if !name.name.trim().is_empty() => masked(&name.name),
            Readers::Facilitator(_) => masked(&name.email),
        }
    }
}

/// A name that is open.
#[derive(Template)]
#[template(path = "attendance/pages/name_open.html")]
pub struct OpenRow {
    pub base: String,
    pub entry: String,
    pub label: String,
    /// What the form for a guest starts from.
    pub name: String,
    pub email: String,
    pub minutes: u32,
    pub offers: Vec<OfferView>,
    /// Only the current row has it.
    pub panel: Option<Panel>,
    /// The record is final: nothing can be decided.
    pub locked: bool,
}

/// A button that decides.
pub struct OfferView {
    pub act: String,
    pub text: String,
    pub why: String,
}

/// Everything else that can be said of the current name.
#[derive(Template)]
#[template(path = "attendance/pages/name_panel.html")]
pub struct Panel {
    pub entry: String,
    pub name: String,
    pub email: String,
    pub organiser: bool,
    pub kinds: Vec<(&'static str, &'static str, &'static str)>,
    /// What was searched for.
    pub query: String,
    pub results: Results,
    /// What was done last, with the name that it was done to.
    pub done: Option<(String, String)>,
}

/// Whom a search found.
#[derive(Template)]
#[template(path = "attendance/pages/name_found.html")]
pub struct Results {
    pub entry: String,
    pub query: String,
    /// Person's id, name, and what tells her from others.
    pub found: Vec<(String, String, String)>,
}

/// A name about which something was decided.
#[derive(Template)]
#[template(path = "attendance/pages/name_decided.html")]
pub struct DecidedRow {
    pub entry: String,
    pub label: String,
    pub is: String,
    pub about: String,
    /// The record is final: nothing can be undone.
    pub locked: bool,
}

/// The keys of the kinds, with what each is called.
pub fn kinds() -> Vec<(&'static str, &'static str, &'static str)> {
    let key = |aside| match aside {
        Aside::Telephone => ("t", "Telephone"),
        Aside::NoteTaker => ("n", "Note-taker"),
        Aside::Interpreter => ("i", "Interpreter"),
        Aside::Technician => ("e", "Technician"),
        Aside::Other => ("o", "Other"),
    };
    Aside::ALL
        .into_iter()
        .map(|aside| (key(aside).0, aside.word(), key(aside).1))
        .collect()
}

/// A name that is open, with what is offered for it; `tells`: what tells people apart (see [`Names::tells`]).
pub(in crate::attendance) fn open_row(
    readers: &Readers,
    base: &str,
    line: &NameLine,
    offers: Vec<Offer>,
    tells: &HashMap<PersonId, String>,
) -> OpenRow {
    let organiser = matches!(readers, Readers::Organiser);
    let entry = line.entry.to_string();
    OpenRow {
        base: base.to_string(),
        label: readers.label(&line.name),
        name: if organiser || masked(&line.name.name) == line.name.name {
            line.name.name.clone()
        } else {
            String::new()
        },
        email: if organiser {
            line.name.email.clone()
        } else {
            String::new()
        },
        minutes: line.name.minutes,
        offers: offers
            .into_iter()
            .map(|offer| match offer {
                Offer::Is { person, name, why } => OfferView {
                    act: format!("{entry} is {person}"),
                    text: name,
                    why: match tells.get(&person).filter(|t| !t.is_empty()) {
                        Some(tells) => format!("{tells} · {why}"),
                        None => why,
                    },
                },
                Offer::NoPerson(aside) => OfferView {
                    act: format!("{entry} no {}", aside.word()),
                    text: format!("Not a person: {}", aside.says()),
                    why: String::new(),
                },
            })
            .collect(),
        panel: None,
        locked: false,
        entry,
    }
}

/// What a decided name is, as half a sentence.
pub fn is(names: &Names, whose: &Whose) -> String {
    match whose {
        Whose::Person(id) => names
            .roster
            .person(id)
            .map_or_else(|| "somebody else".to_string(), |p| p.name.clone()),
        Whose::Guest(guest) => format!("a guest, {}", guest.name),
        Whose::NoPerson(aside) => aside.says().to_string(),
    }
}

/// `Zawadi is Zawadi Akol.`
pub fn says(readers: &Readers, names: &Names, line: &NameLine) -> String {
    let label = readers.label(&line.name);
    match &line.decided {
        Some(decided) => format!("{label} is {}.", is(names, &decided.whose)),
        None => format!("{label} is open again."),
    }
}

pub fn decided_row(readers: &Readers, names: &Names, line: &NameLine) -> Option<DecidedRow> {
    let decided = line.decided.as_ref()?;
    let about = decided.logged.as_ref().map_or_else(
        || "decided earlier".to_string(),
        |l| {
            if l.by == KEPT {
                let at = with_zone(l.at, &names.roster.meeting.zone);
                return format!("as it was while the record was final, {at}");
            }
            let here = if l.here_only {
                ", for this session alone"
            } else {
                ""
            };
            format!(
                "by {}, {}{here}",
                readers.who(&l.by, &names.roster),
                with_zone(l.at, &names.roster.meeting.zone)
            )
        },
    );
    Some(DecidedRow {
        entry: line.entry.to_string(),
        label: readers.label(&line.name),
        is: is(names, &decided.whose),
        about,
        locked: false,
    })
}

/// Whom a search found; `tells`: what tells people apart.
pub(in crate::attendance) fn results(
    entry: &str,
    query: &str,
    found: Vec<Found>,
    tells: &HashMap<PersonId, String>,
) -> Results {
    Results {
        entry: entry.to_string(),
        query: query.trim().to_string(),
        found: found
            .into_iter()
            .map(|f| {
                let about = tells.get(&f.person).cloned().unwrap_or_default();
                (f.person.to_string(), f.name, about)
            })
            .collect(),
    }
}
