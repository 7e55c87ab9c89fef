//! Names as the page shows them, to an organiser or to a facilitator, who sees nobody's address.

use std::collections::HashMap;

use askama::Template;

use crate::attendance::deciding::KEPT;
use crate::attendance::hub::words::{say, say_with, who};
use crate::attendance::masked::masked;
use crate::attendance::{Aside, Decider, Found, NameLine, Names, Offer, Sees, Unidentified, Whose};
use crate::language::{Language, Value, apart, told};
use crate::meeting::Roster;
use crate::people::PersonId;
use crate::programme::Session;
use crate::time::{Instant, Zone, moment_in, span_in};

/// Who reads, in which language, by which clock.
#[derive(Debug, Clone)]
pub struct Readers {
    /// The facilitator's address; `None`: an organiser.
    facilitator: Option<String>,
    pub language: Language,
    /// A facilitator's own zone; `None`: the meeting's.
    zone: Option<Zone>,
}

impl Readers {
    pub fn organiser(language: Language) -> Self {
        Readers {
            facilitator: None,
            language,
            zone: None,
        }
    }

    pub fn facilitator(email: String, language: Language, zone: Zone) -> Self {
        Readers {
            facilitator: Some(email),
            language,
            zone: Some(zone),
        }
    }

    pub fn is_organiser(&self) -> bool {
        self.facilitator.is_none()
    }

    pub fn sees(&self) -> Sees {
        if self.is_organiser() {
            Sees::Everybody
        } else {
            Sees::TheSession
        }
    }

    pub fn decider(&self, by: &str) -> Decider {
        if self.is_organiser() {
            Decider::Organiser(by.to_string())
        } else {
            Decider::Facilitator(by.to_string())
        }
    }

    /// Who did something, as the reader may know it.
    pub fn who(&self, by: &str, roster: &Roster) -> String {
        match &self.facilitator {
            None if by.contains('@') => by.to_string(),
            Some(own) if own == by => self.say("you"),
            _ => who(self.language, roster, by),
        }
    }

    /// By her clock, else the meeting's.
    pub fn moment(&self, at: Instant, roster: &Roster) -> String {
        let zone = self.zone.as_ref().unwrap_or(&roster.meeting.zone);
        moment_in(self.language, at, zone)
    }

    /// The session's time by her clock, else the meeting's.
    pub fn span(&self, session: &Session, roster: &Roster) -> String {
        let zone = self.zone.as_ref().unwrap_or(&roster.meeting.zone);
        span_in(self.language, session.at, session.end(), zone)
    }

    pub fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    pub fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    /// A written name; to a facilitator without its address, and of an address alone its ends.
    pub fn label(&self, name: &Unidentified) -> String {
        if self.is_organiser() {
            name.label()
        } else if name.name.trim().is_empty() {
            masked(&name.email)
        } else {
            masked(&name.name)
        }
    }
}

/// A name that is open.
#[derive(Template)]
#[template(path = "attendance/pages/name_open.html")]
pub struct OpenRow {
    pub language: Language,
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
    pub language: Language,
    pub entry: String,
    pub name: String,
    pub email: String,
    pub organiser: bool,
    pub kinds: Vec<(&'static str, &'static str, String)>,
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
    pub language: Language,
    pub entry: String,
    pub query: String,
    /// Person's id, name, and what tells her from others.
    pub found: Vec<(String, String, String)>,
}

/// A name about which something was decided.
#[derive(Template)]
#[template(path = "attendance/pages/name_decided.html")]
pub struct DecidedRow {
    pub language: Language,
    pub entry: String,
    pub label: String,
    pub is: String,
    pub about: String,
    /// The record is final: nothing can be undone.
    pub locked: bool,
}

impl OpenRow {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn minutes(&self) -> String {
        let n = i64::from(self.minutes);
        say_with(self.language, "minutes-n", &[("n", n.into())])
    }

    fn something_else(&self) -> String {
        let values = [("name", self.label.as_str().into())];
        say_with(self.language, "something-else-name", &values)
    }
}

impl Panel {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }
}

impl Results {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }
}

impl DecidedRow {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn undo(&self) -> String {
        let values = [("name", self.label.as_str().into())];
        say_with(self.language, "undo-name", &values)
    }
}

/// The keys of the kinds, with what each is called.
pub fn kinds(language: Language) -> Vec<(&'static str, &'static str, String)> {
    let key = |aside| match aside {
        Aside::Telephone => "t",
        Aside::NoteTaker => "n",
        Aside::Interpreter => "i",
        Aside::Technician => "e",
        Aside::Other => "o",
    };
    Aside::ALL
        .into_iter()
        .map(|aside| {
            let name = say(language, &format!("kind-{}", aside.word()));
            (key(aside), aside.word(), name)
        })
        .collect()
}

/// `a telephone`
fn aside_says(language: Language, aside: Aside) -> String {
    say(language, &format!("is-{}", aside.word()))
}

/// A name that is open, with what is offered for it; `tells`: what tells people apart (see [`Names::tells`]).
pub(in crate::attendance) fn open_row(
    readers: &Readers,
    base: &str,
    line: &NameLine,
    offers: Vec<Offer>,
    tells: &HashMap<PersonId, String>,
) -> OpenRow {
    let organiser = readers.is_organiser();
    let entry = line.entry.to_string();
    let language = readers.language;
    OpenRow {
        language,
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
                    why: {
                        let why = told(language, &why);
                        match tells.get(&person).filter(|t| !t.is_empty()) {
                            Some(tells) => format!("{} · {why}", apart(language, tells)),
                            None => why,
                        }
                    },
                },
                Offer::NoPerson(aside) => OfferView {
                    act: format!("{entry} no {}", aside.word()),
                    text: {
                        let kind = Value::Phrase(aside_says(language, aside));
                        say_with(language, "not-a-person-but", &[("kind", kind)])
                    },
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
pub fn is(language: Language, names: &Names, whose: &Whose) -> String {
    match whose {
        Whose::Person(id) => names
            .roster
            .person(id)
            .map_or_else(|| say(language, "is-somebody-else"), |p| p.name.clone()),
        Whose::Guest(guest) => {
            let values = [("name", guest.name.as_str().into())];
            say_with(language, "is-a-guest", &values)
        }
        Whose::NoPerson(aside) => aside_says(language, *aside),
    }
}

/// `Zawadi is Zawadi Akol.`
pub fn says(readers: &Readers, names: &Names, line: &NameLine) -> String {
    let label = Value::Name(readers.label(&line.name));
    match &line.decided {
        Some(decided) => {
            let is = Value::Name(is(readers.language, names, &decided.whose));
            readers.say_with("name-is", &[("name", label), ("who", is)])
        }
        None => readers.say_with("name-is-open", &[("name", label)]),
    }
}

pub fn decided_row(readers: &Readers, names: &Names, line: &NameLine) -> Option<DecidedRow> {
    let decided = line.decided.as_ref()?;
    let about = decided.logged.as_ref().map_or_else(
        || readers.say("decided-earlier"),
        |l| {
            let when = Value::Name(readers.moment(l.at, &names.roster));
            if l.by == KEPT {
                return readers.say_with("decided-final", &[("when", when)]);
            }
            let key = if l.here_only {
                "decided-by-here"
            } else {
                "decided-by"
            };
            let by = Value::Name(readers.who(&l.by, &names.roster));
            readers.say_with(key, &[("by", by), ("when", when)])
        },
    );
    Some(DecidedRow {
        language: readers.language,
        entry: line.entry.to_string(),
        label: readers.label(&line.name),
        is: is(readers.language, names, &decided.whose),
        about,
        locked: false,
    })
}

/// Whom a search found; `tells`: what tells people apart.
pub(in crate::attendance) fn results(
    language: Language,
    entry: &str,
    query: &str,
    found: Vec<Found>,
    tells: &HashMap<PersonId, String>,
) -> Results {
    Results {
        language,
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
