//! A record that is final changes no more; who reopens it says why, and from then on every correction is in the log.

use super::super::*;
use super::loop_case::{Case, now, organiser, wg2};
use super::model_case::fixture;
use crate::attendance::state::{Act, finalise, history, reopen};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::time::parse_instant;

fn amal() -> Email {
    Email::parse("amal.elsayed.085@awmn.example").unwrap()
}

const FINAL: &str = "the record of WG2 is final: an organiser finalised it on 2020-10-23 08:00 UTC. An organiser can reopen it with a reason, on the session's page or with plenary attendance reopen ga-2020 WG2 --reason …";

#[tokio::test]
async fn what_is_final_refuses_every_change_until_it_is_reopened_with_a_reason() {
    let case = Case::released("final").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let db = &case.db;
    let done = finalise(db, now(), "ga-2020", "WG2", "eva@alliance.example")
        .await
        .unwrap();
    assert_eq!(done.state, State::Final);
    let before = case.record("WG2").await;
    assert_eq!(before.state, State::Final);

    let said = |refused: Refusal| refused.to_string();
    let file = b"name,email,start,end\nX,x@y.example,2020-10-13T15:00,2020-10-13T17:00\n";
    let refused = [
        case.import("WG2", "b.csv", file.to_vec())
            .await
            .unwrap_err(),
        said(
            check_in(db, now(), "ga-2020", "WG2", &amal(), None, "eva")
                .await
                .unwrap_err(),
        ),
        case.decide("WG2", "Zawadi", Decision::Is(amal()), organiser())
            .await
            .unwrap_err(),
        said(
            finalise(db, now(), "ga-2020", "WG2", "eva")
                .await
                .unwrap_err(),
        ),
    ];
    for says in refused {
        assert_eq!(says, FINAL);
    }
    assert_eq!(case.record("WG2").await, before);
    // A file that is in the record already is still answered with what it did.
    assert!(!case.import("WG2", "wg2.csv", wg2()).await.unwrap().stored);

    assert_eq!(
        said(
            reopen(db, now(), "ga-2020", "WG2", "  ", "eva")
                .await
                .unwrap_err()
        ),
        "reason: say why the record is reopened: it stands in its log"
    );
    let reason = "Amal  telephoned in.";
    reopen(db, now(), "ga-2020", "WG2", reason, "eva@alliance.example")
        .await
        .unwrap();
    check_in(
        db,
        now(),
        "ga-2020",
        "WG2",
        &amal(),
        Some(30),
        "tuuli.degard.057@nwm.example",
    )
    .await
    .unwrap();
    let history = history(db, "ga-2020", "WG2").await.unwrap();
    assert_eq!(history.state, State::Draft);
    let lines: Vec<(Act, &str, bool)> = history
        .log
        .iter()
        .map(|l| (l.act, l.says.as_str(), l.person.is_some()))
        .collect();
    assert_eq!(
        lines,
        [
            (Act::Imported, "wg2.csv (zoom-meeting)", false),
            (Act::Final, "", false),
            (Act::Reopened, "Amal telephoned in.", false),
            (Act::Marked, "minutes 0 to 30", true),
        ]
    );
    assert_eq!(
        said(
            reopen(db, now(), "ga-2020", "WG2", reason, "eva")
                .await
                .unwrap_err()
        ),
        "the record of WG2 is not final: it can be changed as it is"
    );
}

#[tokio::test]
async fn a_record_is_made_final_after_the_session_and_with_something_in_it() {
    let case = Case::released("early").await;
    let early = parse_instant("2020-10-13T14:59:00Z").unwrap();
    let at = |when| finalise(&case.db, when, "ga-2020", "WG2", "eva");
    assert_eq!(
        at(early).await.unwrap_err().to_string(),
        "WG2 lasts until 2020-10-13 15:00 UTC: its record can be made final afterwards"
    );
    assert_eq!(
        at(now()).await.unwrap_err().to_string(),
        "WG2 has no attendance record yet: import the platform's file or check people in, then make it final"
    );
}

#[tokio::test]
async fn marks_before_a_record_was_ever_final_are_no_corrections() {
    let case = Case::released("first").await;
    check_in(&case.db, now(), "ga-2020", "WG2", &amal(), None, "eva")
        .await
        .unwrap();
    assert_eq!(history(&case.db, "ga-2020", "WG2").await.unwrap().log, []);
}

#[tokio::test]
async fn a_decision_elsewhere_leaves_a_final_record_as_it_is() {
    let case = Case::released("elsewhere").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let file = b"name,email,start,end\nZawadi,,2020-10-15T14:00,2020-10-15T16:00\n";
    case.import("WG3", "wg3.csv", file.to_vec()).await.unwrap();
    finalise(&case.db, now(), "ga-2020", "WG2", "eva")
        .await
        .unwrap();
    let before = case.record("WG2").await;
    let zawadi = Decision::Is(Email::parse("zawadi.chissano.020@fwa.example").unwrap());
    let done = case.decide("WG3", "Zawadi", zawadi, organiser()).await;
    assert_eq!(done.unwrap().connections, 1);
    assert_eq!(case.record("WG2").await, before);
}

#[tokio::test]
async fn one_person_added_to_a_final_record_changes_nothing_that_other_networks_are_shown() {
    let case = Case::released("frozen").await;
    let db = &case.db;
    let files = [
        ("OPEN", "OPEN-zoom-webinar.csv"),
        ("WG1", "WG1-teams-en.csv"),
        ("WG2", "WG2-zoom-participants.csv"),
        ("WG3", "WG3-teams-fr.csv"),
        ("WG4", "WG4-zoom-new.csv"),
        ("WG5", "WG5-meet.csv"),
        ("CLOSE", "CLOSE-webex.csv"),
    ];
    for (code, file) in files {
        assert_eq!(kept(&case).await, None);
        case.import(code, file, fixture(file)).await.unwrap();
    }
    for (code, _) in files {
        finalise(db, now(), "ga-2020", code, "eva").await.unwrap();
    }
    let first = kept(&case).await.unwrap();
    assert_eq!(first.1, now());
    let before = overview(db, "ga-2020").await.unwrap();
    let live = Participation::of(&before, Audience::Alliance);
    let shown = first.0.shown(&before, "AWMN").unwrap();
    let whole = live.clone().with_own("AWMN");
    for row in 0..=whole.networks.len() {
        for column in 0..=whole.sessions.len() {
            assert_eq!(shown.at(row, column), whole.at(row, column));
        }
    }

    let her = before.roster.people.iter().map(|(p, _)| p).find(|p| {
        let wg2 = before
            .records
            .iter()
            .find(|r| r.session.code == "WG2")
            .unwrap();
        let invited = before.held(wg2).any(|i| i.person == p.id);
        let networks = before.networks_of(p, wg2, Counting::Representing);
        invited && !wg2.minutes.contains_key(&p.id) && networks == ["FWA"]
    });
    let her = her.unwrap().email.clone();
    let later = parse_instant("2020-10-24T08:00:00Z").unwrap();
    reopen(db, later, "ga-2020", "WG2", "she was there", "eva")
        .await
        .unwrap();
    assert_eq!(kept(&case).await.as_ref(), Some(&first));
    check_in(db, later, "ga-2020", "WG2", &her, None, "eva")
        .await
        .unwrap();
    finalise(db, later, "ga-2020", "WG2", "eva").await.unwrap();
    assert_eq!(kept(&case).await.as_ref(), Some(&first));
    let after = overview(db, "ga-2020").await.unwrap();
    let total = |of: &Overview| Participation::of(of, Audience::Alliance).total();
    assert_ne!(total(&after), total(&before));
    let others = first.0.shown(&after, "AWMN").unwrap();
    assert_eq!(others.total(), shown.total());
    // Her own coordinator sees it, in her own row.
    let own = first.0.shown(&after, "FWA").unwrap();
    let fwa = own
        .networks
        .iter()
        .position(|n| n.as_deref() == Some("FWA"));
    let present = |of: &Participation| of.of_network(fwa.unwrap()).present.unwrap();
    assert_eq!(
        present(&own),
        present(&first.0.shown(&before, "FWA").unwrap()) + 1
    );
}

async fn kept(case: &Case) -> Option<(frozen::Frozen, crate::time::Instant)> {
    let overview = overview(&case.db, "ga-2020").await.unwrap();
    let meeting = overview.roster.meeting.id;
    let read = case.db.read(move |conn| frozen::kept(conn, &meeting));
    read.await.unwrap()
}
