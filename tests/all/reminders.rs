//! Reminders as people get them: what is due when, once whoever writes it, taken back by a move, ended by one click.

use chrono::{TimeDelta, Utc};
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};

use crate::journey::kit::{link_of, release, small_released, until_sent};
use crate::support::{Browser, Engine, Screen, Server, Visitor, engines};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";

/// The small meeting, released in September.
fn told_in_september(engine: &Engine) -> crate::journey::kit::Sheets {
    let sheets = small_released(engine);
    told_at(engine, "2020-09-20 08:00:00");
    sheets
}

/// As if everybody had been told then.
fn told_at(engine: &Engine, at: &str) {
    engine.alter(&format!("UPDATE invitations SET dtstamp = '{at}'"));
}

fn due(engine: &Engine, at: &str, write: bool) -> Value {
    let mut arguments = vec!["reminders", "due", "ga-2020", "--at", at, "--json"];
    if write {
        arguments.push("--write");
    }
    serde_json::from_str(&engine.run(&arguments).good()).unwrap()
}

/// `first anna@nwm.example WG1`
fn shown(due: &Value) -> Vec<String> {
    let mut all: Vec<String> = due["due"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| {
            let codes: Vec<&str> = d["sessions"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| c.as_str().unwrap())
                .collect();
            format!(
                "{} {} {}",
                d["kind"].as_str().unwrap(),
                d["email"].as_str().unwrap(),
                codes.join("+")
            )
        })
        .collect();
    all.sort();
    all
}

fn to_all(kind: &str, codes: &str) -> Vec<String> {
    [ANNA, BEA, CHO]
        .iter()
        .map(|who| format!("{kind} {who} {codes}"))
        .collect()
}

/// State and address of every mail of a kind, by address.
fn mails(engine: &Engine, kind: &str) -> Vec<String> {
    engine.lines(&format!(
        "SELECT state || ' ' || to_address AS line FROM outbox WHERE kind = '{kind}' ORDER BY to_address, number"
    ))
}

fn body(engine: &Engine, kind: &str, to: &str) -> String {
    engine
        .lines(&format!(
            "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE kind = '{kind}' AND to_address = '{to}' ORDER BY number"
        ))
        .pop()
        .unwrap_or_else(|| panic!("no {kind} to {to}"))
}

fn header(body: &str, name: &str) -> String {
    let message = MessageParser::default().parse(body.as_bytes()).unwrap();
    message
        .header_raw(name.to_string())
        .map(|v| v.trim().to_string())
        .unwrap_or_default()
}

/// The path of the address in `List-Unsubscribe`.
fn unsubscribe(body: &str) -> String {
    let value = header(body, "List-Unsubscribe");
    let at = value
        .find("/unsubscribe/")
        .unwrap_or_else(|| panic!("{value}"));
    value[at..].trim_end_matches('>').to_string()
}

#[test]
fn a_reminder_is_a_plain_mail_in_her_language_written_once_whoever_writes_it_42() {
    for engine in engines() {
        told_in_september(&engine);
        // Asked again after five days, about both sessions in one mail.
        // In Kingston that hour is in the night: the evening before.
        let asked = |at: &str| shown(&due(&engine, at, false));
        assert_eq!(asked("2020-09-25T00:59:59Z"), [""; 0]);
        assert_eq!(
            asked("2020-09-25T07:59:59Z"),
            [format!("answer {CHO} OPEN+WG1")]
        );
        assert_eq!(
            shown(&due(&engine, "2020-09-26T02:00:00Z", true)),
            to_all("answer", "OPEN+WG1")
        );
        assert_eq!(shown(&due(&engine, "2020-09-30T08:00:00Z", false)), [""; 0]);
        // The Sunday before, at 18:00 of each of them.
        assert_eq!(
            shown(&due(&engine, "2020-10-11T12:15:00Z", true)),
            [format!("week {BEA} WG1")]
        );
        assert_eq!(
            shown(&due(&engine, "2020-10-11T23:00:00Z", true)),
            [format!("week {ANNA} WG1"), format!("week {CHO} WG1")]
        );
        let before = engine.dump();
        assert_eq!(
            shown(&due(&engine, "2020-10-12T13:00:00Z", false)),
            to_all("first", "WG1")
        );
        assert_eq!(engine.dump(), before, "asking writes nothing");

        // Four at once write each reminder once.
        let written: usize = std::thread::scope(|all| {
            let one = || {
                due(&engine, "2020-10-12T13:00:00Z", true)["written"]
                    .as_u64()
                    .unwrap()
            };
            let threads: Vec<_> = (0..4).map(|_| all.spawn(one)).collect();
            threads
                .into_iter()
                .map(|t| usize::try_from(t.join().unwrap()).unwrap())
                .sum()
        });
        assert_eq!(written, 3, "{}", engine.name);
        assert_eq!(shown(&due(&engine, "2020-10-12T13:00:01Z", true)), [""; 0]);
        let digests = mails(&engine, "digest");
        assert_eq!(digests.len(), 3, "{digests:?}");
        // One with questions, one before the session.
        assert_eq!(mails(&engine, "reminder").len(), 6);

        for (who, subject) in [
            (ANNA, "Reminder: WG1"),
            (BEA, "Reminder: WG1"),
            (CHO, "تذكير"),
        ] {
            let body = body(&engine, "reminder", who);
            let mail = MessageParser::default().parse(body.as_bytes()).unwrap();
            assert!(
                mail.subject().unwrap().contains(subject),
                "{:?}",
                mail.subject()
            );
            let kinds: Vec<String> = mail
                .parts
                .iter()
                .filter_map(|p| p.content_type())
                .map(|c| format!("{}/{}", c.ctype(), c.subtype().unwrap_or_default()))
                .collect();
            assert_eq!(kinds, ["multipart/alternative", "text/plain", "text/html"]);
            assert!(mail.body_text(0).unwrap().contains("/my/"));
            assert_eq!(header(&body, "Auto-Submitted"), "auto-generated");
            assert!(header(&body, "In-Reply-To").starts_with('<'));
        }
        assert_eq!(
            engine.lines("SELECT DISTINCT CAST(sequence AS TEXT) AS line FROM sessions"),
            ["0"]
        );
        let tally: Value = serde_json::from_str(
            &engine
                .run(&["reminders", "show", "ga-2020", "--json"])
                .good(),
        )
        .unwrap();
        assert_eq!(
            tally["written"],
            json!({"first": 3, "second": 0, "week": 3, "answer": 3})
        );
    }
}

#[test]
fn a_move_takes_back_what_is_unsent_and_who_declined_or_was_cancelled_for_hears_nothing() {
    for engine in engines() {
        let sheets = told_in_september(&engine);
        due(&engine, "2020-10-12T13:00:00Z", true);
        let waiting = |state: &str| [ANNA, BEA, CHO].map(|who| format!("{state} {who}"));
        assert_eq!(mails(&engine, "reminder"), waiting("queued"));
        sheets.replace(
            "programme.csv",
            "2020-10-13T13:00:00Z",
            "2020-10-14T13:00:00Z",
        );
        release(&engine, &sheets.file("programme.csv"));
        assert_eq!(
            mails(&engine, "reminder"),
            waiting("superseded"),
            "{}",
            engine.name
        );
        // The move itself waits, and a reminder that is written after it takes nothing back.
        told_at(&engine, "2020-10-12T14:00:00");
        engine.alter("UPDATE invitations SET answer = 'declined' WHERE person_id IN (SELECT id FROM persons WHERE email = 'bea@nwm.example')");
        assert_eq!(shown(&due(&engine, "2020-10-12T20:00:00Z", true)), [""; 0]);
        assert_eq!(
            shown(&due(&engine, "2020-10-13T13:00:00Z", true)),
            [format!("first {ANNA} WG1"), format!("first {CHO} WG1")]
        );
        assert_eq!(
            shown(&due(&engine, "2020-10-14T12:00:00Z", true)),
            [format!("second {ANNA} WG1"), format!("second {CHO} WG1")]
        );
        let about_sessions = "SELECT CAST(count(*) AS TEXT) AS line FROM outbox WHERE kind IN ('invitation', 'update') AND state = 'queued'";
        assert_eq!(engine.lines(about_sessions), ["6"]);
        // Cancelled: nothing of it goes out any more.
        sheets.replace("programme.csv", "WG1,2020-10-14T13:00:00Z,120\n", "");
        release(&engine, &sheets.file("programme.csv"));
        assert!(
            mails(&engine, "reminder")
                .iter()
                .all(|m| m.starts_with("superseded"))
        );
        assert_eq!(shown(&due(&engine, "2020-10-14T12:30:00Z", true)), [""; 0]);
    }
}

#[test]
fn one_click_or_a_button_ends_her_reminders_and_opening_the_link_does_not_101() {
    for engine in engines() {
        told_in_september(&engine);
        due(&engine, "2020-10-12T13:00:00Z", true);
        due(&engine, "2020-10-11T23:00:00Z", true);
        // Reminders and digests alone have the header.
        for kind in ["reminder", "digest"] {
            let body = body(&engine, kind, CHO);
            assert_eq!(
                header(&body, "List-Unsubscribe-Post"),
                "List-Unsubscribe=One-Click"
            );
            assert!(header(&body, "List-Unsubscribe").starts_with("<http"));
        }
        assert_eq!(
            header(&body(&engine, "invitation", CHO), "List-Unsubscribe"),
            ""
        );
        let path = unsubscribe(&body(&engine, "reminder", CHO));
        let server = Server::start(&engine, &[]);
        let wants = || {
            engine.lines("SELECT email AS line FROM persons WHERE reminders = TRUE ORDER BY email")
        };
        assert_eq!(wants(), [ANNA, BEA, CHO]);
        for method in ["GET", "HEAD", "GET"] {
            assert_eq!(server.visitor().send(method, &path, &[], b"").status, 200);
        }
        assert_eq!(wants(), [ANNA, BEA, CHO]);
        let page = server.get(&path).text();
        assert!(page.contains("lang=\"ar\" dir=\"rtl\""), "{page}");

        // As a mail service does it: no cookie, no origin, the one field; twice is once.
        let click = |kind: &str, body: &str| {
            let headers = [("Content-Type", kind)];
            let done = server
                .visitor()
                .send("POST", &path, &headers, body.as_bytes());
            assert_eq!(done.status, 200, "{}", done.text());
        };
        click(
            "application/x-www-form-urlencoded",
            "List-Unsubscribe=One-Click",
        );
        click(
            "application/x-www-form-urlencoded",
            "List-Unsubscribe=One-Click",
        );
        assert_eq!(wants(), [ANNA, BEA]);
        assert_eq!(
            shown(&due(&engine, "2020-10-13T12:00:00Z", false)),
            [format!("second {ANNA} WG1"), format!("second {BEA} WG1")]
        );
        click("application/x-www-form-urlencoded", "act=again");
        assert_eq!(wants(), [ANNA, BEA, CHO]);
        click(
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n",
        );
        assert_eq!(wants(), [ANNA, BEA]);
        for wrong in ["/unsubscribe/x", "/unsubscribe/"] {
            assert_eq!(server.visitor().post_form(wrong, &[]).status, 404);
        }
    }
}

#[test]
fn the_running_service_reminds_by_itself() {
    for engine in engines() {
        small_released(&engine);
        let text = |minutes: i64| {
            (Utc::now() + TimeDelta::minutes(minutes))
                .format("%Y-%m-%d %H:%M:%S")
                .to_string()
        };
        // As if the session began in three quarters of an hour and everybody had been told two days ago.
        engine.alter(&format!(
            "UPDATE sessions SET starts_at = '{}' WHERE starts_at > '2020-10-10 00:00:00'",
            text(45)
        ));
        told_at(&engine, &text(-2880));
        engine.alter(&format!(
            "UPDATE meetings SET last_day = '{}'",
            &text(2880)[..10]
        ));
        let server = Server::start(&engine, &[]);
        for _ in 0..600 {
            if !mails(&engine, "reminder").is_empty() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        until_sent(&engine);
        assert_eq!(
            mails(&engine, "reminder"),
            [ANNA, BEA, CHO].map(|who| format!("sent {who}")),
            "{}",
            engine.name
        );
        assert!(server.stop().contains("3 reminders written"));
    }
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
fn an_organiser_sets_when_people_are_reminded_and_sees_what_goes_out_next() {
    let engine = Engine::sqlite();
    told_in_september(&engine);
    due(&engine, "2020-10-12T13:00:00Z", true);
    let server = Server::start(&engine, &[]);
    let eva = organiser(&engine, &server);
    let address = "/meetings/ga-2020/reminders";
    let form_token = eva.get(address).field("form_token").unwrap();
    let set = |fields: &[(&str, &str)]| {
        let mut all = vec![("form_token", form_token.as_str())];
        all.extend(fields);
        eva.post_form(address, &all)
    };
    let kept = set(&[
        ("first_hours", "36,5"),
        ("second_minutes", "30"),
        ("week", "1"),
        ("ask_after", ""),
        ("ask_before", "10"),
    ]);
    assert_eq!(kept.status, 303, "{}", kept.text());
    let shown: Value = serde_json::from_str(
        &engine
            .run(&["reminders", "show", "ga-2020", "--json"])
            .good(),
    )
    .unwrap();
    assert_eq!(
        shown["settings"],
        json!({"first_minutes": 2190, "second_minutes": 30, "week": true, "ask_after_days": null, "ask_before_days": 10})
    );
    for (field, value) in [
        ("first_hours", "soon"),
        ("second_minutes", "1.5"),
        ("second_minutes", "100000"),
        ("ask_after", "-1"),
        ("ask_before", "99"),
    ] {
        let before = engine.dump();
        let refused = set(&[(field, value)]);
        assert_eq!(refused.status, 422, "{field} {value}");
        assert_eq!(engine.dump(), before);
    }
    assert_eq!(
        engine
            .run(&[
                "reminders",
                "set",
                "ga-2020",
                "--second",
                "off",
                "--ask-after",
                "3"
            ])
            .good(),
        "first reminder: 2190 minutes before\nsecond reminder: off\nagenda of the week: Sunday 18:00 of hers\nnot answered yet: 3 days after she was asked, or 10 days before the session\n"
    );
    engine
        .run(&["reminders", "set", "ga-2020", "--first", "10"])
        .refused(1);
    engine
        .run(&["reminders", "set", "ga-2020", "--first", "soon"])
        .refused(2);

    // A session next year, so that there is something to come.
    engine.alter("UPDATE sessions SET starts_at = '2099-10-13 13:00:00' WHERE starts_at > '2020-10-10 00:00:00'");
    for (width, javascript) in [(360, false), (1280, true)] {
        let browser = Browser::start(Screen { width, javascript });
        let link = engine
            .run(&["organiser", "link", "eva@alliance.example"])
            .good();
        let at = link.find("/sign-in/").unwrap();
        browser.go(&format!("{}{}", server.url(), link[at..].trim()));
        browser.press("main button");
        browser.text_of(".who");
        browser.go(&format!("{}{address}", server.url()));
        assert_eq!(browser.text_of("h1"), "Reminders");
        assert!(browser.text().contains("WG1"), "{}", browser.text());
        assert_eq!(browser.overflow(), 0);
        browser.screenshot(&format!("reminders-{width}"));
        for who in [ANNA, CHO] {
            let path = unsubscribe(&body(&engine, "reminder", who));
            browser.go(&format!("{}{path}", server.url()));
            assert_eq!(browser.overflow(), 0);
            browser.screenshot(&format!("unsubscribe-{width}-{}", &who[..4]));
        }
    }
    assert!(!link_of(&engine, ANNA).is_empty());
}
