//! From the cells of a list of people to connections.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;

use super::Line;
use super::columns::Says;
use super::dates::{connection, instant};
use super::duration;
use super::stamp::{Order, Stamp, stamp};
use super::tables::People;
use super::who::{Who, cell, is_blank, is_no, is_yes, who};
use crate::attendance::{Frame, Row};
use crate::refusal::Finding;
use crate::time::{Instant, Interval, Zone};

/// When, the word for coming or going, and the row.
type Event = (Instant, String, u32);

/// How a list is read.
pub struct Reading<'a> {
    pub file: &'a str,
    pub frame: &'a Frame,
    pub order: Order,
    /// A row is not one connection but somebody's first coming and last going: she was there at most for the stated duration.
    pub spans: bool,
    /// Times and durations are in whole minutes.
    pub coarse: bool,
}

/// What came of it.
#[derive(Default)]
pub struct Connections {
    pub rows: Vec<Row>,
    pub faults: Vec<Finding>,
    /// Rows of people who registered and did not come.
    pub absent: usize,
    /// Rows without a time of leaving, read until the session's end.
    pub unended: usize,
    /// Numbers of rows in which leaving stands before joining: they count for nothing.
    pub backwards: Vec<u32>,
    /// Rows with minutes but no times.
    pub untimed: usize,
    /// People of whom first coming, last going and a shorter time between are told.
    pub shortened: usize,
    /// Seconds that rows without times have filled so far, by person.
    filled: HashMap<Who, i64>,
}

/// All times that a list states, for [`super::dates::order`].
pub fn stamps(people: &People<'_>) -> Vec<Stamp> {
    let columns = [Says::Start, Says::End, Says::When].map(|says| people.columns.at(says));
    let cells = people.rows.iter().flat_map(|row| {
        let of_row = columns.iter().flatten().filter_map(|c| row.1.get(*c));
        of_row.filter_map(|cell| stamp_of(people, row, cell))
    });
    cells.collect()
}

/// A time, with the day that stands in another column.
fn stamp_of(people: &People<'_>, row: &Line, time: &str) -> Option<Stamp> {
    match stamp(time)? {
        Stamp::TimeOnly(_) if people.columns.has(Says::Date) => {
            stamp(&format!("{} {time}", cell(people, row, Says::Date)))
        }
        stamp => Some(stamp),
    }
}

/// Whether a title says that the times below are UTC.
pub fn is_utc(people: &People<'_>) -> bool {
    let titles = [Says::Start, Says::End, Says::When].map(|says| people.columns.at(says));
    let mut titles = titles
        .iter()
        .flatten()
        .filter_map(|c| people.header.get(*c));
    titles.any(|t| t.to_lowercase().contains("utc"))
}

impl Reading<'_> {
    /// Reads a list.
    pub fn read(&self, people: &People<'_>, to: &mut Connections) {
        if people.columns.has(Says::When) && !people.columns.has(Says::Start) {
            self.events(people, to);
            return;
        }
        for row in &people.rows {
            let cell = |says: Says| cell(people, row, says);
            if is_no(cell(Says::Attended)) {
                to.absent += 1;
                continue;
            }
            let (name, email) = who(people, row);
            if name.is_empty() && email.is_empty() {
                continue;
            }
            let has_times = people.columns.has(Says::Start) && people.columns.has(Says::End);
            let interval = if has_times {
                self.timed(people, row, to)
            } else {
                self.untimed(people, row, &(name.clone(), email.clone()), to)
            };
            if let Some(interval) = interval {
                let waiting_room = is_yes(cell(Says::WaitingRoom));
                to.rows.push(Row {
                    line: row.0,
                    name,
                    email,
                    interval,
                    untimed: !has_times,
                    waiting_room,
                });
            }
        }
    }

    fn timed(&self, people: &People<'_>, row: &Line, to: &mut Connections) -> Option<Interval> {
        let (start, end) = (cell(people, row, Says::Start), cell(people, row, Says::End));
        if is_blank(start) {
            to.absent += 1;
            return None;
        }
        let session = &self.frame.session;
        let zone = self.zone(people, Says::Start);
        let Some(from) = stamp_of(people, row, start)
            .and_then(|s| instant(s, self.order, &zone, session.start()))
        else {
            to.faults.push(self.fault(people, row, Says::Start, start));
            return None;
        };
        if is_blank(end) {
            to.unended += 1;
            return Interval::new(from, session.end().max(from + TimeDelta::seconds(1)));
        }
        let zone = self.zone(people, Says::End);
        let Some(until) = stamp_of(people, row, end).and_then(|s| {
            let near = if matches!(s, Stamp::TimeOnly(_)) {
                from + TimeDelta::hours(11)
            } else {
                from
            };
            instant(s, self.order, &zone, near)
        }) else {
            to.faults.push(self.fault(people, row, Says::End, end));
            return None;
        };
        let Some(interval) = connection(from, until, &zone) else {
            // Platforms write such rows when somebody's line breaks while she joins.
            to.backwards.push(row.0);
            return Interval::new(from, from + TimeDelta::seconds(1));
        };
        let length = duration::seconds(cell(people, row, Says::Duration)).filter(|_| self.spans);
        let shorter = length.and_then(|length| shortened(interval, length, session, self.coarse));
        to.shortened += usize::from(shorter.is_some());
        Some(shorter.unwrap_or(interval))
    }

    /// Minutes without times: somebody's rows are laid one behind the other from the session's start; a room beside the main one counts from the
    /// start too.
    fn untimed(
        &self,
        people: &People<'_>,
        row: &Line,
        who: &Who,
        to: &mut Connections,
    ) -> Option<Interval> {
        let text = cell(people, row, Says::Duration);
        if is_blank(text) {
            to.absent += 1;
            return None;
        }
        let Some(seconds) = duration::seconds(text) else {
            to.faults
                .push(self.fault(people, row, Says::Duration, text));
            return None;
        };
        to.untimed += 1;
        let session = &self.frame.session;
        let aside = cell(people, row, Says::Room)
            .to_lowercase()
            .contains("breakout");
        let before = to.filled.entry(who.clone()).or_default();
        let from = if aside {
            0
        } else {
            (*before).min(session.seconds() - 1)
        };
        let until = (from + seconds.max(1)).min(session.seconds());
        if !aside {
            *before = until;
        }
        let at = |seconds| session.start() + TimeDelta::seconds(seconds);
        Interval::new(at(from), at(until))
    }

    /// A list of comings and goings: each connection's (where the list does not tell them apart, each person's) go in turns.
    fn events(&self, people: &People<'_>, to: &mut Connections) {
        let zone = self.zone(people, Says::When);
        let mut of_each: Vec<(Who, Vec<Event>)> = Vec::new();
        let mut at: HashMap<(Who, String), usize> = HashMap::new();
        for row in &people.rows {
            let text = cell(people, row, Says::When);
            let who = who(people, row);
            if who.0.is_empty() && who.1.is_empty() {
                continue;
            }
            let Some(when) =
                stamp(text).and_then(|s| instant(s, self.order, &zone, self.frame.session.start()))
            else {
                to.faults.push(self.fault(people, row, Says::When, text));
                continue;
            };
            let connection = cell(people, row, Says::Connection).trim().to_string();
            let place = *at.entry((who.clone(), connection)).or_insert_with(|| {
                of_each.push((who, Vec::new()));
                of_each.len() - 1
            });
            let action = cell(people, row, Says::Action).trim().to_lowercase();
            of_each[place].1.push((when, action, row.0));
        }
        for (_, events) in &mut of_each {
            events.sort_by_key(|(when, _, line)| (*when, *line));
        }
        let comings = comings(&of_each);
        for ((name, email), events) in &of_each {
            let (mut since, mut open, mut left) = (None, 0_u32, None);
            for (when, action, line) in events {
                if comings.contains(action.as_str()) {
                    since.get_or_insert((*when, *line));
                    open += 1;
                    left = None;
                } else if let Some((from, line)) = since {
                    // Of two devices the first to go does not end her stay.
                    open = open.saturating_sub(1);
                    left = Some(*when);
                    if open == 0 {
                        since = None;
                        to.rows
                            .extend(row_of(line, name, email, connection(from, *when, &zone)));
                    }
                }
            }
            match (since, left) {
                (Some((from, line)), Some(left)) => {
                    to.rows
                        .extend(row_of(line, name, email, connection(from, left, &zone)));
                }
                (Some((from, line)), None) => {
                    to.unended += 1;
                    let end = self.frame.session.end().max(from + TimeDelta::seconds(1));
                    to.rows
                        .extend(row_of(line, name, email, Interval::new(from, end)));
                }
                (None, _) => {}
            }
        }
    }

    /// The zone of a column: what its title says, else the caller's.
    fn zone(&self, people: &People<'_>, says: Says) -> Zone {
        let title = people.columns.at(says).and_then(|c| people.header.get(c));
        if title.is_some_and(|t| t.to_lowercase().contains("utc")) {
            Zone::utc()
        } else {
            self.frame.zone.clone()
        }
    }

    fn place(&self, people: &People<'_>, row: &Line, says: Says) -> String {
        let title = people
            .columns
            .at(says)
            .and_then(|c| people.header.get(c))
            .map_or("?", |t| t.trim());
        format!("{} row {}, column {title}", self.file, row.0)
    }

    fn fault(&self, people: &People<'_>, row: &Line, says: Says, text: &str) -> Finding {
        let kind = if says == Says::Duration {
            "duration"
        } else {
            "date and time"
        };
        let shown: String = text
            .trim()
            .chars()
            .filter(|c| !c.is_control())
            .take(40)
            .collect();
        Finding {
            place: self.place(people, row, says),
            says: format!(
                "\"{shown}\" is no {kind} that can be read; mend the cell or export the report again"
            ),
        }
    }
}

fn row_of(line: u32, name: &str, email: &str, interval: Option<Interval>) -> Option<Row> {
    Some(Row {
        line,
        name: name.to_string(),
        email: email.to_string(),
        interval: interval?,
        untimed: false,
        waiting_room: false,
    })
}

/// The words for coming, in whatever language: those that stand first in a list, and not more often second.
fn comings(of_each: &[(Who, Vec<Event>)]) -> HashSet<&str> {
    let mut standing: HashMap<&str, (usize, usize)> = HashMap::new();
    for (_, events) in of_each {
        for (place, (_, action, _)) in events.iter().take(2).enumerate() {
            let (first, second) = standing.entry(action.as_str()).or_default();
            *(if place == 0 { first } else { second }) += 1;
        }
    }
    let coming = standing
        .into_iter()
        .filter(|(_, (first, second))| *first > 0 && first >= second);
    coming.map(|(word, _)| word).collect()
}

/// What a span says of a person who was away in between: the part inside the session without the time that she was away. The file does not say
/// when that was; counted is what is sure. Where every piece of a stay is rounded up to whole minutes, so much more was she away.
/// `None` when she was there all the time.
fn shortened(span: Interval, length: i64, session: &Interval, coarse: bool) -> Option<Interval> {
    let unit = if coarse { 60 } else { 1 };
    let away = span.seconds() - length;
    if away <= unit {
        return None;
    }
    let away = if coarse { away + unit } else { away };
    let inside = span.clipped(session)?;
    let left = (inside.seconds() - away).max(1);
    Interval::new(inside.start(), inside.start() + TimeDelta::seconds(left))
}
