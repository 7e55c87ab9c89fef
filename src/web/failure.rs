//! A refusal as a page or as JSON. Visitors see sentences; faults of ours go to the log.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use serde_json::json;

use super::{Shell, html};
use crate::refusal::{Finding, Kind, Refusal};

/// A refusal that a page shows.
#[derive(Debug)]
pub struct PageFailure(pub Refusal);

/// A refusal that the API answers.
#[derive(Debug)]
pub struct ApiFailure(pub Refusal);

#[derive(Template)]
#[template(path = "web/pages/failure.html")]
struct FailurePage {
    shell: Shell,
    heading: &'static str,
    findings: Vec<Finding>,
}

impl From<Refusal> for PageFailure {
    fn from(refusal: Refusal) -> Self {
        PageFailure(refusal)
    }
}

impl From<Refusal> for ApiFailure {
    fn from(refusal: Refusal) -> Self {
        ApiFailure(refusal)
    }
}

impl fmt::Display for PageFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ApiFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for PageFailure {
    fn status_code(&self) -> StatusCode {
        status(self.0.kind)
    }

    fn error_response(&self) -> HttpResponse {
        let refusal = for_visitors(&self.0);
        let heading = match refusal.kind {
            Kind::Invalid => "That cannot be taken as it is",
            Kind::NotFound => "There is nothing here",
            Kind::Stranger => "Please sign in",
            Kind::Forbidden => "That is not open to you",
            Kind::Conflict => "That does not go as things stand",
            Kind::Unavailable => "Not just now",
            Kind::Internal => "Something went wrong on our side",
        };
        let mut answer = html(
            self.status_code(),
            &FailurePage {
                shell: Shell::bare(heading),
                heading,
                findings: refusal.findings,
            },
        );
        retry_later(self.0.kind, &mut answer);
        answer
    }
}

impl ResponseError for ApiFailure {
    fn status_code(&self) -> StatusCode {
        status(self.0.kind)
    }

    fn error_response(&self) -> HttpResponse {
        let refusal = for_visitors(&self.0);
        let findings: Vec<_> = refusal
            .findings
            .iter()
            .map(|f| json!({"place": f.place, "says": f.says}))
            .collect();
        let mut answer = HttpResponse::build(self.status_code()).json(json!({"error": findings}));
        if self.0.kind == Kind::Stranger {
            // RFC 9110, 11.6.1: a 401 says how to sign in.
            answer
                .headers_mut()
                .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        retry_later(self.0.kind, &mut answer);
        answer
    }
}

fn retry_later(kind: Kind, answer: &mut HttpResponse) {
    if kind == Kind::Unavailable {
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
}

/// A fault of ours is logged here, once, and shown without its inside.
fn for_visitors(refusal: &Refusal) -> Refusal {
    if refusal.kind != Kind::Internal {
        return refusal.clone();
    }
    tracing::error!("{refusal}");
    Refusal::internal(
        "It is in the log; nothing was stored. Please tell the Secretariat if it stays.",
    )
}

fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Stranger => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The answer for an address that leads nowhere; the same for what is not there and what one may not know of.
pub async fn not_found(request: actix_web::HttpRequest) -> HttpResponse {
    let refusal = Refusal::not_found(
        "This address leads nowhere. A link from a mail must be complete; it may also have been replaced by a newer one.",
    );
    if request.path().starts_with("/api/") {
        ApiFailure(refusal).error_response()
    } else {
        PageFailure(refusal).error_response()
    }
}

/// The answer to what stands after the `?` of an address and is not understood.
pub fn bad_query(error: impl fmt::Display, path: &str) -> actix_web::Error {
    let refusal = Refusal::invalid(
        "the address",
        format!("what stands after the ? is not understood: {error}"),
    );
    if path.starts_with("/api/") {
        ApiFailure(refusal).into()
    } else {
        PageFailure(refusal).into()
    }
}
