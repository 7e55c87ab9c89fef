//! Attendance by personal link: who is coming, check-in, the platform's file.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::attendance::session::web::{page, record_of, take};
use crate::attendance::{Imported, Overview, overview};
use crate::invitation;
use crate::meeting::{self, Part};
use crate::people::Person;
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::web::{PageFailure, Shell, Site, html, read_parts};

/// A facilitator's or rapporteur's right to a session: her link, and her part in it.
pub(in crate::attendance) struct Hers {
    pub slug: String,
    pub person: Person,
    pub email: String,
    pub overview: Overview,
}

pub(in crate::attendance) async fn hers(
    site: &Site,
    token: &str,
    code: &str,
) -> Result<Hers, Refusal> {
    let no = || {
        Refusal::not_found(
            "This link does not lead to a session of yours. Use the link of the newest mail, or ask the Secretariat for another.",
        )
    };
    let hash = hash_of(token);
    let (slug, person) = site
        .db
        .read(move |conn| {
            let Some((meeting, person)) = invitation::of_link(conn, &hash)? else {
                return Ok(None);
            };
            Ok(Some((meeting::load_by_id(conn, &meeting)?.slug, person)))
        })
        .await?
        .ok_or_else(no)?;
    let overview = overview(&site.db, &slug).await?;
    let record = record_of(&overview, code).map_err(|_| no())?;
    let runs = overview
        .held(record)
        .any(|i| i.person == person && matches!(i.part, Part::Facilitator | Part::Rapporteur));
    let person = overview.roster.person(&person).cloned();
    match person.filter(|_| runs) {
        Some(person) => Ok(Hers {
            slug,
            email: person.email.to_string(),
            person,
            overview,
        }),
        None => Err(no()),
    }
}

/// GET /my/{token}/sessions/{code}/import
pub async fn my_session(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    facilitator_page(&token, &code, &hers.overview, None)
}

fn facilitator_page(
    token: &str,
    code: &str,
    overview: &Overview,
    outcome: Option<&Imported>,
) -> Result<HttpResponse, PageFailure> {
    let shell = Shell::bare(format!("Attendance of {code}"));
    let mut page = page(shell, overview, code, outcome)?;
    page.base = format!("/my/{token}/sessions/{code}");
    page.back = format!("/my/{token}");
    page.without_guesses();
    Ok(html(StatusCode::OK, &page))
}

/// POST /my/{token}/sessions/{code}/import
pub async fn my_import(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let upload = read_parts(parts).await?;
    let outcome = take(&site, &hers.slug, &code, upload, &hers.email).await?;
    let overview = overview(&site.db, &hers.slug).await?;
    facilitator_page(&token, &code, &overview, Some(&outcome))
}
