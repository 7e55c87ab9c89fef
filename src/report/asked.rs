//! What an address or a command asks for, in words: language, audience, form.

use super::{Audience, Format};
use crate::language::Language;
use crate::refusal::Refusal;

/// The language of a code; English where none is named.
pub fn language(code: &str) -> Result<Language, Refusal> {
    if code.is_empty() {
        return Ok(Language::En);
    }
    Language::of_code(code).ok_or_else(|| {
        Refusal::invalid(
            "language",
            format!("\"{code}\" is none of en, fr, ar, es, pt"),
        )
    })
}

/// The audience of a word; the Secretariat where none is named.
pub fn audience(word: &str) -> Result<Audience, Refusal> {
    if word.is_empty() {
        return Ok(Audience::Secretariat);
    }
    Audience::from_word(word).ok_or_else(|| {
        Refusal::invalid(
            "audience",
            format!("\"{word}\" is none of secretariat, alliance, public"),
        )
    })
}

/// The form that a file's name ends with; `place` is where it was said.
pub fn format(ending: &str, place: &str) -> Result<Format, Refusal> {
    Format::from_ending(ending).ok_or_else(|| {
        let all: Vec<&str> = Format::ALL.iter().map(|f| f.ending()).collect();
        Refusal::invalid(place, format!("\"{ending}\" is none of {}", all.join(", ")))
    })
}

/// How each language calls itself.
pub fn own_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Fr => "Français",
        Language::Ar => "العربية",
        Language::Es => "Español",
        Language::Pt => "Português",
    }
}
