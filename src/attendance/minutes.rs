//! Minutes: the union of somebody's connections inside the session, and whether they count as presence.

use std::collections::BTreeMap;

use crate::people::PersonId;
use crate::time::{Interval, IntervalSet};

/// Completed minutes that the connections cover inside the session; two devices at once count once.
pub fn minutes(connections: impl IntoIterator<Item = Interval>, session: &Interval) -> u32 {
    let inside = connections
        .into_iter()
        .collect::<IntervalSet>()
        .clipped(session);
    u32::try_from(inside.seconds() / 60).unwrap_or(0)
}

/// The minutes of everybody who is in `connections`, nought included.
pub fn minutes_of_each<'a>(
    connections: impl IntoIterator<Item = (&'a PersonId, Option<Interval>)>,
    session: &Interval,
) -> BTreeMap<PersonId, u32> {
    let mut of_each: BTreeMap<&PersonId, Vec<Interval>> = BTreeMap::new();
    for (person, interval) in connections {
        of_each.entry(person).or_default().extend(interval);
    }
    of_each
        .into_iter()
        .map(|(person, all)| (person.clone(), minutes(all, session)))
        .collect()
}

/// Minutes from which somebody counts as present: the meeting's own, else 15 or a quarter of the session, whichever is smaller.
pub fn threshold(own: Option<u32>, session_minutes: u32) -> u32 {
    own.unwrap_or_else(|| session_minutes.div_ceil(4).min(15))
        .max(1)
}
