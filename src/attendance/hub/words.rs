//! The words of a session's page, in five languages.

use std::sync::LazyLock;

use crate::attendance::state::Act;
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

/// What was done to a record.
pub fn act(language: Language, act: Act) -> String {
    say(
        language,
        match act {
            Act::Final => "act-final",
            Act::Reopened => "act-reopened",
            Act::Imported => "act-imported",
            Act::Withdrawn => "act-withdrawn",
            Act::Marked => "act-marked",
            Act::Unmarked => "act-unmarked",
            Act::Named => "act-named",
            Act::Said => "act-said",
        },
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_has_every_word_of_a_sessions_page() {
        assert_eq!(super::TEXTS.faults(), []);
    }
}
