//! What one person's grid step is worth.

use super::*;
use crate::time::{Instant, Interval, Zone, parse_instant, parse_local};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn span(text: &str) -> Interval {
    let (from, to) = text.split_once(' ').unwrap();
    Interval::new(at(from), at(to)).unwrap()
}

fn said(answer: Answer, interval: &str) -> Said {
    Said {
        id: SpanId::fresh(),
        answer,
        start_local: parse_local("2020-10-08").unwrap(),
        end_local: parse_local("2020-10-08").unwrap(),
        zone: Zone::utc(),
        interval: span(interval),
        way: Way::File,
    }
}

/// The hourly answers of a frame as a row of letters: yes, if-need-be, no.
fn row(zone: &str, said: &[Said], busy: &[Interval], frame: &str, grid: u32) -> String {
    let hers = Hers {
        said,
        busy,
        hours: DefaultHours::default(),
    };
    let zone = Zone::parse(zone).unwrap();
    answers(&zone, hers, &span(frame), grid)
        .iter()
        .map(|a| match a {
            Answer::Yes => 'y',
            Answer::IfNeedBe => 'i',
            Answer::No => '-',
        })
        .collect()
}

const THURSDAY: &str = "2020-10-08T00:00:00Z 2020-10-09T00:00:00Z";

#[test]
fn without_a_word_the_clock_on_her_wall_decides() {
    assert_eq!(
        row("UTC", &[], &[], THURSDAY, 60),
        "-------iiyyyyyyyyiiiii--"
    );
    assert_eq!(
        row("Asia/Kathmandu", &[], &[], THURSDAY, 60),
        "--iiyyyyyyyyiiiii-------"
    );
    let saturday = "2020-10-10T00:00:00Z 2020-10-11T00:00:00Z";
    assert_eq!(
        row("UTC", &[], &[], saturday, 60),
        "-------iiiiiiiiiiiiiii--"
    );
}

#[test]
fn the_worst_answer_that_meets_a_step_counts_and_busy_is_no() {
    let words = [
        said(Answer::Yes, "2020-10-08T02:00:00Z 2020-10-08T05:00:00Z"),
        said(
            Answer::IfNeedBe,
            "2020-10-08T03:30:00Z 2020-10-08T04:00:00Z",
        ),
        said(Answer::No, "2020-10-08T10:59:00Z 2020-10-08T11:00:00Z"),
    ];
    let busy = [span("2020-10-08T12:00:00Z 2020-10-08T12:15:00Z")];
    assert_eq!(
        row("UTC", &words, &busy, THURSDAY, 60),
        "--yiy--iiy-y-yyyyiiiii--"
    );
}

#[test]
fn what_she_said_beyond_the_frame_is_cut_off() {
    let words = [said(
        Answer::Yes,
        "2020-10-01T00:00:00Z 2020-10-08T01:00:00Z",
    )];
    let busy = [span("2020-10-08T23:30:00Z 2021-01-01T00:00:00Z")];
    assert_eq!(
        row("UTC", &words, &busy, THURSDAY, 60),
        "y------iiyyyyyyyyiiiii--"
    );
    let after = [said(
        Answer::Yes,
        "2021-01-01T00:00:00Z 2021-01-02T00:00:00Z",
    )];
    assert_eq!(
        row("UTC", &after, &[], THURSDAY, 60),
        "-------iiyyyyyyyyiiiii--"
    );
}

#[test]
fn on_the_night_of_the_change_an_hour_is_worth_what_its_clock_shows() {
    // Rome, 25 October 2020 (a Sunday): 02:00 to 03:00 comes twice, so 07:00 is a step later than the day before.
    let night = "2020-10-24T22:00:00Z 2020-10-25T10:00:00Z";
    assert_eq!(row("Europe/Rome", &[], &[], night, 60), "--------iiii");
    let before = "2020-10-23T22:00:00Z 2020-10-24T10:00:00Z";
    assert_eq!(row("Europe/Rome", &[], &[], before, 60), "-------iiiii");
}

#[test]
fn hours_over_midnight_and_other_weekends_are_her_own() {
    let hours = DefaultHours {
        days: 0b100_1111,
        work_from: 22 * 60,
        work_to: 4 * 60,
        wake_from: 20 * 60,
        wake_to: 12 * 60,
    };
    let hers = Hers {
        said: &[],
        busy: &[],
        hours,
    };
    let sunday = span("2020-10-11T00:00:00Z 2020-10-12T00:00:00Z");
    let letters: String = answers(&Zone::utc(), hers, &sunday, 120)
        .iter()
        .map(|a| a.word().chars().next().unwrap())
        .collect();
    assert_eq!(letters, "yyiiiinnnniy");
}

#[test]
fn free_throughout_means_no_step_of_no_and_not_beyond_the_end() {
    use Answer::{IfNeedBe, No, Yes};
    let hers = [Yes, IfNeedBe, No, Yes];
    assert!(free_throughout(&hers, 0, 2));
    assert!(!free_throughout(&hers, 1, 2));
    assert!(!free_throughout(&hers, 3, 2));
}
