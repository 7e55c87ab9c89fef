//! What docs/INVITATIONS.md promises of the mail itself (items 69 to 77, 101, 102), on the bytes and for hostile texts.

use proptest::prelude::*;

use super::*;
use crate::mail::CalendarPart;
use crate::time::parse_instant;

fn email(text: &str) -> Email {
    Email::from_stored(text.into())
}

fn message() -> Message {
    Message {
        from_name: "Alliance régionale des femmes médiatrices de toutes les rives de la mer".into(),
        from: email("secretariat@alliance.example"),
        to_name: "Zoë".into(),
        to: email("zoe@nwm.example"),
        subject: "Moved: WG1, Mon 12 Oct 11:00 (Rome)".into(),
        text: "Dear Zoë,\n.\nFrom here".into(),
        html: "<p>Hello</p>".into(),
        calendar: Some(CalendarPart {
            method: "REQUEST".into(),
            text: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n".into(),
        }),
        message_id: "<2@alliance.example>".into(),
        thread: Some("<1@alliance.example>".into()),
        reply_to: Some(email(
            "secretariat+0123456789abcdef0123456789abcdef@alliance.example",
        )),
        unsubscribe: None,
        date: parse_instant("2020-09-01T10:00:00Z").unwrap(),
    }
}

/// Header fields, unfolded.
fn head(bytes: &str) -> Vec<(String, String)> {
    let (head, _) = bytes.split_once("\r\n\r\n").unwrap();
    head.replace("\r\n ", " ")
        .split("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line}"));
            (name.to_string(), value.trim().to_string())
        })
        .collect()
}

fn field(bytes: &str, name: &str) -> Vec<String> {
    let all = head(bytes).into_iter();
    all.filter(|(n, _)| n == name).map(|(_, v)| v).collect()
}

/// The head of each part, in order.
fn parts(bytes: &str) -> Vec<String> {
    bytes
        .split("\r\n--=_")
        .skip(1)
        .filter_map(|part| part.split_once("\r\n"))
        .filter(|(_, rest)| rest.starts_with("Content-"))
        .map(|(_, rest)| {
            let head = rest.split("\r\n\r\n").next().unwrap_or("");
            head.replace("\r\n ", " ")
        })
        .collect()
}

#[test]
fn the_part_that_calendars_act_on_says_method_and_charset_and_has_no_disposition_69_70_72_73() {
    for method in ["REQUEST", "CANCEL"] {
        let mut mail = message();
        if let Some(calendar) = &mut mail.calendar {
            calendar.method = method.into();
        }
        let bytes = build(&mail).unwrap();
        let parts = parts(&bytes);
        let acting: Vec<&String> = parts
            .iter()
            .filter(|p| p.contains("text/calendar"))
            .collect();
        let [acting] = acting[..] else {
            panic!("{parts:?}")
        };
        assert_eq!(
            acting,
            &format!(
                "Content-Type: text/calendar; charset=utf-8; method={method}\r\nContent-Transfer-Encoding: base64"
            )
        );
        assert_eq!(bytes.matches("method=").count(), 1);
        let attached = parts.last().unwrap();
        assert!(
            attached.contains("application/ics") && attached.contains("attachment"),
            "{attached}"
        );
    }
}

#[test]
fn every_part_is_encoded_and_the_whole_is_ascii_71() {
    let bytes = build(&message()).unwrap();
    assert!(bytes.is_ascii());
    let encoded: Vec<bool> = parts(&bytes)
        .iter()
        .filter(|p| !p.contains("multipart/"))
        .map(|p| p.contains("Content-Transfer-Encoding: base64"))
        .collect();
    assert_eq!(encoded, [true; 4]);
}

#[test]
fn an_update_refers_to_the_first_invitation_and_the_first_to_nothing_75() {
    let update = build(&message()).unwrap();
    assert_eq!(field(&update, "Message-ID"), ["<2@alliance.example>"]);
    assert_eq!(field(&update, "In-Reply-To"), ["<1@alliance.example>"]);
    assert_eq!(field(&update, "References"), ["<1@alliance.example>"]);
    let first = Message {
        message_id: "<1@alliance.example>".into(),
        ..message()
    };
    let first = build(&first).unwrap();
    assert_eq!(field(&first, "In-Reply-To"), Vec::<String>::new());
    assert_eq!(
        first,
        build(&Message {
            thread: None,
            message_id: "<1@alliance.example>".into(),
            ..message()
        })
        .unwrap()
    );
}

#[test]
fn a_mail_says_that_a_program_wrote_it_77() {
    let bytes = build(&message()).unwrap();
    assert_eq!(field(&bytes, "Auto-Submitted"), ["auto-generated"]);
    assert_eq!(field(&bytes, "Precedence"), Vec::<String>::new());
}

#[test]
fn from_is_one_constant_mailbox_and_answers_come_to_the_address_of_this_mail_74() {
    let bytes = build(&message()).unwrap();
    let address = |name: &str| {
        let all = field(&bytes, name);
        let (_, address) = all[0].rsplit_once(' ').unwrap();
        (all.len(), address.to_string())
    };
    assert_eq!(
        address("From"),
        (1, "<secretariat@alliance.example>".into())
    );
    assert_eq!(
        address("Reply-To"),
        (
            1,
            "<secretariat+0123456789abcdef0123456789abcdef@alliance.example>".into()
        )
    );
    for never in [
        "Cc",
        "Bcc",
        "Sender",
        "Return-Path",
        "Disposition-Notification-To",
    ] {
        assert_eq!(field(&bytes, never), Vec::<String>::new());
    }
}

#[test]
fn the_way_out_by_one_click_stands_on_those_mails_alone_that_have_one_101() {
    let bytes = build(&message()).unwrap();
    assert_eq!(field(&bytes, "List-Unsubscribe"), Vec::<String>::new());
    let page = format!("https://plenary.example/unsubscribe/{}", "t".repeat(43));
    let reminder = Message {
        unsubscribe: Some(page.clone()),
        calendar: None,
        ..message()
    };
    let bytes = build(&reminder).unwrap();
    assert_eq!(field(&bytes, "List-Unsubscribe"), [format!("<{page}>")]);
    assert_eq!(
        field(&bytes, "List-Unsubscribe-Post"),
        ["List-Unsubscribe=One-Click"]
    );
}

fn hostile() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        3 => any::<char>(),
        3 => prop::sample::select(vec![
            '\r', '\n', '\u{b}', '\u{85}', '\u{2028}', '\0', '\t', ' ', '"', '\'', '\\', ';', ':', ',', '=', '?', '_', '<', '>', '@', '(', ')',
            '\u{200f}', '\u{202e}', '\u{feff}', '\u{a0}', 'é', '語', '🙂', '.',
        ]),
        3 => prop::char::range(' ', '~'),
    ];
    let long = (1_usize..4).prop_map(|n| 10_usize.pow(u32::try_from(n).unwrap_or(1)));
    (prop::collection::vec(one, 0..60), long).prop_map(|(all, n)| {
        all.into_iter()
            .cycle()
            .take(if n > 100 { 4000 } else { n })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hostile_names_and_titles_add_no_header_and_make_no_long_line_102(from in hostile(), to in hostile(), subject in hostile(), text in hostile(), html in hostile()) {
        let mut mail = message();
        (mail.from_name, mail.to_name, mail.subject, mail.text, mail.html) = (from, to, subject.clone(), text, html);
        let bytes = build(&mail).unwrap();
        prop_assert!(bytes.is_ascii());
        prop_assert!(!bytes.replace("\r\n", "").contains(['\r', '\n', '\0']));
        prop_assert!(bytes.split("\r\n").all(|line| line.len() <= 998));
        let names: Vec<String> = head(&bytes).into_iter().map(|(n, _)| n).collect();
        prop_assert_eq!(
            names,
            ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Reply-To", "In-Reply-To", "References", "MIME-Version", "Content-Type"]
        );
        let read = mail_parser::MessageParser::default().parse(bytes.as_bytes()).unwrap();
        prop_assert_eq!(read.subject().unwrap_or(""), clean(&subject));
        let to = read.to().and_then(|to| to.first()).and_then(|a| a.address()).unwrap_or("");
        prop_assert_eq!(to, "zoe@nwm.example");
    }
}
