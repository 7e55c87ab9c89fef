//! Who is who at a meeting: look-ups, and who is invited to what.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Audience, Part, Role, Roster, Workshop};
use crate::people::{Network, NetworkId, Person, PersonId};

/// Somebody who is invited to a workshop, with the strongest of her parts in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitee<'a> {
    pub person: &'a Person,
    pub part: Part,
}

impl Roster {
    /// The workshop with this code (as written, then in any case).
    pub fn workshop_by_code(&self, code: &str) -> Option<&Workshop> {
        let code = code.trim();
        self.workshops.iter().find(|w| w.code == code).or_else(|| {
            let folded = code.to_lowercase();
            self.workshops
                .iter()
                .find(|w| w.code.to_lowercase() == folded)
        })
    }

    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().map(|(p, _)| p).find(|p| p.id == *id)
    }

    /// Who did something, for people who may know one another's names and nobody's address: `by` is an address, or "command line".
    pub fn names(&self, by: &str) -> String {
        match self.by_address(by) {
            Some(person) => person.name.clone(),
            None if by.contains('@') => "an organiser".into(),
            None => format!("the {}", by.to_lowercase()),
        }
    }

    /// Who of the meeting has that address, in any case.
    pub fn by_address(&self, address: &str) -> Option<&Person> {
        let address = address.to_lowercase();
        let all = self.people.iter().map(|(p, _)| p);
        all.into_iter().find(|p| p.email.key() == address)
    }

    /// What she is at this meeting; `None`: she does not take part.
    pub fn role(&self, id: &PersonId) -> Option<Role> {
        self.people
            .iter()
            .find(|(p, _)| p.id == *id)
            .map(|(_, role)| *role)
    }

    pub fn network(&self, id: &NetworkId) -> Option<&Network> {
        self.networks.iter().find(|n| n.id == *id)
    }

    pub fn network_by_code(&self, code: &str) -> Option<&Network> {
        let folded = code.trim().to_lowercase();
        self.networks
            .iter()
            .find(|n| n.code.to_lowercase() == folded)
    }

    /// The network that represents her in totals on that day: the first of her networks that she is in and that belongs to the alliance then.
    pub fn represented_by(&self, person: &Person, day: NaiveDate) -> Option<&Network> {
        person
            .memberships
            .iter()
            .filter(|m| m.holds_on(day))
            .find_map(|m| self.network(&m.network).filter(|n| n.belongs_on(day)))
    }

    /// Whether she may be invited at all: she is in no network (partners, the public), or one of hers belongs to the alliance on the meeting's first day.
    pub fn may_come(&self, person: &Person) -> bool {
        person.memberships.is_empty()
            || self
                .represented_by(person, self.meeting.first_day)
                .is_some()
    }

    /// Who is invited, in the order of the organiser's list. To a public session: everybody of the meeting who may come, and of those from outside
    /// who registered for it; to one for members: those with a seat in it who may come, and nobody from outside.
    pub fn invitees(&self, workshop: &Workshop) -> Vec<Invitee<'_>> {
        let parts = strongest_parts(workshop);
        self.people
            .iter()
            .filter(|(person, role)| *role == Role::Public || self.may_come(person))
            .filter_map(|(person, role)| {
                let part = match (parts.get(&person.id), workshop.audience, role) {
                    (_, Audience::Members, Role::Public) | (None, Audience::Members, _) => {
                        return None;
                    }
                    (Some(_), Audience::Public, Role::Public) => Part::Optional,
                    (None, Audience::Public, Role::Public) => return None,
                    (Some(part), _, _) => *part,
                    (None, Audience::Public, _) => Part::Optional,
                };
                Some(Invitee { person, part })
            })
            .collect()
    }

    /// Who signed up (or, for a public session, is on the list) and is not invited, because none of her networks belongs to the alliance yet or still.
    pub fn signed_up_not_invited(&self, workshop: &Workshop) -> Vec<&Person> {
        let parts = strongest_parts(workshop);
        self.people
            .iter()
            .filter(|(_, role)| *role != Role::Public)
            .map(|(person, _)| person)
            .filter(|p| workshop.audience == Audience::Public || parts.contains_key(&p.id))
            .filter(|p| !self.may_come(p))
            .collect()
    }
}

fn strongest_parts(workshop: &Workshop) -> HashMap<&PersonId, Part> {
    let mut parts: HashMap<&PersonId, Part> = HashMap::with_capacity(workshop.people.len());
    for seat in &workshop.people {
        parts
            .entry(&seat.person)
            .and_modify(|part| *part = seat.part.min(*part))
            .or_insert(seat.part);
    }
    parts
}
