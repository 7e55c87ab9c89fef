//! The words of the programme's pages, in five languages.

use std::sync::LazyLock;

use super::Difference;
use crate::language::{Language, Texts, Value};
use crate::time::{Instant, Zone, moment_in};

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

/// As [`Difference::sentence`], in words of the language.
pub fn difference_in(language: Language, d: &Difference, zone: &Zone) -> String {
    let when = |at: Instant| Value::Name(moment_in(language, at, zone));
    let name = |text: &str| Value::Name(text.to_string());
    let minutes = |n: u32| Value::Count(n.into());
    match (&d.before, &d.after) {
        (None, Some(new)) => say_with(
            language,
            "diff-new",
            &[("code", name(&new.code)), ("when", when(new.at))],
        ),
        (Some(old), None) => say_with(
            language,
            "diff-cancelled",
            &[("code", name(&old.code)), ("when", when(old.at))],
        ),
        (Some(old), Some(new)) if old.at != new.at => say_with(
            language,
            "diff-moved",
            &[
                ("code", name(&new.code)),
                ("was", when(old.at)),
                ("is", when(new.at)),
            ],
        ),
        (Some(old), Some(new)) if old.minutes != new.minutes => say_with(
            language,
            "diff-length",
            &[
                ("code", name(&new.code)),
                ("was", minutes(old.minutes)),
                ("is", minutes(new.minutes)),
            ],
        ),
        (Some(old), Some(new)) if old.title != new.title => say_with(
            language,
            "diff-title",
            &[
                ("code", name(&new.code)),
                ("was", name(&old.title)),
                ("is", name(&new.title)),
            ],
        ),
        (_, Some(new)) => say_with(language, "diff-link", &[("code", name(&new.code))]),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_has_every_text_of_the_programmes_pages() {
        assert_eq!(super::TEXTS.faults(), []);
    }
}
