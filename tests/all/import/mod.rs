//! The import of a meeting: the model case as it is, again, and changed.

mod engines;
mod faults;
mod problem;
mod who_can;
mod workbooks;

use std::path::{Path, PathBuf};

use plenary::availability::import_meeting;
use plenary::meeting::import::{Counts, ImportOptions, ImportReport};
use plenary::meeting::{self, Roster};
use plenary::refusal::Refusal;
use plenary::store::{Address, Db};
use plenary::time::{Instant, parse_instant};

const CODES: [&str; 7] = ["OPEN", "WG1", "WG2", "WG3", "WG4", "WG5", "CLOSE"];

type Files = Vec<(String, Vec<u8>)>;

struct World {
    dir: PathBuf,
    db: Db,
}

impl World {
    fn opened(name: &str) -> World {
        let dir =
            std::env::temp_dir().join(format!("plenary-import-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        let db = Db::open(&Address::in_directory(&dir)).unwrap();
        World { dir, db }
    }

    async fn import(&self, files: Files) -> Result<ImportReport, Refusal> {
        import_meeting(&self.db, now(), options(), files).await
    }

    async fn roster(&self) -> Roster {
        self.db
            .read(|c| meeting::load_roster(c, "ga-2020"))
            .await
            .unwrap()
    }

    async fn spans(&self) -> usize {
        let roster = self.roster().await;
        self.db
            .read(move |c| plenary::availability::load_spans(c, &roster.meeting.id))
            .await
            .unwrap()
            .values()
            .map(Vec::len)
            .sum()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

fn now() -> Instant {
    parse_instant("2020-09-01T08:00:00Z").unwrap()
}

fn options() -> ImportOptions {
    ImportOptions {
        slug: "ga-2020".into(),
        name: "Annual meeting 2020".into(),
        from: "2020-10-08".into(),
        to: "2020-10-22".into(),
        zone: "Europe/Rome".into(),
        ..ImportOptions::default()
    }
}

fn model_case() -> Files {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/model-case");
    ["networks", "workshops", "participants", "availability"]
        .map(|name| {
            let file = format!("{name}.csv");
            let bytes = std::fs::read(dir.join(&file)).unwrap();
            (file, bytes)
        })
        .to_vec()
}

/// A meeting of two networks and three people that fits on a page.
fn small() -> Files {
    [
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic,2019-09-26\nWMC,Commonwealth,\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\n\
             OPEN,public-opening,Opening,,60,public,2020-10-08,2020-10-08\n\
             WG1,workshop,Leadership,NWM,120,networks,,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\n\
             Ada Holm,ada@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\n\
             Bea Holm,bea@nwm.example,NWM,Europe/Oslo,fr,member,WG1\n\
             Cho Tan,cho@wmc.example,WMC;NWM,Asia/Beirut,ar,coordinator,WG1\n",
        ),
        (
            "availability.csv",
            "email,answer,start_local,end_local\n\
             ada@nwm.example,no,2020-10-09T09:00,2020-10-09T12:00\n",
        ),
    ]
    .map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()))
    .to_vec()
}

/// The small meeting with one text put in the place of another in one file.
fn with(file: &str, old: &str, new: &str) -> Files {
    let mut files = small();
    let (_, bytes) = files.iter_mut().find(|(name, _)| name == file).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains(old), "{file} has no {old:?}");
    *bytes = text.replacen(old, new, 1).into_bytes();
    files
}

fn counts(created: usize, changed: usize, unchanged: usize, removed: usize) -> Counts {
    Counts {
        created,
        changed,
        unchanged,
        removed,
    }
}

#[tokio::test]
async fn the_model_case_is_imported_as_it_is() {
    let world = World::opened("model");
    let report = world.import(model_case()).await.unwrap();
    assert_eq!(report.networks, counts(6, 0, 0, 0));
    assert_eq!(report.people, counts(148, 0, 0, 0));
    assert_eq!(report.workshops, counts(7, 0, 0, 0));
    assert_eq!(report.availability, Some(counts(704, 0, 0, 0)));
    let invited: Vec<(&str, usize)> = report
        .invited
        .iter()
        .map(|(code, n)| (code.as_str(), *n))
        .collect();
    let expected: Vec<_> = CODES
        .into_iter()
        .zip([134, 52, 74, 42, 61, 61, 134])
        .collect();
    assert_eq!(invited, expected);
    let notes: Vec<String> = report.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "availability.csv: 1 span lies wholly outside the meeting and changes nothing",
            "14 people are not invited: on 2020-10-08 none of their networks belongs to the alliance",
        ]
    );
}

#[tokio::test]
async fn each_working_group_needs_three_of_its_lead_and_one_of_every_other_invited_network() {
    let world = World::opened("quorum");
    world.import(model_case()).await.unwrap();
    let roster = world.roster().await;
    let quorum = |code: &str| {
        let w = roster.workshop_by_code(code).unwrap();
        roster
            .networks
            .iter()
            .filter_map(|n| {
                w.network_quorum
                    .get(&n.id)
                    .map(|q| format!("{} {q}", n.code))
            })
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(quorum("WG1"), "FWA 1, MWMN 1, NWM 1, AWMN 3, WMC 1");
    assert_eq!(quorum("WG5"), "FWA 1, MWMN 1, NWM 1, AWMN 1, WMC 3");
    assert_eq!(quorum("OPEN"), "");
}

#[tokio::test]
async fn the_same_files_a_second_time_change_nothing() {
    let world = World::opened("twice");
    world.import(model_case()).await.unwrap();
    let before = world.roster().await;
    let report = world.import(model_case()).await.unwrap();
    assert_eq!(report.changes(), 0);
    assert_eq!(report.people, counts(0, 0, 148, 0));
    assert_eq!(report.availability, Some(counts(0, 0, 704, 0)));
    assert_eq!(world.roster().await, before);
}

#[tokio::test]
async fn a_changed_row_changes_that_row_and_a_missing_one_leaves_the_meeting() {
    let world = World::opened("changed");
    world.import(small()).await.unwrap();
    let report = world
        .import(with(
            "participants.csv",
            "Bea Holm,bea@nwm.example,NWM,Europe/Oslo",
            "Bea Lind,BEA@nwm.example,NWM,Europe/Helsinki",
        ))
        .await
        .unwrap();
    assert_eq!(report.people, counts(0, 1, 2, 0));
    assert_eq!(report.changes(), 1);
    let report = world
        .import(with(
            "participants.csv",
            "Bea Holm,bea@nwm.example,NWM,Europe/Oslo,fr,member,WG1\n",
            "",
        ))
        .await
        .unwrap();
    assert_eq!(report.people, counts(0, 0, 2, 1));
    let names: Vec<String> = world
        .roster()
        .await
        .people
        .iter()
        .map(|(p, _)| p.name.clone())
        .collect();
    assert_eq!(names, ["Ada Holm", "Cho Tan"]);
}

#[tokio::test]
async fn without_the_availability_file_what_was_said_stays() {
    let world = World::opened("silent");
    world.import(small()).await.unwrap();
    let mut files = small();
    files.pop();
    let report = world.import(files).await.unwrap();
    assert_eq!((report.availability, report.changes()), (None, 0));
    assert_eq!(world.spans().await, 1);
}

#[tokio::test]
async fn columns_may_stand_in_any_order_and_carry_what_else_is_known() {
    let world = World::opened("extra");
    let mut files = small();
    files[1].1 = b"Latest Date,earliest_date,audience,minutes,lead_network,title,KIND, Code ,theme,facilitators,rapporteur,required,quorum,network_quorum,pinned_start,after,gap_minutes,join_link,colour\n\
        ,,public,60,,Opening,opening,OPEN,,,,,,,,,,,red\n\
        ,,members,60,NWM,Leadership,workshop,WG1,Peace,ada@nwm.example,CHO@wmc.example,bea@nwm.example,2,NWM:2,2020-10-13T15:00,open,30,https://meet.example/wg1,blue\n".to_vec();
    files[2].1 = b"name,email,networks,time_zone,language,role,workshops,working_days,work_from,work_to,wake_from,wake_to,member_from,member_to\n\
        Ada Holm,ada@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1,sun-thu,08:00,16:00,,,2020-01-01,\n\
        Bea Holm,bea@nwm.example,NWM,Europe/Oslo,fr,member,WG1,,,,,,,\n\
        Cho Tan,cho@wmc.example,WMC;NWM,Asia/Beirut,ar,coordinator,WG1,,,,22:00,06:00,,\n".to_vec();
    let report = world.import(files.clone()).await.unwrap();
    let notes: Vec<String> = report.notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes, ["workshops.csv: columns not used: colour"]);
    let roster = world.roster().await;
    let wg1 = roster.workshop_by_code("WG1").unwrap();
    let parts: Vec<String> = roster
        .invitees(wg1)
        .iter()
        .map(|i| format!("{} {}", i.person.name, i.part.word()))
        .collect();
    assert_eq!(
        parts,
        [
            "Ada Holm facilitator",
            "Bea Holm required",
            "Cho Tan rapporteur"
        ]
    );
    assert_eq!(wg1.pinned, parse_instant("2020-10-13T13:00:00Z"));
    assert_eq!((wg1.quorum, wg1.theme.as_str()), (Some(2), "Peace"));
    assert_eq!(
        wg1.network_quorum.values().copied().collect::<Vec<_>>(),
        [2]
    );
    assert_eq!(roster.rules.len(), 1);
    assert_eq!(roster.rules[0].gap_minutes, 30);
    assert_eq!(world.import(files).await.unwrap().changes(), 0);
}

#[tokio::test]
async fn a_skipped_midnight_and_a_repeated_hour_are_taken_and_noted_86() {
    let world = World::opened("midnight");
    let mut files = small();
    files[3].1 = b"email,answer,start_local,end_local\n\
        cho@wmc.example,no,2021-03-28T00:00,2021-03-29T00:00\n\
        ada@nwm.example,yes,2020-10-25T02:30,2020-10-25T04:00\n"
        .to_vec();
    let report = world.import(files).await.unwrap();
    let notes: Vec<String> = report.notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        notes,
        [
            "availability.csv: 2 spans lie wholly outside the meeting and change nothing",
            "availability.csv row 2, column start_local: 2021-03-28T00:00 does not exist in Asia/Beirut: that day begins at 01:00",
            "availability.csv row 3, column start_local: 2020-10-25T02:30 comes twice in Europe/Oslo: the earlier is taken (UTC+02:00, not UTC+01:00)",
            "workshop WG1: 3 people of its lead network NWM should be there, but only 2 are invited: so many are asked for",
        ]
    );
}

#[tokio::test]
async fn names_lose_what_hides_in_them() {
    let world = World::opened("clean");
    let report = world
        .import(with(
            "participants.csv",
            "Ada Holm",
            "Ada\u{202E}\u{85} \u{2069}Holm",
        ))
        .await
        .unwrap();
    assert_eq!(
        report.notes[0].to_string(),
        "participants.csv row 2, column name: control characters were taken out"
    );
    assert_eq!(world.roster().await.people[0].0.name, "Ada Holm");
}

#[tokio::test]
async fn who_changes_her_network_between_two_meetings_still_counts_for_the_old_one_in_the_first() {
    let world = World::opened("twoyears");
    world.import(small()).await.unwrap();
    let next = ImportOptions {
        slug: "ga-2021".into(),
        from: "2021-10-07".into(),
        to: "2021-10-21".into(),
        ..options()
    };
    let mut moved = with(
        "participants.csv",
        "NWM,Europe/Oslo,fr",
        "WMC,Europe/Oslo,fr",
    );
    moved[1].1 = b"code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\n\
        WG1,workshop,Leadership,NWM,120,networks,,\n"
        .to_vec();
    import_meeting(&world.db, now(), next.clone(), moved.clone())
        .await
        .unwrap();

    for (slug, expected) in [("ga-2020", "NWM"), ("ga-2021", "WMC")] {
        let roster = world
            .db
            .read(move |c| meeting::load_roster(c, slug))
            .await
            .unwrap();
        let (bea, _) = &roster.people[1];
        let network = roster
            .represented_by(bea, roster.meeting.first_day)
            .unwrap();
        assert_eq!((slug, network.code.as_str()), (slug, expected));
    }
    let again = import_meeting(&world.db, now(), next, moved).await.unwrap();
    assert_eq!(again.changes(), 0);
    assert_eq!(world.import(small()).await.unwrap().changes(), 0);
}
