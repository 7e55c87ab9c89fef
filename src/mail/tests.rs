//! What the outbox promises: bytes that do not change, order, patience, and giving up.

use chrono::TimeDelta;

use super::*;
use crate::time::{Instant, instant_text, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn message() -> Message {
    Message {
        from_name: "Alliance".into(),
        from: crate::people::Email::parse("secretariat@alliance.example").unwrap(),
        to_name: "Zoë \r\nBcc: evil@mail.example\u{2028}".into(),
        to: crate::people::Email::parse("zoe@nwm.example").unwrap(),
        subject: "Invitation: Opening\r\nX-Evil: 1".into(),
        text: "Hello".into(),
        html: "<p>Hello</p>".into(),
        calendar: Some(CalendarPart {
            method: "REQUEST".into(),
            text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into(),
        }),
        message_id: "<1@alliance.example>".into(),
        thread: None,
        date: at("2020-09-01T10:00:00Z"),
    }
}

#[test]
fn the_same_message_is_the_same_bytes_with_the_calendar_twice_and_no_header_of_a_stranger() {
    let bytes = build(&message()).unwrap();
    assert_eq!(bytes, build(&message()).unwrap());
    let (head, _) = bytes.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> = head
        .split("\r\n")
        .filter(|l| !l.starts_with([' ', '\t']))
        .filter_map(|l| l.split_once(':').map(|(n, _)| n))
        .collect();
    assert_eq!(
        names,
        [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type"
        ]
    );
    let kinds: Vec<&str> = bytes
        .split("\r\n")
        .filter_map(|l| l.strip_prefix("Content-Type: "))
        .map(|l| l.split(';').next().unwrap_or(l))
        .collect();
    assert_eq!(
        kinds,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics"
        ]
    );
    assert!(bytes.contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"));
    assert!(
        bytes
            .split("\r\n")
            .all(|l| l.len() <= 998 && !l.contains(['\r', '\n']))
    );
}

#[test]
fn a_mail_that_was_put_off_comes_back_later_and_later_and_is_given_up_after_three_days() {
    let start = at("2020-09-01T10:00:00Z");
    let waits: Vec<i64> = (1..=10)
        .map(|n| next_attempt(n, start, start, None, 0.5).map_or(-1, |t| (t - start).num_minutes()))
        .collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    let late = start + TimeDelta::hours(70);
    assert_eq!(next_attempt(9, late, start, None, 0.5), None);
    let session = start + TimeDelta::minutes(30);
    assert_eq!(
        next_attempt(1, start, start, Some(session), 0.0)
            .map(instant_text)
            .as_deref(),
        Some("2020-09-01T10:00:45Z")
    );
    assert_eq!(next_attempt(6, start, start, Some(session), 0.5), None);
}
