//! The names of a session that no person was found for by herself: which are open, what was decided about the others, and what is offered for each.

use std::collections::{BTreeMap, HashMap};

use super::deciding::{Decisions, Logged};
use super::{Aliases, Aside, Entry, EntryId, Matcher, Unidentified, Whose, minutes, names};
use crate::people::PersonId;
use crate::programme::Session;

/// At most so many offers for a name: each has a key of its own, 1 to 5.
const OFFERS: usize = 5;

/// A name as it stands in a session's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameLine {
    /// The first of its entries: what the name is known by on pages.
    pub entry: EntryId,
    pub name: Unidentified,
    /// `None`: it is open.
    pub decided: Option<NameDecided>,
}

/// What counts for a name now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameDecided {
    pub whose: Whose,
    /// Who and when; `None` where that was not written down yet.
    pub logged: Option<Logged>,
}

/// What is offered for an open name, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    Is {
        person: PersonId,
        name: String,
        why: String,
    },
    NoPerson(Aside),
}

/// The names of a session, by what they are shown as. `known`: the address of an entry says whose it is.
pub fn lines(
    session: &Session,
    entries: &[Entry],
    decisions: &Decisions,
    known: impl Fn(&Entry) -> bool,
) -> Vec<NameLine> {
    let aliases = decisions.of(&session.id);
    let mut of_name: BTreeMap<(&str, &str), Vec<&Entry>> = BTreeMap::new();
    for entry in entries.iter().filter(|e| e.is_named()) {
        let name = (entry.name.as_str(), entry.email.as_str());
        of_name.entry(name).or_default().push(entry);
    }
    let frame = session.interval();
    let mut lines: Vec<NameLine> = of_name
        .into_iter()
        .filter_map(|((name, email), entries)| {
            let first = entries.first()?;
            if known(first) {
                return None;
            }
            let decided = decided(session, decisions, &aliases, first);
            if decided.is_none() && first.person.is_some() {
                // Recognised by her name: nobody had to decide.
                return None;
            }
            let times = entries.iter().map(|e| e.time());
            Some(NameLine {
                entry: first.id.clone(),
                name: Unidentified {
                    name: name.to_string(),
                    email: email.to_string(),
                    minutes: frame.as_ref().map_or(0, |f| minutes(times, f)),
                },
                decided,
            })
        })
        .collect();
    lines.sort_by_cached_key(|l| (l.name.label().to_lowercase(), l.name.label()));
    lines
}

fn decided(
    session: &Session,
    decisions: &Decisions,
    aliases: &Aliases,
    entry: &Entry,
) -> Option<NameDecided> {
    let key = names::alias_key(&entry.name, &entry.email);
    let here = decisions
        .last(&session.id, &key)
        .filter(|l| l.whose.is_some());
    let whose = match (&entry.person, aliases.get(&key)) {
        // A shared name is decided for one session, and the entry alone holds it.
        (Some(id), _) if here.is_some() => Whose::Person(id.clone()),
        (Some(id), Some(Whose::Person(by_alias))) if id == by_alias => Whose::Person(id.clone()),
        (None, Some(whose @ (Whose::Guest(_) | Whose::NoPerson(_)))) => whose.clone(),
        _ => return None,
    };
    let logged = here
        .or_else(|| decisions.newest(&key))
        .filter(|l| l.whose.as_ref() == Some(&whose))
        .cloned();
    Some(NameDecided { whose, logged })
}

/// What is offered for an open name. `allowed` says who may be named to whoever asks.
pub fn offers(
    line: &NameLine,
    session: &Session,
    decisions: &Decisions,
    matcher: &Matcher<'_>,
    name_of: &HashMap<PersonId, String>,
) -> Vec<Offer> {
    let Unidentified { name, email, .. } = &line.name;
    let mut found: Vec<Offer> = Vec::new();
    if let Some(hint) = names::no_person(name) {
        found.push(Offer::NoPerson(Aside::of_hint(hint)));
    }
    let key = names::alias_key(name, email);
    let elsewhere = decisions.log.iter().rev().find(|l| {
        l.session != session.id && l.key == key && matches!(l.whose, Some(Whose::Person(_)))
    });
    if let Some(Whose::Person(id)) = elsewhere.and_then(|l| l.whose.as_ref())
        && let Some(name) = name_of.get(id)
    {
        found.push(Offer::Is {
            person: id.clone(),
            name: name.clone(),
            why: "it was she in another session".to_string(),
        });
    }
    let suggestions = match names::no_person(name) {
        None => matcher.suggestions(name, email),
        Some(_) => matcher.named_in(name, email),
    };
    for suggestion in suggestions {
        let twice = found
            .iter()
            .any(|o| matches!(o, Offer::Is { person, .. } if *person == suggestion.person));
        if !twice && name_of.contains_key(&suggestion.person) {
            found.push(Offer::Is {
                person: suggestion.person,
                name: suggestion.name,
                why: suggestion.why,
            });
        }
    }
    found.truncate(OFFERS);
    found
}
