//! CSV in: which delimiter, and the rows with the numbers that a spreadsheet would show.

use super::{Grid, Row, decode, empty};
use crate::refusal::Refusal;

const MOST_BYTES: usize = 10 * 1024 * 1024;
const MOST_ROWS: usize = 100_000;

/// Stands after the text: when it does not come out as a row of its own, a quote was left open.
const END: &str = "\u{1}";

pub(super) fn grid(bytes: &[u8], file_name: &str) -> Result<Grid, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::invalid(
            file_name,
            format!(
                "the file has {} MiB; a table of at most 10 MiB is expected",
                bytes.len() / 1024 / 1024
            ),
        ));
    }
    let text = decode::text(bytes);
    if text.trim().is_empty() {
        return Err(empty(file_name));
    }
    if text
        .chars()
        .take(2000)
        .any(|c| c.is_control() && !"\n\t".contains(c))
    {
        return Err(Refusal::invalid(
            file_name,
            "it is no text; a CSV or XLSX file is expected",
        ));
    }
    let rows = rows(&text, delimiter(&text), file_name)?;
    Ok(Grid {
        name: stem(file_name),
        rows,
        ends_with_row: text.ends_with('\n'),
    })
}

fn rows(text: &str, delimiter: u8, file_name: &str) -> Result<Vec<Row>, Refusal> {
    let framed = format!("{text}\n{END}\n");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(framed.as_bytes());
    let mut found: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    let (mut inner_lines, mut last_row, mut closed) = (0_u64, 0_u64, false);
    while reader
        .read_record(&mut record)
        .map_err(|e| Refusal::invalid(file_name, format!("it cannot be read as CSV: {e}")))?
    {
        if record.len() == 1 && record.get(0) == Some(END) {
            closed = true;
            break;
        }
        // A quoted cell may hold line ends, and the reader skips blank lines: count from where the record ended.
        let own: u64 = record.iter().map(|c| c.matches('\n').count() as u64).sum();
        let row = reader
            .position()
            .line()
            .saturating_sub(1 + own + inner_lines);
        inner_lines += own;
        last_row = row;
        if record.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        if found.len() == MOST_ROWS {
            return Err(Refusal::invalid(
                file_name,
                format!("it has more than {MOST_ROWS} rows"),
            ));
        }
        let number = u32::try_from(row).unwrap_or(u32::MAX);
        found.push((number, record.iter().map(str::to_string).collect()));
    }
    if !closed {
        // The record that swallowed the rest has no line end of its own.
        let last_row = last_row + 1;
        return Err(Refusal::invalid(
            format!("{file_name} row {last_row}"),
            "a quotation mark opens here or later and is never closed: the file was cut, or it has a stray mark; export it again",
        ));
    }
    Ok(found)
}

/// Tab where most lines have one, since nobody types tabs into a cell; else comma or semicolon, by which more lines have the same number of
/// cells, among equals by which there are more cells (an organiser's list has semicolons inside its cells).
fn delimiter(text: &str) -> u8 {
    let lines = || text.lines().filter(|l| !l.trim().is_empty()).take(300);
    let with_tab = lines().filter(|l| outside_quotes(l, '\t') > 0).count();
    if with_tab * 2 > lines().count() {
        return b'\t';
    }
    let score = |delimiter: char| {
        let mut lines_with = std::collections::BTreeMap::new();
        for line in lines() {
            *lines_with
                .entry(outside_quotes(line, delimiter))
                .or_insert(0_usize) += 1;
        }
        lines_with
            .into_iter()
            .filter(|(cells, _)| *cells > 0)
            .map(|(cells, lines)| (lines, cells))
            .max()
    };
    if score(';') > score(',') { b';' } else { b',' }
}

fn outside_quotes(line: &str, delimiter: char) -> usize {
    let mut quoted = false;
    line.chars()
        .filter(|c| {
            quoted ^= *c == '"';
            !quoted && *c == delimiter
        })
        .count()
}

/// The file's name without folder and ending.
fn stem(file_name: &str) -> String {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    base.rsplit_once('.')
        .map_or(base, |(stem, _)| stem)
        .to_string()
}
