//! Tables out, platform reports in.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::attendance::web::{Wanted, exported};
use crate::attendance::{ReportFile, import_report, json, preview_report};
use crate::refusal::Refusal;
use crate::sheet::too_large;
use crate::time::Zone;
use crate::web::{ApiFailure, ApiUser, Site};

/// Attendance by network, session or person
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance", tag = "attendance",
    params(("slug" = String, Path), ("by" = Option<String>, Query, description = "network, session or person"), ("format" = Option<String>, Query, description = "json, csv or xlsx")),
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
/// The body is the file as the platform gave it, at most 5 MiB.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path), ("name" = Option<String>, Query), ("zone" = Option<String>, Query), ("preview" = Option<bool>, Query)),
    request_body = Vec<u8>, responses((status = 200, body = Object), (status = 422)))]
pub async fn import_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
    query: web::Query<ReportQuery>,
    body: Result<web::Bytes, actix_web::Error>,
) -> Result<HttpResponse, ApiFailure> {
    let zone = match query.zone.as_str() {
        "" => None,
        text => Some(Zone::parse(text).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
    };
    let name = if query.name.is_empty() {
        "report".to_string()
    } else {
        query.name.clone()
    };
    let body = body.map_err(|_| too_large(&name))?;
    let file = ReportFile {
        name,
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
