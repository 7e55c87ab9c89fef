//! What is due when, to whom; and that nothing is due twice however time goes.

mod plan;
mod simulated;

use std::time::Duration;

use chrono::TimeDelta;

use super::Settings;
use super::watch::Watch;
use super::words::TEXTS;
use crate::invitation::{Answer, Invitation, InvitationId};
use crate::meeting::{Part, WorkshopId};
use crate::people::{Email, Person, PersonId, Wishes};
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, Zone, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap_or_else(|| panic!("no instant: {text}"))
}

fn person(id: &str, zone: &str) -> Person {
    Person {
        id: PersonId::from_text(id),
        name: id.to_uppercase(),
        email: Email::parse(&format!("{id}@people.example")).unwrap(),
        zone: Zone::parse(zone).unwrap(),
        language: "en".into(),
        wishes: Wishes::default(),
        memberships: Vec::new(),
    }
}

fn session(id: &str, start: Instant) -> Session {
    Session {
        id: SessionId::from_text(id),
        workshop: WorkshopId::from_text(id),
        uid: format!("uid-{id}"),
        sequence: 0,
        state: SessionState::Confirmed,
        code: id.to_uppercase(),
        title: "Title".into(),
        at: start,
        minutes: 120,
        join_link: None,
        created_at: at("2020-09-01T08:00:00Z"),
        revised_at: at("2020-09-01T08:00:00Z"),
    }
}

fn invitation(session: &str, person: &str, told: Instant, answer: Answer) -> Invitation {
    Invitation {
        id: InvitationId::from_text(format!("{session}-{person}")),
        session: SessionId::from_text(session),
        person: PersonId::from_text(person),
        part: Part::Optional,
        held: true,
        sequence: 0,
        dtstamp: told,
        first_message_id: "<first@alliance.example>".into(),
        answer,
        answered: None,
    }
}

#[test]
fn settings_that_cannot_be_meant_are_refused_all_at_once() {
    let wrong = Settings {
        first: Some(60),
        second: Some(100_000),
        ask_after: Some(0),
        ..Settings::default()
    };
    assert_eq!(
        wrong.checked().unwrap_err().to_string(),
        "first: between 120 and 20160 minutes before a session, or off\n\
         second: between 5 and 1440 minutes before a session, or off\n\
         ask-after: between 1 and 60 days after she was asked, or off\n\
         second: the second reminder is nearer to the session than the first"
    );
    assert_eq!(Settings::OFF.checked(), Ok(Settings::OFF));
    assert_eq!(Settings::default().checked(), Ok(Settings::default()));
}

#[test]
fn a_clock_that_leapt_ahead_is_believed_once_it_has_run_steadily() {
    let start = at("2020-10-12T12:00:00Z");
    let mut watch = Watch::default();
    let mut look = |leapt: i64, ran: u64| {
        let wall = start + TimeDelta::seconds(leapt) + TimeDelta::seconds(ran.cast_signed());
        watch.believes(wall, Duration::from_secs(ran))
    };
    assert!(look(0, 0));
    assert!(look(1, 20));
    // A day ahead, and back before anybody was written to.
    assert!(!look(86_400, 40));
    assert!(!look(86_400, 60));
    assert!(look(0, 80));
    // An hour ahead for good.
    assert!(!look(3_600, 100));
    assert!(!look(3_600, 390));
    assert!(look(3_600, 400));
    assert!(look(3_600, 420));
    // Back is never early.
    assert!(look(-86_400, 440));
}

#[test]
fn the_words_are_there_in_every_language() {
    assert_eq!(TEXTS.faults(), []);
}
