//! The grid laid out for the page: calendar weeks side by side, and the same day by day for plain fields. Pure.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::words::Words;
use super::{Cell, Day, Grid, HOURS, letter};
use crate::availability::{Answer, DefaultHours};
use crate::language::Value;
use crate::time::{Interval, IntervalSet, Zone, day_in, short_weekday_in};

/// A calendar week of the meeting, Monday first.
pub struct Week {
    pub title: String,
    pub days: Vec<DayHead>,
    pub rows: Vec<Row>,
}

impl Week {
    /// Whether the meeting has but hours of her night in it.
    pub fn asleep(&self) -> bool {
        self.rows.iter().all(|row| row.night)
    }
}

/// A day above its hours.
pub struct DayHead {
    pub weekday: &'static str,
    pub day: u32,
    /// With its month, to be read aloud.
    pub name: String,
    pub weekend: bool,
    /// The meeting has but hours of her night on it.
    pub night: bool,
}

/// One hour of the days of a week.
pub struct Row {
    pub hour: usize,
    /// She usually sleeps then.
    pub night: bool,
    pub cells: Vec<CellView>,
}

/// One hour of one day.
pub struct CellView {
    /// Classes: what her usual hours say (`w`ork, `a`wake, a`s`leep), `b`usy, what she said (`y`, `i`, `n`), `m`ixed; `x` is no hour of the meeting, `z` one of a day of which there is only night.
    pub class: String,
    /// In words; empty when she said nothing.
    pub says: String,
}

/// A day with its parts, for plain fields.
pub struct PartDay {
    pub name: String,
    pub parts: Vec<Part>,
}

/// Six hours of a day.
pub struct Part {
    /// The field's name.
    pub name: String,
    pub label: String,
    /// `y`, `i`, `n`, `-`, or `keep` where its hours differ.
    pub stands: &'static str,
    pub stands_in_words: String,
    /// The same hour by hour, as [`Grid::text`] writes it, and the field that sends it along.
    pub letters: String,
    pub was_name: String,
}

/// What one field says of hours in letters: `y`, `i`, `n`, `-`, or `keep` where they differ.
pub fn stands_of(letters: &str) -> &'static str {
    let mut there = letters.bytes().filter(|l| *l != b'.');
    let first = there.next();
    match first {
        _ if there.any(|l| Some(l) != first) => "keep",
        Some(b'-') => "-",
        Some(b'y') => "y",
        Some(b'i') => "i",
        Some(b'n') => "n",
        _ => "keep",
    }
}

/// The hours of one part of a day.
pub const PART: usize = 6;

pub fn weeks(
    grid: &Grid,
    cells: &[[Option<Cell>; HOURS]],
    zone: &Zone,
    busy: &IntervalSet,
    hours: &DefaultHours,
    words: Words,
) -> Vec<Week> {
    let with_cells: Vec<(&Day, &[Option<Cell>; HOURS])> = grid.days.iter().zip(cells).collect();
    let asleep = |hour: usize| !hours.awake(minute(hour));
    let only_night = |cells: &[Option<Cell>; HOURS]| {
        let mut there = cells.iter().enumerate().filter(|(_, c)| c.is_some());
        there.all(|(hour, _)| asleep(hour))
    };
    let one = |days: &[(&Day, &[Option<Cell>; HOURS])]| Week {
        title: words.with(
            "week-of",
            &[("day", Value::Phrase(named(words, days[0].0.date, zone)))],
        ),
        days: days
            .iter()
            .map(|(day, cells)| {
                let iso = day.date.weekday().number_from_monday();
                DayHead {
                    weekday: short_weekday_in(words.language, iso),
                    day: day.date.day(),
                    name: named(words, day.date, zone),
                    weekend: !hours.working_days().any(|d| d == iso),
                    night: only_night(cells),
                }
            })
            .collect(),
        rows: (0..HOURS)
            .map(|hour| Row {
                hour,
                night: asleep(hour),
                cells: days
                    .iter()
                    .map(|(day, cells)| {
                        let taken = |cell: &Interval| busy.touches(cell);
                        cell_view(
                            cells[hour],
                            usual(day.date, hour, hours),
                            day.hours[hour].as_ref().is_some_and(taken),
                            words,
                        )
                    })
                    .collect(),
            })
            .filter(|row| row.cells.iter().any(|c| c.class != "x"))
            .map(|mut row| {
                for (cell, (_, cells)) in row.cells.iter_mut().zip(days) {
                    if only_night(cells) {
                        cell.class.push_str(" z");
                    }
                }
                row
            })
            .collect(),
    };
    with_cells
        .chunk_by(|a, b| a.0.date.iso_week() == b.0.date.iso_week())
        .map(one)
        .collect()
}

fn minute(hour: usize) -> u16 {
    u16::try_from(hour * 60).unwrap_or(0)
}

fn named(words: Words, date: NaiveDate, zone: &Zone) -> String {
    day_in(words.language, zone.start_of_day(date), zone)
}

/// What stands where she says nothing.
fn usual(date: NaiveDate, hour: usize, hours: &DefaultHours) -> Answer {
    if hours.working(date.weekday().number_from_monday(), minute(hour)) {
        Answer::Yes
    } else if hours.awake(minute(hour)) {
        Answer::IfNeedBe
    } else {
        Answer::No
    }
}

fn cell_view(cell: Option<Cell>, usual: Answer, busy: bool, words: Words) -> CellView {
    let Some(cell) = cell else {
        return CellView {
            class: "x".to_string(),
            says: String::new(),
        };
    };
    let mut class = match usual {
        Answer::Yes => "w",
        Answer::IfNeedBe => "a",
        Answer::No => "s",
    }
    .to_string();
    let mut says = Vec::new();
    if let Cell::Said(answer) | Cell::Mixed(answer) = cell {
        class.push(' ');
        class.push(letter(Some(Cell::Said(answer))));
        says.push(words.answer(answer));
    }
    if matches!(cell, Cell::Mixed(_)) {
        class.push_str(" m");
        says.push(words.say("in-part"));
    }
    if busy {
        class.push_str(" b");
        says.push(words.say("busy"));
    }
    CellView {
        class,
        says: words.listed(&says),
    }
}

/// The days with their parts.
pub fn parts(
    grid: &Grid,
    cells: &[[Option<Cell>; HOURS]],
    zone: &Zone,
    words: Words,
) -> Vec<PartDay> {
    let day = |(day, cells): (&Day, &[Option<Cell>; HOURS])| PartDay {
        name: named(words, day.date, zone),
        parts: cells
            .chunks(PART)
            .enumerate()
            .filter_map(|(i, hours)| part(day.date, i, hours, words))
            .collect(),
    };
    grid.days.iter().zip(cells).map(day).collect()
}

fn part(date: NaiveDate, i: usize, hours: &[Option<Cell>], words: Words) -> Option<Part> {
    let there: Vec<Cell> = hours.iter().flatten().copied().collect();
    let first = *there.first()?;
    let letters: String = hours.iter().map(|c| letter(*c)).collect();
    let stands = stands_of(&letters);
    let hours = [
        ("from", Value::Phrase(format!("{:02}:00", i * PART))),
        ("to", Value::Phrase(format!("{:02}:00", (i + 1) * PART))),
    ];
    Some(Part {
        name: format!("part-{date}-{i}"),
        was_name: format!("was-{date}-{i}"),
        letters,
        label: words.with("hours", &hours),
        stands,
        stands_in_words: match (first, stands) {
            (_, "keep") => words.say("differs"),
            (Cell::Said(answer), _) => words.answer(answer),
            _ => words.say("usual"),
        },
    })
}

/// A sentence for each day of the meeting on which her clock changes.
pub fn clock_changes(grid: &Grid, zone: &Zone, words: Words) -> Vec<String> {
    let offset = |date: NaiveDate| zone.local(zone.start_of_day(date)).offset_seconds;
    grid.days
        .iter()
        .filter_map(|day| {
            let by = offset(day.date.succ_opt()?) - offset(day.date);
            let key = match by {
                0 => return None,
                1.. => "clock-forward",
                _ => "clock-back",
            };
            let change = TimeDelta::seconds(i64::from(by.abs()));
            // The first hour whose length is another: that is where it happens.
            let at = (0..HOURS).find(|h| {
                let civil = |h: usize| {
                    day.date.and_time(chrono::NaiveTime::MIN)
                        + TimeDelta::hours(i64::try_from(h).unwrap_or(0))
                };
                zone.instant(civil(h + 1)) - zone.instant(civil(*h)) != TimeDelta::hours(1)
                    || matches!(zone.resolve(civil(*h)), crate::time::Resolved::Gap { .. })
            })?;
            Some(words.with(
                key,
                &[
                    ("day", Value::Phrase(named(words, day.date, zone))),
                    ("hour", Value::Phrase(format!("{at:02}:00"))),
                    ("minutes", Value::Count(change.num_minutes())),
                ],
            ))
        })
        .collect()
}
