//! What we send, read back by other people's programs: python icalendar, vobject, ics and email; npm ical.js and mailparser.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use plenary::ical::{Attendee, Event, Kind, Organizer, PartStat, Role, write};
use plenary::mail::{CalendarPart, Message, build};
use plenary::people::Email;
use plenary::time::{Interval, parse_instant};
use serde_json::{Value, json};

use crate::support::{self, TempDir};

/// A message that is sent, and what every reader must see in it.
struct Case {
    name: &'static str,
    event: Event,
    /// Where cleaning changes the value: what is meant to arrive.
    meant: BTreeMap<&'static str, String>,
}

#[test]
fn every_reader_sees_in_a_calendar_object_exactly_what_was_meant() {
    let folder = TempDir::new();
    let cases = cases();
    let files: Vec<PathBuf> = cases
        .iter()
        .map(|case| {
            let path = folder.path().join(format!("{}.ics", case.name));
            std::fs::write(&path, write(&case.event)).unwrap();
            path
        })
        .collect();
    let read = read_by_all(&files);
    assert_eq!(read.len(), 4 * cases.len(), "four readers, each file once");

    let mut differences = Vec::new();
    for found in &read {
        let case = cases
            .iter()
            .find(|c| found["file"] == format!("{}.ics", c.name))
            .unwrap();
        for (field, meant) in case.expected() {
            // A reader that does not know a field says null.
            if !found[field].is_null() && found[field] != meant || found["error"].is_string() {
                let said = format!(
                    "{} read {field} of {} as {} instead of {meant} {}",
                    found["reader"], found["file"], found[field], found["error"]
                );
                differences.push(said.chars().take(400).collect::<String>());
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_reader_finds_the_same_object_twice_in_a_mail_and_nobody_else_in_its_head() {
    let folder = TempDir::new();
    let cases = cases();
    let mails: Vec<Message> = cases.iter().map(mail).collect();
    let files: Vec<PathBuf> = cases
        .iter()
        .zip(&mails)
        .map(|(case, mail)| {
            let path = folder.path().join(format!("{}.eml", case.name));
            std::fs::write(&path, build(mail).unwrap()).unwrap();
            path
        })
        .collect();
    let read = read_by_all(&files);
    assert_eq!(read.len(), 2 * cases.len(), "two readers, each file once");

    for found in &read {
        let at = cases
            .iter()
            .position(|c| found["file"] == format!("{}.eml", c.name))
            .unwrap();
        let (case, mail) = (&cases[at], &mails[at]);
        let object = write(&case.event);
        assert_eq!(
            json!({
                "from": found["from"], "to": found["to"], "subject": found["subject"], "message_id": found["message_id"],
                "in_reply_to": found["in_reply_to"], "method": found["method"], "calendar": found["calendar"], "attached": found["attached"],
                "text": lines(found["text"].as_str().unwrap_or_default()), "error": found["error"],
            }),
            json!({
                "from": [[case.meant("organizer_name", &case.event.organizer.name), "secretariat@alliance.example"]],
                "to": [[case.to_name(), "ana@people.example"]],
                "subject": case.meant("summary", &mail.subject), "message_id": mail.message_id, "in_reply_to": "<first@alliance.example>",
                "method": case.event.kind.method().word(), "calendar": object, "attached": object,
                "text": lines(&mail.text), "error": Value::Null,
            }),
            "{} by {}",
            case.name,
            found["reader"]
        );
        if found["reader"] == "email" {
            assert_eq!(found["defects"], json!([]));
            assert_eq!(
                found["kinds"],
                json!([
                    "multipart/mixed",
                    "multipart/alternative",
                    "text/plain",
                    "text/html",
                    "text/calendar",
                    "application/ics"
                ])
            );
        }
    }
}

/// Line ends are the transport's business.
fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().collect()
}

impl Case {
    fn meant(&self, field: &str, given: &str) -> String {
        self.meant
            .get(field)
            .cloned()
            .unwrap_or_else(|| given.to_string())
    }

    /// A mail's head can hold a quotation mark, a calendar's parameter cannot.
    fn to_name(&self) -> String {
        match self.meant.get("to_name") {
            Some(name) => name.clone(),
            None => self.meant("attendee_name", &self.event.attendee.name),
        }
    }

    fn expected(&self) -> Vec<(&'static str, Value)> {
        let e = &self.event;
        let time = |at| json!(plenary::time::instant_text(at));
        let text = |field, given: &str| json!(self.meant(field, given));
        let status = match e.kind {
            Kind::Request => "CONFIRMED",
            Kind::CancelSession => "CANCELLED",
            Kind::CancelPerson => "",
        };
        vec![
            ("method", json!(e.kind.method().word())),
            ("uid", json!(e.uid)),
            ("sequence", json!(e.sequence)),
            ("dtstamp", time(e.dtstamp)),
            ("start", time(e.when.start())),
            ("end", time(e.when.end())),
            ("summary", text("summary", &e.summary)),
            ("description", text("description", &e.description)),
            (
                "location",
                text("location", e.location.as_deref().unwrap_or("")),
            ),
            ("url", json!(e.url)),
            ("status", json!(status)),
            ("organizer", json!(e.organizer.address.as_str())),
            ("organizer_name", text("organizer_name", &e.organizer.name)),
            ("attendee", json!(e.attendee.address.as_str())),
            ("attendee_name", text("attendee_name", &e.attendee.name)),
            ("partstat", json!(e.attendee.partstat.word())),
            ("role", json!(e.attendee.role.word())),
            (
                "rsvp",
                json!(if e.attendee.rsvp { "TRUE" } else { "FALSE" }),
            ),
            ("properties", json!(if status.is_empty() { 14 } else { 15 })),
        ]
    }
}

fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

fn hours(start: &str, end: &str) -> Interval {
    Interval::new(parse_instant(start).unwrap(), parse_instant(end).unwrap()).unwrap()
}

fn invitation() -> Event {
    let made = parse_instant("2020-09-01T08:00:00Z").unwrap();
    Event {
        kind: Kind::Request,
        uid: "5b0e7c3a-8a55-4f0e-9d57-0f6f4d1f2a11".into(),
        sequence: 0,
        dtstamp: made,
        created: made,
        last_modified: made,
        when: hours("2020-10-13T13:00:00Z", "2020-10-13T14:30:00Z"),
        summary: "Invitation: Hybrid mediation".into(),
        description: "Yours: Wed 14 October 01:00, Fiji, UTC+12:00\nTheirs: Tue 13 October 15:00, Rome, UTC+02:00\n\nhttps://plenary.example/p/abc".into(),
        location: Some("Online".into()),
        url: Some("https://plenary.example/p/abc?a=1,2;b".into()),
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

fn cases() -> Vec<Case> {
    let case = |name, event: Event, meant: &[(&'static str, &str)]| Case {
        name,
        event,
        meant: meant
            .iter()
            .map(|(field, value)| (*field, (*value).to_string()))
            .collect(),
    };
    let named = |person: &str, title: &str| {
        let mut event = invitation();
        event.attendee.name = person.into();
        event.summary = title.into();
        event
    };
    let moved = Event {
        sequence: 3,
        when: hours("2020-10-25T22:30:00Z", "2020-10-26T00:00:00Z"),
        ..invitation()
    };
    let cancelled = |kind| Event {
        kind,
        sequence: 4,
        ..invitation()
    };
    let mut optional = invitation();
    optional.attendee.role = Role::Optional;
    optional.attendee.partstat = PartStat::Accepted;
    optional.attendee.rsvp = false;
    let mut long = named("Ana Tui", "Title");
    long.description =
        "Ünïcode and 語 and 🙂, semicolon; comma, back\\slash: \"quoted\".\n".repeat(130);
    let long_meant = long.description.trim_end().to_string();
    vec![
        case("request", invitation(), &[]),
        case("moved", moved, &[]),
        case("reworded", optional, &[]),
        case("cancelled", cancelled(Kind::CancelSession), &[]),
        case("taken-out", cancelled(Kind::CancelPerson), &[]),
        case("long", long, &[("description", &long_meant)]),
        case(
            "line-ends",
            named(
                "Ana\r\nATTACH:http://evil.example/",
                "Title\rBEGIN:VALARM\u{2028}X\u{85}Y",
            ),
            &[
                ("attendee_name", "Ana ATTACH:http://evil.example/"),
                ("summary", "Title BEGIN:VALARM X Y"),
            ],
        ),
        case(
            "quotes",
            named(
                "Ana \"The ^n Bridge\" O'Neil; Tui, PhD: <x>",
                "A \"title\"; with, all: of \\ it",
            ),
            &[
                ("attendee_name", "Ana 'The n Bridge' O'Neil; Tui, PhD: <x>"),
                ("to_name", "Ana \"The ^n Bridge\" O'Neil; Tui, PhD: <x>"),
            ],
        ),
        case(
            "scripts",
            named(
                "آنا \u{202e}توي\u{202c} 🙂 Ngũgĩ",
                "تعلّم \u{200f}الوسيطات، والسلام — 調停 und Frieden für die Zukunft der Frauen überall auf der Welt",
            ),
            &[("attendee_name", "آنا توي 🙂 Ngũgĩ")],
        ),
        case("nobody", named("\u{0}\r\n", "."), &[("attendee_name", "")]),
    ]
}

fn mail(case: &Case) -> Message {
    let event = &case.event;
    Message {
        from_name: event.organizer.name.clone(),
        from: event.organizer.address.clone(),
        to_name: event.attendee.name.clone(),
        to: event.attendee.address.clone(),
        subject: event.summary.clone(),
        text: format!("{}\n.\nFrom here on: é 語 🙂\n", event.description),
        html: "<p>Hello</p>".into(),
        calendar: Some(CalendarPart {
            method: event.kind.method().word().into(),
            text: write(event),
        }),
        message_id: format!("<{}@alliance.example>", case.name),
        thread: Some("<first@alliance.example>".into()),
        reply_to: None,
        unsubscribe: None,
        date: event.dtstamp,
    }
}

/// What the Python readers and the Node reader print, one object per file and reader.
fn read_by_all(files: &[PathBuf]) -> Vec<Value> {
    let python = support::python("tests/readers/read_ics.py", files).good();
    let readers = support::root().join("tests/readers");
    assert!(
        readers.join("node_modules/ical.js").exists(),
        "tests/readers/node_modules is missing: run bin/test, or npm ci in tests/readers"
    );
    let node = Command::new("node")
        .arg(readers.join("read_ics.mjs"))
        .args(files)
        .output()
        .unwrap_or_else(|e| panic!("node did not start ({e}): run bin/test, which installs it"));
    assert!(
        node.status.success(),
        "{}",
        String::from_utf8_lossy(&node.stderr)
    );
    let node = String::from_utf8(node.stdout).unwrap();
    python
        .lines()
        .chain(node.lines())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}
