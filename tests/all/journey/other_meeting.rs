//! Another meeting of the same kind: over the European clock change of March 2021, with people where zones are odd, as CSV and as one workbook.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::kit;
use crate::support::{self, Engine, Output, TempDir, engines};

const MAILBOX: &str = "office@peacewomen.example";

/// Some of these change their clocks during the meeting: Europe on 28 March, Gaza on 27 March, Santiago and Apia on 4 April.
const ZONES: [&str; 10] = [
    "Asia/Kathmandu",
    "Pacific/Apia",
    "America/Santiago",
    "Asia/Gaza",
    "Europe/Brussels",
    "Asia/Beirut",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Africa/Casablanca",
];

/// Three networks, thirty people, four sessions.
fn sheets() -> TempDir {
    let dir = TempDir::new();
    let write = |name: &str, text: &str| std::fs::write(dir.path().join(name), text).unwrap();
    write(
        "networks.csv",
        "code,name,joined\nEAST,Women of the East,2018-01-01\nWEST,\"Femmes de l'Ouest, réseau\",2019-05-01\nNEW,Newcomers,2021-06-01\n",
    );
    write(
        "workshops.csv",
        "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date\n\
         HELLO,public-opening,\"Ouverture: où en sommes-nous, et après?\",,90,public,2021-03-25,2021-03-26\n\
         A1,workshop,\"Water; land, and peace\",EAST,90,networks,2021-03-26,2021-04-05\n\
         A2,workshop,النساء والسلام,WEST,60,networks,2021-03-29,2021-04-05\n\
         BYE,public-closing,Closing,,60,public,2021-04-06,2021-04-07\n",
    );
    let mut people = String::from("name,email,networks,time_zone,language,role,workshops\n");
    for (i, zone) in ZONES.iter().cycle().take(30).enumerate() {
        let (network, role) = match i {
            0 => ("EAST", "facilitator"),
            1 => ("WEST", "facilitator"),
            2 => ("EAST;WEST", "coordinator"),
            27..30 => ("NEW", "member"),
            _ if i % 2 == 0 => ("EAST", "member"),
            _ => ("WEST", "member"),
        };
        let workshops = ["A1", "A2", "A1;A2"][i % 3];
        people.push_str(&format!(
            "Zoë O’Person {i},Person{i}.x@{}.example,{network},{zone},en,{role},{workshops}\n",
            network.to_lowercase().replace(';', "-")
        ));
    }
    write("participants.csv", &people);
    write(
        "programme.csv",
        "code,start_utc,minutes\nHELLO,2021-03-25T13:00:00Z,90\nA1,2021-03-27T00:15:00Z,90\nA2,2021-03-29T22:45:00Z,60\nBYE,2021-04-06T12:00:00Z,60\n",
    );
    dir
}

fn import(engine: &Engine, from: &Path) -> Output {
    engine.run(&[
        "meeting",
        "import",
        from.to_str().unwrap(),
        "--slug",
        "spring-2021",
        "--name",
        "Rencontre de printemps 2021",
        "--from",
        "2021-03-25",
        "--to",
        "2021-04-07",
        "--zone",
        "Europe/Brussels",
        "--free-days",
        "none",
        "--mailbox",
        MAILBOX,
        "--json",
    ])
}

#[test]
fn a_second_meeting_over_a_clock_change_goes_the_whole_way_beside_the_first_87() {
    for engine in engines() {
        kit::import(&engine, &kit::model_sheets()).good();
        let dir = sheets();
        let said: serde_json::Value =
            serde_json::from_str(&import(&engine, dir.path()).good()).unwrap();
        assert_eq!(said["people"]["created"], 30, "{said}");

        // The same from one workbook is the same meeting.
        let before = engine.dump();
        let book = dir.path().join("everything.xlsx");
        let mut arguments = vec![book.to_string_lossy().into_owned()];
        for name in ["networks", "workshops", "participants"] {
            arguments.push(
                dir.path()
                    .join(format!("{name}.csv"))
                    .to_string_lossy()
                    .into_owned(),
            );
        }
        support::python("tests/fixtures/journey/workbook.py", &arguments).good();
        let said: serde_json::Value = serde_json::from_str(&import(&engine, &book).good()).unwrap();
        assert_eq!(said["changes"], 0, "{said}");
        assert_eq!(engine.dump(), before);

        planned(&engine, dir.path());
        let starts = dir.path().join("programme.csv");
        let said = engine.run(&[
            "programme",
            "release",
            "spring-2021",
            "--starts",
            starts.to_str().unwrap(),
            "--json",
        ]);
        let said: serde_json::Value = serde_json::from_str(&said.good()).unwrap();
        assert_eq!((&said["release"], &said["people"]), (&1.into(), &27.into()));
        engine
            .run(&["invitations", "send", "spring-2021", "--until-empty"])
            .good();
        // Everybody's address is stored and written as it was given.
        let mails = kit::mails(
            &engine.data.path().join("mail"),
            &dir.path().join("participants.csv"),
            "Europe/Brussels",
        );
        let mut to: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for mail in &mails {
            mail.check_privacy_and_form(MAILBOX);
            assert!(to.entry(mail.code()).or_default().insert(mail.her()));
        }
        let counts: Vec<(&str, usize)> = to.iter().map(|(code, who)| (*code, who.len())).collect();
        assert_eq!(
            counts,
            [("A1", 18), ("A2", 18), ("BYE", 27), ("HELLO", 27)],
            "{}",
            engine.name
        );
        // A few by hand, so that the judge is judged too.
        let hers = |code: &str, i: usize| {
            let start = format!("Person{i}.x@");
            let mail = mails
                .iter()
                .find(|m| m.code() == code && m.her().starts_with(&start));
            mail.unwrap().expected_span.clone()
        };
        assert_eq!(
            hers("A1", 0),
            "Saturday 27 March 2021, 06:00–07:30, Kathmandu, UTC+05:45"
        );
        assert_eq!(
            hers("A1", 3),
            "Saturday 27 March 2021, 03:15–04:45, Gaza, UTC+03:00"
        );
        assert_eq!(
            hers("HELLO", 3),
            "Thursday 25 March 2021, 15:00–16:30, Gaza, UTC+02:00"
        );
        assert_eq!(
            hers("BYE", 1),
            "Wednesday 7 April 2021, 01:00–02:00, Apia, UTC+13:00"
        );
        assert_eq!(
            hers("BYE", 2),
            "Tuesday 6 April 2021, 08:00–09:00, Santiago, UTC−04:00"
        );
        assert_eq!(
            hers("A2", 2),
            "Monday 29 March 2021, 19:45–20:45, Santiago, UTC−03:00"
        );
        assert_eq!(
            hers("A2", 4),
            "Tuesday 30 March 2021, 00:45–01:45, Brussels, UTC+02:00"
        );
    }
}

fn planned(engine: &Engine, dir: &Path) {
    let file = |name: &str| dir.join(name).to_string_lossy().into_owned();
    let (problem, solution) = (file("problem.json"), file("solution.json"));
    engine
        .run(&["meeting", "problem", "spring-2021", "--out", &problem])
        .good();
    engine
        .run(&[
            "plan", &problem, "--out", &solution, "--steps", "4000", "--quiet",
        ])
        .good();
    let judged =
        support::python("tests/fixtures/planning/evaluate.py", &[problem, solution]).good();
    assert!(judged.starts_with("feasible\n"), "{judged}");
}
