//! The forms of a proposal's page: move in the draft, take back, do again, keep; pin, let go, forbid. None of them sends anything.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use chrono::TimeDelta;
use serde::Deserialize;

use super::{Turn, actions};
use crate::meeting::change::{self, Placing};
use crate::proposal::WorkshopId;
use crate::proposal::board::web::{Trouble, address, page, stands};
use crate::proposal::desk::Desk;
use crate::refusal::{Kind, Refusal};
use crate::time::{Instant, Interval, parse_instant, parse_local};
use crate::web::{OrganiserForm, PageFailure, Site};

fn see(at: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}

/// What went wrong, if it is something that the page can show.
pub fn trouble(refusal: Refusal, again: Option<(String, Instant)>) -> Result<Trouble, PageFailure> {
    let status = match refusal.kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        _ => return Err(refusal.into()),
    };
    Ok(Trouble {
        findings: refusal.findings,
        again: again.filter(|_| refusal.kind == Kind::Conflict),
        study: None,
        status,
    })
}

#[derive(Deserialize)]
pub struct MoveForm {
    #[serde(default)]
    view: String,
    revision: Option<String>,
    #[serde(default)]
    workshop: String,
    /// An instant with Z, or a local time of the programme's zone.
    #[serde(default)]
    start: String,
}

/// POST /meetings/{slug}/proposals/{number}/moves
pub async fn add(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32)>,
    form: OrganiserForm<MoveForm>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let sheet = desk.sheet(&site.db, &slug, number).await?;
    let wanted = form.fields;
    let zone = &sheet.problem.programme_zone;
    let to = parse_instant(&wanted.start)
        .or_else(|| parse_local(&wanted.start).map(|civil| zone.instant(civil)));
    let back = format!(
        "{}#b-{}",
        address(&slug, number, &wanted.view),
        wanted.workshop
    );
    let done = match to {
        None => Err(Refusal::invalid("start", "write it like 2020-10-13T15:00")),
        Some(to) => {
            let workshop = WorkshopId(wanted.workshop.clone());
            let now = site.clock.now();
            actions::add(&site.db, sheet, workshop, to, wanted.revision, now)
                .await
                .map(|_| ())
        }
    };
    match done {
        Ok(()) => Ok(see(back)),
        Err(refusal) => {
            let trouble = trouble(refusal, to.map(|at| (wanted.workshop, at)))?;
            let user = &form.user;
            page(
                &site,
                &desk,
                user,
                &slug,
                number,
                &wanted.view,
                Some(trouble),
            )
            .await
        }
    }
}

#[derive(Deserialize)]
pub struct TurnForm {
    #[serde(default)]
    view: String,
    revision: Option<String>,
}

/// POST /meetings/{slug}/proposals/{number}/moves/{turn}: `undo`, `redo`, `discard`, or `keep` as a proposal.
pub async fn turn(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32, String)>,
    form: OrganiserForm<TurnForm>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number, word) = path.into_inner();
    let TurnForm { view, revision } = form.fields;
    let done = if word == "keep" {
        let sheet = desk.sheet(&site.db, &slug, number).await?;
        actions::keep(&site.db, sheet, revision, site.clock.now()).await
    } else {
        let turn = Turn::from_word(&word).ok_or_else(|| {
            Refusal::not_found("A draft can be undone, redone, discarded or kept.")
        })?;
        let opened = crate::proposal::actions::open(&site.db, &slug, number).await?;
        actions::turn(&site.db, &opened.meeting.id, number, turn, revision)
            .await
            .map(|_| number)
    };
    match done {
        // What was kept is another page; else the one that was turned says so.
        Ok(shown) if word == "keep" => Ok(see(address(&slug, shown, &view))),
        Ok(shown) => Ok(see(format!("{}#turn-{word}", address(&slug, shown, &view)))),
        Err(refusal) => {
            let trouble = trouble(refusal, None)?;
            page(
                &site,
                &desk,
                &form.user,
                &slug,
                number,
                &view,
                Some(trouble),
            )
            .await
        }
    }
}

#[derive(Deserialize)]
pub struct PlaceForm {
    #[serde(default)]
    view: String,
    #[serde(default)]
    workshop: String,
    /// `pin`, `let-go`, `not-this-day` or `not-this-time`.
    #[serde(default, rename = "do")]
    act: String,
}

/// POST /meetings/{slug}/proposals/{number}/places: what the next search is to respect, said of a session where it stands on this page.
pub async fn place(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32)>,
    form: OrganiserForm<PlaceForm>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let PlaceForm {
        view,
        workshop,
        act,
    } = form.fields;
    match placed(&site, &desk, &slug, number, &workshop, &act).await {
        Ok(()) => Ok(see(format!(
            "{}#b-{workshop}",
            address(&slug, number, &view)
        ))),
        Err(refusal) => {
            let trouble = trouble(refusal, None)?;
            page(
                &site,
                &desk,
                &form.user,
                &slug,
                number,
                &view,
                Some(trouble),
            )
            .await
        }
    }
}

async fn placed(
    site: &Site,
    desk: &Desk,
    slug: &str,
    number: u32,
    code: &str,
    act: &str,
) -> Result<(), Refusal> {
    let sheet = desk.sheet(&site.db, slug, number).await?;
    let history = actions::load(&site.db, &sheet.meeting.id, number).await?;
    let workshop = sheet.problem.workshops.iter().find(|w| w.id.0 == code);
    let at = stands(&sheet, &history).get(code).copied();
    let (Some(workshop), Some(at)) = (workshop, at) else {
        return Err(Refusal::invalid(
            "workshop",
            format!("\"{code}\" has no start in this proposal"),
        ));
    };
    let pin = |at: Option<Instant>| Placing {
        pin: Some(at),
        ..Placing::default()
    };
    let zone = &sheet.problem.programme_zone;
    let span = match act {
        "pin" => return change::place(&site.db, slug, code, pin(Some(at))).await,
        "let-go" => return change::place(&site.db, slug, code, pin(None)).await,
        "not-this-day" => {
            let day = zone.local(at).civil.date();
            let next = day.succ_opt().unwrap_or(day);
            Interval::new(zone.start_of_day(day), zone.start_of_day(next))
        }
        "not-this-time" => Interval::new(at, at + TimeDelta::minutes(workshop.minutes.into())),
        _ => None,
    };
    let span = span.ok_or_else(|| {
        Refusal::invalid(
            "do",
            "choose one of pin, let-go, not-this-day and not-this-time",
        )
    })?;
    change::forbid(&site.db, slug, code, span).await
}
