//! The painted grid: the days of a meeting by the hours of her clock, what she said in each, and what painting over it means. Pure.
//!
//! A cell is an hour of her clock whatever the meeting's own step is: nobody thinks in quarters when she says when she can. On the day of a
//! clock change a cell is as long as its hour is; an hour that the clock skips has no cell. What she said in other spans than whole hours is
//! shown as such and stays until she paints over it.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::availability::{Answer, Said, SpanId, Way};
use crate::meeting::{Meeting, Weekdays};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::time::{Instant, Interval, IntervalSet, Resolved, Zone};

/// The hours of a day.
pub const HOURS: usize = 24;

/// The meeting's days on her clock, those without any hour of the meeting left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    pub days: Vec<Day>,
}

/// One day on her clock; an hour is `None` where the meeting has no time or the clock skips it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    pub hours: [Option<Interval>; HOURS],
}

/// What she said about an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: her usual hours stand.
    Silent,
    Said(Answer),
    /// Different things about parts of it; the worst of them.
    Mixed(Answer),
}

/// What becomes of an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Keep,
    Clear,
    Say(Answer),
}

/// What she painted, and which state of her answers she saw when she did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Painting {
    /// Empty: she asks for no comparison.
    pub seen: String,
    /// The letters of [`Grid::text`] that she saw, day by day, a blank where she saw none; with them it is compared hour by hour instead.
    pub saw: Vec<(NaiveDate, [u8; HOURS])>,
    pub days: Vec<(NaiveDate, [Wish; HOURS])>,
}

/// What a painting changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Painted {
    pub gone: Vec<SpanId>,
    pub new: Vec<Said>,
}

impl Grid {
    /// The hours of the meeting on the clock of `zone`; its days without sessions have none.
    pub fn of(meeting: &Meeting, zone: &Zone) -> Grid {
        Grid::over(
            &meeting.window(),
            &meeting.zone,
            meeting.limits.free_days,
            zone,
        )
    }

    /// The same of a window, with the days of the week on which, in the meeting's zone, nothing is.
    pub fn over(window: &Interval, programme: &Zone, free: Weekdays, zone: &Zone) -> Grid {
        let first = zone.local(window.start()).civil.date();
        let last = zone.local(window.end()).civil.date();
        let open = |cell: &Interval| {
            let day = |at: Instant| {
                let date = programme.local(at).civil.date();
                free.has(date.weekday().number_from_monday())
            };
            cell.touches(window)
                && !(day(cell.start()) && day(cell.end() - TimeDelta::microseconds(1)))
        };
        let days = first
            .iter_days()
            .take_while(|date| *date <= last)
            .map(|date| Day {
                date,
                hours: std::array::from_fn(|hour| hour_of(date, hour, zone).filter(open)),
            })
            .filter(|day| day.hours.iter().any(Option::is_some));
        Grid {
            days: days.collect(),
        }
    }

    /// What she said, hour by hour, in the order of the days.
    pub fn cells(&self, said: &[Said]) -> Vec<[Option<Cell>; HOURS]> {
        self.days
            .iter()
            .map(|day| std::array::from_fn(|hour| Some(cell_of(&day.hours[hour]?, said))))
            .collect()
    }

    /// The grid as the page and its script write it: `2020-10-08:--yyii…`, one day after the other. `-` is silence, a capital stands for
    /// what only a part of the hour has, a dot for what is no hour of the meeting.
    pub fn text(&self, said: &[Said]) -> String {
        let day = |(day, cells): (&Day, [Option<Cell>; HOURS])| {
            let letters: String = cells.iter().map(|c| letter(*c)).collect();
            format!("{}:{letters}", day.date)
        };
        let days: Vec<String> = self.days.iter().zip(self.cells(said)).map(day).collect();
        days.join(" ")
    }
}

/// The letter of a cell.
pub fn letter(cell: Option<Cell>) -> char {
    let of = |answer: Answer| match answer {
        Answer::Yes => 'y',
        Answer::IfNeedBe => 'i',
        Answer::No => 'n',
    };
    match cell {
        None => '.',
        Some(Cell::Silent) => '-',
        Some(Cell::Said(answer)) => of(answer),
        Some(Cell::Mixed(answer)) => of(answer).to_ascii_uppercase(),
    }
}

impl Wish {
    /// What a letter asks for; whatever is none of `y`, `i`, `n` and `-` leaves the hour as it stands.
    fn of_letter(letter: u8) -> Wish {
        match letter {
            b'y' => Wish::Say(Answer::Yes),
            b'i' => Wish::Say(Answer::IfNeedBe),
            b'n' => Wish::Say(Answer::No),
            b'-' => Wish::Clear,
            _ => Wish::Keep,
        }
    }
}

/// Reads a grid as [`Grid::text`] writes it.
pub fn read_grid(text: &str) -> Result<Vec<(NaiveDate, [Wish; HOURS])>, Refusal> {
    let mut days = Vec::new();
    for day in text.split_ascii_whitespace() {
        let parsed = day.split_once(':').and_then(|(date, letters)| {
            let date: NaiveDate = date.parse().ok()?;
            let letters: &[u8; HOURS] = letters.as_bytes().try_into().ok()?;
            Some((date, letters.map(Wish::of_letter)))
        });
        let shown: String = day.chars().take(40).collect();
        days.push(parsed.ok_or_else(|| {
            Refusal::invalid(
                "grid",
                format!("\"{shown}\" is no day of a grid: expected a date, a colon and 24 letters"),
            )
        })?);
    }
    if days.is_empty() {
        return Err(Refusal::invalid("grid", "no day of the grid was sent"));
    }
    Ok(days)
}

/// By what a state of her answers is known.
pub fn revision(said: &[Said]) -> String {
    let mut lines: Vec<String> = said
        .iter()
        .map(|s| {
            let (start, end) = (s.interval.start(), s.interval.end());
            format!(
                "{} {} {}",
                start.timestamp_micros(),
                end.timestamp_micros(),
                s.answer.word()
            )
        })
        .collect();
    lines.sort();
    hash_of(&lines.join("\n"))[..16].to_string()
}

/// Refuses days of which nothing that is painted lies in the meeting.
pub fn within(grid: &Grid, painting: &Painting) -> Result<(), Refusal> {
    for (date, wishes) in &painting.days {
        if wishes.iter().all(|wish| *wish == Wish::Keep) {
            continue;
        }
        let day = grid.days.iter().find(|day| day.date == *date);
        let says = |hour: usize| matches!(wishes[hour], Wish::Say(_));
        let meets = |day: &Day| (0..HOURS).any(|h| says(h) && day.hours[h].is_some());
        if day.is_some_and(|day| meets(day) || !(0..HOURS).any(says)) {
            continue;
        }
        let lasts = match (grid.days.first(), grid.days.last()) {
            (Some(first), Some(last)) => {
                format!(
                    ": on this clock it lasts from {} to {}",
                    first.date, last.date
                )
            }
            _ => String::new(),
        };
        return Err(Refusal::invalid(
            "grid",
            format!("what is painted on {date} lies outside the meeting{lasts}"),
        ));
    }
    Ok(())
}

/// Whether an hour that she wishes to change says neither what she saw nor what she wishes.
pub fn clashes(grid: &Grid, said: &[Said], painting: &Painting) -> bool {
    let cells = grid.cells(said);
    grid.days.iter().zip(&cells).any(|(day, now)| {
        let of = |(date, _): &&(NaiveDate, [u8; HOURS])| *date == day.date;
        let Some((_, saw)) = painting.saw.iter().find(of) else {
            return false;
        };
        let wished = painting.days.iter().find(|(date, _)| *date == day.date);
        wished.is_some_and(|(_, wishes)| {
            (0..HOURS).any(|h| {
                let now = u8::try_from(letter(now[h])).unwrap_or(b'.');
                wishes[h] != Wish::Keep
                    && saw[h] != b' '
                    && saw[h] != now
                    && wishes[h] != Wish::of_letter(now)
            })
        })
    })
}

/// What changes when she paints so over what she said. Hours that show already what is wished stay as they are, to the minute; so does all
/// that lies outside of the painted hours.
pub fn paint(grid: &Grid, said: &[Said], painting: &Painting, zone: &Zone) -> Painted {
    let cells = grid.cells(said);
    let mut runs: Vec<(Answer, Interval)> = Vec::new();
    let mut over: Vec<Interval> = Vec::new();
    for (day, standing) in grid.days.iter().zip(&cells) {
        let Some((_, wishes)) = painting.days.iter().find(|(date, _)| *date == day.date) else {
            continue;
        };
        let mut grows = false;
        for hour in 0..HOURS {
            let (Some(cell), Some(standing)) = (day.hours[hour], standing[hour]) else {
                grows = false;
                continue;
            };
            let wanted = match wishes[hour] {
                Wish::Keep => standing,
                Wish::Clear => Cell::Silent,
                Wish::Say(answer) => Cell::Said(answer),
            };
            if wanted == standing {
                grows = false;
                continue;
            }
            over.push(cell);
            let Cell::Said(answer) = wanted else {
                grows = false;
                continue;
            };
            match runs.last_mut() {
                Some((last, run)) if grows && *last == answer => {
                    *run = Interval::new(run.start(), cell.end()).unwrap_or(*run);
                }
                _ => runs.push((answer, cell)),
            }
            grows = true;
        }
    }
    if over.is_empty() {
        return Painted::default();
    }
    let over: IntervalSet = over.into_iter().collect();
    let mut gone = Vec::new();
    let mut whole: Vec<&Said> = Vec::new();
    for span in said {
        if over.touches(&span.interval) {
            gone.push(span.id.clone());
            let rest = over.gaps(&span.interval);
            runs.extend(rest.into_iter().map(|piece| (span.answer, piece)));
        } else {
            whole.push(span);
        }
    }
    // What lies end to end on one day is said once.
    runs.sort_by_key(|(answer, run)| (*answer, run.start()));
    let mut new: Vec<(Answer, Interval)> = Vec::new();
    for (answer, mut run) in runs {
        while let Some(at) = whole
            .iter()
            .position(|s| s.answer == answer && joins(&s.interval, &run, zone))
        {
            let joined = whole.remove(at);
            gone.push(joined.id.clone());
            run = hull(&joined.interval, &run);
        }
        match new.last_mut() {
            Some((last, before)) if *last == answer && joins(before, &run, zone) => {
                *before = hull(before, &run);
            }
            _ => new.push((answer, run)),
        }
    }
    let hers = |(answer, interval): (Answer, Interval)| Said {
        id: SpanId::fresh(),
        answer,
        start_local: zone.local(interval.start()).civil,
        end_local: zone.local(interval.end()).civil,
        zone: zone.clone(),
        interval,
        way: Way::Herself,
    };
    Painted {
        gone,
        new: new.into_iter().map(hers).collect(),
    }
}

/// Whether two spans meet or overlap, and not at midnight: a day's hours are a thing of their own.
fn joins(a: &Interval, b: &Interval, zone: &Zone) -> bool {
    let (first, second) = if a.start() <= b.start() {
        (a, b)
    } else {
        (b, a)
    };
    second.start() < first.end()
        || (second.start() == first.end()
            && zone.local(second.start()).civil.time() != NaiveTime::MIN)
}

fn hull(a: &Interval, b: &Interval) -> Interval {
    Interval::new(a.start().min(b.start()), a.end().max(b.end())).unwrap_or(*a)
}

/// The instants of an hour on her clock; `None` when the clock skips it.
fn hour_of(date: NaiveDate, hour: usize, zone: &Zone) -> Option<Interval> {
    let civil = date.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::try_from(hour).ok()?);
    Interval::new(
        on_the_clock(civil, zone),
        on_the_clock(civil + TimeDelta::hours(1), zone),
    )
}

fn on_the_clock(civil: NaiveDateTime, zone: &Zone) -> Instant {
    match zone.resolve(civil) {
        Resolved::Only(at) | Resolved::Fold { earlier: at, .. } => at,
        Resolved::Gap { jump, .. } => jump,
    }
}

fn cell_of(cell: &Interval, said: &[Said]) -> Cell {
    let mut whole: Option<Answer> = None;
    let mut part: Option<Answer> = None;
    for span in said.iter().filter(|s| s.interval.touches(cell)) {
        let covers = span.interval.start() <= cell.start() && cell.end() <= span.interval.end();
        let into = if covers { &mut whole } else { &mut part };
        *into = (*into).max(Some(span.answer));
    }
    match (whole, part) {
        (None, None) => Cell::Silent,
        (Some(answer), part) if part.is_none_or(|p| p <= answer) => Cell::Said(answer),
        (whole, part) => Cell::Mixed(whole.max(part).unwrap_or(Answer::No)),
    }
}
