//! Attendance by personal link: who is coming, check-in, the platform's file.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use crate::attendance::session::web::{CheckIn, back_to, mark, page, record_of};
use crate::attendance::{Overview, overview};
use crate::invitation;
use crate::meeting::{self, Part};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

/// A facilitator's or rapporteur's right to a session: her link, and her part in it.
pub(in crate::attendance) struct Hers {
    pub(in crate::attendance) slug: String,
    pub(in crate::attendance) email: String,
    overview: Overview,
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
    let email = overview.roster.person(&person).map(|p| p.email.to_string());
    match email.filter(|_| runs) {
        Some(email) => Ok(Hers {
            slug,
            email,
            overview,
        }),
        None => Err(no()),
    }
}

/// GET /my/{token}/sessions/{code}
pub async fn my_session(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    facilitator_page(&token, &code, &hers.overview)
}

fn facilitator_page(
    token: &str,
    code: &str,
    overview: &Overview,
) -> Result<HttpResponse, PageFailure> {
    let shell = Shell::bare(format!("Attendance of {code}"));
    let mut page = page(shell, overview, code)?;
    page.base = format!("/my/{token}/sessions/{code}");
    page.back = format!("/my/{token}");
    Ok(html(StatusCode::OK, &page))
}

/// POST /my/{token}/sessions/{code}/check-in
pub async fn my_check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<CheckIn>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    mark(&site, &hers.slug, &code, &form, &hers.email).await?;
    Ok(back_to(&format!(
        "/my/{token}/sessions/{code}#p-{}",
        form.person
    )))
}
