//! Who can when: one person's time, and the counts for scripts.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, LOCATION};
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::hers::{self, Extra, HersView, Taken, Words, view};
use super::{everybodys_time, her_time, who_can};
use crate::organiser::SignedIn;
use crate::people::PersonId;
use crate::refusal::{Kind, Refusal};
use crate::time::instant_text;
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html, read_upload,
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
