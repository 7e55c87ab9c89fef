//! Every kind of object that we send, stored in a real calendar server as a calendar program stores it.

use plenary::ical::{Entry, Event, Feed, Kind, write, write_feed};
use serde_json::Value;

use crate::calendar_readers::{cases, event_of, read_as_icalendar, strangers};
use crate::support::{Calendar, Radicale};

#[test]
fn every_kind_of_object_is_taken_by_a_calendar_server_and_given_back_as_it_was_meant() {
    let server = Radicale::start();
    let calendar = server.calendar("all");
    let mut all = cases();
    all.extend(strangers(40));
    for (number, case) in all.iter_mut().enumerate() {
        case.event.uid = format!("5b0e7c3a-8a55-4f0e-9d57-{number:012}");
        let taken = calendar.take(&write(&case.event), &case.event.uid);
        assert_eq!(taken.status, 201, "{}: {}", case.name, taken.text());
    }
    assert_eq!(calendar.events(), all.len());
    let given_back: Vec<String> = all
        .iter()
        .map(|case| calendar.object(&case.event.uid))
        .collect();
    for (case, back) in all.iter().zip(read_as_icalendar(&given_back)) {
        for (field, meant) in case.expected() {
            if field != "method" {
                assert_eq!(back[field], meant, "{field} of {}", case.name);
            }
        }
    }
}

#[test]
fn a_moved_session_takes_the_place_of_the_first_and_a_cancelled_one_stays_as_cancelled() {
    let server = Radicale::start();
    let calendar = server.calendar("one");
    let first = event_of("request");
    let moved = Event {
        uid: first.uid.clone(),
        ..event_of("moved")
    };
    let cancelled = Event {
        kind: Kind::CancelSession,
        sequence: moved.sequence + 1,
        ..moved.clone()
    };
    for (event, status) in [(&first, 201), (&moved, 201), (&cancelled, 201)] {
        let taken = calendar.take(&write(event), &event.uid);
        // A server may say "created" or "changed, nothing to say".
        assert!([status, 204].contains(&taken.status), "{}", taken.text());
        let back = one(&calendar, &event.uid);
        assert_eq!(back["sequence"], event.sequence);
        assert_eq!(
            back["start"],
            plenary::time::instant_text(event.when.start())
        );
        assert_eq!(calendar.events(), 1);
    }
    assert_eq!(one(&calendar, &first.uid)["status"], "CANCELLED");
}

#[test]
fn a_feed_is_taken_as_a_whole_and_a_cancelled_session_stays_in_it_as_cancelled_96() {
    let first = event_of("quotes");
    let entry = |number: u32, cancelled| Entry {
        uid: format!("5b0e7c3a-8a55-4f0e-9d57-{number:012}"),
        sequence: number,
        created: first.created,
        revised: first.last_modified,
        when: first.when,
        summary: first.summary.clone(),
        description: "1\r\n2; 3, 4\u{2028}5".into(),
        location: None,
        cancelled,
    };
    let feed = Feed {
        name: "Annual Meeting; 2020".into(),
        uid: "0d1f5a3e-8a55-4f0e-9d57-0f6f4d1f2a11".into(),
        source: Some("https://plenary.example/feeds/x.ics".into()),
        last_modified: first.last_modified,
        entries: vec![entry(1, false), entry(2, true), entry(3, false)],
    };
    let server = Radicale::start();
    let calendar = server.calendar("feed");
    let taken = calendar.take_whole(&write_feed(&feed));
    assert!([201, 204].contains(&taken.status), "{}", taken.text());
    assert_eq!(calendar.events(), 3);
    for entry in &feed.entries {
        let back = calendar.object(&entry.uid);
        let status = if entry.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        for line in [
            format!("STATUS:{status}"),
            format!("SEQUENCE:{}", entry.sequence),
            "DESCRIPTION:1\\n2\\; 3\\, 4\\n5".to_string(),
        ] {
            assert!(back.lines().any(|l| l == line), "{line}: {back}");
        }
        assert!(!back.contains("ATTENDEE"), "{back}");
    }
}

fn one(calendar: &Calendar, uid: &str) -> Value {
    read_as_icalendar(&[calendar.object(uid)]).remove(0)
}
