//! Small problems: a plain one to change, and random ones with every rule in them.

use chrono::TimeDelta;

use crate::proposal::search::Random;
use crate::proposal::*;
use crate::time::{Instant, Interval, Zone, parse_instant};

pub(super) fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

pub(super) fn span(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

pub(super) fn participant(id: &str, network: &str, zone: &str) -> Participant {
    Participant {
        id: PersonId(id.into()),
        network: NetworkId(network.into()),
        zone: Zone::parse(zone).unwrap(),
        working_days: vec![1, 2, 3, 4, 5],
        working: Hours {
            from: 540,
            to: 1020,
        },
        waking: Hours {
            from: 420,
            to: 1380,
        },
        said: vec![],
        busy: vec![],
    }
}

pub(super) fn workshop(id: &str, minutes: u32) -> Workshop {
    Workshop {
        id: WorkshopId(id.into()),
        title: format!("Workshop {id}"),
        minutes,
        theme: None,
        networks: vec![],
        facilitators: vec![],
        required: vec![],
        optional: vec![],
        quorum: None,
        network_quorum: vec![],
        position: None,
        start_after: None,
        end_before: None,
        allowed: Allowed::Anytime,
        pinned: None,
        announced: None,
    }
}

/// Two days (a Monday and a Tuesday), a grid of an hour, workshops a and b of one hour, three people of two networks.
pub(super) fn plain() -> Problem {
    Problem {
        name: "plain".into(),
        window: span("2026-10-12T00:00:00Z", "2026-10-14T00:00:00Z"),
        grid_minutes: 60,
        programme_zone: Zone::utc(),
        limits: Limits {
            parallel: 2,
            per_day: 4,
            facilitator_rest_minutes: 60,
            near_minutes: 60,
        },
        networks: ["n1", "n2"]
            .map(|id| Network {
                id: NetworkId(id.into()),
                name: format!("Network {id}"),
                ledger: 0,
            })
            .into(),
        participants: vec![
            participant("p1", "n1", "Europe/Rome"),
            participant("p2", "n1", "Europe/Rome"),
            participant("p3", "n2", "Pacific/Fiji"),
        ],
        workshops: vec![workshop("a", 60), workshop("b", 60)],
        pairs: vec![],
        blackouts: vec![],
        burden: Burden {
            waking_rate: 1,
            asleep_rate: 4,
            near_points: 15,
        },
        absence: Absence {
            no: 4,
            if_need_be: 1,
        },
        levels: Preset::AttendanceFirst.levels(100),
    }
}

pub(super) fn people(ids: &[&str]) -> Vec<PersonId> {
    ids.iter().map(|id| PersonId((*id).into())).collect()
}

const ZONES: [&str; 6] = [
    "Europe/Rome",
    "Pacific/Fiji",
    "Asia/Kathmandu",
    "America/Bogota",
    "Africa/Nairobi",
    "UTC",
];

/// A random problem, small enough to try every programme; about half of them cannot place everything.
pub(super) fn random(seed: u64) -> Problem {
    let mut world = World {
        r: Random::new(seed, 99),
    };
    world.problem()
}

struct World {
    r: Random,
}

impl World {
    fn one_in(&mut self, n: usize) -> bool {
        self.r.below(n) == 0
    }

    fn number(&mut self, below: usize) -> u32 {
        u32::try_from(self.r.below(below)).unwrap()
    }

    fn problem(&mut self) -> Problem {
        let mut p = plain();
        p.grid_minutes = 120;
        p.window = span("2026-10-23T00:00:00Z", "2026-10-24T20:00:00Z");
        p.programme_zone = Zone::parse(ZONES[self.r.below(6)]).unwrap();
        p.limits = Limits {
            parallel: 1 + self.number(2),
            per_day: 1 + self.number(4),
            facilitator_rest_minutes: self.number(3) * 60,
            near_minutes: self.number(4) * 50,
        };
        let networks = 1 + self.r.below(3);
        p.networks = (0..networks)
            .map(|n| Network {
                id: NetworkId(format!("n{n}")),
                name: format!("Network {n}"),
                ledger: i64::from(self.number(4)) * 30_000,
            })
            .collect();
        p.participants = (0..self.r.below(9))
            .map(|i| self.person(i, networks))
            .collect();
        p.workshops = (0..[1, 2, 3, 4][self.r.below(4)])
            .map(|i| self.workshop(i, &p))
            .collect();
        if p.workshops.len() > 1 {
            p.pairs = (0..self.r.below(3)).map(|_| self.pair(&p)).collect();
        }
        if self.one_in(3) {
            p.blackouts = vec![span("2026-10-23T09:00:00Z", "2026-10-23T13:30:00Z")];
        }
        p.levels = self.levels();
        p
    }

    fn person(&mut self, i: usize, networks: usize) -> Participant {
        let network = format!("n{}", self.r.below(networks));
        let mut person = participant(&format!("p{i}"), &network, ZONES[self.r.below(6)]);
        for _ in 0..self.r.below(3) {
            let answer = [Answer::Yes, Answer::IfNeedBe, Answer::No][self.r.below(3)];
            let span = self.span();
            person.said.push(Said { span, answer });
        }
        if self.one_in(2) {
            person.busy.push(self.span());
        }
        person
    }

    fn span(&mut self) -> Interval {
        let start =
            at("2026-10-23T00:00:00Z") + TimeDelta::minutes(i64::from(self.number(88)) * 30);
        let end = start + TimeDelta::minutes(i64::from(1 + self.number(30)) * 30);
        Interval::new(start, end).unwrap()
    }

    fn some(&mut self, p: &Problem, most: usize) -> Vec<PersonId> {
        let n = p.participants.len();
        (0..self.r.below(most + 1).min(n))
            .map(|_| p.participants[self.r.below(n)].id.clone())
            .collect()
    }

    fn workshop(&mut self, i: usize, p: &Problem) -> Workshop {
        let mut w = workshop(&format!("w{i}"), [120, 240][self.r.below(2)]);
        w.facilitators = self.some(p, 1);
        w.required = self.some(p, 2);
        w.optional = self.some(p, 6);
        if self.one_in(4) {
            w.quorum = Some(1 + self.number(2));
        }
        if self.one_in(5) {
            w.network_quorum = vec![(NetworkId("n0".into()), 1)];
        }
        if self.one_in(6) {
            w.position = Some([Position::First, Position::Last][self.r.below(2)]);
        }
        let step = |n: u32| at("2026-10-23T00:00:00Z") + TimeDelta::minutes(i64::from(n) * 120);
        if self.one_in(5) {
            w.start_after = Some(step(self.number(12)));
        }
        if self.one_in(5) {
            w.end_before = Some(step(4 + self.number(16)));
        }
        if self.one_in(6) {
            w.allowed = Allowed::Only(vec![self.span(), self.span()]);
        }
        if self.one_in(8) {
            w.pinned = Some(step(self.number(22)));
        }
        if self.one_in(3) {
            w.announced = Some(step(self.number(22)));
        }
        w
    }

    fn pair(&mut self, p: &Problem) -> Pair {
        let n = p.workshops.len();
        let a = self.r.below(n);
        let b = (a + 1 + self.r.below(n - 1)) % n;
        let gap_minutes = self.number(6) * 90;
        let rule = [
            PairRule::Before { gap_minutes },
            PairRule::NoOverlap,
            PairRule::Gap { gap_minutes },
            PairRule::DifferentDay,
            PairRule::SameDay,
        ][self.r.below(5)];
        Pair {
            rule,
            a: p.workshops[a].id.clone(),
            b: p.workshops[b].id.clone(),
        }
    }

    fn levels(&mut self) -> Vec<Level> {
        let mut levels: Vec<Level> = [
            (Measure::RequiredLost, 1),
            (Measure::Lost, 400),
            (Measure::Fairness, 20_000),
            (Measure::Comfort, 1),
            (Measure::Disruption, 1),
        ]
        .into_iter()
        .map(|(measure, grain)| Level::new(measure, grain))
        .collect();
        for i in 0..3 {
            let j = i + self.r.below(levels.len() - i);
            levels.swap(i, j);
        }
        levels.truncate(2 + self.r.below(4));
        levels.insert(0, Level::new(Measure::Unplaced, 1));
        levels
    }
}
