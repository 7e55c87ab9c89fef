//! What a table is before it is read into something and before it is written.

use chrono::{NaiveDate, NaiveDateTime};

use super::Stop;

/// All rows of one sheet, headings and blank lines not told apart. Row numbers are those that a spreadsheet shows (the first is 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// For messages: `participants.csv`, or `book.xlsx, sheet People`.
    pub place: String,
    /// The sheet's name, or the CSV file's name without its ending.
    pub name: String,
    /// Rows that hold something, in order; cells as they stand, trailing empty ones cut.
    pub rows: Vec<(u32, Vec<String>)>,
    /// The row in which a quoted cell begins that nothing closes: the file was cut, or a quotation mark is missing.
    pub open_quote: Option<u32>,
    /// Where a text file stops inside a row; `None` for workbooks, and when the last line is ended.
    pub stop: Option<Stop>,
}

/// A sheet whose first row with anything in it names the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub place: String,
    pub name: String,
    /// Trimmed; as many as the heading row has.
    pub header: Vec<String>,
    /// Row number as a spreadsheet shows it, and the cells: at least as many as the header has. Blank rows are left out.
    pub rows: Vec<(u32, Vec<String>)>,
}

impl Table {
    /// The place of a cell for a message: `participants.csv row 7, column time_zone`.
    pub fn at(&self, row: u32, column: &str) -> String {
        format!("{} row {row}, column {column}", self.place)
    }

    /// The place of a whole row: `participants.csv row 7`.
    pub fn row(&self, row: u32) -> String {
        format!("{} row {row}", self.place)
    }

    /// The index of the column of that name; case, blanks around it and `_`, `-`, blank for one another do not matter.
    pub fn column(&self, name: &str) -> Option<usize> {
        let folded = fold(name);
        self.header.iter().position(|h| fold(h) == folded)
    }
}

fn fold(name: &str) -> String {
    name.trim().to_lowercase().replace(['-', ' '], "_")
}

/// A typed cell on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Always text in the reader's spreadsheet, whatever it begins with.
    Text(String),
    Number(i64),
    /// Shown as a share; empty when `whole` is nought.
    Ratio {
        part: i64,
        whole: i64,
    },
    Date(NaiveDate),
    /// A local time; the column's heading must name the zone.
    DateTime(NaiveDateTime),
    Empty,
}

impl Cell {
    pub fn text(value: impl Into<String>) -> Self {
        Cell::Text(value.into())
    }

    /// A count; one too large to be shown stands as the largest.
    pub fn count(value: usize) -> Self {
        Cell::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// A sheet on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOut {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    pub name: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}
