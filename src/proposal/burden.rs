//! What sessions ask of each network, wherever they stand: the burden of the definitions for starts and lengths on no grid, without tables.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, TimeDelta, Timelike};

use super::model::{Answer, NetworkId, Participant, PersonId, Problem, WorkshopId};
use crate::time::{Instant, Interval};

/// What is asked of one network: thousandths of an unsocial minute per head, and how many people it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkBurden {
    pub network: NetworkId,
    pub burden: i64,
    pub members: u32,
}

/// The burden of these sessions, in the order of the problem's networks and without what they carried before: per session the unsocial minutes of a
/// network's people who are asked to it, per thousandth of its size, rounded down. A minute has the rate of the step of the grid in which it lies.
pub fn burden_of(problem: &Problem, sessions: &[(WorkshopId, Interval)]) -> Vec<NetworkBurden> {
    let people: HashMap<&PersonId, &Participant> =
        problem.participants.iter().map(|p| (&p.id, p)).collect();
    let mut sizes: HashMap<&NetworkId, i64> = HashMap::new();
    for person in &problem.participants {
        *sizes.entry(&person.network).or_default() += 1;
    }
    let mut sums: HashMap<&NetworkId, i64> = HashMap::new();
    let mut clocks = Clocks::default();
    for (id, span) in sessions {
        let Some(workshop) = problem.workshops.iter().find(|w| w.id == *id) else {
            continue;
        };
        let asked: BTreeSet<&PersonId> = [
            &workshop.facilitators,
            &workshop.required,
            &workshop.optional,
        ]
        .into_iter()
        .flatten()
        .collect();
        let mut unsocial: HashMap<&NetworkId, i64> = HashMap::new();
        for person in asked.into_iter().filter_map(|id| people.get(id)) {
            *unsocial.entry(&person.network).or_default() += clocks.unsocial(problem, person, span);
        }
        for (network, minutes) in unsocial {
            let size = sizes.get(network).copied().unwrap_or(1).max(1);
            *sums.entry(network).or_default() += (1000 * minutes).div_euclid(size);
        }
    }
    problem
        .networks
        .iter()
        .map(|n| NetworkBurden {
            network: n.id.clone(),
            burden: sums.get(&n.id).copied().unwrap_or(0),
            members: u32::try_from(sizes.get(&n.id).copied().unwrap_or(0)).unwrap_or(u32::MAX),
        })
        .collect()
}

/// Weekday and minute of the day in each zone at each step that was asked for already.
#[derive(Default)]
struct Clocks(HashMap<(String, Instant), (u8, u16)>);

impl Clocks {
    /// Rate times minutes of one person over a session.
    fn unsocial(&mut self, problem: &Problem, person: &Participant, span: &Interval) -> i64 {
        let grid = TimeDelta::minutes(i64::from(problem.grid_minutes.max(1)));
        let origin = problem.window.start();
        let whole = (span.start() - origin)
            .num_seconds()
            .div_euclid(grid.num_seconds());
        let mut step = origin + grid * i32::try_from(whole).unwrap_or(0);
        let mut sum = 0;
        while step < span.end() {
            let end = step + grid;
            let minutes = (end.min(span.end()) - step.max(span.start())).num_minutes();
            sum += minutes * self.rate(problem, person, step, end);
            step = end;
        }
        sum
    }

    fn rate(
        &mut self,
        problem: &Problem,
        person: &Participant,
        step: Instant,
        end: Instant,
    ) -> i64 {
        let key = (person.zone.name().to_string(), step);
        let (weekday, minute) = *self.0.entry(key).or_insert_with(|| {
            let civil = person.zone.local(step).civil;
            let day = civil.weekday().number_from_monday();
            let minute = civil.hour() * 60 + civil.minute();
            (
                u8::try_from(day).unwrap_or(1),
                u16::try_from(minute).unwrap_or(0),
            )
        });
        let awake = person.waking.hold(minute);
        let working = person.working_days.contains(&weekday) && person.working.hold(minute);
        // Where the clock alone asks nothing of her, an if-need-be does.
        let costless = working || (!awake && problem.burden.asleep_rate == 0);
        if costless {
            let soft = answer(person, step, end) == Some(Answer::IfNeedBe);
            i64::from(soft) * problem.burden.waking_rate
        } else if awake {
            problem.burden.waking_rate
        } else {
            problem.burden.asleep_rate
        }
    }
}

/// What she said over a step, the worst if it meets several; busy is no.
fn answer(person: &Participant, step: Instant, end: Instant) -> Option<Answer> {
    let meets = |span: &Interval| span.start() < end && step < span.end();
    if person.busy.iter().any(meets) {
        return Some(Answer::No);
    }
    let said = person.said.iter().filter(|s| meets(&s.span));
    said.map(|s| s.answer).max()
}
