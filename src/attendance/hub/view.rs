//! What the session's page and its workbook show of people and numbers.

use std::collections::BTreeMap;

use crate::attendance::apart::{apart, named};
use crate::attendance::{Counting, Overview, Record, SessionCount, Source};
use crate::invitation::Answer;
use crate::people::{Person, PersonId};
use crate::refusal::Refusal;

/// The people of a network, those who are coming first.
pub struct Group {
    /// `None`: partners and the public.
    pub network: Option<String>,
    pub people: Vec<Line>,
}

/// One person.
pub struct Line {
    pub name: String,
    /// The key of her answer in words.
    pub answer: &'static str,
    /// A colour of the page.
    pub class: &'static str,
    pub minutes: Option<u32>,
    pub present: bool,
    /// The keys of how her presence is known.
    pub known: Vec<&'static str>,
    order: u8,
}

/// Everybody who is invited or was there, by network.
pub fn groups(overview: &Overview, record: &Record) -> Vec<Group> {
    let held: BTreeMap<&PersonId, Answer> = overview
        .held(record)
        .map(|i| (&i.person, i.answer))
        .collect();
    let network_of = |person: &Person| {
        let of = overview.networks_of(person, record, Counting::Representing);
        of.into_iter().next()
    };
    let concerned = |p: &&Person| held.contains_key(&p.id) || record.minutes.contains_key(&p.id);
    let all = overview.roster.people.iter().map(|(p, _)| p);
    let apart = apart(all.filter(concerned).map(|p| (p, network_of(p))));
    let mut by_network: BTreeMap<Option<String>, Vec<Line>> = BTreeMap::new();
    for (person, _) in &overview.roster.people {
        let answer = held.get(&person.id).copied();
        if !concerned(&person) {
            continue;
        }
        by_network
            .entry(network_of(person))
            .or_default()
            .push(Line {
                name: named(person, &apart),
                ..line(record, person, answer)
            });
    }
    let guests = record.guests.iter().map(|(guest, minutes)| Line {
        name: guest.name.clone(),
        answer: "is-guest",
        class: "",
        minutes: Some(*minutes),
        present: *minutes >= record.threshold,
        known: Vec::new(),
        order: 5,
    });
    let guests: Vec<Line> = guests.collect();
    if !guests.is_empty() {
        by_network.entry(None).or_default().extend(guests);
    }
    overview
        .codes()
        .filter_map(|network| {
            let mut people = by_network.remove(&network)?;
            people.sort_by(|a, b| (a.order, &a.name).cmp(&(b.order, &b.name)));
            Some(Group { network, people })
        })
        .collect()
}

fn line(record: &Record, person: &Person, answer: Option<Answer>) -> Line {
    let (order, words, class) = match answer {
        Some(Answer::Accepted) => (0, "is-coming", "good"),
        Some(Answer::Tentative) => (1, "is-maybe", "warn"),
        Some(Answer::NeedsAction) => (2, "is-silent", ""),
        Some(Answer::Declined) => (3, "is-not-coming", "bad"),
        None => (4, "is-not-invited", ""),
    };
    Line {
        name: person.name.clone(),
        answer: words,
        class,
        minutes: record.minutes.get(&person.id).copied(),
        present: record.is_present(&person.id),
        known: known(record, person),
        order,
    }
}

/// How somebody's presence is known.
fn known(record: &Record, person: &Person) -> Vec<&'static str> {
    let words = record.sources.get(&person.id).into_iter().flatten();
    let words = words.map(|source| match source {
        Source::Report | Source::Minutes => "known-file",
        Source::WaitingRoom => "known-waiting-room",
        Source::Hand => "known-hand",
        Source::Own => "known-own",
    });
    words.collect()
}

/// The record of the session of that workshop, its code in any case.
pub fn record_of<'a>(overview: &'a Overview, code: &str) -> Result<&'a Record, Refusal> {
    let workshop = overview.roster.workshop_by_code(code).map(|w| &w.id);
    overview
        .records
        .iter()
        .find(|r| Some(&r.session.workshop) == workshop)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{code} stands in no released programme: release one first"
            ))
        })
}

/// The numbers of the record's session.
pub fn count(overview: &Overview, record: &Record) -> Option<SessionCount> {
    overview
        .sessions(Counting::Representing)
        .into_iter()
        .find(|c| c.session.id == record.session.id)
}
