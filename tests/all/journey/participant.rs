//! A participant on a cheap telephone with a thin line: from her mail to her answer, her settings, and out of the page at once.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

use mail_parser::MessageParser;

use super::kit::link_of;
use super::mail_out::settings;
use super::wishes::released;
use crate::support::{Browser, Engine, Received, Screen, Server, SmtpSink};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";

const TELEPHONE: Screen = Screen {
    width: 360,
    javascript: false,
};

/// Her personal link and the calendar object of the last mail to her that arrived.
fn arrived(mails: &[Received], her: &str) -> (String, String) {
    let mail = mails.iter().rfind(|m| m.to == [her]).unwrap();
    let mail = MessageParser::default().parse(&mail.data).unwrap();
    let text = mail.body_text(0).unwrap().into_owned();
    let link = text[text.find("/my/").unwrap()..].lines().next().unwrap();
    let calendar = mail.attachments().filter_map(|p| p.text_contents());
    let calendar = calendar.into_iter().find(|t| t.contains("VCALENDAR"));
    (link.trim().to_string(), calendar.unwrap().to_string())
}

/// The lines of a calendar object that a calendar program knows an event by.
fn known_by(calendar: &str) -> Vec<&str> {
    let names = ["UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"];
    let mut lines: Vec<&str> = calendar
        .lines()
        .filter(|line| names.iter().any(|n| line.starts_with(&format!("{n}:"))))
        .collect();
    lines.sort_unstable();
    lines
}

#[test]
fn from_her_mail_to_her_answer_on_a_telephone_with_a_thin_line_in_english_and_arabic() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    let sink = SmtpSink::start();
    let config = settings(&engine, &sink);
    let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
    let mails = sink.wait_for(6, Duration::from_secs(30));
    for (her, language, kept) in [(CHO, "ar", "حُفظ ردّكم"), (ANNA, "en", "Your answer is kept")]
    {
        let (link, calendar) = arrived(&mails, her);
        let phone = Browser::start(TELEPHONE);
        phone.thin_line(64);
        phone.go(&format!("{}{link}", server.url()));
        assert_eq!(phone.texts_of("section.event").len(), 2);
        assert_eq!(phone.overflow(), 0);
        phone.screenshot(&format!("hers-page-360-{language}"));
        phone.press("section.next button[value=accepted]");
        assert!(phone.text_of("[role=status]").contains(kept));
        assert_eq!(phone.overflow(), 0);
        let code = if calendar.contains("20901013") {
            "WG1"
        } else {
            "OPEN"
        };
        let event = server.get(&format!("{link}/events/{code}.ics"));
        assert_eq!(
            event.header("content-type"),
            Some("text/calendar; charset=utf-8; method=REQUEST")
        );
        assert_eq!(known_by(&event.text()), known_by(&calendar), "{her}");
        phone.press("a[href$='/settings']");
        phone.screenshot(&format!("hers-settings-360-{language}"));
        phone.fill("#zone", "Nowhere/Atlantis");
        phone.press("main form button");
        assert!(phone.text_of("#zone-fault").contains('/'));
        assert_eq!(phone.overflow(), 0);
        phone.fill("#zone", "Apia");
        phone.press("main form button");
        phone.text_of("[role=status]");
        phone.go(&format!("{}{link}", server.url()));
        assert!(phone.text_of("section.next .when").contains("Apia"));
    }
    assert_eq!(
        engine
            .lines("SELECT zone || ' ' || zone_said AS line FROM persons WHERE name = 'Anna Holm'"),
        ["Pacific/Apia 1"]
    );
    assert_eq!(
        engine.lines("SELECT answer AS line FROM responses"),
        ["accepted", "accepted"]
    );
    for nothing in ["/events/NONE.ics", "/events/wg1.ics"] {
        let link = link_of(&engine, ANNA);
        assert_eq!(server.get(&format!("{link}{nothing}")).status, 404);
    }
}

#[test]
fn a_file_leaves_the_zone_that_she_said() {
    let engine = Engine::sqlite();
    let sheets = released(&engine);
    let server = Server::start(&engine, &[]);
    let link = link_of(&engine, ANNA);
    let kept = server.post(
        &format!("{link}/wishes"),
        &[("language", "en"), ("zone", "+13:00"), ("reminders", "yes")],
    );
    assert_eq!(kept.status, 303, "{}", kept.text());
    let said = engine.run(&["meeting", "person", "ga-2090", ANNA]).good();
    assert!(said.contains("zone       +13:00"), "{said}");
    let said = super::wishes::import(&engine, &sheets).good();
    assert!(
        said.contains("participants row 2: time_zone: what she said on her page"),
        "{said}"
    );
    let said = engine
        .run(&[
            "meeting",
            "person",
            "ga-2090",
            ANNA,
            "--zone",
            "Europe/Oslo",
        ])
        .good();
    assert!(said.contains("zone       Europe/Oslo"), "{said}");
}

/// Answers everybody with one word; its address.
fn elsewhere() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/weather", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut asked = [0; 4096];
            let _ = stream.read(&mut asked);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nsunny");
        }
    });
    address
}

#[test]
fn the_way_out_leads_away_at_once_and_the_tab_of_a_discreet_person_tells_nothing() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    let weather = elsewhere();
    let config = engine.data.path().join("leave.toml");
    std::fs::write(&config, format!("leave_to = \"{weather}\"\n")).unwrap();
    let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
    let away = server.get("/leave");
    assert_eq!(
        (away.status, away.header("location")),
        (303, Some(weather.as_str()))
    );
    assert_eq!(
        away.header("clear-site-data"),
        Some("\"cache\", \"storage\"")
    );
    let link = link_of(&engine, BEA);
    let at = |path: &str| format!("{}{link}{path}", server.url());

    let browser = Browser::start(Screen::default());
    browser.go(&at(""));
    let weight = browser.script(
        "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource')).reduce((n, e) => n + e.transferSize, 0)",
    );
    let weight = weight.as_f64().unwrap();
    assert!(
        weight > 1_000.0 && weight < 20_000.0,
        "{weight} bytes over the wire"
    );
    for page in [
        "",
        "/settings",
        "/calendar",
        "/here",
        "/certificate",
        "/held",
        "/availability",
    ] {
        browser.go(&at(page));
        assert!(
            ["Agenda", "Calendar"].contains(&browser.title().as_str()),
            "{page}: {}",
            browser.title()
        );
        assert_eq!(browser.texts_of("a.leave").len(), 1, "{page}");
    }
    for dark in [false, true] {
        browser.dark(dark);
        for page in ["", "/settings"] {
            browser.go(&at(page));
            assert_eq!(
                browser.faults_for_assistive_technology(),
                Vec::<String>::new(),
                "{page} {dark}"
            );
            browser.screenshot(&format!("hers{}-1280-fr-{dark}", page.replace('/', "-")));
        }
    }
    // By its link, with a script: the page is in no history any more.
    browser.click("a.leave");
    browser.wait_for(|b| b.url() == weather);
    browser.script("history.back()");
    std::thread::sleep(Duration::from_millis(500));
    assert!(!browser.url().ends_with("/settings"), "{}", browser.url());
    // By Esc twice.
    browser.go(&at(""));
    browser.script("for (const i of [1, 2]) document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))");
    browser.wait_for(|b| b.url() == weather);
    // Without scripts.
    let plain = Browser::start(TELEPHONE);
    plain.go(&at(""));
    plain.click("a.leave");
    plain.wait_for(|b| b.url() == weather);
}
