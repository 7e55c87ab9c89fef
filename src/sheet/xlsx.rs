//! XLSX into grids, cell by cell: the reader's own tables would be as large as the farthest cell says.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use crate::refusal::Refusal;

use super::Grid;

const MOST_COLUMNS: u32 = 256;
const MOST_CELLS: usize = 500_000;
const MOST_TEXT: usize = 20 * 1024 * 1024;

/// The worksheets that hold something, in the order of the workbook.
pub(super) fn grids(bytes: &[u8], place: &str) -> Result<Vec<Grid>, Refusal> {
    super::gate::pass(bytes, place)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| {
        Refusal::invalid(
            place,
            "the file is packed like a workbook but holds none that can be read; save the table as XLSX or CSV",
        )
    })?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| s.name.clone())
        .collect();
    let mut left = Allowance {
        cells: MOST_CELLS,
        text: MOST_TEXT,
    };
    let mut out = Vec::new();
    for name in names {
        let grid = sheet(&mut book, &name, place, &mut left)?;
        if !grid.rows.is_empty() {
            out.push(grid);
        }
    }
    Ok(out)
}

/// What may still be taken from this workbook: one long text may be named by many cells.
struct Allowance {
    cells: usize,
    text: usize,
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    place: &str,
    left: &mut Allowance,
) -> Result<Grid, Refusal> {
    let place = format!("{place}, sheet {name}");
    let broken = |_| {
        Refusal::invalid(
            &place,
            "the sheet cannot be read; save it as CSV and send that",
        )
    };
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let Some(text) = text(cell.get_value(), left.text) else {
            return Err(too_much(&place));
        };
        if text.trim().is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(Refusal::invalid(
                format!("{place} row {}", row + 1),
                format!(
                    "the table is wider than {MOST_COLUMNS} columns; delete what stands to the right of it"
                ),
            ));
        }
        if left.cells == 0 {
            return Err(too_much(&place));
        }
        left.cells -= 1;
        left.text -= text.len();
        put(&mut rows, row + 1, column as usize, text);
    }
    rows.sort_by_key(|(number, _)| *number);
    Ok(Grid {
        place,
        name: name.to_string(),
        rows,
        open_quote: None,
        stop: None,
    })
}

fn put(rows: &mut Vec<(u32, Vec<String>)>, number: u32, column: usize, text: String) {
    if rows.last().is_none_or(|(last, _)| *last != number) {
        rows.push((number, Vec::new()));
    }
    if let Some((_, cells)) = rows.last_mut() {
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
}

fn too_much(place: &str) -> Refusal {
    Refusal::invalid(
        place,
        format!(
            "the workbook holds more than {MOST_CELLS} cells or too much text; send only the sheet with the table"
        ),
    )
}

/// The cell as text; `None` when it is longer than `most` bytes.
fn text(value: &DataRef<'_>, most: usize) -> Option<String> {
    let borrowed = |s: &str| (s.len() <= most).then(|| s.to_string());
    match value {
        DataRef::Empty => Some(String::new()),
        DataRef::Int(n) => Some(n.to_string()),
        DataRef::Float(n) => Some(n.to_string()),
        DataRef::Bool(b) => Some(if *b { "TRUE" } else { "FALSE" }.to_string()),
        DataRef::Error(e) => Some(e.to_string()),
        DataRef::DateTime(at) => Some(iso(at)),
        DataRef::SharedString(s) => borrowed(s),
        DataRef::String(s) | DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => borrowed(s),
    }
}

/// `2020-10-13`, `2020-10-13 15:00:00`; a time of day or a duration `15:00:00`. Whole seconds, since a spreadsheet keeps fractions of days.
fn iso(at: &ExcelDateTime) -> String {
    if at.is_duration() || (0.0..1.0).contains(&at.as_f64()) {
        #[allow(clippy::cast_possible_truncation)]
        let seconds = (at.as_f64() * 86_400.0).round() as i64;
        return format!(
            "{:02}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        );
    }
    match civil(at) {
        Some(t) if t.num_seconds_from_midnight() == 0 => t.date().to_string(),
        Some(t) => t.to_string(),
        None => at.as_f64().to_string(),
    }
}

fn civil(at: &ExcelDateTime) -> Option<NaiveDateTime> {
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?
        .and_hms_opt(hour.into(), minute.into(), second.into())?
        .checked_add_signed(TimeDelta::seconds(i64::from(milli >= 500)))
}
