//! CSV out, so that it opens right in a spreadsheet and no cell of it runs.

use super::{Cell, SheetOut};
use crate::time;

/// UTF-8 with byte order mark, commas, CRLF. A text that a spreadsheet would take for a formula gets an apostrophe in front.
pub fn write_csv(sheet: &SheetOut) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&mut out, sheet.header.iter().map(|text| guarded(text)));
    for row in &sheet.rows {
        line(&mut out, row.iter().map(shown));
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (i, cell) in cells.enumerate() {
        if i > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r', ';', '\t'])
            || cell.starts_with(' ')
            || cell.ends_with(' ')
        {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => guarded(text),
        Cell::Number(n) => n.to_string(),
        Cell::Ratio(share) => format!("{share:.3}"),
        Cell::Date(day) => day.to_string(),
        Cell::DateTime(at) => time::date_time_utc(*at),
        Cell::Empty => String::new(),
    }
}

/// OWASP's list of first characters, with NUL, which some programs skip.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']) {
        format!("'{text}")
    } else {
        text.to_string()
    }
}
