//! What calendar text promises: out byte by byte, in from the shapes that real programs write.

mod busy;
mod feed;
mod gate;
mod promises;
mod reply;
mod write;

use super::*;
use crate::people::Email;
use crate::time::{Instant, Interval, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap_or_else(|| panic!("no instant: {text}"))
}

fn span(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap_or_else(|| panic!("no interval: {start} {end}"))
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap_or_else(|e| panic!("{e}"))
}

/// Reads an answer in UTC that nobody is known to have sent.
fn read_utc(text: &str) -> Result<Reply, Unreadable> {
    read_from(text, &[])
}

fn read_from(text: &str, senders: &[String]) -> Result<Reply, Unreadable> {
    let hers = &crate::time::Zone::utc();
    read_reply(text.as_bytes(), Reader { hers, senders })
}

/// An invitation as the service would write it.
fn invitation() -> Event {
    Event {
        kind: Kind::Request,
        uid: "5b0e7c3a-8a55-4f0e-9d57-0f6f4d1f2a11".into(),
        sequence: 0,
        dtstamp: at("2020-09-01T08:00:00Z"),
        created: at("2020-09-01T08:00:00Z"),
        last_modified: at("2020-09-01T08:00:00Z"),
        when: span("2020-10-13T13:00:00Z", "2020-10-13T14:30:00Z"),
        summary: "Indigenous knowledge; what mediators learn, and how".into(),
        description: "First line.\nSecond line: see https://meet.example/p/x".into(),
        location: Some("Online".into()),
        url: Some("https://meet.example/p/x".into()),
        organizer: Organizer {
            name: "The Alliance".into(),
            address: email("secretariat@alliance.example"),
        },
        attendee: Attendee {
            name: "Ana Tui".into(),
            address: email("ana@people.example"),
            role: Role::Required,
            partstat: PartStat::NeedsAction,
            rsvp: true,
        },
    }
}
