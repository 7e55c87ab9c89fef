//! Minutes: the union of somebody's connections inside the session, and whether they count as presence.

use std::collections::BTreeMap;

use crate::people::PersonId;
use crate::time::{Interval, IntervalSet};

/// What an entry of a record says of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    At(Interval),
    /// Only how long it was is known; it is laid somewhere into the session.
    Lasting(Interval),
    /// It does not count.
    Nothing,
}

/// Completed minutes that the connections cover inside the session; two devices at once count once. Lengths without times tell of the same presence
/// as the times do: they count where they are more.
pub fn minutes(connections: impl IntoIterator<Item = Time>, session: &Interval) -> u32 {
    let (mut at, mut lasting) = (Vec::new(), Vec::new());
    for time in connections {
        match time {
            Time::At(interval) => at.push(interval),
            Time::Lasting(interval) => lasting.push(interval),
            Time::Nothing => {}
        }
    }
    covered(at, session).max(covered(lasting, session))
}

fn covered(connections: Vec<Interval>, session: &Interval) -> u32 {
    let inside = connections
        .into_iter()
        .collect::<IntervalSet>()
        .clipped(session);
    u32::try_from(inside.seconds() / 60).unwrap_or(0)
}

/// The minutes of everybody who is in `connections`, nought included.
pub fn minutes_of_each<'a>(
    connections: impl IntoIterator<Item = (&'a PersonId, Time)>,
    session: &Interval,
) -> BTreeMap<PersonId, u32> {
    let mut of_each: BTreeMap<&PersonId, Vec<Time>> = BTreeMap::new();
    for (person, time) in connections {
        of_each.entry(person).or_default().push(time);
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
