//! What is in the calendar objects that we send, property by property.

use super::letters::{letter, notice, person};
use super::*;
use crate::mail::Message;

fn mail(kind: NoticeKind, change: impl FnOnce(&mut Notice)) -> Message {
    let mut notice = notice(kind);
    change(&mut notice);
    letter(&notice, &person("Sina", "Pacific/Fiji"), "")
}

/// The lines of its calendar object, unfolded.
fn lines(mail: &Message) -> Vec<String> {
    let text = &mail.calendar.as_ref().unwrap().text;
    let unfolded = text.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(str::to_string)
        .collect()
}

fn value(mail: &Message, name: &str) -> String {
    let found: Vec<String> = lines(mail)
        .into_iter()
        .filter_map(|l| Some(l.strip_prefix(name)?.to_string()))
        .filter(|rest| rest.starts_with([':', ';']))
        .collect();
    match &found[..] {
        [one] => one.clone(),
        [] => "-".into(),
        _ => panic!("{name} stands {} times", found.len()),
    }
}

fn names(mail: &Message) -> Vec<String> {
    let mut names: Vec<String> = lines(mail)
        .iter()
        .map(|l| l.split([':', ';']).next().unwrap().to_string())
        .collect();
    names.sort();
    names
}

fn all_kinds() -> Vec<NoticeKind> {
    let part = Part::Optional;
    vec![
        NoticeKind::Invite,
        NoticeKind::Move { before: session(0) },
        NoticeKind::Reword {
            before: session(0),
            part,
        },
        NoticeKind::Again,
        NoticeKind::Withdraw,
        NoticeKind::Cancel,
    ]
}

#[test]
fn the_sequence_is_written_0_too_18() {
    for sequence in [0, 7] {
        let mail = mail(NoticeKind::Invite, |n| n.sequence = sequence);
        assert_eq!(value(&mail, "SEQUENCE"), format!(":{sequence}"));
    }
}

#[test]
fn an_object_names_its_reader_the_organiser_and_nobody_else_32() {
    for kind in all_kinds() {
        let mail = mail(kind, |_| {});
        let text = lines(&mail).join("\n");
        assert_eq!(text.matches('@').count(), 2, "{text}");
        assert!(value(&mail, "ATTENDEE").ends_with(":mailto:sina@people.example"));
        assert!(value(&mail, "ORGANIZER").ends_with(":mailto:secretariat@office.example"));
    }
}

#[test]
fn an_update_is_the_whole_event_with_the_same_uid_and_organizer_38() {
    let first = mail(NoticeKind::Invite, |_| {});
    for kind in all_kinds().drain(1..4) {
        let update = mail(kind, |n| n.session.at = at("2020-10-14T10:00:00Z"));
        assert_eq!(names(&update), names(&first));
        for same in ["UID", "ORGANIZER", "SUMMARY", "CREATED", "METHOD"] {
            assert_eq!(value(&update, same), value(&first, same));
        }
        assert_eq!(value(&update, "DTSTART"), ":20201014T100000Z");
    }
}

#[test]
fn a_cancellation_says_what_is_cancelled_and_in_its_words_that_it_is_45_46_47_48() {
    let whole = mail(NoticeKind::Cancel, |_| {});
    let hers = mail(NoticeKind::Withdraw, |_| {});
    for mail in [&whole, &hers] {
        assert_eq!(mail.calendar.as_ref().unwrap().method, "CANCEL");
        assert_eq!(value(mail, "METHOD"), ":CANCEL");
        assert_eq!(value(mail, "DTSTART"), ":20201012T090000Z");
        assert_eq!(value(mail, "DTEND"), ":20201012T110000Z");
        assert_ne!(value(mail, "SUMMARY"), "-");
        assert_ne!(value(mail, "ATTENDEE"), "-");
    }
    assert_eq!(value(&whole, "STATUS"), ":CANCELLED");
    assert_eq!(value(&hers, "STATUS"), "-");
    let subject = |mail: &Message| mail.subject.split(':').next().unwrap().to_string();
    assert_eq!(subject(&whole), "Cancelled");
    assert_eq!(subject(&hers), "No longer invited");
}

#[test]
fn no_object_that_we_send_has_an_alarm_49_90() {
    for kind in all_kinds() {
        let mail = mail(kind, |_| {});
        let text = lines(&mail).join("\n");
        assert_eq!(text.matches("BEGIN:").count(), 2, "{text}");
        assert!(text.contains("BEGIN:VCALENDAR") && text.contains("BEGIN:VEVENT"));
    }
}

#[test]
fn an_answer_is_asked_for_with_a_move_and_not_again_with_a_text_31() {
    let asked = |kind, answer| {
        let mail = mail(kind, |n| n.answer = answer);
        let attendee = value(&mail, "ATTENDEE");
        let parameter = |name: &str| {
            let found = attendee
                .split([';', ':'])
                .find_map(|p| p.strip_prefix(name));
            found.unwrap_or("-").to_string()
        };
        format!("{} {}", parameter("PARTSTAT="), parameter("RSVP="))
    };
    let moved = || NoticeKind::Move { before: session(0) };
    let reworded = || NoticeKind::Reword {
        before: session(0),
        part: Part::Optional,
    };
    assert_eq!(asked(moved(), Answer::NeedsAction), "NEEDS-ACTION TRUE");
    assert_eq!(asked(reworded(), Answer::Accepted), "ACCEPTED FALSE");
    assert_eq!(asked(reworded(), Answer::NeedsAction), "NEEDS-ACTION TRUE");
    assert_eq!(
        asked(NoticeKind::Again, Answer::Tentative),
        "TENTATIVE FALSE"
    );
}
