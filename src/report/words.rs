//! The report's fixed words, in `texts/`, one file a language.

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

/// The words in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Language);

impl Words {
    pub fn word(self, key: &str) -> String {
        TEXTS.say(self.0, key, &[])
    }

    pub fn say(self, key: &str, values: &[(&str, Value)]) -> String {
        TEXTS.say(self.0, key, values)
    }

    /// A name, code or title, kept apart from the direction of the text around it.
    pub fn apart(self, name: &str) -> String {
        crate::language::apart(self.0, name)
    }

    /// `Nordic Women Mediators (NWM)`, which keeps the direction of the name.
    pub fn called(self, name: &str, code: &str) -> String {
        self.apart(&format!("{name} ({code})"))
    }

    /// `WG1 · Leadership`: in the direction of the text where the title runs in another than its code.
    pub fn titled(self, code: &str, title: &str) -> String {
        if crate::language::apart(Language::En, title) != title {
            return format!("{} · {}", self.apart(code), self.apart(title));
        }
        self.apart(&format!("{code} · {title}"))
    }

    /// Names, one after the other.
    pub fn names<'a>(self, names: impl IntoIterator<Item = &'a str>) -> String {
        let all: Vec<String> = names.into_iter().map(|n| self.apart(n)).collect();
        all.join(&self.word("comma"))
    }

    /// A number with its thousands set apart.
    pub fn number(self, n: u64) -> String {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        self.say("number", &[("n", Value::Count(n))])
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<crate::language::Fault> {
    TEXTS.faults().to_vec()
}
