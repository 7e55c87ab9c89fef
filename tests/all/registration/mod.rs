//! Public events: registering without an account, confirming by mail, waiting for a place, being invited like everybody.

mod pages;
mod places;

use std::time::Duration;

use crate::journey::kit::Sheets;
use crate::support::{Engine, Response, Server, Visitor};

pub const OPENING: &str = "/register/ga-2040/OPEN";

/// A meeting that is still to come: a public opening, a workshop for members, a public closing that is not released.
pub fn coming(engine: &Engine) -> Sheets {
    let sheets = Sheets::of(&[
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,theme,lead_network,minutes,audience,earliest_date,latest_date,join_link\n\
             OPEN,public-opening,High-level opening,Peace and security,,60,public,2040-10-08,2040-10-08,\n\
             WG1,workshop,Secret workshop,,NWM,120,networks,,,https://meet.example/wg1\n\
             CLOSE,public-closing,Closing,,,60,public,2040-10-22,2040-10-22,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\n\
             Anna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\n\
             Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,fr,member,WG1\n",
        ),
        (
            "programme.csv",
            "code,start_utc,minutes\nOPEN,2040-10-08T12:00:00Z,60\nWG1,2040-10-12T13:00:00Z,120\n",
        ),
    ]);
    import(engine, &sheets);
    release(engine, &sheets);
    sheets
}

pub fn import(engine: &Engine, sheets: &Sheets) {
    let folder = sheets.path().to_str().unwrap().to_string();
    engine
        .run(&[
            "meeting",
            "import",
            &folder,
            "--slug",
            "ga-2040",
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
}

pub fn release(engine: &Engine, sheets: &Sheets) {
    let starts = sheets.file("programme.csv");
    engine
        .run(&[
            "programme",
            "release",
            "ga-2040",
            "--starts",
            starts.to_str().unwrap(),
        ])
        .good();
}

pub fn open(engine: &Engine, code: &str, capacity: Option<u32>) {
    let mut arguments = vec!["registrations", "open", "ga-2040", code];
    let places = capacity.map(|n| n.to_string());
    if let Some(places) = &places {
        arguments.extend(["--capacity", places]);
    }
    engine.run(&arguments).good();
}

/// A stamp of the form that is old enough to be taken.
pub fn stamp(server: &Server) -> String {
    let page = server.get(OPENING);
    assert_eq!(page.status, 200, "{}", page.text());
    let stamp = page.field("stamp").unwrap();
    std::thread::sleep(Duration::from_millis(2100));
    stamp
}

pub fn send(visitor: &Visitor, path: &str, stamp: &str, name: &str, email: &str) -> Response {
    visitor.post_form(
        path,
        &[
            ("stamp", stamp),
            ("name", name),
            ("email", email),
            ("zone", "Asia/Beirut"),
            ("language", "en"),
        ],
    )
}

/// A mail to her as bytes, the newest last.
pub fn mails_to(engine: &Engine, her: &str) -> Vec<String> {
    engine.lines(&format!(
        "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{her}' ORDER BY number"
    ))
}

/// Subject and kind of her mails, in order.
pub fn told(engine: &Engine, her: &str) -> Vec<String> {
    engine.lines(&format!(
        "SELECT kind || ': ' || subject AS line FROM outbox WHERE to_address = '{her}' ORDER BY number"
    ))
}

pub fn kinds(engine: &Engine, her: &str) -> Vec<String> {
    engine.lines(&format!(
        "SELECT kind AS line FROM outbox WHERE to_address = '{her}' ORDER BY number"
    ))
}

/// The path of the link that confirms, out of the newest mail with one.
pub fn confirming(engine: &Engine, her: &str) -> String {
    mails_to(engine, her)
        .iter()
        .rev()
        .find_map(|body| {
            let mail = mail_parser::MessageParser::default().parse(body.as_bytes())?;
            let text = mail.body_text(0)?.into_owned();
            let at = text.find("/registration/")?;
            Some(text[at..].lines().next()?.trim().to_string())
        })
        .unwrap_or_else(|| panic!("no link was mailed to {her}"))
}
