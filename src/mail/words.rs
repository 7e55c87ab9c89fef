//! The words of the pages about mails, in the organiser's language.

use std::sync::LazyLock;

use crate::language::{Language, Texts, Value};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("pages/texts/en.ftl"),
        include_str!("pages/texts/fr.ftl"),
        include_str!("pages/texts/ar.ftl"),
        include_str!("pages/texts/es.ftl"),
        include_str!("pages/texts/pt.ftl"),
    ])
});

pub fn say(language: Language, key: &str) -> String {
    TEXTS.say(language, key, &[])
}

pub fn say_with(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

/// A word of a closed list (`state-…`, `kind-…`); one that is none of it stands as it is.
pub fn word(language: Language, list: &str, word: &str) -> String {
    let key = format!("{list}-{word}");
    if TEXTS.has(language, &key) {
        say(language, &key)
    } else {
        word.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_language_lacks_a_text_of_the_pages_about_mails() {
        assert_eq!(TEXTS.faults(), []);
        assert_eq!(word(Language::Fr, "kind", "invitation"), "invitation");
        assert_eq!(word(Language::Fr, "kind", "unheard-of"), "unheard-of");
    }
}
