//! Who can when on one day of the meeting, hour by hour and network by network. Pure.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Availability, who_can_within};
use crate::meeting::{Meeting, Roster};
use crate::people::Network;
use crate::time::{Instant, Interval, Zone};

/// One day in the meeting's zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTable {
    pub networks: Vec<NetworkColumn>,
    /// By hour (or by the grid's step where that is longer), with how many of each network can for the hour that begins there.
    pub rows: Vec<(Instant, Vec<u32>)>,
}

/// A network as the table heads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkColumn {
    pub network: Network,
    /// Whom it represents on the meeting's first day, and how many of these have answered.
    pub size: u32,
    pub answered: u32,
    /// The zone in which most of them live; `None`: it represents nobody.
    pub zone: Option<Zone>,
}

/// The first day on which the meeting may have sessions (the first day when there is none).
pub fn first_working_day(meeting: &Meeting) -> NaiveDate {
    meeting
        .first_day
        .iter_days()
        .take_while(|d| *d <= meeting.last_day)
        .find(|d| {
            !meeting
                .limits
                .free_days
                .has(d.weekday().number_from_monday())
        })
        .unwrap_or(meeting.first_day)
}

/// The table of one day; empty for a day outside the meeting.
pub fn day_table(roster: &Roster, availability: &Availability, day: NaiveDate) -> DayTable {
    let meeting = &roster.meeting;
    let window = meeting.window();
    let grid = meeting.limits.grid_minutes.max(1);
    let step = TimeDelta::minutes(grid.into());
    let hour = 60_u32.div_ceil(grid);
    let opens = meeting.zone.start_of_day(day).max(window.start());
    let closes = day
        .succ_opt()
        .map_or(window.end(), |next| meeting.zone.start_of_day(next))
        .min(window.end());
    // Steps count from the meeting's first midnight; after a clock change a day may begin between two of them.
    let past = (opens - window.start()).num_seconds() % (i64::from(grid) * 60);
    let start = opens - TimeDelta::seconds(past);
    let reach = (closes + step * hour.cast_signed()).min(window.end());
    let Some(frame) = Interval::new(start, reach).filter(|_| opens < closes) else {
        return DayTable {
            networks: Vec::new(),
            rows: Vec::new(),
        };
    };
    let who = who_can_within(roster, availability, frame);
    let zones = commonest_zones(roster);
    let steps = who.networks.first().map_or(0, |n| n.hour.len());
    let rows = (0..steps)
        .step_by(hour as usize)
        .map(|i| (i, who.step_start(i)))
        .filter(|(_, at)| *at < closes)
        .map(|(i, at)| (at, who.networks.iter().map(|n| n.hour[i]).collect()))
        .collect();
    let networks = who
        .networks
        .iter()
        .filter_map(|counts| {
            Some(NetworkColumn {
                network: roster.network(&counts.network)?.clone(),
                size: counts.size,
                answered: counts.answered,
                zone: zones.get(counts.network.as_str()).cloned(),
            })
        })
        .collect();
    DayTable { networks, rows }
}

/// For each network (by id) the zone that most of its people live in; of equally common ones the first by name.
pub(super) fn commonest_zones(roster: &Roster) -> HashMap<&str, Zone> {
    let day = roster.meeting.first_day;
    let mut counted: HashMap<&str, HashMap<&str, (usize, &Zone)>> = HashMap::new();
    for (person, _) in &roster.people {
        if let Some(network) = roster.represented_by(person, day) {
            counted
                .entry(network.id.as_str())
                .or_default()
                .entry(person.zone.name())
                .or_insert((0, &person.zone))
                .0 += 1;
        }
    }
    counted
        .into_iter()
        .filter_map(|(network, zones)| {
            let best = zones
                .into_iter()
                .max_by(|(a, (m, _)), (b, (n, _))| m.cmp(n).then_with(|| b.cmp(a)));
            best.map(|(_, (_, zone))| (network, zone.clone()))
        })
        .collect()
}
