//! The problem in whole steps and indices: what one person's step is worth, and where each workshop may stand by its own limits.
//! Everything is in the order of the ids, so that the order of the input changes nothing.

use std::collections::HashMap;

use chrono::{Datelike, Timelike};

use super::check;
use super::model::{Allowed, Answer, Participant, Position, Problem, Workshop, WorkshopId};
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone};

/// One byte per person and step, nought or one, in four planes.
pub(crate) struct Planes {
    pub steps: usize,
    /// Answer `no`.
    pub no: Vec<u8>,
    /// Answer `if-need-be`.
    pub if_need_be: Vec<u8>,
    /// The step has the waking rate.
    pub waking: Vec<u8>,
    /// The step has the asleep rate.
    pub asleep: Vec<u8>,
}

impl Planes {
    pub fn row<'a>(&self, plane: &'a [u8], person: usize) -> &'a [u8] {
        &plane[person * self.steps..(person + 1) * self.steps]
    }

    /// Never `no` from step `start` for `length` steps.
    pub fn free(&self, person: usize, start: usize, length: usize) -> bool {
        let row = self.row(&self.no, person);
        row[start..start + length].iter().all(|no| *no == 0)
    }
}

/// A workshop in steps and indices. F, R, O and A of the definitions are `facilitators`, `required` (with F), `optional` and `audience`.
pub(crate) struct Session {
    pub id: WorkshopId,
    /// Its place in the problem's list.
    pub index: usize,
    /// Steps.
    pub length: usize,
    pub facilitators: Vec<usize>,
    pub required: Vec<usize>,
    pub optional: Vec<usize>,
    pub audience: Vec<usize>,
    pub quorum: usize,
    /// (network, people).
    pub network_quorum: Vec<(usize, usize)>,
    pub position: Option<Position>,
    /// The first step by `start_after`.
    pub earliest: i64,
    /// The step at which it has ended at the latest, by `end_before`.
    pub latest_end: i64,
    /// (first step, last end) of each allowed span; `None` is any time.
    pub allowed: Option<Vec<(i64, i64)>>,
    pub pinned: Option<i64>,
    /// The step that was announced; outside the grid it is -1, which no start equals.
    pub announced: Option<i64>,
}

/// The whole problem, ready for rules and tables.
pub(crate) struct Facts {
    pub steps: usize,
    pub grid: i64,
    /// The window's start.
    pub origin: Instant,
    pub planes: Planes,
    /// Place in the problem's list of participants, per person.
    pub person_index: Vec<usize>,
    pub person_network: Vec<usize>,
    pub sessions: Vec<Session>,
    /// Place in the problem's list of networks, per network.
    pub network_index: Vec<usize>,
    pub network_size: Vec<i64>,
    pub ledger: Vec<i64>,
    /// Day of each step in the programme's zone, counted from the first.
    pub day: Vec<usize>,
    pub days: usize,
    /// (start, end) in microseconds from the window's start.
    pub blackouts: Vec<(i64, i64)>,
}

impl Facts {
    /// Refused with every fault if the problem is none.
    pub fn of(problem: &Problem) -> Result<Self, Refusal> {
        Refusal::unless_empty(check::faults(problem))?;
        let steps = usize::try_from(check::steps(problem)).unwrap_or(0);
        let grid = i64::from(problem.grid_minutes);
        let origin = problem.window.start();
        let network_index = sorted_by(&problem.networks, |n| &n.id);
        let network_of: HashMap<_, _> = network_index
            .iter()
            .enumerate()
            .map(|(i, &at)| (&problem.networks[at].id, i))
            .collect();
        let person_index = sorted_by(&problem.participants, |p| &p.id);
        let person_of: HashMap<_, _> = person_index
            .iter()
            .enumerate()
            .map(|(i, &at)| (&problem.participants[at].id, i))
            .collect();
        let person_network: Vec<usize> = person_index
            .iter()
            .filter_map(|&at| network_of.get(&problem.participants[at].network).copied())
            .collect();
        let mut network_size = vec![0; network_index.len()];
        for &n in &person_network {
            network_size[n] += 1;
        }
        let line = Line {
            origin,
            grid,
            steps,
        };
        let sessions = sorted_by(&problem.workshops, |w| &w.id)
            .into_iter()
            .map(|at| {
                let w = &problem.workshops[at];
                let people = |ids: &[super::model::PersonId]| {
                    ids.iter()
                        .filter_map(|id| person_of.get(id).copied())
                        .collect::<Vec<_>>()
                };
                let network_quorum = w
                    .network_quorum
                    .iter()
                    .filter(|(_, need)| *need > 0)
                    .filter_map(|(n, need)| Some((*network_of.get(n)?, *need as usize)))
                    .collect();
                line.session(
                    at,
                    w,
                    [
                        people(&w.facilitators),
                        people(&w.required),
                        people(&w.optional),
                    ],
                    network_quorum,
                )
            })
            .collect();
        let (day, days) = line.days(&problem.programme_zone);
        Ok(Facts {
            steps,
            grid,
            origin,
            planes: line.planes(problem, &person_index),
            person_index,
            person_network,
            sessions,
            ledger: network_index
                .iter()
                .map(|&at| problem.networks[at].ledger)
                .collect(),
            network_index,
            network_size,
            day,
            days,
            blackouts: problem.blackouts.iter().map(|b| line.micros(*b)).collect(),
        })
    }

    /// The instant of a step.
    pub fn instant(&self, step: usize) -> Instant {
        let minutes = i64::try_from(step).unwrap_or(0) * self.grid;
        self.origin + chrono::TimeDelta::minutes(minutes)
    }

    /// The step that begins at `at`, if one does.
    pub fn step(&self, at: Instant) -> Option<usize> {
        let us = (at - self.origin).num_microseconds()?;
        let step = self.grid * MINUTE;
        (us >= 0 && us % step == 0)
            .then(|| usize::try_from(us / step).ok())
            .flatten()
            .filter(|s| *s < self.steps)
    }
}

/// A minute in microseconds.
pub(crate) const MINUTE: i64 = 60_000_000;

fn sorted_by<T, K: Ord>(all: &[T], key: impl Fn(&T) -> &K) -> Vec<usize> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|&a, &b| key(&all[a]).cmp(key(&all[b])));
    order
}

/// The line of steps.
struct Line {
    origin: Instant,
    grid: i64,
    steps: usize,
}

impl Line {
    /// Microseconds from the window's start; far away is far enough.
    fn offset(&self, at: Instant) -> i64 {
        (at - self.origin)
            .num_microseconds()
            .unwrap_or(if at < self.origin {
                i64::MIN / 4
            } else {
                i64::MAX / 4
            })
    }

    fn micros(&self, span: Interval) -> (i64, i64) {
        (self.offset(span.start()), self.offset(span.end()))
    }

    /// The first step that begins at or after `at`.
    fn ceil(&self, at: Instant) -> i64 {
        let step = self.grid * MINUTE;
        -(-self.offset(at)).div_euclid(step)
    }

    /// The last step that begins at or before `at`.
    fn floor(&self, at: Instant) -> i64 {
        self.offset(at).div_euclid(self.grid * MINUTE)
    }

    fn session(
        &self,
        index: usize,
        w: &Workshop,
        [mut facilitators, mut required, mut optional]: [Vec<usize>; 3],
        mut network_quorum: Vec<(usize, usize)>,
    ) -> Session {
        let tidy = |list: &mut Vec<usize>| {
            list.sort_unstable();
            list.dedup();
        };
        required.extend(&facilitators);
        tidy(&mut facilitators);
        tidy(&mut required);
        tidy(&mut optional);
        optional.retain(|p| required.binary_search(p).is_err());
        let mut audience = required.clone();
        audience.extend(&optional);
        tidy(&mut audience);
        network_quorum.sort_unstable();
        Session {
            id: w.id.clone(),
            index,
            length: usize::try_from(i64::from(w.minutes) / self.grid).unwrap_or(1),
            facilitators,
            required,
            optional,
            audience,
            quorum: w.quorum.unwrap_or(0) as usize,
            network_quorum,
            position: w.position,
            earliest: w.start_after.map_or(0, |at| self.ceil(at)),
            latest_end: w.end_before.map_or(i64::MAX, |at| self.floor(at)),
            allowed: match &w.allowed {
                Allowed::Anytime => None,
                Allowed::Only(spans) => Some(
                    spans
                        .iter()
                        .map(|s| (self.ceil(s.start()), self.floor(s.end())))
                        .collect(),
                ),
            },
            pinned: w.pinned.map(|at| self.floor(at)),
            announced: w.announced.map(|at| {
                let step = self.floor(at);
                if self.ceil(at) == step { step } else { -1 }
            }),
        }
    }

    fn instants(&self) -> impl Iterator<Item = Instant> + '_ {
        let grid = self.grid;
        (0i64..)
            .take(self.steps)
            .map(move |i| self.origin + chrono::TimeDelta::minutes(i * grid))
    }

    fn days(&self, zone: &Zone) -> (Vec<usize>, usize) {
        let numbers: Vec<i32> = self
            .instants()
            .map(|at| zone.local(at).civil.num_days_from_ce())
            .collect();
        let first = numbers.iter().min().copied().unwrap_or(0);
        let day: Vec<usize> = numbers
            .iter()
            .map(|n| usize::try_from(n - first).unwrap_or(0))
            .collect();
        let days = day.iter().max().map_or(0, |d| d + 1);
        (day, days)
    }

    fn planes(&self, problem: &Problem, order: &[usize]) -> Planes {
        let cells = order.len() * self.steps;
        let mut planes = Planes {
            steps: self.steps,
            no: vec![0; cells],
            if_need_be: vec![0; cells],
            waking: vec![0; cells],
            asleep: vec![0; cells],
        };
        if self.steps == 0 {
            return planes;
        }
        let mut walls: HashMap<String, Vec<(u8, u16)>> = HashMap::new();
        for (i, &at) in order.iter().enumerate() {
            let person = &problem.participants[at];
            let wall = walls
                .entry(person.zone.name().to_string())
                .or_insert_with(|| self.wall(&person.zone));
            let range = i * self.steps..(i + 1) * self.steps;
            let night_is_free = problem.burden.asleep_rate == 0;
            self.person(
                person,
                wall,
                night_is_free,
                [
                    &mut planes.no[range.clone()],
                    &mut planes.if_need_be[range.clone()],
                    &mut planes.waking[range.clone()],
                    &mut planes.asleep[range],
                ],
            );
        }
        planes
    }

    /// ISO weekday and minute of the day on the wall of `zone`, per step.
    fn wall(&self, zone: &Zone) -> Vec<(u8, u16)> {
        self.instants()
            .map(|at| {
                let civil = zone.local(at).civil;
                let weekday = civil.weekday().number_from_monday();
                let minute = civil.hour() * 60 + civil.minute();
                (
                    u8::try_from(weekday).unwrap_or(1),
                    u16::try_from(minute).unwrap_or(0),
                )
            })
            .collect()
    }

    /// What each step of one person is worth: the answer, and the rate by her clock.
    fn person(
        &self,
        person: &Participant,
        wall: &[(u8, u16)],
        night_is_free: bool,
        [no, if_need_be, waking, asleep]: [&mut [u8]; 4],
    ) {
        let mut said: Vec<Option<Answer>> = vec![None; self.steps];
        for s in &person.said {
            for step in self.touched(s.span) {
                said[step] = said[step].max(Some(s.answer));
            }
        }
        for b in &person.busy {
            for step in self.touched(*b) {
                said[step] = Some(Answer::No);
            }
        }
        for (step, &(weekday, minute)) in wall.iter().enumerate() {
            let awake = person.waking.hold(minute);
            let working = person.working_days.contains(&weekday) && person.working.hold(minute);
            let answer = said[step].unwrap_or(if working {
                Answer::Yes
            } else if awake {
                Answer::IfNeedBe
            } else {
                Answer::No
            });
            no[step] = u8::from(answer == Answer::No);
            if_need_be[step] = u8::from(answer == Answer::IfNeedBe);
            // Where the clock alone asks nothing of her, an if-need-be does.
            let costless = working || (!awake && night_is_free);
            let soft = costless && answer == Answer::IfNeedBe;
            waking[step] = u8::from(soft || (!working && awake));
            asleep[step] = u8::from(!working && !awake);
        }
    }

    /// The steps that a span meets.
    fn touched(&self, span: Interval) -> std::ops::Range<usize> {
        let (start, end) = (self.floor(span.start()), self.ceil(span.end()));
        let clip = |s: i64| usize::try_from(s.max(0)).unwrap_or(0).min(self.steps);
        clip(start)..clip(end)
    }
}
