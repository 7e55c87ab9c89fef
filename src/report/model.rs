//! The texts that people write into it, and a published one.

use crate::document::Document;
use crate::language::Language;
use crate::meeting::WorkshopId;
use crate::people::NetworkId;
use crate::time::Instant;

/// A part of the report that somebody may write.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    Introduction,
    Network(NetworkId),
    Opening,
    Workshop(WorkshopId),
    Closing,
    Acknowledgements,
}

/// One state of a text. A text of nothing but a hyphen leaves its part out; an empty one brings back what the facts say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// From 1.
    pub number: u32,
    pub text: String,
    /// The address of whoever wrote it, or `command line`.
    pub by: String,
    pub at: Instant,
}

/// A text that somebody hands in; `after` is the number of the version that she saw, 0 for none; `None`: whatever it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    pub section: Section,
    pub text: String,
    pub after: Option<u32>,
}

/// A report as the world sees it: frozen when it was published.
#[derive(Debug, Clone, PartialEq)]
pub struct Publication {
    pub language: Language,
    /// From 1, per language.
    pub number: u32,
    pub document: Document,
    pub by: String,
    pub at: Instant,
}

/// The form in which a report is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Html,
    Docx,
    Pdf,
    Json,
}

impl Format {
    pub const ALL: [Format; 4] = [Format::Pdf, Format::Docx, Format::Html, Format::Json];

    /// What is worth keeping beside a page.
    pub const TO_KEEP: [Format; Format::ALL.len() - 1] = [Format::Pdf, Format::Docx, Format::Html];

    /// On buttons.
    pub fn label(self) -> &'static str {
        match self {
            Format::Html => "HTML file",
            Format::Docx => "Word (DOCX)",
            Format::Pdf => "PDF",
            Format::Json => "JSON",
        }
    }

    /// As a file's name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Pdf => "pdf",
            Format::Json => "json",
        }
    }

    pub fn from_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_lowercase();
        Self::ALL.into_iter().find(|f| f.ending() == ending)
    }

    /// RFC 9110, 8.3.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html; charset=utf-8",
            Format::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            Format::Pdf => "application/pdf",
            Format::Json => "application/json",
        }
    }
}
