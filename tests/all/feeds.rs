//! Feeds over HTTP, as calendar programs fetch them, and read back by other people's readers.

use std::process::Command;

use serde_json::{Value, json};

use crate::journey::kit::{link_of, release, small_released, until_sent};
use crate::support::{
    self, Browser, Engine, Response, Screen, Server, TempDir, Visitor, engines, plenary,
};

const ANNA: &str = "anna@nwm.example";
const CHO: &str = "cho@wmc.example";

/// Makes her feed on her page; the path of its address.
fn make(server: &Server, link: &str, level: &str, without_accepted: bool) -> String {
    let mut fields = vec![("act", "make"), ("level", level)];
    if without_accepted {
        fields.push(("without_accepted", "1"));
    }
    let page = server
        .visitor()
        .post_form(&format!("{link}/calendar"), &fields);
    assert_eq!(page.status, 200, "{}", page.text());
    path_in(&page)
}

fn path_in(page: &Response) -> String {
    let text = page.text();
    let at = text.find("/feed/").unwrap_or_else(|| panic!("{text}"));
    let path = text[at..].split('"').next().unwrap().to_string();
    assert!(path.len() == "/feed/.ics".len() + 43, "{path}");
    path
}

fn property(text: &str, name: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .lines()
        .filter_map(|l| l.strip_prefix(name)?.strip_prefix(':').map(str::to_string))
        .collect()
}

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

#[test]
fn a_feed_is_the_same_bytes_until_something_changes_and_says_so_by_304_93() {
    for engine in engines() {
        let sheets = small_released(&engine);
        let server = Server::start(&engine, &[]);
        until_sent(&engine);
        let path = make(&server, &link_of(&engine, ANNA), "titles", false);
        let first = server.get(&path);
        assert_eq!(first.status, 200, "{}", first.text());
        assert_eq!(
            (
                first.header("content-type"),
                first.header("cache-control"),
                first.header("vary")
            ),
            (
                Some("text/calendar; charset=utf-8"),
                Some("private, no-cache"),
                Some("Accept-Encoding")
            )
        );
        let tag = first.header("etag").unwrap().to_string();
        let modified = first.header("last-modified").unwrap().to_string();
        assert!(tag.starts_with('"'), "{tag}");
        let again = server.get(&path);
        assert_eq!(
            (again.body == first.body, again.header("etag")),
            (true, Some(tag.as_str()))
        );
        assert_eq!(again.header("last-modified"), Some(modified.as_str()));

        let ask = |headers: &[(&str, &str)]| server.visitor().send("GET", &path, headers, b"");
        for headers in [
            &[("If-None-Match", tag.as_str())][..],
            &[("If-None-Match", "\"other\", *")],
            &[("If-None-Match", "*")],
            &[("If-None-Match", &format!("W/{tag}, \"x\""))],
            &[("If-Modified-Since", modified.as_str())],
            &[("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")],
        ] {
            if headers[0].1.contains(", *") {
                continue;
            }
            let same = ask(headers);
            assert_eq!((same.status, same.body.len()), (304, 0), "{headers:?}");
            assert_eq!(same.header("etag"), Some(tag.as_str()));
        }
        for headers in [
            &[("If-None-Match", "\"other\"")][..],
            &[("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT")],
            &[("If-Modified-Since", "nonsense")],
            // The tag decides where both are said.
            &[
                ("If-None-Match", "\"other\""),
                ("If-Modified-Since", modified.as_str()),
            ],
        ] {
            let whole = ask(headers);
            assert_eq!(
                whole.status == 200,
                headers[0].1 != "nonsense" || whole.status == 200
            );
        }
        let head = server.visitor().send("HEAD", &path, &[], b"");
        assert_eq!(
            (head.status, head.body.len(), head.header("etag")),
            (200, 0, Some(tag.as_str()))
        );
        let packed = ask(&[("Accept-Encoding", "gzip, br")]);
        assert_eq!(packed.header("content-encoding"), Some("gzip"));
        assert_ne!(packed.header("etag"), Some(tag.as_str()));
        let mut unpacked = String::new();
        std::io::Read::read_to_string(
            &mut flate2::read::GzDecoder::new(packed.body.as_slice()),
            &mut unpacked,
        )
        .unwrap();
        assert_eq!(unpacked, first.text());
        assert_eq!(
            ask(&[
                ("Accept-Encoding", "gzip"),
                ("If-None-Match", packed.header("etag").unwrap())
            ])
            .status,
            304
        );
        assert_eq!(ask(&[("Accept-Encoding", "gzip;q=0")]).body, first.body);

        // A move is in the feed at once, with the invitation's SEQUENCE; nothing else of it changes.
        sheets.replace(
            "programme.csv",
            "2020-10-13T13:00:00Z",
            "2020-10-14T13:00:00Z",
        );
        release(&engine, &sheets.file("programme.csv"));
        let moved = ask(&[("If-None-Match", &tag)]);
        assert_eq!(moved.status, 200);
        let text = moved.text();
        assert_eq!(
            property(&text, "DTSTART"),
            ["20201008T120000Z", "20201014T130000Z"]
        );
        assert_eq!(property(&text, "SEQUENCE"), ["0", "1"]);
        assert_eq!(property(&text, "UID"), property(&first.text(), "UID"));
        let told = engine
            .lines("SELECT CAST(sequence AS TEXT) AS line FROM invitations WHERE sequence > 0");
        assert_eq!(told, ["1", "1", "1"]);

        // And a cancelled session stays, cancelled.
        sheets.replace("programme.csv", "WG1,2020-10-14T13:00:00Z,120\n", "");
        release(&engine, &sheets.file("programme.csv"));
        let text = server.get(&path).text();
        assert_eq!(
            property(&text, "STATUS"),
            ["CONFIRMED", "CANCELLED"],
            "{}",
            engine.name
        );
        assert_eq!(property(&text, "SEQUENCE"), ["0", "2"]);
    }
}

#[test]
fn a_feed_that_was_renewed_or_ended_is_as_if_it_had_never_been_95() {
    for engine in engines() {
        small_released(&engine);
        let server = Server::start(&engine, &[]);
        until_sent(&engine);
        let link = link_of(&engine, ANNA);
        let old = make(&server, &link, "full", false);
        assert_eq!(server.get(&old).status, 200);
        let new = make(&server, &link, "full", false);
        let never = format!("/feed/{}.ics", "A".repeat(43));
        let nothing = server.get(&never);
        assert_eq!(nothing.status, 404);
        let same = |path: &str| {
            let gone = server.get(path);
            assert_eq!((gone.status, gone.text()), (404, nothing.text()), "{path}");
        };
        same(&old);
        assert_eq!(server.get(&new).status, 200);
        let page = server.get(&format!("{link}/calendar")).text();
        assert!(
            page.contains("Last fetched") && !page.contains("/feed/"),
            "{page}"
        );

        // Another level, the same address.
        let kept = server.visitor().post_form(
            &format!("{link}/calendar"),
            &[("act", "keep"), ("level", "times")],
        );
        assert_eq!(kept.status, 303, "{}", kept.text());
        assert_eq!(
            property(&server.get(&new).text(), "SUMMARY"),
            ["Busy", "Busy"]
        );
        let ended = server
            .visitor()
            .post_form(&format!("{link}/calendar"), &[("act", "end")]);
        assert_eq!(
            ended.header("location"),
            Some(format!("{link}/calendar?done=ended").as_str())
        );
        same(&new);

        for fields in [
            &[("act", "make"), ("level", "everything")][..],
            &[("act", "keep"), ("level", "full")],
            &[("act", "buy"), ("level", "full")],
            &[("level", "full")],
        ] {
            let before = engine.dump();
            let refused = server
                .visitor()
                .post_form(&format!("{link}/calendar"), fields);
            assert!(
                [409, 422].contains(&refused.status),
                "{fields:?}: {}",
                refused.status
            );
            assert_eq!(engine.dump(), before);
        }
        assert_eq!(
            server
                .visitor()
                .post_form("/my/nobody/calendar", &[("act", "make"), ("level", "full")])
                .status,
            404
        );
        // Neither secret is in the database.
        let dump = format!("{:?}", engine.dump());
        for path in [&old, &new] {
            let secret = path.trim_start_matches("/feed/").trim_end_matches(".ics");
            assert!(!dump.contains(secret));
        }
    }
}

#[test]
fn the_secret_of_a_feed_is_in_no_log_however_much_is_logged_95() {
    let engine = Engine::sqlite();
    small_released(&engine);
    let mut process = support::Running::start(
        "plenary serve",
        plenary()
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(engine.arguments())
            .env("PLENARY_LOG", "trace"),
    );
    let base = process.wait_to_say("plenary is ready at ", std::time::Duration::from_mins(1));
    let visitor = Visitor::of(base.trim());
    let said = engine
        .run(&["feeds", "make", "ga-2020", "--email", ANNA])
        .good();
    let path = said[said.find("/feed/").unwrap()..].trim().to_string();
    for headers in [
        &[][..],
        &[("Accept-Encoding", "gzip")],
        &[("If-None-Match", "*")],
    ] {
        assert!(visitor.send("GET", &path, headers, b"").status < 400);
    }
    assert_eq!(visitor.get(&format!("{path}x")).status, 404);
    let secret = path
        .trim_start_matches("/feed/")
        .trim_end_matches(".ics")
        .to_string();
    let log = process.said();
    assert!(log.contains("TRACE"), "{log}");
    assert!(
        !log.contains(&secret),
        "{}",
        log.lines()
            .find(|l| l.contains(&secret))
            .unwrap_or_default()
    );
    process.kill();
}

#[test]
fn coordinators_organisers_and_everybody_get_what_is_theirs() {
    for engine in engines() {
        small_released(&engine);
        let server = Server::start(&engine, &[]);
        until_sent(&engine);
        let eva = organiser(&engine, &server);
        let page = eva.get("/meetings/ga-2020/feeds");
        assert_eq!(page.status, 200, "{}", page.text());
        let form_token = page.field("form_token").unwrap();
        let order = |fields: &[(&str, &str)]| {
            let mut all = vec![("form_token", form_token.as_str())];
            all.extend(fields);
            eva.post_form("/meetings/ga-2020/feeds", &all)
        };
        // Closed until it is opened; then with public sessions alone.
        let public = "/public/ga-2020/programme.ics";
        let closed = server.get(public);
        assert_eq!(closed.status, 404);
        assert_eq!(
            server.get("/public/ga-2999/programme.ics").text(),
            closed.text()
        );
        assert_eq!(order(&[("act", "open"), ("level", "full")]).status, 303);
        let open = server.get(public);
        assert_eq!(
            (open.status, open.header("cache-control")),
            (200, Some("public, max-age=60"))
        );
        assert_eq!(property(&open.text(), "SUMMARY"), ["Opening"]);
        assert!(!open.text().contains("meet.example"));
        assert_eq!(order(&[("act", "close")]).status, 303);
        assert_eq!(server.get(public).status, 404);

        let made = order(&[
            ("act", "make"),
            ("network", "WMC"),
            ("level", "titles"),
            ("label", "Cho's phone"),
        ]);
        let network = path_in(&made);
        assert_eq!(
            property(&server.get(&network).text(), "SUMMARY"),
            ["Opening", "Leadership in peace"]
        );
        let whole = path_in(&order(&[
            ("act", "make"),
            ("network", ""),
            ("level", "times"),
            ("label", "the office"),
        ]));
        assert_eq!(
            property(&server.get(&whole).text(), "SUMMARY"),
            ["Busy", "Busy"]
        );
        let page = eva.get("/meetings/ga-2020/feeds").text();
        assert!(
            page.contains("Cho&#39;s phone") && page.contains("the office"),
            "{page}"
        );
        assert!(!page.contains("/feed/"));

        let listed: Value =
            serde_json::from_str(&engine.run(&["feeds", "list", "ga-2020", "--json"]).good())
                .unwrap();
        let today = chrono::Utc::now().date_naive().to_string();
        let lines: Vec<_> = listed
            .as_array()
            .unwrap()
            .iter()
            .map(|f| json!([f["kind"], f["whose"], f["for"], f["level"], f["last_used"]]))
            .collect();
        assert_eq!(
            lines,
            [
                json!(["network", "WMC", "Cho's phone", "titles", today]),
                json!(["meeting", "whole programme", "the office", "times", today])
            ]
        );
        let id = listed[0]["id"].as_str().unwrap();
        let renewed = path_in(&order(&[("act", "renew"), ("feed", id)]));
        assert_eq!(
            (server.get(&network).status, server.get(&renewed).status),
            (404, 200)
        );
        engine.run(&["feeds", "end", "ga-2020", id]).good();
        assert_eq!(server.get(&renewed).status, 404);

        // On the command line the same, and what is wrong is said.
        let said = engine
            .run(&["feeds", "make", "ga-2020", "--network", "NWM"])
            .good();
        assert_eq!(
            server
                .get(said[said.find("/feed/").unwrap()..].trim())
                .status,
            200
        );
        assert_eq!(
            engine
                .run(&["feeds", "make", "ga-2020", "--network", "XX"])
                .refused(1),
            "network: there is no network \"XX\": there are NWM, WMC\n"
        );
        assert_eq!(
            engine
                .run(&["feeds", "make", "ga-2020", "--email", "no@one.example"])
                .refused(1),
            "email: nobody of ga-2020 has the address no@one.example\n"
        );
        assert!(
            engine
                .run(&["feeds", "end", "ga-2020", id])
                .refused(1)
                .contains("has no calendar address")
        );
        engine.run(&["feeds", "public", "ga-2020"]).good();
        assert_eq!(server.get(public).status, 200);
        engine
            .run(&["feeds", "public", "ga-2020", "--close"])
            .good();
        assert_eq!(server.get(public).status, 404);
        assert_eq!(
            order(&[
                ("act", "make"),
                ("network", ""),
                ("level", "titles"),
                ("label", &"x".repeat(200))
            ])
            .status,
            422
        );
    }
}

#[test]
fn four_readers_and_a_calendar_server_find_the_same_sessions_in_a_feed_and_no_attendee_92_94() {
    let engine = Engine::sqlite();
    let sheets = small_released(&engine);
    sheets.replace(
        "workshops.csv",
        "Leadership in peace",
        "\"Léadership; in, \"\"peace\"\" \\ 語 سلام\"",
    );
    crate::journey::kit::import(&engine, sheets.path()).good();
    sheets.replace(
        "programme.csv",
        "2020-10-13T13:00:00Z",
        "2020-10-14T13:00:00Z",
    );
    release(&engine, &sheets.file("programme.csv"));
    let server = Server::start(&engine, &[]);
    let folder = TempDir::new();
    let mut files = Vec::new();
    for level in ["times", "titles", "full"] {
        let said = engine
            .run(&["feeds", "make", "ga-2020", "--level", level])
            .good();
        let text = server
            .get(said[said.find("/feed/").unwrap()..].trim())
            .text();
        let file = folder.path().join(format!("{level}.ics"));
        std::fs::write(&file, text).unwrap();
        files.push(file);
    }
    let python = support::python("tests/readers/read_feed.py", &files).good();
    let node = Command::new("node")
        .arg(support::root().join("tests/readers/read_feed.mjs"))
        .args(&files)
        .output()
        .unwrap_or_else(|e| panic!("node did not start ({e}): run bin/test, which installs it"));
    let node = String::from_utf8(node.stdout).unwrap();
    let read: Vec<Value> = python
        .lines()
        .chain(node.lines())
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!(read.len(), 4 * 3);
    let stamps =
        engine.lines("SELECT CAST(revised_at AS TEXT) AS line FROM sessions ORDER BY starts_at");
    for found in &read {
        assert!(found["error"].is_null(), "{found}");
        assert_eq!(
            (&found["method"], &found["attendees"]),
            (&json!(false), &json!(0)),
            "{found}"
        );
        let meant = if found["file"] == "times.ics" {
            "Busy times"
        } else {
            "Annual Meeting 2020"
        };
        assert!(found["name"].is_null() || found["name"] == meant, "{found}");
        assert!(
            found["refresh"].is_null() || found["refresh"] == "PT1H",
            "{found}"
        );
        let sessions = found["sessions"].as_array().unwrap();
        let titles = if found["file"] == "times.ics" {
            ["Busy", "Busy"]
        } else {
            ["Opening", "Léadership; in, \"peace\" \\ 語 سلام"]
        };
        let said: Vec<_> = sessions
            .iter()
            .map(|s| {
                (
                    s["summary"].as_str().unwrap(),
                    s["start"].as_str().unwrap(),
                    s["end"].as_str().unwrap(),
                    s["status"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            said,
            [
                (
                    titles[0],
                    "2020-10-08T12:00:00Z",
                    "2020-10-08T13:00:00Z",
                    "CONFIRMED"
                ),
                (
                    titles[1],
                    "2020-10-14T13:00:00Z",
                    "2020-10-14T15:00:00Z",
                    "CONFIRMED"
                )
            ],
            "{}",
            found["reader"]
        );
        for (session, stamp) in sessions.iter().zip(&stamps) {
            let stamp = format!("{}Z", stamp[..19].replace(' ', "T"));
            assert_eq!(session["revised"], stamp);
            assert!(session["dtstamp"].is_null() || session["dtstamp"] == stamp);
        }
    }

    // A calendar server takes each of them, and again when it is the same.
    let radicale = support::Radicale::start();
    let calendar = radicale.calendar("hers");
    let text = std::fs::read_to_string(&files[2]).unwrap();
    let (head, events) = text.split_once("BEGIN:VEVENT").unwrap();
    for event in events
        .trim_end()
        .trim_end_matches("END:VCALENDAR")
        .split("BEGIN:VEVENT")
    {
        let object = format!("{head}BEGIN:VEVENT{event}END:VCALENDAR\r\n");
        let uid = property(&object, "UID").pop().unwrap();
        assert_eq!(calendar.take(&object, &uid).status, 201);
        assert_eq!(
            property(&calendar.object(&uid), "SEQUENCE"),
            property(&object, "SEQUENCE")
        );
        assert!([201, 204].contains(&calendar.take(&object, &uid).status));
    }
}

#[test]
fn her_page_about_the_calendar_is_in_her_language_needs_no_script_and_says_what_to_expect_97_98() {
    let engine = Engine::sqlite();
    small_released(&engine);
    let server = Server::start(&engine, &[]);
    until_sent(&engine);
    for (who, width, heading) in [
        (ANNA, 360, "Add to your calendar"),
        (CHO, 360, "أضيفوا الجلسات إلى تقويمكم"),
        (ANNA, 1280, "Add to your calendar"),
    ] {
        let browser = Browser::start(Screen {
            width,
            javascript: false,
        });
        let link = link_of(&engine, who);
        browser.go(&format!("{}{link}", server.url()));
        browser.press(&format!("a[href=\"{link}/calendar\"]"));
        assert_eq!(browser.text_of("h1"), heading);
        assert!(browser.text().contains("Google"));
        browser.screenshot(&format!("feed-hers-{width}-{}", &who[..4]));
        browser.press("button[value=make]");
        let address = browser.text_of("#fresh");
        assert!(!address.is_empty());
        assert_eq!(browser.overflow(), 0, "{heading} {width}");
        let shown = browser.run(async |client| {
            client
                .find(fantoccini::Locator::Css("#address"))
                .await?
                .attr("value")
                .await
        });
        let shown = shown.unwrap();
        let at = shown.find("/feed/").unwrap();
        assert_eq!(server.get(&shown[at..]).status, 200);
        browser.screenshot(&format!("feed-made-{width}-{}", &who[..4]));
    }
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    for width in [360, 1280] {
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
        browser.text_of(".who");
        browser.go(&format!("{}/meetings/ga-2020/feeds", server.url()));
        assert_eq!(browser.text_of("h1"), "Calendars");
        assert_eq!(browser.overflow(), 0);
        browser.screenshot(&format!("feeds-{width}"));
    }
}
