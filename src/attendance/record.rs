//! A session's record from its entries: minutes of each, and the names that stay open.

use std::collections::BTreeMap;

use super::names;
use super::{
    Aliases, Entry, Guest, Record, State, Time, Unidentified, Whose, minutes, minutes_of_each,
    threshold,
};
use crate::meeting::Meeting;
use crate::programme::Session;

/// Counts the entries of one session; a name without a person is a guest's, set aside or open, as `aliases` say.
pub fn record(
    meeting: &Meeting,
    session: &Session,
    entries: &[Entry],
    recorded: bool,
    aliases: &Aliases,
) -> Record {
    let mut record = Record {
        minutes: BTreeMap::new(),
        sources: BTreeMap::new(),
        guests: Vec::new(),
        unnamed: BTreeMap::new(),
        unidentified: Vec::new(),
        set_aside: Vec::new(),
        threshold: threshold(meeting.present_minutes, session.minutes),
        recorded,
        state: State::default(),
        settled: BTreeMap::new(),
        session: session.clone(),
    };
    let Some(frame) = session.interval() else {
        return record;
    };
    let recognised = entries
        .iter()
        .filter_map(|e| Some((e.person.as_ref()?, e.time())));
    record.minutes = minutes_of_each(recognised, &frame);
    for entry in entries {
        if let Some(person) = &entry.person {
            let sources = record.sources.entry(person.clone()).or_default();
            sources.insert(entry.source);
        }
    }
    let mut names: BTreeMap<(&str, &str), Vec<Time>> = BTreeMap::new();
    let mut guests: BTreeMap<&Guest, Vec<Time>> = BTreeMap::new();
    for entry in entries.iter().filter(|e| e.person.is_none()) {
        let guest = match decided(aliases, &entry.name, &entry.email) {
            Some(Whose::Guest(guest)) => Some(guest),
            _ => None,
        };
        let known = guest.map_or((&entry.name, &entry.email), |g| (&g.name, &g.email));
        let known = (known.0.clone(), known.1.clone());
        record
            .unnamed
            .entry(known)
            .or_default()
            .insert(entry.source);
        if let Some(guest) = guest {
            guests.entry(guest).or_default().push(entry.time());
            continue;
        }
        names
            .entry((entry.name.as_str(), entry.email.as_str()))
            .or_default()
            .push(entry.time());
    }
    record.guests = guests
        .into_iter()
        .map(|(guest, intervals)| (guest.clone(), minutes(intervals, &frame)))
        .collect();
    for ((name, email), intervals) in names {
        let name = Unidentified {
            name: name.to_string(),
            email: email.to_string(),
            minutes: minutes(intervals, &frame),
        };
        match decided(aliases, &name.name, &name.email) {
            Some(Whose::NoPerson(aside)) => record.set_aside.push((name, *aside)),
            _ => record.unidentified.push(name),
        }
    }
    record.unidentified.sort_by_key(Unidentified::label);
    record.set_aside.sort_by_key(|(name, _)| name.label());
    record
}

fn decided<'a>(aliases: &'a Aliases, name: &str, email: &str) -> Option<&'a Whose> {
    aliases.get(&names::alias_key(name, email))
}
