//! The ledger's calls of the API.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use super::whole;
use crate::ledger::{edit, ledger};
use crate::programme;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// An organiser's word on what a network starts a meeting with.
#[derive(Deserialize, ToSchema)]
pub struct EditJson {
    /// Thousandths of an unsocial minute per head; null: as the bookings carry it.
    opening: Option<i64>,
    /// Kept beside the number.
    reason: String,
}

/// The ledger of a meeting's alliance
///
/// What each network starts the meeting with, what its standing programme asks and what is carried on; all meetings; all that organisers set.
/// Burdens are in thousandths of an unsocial minute per head.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/ledger", tag = "ledger", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn ledger_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    Ok(HttpResponse::Ok().json(whole(&ledger(&site.db, &slug).await?)))
}

/// Set what a network starts a meeting with
///
/// It counts until a booking of an earlier meeting changes what the network would carry. Answers with the ledger.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/ledger/{network}", tag = "ledger", params(("slug" = String, Path), ("network" = String, Path, description = "The network's code")), request_body = EditJson, responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn edit_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<EditJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, network) = path.into_inner();
    let (EditJson { opening, reason }, by) = (call.body, call.user.email);
    let now = site.clock.now();
    edit(&site.db, now, &slug, &network, opening, &reason, &by).await?;
    Ok(HttpResponse::Ok().json(whole(&ledger(&site.db, &slug).await?)))
}

/// Book the standing programme again
///
/// By what is known of people's hours now, in the place of what was booked at its release. Answers with the ledger.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/ledger", tag = "ledger", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404), (status = 409)))]
pub async fn book_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    programme::book_again(&site.db, site.clock.now(), &slug).await?;
    Ok(HttpResponse::Ok().json(whole(&ledger(&site.db, &slug).await?)))
}
