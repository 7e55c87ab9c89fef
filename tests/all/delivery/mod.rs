//! The delivery ledger, driven as an organiser does: mails are refused, come back, are held; an address is corrected; and she has what she missed.

mod corrected;
mod held;
mod many;
mod pages;
mod preview;

use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Answer, Engine, Output, Received, SmtpSink, TempDir};

pub const SLUG: &str = "ga-2040";

/// A meeting that lies ahead, of three people, two sessions and six mails; its folder of sheets.
pub fn released(engine: &Engine) -> TempDir {
    let sheets = TempDir::new();
    for (name, text) in [
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic,2019-09-26\nWMC,Commonwealth,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date,join_link\n\
             OPEN,public-opening,Opening,,60,public,,,\n\
             WG1,workshop,Leadership in peace,NWM,120,networks,,,https://meet.example/wg1\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\n\
             Anna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\n\
             Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,fr,member,WG1\n\
             Cho Tan,cho@wmc.example,WMC,America/Jamaica,ar,coordinator,WG1\n",
        ),
        (
            "programme.csv",
            "code,start_utc,minutes\nOPEN,2040-10-08T12:00:00Z,60\nWG1,2040-10-16T13:00:00Z,120\n",
        ),
    ] {
        std::fs::write(sheets.path().join(name), text).unwrap();
    }
    engine
        .run(&[
            "meeting",
            "import",
            sheets.path().to_str().unwrap(),
            "--slug",
            SLUG,
            "--name",
            "Annual Meeting 2040",
            "--from",
            "2040-10-08",
            "--to",
            "2040-10-22",
            "--zone",
            "Europe/Rome",
        ])
        .good();
    release(engine, &sheets);
    sheets
}

pub fn release(engine: &Engine, sheets: &TempDir) {
    let starts = sheets.path().join("programme.csv");
    engine
        .run(&[
            "programme",
            "release",
            SLUG,
            "--starts",
            starts.to_str().unwrap(),
        ])
        .good();
}

/// Moves WG1 to another hour and releases that.
pub fn move_wg1(engine: &Engine, sheets: &TempDir, from: &str, to: &str) {
    let starts = sheets.path().join("programme.csv");
    let text = std::fs::read_to_string(&starts).unwrap();
    assert!(text.contains(from), "{text}");
    std::fs::write(&starts, text.replace(from, to)).unwrap();
    release(engine, sheets);
}

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

pub fn send(engine: &Engine, sink: &SmtpSink) -> Output {
    let config = settings(engine, sink);
    engine.run(&[
        "invitations",
        "send",
        SLUG,
        "--json",
        "--config",
        config.to_str().unwrap(),
    ])
}

/// `plenary invitations …` with JSON out.
pub fn said(engine: &Engine, arguments: &[&str]) -> Value {
    let mut all = vec!["invitations", arguments[0], SLUG];
    all.extend(&arguments[1..]);
    all.push("--json");
    let text = engine.run(&all).good();
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

/// `WG1 bea@nwm.example refused` a line, in alphabetical order.
pub fn lines(engine: &Engine, arguments: &[&str]) -> Vec<String> {
    let mut all = vec!["delivery"];
    all.extend(arguments);
    let ledger = said(engine, &all);
    let mut lines: Vec<String> = ledger["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| {
            format!(
                "{} {} {} {}",
                l["session"].as_str().unwrap(),
                l["to"].as_str().unwrap(),
                l["revision"],
                l["state"].as_str().unwrap()
            )
        })
        .collect();
    lines.sort();
    lines
}

/// Refuses everything to Bea.
pub fn refusing_bea() -> SmtpSink {
    SmtpSink::answering(|to, _| match to {
        "bea@nwm.example" => Answer::Refuse(550),
        _ => Answer::Accept,
    })
}

/// `name value` of the calendar object in a mail, unfolded; the first of that name.
pub fn property(mail: &Received, name: &str) -> String {
    let parsed = mail_parser::MessageParser::default()
        .parse(&mail.data)
        .unwrap();
    let calendar = parsed
        .parts
        .iter()
        .find_map(|p| {
            p.text_contents()
                .filter(|t| t.starts_with("BEGIN:VCALENDAR"))
        })
        .unwrap()
        .replace("\r\n ", "");
    calendar
        .lines()
        .find(|l| l.starts_with(name))
        .unwrap_or_default()
        .to_string()
}

/// The mails that came to somebody.
pub fn to<'a>(mails: &'a [Received], her: &str) -> Vec<&'a Received> {
    mails.iter().filter(|m| m.to == [her.to_string()]).collect()
}
