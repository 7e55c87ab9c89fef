//! The words of the paper, of her page, of the mail and of the page that checks a code, in five languages.

use std::sync::LazyLock;

use super::Presence;
use crate::language::{Language, Texts, Value};

pub static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// A text with a number of sessions and of minutes in it.
pub fn counted(
    language: Language,
    key: &str,
    sessions: usize,
    minutes: u32,
    more: &[(&str, Value)],
) -> String {
    let sessions = TEXTS.say(language, "sessions", &[("n", sessions.into())]);
    let minutes = TEXTS.say(language, "minutes", &[("n", i64::from(minutes).into())]);
    let mut values = vec![
        ("sessions", Value::Phrase(sessions)),
        ("minutes", Value::Phrase(minutes)),
    ];
    values.extend(more.iter().cloned());
    TEXTS.say(language, key, &values)
}

/// `4 sessions, 312 minutes in all`.
pub fn total(language: Language, presence: &Presence) -> String {
    counted(
        language,
        "total",
        presence.sessions.len(),
        presence.minutes(),
        &[],
    )
}
