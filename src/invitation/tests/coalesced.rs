//! Changes before a mail left are one change, and what is said goes by what she was told.

use super::*;

#[test]
fn who_was_invited_and_taken_out_before_any_mail_left_gets_nothing_39() {
    let waiting = "bea needs-action 0 held | invite 0 09:00 untold";
    check(
        Change::Unchanged(session(0)),
        "",
        &[waiting],
        "settled bea 0 needs-action withdrawn, kept nothing",
    );
    check(
        cancelled(1),
        "",
        &[waiting],
        "settled bea 0 needs-action withdrawn, kept nothing",
    );
    // Back again: an invitation as if it were the first, and nobody's SEQUENCE rises for it.
    check(
        Change::Unchanged(session(0)),
        "bea",
        &["bea needs-action 0 withdrawn | invite 0 09:00 untold"],
        "invite bea 0 needs-action 10:00:00",
    );
}

#[test]
fn who_may_have_got_the_invitation_gets_the_cancellation_44() {
    for reach in ["told", "perhaps"] {
        check(
            Change::Unchanged(session(0)),
            "",
            &[&format!("bea accepted 0 held | invite 0 09:00 {reach}")],
            "withdraw bea 1 accepted 10:00:00\nraise s1 1",
        );
    }
}

#[test]
fn two_moves_before_anything_left_become_one_from_the_start_that_was_mailed_39() {
    // 09:00 was mailed, 11:00 waits, now it is 10:00.
    check(
        moved(2),
        "anna bea",
        &[
            "anna needs-action 1 held | invite 0 09:00 told | move 1 11:00 untold accepted",
            "bea needs-action 1 held | invite 0 11:00 untold",
        ],
        "move anna 2 needs-action 10:00:00 from 09:00\ninvite bea 2 needs-action 10:00:00",
    );
    // Nobody knows whether 11:00 left: then it counts as told.
    check(
        moved(2),
        "anna",
        &["anna needs-action 1 held | invite 0 09:00 told | move 1 11:00 perhaps accepted"],
        "move anna 2 needs-action 10:00:00 from 11:00",
    );
}

#[test]
fn what_moved_and_moved_back_before_a_mail_left_is_told_to_nobody_and_her_answer_counts_again_39() {
    check(
        moved(2),
        "anna",
        &["anna needs-action 1 held | invite 0 10:00 told | move 1 09:00 untold accepted"],
        "settled anna 0 accepted held, kept <0>",
    );
    // Of an invitation that perhaps never arrived nothing is concluded: it goes out again.
    check(
        moved(2),
        "anna",
        &["anna needs-action 1 held | invite 0 10:00 perhaps | move 1 09:00 untold accepted"],
        "again anna 0 accepted 10:00:00",
    );
}

#[test]
fn who_was_taken_out_and_put_back_before_a_mail_left_keeps_invitation_and_answer_39() {
    check(
        Change::Unchanged(session(1)),
        "anna",
        &["anna accepted 1 withdrawn | invite 0 09:00 told | withdraw 1 09:00 untold"],
        "settled anna 0 accepted held, kept <0>",
    );
    check(
        Change::Unchanged(session(1)),
        "anna",
        &["anna accepted 1 withdrawn | invite 0 09:00 told | withdraw 1 09:00 told"],
        "invite anna 2 needs-action 10:00:00\nraise s1 2",
    );
}

#[test]
fn a_text_that_changes_while_a_move_waits_keeps_the_move_and_the_answer_to_it_39() {
    check(
        reworded(1),
        "anna",
        &["anna declined 1 held | invite 0 08:00 told | move 1 09:00 untold accepted"],
        "move anna 1 declined 10:00:00 from 08:00",
    );
}

#[test]
fn a_cancellation_speaks_of_the_start_that_she_knows_47() {
    let held = ["anna needs-action 1 held | invite 0 08:00 told | move 1 09:00 untold accepted"];
    let all = plan(
        &[cancelled(2)],
        &|_| Vec::new(),
        &holders(&held),
        at("2020-09-01T10:00:00Z"),
    );
    assert_eq!(shown(&all), "cancel anna 2 needs-action 10:00:00");
    assert_eq!(all.notices[0].session.at, at("2020-10-12T08:00:00Z"));
}

/// What is sent again to one person.
fn again(held: &str, state: SessionState, sequence: u32) -> String {
    let holdings = holders(&[held]);
    let hers = &holdings.invitations[0];
    let mut session = session(sequence);
    session.state = state;
    let part = (hers.held && state == SessionState::Confirmed).then_some(hers.part);
    let none = Vec::new();
    let said = holdings.said.get(&hers.id).unwrap_or(&none);
    let now = at("2020-09-01T10:00:00Z");
    shown(&plan_one(
        &session,
        &hers.person,
        part,
        (Some(hers), said),
        true,
        now,
    ))
}

#[test]
fn what_is_sent_again_keeps_its_sequence_and_her_answer_and_has_a_later_stamp_36_37() {
    let stands = SessionState::Confirmed;
    assert_eq!(
        again("anna accepted 1 held", stands, 3),
        "again anna 1 accepted 10:00:01"
    );
    assert_eq!(
        again("anna accepted 0 held | invite 0 09:00 untold", stands, 3),
        "invite anna 3 accepted 10:00:00"
    );
    assert_eq!(
        again(
            "anna accepted 3 held | invite 0 08:00 told | move 3 09:00 untold",
            stands,
            3
        ),
        "move anna 3 accepted 10:00:00 from 08:00"
    );
    assert_eq!(
        again(
            "anna accepted 4 withdrawn | invite 0 09:00 told | withdraw 4 09:00 told",
            stands,
            4
        ),
        "withdraw anna 4 accepted 10:00:00"
    );
    assert_eq!(
        again(
            "anna accepted 4 held | invite 0 09:00 told | cancel 4 09:00 untold",
            SessionState::Cancelled,
            4
        ),
        "cancel anna 4 accepted 10:00:00"
    );
    assert_eq!(
        again(
            "anna accepted 0 withdrawn | invite 0 09:00 untold",
            stands,
            0
        ),
        ""
    );
}
