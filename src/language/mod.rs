//! The languages of the alliance, and the kit for texts in them: Fluent files with the plural rules of each language.
//!
//! A slice keeps its texts in files of its own (`texts/en.ftl` and so on), makes [`Texts`] of them, and asks by key. Times are written by
//! `src/time/format.rs`.

#[cfg(test)]
mod tests;
mod texts;

pub use texts::{Fault, Texts, Value, apart};

/// A language that people can be spoken to in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    #[default]
    En,
    Fr,
    Ar,
    Es,
    Pt,
}

impl Language {
    pub const ALL: [Language; 5] = [
        Language::En,
        Language::Fr,
        Language::Ar,
        Language::Es,
        Language::Pt,
    ];

    /// Its code in documents, files and addresses: `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Fr => "fr",
            Language::Ar => "ar",
            Language::Es => "es",
            Language::Pt => "pt",
        }
    }

    /// The language of a code; `None` if it is none of ours.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// Whether it is written from right to left.
    pub fn right_to_left(self) -> bool {
        self == Language::Ar
    }
}
