//! The words of her page, in her language.

use std::sync::LazyLock;

use crate::invitation::Answer;
use crate::language::{Language, Texts, Value};
use crate::meeting::Part;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// Says the texts of her page in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Language);

impl Words {
    pub fn say(self, key: &str) -> String {
        TEXTS.say(self.0, key, &[])
    }

    pub fn for_whom(self, name: &str, zone: &str) -> String {
        TEXTS.say(
            self.0,
            "for-whom",
            &[("name", name.into()), ("zone", zone.into())],
        )
    }

    /// That her wishes are kept, and that so many mails go to her again.
    pub fn wished(self, again: usize) -> String {
        let kept = self.say("wishes-saved");
        if again == 0 {
            return kept;
        }
        let again = TEXTS.say(self.0, "wishes-again", &[("n", Value::from(again))]);
        format!("{kept} {again}")
    }

    /// What is folded away: so many sessions that are over.
    pub fn past(self, how_many: usize) -> String {
        TEXTS.say(self.0, "past", &[("n", Value::from(how_many))])
    }

    /// That nobody knows this zone, and which are near.
    pub fn zone_unknown(self, near: &str) -> String {
        TEXTS.say(self.0, "wishes-zone-unknown", &[("near", near.into())])
    }

    pub fn part(self, part: Part) -> Option<String> {
        match part {
            Part::Facilitator => Some(self.say("part-facilitator")),
            Part::Rapporteur => Some(self.say("part-rapporteur")),
            Part::Required => Some(self.say("part-required")),
            Part::Optional => None,
        }
    }

    /// The button that makes an answer hers; none asks for no answer.
    pub fn question(self, answer: Answer) -> String {
        match answer {
            Answer::Accepted => self.say("question-accepted"),
            Answer::Tentative => self.say("question-tentative"),
            Answer::Declined => self.say("question-declined"),
            Answer::NeedsAction => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_within_arabic_is_written_from_left_to_right() {
        let hint = Words(Language::Ar).say("wishes-zone-hint");
        assert!(hint.contains("\u{2066}+03:00\u{2069}"), "{hint}");
    }

    #[test]
    fn her_page_has_all_its_words_in_every_language() {
        assert_eq!(TEXTS.faults(), []);
        assert_eq!(
            Words(Language::Ar).for_whom("Ana", "Rome"),
            "إلى \u{2068}Ana\u{2069}. الأوقات بتوقيت \u{2068}Rome\u{2069}، ووقت الاجتماع إلى جانبها. هذه الصفحة لكم وحدكم: نرجو ألا تعطوا عنوانها لأحد."
        );
    }
}
