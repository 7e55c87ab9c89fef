//! The pages as visitors see them: over HTTP as they come, and in a browser on a telephone without scripts. Long because a registration has
//! many ways to go, and each is walked.

use super::{OPENING, coming, confirming, kinds, mails_to, open, send, stamp, told};
use crate::journey::kit::{link_of, until_sent};
use crate::pages_meeting::look::check;
use crate::support::{Browser, Engine, Screen, Server, Visitor, engines};

fn outbox(engine: &Engine) -> Vec<String> {
    engine.lines("SELECT CAST(count(*) AS TEXT) AS line FROM outbox WHERE kind = 'registration'")
}

#[test]
fn the_answer_to_a_known_address_is_the_answer_to_an_unknown_one() {
    for engine in engines() {
        let _sheets = coming(&engine);
        open(&engine, "OPEN", None);
        let server = Server::start(&engine, &[]);
        let stamp = stamp(&server);
        let answers: Vec<(u16, String)> = [
            "bea@nwm.example",
            "nobody@public.example",
            // The same form once more: still the same, and no second mail.
            "nobody@public.example",
        ]
        .iter()
        .map(|her| {
            let answer = send(&server.visitor(), OPENING, &stamp, "Amal Haddad", her);
            (answer.status, answer.text())
        })
        .collect();
        assert_eq!(answers[0].0, 200, "{}", answers[0].1);
        assert!(answers[0].1.contains("Look into your mail"));
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[1], answers[2]);
        assert_eq!(outbox(&engine), ["2"], "{}", engine.name);
        assert_eq!(
            told(&engine, "nobody@public.example"),
            ["registration: Please confirm your registration"]
        );

        // A look changes nothing, a press confirms, a second press changes nothing more.
        until_sent(&engine);
        let link = confirming(&engine, "nobody@public.example");
        let before = engine.dump();
        for method in ["GET", "HEAD", "GET", "OPTIONS"] {
            server.visitor().send(method, &link, &[], b"");
        }
        assert_eq!(engine.dump(), before, "{}", engine.name);
        let visitor = server.visitor();
        for _ in 0..2 {
            let done = visitor.follow(visitor.post_form(&link, &[]));
            assert!(
                done.text().contains("You are registered"),
                "{}",
                done.text()
            );
        }
        assert_eq!(
            kinds(&engine, "nobody@public.example"),
            ["registration", "invitation"],
            "{}",
            engine.name
        );
        // Her page shows her session and nothing of the members' programme.
        let mine = server
            .get(&link_of(&engine, "nobody@public.example"))
            .text();
        assert!(mine.contains("High-level opening"));
        assert!(!mine.contains("Secret workshop") && !mine.contains("/availability"));
        assert!(
            server
                .get("/registration/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .status
                == 404
        );
    }
}

#[test]
fn what_cannot_be_taken_is_said_beside_its_field_and_what_was_typed_stays() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    open(&engine, "OPEN", None);
    let server = Server::start(&engine, &[]);
    let stamp = stamp(&server);
    let long = "x".repeat(10_000);
    for name in [
        "Win http://evil.example/now",
        "Amal\r\nBcc: x@evil.example",
        "<a href=\"https://evil.example\">Amal</a>",
        long.as_str(),
    ] {
        let answer = send(
            &server.visitor(),
            OPENING,
            &stamp,
            name,
            "amal@public.example",
        );
        let page = answer.text();
        assert_eq!(answer.status, 422, "{name:.60}: {page}");
        assert!(page.contains("aria-invalid=\"true\" aria-describedby=\"fault-name\""));
        assert!(page.contains("value=\"amal@public.example\""), "{page}");
        assert!(!page.contains("<a href=\"https://evil"), "{page}");
        assert!(page.len() < 30_000);
    }
    let visitor = server.visitor();
    let answer = visitor.post_form(
        OPENING,
        &[
            ("stamp", stamp.as_str()),
            ("name", "Amal"),
            ("email", "amal"),
            ("zone", "Nowhere/Atall"),
            ("language", "xx"),
        ],
    );
    let page = answer.text();
    assert_eq!(answer.status, 422);
    assert!(page.contains("3 things are to be mended"), "{page}");
    for field in ["email", "zone", "language"] {
        assert!(page.contains(&format!("<a href=\"#{field}\">")), "{field}");
        assert!(page.contains(&format!("id=\"fault-{field}\"")), "{field}");
    }
    assert_eq!(outbox(&engine), ["0"]);
    // A mail that anybody can have sent says nothing that she typed.
    let sent = send(
        &visitor,
        OPENING,
        &stamp,
        "Come to the casino",
        "amal@public.example",
    );
    assert_eq!(sent.status, 200);
    let mail = mails_to(&engine, "amal@public.example").pop().unwrap();
    let parsed = mail_parser::MessageParser::default()
        .parse(mail.as_bytes())
        .unwrap();
    for text in [
        mail.clone(),
        parsed.body_text(0).unwrap().into_owned(),
        parsed.body_html(0).unwrap().into_owned(),
    ] {
        assert!(!text.contains("casino"), "{text}");
    }
}

#[test]
fn programs_that_fill_in_forms_get_no_mails_written() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    open(&engine, "OPEN", None);
    let server = Server::start(&engine, &[]);
    let fresh = server.get(OPENING).field("stamp").unwrap();
    let fast = send(
        &server.visitor(),
        OPENING,
        &fresh,
        "Amal",
        "fast@public.example",
    );
    assert_eq!(fast.status, 422);
    assert!(fast.text().contains("That was very fast"));
    assert_eq!(fast.field("stamp"), Some(fresh));
    let stamp = stamp(&server);
    let forged = send(
        &server.visitor(),
        OPENING,
        "1.x.y",
        "Amal",
        "forged@public.example",
    );
    assert_eq!(forged.status, 422);
    let filled = server.visitor().post_form(
        OPENING,
        &[
            ("stamp", stamp.as_str()),
            ("name", "Amal"),
            ("email", "bot@public.example"),
            ("zone", "UTC"),
            ("language", "en"),
            ("website", "https://bot.example"),
        ],
    );
    assert_eq!(filled.status, 200);
    assert!(filled.text().contains("Look into your mail"));
    assert_eq!(outbox(&engine), ["0"]);

    // Four mails a day to one address, whoever asks; the fifth looks the same and is not sent.
    let again = |code: &str, n: usize| {
        let visitor = server
            .visitor()
            .with_header("X-Forwarded-For", &format!("198.51.100.{n}"));
        let path = format!("/register/ga-2040/{code}");
        let page = visitor.get(&path);
        (visitor, path, page.field("stamp").unwrap())
    };
    let forms: Vec<(Visitor, String, String)> = (0..5).map(|n| again("OPEN", n)).collect();
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let bodies: Vec<String> = forms
        .iter()
        .map(|(visitor, path, stamp)| {
            send(visitor, path, stamp, "Amal", "one@public.example").text()
        })
        .collect();
    assert!(bodies.iter().all(|b| *b == bodies[0]));
    assert_eq!(outbox(&engine), ["4"]);
    // Twenty an hour from one place, whatever it says of itself.
    let last = (5..=25)
        .map(|n| {
            let visitor = server
                .visitor()
                .with_header("X-Forwarded-For", &format!("198.51.100.{n}"));
            let her = format!("p{n}@public.example");
            send(&visitor, OPENING, &stamp, "Amal", &her)
        })
        .last()
        .unwrap();
    assert_eq!(last.status, 429);
    assert!(last.text().contains("too many registrations"));
    assert_eq!(outbox(&engine), ["19"]);
}

#[test]
fn the_public_pages_are_small_speak_five_languages_and_show_only_what_is_offered() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    let server = Server::start(&engine, &[]);
    // Not offered, not public, not there: one answer.
    let nothing = server.get("/register/ga-2040/OPEN");
    assert_eq!(nothing.status, 404);
    for path in [
        "/register/ga-2040",
        "/register/ga-2040/WG1",
        "/register/ga-2040/NONE",
        "/register/ga-1999",
        "/register/ga-1999/OPEN",
    ] {
        let answer = server.get(path);
        assert_eq!(
            (answer.status, answer.text()),
            (404, nothing.text()),
            "{path}"
        );
    }
    let refused = engine.run(&["registrations", "open", "ga-2040", "WG1"]);
    assert!(refused.refused(1).contains("WG1 is no public session"));
    open(&engine, "OPEN", None);
    open(&engine, "CLOSE", None);
    for (accept, asked, lang, dir, words) in [
        ("", "", "en", "ltr", "Your time zone"),
        (
            "de, fr;q=0.8, en;q=0.5",
            "",
            "fr",
            "ltr",
            "Votre fuseau horaire",
        ),
        ("fr", "?lang=ar", "ar", "rtl", "منطقتكم الزمنية"),
        ("es-MX,es;q=0.9", "", "es", "ltr", "Su zona horaria"),
        ("", "?lang=pt", "pt", "ltr", "O seu fuso horário"),
        ("xx;q=9, *", "?lang=xx", "en", "ltr", "Your time zone"),
    ] {
        let visitor = server.visitor().with_header("Accept-Language", accept);
        let answer = visitor.get(&format!("{OPENING}{asked}"));
        let page = answer.text();
        assert_eq!(answer.status, 200);
        assert!(
            page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")),
            "{accept} {asked}"
        );
        assert!(page.contains(words), "{page}");
        assert!(page.len() < 20_000, "{} bytes in {lang}", page.len());
        assert!(!page.contains("<script") && !page.contains("style=\""));
    }
    let list = server.get("/register/ga-2040").text();
    assert!(list.contains("High-level opening") && list.contains("Closing"));
    assert!(!list.contains("Secret workshop"));
    let shown = server.get(&format!("{OPENING}?zone=kathmandu")).text();
    assert!(
        shown.contains("Monday 8 October 2040, 17:45\u{2013}18:45, Kathmandu, UTC+05:45"),
        "{shown}"
    );
    assert!(shown.contains("14:00\u{2013}15:00, Rome, UTC+02:00"));
    assert!(shown.contains("12:00\u{2013}13:00, UTC"));
    engine
        .run(&["registrations", "close", "ga-2040", "OPEN"])
        .good();
    let closed = server.get(OPENING).text();
    assert!(closed.contains("Registration is closed.") && !closed.contains("name=\"email\""));
}

fn organiser(engine: &Engine, browser: &Browser, server: &Server) {
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let said = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let path = said[said.find("/sign-in/").unwrap()..].trim().to_string();
    browser.go(&format!("{}{path}", server.url()));
    browser.press("main button");
}

#[test]
fn somebody_from_outside_registers_on_a_telephone_without_scripts_in_arabic_and_in_english() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    open(&engine, "OPEN", Some(1));
    let server = Server::start(&engine, &[]);
    let at = |path: &str| format!("{}{path}", server.url());
    let telephone = Screen {
        width: 360,
        javascript: false,
    };
    for (lang, her, then) in [
        ("ar", "amal@public.example", "registered"),
        ("en", "zoe@public.example", "waiting"),
    ] {
        let browser = Browser::start(telephone);
        browser.go(&at(&format!("/register/ga-2040?lang={lang}")));
        browser.screenshot(&format!("registration-list-360-{lang}"));
        browser.press("main h2 a");
        check_plainly(&browser, "the event");
        browser.screenshot(&format!("registration-event-360-{lang}"));
        browser.fill(
            "#name",
            if lang == "ar" {
                "أمل حداد"
            } else {
                "Zoë Marin"
            },
        );
        browser.fill("#email", "not an address");
        browser.fill("#zone", "Asia/Beirut");
        std::thread::sleep(std::time::Duration::from_millis(2100));
        browser.press("main form[method=post] button");
        check_plainly(&browser, "a fault");
        assert_eq!(browser.texts_of("#fault-email").len(), 1);
        browser.screenshot(&format!("registration-fault-360-{lang}"));
        browser.fill("#email", her);
        browser.press("main form[method=post] button");
        check_plainly(&browser, "look into your mail");
        first_in_beirut(&browser);
        browser.screenshot(&format!("registration-sent-360-{lang}"));
        browser.go(&at(&confirming(&engine, her)));
        check_plainly(&browser, "confirm");
        first_in_beirut(&browser);
        browser.screenshot(&format!("registration-confirm-360-{lang}"));
        browser.press("main form button");
        check_plainly(&browser, then);
        first_in_beirut(&browser);
        browser.screenshot(&format!("registration-{then}-360-{lang}"));
    }
    until_sent(&engine);
    assert_eq!(
        kinds(&engine, "amal@public.example"),
        ["registration", "invitation"]
    );
    assert_eq!(
        kinds(&engine, "zoe@public.example"),
        ["registration", "registration"]
    );
    let calendar = mails_to(&engine, "amal@public.example").pop().unwrap();
    let mail = mail_parser::MessageParser::default()
        .parse(calendar.as_bytes())
        .unwrap();
    let object = mail
        .attachments()
        .find_map(|part| part.text_contents().filter(|t| t.contains("VCALENDAR")))
        .unwrap()
        .replace("\r\n ", "");
    assert!(object.contains("METHOD:REQUEST"), "{object}");
    assert!(object.contains("DTSTART:20401008T120000Z"), "{object}");
    assert!(object.contains("mailto:amal@public.example"), "{object}");

    // She declines on her own page: the one who waits gets the place.
    let browser = Browser::start(telephone);
    browser.go(&at(&link_of(&engine, "amal@public.example")));
    browser.screenshot("registration-mine-360");
    browser.press("main button[value=declined]");
    browser.text_of("[role=status]");
    until_sent(&engine);
    assert_eq!(
        kinds(&engine, "zoe@public.example"),
        ["registration", "registration", "registration", "invitation"]
    );
    assert_eq!(
        kinds(&engine, "amal@public.example").last().unwrap(),
        "cancellation"
    );
    drop(browser);

    for (name, width) in [("360", 360), ("1280", 1280)] {
        let browser = Browser::start(Screen {
            width,
            javascript: true,
        });
        for lang in ["en", "ar"] {
            browser.go(&at(&format!("{OPENING}?lang={lang}&zone=Asia/Kathmandu")));
            check(&browser, &format!("the event in {lang} on {name}"));
            browser.screenshot(&format!("registration-full-{name}-{lang}"));
        }
        organiser(&engine, &browser, &server);
        browser.go(&at("/meetings/ga-2040/registrations"));
        check(
            &browser,
            &format!("the organiser's registrations on {name}"),
        );
        browser.screenshot(&format!("registrations-{name}"));
        browser.script("document.documentElement.dir = 'rtl'");
        assert_eq!(browser.overflow(), 0);
        browser.screenshot(&format!("registrations-{name}-rtl"));
    }
}

/// Without scripts only the width can be asked.
/// The hour where she said that she lives stands before the meeting's.
fn first_in_beirut(browser: &Browser) {
    let times = browser.texts_of("main p.quiet-text");
    assert!(times[0].contains("03:00"), "{times:?}");
}

fn check_plainly(browser: &Browser, name: &str) {
    assert_eq!(browser.overflow(), 0, "{name} scrolls sideways");
}

#[test]
fn an_organiser_opens_lists_exports_and_takes_back_by_page_and_by_script() {
    let engine = Engine::sqlite();
    let _sheets = coming(&engine);
    let server = Server::start(&engine, &[]);
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let said = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let path = said[said.find("/sign-in/").unwrap()..].trim().to_string();
    let eva = server.visitor();
    assert_eq!(eva.post_form(&path, &[("next", "/")]).status, 303);
    let page = eva.get("/meetings/ga-2040/registrations");
    let token = page.field("form_token").unwrap();
    let set = |fields: &[(&str, &str)]| {
        let mut all = vec![("form_token", token.as_str())];
        all.extend(fields);
        eva.post_form("/meetings/ga-2040/registrations/OPEN", &all)
    };
    let wrong = set(&[("state", "open"), ("capacity", "many"), ("closes", "soon")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("value=\"many\""), "{}", wrong.text());
    assert!(
        wrong
            .text()
            .contains("the number of places is a whole number")
    );
    assert_eq!(set(&[("state", "open"), ("capacity", "0")]).status, 422);
    let done = set(&[
        ("state", "open"),
        ("capacity", "1"),
        ("closes", "2040-10-07T18:00"),
    ]);
    assert_eq!(done.status, 303, "{}", done.text());

    let stamp = stamp(&server);
    for her in ["a@public.example", "=b@public.example", "c@public.example"] {
        let sent = send(&server.visitor(), OPENING, &stamp, "=SUM(1)", her);
        assert_eq!(sent.status, 200, "{}", sent.text());
    }
    for her in ["a@public.example", "=b@public.example"] {
        let link = confirming(&engine, her);
        assert_eq!(server.visitor().post_form(&link, &[]).status, 303);
    }
    let key = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", key.trim()));
    let states = |json: serde_json::Value| -> Vec<String> {
        json["registrations"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| {
                format!(
                    "{} {}",
                    r["email"].as_str().unwrap(),
                    r["state"].as_str().unwrap()
                )
            })
            .collect()
    };
    let api = "/api/v1/meetings/ga-2040/registrations";
    assert_eq!(
        states(script.get(api).json()),
        [
            "a@public.example confirmed",
            "=b@public.example waiting",
            "c@public.example unconfirmed"
        ]
    );
    let csv = eva
        .get("/meetings/ga-2040/registrations/export?format=csv")
        .text();
    assert!(csv.contains("'=SUM(1)"), "{csv}");
    assert_eq!(
        eva.get("/meetings/ga-2040/registrations/export?format=xlsx")
            .status,
        200
    );
    assert_eq!(
        eva.get("/meetings/ga-2040/registrations/export?format=pdf")
            .status,
        422
    );
    let removed = eva.post_form(
        "/meetings/ga-2040/registrations/OPEN/remove",
        &[("form_token", &token), ("email", "a@public.example")],
    );
    assert_eq!(removed.status, 303, "{}", removed.text());
    let wider = script.post_json(
        &format!("{api}/OPEN"),
        &serde_json::json!({"open": true, "capacity": 7, "closes": "2040-10-07T16:00:00Z"}),
    );
    assert_eq!(
        states(wider.json()),
        [
            "a@public.example removed",
            "=b@public.example confirmed",
            "c@public.example unconfirmed"
        ]
    );
    assert_eq!(wider.json()["sessions"][0]["capacity"], 7);
    let bad = script.post_json(
        &format!("{api}/OPEN"),
        &serde_json::json!({"open": true, "capacity": 7, "closes": "tomorrow"}),
    );
    assert_eq!(bad.status, 422, "{}", bad.text());
    let listed = engine.run(&["registrations", "list", "ga-2040"]).good();
    assert!(
        listed.contains(
            "OPEN  High-level opening: open, 1 of 7 with a place, 0 waiting, 1 not confirmed"
        ),
        "{listed}"
    );
    let page = eva.get("/meetings/ga-2040/registrations").text();
    assert!(page.contains("vanishes after 48 hours"));
}
