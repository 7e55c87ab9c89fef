//! Who can when, per network: counts for every step, and whether somebody is free throughout.

use std::collections::HashMap;

use super::merge::{by_the_clock, overlay};
use super::{Answer, Availability, DefaultHours};
use crate::meeting::Roster;
use crate::people::{NetworkId, Person};
use crate::time::{Instant, Interval};

/// Counts for each step of the meeting's grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoCan {
    /// From the first midnight to the one after the last day, in the meeting's zone; or the part of it that was asked for.
    pub window: Interval,
    pub grid_minutes: u32,
    /// In the roster's order; networks with nobody to count are there with size 0.
    pub networks: Vec<NetworkCounts>,
}

/// One network's people: those whom it represents on the meeting's first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkCounts {
    pub network: NetworkId,
    pub size: u32,
    /// Of these, how many have answered at all.
    pub answered: u32,
    /// For each step: who can well, and who can if need be.
    pub yes: Vec<u32>,
    pub if_need_be: Vec<u32>,
    /// For each step: who can (well or if need be) for the hour that begins there.
    pub hour: Vec<u32>,
}

/// Counts who can when. Partners and the public, and people of networks that do not belong yet, are not counted.
pub fn who_can(roster: &Roster, availability: &Availability) -> WhoCan {
    who_can_within(roster, availability, roster.meeting.window())
}

/// The same for a part of the meeting's window that begins on its grid; an hour that reaches over the part's end is not counted.
pub fn who_can_within(roster: &Roster, availability: &Availability, window: Interval) -> WhoCan {
    who_can_of(roster, availability, window, |_| true)
}

/// The same of those people only whom `counted` names.
pub fn who_can_of(
    roster: &Roster,
    availability: &Availability,
    window: Interval,
    counted: impl Fn(&Person) -> bool,
) -> WhoCan {
    let grid_minutes = roster.meeting.limits.grid_minutes;
    let steps = super::steps_in(&window, grid_minutes);
    let mut networks: Vec<NetworkCounts> = roster
        .networks
        .iter()
        .map(|n| NetworkCounts {
            network: n.id.clone(),
            size: 0,
            answered: 0,
            yes: vec![0; steps],
            if_need_be: vec![0; steps],
            hour: vec![0; steps],
        })
        .collect();
    let hour = usize::try_from(60_u32.div_ceil(grid_minutes.max(1))).unwrap_or(1);
    // What the clock says is worked out once for all who share zone and hours.
    let mut silent: HashMap<(&str, DefaultHours), Vec<Answer>> = HashMap::new();
    for (person, _) in roster.people.iter().filter(|(p, _)| counted(p)) {
        let Some(network) = roster.represented_by(person, roster.meeting.first_day) else {
            continue;
        };
        let Some(counts) = networks.iter_mut().find(|c| c.network == network.id) else {
            continue;
        };
        counts.size += 1;
        counts.answered += u32::from(availability.has_answered(&person.id));
        let known = availability.of(&person.id);
        let mut hers = silent
            .entry((person.zone.name(), known.hours))
            .or_insert_with(|| by_the_clock(&person.zone, &known.hours, &window, grid_minutes))
            .clone();
        overlay(&mut hers, known, &window, grid_minutes);
        // From the end: how many steps from here on none is a no.
        let mut free = 0;
        let steps = counts.yes.iter_mut().zip(&mut counts.if_need_be);
        let steps = steps.zip(&mut counts.hour).zip(&hers).rev();
        for (((yes, if_need_be), whole), answer) in steps {
            free = if *answer == Answer::No { 0 } else { free + 1 };
            *yes += u32::from(*answer == Answer::Yes);
            *if_need_be += u32::from(*answer == Answer::IfNeedBe);
            *whole += u32::from(free >= hour);
        }
    }
    WhoCan {
        window,
        grid_minutes,
        networks,
    }
}

/// Whether none of `steps` steps from `first` is a no; a span that reaches over the end is not free.
pub fn free_throughout(hers: &[Answer], first: usize, steps: usize) -> bool {
    hers.get(first..first + steps)
        .is_some_and(|span| span.iter().all(|a| *a != Answer::No))
}

impl WhoCan {
    /// The instant at which a step begins.
    pub fn step_start(&self, step: usize) -> Instant {
        let minutes = i64::try_from(step).unwrap_or(0) * i64::from(self.grid_minutes);
        self.window.start() + chrono::TimeDelta::minutes(minutes)
    }
}
