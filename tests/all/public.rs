//! The public programme over HTTP and in a browser, its files as other programs read them, and what of a meeting never gets out.

use serde_json::Value;

use crate::journey::kit::{Sheets, import, release, small_released};
use crate::pages_meeting::look::check;
use crate::support::{
    Browser, Engine, Response, Screen, Server, TempDir, Visitor, engines, python,
};

const PAGE: &str = "/public/ga-2020";

/// Every address below the page, `/embed` with a language.
const ALL: [&str; 6] = [
    "",
    "/embed",
    "/schedule.xml",
    "/schedule.json",
    "/programme.ics",
    "/sessions/OPEN.ics",
];

/// A meeting of three weeks: two public sessions, one of them led by a network, and members' sessions whose every word is a kestrel.
fn kestrels(engine: &Engine) -> Sheets {
    let sheets = Sheets::of(&[
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\nWMC,Women Mediators across the Commonwealth,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,theme,lead_network,minutes,audience,earliest_date,latest_date,join_link\n\
             OPEN,public-opening,\"Opening <b>& all</b>\",Peace for all,NWM,60,public,2020-10-08,2020-10-08,https://meet.example/kestrel\n\
             KESTREL1,workshop,Kestrel title,Kestrel theme,WMC,120,networks,,,https://meet.example/kestrel\n\
             KESTREL2,workshop,Kestrel other,Kestrel theme,WMC,120,networks,,,\n\
             CLOSE,public-closing,\"الختام\",,,60,public,2020-10-22,2020-10-22,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops,named\n\
             Anna Holm,kestrel.anna@nwm.example,NWM,Europe/Oslo,en,facilitator,KESTREL1,yes\n\
             Bea Kestrel,kestrel.bea@nwm.example,NWM,Asia/Kathmandu,en,member,KESTREL1;KESTREL2,no\n",
        ),
        (
            "programme.csv",
            "code,start_utc,minutes\nOPEN,2020-10-08T12:00:00Z,60\nKESTREL1,2020-10-13T13:00:00Z,120\nKESTREL2,2020-10-14T13:00:00Z,120\nCLOSE,2020-10-22T12:00:00Z,60\n",
        ),
    ]);
    import(engine, sheets.path()).good();
    release(engine, &sheets.file("programme.csv"));
    sheets
}

fn open(engine: &Engine, more: &[&str]) {
    let mut words = vec!["feeds", "public", "ga-2020"];
    words.extend(more);
    engine.run(&words).good();
}

/// An organiser who signed in.
fn organiser(engine: &Engine, server: &Server) -> Visitor {
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let link = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let at = link.find("/sign-in/").unwrap();
    let visitor = server.visitor();
    assert_eq!(visitor.post_form(link[at..].trim(), &[]).status, 303);
    visitor
}

fn with(server: &Server, path: &str, headers: &[(&str, &str)]) -> Response {
    server.visitor().send("GET", path, headers, b"")
}

#[test]
fn the_world_finds_nothing_until_it_is_opened_and_then_nothing_of_the_members() {
    for engine in engines() {
        let _sheets = kestrels(&engine);
        let server = Server::start(&engine, &[]);
        let nothing = server.get(PAGE);
        assert_eq!(nothing.status, 404, "{}", nothing.text());
        for rest in ALL {
            assert_eq!(server.get(&format!("{PAGE}{rest}")).status, 404, "{rest}");
        }
        // It cannot be told from a meeting that is not there.
        assert_eq!(nothing.text(), server.get("/public/ga-2999").text());

        open(&engine, &["--level", "full", "--names", "yes"]);
        let before = engine.dump();
        for language in ["en", "fr", "ar", "es", "pt"] {
            for by in ["day", "network"] {
                for zone in ["Europe/Rome", "Pacific/Fiji"] {
                    for rest in ["", "/embed"] {
                        let path = format!("{PAGE}{rest}?lang={language}&zone={zone}&by={by}");
                        let shown = server.get(&path);
                        assert_eq!(shown.status, 200, "{path}");
                        let text = shown.text();
                        assert!(!text.to_lowercase().contains("kestrel"), "{path}: {text}");
                        assert!(
                            text.contains("Opening &#60;b&#62;&#38; all"),
                            "{path}: {text}"
                        );
                    }
                }
            }
        }
        for rest in ALL {
            let shown = server.get(&format!("{PAGE}{rest}"));
            assert_eq!(shown.status, 200, "{rest}");
            let text = shown.text().replace("\r\n ", "");
            assert!(!text.to_lowercase().contains("kestrel"), "{rest}: {text}");
            assert!(shown.header("set-cookie").is_none(), "{rest}");
        }
        for code in ["KESTREL1", "kestrel1", "nothing"] {
            let refused = server.get(&format!("{PAGE}/sessions/{code}.ics"));
            assert_eq!(refused.status, 404, "{code}");
        }
        // Looking changes nothing but when the calendar was fetched.
        let mut after = engine.dump();
        after.insert("feeds".into(), before["feeds"].clone());
        assert_eq!(after, before, "{}", engine.name);

        // As far as the organiser says, and no further.
        open(&engine, &["--level", "full", "--members", "times"]);
        server.wait_until_seen(|| server.get(PAGE).text().contains("For members"));
        let text = server.get(PAGE).text();
        assert!(!text.to_lowercase().contains("kestrel"), "{text}");
        open(&engine, &["--close"]);
        server.wait_until_seen(|| server.get(PAGE).status == 404);
        assert_eq!(server.get(PAGE).text(), nothing.text());
    }
}

#[test]
fn a_copy_is_told_by_its_tag_packed_where_that_is_understood_and_new_at_once() {
    let engine = Engine::sqlite();
    let sheets = small_released(&engine);
    open(&engine, &[]);
    let server = Server::start(&engine, &[]);
    for rest in [
        "",
        "/embed",
        "/schedule.xml",
        "/schedule.json",
        "/sessions/OPEN.ics",
    ] {
        let path = format!("{PAGE}{rest}");
        let first = server.get(&path);
        assert_eq!(first.status, 200, "{path}: {}", first.text());
        assert_eq!(first.header("cache-control"), Some("public, max-age=60"));
        assert!(first.header("vary").unwrap().contains("Accept-Encoding"));
        let tag = first.header("etag").unwrap().to_string();
        assert!(tag.starts_with('"') && tag.len() == 42, "{tag}");
        for known in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"x\", {tag}"),
            "*".into(),
        ] {
            let same = with(&server, &path, &[("If-None-Match", &known)]);
            assert_eq!((same.status, same.body.len()), (304, 0), "{path} {known}");
            assert_eq!(same.header("etag"), Some(tag.as_str()));
            assert_eq!(same.header("cache-control"), Some("public, max-age=60"));
        }
        assert_eq!(
            with(&server, &path, &[("If-None-Match", "\"other\"")]).status,
            200
        );
        let packed = with(&server, &path, &[("Accept-Encoding", "gzip, br")]);
        assert_eq!(packed.header("content-encoding"), Some("gzip"), "{path}");
        assert_ne!(packed.header("etag"), Some(tag.as_str()));
        let mut unpacked = Vec::new();
        let mut reader = flate2::read::GzDecoder::new(packed.body.as_slice());
        std::io::Read::read_to_end(&mut reader, &mut unpacked).unwrap();
        assert_eq!(unpacked, first.body, "{path}");
        assert!(packed.body.len() < 12_000, "{path}: {}", packed.body.len());
        let plain = with(&server, &path, &[("Accept-Encoding", "gzip;q=0")]);
        assert_eq!(plain.header("content-encoding"), None);
        let head = server.visitor().send("HEAD", &path, &[], b"");
        assert_eq!((head.status, head.body.len()), (200, 0));
    }
    // Her browser's language, and which language it was.
    let french = with(
        &server,
        PAGE,
        &[("Accept-Language", "de, fr;q=0.9, en;q=0.1")],
    );
    assert_eq!(french.header("content-language"), Some("fr"));
    assert!(french.text().contains("Programme public"));

    // What an organiser does in this process is there at once.
    let eva = organiser(&engine, &server);
    assert!(!server.get(PAGE).text().contains("Leadership in peace"));
    let page = eva.get("/meetings/ga-2020/public");
    assert_eq!(page.status, 200, "{}", page.text());
    let token = page.field("form_token").unwrap();
    let form = [
        ("form_token", token.as_str()),
        ("act", "open"),
        ("level", "titles"),
        ("members", "titles"),
    ];
    let tag = server.get(PAGE).header("etag").unwrap().to_string();
    assert_eq!(eva.post_form("/meetings/ga-2020/public", &form).status, 303);
    let fresh = with(&server, PAGE, &[("If-None-Match", &tag)]);
    assert_eq!(fresh.status, 200);
    assert!(fresh.text().contains("Leadership in peace"));
    // So is a release.
    sheets.replace(
        "programme.csv",
        "2020-10-08T12:00:00Z",
        "2020-10-08T15:30:00Z",
    );
    let starts = std::fs::read(sheets.file("programme.csv")).unwrap();
    let token = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    let released = script.post("/api/v1/meetings/ga-2020/releases", "text/csv", &starts);
    assert_eq!(released.status, 200, "{}", released.text());
    let moved = server.get(PAGE).text();
    assert!(moved.contains("17:30–18:30, Rome, UTC+02:00"), "{moved}");
    // What another process released is seen within seconds.
    sheets.replace(
        "programme.csv",
        "2020-10-08T15:30:00Z",
        "2020-10-08T16:00:00Z",
    );
    release(&engine, &sheets.file("programme.csv"));
    server.wait_until_seen(|| server.get(PAGE).text().contains("18:00–19:00, Rome"));
    for act in [("act", "nonsense"), ("level", "all"), ("members", "some")] {
        let mut wrong = form;
        for field in &mut wrong {
            if field.0 == act.0 {
                *field = act;
            }
        }
        let refused = eva.post_form("/meetings/ga-2020/public", &wrong);
        assert_eq!(refused.status, 422, "{act:?}: {}", refused.text());
    }
}

#[test]
fn the_api_opens_it_closes_it_and_says_how_it_stands() {
    let engine = Engine::sqlite();
    small_released(&engine);
    let server = Server::start(&engine, &[]);
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let token = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    let path = "/api/v1/meetings/ga-2020/public-programme";
    let closed = script.get(path).json();
    assert_eq!(
        (&closed["open"], &closed["level"], &closed["members"]),
        (&false.into(), &Value::Null, &"none".into())
    );
    let opened = script.post_json(path, &serde_json::json!({"open": true, "members": "times"}));
    assert_eq!(opened.status, 200, "{}", opened.text());
    let opened = opened.json();
    assert_eq!(
        (&opened["level"], &opened["members"], &opened["names"]),
        (&"titles".into(), &"times".into(), &false.into())
    );
    assert_eq!(server.get(PAGE).status, 200);
    // What is left out stays.
    let full = script
        .post_json(path, &serde_json::json!({"level": "full"}))
        .json();
    assert_eq!(
        (&full["level"], &full["members"]),
        (&"full".into(), &"times".into())
    );
    for (wrong, place) in [
        (serde_json::json!({"level": "all"}), "level"),
        (serde_json::json!({"members": "some"}), "members"),
        (serde_json::json!({"open": false, "level": "full"}), "level"),
    ] {
        let refused = script.post_json(path, &wrong);
        assert_eq!(
            (refused.status, &refused.json()["error"][0]["place"]),
            (422, &place.into()),
            "{wrong}"
        );
    }
    assert_eq!(
        script
            .post_json(path, &serde_json::json!({"open": false}))
            .json()["open"],
        false
    );
    assert_eq!(server.get(PAGE).status, 404);
    let refused = engine.run(&["programme", "schedule", "ga-2020", "--format", "xml"]);
    assert_eq!(refused.code, 1);
    assert!(
        refused.stderr.contains("plenary feeds public ga-2020"),
        "{}",
        refused.stderr
    );
}

#[test]
fn other_programs_read_the_schedule_as_it_is_meant() {
    let engine = Engine::sqlite();
    let _sheets = kestrels(&engine);
    open(&engine, &["--level", "full", "--members", "times"]);
    let folder = TempDir::new();
    let files: Vec<_> = ["xml", "json"]
        .iter()
        .map(|form| {
            let file = folder.path().join(format!("schedule.{form}"));
            let to = file.to_str().unwrap();
            engine
                .run(&[
                    "programme",
                    "schedule",
                    "ga-2020",
                    "--format",
                    form,
                    "-o",
                    to,
                ])
                .good();
            file
        })
        .collect();
    let said = python("tests/readers/read_schedule.py", &files).good();
    let read: Vec<Value> = said
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!(read.len(), 2);
    for found in &read {
        assert_eq!(found["faults"], serde_json::json!([]), "{found}");
        assert_eq!(
            (&found["version"], &found["title"], &found["days"]),
            (&"1".into(), &"Annual Meeting 2020".into(), &"15".into())
        );
        let sessions = found["sessions"].as_array().unwrap();
        let short: Vec<_> = sessions
            .iter()
            .map(|s| {
                (
                    s["at"].as_str().unwrap(),
                    s["minutes"].as_u64().unwrap(),
                    s["title"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            short,
            [
                ("2020-10-08T12:00:00Z", 60, "Opening <b>& all</b>"),
                ("2020-10-13T13:00:00Z", 120, "Session for members"),
                ("2020-10-14T13:00:00Z", 120, "Session for members"),
                ("2020-10-22T12:00:00Z", 60, "الختام"),
            ]
        );
        assert_eq!(
            (
                &sessions[0]["track"],
                &sessions[0]["abstract"],
                &sessions[0]["room"]
            ),
            (&"NWM".into(), &"Peace for all".into(), &"Online".into())
        );
    }
    assert_eq!(read[0]["sessions"], read[1]["sessions"]);

    // What is fetched is what is written, and a session's calendar is read by calendar programs.
    let server = Server::start(&engine, &[]);
    let one = folder.path().join("session.ics");
    std::fs::write(&one, server.get(&format!("{PAGE}/sessions/OPEN.ics")).body).unwrap();
    let said = python("tests/readers/read_feed.py", &[one]).good();
    for line in said.lines() {
        let found: Value = serde_json::from_str(line).unwrap();
        let sessions = found["sessions"]
            .as_array()
            .unwrap_or_else(|| panic!("{found}"));
        assert_eq!(sessions.len(), 1, "{found}");
        assert_eq!(
            (
                &sessions[0]["start"],
                &sessions[0]["end"],
                &sessions[0]["summary"]
            ),
            (
                &"2020-10-08T12:00:00Z".into(),
                &"2020-10-08T13:00:00Z".into(),
                &"Opening <b>& all</b>".into()
            ),
            "{found}"
        );
        assert_ne!(found["attendees"], 1, "{found}");
    }
}

#[test]
fn any_site_may_frame_the_part_that_is_made_for_it_and_nothing_else() {
    let engine = Engine::sqlite();
    small_released(&engine);
    open(&engine, &[]);
    let server = Server::start(&engine, &[]);
    let policy = |path: &str| {
        let answer = server.get(path);
        answer
            .header("content-security-policy")
            .unwrap()
            .to_string()
    };
    let framed = policy(&format!("{PAGE}/embed"));
    assert!(
        framed.contains("frame-ancestors *") && !framed.contains("script-src"),
        "{framed}"
    );
    assert!(policy(PAGE).contains("frame-ancestors 'none'"));
    assert!(policy("/public/ga-2999/embed").contains("frame-ancestors 'none'"));
    let text = server.get(&format!("{PAGE}/embed")).text();
    assert!(
        !text.contains("<script")
            && !text.contains("<form")
            && text.contains("<base target=\"_blank\">")
    );
    // A script of another site may read the files, and no page.
    let open = |path: &str| {
        server
            .get(path)
            .header("access-control-allow-origin")
            .map(str::to_string)
    };
    assert_eq!(open(&format!("{PAGE}/schedule.json")).as_deref(), Some("*"));
    assert_eq!(open(PAGE), None);
}

#[test]
fn a_zone_that_is_none_is_told_and_kept_in_no_copy() {
    let engine = Engine::sqlite();
    small_released(&engine);
    open(&engine, &[]);
    let server = Server::start(&engine, &[]);
    let wrong = server.get(&format!("{PAGE}?zone=Atlantis/Deep%3Cb%3E&lang=en"));
    assert_eq!(
        (wrong.status, wrong.header("cache-control")),
        (422, Some("no-store"))
    );
    let text = wrong.text();
    assert!(
        text.contains("There is no time zone “Atlantis/Deep&#60;b&#62;”"),
        "{text}"
    );
    assert!(text.contains("aria-invalid=\"true\" aria-describedby=\"no-zone\""));
    assert!(text.contains("14:00–15:00, Rome, UTC+02:00"));
    for zone in ["UTC", "%2B05:45", "America/Argentina/Buenos_Aires"] {
        let shown = server.get(&format!("{PAGE}?zone={zone}&lang=en"));
        assert_eq!(shown.status, 200, "{zone}");
        assert!(shown.text().contains("Time of the meeting"), "{zone}");
    }
}

#[test]
fn everybody_reads_the_programme_in_a_browser_in_english_and_arabic() {
    let engine = Engine::sqlite();
    let _sheets = kestrels(&engine);
    open(&engine, &["--level", "full", "--members", "times"]);
    let server = Server::start(&engine, &[]);
    for (screen, width) in [("phone", 360), ("desk", 1280)] {
        let browser = Browser::start(Screen {
            width,
            javascript: true,
        });
        for language in ["en", "ar"] {
            for dark in [false, true] {
                browser.dark(dark);
                let shade = if dark { "dark" } else { "light" };
                for (name, rest) in [
                    ("programme", format!("?lang={language}&zone=Asia/Beirut")),
                    (
                        "networks",
                        format!("?lang={language}&zone=Asia/Beirut&by=network"),
                    ),
                    ("embed", format!("/embed?lang={language}&zone=Asia/Beirut")),
                    ("wrong-zone", format!("?lang={language}&zone=Atlantis")),
                ] {
                    browser.go(&format!("{}{PAGE}{rest}", server.url()));
                    let what = format!("public-{name}-{screen}-{language}-{shade}");
                    check(&browser, &what);
                    assert_eq!(
                        browser.faults_for_assistive_technology(),
                        Vec::<String>::new(),
                        "{what}"
                    );
                    browser.screenshot(&what);
                }
                browser.go(&format!("{}/public/nothing?lang={language}", server.url()));
                assert_eq!(
                    browser.faults_for_assistive_technology(),
                    Vec::<String>::new()
                );
                browser.screenshot(&format!("public-nothing-{screen}-{language}-{shade}"));
            }
        }
        // The choice of a zone stays in this browser, without a cookie.
        browser.dark(false);
        browser.go(&format!("{}{PAGE}?lang=en", server.url()));
        browser.script("const s = document.getElementById('zone'); s.value = 'Asia/Kathmandu';");
        browser.press(".zone button");
        assert!(
            browser.text().contains("17:45–18:45, Kathmandu, UTC+05:45"),
            "{}",
            browser.text()
        );
        browser.go(&format!("{}{PAGE}?lang=en", server.url()));
        browser.wait_for(|b| b.text().contains("17:45–18:45, Kathmandu"));
        assert_eq!(browser.script("return document.cookie"), "");
    }
}

#[test]
fn without_scripts_a_telephone_chooses_zone_and_language_too() {
    let engine = Engine::sqlite();
    small_released(&engine);
    open(&engine, &[]);
    let server = Server::start(&engine, &[]);
    let browser = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    browser.go(&format!("{}{PAGE}?lang=en", server.url()));
    browser.click("#zone optgroup option[value='Pacific/Fiji']");
    browser.press(".zone button");
    assert!(
        browser.text().contains("Friday 9 October 2020"),
        "{}",
        browser.text()
    );
    assert!(
        browser.text().contains("00:00–01:00, Fiji"),
        "{}",
        browser.text()
    );
    browser.press(".tongues a[lang='ar']");
    assert!(browser.text().contains("البرنامج العام"));
    assert!(
        browser.url().contains("zone=Pacific/Fiji"),
        "the zone stays: {}",
        browser.url()
    );
    browser.screenshot("public-without-scripts-ar");
}

#[test]
fn an_organiser_opens_it_on_a_page_in_her_language() {
    let engine = Engine::sqlite();
    let _sheets = kestrels(&engine);
    let server = Server::start(&engine, &[]);
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    for (language, width) in [("en", 1280), ("ar", 360)] {
        engine
            .run(&["feeds", "public", "ga-2020", "--close"])
            .good();
        let browser = Browser::start(Screen {
            width,
            javascript: true,
        });
        let link = engine
            .run(&["organiser", "link", "eva@alliance.example"])
            .good();
        let at = link.find("/sign-in/").unwrap();
        browser.go(&format!("{}{}", server.url(), link[at..].trim()));
        browser.press("main button");
        engine.alter(&format!("UPDATE organisers SET language = '{language}'"));
        browser.go(&format!("{}/meetings/ga-2020/public", server.url()));
        assert_eq!(
            browser.faults_for_assistive_technology(),
            Vec::<String>::new()
        );
        browser.screenshot(&format!("public-desk-closed-{language}"));
        browser.press("main button[value=open]");
        assert_eq!(
            browser.faults_for_assistive_technology(),
            Vec::<String>::new()
        );
        check(&browser, "the organiser's page about the public programme");
        browser.screenshot(&format!("public-desk-open-{language}"));
        assert_eq!(server.get(PAGE).status, 200);
        assert!(!browser.text().to_lowercase().contains("kestrel"));
    }
}
