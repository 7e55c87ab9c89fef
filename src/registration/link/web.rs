//! The page behind the mailed link. A look at it changes nothing.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;

use crate::language::{Language, Value};
use crate::refusal::{Kind, Refusal};
use crate::registration::frame::{Frame, SaidPage, chosen};
use crate::registration::words::say;
use crate::registration::{self, Found, Standing, Status};
use crate::web::{PageFailure, Site, html};

#[derive(Deserialize, Default)]
pub struct Asking {
    #[serde(default)]
    lang: String,
}

/// The language of the address, else of her browser.
fn language(asking: &Asking, request: &HttpRequest) -> Language {
    let accept = request.headers().get(ACCEPT_LANGUAGE);
    chosen(
        &asking.lang,
        accept.and_then(|v| v.to_str().ok()).unwrap_or(""),
    )
}

/// GET /registration/{token}: mail scanners open links, so this only asks.
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    token: web::Path<String>,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let found = registration::show(&site.db, site.clock.now(), &token).await;
    answered(found, &token, &asking, &request)
}

/// POST /registration/{token}: confirms.
pub async fn confirm(
    site: web::Data<Site>,
    token: web::Path<String>,
    request: HttpRequest,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let done = registration::confirm(&site.db, site.clock.now(), &site.sender, &token).await;
    to_its_page(&site, done, &token, &asking, &request)
}

/// POST /registration/{token}/cancel
pub async fn cancel(
    site: web::Data<Site>,
    token: web::Path<String>,
    request: HttpRequest,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let done = registration::cancel(&site.db, site.clock.now(), &site.sender, &token).await;
    to_its_page(&site, done, &token, &asking, &request)
}

/// After a change the page is loaded anew, so that loading it once more changes nothing.
fn to_its_page(
    site: &Site,
    done: Result<Found, Refusal>,
    token: &str,
    asking: &Asking,
    request: &HttpRequest,
) -> Result<HttpResponse, PageFailure> {
    if done.is_err() {
        return answered(done, token, asking, request);
    }
    site.wake_mail.notify_one();
    let lang = match Language::of_code(&asking.lang) {
        Some(language) => format!("?lang={}", language.code()),
        None => String::new(),
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/registration/{token}{lang}")))
        .finish())
}

fn answered(
    found: Result<Found, Refusal>,
    token: &str,
    asking: &Asking,
    request: &HttpRequest,
) -> Result<HttpResponse, PageFailure> {
    let asked = Language::of_code(&asking.lang);
    let found = match found {
        Ok(found) => found,
        Err(refusal) if refusal.kind == Kind::NotFound => {
            let language = language(asking, request);
            let said = SaidPage {
                frame: Frame::new(language, say(language, "gone-title", &[]), ""),
                event: None,
                hers: None,
                texts: vec![say(language, "gone-text", &[])],
                button: None,
            };
            return Ok(html(StatusCode::NOT_FOUND, &said));
        }
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(html(StatusCode::OK, &found_page(found, token, asked)))
}

fn found_page(found: Found, token: &str, asked: Option<Language>) -> SaidPage {
    let (event, language, zone, title, text, button) = match found {
        Found::Asked(event, language, zone) => (
            event,
            language,
            zone,
            "confirm-title",
            ("confirm-text", 0),
            Some(("", "confirm-button", "")),
        ),
        Found::TooLate(event, language, zone) => {
            (event, language, zone, "late-title", ("late-text", 0), None)
        }
        Found::Registered {
            event,
            language,
            zone,
            registration,
            ahead,
        } => {
            let over = matches!(event.status, Status::Over | Status::Cancelled);
            let (title, text, button) = match registration.standing {
                Standing::Confirmed if event.session.is_some() => {
                    ("registered-title", "registered-invited", "cancel-button")
                }
                Standing::Confirmed => ("registered-title", "registered-later", "cancel-button"),
                Standing::Waiting => ("waiting-title", "waiting-text", "leave-button"),
                Standing::Cancelled => ("given-up-title", "given-up-text", ""),
                Standing::Removed => ("removed-title", "removed-text", ""),
            };
            let button = (!button.is_empty() && !over).then_some(("/cancel", button, "danger"));
            (event, language, zone, title, (text, ahead + 1), button)
        }
    };
    let language = asked.unwrap_or(language);
    let n = text.1;
    SaidPage {
        frame: Frame::new(language, say(language, title, &[]), &event.meeting.name),
        texts: vec![say(language, text.0, &[("n", Value::from(n))])],
        button: button.map(|(after, label, class)| {
            let lang = language.code();
            (
                format!("/registration/{token}{after}?lang={lang}"),
                say(language, label, &[]),
                class,
            )
        }),
        event: Some(event),
        hers: Some(zone),
    }
}
