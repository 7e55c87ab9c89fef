//! A meeting of people with hostile names: released, reworded, moved, cut, cancelled; each mail judged by other people's programs.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::kit::{Sheets, import, release, small_sheets};
use crate::calendar_readers::{read_as_icalendar, read_by_all};
use crate::mail_signatures::verified;
use crate::support::{Engine, Radicale, TempDir};

const MAILBOX: &str = "secretariat@alliance.example";

fn hostile_sheets() -> Sheets {
    let sheets = small_sheets();
    for (file, old, new) in [
        (
            "workshops.csv",
            "Leadership in peace",
            "\"Peace; and \"\"war\"\",\\n =?utf-8?B?QQ==?= : 調停 🙂 سلام\"",
        ),
        (
            "workshops.csv",
            "Opening,,60",
            "\"BEGIN:VALARM END:VEVENT\",,60",
        ),
        (
            "participants.csv",
            "Anna Holm",
            "\"Anna \"\"The ^n Bridge\"\" O'Neil; Holm, PhD: <anna@evil.example>\"",
        ),
        ("participants.csv", "Bea Lind", "آنا بنت توي"),
        (
            "participants.csv",
            "Cho Tan",
            "\"Cho\u{202e} Tan 🙂 𝔘 \\\"\"\\\"",
        ),
    ] {
        sheets.replace(file, old, new);
    }
    sheets
}

/// Sends what waits, signed with this key.
fn send(engine: &Engine, config: &str) {
    engine
        .run(&[
            "invitations",
            "send",
            "ga-2020",
            "--until-empty",
            "--config",
            config,
        ])
        .good();
}

/// Makes a key and settings that name it; gives the settings' path and the record as dkimpy asks for it.
fn with_key(engine: &Engine) -> (String, Value) {
    let file = engine.data.path().join("dkim.pem");
    let made = engine
        .run(&["mail", "dkim-key", "--out", file.to_str().unwrap()])
        .good();
    let config = engine.data.path().join("settings.toml");
    let (_, settings) = made.split_once("[mail.dkim]").unwrap();
    std::fs::write(&config, format!("[mail.dkim]{settings}")).unwrap();
    let record = made.lines().find(|l| l.contains(" IN TXT ")).unwrap();
    let (name, strings) = record.split_once(". IN TXT ").unwrap();
    let text: String = strings.split('"').skip(1).step_by(2).collect();
    (config.to_string_lossy().into_owned(), json!({ name: text }))
}

/// Goes the whole way; gives the mails that came out, in their order.
fn sent(engine: &Engine, config: &str) -> Vec<PathBuf> {
    let sheets = hostile_sheets();
    import(engine, sheets.path()).good();
    // What no import lets in, put there behind the service's back.
    engine.alter(
        "UPDATE persons SET name = name || char(13) || char(10) || 'Bcc: evil@mail.example' || char(8232) || 'x' || char(27) WHERE email LIKE 'cho@%'",
    );
    let programme = sheets.file("programme.csv");
    release(engine, &programme);
    send(engine, config);
    sheets.replace(
        "programme.csv",
        "WG1,2020-10-13T13:00:00Z",
        "WG1,2020-10-14T22:30:00Z",
    );
    release(engine, &programme);
    send(engine, config);
    // Bea has no part in WG1 any more.
    sheets.replace("participants.csv", "member,WG1", "member,");
    import(engine, sheets.path()).good();
    release(engine, &programme);
    send(engine, config);
    sheets.replace("programme.csv", "OPEN,2020-10-08T12:00:00Z,60\n", "");
    release(engine, &programme);
    send(engine, config);
    let mut files: Vec<PathBuf> = std::fs::read_dir(engine.data.path().join("mail"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn hostile_names_pass_five_readers_a_verifier_and_a_calendar_server_27_32_38_44_46_69_75() {
    let engine = Engine::sqlite();
    let (config, records) = with_key(&engine);
    let files = sent(&engine, &config);
    let folder = TempDir::new();

    for one in verified(&records, folder.path(), &files) {
        assert_eq!(one["holds"], true, "{one}");
    }

    let mails: Vec<Value> = read_by_all(folder.path(), &files)
        .into_iter()
        .filter(|m| m["reader"] == "email")
        .collect();
    assert_eq!(mails.len(), files.len());
    let mut objects = Vec::new();
    for (number, mail) in mails.iter().enumerate() {
        check_mail(mail);
        let path = folder.path().join(format!("{number:03}.ics"));
        std::fs::write(&path, mail["calendar"].as_str().unwrap()).unwrap();
        objects.push(path);
    }

    let read = read_by_all(folder.path(), &objects);
    assert_eq!(
        read.len(),
        5 * objects.len(),
        "five readers, each object once"
    );
    for found in &read {
        assert!(found["error"].is_null(), "{found}");
        let file = found["file"].as_str().unwrap();
        let mail = &mails[file[..3].parse::<usize>().unwrap()];
        // The reader of the mail is the only attendee of its object.
        assert_eq!(found["attendee"], mail["to"][0][1], "{found}");
        assert_eq!(found["organizer"], MAILBOX);
        assert_eq!(found["method"], mail["method"]);
        assert!(
            !found["attendee_name"]
                .as_str()
                .unwrap()
                .contains(['\r', '\n', '"'])
        );
    }
    in_order(&mails, &read);
    in_calendars(&mails, &read);
}

/// One recipient, nobody else's address, no field that a name could have added, a thread.
fn check_mail(mail: &Value) {
    let her = mail["to"][0][1].as_str().unwrap();
    assert_eq!(mail["to"].as_array().unwrap().len(), 1, "{mail}");
    assert_eq!(mail["from"][0][1], MAILBOX);
    assert_eq!(mail["defects"], json!([]), "{mail}");
    assert_eq!(mail["auto_submitted"], "auto-generated");
    let reply_to = mail["reply_to"][0][1].as_str().unwrap();
    assert!(
        reply_to.starts_with("secretariat+") && reply_to.ends_with("@alliance.example"),
        "{reply_to}"
    );
    let known = [
        "DKIM-Signature",
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "Auto-Submitted",
        "Reply-To",
        "In-Reply-To",
        "References",
        "MIME-Version",
        "Content-Type",
        "Content-Language",
    ];
    for name in mail["names"].as_array().unwrap() {
        assert!(known.contains(&name.as_str().unwrap()), "{name}");
    }
    assert_eq!(mail["calendar"], mail["attached"]);
    let whole = format!("{} {} {}", mail["subject"], mail["text"], mail["calendar"]);
    for other in ["anna@nwm.example", "bea@nwm.example", "cho@wmc.example"] {
        assert!(
            other == her || !whole.contains(other),
            "{other} in a mail to {her}"
        );
    }
}

/// To one person about one session each later mail outranks the one before and refers to the first.
fn in_order(mails: &[Value], read: &[Value]) {
    let mut first: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut last: BTreeMap<(String, String), (i64, String)> = BTreeMap::new();
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for found in read.iter().filter(|r| r["reader"] == "icalendar") {
        let mail = &mails[found["file"].as_str().unwrap()[..3]
            .parse::<usize>()
            .unwrap()];
        let key = (found["uid"].to_string(), found["attendee"].to_string());
        let rank = (
            found["sequence"].as_i64().unwrap(),
            found["dtstamp"].as_str().unwrap().to_string(),
        );
        if let Some(before) = last.get(&key) {
            assert!(*before < rank, "{found}");
            assert_eq!(mail["in_reply_to"], first[&key]);
        } else {
            assert_eq!(rank.0, 0, "{found}");
            first.insert(key.clone(), mail["message_id"].as_str().unwrap().into());
        }
        last.insert(key, rank);
        let kind = format!(
            "{} {}",
            found["method"].as_str().unwrap(),
            found["status"].as_str().unwrap()
        );
        *told.entry(kind).or_default() += 1;
    }
    // Six invitations, a move to three, Bea taken out, the opening cancelled for three.
    assert_eq!(
        told,
        [
            ("REQUEST CONFIRMED", 9),
            ("CANCEL ", 1),
            ("CANCEL CANCELLED", 3)
        ]
        .map(|(kind, n)| (kind.to_string(), n))
        .into()
    );
}

/// Each person's calendar takes her objects in their order and ends with what stands.
fn in_calendars(mails: &[Value], read: &[Value]) {
    let server = Radicale::start();
    for her in ["anna@nwm.example", "bea@nwm.example", "cho@wmc.example"] {
        let calendar = server.calendar(&her[..3]);
        let mut last: BTreeMap<String, Value> = BTreeMap::new();
        for found in read
            .iter()
            .filter(|r| r["reader"] == "icalendar" && r["attendee"] == her)
        {
            let mail = &mails[found["file"].as_str().unwrap()[..3]
                .parse::<usize>()
                .unwrap()];
            let uid = found["uid"].as_str().unwrap();
            let taken = calendar.take(mail["calendar"].as_str().unwrap(), uid);
            assert!([201, 204].contains(&taken.status), "{}", taken.text());
            last.insert(uid.to_string(), found.clone());
        }
        assert_eq!(last.len(), 2, "two sessions each");
        assert_eq!(calendar.events(), 2);
        for (uid, meant) in &last {
            let back = &read_as_icalendar(&[calendar.object(uid)])[0];
            for field in [
                "sequence",
                "start",
                "end",
                "status",
                "summary",
                "attendee",
                "attendee_name",
            ] {
                assert_eq!(back[field], meant[field], "{field} of {uid} for {her}");
            }
        }
    }
}
