//! Whether a code is genuine, told to whoever has it and to nobody else; no name is shown.

use actix_web::http::StatusCode;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use crate::certificate::words::{TEXTS, counted};
use crate::certificate::{Issued, Standing, genuine};
use crate::language::{Language, Value};
use crate::time::{Zone, long_day_in};
use crate::web::{PageFailure, Shell, Site, html};

#[derive(Template)]
#[template(path = "certificate/pages/check.html")]
struct CheckPage {
    shell: Shell,
    language: Language,
    code: String,
    issued: String,
    /// holds, corrected or unknown
    standing: &'static str,
}

impl CheckPage {
    fn say(&self, key: &str) -> String {
        TEXTS.say(self.language, key, &[])
    }
}

/// GET /certificates/{code}
pub async fn check(
    site: web::Data<Site>,
    request: HttpRequest,
    typed: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let wanted = request.headers().get(ACCEPT_LANGUAGE);
    let language = wanted
        .and_then(|v| v.to_str().ok())
        .and_then(Language::wanted)
        .unwrap_or_default();
    let said = |issued: &Issued| {
        let day = long_day_in(language, issued.at, &Zone::utc());
        let day = ("day", Value::Phrase(day));
        counted(
            language,
            "check-issued",
            issued.sessions,
            issued.minutes,
            &[day],
        )
    };
    let (status, standing, issued, code) = match genuine(&site.db, &typed).await? {
        Standing::Holds(issued) => (
            StatusCode::OK,
            "holds",
            said(&issued),
            issued.code.to_string(),
        ),
        Standing::Corrected(issued) => (
            StatusCode::OK,
            "corrected",
            said(&issued),
            issued.code.to_string(),
        ),
        Standing::Unknown => (
            StatusCode::NOT_FOUND,
            "unknown",
            String::new(),
            typed.chars().take(40).collect(),
        ),
    };
    Ok(html(
        status,
        &CheckPage {
            shell: Shell::in_language(TEXTS.say(language, "check-title", &[]), language),
            language,
            code,
            issued,
            standing,
        },
    ))
}
