//! The weeks as a calendar: days across, hours down, in any zone; a block per session with who pays for it, and beside them the bad hours of
//! each network. Where a thing stands is said in classes (`h15 m30`), since pages may carry no styles of their own.

mod lines;
pub mod released;
pub mod web;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Datelike, NaiveDate, TimeDelta, Timelike};

use super::say::Words;
use super::{Shown, ShownSession};
use crate::time::{Instant, Zone, clock_time, moment_in, short_day_in};

/// Lanes beside each other; the networks that carry most come first.
pub const LANES: usize = 8;

/// What the weeks are drawn of.
pub struct Drawn<'a> {
    pub shown: &'a Shown,
    /// In which the days and hours are.
    pub zone: &'a Zone,
    pub words: Words,
    /// Whose bad hours lie behind the whole day.
    pub network: Option<&'a str>,
    /// Workshops that are pinned, with where.
    pub pinned: &'a HashMap<String, Instant>,
    /// Workshops that were moved in the draft.
    pub moved: &'a HashSet<String>,
    /// Workshops that break a rule.
    pub broken: &'a HashSet<String>,
    /// What a session asks of a network is known from the network's hours alone, not from the people asked to it.
    pub by_hours: bool,
}

/// A week from Monday on, as far as the meeting lasts.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Week {
    pub days: Vec<Day>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Day {
    pub name: String,
    pub date: NaiveDate,
    /// In the order of time.
    pub blocks: Vec<Block>,
    pub strips: Vec<Strip>,
}

/// A session on a day, or the part of it that lies on that day.
#[derive(Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // signs, each by itself
pub struct Block {
    pub code: String,
    pub title: String,
    /// `h15 m0 e16 n30 c0 of2`: from and to which hour and minute, and which of how many columns.
    pub place: String,
    /// The hour at which this part begins.
    pub hour: String,
    /// Day, hour and zone of its start.
    pub when: String,
    pub minutes: u32,
    /// It began the day before.
    pub goes_on: bool,
    /// How many of those asked can come.
    pub come: String,
    /// Must come and cannot.
    pub missing: usize,
    /// The one that pays most first.
    pub payers: Vec<Payer>,
    pub pinned: bool,
    pub moved: bool,
    pub broken: bool,
}

/// A network for which a session lies in bad hours.
#[derive(Debug, PartialEq, Eq)]
pub struct Payer {
    pub code: String,
    /// Members asked who would sleep; 0: they are only out of their working hours.
    pub asleep: usize,
    /// The hour where most of the network's members live, whoever of them is asked, and where that is.
    pub local: String,
    pub city: String,
    pub says: String,
}

/// A piece of a network's bad hours.
#[derive(Debug, PartialEq, Eq)]
pub struct Strip {
    pub place: String,
}

/// A stretch of wall clock on one day, in minutes from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    date: NaiveDate,
    from: u32,
    to: u32,
}

const DAY: u32 = 24 * 60;

/// The days that a span meets on the wall of a zone.
fn pieces(start: Instant, end: Instant, zone: &Zone) -> Vec<Piece> {
    let (first, last) = (zone.local(start).civil, zone.local(end).civil);
    let minute = |t: chrono::NaiveDateTime| t.hour() * 60 + t.minute();
    let mut found = Vec::new();
    let mut date = first.date();
    while date <= last.date() {
        let from = if date == first.date() {
            minute(first)
        } else {
            0
        };
        let to = if date == last.date() {
            minute(last)
        } else {
            DAY
        };
        // Where the clock goes back, an end may come before its start on the wall.
        let to = if first.date() == last.date() {
            to.max(from + 5)
        } else {
            to
        };
        if from < to {
            found.push(Piece { date, from, to });
        }
        let Some(next) = date.succ_opt() else { break };
        date = next;
    }
    found
}

fn place(piece: Piece) -> String {
    let five = |m: u32| m / 5 * 5;
    let (from, to) = (five(piece.from), five(piece.to).max(five(piece.from) + 5));
    format!("h{} m{} e{} n{}", from / 60, from % 60, to / 60, to % 60)
}

/// Where a start stands on the drawn weeks: how many days after the meeting's first one, and the minute of that day.
pub fn spot(at: Instant, window: (Instant, Instant), zone: &Zone) -> (i64, u32) {
    let civil = zone.local(at).civil;
    let first = zone.local(window.0).civil.date();
    (
        (civil.date() - first).num_days(),
        civil.hour() * 60 + civil.minute(),
    )
}

impl Drawn<'_> {
    /// Every week that the meeting meets.
    pub fn weeks(&self) -> Vec<Week> {
        let Some((start, end)) = self.shown.window else {
            return Vec::new();
        };
        let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
        for piece in pieces(start, end, self.zone) {
            let noon = self.zone.start_of_day(piece.date) + TimeDelta::hours(12);
            let day = Day {
                name: short_day_in(self.words.0, noon, self.zone),
                date: piece.date,
                blocks: Vec::new(),
                strips: Vec::new(),
            };
            days.insert(piece.date, day);
        }
        self.strips(&mut days);
        self.blocks(&mut days);
        let mut weeks: Vec<Week> = Vec::new();
        for (date, day) in days {
            if weeks.is_empty() || date.weekday() == chrono::Weekday::Mon {
                weeks.push(Week::default());
            }
            if let Some(week) = weeks.last_mut() {
                week.days.push(day);
            }
        }
        weeks
    }

    fn strips(&self, days: &mut BTreeMap<NaiveDate, Day>) {
        for (k, lane) in self.shown.lanes.iter().take(LANES).enumerate() {
            for bad in &lane.bad {
                let kind = if bad.night { "night" } else { "unsocial" };
                for piece in pieces(bad.start, bad.end, self.zone) {
                    if let Some(day) = days.get_mut(&piece.date) {
                        let place = format!("{kind} k{k} {}", place(piece));
                        day.strips.push(Strip { place });
                    }
                }
            }
        }
        let focus = |code: &str| self.shown.lanes.iter().find(|l| l.code == code);
        let Some(lane) = self.network.and_then(focus) else {
            return;
        };
        for bad in &lane.bad {
            let kind = if bad.night { "night" } else { "unsocial" };
            for piece in pieces(bad.start, bad.end, self.zone) {
                if let Some(day) = days.get_mut(&piece.date) {
                    let place = format!("{kind} behind {}", place(piece));
                    day.strips.push(Strip { place });
                }
            }
        }
    }

    fn blocks(&self, days: &mut BTreeMap<NaiveDate, Day>) {
        let mut all: BTreeMap<NaiveDate, Vec<(Piece, bool, &ShownSession)>> = BTreeMap::new();
        for session in &self.shown.sessions {
            let end = session.start + TimeDelta::minutes(session.minutes.into());
            for (i, piece) in pieces(session.start, end, self.zone)
                .into_iter()
                .enumerate()
            {
                all.entry(piece.date)
                    .or_default()
                    .push((piece, i > 0, session));
            }
        }
        for (date, mut own) in all {
            let Some(day) = days.get_mut(&date) else {
                continue;
            };
            own.sort_by_key(|(piece, _, s)| (piece.from, piece.to, &s.code));
            let spans: Vec<(u32, u32)> = own.iter().map(|(p, _, _)| (p.from, p.to)).collect();
            for ((piece, goes_on, session), (column, of)) in own.into_iter().zip(columns(&spans)) {
                let place = format!("{} c{column} of{of}", place(piece));
                day.blocks.push(self.block(session, piece, goes_on, place));
            }
        }
    }

    fn block(&self, s: &ShownSession, piece: Piece, goes_on: bool, place: String) -> Block {
        Block {
            code: s.code.clone(),
            title: s.title.clone(),
            place,
            hour: if goes_on {
                format!("{:02}:{:02}", piece.from / 60, piece.from % 60)
            } else {
                clock_time(s.start, self.zone)
            },
            when: moment_in(self.words.0, s.start, self.zone),
            minutes: s.minutes,
            goes_on,
            come: self.words.say(
                "come",
                &[("n", s.free.into()), ("invited", s.invited.into())],
            ),
            missing: s.missing,
            payers: self.payers(s),
            pinned: self.pinned.get(&s.code) == Some(&s.start),
            moved: self.moved.contains(&s.code),
            broken: self.broken.contains(&s.code),
        }
    }
}

impl Drawn<'_> {
    fn payers(&self, s: &ShownSession) -> Vec<Payer> {
        let mut all: Vec<&super::ShownPart> = s
            .networks
            .iter()
            .filter(|n| n.asleep > 0 || n.burden > 0)
            .collect();
        all.sort_by_key(|n| (n.asleep == 0, -n.burden, &n.code));
        all.into_iter()
            .map(|n| {
                let lane = self.shown.lanes.iter().find(|l| l.code == n.code);
                let home = lane.and_then(|l| Zone::parse(&l.zone).ok());
                Payer {
                    code: n.code.clone(),
                    asleep: n.asleep,
                    local: home
                        .as_ref()
                        .map_or_else(|| n.local.clone(), |z| clock_time(s.start, z)),
                    city: home.map_or_else(String::new, |z| z.city()),
                    says: self.asks(n),
                }
            })
            .collect()
    }

    fn asks(&self, n: &super::ShownPart) -> String {
        let w = self.words;
        if self.by_hours {
            let night = n.asleep > 0;
            return w.t(if night {
                "pays-night-most"
            } else {
                "pays-unsocial-most"
            });
        }
        let hours = if n.asleep > 0 {
            w.say(
                "pays-night",
                &[("n", n.asleep.into()), ("invited", n.invited.into())],
            )
        } else {
            w.t("pays-unsocial")
        };
        let burden = w.with("pays-a-head", "burden", &w.hours(n.burden));
        format!("{hours}{}{burden}", w.t("comma"))
    }
}

/// For spans in order of their starts: in which of how many columns each stands, so that none lies over another.
fn columns(spans: &[(u32, u32)]) -> Vec<(usize, usize)> {
    let mut placed: Vec<(usize, usize)> = Vec::with_capacity(spans.len());
    let mut ends: Vec<u32> = Vec::new();
    let mut first = 0;
    for (i, (from, to)) in spans.iter().enumerate() {
        if ends.iter().all(|end| end <= from) {
            settle(&mut placed[first..], ends.len());
            (first, ends) = (i, Vec::new());
        }
        let free = ends.iter().position(|end| end <= from);
        let column = free.unwrap_or(ends.len());
        ends.resize(ends.len().max(column + 1), 0);
        ends[column] = *to;
        placed.push((column, 1));
    }
    settle(&mut placed[first..], ends.len());
    placed
}

fn settle(group: &mut [(usize, usize)], of: usize) {
    for (_, columns) in group {
        *columns = of.max(1);
    }
}
