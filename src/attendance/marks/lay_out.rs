//! The sheet of a check-in page: everybody by network, with what is known of each.

use std::collections::BTreeMap;

use super::{Added, Group, Place, Sheet, Stay};
use crate::attendance::apart::{apart, named};
use crate::attendance::{Counting, Entry, Overview, Record, Source, names};
use crate::invitation::Answer;
use crate::people::{Person, PersonId};
use crate::time::Instant;

/// The people of a session as they are marked, from its record and entries; `also`: folded words of names to seek among who is not invited.
pub fn laid_out(overview: &Overview, record: &Record, entries: &[Entry], also: &[String]) -> Sheet {
    let length = record.session.minutes;
    let stay = |e: &Entry| {
        let minute = |at: Instant| {
            let minutes = (at - record.session.at).num_minutes();
            u32::try_from(minutes.max(0)).unwrap_or(0).min(length)
        };
        Stay {
            from: minute(e.interval.start()),
            until: minute(e.interval.end()),
        }
    };
    let mut stays: BTreeMap<&PersonId, Stay> = BTreeMap::new();
    let mut added = Vec::new();
    for entry in entries.iter().filter(|e| e.source == Source::Hand) {
        match &entry.person {
            Some(person) => {
                stays.insert(person, stay(entry));
            }
            None => added.push(Added {
                name: entry.name.clone(),
                stay: stay(entry),
            }),
        }
    }
    added.sort_by(|a, b| a.name.cmp(&b.name));
    let held: BTreeMap<&PersonId, &'static str> = overview
        .held(record)
        .map(|i| (&i.person, answer(i.answer)))
        .collect();
    let listed = |p: &Person| held.contains_key(&p.id) || record.minutes.contains_key(&p.id);
    let network_of = |p: &Person| {
        let of = overview.networks_of(p, record, Counting::Representing);
        of.into_iter().next()
    };
    let everybody = overview.roster.people.iter().map(|(p, _)| p);
    let apart = apart(everybody.filter(|p| listed(p)).map(|p| (p, network_of(p))));
    let place = |person: &Person| Place {
        person: person.id.clone(),
        name: named(person, &apart),
        answer: held.get(&person.id).copied().unwrap_or("is-not-invited"),
        stay: stays.get(&person.id).copied(),
        others: record
            .sources
            .get(&person.id)
            .into_iter()
            .flatten()
            .copied()
            .filter(|s| *s != Source::Hand)
            .collect(),
        minutes: record.minutes.get(&person.id).copied(),
    };
    let mut groups = Vec::new();
    for network in overview.codes() {
        let mut places: Vec<Place> = overview
            .roster
            .people
            .iter()
            .map(|(p, _)| p)
            .filter(|p| listed(p))
            .filter(|p| network_of(p) == network)
            .map(place)
            .collect();
        places.sort_by(|a, b| a.name.cmp(&b.name));
        if !places.is_empty() {
            groups.push(Group { network, places });
        }
    }
    let mut uninvited: Vec<Place> = Vec::new();
    if !also.is_empty() {
        let all = overview.roster.people.iter().map(|(p, _)| p);
        let found = all.filter(|p| !listed(p) && names::holds(&p.name, also));
        uninvited.extend(found.map(place).take(50));
        uninvited.sort_by(|a, b| a.name.cmp(&b.name));
    }
    Sheet {
        threshold: record.threshold,
        session: record.session.clone(),
        state: record.state,
        groups,
        added,
        uninvited,
        roster: overview.roster.clone(),
    }
}

/// The key of an answer in words, as those who run a session read it.
pub fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Accepted => "is-coming",
        Answer::Tentative => "is-maybe",
        Answer::Declined => "is-not-coming",
        Answer::NeedsAction => "is-silent",
    }
}
