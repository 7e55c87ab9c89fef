//! The tables inside a file: reports come as sections with a header each, after lines that say something of the meeting as a whole.

use std::collections::BTreeSet;

use super::Line;
use super::columns::{Columns, Says, by_shape, by_words, is_address};
use super::duration;
use super::stamp::stamp;
use crate::sheet::Grid;

/// A list of people inside a file.
#[derive(Debug)]
pub struct People<'a> {
    /// The number before its heading (`2. Participants`), as Teams writes it.
    pub section: Option<u32>,
    pub header: &'a [String],
    pub columns: Columns,
    pub rows: Vec<&'a Line>,
}

/// What a file consists of.
#[derive(Debug, Default)]
pub struct Parts<'a> {
    pub people: Vec<People<'a>>,
    /// Headers that were seen and are none of people with times.
    pub others: Vec<&'a [String]>,
    /// The title of the meeting.
    pub topic: Option<String>,
    /// All titles that its tables name: more than one is more than one meeting.
    pub topics: BTreeSet<String>,
    /// How many people the summary says there were.
    pub stated_people: Option<usize>,
    pub numbered: bool,
    /// How many lists of people there were when a summary said the title.
    titled: Option<usize>,
}

struct Open<'a> {
    section: Option<u32>,
    header: &'a [String],
    rows: Vec<&'a Line>,
}

/// Takes a sheet apart.
pub fn parts(grid: &Grid) -> Parts<'_> {
    let mut parts = Parts::default();
    let mut open: Option<Open<'_>> = None;
    let mut section = None;
    for (i, row) in grid.rows.iter().enumerate() {
        let cells = &row.1;
        let may_start = open.is_none() || i == 0 || gap_before(grid, i);
        if let Some(heading) = lone(cells)
            .filter(|c| open.as_ref().is_none_or(|o| o.header.len() > 1) && !is_address(c))
        {
            parts.take(open.take());
            section = number_of(heading);
            parts.numbered |= section.is_some();
            let next = !parts.numbered && parts.titled.is_some_and(|n| n < parts.people.len());
            if section == Some(1) || next {
                parts.titled = None;
            }
        } else if is_header_by_words(cells) || (may_start && is_header_by_shape(grid, i)) {
            parts.take(open.take());
            open = Some(Open {
                section,
                header: cells,
                rows: Vec::new(),
            });
        } else if let Some(open) = &mut open {
            open.rows.push(row);
        } else if let [_, value, rest @ ..] = cells.as_slice() {
            parts.summary(value, rest.is_empty());
        }
    }
    parts.take(open);
    parts
}

impl<'a> Parts<'a> {
    /// A line of a summary: the first is the title; the least number says how many came, since those who registered or looked on later are more.
    fn summary(&mut self, value: &str, alone: bool) {
        if let Ok(count) = super::stamp::plain(value).parse::<usize>() {
            self.stated_people = Some(self.stated_people.map_or(count, |before| before.min(count)));
        } else if stamp(value).is_none()
            && duration::seconds(value).is_none()
            && !value.trim().is_empty()
            && self.titled.is_none()
        {
            self.topic.get_or_insert_with(|| value.trim().to_string());
            if alone {
                self.titled = Some(self.people.len());
                self.topics.insert(value.trim().to_string());
            }
        }
    }

    fn name(&mut self, header: &[String], rows: &[&[String]], of_meeting: bool) {
        let mut titles: Vec<String> = column_of(header, &["topic", "meeting name"], rows)
            .map(str::to_string)
            .collect();
        if titles.is_empty() && of_meeting {
            // In another language: the first cell that is none of a number, a time and an address.
            let text = |c: &&String| {
                c.chars().any(char::is_alphabetic)
                    && stamp(c).is_none()
                    && duration::seconds(c).is_none()
                    && !is_address(c)
            };
            titles.extend(
                rows.iter()
                    .filter_map(|r| r.iter().find(text))
                    .map(|t| t.trim().to_string()),
            );
        }
        self.topic = self.topic.take().or_else(|| titles.first().cloned());
        self.topics.extend(titles);
    }

    fn take(&mut self, open: Option<Open<'a>>) {
        let Some(open) = open else { return };
        let cells: Vec<&[String]> = open.rows.iter().map(|r| r.1.as_slice()).collect();
        let words = by_words(open.header);
        let columns = by_shape(words.clone(), open.header, &cells);
        if is_of_meeting(&words, &cells) {
            self.name(open.header, &cells, true);
            if let Some(count) = column_of(open.header, &["participants"], &cells)
                .find_map(|c| c.parse::<usize>().ok())
            {
                *self.stated_people.get_or_insert(0) += count;
            }
            self.others.push(open.header);
        } else if lists_people(&words, &columns) && !is_availability(open.header) {
            self.name(open.header, &cells, false);
            self.people.push(People {
                section: open.section,
                header: open.header,
                columns,
                rows: open.rows,
            });
        } else {
            self.others.push(open.header);
        }
    }
}

/// A table of one row about the meeting as a whole: by its words, or because it holds the meeting's number.
fn is_of_meeting(words: &Columns, rows: &[&[String]]) -> bool {
    let somebody = words.has(Says::Name) || words.has(Says::FirstName);
    let meetings = words.count(Says::OfMeeting) > 2;
    let named = words.has(Says::OfMeeting) && (!somebody || meetings) && !words.has(Says::Start);
    let number = |c: &String| {
        let digits: String = c.chars().filter(|c| !" -".contains(*c)).collect();
        (9..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    named || (rows.len() == 1 && rows[0].iter().any(number))
}

fn lists_people(words: &Columns, columns: &Columns) -> bool {
    let somebody =
        columns.has(Says::Name) || columns.has(Says::FirstName) || columns.has(Says::Email);
    let surely = words.has(Says::Name) || words.has(Says::FirstName) || columns.has(Says::Email);
    let times = columns.has(Says::Start) && columns.has(Says::End);
    let events = columns.has(Says::When) && columns.has(Says::Action);
    (somebody && (times || events)) || (surely && columns.has(Says::Duration))
}

/// The organiser's list of who can when has times too.
fn is_availability(header: &[String]) -> bool {
    header
        .iter()
        .any(|h| h.trim().eq_ignore_ascii_case("answer"))
}

/// What stands in the column of that title, row by row.
fn column_of<'a>(
    header: &[String],
    titles: &[&str],
    rows: &[&'a [String]],
) -> impl Iterator<Item = &'a str> {
    let is_it = |h: &String| titles.contains(&h.trim().to_lowercase().as_str());
    let column = header.iter().position(is_it);
    let cells: Vec<&str> = column
        .map(|c| {
            rows.iter()
                .filter_map(|r| r.get(c))
                .map(|t| t.trim())
                .collect()
        })
        .unwrap_or_default();
    cells.into_iter().filter(|c| !c.is_empty())
}

/// The only cell of a row that holds anything, when it is the first.
fn lone(cells: &[String]) -> Option<&str> {
    let mut filled = cells
        .iter()
        .enumerate()
        .filter(|(_, c)| !c.trim().is_empty());
    match (filled.next(), filled.next()) {
        (Some((0, only)), None) => Some(only.trim()),
        _ => None,
    }
}

/// The number of `2. Participants`.
fn number_of(heading: &str) -> Option<u32> {
    let (number, rest) = heading.split_once('.')?;
    number
        .parse()
        .ok()
        .filter(|n| *n < 20 && rest.starts_with(' '))
}

fn gap_before(grid: &Grid, i: usize) -> bool {
    i.checked_sub(1)
        .is_none_or(|before| grid.rows[before].0 + 1 < grid.rows[i].0)
}

fn is_header_by_words(cells: &[String]) -> bool {
    // Joined and Attendee are titles and values.
    if cells.iter().any(|c| stamp(c).is_some() || is_address(c)) {
        return false;
    }
    let columns = by_words(cells);
    let who = columns.has(Says::Name)
        || columns.has(Says::FirstName)
        || columns.has(Says::LastName)
        || columns.has(Says::Email);
    let what = [
        Says::Start,
        Says::End,
        Says::Duration,
        Says::When,
        Says::Attended,
        Says::Account,
    ];
    let meeting = cells
        .iter()
        .filter(|c| by_words(std::slice::from_ref(c)).has(Says::OfMeeting))
        .count();
    (who && what.iter().any(|w| columns.has(*w))) || meeting >= 2
}

/// Three titles or more, none of which is a value, over a row that has values.
fn is_header_by_shape(grid: &Grid, i: usize) -> bool {
    let is_value = |c: &String| {
        let c = c.trim();
        stamp(c).is_some() || is_address(c) || duration::seconds(c).is_some()
    };
    let cells = &grid.rows[i].1;
    let titles = cells.iter().filter(|c| !c.trim().is_empty()).count();
    titles >= 3
        && !cells.iter().any(is_value)
        && grid
            .rows
            .get(i + 1)
            .is_some_and(|(_, next)| next.iter().any(is_value))
}
