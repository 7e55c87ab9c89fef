//! What we send, read back by other people's programs: python icalendar, vobject, ics and email; libical with its own rules of each METHOD; npm
//! ical.js and mailparser.

mod cases;
mod hostile;

use std::path::{Path, PathBuf};
use std::process::Command;

use plenary::ical::write;
use plenary::mail::{Message, build};
use serde_json::{Value, json};

use crate::support::{self, TempDir};
pub use cases::{Case, cases, event_of, mail, strangers};

/// Fields whose value is a TEXT.
const TEXTS: &[&str] = &["summary", "description", "location"];

/// As many events of which every text is hostile.
const STRANGERS: u64 = 150;

#[test]
fn every_reader_sees_in_a_calendar_object_exactly_what_was_meant() {
    objects_are_read_as_meant(&cases());
}

#[test]
fn every_reader_sees_in_objects_full_of_hostile_texts_exactly_what_is_left_of_them() {
    objects_are_read_as_meant(&strangers(STRANGERS));
}

#[test]
fn every_reader_finds_the_same_object_twice_in_a_mail_and_nobody_else_in_its_head() {
    mails_are_read_as_meant(&cases());
}

#[test]
fn every_reader_sees_in_mails_full_of_hostile_texts_exactly_what_is_left_of_them() {
    mails_are_read_as_meant(&strangers(STRANGERS));
}

#[test]
fn the_reader_with_rules_refuses_an_object_that_breaks_them() {
    let folder = TempDir::new();
    let path = folder.path().join("no-organizer.ics");
    let text = write(&cases()[0].event);
    let at = text.find("ORGANIZER").unwrap();
    let end = at + text[at..].find("\r\n").unwrap() + 2;
    std::fs::write(&path, format!("{}{}", &text[..at], &text[end..])).unwrap();
    let read = read_by_all(folder.path(), &[path]);
    let libical = read.iter().find(|r| r["reader"] == "libical").unwrap();
    let said = libical["error"].as_str().unwrap_or_default();
    assert!(said.contains("restriction check 0"), "{libical}");
}

fn objects_are_read_as_meant(cases: &[Case]) {
    let folder = TempDir::new();
    let files: Vec<PathBuf> = cases
        .iter()
        .map(|case| {
            let path = folder.path().join(format!("{}.ics", case.name));
            std::fs::write(&path, write(&case.event)).unwrap();
            path
        })
        .collect();
    let read = read_by_all(folder.path(), &files);
    assert_eq!(read.len(), 5 * cases.len(), "five readers, each file once");

    let mut differences = Vec::new();
    for found in &read {
        let case = cases
            .iter()
            .find(|c| found["file"] == format!("{}.ics", c.name))
            .unwrap();
        for (field, meant) in case.expected() {
            let meant = match &meant {
                Value::String(text) if found["reader"] == "ics" && TEXTS.contains(&field) => {
                    json!(hostile::as_ics_reads(text))
                }
                _ => meant,
            };
            // A reader that does not know a field says null.
            if !found[field].is_null() && found[field] != meant || found["error"].is_string() {
                let said = format!(
                    "{} read {field} of {} as {} instead of {meant} {}",
                    found["reader"], found["file"], found[field], found["error"]
                );
                differences.push(said.chars().take(400).collect::<String>());
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

fn mails_are_read_as_meant(cases: &[Case]) {
    let folder = TempDir::new();
    let mails: Vec<Message> = cases.iter().map(mail).collect();
    let files: Vec<PathBuf> = cases
        .iter()
        .zip(&mails)
        .map(|(case, mail)| {
            let path = folder.path().join(format!("{}.eml", case.name));
            std::fs::write(&path, build(mail).unwrap()).unwrap();
            path
        })
        .collect();
    let read = read_by_all(folder.path(), &files);
    assert_eq!(read.len(), 2 * cases.len(), "two readers, each file once");

    for found in &read {
        let at = cases
            .iter()
            .position(|c| found["file"] == format!("{}.eml", c.name))
            .unwrap();
        let (case, mail) = (&cases[at], &mails[at]);
        let object = write(&case.event);
        assert_eq!(
            json!({
                "from": found["from"], "to": found["to"], "subject": found["subject"], "message_id": found["message_id"],
                "in_reply_to": found["in_reply_to"], "method": found["method"], "calendar": found["calendar"], "attached": found["attached"],
                "text": lines(found["text"].as_str().unwrap_or_default()), "error": found["error"],
            }),
            json!({
                "from": [[case.meant("from_name", &case.event.organizer.name), "secretariat@alliance.example"]],
                "to": [[case.to_name(), "ana@people.example"]],
                "subject": case.subject(&mail.subject), "message_id": mail.message_id, "in_reply_to": "<first@alliance.example>",
                "method": case.event.kind.method().word(), "calendar": object, "attached": object,
                "text": lines(&hostile::as_body(&mail.text)), "error": Value::Null,
            }),
            "{} by {}",
            case.name,
            found["reader"]
        );
        if found["reader"] == "email" {
            assert_eq!(found["defects"], json!([]));
            assert_eq!(
                found["kinds"],
                json!([
                    "multipart/mixed",
                    "multipart/alternative",
                    "text/plain",
                    "text/html",
                    "text/calendar",
                    "application/ics"
                ])
            );
        }
    }
}

/// Line ends are the transport's business.
fn lines(text: &str) -> Vec<&str> {
    text.trim_end().lines().collect()
}

/// What the Python readers and the Node reader print, one object per file and reader.
pub fn read_by_all(folder: &Path, files: &[PathBuf]) -> Vec<Value> {
    let list = folder.join("list.txt");
    let names: Vec<String> = files.iter().map(|f| f.display().to_string()).collect();
    std::fs::write(&list, names.join("\n")).unwrap();
    let list = format!("@{}", list.display());
    let python = support::python("tests/readers/read_ics.py", &[&list]).good();
    let readers = support::root().join("tests/readers");
    assert!(
        readers.join("node_modules/ical.js").exists(),
        "tests/readers/node_modules is missing: run bin/test, or npm ci in tests/readers"
    );
    let node = Command::new("node")
        .arg(readers.join("read_ics.mjs"))
        .arg(&list)
        .output()
        .unwrap_or_else(|e| panic!("node did not start ({e}): run bin/test, which installs it"));
    assert!(
        node.status.success(),
        "{}",
        String::from_utf8_lossy(&node.stderr)
    );
    let node = String::from_utf8(node.stdout).unwrap();
    python
        .lines()
        .chain(node.lines())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect()
}

/// What python icalendar sees in each of these objects.
pub fn read_as_icalendar(texts: &[String]) -> Vec<Value> {
    let folder = TempDir::new();
    let paths: Vec<PathBuf> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| {
            let path = folder.path().join(format!("{number:04}.ics"));
            std::fs::write(&path, text).unwrap();
            path
        })
        .collect();
    support::python("tests/readers/read_ics.py", &paths)
        .good()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|read| read["reader"] == "icalendar")
        .collect()
}
