//! Who a row of a report is: by address, by what was decided before, by a full name that exactly one expected person bears. Else nobody.

use std::collections::{BTreeSet, HashMap};

use super::{Whose, names};
use crate::meeting::{Roster, Workshop};
use crate::people::{Person, PersonId};

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
}

/// Somebody of the meeting, with her name as it is compared.
struct Known<'a> {
    person: &'a Person,
    key: String,
    words: Vec<String>,
    /// The words in her address, before the @.
    local: Vec<String>,
}

impl<'a> Known<'a> {
    fn new(person: &'a Person) -> Self {
        let key = names::key(&person.name);
        let address = person.email.key();
        let local = address.split('@').next().unwrap_or_default();
        Known {
            words: key.split(' ').map(str::to_string).collect(),
            local: names::words(local)
                .into_iter()
                .filter(|w| !w.chars().all(|c| c.is_ascii_digit()))
                .collect(),
            key,
            person,
        }
    }
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
        for known in people.iter().filter(|k| expected.contains(&k.person.id)) {
            for key in names::keys(&known.person.name) {
                by_name.entry(key).or_default().push(&known.person.id);
            }
        }
        Matcher {
            by_email: people
                .iter()
                .map(|k| (k.person.email.key(), &k.person.id))
                .collect(),
            codes: roster.networks.iter().map(|n| n.code.clone()).collect(),
            people,
            expected,
            by_name,
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

    /// The expected people who bear the written name in any reading.
    fn bearers(&self, written: &str) -> BTreeSet<&'a PersonId> {
        if names::is_program(written) {
            return BTreeSet::new();
        }
        names::readings(written, &self.codes)
            .iter()
            .filter_map(|key| self.by_name.get(key))
            .flatten()
            .copied()
            .collect()
    }

    /// At most five people whom an unidentified row may be, the likeliest first.
    pub fn suggestions(&self, name: &str, email: &str) -> Vec<Suggestion> {
        let readings = names::readings(name, &self.codes);
        let mut found: Vec<(u32, bool, Suggestion)> = self
            .people
            .iter()
            .filter_map(|known| {
                let person = known.person;
                let (score, why) = likeness(known, &readings, email)?;
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

/// How like (of a hundred), and why; `None` when not at all.
fn likeness(known: &Known<'_>, readings: &[String], email: &str) -> Option<(u32, String)> {
    let own = &known.key;
    if readings.contains(own) {
        return Some((95, "she bears this name".to_string()));
    }
    if !email.is_empty()
        && strsim::levenshtein(&email.to_lowercase(), &known.person.email.key()) <= 2
    {
        return Some((90, "her address differs by a letter or two".to_string()));
    }
    let within = |words: &[String], reading: &String, least: usize| {
        let parts: Vec<&str> = reading
            .split(' ')
            .filter(|w| w.chars().count() > least)
            .collect();
        parts.len() == reading.split(' ').count()
            && parts.iter().all(|w| words.iter().any(|own| own == w))
    };
    if readings.iter().any(|r| within(&known.words, r, 2)) {
        return Some((70, "a part of her name".to_string()));
    }
    let holds = |reading: &String| {
        let parts: Vec<&str> = reading.split(' ').collect();
        known.words.len() > 1 && known.words.iter().all(|own| parts.contains(&own.as_str()))
    };
    if readings.iter().any(holds) {
        return Some((75, "her name and more".to_string()));
    }
    // A name in another script: the address may spell it in this one.
    let spelled = |reading: &String| {
        let parts: Vec<&str> = reading
            .split(' ')
            .filter(|w| w.chars().count() > 2)
            .collect();
        parts.len() > 1
            && known.local.len() > 1
            && parts
                .iter()
                .filter(|w| known.local.iter().any(|l| l.contains(**w)))
                .count()
                > 1
    };
    if readings.iter().any(spelled)
        || readings
            .iter()
            .any(|r| known.local.len() > 1 && r.replace(' ', "") == known.local.concat())
    {
        return Some((65, "her address spells it like this".to_string()));
    }
    let nearest = readings
        .iter()
        .map(|r| strsim::jaro_winkler(r, own))
        .fold(0.0, f64::max);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let score = (nearest * 60.0) as u32;
    (nearest >= 0.9).then(|| (score, "a similar name".to_string()))
}
