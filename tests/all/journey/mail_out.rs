//! Mail by real SMTP: from the command and from the running service, with refusals, with a process that is killed in the middle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use super::kit::{link_of, released, small_released};
use crate::support::{
    Answer, Engine, Output, Received, Running, Server, SmtpSink, Visitor, engines, plenary,
};

/// A settings file that sends to the sink.
pub fn settings(engine: &Engine, sink: &SmtpSink) -> PathBuf {
    let file = engine.data.path().join("settings.toml");
    let text = format!(
        "[mail]\ntransport = \"smtp\"\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
        sink.address().port()
    );
    std::fs::write(&file, text).unwrap();
    file
}

fn send(engine: &Engine, sink: &SmtpSink) -> Output {
    let config = settings(engine, sink);
    engine.run(&[
        "invitations",
        "send",
        "ga-2020",
        "--json",
        "--config",
        config.to_str().unwrap(),
    ])
}

/// `state recipient subject…` of the outbox is what the organiser sees; here only how many stand where.
fn states(engine: &Engine) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for state in engine.lines("SELECT state AS line FROM outbox") {
        *counts.entry(state).or_default() += 1;
    }
    counts
}

/// The bytes that were frozen in the outbox, by Message-ID.
fn frozen(engine: &Engine) -> BTreeMap<String, String> {
    engine
        .lines("SELECT body AS line FROM outbox_texts")
        .into_iter()
        .map(|body| (message_id(&body), body))
        .collect()
}

fn message_id(mail: &str) -> String {
    let line = mail.lines().find_map(|l| l.strip_prefix("Message-ID: "));
    line.unwrap().to_string()
}

/// Each mail that arrived has the frozen bytes and one recipient, the one of its To; how often each came.
fn arrived(engine: &Engine, mails: &[Received]) -> BTreeMap<String, usize> {
    let frozen = frozen(engine);
    let mut times = BTreeMap::new();
    for mail in mails {
        let text = String::from_utf8(mail.data.clone()).unwrap();
        let id = message_id(&text);
        assert_eq!(
            text.trim_end(),
            frozen[&id].trim_end(),
            "a copy of {id} differs"
        );
        let [to] = &mail.to[..] else {
            panic!("{:?}", mail.to)
        };
        let head = text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        let line = head.lines().find(|l| l.starts_with("To: ")).unwrap();
        assert!(
            line.ends_with(&format!("<{to}>")) || line.ends_with(&format!(" {to}")),
            "{line}: {to}"
        );
        // Bounces come back to an address of this mail alone, answers to its sister.
        let reply_to = head.lines().find(|l| l.starts_with("Reply-To: ")).unwrap();
        let (_, tag) = reply_to.rsplit_once("secretariat+").unwrap();
        assert_eq!(
            mail.from,
            format!("secretariat+b-{}", tag.trim_end_matches('>'))
        );
        *times.entry(id).or_default() += 1;
    }
    times
}

#[test]
fn the_command_delivers_each_mail_once_and_what_is_put_off_later_with_the_same_bytes_43_78() {
    for engine in engines() {
        released(&engine);
        let sink = SmtpSink::answering(|to, before| match (to, before) {
            ("nomvula.chissano.001@fwa.example", 0..2) => Answer::Refuse(451),
            ("thandiwe.tesfaye.002@fwa.example", _) => Answer::Refuse(550),
            _ => Answer::Accept,
        });
        let said: serde_json::Value = serde_json::from_str(&send(&engine, &sink).good()).unwrap();
        // Nomvula has seven, of which two were put off; Thandiwe four.
        assert_eq!(
            (&said["sent"], &said["waiting"], &said["failed"]),
            (&552.into(), &2.into(), &4.into()),
            "{}",
            engine.name
        );
        let once = arrived(&engine, &sink.mails());
        assert_eq!((once.len(), once.values().max()), (552, Some(&1)));

        // Nothing is due before its time.
        send(&engine, &sink).good();
        assert_eq!(sink.mails().len(), 552);
        engine.alter("UPDATE outbox SET next_at = '2020-01-01 00:00:00' WHERE state = 'queued'");
        let said: serde_json::Value = serde_json::from_str(&send(&engine, &sink).good()).unwrap();
        assert_eq!((&said["sent"], &said["waiting"]), (&554.into(), &0.into()));
        let all = arrived(&engine, &sink.mails());
        assert_eq!(
            (all.len(), all.values().max()),
            (554, Some(&1)),
            "{}",
            engine.name
        );

        // The organiser reads the server's own words, and sees nobody who was not written to among the sent.
        let refused = engine.lines(
            "SELECT to_address || ': ' || last_words AS line FROM outbox WHERE state = 'failed'",
        );
        assert_eq!(refused.len(), 4);
        let server = Server::start(&engine, &[]);
        let organiser = signed_in(&engine, &server);
        let page = organiser.get("/meetings/ga-2020/mails?page=5").text();
        assert!(
            page.contains("550") && page.contains("told to refuse"),
            "{page}"
        );
    }
}

/// An organiser with an open session.
pub fn signed_in(engine: &Engine, server: &Server) -> Visitor {
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let link = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let at = link.find("/sign-in/").unwrap();
    let visitor = server.visitor();
    let opened = visitor.post_form(link[at..].trim(), &[("next", "/")]);
    assert_eq!(opened.status, 303, "{}", opened.text());
    visitor
}

#[test]
fn the_running_service_delivers_what_waits_and_what_is_released_meanwhile() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let sink = SmtpSink::start();
        let config = settings(&engine, &sink);
        let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
        sink.wait_for(6, Duration::from_secs(20));
        engine
            .run(&["organiser", "add", "eva@alliance.example"])
            .good();
        let token = engine
            .run(&["organiser", "token", "eva@alliance.example"])
            .good();
        let script = server
            .visitor()
            .with_header("Authorization", &format!("Bearer {}", token.trim()));
        sheets.replace("programme.csv", "2020-10-13T13:00", "2020-10-14T13:00");
        let csv = std::fs::read(sheets.file("programme.csv")).unwrap();
        let done = script.send(
            "POST",
            "/api/v1/meetings/ga-2020/releases",
            &[("Content-Type", "text/csv")],
            &csv,
        );
        assert!(
            (200..300).contains(&done.status),
            "{} {}",
            done.status,
            done.text()
        );
        let mails = sink.wait_for(9, Duration::from_secs(20));
        let times = arrived(&engine, &mails);
        assert_eq!(
            (times.len(), times.values().max()),
            (9, Some(&1)),
            "{}",
            engine.name
        );
        // An organiser who reads the mail cannot answer with its link.
        let id = &engine.lines("SELECT id AS line FROM outbox ORDER BY number DESC")[0];
        let organiser = signed_in(&engine, &server);
        let page = organiser.get(&format!("/meetings/ga-2020/mails/{id}"));
        assert_eq!(page.status, 200);
        assert!(
            !page.text().contains(&link_of(&engine, "cho@wmc.example")),
            "her link is hers alone"
        );
        assert_eq!(
            organiser
                .get(&format!("/meetings/ga-2020/mails/{id}/message.eml"))
                .status,
            404
        );
        assert!(!server.stop().contains("/my/"), "no link is logged");
    }
}

#[test]
fn a_command_that_is_killed_in_the_middle_loses_nothing_and_its_copies_are_the_same_bytes() {
    for engine in engines() {
        released(&engine);
        let sink = SmtpSink::answering(|_, _| {
            std::thread::sleep(Duration::from_millis(4));
            Answer::Accept
        });
        let config = settings(&engine, &sink);
        let mut kills = 0;
        for wanted in [60, 200, 350] {
            let mut sending = Running::start(
                "invitations send",
                plenary()
                    .args(["invitations", "send", "ga-2020", "--config"])
                    .arg(&config)
                    .args(engine.arguments()),
            );
            sink.wait_for(wanted, Duration::from_secs(30));
            sending.kill();
            kills += 1;
        }
        send(&engine, &sink).good();
        assert_eq!(
            states(&engine),
            [("sent".to_string(), 558)].into(),
            "{}",
            engine.name
        );
        let times = arrived(&engine, &sink.mails());
        assert_eq!(times.len(), 558, "{}: lost", engine.name);
        let doubles = times.values().sum::<usize>() - 558;
        // At most what was on its way at each kill, and what had left and was not marked yet.
        assert!(
            doubles <= kills * (8 + 192),
            "{}: {doubles} doubles",
            engine.name
        );
    }
}

#[test]
fn files_of_a_command_that_is_killed_are_whole_and_each_once() {
    let engine = Engine::sqlite();
    released(&engine);
    let folder = engine.data.path().join("mail");
    let count = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    for wanted in [50, 300] {
        let mut sending = Running::start(
            "invitations send",
            plenary()
                .args(["invitations", "send", "ga-2020"])
                .args(engine.arguments()),
        );
        let begun = Instant::now();
        while count() < wanted && begun.elapsed() < Duration::from_secs(30) {
            std::thread::sleep(Duration::from_millis(1));
        }
        sending.kill();
    }
    engine
        .run(&["invitations", "send", "ga-2020", "--until-empty"])
        .good();
    let frozen: BTreeSet<String> = frozen(&engine).into_values().collect();
    let written: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| std::fs::read_to_string(e.unwrap().path()).unwrap())
        .collect();
    assert_eq!(written.len(), 558);
    assert_eq!(written.into_iter().collect::<BTreeSet<_>>(), frozen);
}

#[test]
fn two_releases_at_the_same_moment_are_one() {
    for engine in engines() {
        let sheets = small_released(&engine);
        sheets.replace("programme.csv", "2020-10-13T13:00", "2020-10-14T13:00");
        let starts = sheets.file("programme.csv");
        let both: Vec<_> = (0..4)
            .map(|_| {
                let mut command: Command = plenary();
                command
                    .args(["programme", "release", "ga-2020", "--json", "--starts"])
                    .arg(&starts)
                    .args(engine.arguments());
                std::thread::spawn(move || crate::support::output_of(&mut command).good())
            })
            .collect();
        let numbers: Vec<serde_json::Value> = both
            .into_iter()
            .map(|one| {
                serde_json::from_str::<serde_json::Value>(&one.join().unwrap()).unwrap()["release"]
                    .clone()
            })
            .collect();
        assert_eq!(
            numbers.iter().filter(|n| **n == 2).count(),
            1,
            "{numbers:?}"
        );
        assert_eq!(
            numbers.iter().filter(|n| n.is_null()).count(),
            3,
            "{numbers:?}"
        );
        assert_eq!(
            engine.lines("SELECT id AS line FROM outbox").len(),
            9,
            "{}",
            engine.name
        );
    }
}
