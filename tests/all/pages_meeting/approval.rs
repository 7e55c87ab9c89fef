//! A programme and the contact group: from the organiser's page to a coordinator's telephone and back, until it is released.

use super::hers::mailed_link;
use super::look::{check, signed_in};
use super::{World, command, plain};
use crate::support::{Browser, Engine, Response, Screen, engines};

const HANAN: &str = "hanan.almasri.079@awmn.example";
const TUULI: &str = "tuuli.degard.057@nwm.example";
const STARTS: &str = "code,start_utc,minutes\nOPEN,2020-10-08T12:00:00Z,120\nWG1,2020-10-12T09:00:00Z,120\nWG2,2020-10-13T13:00:00Z,120\nWG3,2020-10-15T12:00:00Z,120\nWG4,2020-10-19T08:00:00Z,120\nWG5,2020-10-21T13:30:00Z,120\nCLOSE,2020-10-22T12:00:00Z,120\n";
const PAGE: &str = "/meetings/ga-2020/approval";
const API: &str = "/api/v1/meetings/ga-2020/approval";

/// The day after so many, as a form takes it.
fn in_days(days: i64) -> String {
    let day = chrono::Utc::now().date_naive() + chrono::TimeDelta::days(days);
    day.to_string()
}

fn ask(world: &World, starts: &str, more: &[(&str, &str)]) -> Response {
    let day = in_days(7);
    let mut fields = vec![("starts", starts), ("answer_by", day.as_str())];
    fields.extend(more);
    world.post(PAGE, &fields)
}

fn released(world: &World, starts: &str, more: &[(&str, &str)]) -> Response {
    let preview = world.post(
        "/meetings/ga-2020/programme/preview-text",
        &[("starts", starts)],
    );
    assert_eq!(preview.status, 200, "{}", preview.text());
    let (after, seen) = (
        preview.field("after").unwrap(),
        preview.field("seen").unwrap(),
    );
    let mut fields = vec![
        ("starts", starts),
        ("after", after.as_str()),
        ("seen", seen.as_str()),
    ];
    fields.extend(more);
    world.post("/meetings/ga-2020/programme/releases", &fields)
}

#[test]
fn a_programme_goes_to_the_contact_group_and_is_released_once_every_network_agrees() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let script = world.script();
        let moved = STARTS.replace("2020-10-12T09:00", "2020-10-12T13:00");

        // Nobody was asked: the preview says so, and nothing needs a reason.
        let preview = |starts: &str| {
            world
                .post(
                    "/meetings/ga-2020/programme/preview-text",
                    &[("starts", starts)],
                )
                .text()
        };
        assert!(plain(&preview(STARTS)).contains("The contact group was not asked"));
        assert!(!preview(STARTS).contains("name=\"unapproved\""));

        // A date that is over is refused, with what was typed.
        let past = world.post(
            PAGE,
            &[
                ("starts", STARTS),
                ("answer_by", "2020-09-01"),
                ("note", "as agreed"),
            ],
        );
        assert_eq!(past.status, 422);
        assert!(
            past.text().contains("2020-09-01 is over"),
            "{}",
            past.text()
        );

        assert_eq!(ask(&world, STARTS, &[("after", "0")]).status, 303);
        let hers = format!("{}/approval", mailed_link(&world, HANAN));
        let tuulis = format!("{}/approval", mailed_link(&world, TUULI));
        let asked = world.engine.lines(
            "SELECT to_address AS line FROM outbox WHERE kind = 'approval' ORDER BY to_address",
        );
        assert_eq!(asked.len(), 5, "one coordinator a network: {asked:?}");

        // Two organisers at once: the second sees what the first did.
        let late = ask(&world, &moved, &[("after", "0")]);
        assert_eq!(late.status, 409);
        assert!(late.text().contains("put question 1 to the contact group"));
        // The same again is no new question.
        assert_eq!(ask(&world, STARTS, &[("after", "1")]).status, 409);

        // Her page is in Arabic, names nobody of another network and asks with two buttons.
        let page = world.server.get(&hers);
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("lang=\"ar\" dir=\"rtl\""), "{text}");
        assert!(text.contains("البرنامج المقترح"));
        for stranger in ["Thandiwe", "Tuuli", "@", "Copenhagen"] {
            assert!(!text.contains(stranger), "{stranger}: {text}");
        }

        // An objection needs its reason; with it, the organiser reads it.
        let word = |number: &'static str, verdict: &'static str, reason: &'static str| {
            [("number", number), ("verdict", verdict), ("reason", reason)]
        };
        let refused = world.server.post(&hers, &word("1", "objects", " "));
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("aria-invalid=\"true\""));
        let refused = world.server.post(&hers, &[("number", "1")]);
        assert_eq!(refused.status, 422);
        let said = word(
            "1",
            "objects",
            "ليس مرتين في الليل\r\n\r\n\r\n نقترح  الصباح ",
        );
        assert_eq!(world.server.post(&hers, &said).status, 303);
        let shown = plain(&world.ana.get(PAGE).text());
        assert!(shown.contains("AWMN objects"), "{shown}");
        assert!(shown.contains("ليس مرتين في الليل"), "{shown}");
        assert!(shown.contains("Hanan Al-Masri"), "{shown}");
        // Her paragraphs stay hers.
        let text = world.ana.get(PAGE).text();
        assert!(
            text.contains("ليس مرتين في الليل\n\nنقترح الصباح"),
            "{text}"
        );
        // Other networks do not read it.
        assert!(!world.server.get(&tuulis).text().contains("ليس مرتين"));

        // Not approved: a release needs a reason, on the page as by the API.
        assert!(preview(STARTS).contains("name=\"unapproved\""));
        let refused = released(&world, STARTS, &[]);
        assert_eq!(refused.status, 409);
        assert!(
            refused
                .text()
                .contains("has not approved this programme yet (question 1)")
        );
        let by_api = |starts: &str, more: &str| {
            script
                .post(
                    &format!("/api/v1/meetings/ga-2020/releases{more}"),
                    "text/csv",
                    starts.as_bytes(),
                )
                .status
        };
        assert_eq!(by_api(STARTS, ""), 409);

        // Another programme takes its place; an answer to the old one is not kept, and her page shows the new one.
        assert_eq!(ask(&world, &moved, &[("after", "1")]).status, 303);
        let late = world.server.post(&hers, &word("1", "agrees", "حسنا"));
        assert_eq!(late.status, 409);
        let text = late.text();
        assert!(text.contains("عُرض في هذه الأثناء برنامج آخر"), "{text}");
        assert!(text.contains("name=\"number\" value=\"2\""), "{text}");
        assert!(text.contains("تنتقل"), "what has changed: {text}");

        // All agree: by link, by the API for those who telephoned, by the command line.
        assert_eq!(
            world.server.post(&hers, &word("2", "agrees", "")).status,
            303
        );
        assert_eq!(
            world.server.post(&tuulis, &word("2", "agrees", "")).status,
            303
        );
        for network in ["FWA", "MWMN"] {
            let heard = serde_json::json!({"network": network, "verdict": "agrees", "said_by": "by telephone"});
            assert_eq!(
                script.post_json(&format!("{API}/words"), &heard).status,
                200
            );
        }
        let nobody =
            serde_json::json!({"network": "SEANWPNM", "verdict": "agrees", "said_by": "x"});
        assert_eq!(
            script.post_json(&format!("{API}/words"), &nobody).status,
            422
        );
        let said = command(
            &world.engine,
            &[
                "approval",
                "answer",
                "ga-2020",
                "--network",
                "WMC",
                "--agrees",
                "--said-by",
                "Denise Namaliu",
            ],
        );
        assert!(said.contains("every network agrees"), "{said}");
        let state = script.get(API).json();
        assert_eq!(state["newest"]["state"], "approved");
        assert_eq!(state["earlier"][0]["state"], "superseded");
        // It is closed: nobody changes a word any more.
        assert_eq!(
            world.server.post(&hers, &word("2", "objects", "no")).status,
            409
        );

        // Exactly that programme goes out without more; another one with a reason alone, which is kept.
        let approved = preview(&moved);
        assert!(plain(&approved).contains("Every network agreed to exactly this programme"));
        assert_eq!(released(&world, &moved, &[]).status, 303);
        assert_eq!(released(&world, STARTS, &[]).status, 409);
        let untold = [("unapproved", "yes"), ("reason", "  ")];
        assert_eq!(released(&world, STARTS, &untold).status, 409);
        let told = [("unapproved", "yes"), ("reason", "the hall burnt")];
        assert_eq!(released(&world, STARTS, &told).status, 303);
        let state = script.get(API).json();
        assert_eq!(state["released_without"][0]["release"], 2);
        assert_eq!(state["released_without"][0]["reason"], "the hall burnt");

        // Where approval is required nothing else goes out.
        let rule = world.post(&format!("{PAGE}/rule"), &[("rule", "required")]);
        assert_eq!(rule.status, 303);
        let third = STARTS.replace("2020-10-13T13:00", "2020-10-14T13:00");
        assert_eq!(by_api(&third, "?unapproved=because"), 409);
        assert!(!preview(&third).contains("action=\"/meetings/ga-2020/programme/releases\"><"));
        assert_eq!(by_api(&moved, ""), 200);
    }
}

#[test]
fn an_organiser_reminds_goes_on_and_takes_back() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    assert_eq!(ask(&world, STARTS, &[]).status, 303);
    let count = || {
        world
            .engine
            .lines("SELECT id AS line FROM outbox WHERE kind = 'approval'")
            .len()
    };
    assert_eq!(count(), 5);
    let heard = [
        ("network", "FWA"),
        ("verdict", "objects"),
        ("reason", "too late"),
        ("said_by", ""),
    ];
    let nameless = world.post(&format!("{PAGE}/words"), &heard);
    assert_eq!(nameless.status, 422);
    assert!(
        nameless.text().contains("too late"),
        "what was typed stands"
    );
    let heard = [heard[0], heard[1], heard[2], ("said_by", "Nomvula")];
    assert_eq!(world.post(&format!("{PAGE}/words"), &heard).status, 303);
    // Those who said nothing are reminded, once a day.
    assert_eq!(world.post(&format!("{PAGE}/reminders"), &[]).status, 303);
    assert_eq!(count(), 9);
    assert_eq!(world.post(&format!("{PAGE}/reminders"), &[]).status, 409);
    // On without all, with a reason alone.
    let settle = format!("{PAGE}/settlement");
    assert_eq!(world.post(&settle, &[("reason", "")]).status, 422);
    let on = [("reason", "agreed on the telephone"), ("number", "1")];
    assert_eq!(world.post(&settle, &on).status, 303);
    let shown = plain(&world.ana.get(PAGE).text());
    assert!(
        shown.contains("although not every network agreed"),
        "{shown}"
    );
    assert!(shown.contains("agreed on the telephone"), "{shown}");
    assert_eq!(released(&world, STARTS, &[]).status, 303);
    // A question that is taken back binds nobody.
    let moved = STARTS.replace("2020-10-12T09:00", "2020-10-12T13:00");
    assert_eq!(ask(&world, &moved, &[]).status, 303);
    let back = world.post(&format!("{PAGE}/withdrawal"), &[("number", "2")]);
    assert_eq!(back.status, 303);
    assert_eq!(released(&world, &moved, &[]).status, 303);
    let said = command(&world.engine, &["approval", "show", "ga-2020"]);
    assert!(said.contains("question 2: withdrawn"), "{said}");
}

#[test]
fn a_release_over_objections_names_them_and_settles_the_question() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    assert_eq!(ask(&world, STARTS, &[]).status, 303);
    let heard = [
        ("network", "FWA"),
        ("verdict", "objects"),
        ("reason", "too late for us"),
        ("said_by", "Nomvula"),
    ];
    assert_eq!(world.post(&format!("{PAGE}/words"), &heard).status, 303);
    let refused = plain(&released(&world, STARTS, &[]).text());
    assert!(refused.contains("FWA : too late for us"), "{refused}");
    let all_the_same = [("unapproved", "yes"), ("reason", "the hall is booked")];
    assert_eq!(released(&world, STARTS, &all_the_same).status, 303);
    let page = world.ana.get(PAGE).text();
    assert!(!page.contains("approval/reminders"), "{page}");
    assert!(!page.contains("approval/withdrawal"), "{page}");
    let page = plain(&page);
    assert!(page.contains("It stands as release 1."), "{page}");
    assert!(page.contains("the hall is booked"), "{page}");
    assert_eq!(
        world.post(&format!("{PAGE}/reminders"), &[]).status,
        409,
        "nobody is asked about what is released"
    );
}

#[test]
fn what_was_typed_into_a_question_that_is_closed_meanwhile_is_shown_again_and_waiting_mails_are_taken_back()
 {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let state = |of: &str| {
            world.engine.lines(&format!("SELECT DISTINCT state AS line FROM outbox WHERE kind = 'approval' AND dedup_key LIKE 'approval{of}%'"))
        };
        assert_eq!(ask(&world, STARTS, &[]).status, 303);
        let hers = format!("{}/approval", mailed_link(&world, HANAN));
        // The mails of the first have left; a reminder still waits when the question is taken back.
        world.engine.alter(
            "UPDATE outbox SET state = 'sent', sent_at = created_at WHERE kind = 'approval'",
        );
        assert_eq!(world.post(&format!("{PAGE}/reminders"), &[]).status, 303);
        world
            .engine
            .alter("UPDATE outbox SET state = 'queued', sent_at = NULL, next_at = '2099-01-01 00:00:00' WHERE dedup_key LIKE 'approval-reminder%'");
        let back = world.post(&format!("{PAGE}/withdrawal"), &[("number", "1")]);
        assert_eq!(back.status, 303);
        assert_eq!(state(":"), ["sent"]);
        assert_eq!(state("-reminder:"), ["superseded"]);

        // Her objection comes too late: her words stand there to be copied, with whom to write to.
        let said = [
            ("number", "1"),
            ("verdict", "objects"),
            ("reason", "ليس مرتين في الليل"),
        ];
        let late = world.server.post(&hers, &said);
        assert_eq!(late.status, 409);
        let page = late.text();
        let (_, lost) = page.split_once("<textarea id=\"lost\"").unwrap();
        assert!(
            lost.split_once("</textarea>")
                .unwrap()
                .0
                .ends_with("ليس مرتين في الليل"),
            "{page}"
        );
        assert!(page.contains("href=\"mailto:"), "{page}");
        assert!(page.contains("lang=\"ar\" dir=\"rtl\""), "{page}");

        // Of a question that another one takes the place of, the words stand in the new one's field.
        let moved = STARTS.replace("2020-10-12T09:00", "2020-10-12T13:00");
        assert_eq!(ask(&world, STARTS, &[]).status, 303);
        assert_eq!(ask(&world, &moved, &[]).status, 303);
        let late = world
            .server
            .post(&hers, &[("number", "2"), said[1], said[2]]);
        assert_eq!(late.status, 409);
        let page = late.text();
        assert!(!page.contains("id=\"lost\""), "{page}");
        assert!(page.contains("ليس مرتين في الليل</textarea>"), "{page}");
    }
}

#[test]
fn the_preview_of_a_proposal_leads_to_the_contact_group_with_that_proposal_chosen() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let asked = world.script().post_json(
        "/api/v1/meetings/ga-2020/proposals",
        &serde_json::json!({"seconds": 1, "seed": 1}),
    );
    assert_eq!(asked.status, 200, "{}", asked.text());
    let browser = signed_in(
        &world,
        Screen {
            width: 1280,
            javascript: false,
        },
    );
    browser.go(&format!(
        "{}/meetings/ga-2020/proposals/1",
        world.server.url()
    ));
    browser.press("form[action$=preview-text] button");
    assert!(
        browser
            .text_of("main")
            .contains("Ask the contact group first")
    );
    browser.screenshot("release-preview-ask-first");
    browser.press("form[action$=releases] a[href*=approval]");
    assert!(
        browser.url().ends_with("/approval?proposal=1#put"),
        "{}",
        browser.url()
    );
}

#[test]
fn a_release_that_would_move_a_session_with_a_final_record_leads_to_that_record() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    assert_eq!(released(&world, STARTS, &[]).status, 303);
    let script = world.script();
    let at = "/api/v1/meetings/ga-2020/attendance/WG2";
    let marks = serde_json::json!({"marks": [{"email": TUULI}]});
    assert_eq!(script.post_json(&format!("{at}/marks"), &marks).status, 200);
    let done = script.post_json(&format!("{at}/finalise"), &serde_json::json!({}));
    assert_eq!(done.status, 200, "{}", done.text());
    let browser = signed_in(
        &world,
        Screen {
            width: 360,
            javascript: true,
        },
    );
    let set = [("language", "ar"), ("next", PAGE)];
    assert_eq!(world.post("/language", &set).status, 303);
    browser.go(&format!(
        "{}/meetings/ga-2020/programme",
        world.server.url()
    ));
    let moved = STARTS.replace("2020-10-13T13:00", "2020-10-13T14:00");
    let file = world.engine.data.path().join("moved.csv");
    std::fs::write(&file, &moved).unwrap();
    browser.fill_file("#starts", &file);
    browser.press("form[action$=preview] button");
    assert!(browser.text_of("[role=alert]").contains("سجل حضور"));
    assert!(
        !browser.text_of("main").contains("plenary"),
        "{}",
        browser.text()
    );
    assert_eq!(
        browser.faults_for_assistive_technology(),
        Vec::<String>::new()
    );
    check(&browser, "in the way");
    browser.screenshot("release-in-the-way-phone-ar");
    browser.press("main table a");
    assert!(
        browser
            .url()
            .ends_with("/meetings/ga-2020/attendance/WG2#state")
    );
    browser.screenshot("release-in-the-way-record");
    // By a script it is the same refusal.
    let by_api = script.post(
        "/api/v1/meetings/ga-2020/releases",
        "text/csv",
        moved.as_bytes(),
    );
    assert_eq!(by_api.status, 409);
    assert!(
        by_api
            .text()
            .contains("plenary attendance reopen ga-2020 WG2")
    );
}

#[test]
fn an_approval_reads_well_on_a_telephone_in_arabic_and_on_a_desk_and_for_assistive_technology() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    assert_eq!(
        ask(&world, STARTS, &[("note", "Two hours were hard to find.")]).status,
        303
    );
    let hers = format!("{}/approval", mailed_link(&world, HANAN));
    let url = |path: &str| format!("{}{path}", world.server.url());
    let bytes = world.server.get(&hers).text().len()
        + world.server.get("/assets/style.css").text().len()
        + world.server.get("/assets/approval.css").text().len();
    assert!(bytes < 60_000, "{bytes} before it is compressed");
    {
        let phone = Browser::start(Screen {
            width: 360,
            javascript: false,
        });
        phone.thin_line(64);
        phone.go(&url(&hers));
        check_without_script(&phone);
        phone.screenshot("approval-hers-phone-ar");
        phone.press("button[value=objects]");
        assert!(phone.text_of("[role=alert]").contains("لماذا تعترض"));
        phone.screenshot("approval-hers-phone-ar-refused");
        phone.fill("#reason", "ليس مرتين في الليل");
        phone.press("button[value=objects]");
        assert!(phone.text_of("[role=status]").contains("حُفظت"));
        phone.screenshot("approval-hers-phone-ar-said");
    }
    let looked = |browser: &Browser, name: &str| {
        for dark in [false, true] {
            browser.dark(dark);
            assert_eq!(
                browser.faults_for_assistive_technology(),
                Vec::<String>::new(),
                "{name}, dark: {dark}"
            );
            browser.screenshot(&format!("{name}{}", if dark { "-dark" } else { "" }));
        }
        browser.dark(false);
        check(browser, name);
    };
    let phone = Browser::start(Screen {
        width: 360,
        javascript: true,
    });
    phone.go(&url(&hers));
    looked(&phone, "approval-hers");
    for (name, width) in [("phone", 360), ("desk", 1280)] {
        let browser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        for language in ["en", "ar"] {
            let set = [("language", language), ("next", PAGE)];
            assert_eq!(world.post("/language", &set).status, 303);
            browser.go(&url(PAGE));
            looked(&browser, &format!("approval-organiser-{name}-{language}"));
            browser.press("form[action$=preview-text] button");
            looked(&browser, &format!("release-preview-{name}-{language}"));
        }
        let set = [("language", "en"), ("next", PAGE)];
        assert_eq!(world.post("/language", &set).status, 303);
    }
}

fn check_without_script(browser: &Browser) {
    assert!(browser.text().contains("ما يطلبه من شبكتك"));
}
