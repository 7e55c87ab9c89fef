//! XLSX out: typed cells, frozen header, filters, fitting widths; the same sheets give the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, SheetOut};
use crate::refusal::Refusal;
use crate::time::Instant;

/// Serial days of 1899-12-30, from which spreadsheets count.
const EPOCH_DAYS: i64 = 25_569;

/// A workbook with one sheet each. Text is always written as text, never as a formula. Refused when there are more rows than a sheet can hold.
pub fn write_xlsx(sheets: &[SheetOut]) -> Result<Vec<u8>, Refusal> {
    build(sheets).map_err(|e| Refusal::internal(format!("the workbook could not be written: {e}")))
}

fn build(sheets: &[SheetOut]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed date: what was not changed is not written differently.
    book.set_properties(
        &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2020, 1, 1)?),
    );
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let name = sheet_name(&sheet.name, &names);
        fill(book.add_worksheet().set_name(&name)?, sheet, &formats)?;
        names.push(name);
    }
    book.save_to_buffer()
}

struct Formats {
    header: Format,
    share: Format,
    date: Format,
    date_time: Format,
}

impl Formats {
    fn new() -> Self {
        Formats {
            header: Format::new().set_bold().set_text_wrap(),
            share: Format::new().set_num_format("0 %"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            date_time: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
        }
    }
}

fn fill(to: &mut Worksheet, sheet: &SheetOut, formats: &Formats) -> Result<(), XlsxError> {
    for (column, title) in (0_u16..).zip(&sheet.header) {
        to.write_string_with_format(0, column, storable(title), &formats.header)?;
        to.set_column_width(column, width(sheet, column.into()))?;
    }
    let mut last = 0;
    for (number, row) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            write(to, number, column, cell, formats)?;
        }
        last = number;
    }
    to.set_freeze_panes(1, 0)?;
    if let (Some(columns), true) = (
        u16::try_from(sheet.header.len())
            .ok()
            .and_then(|n| n.checked_sub(1)),
        last > 0,
    ) {
        to.autofilter(0, 0, last, columns)?;
    }
    Ok(())
}

fn write(
    to: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => to.write_string(row, column, storable(text))?,
        #[allow(clippy::cast_precision_loss)]
        Cell::Number(n) => to.write_number(row, column, *n as f64)?,
        Cell::Ratio(share) => to.write_number_with_format(row, column, *share, &formats.share)?,
        Cell::Date(day) => {
            let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc();
            to.write_number_with_format(row, column, serial(midnight), &formats.date)?
        }
        Cell::DateTime(at) => {
            to.write_number_with_format(row, column, serial(*at), &formats.date_time)?
        }
        Cell::Empty => return Ok(()),
    };
    Ok(())
}

fn serial(at: Instant) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let days = at.timestamp() as f64 / 86_400.0;
    #[allow(clippy::cast_precision_loss)]
    let epoch = EPOCH_DAYS as f64;
    days + epoch
}

/// What XML can hold, cut to what a cell can hold.
fn storable(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || "\n\t".contains(*c))
        .take(32_000)
        .collect()
}

/// Wide enough for the longest of the column's texts, within reason.
fn width(sheet: &SheetOut, column: usize) -> f64 {
    let longest = |text: &str| text.lines().map(|l| l.chars().count()).max().unwrap_or(0);
    let cells = sheet
        .rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| match cell {
            Cell::Text(text) => longest(text),
            Cell::DateTime(_) => 16,
            Cell::Date(_) => 10,
            Cell::Number(n) => n.to_string().len(),
            Cell::Ratio(_) => 6,
            Cell::Empty => 0,
        });
    let title = sheet.header.get(column).map_or(0, |t| longest(t).min(24));
    let most = cells.chain([title]).max().unwrap_or(0).clamp(6, 60);
    u32::try_from(most).map_or(60.0, f64::from) + 3.0
}

/// A name as spreadsheets allow it: at most 31 characters, none of `[]:*?/\`, unique without case.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let clean = clean.trim_matches(['\'', ' ']);
    let base = if clean.is_empty() { "Sheet" } else { clean };
    let is_taken = |name: &str| {
        taken
            .iter()
            .any(|t| t.to_lowercase() == name.to_lowercase())
    };
    let first: String = base.chars().take(31).collect();
    if !is_taken(&first) {
        return first;
    }
    let short: String = base.chars().take(27).collect();
    (2..1000)
        .map(|n| format!("{short} {n}"))
        .find(|name| !is_taken(name))
        .unwrap_or(first)
}
