//! Who is told what when a programme changes: the broker's cases.

use super::*;
use crate::mail::Reach;
use crate::meeting::{Part, WorkshopId};
use crate::people::PersonId;
use crate::programme::{Change, Session, SessionId, SessionState};
use crate::time::{Instant, instant_text, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn session(sequence: u32) -> Session {
    Session {
        id: SessionId::from_text("s1"),
        workshop: WorkshopId::from_text("w1"),
        uid: "uid-1".into(),
        sequence,
        state: SessionState::Confirmed,
        code: "WG1".into(),
        title: "Title".into(),
        at: at("2020-10-12T09:00:00Z"),
        minutes: 120,
        join_link: None,
        created_at: at("2020-09-01T00:00:00Z"),
        revised_at: at("2020-09-01T00:00:00Z"),
    }
}

fn moved(to: u32) -> Change {
    let mut after = session(to);
    after.at = at("2020-10-12T10:00:00Z");
    Change::Moved {
        before: session(to - 1),
        after,
    }
}

/// Per line `anna accepted 1 held`, and what was written to her: ` | invite 0 09:00 told | move 1 10:00 untold accepted`, each with its kind,
/// SEQUENCE, start, reach, and the answer that it set back. Without any it is an invitation older than these notes.
fn holders(lines: &[&str]) -> Holdings {
    let mut holdings = Holdings::default();
    for line in lines {
        let mut parts = line.split(" | ");
        let words: Vec<&str> = parts.next().unwrap().split(' ').collect();
        let [person, answer, sequence, state] = words[..] else {
            panic!("{line}")
        };
        let said: Vec<Said> = parts.zip(0..).map(|(text, n)| said(text, n)).collect();
        let id = InvitationId::from_text(format!("i-{person}"));
        let answer = Answer::from_word(answer).unwrap();
        holdings.invitations.push(Invitation {
            id: id.clone(),
            session: SessionId::from_text("s1"),
            person: PersonId::from_text(person),
            part: Part::Optional,
            held: state == "held",
            sequence: sequence.parse().unwrap(),
            dtstamp: said
                .last()
                .map_or(at("2020-09-01T10:00:00Z"), |s| s.dtstamp),
            first_message_id: format!("<first-{person}>"),
            answer,
            answered: None,
        });
        if !said.is_empty() {
            holdings.said.insert(id, said);
        }
    }
    holdings
}

fn said(text: &str, n: i64) -> Said {
    let words: Vec<&str> = text.split(' ').collect();
    Said {
        message_id: format!("<{n}>"),
        ends: ["withdraw", "cancel"].contains(&words[0]),
        sequence: words[1].parse().unwrap(),
        dtstamp: at("2020-09-01T09:00:00Z") + chrono::TimeDelta::minutes(n),
        at: at(&format!("2020-10-12T{}:00Z", words[2])),
        minutes: 120,
        title: "Title".into(),
        join_link: None,
        part: Part::Optional,
        set_back: words.get(4).map(|w| (Answer::from_word(w).unwrap(), None)),
        reach: match words[3] {
            "told" => Reach::Told,
            "perhaps" => Reach::Perhaps,
            _ => Reach::Untold,
        },
    }
}

/// What a plan says, a line each.
fn shown(all: &Plan) -> String {
    let mut lines: Vec<String> = all
        .notices
        .iter()
        .map(|n| {
            let from = match &n.kind {
                NoticeKind::Move { before } => {
                    format!(" from {}", &instant_text(before.at)[11..16])
                }
                _ => String::new(),
            };
            format!(
                "{} {} {} {} {}{from}",
                n.kind.name(),
                n.person,
                n.sequence,
                n.answer.word(),
                &instant_text(n.dtstamp)[11..19]
            )
        })
        .collect();
    lines.extend(all.settled.iter().map(|s| {
        format!(
            "settled {} {} {} {}, kept {}",
            s.person,
            s.sequence,
            s.answer.word(),
            if s.held { "held" } else { "withdrawn" },
            s.told_by.as_deref().unwrap_or("nothing")
        )
    }));
    lines.extend(all.raised.iter().map(|(s, n)| format!("raise {s} {n}")));
    lines.join("\n")
}

/// Runs the plan for the people named and shows it as text.
fn check(change: Change, wanted: &str, held: &[&str], expect: &str) {
    let wanted: Vec<(PersonId, Part)> = wanted
        .split_whitespace()
        .map(|p| match p.strip_suffix('!') {
            Some(p) => (PersonId::from_text(p), Part::Facilitator),
            None => (PersonId::from_text(p), Part::Optional),
        })
        .collect();
    let all = plan(
        &[change],
        &|_| wanted.clone(),
        &holders(held),
        at("2020-09-01T10:00:00.5Z"),
    );
    assert_eq!(shown(&all), expect);
}

fn reworded(sequence: u32) -> Change {
    let mut after = session(sequence);
    after.title = "Another title".into();
    Change::Reworded {
        before: session(sequence),
        after,
    }
}

fn cancelled(to: u32) -> Change {
    let mut after = session(to);
    after.state = SessionState::Cancelled;
    Change::Cancelled {
        before: session(to - 1),
        after,
    }
}

#[test]
fn a_new_session_invites_everybody_once() {
    check(
        Change::New(session(0)),
        "anna bea",
        &[],
        "invite anna 0 needs-action 10:00:00\ninvite bea 0 needs-action 10:00:00",
    );
}

#[test]
fn a_move_asks_everybody_again_with_a_higher_sequence_and_a_later_stamp_31_34() {
    check(
        moved(1),
        "anna bea",
        &["anna accepted 0 held", "bea declined 0 held"],
        "move anna 1 needs-action 10:00:01 from 09:00\nmove bea 1 needs-action 10:00:01 from 09:00",
    );
}

#[test]
fn a_text_change_keeps_sequence_and_answer_and_has_a_later_stamp_31_34_37() {
    check(
        reworded(1),
        "anna bea",
        &["anna accepted 1 held", "bea needs-action 1 held"],
        "reword anna 1 accepted 10:00:01\nreword bea 1 needs-action 10:00:01",
    );
}

#[test]
fn nothing_changed_tells_nobody() {
    check(
        Change::Unchanged(session(3)),
        "anna",
        &["anna accepted 0 held"],
        "",
    );
}

#[test]
fn a_person_added_alone_is_told_alone_with_the_current_sequence_41() {
    check(
        Change::Unchanged(session(3)),
        "anna bea",
        &["anna accepted 0 held"],
        "invite bea 3 needs-action 10:00:00",
    );
}

#[test]
fn a_person_removed_gets_a_higher_sequence_and_the_others_nothing_44_46() {
    check(
        Change::Unchanged(session(3)),
        "anna",
        &["anna accepted 3 held", "bea accepted 3 held"],
        "withdraw bea 4 accepted 10:00:01\nraise s1 4",
    );
}

#[test]
fn a_person_back_after_removal_outranks_her_cancellation_40() {
    check(
        Change::Unchanged(session(4)),
        "anna bea",
        &["anna accepted 3 held", "bea accepted 4 withdrawn"],
        "invite bea 5 needs-action 10:00:01\nraise s1 5",
    );
}

#[test]
fn a_move_that_also_removes_one_uses_one_sequence() {
    check(
        moved(4),
        "anna",
        &["anna accepted 3 held", "bea accepted 3 held"],
        "withdraw bea 4 accepted 10:00:01\nmove anna 4 needs-action 10:00:01 from 09:00",
    );
}

#[test]
fn a_cancelled_session_is_told_to_all_who_still_hold_it_even_decliners_44_50() {
    check(
        cancelled(2),
        "anna bea cleo",
        &[
            "anna accepted 1 held",
            "bea declined 1 held",
            "cleo accepted 1 withdrawn",
        ],
        "cancel anna 2 accepted 10:00:01\ncancel bea 2 declined 10:00:01",
    );
}

#[test]
fn a_new_part_is_told_without_asking_again() {
    check(
        Change::Unchanged(session(0)),
        "anna!",
        &["anna accepted 0 held"],
        "reword anna 0 accepted 10:00:01",
    );
}

mod addresses;
mod coalesced;
mod emitted;
mod histories;
mod letters;
mod rows;
mod samples;
mod written;
