//! Sheets into CSV and XLSX that open right in a spreadsheet, and in which no text of a stranger becomes a formula.

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::refusal::Refusal;

use super::{Cell, SheetOut};

/// Characters of the widest column; longer text goes over several lines.
const WIDEST: usize = 60;

/// UTF-8 with byte order mark, lines end with CRLF. Shares are decimal fractions, dates ISO 8601.
pub fn write_csv(sheet: &SheetOut) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&mut out, sheet.header.iter().map(|h| guarded(h)));
    for row in &sheet.rows {
        line(&mut out, row.iter().map(csv_text));
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r', ';', '\t']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn csv_text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Number(n) => n.to_string(),
        Cell::Ratio { whole: 0, .. } | Cell::Empty => String::new(),
        Cell::Ratio { part, whole } => {
            let thousandths = (part * 2000 + whole) / (whole * 2);
            format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
        }
        Cell::Date(day) => day.to_string(),
        Cell::DateTime(at) => at.to_string(),
    }
}

/// Text that a spreadsheet would take for a formula or a command gets an apostrophe in front.
fn guarded(text: &str) -> String {
    let clean = text.replace('\0', "");
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0'])
        || clean.trim_start().starts_with(['=', '@'])
    {
        format!("'{clean}")
    } else {
        clean
    }
}

/// A workbook with typed cells, frozen and filtered headings and readable widths; the same sheets give the same bytes.
pub fn write_xlsx(sheets: &[SheetOut]) -> Result<Vec<u8>, Refusal> {
    workbook(sheets).map_err(|e| Refusal::internal(format!("a workbook could not be written: {e}")))
}

fn workbook(sheets: &[SheetOut]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed date: the file says nothing about when it was made, and equal contents are equal files.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet_name(&sheet.name))?;
        fill(page, sheet)?;
    }
    book.save_to_buffer()
}

/// What a spreadsheet takes as the name of a sheet.
fn sheet_name(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .take(31)
        .collect();
    let clean = clean.trim_matches(['\'', ' ']).to_string();
    if clean.is_empty() {
        "Sheet".into()
    } else {
        clean
    }
}

fn fill(page: &mut Worksheet, sheet: &SheetOut) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let share = Format::new().set_num_format("0%");
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let date_time = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (column, text) in (0u16..).zip(&sheet.header) {
        page.write_string_with_format(0, column, text, &heading)?;
        page.set_column_width(column, width(sheet, column.into()))?;
    }
    for (row, cells) in (1u32..).zip(&sheet.rows) {
        // Not every program makes a row as high as its text.
        let longest = cells.iter().map(|c| csv_text(c).chars().count()).max();
        let lines = longest.unwrap_or(0).div_ceil(WIDEST - 5);
        if longest > Some(WIDEST) {
            let lines = u32::try_from(lines.min(20)).unwrap_or(20);
            page.set_row_height(row, 15.0 * f64::from(lines))?;
        }
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Text(text) if text.chars().count() > WIDEST => {
                    page.write_string_with_format(row, column, text.replace('\0', ""), &wrapped)?
                }
                Cell::Text(text) => page.write_string(row, column, text.replace('\0', ""))?,
                Cell::Number(n) => page.write_number(row, column, float(*n))?,
                Cell::Ratio { whole: 0, .. } | Cell::Empty => continue,
                Cell::Ratio { part, whole } => page.write_number_with_format(
                    row,
                    column,
                    float(*part) / float(*whole),
                    &share,
                )?,
                Cell::Date(day) => page.write_datetime_with_format(
                    row,
                    column,
                    excel(day.and_time(chrono::NaiveTime::MIN))?,
                    &date,
                )?,
                Cell::DateTime(at) => {
                    page.write_datetime_with_format(row, column, excel(*at)?, &date_time)?
                }
            };
        }
    }
    page.set_freeze_panes(1, 0)?;
    // On paper: as wide as the sheet, the headings on every page.
    page.set_landscape();
    page.set_print_fit_to_pages(1, 0);
    page.set_repeat_rows(0, 0)?;
    if let (Ok(last_row), Ok(columns)) = (
        u32::try_from(sheet.rows.len()),
        u16::try_from(sheet.header.len()),
    ) && columns > 0
    {
        page.autofilter(0, 0, last_row, columns - 1)?;
    }
    Ok(())
}

fn excel(at: NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let narrow = |n: u32| u8::try_from(n).unwrap_or(0);
    ExcelDateTime::from_ymd(
        u16::try_from(at.year()).unwrap_or(1900),
        narrow(at.month()),
        narrow(at.day()),
    )?
    .and_hms(
        u16::from(narrow(at.hour())),
        narrow(at.minute()),
        at.second(),
    )
}

/// Counts of ours are far below where a float loses whole numbers.
#[allow(clippy::cast_precision_loss)]
fn float(n: i64) -> f64 {
    n as f64
}

/// As wide as the longest of the first rows, within reason.
fn width(sheet: &SheetOut, column: usize) -> f64 {
    let longest = sheet
        .rows
        .iter()
        .take(200)
        .filter_map(|row| row.get(column))
        .map(|cell| csv_text(cell).chars().count())
        .chain(sheet.header.get(column).map(|h| h.chars().count() + 3))
        .max()
        .unwrap_or(0);
    f64::from(u32::try_from(longest.clamp(8, WIDEST)).unwrap_or(8)) + 1.0
}
