//! Answers as real programs write them, and objects that are none.

use proptest::prelude::*;

use super::*;
use crate::time::{Zone, instant_text};

fn read(text: &str) -> String {
    match read_utc(text) {
        Ok(r) => {
            let kind = match &r.kind {
                ReplyKind::Answer => "answer".to_string(),
                ReplyKind::Refresh => "refresh".to_string(),
                ReplyKind::Counter(Proposed::Span(i)) => format!(
                    "counter {}/{}",
                    instant_text(i.start()),
                    instant_text(i.end())
                ),
                ReplyKind::Counter(Proposed::From(start)) => {
                    format!("counter {}/-", instant_text(*start))
                }
                ReplyKind::Counter(Proposed::Unplaced(zone)) => format!("counter in {zone}"),
            };
            let dtstamp = r.dtstamp.map_or("-".into(), instant_text);
            let partstat = r.partstat.map_or("-", PartStat::word);
            let comment = r.comment.unwrap_or_default();
            format!(
                "{kind} | {} | {} | {partstat} | {} | {dtstamp} | {comment}",
                r.uid, r.attendee, r.sequence
            )
        }
        Err(why) => why.to_string(),
    }
}

#[test]
fn google_outlook_apple_and_sloppy_writers_are_understood() {
    let google = "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n\
        DTSTART:20201013T130000Z\r\nDTEND:20201013T143000Z\r\nDTSTAMP:20200902T101112Z\r\nORGANIZER;CN=The Alliance:mailto:secretariat@alliance.example\r\nUID:u-1\r\n\
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ana Tui;X-NUM-GUESTS=0;X-RESPONSE-COMMENT=\"I may be late\":mailto:ana@peo\r\n ple.example\r\n\
        CREATED:20200901T080000Z\r\nDESCRIPTION:\r\nLAST-MODIFIED:20200902T101112Z\r\nLOCATION:\r\nSEQUENCE:1\r\nSTATUS:CONFIRMED\r\nSUMMARY:x\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(
        read(google),
        "answer | u-1 | ana@people.example | ACCEPTED | 1 | 2020-09-02T10:11:12Z | I may be late"
    );
    let exchange = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nPRODID:Microsoft Exchange Server 2010\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Romance Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n\
        TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nATTENDEE;PARTSTAT=DECLINED;CN=Lena Aho:MAILTO:Lena.Aho@people.example\r\n\
        COMMENT;LANGUAGE=fr-FR:Je suis\\, hélas\\, en voyage\\n\r\nUID:u-1\r\nSUMMARY;LANGUAGE=fr-FR:Refusé : x\r\nDTSTART;TZID=Romance Standard Time:20201013T150000\r\n\
        DTEND;TZID=Romance Standard Time:20201013T163000\r\nCLASS:PUBLIC\r\nDTSTAMP:20200902T101112Z\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(
        read(exchange),
        "answer | u-1 | Lena.Aho@people.example | DECLINED | 0 | 2020-09-02T10:11:12Z | Je suis, hélas, en voyage"
    );
    let sloppy = "\u{feff}begin:vcalendar\nmethod:reply\nbegin:vevent\nuid:u-1\nattendee;partstat=tentative:MAILTO:ana@people.example\nend:vevent\nend:vcalendar\n";
    assert_eq!(
        read(sloppy),
        "answer | u-1 | ana@people.example | TENTATIVE | 0 | - | "
    );
}

#[test]
fn another_time_can_be_proposed_and_the_present_state_asked_for() {
    let counter = |lines: &str| {
        read(&format!(
            "BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:u-1\nSEQUENCE:2\nATTENDEE:mailto:ana@people.example\n{lines}END:VEVENT\nEND:VCALENDAR\n"
        ))
    };
    assert_eq!(
        counter(
            "DTSTART;TZID=Pacific/Fiji:20201014T080000\nDTEND;TZID=Pacific/Fiji:20201014T093000\n"
        ),
        "counter 2020-10-13T20:00:00Z/2020-10-13T21:30:00Z | u-1 | ana@people.example | - | 2 | - | "
    );
    assert_eq!(
        counter("DTSTART:20201014T080000Z\nDURATION:PT1H\n"),
        "counter 2020-10-14T08:00:00Z/2020-10-14T09:00:00Z | u-1 | ana@people.example | - | 2 | - | "
    );
    assert_eq!(
        counter("DTSTART;VALUE=DATE:20201014\n"),
        "the counter-proposal names no usable start and end"
    );
    assert_eq!(
        counter("DTSTART:20201014T080000Z\n"),
        "counter 2020-10-14T08:00:00Z/- | u-1 | ana@people.example | - | 2 | - | "
    );
    assert_eq!(
        counter("DTSTART:20201014T080000Z\nDTEND:20201014T080000Z\n"),
        "the counter-proposal names no usable start and end"
    );
    assert_eq!(
        read(
            "BEGIN:VCALENDAR\nMETHOD:REFRESH\nBEGIN:VEVENT\nUID:u-1\nATTENDEE:mailto:ana@people.example\nEND:VEVENT\nEND:VCALENDAR\n"
        ),
        "refresh | u-1 | ana@people.example | - | 0 | - | "
    );
}

#[test]
fn a_clock_that_nobody_knows_is_named_and_not_guessed_88() {
    let counter = |lines: &str| {
        let text = format!(
            "BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:1\nATTENDEE:mailto:ana@people.example\n{lines}END:VEVENT\nEND:VCALENDAR\n"
        );
        read_utc(&text).map(|r| r.kind)
    };
    let unplaced = || {
        let zone = "Customized Time Zone".to_string();
        Ok(ReplyKind::Counter(Proposed::Unplaced(zone)))
    };
    for lines in [
        "DTSTART;TZID=Customized Time Zone:20201014T080000\nDTEND;TZID=Customized Time Zone:20201014T093000\n",
        "DTSTART:20201014T080000Z\nDTEND;TZID=Customized Time Zone:20201014T093000\n",
        "DTSTART;TZID=Customized Time Zone:20201014T080000\n",
    ] {
        assert_eq!(counter(lines), unplaced(), "{lines}");
    }
}

#[test]
fn what_is_no_answer_is_named() {
    let event = |method: &str, lines: &str| {
        read(&format!(
            "BEGIN:VCALENDAR\n{method}BEGIN:VEVENT\n{lines}END:VEVENT\nEND:VCALENDAR\n"
        ))
    };
    let me = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@people.example\n";
    assert_eq!(
        event("", me),
        "the calendar object has no METHOD: it says nothing"
    );
    assert_eq!(
        event("METHOD:REPLY\n", me),
        "the event has no UID: nobody knows which session is meant"
    );
    assert_eq!(
        event("METHOD:REPLY\n", "UID:1\n"),
        "the answer does not say whose it is (no ATTENDEE)"
    );
    assert_eq!(
        event(
            "METHOD:REPLY\n",
            &format!("UID:1\n{me}ATTENDEE:mailto:eve@people.example\n")
        ),
        "the answer names several people (more than one ATTENDEE)"
    );
    assert_eq!(
        event("METHOD:CANCEL\n", &format!("UID:1\n{me}")),
        "METHOD:CANCEL from outside is not for an organiser"
    );
    assert_eq!(
        event(
            "METHOD:REPLY\n",
            &format!("UID:1\n{me}END:VEVENT\nBEGIN:VEVENT\nUID:2\n{me}")
        ),
        "the message speaks of several sessions at once"
    );
    let object = |uid: u8, part: &str| {
        format!(
            "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:{uid}\nATTENDEE;PARTSTAT={part}:mailto:ana@people.example\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    assert_eq!(
        read(&(object(1, "ACCEPTED") + &object(2, "DECLINED"))),
        "the message speaks of several sessions at once"
    );
    for contradiction in [
        object(1, "ACCEPTED") + &object(1, "DECLINED"),
        object(1, "ACCEPTED").replace("END:VEVENT\n", "END:VEVENT\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=DECLINED:mailto:ana@people.example\nEND:VEVENT\n"),
        object(1, "ACCEPTED").replace("END:VEVENT\n", "ATTENDEE;PARTSTAT=DECLINED:mailto:Ana@people.example\nEND:VEVENT\n"),
    ] {
        assert_eq!(
            read(&contradiction),
            "the message says different things about one session"
        );
    }
    assert_eq!(
        read(&(object(1, "ACCEPTED") + &object(1, "ACCEPTED"))),
        "answer | 1 | ana@people.example | ACCEPTED | 0 | - | "
    );
    assert_eq!(
        read("BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR\n"),
        "the calendar object has no VEVENT"
    );
    assert_eq!(
        event(
            "METHOD:REPLY\n",
            "UID:1\nATTENDEE;PARTSTAT=MAYBE-SO:mailto:ana@people.example\n"
        ),
        "answer | 1 | ana@people.example | NEEDS-ACTION | 0 | - | "
    );
}

#[test]
fn of_several_attendees_the_one_whose_mail_it_is_speaks() {
    let text = "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=DECLINED:mailto:bea@people.example\n\
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@people.example\nEND:VEVENT\nEND:VCALENDAR\n";
    let read = |senders: &[&str]| {
        let senders: Vec<String> = senders.iter().map(ToString::to_string).collect();
        let read = read_from(text, &senders);
        read.map(|r| (r.attendee, r.partstat))
    };
    assert_eq!(
        read(&["Ana@People.example"]),
        Ok(("ana@people.example".into(), Some(PartStat::Accepted)))
    );
    assert_eq!(
        read(&["bea@people.example"]),
        Ok(("bea@people.example".into(), Some(PartStat::Declined)))
    );
    for several in [
        &["eve@people.example"][..],
        &["ana@people.example", "bea@people.example"],
        &[],
    ] {
        assert_eq!(read(several), Err(Unreadable::SeveralAttendees));
    }
}

#[test]
fn an_address_may_stand_beside_a_name_that_is_none() {
    for attendee in [
        "ATTENDEE;EMAIL=ana@people.example;PARTSTAT=ACCEPTED:urn:uuid:7a1c0e9a-0000-4000-8000-000000000000",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=\"ana@people.example\":/aMTIzNDU2/principal/",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:<ana@people.example>",
    ] {
        let text = format!(
            "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\n{attendee}\nEND:VEVENT\nEND:VCALENDAR\n"
        );
        assert_eq!(
            read(&text),
            "answer | 1 | ana@people.example | ACCEPTED | 0 | - | "
        );
    }
}

const PIECES: &[&str] = &[
    "BEGIN:VCALENDAR\r\n",
    "END:VCALENDAR\r\n",
    "BEGIN:VEVENT\r\n",
    "END:VEVENT\r\n",
    "BEGIN:VTIMEZONE\r\n",
    "END:VTIMEZONE\r\n",
    "BEGIN:STANDARD\r\n",
    "END:STANDARD\r\n",
    "BEGIN:VFREEBUSY\r\n",
    "END:VFREEBUSY\r\n",
    "METHOD:REPLY\r\n",
    "METHOD:COUNTER\r\n",
    "UID:1\r\n",
    "TZID:Own\r\n",
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n",
    "DTSTART;TZID=Own:20201013T130000\r\n",
    "DTSTART:20201013T130000Z\r\n",
    "DTSTART;VALUE=DATE:00000000\r\n",
    "DTSTART:99991231T235959Z\r\n",
    "DTSTART:16010101T000000\r\n",
    "DTEND:20201013T140000Z\r\n",
    "DURATION:P99999W\r\n",
    "DURATION:-PT1H\r\n",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n",
    "RRULE:FREQ=DAILY;INTERVAL=0\r\n",
    "RRULE:FREQ=WEEKLY;COUNT=0;WKST=SU\r\n",
    "RRULE:FREQ=HOURLY;BYSETPOS=-1\r\n",
    "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31;UNTIL=19000101\r\n",
    "RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=-99MO\r\n",
    "TZOFFSETFROM:+0200\r\n",
    "TZOFFSETTO:-9959\r\n",
    "RDATE:20201013\r\n",
    "EXDATE;VALUE=DATE:20201013\r\n",
    "RECURRENCE-ID:20201013T130000Z\r\n",
    "FREEBUSY:20201012T080000Z/PT3H\r\n",
    "FREEBUSY:/\r\n",
    "SEQUENCE:-1\r\n",
    "DTSTAMP:x\r\n",
    " \r\n",
    "\r",
    ":",
    ";",
    "=\"",
    "\u{0}",
];

proptest! {

    #[test]
    fn no_mixture_of_lines_kills_a_reader(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40), noise in ".{0,20}", cut in 0_usize..200) {
        let inner: String = pieces.concat();
        let whole = format!("BEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\nBEGIN:VEVENT\r\nUID:1\r\nATTENDEE:mailto:a@b.example\r\n{inner}{noise}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        let window = span("2020-10-05T00:00:00Z", "2020-11-01T00:00:00Z");
        let zone = Zone::parse("Asia/Beirut").unwrap();
        for text in [whole.as_bytes(), &whole.as_bytes()[cut.min(whole.len())..], inner.as_bytes()] {
            let _ = read_reply(text, Reader { hers: &zone, senders: &[] });
            let _ = busy_times(text, "x.ics", window, &zone);
        }
    }
}
