//! Tables as files: CSV and XLSX read for imports and written for exports. Knows no subject: what a column means is the caller's.

mod decode;
mod separated;
#[cfg(test)]
mod tests;
mod workbook;
mod write_csv;
mod write_xlsx;

pub use write_csv::write_csv;
pub use write_xlsx::write_xlsx;

use crate::refusal::Refusal;
use crate::time::Instant;

/// A table that was read: its first row that holds anything is the header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The sheet's name; of a CSV file the file's name without its ending.
    pub name: String,
    pub header: Vec<String>,
    /// Row numbers as a spreadsheet shows them (the first row of the file is 1); rows without content are left out. A row may be shorter
    /// than the header.
    pub rows: Vec<Row>,
}

/// A row with the number that a spreadsheet shows beside it.
pub type Row = (u32, Vec<String>);

/// All rows of one sheet as they stand, for files that have no single header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// As [`Table::name`].
    pub name: String,
    /// As [`Table::rows`], never empty.
    pub rows: Vec<Row>,
    /// Whether the file ends where a row ends. A CSV file that does not may have been cut.
    pub ends_with_row: bool,
}

/// Reads a CSV (UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab) or XLSX file, one table per sheet that holds anything.
/// Dates of a workbook come out as ISO text. Refused, with one sentence about `file_name`: what is neither, is empty, is too large, or is broken.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Vec<Table>, Refusal> {
    let tables = grids(bytes, file_name)?.into_iter().filter_map(|grid| {
        let mut rows = grid.rows.into_iter();
        let (_, header) = rows.next()?;
        Some(Table {
            name: grid.name,
            header: header.iter().map(|cell| cell.trim().to_string()).collect(),
            rows: rows.collect(),
        })
    });
    Ok(tables.collect())
}

/// As [`read`], without taking any row for a header.
pub fn grids(bytes: &[u8], file_name: &str) -> Result<Vec<Grid>, Refusal> {
    let found = match decode::kind(bytes) {
        decode::Kind::Workbook => workbook::grids(bytes, file_name)?,
        decode::Kind::Text => vec![separated::grid(bytes, file_name)?],
        decode::Kind::Other(what) => {
            return Err(Refusal::invalid(
                file_name,
                format!("it is {what}; save it as CSV or XLSX and try again"),
            ));
        }
    };
    if found.is_empty() {
        return Err(empty(file_name));
    }
    Ok(found)
}

fn empty(file_name: &str) -> Refusal {
    Refusal::invalid(
        file_name,
        "the file is empty; a CSV or XLSX file with a header row is expected",
    )
}

/// A table to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetOut {
    /// The sheet's name in a workbook.
    pub name: String,
    pub header: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A typed value: a program that opens the file sees a number as a number and never takes a text for a formula.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(i64),
    /// A share of one, shown as a percentage in a workbook and as a decimal fraction in CSV.
    Ratio(f64),
    Date(chrono::NaiveDate),
    /// UTC; shown to the minute.
    DateTime(Instant),
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_string())
    }
}
