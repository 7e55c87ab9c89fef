//! The words of the public programme and of the organiser's page about it, in five languages.

use std::sync::LazyLock;

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

/// The text of a key.
pub fn say(language: Language, key: &str) -> String {
    TEXTS.say(language, key, &[])
}

/// The text of a key with a name in it.
pub fn named(language: Language, key: &str, name: &str, value: &str) -> String {
    TEXTS.say(language, key, &[(name, Value::from(value))])
}
