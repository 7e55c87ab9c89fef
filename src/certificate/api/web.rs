//! The calls of the API about certificates.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::{one, outcome};
use crate::certificate::web::file;
use crate::certificate::{issue_for, of_meeting, send};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// Who can have a certificate of attendance, who asked, who has it
///
/// One entry per person who was present somewhere or asked: the sessions with a final record that count her as present, her minutes, how many records are
/// not final yet, and the certificate that says what the records say today, if one was given out.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/certificates", tag = "certificates", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn certificates_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let (_, all) = of_meeting(&site.db, &slug).await?;
    let all: Vec<Value> = all.iter().map(one).collect();
    Ok(HttpResponse::Ok().json(all))
}

/// Whose certificate.
#[derive(Deserialize, ToSchema)]
pub struct WhoseJson {
    /// Left out when sending: all who asked.
    email: Option<String>,
}

impl WhoseJson {
    fn email(&self) -> Result<Option<Email>, Refusal> {
        let text = self.email.as_deref();
        text.map(Email::parse)
            .transpose()
            .map_err(|says| Refusal::invalid("email", says))
    }
}

/// Mail one person hers, or all who asked theirs
///
/// Answers with the addresses: `sent`, `already` (sent today before), `nothing` (asked, and no final record counts them as present).
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/certificates", tag = "certificates", params(("slug" = String, Path)), request_body = WhoseJson, responses((status = 200, body = Object), (status = 404), (status = 409), (status = 422)))]
pub async fn send_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<WhoseJson>,
) -> Result<HttpResponse, ApiFailure> {
    let email = call.body.email()?;
    let now = site.clock.now();
    let done = send(&site.db, now, &site.sender, &slug, email.as_ref()).await?;
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(outcome(&done)))
}

/// One person's certificate as PDF
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/certificates/file", tag = "certificates", params(("slug" = String, Path)), request_body = WhoseJson, responses((status = 200, content_type = "application/pdf"), (status = 404), (status = 409), (status = 422)))]
pub async fn file_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<WhoseJson>,
) -> Result<HttpResponse, ApiFailure> {
    let email = call
        .body
        .email()?
        .ok_or_else(|| Refusal::invalid("email", "whose certificate is wanted?"))?;
    let now = site.clock.now();
    Ok(file(
        issue_for(&site.db, now, &site.sender, &slug, &email).await?,
    ))
}
