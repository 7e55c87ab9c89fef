//! What docs/INVITATIONS.md promises of the stream, the event and the people in it (items 1 to 33), on the bytes.

use super::super::lines::{WIDTH, unfold};
use super::*;

/// One event of each kind that is sent, with texts that tempt.
fn all_kinds() -> Vec<Event> {
    let mut out = Vec::new();
    for kind in [Kind::Request, Kind::CancelSession, Kind::CancelPerson] {
        for (role, partstat, rsvp) in [
            (Role::Required, PartStat::NeedsAction, true),
            (Role::Optional, PartStat::Accepted, false),
            (Role::Chair, PartStat::Tentative, false),
            (Role::Required, PartStat::Declined, false),
        ] {
            let mut event = invitation();
            event.kind = kind;
            event.attendee.role = role;
            event.attendee.partstat = partstat;
            event.attendee.rsvp = rsvp;
            event.attendee.name = "Zoë \"Ζωή\" 語🙂; MD, PhD: x^n\r\nX-EVIL:1".into();
            event.organizer.name = "Alliance\u{2028}of \u{202e}women\u{0}".into();
            event.summary = "調停 — a\\b; c, d\u{85}e: \u{1b}f\u{feff}".repeat(9);
            event.description = "1\r2\n3\r\n4\u{2029}5\t6".repeat(40);
            out.push(event);
        }
    }
    out
}

/// `NAME`, its parameters, its value.
fn parsed(event: &Event) -> Vec<(String, String, String)> {
    let text = unfold(&write(event));
    let lines = text.lines().map(|line| {
        let mut quoted = false;
        let at = line.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        });
        let (head, value) = line.split_at(at.unwrap_or_else(|| panic!("no value: {line}")));
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        (name.into(), parameters.into(), value[1..].into())
    });
    lines.collect()
}

fn values(event: &Event, name: &str) -> Vec<String> {
    let all = parsed(event).into_iter();
    all.filter(|(n, _, _)| n == name)
        .map(|(_, _, value)| value)
        .collect()
}

fn parameters(event: &Event, name: &str) -> String {
    let all = parsed(event);
    let found = all.iter().find(|(n, _, _)| n == name);
    found.map(|(_, p, _)| p.clone()).unwrap_or_default()
}

#[test]
fn lines_end_with_crlf_are_short_break_no_character_and_begin_with_no_mark_1_2_3() {
    for event in all_kinds() {
        let text = write(&event);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("\r\nEND:VCALENDAR\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n', '\u{feff}']));
        for line in text.split("\r\n").filter(|line| !line.is_empty()) {
            assert!(line.len() <= WIDTH, "{line}");
        }
        assert!(!text.contains("\r\n\r\n"));
        // A break within a character would be no string; here the longest runs are broken and come back whole.
        assert!(unfold(&text).contains(&"調停 — a\\\\b\\; c\\, d e: f".repeat(2)));
    }
}

#[test]
fn a_mark_at_the_beginning_is_accepted_when_read_3() {
    let reply = "\u{feff}BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u-1\r\nDTSTAMP:20200902T101112Z\r\n\
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@people.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let read = read_utc(reply).unwrap();
    assert_eq!(
        (read.uid.as_str(), read.partstat),
        ("u-1", Some(PartStat::Accepted))
    );
}

#[test]
fn text_is_escaped_once_and_control_characters_are_dropped_4() {
    let mut event = invitation();
    event.description = "a\\b;c,d:e\"f\r\ng\rh\ni\tj\u{7}k".into();
    event.summary = "x\\n".into();
    assert_eq!(
        values(&event, "DESCRIPTION"),
        ["a\\\\b\\;c\\,d:e\"f\\ng\\nh\\ni\tjk"]
    );
    assert_eq!(values(&event, "SUMMARY"), ["x\\\\n"]);
}

#[test]
fn addresses_links_times_and_numbers_are_not_escaped_and_hold_no_line_end_5() {
    let mut event = invitation();
    event.url = Some("https://plenary.example/p?a=1,2;b".into());
    event.attendee.address =
        Email::from_stored("an,a;\r\nX-EVIL:1@people.example\u{0}".to_string());
    assert_eq!(values(&event, "URL"), ["https://plenary.example/p?a=1,2;b"]);
    assert_eq!(
        values(&event, "ATTENDEE"),
        ["mailto:anaX-EVIL1@people.example"]
    );
    assert_eq!(values(&event, "DTSTART"), ["20201013T130000Z"]);
    event.url = Some("https://plenary.example/\r\nX-EVIL:1".into());
    assert_eq!(values(&event, "URL"), Vec::<String>::new());
}

#[test]
fn a_parameter_holds_no_quotation_mark_and_is_quoted_where_it_must_be_6() {
    let cn = |name: &str| {
        let mut event = invitation();
        event.attendee.name = name.into();
        let all = parameters(&event, "ATTENDEE");
        all.split_once(";CUTYPE").unwrap().0.to_string()
    };
    assert_eq!(cn("Ana \"The Bridge\" Tui"), "CN=Ana 'The Bridge' Tui");
    assert_eq!(cn("Tui, Ana"), "CN=\"Tui, Ana\"");
    assert_eq!(cn("Ana; Dr: x\u{1}^n"), "CN=\"Ana; Dr: xn\"");
}

#[test]
fn nobody_speaks_for_another_and_nothing_is_said_to_a_server_7_23_33() {
    for event in all_kinds() {
        for (name, parameters, _) in parsed(&event) {
            for never in [
                "SENT-BY",
                "DELEGATED-TO",
                "DELEGATED-FROM",
                "MEMBER",
                "DIR",
                "ALTREP",
                "SCHEDULE-AGENT",
                "SCHEDULE-STATUS",
                "SCHEDULE-FORCE-SEND",
                "TZID",
            ] {
                assert!(
                    !parameters.contains(&format!("{never}=")),
                    "{name};{parameters}"
                );
            }
        }
    }
}

#[test]
fn names_are_written_in_upper_case_and_read_in_any_8() {
    for event in all_kinds() {
        for (name, parameters, _) in parsed(&event) {
            assert_eq!(name, name.to_uppercase());
            let quoted: Vec<&str> = parameters.split('"').step_by(2).collect();
            let names = quoted.iter().flat_map(|p| p.split(';'));
            for name in names.filter_map(|p| p.split_once('=')).map(|(n, _)| n) {
                assert_eq!(name, name.to_uppercase());
            }
        }
    }
    let lower = "begin:vcalendar\r\nmethod:reply\r\nbegin:vevent\r\nuid:u-1\r\nattendee;partstat=declined:MAILTO:Ana@People.Example\r\nend:vevent\r\nend:vcalendar\r\n";
    let read = read_utc(lower).unwrap();
    assert_eq!(read.attendee.to_lowercase(), "ana@people.example");
    assert_eq!(read.partstat, Some(PartStat::Declined));
}

#[test]
fn one_version_one_product_one_method_and_one_event_are_in_an_object_9_10() {
    for event in all_kinds() {
        let method = event.kind.method().word();
        assert_eq!(values(&event, "VERSION"), ["2.0"]);
        assert_eq!(values(&event, "PRODID"), ["-//plenary//invitations//EN"]);
        assert_eq!(values(&event, "CALSCALE"), ["GREGORIAN"]);
        assert_eq!(values(&event, "METHOD"), [method]);
        assert_eq!(values(&event, "BEGIN"), ["VCALENDAR", "VEVENT"]);
        assert_eq!(values(&event, "END"), ["VEVENT", "VCALENDAR"]);
        assert_eq!(values(&event, "UID").len(), 1);
    }
}

#[test]
fn other_scripts_arrive_as_they_are_11() {
    let mut event = invitation();
    event.summary = "تعلّم الوسيطات — 調停 𝔘".into();
    event.location = Some("Ōtautahi".into());
    event.attendee.name = "Ngũgĩ آنا".into();
    assert_eq!(values(&event, "SUMMARY"), ["تعلّم الوسيطات — 調停 𝔘"]);
    assert_eq!(values(&event, "LOCATION"), ["Ōtautahi"]);
    assert!(parameters(&event, "ATTENDEE").starts_with("CN=Ngũgĩ آنا;"));
}

#[test]
fn what_others_add_is_passed_over_when_read_12_22() {
    let reply = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nX-WR-TIMEZONE:Europe/Rome\r\nBEGIN:VEVENT\r\nUID:u-1\r\n\
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nATTACH;FMTTYPE=text/plain:https://x.example/a\r\nLINK;VALUE=URI:https://x.example/b\r\n\
        CONFERENCE;VALUE=URI:https://x.example/c\r\nSTYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<b>x</b>\r\nRELATED-TO:u-0\r\n\
        BEGIN:PARTICIPANT\r\nUID:p-1\r\nPARTICIPANT-TYPE:SPEAKER\r\nCALENDAR-ADDRESS:mailto:evil@mail.example\r\nEND:PARTICIPANT\r\n\
        ATTENDEE;X-NUM-GUESTS=0;PARTSTAT=TENTATIVE:mailto:ana@people.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let read = read_utc(reply).unwrap();
    assert_eq!(
        (read.uid.as_str(), read.attendee.as_str(), read.partstat),
        ("u-1", "ana@people.example", Some(PartStat::Tentative))
    );
}

#[test]
fn attachments_and_alarms_are_never_written_22_90() {
    for event in all_kinds() {
        for name in [
            "ATTACH",
            "CONFERENCE",
            "X-ALT-DESC",
            "STYLED-DESCRIPTION",
            "RRULE",
        ] {
            assert_eq!(values(&event, name), Vec::<String>::new());
        }
        assert!(!values(&event, "BEGIN").contains(&"VALARM".to_string()));
    }
}

#[test]
fn every_event_has_its_identity_and_times_in_utc_with_a_later_end_13_14_24() {
    for event in all_kinds() {
        for name in ["DTSTAMP", "DTSTART", "DTEND", "CREATED", "LAST-MODIFIED"] {
            let [value] = &values(&event, name)[..] else {
                panic!("not one {name}")
            };
            assert!(value.len() == 16 && value.ends_with('Z'), "{name}:{value}");
            assert_eq!(parameters(&event, name), "");
        }
        assert!(values(&event, "DTEND") > values(&event, "DTSTART"));
        assert_eq!(values(&event, "DURATION"), Vec::<String>::new());
        assert_eq!(values(&event, "UID").join(" "), event.uid);
    }
}

#[test]
fn the_stamp_is_that_of_the_message_and_the_revision_has_its_own_15_16() {
    let event = Event {
        dtstamp: at("2020-09-03T10:00:00.9Z"),
        created: at("2020-09-01T08:00:00Z"),
        last_modified: at("2020-09-02T09:00:00Z"),
        ..invitation()
    };
    assert_eq!(values(&event, "DTSTAMP"), ["20200903T100000Z"]);
    assert_eq!(values(&event, "CREATED"), ["20200901T080000Z"]);
    assert_eq!(values(&event, "LAST-MODIFIED"), ["20200902T090000Z"]);
}

#[test]
fn the_sequence_is_written_from_nought_on_18() {
    for sequence in [0, 1, 2_147_483_647] {
        let event = Event {
            sequence,
            ..invitation()
        };
        assert_eq!(values(&event, "SEQUENCE"), [sequence.to_string()]);
    }
}

#[test]
fn status_and_transparency_are_words_of_the_standard_19() {
    for event in all_kinds() {
        let status: &[&str] = match event.kind {
            Kind::Request => &["CONFIRMED"],
            Kind::CancelSession => &["CANCELLED"],
            Kind::CancelPerson | Kind::DeclineCounter => &[],
        };
        assert_eq!(values(&event, "STATUS"), status);
        assert_eq!(values(&event, "TRANSP"), ["OPAQUE"]);
        assert_eq!(values(&event, "CLASS"), Vec::<String>::new());
    }
}

#[test]
fn one_organizer_and_one_attendee_are_there_as_bare_addresses_25_26_32() {
    for event in all_kinds() {
        assert_eq!(
            values(&event, "ORGANIZER"),
            ["mailto:secretariat@alliance.example"]
        );
        assert_eq!(values(&event, "ATTENDEE"), ["mailto:ana@people.example"]);
        let addresses = unfold(&write(&event)).matches("mailto:").count();
        assert_eq!(addresses, 2);
    }
}

#[test]
fn her_part_and_answer_are_written_out_28_29_30() {
    let said: Vec<String> = all_kinds()
        .iter()
        .take(4)
        .map(|event| {
            let all = parameters(event, "ATTENDEE");
            all.split_once(";CUTYPE=").unwrap().1.to_string()
        })
        .collect();
    assert_eq!(
        said,
        [
            "INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE",
            "INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=OPT-PARTICIPANT;RSVP=FALSE",
            "INDIVIDUAL;PARTSTAT=TENTATIVE;ROLE=CHAIR;RSVP=FALSE",
            "INDIVIDUAL;PARTSTAT=DECLINED;ROLE=REQ-PARTICIPANT;RSVP=FALSE",
        ]
    );
}

#[test]
fn an_answer_in_a_word_of_its_own_counts_as_none_30() {
    let reply = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:u-1\r\n\
        ATTENDEE;PARTSTAT=X-MAYBE-LATER:mailto:ana@people.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let read = read_utc(reply);
    assert!(
        read.as_ref()
            .is_ok_and(|r| matches!(r.partstat, None | Some(PartStat::NeedsAction))),
        "{:?}",
        read.map(|r| r.partstat)
    );
}
