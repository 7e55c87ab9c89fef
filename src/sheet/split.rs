//! Text with separators into rows. Written here since we must know what libraries do not tell: the row as a spreadsheet counts it
//! (blank lines count, line breaks inside quotation marks do not), and a quotation mark that nothing closes.

/// Rows with their numbers, and the row of a quotation mark left open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Split {
    pub rows: Vec<(u32, Vec<String>)>,
    pub open_quote: Option<u32>,
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

/// The separator that cuts most rows into equally many cells.
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
    for candidate in [';', '\t'] {
        let score = fits(candidate);
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

fn split_at(text: &str, separator: char) -> Split {
    let mut out = Split::default();
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
                keep(&mut out.rows, number, std::mem::take(&mut cells));
                number += 1;
            }
            c if c == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    keep(&mut out.rows, number, cells);
    out.open_quote = quoted.then_some(number);
    out
}

fn keep(rows: &mut Vec<(u32, Vec<String>)>, number: u32, mut cells: Vec<String>) {
    while cells.last().is_some_and(|c| c.trim().is_empty()) {
        cells.pop();
    }
    if !cells.is_empty() {
        rows.push((number, cells));
    }
}
