//! What a workshop is, as JSON: added, changed, taken out.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::meeting::api::web::{MeetingWholeJson, answer};
use crate::meeting::change;
use crate::meeting::{self, Fields};
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// What a workshop is; of one that is there, what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AboutJson {
    /// Of a new one; it stays.
    code: Option<String>,
    title: Option<String>,
    theme: Option<String>,
    /// opening, workshop, plenary or closing
    kind: Option<String>,
    minutes: Option<u32>,
    /// public or networks
    audience: Option<String>,
    /// Code of a network; empty: the Secretariat
    lead_network: Option<String>,
}

impl AboutJson {
    fn over(self, mut fields: Fields) -> Fields {
        for (name, value) in [
            ("code", self.code),
            ("title", self.title),
            ("theme", self.theme),
            ("kind", self.kind),
            ("minutes", self.minutes.map(|n| n.to_string())),
            ("audience", self.audience),
            ("lead", self.lead_network),
        ] {
            if let Some(value) = value {
                fields.retain(|(n, _)| n != name);
                fields.push((name.to_string(), value));
            }
        }
        fields
    }
}

/// Add a workshop to a meeting
///
/// Answers with the meeting.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/workshops", tag = "meetings", params(("slug" = String, Path)), request_body = AboutJson, responses((status = 200, body = MeetingWholeJson), (status = 422, description = "Every fault with its field")))]
pub async fn add_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AboutJson>,
) -> Result<HttpResponse, ApiFailure> {
    let usual = [("kind", "workshop"), ("audience", "networks")];
    let usual = usual.map(|(n, v)| (n.to_string(), v.to_string())).to_vec();
    change::add_workshop(&site.db, &slug, call.body.over(usual)).await?;
    Ok(answer(&site, &slug).await?)
}

/// Say what a workshop is: title, theme, kind, minutes, audience, lead
///
/// Answers with the meeting.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/workshops/{code}/about", tag = "meetings", params(("slug" = String, Path), ("code" = String, Path)), request_body = AboutJson, responses((status = 200, body = MeetingWholeJson), (status = 404), (status = 422)))]
pub async fn about_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<AboutJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let roster = meeting::roster(&site.db, &slug).await?;
    let workshop = roster
        .workshop_by_code(&code)
        .ok_or_else(|| Refusal::not_found(format!("there is no workshop {code} in {slug}")))?;
    let fields = call.body.over(change::about_fields(&roster, workshop));
    change::set_about(&site.db, &slug, &code, fields).await?;
    Ok(answer(&site, &slug).await?)
}

/// Take a workshop out of a meeting; one that has been released cannot leave
///
/// Answers with the meeting.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/workshops/{code}/remove", tag = "meetings", params(("slug" = String, Path), ("code" = String, Path)), responses((status = 200, body = MeetingWholeJson), (status = 404), (status = 409)))]
pub async fn remove_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    change::remove_workshop(&site.db, &slug, &code).await?;
    Ok(answer(&site, &slug).await?)
}
