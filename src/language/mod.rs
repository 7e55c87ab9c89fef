//! The languages of the alliance, and the kit for texts in them: Fluent files with the plural rules of each language.
//!
//! A slice keeps its texts in files of its own (`texts/en.ftl` and so on), makes [`Texts`] of them, and asks by key. Times are written by
//! `src/time/format.rs`.

mod retold;
#[cfg(test)]
mod tests;
mod texts;

pub use retold::{Told, tell, told};
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

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Fr => "Français",
            Language::Ar => "العربية",
            Language::Es => "Español",
            Language::Pt => "Português",
        }
    }

    /// The language of a code; `None` if it is none of ours.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The one of ours that is wanted most by a header Accept-Language (RFC 9110, 12.5.4); of equal ones the first.
    pub fn wanted(header: &str) -> Option<Self> {
        let mut most: Option<(Self, f32)> = None;
        for range in header.split(',').take(20) {
            let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
            let weight = rest
                .trim()
                .strip_prefix("q=")
                .map_or(1.0, |q| q.trim().parse().unwrap_or(0.0));
            let code = tag.split('-').next().unwrap_or("").trim().to_lowercase();
            if let Some(language) = Self::of_code(&code)
                && weight > most.map_or(0.0, |(_, w)| w)
            {
                most = Some((language, weight));
            }
        }
        most.map(|(language, _)| language)
    }

    /// What stands between the things of a list.
    pub fn comma(self) -> &'static str {
        match self {
            Language::Ar => "، ",
            _ => ", ",
        }
    }

    /// What stands between the things of a list that have commas themselves.
    pub fn semicolon(self) -> &'static str {
        match self {
            Language::Ar => "؛ ",
            Language::Fr => "\u{a0}; ",
            _ => "; ",
        }
    }

    /// Whether it is written from right to left.
    pub fn right_to_left(self) -> bool {
        self == Language::Ar
    }
}
