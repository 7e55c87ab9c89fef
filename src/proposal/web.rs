//! Asking for a programme, and a proposal's files and JSON.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::actions::{self, Opened};
use super::job::{self, Task};
use super::{Announced, Replan, Shown};
use crate::meeting::{self, Preset};
use crate::programme;
use crate::refusal::Refusal;
use crate::time::instant_text;
use crate::web::{ApiFailure, ApiJson, ApiUser, PageFailure, PageUser, Site};

/// Empty: as the meeting weighs.
fn preset(word: &str) -> Result<Option<Preset>, Refusal> {
    if word.is_empty() {
        return Ok(None);
    }
    Preset::from_word(word).map(Some).ok_or_else(|| {
        let all: Vec<&str> = Preset::ALL.iter().map(|p| p.word()).collect();
        Refusal::invalid(
            "preset",
            format!("\"{word}\" is none of {}", all.join(", ")),
        )
    })
}

/// Writes down what is to be looked for, and wakes whoever looks; the search's number.
pub(super) async fn ask(site: &Site, slug: &str, wanted: AskJson) -> Result<u32, Refusal> {
    let preset = preset(&wanted.preset)?;
    let announced = announced(site, slug).await?;
    let replan = Replan::read(&wanted.replan)?;
    let asked = actions::problem_of(&site.db, slug, announced, preset, replan).await?;
    let task = Task {
        kind: job::Kind::Programme,
        of: None,
        given: Vec::new(),
        seconds: wanted.seconds,
        seed: wanted.seed,
        preset: wanted.preset,
    };
    let number = job::ask(&site.db, asked, task, site.clock.now()).await?;
    site.wake_planner.notify_one();
    Ok(number)
}

/// What people were told, if anything was released.
pub(super) async fn announced(site: &Site, slug: &str) -> Result<Announced, Refusal> {
    let slug = slug.to_string();
    site.db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let standing = programme::standing(conn, &meeting.id)?;
            Ok(standing.into_iter().map(|s| (s.workshop, s.at)).collect())
        })
        .await
}

/// The starts as a file that the release preview reads.
pub(super) fn starts_csv(shown: &Shown) -> String {
    let mut text = String::from("code,start_utc\n");
    for s in &shown.sessions {
        text.push_str(&format!("{},{}\n", s.code, instant_text(s.start)));
    }
    text
}

/// GET /meetings/{slug}/proposals/{number}/{file}: `problem.json` or `solution.json`.
pub async fn file(
    site: web::Data<Site>,
    _user: PageUser,
    path: web::Path<(String, u32, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number, file) = path.into_inner();
    let text = match file.as_str() {
        "problem.json" => actions::problem_text(&site.db, &slug, number).await?.0,
        "solution.json" => {
            let opened = actions::open(&site.db, &slug, number).await?;
            opened.saved.solution
        }
        _ => return Err(Refusal::not_found("There is no such file.").into()),
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{file}\""),
        ))
        .body(text))
}

/// How long to search, and from which seed.
#[derive(Deserialize, ToSchema)]
pub struct AskJson {
    /// From 0.1 to 600; for a search that is not waited for, to 3600.
    pub(super) seconds: f64,
    #[serde(default = "one")]
    pub(super) seed: u64,
    /// attendance-first, balanced or fairness-first; empty: as the meeting weighs
    #[serde(default)]
    pub(super) preset: String,
    /// Of a released programme: as-released (tell as few people again as possible, before everything else), weighed (where attendance or
    /// fairness gains a grain) or afresh (as if nobody had been told); empty: as-released
    #[serde(default)]
    pub(super) replan: String,
}

/// How the planning problem treats a released programme.
#[derive(Deserialize)]
pub struct ReplanQuery {
    #[serde(default)]
    replan: String,
}

fn one() -> u64 {
    1
}

/// Ask for a programme
///
/// Answers when the search is over, with the number under which the proposal is kept.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/proposals", tag = "proposals", params(("slug" = String, Path)), request_body = AskJson, responses((status = 200, body = Object)))]
pub async fn make_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AskJson>,
) -> Result<HttpResponse, ApiFailure> {
    if call.body.seconds > 600.0 {
        return Err(Refusal::invalid(
            "seconds",
            "a call waits for 600 seconds at most; begin a longer search with /jobs",
        )
        .into());
    }
    let job = ask(&site, &slug, call.body).await?;
    let number = job::wait(&site.db, &slug, job, || site.clock.now()).await?;
    let opened = actions::open(&site.db, &slug, number).await?;
    Ok(HttpResponse::Ok().json(proposal_value(&opened)))
}

/// A proposal: its solution document and its sentences
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/proposals/{number}", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path)), responses((status = 200, body = Object)))]
pub async fn proposal_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, ApiFailure> {
    let opened = actions::open(&site.db, &path.0, path.1).await?;
    Ok(HttpResponse::Ok().json(proposal_value(&opened)))
}

fn proposal_value(opened: &Opened) -> Value {
    let solution: Value = serde_json::from_str(&opened.saved.solution).unwrap_or_default();
    json!({"number": opened.saved.number, "made_at": instant_text(opened.saved.made_at), "solution": solution, "sentences": opened.saved.sentences})
}

/// The planning problem of a meeting (plan-problem/1)
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/problem", tag = "proposals", params(("slug" = String, Path), ("replan" = Option<String>, Query, description = "as-released (the default), weighed or afresh")), responses((status = 200, body = Object)))]
pub async fn problem_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<ReplanQuery>,
) -> Result<HttpResponse, ApiFailure> {
    let replan = Replan::read(&query.replan)?;
    let announced = announced(&site, &slug).await?;
    let asked = actions::problem_of(&site.db, &slug, announced, None, replan).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .body(super::write_problem(&asked.problem)))
}
