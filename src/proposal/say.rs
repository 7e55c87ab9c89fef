//! The words of the planner's pages, in five languages.

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

/// The words of one language, for a page.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Language);

/// What a text counts.
pub trait Number {
    fn number(&self) -> i64;
}

impl Number for i64 {
    fn number(&self) -> i64 {
        *self
    }
}

impl Number for usize {
    fn number(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl Number for u32 {
    fn number(&self) -> i64 {
        i64::from(*self)
    }
}

impl<T: Number> Number for &T {
    fn number(&self) -> i64 {
        (*self).number()
    }
}

impl Words {
    /// A text without anything in it.
    pub fn t(self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text that counts `$n`.
    pub fn n(self, key: &str, n: impl Number) -> String {
        self.say(key, &[("n", Value::Count(n.number()))])
    }

    /// A text with a name, a code or a time in it.
    pub fn with(self, key: &str, name: &str, value: &str) -> String {
        self.say(key, &[(name, value.into())])
    }

    pub fn say(self, key: &str, values: &[(&str, Value)]) -> String {
        TEXTS.say(self.0, key, values)
    }

    /// Thousandths of a minute as hours and minutes: `3 h 05`.
    pub fn hours(self, burden: i64) -> String {
        let minutes = burden.abs() / 1000;
        let sign = if burden <= -1000 { "\u{2212}" } else { "" };
        self.say(
            "hours",
            &[
                ("hours", Value::Phrase(format!("{sign}{}", minutes / 60))),
                ("minutes", Value::Phrase(format!("{:02}", minutes % 60))),
            ],
        )
    }

    /// A value of a level: hours for fairness, else a number.
    pub fn value(self, level: &str, value: i64) -> String {
        if level == "fairness" {
            self.hours(value)
        } else {
            let text = self.n("number", value.abs());
            if value < 0 {
                format!("\u{2212}{text}")
            } else {
                text
            }
        }
    }

    /// A difference with its sign: `+1 h 05`, `−3`, `0`.
    pub fn difference(self, level: &str, by: i64) -> String {
        let text = self.value(level, by);
        if by > 0 { format!("+{text}") } else { text }
    }

    /// What a level counts; its own name, if it is none of ours.
    pub fn counts(self, level: &str) -> String {
        let key = format!("counts-{level}");
        if TEXTS.has(self.0, &key) {
            self.t(&key)
        } else {
            level.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TEXTS, Words};
    use crate::language::Language;

    #[test]
    fn every_text_of_the_planners_pages_is_there_in_five_languages() {
        assert_eq!(TEXTS.faults(), []);
    }

    #[test]
    fn values_are_written_as_people_read_them() {
        let en = Words(Language::En);
        assert_eq!(en.hours(185_999), "3 h 05");
        assert_eq!(en.hours(-60_000), "\u{2212}1 h 00");
        assert_eq!(en.value("lost", 1_234_567), "1,234,567");
        assert_eq!(en.difference("lost", -999), "\u{2212}999");
        assert_eq!(en.difference("fairness", 61_000), "+1 h 01");
        assert_eq!(en.difference("comfort", 0), "0");
        assert_eq!(en.counts("not-a-level"), "not-a-level");
        assert_eq!(Words(Language::Fr).value("lost", 14_730), "14\u{202f}730");
    }
}
