//! A single sheet in a frame, such as a certificate.

use super::Table;
use crate::language::Language;

/// A sheet whose parts stand under each other in the middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Framed {
    pub language: Language,
    /// What the file is called where it is shown; it stands in the sheet as [`Part::Title`] says.
    pub title: String,
    pub parts: Vec<Part>,
    /// Small lines at the bottom.
    pub foot: Vec<String>,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Whose sheet it is, above everything.
    House(String),
    Title(String),
    Text(String),
    /// The largest line.
    Name(String),
    Table(Table),
    Strong(String),
}
