//! The weeks of the released programme: its sessions as they were released, beside the hours of the networks as the newest proposal knows them.

pub mod web;

use crate::proposal::lanes::Lane;
use crate::proposal::{Shown, ShownPart, ShownSession};
use crate::time::{Instant, Interval, Zone, clock_time};

/// A session as it was released.
pub struct Held {
    pub code: String,
    pub title: String,
    pub at: Instant,
    pub minutes: u32,
}

/// What is drawn: of a network is known whether a session lies in its bad hours, of people nothing.
pub fn shown(
    zone: &Zone,
    window: (Instant, Instant),
    sessions: &[Held],
    lanes: Vec<Lane>,
) -> Shown {
    let mut all: Vec<ShownSession> = sessions
        .iter()
        .map(|s| ShownSession {
            code: s.code.clone(),
            title: s.title.clone(),
            start: s.at,
            free: 0,
            invited: 0,
            missing: 0,
            minutes: s.minutes,
            networks: lanes.iter().filter_map(|lane| part(lane, s)).collect(),
        })
        .collect();
    all.sort_by(|a, b| (a.start, &a.code).cmp(&(b.start, &b.code)));
    Shown {
        zone: zone.name().to_string(),
        grid_minutes: 0,
        levels: Vec::new(),
        announced: all.len(),
        sessions: all,
        networks: Vec::new(),
        unplaced: Vec::new(),
        conflict: Vec::new(),
        window: Some(window),
        lanes,
        values: Vec::new(),
    }
}

/// `None`: it lies in none of the network's bad hours.
fn part(lane: &Lane, session: &Held) -> Option<ShownPart> {
    let span = Interval::new(
        session.at,
        session.at + chrono::TimeDelta::minutes(session.minutes.into()),
    )?;
    let meets = |night: bool| {
        lane.bad.iter().any(|b| {
            b.night == night && Interval::new(b.start, b.end).is_some_and(|i| i.touches(&span))
        })
    };
    let (night, unsocial) = (meets(true), meets(false));
    let zone = Zone::parse(&lane.zone).unwrap_or_else(|_| Zone::utc());
    (night || unsocial).then(|| ShownPart {
        code: lane.code.clone(),
        local: clock_time(session.at, &zone),
        free: 0,
        invited: 0,
        asleep: usize::from(night),
        burden: 1,
    })
}
