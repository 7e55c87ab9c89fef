//! The mails as messages: method, question and thread of each kind, and that nothing in a name or title becomes markup or a line of its own.

use chrono::NaiveDate;

use super::*;
use crate::mail::Message;
use crate::meeting::{Audience, Kind, Limits, Meeting, MeetingId, Preset, Weekdays, Workshop};
use crate::people::{Alliance, AllianceId, Email, Person};
use crate::time::Zone;

pub(super) fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

pub(super) fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

pub(super) fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 10, n).unwrap()
}

pub(super) fn meeting() -> Meeting {
    Meeting {
        id: MeetingId::from_text("m1"),
        alliance: AllianceId::from_text("a1"),
        slug: "ga-2020".into(),
        name: "Annual Meeting 2020".into(),
        first_day: day(8),
        last_day: day(22),
        zone: zone("Europe/Rome"),
        limits: Limits {
            grid_minutes: 30,
            parallel: 1,
            per_day: 1,
            rest_minutes: 0,
            near_minutes: 0,
            free_days: Weekdays::new([]),
        },
        preset: Preset::Balanced,
        present_minutes: None,
    }
}

pub(super) fn workshop(theme: &str) -> Workshop {
    Workshop {
        id: WorkshopId::from_text("w1"),
        code: "WG1".into(),
        place: 1,
        kind: Kind::Workshop,
        title: "Title".into(),
        theme: theme.into(),
        lead: None,
        minutes: 120,
        audience: Audience::Members,
        earliest: None,
        latest: None,
        quorum: None,
        network_quorum: std::collections::BTreeMap::new(),
        pinned: None,
        not_before: None,
        forbidden: vec![],
        held: false,
        join_link: None,
        people: Vec::new(),
    }
}

pub(super) fn person(name: &str, zone_name: &str) -> Person {
    Person {
        id: PersonId::from_text("sina"),
        name: name.into(),
        email: email("sina@people.example"),
        zone: zone(zone_name),
        language: "en".into(),
        wishes: crate::people::Wishes::default(),
        memberships: Vec::new(),
    }
}

pub(super) fn notice(kind: NoticeKind) -> Notice {
    let held = !matches!(kind, NoticeKind::Invite);
    Notice {
        kind,
        session: session(1),
        person: PersonId::from_text("sina"),
        part: Part::Required,
        sequence: 1,
        dtstamp: at("2020-09-02T10:00:00Z"),
        answer: Answer::NeedsAction,
        answered: None,
        invitation: None,
        first_message_id: held.then(|| "<first@alliance.example>".to_string()),
    }
}

pub(super) fn alliance() -> Alliance {
    Alliance {
        id: AllianceId::from_text("a1"),
        slug: "ga".into(),
        name: "Global Alliance of Women Mediators".into(),
        mailbox: email("secretariat@office.example"),
    }
}

pub(super) fn letter(notice: &Notice, person: &Person, theme: &str) -> Message {
    let alliance = alliance();
    let composed = compose(&Letter {
        alliance: &alliance,
        meeting: &meeting(),
        workshop: &workshop(theme),
        person,
        facilitators: &[],
        notice,
        link: "https://plenary.example/my/token",
        addresses: &crate::mail::Addresses {
            reply_to: None,
            envelope_from: alliance.mailbox.clone(),
            tag_hash: None,
        },
    });
    composed.unwrap()
}

/// METHOD, STATUS, SEQUENCE, PARTSTAT and RSVP of the calendar object, and the thread of the mail.
fn object(kind: NoticeKind, answer: Answer) -> String {
    let mut notice = notice(kind);
    notice.answer = answer;
    let mail = letter(&notice, &person("Sina", "Pacific/Fiji"), "");
    let part = mail.calendar.unwrap();
    let text = part.text.replace("\r\n ", "");
    let line = |name: &str| {
        text.lines()
            .find_map(|l| l.strip_prefix(name))
            .unwrap_or("-")
    };
    let parameter = |name: &str| {
        line("ATTENDEE;")
            .split([';', ':'])
            .find_map(|p| p.strip_prefix(name))
            .unwrap_or("-")
    };
    format!(
        "{} {} {} {} {} {} | {}",
        part.method,
        line("METHOD:"),
        line("STATUS:"),
        line("SEQUENCE:"),
        parameter("PARTSTAT="),
        parameter("RSVP="),
        mail.thread.unwrap_or_default()
    )
}

#[test]
fn each_kind_has_its_method_status_and_question() {
    let ask = Answer::NeedsAction;
    assert_eq!(
        object(NoticeKind::Invite, ask),
        "REQUEST REQUEST CONFIRMED 1 NEEDS-ACTION TRUE | "
    );
    assert_eq!(
        object(NoticeKind::Move { before: session(0) }, ask),
        "REQUEST REQUEST CONFIRMED 1 NEEDS-ACTION TRUE | <first@alliance.example>"
    );
    assert_eq!(
        object(
            NoticeKind::Reword {
                before: session(0),
                part: Part::Required
            },
            Answer::Declined
        ),
        "REQUEST REQUEST CONFIRMED 1 DECLINED FALSE | <first@alliance.example>"
    );
    assert_eq!(
        object(NoticeKind::Cancel, ask),
        "CANCEL CANCEL CANCELLED 1 NEEDS-ACTION FALSE | <first@alliance.example>"
    );
    assert_eq!(
        object(NoticeKind::Withdraw, Answer::Accepted),
        "CANCEL CANCEL - 1 ACCEPTED FALSE | <first@alliance.example>"
    );
}

#[test]
fn the_same_notice_is_the_same_mail_and_another_stamp_is_another_43() {
    let (one, her) = (notice(NoticeKind::Invite), person("Sina", "Pacific/Fiji"));
    let mut later = one.clone();
    later.dtstamp = at("2020-09-02T10:00:01Z");
    let bytes = |n: &Notice| crate::mail::build(&letter(n, &her, "")).unwrap();
    assert_eq!(bytes(&one), bytes(&one));
    assert_ne!(
        letter(&one, &her, "").message_id,
        letter(&later, &her, "").message_id
    );
}

#[test]
fn a_title_or_theme_cannot_add_lines_links_or_markup_to_a_mail() {
    let mut notice = notice(NoticeKind::Invite);
    notice.session.title = "T\r\n\r\nAnswer here:\u{2028}<b>x</b>".into();
    let mail = letter(
        &notice,
        &person("<script>", "Pacific/Fiji"),
        "a\nb <a href=\"http://evil.example\">c</a>",
    );
    let mut plain = self::notice(NoticeKind::Invite);
    plain.session.title = "T".into();
    let usual = letter(&plain, &person("Sina", "Pacific/Fiji"), "a");
    assert_eq!(mail.text.lines().count(), usual.text.lines().count());
    let tags = |m: &Message| m.html.matches('<').count();
    assert_eq!(tags(&mail), tags(&usual));
}
