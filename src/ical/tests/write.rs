//! The bytes that go out, for honest and for hostile values.

use proptest::prelude::*;

use super::super::lines::{WIDTH, clean_line, clean_parameter, clean_text, fold, unfold};
use super::*;

fn lines(event: &Event) -> Vec<String> {
    let text = write(event);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    unfold(&text).lines().map(str::to_string).collect()
}

#[test]
fn a_request_is_these_lines_and_no_others() {
    assert_eq!(
        write(&invitation()),
        "BEGIN:VCALENDAR\r\n\
         VERSION:2.0\r\n\
         PRODID:-//plenary//invitations//EN\r\n\
         CALSCALE:GREGORIAN\r\n\
         METHOD:REQUEST\r\n\
         BEGIN:VEVENT\r\n\
         ATTENDEE;CN=Ana Tui;CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTIC\r\n\
         \x20IPANT;RSVP=TRUE:mailto:ana@people.example\r\n\
         CREATED:20200901T080000Z\r\n\
         DESCRIPTION:First line.\\nSecond line: see https://meet.example/p/x\r\n\
         DTEND:20201013T143000Z\r\n\
         DTSTAMP:20200901T080000Z\r\n\
         DTSTART:20201013T130000Z\r\n\
         LAST-MODIFIED:20200901T080000Z\r\n\
         LOCATION:Online\r\n\
         ORGANIZER;CN=The Alliance:mailto:secretariat@alliance.example\r\n\
         SEQUENCE:0\r\n\
         STATUS:CONFIRMED\r\n\
         SUMMARY:Indigenous knowledge\\; what mediators learn\\, and how\r\n\
         TRANSP:OPAQUE\r\n\
         UID:5b0e7c3a-8a55-4f0e-9d57-0f6f4d1f2a11\r\n\
         URL:https://meet.example/p/x\r\n\
         END:VEVENT\r\n\
         END:VCALENDAR\r\n"
    );
}

#[test]
fn a_cancelled_session_says_so_and_a_person_taken_out_does_not() {
    let with = |kind| {
        let event = Event {
            kind,
            sequence: 3,
            ..invitation()
        };
        lines(&event)
            .into_iter()
            .filter(|l| ["METHOD", "STATUS", "SEQUENCE", "DTSTART"].contains(&name(l)))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        with(Kind::CancelSession),
        "METHOD:CANCEL DTSTART:20201013T130000Z SEQUENCE:3 STATUS:CANCELLED"
    );
    assert_eq!(
        with(Kind::CancelPerson),
        "METHOD:CANCEL DTSTART:20201013T130000Z SEQUENCE:3"
    );
}

#[test]
fn a_display_name_cannot_become_a_property_of_its_own() {
    for name in [
        "A\r\nATTACH:http://evil.example",
        "A\nATTACH:http://evil.example",
        "A\rATTACH:http://evil.example",
        "A\u{85}ATTACH:http://evil.example",
        "A\u{2028}ATTACH:http://evil.example",
    ] {
        let mut event = invitation();
        event.attendee.name = name.into();
        event.summary = name.into();
        let found = lines(&event);
        assert_eq!(found.len(), lines(&invitation()).len());
        let attendee = found
            .iter()
            .find(|l| l.starts_with("ATTENDEE"))
            .cloned()
            .unwrap_or_default();
        assert_eq!(
            attendee,
            "ATTENDEE;CN=\"A ATTACH:http://evil.example\";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:ana@people.example"
        );
        assert!(found.contains(&"SUMMARY:A ATTACH:http://evil.example".to_string()));
    }
}

#[test]
fn values_are_cleaned_in_one_way() {
    assert_eq!(
        clean_parameter("\"Ana\" ^n O'Neil;\tx"),
        "'Ana' n O'Neil; x"
    );
    assert_eq!(clean_parameter("a\\nb"), "a/nb");
    assert_eq!(
        clean_line("  a\u{0}b\u{7f}\u{202e}c \n\n d\u{feff} "),
        "abc d"
    );
    assert_eq!(clean_text("a\r\nb\rc\u{2029}d\te\u{1}"), "a\nb\nc\nd\te");
}

#[test]
fn only_a_plain_link_is_written_as_url() {
    let url = |given: &str| {
        let event = Event {
            url: Some(given.into()),
            ..invitation()
        };
        lines(&event).into_iter().find(|l| l.starts_with("URL"))
    };
    assert_eq!(url("javascript:alert(1)"), None);
    assert_eq!(url("https://a.example/\r\nATTACH:x"), None);
    assert_eq!(url("https://a.example/ü"), None);
    assert_eq!(
        url(" https://a.example/x?y=1,2;3 "),
        Some("URL:https://a.example/x?y=1,2;3".into())
    );
}

fn name(line: &str) -> &str {
    line.split([':', ';']).next().unwrap_or("")
}

/// Characters that hurt, among ordinary ones of one to four octets.
fn hostile() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        4 => any::<char>(),
        2 => prop::sample::select(vec![
            '\r', '\n', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}', '\0', '\t', ' ', '"', '\'', '^', '\\', ';', ':', ',', '=',
            '\u{200f}', '\u{202e}', '\u{feff}', '\u{a0}', 'é', '語', '🙂', 'n', 'N',
        ]),
        3 => prop::char::range(' ', '~'),
    ];
    prop::collection::vec(one, 0..160).prop_map(|all| all.into_iter().collect())
}

proptest! {

    #[test]
    fn folded_lines_are_short_and_unfold_to_what_they_were_2(line in hostile()) {
        // A content line has no line end of its own.
        let line = line.replace(['\r', '\n'], "");
        let folded = fold(&line);
        prop_assert!(folded.split("\r\n").all(|l| l.len() <= WIDTH));
        prop_assert_eq!(unfold(&folded), line);
    }

    #[test]
    fn hostile_values_add_no_line_and_no_property(
        names in (hostile(), hostile()),
        texts in (hostile(), hostile(), hostile(), hostile()),
    ) {
        let mut event = invitation();
        (event.attendee.name, event.organizer.name) = names;
        (event.summary, event.description) = (texts.0, texts.1);
        event.location = Some(texts.2);
        event.uid = format!("u{}", texts.3);
        let text = write(&event);
        prop_assert!(text.split("\r\n").all(|l| l.len() <= WIDTH));
        prop_assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let found = lines(&event);
        let unknown: Vec<&str> = found.iter().map(|l| name(l)).filter(|n| !ASKED_FOR.contains(n)).collect();
        prop_assert_eq!(unknown, Vec::<&str>::new());
        // A value that is nothing after cleaning is no line.
        let empty = [&event.description, event.location.as_ref().unwrap_or(&event.uid)]
            .iter().filter(|v| clean_text(v).is_empty()).count();
        prop_assert_eq!(found.len() + empty, lines(&invitation()).len());
    }

    #[test]
    fn an_escaped_text_is_read_back_as_it_was_4(text in hostile()) {
        let event = Event { description: text.clone(), ..invitation() };
        let read = lines(&event)
            .iter()
            .find_map(|l| l.strip_prefix("DESCRIPTION:").map(unescape))
            .unwrap_or_default();
        prop_assert_eq!(read, clean_text(&text));
    }
}

const ASKED_FOR: &[&str] = &[
    "BEGIN",
    "END",
    "VERSION",
    "PRODID",
    "CALSCALE",
    "METHOD",
    "ATTENDEE",
    "CREATED",
    "DESCRIPTION",
    "DTEND",
    "DTSTAMP",
    "DTSTART",
    "LAST-MODIFIED",
    "LOCATION",
    "ORGANIZER",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "UID",
    "URL",
];

/// RFC 5545, 3.3.11, read the other way.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, false) => out.push(c),
            _ => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => out.push('!'),
            },
        }
    }
    out
}
