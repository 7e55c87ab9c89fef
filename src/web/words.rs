//! The words around every page, and of what every page may have to say, in the reader's language.

use std::sync::LazyLock;

use crate::language::{Language, Texts, Value};

pub(super) static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

pub(super) fn say(language: Language, key: &str) -> String {
    TEXTS.say(language, key, &[])
}

pub(super) fn say_with(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}
