//! Whoever runs a session: from her link through check-in, notes and insights to the export, in English and in Arabic.

use super::World;
use super::hers::{mailed_link, personal_link};
use super::look::check;
use crate::support::{Browser, Engine, Screen, engines};

const ENGLISH: &str = "chiamaka.akol.018@fwa.example";
const ARABIC: &str = "thandiwe.dlamini.009@fwa.example";
const MEMBER: &str = "ayesha.campbell.120@wmc.example";

#[test]
fn notes_are_read_by_those_who_run_the_session_alone_and_nobodys_are_overwritten() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let hers = format!("{}/sessions/WG2", personal_link(&world, ENGLISH));
        let other = format!("{}/sessions/WG2", mailed_link(&world, ARABIC));
        let member = mailed_link(&world, MEMBER);
        let note = |after: &'static str, text: &'static str| [("after", after), ("note", text)];
        let server = &world.server;
        let keep =
            |base: &str, fields: &[(&str, &str)]| server.post(&format!("{base}/notes"), fields);
        assert_eq!(
            keep(&hers, &note("0", "Ask <Rosa> first.\r\nThen vote.")).status,
            303
        );
        let page = server.get(&other).text();
        assert!(page.contains("Ask &#60;Rosa&#62; first."), "{page}");
        assert!(page.contains("Chiamaka Akol"));
        // The other had the page open before.
        let late = keep(&other, &note("0", "A vote is not needed."));
        assert_eq!(late.status, 409);
        let text = late.text();
        assert!(
            text.contains("A vote is not needed.") && text.contains("Ask &#60;Rosa&#62; first.")
        );
        assert!(text.contains("كتبت أخرى في الملاحظات"), "{text}");
        assert_eq!(
            keep(&other, &note("1", "A vote is not needed.")).status,
            303
        );
        assert!(server.get(&hers).text().contains("A vote is not needed."));
        // Nobody else reads or writes them.
        let foreign = format!("{member}/sessions/WG2");
        assert_eq!(keep(&foreign, &note("2", "x")).status, 404);
        let organisers = world.ana.get("/meetings/ga-2020/attendance/WG2").text();
        assert!(!organisers.contains("A vote is not needed."));
        let long = "x".repeat(20_001);
        let refused = keep(&hers, &[("after", "2"), ("note", long.as_str())]);
        assert_eq!(refused.status, 422);
    }
}

#[test]
fn a_session_is_run_from_its_page_in_english_and_in_arabic() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let english = personal_link(&world, ENGLISH);
    let arabic = mailed_link(&world, ARABIC);
    let url = |path: &str| format!("{}{path}", world.server.url());
    for (language, link, width, checked, noted, said) in [
        (
            "en",
            &english,
            1280,
            "Check people in",
            "Your notes are kept.",
            "It is kept as version 1.",
        ),
        (
            "ar",
            &arabic,
            360,
            "تسجيل الحضور",
            "حُفظت ملاحظاتكم.",
            "حُفظ بوصفه النسخة 2.",
        ),
    ] {
        let browser = Browser::start(Screen {
            width,
            javascript: true,
        });
        let looked = |name: &str| {
            for dark in [false, true] {
                browser.dark(dark);
                assert_eq!(
                    browser.faults_for_assistive_technology(),
                    Vec::<String>::new(),
                    "{name} in {language}, dark: {dark}"
                );
            }
            browser.dark(false);
            check(&browser, name);
            browser.screenshot(&format!("facilitator-{name}-{language}"));
        };
        browser.go(&url(&format!("{link}/sessions/WG2")));
        assert_eq!(browser.text_of("main a.button"), checked);
        looked("session");
        // Check-in: one tap.
        browser.press("main a.button");
        looked("check-in");
        browser.click("li.seat:not([hidden]) .seat-mark[aria-pressed=false]");
        browser.wait_for(|b| {
            b.script("return document.querySelectorAll('.seat-mark[aria-pressed=true]').length > 0 && !document.querySelector('li.waits')") == true
        });
        // Notes.
        browser.go(&url(&format!("{link}/sessions/WG2")));
        browser.fill("#note", &format!("The elders first ({language})."));
        browser.press("#notes ~ form button, section[aria-labelledby=notes] form button");
        assert_eq!(browser.text_of("[role=status]"), noted);
        looked("session-noted");
        // What it brought.
        browser.press("main a[href$='/insights']");
        looked("insights");
        browser.fill(
            "#insights",
            &format!("Elders are heard first ({language})."),
        );
        browser.press("button[value=save]");
        assert_eq!(browser.text_of("[role=status]"), said);
        looked("insights-kept");
        // Export.
        let table = world
            .server
            .get(&format!("{link}/sessions/WG2/export?format=xlsx"));
        assert_eq!(table.status, 200);
        assert!(table.body.starts_with(b"PK"), "a workbook");
    }
}
