//! The words of the pages about insights, in five languages.

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

/// A text without values.
pub fn say(language: Language, key: &str) -> String {
    TEXTS.say(language, key, &[])
}

/// A text with values.
pub fn say_with(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

/// Codes of networks, one after the other.
pub fn list(language: Language, codes: &[String]) -> Value {
    let apart: Vec<String> = codes
        .iter()
        .map(|c| crate::language::apart(language, c))
        .collect();
    Value::Phrase(apart.join(&say(language, "comma")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_has_every_word_of_the_insights_pages() {
        assert_eq!(super::TEXTS.faults(), []);
    }
}
