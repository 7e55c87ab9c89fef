//! The ledger: what is missed, and what the sentences say.

use super::decide::{holding, missed};
use super::sentences::{about_her, about_the_hour, holds, stands};
use super::{Holding, Should, Told};
use crate::mail::delivery::{Sent, Standing};
use crate::people::{Email, Person, PersonId, Wishes};
use crate::time::{Zone, parse_instant};

fn should(invited: bool, over: bool) -> Should {
    Should {
        invited,
        sequence: 2,
        over,
    }
}

fn mail(kind: &str, sequence: u32, standing: Standing, words: &str) -> Sent {
    let at = parse_instant("2020-10-01T10:00:00Z").unwrap();
    Sent {
        id: crate::mail::MailId::from_text("m"),
        number: 1,
        person: None,
        kind: kind.into(),
        uid: None,
        latest: true,
        sequence: Some(sequence),
        to: Email::parse("zoe@nwm.example").unwrap(),
        subject: String::new(),
        standing,
        attempts: 1,
        words: words.into(),
        created_at: at,
        sent_at: None,
        next_at: at,
    }
}

#[test]
fn she_missed_what_she_should_have_and_what_nobody_brings_her_any_more() {
    use Standing::{Bounced, Delivered, GivenUp, Held, OnItsWay, PutOff, Quarantined, Refused};
    use Standing::{Replaced, Waiting};
    let invited = should(true, false);
    for lost in [Refused, Bounced, GivenUp, Quarantined, Replaced] {
        assert!(missed(invited, Some(lost), Holding::Nothing), "{lost:?}");
        assert!(
            missed(invited, Some(lost), Holding::Revision(1)),
            "{lost:?}"
        );
    }
    assert!(missed(invited, None, Holding::Nothing));
    for under_way in [Waiting, PutOff, OnItsWay, Held, Delivered] {
        assert!(!missed(invited, Some(under_way), Holding::Nothing));
    }
    assert!(!missed(should(true, true), Some(Refused), Holding::Nothing));
}

#[test]
fn a_cancellation_is_missed_by_those_alone_who_still_hold_the_session_46() {
    let gone = should(false, false);
    let refused = Some(Standing::Refused);
    assert!(missed(gone, refused, Holding::Revision(1)));
    assert!(!missed(gone, refused, Holding::Nothing));
    assert!(!missed(gone, refused, Holding::TakenOut));
}

#[test]
fn what_she_holds_is_what_a_server_took_last() {
    assert_eq!(holding(None), Holding::Nothing);
    assert_eq!(holding(Some(&("update".into(), 3))), Holding::Revision(3));
    assert_eq!(
        holding(Some(&("cancellation".into(), 4))),
        Holding::TakenOut
    );
}

#[test]
fn each_state_has_its_sentence_with_the_servers_own_words() {
    let rome = Zone::parse("Europe/Rome").unwrap();
    let cases = [
        (Standing::Waiting, "", "it waits for its turn"),
        (
            Standing::PutOff,
            "the connection was lost: no answer for 300 seconds",
            "put off until Thu 1 October 12:00, Rome, UTC+02:00: the connection was lost: no answer for 300 seconds",
        ),
        (Standing::OnItsWay, "", "it is on its way"),
        (
            Standing::Delivered,
            "2.0.0 Ok: queued as 4F",
            "the server took it: 2.0.0 Ok: queued as 4F",
        ),
        (
            Standing::Refused,
            "550 5.1.1 no such user",
            "refused: 550 5.1.1 no such user",
        ),
        (
            Standing::Bounced,
            "5.2.2 mailbox full",
            "it came back: 5.2.2 mailbox full",
        ),
        (
            Standing::GivenUp,
            "given up: it would have come too late",
            "given up: it would have come too late",
        ),
        (Standing::GivenUp, "450 later", "given up: 450 later"),
        (
            Standing::Quarantined,
            "a@b: no mail can be written to this address",
            "it could not be written: a@b: no mail can be written to this address",
        ),
        (
            Standing::Held,
            "",
            "held back until an organiser lets it go",
        ),
        (
            Standing::Replaced,
            "",
            "a later one took its place before it left",
        ),
        (
            Standing::Replaced,
            "taken back: her address was corrected",
            "taken back: her address was corrected",
        ),
    ];
    for (standing, words, says) in cases {
        assert_eq!(stands(&mail("update", 1, standing, words), &rome), says);
    }
}

#[test]
fn the_gap_between_what_she_holds_and_what_was_sent_is_said_in_revisions() {
    let of =
        |kind, sequence, standing, holding| holds(holding, &mail(kind, sequence, standing, ""));
    assert_eq!(
        of("update", 3, Standing::Refused, Holding::Revision(2)),
        "She holds revision 2; revision 3 did not arrive."
    );
    assert_eq!(
        of("invitation", 0, Standing::Bounced, Holding::Nothing),
        "She holds nothing of it."
    );
    assert_eq!(
        of("cancellation", 3, Standing::Refused, Holding::Revision(2)),
        "Her calendar still shows revision 2: the cancellation did not arrive."
    );
    assert_eq!(
        of("cancellation", 3, Standing::Refused, Holding::Nothing),
        "She never got what it cancels."
    );
    assert_eq!(
        of("update", 3, Standing::Waiting, Holding::Revision(2)),
        "She holds revision 2 until then."
    );
    assert_eq!(
        of("invitation", 2, Standing::Refused, Holding::Revision(2)),
        "She holds revision 2; it was sent once more and did not arrive."
    );
    assert_eq!(
        of("update", 3, Standing::Delivered, Holding::Revision(3)),
        ""
    );
}

#[test]
fn a_zone_that_changed_since_she_was_told_is_said_with_both_hours() {
    let at = parse_instant("2020-10-13T11:00:00Z").unwrap();
    let told = |zone: &str, offset| Told {
        zone: zone.into(),
        offset,
    };
    let cairo = Zone::parse("Africa/Cairo").unwrap();
    assert_eq!(
        about_the_hour(Some(&told("Asia/Gaza", 3 * 3600)), at, &cairo).unwrap(),
        "Her zone was Asia/Gaza when she was told and is Africa/Cairo now: her mail named 14:00, her clock will show 13:00. Send it again."
    );
    // The same hour by another name is none of her concern.
    assert_eq!(
        about_the_hour(Some(&told("Africa/Tripoli", 2 * 3600)), at, &cairo),
        None
    );
    let says = about_the_hour(Some(&told("Africa/Cairo", 3 * 3600)), at, &cairo).unwrap();
    assert!(
        says.starts_with(
            "The rules of Africa/Cairo are others than when she was told (now those of "
        ) && says.ends_with("): her mail named 14:00, her clock will show 13:00. Send it again."),
        "{says}"
    );
    assert_eq!(about_the_hour(None, at, &cairo), None);
}

#[test]
fn a_language_that_we_do_not_speak_and_a_name_with_a_line_break_are_noted() {
    let person = |name: &str, language: &str| Person {
        id: PersonId::from_text("p"),
        name: name.into(),
        email: Email::parse("zoe@nwm.example").unwrap(),
        zone: Zone::utc(),
        language: language.into(),
        wishes: Wishes::default(),
        memberships: Vec::new(),
    };
    assert_eq!(about_her(&person("Zoë Lund", "ar")), Vec::<String>::new());
    assert_eq!(
        about_her(&person("Zoë\r\nBcc: x@y.example", "de")),
        [
            "Her language is \"de\", which we do not speak: her mails are in English.",
            "Her name has a line break in it; her mails leave it out."
        ]
    );
}
