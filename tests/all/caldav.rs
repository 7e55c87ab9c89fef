//! Every kind of object that we send, stored in a real calendar server as a calendar program stores it.

use plenary::ical::{Event, Kind, write};
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

fn one(calendar: &Calendar, uid: &str) -> Value {
    read_as_icalendar(&[calendar.object(uid)]).remove(0)
}
