//! Which column says what: by the words of its header where they are known, else by the shape of its cells, because platforms translate headers.

use std::collections::HashSet;

use super::duration;
use super::stamp::{Stamp, stamp};
use super::titles::meaning;

/// What a column can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Says {
    Name,
    FirstName,
    LastName,
    Email,
    /// Joined at.
    Start,
    /// Left at.
    End,
    Duration,
    /// `Yes` when she was let wait.
    WaitingRoom,
    /// `No` when she registered and did not come.
    Attended,
    /// The day, where the times stand in columns of their own.
    Date,
    /// What happened at the stamp: joined, left.
    Action,
    /// When it happened.
    When,
    /// The platform's name of her account, mostly her address.
    Account,
    /// The room of the meeting: its own, or one beside it.
    Room,
    /// The number of one connection, the same for its coming and its going.
    Connection,
    /// Of the whole meeting (its number, its topic), hence of no person.
    OfMeeting,
    /// Known and not wanted.
    Nothing,
}

/// The columns of one table.
#[derive(Debug, Clone, Default)]
pub struct Columns(Vec<Option<Says>>);

impl Columns {
    pub fn at(&self, says: Says) -> Option<usize> {
        self.0.iter().position(|c| *c == Some(says))
    }

    pub fn has(&self, says: Says) -> bool {
        self.at(says).is_some()
    }

    pub fn count(&self, says: Says) -> usize {
        self.0.iter().filter(|c| **c == Some(says)).count()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn unset(&mut self, column: usize) {
        self.0[column] = None;
    }

    fn set(&mut self, column: usize, says: Says) {
        self.0[column] = Some(says);
    }

    /// The columns of which nothing is known yet.
    fn free(&self) -> std::vec::IntoIter<usize> {
        let free: Vec<usize> = (0..self.0.len()).filter(|c| self.0[*c].is_none()).collect();
        free.into_iter()
    }
}

/// Reads a header's words alone.
pub fn by_words(header: &[String]) -> Columns {
    let mut seen = HashSet::new();
    Columns(
        header
            .iter()
            .map(|title| {
                let says = meaning(title)?;
                let once = !matches!(says, Says::Nothing | Says::OfMeeting);
                Some(if once && !seen.insert(says) {
                    Says::Nothing
                } else {
                    says
                })
            })
            .collect(),
    )
}

/// What the cells of one column look like.
struct Shape {
    filled: usize,
    emails: usize,
    stamps: usize,
    times: usize,
    durations: usize,
    distinct: usize,
    numeric: usize,
    digits: usize,
}

fn shape(rows: &[&[String]], column: usize) -> Shape {
    let cells: Vec<&str> = rows
        .iter()
        .filter_map(|r| r.get(column))
        .map(|c| c.trim())
        .filter(|c| !c.is_empty() && !c.starts_with("--"))
        .collect();
    let count = |test: fn(&str) -> bool| cells.iter().filter(|c| test(c)).count();
    Shape {
        filled: cells.len(),
        emails: count(is_address),
        stamps: count(|c| matches!(stamp(c), Some(Stamp::Absolute(_) | Stamp::Local { .. }))),
        times: count(|c| matches!(stamp(c), Some(Stamp::TimeOnly(_)))),
        durations: count(|c| duration::seconds(c).is_some()),
        distinct: cells.iter().collect::<HashSet<_>>().len(),
        numeric: count(|c| c.chars().all(|c| c.is_ascii_digit())),
        digits: count(|c| c.chars().any(char::is_numeric)),
    }
}

/// Whether a cell is an address and nothing else.
pub fn is_address(cell: &str) -> bool {
    crate::people::Email::parse(cell).is_ok()
}

/// Fills what the words left open.
pub fn by_shape(mut columns: Columns, header: &[String], rows: &[&[String]]) -> Columns {
    let shapes: Vec<Shape> = (0..columns.len()).map(|c| shape(rows, c)).collect();
    prefer_text(&mut columns, header, &shapes);
    join_dates(&mut columns, header, &shapes);
    let mostly = |part: usize, of: &Shape| of.filled > 0 && part * 5 >= of.filled * 4;
    for says in [Says::Start, Says::End, Says::When] {
        // Words of one language may mean something else in another: times must stand below.
        let wrong = columns.at(says).filter(|c| {
            let s = &shapes[*c];
            s.filled > 0 && s.stamps + s.times == 0 && (s.emails + s.durations > 0 || s.digits == 0)
        });
        if let Some(c) = wrong {
            columns.unset(c);
        }
    }
    if !columns.has(Says::Email)
        && let Some(c) = columns
            .free()
            .find(|c| mostly(shapes[*c].emails, &shapes[*c]))
    {
        columns.set(c, Says::Email);
    }
    let timed = columns.has(Says::Start) && columns.has(Says::End);
    if !timed && !columns.has(Says::When) {
        fill_times(&mut columns, &shapes, &mostly);
    }
    if !columns.has(Says::Duration)
        && let Some(c) = columns
            .free()
            .find(|c| mostly(shapes[*c].durations, &shapes[*c]) && shapes[*c].numeric == 0)
    {
        columns.set(c, Says::Duration);
    }
    if columns.has(Says::When) && !columns.has(Says::Action) {
        let few = columns
            .free()
            .rfind(|c| (2..=4).contains(&shapes[*c].distinct));
        if let Some(c) = few {
            columns.set(c, Says::Action);
        }
    }
    let named = [Says::Name, Says::FirstName, Says::LastName];
    if !named.iter().any(|says| columns.has(*says)) {
        fill_name(&mut columns, &shapes);
    }
    columns
}

/// A running number is nobody's name.
fn prefer_text(columns: &mut Columns, header: &[String], shapes: &[Shape]) {
    let numbers = |c: usize| shapes[c].filled > 0 && shapes[c].numeric == shapes[c].filled;
    let Some(number) = columns.at(Says::Name).filter(|c| numbers(*c)) else {
        return;
    };
    columns.set(number, Says::Nothing);
    let text = |c: &usize| shapes[*c].filled > 0 && !numbers(*c);
    let mut titled = (0..columns.len()).filter(|c| meaning(&header[*c]) == Some(Says::Name));
    if let Some(name) = titled.find(text) {
        columns.set(name, Says::Name);
    }
}

/// Old reports of Webex have the day in one column and the times of coming and going in two others.
fn join_dates(columns: &mut Columns, header: &[String], shapes: &[Shape]) {
    if columns.has(Says::Start) || columns.has(Says::End) {
        return;
    }
    let titled = |title: &str| header.iter().position(|h| h.trim().to_lowercase() == title);
    let times = |c: &usize| shapes[*c].filled > 0 && shapes[*c].times == shapes[*c].filled;
    let (start, end) = (titled("start time"), titled("end time"));
    if let (Some(date), Some(start), Some(end)) =
        (titled("date"), start.filter(times), end.filter(times))
    {
        columns.set(date, Says::Date);
        columns.set(start, Says::Start);
        columns.set(end, Says::End);
    }
}

/// The last two columns of times are joining and leaving (registration and the meeting's own times stand before them); a single one goes with an
/// action.
fn fill_times(columns: &mut Columns, shapes: &[Shape], mostly: &impl Fn(usize, &Shape) -> bool) {
    let wanted = |c: &usize| mostly(shapes[*c].stamps, &shapes[*c]);
    let mut found: Vec<usize> = columns.free().filter(wanted).collect();
    if found.is_empty() {
        found = columns
            .free()
            .filter(|c| mostly(shapes[*c].times, &shapes[*c]))
            .collect();
    }
    match (
        found.as_slice(),
        columns.has(Says::Start),
        columns.has(Says::End),
    ) {
        ([.., start, end], false, false) => {
            columns.set(*start, Says::Start);
            columns.set(*end, Says::End);
        }
        ([only], false, false) => columns.set(*only, Says::When),
        ([.., end], true, false) => columns.set(*end, Says::End),
        ([.., start], false, true) => columns.set(*start, Says::Start),
        _ => {}
    }
}

/// The first column of words that differ from row to row; with a second one beside it and the address after both, they are given and family name.
fn fill_name(columns: &mut Columns, shapes: &[Shape]) {
    let texts: Vec<usize> = columns
        .free()
        .filter(|c| {
            let s = &shapes[*c];
            s.filled > 0 && s.numeric * 2 < s.filled && s.emails * 2 < s.filled
        })
        .collect();
    let most = texts.iter().map(|c| shapes[*c].distinct).max().unwrap_or(0);
    let Some(first) = texts
        .iter()
        .copied()
        .find(|c| shapes[*c].distinct * 2 > most)
    else {
        return;
    };
    // Nobody's address may be known: the column is empty then.
    let address = columns.at(Says::Email) == Some(first + 2)
        || shapes.get(first + 2).is_some_and(|s| s.filled == 0);
    let pair = shapes.get(first + 1).is_some_and(|s| s.distinct * 2 > most)
        && texts.contains(&(first + 1))
        && address;
    if pair {
        columns.set(first, Says::FirstName);
        columns.set(first + 1, Says::LastName);
    } else {
        columns.set(first, Says::Name);
    }
}
