//! The calls of the API about the report.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::document;
use crate::report::asked;
use crate::report::shown::web::{Wanted, written};
use crate::report::{
    Publication, compose, facts, of_json, publish, published, texts_file, withdraw, write_file,
};
use crate::time::instant_text;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// The report as a document
///
/// `document/1`: title, lines below it, and blocks (`heading`, `paragraph`, `list`, `table`, `picture`, `contents`, `new-page`). `audience` decides what is left out:
/// `secretariat` (nothing), `alliance` (what was never sent to the contact group, numbers below 5), `public` (what is not agreed, names, numbers
/// below 10).
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/report", tag = "report", params(("slug" = String, Path), ("language" = Option<String>, Query), ("audience" = Option<String>, Query)), responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn report_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, ApiFailure> {
    let language = asked::language(&query.language)?;
    let audience = asked::audience(&query.audience)?;
    let facts = facts(&site.db, site.clock.now(), &slug, language).await?;
    let text = document::json::write(&compose(&facts, language, audience));
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .body(text))
}

/// The report as a file
///
/// `format` is `pdf`, `docx`, `html` or `json`; language and audience as for the document.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/report/file", tag = "report", params(("slug" = String, Path), ("format" = String, Query), ("language" = Option<String>, Query), ("audience" = Option<String>, Query)), responses((status = 200), (status = 404), (status = 422)))]
pub async fn file_api(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, ApiFailure> {
    Ok(written(&site, &slug, &query).await?)
}

/// The texts of the report
///
/// `report-texts/1`: what people wrote, by part, and in `after` the number of each part's newest version.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/report/texts", tag = "report", params(("slug" = String, Path), ("language" = Option<String>, Query)), responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn texts_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, ApiFailure> {
    let language = asked::language(&query.language)?;
    let facts = facts(&site.db, site.clock.now(), &slug, language).await?;
    Ok(HttpResponse::Ok().json(texts_file(&facts, language)))
}

/// Write texts of the report
///
/// The body is `report-texts/1`. Parts that are not in it stay as they are; an empty text brings back what the facts say, a hyphen alone leaves the
/// part out. With `after` nothing is written over a version that came later (409). Answers with the texts as they stand then.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/report/texts", tag = "report", params(("slug" = String, Path)), request_body = Object, responses((status = 200, body = Object), (status = 404), (status = 409), (status = 422)))]
pub async fn write_json(
    site: web::Data<Site>,
    user: ApiUser,
    slug: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let file = of_json(&body, "body")?;
    let language = file.language("body")?;
    let now = site.clock.now();
    write_file(&site.db, now, &slug, file, "body", &user.email).await?;
    let facts = facts(&site.db, now, &slug, language).await?;
    Ok(HttpResponse::Ok().json(texts_file(&facts, language)))
}

fn shown(all: &[Publication]) -> Vec<Value> {
    all.iter()
        .map(|p| {
            json!({
                "language": p.language.code(),
                "number": p.number,
                "published_at": instant_text(p.at),
                "published_by": p.by,
            })
        })
        .collect()
}

/// What is published of the report
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/report/publications", tag = "report", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn publications_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let all = published(&site.db, &slug).await?;
    Ok(HttpResponse::Ok().json(shown(&all)))
}

/// In which languages.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Languages {
    /// `en`, `fr`, `ar`, `es`, `pt`
    pub languages: Vec<String>,
}

/// Publish the report
///
/// Freezes the report for the world in these languages, in the place of what was published before. Everybody reads it at `/reports/{slug}`. `warning`
/// says which attendance records are not final.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/report/publications", tag = "report", params(("slug" = String, Path)), request_body = Languages, responses((status = 200, body = Object), (status = 404), (status = 409), (status = 422)))]
pub async fn publish_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<Languages>,
) -> Result<HttpResponse, ApiFailure> {
    let languages = call
        .body
        .languages
        .iter()
        .map(|code| asked::language(code))
        .collect::<Result<Vec<_>, _>>()?;
    let done = publish(
        &site.db,
        site.clock.now(),
        &slug,
        languages,
        &call.user.email,
    )
    .await?;
    let mut all = shown(&published(&site.db, &slug).await?);
    for publication in &mut all {
        publication["warning"] = done.warning().into();
    }
    Ok(HttpResponse::Ok().json(all))
}

/// Take a published report back, in all languages
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/report/publications/withdraw", tag = "report", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404), (status = 409)))]
pub async fn withdraw_json(
    site: web::Data<Site>,
    user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let withdrawn = withdraw(&site.db, site.clock.now(), &slug, &user.email).await?;
    Ok(HttpResponse::Ok().json(json!({"withdrawn": withdrawn})))
}
