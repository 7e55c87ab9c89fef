//! Whether a text file stops inside a row. Platforms and spreadsheets end their last line; where that end is missing, the last row is held
//! against those above it.

/// Where a file stops, and what shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The row as a spreadsheet numbers it.
    pub row: u32,
    /// Half a sentence: `it has 3 of 6 columns`.
    pub shows: String,
}

/// A row before its trailing empty cells are cut.
pub(super) type Raw = (u32, Vec<String>);

/// How many rows above the last are looked at.
const ABOVE: usize = 300;

/// Judges the last of `rows`, whose line nothing ends. Rows above are like it when they stand right above it and have equally many cells.
pub(super) fn stop(rows: &[Raw]) -> Option<Stop> {
    let (last, above) = rows.split_last()?;
    let (number, cells) = last;
    let at = |shows: String| {
        Some(Stop {
            row: *number,
            shows,
        })
    };
    let end = cells.last()?;
    if end.ends_with('\u{fffd}') {
        return at("its last letter is broken".into());
    }
    let width = above
        .last()
        .filter(|(before, _)| before + 1 == *number)?
        .1
        .len();
    let like: Vec<&str> = above
        .iter()
        .rev()
        .take(ABOVE)
        .take_while(|(_, row)| row.len() == width)
        .filter_map(|(_, row)| row.last())
        .map(String::as_str)
        .collect();
    if cells.len() < width {
        return at(format!("it has {} of {width} columns", cells.len()));
    }
    // The topmost may be the heading, which is like no cell below it.
    let values = &like[..like.len().saturating_sub(1)];
    let broken = cells.len() == width && (is_begun(end, values) || is_shorter(end, values));
    broken.then_some(()).and_then(|()| match end.as_str() {
        "" => at(format!("its column {width} is missing")),
        some => at(format!("its last cell is \"{some}\", the beginning of one")),
    })
}

/// A column of few words (`Yes`, `No`; `Attendee`, `Presenter`) holds the beginning of one of them: `Atten`.
fn is_begun(end: &str, values: &[&str]) -> bool {
    let mut words: Vec<&str> = values.to_vec();
    words.sort_unstable();
    words.dedup();
    let few = words.len() == 1 || (!words.is_empty() && words.len() * 4 <= values.len());
    few && !words.contains(&end) && words.iter().any(|w| w.starts_with(end))
}

/// All cells have one of few shapes (`9:99 A`, `99:99 A`), and this one only the beginning of one of them.
fn is_shorter(end: &str, values: &[&str]) -> bool {
    let mut shapes: Vec<String> = values.iter().map(|v| shape(v)).collect();
    shapes.sort_unstable();
    shapes.dedup();
    let own = shape(end);
    let few = !shapes.is_empty() && shapes.len() <= 6 && shapes.len() * 3 <= values.len();
    let numbers = shapes.iter().all(|s| s.contains('9'));
    few && numbers && !shapes.contains(&own) && shapes.iter().any(|s| s.starts_with(&own))
}

/// Every digit a 9, every letter an A.
fn shape(cell: &str) -> String {
    let kind = |c: char| match c {
        c if c.is_numeric() => '9',
        c if c.is_alphabetic() => 'A',
        c => c,
    };
    cell.chars().map(kind).collect()
}
