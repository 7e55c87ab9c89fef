//! Before a release: who would get what, with each mail as it will look, and nothing is stored.

use super::pages::{browser, photographed, post, signed_in, wait_for};
use super::{SLUG, released, send};
use crate::support::{Engine, Server, SmtpSink, TempDir, engines};

/// The starts with WG1 on another day.
fn moved(sheets: &TempDir) -> String {
    let text = std::fs::read_to_string(sheets.path().join("programme.csv")).unwrap();
    text.replace("2040-10-16T13:00", "2040-10-17T13:00")
}

#[test]
fn each_mail_of_a_release_is_seen_before_it_and_looking_changes_nothing() {
    for engine in engines() {
        let sheets = released(&engine);
        let file = sheets.path().join("moved.csv");
        std::fs::write(&file, moved(&sheets)).unwrap();
        send(&engine, &SmtpSink::start()).good();
        let before = engine.dump();
        let show = |email: &[&str]| {
            let mut all = vec![
                "programme",
                "preview",
                SLUG,
                "--starts",
                file.to_str().unwrap(),
                "--json",
                "--show-mail",
            ];
            all.extend(email);
            engine.run(&all)
        };
        let said: serde_json::Value =
            serde_json::from_str(&show(&["bea@nwm.example"]).good()).unwrap();
        let [mail] = said["mails"].as_array().unwrap().as_slice() else {
            panic!("{said}")
        };
        assert_eq!(
            (&mail["session"], &mail["kind"], &mail["language"]),
            (&"WG1".into(), &"update".into(), &"fr".into()),
            "{}",
            engine.name
        );
        let calendar = mail["calendar"].as_str().unwrap().replace("\r\n ", "");
        assert!(calendar.contains("DTSTART:20401017T130000Z") && calendar.contains("SEQUENCE:1"));
        assert!(calendar.contains("mailto:bea@nwm.example"));
        let text = mail["text"].as_str().unwrap();
        assert!(
            text.contains("18:45") && text.contains("/my/her-own-link"),
            "{text}"
        );
        // One of each kind in each language: three people, three languages.
        let all: serde_json::Value = serde_json::from_str(&show(&[]).good()).unwrap();
        let languages: Vec<&str> = all["mails"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["language"].as_str().unwrap())
            .collect();
        assert_eq!(languages, ["en", "fr", "ar"]);
        let nobody = show(&["x@y.example"]);
        assert_eq!(
            (nobody.code, nobody.stderr.trim()),
            (1, "x@y.example would be told nothing by this release")
        );
        assert_eq!(engine.dump(), before, "{}", engine.name);
    }
}

#[test]
fn the_page_of_a_preview_shows_each_mail_and_its_markup_can_do_nothing() {
    let engine = Engine::sqlite();
    let sheets = released(&engine);
    let server = Server::start(&engine, &[]);
    let eva = signed_in(&engine, &server);
    let starts = moved(&sheets);
    let path = format!("/meetings/{SLUG}/programme/preview");
    let page = post(&eva, &format!("{path}-text"), &[("starts", &starts)]).text();
    assert!(page.contains("The mails as they will look"), "{page}");
    let page = post(&eva, &format!("{path}/mails"), &[("starts", &starts)]).text();
    for words in [
        "WG1",
        "Cho Tan",
        "dir=\"rtl\"",
        "Her calendar is to",
        "show it",
    ] {
        assert!(page.contains(words), "no {words} in {page}");
    }
    let look = post(
        &eva,
        &format!("{path}/mails/look"),
        &[
            ("starts", &starts),
            ("email", "cho@wmc.example"),
            ("code", "WG1"),
        ],
    );
    assert_eq!(
        look.header("content-security-policy"),
        Some("sandbox; default-src 'none'; style-src 'unsafe-inline'")
    );
    assert!(look.text().contains("dir=\"rtl\""), "{}", look.text());
    assert_eq!(server.get("/my/her-own-link").status, 404);
    let none = post(
        &eva,
        &format!("{path}/mails/look"),
        &[
            ("starts", &starts),
            ("email", "cho@wmc.example"),
            ("code", "OPEN"),
        ],
    );
    assert_eq!(none.status, 404);
}

#[test]
fn the_mails_of_a_preview_fit_a_telephone_and_a_desk() {
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let engine = Engine::sqlite();
        let sheets = released(&engine);
        let file = sheets.path().join("moved.csv");
        std::fs::write(&file, moved(&sheets)).unwrap();
        let server = Server::start(&engine, &[]);
        let browser = browser(&engine, &server, width);
        browser.go(&format!("{}/meetings/{SLUG}/programme", server.url()));
        crate::pages_meeting::look::type_into(&browser, "#starts", file.to_str().unwrap());
        browser.press("form[enctype] button");
        wait_for(&browser, "Who is told");
        photographed(&browser, &format!("preview-{screen}"));
        browser.press("form[action$=mails] button");
        wait_for(&browser, "The mails as they would be");
        photographed(&browser, &format!("preview-mails-{screen}"));
    }
}
