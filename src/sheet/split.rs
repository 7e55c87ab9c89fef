//! Text with separators into rows. Written here since we must know what libraries do not tell: the row as a spreadsheet counts it
//! (blank lines count, line breaks inside quotation marks do not), and a quotation mark that nothing closes.

use super::cut::{Raw, Stop, stop};

/// Rows with their numbers, and where the text breaks off.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Split {
    pub rows: Vec<(u32, Vec<String>)>,
    /// The row of a quotation mark that nothing closes.
    pub open_quote: Option<u32>,
    /// Where the text stops inside a row.
    pub stop: Option<Stop>,
}

/// Splits `text` (line ends are `\n`) at the separator that fits it best: comma, semicolon or tab. Rows without anything in them are
/// left out, trailing empty cells too.
pub fn splits(text: &str) -> Split {
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(named) = first.trim().strip_prefix("sep=")
        && let Some(separator) = named.chars().next()
    {
        return split_at(rest, separator);
    }
    split_at(text, separator(text))
}

/// The separator that cuts most rows into equally many cells. Where the first row has commas only, no other: long lists inside cells have
/// more of their own separator than the row has cells.
fn separator(text: &str) -> char {
    let mut end = text.len().min(64 * 1024);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let fits = |separator: char| {
        let rows = split_at(&text[..end], separator).rows;
        let mut counts: Vec<usize> = rows.iter().map(|(_, cells)| cells.len() - 1).collect();
        counts.sort_unstable();
        counts
            .chunk_by(|a, b| a == b)
            .map(|same| same.len() * same[0])
            .max()
            .unwrap_or(0)
    };
    let mut best = (',', fits(','));
    let head = text.trim_start().lines().next().unwrap_or("");
    let rivals = [';', '\t'].into_iter();
    for candidate in rivals.filter(|c| head.contains(*c) || !head.contains(',')) {
        let score = fits(candidate);
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

fn split_at(text: &str, separator: char) -> Split {
    let (raw, open) = raw_rows(text, separator);
    let unfinished = !text.ends_with('\n');
    Split {
        open_quote: raw.last().filter(|_| open).map(|(number, _)| *number),
        stop: if unfinished { stop(&raw) } else { None },
        rows: raw.into_iter().filter_map(trimmed).collect(),
    }
}

/// All rows but the nothing behind the last line end; and whether a quotation mark is still open.
fn raw_rows(text: &str, separator: char) -> (Vec<Raw>, bool) {
    let mut rows: Vec<Raw> = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut number = 1;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = true;
            }
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                rows.push((number, std::mem::take(&mut cells)));
                number += 1;
            }
            c if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    if quoted || !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        rows.push((number, cells));
    }
    (rows, quoted)
}

/// Without its trailing empty cells; `None` when nothing is left.
fn trimmed((number, mut cells): Raw) -> Option<Raw> {
    while cells.last().is_some_and(|c| c.trim().is_empty()) {
        cells.pop();
    }
    (!cells.is_empty()).then_some((number, cells))
}
