//! Each of the mails of tests/fixtures/mail by the program that a mail server calls: its outcome, its answer, and that nothing else changed.

use super::kit::{Guest, Meeting, Template, reply};
use crate::support::{Engine, engines};

/// Each template's guest has the number of its place, unless it names another's.
fn number_of(template: &Template, place: usize) -> usize {
    match template.head("person") {
        "" => place + 10,
        n => n.parse().unwrap(),
    }
}

#[test]
fn each_mail_has_its_named_outcome_and_changes_nothing_that_does_not_count_51_53_54_55_56_57_58_61_64_67_68_77_78()
 {
    let templates = Template::all();
    assert!(templates.len() >= 40);
    for engine in engines() {
        let name = engine.name;
        let meeting = Meeting::released(engine, templates.len() + 10);
        let first = meeting.guest(1);
        let again: Guest = meeting.guest(2);
        for (place, template) in templates.iter().enumerate() {
            let number = number_of(template, place);
            let guest = match number {
                1 => first.clone(),
                2 => again.clone(),
                n => meeting.guest(n),
            };
            let mail = template.fill(&guest, &first);
            let before = meeting.state();
            let (json, code, said) = meeting.received(&mail);
            let what = format!("{} on {name}: {json} {said}", template.name);
            assert_eq!(code, 0, "{what}");
            assert!(!said.contains("panicked"), "{what}");
            let (outcome, answer) = template.head("expect").split_once(' ').unwrap();
            assert_eq!(json["outcome"], outcome, "{what}");
            assert_eq!(json["answer"].as_str().unwrap_or("-"), answer, "{what}");
            assert!(!json["reason"].as_str().unwrap().is_empty(), "{what}");
            match outcome {
                "applied" | "counter" | "counter-unclear" => {
                    assert_eq!(json["person"], guest.address.as_str(), "{what}");
                    assert_eq!(json["session"], "WG1", "{what}");
                    assert_eq!(meeting.answer(&guest.address), answer, "{what}");
                    // Nothing else of what the mail says changes anything.
                    let (mut before, mut after) = (before.clone(), meeting.state());
                    for table in ["invitations", "responses"] {
                        before.remove(table);
                        after.remove(table);
                    }
                    assert_eq!(after, before, "{what}");
                }
                "bounced" => {
                    let words = template.head("bounced").replace("{HER}", &guest.address);
                    let stands = meeting.engine.lines(&format!(
                        "SELECT state || ' ' || last_words AS line FROM outbox WHERE message_id = '{}'",
                        guest.message_id
                    ));
                    assert_eq!(stands, [format!("bounced {words}")], "{what}");
                }
                _ => expect_unchanged(&before, &meeting, template, &what),
            }
            if !template.head("comment").is_empty() {
                let kept = meeting.engine.lines(
                    "SELECT a.comment AS line FROM mail_answers a JOIN received_mails m ON m.id = a.mail_id ORDER BY m.number",
                );
                assert_eq!(kept.last().unwrap(), template.head("comment"), "{what}");
            }
            // The same bytes once more.
            let settled = meeting.engine.dump();
            assert_eq!(meeting.outcome(&mail), "duplicate-mail", "{what}");
            assert_eq!(meeting.engine.dump(), settled, "{what}");
        }
    }
}

/// Nothing has changed but the mails that this one asks for.
fn expect_unchanged(
    before: &std::collections::BTreeMap<String, Vec<String>>,
    meeting: &Meeting,
    template: &Template,
    what: &str,
) {
    let mut before = before.clone();
    let mut after = meeting.state();
    let wrote = match (template.head("expect"), template.head("writes")) {
        (expected, "") if expected.starts_with("unconfirmed") => "confirm-answer",
        (_, kind) => kind,
    };
    let mails = |state: &std::collections::BTreeMap<String, Vec<String>>| state["outbox"].len();
    let more = mails(&after) - mails(&before);
    assert_eq!(more, usize::from(!wrote.is_empty()), "{what}");
    if more == 1 {
        let kind = meeting
            .engine
            .lines("SELECT kind AS line FROM outbox ORDER BY number DESC LIMIT 1");
        assert_eq!(kind, [wrote], "{what}");
        for table in ["outbox", "outbox_texts", "personal_links"] {
            before.remove(table);
            after.remove(table);
        }
    }
    if wrote == "invitation" {
        // What she holds is the same, by a mail with a later DTSTAMP.
        for table in ["invitations", "notices"] {
            before.remove(table);
            after.remove(table);
        }
    }
    assert_eq!(after, before, "{what}");
}

#[test]
fn what_is_too_large_or_too_deep_is_set_aside_unread_61() {
    let meeting = Meeting::released(Engine::sqlite(), 1);
    let before = meeting.state();
    let head = "From: <guest-01@nwm.example>\r\nTo: <secretariat@alliance.example>\r\nMIME-Version: 1.0\r\n";
    let large = format!("{head}\r\n{}", "x\r\n".repeat(5 * 1024 * 1024));
    let long_header = format!("{head}X-Long: {}\r\n\r\nx", "y ".repeat(200 * 1024));
    let calendar = format!(
        "{head}Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n{}END:VCALENDAR\r\n",
        "X-A:b\r\n".repeat(60_000)
    );
    let mut parts = head.to_string();
    for n in 0..30 {
        parts.push_str(&format!(
            "Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"
        ));
    }
    let messages = format!(
        "{head}{}",
        "Content-Type: message/rfc822\r\n\r\nFrom: <a@b.example>\r\n".repeat(50_000)
    );
    let many = format!(
        "{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n{}",
        "--b\r\n\r\n".repeat(100_000)
    );
    for (mail, outcome) in [
        (large, "too-large"),
        (long_header, "too-large"),
        (calendar, "too-large"),
        (parts, "too-deep"),
        (messages, "too-deep"),
        (many, "too-deep"),
        (String::new(), "unreadable"),
        ("\r\n\r\n".into(), "unreadable"),
    ] {
        assert_eq!(meeting.outcome(mail.as_bytes()), outcome);
    }
    assert_eq!(meeting.state(), before);
}

#[test]
fn shuffled_doubled_and_stale_replies_end_in_the_latest_by_sequence_and_dtstamp_53() {
    let meeting = Meeting::released(Engine::sqlite(), 3);
    let post = plenary::rsvp::inbound::Post {
        sender: plenary::mail::Sender {
            base_url: "http://localhost".into(),
            tags: true,
        },
        authserv_id: None,
    };
    let db = plenary::store::Db::open(&meeting.engine.address()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut seed = 42_u64;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let words = [
        ("ACCEPTED", "accepted"),
        ("TENTATIVE", "tentative"),
        ("DECLINED", "declined"),
    ];
    for n in 1..=3 {
        let guest = meeting.guest(n);
        let begin = guest.now - chrono::TimeDelta::days(3);
        let mut mails = Vec::new();
        let mut latest = (begin, "needs-action");
        for i in 0..100 {
            // Every tenth is as old as one that was there before it.
            let second = if i % 10 == 9 { i / 2 } else { 1000 + i };
            let (word, answer) = words[random(3)];
            let at = begin + chrono::TimeDelta::seconds(second);
            let said = Guest {
                now: at,
                ..guest.clone()
            };
            let mail = reply(&said, "REPLY", word, "");
            if at > latest.0 {
                latest = (at, answer);
            }
            if random(5) == 0 {
                mails.push(mail.clone());
            }
            mails.push(mail);
        }
        for i in (1..mails.len()).rev() {
            mails.swap(i, random(i + 1));
        }
        let now = plenary::time::Clock::System.now();
        for mail in mails {
            let way = plenary::mail::inbound::Way::Pipe;
            runtime
                .block_on(plenary::rsvp::inbound::receive(&db, now, &post, mail, way))
                .unwrap();
        }
        assert_eq!(meeting.answer(&guest.address), latest.1);
    }
}
