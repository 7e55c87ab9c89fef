//! Asking for a study of a proposal, and keeping one of its programmes as a proposal.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::proposal::job::{self, Kind, Task};
use crate::refusal::Refusal;
use crate::web::{OrganiserForm, PageFailure, Site};

#[derive(Deserialize)]
pub struct StudyForm {
    kind: String,
    seconds: f64,
}

/// POST /meetings/{slug}/proposals/{number}/studies: begins a search, whose page comes back.
pub async fn ask(
    site: web::Data<Site>,
    path: web::Path<(String, u32)>,
    form: OrganiserForm<StudyForm>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let StudyForm { kind, seconds } = form.fields;
    let kind = Kind::from_word(&kind)
        .filter(|k| *k != Kind::Programme)
        .ok_or_else(|| Refusal::invalid("kind", format!("there is no study \"{kind}\"")))?;
    let task = Task {
        kind,
        of: Some(number),
        given: Vec::new(),
        seconds,
        seed: 1,
        preset: String::new(),
    };
    let job = job::ask_of(&site.db, &slug, number, task, site.clock.now()).await?;
    site.wake_planner.notify_one();
    Ok(see(format!("/meetings/{slug}/jobs/{job}")))
}

#[derive(Deserialize)]
pub struct Nothing {}

/// POST /meetings/{slug}/jobs/{number}/points/{point}: that programme becomes a proposal.
pub async fn keep(
    site: web::Data<Site>,
    path: web::Path<(String, u32, usize)>,
    _form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number, point) = path.into_inner();
    let now = site.clock.now();
    let proposal = job::keep_point(&site.db, &slug, number, point, now).await?;
    Ok(see(format!("/meetings/{slug}/proposals/{proposal}")))
}

fn see(at: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}
