//! Commands that are killed at any moment (`kill -9`): what they were at is done whole, or not at all, and can be done again.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::kit::{import, model_sheets, release};
use crate::support::{Engine, engines, plenary};

/// Starts the command and kills it after so long; true when it had already ended well.
fn killed_after(milliseconds: u64, engine: &Engine, arguments: &[&str]) -> bool {
    let mut command: Command = plenary();
    let mut child = command
        .args(arguments)
        .args(engine.arguments())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(milliseconds));
    let done = child.try_wait().unwrap().is_some_and(|s| s.success());
    let _ = child.kill();
    let _ = child.wait();
    done
}

#[test]
fn an_import_or_release_that_is_killed_is_whole_or_not_at_all() {
    for engine in engines() {
        engine.run(&["meeting", "list"]).good();
        let sheets = model_sheets();
        let starts = sheets.join("programme.csv");
        let importing = [
            "meeting",
            "import",
            sheets.to_str().unwrap(),
            "--slug",
            "ga-2020",
            "--name",
            "Annual Meeting 2020",
            "--from",
            "2020-10-08",
            "--to",
            "2020-10-22",
            "--zone",
            "Europe/Rome",
        ];
        let releasing = [
            "programme",
            "release",
            "ga-2020",
            "--starts",
            starts.to_str().unwrap(),
        ];
        let whole = |tables: &[(&str, usize)]| {
            let dump = engine.dump();
            let there: Vec<usize> = tables.iter().map(|(t, _)| dump[*t].len()).collect();
            let all: Vec<usize> = tables.iter().map(|(_, n)| *n).collect();
            let none = vec![0; all.len()];
            assert!(there == all || there == none, "{}: {there:?}", engine.name);
            there == all
        };
        let mut after = 20;
        while !killed_after(after, &engine, &importing) {
            after += 40;
            if whole(&[
                ("meetings", 1),
                ("participants", 148),
                ("workshops", 7),
                ("availability_spans", 704),
            ]) {
                break;
            }
        }
        import(&engine, &sheets).good();
        let mut after = 20;
        while !killed_after(after, &engine, &releasing) {
            after += 100;
            if whole(&[
                ("releases", 1),
                ("sessions", 7),
                ("invitations", 558),
                ("outbox", 558),
                ("personal_links", 134),
            ]) {
                break;
            }
        }
        assert_eq!(
            release(&engine, &starts)["release"],
            serde_json::Value::Null
        );
        assert_eq!(engine.lines("SELECT id AS line FROM outbox").len(), 558);
    }
}
