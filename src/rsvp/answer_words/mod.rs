//! The words of the organiser's page of answers, in her language.

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

pub(super) fn say(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    TEXTS.say(language, key, values)
}

#[cfg(test)]
mod tests {
    use super::TEXTS;
    use crate::invitation::Answer;
    use crate::language::Language;
    use crate::meeting::Part;

    #[test]
    fn no_language_lacks_a_text_of_the_answers() {
        assert_eq!(TEXTS.faults(), []);
        let parts = [
            Part::Facilitator,
            Part::Rapporteur,
            Part::Required,
            Part::Optional,
        ];
        let answers = [
            Answer::NeedsAction,
            Answer::Accepted,
            Answer::Tentative,
            Answer::Declined,
        ];
        let parts = parts.map(|p| format!("part-{}", p.word()));
        let answers = answers.map(|a| format!("answer-{}", a.word()));
        for key in parts.iter().chain(&answers) {
            assert!(TEXTS.has(Language::En, key), "{key}");
        }
    }
}
