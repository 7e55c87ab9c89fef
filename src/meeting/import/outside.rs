//! People from outside: they stand in no file, and an import leaves them where they are.

use super::Known;
use crate::meeting::{Audience, Role, Workshop};
use crate::people::Person;

/// Who registered for a public session and stands in no file: she stays.
pub(super) fn from_outside(known: &Known, listed: &[(Person, Role)]) -> Vec<(Person, Role)> {
    let before = known.before.iter().flat_map(|r| &r.people);
    before
        .filter(|(person, role)| {
            *role == Role::Public && !listed.iter().any(|(p, _)| p.id == person.id)
        })
        .cloned()
        .collect()
}

/// Gives those from outside the seats that they had in what is still public.
pub(super) fn keep_seats(
    known: &Known,
    from_outside: &[(Person, Role)],
    workshops: &mut [Workshop],
) {
    for workshop in workshops {
        let before = known.before.iter().flat_map(|r| &r.workshops);
        let seats = before
            .filter(|w| w.id == workshop.id && workshop.audience == Audience::Public)
            .flat_map(|w| &w.people)
            .filter(|s| from_outside.iter().any(|(p, _)| p.id == s.person));
        workshop.people.extend(seats.cloned());
        workshop.people.sort();
    }
}
