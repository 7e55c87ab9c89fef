//! Where sessions and bad hours stand on the drawn weeks.

use std::collections::{HashMap, HashSet};

use super::{Drawn, columns, spot};
use crate::language::Language;
use crate::proposal::lanes::{BadHours, Lane};
use crate::proposal::say::Words;
use crate::proposal::{Shown, ShownPart, ShownSession};
use crate::time::{Instant, Zone, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn session(code: &str, start: &str, minutes: u32) -> ShownSession {
    ShownSession {
        code: code.into(),
        title: format!("About {code}"),
        start: at(start),
        free: 3,
        invited: 4,
        missing: 0,
        minutes,
        networks: vec![
            ShownPart {
                code: "WMC".into(),
                local: "03:00".into(),
                free: 1,
                invited: 2,
                asleep: 2,
                burden: 90_000,
            },
            ShownPart {
                code: "NWM".into(),
                local: "15:00".into(),
                free: 2,
                invited: 2,
                asleep: 0,
                burden: 0,
            },
        ],
    }
}

fn shown() -> Shown {
    Shown {
        zone: "Europe/Rome".into(),
        grid_minutes: 30,
        levels: Vec::new(),
        announced: 0,
        sessions: vec![
            session("WG1", "2020-10-09T13:00:00Z", 90),
            session("WG2", "2020-10-09T13:30:00Z", 60),
            session("WG3", "2020-10-12T21:00:00Z", 120),
        ],
        networks: Vec::new(),
        unplaced: Vec::new(),
        conflict: Vec::new(),
        window: Some((at("2020-10-08T22:00:00Z"), at("2020-10-13T22:00:00Z"))),
        lanes: vec![Lane {
            code: "WMC".into(),
            name: "Commonwealth".into(),
            zone: "Pacific/Fiji".into(),
            bad: vec![BadHours {
                start: at("2020-10-09T20:00:00Z"),
                end: at("2020-10-10T02:00:00Z"),
                night: true,
            }],
        }],
        values: Vec::new(),
    }
}

/// Day: its blocks and strips by their places.
fn drawn(zone: &str, network: Option<&str>) -> Vec<Vec<String>> {
    let shown = shown();
    let zone = Zone::parse(zone).unwrap();
    let pinned = HashMap::from([("WG2".to_string(), at("2020-10-09T13:30:00Z"))]);
    let moved = HashSet::from(["WG1".to_string()]);
    let drawn = Drawn {
        shown: &shown,
        zone: &zone,
        words: Words(Language::En),
        network,
        pinned: &pinned,
        moved: &moved,
        broken: &HashSet::new(),
        by_hours: false,
    };
    let day = |d: &super::Day| {
        let blocks = d.blocks.iter().map(|b| {
            let signs = [
                (b.pinned, " pinned"),
                (b.moved, " moved"),
                (b.goes_on, " goes on"),
            ];
            let signs: String = signs.iter().filter(|s| s.0).map(|s| s.1).collect();
            format!(
                "{} {} {} pays {}{signs}",
                b.code, b.hour, b.place, b.payers[0].code
            )
        });
        let strips = d.strips.iter().map(|s| s.place.clone());
        let what: Vec<String> = blocks.chain(strips).collect();
        if what.is_empty() {
            String::new()
        } else {
            format!("{}: {}", d.name, what.join("; "))
        }
    };
    drawn
        .weeks()
        .iter()
        .map(|w| w.days.iter().map(day).collect())
        .collect()
}

#[test]
fn sessions_stand_beside_each_other_in_weeks_from_monday_on() {
    assert_eq!(
        drawn("Europe/Rome", None),
        [
            vec![
                "Fri 9 Oct: WG1 15:00 h15 m0 e16 n30 c0 of2 pays WMC moved; WG2 15:30 h15 m30 e16 n30 c1 of2 pays WMC pinned; night k0 h22 m0 e24 n0",
                "Sat 10 Oct: night k0 h0 m0 e4 n0",
                "",
            ],
            vec![
                "Mon 12 Oct: WG3 23:00 h23 m0 e24 n0 c0 of1 pays WMC",
                "Tue 13 Oct: WG3 00:00 h0 m0 e1 n0 c0 of1 pays WMC goes on"
            ],
        ]
    );
}

#[test]
fn as_a_network_lives_it_its_bad_hours_lie_behind_the_day() {
    let weeks = drawn("Pacific/Fiji", Some("WMC"));
    assert_eq!(
        weeks[0][1],
        "Sat 10 Oct: WG1 01:00 h1 m0 e2 n30 c0 of2 pays WMC moved; WG2 01:30 h1 m30 e2 n30 c1 of2 pays WMC pinned; night k0 h8 m0 e14 n0; night behind h8 m0 e14 n0"
    );
}

#[test]
fn columns_are_given_again_once_they_are_free() {
    let spans = [(0, 60), (0, 30), (30, 60), (60, 90), (70, 80), (90, 100)];
    assert_eq!(
        columns(&spans),
        [(0, 2), (1, 2), (1, 2), (0, 2), (1, 2), (0, 1)]
    );
}

#[test]
fn a_start_has_its_spot_on_the_weeks_of_any_zone() {
    let window = (at("2020-10-08T22:00:00Z"), at("2020-10-13T22:00:00Z"));
    let rome = Zone::parse("Europe/Rome").unwrap();
    let fiji = Zone::parse("Pacific/Fiji").unwrap();
    assert_eq!(spot(at("2020-10-09T13:30:00Z"), window, &rome), (0, 930));
    assert_eq!(spot(at("2020-10-09T13:30:00Z"), window, &fiji), (1, 90));
}

#[test]
fn the_network_that_pays_most_comes_first_and_its_hour_is_that_of_its_lane() {
    let mut shown = shown();
    shown.sessions[0].networks.swap(0, 1);
    shown.sessions[0].networks[0].burden = 5_000;
    let zone = Zone::parse("Europe/Rome").unwrap();
    let drawn = Drawn {
        shown: &shown,
        zone: &zone,
        words: Words(Language::En),
        network: None,
        pinned: &HashMap::new(),
        moved: &HashSet::new(),
        broken: &HashSet::new(),
        by_hours: false,
    };
    let weeks = drawn.weeks();
    let payers: Vec<String> = weeks[0].days[0].blocks[0]
        .payers
        .iter()
        .map(|p| format!("{} {} {}: {}", p.code, p.local, p.city, p.says))
        .collect();
    let plain = |s: &String| s.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(
        payers.iter().map(plain).collect::<Vec<_>>(),
        [
            "WMC 01:00 Fiji: night for 2 of 2, 1 h 30 a head",
            "NWM 15:00 : outside working hours, 0 h 05 a head",
        ]
    );
}
