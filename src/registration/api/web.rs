//! The registrations' calls of the API.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use super::whole;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::registration::desk::{Terms, offer, overview, remove};
use crate::time::parse_instant;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// On what terms people from outside can register for a public session.
#[derive(Deserialize, ToSchema)]
pub struct TermsJson {
    open: bool,
    /// Places for people from outside; null: as many as come.
    capacity: Option<u32>,
    /// UTC instant; null: until the session begins.
    closes: Option<String>,
}

/// Whose registration is taken back.
#[derive(Deserialize, ToSchema)]
pub struct RemoveJson {
    email: String,
}

/// Who registered for the public sessions
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/registrations", tag = "registrations", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn registrations_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let desk = overview(&site.db, &slug, site.clock.now()).await?;
    Ok(HttpResponse::Ok().json(whole(&desk)))
}

/// Open or close registration for a public session
///
/// More places go at once to those who wait; fewer take nobody's place away. Answers with all registrations.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/registrations/{code}", tag = "registrations", params(("slug" = String, Path), ("code" = String, Path, description = "The workshop's code")), request_body = TermsJson, responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn set_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<TermsJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let said = call.body;
    let closes = said
        .closes
        .map(|text| {
            parse_instant(&text).ok_or_else(|| {
                let says = format!("\"{text}\" is no instant such as 2020-10-07T18:00:00Z");
                Refusal::invalid("closes", says)
            })
        })
        .transpose()?;
    let terms = Terms {
        open: said.open,
        capacity: said.capacity,
        closes,
    };
    let now = site.clock.now();
    let by = call.user.email;
    offer(&site.db, now, &site.sender, (&slug, &code), terms, &by).await?;
    site.wake_mail.notify_one();
    let desk = overview(&site.db, &slug, now).await?;
    Ok(HttpResponse::Ok().json(whole(&desk)))
}

/// Take somebody's registration back
///
/// She is told that she is no longer invited, and who waits moves up. Answers with all registrations.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/registrations/{code}/remove", tag = "registrations", params(("slug" = String, Path), ("code" = String, Path, description = "The workshop's code")), request_body = RemoveJson, responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn remove_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<RemoveJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let email = Email::parse(&call.body.email).map_err(|says| Refusal::invalid("email", says))?;
    let now = site.clock.now();
    remove(&site.db, now, &site.sender, (&slug, &code), &email).await?;
    site.wake_mail.notify_one();
    let desk = overview(&site.db, &slug, now).await?;
    Ok(HttpResponse::Ok().json(whole(&desk)))
}
