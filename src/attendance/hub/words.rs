//! The words of a session's page, in five languages.

use std::sync::LazyLock;

use crate::attendance::State;
use crate::attendance::state::{Act, History};
use crate::language::{Language, Texts, Value};
use crate::meeting::Roster;
use crate::time::Instant;

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

/// Who did something, for people who may know one another's names and nobody's address: `by` is an address, or "command line".
pub fn who(language: Language, roster: &Roster, by: &str) -> String {
    match roster.by_address(by) {
        Some(person) => person.name.clone(),
        None if by.contains('@') => say(language, "an-organiser"),
        None => say(language, "the-command-line"),
    }
}

/// Who made the record final and when; `None`: it is open.
pub fn closed(
    language: Language,
    history: &History,
    who: impl Fn(&str) -> String,
    when: impl Fn(Instant) -> String,
) -> Option<String> {
    if history.state != State::Final {
        return None;
    }
    let last = history.log.iter().rfind(|l| l.act == Act::Final);
    Some(last.map_or_else(
        || say(language, "says-final-only"),
        |line| {
            let values = [
                ("by", Value::Name(who(&line.by))),
                ("when", Value::Name(when(line.at))),
            ];
            say_with(language, "says-final", &values)
        },
    ))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_language_has_every_word_of_a_sessions_page() {
        assert_eq!(super::TEXTS.faults(), []);
    }
}
