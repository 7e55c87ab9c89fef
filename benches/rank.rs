//! Ranking one workshop of 10,000 people over 1,440 starts, beside plain walks through the same memory; and the price of one move.
//!
//! `cargo bench --bench rank`. A line before the last says how near to memory bandwidth the ranking is: bytes of the rows that it walks through, a
//! second, over those of a scan (each word read once) and of a copy of as many bytes, which the caches may hold, and of a scan of memory that
//! they cannot hold, measured in the same run.

// A measure that cannot be made fails there and then; rates are for reading.
#![allow(clippy::expect_used, clippy::cast_precision_loss)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use plenary::proposal::{
    Absence, Allowed, Answer, Burden, Hours, Limits, Network, NetworkId, Participant, PersonId,
    Preset, Problem, Ranker, Said, Standing, Tables, Workshop, WorkshopId,
};
use plenary::time::{Interval, Zone, parse_instant};

const PEOPLE: usize = 10_000;
const OTHERS: usize = 80;
/// Bytes that no cache holds.
const FAR: usize = 512 << 20;
const DAYS: i64 = 15;
const ZONES: [&str; 8] = [
    "America/Barbados",
    "America/Bogota",
    "Africa/Lagos",
    "Europe/Rome",
    "Africa/Nairobi",
    "Asia/Kathmandu",
    "Asia/Jakarta",
    "Pacific/Fiji",
];

/// A row of numbers that looks like chance and is always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }
}

fn participant(i: usize, chance: &mut Chance, window: Interval) -> Participant {
    let home = chance.below(ZONES.len());
    let said = (0..6)
        .filter_map(|_| {
            let quarter = i64::try_from(chance.below(96 * 15)).ok()?;
            let start = window.start() + chrono::TimeDelta::minutes(quarter * 15);
            let span = Interval::new(start, start + chrono::TimeDelta::minutes(180))?;
            let answer = [Answer::Yes, Answer::IfNeedBe, Answer::No][chance.below(3)];
            Some(Said { span, answer })
        })
        .collect();
    Participant {
        id: PersonId(format!("p{i:05}")),
        network: NetworkId(format!("n{home}")),
        zone: Zone::parse(ZONES[home]).expect("a zone"),
        working_days: vec![1, 2, 3, 4, 5],
        working: Hours {
            from: 540,
            to: 1020,
        },
        waking: Hours {
            from: 420,
            to: 1320,
        },
        said,
        busy: Vec::new(),
    }
}

fn workshop(id: String, people: &[PersonId]) -> Workshop {
    Workshop {
        title: id.clone(),
        id: WorkshopId(id),
        minutes: 120,
        theme: None,
        networks: Vec::new(),
        facilitators: people[..2].to_vec(),
        required: people[2..people.len() / 50].to_vec(),
        optional: people[people.len() / 50..].to_vec(),
        quorum: Some(1),
        network_quorum: Vec::new(),
        position: None,
        start_after: None,
        end_before: None,
        allowed: Allowed::Anytime,
        pinned: None,
        announced: None,
    }
}

/// One workshop with everybody, and `OTHERS` of some hundreds.
fn problem() -> Problem {
    let start = parse_instant("2026-10-05T00:00:00Z").expect("an instant");
    let window = Interval::new(start, start + chrono::TimeDelta::days(DAYS)).expect("a window");
    let mut chance = Chance(1);
    let participants: Vec<_> = (0..PEOPLE)
        .map(|i| participant(i, &mut chance, window))
        .collect();
    let ids: Vec<PersonId> = participants.iter().map(|p| p.id.clone()).collect();
    let mut workshops = vec![workshop("all".into(), &ids)];
    workshops.extend((0..OTHERS).map(|i| {
        let first = chance.below(PEOPLE - 400);
        workshop(format!("w{i:02}"), &ids[first..first + 400])
    }));
    Problem {
        name: "10,000 people".into(),
        window,
        grid_minutes: 15,
        programme_zone: Zone::utc(),
        limits: Limits {
            parallel: 20,
            per_day: 60,
            facilitator_rest_minutes: 30,
            near_minutes: 30,
        },
        networks: (0..ZONES.len())
            .map(|n| Network {
                id: NetworkId(format!("n{n}")),
                name: format!("Network {n}"),
                ledger: 0,
            })
            .collect(),
        participants,
        workshops,
        pairs: Vec::new(),
        blackouts: Vec::new(),
        burden: Burden {
            waking_rate: 1,
            asleep_rate: 4,
            near_points: 15,
        },
        absence: Absence {
            no: 4,
            if_need_be: 1,
        },
        levels: Preset::AttendanceFirst.levels(1000),
    }
}

/// The median of many runs.
fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..41)
        .map(|_| {
            let begun = Instant::now();
            run();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2]
}

fn scan(words: &[u64]) -> u64 {
    words.iter().fold(0, |sum, w| sum ^ w)
}

fn main() {
    let problem = problem();
    let ranker = Ranker::of(&problem).expect("the problem is one");
    let all = WorkshopId("all".into());
    let bytes = ranker.bytes(&all);
    let words = vec![1u64; bytes / 8];
    let mut copy = vec![0u64; bytes / 8];
    let given: Vec<_> = beside(&problem, &ranker);
    println!(
        "{PEOPLE} people, {} starts, {bytes} bytes of rows; beside {} sessions",
        ranker.rank(&all, &[]).expect("ranks").places,
        given.len()
    );

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("rank");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("alone", |b| {
        b.iter(|| ranker.rank(&all, &[]).map(|r| r.starts.len()));
    });
    group.bench_function("beside a programme", |b| {
        b.iter(|| ranker.rank(&all, &given).map(|r| r.starts.len()));
    });
    group.bench_function("scan of the same bytes", |b| {
        b.iter(|| scan(black_box(&words)));
    });
    group.bench_function("copy of the same bytes", |b| {
        b.iter(|| copy.copy_from_slice(black_box(&words)));
    });
    group.finish();
    criterion.final_summary();

    let ranked = median(|| {
        black_box(ranker.rank(&all, &given).map_or(0, |r| r.starts.len()));
    });
    let scanned = median(|| {
        black_box(scan(black_box(&words)));
    });
    let copied = median(|| copy.copy_from_slice(black_box(&words)));
    let much = vec![1u64; FAR / 8];
    let far = median(|| {
        black_box(scan(black_box(&much)));
    });
    let far = FAR as f64 / far.as_secs_f64() / f64::from(1 << 30);
    let rate = |took: Duration| bytes as f64 / took.as_secs_f64() / f64::from(1 << 30);
    println!(
        "ranking took {:.2} ms: {:.2} GiB/s, {:.0} % of a scan ({:.2} GiB/s) and {:.0} % of a copy ({:.2} GiB/s) of as many bytes, {:.0} % of a scan of memory ({far:.2} GiB/s)",
        ranked.as_secs_f64() * 1000.0,
        rate(ranked),
        100.0 * rate(ranked) / rate(scanned),
        rate(scanned),
        100.0 * rate(ranked) / rate(copied),
        rate(copied),
        100.0 * rate(ranked) / far,
    );
    price(&problem, &given);
}

/// What moving the workshop of everybody would cost, the tables being there.
fn price(problem: &Problem, given: &[(WorkshopId, Option<plenary::time::Instant>)]) {
    let tables = Tables::of(problem).expect("the problem is one");
    let standing = Standing::of(problem, &tables, given).expect("a programme");
    let all = WorkshopId("all".into());
    let to = problem.window.start() + chrono::TimeDelta::hours(60);
    let took = median(|| {
        black_box(standing.price(&all, to).map_or(0, |p| p.people.lost));
    });
    let whole = median(|| {
        let standing = Standing::of(problem, &tables, given);
        black_box(standing.map_or(0, |s| s.price(&all, to).map_or(0, |p| p.people.lost)));
    });
    println!(
        "the price of moving a session of {PEOPLE} people beside {} others took {:.2} ms, with the programme's own values {:.2} ms",
        given.len(),
        took.as_secs_f64() * 1000.0,
        whole.as_secs_f64() * 1000.0
    );
}

/// A programme of the other workshops by the rules: each at the best start left beside those before it.
fn beside(problem: &Problem, ranker: &Ranker) -> Vec<(WorkshopId, Option<plenary::time::Instant>)> {
    let mut given = Vec::new();
    for w in problem.workshops.iter().filter(|w| w.id.0 != "all") {
        let best = ranker
            .rank(&w.id, &given)
            .ok()
            .and_then(|r| r.starts.first().map(|s| s.start));
        if let Some(start) = best {
            given.push((w.id.clone(), Some(start)));
        }
    }
    given
}
