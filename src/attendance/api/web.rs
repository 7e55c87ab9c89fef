//! Tables out, platform reports in.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::attendance::web::{Wanted, exported};
use crate::attendance::{Audience, ReportFile, figures, import_report, json, preview_report};
use crate::refusal::Refusal;
use crate::time::Zone;
use crate::web::{ApiFailure, ApiUser, Site};

/// Attendance by network, membership, role, session, person, presence, trend or burden
///
/// A workbook holds all of them; CSV the one that was asked for.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance", tag = "attendance",
    params(("slug" = String, Path), ("by" = Option<String>, Query, description = "network, membership, role, session, person, presence, trend or burden"), ("format" = Option<String>, Query, description = "json, csv or xlsx"), ("session" = Option<String>, Query, description = "the code of one session alone")),
    responses((status = 200, body = Object)))]
pub async fn attendance_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, ApiFailure> {
    let mut wanted = query.into_inner();
    if wanted.format.is_empty() {
        wanted.format = "json".into();
    }
    Ok(exported(&site, &slug, &wanted).await?)
}

/// For whom participation is asked.
#[derive(Deserialize)]
pub struct ForWhom {
    #[serde(default)]
    audience: String,
}

/// What an audience may know of attendance
///
/// Invited and present per network and session, `null` where it is hidden from that audience, with the burden of hours beside it.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance/participation", tag = "attendance",
    params(("slug" = String, Path), ("audience" = Option<String>, Query, description = "secretariat, alliance or public")),
    responses((status = 200, body = Object), (status = 422)))]
pub async fn participation_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<ForWhom>,
) -> Result<HttpResponse, ApiFailure> {
    let word = query.audience.as_str();
    let word = if word.is_empty() { "secretariat" } else { word };
    let audience = Audience::from_word(word).ok_or_else(|| {
        let says = format!("\"{word}\" is none of secretariat, alliance, public");
        Refusal::invalid("audience", says)
    })?;
    let figures = figures(&site.db, &slug).await?;
    Ok(HttpResponse::Ok().json(json::participation(&figures, audience)))
}

/// How a platform's report is sent.
#[derive(Deserialize, ToSchema)]
pub struct ReportQuery {
    /// The file's name.
    #[serde(default)]
    name: String,
    /// The zone of its times; none: the meeting's.
    #[serde(default)]
    zone: String,
    /// Only say what would be understood.
    #[serde(default)]
    preview: bool,
}

/// Import a platform's attendance report
///
/// The body is the file as the platform gave it.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path), ("name" = Option<String>, Query), ("zone" = Option<String>, Query), ("preview" = Option<bool>, Query)),
    request_body = Vec<u8>, responses((status = 200, body = Object), (status = 422)))]
pub async fn import_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
    query: web::Query<ReportQuery>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let zone = match query.zone.as_str() {
        "" => None,
        text => Some(Zone::parse(text).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
    };
    let file = ReportFile {
        name: if query.name.is_empty() {
            "report".into()
        } else {
            query.name.clone()
        },
        bytes: body.to_vec(),
        zone,
    };
    let now = site.clock.now();
    let outcome = if query.preview {
        preview_report(&site.db, now, &path.0, &path.1, file).await?
    } else {
        import_report(&site.db, now, &path.0, &path.1, file, &user.email).await?
    };
    Ok(HttpResponse::Ok().json(json::imported(&outcome)))
}
