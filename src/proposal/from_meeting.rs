//! From a meeting and what is known of its people's time to a planning problem. An adapter: the planner itself knows no meeting.

mod hours;
mod zones;

use std::collections::HashMap;

use chrono::{Datelike, TimeDelta};

use super::burden::burden_of;
use super::model::{
    Absence, Allowed, Answer, Burden, Level, Limits, Network, NetworkId, Pair, PairRule,
    Participant, PersonId, Position, Preset, Problem, Said, Workshop, WorkshopId,
};
use super::replan::Replan;
use crate::availability::{self, Availability};
use crate::ledger;
use crate::meeting::{self, Part, Role, Roster};
use crate::people::{self, Person};
use crate::refusal::{Finding, Refusal};
use crate::time::{Instant, Interval, IntervalSet, Zone};

/// Where each workshop has been announced to stand, by workshop; empty before the first release.
pub type Announced = HashMap<meeting::WorkshopId, Instant>;

/// What was told and booked before, and how much it counts.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Where people were told that each workshop is.
    pub announced: Announced,
    /// What each network starts with, in thousandths of a minute per head.
    pub openings: HashMap<people::NetworkId, i64>,
    /// What it weighs to tell people again.
    pub replan: Replan,
}

/// The planning problem of a meeting.
///
/// Workshops are known by their code and networks by theirs, so that an organiser can read the file; people are `p001`, `p002` … in the order of the
/// organiser's list, so that a file that travels names nobody. Only people whom a network represents on the meeting's first day are in it.
///
/// Refused when the programme zone is a fixed offset that no named zone has, since the file's zones must be readable everywhere; when forbidden
/// times leave a workshop no time at all, and when a session is held at a start that the grid does not have.
pub fn problem(
    roster: &Roster,
    availability: &Availability,
    told: &Told,
) -> Result<Problem, Refusal> {
    let zone = zones::programme(&roster.meeting.zone)?;
    let problem = assembled(roster, availability, told, zone);
    let steps = TimeDelta::minutes(problem.grid_minutes.max(1).into()).num_seconds();
    let mut findings = Vec::new();
    for (w, of) in problem.workshops.iter().zip(&roster.workshops) {
        let off = |at: Instant| (at - problem.window.start()).num_seconds() % steps != 0;
        let says = if w.allowed == Allowed::Only(Vec::new()) {
            "its forbidden times leave nothing of the meeting: take some away".to_string()
        } else if of.held && w.announced.is_some_and(off) {
            format!(
                "it is held where it was released, which is not on the meeting's grid of {} minutes: lift the hold, or release it on the grid",
                problem.grid_minutes
            )
        } else {
            continue;
        };
        findings.push(Finding {
            place: format!("workshop {}", w.id.0),
            says,
        });
    }
    Refusal::unless_empty(findings)?;
    Ok(problem)
}

/// What these sessions ask of each network of the meeting, by the hours of its people; what it carried before is not in it.
pub fn asked_of_networks(
    roster: &Roster,
    availability: &Availability,
    sessions: &[(meeting::WorkshopId, Interval)],
) -> Vec<ledger::Asked> {
    let problem = assembled(roster, availability, &Told::default(), Zone::utc());
    let held: Vec<(WorkshopId, Interval)> = sessions
        .iter()
        .filter_map(|(id, span)| {
            let found = roster.workshops.iter().find(|w| w.id == *id)?;
            Some((WorkshopId(found.code.clone()), *span))
        })
        .collect();
    burden_of(&problem, &held)
        .into_iter()
        .filter_map(|b| {
            let network = roster.network_by_code(&b.network.0)?;
            Some(ledger::Asked {
                network: network.id.clone(),
                burden: b.burden,
                members: b.members,
            })
        })
        .collect()
}

fn assembled(roster: &Roster, availability: &Availability, told: &Told, zone: Zone) -> Problem {
    let Told {
        announced,
        openings,
        replan,
    } = told;
    let meeting = &roster.meeting;
    let window = meeting.window();
    let people = planned_people(roster);
    let ids: HashMap<&people::PersonId, &PersonId> =
        people.iter().map(|p| (&p.person.id, &p.id)).collect();
    let workshops: Vec<Workshop> = roster
        .workshops
        .iter()
        .map(|w| workshop(roster, w, &ids, announced))
        .collect();
    let anybody_told = workshops.iter().any(|w| w.announced.is_some());
    let levels = levels(meeting.preset, at_stake(&workshops));
    let levels = replan.among(levels, anybody_told);
    Problem {
        name: meeting.slug.clone(),
        grid_minutes: meeting.limits.grid_minutes,
        programme_zone: zone,
        limits: Limits {
            parallel: meeting.limits.parallel,
            per_day: meeting.limits.per_day,
            facilitator_rest_minutes: meeting.limits.rest_minutes,
            near_minutes: meeting.limits.near_minutes,
        },
        networks: roster
            .networks
            .iter()
            .filter(|n| n.belongs_on(meeting.first_day))
            .map(|n| Network {
                id: NetworkId(n.code.clone()),
                name: n.name.clone(),
                ledger: openings.get(&n.id).copied().unwrap_or(0),
            })
            .collect(),
        participants: people
            .iter()
            .map(|p| participant(p, availability, &window))
            .collect(),
        pairs: pairs(roster),
        blackouts: free_days(meeting),
        burden: BURDEN,
        absence: ABSENCE,
        workshops,
        levels,
        window,
    }
}

/// A minute awake outside working hours counts once, a minute of sleep four times; two sessions back to back as a quarter of an hour awake.
const BURDEN: Burden = Burden {
    waking_rate: 1,
    asleep_rate: 4,
    near_points: 15,
};

/// Somebody who cannot come is missed four times as much as somebody who comes if need be.
const ABSENCE: Absence = Absence {
    no: 4,
    if_need_be: 1,
};

/// The objective's order for the preset. What is at stake is the attendance lost if nobody came to anything; two per cent of it is not worth an
/// argument and is the grain in which attendance is counted, as in the published instances. The balanced order takes four times as much: on the
/// model case it gives up 3.5 per cent of what is at stake and spares the worst-off network a fifth of its burden; the finer grain spares it nothing.
fn levels(preset: meeting::Preset, at_stake: i64) -> Vec<Level> {
    let preset = match preset {
        meeting::Preset::AttendanceFirst => Preset::AttendanceFirst,
        meeting::Preset::Balanced => Preset::Balanced,
        meeting::Preset::FairnessFirst => Preset::FairnessFirst,
    };
    preset.levels(at_stake / 50)
}

/// Points lost if nobody of the audience came.
fn at_stake(workshops: &[Workshop]) -> i64 {
    workshops
        .iter()
        .map(|w| {
            let audience = w.facilitators.len() + w.required.len() + w.optional.len();
            i64::try_from(audience).unwrap_or(i64::MAX) * i64::from(w.minutes) * ABSENCE.no
        })
        .sum()
}

/// A person of the problem: hers is the order of the organiser's list.
struct Planned<'a> {
    id: PersonId,
    person: &'a Person,
    network: NetworkId,
}

fn planned_people(roster: &Roster) -> Vec<Planned<'_>> {
    let day = roster.meeting.first_day;
    let width = roster.people.len().to_string().len().max(3);
    roster
        .people
        .iter()
        .filter(|(_, role)| *role != Role::Public)
        .filter_map(|(person, _)| Some((person, roster.represented_by(person, day)?)))
        .zip(1..)
        .map(|((person, network), n)| Planned {
            id: PersonId(format!("p{n:0width$}")),
            person,
            network: NetworkId(network.code.clone()),
        })
        .collect()
}

fn participant(
    planned: &Planned<'_>,
    availability: &Availability,
    window: &Interval,
) -> Participant {
    let hers = availability.of(&planned.person.id);
    let (zone, shift) = zones::hers(&planned.person.zone);
    Participant {
        id: planned.id.clone(),
        network: planned.network.clone(),
        zone,
        working_days: hers
            .hours
            .working_days()
            .filter_map(|d| u8::try_from(d).ok())
            .collect(),
        working: hours::shifted(hers.hours.work_from, hers.hours.work_to, shift),
        waking: hours::shifted(hers.hours.wake_from, hers.hours.wake_to, shift),
        said: hers
            .said
            .iter()
            .filter(|s| s.interval.touches(window))
            .map(|s| Said {
                span: s.interval,
                answer: match s.answer {
                    availability::Answer::Yes => Answer::Yes,
                    availability::Answer::IfNeedBe => Answer::IfNeedBe,
                    availability::Answer::No => Answer::No,
                },
            })
            .collect(),
        busy: hers
            .busy
            .iter()
            .filter(|b| b.touches(window))
            .copied()
            .collect(),
    }
}

fn workshop(
    roster: &Roster,
    w: &meeting::Workshop,
    ids: &HashMap<&people::PersonId, &PersonId>,
    announced: &Announced,
) -> Workshop {
    let meeting = &roster.meeting;
    let invitees = roster.invitees(w);
    let those = |wanted: &[Part]| -> Vec<PersonId> {
        invitees
            .iter()
            .filter(|i| wanted.contains(&i.part))
            .filter_map(|i| ids.get(&i.person.id).map(|id| (*id).clone()))
            .collect()
    };
    let code = |id: &people::NetworkId| {
        roster
            .network(id)
            .filter(|n| n.belongs_on(meeting.first_day))
            .map(|n| NetworkId(n.code.clone()))
    };
    let told = announced.get(&w.id).copied();
    let after_latest = w.latest.and_then(|day| day.succ_opt());
    Workshop {
        id: WorkshopId(w.code.clone()),
        title: w.title.clone(),
        minutes: w.minutes,
        theme: (!w.theme.is_empty()).then(|| w.theme.clone()),
        networks: w.lead.iter().filter_map(code).collect(),
        facilitators: those(&[Part::Facilitator]),
        required: those(&[Part::Rapporteur, Part::Required]),
        optional: those(&[Part::Optional]),
        quorum: w.quorum,
        network_quorum: w
            .network_quorum
            .iter()
            .filter_map(|(id, people)| Some((code(id)?, *people)))
            .collect(),
        position: match w.kind {
            meeting::Kind::Opening => Some(Position::First),
            meeting::Kind::Closing => Some(Position::Last),
            meeting::Kind::Workshop | meeting::Kind::Plenary => None,
        },
        start_after: w
            .earliest
            .map(|day| meeting.zone.start_of_day(day))
            .max(w.not_before),
        end_before: after_latest.map(|day| meeting.zone.start_of_day(day)),
        allowed: if w.forbidden.is_empty() {
            Allowed::Anytime
        } else {
            let taken: IntervalSet = w.forbidden.iter().copied().collect();
            Allowed::Only(taken.gaps(&meeting.window()))
        },
        pinned: told.filter(|_| w.held).or(w.pinned),
        announced: told,
    }
}

fn pairs(roster: &Roster) -> Vec<Pair> {
    let code = |id: &meeting::WorkshopId| {
        roster
            .workshops
            .iter()
            .find(|w| w.id == *id)
            .map(|w| WorkshopId(w.code.clone()))
    };
    let gap_minutes = |rule: &meeting::Rule| rule.gap_minutes;
    roster
        .rules
        .iter()
        .filter_map(|rule| {
            let pair_rule = match rule.kind {
                meeting::RuleKind::Before => PairRule::Before {
                    gap_minutes: gap_minutes(rule),
                },
                meeting::RuleKind::Gap => PairRule::Gap {
                    gap_minutes: gap_minutes(rule),
                },
                meeting::RuleKind::NoOverlap => PairRule::NoOverlap,
                meeting::RuleKind::DifferentDay => PairRule::DifferentDay,
                meeting::RuleKind::SameDay => PairRule::SameDay,
            };
            Some(Pair {
                rule: pair_rule,
                a: code(&rule.first)?,
                b: code(&rule.second)?,
            })
        })
        .collect()
}

/// The meeting's days without sessions, as its own zone counts them; days in a row are one span.
fn free_days(meeting: &meeting::Meeting) -> Vec<Interval> {
    let days: IntervalSet = meeting
        .first_day
        .iter_days()
        .take_while(|day| *day <= meeting.last_day)
        .filter(|day| {
            meeting
                .limits
                .free_days
                .has(day.weekday().number_from_monday())
        })
        .filter_map(|day| {
            let next = meeting.zone.start_of_day(day.succ_opt()?);
            Interval::new(meeting.zone.start_of_day(day), next)
        })
        .collect();
    days.intervals().to_vec()
}

/// How the participants of [`problem`] are called, by their ids in it: for the organiser's eyes, never for the file.
pub fn names(roster: &Roster) -> Vec<(PersonId, String)> {
    planned_people(roster)
        .into_iter()
        .map(|p| (p.id, p.person.name.clone()))
        .collect()
}
