//! A record that is final stays what it is, whatever is released and imported afterwards.

use super::super::*;
use super::loop_case::{Case, now, wg2};
use super::model_case::fixture;
use crate::attendance::state::{finalise, reopen};
use crate::availability::import_meeting;
use crate::invitation::{self, LookedAt, Outcome, StartsFile};
use crate::meeting::import::ImportOptions;
use crate::programme::Change;

async fn release(case: &Case, change: impl Fn(&str) -> String) -> Result<Outcome, String> {
    let starts = String::from_utf8(fixture("programme.csv")).unwrap();
    let file = StartsFile {
        name: "programme.csv".into(),
        bytes: change(&starts).into_bytes(),
    };
    let sender = crate::mail::Sender {
        base_url: "http://localhost".into(),
        tags: true,
    };
    let said = |r: crate::refusal::Refusal| r.to_string();
    let would = invitation::preview(&case.db, now(), "ga-2020", file.clone())
        .await
        .map_err(said);
    let looked = LookedAt::default();
    let done =
        invitation::release(&case.db, now(), &sender, "ga-2020", file, "a test", looked).await;
    let done = done.map_err(said);
    // A preview says what the release does.
    assert_eq!(
        would.as_ref().map(|o| &o.warnings).map_err(Clone::clone),
        done.as_ref().map(|o| &o.warnings).map_err(Clone::clone)
    );
    done
}

fn an_hour_later(starts: &str) -> String {
    starts.replace("2020-10-13T13:00:00Z", "2020-10-13T14:00:00Z")
}

fn without_wg2(starts: &str) -> String {
    starts.replace("WG2,2020-10-13T13:00:00Z,120\n", "")
}

async fn settled(name: &str) -> Case {
    let case = Case::released(name).await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    finalise(&case.db, now(), "ga-2020", "WG2", "eva")
        .await
        .unwrap();
    case
}

#[tokio::test]
async fn a_release_leaves_a_session_whose_record_is_final_where_it_was() {
    let case = settled("stays").await;
    let before = case.record("WG2").await;
    let refused = |does: &str| {
        format!(
            "workshop WG2: its attendance record is final and would change with it, since it would {does}: leave it where it was, Tue 13 October 15:00, Rome, UTC+02:00 for 120 minutes, or have the record reopened first (plenary attendance reopen ga-2020 WG2 --reason …)"
        )
    };
    let shorter = |s: &str| s.replace("13T13:00:00Z,120", "13T13:00:00Z,90");
    assert_eq!(
        release(&case, an_hour_later).await.unwrap_err(),
        refused("move")
    );
    assert_eq!(
        release(&case, shorter).await.unwrap_err(),
        refused("last otherwise")
    );
    assert_eq!(
        release(&case, without_wg2).await.unwrap_err(),
        refused("leave the programme")
    );
    assert_eq!(case.record("WG2").await, before);
    // Another session may still be moved.
    let wg5 = |s: &str| s.replace("21T13:30", "21T14:30");
    assert_eq!(
        release(&case, wg5).await.unwrap().warnings,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_release_that_moves_a_draft_from_under_its_record_says_so() {
    let case = settled("draft").await;
    reopen(&case.db, now(), "ga-2020", "WG2", "It moved.", "eva")
        .await
        .unwrap();
    let done = release(&case, an_hour_later).await.unwrap();
    assert_eq!(
        done.warnings,
        ["WG2 has an attendance record already: minutes outside its new time count no more"]
    );
    assert!(
        done.changes
            .iter()
            .any(|c| matches!(c, Change::Moved { .. }))
    );
    let done = release(&case, without_wg2).await.unwrap();
    assert_eq!(
        done.warnings,
        ["WG2 has an attendance record already: cancelled, it is in no table any more"]
    );
}

/// By network: invited, present and present of the invited; and each role of the session.
async fn counts(case: &Case) -> Vec<String> {
    let overview = overview(&case.db, "ga-2020").await.unwrap();
    let mut all = Vec::new();
    for counting in [Counting::Representing, Counting::Memberships] {
        let sessions = overview.sessions(counting);
        let wg2 = sessions.iter().find(|s| s.session.code == "WG2").unwrap();
        all.push(format!("from {}: {:?}", wg2.threshold, wg2.total));
        all.extend(wg2.networks.iter().map(|n| format!("{n:?}")));
    }
    let of_wg2 = roles(&overview)
        .into_iter()
        .filter(|r| r.session.code == "WG2");
    all.extend(of_wg2.map(|r| format!("{:?} {} {:?}", r.network, r.role, r.line)));
    all
}

#[tokio::test]
async fn an_import_of_people_changes_no_record_that_is_final() {
    let case = settled("people").await;
    let before = counts(&case).await;
    let options = ImportOptions {
        slug: "ga-2020".into(),
        name: "Annual Meeting 2020".into(),
        from: "2020-10-08".into(),
        to: "2020-10-22".into(),
        zone: "Europe/Rome".into(),
        ..ImportOptions::default()
    };
    // Some of one network go to another, and many are invited to WG2 no more.
    let people = String::from_utf8(fixture("participants.csv")).unwrap();
    let people = people
        .replace(",FWA,Africa/Lagos", ",AWMN,Africa/Lagos")
        .replace("WG2;", "");
    let mut files = vec![("participants.csv".to_string(), people.into_bytes())];
    files.extend(["networks.csv", "workshops.csv"].map(|f| (f.to_string(), fixture(f))));
    import_meeting(&case.db, now(), options, files)
        .await
        .unwrap();
    release(&case, str::to_string).await.unwrap();
    assert_eq!(counts(&case).await, before);
    // It was the record that held them: open again, it counts as the lists say now.
    reopen(&case.db, now(), "ga-2020", "WG2", "To look.", "eva")
        .await
        .unwrap();
    assert_ne!(counts(&case).await, before);
}

#[test]
fn people_of_one_name_and_network_are_told_apart_and_others_only_named() {
    use crate::attendance::apart::{apart, named};
    use crate::people::{Email, Person, PersonId, Wishes};
    use crate::time::Zone;
    let person = |id: &str, name: &str, email: &str, zone: &str| Person {
        id: PersonId::from_text(id),
        name: name.into(),
        email: Email::parse(email).unwrap(),
        zone: Zone::parse(zone).unwrap(),
        language: "en".into(),
        wishes: Wishes::default(),
        memberships: Vec::new(),
    };
    let people = [
        person(
            "1",
            "Amal Saïd",
            "amal.said.085@awmn.example",
            "Africa/Cairo",
        ),
        person(
            "2",
            "Amal Said",
            "amal.said.086@awmn.example",
            "Africa/Cairo",
        ),
        person("3", "amal said", "asaid@awmn.example", "Africa/Tunis"),
        person("4", "Amal Said", "amal@nwm.example", "Europe/Oslo"),
    ];
    let networks = ["AWMN", "AWMN", "AWMN", "NWM"];
    let of = people.iter().zip(networks.map(|n| Some(n.to_string())));
    let apart = apart(of);
    let shown: Vec<String> = people.iter().map(|p| named(p, &apart)).collect();
    assert_eq!(
        shown,
        [
            "Amal Saïd (Cairo, …085)",
            "Amal Said (Cairo, …086)",
            "amal said (Tunis)",
            "Amal Said"
        ]
    );
}
