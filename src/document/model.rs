//! What a document consists of.

use super::Picture;
use crate::language::Language;

/// A document in one language. Text is plain: nothing in it is markup.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Decides the direction of the text and the words that writers add themselves ("Contents", "page 3 of 12").
    pub language: Language,
    pub title: String,
    /// Lines below the title: whose document it is, of when.
    pub subtitle: Vec<String>,
    pub blocks: Vec<Block>,
}

/// A piece of a document that stands on lines of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Level 1 is a chapter; levels go to 3.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Vec<Span>),
    List {
        numbered: bool,
        items: Vec<Vec<Span>>,
    },
    Table(Table),
    /// A picture is followed by the table of its numbers, or has said them in its description.
    Picture {
        picture: Picture,
        caption: String,
    },
    /// The list of all headings of levels 1 and 2.
    Contents,
    NewPage,
}

impl Block {
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Block::Heading {
            level,
            text: text.into(),
        }
    }

    pub fn paragraph(text: impl Into<String>) -> Self {
        Block::Paragraph(vec![Span::plain(text)])
    }
}

/// A run of text inside a paragraph, list item or cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Span {
            text: text.into(),
            bold: false,
            italic: false,
        }
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Span {
            bold: true,
            ..Span::plain(text)
        }
    }

    pub fn italic(text: impl Into<String>) -> Self {
        Span {
            italic: true,
            ..Span::plain(text)
        }
    }
}

/// A table; its header is repeated where it goes over a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    /// One per column; every row has as many cells.
    pub columns: Vec<(String, Align)>,
    pub rows: Vec<Vec<Cell>>,
}

/// To which side a column stands, seen in the direction of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Start,
    /// Numbers.
    End,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// The row's name, or a sum.
    pub strong: bool,
}

impl Cell {
    pub fn plain(text: impl Into<String>) -> Self {
        Cell {
            text: text.into(),
            strong: false,
        }
    }

    pub fn strong(text: impl Into<String>) -> Self {
        Cell {
            text: text.into(),
            strong: true,
        }
    }
}
