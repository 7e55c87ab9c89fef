//! Her page about her certificate.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::words::{TEXTS, total};
use super::{Asked, Hers, Presence, ask, issue_hers};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value};
use crate::refusal::{Kind, Refusal};
use crate::time::long_day_in;
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "certificate/pages/hers.html")]
struct HersPage {
    shell: Shell,
    language: Language,
    token: String,
    meeting: String,
    mailbox: String,
    address: String,
    sessions: Vec<Line>,
    total: String,
    open: Option<String>,
    /// Some record counts her as present.
    present: bool,
    asked: bool,
    done: &'static str,
}

struct Line {
    day: String,
    title: String,
    minutes: u32,
    own_word: bool,
}

impl HersPage {
    fn say(&self, key: &str) -> String {
        TEXTS.say(self.language, key, &[])
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        TEXTS.say(self.language, key, &[(name, Value::from(value))])
    }
}

fn page(token: &str, hers: Hers, done: &'static str) -> HersPage {
    let language = language_of(&hers.person);
    let Presence { sessions, open } = &hers.presence;
    let day = |at| long_day_in(language, at, &hers.meeting.zone);
    HersPage {
        shell: Shell::in_language(TEXTS.say(language, "title", &[]), language)
            .hers(hers.person.wishes.discreet),
        language,
        token: token.to_string(),
        mailbox: hers.alliance.mailbox.to_string(),
        address: hers.person.email.to_string(),
        total: total(language, &hers.presence),
        open: (*open > 0).then(|| TEXTS.say(language, "open", &[("n", (*open).into())])),
        present: *open > 0 || !sessions.is_empty(),
        sessions: sessions
            .iter()
            .map(|s| Line {
                day: day(s.at),
                title: s.title.clone(),
                minutes: s.minutes,
                own_word: s.own_word,
            })
            .collect(),
        asked: hers.asked,
        meeting: hers.meeting.name,
        done,
    }
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// GET /my/{token}/certificate
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let hers = super::hers(&site.db, &token).await?;
    let done = match query.done.as_str() {
        "sent" => "sent",
        "noted" => "noted",
        _ => "",
    };
    Ok(html(StatusCode::OK, &page(&token, hers, done)))
}

#[derive(Deserialize)]
pub struct Wanted {
    act: String,
}

/// POST /my/{token}/certificate: by mail, or as a file at once.
pub async fn want(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(wanted): PlainForm<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let done = match wanted.act.as_str() {
        "send" => match ask(&site.db, now, &site.sender, &token).await? {
            Asked::Sent => {
                site.wake_mail.notify_one();
                "sent"
            }
            Asked::Noted => "noted",
        },
        "download" => {
            return match issue_hers(&site.db, now, &site.sender, &token).await {
                Ok(bytes) => Ok(file(bytes)),
                // Her page says in her language why there is none.
                Err(refusal) if refusal.kind == Kind::Conflict => {
                    let hers = super::hers(&site.db, &token).await?;
                    Ok(html(StatusCode::CONFLICT, &page(&token, hers, "")))
                }
                Err(refusal) => Err(refusal.into()),
            };
        }
        other => {
            return Err(Refusal::invalid(
                "act",
                format!("\"{other}\" is neither send nor download: open the page again"),
            )
            .into());
        }
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}/certificate?done={done}")))
        .finish())
}

/// A certificate to be kept; its name says nothing of the matter.
pub(super) fn file(bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"document.pdf\""))
        .body(bytes)
}
