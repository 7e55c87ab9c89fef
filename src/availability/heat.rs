//! Who can when over the days of a meeting: days across, hours of the meeting's zone down, and beside them the same hour where each network is. Pure.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::day::commonest_zones;
use super::{Answer, Availability, DefaultHours, answers, who_can_of};
use crate::meeting::{Meeting, Roster, Workshop};
use crate::people::{Network, Person, PersonId};
use crate::time::{Instant, Interval, Resolved, Zone};
use std::collections::{HashMap, HashSet};

/// So many days lie side by side at most: three weeks.
pub const MOST_DAYS: usize = 21;

/// Whom the map counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted<'a> {
    /// Everybody whom a network represents.
    All,
    /// Those whom this network represents.
    Network(&'a Network),
    /// Those of them who are invited to this workshop.
    Workshop(&'a Workshop),
}

/// The map of some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    pub days: Vec<NaiveDate>,
    /// How many people are counted.
    pub size: u32,
    pub lanes: Vec<Lane>,
    pub hours: Vec<HourRow>,
}

/// A network, and where most of it lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    pub code: String,
    pub zone: Zone,
    /// Its clocks change within these days; its hours are those of the first.
    pub changes: bool,
}

/// One hour of the meeting's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourRow {
    pub hour: u32,
    /// For each day how many can for the hour that begins then; `None`: the clock skips it that day.
    pub can: Vec<Option<u32>>,
    /// What the clock shows where each network is, and whether it is night there.
    pub lanes: Vec<(NaiveTime, bool)>,
    /// For how many of those counted it is night where each of them lives: on the day with the most.
    pub asleep: u32,
}

/// Somebody of the hour that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtHour<'a> {
    pub person: &'a Person,
    /// The worst of the hour.
    pub answer: Answer,
}

/// The ids of those who are counted.
fn counted<'a>(roster: &'a Roster, whom: Counted<'a>) -> HashSet<&'a PersonId> {
    let day = roster.meeting.first_day;
    let represented = |p: &Person| roster.represented_by(p, day);
    match whom {
        Counted::All => roster.people.iter().map(|(p, _)| &p.id).collect(),
        Counted::Network(network) => roster
            .people
            .iter()
            .map(|(p, _)| p)
            .filter(|p| represented(p).is_some_and(|n| n.id == network.id))
            .map(|p| &p.id)
            .collect(),
        Counted::Workshop(workshop) => roster
            .invitees(workshop)
            .into_iter()
            .map(|i| &i.person.id)
            .collect(),
    }
}

/// The days of the meeting from `first` on, at most [`MOST_DAYS`].
pub fn shown_days(meeting: &Meeting, first: NaiveDate) -> Vec<NaiveDate> {
    first
        .clamp(meeting.first_day, meeting.last_day)
        .iter_days()
        .take_while(|d| *d <= meeting.last_day)
        .take(MOST_DAYS)
        .collect()
}

/// The map of these days. Everything is counted in one pass over the people.
pub fn heat(
    roster: &Roster,
    availability: &Availability,
    days: Vec<NaiveDate>,
    whom: Counted<'_>,
) -> Heat {
    let meeting = &roster.meeting;
    let grid = i64::from(meeting.limits.grid_minutes.max(1)) * 60;
    let ids = counted(roster, whom);
    let window = meeting.window();
    let who = who_can_of(roster, availability, window, |p| ids.contains(&p.id));
    let steps = who.networks.first().map_or(0, |n| n.hour.len());
    let mut sums = vec![0_u32; steps];
    for network in &who.networks {
        for (sum, n) in sums.iter_mut().zip(&network.hour) {
            *sum += n;
        }
    }
    let lanes = lanes(roster, &days);
    let zones = zones_of(roster, &ids);
    let clocks = other_clocks(meeting, &days, zones.values().map(|(zone, _)| *zone));
    let by = (meeting.limits.grid_minutes / 60).max(1) as usize;
    let hours = (0..24)
        .step_by(by)
        .map(|hour| HourRow {
            hour,
            can: days
                .iter()
                .map(|day| {
                    let at = instant_of(meeting, *day, hour)?;
                    let step = (at - window.start()).num_seconds().div_euclid(grid);
                    sums.get(usize::try_from(step).ok()?).copied()
                })
                .collect(),
            lanes: lanes
                .iter()
                .map(|lane| local(meeting, days.first().copied(), hour, &lane.zone))
                .collect(),
            asleep: clocks
                .iter()
                .map(|day| {
                    let asleep = zones
                        .values()
                        .filter(|(zone, _)| local(meeting, Some(*day), hour, zone).1);
                    asleep.map(|(_, people)| people).sum()
                })
                .max()
                .unwrap_or(0),
        })
        .collect();
    Heat {
        size: who.networks.iter().map(|n| n.size).sum(),
        days,
        lanes,
        hours,
    }
}

/// How many of these people live in each zone, by its name.
fn zones_of<'a>(roster: &'a Roster, ids: &HashSet<&PersonId>) -> HashMap<&'a str, (&'a Zone, u32)> {
    let mut zones: HashMap<&str, (&Zone, u32)> = HashMap::new();
    for (person, _) in &roster.people {
        if ids.contains(&person.id) && represents(roster, person) {
            zones
                .entry(person.zone.name())
                .or_insert((&person.zone, 0))
                .1 += 1;
        }
    }
    zones
}

/// The first of the days, and each on which the clocks stand otherwise to the meeting's than on the day before.
fn other_clocks<'a>(
    meeting: &Meeting,
    days: &[NaiveDate],
    zones: impl Iterator<Item = &'a Zone>,
) -> Vec<NaiveDate> {
    let zones: Vec<&Zone> = zones.collect();
    let stand = |day: &NaiveDate| -> Vec<i32> {
        let noon = instant_of(meeting, *day, 12);
        let offset = |zone: &Zone| noon.map_or(0, |at| zone.local(at).offset_seconds);
        let own = offset(&meeting.zone);
        zones.iter().map(|zone| offset(zone) - own).collect()
    };
    let mut kept: Vec<(NaiveDate, Vec<i32>)> = Vec::new();
    for day in days {
        let now = stand(day);
        if kept.last().is_none_or(|(_, before)| *before != now) {
            kept.push((*day, now));
        }
    }
    kept.into_iter().map(|(day, _)| day).collect()
}

fn represents(roster: &Roster, person: &Person) -> bool {
    let day = roster.meeting.first_day;
    roster.represented_by(person, day).is_some()
}

/// When that hour of the meeting's clock begins; `None`: the clock skips it. Of two equal hours the first.
pub fn instant_of(meeting: &Meeting, day: NaiveDate, hour: u32) -> Option<Instant> {
    match meeting.zone.resolve(day.and_hms_opt(hour, 0, 0)?) {
        Resolved::Only(at) | Resolved::Fold { earlier: at, .. } => Some(at),
        Resolved::Gap { .. } => None,
    }
}

fn local(meeting: &Meeting, day: Option<NaiveDate>, hour: u32, zone: &Zone) -> (NaiveTime, bool) {
    let civil = day
        .and_then(|day| instant_of(meeting, day, hour))
        .map(|at| zone.local(at).civil.time())
        .unwrap_or_default();
    let minute = u16::try_from(civil.hour() * 60 + civil.minute()).unwrap_or(0);
    (civil, !DefaultHours::default().awake(minute))
}

fn lanes(roster: &Roster, days: &[NaiveDate]) -> Vec<Lane> {
    let zones = commonest_zones(roster);
    let noon = |day: Option<&NaiveDate>| instant_of(&roster.meeting, *day?, 12);
    let ends = noon(days.first()).zip(noon(days.last()));
    roster
        .networks
        .iter()
        .filter_map(|n| {
            let zone = zones.get(n.id.as_str())?.clone();
            let difference =
                |at| zone.local(at).offset_seconds - roster.meeting.zone.local(at).offset_seconds;
            Some(Lane {
                code: n.code.clone(),
                changes: ends.is_some_and(|(a, b)| difference(a) != difference(b)),
                zone,
            })
        })
        .collect()
}

/// Who can in the hour that begins at `at`, network by network in the roster's order, people by name.
pub fn at_hour<'a>(
    roster: &'a Roster,
    availability: &Availability,
    at: Instant,
    whom: Counted<'a>,
) -> Vec<(&'a Network, Vec<AtHour<'a>>)> {
    let ids = counted(roster, whom);
    let grid = roster.meeting.limits.grid_minutes.max(1);
    let Some(hour) = Interval::new(at, at + chrono::TimeDelta::minutes(60)) else {
        return Vec::new();
    };
    let day = roster.meeting.first_day;
    let mut all: Vec<(&Network, Vec<AtHour>)> =
        roster.networks.iter().map(|n| (n, Vec::new())).collect();
    for (person, _) in roster.people.iter().filter(|(p, _)| ids.contains(&p.id)) {
        let Some(network) = roster.represented_by(person, day) else {
            continue;
        };
        let steps = answers(&person.zone, availability.of(&person.id), &hour, grid);
        let answer = steps.into_iter().max().unwrap_or(Answer::No);
        if let Some((_, people)) = all.iter_mut().find(|(n, _)| n.id == network.id) {
            people.push(AtHour { person, answer });
        }
    }
    all.retain(|(_, people)| !people.is_empty());
    for (_, people) in &mut all {
        people.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Limits, MeetingId, Preset, Role, Weekdays};
    use crate::people::{AllianceId, Email, Membership, NetworkId, Wishes};

    /// One network: two people in Rome, one in Beirut, whose clocks go back on 25 October 2020; and one in Suva, whose clocks stay.
    fn roster() -> Roster {
        let network = Network {
            id: NetworkId::from_text("n"),
            code: "N".into(),
            name: "N".into(),
            joined: None,
        };
        let zones = ["Europe/Rome", "Europe/Rome", "Asia/Beirut", "Pacific/Fiji"];
        let people = zones.iter().enumerate().map(|(i, zone)| {
            let person = Person {
                id: PersonId::from_text(i.to_string()),
                name: i.to_string(),
                email: Email::parse(&format!("p{i}@n.example")).unwrap(),
                zone: Zone::parse(zone).unwrap(),
                language: "en".into(),
                wishes: Wishes::default(),
                memberships: vec![Membership {
                    network: network.id.clone(),
                    from: None,
                    to: None,
                }],
            };
            (person, Role::Member)
        });
        Roster {
            meeting: Meeting {
                id: MeetingId::from_text("m"),
                alliance: AllianceId::from_text("a"),
                slug: "m".into(),
                name: "M".into(),
                first_day: "2020-10-20".parse().unwrap(),
                last_day: "2020-10-30".parse().unwrap(),
                zone: Zone::utc(),
                limits: Limits {
                    grid_minutes: 60,
                    parallel: 1,
                    per_day: 1,
                    rest_minutes: 30,
                    near_minutes: 30,
                    free_days: Weekdays::default(),
                },
                preset: Preset::Balanced,
                present_minutes: None,
            },
            people: people.collect(),
            networks: vec![network],
            workshops: Vec::new(),
            rules: Vec::new(),
        }
    }

    /// For how many it is night at each hour of the clock, over the days from one to the other.
    fn asleep(roster: &Roster, from: &str, to: &str) -> Vec<u32> {
        let to: NaiveDate = to.parse().unwrap();
        let from: NaiveDate = from.parse().unwrap();
        let days = from.iter_days().take_while(|d| *d <= to).collect();
        let map = heat(roster, &Availability::default(), days, Counted::All);
        map.hours.iter().map(|row| row.asleep).collect()
    }

    #[test]
    fn an_hour_is_night_for_as_many_as_on_the_day_with_the_most() {
        let roster = roster();
        // In summer Rome sleeps from 20 to 5 by UTC, Beirut from 19 to 4; in winter an hour later; Fiji from 10 to 19 always.
        let summer = asleep(&roster, "2020-10-20", "2020-10-24");
        let winter = asleep(&roster, "2020-10-26", "2020-10-30");
        assert_eq!(
            (&summer[3..7], &summer[18..22]),
            (&[3, 2, 0, 0][..], &[1, 1, 3, 3][..])
        );
        assert_eq!(
            (&winter[3..7], &winter[18..22]),
            (&[3, 3, 2, 0][..], &[1, 0, 1, 3][..])
        );
        let both = asleep(&roster, "2020-10-20", "2020-10-30");
        let most: Vec<u32> = summer.iter().zip(&winter).map(|(s, w)| *s.max(w)).collect();
        assert_eq!(both, most);
    }
}
