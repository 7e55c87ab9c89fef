//! What the outbox promises: bytes that do not change, order, patience, and giving up.

use chrono::TimeDelta;

use super::*;
use crate::time::{Instant, instant_text, parse_instant};

fn at(text: &str) -> Instant {
    parse_instant(text).unwrap()
}

fn message() -> Message {
    Message {
        from_name: "Alliance".into(),
        from: crate::people::Email::parse("secretariat@alliance.example").unwrap(),
        to_name: "Zoë \r\nBcc: evil@mail.example\u{2028}".into(),
        to: crate::people::Email::parse("zoe@nwm.example").unwrap(),
        subject: "Invitation: Opening\r\nX-Evil: 1".into(),
        text: "Hello".into(),
        html: "<p>Hello</p>".into(),
        calendar: Some(CalendarPart {
            method: "REQUEST".into(),
            text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".into(),
        }),
        message_id: "<1@alliance.example>".into(),
        thread: None,
        reply_to: None,
        unsubscribe: None,
        date: at("2020-09-01T10:00:00Z"),
    }
}

#[test]
fn the_same_message_is_the_same_bytes_with_the_calendar_twice_and_no_header_of_a_stranger() {
    let bytes = build(&message()).unwrap();
    assert_eq!(bytes, build(&message()).unwrap());
    let (head, _) = bytes.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> = head
        .split("\r\n")
        .filter(|l| !l.starts_with([' ', '\t']))
        .filter_map(|l| l.split_once(':').map(|(n, _)| n))
        .collect();
    assert_eq!(
        names,
        [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type"
        ]
    );
    let kinds: Vec<&str> = bytes
        .split("\r\n")
        .filter_map(|l| l.strip_prefix("Content-Type: "))
        .map(|l| l.split(';').next().unwrap_or(l))
        .collect();
    assert_eq!(
        kinds,
        [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            "text/calendar",
            "application/ics"
        ]
    );
    assert!(bytes.contains("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"));
    assert!(
        bytes
            .split("\r\n")
            .all(|l| l.len() <= 998 && !l.contains(['\r', '\n']))
    );
}

#[test]
fn the_lines_of_a_text_end_with_crlf_before_they_are_encoded() {
    use base64::Engine;
    let mut mail = message();
    mail.text = "one\ntwo\r\nthree".into();
    let bytes = build(&mail).unwrap();
    let encoded = base64::engine::general_purpose::STANDARD.encode("one\r\ntwo\r\nthree");
    assert!(bytes.contains(&format!("\r\n\r\n{encoded}\r\n")));
}

#[test]
fn a_mail_that_was_put_off_comes_back_later_and_later_and_is_given_up_after_three_days() {
    let start = at("2020-09-01T10:00:00Z");
    let waits: Vec<i64> = (1..=10)
        .map(|n| next_attempt(n, start, start, None, 0.5).map_or(-1, |t| (t - start).num_minutes()))
        .collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 240, 240]);
    let late = start + TimeDelta::hours(70);
    assert_eq!(next_attempt(9, late, start, None, 0.5), None);
    let session = start + TimeDelta::minutes(30);
    assert_eq!(
        next_attempt(1, start, start, Some(session), 0.0)
            .map(instant_text)
            .as_deref(),
        Some("2020-09-01T10:00:45Z")
    );
    assert_eq!(next_attempt(6, start, start, Some(session), 0.5), None);
}

mod answers {
    //! What a server's answer means for one mail.

    use super::super::smtp::{Fault, Step, verdict};
    use super::*;

    fn means(step: Step, fault: Fault) -> String {
        match verdict(step, fault) {
            Verdict::Sent(words) => format!("sent: {words}"),
            Verdict::Temporary(words) => format!("later: {words}"),
            Verdict::Permanent(words) | Verdict::Broken(words) => format!("never: {words}"),
        }
    }

    fn no(code: u16) -> Fault {
        Fault::No(code, "5.1.1 words".into())
    }

    fn lost() -> Fault {
        Fault::Lost("reset by peer".into())
    }

    #[test]
    fn a_refusal_of_the_recipient_or_the_text_is_final_when_the_server_says_so() {
        for step in [Step::Recipient, Step::Data, Step::Text] {
            assert_eq!(means(step, no(550)), "never: 550 5.1.1 words");
            assert_eq!(means(step, no(451)), "later: 451 5.1.1 words");
            assert_eq!(means(step, no(421)), "later: 421 5.1.1 words");
        }
    }

    #[test]
    fn a_refusal_of_ourselves_is_no_fault_of_the_mail() {
        assert_eq!(
            means(Step::Connect, no(535)),
            "later: the mail server does not let us in: 535 5.1.1 words"
        );
        assert_eq!(
            means(Step::Sender, no(550)),
            "later: the mail server does not take mail from our address: 550 5.1.1 words"
        );
    }

    #[test]
    fn a_lost_connection_is_tried_again_also_when_the_text_may_have_been_taken() {
        assert_eq!(
            means(Step::Connect, lost()),
            "later: the mail server cannot be reached: reset by peer"
        );
        assert_eq!(
            means(Step::Recipient, lost()),
            "later: the connection was lost: reset by peer"
        );
        assert_eq!(
            means(Step::Text, lost()),
            "later: the connection was lost after the text; it may have been taken: reset by peer"
        );
    }

    #[test]
    fn no_exchange_lasts_longer_than_leases_are_made_for() {
        // A kept connection that is silent, a new one, a text to nobody, and RSET, which is given as long as DATA.
        let steps = [
            Step::Sender,
            Step::Connect,
            Step::Sender,
            Step::Recipient,
            Step::Data,
            Step::Text,
            Step::Data,
        ];
        let all: u64 = steps.iter().map(|s| s.patience().as_secs()).sum();
        assert_eq!(all, super::super::smtp::LONGEST_EXCHANGE.unsigned_abs());
    }

    #[test]
    fn bounces_go_to_the_bare_address_of_a_long_and_foreign_sender() {
        let mut mail = message();
        mail.from_name = "Alliance mondiale des réseaux régionaux de femmes médiatrices et de leurs amies, secrétariat tournant".into();
        let body = build(&mail).unwrap();
        assert_eq!(
            super::super::outbox::from_address(&body).as_deref(),
            Some("secretariat@alliance.example")
        );
    }
}

mod names {
    //! Hostile display names and subjects.

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_name_adds_a_header_a_recipient_or_a_long_line(name in ".{0,300}", from in "\\PC{0,80}", subject in ".{0,600}") {
            let mut mail = message();
            (mail.to_name, mail.from_name, mail.subject) = (name, from, subject);
            let bytes = build(&mail).unwrap();
            let (head, _) = bytes.split_once("\r\n\r\n").unwrap();
            let names: Vec<&str> = head.split("\r\n").filter(|l| !l.starts_with([' ', '\t'])).filter_map(|l| l.split_once(':').map(|(n, _)| n)).collect();
            prop_assert_eq!(names, ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"]);
            let unfolded = head.replace("\r\n ", " ");
            let to = unfolded.split("\r\n").find(|l| l.starts_with("To:")).unwrap();
            prop_assert!(to.ends_with("zoe@nwm.example>") || to == "To: zoe@nwm.example", "{}", to);
            prop_assert!(bytes.is_ascii() && bytes.split("\r\n").all(|l| l.len() <= 998 && !l.contains(['\r', '\n'])));
        }
    }
}

mod rows;

#[test]
fn the_copies_of_mails_in_a_folder_are_deleted_by_their_numbers_alone() {
    let dir = std::env::temp_dir().join(format!("plenary-letters-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    let hers = ["000012-invitation-a@x.example.eml", ".000012-b.eml.part"];
    let others = [
        "000001-a@x.example.eml",
        "000120-a@x.example.eml",
        "note.txt",
    ];
    for name in hers.iter().chain(&others) {
        std::fs::write(dir.join(name), "x").unwrap();
    }
    delete_letters(&dir, &[12, 13]).unwrap();
    delete_letters(&dir.join("none"), &[12]).unwrap();
    let left = std::fs::read_dir(&dir).unwrap();
    let mut left: Vec<_> = left.map(|f| f.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, others);
    std::fs::remove_dir_all(dir).unwrap();
}
