//! The words of her page, in her language.

use std::sync::LazyLock;

use crate::language::{Language, Texts};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
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

/// The text of a key with one value in it, a name or a time.
pub fn with(language: Language, key: &str, name: &str, value: &str) -> String {
    TEXTS.say(language, key, &[(name, value.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn her_page_about_where_she_was_has_all_its_words_in_every_language() {
        assert_eq!(TEXTS.faults(), []);
    }
}
