//! The model case through the store: import, again, two files, by hand, decided, exported.

use super::super::*;
use super::model_case::fixture;
use crate::availability::import_meeting;
use crate::invitation::{self, LookedAt, StartsFile};
use crate::meeting::import::ImportOptions;
use crate::people::Email;
use crate::sheet::write_csv;
use crate::store::{Address, Db};
use crate::time::{Instant, parse_instant};

pub fn now() -> Instant {
    parse_instant("2020-10-23T08:00:00Z").unwrap()
}

pub(super) struct Case {
    pub(super) dir: std::path::PathBuf,
    pub(super) db: Db,
}

pub(super) fn organiser() -> Decider {
    Decider::Organiser("a test".into())
}

impl Case {
    pub async fn new(name: &str) -> Case {
        let dir =
            std::env::temp_dir().join(format!("plenary-attendance-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        let db = Db::open(&Address::in_directory(&dir)).unwrap();
        let options = ImportOptions {
            slug: "ga-2020".into(),
            name: "Annual Meeting 2020".into(),
            from: "2020-10-08".into(),
            to: "2020-10-22".into(),
            zone: "Europe/Rome".into(),
            ..ImportOptions::default()
        };
        let files = ["networks.csv", "workshops.csv", "participants.csv"];
        let files = files.map(|f| (f.to_string(), fixture(f))).to_vec();
        import_meeting(&db, now(), options, files).await.unwrap();
        Case { dir, db }
    }

    pub(super) async fn released(name: &str) -> Case {
        let case = Case::new(name).await;
        let starts = StartsFile {
            name: "programme.csv".into(),
            bytes: fixture("programme.csv"),
        };
        invitation::release(
            &case.db,
            now(),
            &crate::mail::Sender {
                base_url: "http://localhost".into(),
                tags: true,
            },
            "ga-2020",
            starts,
            "a test",
            LookedAt::default(),
        )
        .await
        .unwrap();
        case
    }

    pub(super) async fn import(
        &self,
        code: &str,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<Imported, String> {
        let file = ReportFile {
            name: name.into(),
            bytes,
            zone: None,
        };
        import_report(&self.db, now(), "ga-2020", code, file, "a test")
            .await
            .map_err(|r| r.to_string())
    }

    pub(super) async fn decide(
        &self,
        code: &str,
        name: &str,
        decision: Decision,
        by: Decider,
    ) -> Result<Decided, String> {
        let written = Written::As {
            name: name.into(),
            email: String::new(),
        };
        decide(&self.db, now(), "ga-2020", code, written, decision, by)
            .await
            .map_err(|r| r.to_string())
    }

    pub(super) async fn record(&self, code: &str) -> Record {
        let overview = overview(&self.db, "ga-2020").await.unwrap();
        overview
            .records
            .into_iter()
            .find(|r| r.session.code == code)
            .unwrap()
    }
}

impl Drop for Case {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

pub(super) fn wg2() -> Vec<u8> {
    fixture("WG2-zoom-participants.csv")
}

#[tokio::test]
async fn an_import_is_stored_once_and_a_preview_not_at_all() {
    let case = Case::released("once").await;
    let file = ReportFile {
        name: "wg2.csv".into(),
        bytes: wg2(),
        zone: None,
    };
    let preview = preview_report(&case.db, now(), "ga-2020", "wg2", file)
        .await
        .unwrap();
    assert_eq!((preview.stored, preview.record.minutes.len()), (false, 58));
    assert!(!case.record("WG2").await.recorded);

    let first = case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    assert_eq!((first.stored, first.problems.len()), (true, 0));
    assert_eq!(first.record, preview.record);
    assert_eq!(case.record("WG2").await, first.record);

    let again = case.import("WG2", "renamed.csv", wg2()).await.unwrap();
    assert!(!again.stored);
    assert_eq!(
        again.problems,
        ["this file was imported for WG2 on 2020-10-23 08:00 UTC already: nothing was changed"]
    );
    assert_eq!(case.record("WG2").await, first.record);
}

#[tokio::test]
async fn two_files_of_a_session_that_was_restarted_add_up_and_two_devices_do_not() {
    let case = Case::released("twice").await;
    let file = |times: &str| {
        format!("Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nAmal,amal.elsayed.085@awmn.example,{times},1\n").into_bytes()
    };
    case.import(
        "WG2",
        "a.csv",
        file("10/13/2020 03:00:00 PM,10/13/2020 03:40:00 PM"),
    )
    .await
    .unwrap();
    case.import(
        "WG2",
        "b.csv",
        file("10/13/2020 03:30:00 PM,10/13/2020 04:00:00 PM"),
    )
    .await
    .unwrap();
    let minutes: Vec<u32> = case.record("WG2").await.minutes.into_values().collect();
    assert_eq!(minutes, [60]);
}

#[tokio::test]
async fn without_a_released_session_an_import_says_what_to_do_first() {
    let case = Case::new("unreleased").await;
    assert_eq!(
        case.import("WG2", "wg2.csv", wg2()).await.unwrap_err(),
        "WG2 stands in no released programme of ga-2020, so nobody knows when it was: release one first (plenary programme release ga-2020 --starts FILE)"
    );
    assert_eq!(
        case.import("WG9", "wg2.csv", wg2()).await.unwrap_err(),
        "ga-2020 has no workshop WG9; it has OPEN, WG1, WG2, WG3, WG4, WG5, CLOSE"
    );
}

#[tokio::test]
async fn the_file_of_another_session_is_refused_and_nothing_is_stored() {
    let case = Case::released("other").await;
    assert_eq!(
        case.import("WG3", "wg2.csv", wg2()).await.unwrap_err(),
        "wg2.csv: nobody in it was connected during the session (Thu 15 Oct 14:00 to 16:00): its connections are Tue 13 Oct 14:37 to 17:06, read in Europe/Rome; it is the file of another session, or its times are of another zone; its dates are those of WG2"
    );
    assert!(!case.record("WG3").await.recorded);
}

#[tokio::test]
async fn a_list_that_was_imported_for_another_session_is_said_to_count_in_both() {
    let case = Case::released("both").await;
    let list = b"amal.elsayed.085@awmn.example\n".to_vec();
    let first = case.import("WG2", "list.txt", list.clone()).await.unwrap();
    let second = case.import("WG3", "renamed.txt", list).await.unwrap();
    let whole = "a list without times: everybody on it counts as present for the whole session";
    assert_eq!(first.problems, [whole]);
    assert_eq!(
        second.problems,
        [
            whole,
            "this file was imported for WG2 on 2020-10-23 08:00 UTC too: whoever is in it counts in both"
        ]
    );
}

#[tokio::test]
async fn a_mark_by_hand_counts_and_can_be_taken_back() {
    let case = Case::released("hand").await;
    let email = Email::parse("amal.elsayed.085@awmn.example").unwrap();
    let done = check_in(
        &case.db,
        now(),
        "ga-2020",
        "WG2",
        &email,
        Some(20),
        "a test",
    )
    .await
    .unwrap();
    assert_eq!((done.minutes, done.present), (Some(20), true));
    let done = check_in(&case.db, now(), "ga-2020", "WG2", &email, None, "a test")
        .await
        .unwrap();
    assert_eq!(done.minutes, Some(120));
    let done = take_back(&case.db, now(), "ga-2020", "WG2", &email, "ana")
        .await
        .unwrap();
    assert_eq!(done.minutes, None);
    let again = take_back(&case.db, now(), "ga-2020", "WG2", &email, "ana")
        .await
        .unwrap_err();
    assert_eq!(
        again.to_string(),
        "amal.elsayed.085@awmn.example was not marked by hand in WG2"
    );
}

#[tokio::test]
async fn a_decision_about_a_name_holds_for_later_imports_and_can_be_undone() {
    let case = Case::released("decide").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let decided = async |code: &'static str, name: &'static str, decision| {
        case.decide(code, name, decision, organiser())
            .await
            .map(|d| d.connections)
    };
    let zawadi = Decision::Is(Email::parse("zawadi.chissano.020@fwa.example").unwrap());
    assert_eq!(decided("WG2", "Zawadi", zawadi).await.unwrap(), 1);
    assert_eq!(
        decided(
            "WG2",
            "Interpreter FR",
            Decision::NoPerson(Aside::Interpreter)
        )
        .await
        .unwrap(),
        2
    );
    let open = |record: Record| {
        record
            .unidentified
            .iter()
            .map(Unidentified::label)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        open(case.record("WG2").await),
        [
            " Al-Masri",
            "+39 06 ****1234",
            "Fireflies.ai Notetaker",
            "Host"
        ]
    );
    let later = case
        .import("WG4", "wg4.csv", fixture("WG4-zoom-new.csv"))
        .await
        .unwrap();
    assert_eq!(
        open(later.record),
        [
            "+39 06 ****1234",
            "Ayesha",
            "Chiara <chiara39@mail.example>",
            "Fireflies.ai Notetaker",
            "Host",
            "Leïla",
            "Siew-Ling <siew-ling38@mail.example>",
            "سعاد <13@mail.example>",
        ]
    );
    assert_eq!(
        decided("WG2", "Interpreter FR", Decision::Undo)
            .await
            .unwrap(),
        3
    );
    assert_eq!(open(case.record("WG4").await).len(), 9);
}

#[tokio::test]
async fn the_table_of_a_session_adds_up_per_network() {
    let case = Case::released("table").await;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let figures = figures(&case.db, "ga-2020").await.unwrap();
    let sheets = sheets(&figures, View::Network, now());
    let names: Vec<&str> = sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Networks",
            "Memberships",
            "Roles",
            "Sessions",
            "People",
            "Presence",
            "Trend",
            "Weeks",
            "Burden",
            "Notes"
        ]
    );
    let text = String::from_utf8(write_csv(&sheets[0])).unwrap();
    let of_wg2: Vec<&str> = text.lines().filter(|l| l.starts_with("WG2")).collect();
    assert_eq!(
        of_wg2,
        [
            "WG2,2020-10-13,FWA,20,0,0,0,20,0.000,12,12,20,0.600,1388,,part",
            "WG2,2020-10-13,MWMN,14,0,0,0,14,0.000,9,9,14,0.643,933,,part",
            "WG2,2020-10-13,NWM,12,0,0,0,12,0.000,10,10,12,0.833,1163,,part",
            "WG2,2020-10-13,AWMN,8,0,0,0,8,0.000,7,7,8,0.875,801,,part",
            "WG2,2020-10-13,WMC,20,0,0,0,20,0.000,15,15,20,0.750,1689,,part",
            "WG2,2020-10-13,partners/public,0,0,0,0,0,,1,0,0,,112,,part",
            "WG2,2020-10-13,all people,74,0,0,0,74,0.000,54,53,74,0.716,6086,6,total",
        ]
    );
    let of_wg3: Vec<&str> = text
        .lines()
        .filter(|l| l.starts_with("WG3") && l.contains("all people"))
        .collect();
    assert_eq!(
        of_wg3,
        ["WG3,2020-10-15,all people,42,0,0,0,42,0.000,,,,,,,total"]
    );
}
