//! The words of the overview in the organiser's language.

use std::sync::LazyLock;

use super::picture::percent;
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

/// `60 % of 20`; a dash where there is nobody to be counted.
pub fn share(language: Language, part: usize, of: usize) -> String {
    counted(language, "share", part, of)
}

/// `60 % (12 of 20)`
pub fn share_whole(language: Language, part: usize, of: usize) -> String {
    counted(language, "share-whole", part, of)
}

fn counted(language: Language, key: &str, part: usize, of: usize) -> String {
    if of == 0 {
        return "–".into();
    }
    let percent = percent(language, part, of);
    let values = [
        ("percent", percent.as_str().into()),
        ("part", part.into()),
        ("of", of.into()),
    ];
    say(language, key, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_language_lacks_a_text_of_the_overview() {
        assert_eq!(TEXTS.faults(), []);
        assert_eq!(share(Language::En, 12, 20), "60 % of 20");
        assert_eq!(share_whole(Language::En, 12, 20), "60 % (12 of 20)");
        assert_eq!(share(Language::Fr, 0, 0), "–");
    }
}
