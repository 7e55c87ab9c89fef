//! The slice's texts in five languages, and its times in them.

use std::sync::LazyLock;

use crate::language::{Language, Texts, Value};
use crate::programme::Session;
use crate::time::{Zone, span_in};

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

/// Weekday, date, from and to, zone and offset of a session.
pub fn span(language: Language, session: &Session, zone: &Zone) -> String {
    span_in(language, session.at, session.end(), zone)
}
