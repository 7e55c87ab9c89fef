//! Busy times out of somebody's calendar file: opaque events that are not cancelled, with their repetitions, and VFREEBUSY.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFreeBusyType,
    ICalendarParameterName, ICalendarParameterValue, ICalendarPeriod, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarStatus, ICalendarTransparency, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::gate::Gate;
use super::repeat::occurrences;
use super::zones::{Zones, until_of};
use crate::refusal::{Finding, Refusal};
use crate::time::{Instant, Interval, IntervalSet, Zone};

/// When somebody is busy, and what of her file could not be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Busy {
    pub spans: IntervalSet,
    /// Events and free/busy periods that were read, transparent and cancelled ones too.
    pub read: usize,
    /// Events that were left out, each with the reason; TZIDs that were read as her zone.
    pub notes: Vec<Finding>,
}

const GATE: Gate = Gate {
    octets: 5 * 1024 * 1024,
    keep: &[
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "RECURRENCE-ID",
        "UID",
        "STATUS",
        "TRANSP",
        "X-MICROSOFT-CDO-BUSYSTATUS",
        "FREEBUSY",
        "TZID",
        "TZOFFSETFROM",
        "TZOFFSETTO",
        "X-LIC-LOCATION",
    ],
};

/// The longest that repetitions of one file may take to work out.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most notes that one file gets.
const NOTES: usize = 20;

/// Reads a calendar file (RFC 5545) within `window`. Floating times and all-day events are in her zone.
///
/// Refused whole when it is no calendar, is cut off or is beyond the gate's limits; `file` names it in the sentences.
pub fn busy_times(
    bytes: &[u8],
    file: &str,
    window: Interval,
    hers: &Zone,
) -> Result<Busy, Refusal> {
    let text = GATE.admit(bytes, file)?;
    let mut parser = Parser::new(&text);
    let mut reading = Reading {
        file,
        window,
        hers,
        began: std::time::Instant::now(),
        spans: Vec::new(),
        read: 0,
        notes: Vec::new(),
    };
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => reading.calendar(&calendar)?,
            Entry::Eof => break,
            // The gate has seen to the frame; a line that is none holds nothing for us.
            _ => {}
        }
    }
    reading.notes.truncate(NOTES);
    Ok(Busy {
        spans: reading.spans.into_iter().collect(),
        read: reading.read,
        notes: reading.notes,
    })
}

struct Reading<'a> {
    file: &'a str,
    window: Interval,
    hers: &'a Zone,
    began: std::time::Instant,
    spans: Vec<Interval>,
    read: usize,
    notes: Vec<Finding>,
}

/// A time as a file says it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Said<'a> {
    Day(NaiveDate),
    Wall(NaiveDateTime, Option<&'a str>),
    Utc(Instant),
}

impl Reading<'_> {
    fn calendar(&mut self, calendar: &ICalendar) -> Result<(), Refusal> {
        let mut zones = Zones::new(calendar, self.hers, self.window.end());
        let events = || {
            calendar
                .components
                .iter()
                .filter(|c| c.component_type == ICalendarComponentType::VEvent)
        };
        // A repetition that has an event of its own is told by that event alone.
        let mut replaced: HashMap<&str, HashSet<Instant>> = HashMap::new();
        for event in events() {
            if let (Some(uid), Some(at)) =
                (event.uid(), said(event, &ICalendarProperty::RecurrenceId))
            {
                let at = self.instant(at, &mut zones);
                replaced.entry(uid).or_default().insert(at);
            }
        }
        let none = HashSet::new();
        for event in events() {
            self.read += 1;
            if blocks(event) {
                let replaced = event.uid().and_then(|u| replaced.get(u)).unwrap_or(&none);
                if let Err(says) = self.event(event, replaced, &mut zones) {
                    let uid = event
                        .uid()
                        .unwrap_or("?")
                        .chars()
                        .take(60)
                        .collect::<String>();
                    self.note(format!("event {uid}"), format!("left out: {says}"));
                }
            }
            if self.began.elapsed() > PATIENCE {
                return Err(Refusal::invalid(
                    self.file,
                    "its repeating events take too long to work out: export a shorter period",
                ));
            }
        }
        for component in &calendar.components {
            if component.component_type == ICalendarComponentType::VFreebusy {
                self.free_busy(component);
            }
        }
        for tzid in zones.unknown {
            let shown: String = tzid.chars().take(60).collect();
            self.note(
                format!("TZID {shown}"),
                format!(
                    "nobody knows this zone; its times were read as {}",
                    self.hers.name()
                ),
            );
        }
        Ok(())
    }

    fn note(&mut self, place: String, says: String) {
        self.notes.push(Finding { place, says });
    }

    fn event(
        &mut self,
        event: &ICalendarComponent,
        replaced: &HashSet<Instant>,
        zones: &mut Zones,
    ) -> Result<(), String> {
        let start = said(event, &ICalendarProperty::Dtstart).ok_or("it has no start")?;
        let length = length(event, start, zones)?;
        let is_master = said(event, &ICalendarProperty::RecurrenceId).is_none();
        let rule = event
            .property(&ICalendarProperty::Rrule)
            .filter(|_| is_master)
            .and_then(|e| e.values.first());
        let starts = match rule {
            Some(ICalendarValue::RecurrenceRule(rule)) => {
                self.repeated(start, length, rule, zones)?
            }
            Some(_) => return Err("its RRULE cannot be read".into()),
            None => vec![start],
        };
        let more: Vec<Said> = all_said(event, &ICalendarProperty::Rdate).collect();
        let except: Vec<Said> = all_said(event, &ICalendarProperty::Exdate).collect();
        for start in starts.into_iter().chain(more) {
            let at = self.instant(start, zones);
            let taken_out = (is_master && replaced.contains(&at))
                || except.iter().any(|e| match e {
                    Said::Day(day) => day_of(start, zones) == *day,
                    other => self.instant(*other, zones) == at,
                });
            if !taken_out && let Some(span) = Interval::new(at, self.end(start, length, zones)) {
                self.spans.extend(span.clipped(&self.window));
            }
        }
        Ok(())
    }

    fn repeated<'s>(
        &self,
        start: Said<'s>,
        length: TimeDelta,
        rule: &ICalendarRecurrenceRule,
        zones: &mut Zones,
    ) -> Result<Vec<Said<'s>>, String> {
        let day = TimeDelta::days(2);
        let from = (self.window.start() - length.min(TimeDelta::days(400)) - day).naive_utc();
        let to = (self.window.end() + day).naive_utc();
        let wall = |said: Said| match said {
            Said::Wall(_, tzid) => tzid.map(str::to_string),
            Said::Utc(_) => Some("UTC".to_string()),
            Said::Day(_) => None,
        };
        let clock = zones.wall(wall(start).as_deref());
        let local = match start {
            Said::Day(date) => date.and_time(chrono::NaiveTime::MIN),
            Said::Wall(civil, _) => civil,
            Said::Utc(at) => at.naive_utc(),
        };
        let until = until_of(rule, |at| clock.civil(at));
        let all = occurrences(local, rule, until, from, to)?;
        Ok(all
            .into_iter()
            .map(|civil| match start {
                Said::Day(_) => Said::Day(civil.date()),
                Said::Wall(_, tzid) => Said::Wall(civil, tzid),
                Said::Utc(_) => Said::Utc(civil.and_utc()),
            })
            .collect())
    }

    fn instant(&self, said: Said, zones: &mut Zones) -> Instant {
        match said {
            Said::Day(date) => self.hers.start_of_day(date),
            Said::Wall(civil, tzid) => zones.wall(tzid).instant(civil),
            Said::Utc(at) => at,
        }
    }

    /// All-day events last whole days of her zone, however long these are.
    fn end(&self, start: Said, length: TimeDelta, zones: &mut Zones) -> Instant {
        let fallback = self.window.end();
        match start {
            Said::Day(date) => date
                .checked_add_signed(length)
                .map_or(fallback, |end| self.hers.start_of_day(end)),
            other => self
                .instant(other, zones)
                .checked_add_signed(length)
                .unwrap_or(fallback),
        }
    }

    fn free_busy(&mut self, component: &ICalendarComponent) {
        for entry in component.properties(&ICalendarProperty::Freebusy) {
            let free = matches!(
                entry.parameter(&ICalendarParameterName::Fbtype),
                Some(ICalendarParameterValue::Fbtype(ICalendarFreeBusyType::Free))
            );
            self.read += entry.values.len();
            for value in entry.values.iter().filter(|_| !free) {
                let span = period_of(value).and_then(|(a, b)| Interval::new(a, b));
                self.spans
                    .extend(span.and_then(|s| s.clipped(&self.window)));
            }
        }
    }
}

/// Whether an event takes her time.
fn blocks(event: &ICalendarComponent) -> bool {
    let outlook = ICalendarProperty::Other("X-MICROSOFT-CDO-BUSYSTATUS".into());
    let outlook_free = event
        .property(&outlook)
        .and_then(|e| e.values.first()?.as_text())
        .is_some_and(|t| t.eq_ignore_ascii_case("FREE"));
    event.status() != Some(&ICalendarStatus::Cancelled)
        && event.transparency() != Some(&ICalendarTransparency::Transparent)
        && !outlook_free
}

/// How long it lasts: DTEND or DURATION; nothing of both is a whole day or no time at all (RFC 5545, 3.6.1).
fn length(event: &ICalendarComponent, start: Said, zones: &mut Zones) -> Result<TimeDelta, String> {
    let duration = event
        .property(&ICalendarProperty::Duration)
        .and_then(|e| e.values.first());
    let length = match (said(event, &ICalendarProperty::Dtend), duration, start) {
        (Some(Said::Day(end)), _, Said::Day(from)) => end - from,
        (Some(end), _, from) => at(end, zones) - at(from, zones),
        (None, Some(ICalendarValue::Duration(d)), _) => {
            d.to_time_delta().ok_or("its duration is too long")?
        }
        (None, _, Said::Day(_)) => TimeDelta::days(1),
        (None, _, _) => TimeDelta::zero(),
    };
    if length < TimeDelta::zero() {
        return Err("it ends before it starts".into());
    }
    if length > TimeDelta::days(36_600) {
        return Err("it lasts longer than a century".into());
    }
    Ok(length)
}

fn at(said: Said, zones: &mut Zones) -> Instant {
    match said {
        Said::Day(date) => zones
            .wall(None)
            .instant(date.and_time(chrono::NaiveTime::MIN)),
        Said::Wall(civil, tzid) => zones.wall(tzid).instant(civil),
        Said::Utc(at) => at,
    }
}

fn day_of(said: Said, zones: &mut Zones) -> NaiveDate {
    match said {
        Said::Day(date) => date,
        Said::Wall(civil, _) => civil.date(),
        Said::Utc(at) => zones.wall(None).civil(at).date(),
    }
}

fn said<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> Option<Said<'a>> {
    all_said(component, name).next()
}

fn all_said<'a>(
    component: &'a ICalendarComponent,
    name: &ICalendarProperty,
) -> impl Iterator<Item = Said<'a>> {
    component
        .entries
        .iter()
        .filter(move |e| e.name == *name)
        .flat_map(|entry| entry.values.iter().filter_map(|v| said_by(entry, v)))
}

fn said_by<'a>(entry: &'a ICalendarEntry, value: &'a ICalendarValue) -> Option<Said<'a>> {
    let given = match value {
        ICalendarValue::PartialDateTime(given) => given.as_ref(),
        ICalendarValue::Period(
            ICalendarPeriod::Range { start, .. } | ICalendarPeriod::Duration { start, .. },
        ) => start,
        _ => return None,
    };
    let at = given.to_date_time()?;
    if given.hour.is_none() {
        return Some(Said::Day(at.date_time.date()));
    }
    Some(match at.offset {
        Some(offset) => Said::Utc(
            (at.date_time - TimeDelta::seconds(offset.local_minus_utc().into())).and_utc(),
        ),
        None => Said::Wall(at.date_time, entry.tz_id()),
    })
}

/// A period of VFREEBUSY: UTC by rule (RFC 5545, 3.8.2.6).
fn period_of(value: &ICalendarValue) -> Option<(Instant, Instant)> {
    let ICalendarValue::Period(period) = value else {
        return None;
    };
    Some(match period {
        ICalendarPeriod::Range { start, end } => (
            start.to_date_time()?.date_time.and_utc(),
            end.to_date_time()?.date_time.and_utc(),
        ),
        ICalendarPeriod::Duration { start, duration } => {
            let from = start.to_date_time()?.date_time.and_utc();
            (from, from.checked_add_signed(duration.to_time_delta()?)?)
        }
    })
}
