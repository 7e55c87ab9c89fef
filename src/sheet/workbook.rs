//! XLSX in, behind a gate: a small file must not unpack to gigabytes or name a cell that lies a million rows away.

use std::io::{Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, Xlsx};
use chrono::{NaiveDate, TimeDelta};

use super::{Grid, Row};
use crate::refusal::Refusal;

const MOST_PACKED: usize = 5 * 1024 * 1024;
const MOST_UNPACKED: u64 = 50 * 1024 * 1024;
const MOST_ENTRIES: usize = 64;
/// Unpacked to packed, of an entry larger than [`SMALL`].
const MOST_RATIO: u64 = 100;
const SMALL: u64 = 1024 * 1024;
const MOST_CELLS: usize = 1_000_000;
const MOST_COLUMNS: u32 = 512;

pub(super) fn grids(bytes: &[u8], file_name: &str) -> Result<Vec<Grid>, Refusal> {
    gate(bytes, file_name)?;
    let broken = |e: &dyn std::fmt::Display| {
        Refusal::invalid(
            file_name,
            format!("it is no XLSX workbook that can be read ({e}); save it again as XLSX or CSV"),
        )
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let (mut found, mut cells) = (Vec::new(), 0);
    for name in names {
        let mut reader = book.worksheet_cells_reader(&name).map_err(|e| broken(&e))?;
        let mut rows: Vec<Row> = Vec::new();
        while let Some(cell) = reader.next_cell().map_err(|e| broken(&e))? {
            let text = shown(cell.get_value());
            if text.is_empty() {
                continue;
            }
            cells += 1;
            let (row, column) = cell.get_position();
            if cells > MOST_CELLS || column >= MOST_COLUMNS {
                return Err(too_large(
                    file_name,
                    "a table of at most 512 columns and a million cells",
                ));
            }
            place(&mut rows, row + 1, column, text);
        }
        rows.sort_by_key(|(number, _)| *number);
        if !rows.is_empty() {
            found.push(Grid {
                name,
                rows,
                ends_with_row: true,
            });
        }
    }
    Ok(found)
}

/// Puts a cell where it belongs; they come in order, row by row, but nothing says so.
fn place(rows: &mut Vec<Row>, number: u32, column: u32, text: String) {
    if rows.last().is_none_or(|(last, _)| *last != number) {
        rows.push((number, Vec::new()));
    }
    if let Some((_, cells)) = rows.last_mut() {
        let column = column as usize;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }
}

fn shown(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::Int(n) => n.to_string(),
        Data::Float(n) => n.to_string(),
        Data::String(s) => s.replace("\r\n", "\n"),
        Data::Bool(b) => b.to_string(),
        Data::DateTime(at) => iso(at),
        Data::DateTimeIso(s) | Data::DurationIso(s) => s,
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// `2020-10-13T15:00:00`, to the nearest second; a date at midnight without its time, a time or duration of less than a day without its date.
fn iso(at: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    let civil = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())
        .and_then(|d| d.and_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into()))
        .and_then(|t| t.checked_add_signed(TimeDelta::milliseconds(500)));
    let Some(civil) = civil else {
        return at.as_f64().to_string();
    };
    let time = civil.format("%H:%M:%S").to_string();
    if at.as_f64() < 1.0 {
        time
    } else if time == "00:00:00" {
        civil.date().to_string()
    } else {
        format!("{}T{time}", civil.date())
    }
}

/// Unpacks everything into nothing, counting: what an archive says of its own sizes proves nothing.
fn gate(bytes: &[u8], file_name: &str) -> Result<(), Refusal> {
    if bytes.len() > MOST_PACKED {
        return Err(too_large(file_name, "a workbook of at most 5 MiB"));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        Refusal::invalid(
            file_name,
            "it is no XLSX workbook that can be read, or it was cut; save it again as XLSX or CSV",
        )
    })?;
    if archive.len() > MOST_ENTRIES {
        return Err(too_large(file_name, "a workbook of at most 64 parts"));
    }
    let mut total = 0;
    for i in 0..archive.len() {
        let unreadable = || {
            Refusal::invalid(
                file_name,
                "a part of the workbook cannot be unpacked: the file is damaged, or has a password",
            )
        };
        let entry = archive.by_index(i).map_err(|_| unreadable())?;
        let packed = entry.compressed_size();
        let mut limited = entry.take(MOST_UNPACKED - total + 1);
        let unpacked =
            std::io::copy(&mut limited, &mut std::io::sink()).map_err(|_| unreadable())?;
        total += unpacked;
        if total > MOST_UNPACKED || (unpacked > SMALL && unpacked / packed.max(1) > MOST_RATIO) {
            return Err(too_large(
                file_name,
                "a workbook that unpacks to at most 50 MiB, and to at most a hundred times its size",
            ));
        }
    }
    Ok(())
}

fn too_large(file_name: &str, expected: &str) -> Refusal {
    Refusal::invalid(
        file_name,
        format!("the workbook is too large; {expected} is expected"),
    )
}
