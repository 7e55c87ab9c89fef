//! The words of the organiser's pages about a meeting, its people and its workshops, in `texts/`, one file a language.

use std::borrow::Borrow;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::language::{Language, Texts, Value};
use crate::time::{Zone, day_in, long_day_in, short_day_in};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// The words in one language.
#[derive(Debug, Clone, Copy)]
pub struct Say(pub Language);

impl Say {
    pub fn word(self, key: &str) -> String {
        TEXTS.say(self.0, key, &[])
    }

    pub fn of(self, key: &str, values: &[(&str, Value)]) -> String {
        TEXTS.say(self.0, key, values)
    }

    /// A text with one number `n` in it.
    pub fn n(self, key: &str, n: impl Borrow<usize>) -> String {
        TEXTS.say(self.0, key, &[("n", Value::from(*n.borrow()))])
    }

    /// A text with one name in it.
    pub fn name(self, key: &str, name: &str) -> String {
        TEXTS.say(self.0, key, &[("name", Value::from(name))])
    }

    /// The word for a term of the meeting (`kind-opening`); the term itself where there is none.
    pub fn term(self, group: &str, term: &str) -> String {
        let key = format!("{group}-{}", term.replace('_', "-"));
        if TEXTS.has(self.0, &key) {
            self.word(&key)
        } else {
            term.to_string()
        }
    }

    /// `Thursday 8 October 2020`.
    pub fn long_day(self, day: NaiveDate, zone: &Zone) -> String {
        long_day_in(self.0, zone.start_of_day(day), zone)
    }

    /// `Thursday 8 October`.
    pub fn day(self, day: NaiveDate, zone: &Zone) -> String {
        day_in(self.0, zone.start_of_day(day), zone)
    }

    /// `Thu 8 Oct`.
    pub fn short_day(self, day: NaiveDate, zone: &Zone) -> String {
        short_day_in(self.0, zone.start_of_day(day), zone)
    }

    /// From the first to the last day, in words.
    pub fn days(self, first: NaiveDate, last: NaiveDate, zone: &Zone) -> String {
        self.of(
            "days",
            &[
                ("first", Value::Phrase(self.long_day(first, zone))),
                ("last", Value::Phrase(self.long_day(last, zone))),
            ],
        )
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<crate::language::Fault> {
    TEXTS.faults().to_vec()
}

#[cfg(test)]
pub(super) fn has(key: &str) -> bool {
    TEXTS.has(Language::En, key)
}
