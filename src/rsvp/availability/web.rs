//! Her page about when she can: plain forms, no account, no script.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{my_time, whose};
use crate::availability::hers::{self, Faulty, HersView, view};
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::long_date;
use crate::web::{PageFailure, PlainForm, Shell, Site, html, read_parts};

#[derive(Template)]
#[template(path = "rsvp/availability/pages/mine.html")]
struct MinePage {
    shell: Shell,
    token: String,
    name: String,
    meeting: String,
    first: String,
    last: String,
    hers: HersView,
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: String,
}

/// What the page shows besides what stands.
#[derive(Default)]
struct Extra {
    saved: String,
    faulty: Option<Faulty>,
    notes: Vec<Finding>,
}

/// GET /my/{token}/availability
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    let extra = Extra {
        saved: query.saved.clone(),
        ..Extra::default()
    };
    page(&site, &token, extra).await
}

async fn page(site: &Site, token: &str, extra: Extra) -> Result<HttpResponse, PageFailure> {
    let time = my_time(&site.db, token).await?;
    let status = if extra.faulty.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let hers = HersView {
        saved: extra.saved,
        faulty: extra.faulty,
        notes: extra.notes,
        ..view(&time, format!("/my/{token}/availability"), "")
    };
    let zone = &time.meeting.zone;
    let page = MinePage {
        shell: Shell::bare("When can you?").hers(time.person.wishes.discreet),
        token: token.to_string(),
        first: long_date(zone.start_of_day(time.meeting.first_day), zone),
        last: long_date(zone.start_of_day(time.meeting.last_day), zone),
        name: time.person.name,
        meeting: time.meeting.name,
        hers,
    };
    Ok(html(status, &page))
}

/// POST /my/{token}/availability: one span.
pub async fn add(
    site: web::Data<Site>,
    token: web::Path<String>,
    form: PlainForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    taken(&site, &token, "span", form.0).await
}

/// POST /my/{token}/availability/{form}: span, weekly, hours, withdraw or forget-calendar.
pub async fn change(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: PlainForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let (token, what) = path.into_inner();
    taken(&site, &token, &what, form.0).await
}

async fn taken(
    site: &Site,
    token: &str,
    what: &str,
    fields: Vec<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = whose(&site.db, token).await?;
    let done = match hers::read(what, &fields) {
        Ok(asked) => hers::take(&site.db, &slug, &person, asked).await,
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/my/{token}/availability?saved={what}")))
            .finish()),
        Err(refusal) => again(site, token, what, fields, refusal).await,
    }
}

/// POST /my/{token}/availability/calendar
pub async fn calendar(
    site: web::Data<Site>,
    token: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = whose(&site.db, &token).await?;
    let upload = read_parts(parts).await?;
    match hers::take_calendar(&site.db, &slug, &person, upload.files).await {
        Ok(notes) => {
            let extra = Extra {
                notes,
                ..Extra::default()
            };
            page(&site, &token, extra).await
        }
        Err(refusal) => again(&site, &token, "calendar", Vec::new(), refusal).await,
    }
}

/// Shows the page again with what was typed when it could not be taken as it was.
async fn again(
    site: &Site,
    token: &str,
    form: &str,
    fields: Vec<(String, String)>,
    refusal: Refusal,
) -> Result<HttpResponse, PageFailure> {
    if refusal.kind != Kind::Invalid {
        return Err(refusal.into());
    }
    let extra = Extra {
        faulty: Some(Faulty {
            form: form.to_string(),
            fields,
            findings: refusal.findings,
        }),
        ..Extra::default()
    };
    page(site, token, extra).await
}
