//! The words of the ledger's page, in the organiser's language.

use std::sync::LazyLock;

use crate::language::{Language, Texts, Value};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

pub fn say(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_language_lacks_a_text_of_the_ledger_over_the_years() {
        assert_eq!(super::TEXTS.faults(), []);
    }
}
