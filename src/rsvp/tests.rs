//! What an answer may change.

use super::judge;
use crate::invitation::{Answer, Invitation, InvitationId};
use crate::meeting::{Part, WorkshopId};
use crate::people::PersonId;
use crate::programme::{Session, SessionId, SessionState};
use crate::time::parse_instant;

fn judged(state: SessionState, held: bool, answer: Answer, seen: Option<u32>) -> String {
    let at = parse_instant("2020-10-13T13:00:00Z").unwrap();
    let session = Session {
        id: SessionId::from_text("s"),
        workshop: WorkshopId::from_text("w"),
        uid: "u".into(),
        sequence: 2,
        state,
        code: "WG2".into(),
        title: "Title".into(),
        at,
        minutes: 120,
        join_link: None,
        created_at: at,
        revised_at: at,
    };
    let invitation = Invitation {
        id: InvitationId::from_text("i"),
        session: SessionId::from_text("s"),
        person: PersonId::from_text("p"),
        part: Part::Optional,
        held,
        sequence: 2,
        dtstamp: at,
        first_message_id: String::new(),
        answer: Answer::NeedsAction,
        answered: None,
    };
    match judge(&session, &invitation, answer, seen) {
        Ok(()) => "taken".into(),
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn an_answer_counts_only_for_what_she_was_shown_and_still_holds() {
    use SessionState::{Cancelled, Confirmed};
    let accepted = Answer::Accepted;
    assert_eq!(judged(Confirmed, true, accepted, Some(2)), "taken");
    assert_eq!(judged(Confirmed, true, accepted, None), "taken");
    assert_eq!(
        judged(Confirmed, true, accepted, Some(1)),
        "WG2 was changed while your page was open, so your answer was not taken: go back, load the page again, look at its time, and answer again"
    );
    assert_eq!(
        judged(Cancelled, true, accepted, Some(2)),
        "WG2 was cancelled: there is nothing to answer any more"
    );
    assert_eq!(
        judged(Confirmed, false, accepted, Some(2)),
        "this invitation to WG2 was withdrawn: ask the Secretariat if that was a mistake"
    );
    assert_eq!(
        judged(Confirmed, true, Answer::NeedsAction, Some(2)),
        "answer: choose accepted, tentative or declined"
    );
}
