//! The meeting-scheduling files of Timefold (before it, OptaPlanner), read as a problem of ours as far as the rules coincide.
//!
//! A grain is a quarter of an hour. A meeting takes so many grains by their index and may pass over a break between two of one day, so here a
//! day's grains lie side by side from its first one on. Everybody is free at all times; what is lost is lost by overlaps alone, in the same
//! measure as theirs (15 minutes of ours are a grain of theirs).

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;

use super::node::{Faults, Node};
use crate::proposal::check::{MOST_MINUTES, MOST_PARTICIPANTS, MOST_STEPS, MOST_WORKSHOPS, faults};
use crate::proposal::model::{
    Absence, Allowed, Burden, Hours, Level, Limits, Measure, Network, NetworkId, Participant,
    PersonId, Problem, Workshop, WorkshopId,
};
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone};

/// Minutes of a grain; the format knows no other.
const GRAIN: u32 = 15;
/// The files count days of a year but name none; this one has no leap day.
const YEAR: i32 = 2026;

/// What such a file says that no rule of ours says, one sentence each.
pub const LEFT_OUT: [&str; 6] = [
    "a room has a capacity: here as many sessions run at once as there are rooms, whoever fits in",
    "people who must attend two meetings at once break a hard rule there; here they are the level required_lost, under the same measure",
    "all meetings as soon as possible",
    "a break of one grain between two meetings that follow each other",
    "as few meetings as possible at the same time, whoever attends them",
    "larger rooms first, and people who stay in their room",
];

/// A file read: the problem, and the programme if the file holds one.
#[derive(Debug)]
pub struct Timefold {
    pub problem: Problem,
    /// Every meeting in the file's order; `None` where it has no start.
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
}

/// Reads a meeting-scheduling file. A refusal lists every fault with its JSON path.
pub fn read_timefold(text: &str) -> Result<Timefold, Refusal> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        Refusal::invalid(
            format!("line {}, column {}", e.line(), e.column()),
            "the file is not readable as JSON; it should be a meeting-scheduling file of Timefold",
        )
    })?;
    let noted = Faults::default();
    let read = read(&Node::root(&value, &noted));
    Refusal::unless_empty(noted.into_findings())?;
    let read = read.ok_or_else(|| Refusal::invalid("", "the file holds no meeting schedule"))?;
    Refusal::unless_empty(faults(&read.problem))?;
    Ok(read)
}

fn read(root: &Node) -> Option<Timefold> {
    if !root.object() {
        return None;
    }
    let steps = usize::try_from(MOST_STEPS).unwrap_or(usize::MAX);
    let days = days(&root.field("dayList").items(steps));
    let rooms = root.field("roomList").items(MOST_WORKSHOPS).len();
    let mut people = Vec::new();
    let meetings: Option<Vec<Workshop>> = root
        .field("meetingList")
        .items(MOST_WORKSHOPS)
        .iter()
        .map(|m| meeting(m, &mut people))
        .collect::<Vec<_>>()
        .into_iter()
        .collect();
    for person in root.field("personList").items_if_any(MOST_PARTICIPANTS) {
        people.extend(reference(&person));
    }
    let (days, mut workshops) = (days?, meetings?);
    let grains = Grains::read(&root.field("timeGrainList").items(steps), &days)?;
    for w in &mut workshops {
        w.allowed = Allowed::Only(grains.spans.clone());
    }
    let mut starts: Vec<_> = workshops.iter().map(|w| (w.id.clone(), None)).collect();
    let given = root
        .field("meetingAssignmentList")
        .items_if_any(MOST_WORKSHOPS);
    for node in given {
        grains.assigned(&node, &mut workshops, &mut starts);
    }
    let window = root_window(root, &grains.spans)?;
    people.sort_unstable();
    people.dedup();
    Some(Timefold {
        problem: problem(window, rooms, people, workshops),
        starts,
    })
}

fn root_window(root: &Node, spans: &[Interval]) -> Option<Interval> {
    let start = spans.iter().map(Interval::start).min();
    let end = spans.iter().map(Interval::end).max();
    let window = start
        .zip(end)
        .and_then(|(start, end)| Interval::new(start, end));
    if window.is_none() {
        root.field("timeGrainList")
            .fault("there is no time grain, so no meeting can be held");
    }
    window
}

/// A thing by its `@id`: the file writes it out where it first occurs and then names it.
fn reference(node: &Node) -> Option<String> {
    let inner = node.field("@id");
    if inner.is_there() {
        inner.id()
    } else {
        node.id()
    }
}

/// Midnight of each day, by the day's id.
fn days(list: &[Node]) -> Option<HashMap<String, NaiveDate>> {
    list.iter()
        .map(|day| {
            let id = reference(day);
            let number = day.field("dayOfYear").integer(1, 365);
            let date = NaiveDate::from_yo_opt(YEAR, u32::try_from(number?).ok()?);
            Some((id?, date?))
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
}

fn meeting(node: &Node, people: &mut Vec<String>) -> Option<Workshop> {
    if !node.object() {
        return None;
    }
    let id = node.field("@id").id();
    let title = node.field("topic").text();
    let grains = node
        .field("durationInGrains")
        .integer(1, (MOST_MINUTES / GRAIN).into());
    let mut attend = |field: &str| -> Option<Vec<PersonId>> {
        let list = node.field(field).items_if_any(MOST_PARTICIPANTS);
        let who: Vec<_> = list
            .iter()
            .map(|a| reference(&a.field("person")))
            .collect::<Vec<_>>()
            .into_iter()
            .collect::<Option<_>>()?;
        people.extend(who.iter().cloned());
        Some(who.into_iter().map(PersonId).collect())
    };
    let required = attend("requiredAttendanceList");
    let optional = attend("preferredAttendanceList");
    Some(Workshop {
        id: WorkshopId(id?),
        title: title?.to_string(),
        minutes: u32::try_from(grains?).ok()? * GRAIN,
        theme: None,
        networks: Vec::new(),
        facilitators: Vec::new(),
        required: required?,
        optional: optional?,
        quorum: None,
        network_quorum: Vec::new(),
        position: None,
        start_after: None,
        end_before: None,
        allowed: Allowed::Anytime,
        pinned: None,
        announced: None,
    })
}

/// When each grain begins, and the spans in which a meeting may lie: a day's grains side by side.
struct Grains {
    at: HashMap<String, Instant>,
    spans: Vec<Interval>,
}

impl Grains {
    fn read(list: &[Node], days: &HashMap<String, NaiveDate>) -> Option<Self> {
        // (day, index, minute of the day, id), in the order of the indices.
        let mut all = Vec::new();
        for node in list {
            let id = reference(node);
            let index = node.field("grainIndex").integer(0, MOST_STEPS);
            let minute = node.field("startingMinuteOfDay").integer(0, 1439);
            let day = reference(&node.field("day"));
            let date = day.as_ref().and_then(|d| days.get(d));
            if let (Some(day), None) = (&day, date) {
                node.field("day")
                    .fault(format!("there is no day \"{day}\""));
            }
            if let (Some(id), Some(index), Some(minute), Some(date)) = (id, index, minute, date) {
                all.push((*date, index, minute, id));
            }
        }
        if all.len() < list.len() {
            return None;
        }
        all.sort();
        let mut grains = Grains {
            at: HashMap::new(),
            spans: Vec::new(),
        };
        for day in all.chunk_by(|a, b| a.0 == b.0) {
            grains.day(day, &list[0])?;
        }
        Some(grains)
    }

    fn day(&mut self, day: &[(NaiveDate, i64, i64, String)], any: &Node) -> Option<()> {
        let (date, first, minute, _) = &day[0];
        let grain = i64::from(GRAIN);
        for run in day.chunk_by(|a, b| a.1 + 1 == b.1) {
            let begin = minute + (run[0].1 - first) * grain;
            let length = i64::try_from(run.len()).ok()? * grain;
            if begin + length > 1440 {
                any.fault(format!(
                    "the grains of day {} pass midnight; a day holds 96 grains at most",
                    chrono::Datelike::ordinal(date)
                ));
                return None;
            }
            let start = Zone::utc().start_of_day(*date) + TimeDelta::minutes(begin);
            self.spans
                .extend(Interval::new(start, start + TimeDelta::minutes(length)));
            for (i, (.., id)) in (0i64..).zip(run) {
                self.at
                    .insert(id.clone(), start + TimeDelta::minutes(i * grain));
            }
        }
        Some(())
    }

    /// Takes over one assignment: the start that a meeting has, and whether it must stay there.
    fn assigned(
        &self,
        node: &Node,
        workshops: &mut [Workshop],
        starts: &mut [(WorkshopId, Option<Instant>)],
    ) {
        let (Some(meeting), grain) = (
            reference(&node.field("meeting")),
            node.field("startingTimeGrain"),
        ) else {
            return;
        };
        let Some(k) = workshops.iter().position(|w| w.id.0 == meeting) else {
            node.field("meeting")
                .fault(format!("there is no meeting \"{meeting}\""));
            return;
        };
        if !grain.is_there() {
            return;
        }
        let Some(named) = reference(&grain) else {
            return;
        };
        let at = self.at.get(&named).copied();
        if at.is_none() {
            grain.fault(format!("there is no time grain \"{named}\""));
        }
        starts[k].1 = at;
        let pinned = node.field("pinned");
        if pinned.is_there() && pinned.flag() == Some(true) {
            workshops[k].pinned = at;
        }
    }
}

fn problem(
    window: Interval,
    rooms: usize,
    people: Vec<String>,
    workshops: Vec<Workshop>,
) -> Problem {
    let all = NetworkId("all".into());
    let always = Hours { from: 0, to: 1440 };
    Problem {
        name: "meetings".into(),
        window,
        grid_minutes: GRAIN,
        programme_zone: Zone::utc(),
        limits: Limits {
            parallel: u32::try_from(rooms).unwrap_or(u32::MAX),
            per_day: u32::try_from(workshops.len()).unwrap_or(u32::MAX),
            facilitator_rest_minutes: 0,
            near_minutes: 0,
        },
        networks: vec![Network {
            id: all.clone(),
            name: "Everybody".into(),
            ledger: 0,
        }],
        participants: people
            .into_iter()
            .map(|id| Participant {
                id: PersonId(id),
                network: all.clone(),
                zone: Zone::utc(),
                working_days: (1..=7).collect(),
                working: always,
                waking: always,
                said: Vec::new(),
                busy: Vec::new(),
            })
            .collect(),
        workshops,
        pairs: Vec::new(),
        blackouts: Vec::new(),
        burden: Burden {
            waking_rate: 1,
            asleep_rate: 4,
            near_points: 0,
        },
        absence: Absence {
            no: 1,
            if_need_be: 0,
        },
        levels: vec![
            Level::new(Measure::Unplaced, 1),
            Level::new(Measure::RequiredLost, 1),
            Level::new(Measure::Lost, 1),
        ],
    }
}
