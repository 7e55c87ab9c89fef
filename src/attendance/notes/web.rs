//! Keeping the notes of a session, from the page of whoever runs it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::write;
use crate::attendance::facilitator::web::hers;
use crate::attendance::hub::web::{back_to, notes_again};
use crate::refusal::Kind;
use crate::web::{PageFailure, PlainForm, Site, html};

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    note: String,
    /// The version that the page showed.
    #[serde(default)]
    after: u32,
}

/// POST /my/{token}/sessions/{code}/notes
pub async fn keep(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(typed): PlainForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let workshop = hers.workshop.clone();
    let (now, by) = (site.clock.now(), hers.email.clone());
    let done = write(&site.db, now, &workshop, &typed.note, typed.after, &by).await;
    match done {
        Ok(_) => Ok(back_to(&format!(
            "/my/{token}/sessions/{code}?done=noted#notes"
        ))),
        Err(refusal) if matches!(refusal.kind, Kind::Conflict | Kind::Invalid) => {
            let status = match refusal.kind {
                Kind::Conflict => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let page = notes_again(&site, &token, &hers, typed.note, refusal.kind).await?;
            Ok(html(status, &page))
        }
        Err(other) => Err(other.into()),
    }
}
