//! Asking for a study of a proposal, and keeping one of its programmes as a proposal.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::proposal::board::web::{Trouble, page};
use crate::proposal::desk::Desk;
use crate::proposal::draft::web::trouble;
use crate::proposal::job::{self, Kind, Task};
use crate::refusal::Refusal;
use crate::web::{OrganiserForm, PageFailure, Site};

#[derive(Deserialize)]
pub struct StudyForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    seconds: String,
}

/// POST /meetings/{slug}/proposals/{number}/studies: begins a search, whose page comes back.
pub async fn ask(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32)>,
    form: OrganiserForm<StudyForm>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let typed = form.fields;
    match begun(&site, &slug, number, &typed).await {
        Ok(job) => Ok(see(format!("/meetings/{slug}/jobs/{job}"))),
        Err(refusal) => {
            let trouble = Trouble {
                study: Some((typed.kind, typed.seconds)),
                ..trouble(refusal, None)?
            };
            let user = &form.user;
            page(&site, &desk, user, &slug, number, "", Some(trouble)).await
        }
    }
}

async fn begun(site: &Site, slug: &str, number: u32, typed: &StudyForm) -> Result<u32, Refusal> {
    let kind = Kind::from_word(&typed.kind)
        .filter(|k| *k != Kind::Programme)
        .ok_or_else(|| Refusal::invalid("kind", "choose one of the studies"))?;
    let seconds = typed
        .seconds
        .trim()
        .parse()
        .map_err(|_| Refusal::invalid("seconds", "it is no number that can be taken here"))?;
    let task = Task {
        kind,
        of: Some(number),
        given: Vec::new(),
        seconds,
        seed: 1,
        preset: String::new(),
    };
    let job = job::ask_of(&site.db, slug, number, task, site.clock.now()).await?;
    site.wake_planner.notify_one();
    Ok(job)
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
