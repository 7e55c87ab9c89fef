//! What is held of a person is given out whole, and erased: no trace is left, no total changes, and no list brings her back unasked.

use std::time::Duration;

use mail_parser::MessageParser;
use serde_json::Value;

use super::kit::{link_of, small_released, until_sent};
use super::mail_out::{settings, signed_in};
use super::wishes::{import as import_ahead, released as released_ahead};
use crate::support::{Browser, Engine, Screen, Server, SmtpSink, engines};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";

/// Everything in the database that can be read as text, in small letters, the mails decoded.
fn all_text(engine: &Engine) -> String {
    let mut text: String = engine.dump().values().flatten().cloned().collect();
    for body in engine.lines("SELECT body AS line FROM outbox_texts WHERE body <> ''") {
        let mail = MessageParser::default().parse(body.as_bytes()).unwrap();
        for part in mail.parts.iter().filter_map(|p| p.text_contents()) {
            text.push_str(part);
        }
    }
    text.to_lowercase()
}

/// The SQLite file and its log as they lie on the disk, in small letters.
fn raw_file(engine: &Engine) -> String {
    let mut all = String::new();
    for name in ["plenary.sqlite3", "plenary.sqlite3-wal"] {
        if let Ok(bytes) = std::fs::read(engine.data.path().join(name)) {
            all.push_str(&String::from_utf8_lossy(&bytes).to_lowercase());
        }
    }
    all
}

/// How many mails to her lie in the folder of a try-out.
fn letters_to(engine: &Engine, her: &str) -> usize {
    let files = std::fs::read_dir(engine.data.path().join("mail")).unwrap();
    let names = files.map(|f| f.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.contains(her)).count()
}

fn attended(engine: &Engine, code: &str, who: &[&str]) {
    let file = engine.data.path().join("there.csv");
    std::fs::write(&file, format!("email\n{}\n", who.join("\n"))).unwrap();
    engine
        .run(&[
            "attendance",
            "import",
            "ga-2020",
            code,
            file.to_str().unwrap(),
        ])
        .good();
}

fn totals(engine: &Engine) -> Vec<String> {
    let export = |by: &str| {
        let out = engine.data.path().join(format!("{by}.csv"));
        let file = out.to_str().unwrap();
        engine
            .run(&[
                "attendance",
                "export",
                "ga-2020",
                "--by",
                by,
                "--format",
                "csv",
                "--out",
                file,
            ])
            .good();
        std::fs::read_to_string(&out).unwrap()
    };
    vec![export("network"), export("session")]
}

#[test]
fn after_an_erasure_nothing_tells_of_her_no_total_changed_and_a_list_with_her_is_refused() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let server = Server::start(&engine, &[]);
        until_sent(&engine);
        let link = link_of(&engine, BEA);
        attended(&engine, "WG1", &[ANNA, BEA, CHO]);
        attended(&engine, "OPEN", &[BEA]);
        engine
            .run(&["attendance", "finalise", "ga-2020", "OPEN"])
            .good();
        server.post(&format!("{link}/availability/span"), &[]);
        let id = engine
            .lines("SELECT id AS line FROM persons WHERE name = 'Bea Lind'")
            .remove(0);
        engine.alter("UPDATE workshops SET theme = 'An idea of BEA LIND, not of Bea Linden' WHERE code = 'WG1'");
        engine.alter(
            "INSERT INTO proposals (id, meeting_id, number, made_at, seed, problem, solution, explanation, shown, names)
             SELECT 'old', id, 1, '2020-01-01 00:00:00', 1, '{}', '{}', 'Bea Former pays.', '',
             '[[\"p001\",\"Bea Former\"],[\"p002\",\"Anna Holm\"]]' FROM meetings",
        );
        assert!(all_text(&engine).contains("bea lind"));
        assert_eq!(letters_to(&engine, BEA), 2);
        let before = totals(&engine);

        let held: Value =
            serde_json::from_str(&engine.run(&["people", "data", BEA]).good()).unwrap();
        assert_eq!(held["format"], "plenary-person/1");
        assert_eq!(held["tables"]["persons"][0]["email"], BEA);
        assert_eq!(held["tables"]["persons"][0]["discreet"], false);
        assert_eq!(held["tables"]["invitations"].as_array().unwrap().len(), 2);
        assert_eq!(held["tables"]["outbox_texts"].as_array().unwrap().len(), 2);
        assert_eq!(
            held["tables"]["attendance_intervals"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        let text = held.to_string();
        for other in ["anna", "cho@", "token_hash"] {
            assert!(!text.to_lowercase().contains(other), "{other}: {text}");
        }

        let stored = engine.dump();
        let would = engine.run(&["people", "erase", BEA]).good();
        assert!(
            would.contains("Nothing was erased")
                && would.contains("2 sessions keep counting one person"),
            "{would}"
        );
        assert_eq!(engine.dump(), stored, "{}", engine.name);

        engine.run(&["people", "erase", BEA, "--yes"]).good();
        let text = all_text(&engine);
        for trace in ["bea lind ", "bea lind,", "bea@", "bea former", id.as_str()] {
            assert!(!text.contains(trace), "{}: {trace}", engine.name);
        }
        assert_eq!(
            engine.lines("SELECT names AS line FROM proposals"),
            ["[[\"p001\",\"(erased)\"],[\"p002\",\"Anna Holm\"]]"]
        );
        assert_eq!(letters_to(&engine, BEA), 0);
        assert!(letters_to(&engine, ANNA) > 0);
        if engine.name == "sqlite" {
            // Nor in what the file holds beside its rows.
            let raw = raw_file(&engine);
            assert!(raw.contains("anna@nwm.example"));
            for trace in ["bea lind", "bea@nwm.example", "bea former", id.as_str()] {
                let raw = raw.replace("bea linden", "");
                assert_eq!(raw.matches(trace).count(), 0, "{trace}");
            }
        }
        assert!(
            text.contains("an idea of (erased), not of bea linden"),
            "{}",
            engine.name
        );
        assert_eq!(totals(&engine), before, "{}", engine.name);
        assert_eq!(server.get(&link).status, 404);
        engine
            .run(&[
                "attendance",
                "reopen",
                "ga-2020",
                "OPEN",
                "--reason",
                "to look again",
            ])
            .good();
        let reopened: Vec<String> = before
            .iter()
            .map(|t| t.replace(",final,", ",draft,"))
            .collect();
        assert_eq!(totals(&engine), reopened, "reopened on {}", engine.name);
        // A release tells nobody of her place without a name.
        let starts = sheets.file("programme.csv");
        let again = engine
            .run(&[
                "programme",
                "release",
                "ga-2020",
                "--starts",
                starts.to_str().unwrap(),
                "--json",
            ])
            .good();
        let again: Value = serde_json::from_str(&again).unwrap();
        assert_eq!(again["mails"].as_array().map_or(0, Vec::len), 0, "{again}");

        let refused = super::kit::import(&engine, sheets.path()).refused(1);
        assert!(
            refused.contains("participants row 3, column email: the data of bea@nwm.example were erased at her wish"),
            "{refused}"
        );
        engine.run(&["people", "readmit", BEA]).good();
        super::kit::import(&engine, sheets.path()).good();
        engine.run(&["people", "readmit", BEA]).refused(1);
        engine
            .run(&["people", "erase", "nobody@nwm.example", "--yes"])
            .refused(1);
    }
}

#[test]
fn she_takes_her_data_with_her_and_has_them_erased_on_a_telephone_after_the_cancellations_have_left()
 {
    for engine in engines() {
        let sheets = released_ahead(&engine);
        let sink = SmtpSink::start();
        let config = settings(&engine, &sink);
        let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
        sink.wait_for(6, Duration::from_secs(30));
        until_sent(&engine);
        let link = link_of(&engine, CHO);
        let phone = Browser::start(Screen {
            width: 360,
            javascript: engine.name != "sqlite",
        });
        phone.go(&format!("{}{link}", server.url()));
        phone.press("a[href$='/data']");
        assert_eq!(phone.overflow(), 0);
        phone.screenshot("hers-data-360-ar");
        phone.fill("#email", BEA);
        phone.press("button[value=json]");
        assert_eq!(phone.texts_of("#email-fault").len(), 1);
        let file = server.post(&format!("{link}/data"), &[("email", CHO), ("form", "json")]);
        assert_eq!(file.json()["tables"]["persons"][0]["name"], "Cho Tan");
        let packed = server.post(
            &format!("{link}/data"),
            &[("email", "CHO@wmc.example"), ("form", "csv")],
        );
        assert_eq!(packed.header("content-type"), Some("application/zip"));
        assert!(packed.body.starts_with(b"PK"));

        phone.press("a[href$='/erase']");
        assert_eq!(phone.overflow(), 0);
        phone.screenshot("hers-erase-360-ar");
        phone.fill("#email", CHO);
        phone.click("input[name=sure]");
        phone.press("main form button");
        assert!(phone.text_of("h1").contains("تم المحو"), "{}", phone.text());
        assert!(
            phone.text().contains("ما عدا الرسائل الأخيرة"),
            "{}",
            phone.text()
        );
        phone.screenshot("hers-erased-360-ar");
        let mails = sink.wait_for(8, Duration::from_secs(30));
        let last: Vec<_> = mails.iter().filter(|m| m.to == [CHO]).skip(2).collect();
        assert_eq!(last.len(), 2);
        for mail in last {
            assert!(
                String::from_utf8_lossy(&mail.data).contains("method=CANCEL")
                    || String::from_utf8_lossy(&mail.data).contains("method=\"CANCEL\"")
            );
        }
        for _ in 0..600 {
            if engine
                .lines("SELECT mail_id AS line FROM farewell_mails")
                .is_empty()
            {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let text = all_text(&engine);
        for trace in ["cho tan", "cho@"] {
            assert!(!text.contains(trace), "{}: {trace}", engine.name);
        }
        assert_eq!(server.get(&link).status, 404);
        assert_eq!(
            engine.lines("SELECT name AS line FROM persons ORDER BY name"),
            ["Anna Holm", "Bea Lind"],
            "nothing of hers was counted, so no place is left"
        );
        assert!(import_ahead(&engine, &sheets).refused(1).contains(CHO));
    }
}

#[test]
fn an_organiser_gives_out_and_erases_with_the_address_typed_once_more_and_no_account_goes_with_it()
{
    let engine = Engine::sqlite();
    let _sheets = released_ahead(&engine);
    let server = Server::start(&engine, &[]);
    let eva = signed_in(&engine, &server);
    let id = engine
        .lines("SELECT id AS line FROM persons WHERE name = 'Bea Lind'")
        .remove(0);
    let at = |rest: &str| format!("/meetings/ga-2090/people/{id}/{rest}");
    let page = eva.get(&at("data"));
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("Bea Lind"));
    assert_eq!(
        eva.get(&at("data/json")).json()["tables"]["persons"][0]["email"],
        BEA
    );
    let page = eva.get(&at("erase"));
    let token = page.field("form_token").unwrap();
    let before = engine.dump();
    for fields in [vec![("email", ANNA), ("sure", "yes")], vec![("email", BEA)]] {
        let mut fields = fields;
        fields.push(("form_token", token.as_str()));
        let refused = eva.post_form(&at("erase"), &fields);
        assert_eq!(refused.status, 422, "{}", refused.text());
        assert!(refused.text().contains("aria-invalid"));
    }
    engine.run(&["organiser", "add", BEA]).good();
    let also = eva.post_form(
        &at("erase"),
        &[("email", BEA), ("sure", "yes"), ("form_token", &token)],
    );
    assert_eq!(also.status, 422);
    assert!(
        also.text().contains("also signs in as an organiser"),
        "{}",
        also.text()
    );
    engine.run(&["organiser", "remove", BEA]).good();
    let last = engine
        .run(&["organiser", "remove", "eva@alliance.example"])
        .refused(1);
    assert!(last.contains("she is the last organiser"), "{last}");
    assert_eq!(engine.dump()["persons"], before["persons"]);

    let browser = Browser::start(Screen::default());
    let sign_in = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let sign_in = sign_in[sign_in.find("/sign-in/").unwrap()..]
        .trim()
        .to_string();
    browser.go(&format!("{}{sign_in}", server.url()));
    browser.press("main button");
    for dark in [false, true] {
        browser.dark(dark);
        for (name, path) in [
            ("data", at("data")),
            ("erase", at("erase")),
            ("erased", "/meetings/ga-2090/people/erased".into()),
        ] {
            browser.go(&format!("{}{path}", server.url()));
            assert_eq!(
                browser.faults_for_assistive_technology(),
                Vec::<String>::new(),
                "{name}"
            );
            browser.screenshot(&format!("privacy-{name}-1280-{dark}"));
        }
        let link = link_of(&engine, ANNA);
        for page in ["data", "erase"] {
            browser.go(&format!("{}{link}/{page}", server.url()));
            assert_eq!(
                browser.faults_for_assistive_technology(),
                Vec::<String>::new(),
                "{page}"
            );
        }
    }

    let done = eva.post_form(
        &at("erase"),
        &[
            ("email", BEA),
            ("sure", "yes"),
            ("tell", "no"),
            ("form_token", &token),
        ],
    );
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(eva.get(&at("data")).status, 404);
    let let_in = [("email", BEA), ("form_token", token.as_str())];
    let lifted = eva.post_form("/meetings/ga-2090/people/erased", &let_in);
    assert_eq!(lifted.status, 303);
    let nobody = eva.post_form("/meetings/ga-2090/people/erased", &let_in);
    assert_eq!(nobody.status, 422);

    let token = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    let at = format!("/api/v1/meetings/ga-2090/people/{CHO}");
    assert_eq!(
        script.get(&format!("{at}/data")).json()["format"],
        "plenary-person/1"
    );
    let wrong = script.post_json(
        &format!("{at}/erase"),
        &serde_json::json!({"email": ANNA, "tell": false}),
    );
    assert_eq!(wrong.status, 422);
    let done = script.post_json(
        &format!("{at}/erase"),
        &serde_json::json!({"email": CHO, "tell": true}),
    );
    assert_eq!(done.status, 200, "{}", done.text());
    assert_eq!(script.get(&format!("{at}/data")).status, 404);
}

#[test]
fn a_link_whose_holder_does_not_know_the_address_waits_after_five_tries() {
    let engine = Engine::sqlite();
    let _sheets = released_ahead(&engine);
    let server = Server::start(&engine, &[]);
    let (cho, anna) = (link_of(&engine, CHO), link_of(&engine, ANNA));
    let asked = |link: &str, email: &str| {
        let data = server.post(&format!("{link}/data"), &[("email", email)]);
        let erase = server.post(&format!("{link}/erase"), &[("email", email)]);
        (data.status, erase.status)
    };
    assert_eq!(asked(&cho, BEA), (422, 422));
    assert_eq!(asked(&cho, BEA), (422, 422));
    assert_eq!(asked(&cho, BEA), (422, 429));
    // The right one is not looked at either.
    assert_eq!(asked(&cho, CHO), (429, 429));
    assert_eq!(asked(&anna, ANNA), (200, 422));
}
