//! Who is told what when a programme changes: the broker's cases.

use super::*;
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

/// `anna accepted 0 held` per line.
fn holders(lines: &[&str]) -> Vec<Invitation> {
    lines
        .iter()
        .map(|line| {
            let [person, answer, sequence, state] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            Invitation {
                id: InvitationId::from_text(format!("i-{person}")),
                session: SessionId::from_text("s1"),
                person: PersonId::from_text(person),
                part: Part::Optional,
                held: state == "held",
                sequence: sequence.parse().unwrap(),
                dtstamp: at("2020-09-01T10:00:00Z"),
                first_message_id: format!("<first-{person}>"),
                answer: Answer::from_word(answer).unwrap(),
                answered: None,
            }
        })
        .collect()
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
    let mut lines: Vec<String> = all
        .notices
        .iter()
        .map(|n| {
            let kind = match &n.kind {
                NoticeKind::Invite => "invite",
                NoticeKind::Move { .. } => "move",
                NoticeKind::Reword { .. } => "reword",
                NoticeKind::Again => "again",
                NoticeKind::Withdraw => "withdraw",
                NoticeKind::Cancel => "cancel",
            };
            format!(
                "{kind} {} {} {} {}",
                n.person,
                n.sequence,
                n.answer.word(),
                &instant_text(n.dtstamp)[11..19]
            )
        })
        .collect();
    lines.extend(all.raised.iter().map(|(s, n)| format!("raise {s} {n}")));
    assert_eq!(lines.join("\n"), expect);
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
fn a_move_asks_everybody_again_with_a_higher_sequence_and_a_later_stamp() {
    check(
        moved(1),
        "anna bea",
        &["anna accepted 0 held", "bea declined 0 held"],
        "move anna 1 needs-action 10:00:01\nmove bea 1 needs-action 10:00:01",
    );
}

#[test]
fn a_text_change_raises_the_sequence_and_keeps_the_answer() {
    check(
        Change::Reworded {
            before: session(2),
            after: session(3),
        },
        "anna",
        &["anna accepted 1 held"],
        "reword anna 3 accepted 10:00:01",
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
fn a_person_added_alone_is_told_alone_with_the_current_sequence() {
    check(
        Change::Unchanged(session(3)),
        "anna bea",
        &["anna accepted 0 held"],
        "invite bea 3 needs-action 10:00:00",
    );
}

#[test]
fn a_person_removed_gets_a_higher_sequence_and_the_others_nothing() {
    check(
        Change::Unchanged(session(3)),
        "anna",
        &["anna accepted 3 held", "bea accepted 3 held"],
        "withdraw bea 4 accepted 10:00:01\nraise s1 4",
    );
}

#[test]
fn a_person_back_after_removal_outranks_her_cancellation() {
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
        "withdraw bea 4 accepted 10:00:01\nmove anna 4 needs-action 10:00:01",
    );
}

#[test]
fn a_cancelled_session_is_told_to_all_who_still_hold_it_even_decliners() {
    let mut after = session(2);
    after.state = SessionState::Cancelled;
    check(
        Change::Cancelled {
            before: session(1),
            after,
        },
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
        "reword anna 1 accepted 10:00:01\nraise s1 1",
    );
}

mod letters;
mod written;
