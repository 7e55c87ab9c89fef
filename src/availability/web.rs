//! Who can when: one person's time, and the counts for scripts.

use actix_multipart::Multipart;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Serialize;
use utoipa::ToSchema;

use super::hers::{self, Extra, HersView, Shown, Words, view};
use super::{everybodys_time, her_time, who_can};
use crate::organiser::SignedIn;
use crate::people::PersonId;
use crate::time::instant_text;
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html, read_upload,
    shown_again, told, wants_json,
};

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
    Ok(html(shown_again(status), &page))
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
        return Ok(told(&done, hers::standing(&site.db, &slug, &id).await));
    }
    match done {
        Ok(None) => Ok(HttpResponse::SeeOther()
            .insert_header((
                LOCATION,
                format!("/meetings/{slug}/availability/{id}?saved={what}"),
            ))
            .finish()),
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
