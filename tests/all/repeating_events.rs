//! Busy times of repeating events beside another implementation (python dateutil): 400 rules, many zones, over several clock changes.

use plenary::ical::busy_times;
use plenary::time::{Interval, Zone, instant_text, parse_instant};
use serde_json::json;

use crate::support::{self, TempDir};

const ZONES: &[&str] = &[
    "Europe/Rome",
    "Asia/Beirut",
    "America/Port_of_Spain",
    "Pacific/Fiji",
    "America/Nuuk",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "America/Santiago",
];

#[test]
fn repeating_events_are_busy_when_another_implementation_says_so() {
    let window = Interval::new(
        parse_instant("2020-03-01T00:00:00Z").unwrap(),
        parse_instant("2021-05-01T00:00:00Z").unwrap(),
    )
    .unwrap();
    let mut dice = Dice(2020);
    let cases: Vec<Case> = (0..400).map(|_| Case::rolled(&mut dice)).collect();
    let folder = TempDir::new();
    let file = folder.path().join("cases.json");
    let all: Vec<_> = cases
        .iter()
        .map(|c| {
            json!({
                "start": c.start, "zone": c.zone, "rule": c.rule,
                "from": instant_text(window.start()), "to": instant_text(window.end()),
            })
        })
        .collect();
    std::fs::write(&file, json!(all).to_string()).unwrap();
    let theirs = support::python("tests/readers/repeat.py", &[&file]).good();

    let mut spans = 0;
    let mut differences = Vec::new();
    for (case, theirs) in cases.iter().zip(theirs.lines()) {
        let hers = Zone::parse("UTC").unwrap();
        let busy = busy_times(case.calendar().as_bytes(), "x.ics", window, &hers).unwrap();
        let ours: Vec<String> = busy
            .spans
            .intervals()
            .iter()
            .map(|i| instant_text(i.start()))
            .collect();
        spans += ours.len();
        let ours = ours.join(" ");
        if ours != theirs || !busy.notes.is_empty() {
            differences.push(format!(
                "{} {} {}\n  ours   {ours}\n  theirs {theirs}\n  {:?}",
                case.start, case.zone, case.rule, busy.notes
            ));
        }
    }
    assert_eq!(theirs.lines().count(), cases.len());
    assert!(spans > 10_000, "only {spans} repetitions were compared");
    assert!(
        differences.is_empty(),
        "{} of {} differ; the first:\n{}",
        differences.len(),
        cases.len(),
        differences[0].chars().take(1500).collect::<String>()
    );
}

struct Case {
    start: String,
    zone: &'static str,
    rule: String,
}

impl Case {
    fn rolled(dice: &mut Dice) -> Self {
        let zone = ZONES[dice.below(ZONES.len())];
        let year = [1996, 2011, 2019, 2020][dice.below(4)];
        let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
        let (hour, minute) = (dice.below(24), [0, 15, 30][dice.below(3)]);
        let interval = 1 + dice.below(4);
        let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        let weekday = days[dice.below(7)];
        let rule = match dice.below(8) {
            0 => format!("FREQ=DAILY;INTERVAL={interval}"),
            1 => format!("FREQ=WEEKLY;INTERVAL={interval}"),
            2 => format!(
                "FREQ=WEEKLY;INTERVAL={interval};BYDAY={weekday},{};WKST=SU",
                days[dice.below(7)]
            ),
            3 => format!(
                "FREQ=MONTHLY;INTERVAL={interval};BYDAY={}{weekday}",
                ["1", "2", "4", "-1"][dice.below(4)]
            ),
            4 => format!(
                "FREQ=MONTHLY;BYMONTHDAY={}",
                ["15", "31", "-1", "-30"][dice.below(4)]
            ),
            5 => format!(
                "FREQ=YEARLY;BYMONTH={};BYDAY=-1{weekday}",
                1 + dice.below(12)
            ),
            6 => "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1".to_string(),
            _ => format!("FREQ=HOURLY;INTERVAL={}", 5 + dice.below(50)),
        };
        let end = match dice.below(4) {
            0 => format!(";COUNT={}", 1 + dice.below(300)),
            1 => ";UNTIL=20201030T235959".to_string(),
            _ => String::new(),
        };
        Case {
            start: format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"),
            zone,
            rule: rule + &end,
        }
    }

    fn calendar(&self) -> String {
        let start = self.start.replace(['-', ':'], "");
        format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID={}:{start}\r\nDURATION:PT10M\r\nRRULE:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
            self.zone, self.rule
        )
    }
}

/// The same numbers at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}
