//! A session's page: who is invited and who was there, and check-in.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::attendance;
use crate::attendance::{Counting, Overview, Record, SessionCount, overview, take_back};
use crate::meeting;
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::time::with_zone;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/pages/session.html")]
pub(in crate::attendance) struct SessionPage {
    shell: Shell,
    /// Where the forms of this page go: the organiser's address, or the facilitator's link.
    pub(in crate::attendance) base: String,
    /// Where "back" leads.
    pub(in crate::attendance) back: String,
    organiser: bool,
    code: String,
    title: String,
    when: String,
    threshold: u32,
    recorded: bool,
    count: Option<SessionCount>,
    networks: Vec<(String, Vec<Seat>)>,
    unidentified: usize,
}

struct Seat {
    id: String,
    name: String,
    answer: &'static str,
    minutes: Option<u32>,
    present: bool,
}

/// GET /meetings/{slug}/attendance/{code}
pub async fn session(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let overview = overview(&site.db, &slug).await?;
    organiser_page(&user, &slug, &code, &overview)
}

fn organiser_page(
    user: &PageUser,
    slug: &str,
    code: &str,
    overview: &Overview,
) -> Result<HttpResponse, PageFailure> {
    let name = &overview.roster.meeting.name;
    let shell = Shell::of_meeting(
        format!("Attendance of {code}"),
        &user.0,
        slug,
        name,
        "/attendance",
    );
    let mut page = page(shell, overview, code)?;
    page.organiser = true;
    page.base = format!("/meetings/{slug}/attendance/{code}");
    page.back = format!("/meetings/{slug}/attendance");
    Ok(html(StatusCode::OK, &page))
}

pub(in crate::attendance) fn record_of<'a>(
    overview: &'a Overview,
    code: &str,
) -> Result<&'a Record, Refusal> {
    overview
        .records
        .iter()
        .find(|r| r.session.code == code)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{code} stands in no released programme: release one first"
            ))
        })
}

pub(in crate::attendance) fn page(
    shell: Shell,
    overview: &Overview,
    code: &str,
) -> Result<SessionPage, Refusal> {
    let record = record_of(overview, code)?;
    let session = &record.session;
    Ok(SessionPage {
        shell,
        base: String::new(),
        back: String::new(),
        organiser: false,
        code: code.to_string(),
        title: session.title.clone(),
        when: with_zone(session.at, &overview.roster.meeting.zone),
        threshold: record.threshold,
        recorded: record.recorded,
        count: overview
            .sessions(Counting::Representing)
            .into_iter()
            .find(|c| c.session.code == code && record.recorded),
        networks: seats(overview, record),
        unidentified: record.unidentified.len(),
    })
}

/// Everybody invited, and whoever was there without an invitation, by network.
fn seats(overview: &Overview, record: &Record) -> Vec<(String, Vec<Seat>)> {
    let held: std::collections::HashMap<&PersonId, &'static str> = overview
        .held(record)
        .map(|i| (&i.person, i.answer.word()))
        .collect();
    let mut all = Vec::new();
    for code in overview.codes() {
        let mut seats: Vec<Seat> = overview
            .roster
            .people
            .iter()
            .map(|(p, _)| p)
            .filter(|p| held.contains_key(&p.id) || record.minutes.contains_key(&p.id))
            .filter(|p| {
                overview
                    .networks_of(p, record, Counting::Representing)
                    .first()
                    == code.as_ref()
            })
            .map(|p| Seat {
                id: p.id.to_string(),
                name: p.name.clone(),
                answer: held.get(&p.id).copied().unwrap_or("not invited"),
                minutes: record.minutes.get(&p.id).copied(),
                present: record.is_present(&p.id),
            })
            .collect();
        seats.sort_by(|a, b| a.name.cmp(&b.name));
        if !seats.is_empty() {
            all.push((
                code.unwrap_or_else(|| crate::attendance::NO_NETWORK.into()),
                seats,
            ));
        }
    }
    all
}

#[derive(Deserialize)]
pub struct CheckIn {
    pub(in crate::attendance) person: String,
    /// `in` or `out`
    mark: String,
    #[serde(default)]
    minutes: String,
}

/// POST /meetings/{slug}/attendance/{code}/check-in
pub async fn check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<CheckIn>,
) -> Result<HttpResponse, PageFailure> {
    let by = form.user.organiser.email.to_string();
    mark(&site, &path.0, &path.1, &form.fields, &by).await?;
    Ok(back_to(&format!(
        "/meetings/{}/attendance/{}#p-{}",
        path.0, path.1, form.fields.person
    )))
}

pub(in crate::attendance) async fn mark(
    site: &Site,
    slug: &str,
    code: &str,
    form: &CheckIn,
    by: &str,
) -> Result<(), Refusal> {
    let id = PersonId::from_text(&form.person);
    let wanted = slug.to_string();
    let email: Email = site
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &wanted)?;
            roster
                .person(&id)
                .map(|p| p.email.clone())
                .ok_or_else(|| Refusal::not_found("She is not in this meeting."))
        })
        .await?;
    let minutes = match form.minutes.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| {
            Refusal::invalid("minutes", format!("\"{text}\" is no number of minutes"))
        })?),
    };
    let now = site.clock.now();
    if form.mark == "out" {
        take_back(&site.db, now, slug, code, &email, by).await?;
    } else {
        attendance::check_in(&site.db, now, slug, code, &email, minutes, by).await?;
    }
    Ok(())
}

pub(in crate::attendance) fn back_to(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .finish()
}
