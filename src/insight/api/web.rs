//! The calls of the API about insights and recommendations.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::one;
use crate::insight::{of_meeting, read_document, write_for};
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiUser, Site};

/// What the workshops of a meeting brought
///
/// One entry per workshop: where its document stands (`nothing`, `draft`, `in-review`, `objected`, `agreed`), its newest version, and all that the
/// networks said.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/insights", tag = "insights", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn insights_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let (roster, books) = of_meeting(&site.db, &slug).await?;
    let all: Vec<Value> = books.iter().map(|b| one(&roster, b)).collect();
    Ok(HttpResponse::Ok().json(all))
}

/// Write a new version of what a workshop brought
///
/// The body is a document `insights/1`: `{"format": "insights/1", "insights": [text], "recommendations": [{"text", "addressee": "networks" or
/// "policymakers", "networks": [code], "status": "proposed", "adopted" or "dropped"}]}`. With `?submit=true` it goes to the contact group, with
/// `?after=N` only if version N is still the newest. Answers with the workshop's entry.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/insights/{code}", tag = "insights", params(("slug" = String, Path), ("code" = String, Path), ("submit" = Option<bool>, Query), ("after" = Option<u32>, Query)), request_body = Object, responses((status = 200, body = Object), (status = 404), (status = 409), (status = 422)))]
pub async fn write_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
    query: web::Query<How>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let text = std::str::from_utf8(&body)
        .map_err(|_| Refusal::invalid("body", "it is no text in UTF-8"))?;
    let draft = read_document(text, "body")?;
    let wanted = (query.after, query.submit);
    let now = site.clock.now();
    write_for(&site.db, now, &slug, &code, draft, wanted, &user.email).await?;
    let (roster, books) = of_meeting(&site.db, &slug).await?;
    let id = roster.workshop_by_code(&code).map(|w| w.id.clone());
    let book = books.iter().find(|b| Some(&b.workshop.id) == id.as_ref());
    Ok(HttpResponse::Ok().json(book.map(|b| one(&roster, b))))
}

/// How a version is written.
#[derive(serde::Deserialize)]
pub struct How {
    #[serde(default)]
    submit: bool,
    after: Option<u32>,
}
