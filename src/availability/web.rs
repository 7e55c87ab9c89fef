//! Who can when: the day by hour and network, one person's time, and the counts for scripts.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, LOCATION};
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::hers::{self, Extra, HersView, Taken, Words, view};
use super::{
    Availability, DayTable, day_table, everybodys_time, first_working_day, her_time, who_can,
};
use crate::meeting::import::date;
use crate::meeting::{Meeting, Roster};
use crate::organiser::SignedIn;
use crate::people::PersonId;
use crate::refusal::{Kind, Refusal};
use crate::time::{Instant, Zone, clock_time, instant_text, long_date, short_date};
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html, read_upload,
};

#[derive(Template)]
#[template(path = "availability/pages/availability.html")]
struct AvailabilityPage {
    shell: Shell,
    slug: String,
    zone: String,
    days: Vec<DayLink>,
    day: String,
    day_name: String,
    networks: Vec<NetworkHead>,
    rows: Vec<Row>,
    /// The network whose people are listed; empty: none.
    network: String,
    people: Vec<PersonLink>,
}

struct DayLink {
    date: String,
    label: String,
    free: bool,
}

struct NetworkHead {
    code: String,
    zone: String,
    size: u32,
    answered: u32,
}

struct Row {
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
    network: String,
}

/// GET /meetings/{slug}/availability
pub async fn availability(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Chosen>,
) -> Result<HttpResponse, PageFailure> {
    let (roster, availability) = everybodys_time(&site.db, &slug).await?;
    let meeting = &roster.meeting;
    let day = date(&query.day).unwrap_or_else(|_| first_working_day(meeting));
    let table = day_table(&roster, &availability, day);
    let people = people_of(&roster, &availability, &query.network);
    let page = AvailabilityPage {
        shell: Shell::of_meeting(
            "Who can when",
            &user.0,
            &slug,
            &meeting.name,
            "/availability",
        ),
        slug: slug.to_string(),
        zone: meeting.zone.name().to_string(),
        days: days(meeting),
        day: day.to_string(),
        day_name: long_date(meeting.zone.start_of_day(day), &meeting.zone),
        networks: heads(&table),
        rows: rows(meeting, &table),
        network: roster
            .network_by_code(&query.network)
            .map(|n| n.code.clone())
            .unwrap_or_default(),
        people,
    };
    Ok(html(StatusCode::OK, &page))
}

fn days(meeting: &Meeting) -> Vec<DayLink> {
    meeting
        .first_day
        .iter_days()
        .take_while(|d| *d <= meeting.last_day)
        .map(|d: NaiveDate| DayLink {
            date: d.to_string(),
            label: short_date(meeting.zone.start_of_day(d), &meeting.zone),
            free: meeting
                .limits
                .free_days
                .has(d.weekday().number_from_monday()),
        })
        .collect()
}

fn heads(table: &DayTable) -> Vec<NetworkHead> {
    let head = |n: &super::NetworkColumn| NetworkHead {
        code: n.network.code.clone(),
        zone: n.zone.as_ref().map(Zone::city).unwrap_or_default(),
        size: n.size,
        answered: n.answered,
    };
    table.networks.iter().map(head).collect()
}

fn rows(meeting: &Meeting, table: &DayTable) -> Vec<Row> {
    let row = |(at, cans): &(Instant, Vec<u32>)| Row {
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

#[derive(Template)]
#[template(path = "availability/pages/person.html")]
struct PersonPage {
    shell: Shell,
    slug: String,
    name: String,
    /// Code of the network that represents her.
    network: Option<String>,
    hers: HersView,
}

/// What the address of a page about one person's time asks for.
#[derive(Deserialize)]
pub struct Shown {
    /// The form that was kept just now.
    #[serde(default)]
    saved: String,
    /// The sentence that is to be changed, by the id of its first span.
    #[serde(default)]
    change: String,
    /// `days`: each day in plain fields.
    #[serde(default)]
    by: String,
}

impl Shown {
    pub fn extra(self) -> Extra {
        Extra {
            saved: self.saved,
            change: self.change,
            by_days: self.by == "days",
            ..Extra::default()
        }
    }
}

/// GET /meetings/{slug}/availability/{person}
pub async fn person(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let extra = query.into_inner().extra();
    person_page(&site, &user.0, &slug, &PersonId::from_text(id), extra).await
}

async fn person_page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    id: &PersonId,
    extra: Extra,
) -> Result<HttpResponse, PageFailure> {
    let time = her_time(&site.db, slug, id).await?;
    let roster = crate::meeting::roster(&site.db, slug).await?;
    let status = extra.status();
    let words = Words {
        language: user.organiser.language,
        herself: false,
    };
    let base = format!("/meetings/{slug}/availability/{id}");
    let page = PersonPage {
        shell: Shell::of_meeting(
            time.person.name.clone(),
            user,
            slug,
            &time.meeting.name,
            "/availability",
        )
        .translated(),
        slug: slug.to_string(),
        network: roster
            .represented_by(&time.person, time.meeting.first_day)
            .map(|n| n.code.clone()),
        hers: view(&time, words, base, &user.form_token, extra),
        name: time.person.name,
    };
    Ok(html(status_of(status), &page))
}

/// The code of a page that shows a form again.
pub fn status_of(kind: Option<Kind>) -> StatusCode {
    match kind {
        None => StatusCode::OK,
        Some(Kind::Conflict) => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// POST /meetings/{slug}/availability/{person}/{form}: grid, span, weekly, hours, withdraw, address or forget-calendar.
pub async fn change(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<(String, String, String)>,
    form: OrganiserForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id, what) = path.into_inner();
    let id = PersonId::from_text(id);
    let done = match hers::read(&what, &form.fields) {
        Ok(asked) => hers::take(&site.db, &slug, &id, asked).await,
        Err(refusal) => Err(refusal),
    };
    if wants_json(&request) {
        return Ok(told(&site, &slug, &id, done).await);
    }
    let base = format!("/meetings/{slug}/availability/{id}");
    match done {
        Ok(None) => Ok(kept(&base, &what)),
        Ok(taken) => {
            let extra = Extra {
                taken,
                ..Extra::default()
            };
            person_page(&site, &form.user, &slug, &id, extra).await
        }
        Err(refusal) => {
            let extra = Extra::again(what, form.fields, refusal)?;
            person_page(&site, &form.user, &slug, &id, extra).await
        }
    }
}

/// Leads back to the page after a form was kept.
pub fn kept(base: &str, form: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("{base}?saved={form}")))
        .finish()
}

/// Whether the page's script asks, which reads JSON.
pub fn wants_json(request: &HttpRequest) -> bool {
    let accept = request.headers().get(ACCEPT);
    accept.is_some_and(|v| v.as_bytes() == b"application/json")
}

/// How her answers stand, in letters.
#[derive(Serialize)]
struct StandingJson {
    seen: String,
    grid: String,
}

/// What the page's script is told after a painting: how her answers stand, with 409 where they are no longer what it saw.
pub async fn told(
    site: &Site,
    slug: &str,
    person: &PersonId,
    done: Result<Option<Taken>, Refusal>,
) -> HttpResponse {
    let status = match done {
        Ok(_) => StatusCode::OK,
        Err(refusal) if refusal.kind == Kind::Conflict => StatusCode::CONFLICT,
        Err(refusal) => return ApiFailure(refusal).error_response(),
    };
    match hers::standing(&site.db, slug, person).await {
        Ok(now) => HttpResponse::build(status).json(StandingJson {
            seen: now.seen,
            grid: now.grid,
        }),
        Err(refusal) => ApiFailure(refusal).error_response(),
    }
}

/// POST /meetings/{slug}/availability/{person}/calendar
pub async fn calendar(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let id = PersonId::from_text(id);
    let upload = read_upload(&user.0, parts).await?;
    let extra = match hers::take_calendar(&site.db, &slug, &id, upload.files).await {
        Ok(taken) => Extra {
            taken: Some(taken),
            ..Extra::default()
        },
        Err(refusal) => Extra::again("calendar".to_string(), Vec::new(), refusal)?,
    };
    person_page(&site, &user.0, &slug, &id, extra).await
}

/// Who can when, for every step of the meeting's grid.
#[derive(Serialize, ToSchema)]
pub struct WhoCanJson {
    /// UTC instant at which the first step begins.
    start: String,
    /// UTC instant at which the last step ends.
    end: String,
    grid_minutes: u32,
    networks: Vec<NetworkCanJson>,
}

/// One network; the lists have one number for each step.
#[derive(Serialize, ToSchema)]
pub struct NetworkCanJson {
    network: String,
    /// People whom it represents on the meeting's first day.
    size: u32,
    /// Of these, how many have answered at all; the usual hours stand for the others.
    answered: u32,
    yes: Vec<u32>,
    if_need_be: Vec<u32>,
}

/// Who can when, per network
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/availability", tag = "availability", params(("slug" = String, Path)), responses((status = 200, body = WhoCanJson)))]
pub async fn availability_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let (roster, availability) = everybodys_time(&site.db, &slug).await?;
    let who = who_can(&roster, &availability);
    let networks = who.networks.into_iter().filter_map(|n| {
        Some(NetworkCanJson {
            network: roster.network(&n.network)?.code.clone(),
            size: n.size,
            answered: n.answered,
            yes: n.yes,
            if_need_be: n.if_need_be,
        })
    });
    Ok(HttpResponse::Ok().json(WhoCanJson {
        start: instant_text(who.window.start()),
        end: instant_text(who.window.end()),
        grid_minutes: who.grid_minutes,
        networks: networks.collect(),
    }))
}
