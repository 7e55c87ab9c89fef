//! Reports of every platform, in every variant and language that `tests/readers/platforms` writes, held against what happened.

use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

use crate::support::{self, Engine, TempDir};

/// A file and what an import of it should say.
#[derive(Deserialize)]
struct Case {
    file: String,
    session: String,
    zone: Option<String>,
    present: BTreeMap<String, u32>,
    unidentified: BTreeSet<String>,
    /// By how many minutes an import may differ.
    near: u32,
}

/// What is wrong with what was said; nothing when all is right.
fn wrong(case: &Case, said: &Value) -> Vec<String> {
    let found: BTreeMap<String, u32> = serde_json::from_value(said["present"].clone()).unwrap();
    let names: BTreeSet<String> = serde_json::from_value(said["unidentified"].clone()).unwrap();
    let missed = case.present.keys().filter(|e| !found.contains_key(*e));
    let invented = found.keys().filter(|e| !case.present.contains_key(*e));
    let far = case.present.iter().filter_map(|(email, minutes)| {
        let ours = found.get(email)?;
        (ours.abs_diff(*minutes) > case.near).then(|| format!("{email}: {ours} for {minutes}"))
    });
    let mut wrong: Vec<String> = missed.map(|e| format!("missed {e}")).collect();
    wrong.extend(invented.map(|e| format!("invented {e}")));
    wrong.extend(far);
    if names != case.unidentified {
        wrong.push(format!("{names:?} for {:?}", case.unidentified));
    }
    wrong
}

#[test]
fn every_platforms_report_in_every_variant_and_language_tells_who_was_there() {
    let folder = TempDir::new();
    let out = folder.path().to_str().unwrap();
    support::python("tests/readers/platforms/write.py", &[out]).good();
    let cases: Vec<Case> =
        serde_json::from_slice(&std::fs::read(folder.path().join("cases.json")).unwrap()).unwrap();
    assert!(cases.len() > 450, "{} files", cases.len());
    let engine = Engine::sqlite();
    let meeting = folder.path().join("meeting");
    let frame = [
        "--slug",
        "ga",
        "--name",
        "Annual Meeting",
        "--from",
        "2026-10-08",
        "--to",
        "2026-10-22",
        "--zone",
        "Europe/Rome",
    ];
    engine
        .run(
            &[
                &["meeting", "import", meeting.to_str().unwrap()],
                &frame[..],
            ]
            .concat(),
        )
        .good();
    let starts = meeting.join("programme.csv");
    engine
        .run(&[
            "programme",
            "release",
            "ga",
            "--starts",
            starts.to_str().unwrap(),
        ])
        .good();
    let mut faults = Vec::new();
    for case in &cases {
        let file = folder.path().join("files").join(&case.file);
        let mut command = vec![
            "attendance",
            "import",
            "ga",
            &case.session,
            file.to_str().unwrap(),
            "--json",
            "--dry-run",
        ];
        if let Some(zone) = &case.zone {
            command.extend(["--zone", zone]);
        }
        let said: Value = serde_json::from_str(&engine.run(&command).good()).unwrap();
        let keys: Vec<&String> = said.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["present", "unidentified", "problems"]);
        faults.extend(
            wrong(case, &said)
                .iter()
                .map(|w| format!("{}: {w}", case.file)),
        );
    }
    assert_eq!(faults, Vec::<String>::new());
}
