//! The ledger's pages: by plain requests, and in a real browser on a telephone and a desk.

use super::{SLUG, refusing_bea, released, send, settings, to};
use crate::support::{Browser, Engine, Screen, Server, SmtpSink, Visitor, engines};

const ORGANISER: &str = "eva@alliance.example";

fn sign_in_path(engine: &Engine) -> String {
    engine.run(&["organiser", "add", ORGANISER]).good();
    let link = engine.run(&["organiser", "link", ORGANISER]).good();
    let at = link.find("/sign-in/").unwrap();
    link[at..].trim().to_string()
}

pub fn signed_in(engine: &Engine, server: &Server) -> Visitor {
    let visitor = server.visitor();
    let opened = visitor.post_form(&sign_in_path(engine), &[("next", "/")]);
    assert_eq!(opened.status, 303, "{}", opened.text());
    visitor
}

/// Sends a form as her browser would: with the token of the page.
pub fn post(eva: &Visitor, path: &str, fields: &[(&str, &str)]) -> crate::support::Response {
    let page = eva.get(&format!("/meetings/{SLUG}/delivery"));
    let token = page.field("form_token").unwrap();
    let mut all = vec![("form_token", token.as_str())];
    all.extend(fields);
    eva.post_form(path, &all)
}

fn id_of(engine: &Engine, her: &str) -> String {
    let sql = format!("SELECT id AS line FROM persons WHERE email = '{her}'");
    engine.lines(&sql).pop().unwrap()
}

#[test]
fn an_organiser_corrects_an_address_on_her_page_and_it_is_delivered() {
    for engine in engines() {
        let _sheets = released(&engine);
        let sink = refusing_bea();
        send(&engine, &sink).good();
        let config = settings(&engine, &sink);
        let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
        let eva = signed_in(&engine, &server);
        let page = eva
            .get(&format!("/meetings/{SLUG}/delivery?state=problems"))
            .text();
        assert!(
            page.contains("problems 2") && page.contains("Bea Lind"),
            "{page}"
        );
        assert!(!page.contains("Anna Holm"));

        let hers = format!(
            "/meetings/{SLUG}/delivery/{}",
            id_of(&engine, "bea@nwm.example")
        );
        let page = eva.get(&hers).text();
        assert!(page.contains("Send what she missed (2)"), "{page}");
        // A slip is asked about, with what was typed still there.
        let asked = post(
            &eva,
            &format!("{hers}/address"),
            &[("address", "bea@hotmial.com")],
        );
        assert_eq!(asked.status, 422);
        let page = asked.text();
        assert!(
            page.contains("is bea@hotmail.com meant?")
                && page.contains("value=\"bea@hotmial.com\""),
            "{page}"
        );
        let done = post(
            &eva,
            &format!("{hers}/address"),
            &[("address", "bea@hotmial.com"), ("sure", "yes")],
        );
        assert_eq!(done.status, 303, "{}", done.text());
        let page = eva.follow(done).text();
        assert!(
            page.contains("The address is corrected. 2 mails will be sent to it."),
            "{page}"
        );
        sink.wait_for(6, std::time::Duration::from_secs(20));
        assert_eq!(to(&sink.mails(), "bea@hotmial.com").len(), 2);
        assert!(page.contains("was corrected to"));

        // Held by form, let go by script.
        let held = post(
            &eva,
            &format!("/meetings/{SLUG}/delivery/hold"),
            &[("reason", "a try")],
        );
        assert_eq!(held.status, 303);
        let page = eva.follow(held).text();
        assert!(page.contains("All mails of this meeting are") && page.contains("a try"));
        let again = post(&eva, &format!("{hers}/resend"), &[("what", "everything")]);
        assert!(
            eva.follow(again)
                .text()
                .contains("until an organiser lets it go")
        );
        let token = engine.run(&["organiser", "token", ORGANISER]).good();
        let script = server
            .visitor()
            .with_header("Authorization", &format!("Bearer {}", token.trim()));
        let api = format!("/api/v1/meetings/{SLUG}/delivery");
        assert_eq!(script.get(&api).json()["counts"]["held"], 2);
        let free = script.post_json(&format!("{api}/let-go"), &serde_json::json!({}));
        assert_eq!(
            free.json(),
            serde_json::json!({"let_go": 2}),
            "{}",
            engine.name
        );
        sink.wait_for(8, std::time::Duration::from_secs(20));
        let story = script.get(&format!("{api}/bea@hotmial.com")).json();
        assert_eq!(story["mails"].as_array().unwrap().len(), 6);
        let sent = script.post_json(
            &format!("{api}/bea@hotmial.com"),
            &serde_json::json!({"session": "OPEN"}),
        );
        assert_eq!(sent.json(), serde_json::json!({"sent": ["OPEN"]}));
        let wrong = script.post_json(
            &format!("{api}/bea@hotmial.com"),
            &serde_json::json!({"address": "anna@nwm.example"}),
        );
        assert_eq!(
            (wrong.status, wrong.json()),
            (
                422,
                serde_json::json!({"error": [{"place": "address", "says": "anna@nwm.example is the address of Anna Holm"}]})
            )
        );
        // Nobody who is not signed in reads any of it; a faulty filter has its sentence.
        assert_eq!(server.visitor().get(&hers).status, 303);
        let wrong = eva.get(&format!("/meetings/{SLUG}/delivery?state=lost"));
        assert_eq!(wrong.status, 422);
        assert!(
            wrong
                .text()
                .contains("is none of problems, refused, bounced")
        );
    }
}

pub fn browser(engine: &Engine, server: &Server, width: u32) -> Browser {
    let browser = Browser::start(Screen {
        width,
        javascript: true,
    });
    browser.go(&format!("{}{}", server.url(), sign_in_path(engine)));
    browser.press("main button");
    browser
}

/// Waits until the page shows these words: a click answers before the next page is there.
pub fn wait_for(browser: &Browser, words: &str) {
    for _ in 0..100 {
        if browser.text().contains(words) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("no {words:?} in:\n{}", browser.text());
}

/// The page as it is, and from right to left.
pub fn photographed(browser: &Browser, name: &str) {
    crate::pages_meeting::look::check(browser, name);
    browser.screenshot(&format!("delivery-{name}"));
    browser.script("document.documentElement.dir = 'rtl'");
    assert_eq!(browser.overflow(), 0, "{name} from right to left");
    browser.screenshot(&format!("delivery-{name}-rtl"));
    browser.script("document.documentElement.dir = 'ltr'");
}

#[test]
fn in_a_browser_a_refused_mail_is_found_the_address_corrected_and_the_mail_delivered() {
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let engine = Engine::sqlite();
        let _sheets = released(&engine);
        let sink = refusing_bea();
        let config = settings(&engine, &sink);
        let server = Server::start(&engine, &["--config", config.to_str().unwrap()]);
        sink.wait_for(4, std::time::Duration::from_secs(20));
        let browser = browser(&engine, &server, width);
        let ledger = format!("{}/meetings/{SLUG}/delivery", server.url());
        for _ in 0..100 {
            browser.go(&ledger);
            if browser.text().contains("refused 2") {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        photographed(&browser, &format!("all-{screen}"));
        browser.press("a.tag.bad");
        wait_for(&browser, "2 mails");
        photographed(&browser, &format!("problems-{screen}"));
        browser.press("table a");
        wait_for(&browser, "Correct her address");
        photographed(&browser, &format!("person-{screen}"));
        browser.fill("#address", "bea@gmial.com");
        browser.press("form[action$=address] button");
        wait_for(&browser, "is bea@gmail.com meant?");
        photographed(&browser, &format!("slip-{screen}"));
        browser.fill("#address", "bea@gmail.com");
        browser.press("form[action$=address] button");
        wait_for(
            &browser,
            "The address is corrected. 2 mails will be sent to it.",
        );
        sink.wait_for(6, std::time::Duration::from_secs(20));
        for _ in 0..100 {
            browser.go(&format!("{ledger}?state=problems"));
            if browser
                .text()
                .contains("Everything that was to arrive has arrived")
            {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        wait_for(&browser, "Everything that was to arrive has arrived");
        photographed(&browser, &format!("solved-{screen}"));
        browser.go(&ledger);
        browser.click("main details summary");
        browser.press("form[action$=hold] button");
        wait_for(&browser, "Held back from now on.");
        photographed(&browser, &format!("held-{screen}"));
    }
}

#[test]
fn before_the_first_release_the_ledger_says_what_to_do() {
    let engine = Engine::sqlite();
    let sheets = released(&engine);
    let folder = sheets.path().to_str().unwrap();
    engine
        .run(&[
            "meeting",
            "import",
            folder,
            "--slug",
            "ga-2041",
            "--name",
            "Next",
            "--from",
            "2041-10-08",
            "--to",
            "2041-10-22",
            "--zone",
            "Europe/Rome",
        ])
        .good();
    let _sink = SmtpSink::start();
    let server = Server::start(&engine, &[]);
    let eva = signed_in(&engine, &server);
    let page = eva.get("/meetings/ga-2041/delivery").text();
    assert!(page.contains("Nobody was told of anything yet."), "{page}");
}
