//! Which wall clock a TZID means: a zone that the rules know, the file's own VTIMEZONE, or else the reader's zone.

use std::collections::{BTreeSet, HashMap};

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty,
    ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{NaiveDateTime, TimeDelta};

use super::repeat::occurrences;
use crate::time::{Instant, Zone};

/// A wall clock.
#[derive(Debug, Clone)]
pub enum Wall {
    Zone(Zone),
    /// The onsets of a VTIMEZONE, in order; never empty.
    Onsets(Vec<Onset>),
}

/// A change of offset, as a VTIMEZONE has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Onset {
    /// On the wall before the change.
    local: NaiveDateTime,
    /// Seconds east of UTC before and after.
    from: i32,
    to: i32,
}

impl Onset {
    fn instant(&self) -> Instant {
        (self.local - seconds(self.from)).and_utc()
    }
}

impl Wall {
    /// The instant at which it shows `civil`; in a gap and in a fold as [`Zone::instant`] does.
    pub fn instant(&self, civil: NaiveDateTime) -> Instant {
        match self {
            Wall::Zone(zone) => zone.instant(civil),
            Wall::Onsets(onsets) => {
                let passed = onsets.iter().rev().find(|o| o.local <= civil);
                (civil - seconds(offset(passed, onsets))).and_utc()
            }
        }
    }

    /// What it shows at `at`.
    pub fn civil(&self, at: Instant) -> NaiveDateTime {
        match self {
            Wall::Zone(zone) => zone.local(at).civil,
            Wall::Onsets(onsets) => {
                let passed = onsets.iter().rev().find(|o| o.instant() <= at);
                at.naive_utc() + seconds(offset(passed, onsets))
            }
        }
    }
}

fn offset(passed: Option<&Onset>, onsets: &[Onset]) -> i32 {
    passed.map_or_else(|| onsets.first().map_or(0, |o| o.from), |o| o.to)
}

fn seconds(offset: i32) -> TimeDelta {
    TimeDelta::seconds(offset.into())
}

/// The wall clocks of one file.
pub struct Zones<'a> {
    hers: &'a Zone,
    embedded: HashMap<String, &'a ICalendarComponent>,
    calendar: &'a ICalendar,
    /// VTIMEZONE rules are followed until here.
    until: NaiveDateTime,
    known: HashMap<String, Wall>,
    /// TZIDs that nobody knows, read as her zone.
    pub unknown: BTreeSet<String>,
}

impl<'a> Zones<'a> {
    pub fn new(calendar: &'a ICalendar, hers: &'a Zone, until: Instant) -> Self {
        let embedded = calendar
            .timezones()
            .filter_map(|c| Some((text_of(c, &ICalendarProperty::Tzid)?.to_string(), c)))
            .collect();
        Zones {
            hers,
            embedded,
            calendar,
            until: until.naive_utc() + TimeDelta::days(2),
            known: HashMap::new(),
            unknown: BTreeSet::new(),
        }
    }

    /// The clock that `tzid` names; hers for a floating time and for a name that nobody knows.
    pub fn wall(&mut self, tzid: Option<&str>) -> Wall {
        let Some(tzid) = tzid else {
            return Wall::Zone(self.hers.clone());
        };
        if let Some(wall) = self.known.get(tzid) {
            return wall.clone();
        }
        let wall = named(tzid)
            .map(Wall::Zone)
            .or_else(|| self.embedded_clock(tzid))
            .unwrap_or_else(|| {
                self.unknown.insert(tzid.to_string());
                Wall::Zone(self.hers.clone())
            });
        self.known.insert(tzid.to_string(), wall.clone());
        wall
    }

    fn embedded_clock(&self, tzid: &str) -> Option<Wall> {
        let component = self.embedded.get(tzid)?;
        let location = ICalendarProperty::Other("X-LIC-LOCATION".into());
        if let Some(zone) = text_of(component, &location).and_then(named) {
            return Some(Wall::Zone(zone));
        }
        let mut onsets: Vec<Onset> = component
            .component_ids
            .iter()
            .filter_map(|id| self.calendar.component_by_id(*id))
            .filter(|c| {
                matches!(
                    c.component_type,
                    ICalendarComponentType::Standard | ICalendarComponentType::Daylight
                )
            })
            .flat_map(|c| self.onsets(c))
            .collect();
        onsets.sort_by_key(Onset::instant);
        (!onsets.is_empty()).then_some(Wall::Onsets(onsets))
    }

    /// The onsets of one STANDARD or DAYLIGHT (RFC 5545, 3.6.5).
    fn onsets(&self, observance: &ICalendarComponent) -> Vec<Onset> {
        let offset = |name| {
            let value = observance.property(name)?.values.first()?;
            let p = value.as_partial_date_time()?;
            let size = i32::from(p.tz_hour?) * 3600 + i32::from(p.tz_minute.unwrap_or(0)) * 60;
            Some(if p.tz_minus { -size } else { size })
        };
        let (Some(from), Some(to), Some(start)) = (
            offset(&ICalendarProperty::Tzoffsetfrom),
            offset(&ICalendarProperty::Tzoffsetto),
            local_of(observance, &ICalendarProperty::Dtstart),
        ) else {
            return Vec::new();
        };
        let rule = observance
            .property(&ICalendarProperty::Rrule)
            .and_then(|e| e.values.first());
        let starts = match rule {
            Some(ICalendarValue::RecurrenceRule(rule)) => {
                let until = until_of(rule, |at| at.naive_utc() + seconds(from));
                occurrences(start, rule, until, start, self.until).unwrap_or_else(|_| vec![start])
            }
            _ => vec![start],
        };
        let more = observance
            .properties(&ICalendarProperty::Rdate)
            .flat_map(|e| &e.values)
            .filter_map(|v| Some(v.as_partial_date_time()?.to_date_time()?.date_time));
        starts
            .into_iter()
            .chain(more)
            .map(|local| Onset { local, from, to })
            .collect()
    }
}

/// UNTIL on the wall clock: a bare date is its last second, a UTC instant goes through `to_local`.
pub fn until_of(
    rule: &ICalendarRecurrenceRule,
    to_local: impl Fn(Instant) -> NaiveDateTime,
) -> Option<NaiveDateTime> {
    let given = rule.until.as_ref()?;
    let at = given.to_date_time()?;
    if given.hour.is_none() {
        return at.date_time.date().and_hms_opt(23, 59, 59);
    }
    Some(match at.offset {
        Some(offset) => to_local((at.date_time - seconds(offset.local_minus_utc())).and_utc()),
        None => at.date_time,
    })
}

/// A name of IANA or Windows, also with the prefixes that some programs put before it (`/example.org/20050126/Europe/Berlin`).
fn named(tzid: &str) -> Option<Zone> {
    let tzid = tzid.trim().trim_matches('"');
    if let Ok(zone) = Zone::parse(tzid) {
        return Some(zone);
    }
    let parts: Vec<&str> = tzid.split('/').filter(|p| !p.is_empty()).collect();
    [3, 2]
        .into_iter()
        .filter(|n| parts.len() > *n)
        .find_map(|n| Zone::parse(&parts[parts.len() - n..].join("/")).ok())
}

fn text_of<'a>(component: &'a ICalendarComponent, name: &ICalendarProperty) -> Option<&'a str> {
    component.property(name)?.values.first()?.as_text()
}

fn local_of(component: &ICalendarComponent, name: &ICalendarProperty) -> Option<NaiveDateTime> {
    let value = component.property(name)?.values.first()?;
    Some(value.as_partial_date_time()?.to_date_time()?.date_time)
}
