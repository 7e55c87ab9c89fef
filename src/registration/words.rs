//! The slice's texts in five languages, and its times in them.

use std::sync::LazyLock;

use crate::language::{Language, Texts, Value};
use crate::programme::Session;
use crate::time::{Instant, Zone, clock_time, day_in, place};

pub(super) static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// The text of a key.
pub fn say(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

/// `Thursday 8 October, 14:00–16:00, Rome, UTC+02:00`; an end on another day names it.
pub fn span(language: Language, session: &Session, zone: &Zone) -> String {
    let (from, to) = (session.at, session.end());
    let comma = comma(language);
    let (first, last) = (day_in(language, from, zone), day_in(language, to, zone));
    let until = if first == last {
        clock_time(to, zone)
    } else {
        format!("{} ({last})", clock_time(to, zone))
    };
    format!(
        "{first}{comma} {}\u{2013}{until}{comma} {}",
        clock_time(from, zone),
        place(from, zone)
    )
}

/// `Thursday 8 October, 14:00, Rome, UTC+02:00`.
pub fn moment(language: Language, at: Instant, zone: &Zone) -> String {
    let comma = comma(language);
    format!(
        "{}{comma} {}{comma} {}",
        day_in(language, at, zone),
        clock_time(at, zone),
        place(at, zone)
    )
}

fn comma(language: Language) -> char {
    if language == Language::Ar { '،' } else { ',' }
}
