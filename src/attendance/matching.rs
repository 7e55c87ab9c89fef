//! Who a row of a report is: by address, by what was decided before, by a full name that exactly one expected person bears. Else nobody.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::likeness::{Known, Written, likeness};
use super::{Whose, beside, names};
use crate::meeting::{Roster, Workshop};
use crate::people::PersonId;

/// How somebody was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Address,
    /// An organiser decided it for this name before.
    Alias,
    Name,
}

/// Who a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognised {
    Person(PersonId, By),
    /// It was decided that it is nobody of the meeting: a guest, a telephone, an interpreter, a note-taker.
    Nobody,
    Unidentified,
}

/// Somebody whom an unidentified row may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub person: PersonId,
    pub name: String,
    /// A half sentence for the organiser.
    pub why: String,
}

/// Names decided before (see [`names::alias_key`]).
pub type Aliases = HashMap<String, Whose>;

/// All that is known when a report is read.
pub struct Matcher<'a> {
    people: Vec<Known<'a>>,
    expected: BTreeSet<&'a PersonId>,
    by_email: HashMap<String, &'a PersonId>,
    /// Of expected people only.
    by_name: HashMap<String, Vec<&'a PersonId>>,
    aliases: &'a Aliases,
    codes: Vec<String>,
    /// The words of the names of all expected people.
    folk: HashSet<String>,
}

impl<'a> Matcher<'a> {
    /// Expected are those who are invited to the workshop, and those who signed up before their network belonged to the alliance.
    pub fn new(roster: &'a Roster, workshop: &Workshop, aliases: &'a Aliases) -> Self {
        let invited = roster.invitees(workshop).into_iter().map(|i| i.person);
        let expected: BTreeSet<&PersonId> = invited
            .chain(roster.signed_up_not_invited(workshop))
            .map(|p| &p.id)
            .collect();
        let people: Vec<Known<'_>> = roster.people.iter().map(|(p, _)| Known::new(p)).collect();
        let mut by_name: HashMap<String, Vec<&PersonId>> = HashMap::new();
        let mut folk = HashSet::new();
        for known in people.iter().filter(|k| expected.contains(&k.person.id)) {
            folk.extend(known.words.iter().cloned());
            for key in names::keys(&known.person.name) {
                by_name.entry(key).or_default().push(&known.person.id);
            }
        }
        Matcher {
            by_email: people
                .iter()
                .map(|k| (k.address.clone(), &k.person.id))
                .collect(),
            codes: roster.networks.iter().map(|n| n.code.clone()).collect(),
            people,
            expected,
            by_name,
            folk,
            aliases,
        }
    }

    /// Who this is. A name that two expected people bear is never decided here, not even by an earlier decision.
    pub fn recognise(&self, name: &str, email: &str) -> Recognised {
        if let Some(id) = self.by_email.get(&email.trim().to_lowercase()) {
            return Recognised::Person((*id).clone(), By::Address);
        }
        let before = self.aliases.get(&names::alias_key("", email));
        if let Some(Whose::Person(id)) = before.filter(|_| !email.trim().is_empty()) {
            return Recognised::Person(id.clone(), By::Address);
        }
        let bearers = self.bearers(name);
        let undecided = email.is_empty() && bearers.len() > 1;
        if let Some(decided) = self
            .aliases
            .get(&names::alias_key(name, email))
            .filter(|_| !undecided)
        {
            return match decided {
                Whose::Person(id) => Recognised::Person(id.clone(), By::Alias),
                Whose::Guest(_) | Whose::NoPerson(_) => Recognised::Nobody,
            };
        }
        match bearers.iter().next() {
            Some(only) if bearers.len() == 1 => Recognised::Person((*only).clone(), By::Name),
            _ => Recognised::Unidentified,
        }
    }

    /// The expected people who bear the written name in any reading; nobody where what stands beside it says that it is another.
    fn bearers(&self, written: &str) -> BTreeSet<&'a PersonId> {
        if names::is_program(written) {
            return BTreeSet::new();
        }
        let found: BTreeSet<&'a PersonId> = names::readings(written, &self.codes)
            .iter()
            .filter_map(|key| self.by_name.get(key))
            .flatten()
            .copied()
            .collect();
        let only = found.first().filter(|_| found.len() == 1);
        let hers = only.and_then(|id| self.people.iter().find(|k| k.person.id == **id));
        let is_another = |known: &Known<'_>| {
            beside::is_another(written, &known.person.name, &self.folk, &self.codes)
        };
        if hers.is_some_and(is_another) {
            return BTreeSet::new();
        }
        found
    }

    /// People whose whole name stands in what is hardly a person's: an interpreter may be named after her, or be she.
    pub fn named_in(&self, name: &str, email: &str) -> Vec<Suggestion> {
        let readings = names::readings(name, &self.codes);
        let named = |s: &Suggestion| {
            let person = self.people.iter().find(|k| k.person.id == s.person);
            person.is_some_and(|k| readings.contains(&k.key))
        };
        let mut found = self.suggestions(name, email);
        found.retain(named);
        found
    }

    /// At most five people whom an unidentified row may be, the likeliest first.
    pub fn suggestions(&self, name: &str, email: &str) -> Vec<Suggestion> {
        let written = Written::new(&names::readings(name, &self.codes), email);
        let mut found: Vec<(u32, bool, Suggestion)> = self
            .people
            .iter()
            .filter_map(|known| {
                let person = known.person;
                let (score, why) = likeness(known, &written)?;
                let expected = self.expected.contains(&person.id);
                let why = if expected {
                    why
                } else {
                    format!("{why}; she is not invited to this session")
                };
                let suggestion = Suggestion {
                    person: person.id.clone(),
                    name: person.name.clone(),
                    why,
                };
                Some((score, expected, suggestion))
            })
            .collect();
        found.sort_by(|a, b| {
            (b.1, b.0)
                .cmp(&(a.1, a.0))
                .then_with(|| a.2.name.cmp(&b.2.name))
        });
        found.into_iter().take(5).map(|(_, _, s)| s).collect()
    }
}
