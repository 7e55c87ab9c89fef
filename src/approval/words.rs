//! The words of the pages and mails about an approval, in five languages.

use std::sync::LazyLock;

use super::{Line, Moved};
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

/// Names one after the other.
pub fn list(language: Language, names: &[String]) -> Value {
    let apart: Vec<String> = names
        .iter()
        .map(|n| crate::language::apart(language, n))
        .collect();
    Value::Phrase(apart.join(&say(language, "comma")))
}

/// Thousandths of a minute a head as `3 h 05`: whole minutes, as the sentences beside it count them.
pub fn hours(language: Language, burden: i64) -> String {
    let minutes = burden.abs() / 1000;
    let sign = if burden <= -1000 { "\u{2212}" } else { "" };
    say_with(
        language,
        "hours",
        &[
            ("hours", Value::Phrase(format!("{sign}{}", minutes / 60))),
            ("minutes", Value::Phrase(format!("{:02}", minutes % 60))),
        ],
    )
}

/// What became of a session, in a sentence; times are those of `zone`.
pub fn moved(language: Language, moved: &Moved, zone: &Zone) -> String {
    let code = |line: &Line| Value::Name(line.code.clone());
    let when = |at: Instant| Value::Name(moment_in(language, at, zone));
    match moved {
        Moved::Added(is) => say_with(
            language,
            "moved-added",
            &[("code", code(is)), ("when", when(is.at))],
        ),
        Moved::Removed(was) => say_with(
            language,
            "moved-removed",
            &[("code", code(was)), ("when", when(was.at))],
        ),
        Moved::To(was, is) if was.at == is.at => say_with(
            language,
            "moved-length",
            &[
                ("code", code(is)),
                ("was", i64::from(was.minutes).into()),
                ("is", i64::from(is.minutes).into()),
            ],
        ),
        Moved::To(was, is) => say_with(
            language,
            "moved-to",
            &[
                ("code", code(is)),
                ("was", when(was.at)),
                ("is", when(is.at)),
            ],
        ),
    }
}
