//! The words of the page about one person's time, in the reader's language: said to herself, or of her to an organiser.

use std::sync::LazyLock;

use chrono::NaiveTime;

use crate::availability::Answer;
use crate::language::{Language, Texts, Value};
use crate::meeting::Weekdays;
use crate::time::weekday_in;

pub(super) static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// Says the texts of the page in one language to one reader.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    pub language: Language,
    /// Whether she reads it herself; else an organiser reads it of her.
    pub herself: bool,
}

impl Words {
    pub fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text with names, numbers and times in it.
    pub fn with(self, key: &str, values: &[(&str, Value)]) -> String {
        let of_her = format!("{key}-her");
        let key = if !self.herself && TEXTS.has(self.language, &of_her) {
            &of_her
        } else {
            key
        };
        TEXTS.say(self.language, key, values)
    }

    /// A text about one thing that has a name.
    pub fn named(self, key: &str, name: &str) -> String {
        self.with(key, &[("name", name.into())])
    }

    pub fn answer(self, answer: Answer) -> String {
        self.say(match answer {
            Answer::Yes => "yes",
            Answer::IfNeedBe => "if-need-be",
            Answer::No => "no",
        })
    }

    /// `18:00–21:00`, the whole day, or until an hour of the next day.
    pub fn hours(self, from: NaiveTime, to: NaiveTime) -> String {
        if from == to {
            return self.say("whole-day");
        }
        let key = if to < from && to != NaiveTime::MIN {
            "hours-over-midnight"
        } else {
            "hours"
        };
        let clock = |t: NaiveTime| Value::Phrase(t.format("%H:%M").to_string());
        let until = if to == NaiveTime::MIN {
            Value::Phrase("24:00".to_string())
        } else {
            clock(to)
        };
        self.with(key, &[("from", clock(from)), ("to", until)])
    }

    /// `every day`, `Monday to Friday`, `Tuesday, Thursday`.
    pub fn weekdays(self, days: Weekdays) -> String {
        let all: Vec<u32> = days.days().collect();
        let name = |iso: u32| weekday_in(self.language, iso);
        match all.as_slice() {
            [1, .., 7] if all.len() == 7 => self.say("every-day"),
            [first, .., last] if all.len() > 2 && all.len() == (last - first + 1) as usize => self
                .with(
                    "from-day-to-day",
                    &[
                        ("from", Value::Phrase(name(*first).to_string())),
                        ("to", Value::Phrase(name(*last).to_string())),
                    ],
                ),
            _ => self.listed(&all.into_iter().map(name).collect::<Vec<_>>()),
        }
    }

    /// Things one after the other.
    pub fn listed(self, all: &[impl AsRef<str>]) -> String {
        let comma = match self.language {
            Language::Ar => "، ",
            _ => ", ",
        };
        let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
        all.join(comma)
    }
}
