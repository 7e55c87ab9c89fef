//! The words of the pages about somebody's data.

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

/// Says them in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Language);

impl Words {
    pub fn say(self, key: &str) -> String {
        TEXTS.say(self.0, key, &[])
    }

    pub fn count(self, key: &str, n: usize) -> String {
        TEXTS.say(self.0, key, &[("n", n.into())])
    }

    /// That these sessions of a meeting need somebody else.
    pub fn open(self, codes: &str, meeting: &str) -> String {
        let values = [("codes", codes.into()), ("meeting", meeting.into())];
        TEXTS.say(self.0, "mail-open", &values)
    }

    pub fn named(self, key: &str, name: &str) -> String {
        TEXTS.say(self.0, key, &[("name", Value::from(name))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_about_her_data_have_all_their_words_in_every_language() {
        assert_eq!(TEXTS.faults(), []);
    }
}
