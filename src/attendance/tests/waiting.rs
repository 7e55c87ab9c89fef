//! A file that waits between its preview and being kept, and one that is taken back whole.

use chrono::TimeDelta;

use super::super::*;
use super::loop_case::{Case, now, organiser, wg2};
use super::model_case::fixture;

fn place(by: &str) -> Place {
    Place {
        slug: "ga-2020".into(),
        code: "WG2".into(),
        by: by.into(),
    }
}

fn file(name: &str, bytes: Vec<u8>) -> ReportFile {
    ReportFile {
        name: name.into(),
        bytes,
        zone: None,
    }
}

#[tokio::test]
async fn a_file_waits_an_hour_for_whoever_sent_it_and_is_kept_once() {
    let case = Case::released("waits").await;
    let db = &case.db;
    let eva = place("eva@alliance.example");
    let id = let_wait(db, now(), eva.clone(), file("wg2.csv", wg2()))
        .await
        .unwrap();
    assert!(!case.record("WG2").await.recorded);

    // Nobody else's, and of this session alone.
    let unknown = "No file of yours waits here: a file waits for an hour, and only for whoever sent it. Choose it again.";
    let mut elsewhere = eva.clone();
    elsewhere.code = "WG3".into();
    for (place, id) in [
        (place("ana@alliance.example"), id.clone()),
        (elsewhere, id.clone()),
        (eva.clone(), UploadId::fresh()),
    ] {
        let refused = keep(db, now(), place.clone(), id.clone(), None).await;
        assert_eq!(refused.unwrap_err().to_string(), unknown);
        let refused = look_at(db, now(), place, id, None).await;
        assert_eq!(refused.unwrap_err().to_string(), unknown);
    }
    let late = now() + TimeDelta::hours(1);
    let refused = keep(db, late, eva.clone(), id.clone(), None).await;
    let over = "wg2.csv was sent at 2020-10-23 08:00 UTC and waited for an hour; then it was thrown away. Choose it again.";
    assert_eq!(refused.unwrap_err().to_string(), over);
    assert!(!case.record("WG2").await.recorded);

    for _ in 0..2 {
        keep(db, now(), eva.clone(), id.clone(), None)
            .await
            .unwrap();
        assert_eq!(case.record("WG2").await.minutes.len(), 58);
    }
    assert!(matches!(
        look_at(db, now(), eva.clone(), id, None).await.unwrap(),
        Looked::WasKept
    ));

    // Five wait for one person; the sixth puts the first out. A file that cannot be read does not wait at all.
    let mut ids = Vec::new();
    for minute in 0..6 {
        let at = now() + TimeDelta::minutes(minute);
        let sent = let_wait(db, at, eva.clone(), file("wg2.csv", wg2())).await;
        ids.push(sent.unwrap());
    }
    let first = look_at(db, now(), eva.clone(), ids[0].clone(), None).await;
    assert_eq!(first.unwrap_err().to_string(), over);
    assert!(
        look_at(db, now(), eva.clone(), ids[1].clone(), None)
            .await
            .is_ok()
    );
    let wrong = let_wait(db, now(), eva, file("wrong.csv", b"a,b\n1,2\n".to_vec())).await;
    assert!(wrong.unwrap_err().to_string().starts_with("wrong.csv: "));
}

#[tokio::test]
async fn an_import_is_taken_back_whole_and_decisions_stay() {
    let case = Case::released("taken-back").await;
    let db = &case.db;
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    let host = Decision::NoPerson(Aside::Technician);
    case.decide("WG2", "Host", host, organiser()).await.unwrap();
    let before = case.record("WG2").await;
    let found = imports_of(db, "ga-2020", "WG2").await.unwrap();
    assert_eq!(found.imports.len(), 1);
    let id = found.imports[0].id.clone();
    let eva = place("eva@alliance.example");
    take_back_import(db, now(), eva.clone(), id.clone())
        .await
        .unwrap();
    let empty = case.record("WG2").await;
    assert_eq!(
        (
            empty.recorded,
            empty.minutes.len(),
            empty.unidentified.len(),
            empty.set_aside.len()
        ),
        (false, 0, 0, 0)
    );
    let again = take_back_import(db, now(), eva.clone(), id)
        .await
        .unwrap_err();
    assert_eq!(
        again.to_string(),
        "no such file is in the record of WG2: it was taken back before"
    );
    let found = imports_of(db, "ga-2020", "WG2").await.unwrap();
    assert_eq!((found.imports.len(), found.taken_back.len()), (0, 1));
    assert_eq!(
        (&*found.taken_back[0].says, &*found.taken_back[0].by),
        ("wg2.csv (zoom-meeting)", "eva@alliance.example")
    );

    // The same file comes again, and what was decided is known.
    case.import("WG2", "wg2.csv", wg2()).await.unwrap();
    assert_eq!(case.record("WG2").await, before);

    // What is final keeps its files and its names, whatever is decided elsewhere.
    case.import("WG4", "wg4.csv", fixture("WG4-zoom-new.csv"))
        .await
        .unwrap();
    let final_since = state::finalise(db, now(), "ga-2020", "WG2", "eva@alliance.example").await;
    final_since.unwrap();
    let before = case.record("WG2").await;
    let found = imports_of(db, "ga-2020", "WG2").await.unwrap();
    let refused = take_back_import(db, now(), eva, found.imports[0].id.clone()).await;
    let locked = "the record of WG2 is final: ";
    assert!(refused.unwrap_err().to_string().starts_with(locked));
    let machine = Decision::NoPerson(Aside::NoteTaker);
    let name = "Fireflies.ai Notetaker";
    let refused = case.decide("WG2", name, machine.clone(), organiser()).await;
    assert!(refused.unwrap_err().starts_with(locked));
    let done = case.decide("WG4", name, machine, organiser()).await;
    assert_eq!(done.unwrap().connections, 1);
    assert_eq!(case.record("WG2").await, before);
}

#[tokio::test]
async fn minutes_without_times_and_the_times_of_the_same_stay_are_counted_once() {
    let row = "Zawadi Chissano,zawadi.chissano.020@fwa.example";
    let timed = format!(
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n{row},10/13/2020 04:00:00 PM,10/13/2020 04:30:00 PM,30,No\n"
    );
    let only = |minutes: u32| {
        format!(
            "Name (Original Name),User Email,Total Duration (Minutes),Guest\n{row},{minutes},No\n"
        )
    };
    let others = only(30).replace('\n', "\r\n");
    let twice = "people whom one file gives times and another only minutes: 1; the two are not added up, whichever is more counts";
    for (name, files, counted) in [
        ("times-first", [timed.clone(), only(30), others.clone()], 30),
        (
            "minutes-first",
            [only(30), others.clone(), timed.clone()],
            30,
        ),
        ("minutes-more", [only(30), timed.clone(), only(45)], 45),
    ] {
        let case = Case::released(name).await;
        let mut problems = Vec::new();
        for (at, file) in files.into_iter().enumerate() {
            let done = case
                .import("WG2", &format!("{at}.csv"), file.into())
                .await
                .unwrap();
            problems = done.problems;
        }
        let minutes: Vec<u32> = case.record("WG2").await.minutes.into_values().collect();
        assert_eq!(minutes, [counted], "{name}");
        assert!(
            problems.contains(&twice.to_string()),
            "{name}: {problems:?}"
        );
    }
}

#[tokio::test]
async fn a_files_number_stays_its_own_when_another_is_taken_back() {
    let case = Case::released("numbers").await;
    for code in ["a", "b", "c"] {
        let file =
            format!("name,email,start,end\nStranger {code},,2020-10-13T15:00,2020-10-13T16:00\n");
        let name = format!("{code}.csv");
        case.import("WG2", &name, file.into()).await.unwrap();
    }
    let numbered = async || -> Vec<(u32, String)> {
        let found = imports_of(&case.db, "ga-2020", "WG2").await.unwrap();
        let numbered = found.numbered();
        numbered.map(|(n, i)| (n, i.file_name.clone())).collect()
    };
    let all = numbered().await;
    let numbers: Vec<u32> = all.iter().map(|(n, _)| *n).collect();
    assert_eq!(numbers, [1, 2, 3]);
    let found = imports_of(&case.db, "ga-2020", "WG2").await.unwrap();
    let first = found
        .numbered()
        .find(|(n, _)| *n == 1)
        .unwrap()
        .1
        .id
        .clone();
    take_back_import(&case.db, now(), place("eva@alliance.example"), first)
        .await
        .unwrap();
    let left = numbered().await;
    let expected: Vec<_> = all.into_iter().filter(|(n, _)| *n != 1).collect();
    assert_eq!(left, expected);
}
