//! What an import did: counts of what was new, changed, left alone and taken away, and what is worth knowing.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use serde_json::{Value, json};

use crate::meeting::{Part, Roster, Rule, Workshop};
use crate::people::{DefaultHours, PersonId};
use crate::refusal::Finding;

/// What became of the things of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// What became of the meeting itself (name, window, zone, limits).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Created,
    Changed,
    Unchanged,
}

/// The report of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    pub slug: String,
    pub meeting: State,
    pub networks: Counts,
    /// Rows of the participants' file: the person, her role, her hours and her workshops.
    pub people: Counts,
    pub workshops: Counts,
    /// Networks that the file lets start with another number than they did.
    pub ledger: usize,
    /// `None`: the file was not given, nothing was said about it.
    pub availability: Option<Counts>,
    /// Workshop code and how many are invited, in the organiser's order.
    pub invited: Vec<(String, usize)>,
    pub notes: Vec<Finding>,
}

impl Counts {
    /// Compares two collections by key.
    pub fn of<K: Hash + Eq, V: PartialEq>(old: &HashMap<K, V>, new: &HashMap<K, V>) -> Counts {
        let mut counts = Counts::default();
        for (key, value) in new {
            match old.get(key) {
                None => counts.created += 1,
                Some(before) if before == value => counts.unchanged += 1,
                Some(_) => counts.changed += 1,
            }
        }
        counts.removed = old.keys().filter(|k| !new.contains_key(k)).count();
        counts
    }

    pub fn changes(&self) -> usize {
        self.created + self.changed + self.removed
    }

    fn json(self) -> Value {
        json!({
            "created": self.created,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "removed": self.removed,
        })
    }
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Created => "created",
            State::Changed => "changed",
            State::Unchanged => "unchanged",
        }
    }
}

impl ImportReport {
    /// Compares the meeting as it was with the meeting as it will be.
    pub fn of(
        old: Option<&Roster>,
        new: &Roster,
        old_hours: &HashMap<PersonId, DefaultHours>,
        new_hours: &HashMap<PersonId, DefaultHours>,
    ) -> ImportReport {
        let meeting = match old {
            None => State::Created,
            Some(old) if old.meeting == new.meeting => State::Unchanged,
            Some(_) => State::Changed,
        };
        ImportReport {
            slug: new.meeting.slug.clone(),
            meeting,
            networks: Counts::of(&old.map(networks).unwrap_or_default(), &networks(new)),
            people: Counts::of(
                &old.map(|r| people(r, old_hours)).unwrap_or_default(),
                &people(new, new_hours),
            ),
            workshops: Counts::of(&old.map(workshops).unwrap_or_default(), &workshops(new)),
            ledger: 0,
            availability: None,
            invited: new
                .workshops
                .iter()
                .map(|w| (w.code.clone(), new.invitees(w).len()))
                .collect(),
            notes: Vec::new(),
        }
    }

    /// How much the import changed; 0 when the same files came again.
    pub fn changes(&self) -> usize {
        usize::from(self.meeting != State::Unchanged)
            + self.networks.changes()
            + self.people.changes()
            + self.workshops.changes()
            + self.ledger
            + self.availability.map_or(0, |c| c.changes())
    }

    /// The report for scripts; the names are stable.
    /// Of the whole: `unchanged` only when nothing at all is different.
    pub fn state(&self) -> State {
        match self.meeting {
            State::Unchanged if self.changes() > 0 => State::Changed,
            state => state,
        }
    }

    pub fn json(&self) -> Value {
        json!({
            "meeting": self.slug,
            "state": self.state().word(),
            "changes": self.changes(),
            "networks": self.networks.json(),
            "people": self.people.json(),
            "workshops": self.workshops.json(),
            "ledger": self.ledger,
            "availability": self.availability.map(Counts::json),
            "invited": self.invited.iter().cloned().map(|(k, v)| (k, json!(v))).collect::<serde_json::Map<_, _>>(),
            "notes": self.notes.iter().map(|n| json!({"place": n.place, "says": n.says})).collect::<Vec<_>>(),
        })
    }
}

fn networks(roster: &Roster) -> HashMap<&str, &crate::people::Network> {
    roster.networks.iter().map(|n| (n.id.as_str(), n)).collect()
}

type PersonSide<'a> = (
    &'a (crate::people::Person, crate::meeting::Role),
    Option<&'a DefaultHours>,
    HashSet<(&'a str, Part)>,
);

fn people<'a>(
    roster: &'a Roster,
    hours: &'a HashMap<PersonId, DefaultHours>,
) -> HashMap<&'a PersonId, PersonSide<'a>> {
    let mut seats: HashMap<&PersonId, HashSet<(&str, Part)>> = HashMap::new();
    for workshop in &roster.workshops {
        for seat in &workshop.people {
            seats
                .entry(&seat.person)
                .or_default()
                .insert((&workshop.code, seat.part));
        }
    }
    roster
        .people
        .iter()
        .map(|row| {
            let id = &row.0.id;
            (
                id,
                (row, hours.get(id), seats.remove(id).unwrap_or_default()),
            )
        })
        .collect()
}

fn workshops(roster: &Roster) -> HashMap<&str, (Workshop, Vec<&Rule>)> {
    roster
        .workshops
        .iter()
        .map(|w| {
            let bare = Workshop {
                people: Vec::new(),
                place: 0,
                ..w.clone()
            };
            let rules = roster.rules.iter().filter(|r| r.second == w.id).collect();
            (w.id.as_str(), (bare, rules))
        })
        .collect()
}
