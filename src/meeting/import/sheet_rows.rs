//! A table with a header as rows whose cells are found by column name.

use super::clean::{clean, hides_something};
use super::faults::{Faults, Place};
use crate::sheet::Table;

/// A table whose header has been understood.
pub struct Sheet {
    label: String,
    order: usize,
    /// The columns that were asked for; `None`: an optional one that is not there.
    columns: Vec<(&'static str, Option<usize>)>,
    rows: Vec<(usize, Vec<String>)>,
}

/// One row that is not blank.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    /// As the spreadsheet shows it.
    pub number: usize,
    cells: &'a [String],
}

/// Which table, from which file, and where it comes among the others.
pub struct Source {
    pub label: String,
    pub order: usize,
    pub table: Table,
}

impl Sheet {
    /// Finds the columns (in any order, case and blanks tolerated). A required one that is missing, or one that comes twice, is a fault; unknown ones are noted.
    pub fn open(
        source: Source,
        required: &[&'static str],
        optional: &[&'static str],
        faults: &mut Faults,
    ) -> Option<Sheet> {
        let Source {
            label,
            order,
            table,
        } = source;
        let whole = |column: &str| Place {
            order,
            row: 0,
            file: label.clone(),
            column: column.to_string(),
        };
        let header: Vec<String> = table.header.iter().map(|h| column_name(h)).collect();
        if header.iter().all(String::is_empty) {
            faults.fault(
                whole(""),
                format!(
                    "it is empty; its first row must name the columns {}",
                    required.join(", ")
                ),
            );
            return None;
        }
        let mut columns = Vec::new();
        let mut complete = true;
        for name in required.iter().chain(optional) {
            let mut at = header.iter().enumerate().filter(|(_, h)| h == name);
            let found = at.next().map(|(i, _)| i);
            if at.next().is_some() {
                faults.fault(whole(name), "it comes twice in the header: take one out");
                complete = false;
            }
            if found.is_none() && required.contains(name) {
                faults.fault(whole(name), "the column is missing in the header");
                complete = false;
            }
            columns.push((*name, found));
        }
        let unknown: Vec<&str> = header
            .iter()
            .filter(|h| !h.is_empty() && !columns.iter().any(|(name, _)| name == h))
            .map(String::as_str)
            .collect();
        if !unknown.is_empty() {
            faults.note(
                whole(""),
                format!("columns not used: {}", unknown.join(", ")),
            );
        }
        if !complete {
            return None;
        }
        let mut sheet = Sheet {
            label,
            order,
            columns,
            rows: Vec::new(),
        };
        sheet.take_rows(table.rows, &header, faults);
        Some(sheet)
    }

    fn take_rows(&mut self, rows: Vec<(u32, Vec<String>)>, header: &[String], faults: &mut Faults) {
        for (number, cells) in rows {
            let number = usize::try_from(number).unwrap_or(usize::MAX);
            let place = |column: &str| Place {
                order: self.order,
                row: number,
                file: self.label.clone(),
                column: column.to_string(),
            };
            for (cell, name) in cells.iter().zip(header) {
                if hides_something(cell) {
                    faults.note(place(name), "control characters were taken out");
                }
            }
            let cells: Vec<String> = cells.iter().map(|c| clean(c)).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            // The row is still read: its code or address is known to the other files.
            if cells.iter().skip(header.len()).any(|c| !c.is_empty()) {
                faults.fault(
                    place(""),
                    "it has more cells than the header: put a text that contains the separator in quotes",
                );
            }
            self.rows.push((number, cells));
        }
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(number, cells)| Row {
            sheet: self,
            number: *number,
            cells,
        })
    }

    /// Whether an optional column is in the file at all.
    pub fn has(&self, column: &str) -> bool {
        self.columns
            .iter()
            .any(|(name, at)| *name == column && at.is_some())
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The file as a whole.
    pub fn place(&self) -> Place {
        Place {
            order: self.order,
            row: 0,
            file: self.label.clone(),
            column: String::new(),
        }
    }
}

impl<'a> Row<'a> {
    /// The cell, cleaned; empty when it or its column is missing.
    pub fn get(&self, column: &str) -> &'a str {
        self.sheet
            .columns
            .iter()
            .find(|(name, _)| *name == column)
            .and_then(|(_, at)| *at)
            .and_then(|at| self.cells.get(at))
            .map_or("", String::as_str)
    }

    pub fn place(&self, column: &str) -> Place {
        Place {
            order: self.sheet.order,
            row: self.number,
            file: self.sheet.label.clone(),
            column: column.to_string(),
        }
    }

    /// The cell; a fault when it is empty.
    pub fn need(&self, column: &str, faults: &mut Faults) -> Option<&'a str> {
        let cell = self.get(column);
        if cell.is_empty() {
            faults.fault(self.place(column), "the value is missing");
            return None;
        }
        Some(cell)
    }

    /// The parts of a cell that lists things with `;`.
    pub fn listed(&self, column: &str) -> Vec<&'a str> {
        self.get(column)
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// ` Time Zone` is `time_zone`.
fn column_name(header: &str) -> String {
    clean(header).to_lowercase().replace([' ', '-'], "_")
}
