//! Her page about when she can: no account, and no script that it needs.

use actix_multipart::Multipart;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::actions::{my_time, whose};
use crate::availability::hers::{self, Extra, HersView, Shown, Words, view};
use crate::invitation::letters::language_of;
use crate::language::Value;
use crate::time::long_day_in;
use crate::web::{
    PageFailure, PlainForm, Shell, Site, html, read_parts, shown_again, told, wants_json,
};

#[derive(Template)]
#[template(path = "rsvp/availability/pages/mine.html")]
struct MinePage {
    shell: Shell,
    token: String,
    for_whom: String,
    hers: HersView,
}

/// GET /my/{token}/availability
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    page(&site, &token, query.into_inner().extra()).await
}

async fn page(site: &Site, token: &str, extra: Extra) -> Result<HttpResponse, PageFailure> {
    let time = my_time(&site.db, token).await?;
    let status = extra.status();
    let words = Words {
        language: language_of(&time.person),
        herself: true,
    };
    let zone = &time.meeting.zone;
    let day = |date| Value::Phrase(long_day_in(words.language, zone.start_of_day(date), zone));
    let for_whom = words.with(
        "for-whom",
        &[
            ("name", time.person.name.as_str().into()),
            ("meeting", time.meeting.name.as_str().into()),
            ("first", day(time.meeting.first_day)),
            ("last", day(time.meeting.last_day)),
        ],
    );
    let page = MinePage {
        shell: Shell::in_language(words.say("title"), words.language)
            .hers(time.person.wishes.discreet),
        token: token.to_string(),
        for_whom,
        hers: view(&time, words, base(token), "", extra),
    };
    Ok(html(shown_again(status), &page))
}

fn base(token: &str) -> String {
    format!("/my/{token}/availability")
}

/// POST /my/{token}/availability: one span.
pub async fn add(
    site: web::Data<Site>,
    request: HttpRequest,
    token: web::Path<String>,
    form: PlainForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    taken(&site, &request, &token, "span", form.0).await
}

/// POST /my/{token}/availability/{form}: grid, span, weekly, hours, withdraw, address or forget-calendar.
pub async fn change(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: PlainForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let (token, what) = path.into_inner();
    taken(&site, &request, &token, &what, form.0).await
}

async fn taken(
    site: &Site,
    request: &HttpRequest,
    token: &str,
    what: &str,
    fields: Vec<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, person) = whose(&site.db, token).await?;
    let done = match hers::read(what, &fields) {
        Ok(asked) => hers::take(&site.db, &slug, &person, asked).await,
        Err(refusal) => Err(refusal),
    };
    if wants_json(request) {
        return Ok(told(&done, hers::standing(&site.db, &slug, &person).await));
    }
    match done {
        Ok(None) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("{}?saved={what}", base(token))))
            .finish()),
        Ok(taken) => {
            let extra = Extra {
                taken,
                ..Extra::default()
            };
            page(site, token, extra).await
        }
        Err(refusal) => {
            let extra = Extra::again(what.to_string(), fields, refusal)?;
            page(site, token, extra).await
        }
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
    let extra = match hers::take_calendar(&site.db, &slug, &person, upload.files).await {
        Ok(taken) => Extra {
            taken: Some(taken),
            ..Extra::default()
        },
        Err(refusal) => Extra::again("calendar".to_string(), Vec::new(), refusal)?,
    };
    page(&site, &token, extra).await
}
