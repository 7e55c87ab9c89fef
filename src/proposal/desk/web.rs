//! What if: one session moved, and what that would change, before anything is kept.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Desk, Sheet, keep};
use crate::organiser::SignedIn;
use crate::proposal::WorkshopId;
use crate::proposal::draft::{self, History};
use crate::proposal::say::Words;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::{Instant, local_text, moment_in, parse_instant, parse_local};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "proposal/pages/what_if.html")]
struct WhatIfPage {
    shell: Shell,
    w: Words,
    slug: String,
    number: u32,
    /// Moves stand in its draft, which is what is asked about.
    drafted: bool,
    revision: String,
    zone: String,
    step_seconds: u32,
    workshops: Vec<Choice>,
    /// As it was typed.
    start: String,
    findings: Vec<Finding>,
    answer: Option<Shown>,
}

struct Choice {
    code: String,
    title: String,
    chosen: bool,
}

/// A price as the page shows it.
struct Shown {
    workshop: String,
    from: String,
    to: String,
    allowed: bool,
    sentences: Vec<String>,
    levels: Vec<Change>,
    networks: Vec<Change>,
    people: Vec<Change>,
}

impl Shown {
    fn groups(&self) -> [(&'static str, &[Change]); 3] {
        [
            ("what-counts", &self.levels),
            ("people-of-session", &self.people),
            ("networks", &self.networks),
        ]
    }
}

struct Change {
    name: String,
    before: String,
    after: String,
    by: String,
    /// `good-text` or `bad-text`, or nothing.
    class: &'static str,
}

#[derive(Deserialize)]
pub struct Move {
    #[serde(default)]
    workshop: String,
    /// Local time of the programme's zone, or an instant with Z.
    #[serde(default)]
    start: String,
}

fn change(
    w: Words,
    name: &str,
    level: &str,
    [before, after]: [i64; 2],
    less_is_better: bool,
) -> Change {
    let by = after - before;
    let class = match by {
        0 => "",
        by if (by < 0) == less_is_better => "good-text",
        _ => "bad-text",
    };
    Change {
        name: name.to_string(),
        before: w.value(level, before),
        after: w.value(level, after),
        by: if by == 0 {
            String::new()
        } else {
            w.difference(level, by)
        },
        class,
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The move that a form asks about.
fn wanted(sheet: &Sheet, asked: &Move) -> Result<(WorkshopId, Instant), Refusal> {
    let zone = &sheet.problem.programme_zone;
    let to = parse_instant(&asked.start)
        .or_else(|| parse_local(&asked.start).map(|civil| zone.instant(civil)))
        .ok_or_else(|| Refusal::invalid("start", "write it like 2020-10-13T15:00"))?;
    Ok((WorkshopId(asked.workshop.clone()), to))
}

fn shown(sheet: &Sheet, history: &History, asked: &Move, w: Words) -> Result<Shown, Refusal> {
    let (workshop, to) = wanted(sheet, asked)?;
    let programme = history.programme(&sheet.programme);
    let answer = sheet.ask(&programme, &workshop, to, w.0)?;
    let (price, zone) = (&answer.price, &sheet.problem.programme_zone);
    let pair = |of: [usize; 2]| of.map(count);
    Ok(Shown {
        workshop: workshop.0,
        from: price
            .from
            .map_or_else(|| w.t("no-start"), |at| moment_in(w.0, at, zone)),
        to: moment_in(w.0, to, zone),
        allowed: price.broken.is_empty(),
        levels: price
            .levels
            .iter()
            .map(|l| {
                let name = l.measure.name();
                change(w, &w.counts(name), name, [l.before, l.after], true)
            })
            .collect(),
        networks: price
            .networks
            .iter()
            .map(|n| change(w, &n.name, "fairness", n.burden, true))
            .collect(),
        people: vec![
            change(w, &w.t("can-come"), "", pair(price.people.free), false),
            change(
                w,
                &w.t("for-whom-night"),
                "",
                pair(price.people.asleep),
                true,
            ),
        ],
        sentences: answer.sentences,
    })
}

/// GET /meetings/{slug}/proposals/{number}/what-if
pub async fn what_if(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    user: PageUser,
    path: web::Path<(String, u32)>,
    asked: web::Query<Move>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    page(&site, &desk, &user.0, slug, number, &asked, None).await
}

/// The page, with why the move was not kept, if it was not.
async fn page(
    site: &Site,
    desk: &Desk,
    user: &SignedIn,
    slug: String,
    number: u32,
    asked: &Move,
    refused: Option<Refusal>,
) -> Result<HttpResponse, PageFailure> {
    let sheet = desk.sheet(&site.db, &slug, number).await?;
    let history = draft::load(&site.db, &sheet.meeting.id, number).await?;
    let w = Words(user.organiser.language);
    let zone = &sheet.problem.programme_zone;
    let mut findings = Vec::new();
    let mut answer = None;
    if !asked.start.is_empty() {
        match shown(&sheet, &history, asked, w) {
            Ok(found) => answer = Some(found),
            Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::NotFound) => {
                findings = refusal.findings;
            }
            Err(other) => return Err(other.into()),
        }
    }
    let stands = history
        .programme(&sheet.programme)
        .iter()
        .find(|(id, _)| id.0 == asked.workshop)
        .and_then(|(_, at)| *at);
    let start = match (asked.start.as_str(), stands) {
        ("", Some(at)) => local_text(zone.local(at).civil),
        (typed, _) => typed.to_string(),
    };
    let conflict = refused.as_ref().is_some_and(|r| r.kind == Kind::Conflict);
    if let Some(refused) = refused.filter(|_| findings.is_empty()) {
        findings = refused.findings;
    }
    let status = match findings.is_empty() {
        true => StatusCode::OK,
        false if conflict => StatusCode::CONFLICT,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(html(
        status,
        &WhatIfPage {
            shell: Shell::of_meeting(
                w.t("what-if"),
                user,
                &slug,
                &sheet.meeting.name,
                "/proposals",
            )
            .translated(),
            w,
            drafted: !history.is_empty(),
            revision: history.revision(),
            slug,
            number,
            zone: zone.city(),
            step_seconds: sheet.problem.grid_minutes * 60,
            workshops: sheet
                .problem
                .workshops
                .iter()
                .map(|w| Choice {
                    code: w.id.0.clone(),
                    title: w.title.clone(),
                    chosen: w.id.0 == asked.workshop,
                })
                .collect(),
            start,
            findings,
            answer,
        },
    ))
}

/// POST /meetings/{slug}/proposals/{number}/what-if: the programme with that move becomes a proposal.
pub async fn keep_move(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32)>,
    form: OrganiserForm<Move>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let sheet = desk.sheet(&site.db, &slug, number).await?;
    let kept = match wanted(&sheet, &form.fields) {
        Ok((workshop, to)) => keep(&site.db, sheet, workshop, to, site.clock.now()).await,
        Err(refusal) => Err(refusal),
    };
    match kept {
        Ok(proposal) => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/meetings/{slug}/proposals/{proposal}")))
            .finish()),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let (user, asked) = (&form.user, &form.fields);
            page(&site, &desk, user, slug, number, asked, Some(refusal)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}
