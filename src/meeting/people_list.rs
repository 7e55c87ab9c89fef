//! The people of a meeting as an organiser looks through them: by network, by name. Pure.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Part, Role, Roster};
use crate::people::{Network, Person, PersonId};

/// One person with what the list says of her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine<'a> {
    pub person: &'a Person,
    pub role: Role,
    /// Those of her networks that she is in on the meeting's first day; the one that represents her first.
    pub networks: Vec<&'a Network>,
    /// Whether the first of them represents her in totals.
    pub represented: bool,
    /// Codes of the workshops in which she has a part, with the strongest of her parts.
    pub workshops: Vec<(&'a str, Part)>,
}

/// How many people a network represents; `None`: nobody's (partners, the public, networks that do not belong yet).
pub type NetworkSize<'a> = (Option<&'a Network>, usize);

/// Those of the network with this code (`-`: represented by none; empty: all) whose name or address has every one of the words, without regard to case and accents.
pub fn people_list<'a>(roster: &'a Roster, network: &str, words: &str) -> Vec<PersonLine<'a>> {
    let network = network.trim();
    let wanted: Vec<String> = words.split_whitespace().map(folded).collect();
    let parts = parts_of_all(roster);
    roster
        .people
        .iter()
        .map(|(person, role)| line(roster, person, *role, &parts))
        .filter(|line| match network {
            "" => true,
            "-" => !line.represented,
            code => line
                .networks
                .iter()
                .any(|n| n.code.eq_ignore_ascii_case(code)),
        })
        .filter(|line| {
            let name = folded(&line.person.name);
            let address = line.person.email.key();
            wanted
                .iter()
                .all(|w| name.contains(w) || address.contains(w))
        })
        .collect()
}

/// Everybody of the meeting, counted for the network that represents her on its first day.
pub fn network_sizes(roster: &Roster) -> Vec<NetworkSize<'_>> {
    let day = roster.meeting.first_day;
    let represented: Vec<Option<&Network>> = roster
        .people
        .iter()
        .map(|(p, _)| roster.represented_by(p, day))
        .collect();
    roster
        .networks
        .iter()
        .map(Some)
        .chain([None])
        .map(|network| {
            let size = represented.iter().filter(|r| **r == network).count();
            (network, size)
        })
        .filter(|(network, size)| network.is_some() || *size > 0)
        .collect()
}

/// The workshops in which each person has a part, in the organiser's order, with the strongest of her parts.
fn parts_of_all(roster: &Roster) -> HashMap<&PersonId, Vec<(&str, Part)>> {
    let mut all: HashMap<&PersonId, Vec<(&str, Part)>> = HashMap::new();
    for workshop in &roster.workshops {
        for seat in &workshop.people {
            let hers = all.entry(&seat.person).or_default();
            match hers.last_mut() {
                Some((code, part)) if *code == workshop.code => *part = seat.part.min(*part),
                _ => hers.push((&workshop.code, seat.part)),
            }
        }
    }
    all
}

fn line<'a>(
    roster: &'a Roster,
    person: &'a Person,
    role: Role,
    parts: &HashMap<&PersonId, Vec<(&'a str, Part)>>,
) -> PersonLine<'a> {
    let day = roster.meeting.first_day;
    let representing = roster.represented_by(person, day);
    let others = person
        .memberships
        .iter()
        .filter(|m| m.holds_on(day))
        .filter_map(|m| roster.network(&m.network))
        .filter(|n| Some(n.id.as_str()) != representing.map(|r| r.id.as_str()));
    PersonLine {
        person,
        role,
        networks: representing.into_iter().chain(others).collect(),
        represented: representing.is_some(),
        workshops: parts.get(&person.id).cloned().unwrap_or_default(),
    }
}

/// Without case and accents: `Zoë` is found by `zoe`.
fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}
