//! What judging answers by mail promises.

use chrono::TimeDelta;

use super::judge::{Against, speaks_against};
use super::words::texts;
use super::*;
use crate::ical::{PartStat, Reply, ReplyKind};
use crate::invitation::{Answer, Invitation, InvitationId, Way};
use crate::mail::inbound::Incoming;
use crate::meeting::{Part, WorkshopId};
use crate::people::{Email, PersonId};
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, parse_instant};

fn at(minute: i64) -> Instant {
    parse_instant("2020-09-02T10:00:00Z").unwrap() + TimeDelta::minutes(minute)
}

fn session() -> Session {
    Session {
        id: SessionId::fresh(),
        workshop: WorkshopId::fresh(),
        uid: "u-1".into(),
        sequence: 2,
        state: SessionState::Confirmed,
        code: "WG1".into(),
        title: "x".into(),
        at: at(60),
        minutes: 90,
        join_link: None,
        created_at: at(0),
        revised_at: at(0),
    }
}

fn invitation() -> Invitation {
    Invitation {
        id: InvitationId::fresh(),
        session: SessionId::fresh(),
        person: PersonId::fresh(),
        part: Part::Required,
        held: true,
        sequence: 2,
        dtstamp: at(0),
        first_message_id: "<1@alliance.example>".into(),
        answer: Answer::NeedsAction,
        answered: None,
    }
}

fn reply(partstat: PartStat, sequence: u32, dtstamp: Option<Instant>) -> Reply {
    Reply {
        kind: ReplyKind::Answer,
        uid: "u-1".into(),
        attendee: "ana@people.example".into(),
        partstat: Some(partstat),
        sequence,
        dtstamp,
        comment: None,
        request_status: None,
        delegated_to: None,
    }
}

fn outcome(reply: &Reply, held: &Invitation, last: Option<Instant>) -> Outcome {
    let session = session();
    let holds = Holds {
        session: &session,
        invitation: held,
        last,
        authentic: true,
    };
    match judge_mail(reply, &holds, at(30)) {
        Verdict::Take(..) => Outcome::Applied,
        Verdict::Not(why, _) => why,
    }
}

#[test]
fn sequence_then_dtstamp_decide_which_answer_counts_52_53() {
    let held = invitation();
    let accepted = |sequence, minute| reply(PartStat::Accepted, sequence, Some(at(minute)));
    for (reply, last, expected) in [
        (accepted(2, 10), None, Outcome::Applied),
        (accepted(2, 10), Some(at(9)), Outcome::Applied),
        (accepted(2, 10), Some(at(11)), Outcome::Stale),
        (accepted(1, 20), None, Outcome::AnsweredOldRevision),
        (accepted(0, 20), Some(at(1)), Outcome::AnsweredOldRevision),
        (accepted(9, 10), None, Outcome::Applied),
        (accepted(9, 10), Some(at(11)), Outcome::Stale),
        (
            reply(PartStat::Accepted, 2, None),
            Some(at(29)),
            Outcome::Applied,
        ),
    ] {
        assert_eq!(outcome(&reply, &held, last), expected, "{reply:?} {last:?}");
    }
}

#[test]
fn another_answer_with_the_same_stamp_is_a_change_of_mind_53() {
    let held = |answer, minute, way| Invitation {
        answer,
        answered: Some((at(minute), way)),
        ..invitation()
    };
    let said = |partstat| reply(partstat, 2, Some(at(10)));
    for (held, partstat, expected) in [
        (
            held(Answer::Accepted, 10, Way::Mail),
            PartStat::Declined,
            Outcome::Applied,
        ),
        (
            held(Answer::Accepted, 10, Way::Mail),
            PartStat::Accepted,
            Outcome::Repeated,
        ),
        // What she said on her page since is later than both.
        (
            held(Answer::Declined, 11, Way::Link),
            PartStat::Accepted,
            Outcome::Stale,
        ),
    ] {
        assert_eq!(
            outcome(&said(partstat), &held, Some(at(10))),
            expected,
            "{held:?} {partstat:?}"
        );
    }
}

#[test]
fn a_clock_that_is_ahead_outranks_nothing_for_ever_53() {
    let (session, held) = (session(), invitation());
    let holds = Holds {
        session: &session,
        invitation: &held,
        last: None,
        authentic: true,
    };
    let ahead = reply(PartStat::Declined, 2, Some(at(60 * 24 * 365)));
    assert_eq!(
        judge_mail(&ahead, &holds, at(30)),
        Verdict::Take(Answer::Declined, at(30))
    );
}

#[test]
fn between_the_channels_the_later_decision_counts_59() {
    let answered = |minute, way| Invitation {
        answer: Answer::Declined,
        answered: Some((at(minute), way)),
        ..invitation()
    };
    let mail = reply(PartStat::Accepted, 2, Some(at(10)));
    for (held, expected) in [
        (answered(9, Way::Link), Outcome::Applied),
        (answered(10, Way::Link), Outcome::Applied),
        (answered(11, Way::Link), Outcome::Stale),
        (answered(11, Way::Organiser), Outcome::Stale),
        // Mails are ordered by what they say, not by when they came.
        (answered(11, Way::Mail), Outcome::Applied),
    ] {
        assert_eq!(outcome(&mail, &held, None), expected, "{held:?}");
    }
}

#[test]
fn what_says_nothing_reports_trouble_or_comes_too_late_changes_nothing_49_55_57() {
    let held = invitation();
    let said = |partstat| reply(partstat, 2, Some(at(10)));
    assert_eq!(
        outcome(&said(PartStat::NeedsAction), &held, None),
        Outcome::NoAnswer
    );
    assert_eq!(
        outcome(&said(PartStat::Delegated), &held, None),
        Outcome::Delegated
    );
    for (status, expected) in [
        ("2.0;Success", Outcome::Applied),
        ("2.8;Success; repeating event ignored", Outcome::Applied),
        ("3.7;Invalid calendar user", Outcome::TroubleReported),
        ("4.1;Event conflict", Outcome::TroubleReported),
    ] {
        let reply = Reply {
            request_status: Some(status.into()),
            ..said(PartStat::Accepted)
        };
        assert_eq!(outcome(&reply, &held, None), expected, "{status}");
    }
    let withdrawn = Invitation {
        held: false,
        ..invitation()
    };
    assert_eq!(
        outcome(&said(PartStat::Accepted), &withdrawn, None),
        Outcome::AfterCancellation
    );
}

#[test]
fn every_outcome_has_a_word_of_its_own() {
    let mut words: Vec<&str> = Outcome::ALL.iter().map(|o| o.word()).collect();
    for word in &words {
        assert_eq!(Outcome::from_word(word).map(Outcome::word), Some(*word));
    }
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), Outcome::ALL.len());
}

#[test]
fn every_text_is_there_in_five_languages() {
    assert_eq!(texts().faults(), []);
}

#[test]
fn a_stranger_in_from_or_a_failed_dmarc_check_speaks_against_a_mail_58() {
    let hers = Email::parse("ana@people.example").unwrap();
    let mail = |from: &[&str], calendar: &str, result: &str| Incoming {
        from: from.iter().map(ToString::to_string).collect(),
        calendars: vec![calendar.as_bytes().to_vec()],
        results: vec![format!(
            "mx.alliance.example; dmarc={result} header.from=x.example"
        )],
        ..Incoming::default()
    };
    let ours = Some("mx.alliance.example");
    let by = "ATTENDEE;PARTSTAT=DECLINED;SENT-BY=\"mailto:Bea@\r\n people.example\":mailto:ana@people.example\r\n";
    for (from, calendar, result, trusted, against) in [
        (
            &["Ana@People.example"][..],
            "",
            "pass",
            ours,
            Against::Nothing,
        ),
        (&["ana@people.example"], "", "fail", ours, Against::Foreign),
        (&["ana@people.example"], "", "fail", None, Against::Nothing),
        (&["bea@people.example"], "", "pass", ours, Against::Foreign),
        (
            &["bea@people.example"],
            by,
            "pass",
            ours,
            Against::Assistant,
        ),
        (&["bea@people.example"], by, "fail", ours, Against::Foreign),
        (
            &["ana@people.example", "x@y.example"],
            by,
            "pass",
            ours,
            Against::Foreign,
        ),
    ] {
        let mail = mail(from, calendar, result);
        assert_eq!(
            speaks_against(&mail, trusted, &hers),
            against,
            "{from:?} {result}"
        );
    }
}
