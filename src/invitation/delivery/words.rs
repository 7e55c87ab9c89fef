//! The words of the ledger's page in the organiser's language; sentences about a mail (`sentences.rs`) stay English.

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

/// A word of a closed list (`standing-…`, `kind-…`); one that is none of it stands as it is.
pub fn word(language: Language, list: &str, word: &str) -> String {
    let key = format!("{list}-{word}");
    if TEXTS.has(language, &key) {
        say(language, &key, &[])
    } else {
        word.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::delivery::Standing;

    #[test]
    fn no_language_lacks_a_text_of_the_ledger() {
        assert_eq!(TEXTS.faults(), []);
        for standing in Standing::ALL {
            assert!(TEXTS.has(Language::En, &format!("standing-{}", standing.word())));
        }
    }
}
