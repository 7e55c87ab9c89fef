//! Who can when on a page: the map of the weeks, the day and the hour that were asked for, down to a person.
//! Long because all three stand on one page.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

use crate::availability::{
    Answer, AtHour, Availability, Counted, DayTable, Heat, at_hour, day_table, everybodys_time,
    heat, instant_of, shown_days,
};
use crate::language::{Language, Value};
use crate::meeting::import::date;
use crate::meeting::{Meeting, Roster, Say};
use crate::time::{Instant, Zone, clock_time, moment_in};
use crate::web::{PageFailure, PageUser, Shell, Site, html};

/// So many names stand in one list; a network alone shows all of its own.
const NAMES: usize = 40;

#[derive(Template)]
#[template(path = "availability/pages/availability.html")]
struct AvailabilityPage {
    shell: Shell,
    t: Say,
    slug: String,
    zone: String,
    /// Code of the workshop or, after `n:`, of the network that is counted; empty: everybody.
    whom: String,
    choices: Vec<(String, String)>,
    networks_choices: Vec<(String, String)>,
    map: Heat,
    rows: Vec<MapRow>,
    days: Vec<DayHead>,
    /// When it is night for nobody, or for the fewest.
    best: String,
    earlier: Option<String>,
    later: Option<String>,
    answered: Vec<NetworkHead>,
    day: Option<DayShown>,
    hour: Option<HourShown>,
    /// The network whose people are listed; empty: none.
    network: String,
    people: Vec<PersonLink>,
}

impl AvailabilityPage {
    /// What every link keeps.
    fn keep(&self) -> String {
        if self.whom.is_empty() {
            String::new()
        } else {
            let asked = serde_urlencoded::to_string([("for", &self.whom)]);
            format!("&{}", asked.unwrap_or_default())
        }
    }
}

struct DayHead {
    date: String,
    weekday: String,
    label: String,
    free: bool,
    current: bool,
}

struct MapRow {
    hour: u32,
    name: String,
    /// Nobody sleeps.
    bright: bool,
    /// In a hundred, and the shade from 0 to 5; `None`: the clock skips the hour.
    cells: Vec<Option<(u32, u32)>>,
    lanes: Vec<(String, bool)>,
}

struct DayShown {
    date: String,
    name: String,
    networks: Vec<NetworkHead>,
    rows: Vec<Row>,
}

struct HourShown {
    at: String,
    networks: Vec<HourNetwork>,
}

struct HourNetwork {
    code: String,
    name: String,
    size: usize,
    groups: Vec<Group>,
}

struct Group {
    key: &'static str,
    size: usize,
    people: Vec<PersonLink>,
    more: usize,
}

struct NetworkHead {
    code: String,
    zone: String,
    size: u32,
    answered: u32,
}

struct Row {
    number: u32,
    hour: String,
    cells: Vec<Cell>,
}

struct Cell {
    can: u32,
    size: u32,
    /// 0 to 4: which part of the network can.
    shade: u32,
    local: String,
}

struct PersonLink {
    id: String,
    name: String,
    answered: bool,
}

#[derive(Deserialize)]
pub struct Chosen {
    #[serde(default)]
    day: String,
    #[serde(default)]
    hour: String,
    #[serde(default)]
    network: String,
    #[serde(default, rename = "for")]
    whom: String,
    #[serde(default)]
    from: String,
}

/// GET /meetings/{slug}/availability
pub async fn availability(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Chosen>,
) -> Result<HttpResponse, PageFailure> {
    let (roster, availability) = everybodys_time(&site.db, &slug).await?;
    let t = Say(user.0.organiser.language);
    let meeting = &roster.meeting;
    let day = date(&query.day).ok();
    let first = date(&query.from).ok().or_else(|| {
        // A day that lies beyond the first weeks brings its own.
        day.filter(|d| *d > meeting.first_day + Days::new(20))
    });
    let days = shown_days(meeting, first.unwrap_or(meeting.first_day));
    let (whom, counted) = counted(&roster, &query.whom);
    let map = heat(&roster, &availability, days, counted);
    let page = AvailabilityPage {
        shell: Shell::of_meeting(
            t.word("availability"),
            &user.0,
            &slug,
            &meeting.name,
            "/availability",
        )
        .translated(),
        slug: slug.to_string(),
        zone: meeting.zone.name().to_string(),
        choices: roster
            .workshops
            .iter()
            .map(|w| (w.code.clone(), format!("{} · {}", w.code, w.title)))
            .collect(),
        networks_choices: roster
            .networks
            .iter()
            .map(|n| (format!("n:{}", n.code), format!("{} · {}", n.code, n.name)))
            .collect(),
        best: best(t, &map),
        earlier: map
            .days
            .first()
            .filter(|d| **d > meeting.first_day)
            .map(|d| (*d - Days::new(21)).max(meeting.first_day).to_string()),
        later: map
            .days
            .last()
            .filter(|d| **d < meeting.last_day)
            .and_then(NaiveDate::succ_opt)
            .map(|d| d.to_string()),
        days: heads_of_days(t, meeting, &map.days, day),
        rows: map_rows(&map),
        answered: heads(&day_table(&roster, &availability, meeting.first_day)),
        day: day.map(|day| day_shown(t, &roster, &availability, day)),
        hour: day
            .zip(query.hour.parse().ok())
            .and_then(|(day, hour)| instant_of(meeting, day, hour))
            .filter(|at| *at >= meeting.window().start() && *at < meeting.window().end())
            .map(|at| hour_shown(t, &roster, &availability, at, counted)),
        network: roster
            .network_by_code(&query.network)
            .map(|n| n.code.clone())
            .unwrap_or_default(),
        people: people_of(&roster, &availability, &query.network),
        whom,
        map,
        t,
    };
    Ok(html(StatusCode::OK, &page))
}

/// Whom the address asks for; everybody where it names nobody that is there.
fn counted<'a>(roster: &'a Roster, asked: &str) -> (String, Counted<'a>) {
    let network = asked
        .strip_prefix("n:")
        .and_then(|code| roster.network_by_code(code));
    if let Some(network) = network {
        return (format!("n:{}", network.code), Counted::Network(network));
    }
    match roster.workshop_by_code(asked) {
        Some(workshop) => (workshop.code.clone(), Counted::Workshop(workshop)),
        None => (String::new(), Counted::All),
    }
}

/// The hours at which it is night for nobody, or else for the fewest of those counted.
fn best(t: Say, map: &Heat) -> String {
    let Some(fewest) = map.hours.iter().map(|row| row.asleep).min() else {
        return String::new();
    };
    let hours: Vec<String> = map
        .hours
        .iter()
        .filter(|row| row.asleep == fewest)
        .map(|row| crate::language::apart(t.0, &format!("{:02}:00", row.hour)))
        .collect();
    let between = if t.0 == Language::Ar { "، " } else { ", " };
    let key = if fewest == 0 {
        "can-nobody-sleeps"
    } else {
        "can-somebody-sleeps"
    };
    t.of(
        key,
        &[
            ("hours", Value::Phrase(hours.join(between))),
            ("n", Value::Count(fewest.into())),
            ("of", Value::Count(map.size.into())),
        ],
    )
}

fn heads_of_days(
    t: Say,
    meeting: &Meeting,
    days: &[NaiveDate],
    current: Option<NaiveDate>,
) -> Vec<DayHead> {
    days.iter()
        .map(|d| {
            let name = t.short_day(*d, &meeting.zone);
            let (weekday, date) = name.split_once(' ').unwrap_or((&name, ""));
            let weekday = weekday.trim_end_matches([',', '،']);
            // The month stands where it begins.
            let label = match d.day() {
                n if n > 1 && days.first() != Some(d) => n.to_string(),
                _ => date.to_string(),
            };
            DayHead {
                date: d.to_string(),
                weekday: weekday.to_string(),
                label,
                free: meeting
                    .limits
                    .free_days
                    .has(d.weekday().number_from_monday()),
                current: current == Some(*d),
            }
        })
        .collect()
}

fn map_rows(map: &Heat) -> Vec<MapRow> {
    let of_size = |can: u32| (can * 100).checked_div(map.size).unwrap_or(0);
    map.hours
        .iter()
        .map(|row| MapRow {
            hour: row.hour,
            name: format!("{:02}:00", row.hour),
            bright: row.asleep == 0,
            cells: row
                .can
                .iter()
                .map(|can| can.map(of_size).map(|p| (p, (p / 18).min(5))))
                .collect(),
            lanes: row
                .lanes
                .iter()
                .map(|(at, night)| (at.format("%H:%M").to_string(), *night))
                .collect(),
        })
        .collect()
}

fn day_shown(t: Say, roster: &Roster, availability: &Availability, day: NaiveDate) -> DayShown {
    let table = day_table(roster, availability, day);
    DayShown {
        date: day.to_string(),
        name: t.long_day(day, &roster.meeting.zone),
        networks: heads(&table),
        rows: rows(&roster.meeting, &table),
    }
}

fn hour_shown(
    t: Say,
    roster: &Roster,
    availability: &Availability,
    at: Instant,
    whom: Counted<'_>,
) -> HourShown {
    let all = at_hour(roster, availability, at, whom);
    let most = if matches!(whom, Counted::Network(_)) {
        usize::MAX
    } else {
        NAMES
    };
    HourShown {
        at: moment_in(t.0, at, &roster.meeting.zone),
        networks: all
            .iter()
            .map(|(network, people)| HourNetwork {
                code: network.code.clone(),
                name: network.name.clone(),
                size: people.len(),
                groups: [
                    ("can-yes", Answer::Yes),
                    ("can-if-need-be", Answer::IfNeedBe),
                    ("can-no", Answer::No),
                ]
                .into_iter()
                .map(|(key, answer)| group(key, answer, people, availability, most))
                .collect(),
            })
            .collect(),
    }
}

fn group(
    key: &'static str,
    answer: Answer,
    people: &[AtHour<'_>],
    availability: &Availability,
    most: usize,
) -> Group {
    let mine: Vec<_> = people.iter().filter(|p| p.answer == answer).collect();
    Group {
        key,
        size: mine.len(),
        people: mine
            .iter()
            .take(most)
            .map(|p| PersonLink {
                id: p.person.id.to_string(),
                name: p.person.name.clone(),
                answered: availability.has_answered(&p.person.id),
            })
            .collect(),
        more: mine.len().saturating_sub(most),
    }
}

fn heads(table: &DayTable) -> Vec<NetworkHead> {
    let head = |n: &crate::availability::NetworkColumn| NetworkHead {
        code: n.network.code.clone(),
        zone: n.zone.as_ref().map(Zone::city).unwrap_or_default(),
        size: n.size,
        answered: n.answered,
    };
    table.networks.iter().map(head).collect()
}

fn rows(meeting: &Meeting, table: &DayTable) -> Vec<Row> {
    let row = |(at, cans): &(Instant, Vec<u32>)| Row {
        number: chrono::Timelike::hour(&meeting.zone.local(*at).civil),
        hour: clock_time(*at, &meeting.zone),
        cells: cans
            .iter()
            .zip(&table.networks)
            .map(|(can, n)| Cell {
                can: *can,
                size: n.size,
                shade: (can * 4).checked_div(n.size).unwrap_or(0),
                local: n
                    .zone
                    .as_ref()
                    .map(|z| clock_time(*at, z))
                    .unwrap_or_default(),
            })
            .collect(),
    };
    table.rows.iter().map(row).collect()
}

fn people_of(roster: &Roster, availability: &Availability, code: &str) -> Vec<PersonLink> {
    let Some(network) = roster.network_by_code(code) else {
        return Vec::new();
    };
    let day = roster.meeting.first_day;
    let mut all: Vec<PersonLink> = roster
        .people
        .iter()
        .filter(|(p, _)| {
            roster
                .represented_by(p, day)
                .is_some_and(|n| n.id == network.id)
        })
        .map(|(p, _)| PersonLink {
            id: p.id.to_string(),
            name: p.name.clone(),
            answered: availability.has_answered(&p.id),
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}
