//! A session's record from its entries: minutes of each, and the names that stay open.

use super::names;
use super::{
    Aliases, Entry, Record, Source, State, Unidentified, minutes, minutes_of_each, threshold,
};
use crate::meeting::Meeting;
use crate::programme::Session;
use crate::time::Interval;

/// Counts the entries of one session. A name that was decided to be nobody's is left out.
pub fn record(
    meeting: &Meeting,
    session: &Session,
    entries: &[Entry],
    recorded: bool,
    aliases: &Aliases,
) -> Record {
    let mut record = Record {
        minutes: std::collections::BTreeMap::new(),
        sources: std::collections::BTreeMap::new(),
        unidentified: Vec::new(),
        threshold: threshold(meeting.present_minutes, session.minutes),
        recorded,
        state: State::default(),
        session: session.clone(),
    };
    let Some(frame) = session.interval() else {
        return record;
    };
    let counted = |e: &Entry| (e.source != Source::WaitingRoom).then_some(e.interval);
    let recognised = entries
        .iter()
        .filter_map(|e| Some((e.person.as_ref()?, counted(e))));
    record.minutes = minutes_of_each(recognised, &frame);
    for entry in entries {
        if let Some(person) = &entry.person {
            let sources = record.sources.entry(person.clone()).or_default();
            sources.insert(entry.source);
        }
    }
    let mut open: Vec<(Unidentified, Vec<Interval>)> = Vec::new();
    for entry in entries.iter().filter(|e| e.person.is_none()) {
        if aliases.get(&names::alias_key(&entry.name, &entry.email)) == Some(&None) {
            continue;
        }
        let same = |u: &Unidentified| u.name == entry.name && u.email == entry.email;
        let at = open.iter().position(|(u, _)| same(u)).unwrap_or_else(|| {
            let (name, email) = (entry.name.clone(), entry.email.clone());
            open.push((
                Unidentified {
                    name,
                    email,
                    minutes: 0,
                },
                Vec::new(),
            ));
            open.len() - 1
        });
        open[at].1.extend(counted(entry));
    }
    record.unidentified = open
        .into_iter()
        .map(|(u, intervals)| Unidentified {
            minutes: minutes(intervals, &frame),
            ..u
        })
        .collect();
    record.unidentified.sort_by_key(Unidentified::label);
    record
}
