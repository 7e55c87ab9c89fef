//! `networks.csv`: code, name, joined; `ledger_minutes` where burden is carried over.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::clean::{shown, unfit};
use super::faults::Faults;
use super::sheet_rows::{Row, Sheet, Source};
use super::values::{date, or_fault, thousandths};

/// A network as the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkDraft {
    pub code: String,
    pub name: String,
    pub joined: Option<NaiveDate>,
    /// What it starts the meeting with, in thousandths of a minute per head; `None`: the file says nothing.
    pub ledger: Option<i64>,
    pub row: usize,
}

/// Codes of a file, found in any case.
#[derive(Debug, Default)]
pub struct Codes {
    /// Folded code: the code as written, and its row.
    by_key: HashMap<String, (String, usize)>,
    in_order: Vec<String>,
}

impl Codes {
    /// The code as its own file writes it.
    pub fn find(&self, code: &str) -> Option<&str> {
        self.by_key
            .get(&code.to_lowercase())
            .map(|(code, _)| code.as_str())
    }

    /// The codes that exist, for a sentence.
    pub fn listed(&self) -> String {
        super::clean::shown(&self.in_order.join(", "))
    }

    /// Reads a row's code: letters, digits, `-`, `_`, `.`; at most 32; not twice.
    pub fn take(&mut self, row: Row<'_>, faults: &mut Faults) -> Option<String> {
        let code = row.need("code", faults)?;
        let good = code.chars().count() <= 32
            && code
                .chars()
                .all(|c| c.is_alphanumeric() || "-_.".contains(c))
            && code.starts_with(char::is_alphanumeric);
        if let Some((other, first)) = self.by_key.get(&code.to_lowercase()) {
            faults.fault(
                row.place("code"),
                format!("the code {code} is already in row {first} ({other}): give each its own"),
            );
            return None;
        }
        self.by_key
            .insert(code.to_lowercase(), (code.to_string(), row.number));
        self.in_order.push(code.to_string());
        // Known all the same: who refers to it is not at fault.
        if !good {
            faults.fault(
                row.place("code"),
                format!(
                    "\"{}\" cannot be a code: letters, digits, - _ and . inside, at most 32",
                    shown(code)
                ),
            );
            return None;
        }
        Some(code.to_string())
    }
}

/// Reads the file; the codes are those of all rows, faulty ones too, so that one fault is not reported as many.
pub fn read(source: Source, faults: &mut Faults) -> Option<(Vec<NetworkDraft>, Codes)> {
    let sheet = Sheet::open(
        source,
        &["code", "name", "joined"],
        &["ledger_minutes"],
        faults,
    )?;
    if sheet.is_empty() {
        faults.fault(sheet.place(), "it has no rows: a meeting needs a network");
        return None;
    }
    let mut codes = Codes::default();
    let mut all = Vec::new();
    for row in sheet.rows() {
        let code = codes.take(row, faults);
        let name = text(row, "name", 200, faults);
        let joined = optional_date(row, "joined", faults);
        let ledger = match row.get("ledger_minutes") {
            "" => Some(None),
            cell => or_fault(thousandths(cell), row.place("ledger_minutes"), faults).map(Some),
        };
        if let (Some(code), Some(name), Some(joined), Some(ledger)) = (code, name, joined, ledger) {
            all.push(NetworkDraft {
                code,
                name,
                joined,
                ledger,
                row: row.number,
            });
        }
    }
    Some((all, codes))
}

/// A text for people that must be there.
pub fn text(row: Row<'_>, column: &str, most: usize, faults: &mut Faults) -> Option<String> {
    let cell = row.need(column, faults)?;
    fitting(row, column, cell, most, faults)
}

/// A text for people that may be empty.
pub fn optional_text(
    row: Row<'_>,
    column: &str,
    most: usize,
    faults: &mut Faults,
) -> Option<String> {
    fitting(row, column, row.get(column), most, faults)
}

fn fitting(
    row: Row<'_>,
    column: &str,
    cell: &str,
    most: usize,
    faults: &mut Faults,
) -> Option<String> {
    match unfit(cell, most) {
        None => Some(cell.to_string()),
        Some(says) => {
            faults.fault(row.place(column), says);
            None
        }
    }
}

/// A date that may be empty; the outer `None` is a fault.
#[allow(clippy::option_option)]
pub fn optional_date(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<Option<NaiveDate>> {
    match row.get(column) {
        "" => Some(None),
        cell => or_fault(date(cell), row.place(column), faults).map(Some),
    }
}
