//! The paper: what stands on the sheet, in her language. Days are the meeting's.

use super::words::{TEXTS, total};
use super::{Attended, Certificate};
use crate::document::{Align, Cell, Framed, Part, Table};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value, apart};
use crate::time::{Instant, long_day_in};

/// The sheet of a certificate.
pub fn sheet(certificate: &Certificate) -> Framed {
    let language = language_of(&certificate.person);
    let say = |key: &str, values: &[(&str, Value)]| TEXTS.say(language, key, values);
    let zone = &certificate.meeting.zone;
    let window = certificate.meeting.window();
    let day = |at: Instant| long_day_in(language, at, zone);
    let last = window.end() - chrono::TimeDelta::minutes(1);
    let rows = certificate
        .presence
        .sessions
        .iter()
        .map(|s| {
            vec![
                Cell::plain(day(s.at).replace(' ', "\u{a0}")),
                Cell::plain(said(language, s)),
                Cell::plain(s.minutes.to_string()),
            ]
        })
        .collect();
    let part = say(
        "paper-part",
        &[
            ("meeting", certificate.meeting.name.as_str().into()),
            ("first", Value::Phrase(day(window.start()))),
            ("last", Value::Phrase(day(last))),
        ],
    );
    let code = certificate.issued.code.to_string();
    Framed {
        language,
        title: say("title", &[]),
        parts: vec![
            Part::House(certificate.alliance.name.clone()),
            Part::Title(say("title", &[])),
            Part::Text(say("paper-lead", &[])),
            Part::Name(certificate.person.name.clone()),
            Part::Text(part),
            Part::Table(Table {
                caption: String::new(),
                columns: vec![
                    (say("day", &[]), Align::Start),
                    (say("session", &[]), Align::Start),
                    (say("minutes-column", &[]), Align::End),
                ],
                rows,
            }),
            Part::Strong(total(language, &certificate.presence)),
        ],
        foot: vec![
            say(
                "paper-issued",
                &[("day", Value::Phrase(day(certificate.issued.at)))],
            ),
            say(
                "paper-check",
                &[("code", Value::Phrase(apart(language, &code)))],
            ),
            certificate.check.clone(),
        ],
    }
}

/// A session's title, and that only her own word says that she was there.
pub(super) fn said(language: Language, session: &Attended) -> String {
    if session.own_word {
        let own = TEXTS.say(language, "paper-own", &[]);
        format!("{} ({own})", session.title)
    } else {
        session.title.clone()
    }
}
