//! What every letter says, in every language, whole: compared with the files of `tests/fixtures/letters`.

use super::letters::{alliance, letter, meeting, notice, person, workshop};
use super::samples::every_kind;
use super::*;
use crate::invitation::letters::*;
use crate::language::Language;

/// Compares with a file of `tests/fixtures/letters`; with PLENARY_WRITE_LETTERS=1 it is written anew.
fn same_as_file(name: &str, written: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/letters");
    let path = std::path::Path::new(folder).join(name);
    if std::env::var_os("PLENARY_WRITE_LETTERS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, written).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        written, kept,
        "{name}: PLENARY_WRITE_LETTERS=1 writes it anew"
    );
}

fn headed(w: &Written) -> String {
    format!(
        "From: {}\nSubject: {}\n\n{}",
        w.from_name, w.subject, w.text
    )
}

#[test]
fn every_letter_says_what_its_file_says_in_every_language_76() {
    assert_eq!(faults(), []);
    for language in Language::ALL {
        let code = language.code();
        for (kind, written) in every_kind(language, false) {
            same_as_file(&format!("{code}/{kind}.txt"), &headed(&written));
            same_as_file(&format!("{code}/{kind}.html"), &written.html);
        }
        let discreet: Vec<String> = every_kind(language, true)
            .iter()
            .map(|(kind, w)| format!("=== {kind}\n{}", headed(w)))
            .collect();
        same_as_file(&format!("{code}/discreet.txt"), &discreet.join("\n"));
    }
}

#[test]
fn no_text_shows_its_key_or_a_value_that_is_missing() {
    for language in Language::ALL {
        for discreet in [false, true] {
            for (kind, w) in every_kind(language, discreet) {
                let all = format!("{} {} {}", w.subject, w.text, w.html);
                assert!(
                    !all.contains("{$") && !all.contains("lead-"),
                    "{kind}: {all}"
                );
                assert!(w.subject.chars().count() <= 90, "{kind}: {}", w.subject);
            }
        }
    }
}

/// The words of the meeting that could tell what it is about.
fn telling_words() -> Vec<String> {
    let networks = "Nordic Women Mediators FemWise Africa";
    let all = format!(
        "{} {} {networks} Hybrid mediation Listening beforehand Protection WG4 WG5 Anahita Sample ليلى",
        alliance().name,
        meeting().name
    );
    let words = all.split_whitespace().map(str::to_lowercase);
    words
        .filter(|w| w.chars().count() > 2 && !w.bytes().all(|b| b.is_ascii_digit()))
        .collect()
}

#[test]
fn a_discreet_letter_has_none_of_the_words_of_the_meeting() {
    let found = |text: &str| {
        let text = text.to_lowercase();
        telling_words()
            .into_iter()
            .filter(|w| text.contains(w.as_str()))
            .collect::<Vec<_>>()
    };
    for language in Language::ALL {
        for (kind, w) in every_kind(language, true) {
            let all = format!("{}\n{}\n{}\n{}", w.from_name, w.subject, w.text, w.html);
            assert_eq!(found(&all), Vec::<String>::new(), "{kind} in {language:?}");
        }
        // The same search finds them where they may stand.
        let (_, open) = &every_kind(language, false)[0];
        assert!(found(&open.text).len() > 5, "{}", open.text);
    }
}

#[test]
fn a_discreet_person_finds_none_of_the_words_in_the_whole_message_and_its_calendar() {
    let mut her = person("Sina", "Pacific/Fiji");
    her.wishes.discreet = true;
    let mut notice = notice(NoticeKind::Invite);
    notice.session.title = "Hybrid mediation".into();
    notice.session.code = "WG4".into();
    let mail = letter(&notice, &her, "Listening beforehand");
    let calendar = mail.calendar.unwrap().text;
    let all = format!(
        "{} {} {} {calendar}",
        mail.from_name, mail.subject, mail.html
    )
    .to_lowercase();
    let found: Vec<String> = telling_words()
        .into_iter()
        .filter(|w| all.contains(w.as_str()))
        .collect();
    assert_eq!(found, Vec::<String>::new());
    assert!(calendar.contains("SUMMARY:Appointment\r\n"), "{calendar}");
    assert!(calendar.contains("CN=secretariat"), "{calendar}");
}

#[test]
fn lines_of_plain_text_fit_a_narrow_window_unless_they_are_an_address() {
    for language in Language::ALL {
        for (kind, w) in every_kind(language, false) {
            for line in w.text.lines().filter(|l| !l.contains("://")) {
                let width = line
                    .chars()
                    .filter(|c| !matches!(c, '\u{2068}' | '\u{2069}'))
                    .count();
                assert!(width < 78, "{kind} in {language:?}: {line}");
            }
        }
    }
}

#[test]
fn opening_a_link_of_a_letter_only_asks_60() {
    let (_, invite) = &every_kind(Language::En, false)[0];
    let links: Vec<&str> = invite
        .text
        .lines()
        .filter(|l| l.starts_with("https://"))
        .collect();
    let page = "https://plenary.example/my/0dRzZ6hKq2m4vX8bT1nYwQ7sPcL3eUfJgIaOiVuKtEs";
    let asks = |answer: &str| {
        format!("{page}?session=5b0c1f0e-6a58-4b0e-9a4e-2f6f7d1c9a11&answer={answer}")
    };
    assert_eq!(
        links,
        [
            page.to_string(),
            asks("accepted"),
            asks("tentative"),
            asks("declined")
        ]
    );
}

#[test]
fn facilitators_are_named_only_where_they_agreed() {
    let mut named = person("Anahita Sample", "Europe/Rome");
    named.wishes.named = true;
    named.id = PersonId::from_text("ana");
    let mut hidden = person("Bea Hidden", "Europe/Rome");
    hidden.id = PersonId::from_text("bea");
    let mut linked = person("http://evil.example", "Europe/Rome");
    linked.wishes.named = true;
    linked.id = PersonId::from_text("evil");
    let mut workshop = workshop("");
    for (id, part) in [
        ("ana", Part::Facilitator),
        ("bea", Part::Facilitator),
        ("evil", Part::Facilitator),
    ] {
        workshop.people.push(crate::meeting::Seat {
            person: PersonId::from_text(id),
            part,
        });
    }
    let roster = crate::meeting::Roster {
        meeting: meeting(),
        networks: Vec::new(),
        people: [named, hidden, linked]
            .into_iter()
            .map(|p| (p, crate::meeting::Role::Member))
            .collect(),
        workshops: vec![workshop.clone()],
        rules: Vec::new(),
    };
    assert_eq!(facilitators(&roster, &workshop, None), ["Anahita Sample"]);
    assert_eq!(
        facilitators(&roster, &workshop, Some(&PersonId::from_text("ana"))),
        Vec::<&str>::new()
    );
}

#[test]
fn a_language_that_we_do_not_speak_becomes_english_and_is_noted() {
    let mut her = person("Sina", "Pacific/Fiji");
    assert_eq!(
        (language_of(&her), language_note(&her)),
        (Language::En, None)
    );
    her.language = "sw".into();
    assert_eq!(language_of(&her), Language::En);
    assert_eq!(
        language_note(&her).unwrap(),
        "her language \"sw\" is none of en, fr, ar, es, pt: she is written to in English"
    );
}

#[test]
fn a_cancellation_says_so_in_words_48() {
    for (language, words) in [
        (Language::En, "Cancelled: WG4"),
        (Language::Fr, "Annulée\u{a0}: WG4"),
        (Language::Ar, "إلغاء: WG4"),
        (Language::Es, "Cancelada: WG4"),
        (Language::Pt, "Cancelada: WG4"),
    ] {
        let all = every_kind(language, false);
        let (_, cancel) = all.iter().find(|(kind, _)| *kind == "cancel").unwrap();
        assert!(cancel.subject.starts_with(words), "{}", cancel.subject);
    }
}
