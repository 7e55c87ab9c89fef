//! The programme in the formats `schedule.xml` and `schedule.json`, which pentabarf began, and frab, pretalx and the conference apps write and read.
//! They know rooms and days: the rooms are those of a meeting online, a second one where two sessions are at once, the days those of the meeting's zone.

use std::collections::BTreeSet;

use askama::Template;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::words::say;
use super::{Item, Programme};
use crate::language::Language;
use crate::refusal::Refusal;
use crate::time::{Zone, clock_time, instant_with_offset};

/// A day of the meeting with what is on it.
struct Day {
    index: usize,
    date: NaiveDate,
    start: String,
    end: String,
    rooms: Vec<(String, Vec<Event>)>,
}

/// A session as the formats know it.
struct Event {
    /// Positive, and the same over all releases.
    id: u32,
    guid: String,
    /// With the offset of the meeting's zone.
    date: String,
    start: String,
    duration: String,
    slug: String,
    title: String,
    track: String,
    kind: &'static str,
    theme: String,
    names: Vec<String>,
    url: String,
}

#[derive(Template)]
#[template(path = "public/pages/schedule.xml")]
struct Xml<'a> {
    programme: &'a Programme,
    version: String,
    acronym: String,
    grid: String,
    days: Vec<Day>,
}

/// `schedule.xml`; `address`: that of the programme's page.
pub fn as_xml(programme: &Programme, address: &str) -> Result<String, Refusal> {
    let xml = Xml {
        programme,
        version: version(programme),
        acronym: acronym(&programme.meeting.slug),
        grid: slot(programme.meeting.limits.grid_minutes),
        days: days(programme, address),
    };
    xml.render()
        .map_err(|e| Refusal::internal(format!("schedule.xml could not be written: {e}")))
}

/// `schedule.json`; `address`: that of the programme's page.
pub fn as_json(programme: &Programme, address: &str) -> String {
    let meeting = &programme.meeting;
    let days = days(programme, address);
    let days: Vec<Value> = days
        .iter()
        .map(|day| {
            let rooms: Map<String, Value> = day
                .rooms
                .iter()
                .map(|(room, events)| {
                    let events: Vec<Value> = events.iter().map(|e| event_json(room, e)).collect();
                    (room.clone(), events.into())
                })
                .collect();
            json!({
                "index": day.index, "date": day.date.to_string(), "day_start": day.start, "day_end": day.end, "rooms": rooms,
            })
        })
        .collect();
    let schedule = json!({
        "generator": {"name": "plenary", "version": env!("CARGO_PKG_VERSION")},
        "schedule": {
            "version": version(programme),
            "conference": {
                "acronym": acronym(&meeting.slug),
                "title": meeting.name,
                "start": meeting.first_day.to_string(),
                "end": meeting.last_day.to_string(),
                "daysCount": days.len(),
                "timeslot_duration": slot(meeting.limits.grid_minutes),
                "time_zone_name": meeting.zone.name(),
                "url": address,
                "days": days,
            },
        },
    });
    schedule.to_string()
}

fn event_json(room: &str, e: &Event) -> Value {
    let persons: Vec<Value> = e.names.iter().map(|name| json!({"name": name})).collect();
    json!({
        "id": e.id, "guid": e.guid, "date": e.date, "start": e.start, "duration": e.duration, "room": room, "slug": e.slug, "url": e.url,
        "title": e.title, "subtitle": "", "track": e.track, "type": e.kind, "language": "", "abstract": e.theme, "description": "",
        "persons": persons, "links": [], "attachments": [],
    })
}

/// The number of the release; what has none yet has nothing in it either.
fn version(programme: &Programme) -> String {
    let number = programme.release.map_or(0, |(number, _)| number);
    format!("{number}")
}

/// The slug as the format takes it: at least four letters, digits and low lines.
fn acronym(slug: &str) -> String {
    let safe = |c: char| match c.to_ascii_lowercase() {
        c if c.is_ascii_alphanumeric() => c,
        _ => '_',
    };
    let text: String = slug.chars().map(safe).collect();
    format!("{text:_<4}")
}

fn slot(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Every day of the meeting, and any other on which something is.
fn days(programme: &Programme, address: &str) -> Vec<Day> {
    let zone = &programme.meeting.zone;
    let going: Vec<&Item> = programme.items.iter().filter(|i| !i.cancelled).collect();
    let date_of = |item: &Item| zone.local(item.at).civil.date();
    let mut dates: BTreeSet<NaiveDate> = going.iter().map(|i| date_of(i)).collect();
    dates.extend(
        programme
            .meeting
            .first_day
            .iter_days()
            .take_while(|day| *day <= programme.meeting.last_day),
    );
    dates
        .into_iter()
        .enumerate()
        .map(|(i, date)| Day {
            index: i + 1,
            date,
            start: boundary(zone, date),
            end: boundary(zone, date.succ_opt().unwrap_or(date)),
            rooms: rooms(
                programme,
                going.iter().filter(|i| date_of(i) == date),
                address,
            ),
        })
        .collect()
}

fn boundary(zone: &Zone, date: NaiveDate) -> String {
    instant_with_offset(zone.start_of_day(date), zone)
}

/// A session takes the first room that is free.
fn rooms<'a>(
    programme: &Programme,
    items: impl Iterator<Item = &'a &'a Item>,
    address: &str,
) -> Vec<(String, Vec<Event>)> {
    let mut rooms: Vec<(crate::time::Instant, Vec<Event>)> = Vec::new();
    for item in items {
        let event = event(programme, item, address);
        match rooms.iter_mut().find(|(until, _)| *until <= item.at) {
            Some((until, events)) => {
                *until = item.end();
                events.push(event);
            }
            None => rooms.push((item.end(), vec![event])),
        }
    }
    let name = |i: usize| match i {
        0 => "Online".to_string(),
        i => format!("Online {}", i + 1),
    };
    let named = rooms.into_iter().enumerate();
    named.map(|(i, (_, events))| (name(i), events)).collect()
}

fn event(programme: &Programme, item: &Item, address: &str) -> Event {
    let zone = &programme.meeting.zone;
    let what = item.what.as_ref();
    let said = what.and_then(|w| w.said.as_ref());
    let instead = || {
        let key = if item.members {
            "members-session"
        } else {
            "public-session"
        };
        say(Language::En, key)
    };
    let id = id_of(&item.guid);
    Event {
        id,
        guid: item.guid.clone(),
        date: instant_with_offset(item.at, zone),
        start: clock_time(item.at, zone),
        duration: slot(item.minutes),
        slug: slug(what.map_or("session", |w| &w.code), id),
        title: what.map_or_else(instead, |w| w.title.clone()),
        track: said
            .and_then(|s| s.lead.as_ref())
            .map(|n| n.code.clone())
            .unwrap_or_default(),
        kind: what.map_or("session", |w| w.kind.word()),
        theme: said.map(|s| s.theme.clone()).unwrap_or_default(),
        names: said.map(|s| s.names.clone()).unwrap_or_default(),
        url: format!("{address}#{}", item.anchor()),
    }
}

/// 31 bits of the guid and never nought: programs keep it as a whole number of 32 bits with a sign.
fn id_of(guid: &str) -> u32 {
    let number = u32::from_str_radix(&guid[..8], 16).unwrap_or(1);
    (number >> 1).max(1)
}

/// `open-1234`: small letters, digits and hyphens, and no other session's.
fn slug(code: &str, id: u32) -> String {
    let safe = |c: char| match c.to_ascii_lowercase() {
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    };
    let code: String = code.chars().map(safe).collect();
    format!("{}-{id}", code.trim_matches('-'))
        .trim_start_matches('-')
        .to_string()
}
