//! The calls: every start of a workshop, the price of one, and the moves of a draft.

use std::cmp::Ordering;
use std::sync::Arc;

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::language::Language;
use crate::proposal::WorkshopId;
use crate::proposal::board::spot;
use crate::proposal::board::web::View;
use crate::proposal::desk::{Desk, Sheet};
use crate::proposal::draft::{self, History, Turn};
use crate::refusal::Refusal;
use crate::time::{instant_text, moment_in, parse_instant};
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

fn word(verdict: Option<Ordering>) -> &'static str {
    match verdict {
        None => "forbidden",
        Some(Ordering::Less) => "better",
        Some(Ordering::Equal) => "as-good",
        Some(Ordering::Greater) => "worse",
    }
}

async fn drafted(
    site: &Site,
    desk: &Desk,
    slug: &str,
    number: u32,
) -> Result<(Arc<Sheet>, History), Refusal> {
    let sheet = desk.sheet(&site.db, slug, number).await?;
    let history = draft::load(&site.db, &sheet.meeting.id, number).await?;
    Ok((sheet, history))
}

async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("a question about a proposal died")))
}

#[derive(Deserialize)]
pub struct StartsQuery {
    #[serde(default)]
    workshop: String,
    /// As the page of the proposal has it.
    #[serde(default)]
    view: String,
}

/// Every start of a workshop beside the others of a proposal
///
/// In order of time, with the draft as it stands: whether a rule forbids it (`forbidden`), else whether the programme would be `better`, `as-good` or
/// `worse` than it is; how many people of its audience could come then and cannot now, and the other way round. `day` and `minute` are where it stands on
/// the weeks of the chosen zone.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/proposals/{number}/starts", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path), ("workshop" = String, Query), ("view" = Option<String>, Query, description = "a zone's name, or network:CODE; empty: the programme's zone")), responses((status = 200, body = Object)))]
pub async fn starts_json(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
    query: web::Query<StartsQuery>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, number) = path.into_inner();
    let (sheet, history) = drafted(&site, &desk, &slug, number).await?;
    let query = query.into_inner();
    let answer = apart(move || {
        let programme = history.programme(&sheet.programme);
        let zone = View::of(&sheet.shown(&programme), &query.view)?.zone;
        let window = (sheet.problem.window.start(), sheet.problem.window.end());
        let starts = sheet.starts(&programme, &WorkshopId(query.workshop))?;
        let all: Vec<Value> = starts
            .into_iter()
            .map(|s| {
                let (day, minute) = spot(s.at, window, &zone);
                json!({"start": instant_text(s.at), "day": day, "minute": minute, "verdict": word(s.verdict), "gained": s.gained, "lost": s.lost})
            })
            .collect();
        Ok(json!({"grid_minutes": sheet.problem.grid_minutes, "starts": all}))
    })
    .await?;
    Ok(HttpResponse::Ok().json(answer))
}

#[derive(Deserialize)]
pub struct PriceQuery {
    #[serde(default)]
    workshop: String,
    #[serde(default)]
    start: String,
    #[serde(default)]
    view: String,
    #[serde(default)]
    language: String,
}

/// The price of a move before it is made
///
/// What would change if one session began at another instant, the others as they are in the draft: sentences, the values of the programme before and after, and
/// what each network would carry.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/proposals/{number}/price", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path), ("workshop" = String, Query), ("start" = String, Query, description = "an instant, as 2020-10-13T13:00:00Z"), ("view" = Option<String>, Query), ("language" = Option<String>, Query, description = "en (the default), fr, ar, es or pt")), responses((status = 200, body = Object)))]
pub async fn price_json(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
    query: web::Query<PriceQuery>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, number) = path.into_inner();
    let to = instant(&query.start)?;
    let (sheet, history) = drafted(&site, &desk, &slug, number).await?;
    let query = query.into_inner();
    let language = Language::of_code(&query.language).unwrap_or_default();
    let answer = apart(move || {
        let programme = history.programme(&sheet.programme);
        let zone = View::of(&sheet.shown(&programme), &query.view)?.zone;
        let answer = sheet.ask(&programme, &WorkshopId(query.workshop), to, language)?;
        let price = &answer.price;
        let verdict = price.broken.is_empty().then_some(price.verdict);
        let level = |l: &crate::proposal::LevelPrice| {
            json!({"level": l.measure.name(), "before": l.before, "after": l.after})
        };
        let network = |n: &crate::proposal::NetworkPrice| {
            json!({"network": n.network.0, "before": n.burden[0], "after": n.burden[1]})
        };
        Ok(json!({
            "start": instant_text(to),
            "when": moment_in(language, to, &zone),
            "verdict": word(verdict),
            "sentences": answer.sentences,
            "free": {"before": price.people.free[0], "after": price.people.free[1]},
            "levels": price.levels.iter().map(level).collect::<Vec<_>>(),
            "networks": price.networks.iter().map(network).collect::<Vec<_>>(),
        }))
    })
    .await?;
    Ok(HttpResponse::Ok().json(answer))
}

fn instant(text: &str) -> Result<crate::time::Instant, Refusal> {
    parse_instant(text)
        .ok_or_else(|| Refusal::invalid("start", "write an instant like 2020-10-13T13:00:00Z"))
}

/// A draft as it stands
///
/// The moves that stand, how many were taken back and can be done again, and what the programme is worth with them: its starts, the value of each level, what
/// each network carries in thousandths of an unsocial minute a head, and the rules that it breaks.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/proposals/{number}/moves", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path)), responses((status = 200, body = Object)))]
pub async fn draft_json(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, number) = path.into_inner();
    let (sheet, history) = drafted(&site, &desk, &slug, number).await?;
    Ok(HttpResponse::Ok().json(apart(move || Ok(draft::json::draft(&sheet, &history))).await?))
}

/// One session moved.
#[derive(Deserialize, ToSchema)]
pub struct MoveJson {
    /// Its code
    workshop: String,
    /// An instant of the meeting's grid, as 2020-10-13T13:00:00Z
    start: String,
    /// The draft that the move was thought out for; another one is refused. Absent: whatever stands.
    revision: Option<String>,
}

/// Move one session in the draft of a proposal
///
/// A draft may break rules while it is worked on; the answer says which. Nothing is sent.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/proposals/{number}/moves", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path)), request_body = MoveJson, responses((status = 200, body = Object)))]
pub async fn move_json(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32)>,
    call: ApiJson<MoveJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, number) = path.into_inner();
    let to = instant(&call.body.start)?;
    let sheet = desk.sheet(&site.db, &slug, number).await?;
    let workshop = WorkshopId(call.body.workshop);
    let own = Arc::clone(&sheet);
    let now = site.clock.now();
    let history = draft::add(&site.db, own, workshop, to, call.body.revision, now).await?;
    Ok(HttpResponse::Ok().json(apart(move || Ok(draft::json::draft(&sheet, &history))).await?))
}

/// For which draft a call is meant.
#[derive(Deserialize, ToSchema)]
pub struct TurnJson {
    /// The draft as it was read; another one is refused. Absent: whatever stands.
    revision: Option<String>,
}

/// Take a move back, do it again, discard all, or keep the draft
///
/// `undo`, `redo` and `discard` answer with the draft, `keep` with the number of the new proposal. A draft that breaks a rule cannot be kept.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/proposals/{number}/moves/{turn}", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path), ("turn" = String, Path, description = "undo, redo, discard or keep")), request_body = TurnJson, responses((status = 200, body = Object)))]
pub async fn turn_json(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    path: web::Path<(String, u32, String)>,
    call: ApiJson<TurnJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, number, word) = path.into_inner();
    let sheet = desk.sheet(&site.db, &slug, number).await?;
    let revision = call.body.revision;
    if word == "keep" {
        let kept = draft::keep(&site.db, sheet, revision, site.clock.now()).await?;
        return Ok(HttpResponse::Ok().json(json!({"number": kept})));
    }
    let turn = Turn::from_word(&word)
        .ok_or_else(|| Refusal::not_found("There is undo, redo, discard and keep."))?;
    let history = draft::turn(&site.db, &sheet.meeting.id, number, turn, revision).await?;
    Ok(HttpResponse::Ok().json(apart(move || Ok(draft::json::draft(&sheet, &history))).await?))
}
