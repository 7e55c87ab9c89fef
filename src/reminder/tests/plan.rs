//! One person, one session, one clock.

use std::collections::HashSet;

use super::{at, invitation, person, session};
use crate::invitation::{Answer, Invitation};
use crate::people::Person;
use crate::programme::{Session, SessionId, SessionState};
use crate::reminder::{Due, Settings, World, due, occasions};
use crate::time::{Instant, instant_text};

struct Stage {
    settings: Settings,
    people: Vec<Person>,
    sessions: Vec<Session>,
    invitations: Vec<Invitation>,
    written: HashSet<String>,
}

impl Stage {
    fn world<T>(&self, ask: impl FnOnce(&World) -> T) -> T {
        let people: Vec<&Person> = self.people.iter().collect();
        ask(&World {
            meeting: "m",
            settings: self.settings,
            people: &people,
            sessions: &self.sessions,
            invitations: &self.invitations,
            written: &self.written,
        })
    }

    /// `first WG1 2020-10-12T13:00:00Z..2020-10-13T12:00:00Z`
    fn occasions(&self) -> Vec<String> {
        let mut all = self.world(occasions);
        all.sort_by_key(|d| (d.at, d.kind));
        all.iter().map(shown).collect()
    }

    fn due(&self, now: &str) -> Vec<String> {
        self.world(|w| due(w, at(now))).iter().map(shown).collect()
    }
}

fn shown(due: &Due) -> String {
    let codes: Vec<&str> = due.sessions.iter().map(SessionId::as_str).collect();
    format!(
        "{} {} {}..{}",
        due.kind.word(),
        codes.join("+"),
        instant_text(due.at),
        instant_text(due.until)
    )
}

fn stage(zone: &str, start: &str, answer: Answer) -> Stage {
    let told = at("2020-09-01T08:00:00Z");
    Stage {
        settings: Settings::default(),
        people: vec![person("a", zone)],
        sessions: vec![session("s", at(start))],
        invitations: vec![invitation("s", "a", told, answer)],
        written: HashSet::new(),
    }
}

/// 13:00 UTC is 15:00 in Rome.
fn usual(answer: Answer) -> Stage {
    stage("Europe/Rome", "2020-10-13T13:00:00Z", answer)
}

#[test]
fn a_day_and_an_hour_before_on_sunday_evening_and_once_to_who_has_not_answered() {
    assert_eq!(
        usual(Answer::NeedsAction).occasions(),
        [
            "answer s 2020-09-06T08:00:00Z..2020-10-12T13:00:00Z",
            "week s 2020-10-11T16:00:00Z..2020-10-12T10:00:00Z",
            "first s 2020-10-12T13:00:00Z..2020-10-13T12:00:00Z",
            "second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z",
        ]
    );
    let near = [
        "week s 2020-10-11T16:00:00Z..2020-10-12T10:00:00Z",
        "first s 2020-10-12T13:00:00Z..2020-10-13T12:00:00Z",
        "second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z",
    ];
    assert_eq!(usual(Answer::Accepted).occasions(), near);
    assert_eq!(usual(Answer::Tentative).occasions(), near);
    assert_eq!(usual(Answer::Declined).occasions(), [""; 0]);
}

#[test]
fn who_is_not_concerned_or_wants_none_gets_none() {
    let mut all = usual(Answer::Accepted);
    all.people[0].wishes.reminders = false;
    assert_eq!(all.occasions(), [""; 0]);
    let mut all = usual(Answer::Accepted);
    all.invitations[0].held = false;
    assert_eq!(all.occasions(), [""; 0]);
    let mut all = usual(Answer::Accepted);
    all.sessions[0].state = SessionState::Cancelled;
    assert_eq!(all.occasions(), [""; 0]);
    let mut all = usual(Answer::NeedsAction);
    all.settings = Settings::OFF;
    assert_eq!(all.occasions(), [""; 0]);
}

#[test]
fn the_first_does_not_come_in_her_night_and_the_second_comes_whatever_the_hour() {
    // 02:00 on Wednesday in Auckland: not at two on Tuesday morning, but at eight on Monday evening.
    let all = stage("Pacific/Auckland", "2020-10-13T13:00:00Z", Answer::Accepted);
    assert_eq!(
        all.occasions(),
        [
            "week s 2020-10-11T05:00:00Z..2020-10-11T23:00:00Z",
            "first s 2020-10-12T07:00:00Z..2020-10-13T12:00:00Z",
            "second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z",
        ]
    );
    // 22:00 in Tokyo: at eight in the evening of the day before.
    let all = stage("Asia/Tokyo", "2020-10-13T13:00:00Z", Answer::Accepted);
    assert_eq!(
        all.occasions()[1],
        "first s 2020-10-12T11:00:00Z..2020-10-13T12:00:00Z"
    );
    // The clocks go back in between: the same 24 hours, which is 16:00 on her wall.
    let all = stage("Europe/Rome", "2020-10-25T14:00:00Z", Answer::Accepted);
    assert_eq!(
        all.occasions()[1],
        "first s 2020-10-24T14:00:00Z..2020-10-25T13:00:00Z"
    );
}

#[test]
fn what_she_was_just_told_is_not_told_again() {
    let mut all = usual(Answer::NeedsAction);
    // Invited twelve hours before: the hour alone is left.
    all.invitations[0].dtstamp = at("2020-10-13T01:00:00Z");
    assert_eq!(
        all.occasions(),
        ["second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z"]
    );
    all.invitations[0].dtstamp = at("2020-10-13T12:30:00Z");
    assert_eq!(all.occasions(), [""; 0]);
}

#[test]
fn an_outage_skips_what_is_stale_and_sends_what_still_helps() {
    let all = usual(Answer::Accepted);
    let first = "first s 2020-10-12T13:00:00Z..2020-10-13T12:00:00Z";
    let second = "second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z";
    assert_eq!(all.due("2020-10-12T12:59:59Z"), [""; 0]);
    assert_eq!(all.due("2020-10-12T13:00:00Z"), [first]);
    assert_eq!(all.due("2020-10-13T11:59:59Z"), [first]);
    assert_eq!(all.due("2020-10-13T12:00:00Z"), [second]);
    assert_eq!(all.due("2020-10-13T12:59:59Z"), [second]);
    assert_eq!(all.due("2020-10-13T13:00:00Z"), [""; 0]);
}

#[test]
fn a_moved_session_gets_reminders_of_its_own_and_an_old_key_keeps_its_word() {
    let mut all = usual(Answer::Accepted);
    let now = at("2020-10-12T13:00:00Z");
    let sent: Vec<Due> = all.world(|w| due(w, now));
    all.written.extend(sent[0].keys.clone());
    assert_eq!(all.due("2020-10-12T14:00:00Z"), [""; 0]);
    // Moved by two days after that; she is asked again.
    all.sessions[0].at = at("2020-10-15T13:00:00Z");
    all.invitations[0].dtstamp = at("2020-10-12T15:00:00Z");
    assert_eq!(
        all.due("2020-10-14T13:00:00Z"),
        ["first s 2020-10-14T13:00:00Z..2020-10-15T12:00:00Z"]
    );
    // And back: that start was told of already.
    all.sessions[0].at = at("2020-10-13T13:00:00Z");
    all.invitations[0].dtstamp = at("2020-10-12T12:00:00Z");
    assert_eq!(all.due("2020-10-12T16:00:00Z"), [""; 0]);
    assert_eq!(
        all.due("2020-10-13T12:10:00Z"),
        ["second s 2020-10-13T12:00:00Z..2020-10-13T13:00:00Z"]
    );
}

#[test]
fn several_questions_are_one_mail_and_each_is_asked_once() {
    let mut all = usual(Answer::NeedsAction);
    let told = at("2020-09-01T08:00:00Z");
    for (id, start, answer) in [
        ("t", "2020-10-12T09:00:00Z", Answer::NeedsAction),
        ("u", "2020-10-14T09:00:00Z", Answer::Accepted),
        ("v", "2020-10-15T09:00:00Z", Answer::NeedsAction),
    ] {
        all.sessions.push(session(id, at(start)));
        all.invitations.push(invitation(id, "a", told, answer));
    }
    // Asked a day later: in the same mail.
    all.invitations[3].dtstamp = at("2020-09-02T08:00:00Z");
    assert_eq!(all.due("2020-09-06T07:59:59Z"), [""; 0]);
    let asked = all.world(|w| due(w, at("2020-09-06T08:00:00Z")));
    assert_eq!(
        (asked.len(), asked[0].sessions.len(), asked[0].keys.len()),
        (1, 3, 3)
    );
    all.written.extend(asked[0].keys.clone());
    assert_eq!(all.due("2020-09-20T08:00:00Z"), [""; 0]);
}

#[test]
fn a_late_invitation_is_asked_about_a_week_before_but_not_at_once() {
    let mut all = usual(Answer::NeedsAction);
    all.settings.first = None;
    let question = |all: &Stage| {
        let found = all.occasions().into_iter();
        found
            .filter(|o| o.starts_with("answer"))
            .collect::<Vec<_>>()
    };
    // Two days before that week: nine days before the session.
    all.invitations[0].dtstamp = at("2020-10-04T13:00:00Z");
    assert_eq!(
        question(&all),
        ["answer s 2020-10-06T13:00:00Z..2020-10-12T13:00:00Z"]
    );
    // Within that week: a day of patience.
    all.invitations[0].dtstamp = at("2020-10-10T13:00:00Z");
    assert_eq!(
        question(&all),
        ["answer s 2020-10-11T13:00:00Z..2020-10-12T13:00:00Z"]
    );
    // The day before: the reminder itself asks.
    all.invitations[0].dtstamp = at("2020-10-12T09:00:00Z");
    assert_eq!(question(&all), [""; 0]);
}

#[test]
fn the_agenda_is_of_the_week_of_her_wall() {
    // Monday 00:30 in Auckland is Sunday in Rome: two weeks, two agendas.
    let told = at("2020-09-01T08:00:00Z");
    let mut all = stage("Pacific/Auckland", "2020-10-11T11:30:00Z", Answer::Accepted);
    all.people.push(person("b", "Europe/Rome"));
    all.invitations
        .push(invitation("s", "b", told, Answer::Accepted));
    let weeks: Vec<Instant> = all
        .world(occasions)
        .into_iter()
        .filter(|d| d.kind.word() == "week")
        .map(|d| d.at)
        .collect();
    assert_eq!(
        weeks,
        [at("2020-10-11T05:00:00Z"), at("2020-10-04T16:00:00Z")]
    );
}
