//! Searches by the API: begun, looked at, stopped.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::proposal::job::{self, Job};
use crate::proposal::web::{AskJson, ask};
use crate::refusal::Refusal;
use crate::time::{Instant, instant_text};
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// A search that runs behind the pages
#[derive(Serialize, ToSchema)]
pub struct JobJson {
    number: u32,
    /// waiting, searching, done, failed, or lost: its process is gone
    state: &'static str,
    /// programme; of a proposal that is studied: fairness, moves or alternatives
    kind: &'static str,
    asked_at: String,
    seconds: f64,
    seed: u64,
    preset: String,
    /// Somebody asked it to stop
    stop_asked: bool,
    /// Searches before it, while it waits
    before: usize,
    /// The best programme so far
    best: Option<BestJson>,
    /// The proposal that came of it
    proposal: Option<u32>,
    /// Why nothing came of it
    says: Option<String>,
}

/// The best programme so far and what is proved so far
#[derive(Serialize, ToSchema)]
struct BestJson {
    /// Into the search
    seconds: f64,
    /// How many better programmes came after the first
    improvements: u32,
    /// The most important first
    levels: Vec<LevelJson>,
    /// A start (UTC) or null per workshop
    #[schema(value_type = Object)]
    starts: serde_json::Map<String, serde_json::Value>,
}

/// One level of the objective
#[derive(Serialize, ToSchema)]
struct LevelJson {
    level: String,
    /// For fairness that of the worst network
    value: i64,
    /// Proved, given the values of the levels above
    bound: i64,
    /// No programme has a grain less, given the levels above
    proved: bool,
    gap_percent: i64,
}

impl JobJson {
    fn of(job: &Job, now: Instant) -> Self {
        JobJson {
            number: job.number,
            state: job.state_at(now).word(),
            kind: job.task.kind.word(),
            asked_at: instant_text(job.asked_at),
            seconds: job.task.seconds,
            seed: job.task.seed,
            preset: job.task.preset.clone(),
            stop_asked: job.stop,
            before: job.before,
            best: job.progress.as_ref().map(|p| BestJson {
                seconds: p.seconds,
                improvements: p.better,
                levels: p
                    .gaps
                    .iter()
                    .map(|g| LevelJson {
                        level: g.level.clone(),
                        value: g.value,
                        bound: g.bound,
                        proved: g.proved,
                        gap_percent: g.percent(),
                    })
                    .collect(),
                starts: p
                    .starts
                    .iter()
                    .map(|(id, at)| (id.clone(), at.map(instant_text).into()))
                    .collect(),
            }),
            proposal: job.proposal,
            says: (!job.says.is_empty()).then(|| job.says.clone()),
        }
    }
}

async fn answer(
    site: &Site,
    slug: &str,
    number: u32,
    status: StatusCode,
) -> Result<HttpResponse, Refusal> {
    let (_, found) = job::get(&site.db, slug, number).await?;
    Ok(HttpResponse::build(status).json(JobJson::of(&found, site.clock.now())))
}

/// Begin a search
///
/// Answers at once; look at the search by its number for how it stands, and stop it whenever it is good enough.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/jobs", tag = "proposals", params(("slug" = String, Path)), request_body = AskJson, responses((status = 202, body = JobJson)))]
pub async fn ask_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AskJson>,
) -> Result<HttpResponse, ApiFailure> {
    let number = ask(&site, &slug, call.body).await?;
    Ok(answer(&site, &slug, number, StatusCode::ACCEPTED).await?)
}

/// How a search stands
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/jobs/{number}", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path)), responses((status = 200, body = JobJson)))]
pub async fn job_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, ApiFailure> {
    Ok(answer(&site, &path.0, path.1, StatusCode::OK).await?)
}

/// Stop a search; the best so far becomes a proposal
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/jobs/{number}/stop", tag = "proposals", params(("slug" = String, Path), ("number" = u32, Path)), responses((status = 202, body = JobJson)))]
pub async fn stop_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, ApiFailure> {
    job::stop(&site.db, &path.0, path.1).await?;
    Ok(answer(&site, &path.0, path.1, StatusCode::ACCEPTED).await?)
}
