//! Signing in and out.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::SIGN_IN_MINUTES;
use super::words::say;
use crate::language::Language;
use crate::organiser;
use crate::people::Email;
use crate::refusal::{Kind, Refusal};
use crate::web::{
    COOKIE, MaybeUser, OrganiserForm, PageFailure, PlainForm, Shell, Site, html, in_query,
    language_of, safe_next, session_cookie,
};

/// The words of the sign-in pages in one language.
struct Words(Language);

impl Words {
    fn t(&self, key: &str) -> String {
        say(self.0, key, &[])
    }
}

#[derive(Template)]
#[template(path = "organiser/pages/sign_in.html")]
struct SignInPage {
    shell: Shell,
    s: Words,
    next: String,
    next_in_query: String,
    /// Signed in already, as this organiser.
    already: Option<String>,
    unsaved: bool,
    fault: Option<String>,
    email: String,
}

#[derive(Template)]
#[template(path = "organiser/pages/sent.html")]
struct SentPage {
    shell: Shell,
    s: Words,
    sent: String,
}

#[derive(Template)]
#[template(path = "organiser/pages/confirm.html")]
struct ConfirmPage {
    shell: Shell,
    s: Words,
    token: String,
    next: String,
    /// She is signed in as somebody else than the link is for.
    other: Option<String>,
    button: String,
    stay: Option<String>,
}

#[derive(Deserialize)]
pub struct Next {
    #[serde(default)]
    next: String,
    /// Chosen by whoever is not signed in; else her browser's.
    #[serde(default)]
    language: String,
    /// She sent something after her time signed in had ended.
    unsaved: Option<String>,
}

#[derive(Deserialize)]
pub struct Asked {
    email: String,
    #[serde(default)]
    next: String,
    #[serde(default)]
    language: String,
}

fn shell_in(language: Language, title: &str) -> Shell {
    Shell::in_language(say(language, title, &[]), language)
}

/// The language that was chosen, or else the one that the browser wants.
fn chosen(request: &HttpRequest, code: &str) -> Language {
    Language::of_code(code).unwrap_or_else(|| language_of(request))
}

/// GET /sign-in
pub async fn form(
    request: HttpRequest,
    MaybeUser(user): MaybeUser,
    query: web::Query<Next>,
) -> HttpResponse {
    let language = chosen(&request, &query.language);
    let mut page = sign_in_page(language, safe_next(&query.next));
    page.unsaved = query.unsaved.is_some();
    page.already = user.map(|u| u.organiser.email.to_string());
    html(StatusCode::OK, &page)
}

fn sign_in_page(language: Language, next: &str) -> SignInPage {
    SignInPage {
        shell: shell_in(language, "title"),
        s: Words(language),
        next: next.to_string(),
        next_in_query: in_query(next),
        already: None,
        unsaved: false,
        fault: None,
        email: String::new(),
    }
}

/// POST /sign-in: the same answer for every address; a link goes out only to an organiser.
pub async fn ask(
    site: web::Data<Site>,
    request: HttpRequest,
    PlainForm(asked): PlainForm<Asked>,
) -> Result<HttpResponse, PageFailure> {
    let next = safe_next(&asked.next).to_string();
    let language = chosen(&request, &asked.language);
    let email = match Email::parse(&asked.email) {
        Ok(email) => email,
        Err(says) => {
            let mut page = sign_in_page(language, &next);
            page.fault = Some(says);
            page.email = asked.email;
            return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page));
        }
    };
    super::actions::mail_link(
        &site.db,
        site.clock.now(),
        &site.base_url,
        &site.mailbox,
        &email,
        &in_query(&next),
        language,
    )
    .await?;
    site.wake_mail.notify_one();
    Ok(html(
        StatusCode::OK,
        &SentPage {
            shell: shell_in(language, "sent-title"),
            s: Words(language),
            sent: say(language, "sent", &[("minutes", SIGN_IN_MINUTES.into())]),
        },
    ))
}

/// GET /sign-in/{token}: mail scanners open links, so this only asks. Who is signed in as somebody else is told so.
pub async fn confirm(
    site: web::Data<Site>,
    request: HttpRequest,
    MaybeUser(user): MaybeUser,
    token: web::Path<String>,
    query: web::Query<Next>,
) -> Result<HttpResponse, PageFailure> {
    let (token, now) = (token.into_inner(), site.clock.now());
    let known = token.clone();
    let whose = site
        .db
        .read(move |conn| organiser::whose_sign_in_link(conn, &known, now))
        .await?
        .ok_or_else(used_link)?;
    let language = chosen(&request, &query.language);
    let values = user
        .filter(|u| u.organiser.id != whose.id)
        .map(|u| (u.organiser.email.to_string(), whose.email.to_string()))
        .map(|(her, other)| {
            [
                ("her", her.as_str().into()),
                ("other", other.as_str().into()),
            ]
        });
    let with = |key: &str| values.as_ref().map(|v| say(language, key, v));
    Ok(html(
        StatusCode::OK,
        &ConfirmPage {
            shell: shell_in(language, "title"),
            s: Words(language),
            token,
            next: safe_next(&query.next).to_string(),
            other: with("other-link"),
            button: with("sign-in-as").unwrap_or_else(|| say(language, "now", &[])),
            stay: with("stay-as"),
        },
    ))
}

fn used_link() -> Refusal {
    Refusal::new(
        Kind::NotFound,
        "This link was used already or is too old. Ask for a new one on the sign-in page.",
    )
}

/// POST /sign-in/{token}: uses the link up and opens a session; one that was open in this browser ends.
pub async fn open(
    site: web::Data<Site>,
    request: HttpRequest,
    token: web::Path<String>,
    PlainForm(next): PlainForm<Next>,
) -> Result<HttpResponse, PageFailure> {
    let (token, now) = (token.into_inner(), site.clock.now());
    let before = request.cookie(COOKIE).map(|c| c.value().to_string());
    let session = site
        .db
        .write(move |conn| {
            let who = organiser::use_sign_in_link(conn, &token, now)?.ok_or_else(used_link)?;
            if let Some(before) = before {
                organiser::close_session(conn, &before)?;
            }
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
