//! Signing in and out.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::SIGN_IN_MINUTES;
use crate::language::Language;
use crate::organiser;
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::web::{
    COOKIE, OrganiserForm, PageFailure, PlainForm, Shell, Site, html, safe_next, session_cookie,
};

#[derive(Template)]
#[template(path = "organiser/pages/sign_in.html")]
struct SignInPage {
    shell: Shell,
    next: String,
    fault: Option<String>,
    email: String,
}

#[derive(Template)]
#[template(path = "organiser/pages/sent.html")]
struct SentPage {
    shell: Shell,
    minutes: i64,
}

#[derive(Template)]
#[template(path = "organiser/pages/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    token: String,
    next: String,
}

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
pub struct Asked {
    email: String,
    #[serde(default)]
    next: String,
}

/// GET /sign-in
pub async fn form(query: web::Query<Next>) -> HttpResponse {
    sign_in_page(StatusCode::OK, safe_next(&query.next), None, "")
}

fn sign_in_page(
    status: StatusCode,
    next: &str,
    fault: Option<String>,
    email: &str,
) -> HttpResponse {
    html(
        status,
        &SignInPage {
            shell: Shell::bare("Sign in"),
            next: next.to_string(),
            fault,
            email: email.to_string(),
        },
    )
}

/// POST /sign-in: the same answer for every address; a link goes out only to an organiser.
pub async fn ask(
    site: web::Data<Site>,
    request: HttpRequest,
    PlainForm(asked): PlainForm<Asked>,
) -> Result<HttpResponse, PageFailure> {
    let next = safe_next(&asked.next).to_string();
    let email = match Email::parse(&asked.email) {
        Ok(email) => email,
        Err(says) => {
            return Ok(sign_in_page(
                StatusCode::UNPROCESSABLE_ENTITY,
                &next,
                Some(says),
                &asked.email,
            ));
        }
    };
    super::actions::mail_link(
        &site.db,
        site.clock.now(),
        &site.base_url,
        &site.mailbox,
        &email,
        &next,
        language_of(&request),
    )
    .await?;
    site.wake_mail.notify_one();
    Ok(html(
        StatusCode::OK,
        &SentPage {
            shell: Shell::bare("Look into your mail"),
            minutes: SIGN_IN_MINUTES,
        },
    ))
}

/// Who is not signed in yet: her browser says her language.
fn language_of(request: &HttpRequest) -> Language {
    let header = request.headers().get(ACCEPT_LANGUAGE);
    let wanted = header.and_then(|v| v.to_str().ok());
    wanted.and_then(Language::wanted).unwrap_or_default()
}

/// GET /sign-in/{token}: mail scanners open links, so this only asks.
pub async fn confirm(token: web::Path<String>, query: web::Query<Next>) -> HttpResponse {
    html(
        StatusCode::OK,
        &ConfirmPage {
            shell: Shell::bare("Sign in"),
            token: token.into_inner(),
            next: safe_next(&query.next).to_string(),
        },
    )
}

/// POST /sign-in/{token}: uses the link up and opens a session.
pub async fn open(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(next): PlainForm<Next>,
) -> Result<HttpResponse, PageFailure> {
    let (token, now) = (token.into_inner(), site.clock.now());
    let session = site
        .db
        .write(move |conn| {
            let who = organiser::use_sign_in_link(conn, &token, now)?.ok_or_else(|| {
                Refusal::new(Kind::NotFound, "This link was used already or is too old. Ask for a new one on the sign-in page.")
            })?;
            organiser::open_session(conn, &who.id, now)
        })
        .await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, safe_next(&next.next)))
        .cookie(session_cookie(session.text(), site.secure()))
        .finish())
}

#[derive(Deserialize)]
pub struct Chosen {
    language: String,
    #[serde(default)]
    next: String,
}

/// POST /language: the language in which she reads the pages.
pub async fn language(
    site: web::Data<Site>,
    form: OrganiserForm<Chosen>,
) -> Result<HttpResponse, PageFailure> {
    let chosen = Language::of_code(&form.fields.language)
        .ok_or_else(|| Refusal::invalid("language", "choose one of the languages in the list"))?;
    let who = form.user.organiser.id;
    site.db
        .write(move |conn| organiser::set_language(conn, &who, chosen))
        .await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, safe_next(&form.fields.next)))
        .finish())
}

#[derive(Deserialize)]
pub struct Nothing {}

/// POST /sign-out
pub async fn sign_out(
    site: web::Data<Site>,
    request: HttpRequest,
    _form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    if let Some(cookie) = request.cookie(COOKIE) {
        let token = cookie.value().to_string();
        site.db
            .write(move |conn| organiser::close_session(conn, &token))
            .await?;
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, "/sign-in"))
        .insert_header(("Clear-Site-Data", "\"cache\", \"storage\""))
        .cookie(session_cookie("", site.secure()))
        .finish())
}
