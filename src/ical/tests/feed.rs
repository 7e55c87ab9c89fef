//! Feeds as text.

use super::super::{Entry, Feed, write_feed};
use crate::time::{Interval, parse_instant};

fn entry(uid: &str, start: &str, end: &str) -> Entry {
    let at = |t: &str| parse_instant(t).unwrap();
    Entry {
        uid: uid.into(),
        sequence: 2,
        created: at("2020-09-01T08:00:00Z"),
        revised: at("2020-09-20T08:00:00Z"),
        when: Interval::new(at(start), at(end)).unwrap(),
        summary: "A title; with, all\r\nATTENDEE:mailto:x@y.example".into(),
        description: "One\ntwo".into(),
        location: Some("Online".into()),
        cancelled: false,
    }
}

fn feed(entries: Vec<Entry>) -> Feed {
    Feed {
        name: "Annual Meeting; 2020, all".into(),
        uid: "5f1c".into(),
        source: Some("https://plenary.example/feed/abc.ics".into()),
        last_modified: parse_instant("2020-09-10T08:00:00Z").unwrap(),
        entries,
    }
}

#[test]
fn a_feed_has_no_method_no_attendee_one_stamp_and_says_how_often_to_come_92_93_94() {
    let one = entry("u-1", "2020-10-13T13:00:00Z", "2020-10-13T14:30:00Z");
    assert_eq!(
        write_feed(&feed(vec![one])).replace("\r\n", "\n"),
        "BEGIN:VCALENDAR\n\
VERSION:2.0\n\
PRODID:-//plenary//feeds//EN\n\
CALSCALE:GREGORIAN\n\
UID:5f1c\n\
NAME:Annual Meeting\\; 2020\\, all\n\
X-WR-CALNAME:Annual Meeting\\; 2020\\, all\n\
LAST-MODIFIED:20200920T080000Z\n\
REFRESH-INTERVAL;VALUE=DURATION:PT1H\n\
X-PUBLISHED-TTL:PT1H\n\
COLOR:teal\n\
SOURCE;VALUE=URI:https://plenary.example/feed/abc.ics\n\
BEGIN:VEVENT\n\
CREATED:20200901T080000Z\n\
DESCRIPTION:One\\ntwo\n\
DTEND:20201013T143000Z\n\
DTSTAMP:20200920T080000Z\n\
DTSTART:20201013T130000Z\n\
LAST-MODIFIED:20200920T080000Z\n\
LOCATION:Online\n\
SEQUENCE:2\n\
STATUS:CONFIRMED\n\
SUMMARY:A title\\; with\\, all ATTENDEE:mailto:x@y.example\n\
TRANSP:OPAQUE\n\
UID:u-1\n\
END:VEVENT\n\
END:VCALENDAR\n"
    );
}

#[test]
fn whatever_the_order_of_the_sessions_the_bytes_are_the_same_99() {
    let mut all = vec![
        entry("b", "2020-10-13T13:00:00Z", "2020-10-13T14:30:00Z"),
        entry("a", "2020-10-13T13:00:00Z", "2020-10-13T14:30:00Z"),
        entry("c", "2020-10-12T13:00:00Z", "2020-10-12T14:30:00Z"),
    ];
    all[2].cancelled = true;
    let text = write_feed(&feed(all.clone()));
    let uids: Vec<&str> = text
        .lines()
        .filter_map(|l| l.strip_prefix("UID:"))
        .collect();
    assert_eq!(uids, ["5f1c", "c", "a", "b"]);
    assert_eq!(text.matches("STATUS:CANCELLED").count(), 1);
    all.reverse();
    assert_eq!(write_feed(&feed(all)), text);
    assert!(text.split("\r\n").all(|l| l.len() <= 75));
}
