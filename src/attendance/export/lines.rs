//! The columns that every table of counts has.

use crate::attendance::{Line, Overview, Record};
use crate::sheet::Cell;

/// How people without a network are called.
pub const NO_NETWORK: &str = "partners/public";

const NUMBERS: [&str; 12] = [
    "invited",
    "accepted",
    "tentative",
    "declined",
    "no answer",
    "response rate",
    "present",
    "present of the invited",
    "invited, where recorded",
    "attendance rate",
    "minutes",
    "unidentified",
];

pub fn header(first: &[&str]) -> Vec<String> {
    first
        .iter()
        .chain(&NUMBERS)
        .map(ToString::to_string)
        .collect()
}

pub fn ratio(part: usize, whole: usize) -> Cell {
    Cell::Ratio {
        part: i64::try_from(part).unwrap_or(0),
        whole: i64::try_from(whole).unwrap_or(0),
    }
}

/// What the columns hold; attendance stays empty where nothing is recorded.
pub fn numbers(line: &Line, recorded: bool, unidentified: Cell) -> Vec<Cell> {
    let if_recorded = |cell: Cell| if recorded { cell } else { Cell::Empty };
    let minutes = i64::try_from(line.minutes).unwrap_or(i64::MAX);
    vec![
        Cell::count(line.invited),
        Cell::count(line.accepted),
        Cell::count(line.tentative),
        Cell::count(line.declined),
        Cell::count(line.silent()),
        ratio(line.answered(), line.invited),
        if_recorded(Cell::count(line.present)),
        if_recorded(Cell::count(line.present_invited)),
        if_recorded(Cell::count(line.invited_recorded)),
        if_recorded(ratio(line.present_invited, line.invited_recorded)),
        if_recorded(Cell::Number(minutes)),
        if_recorded(unidentified),
    ]
}

pub fn network(code: Option<&str>) -> Cell {
    Cell::text(code.unwrap_or(NO_NETWORK))
}

/// The session's day in the meeting's zone.
pub fn day(overview: &Overview, at: crate::time::Instant) -> Cell {
    Cell::Date(overview.roster.meeting.zone.local(at).civil.date())
}

/// Whether there is a record, and whether it may still change.
pub fn state_word(record: &Record) -> &'static str {
    if record.recorded {
        record.state.word()
    } else {
        "none"
    }
}
