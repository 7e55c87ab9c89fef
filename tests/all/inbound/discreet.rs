//! Mails that answer a mail, to people who want nothing of the subject matter in theirs.

use chrono::TimeDelta;
use mail_parser::MessageParser;

use super::kit::{Guest, MAILBOX, Meeting, reply};
use crate::journey::kit::link_of;
use crate::support::{Engine, Server};

const KINDS: [&str; 3] = ["confirm-answer", "no-delegates", "proposal-declined"];

/// What she reads of her newest mail of this kind: sender, subject, and all texts.
fn read(meeting: &Meeting, her: &str, kind: &str) -> String {
    let sql = format!(
        "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{her}' AND kind = '{kind}' ORDER BY number"
    );
    let bodies = meeting.engine.lines(&sql);
    let body = bodies
        .last()
        .unwrap_or_else(|| panic!("no {kind} to {her}"));
    let mail = MessageParser::default().parse(body.as_bytes()).unwrap();
    let parts: Vec<&str> = mail
        .parts
        .iter()
        .filter_map(|p| p.text_contents())
        .collect();
    let from = mail.from().unwrap().first().unwrap();
    format!(
        "{}\n{}\n{}",
        from.name().unwrap_or_default(),
        mail.subject().unwrap_or_default(),
        parts.join("\n")
    )
}

fn summary(text: &str) -> String {
    let line = text.lines().find_map(|l| l.strip_prefix("SUMMARY:"));
    line.unwrap_or_else(|| panic!("no SUMMARY: {text}")).into()
}

/// She is asked whether an answer is hers, told that nobody can come for her, and that another time is not taken.
fn written_to_three_times(meeting: &Meeting, number: usize) {
    let first = meeting.guest(number);
    let at = |seconds| Guest {
        now: first.now + TimeDelta::seconds(seconds),
        ..first.clone()
    };
    let forged = String::from_utf8(reply(&at(0), "REPLY", "ACCEPTED", "")).unwrap();
    let forged = forged.replace(&first.tag, MAILBOX);
    assert_eq!(meeting.outcome(forged.as_bytes()), "unconfirmed");
    let delegated = reply(&at(1), "REPLY", "DELEGATED", "");
    assert_eq!(meeting.outcome(&delegated), "delegated");
    let times = "DTSTART:20201013T150000Z\nDTEND:20201013T170000Z\n";
    let proposed = meeting.received(&reply(&at(2), "COUNTER", "", times)).0;
    assert_eq!(proposed["outcome"], "counter");
    let listed = meeting
        .run(&["invitations", "counters", "ga-2020", "--json"])
        .good();
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let counter = &listed[0];
    assert_eq!(counter["person"], first.address.as_str());
    meeting
        .run(&[
            "invitations",
            "decline",
            "ga-2020",
            &counter["number"].to_string(),
        ])
        .good();
}

#[test]
fn a_mail_that_answers_a_mail_tells_a_discreet_person_nothing_in_any_language() {
    let meeting = Meeting::released(Engine::sqlite(), 6);
    let server = Server::start(&meeting.engine, &[]);
    for number in 1..=5 {
        let her = meeting.guest(number).address;
        let wishes = format!("{}/wishes", link_of(&meeting.engine, &her));
        let language = ["en", "fr", "ar", "es", "pt"][number % 5];
        let said = server
            .visitor()
            .post_form(&wishes, &[("language", language), ("discreet", "yes")]);
        assert_eq!(said.status, 303, "{}", said.text());
    }
    drop(server);
    meeting.send();
    for number in 1..=6 {
        written_to_three_times(&meeting, number);
    }

    for number in 1..=5 {
        let her = meeting.guest(number).address;
        for kind in KINDS {
            let text = read(&meeting, &her, kind);
            let telling = [
                "wg1",
                "leadership",
                "peace",
                "annual",
                "nordic",
                "mediator",
                "guest-06",
                "the alliance",
                "secretariat can",
            ];
            let lower = text.to_lowercase();
            let found: Vec<&str> = telling.into_iter().filter(|w| lower.contains(w)).collect();
            assert_eq!(found, Vec::<&str>::new(), "{kind} to {her}:\n{text}");
            assert!(text.starts_with("secretariat\n"), "{text}");
            assert!(text.contains("/my/"), "{text}");
        }
    }
    // Her calendar's entry keeps its name, whether it tells something or not.
    let neutral = ["Appointment", "Rendez-vous", "موعد", "Cita", "Compromisso"];
    for number in 1..=5 {
        let her = meeting.guest(number).address;
        let name = summary(&read(&meeting, &her, "proposal-declined"));
        assert_eq!(name, neutral[number % 5], "{her}");
    }
    let open = meeting.guest(6).address;
    for kind in ["invitation", "proposal-declined"] {
        let name = summary(&read(&meeting, &open, kind));
        assert_eq!(name, "Leadership in peace", "{kind}");
    }
    for kind in KINDS {
        let text = read(&meeting, &open, kind);
        let open_words = ["WG1", "Leadership in peace"];
        assert!(open_words.iter().all(|w| text.contains(w)), "{text}");
    }
    let asked = read(&meeting, &open, "confirm-answer");
    assert!(asked.contains(&open), "whose mail it seems to be: {asked}");
}
