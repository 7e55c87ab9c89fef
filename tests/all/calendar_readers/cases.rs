//! Messages that are sent, honest and hostile, and what every reader must see in them.

use std::collections::BTreeMap;

use plenary::ical::{Attendee, Event, Kind, Organizer, PartStat, Role, write};
use plenary::mail::{CalendarPart, Message};
use plenary::people::Email;
use plenary::time::{Interval, parse_instant};
use serde_json::{Value, json};

use super::hostile;

/// A message that is sent, and what every reader must see in it.
pub struct Case {
    pub name: String,
    pub event: Event,
    /// Where cleaning changes the value: what is meant to arrive.
    pub meant: BTreeMap<&'static str, String>,
}

impl Case {
    pub fn meant(&self, field: &str, given: &str) -> String {
        self.meant
            .get(field)
            .cloned()
            .unwrap_or_else(|| given.to_string())
    }

    /// A title may be empty in a mail's head, not in a calendar.
    pub fn subject(&self, given: &str) -> String {
        match self.meant.get("subject") {
            Some(subject) => subject.clone(),
            None => self.meant("summary", given),
        }
    }

    /// A mail's head can hold a quotation mark, a calendar's parameter cannot.
    pub fn to_name(&self) -> String {
        match self.meant.get("to_name") {
            Some(name) => name.clone(),
            None => self.meant("attendee_name", &self.event.attendee.name),
        }
    }

    /// Every property once, and no line for one that is empty.
    fn lines(&self) -> usize {
        let e = &self.event;
        let empty = [
            self.meant("description", &e.description),
            self.meant("location", e.location.as_deref().unwrap_or("")),
            e.url.clone().unwrap_or_default(),
        ];
        let status = usize::from(!matches!(e.kind, Kind::CancelPerson | Kind::DeclineCounter));
        14 + status - empty.iter().filter(|v| v.is_empty()).count()
    }

    pub fn expected(&self) -> Vec<(&'static str, Value)> {
        let e = &self.event;
        let time = |at| json!(plenary::time::instant_text(at));
        let text = |field, given: &str| json!(self.meant(field, given));
        let status = match e.kind {
            Kind::Request => "CONFIRMED",
            Kind::CancelSession => "CANCELLED",
            Kind::CancelPerson | Kind::DeclineCounter => "",
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
            ("url", json!(e.url.as_deref().unwrap_or(""))),
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
            ("properties", json!(self.lines())),
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

pub fn cases() -> Vec<Case> {
    let case = |name: &str, event: Event, meant: &[(&'static str, &str)]| Case {
        name: name.to_string(),
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
        case("proposal-declined", cancelled(Kind::DeclineCounter), &[]),
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

/// The event of one of the cases.
pub fn event_of(name: &str) -> Event {
    cases().into_iter().find(|c| c.name == name).unwrap().event
}

pub fn mail(case: &Case) -> Message {
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

/// Events whose every text is a stranger's, each from a number of its own.
pub fn strangers(count: u64) -> Vec<Case> {
    (0..count)
        .map(|seed| {
            let mut source = hostile::Source::new(seed);
            let mut event = invitation();
            event.kind =
                [Kind::Request, Kind::CancelSession, Kind::CancelPerson][(seed % 3) as usize];
            event.sequence = u32::try_from(seed).unwrap();
            event.attendee.name = source.text();
            event.organizer.name = source.text();
            event.summary = source.text();
            event.description = source.text();
            event.location = Some(source.text());
            let meant = [
                ("attendee_name", hostile::as_name(&event.attendee.name)),
                ("organizer_name", hostile::as_name(&event.organizer.name)),
                ("to_name", hostile::as_line(&event.attendee.name)),
                ("from_name", hostile::as_line(&event.organizer.name)),
                ("subject", hostile::as_line(&event.summary)),
                ("summary", hostile::as_title(&event.summary)),
                ("description", hostile::as_text(&event.description)),
                (
                    "location",
                    hostile::as_line(event.location.as_deref().unwrap_or("")),
                ),
            ];
            Case {
                name: format!("stranger-{seed}"),
                event,
                meant: meant.into_iter().collect(),
            }
        })
        .collect()
}
