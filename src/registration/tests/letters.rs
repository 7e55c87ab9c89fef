//! What the mails say.

use super::{event, noon};
use crate::language::Language;
use crate::registration::Event;
use crate::registration::letters::{Kind, compose};
use crate::time::Zone;

#[test]
fn the_mail_that_asks_for_confirmation_says_what_when_and_until_when_and_names_nobody() {
    let zone = Zone::parse("Asia/Beirut").unwrap();
    let link = "https://plenary.example/registration/x".to_string();
    let kind = Kind::Confirm {
        link,
        until: noon(),
    };
    let (subject, bodies) = compose(&kind, &event(), Language::En, &zone, false).unwrap();
    assert_eq!(subject, "Please confirm your registration");
    assert_eq!(
        bodies.text,
        "Somebody, we think it was you, wants to register this address for a public\nevent.\n\n\
         Event: Opening\nPart of: Annual Meeting 2040\n\
         Your time: Monday 8 October 2040, 15:00\u{2013}17:00, Beirut, UTC+03:00\n\
         The meeting’s time: Monday 8 October 2040, 14:00\u{2013}16:00, Rome, UTC+02:00\n\n\
         You are registered once you have opened the link below and pressed the\nbutton there. It can be used for 48 hours, until Monday 1 October 15:00,\nBeirut, UTC+03:00.\n\n\
         Confirm the registration:\nhttps://plenary.example/registration/x\n\n\
         If it was not you, do nothing: everything that was typed is then deleted.\n\n\
         Questions? Write to secretariat@alliance.example\n"
    );
    let (subject, bodies) = compose(&kind, &event(), Language::Ar, &zone, false).unwrap();
    assert_eq!(subject, "يُرجى تأكيد تسجيلكم");
    assert!(bodies.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        bodies
            .text
            .contains("\u{2068}Opening\u{2069}\nضمن: \u{2068}Annual Meeting 2040\u{2069}"),
        "{}",
        bodies.text
    );
}

#[test]
fn who_waits_is_told_her_number_and_who_moves_up_that_she_has_a_place() {
    let zone = Zone::utc();
    let waiting = Kind::Waiting {
        link: "https://plenary.example/registration/x".into(),
        number: 3,
    };
    let (subject, bodies) = compose(&waiting, &event(), Language::Fr, &zone, false).unwrap();
    assert_eq!(subject, "Vous êtes sur la liste d’attente");
    assert!(
        bodies.text.contains("Vous êtes au rang 3 de la liste."),
        "{}",
        bodies.text
    );
    let (_, bodies) = compose(&Kind::Free, &event(), Language::Es, &zone, false).unwrap();
    assert!(
        bodies
            .text
            .contains("La invitación llega en un mensaje aparte."),
        "{}",
        bodies.text
    );
    let later = Event {
        session: None,
        ..event()
    };
    let (_, bodies) = compose(&Kind::Free, &later, Language::Pt, &zone, false).unwrap();
    assert!(
        bodies
            .text
            .contains("Quando: A hora ainda não está marcada"),
        "{}",
        bodies.text
    );
}

#[test]
fn who_is_written_to_discreetly_reads_neither_title_nor_meeting() {
    let zone = Zone::utc();
    let link = "https://plenary.example/registration/x".to_string();
    for kind in [
        Kind::Confirm {
            link: link.clone(),
            until: noon(),
        },
        Kind::Later { link: link.clone() },
        Kind::Waiting { link, number: 3 },
        Kind::Free,
    ] {
        let (subject, bodies) = compose(&kind, &event(), Language::En, &zone, true).unwrap();
        for text in [subject, bodies.text, bodies.html] {
            assert!(!text.contains("Opening"), "{text}");
            assert!(!text.contains("Annual Meeting 2040"), "{text}");
        }
    }
}
