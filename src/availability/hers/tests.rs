//! What the forms about her time promise.

mod grid;

use super::asked::{Asked, read};
use crate::availability::{Answer, DefaultHours, WeeklyRule};
use crate::meeting::Weekdays;
use crate::time::{Interval, Zone, local_text, parse_instant};

fn fields(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter()
        .map(|(n, v)| ((*n).to_string(), (*v).to_string()))
        .collect()
}

fn refused(form: &str, all: &[(&str, &str)]) -> String {
    read(form, &fields(all)).unwrap_err().to_string()
}

#[test]
fn every_form_is_read_or_says_what_is_missing() {
    assert_eq!(
        refused("span", &[("start", "soon"), ("answer", "yes")]),
        "start: it is no date and time: write it like 2020-10-13T15:00\nend: the date and time are missing"
    );
    assert_eq!(
        refused(
            "span",
            &[
                ("start", "2020-10-13T15:00"),
                ("end", "2020-10-13T16:00"),
                ("answer", "maybe")
            ]
        ),
        "answer: choose yes, if need be or no"
    );
    assert_eq!(
        refused("weekly", &[("from", "8"), ("to", "25:00")]),
        "from: it is no time of day: write it like 18:00\nto: it is no time of day: write it like 18:00"
    );
    let hours = [
        ("day", "1"),
        ("day", "5"),
        ("day", "9"),
        ("work_from", "09:00"),
        ("work_to", "12:30"),
        ("wake_from", "06:00"),
        ("wake_to", "24:00"),
    ];
    assert_eq!(
        read("hours", &fields(&hours)),
        Ok(Asked::Hours(Some(DefaultHours {
            days: 0b1_0001,
            work_from: 540,
            work_to: 750,
            wake_from: 360,
            wake_to: 0,
        })))
    );
    assert_eq!(
        refused(
            "hours",
            &[
                ("work_from", "09:00"),
                ("work_to", "09:00"),
                ("wake_from", "06:00"),
                ("wake_to", "22:00")
            ]
        ),
        "work_to: it begins and ends at the same hour: write when it ends"
    );
    assert_eq!(
        read("hours", &fields(&[("usual", "1")])),
        Ok(Asked::Hours(None))
    );
    assert_eq!(refused("other", &[]), "there is no such form");
}

fn weekly(days: &[u32], from: &str, to: &str, zone: &str, window: (&str, &str)) -> Vec<String> {
    let at = |text: &str| parse_instant(text).unwrap();
    let rule = WeeklyRule {
        days: Weekdays::new(days.iter().copied()),
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        answer: Answer::Yes,
    };
    let window = Interval::new(at(window.0), at(window.1)).unwrap();
    rule.over(&window, &Zone::parse(zone).unwrap())
        .into_iter()
        .map(|s| format!("{} {}", local_text(s.start_local), local_text(s.end_local)))
        .collect()
}

#[test]
fn a_weekly_rule_means_its_days_of_the_meeting_by_her_own_clock() {
    let october = ("2020-10-07T22:00:00Z", "2020-10-14T22:00:00Z");
    assert_eq!(
        weekly(&[4, 3], "18:00:00", "21:00:00", "Pacific/Fiji", october),
        [
            "2020-10-08T18:00 2020-10-08T21:00",
            "2020-10-14T18:00 2020-10-14T21:00"
        ]
    );
    // Over midnight; the evening before the meeting reaches into it.
    assert_eq!(
        weekly(&[3], "22:00:00", "01:00:00", "Europe/Rome", october),
        [
            "2020-10-07T22:00 2020-10-08T01:00",
            "2020-10-14T22:00 2020-10-15T01:00"
        ]
    );
    assert_eq!(
        weekly(&[], "22:00:00", "01:00:00", "Europe/Rome", october),
        [""; 0]
    );
}

#[test]
fn an_hour_that_the_clock_skips_begins_or_ends_a_weekly_rule_at_the_jump() {
    let march = ("2021-03-26T23:00:00Z", "2021-03-28T22:00:00Z");
    assert_eq!(
        weekly(&[6, 7], "02:30:00", "05:00:00", "Europe/Rome", march),
        [
            "2021-03-27T02:30 2021-03-27T05:00",
            "2021-03-28T03:00 2021-03-28T05:00"
        ]
    );
    assert_eq!(
        weekly(&[7], "02:15:00", "02:45:00", "Europe/Rome", march),
        [""; 0]
    );
}
