//! The whole loop on the command line with the model case: in, planned, released, sent; then changed, released and sent again.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use super::kit::{self, Mail, Sheets, import, model_sheets, release};
use crate::support::{Engine, engines, output_of, root};

const MAILBOX: &str = "secretariat@alliance.example";

#[test]
fn the_model_case_goes_the_whole_way_on_the_command_line() {
    for engine in engines() {
        imported_twice(&engine);
        planned_and_accepted(&engine);
        let first = first_release(&engine);
        let sheets = second_release(&engine, &first);
        nothing_new(&engine, &sheets);
        a_cancelled_session_comes_back(&engine, &sheets, &first);
    }
}

fn imported_twice(engine: &Engine) {
    let said = import(engine, &model_sheets()).good();
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["people"]["created"], 148, "{}", engine.name);
    let before = engine.dump();
    let again = import(engine, &model_sheets()).good();
    let again: serde_json::Value = serde_json::from_str(&again).unwrap();
    assert_eq!(
        (&again["changes"], &again["state"]),
        (&0.into(), &"unchanged".into())
    );
    assert_eq!(engine.dump(), before, "{}", engine.name);
}

fn planned_and_accepted(engine: &Engine) {
    let file = |name: &str| engine.data.path().join(name).to_string_lossy().into_owned();
    let (problem, solution) = (file("problem.json"), file("solution.json"));
    engine
        .run(&["meeting", "problem", "ga-2020", "--out", &problem])
        .good();
    let plan = [
        "plan", &problem, "--out", &solution, "--steps", "4000", "--quiet",
    ];
    engine.run(&plan).good();
    let once = std::fs::read(&solution).unwrap();
    engine.run(&plan).good();
    assert_eq!(std::fs::read(&solution).unwrap(), once, "{}", engine.name);
    let judged = output_of(
        Command::new("python3")
            .arg(root().join("tests/fixtures/planning/evaluate.py"))
            .args([&problem, &solution]),
    );
    assert!(judged.good().starts_with("feasible\n"), "{}", engine.name);
    // What was planned can be released as it is; this only looks.
    let would = engine.run(&[
        "programme",
        "preview",
        "ga-2020",
        "--starts",
        &solution,
        "--json",
    ]);
    let would: serde_json::Value = serde_json::from_str(&would.good()).unwrap();
    assert_eq!(
        (&would["release"], &would["people"]),
        (&().into(), &134.into())
    );
}

/// Releases and sends; the new mails, each checked for what is true of all.
fn sent(engine: &Engine, participants: &Sheets, already: usize) -> Vec<Mail> {
    engine
        .run(&["invitations", "send", "ga-2020", "--until-empty"])
        .good();
    let folder = engine.data.path().join("mail");
    let all = kit::mails(
        &folder,
        &participants.file("participants.csv"),
        "Europe/Rome",
    );
    let new: Vec<Mail> = all.into_iter().skip(already).collect();
    for mail in &new {
        mail.check_privacy_and_form(MAILBOX);
    }
    new
}

fn first_release(engine: &Engine) -> Vec<Mail> {
    let said = release(engine, &model_sheets().join("programme.csv"));
    let told = said["mails"].as_array().unwrap();
    assert_eq!(
        (&said["release"], &said["people"], told.len()),
        (&1.into(), &134.into(), 558),
        "{}",
        engine.name
    );
    let mails = sent(engine, &Sheets::copy_of(&model_sheets()), 0);
    assert_eq!(mails.len(), 558, "{}", engine.name);
    let programme = starts(&model_sheets().join("programme.csv"));
    let mut uids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for mail in &mails {
        let (start, minutes) = &programme[mail.code()];
        assert_eq!(
            (
                mail.start.as_str(),
                mail.minutes,
                mail.sequence,
                mail.method.as_str(),
                mail.status.as_str()
            ),
            (start.as_str(), *minutes, 0, "REQUEST", "CONFIRMED"),
            "{}",
            mail.file
        );
        assert_eq!(
            (mail.partstat.as_str(), mail.rsvp.as_str()),
            ("NEEDS-ACTION", "TRUE")
        );
        assert!(
            mail.link.is_some() && mail.in_reply_to.is_none(),
            "{}",
            mail.file
        );
        uids.entry(mail.code()).or_default().insert(&mail.uid);
    }
    // One UID for each session, the same for everybody.
    let all: BTreeSet<&str> = uids.values().flatten().copied().collect();
    assert_eq!((uids.len(), all.len()), (7, 7));
    let ids: BTreeSet<&str> = mails.iter().map(|m| m.message_id.as_str()).collect();
    assert_eq!(ids.len(), 558);
    let people: BTreeSet<&str> = mails.iter().map(Mail::her).collect();
    assert_eq!(people.len(), 134);
    // A network that joins after the meeting is not invited.
    let early: Vec<&&str> = people
        .iter()
        .filter(|p| p.ends_with("@seanwpnm.example"))
        .collect();
    assert_eq!(early, Vec::<&&str>::new());
    let told: BTreeSet<(&str, &str)> = told
        .iter()
        .map(|t| (t["email"].as_str().unwrap(), t["code"].as_str().unwrap()))
        .collect();
    let written: BTreeSet<(&str, &str)> = mails.iter().map(|m| (m.her(), m.code())).collect();
    assert_eq!(told, written, "who is named is who is written to");
    mails
}

/// Code to start and minutes, as the organiser's file says.
fn starts(file: &std::path::Path) -> BTreeMap<String, (String, u32)> {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let [code, start, minutes] = line.split(',').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            (code.into(), (start.into(), minutes.parse().unwrap()))
        })
        .collect()
}

/// WG1 moves, WG2 is dropped, WG3 gets another title, one leaves WG4, one comes to WG5.
fn second_release(engine: &Engine, first: &[Mail]) -> Sheets {
    let sheets = Sheets::copy_of(&model_sheets());
    sheets.replace(
        "workshops.csv",
        "Impact of Covid-19 on local",
        "What Covid-19 did to local",
    );
    sheets.replace(
        "participants.csv",
        "wanjiru.ouedraogo.008@fwa.example,FWA,Africa/Bangui,en,member,WG2;WG4",
        "wanjiru.ouedraogo.008@fwa.example,FWA,Africa/Bangui,en,member,WG2;WG5",
    );
    sheets.replace(
        "programme.csv",
        "WG1,2020-10-12T09:00:00Z",
        "WG1,2020-10-14T22:30:00Z",
    );
    sheets.replace("programme.csv", "WG2,2020-10-13T13:00:00Z,120\n", "");
    let said: serde_json::Value =
        serde_json::from_str(&import(engine, sheets.path()).good()).unwrap();
    assert_eq!(said["changes"], 2, "one person's row and one title: {said}");
    let said = release(engine, &sheets.file("programme.csv"));
    assert_eq!(said["release"], 2);
    let mails = sent(engine, &sheets, first.len());

    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for mail in &mails {
        let before = first
            .iter()
            .find(|f| f.her() == mail.her() && f.code() == mail.code());
        let kind = format!(
            "{} {} {} {} {}",
            mail.code(),
            mail.told(),
            mail.method,
            mail.sequence,
            mail.status
        );
        *kinds.entry(kind).or_default() += 1;
        let same = first.iter().find(|f| f.code() == mail.code()).unwrap();
        assert_eq!(mail.uid, same.uid, "{}", mail.file);
        let title = match mail.code() {
            "WG3" => same
                .summary
                .replace("Impact of Covid-19 on", "What Covid-19 did to"),
            _ => same.summary.clone(),
        };
        assert_eq!(mail.summary, title, "{}", mail.file);
        if let Some(before) = before {
            // Another title is no reason to ask again (RFC 5546, 2.1.4).
            let raised = u32::from(mail.code() != "WG3");
            assert_eq!(mail.sequence, before.sequence + raised, "{}", mail.file);
            assert!(mail.dtstamp > before.dtstamp, "{}", mail.file);
            assert_eq!(mail.in_reply_to.as_ref(), Some(&before.message_id));
        }
    }
    let expected = [
        ("WG1 Moved REQUEST 1 CONFIRMED", 52),
        ("WG2 Cancelled CANCEL 1 CANCELLED", 74),
        ("WG3 Updated REQUEST 0 CONFIRMED", 42),
        // RFC 5546, 3.2.5: the session goes on for the others, so no STATUS.
        ("WG4 No longer invited CANCEL 1 ", 1),
        ("WG5 Invitation REQUEST 0 CONFIRMED", 1),
    ];
    assert_eq!(
        kinds,
        expected.map(|(k, n)| (k.to_string(), n)).into(),
        "{}",
        engine.name
    );
    for mail in mails.iter().filter(|m| ["WG4", "WG5"].contains(&m.code())) {
        assert_eq!(mail.her(), "wanjiru.ouedraogo.008@fwa.example");
    }
    assert!(
        mails
            .iter()
            .filter(|m| m.method == "CANCEL")
            .all(|m| m.link.is_none() && m.rsvp == "FALSE")
    );
    sheets
}

fn nothing_new(engine: &Engine, sheets: &Sheets) {
    let before = engine.dump();
    let said = release(engine, &sheets.file("programme.csv"));
    assert_eq!((&said["release"], &said["people"]), (&().into(), &0.into()));
    assert_eq!(said["mails"], serde_json::json!([]));
    assert_eq!(engine.dump(), before, "{}", engine.name);
}

fn a_cancelled_session_comes_back(engine: &Engine, sheets: &Sheets, first: &[Mail]) {
    sheets.replace(
        "programme.csv",
        "WG3,",
        "WG2,2020-10-13T13:00:00Z,120\nWG3,",
    );
    assert_eq!(release(engine, &sheets.file("programme.csv"))["release"], 3);
    let already = std::fs::read_dir(engine.data.path().join("mail"))
        .unwrap()
        .count();
    let mails = sent(engine, sheets, already);
    let old = &first.iter().find(|f| f.code() == "WG2").unwrap().uid;
    let uids: BTreeSet<&str> = mails.iter().map(|m| m.uid.as_str()).collect();
    assert_eq!((mails.len(), uids.len()), (74, 1));
    assert!(!uids.contains(old.as_str()), "a UID is never used again");
    assert!(
        mails
            .iter()
            .all(|m| m.method == "REQUEST" && m.sequence == 0 && m.code() == "WG2")
    );
}
