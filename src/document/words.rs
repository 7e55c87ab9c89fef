//! The few words that writers add themselves, in each language.

use crate::language::Language;

/// Above the list of headings.
pub fn contents(language: Language) -> &'static str {
    match language {
        Language::En => "Contents",
        Language::Fr => "Table des matières",
        Language::Ar => "المحتويات",
        Language::Es | Language::Pt => "Índice",
    }
}
