//! The proposals' pages: ask, look, take one to release.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::actions::{self, Opened, Wanted};
use super::{Announced, NetworkWhy, Replan, SessionWhy, UnplacedWhy};
use crate::meeting::{self, Preset};
use crate::programme;
use crate::refusal::Refusal;
use crate::time::{Zone, clock_time, instant_text, with_zone};
use crate::web::{
    ApiFailure, ApiJson, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html,
};

#[derive(Template)]
#[template(path = "proposal/pages/proposals.html")]
struct ProposalsPage {
    shell: Shell,
    slug: String,
    lines: Vec<Line>,
    seed: u64,
    /// Whether people were told of a programme already.
    released: bool,
}

struct Line {
    number: u32,
    when: String,
    seed: u64,
    verdict: &'static str,
    unplaced: usize,
    /// Burden a head of the worst-off network.
    worst: String,
}

/// GET /meetings/{slug}/proposals
pub async fn proposals(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, all) = actions::list(&site.db, &slug).await?;
    let released = !announced(&site, &slug).await?.is_empty();
    let lines: Vec<Line> = all
        .iter()
        .map(|p| {
            let solution: Value = serde_json::from_str(&p.solution).unwrap_or_default();
            Line {
                number: p.number,
                when: with_zone(p.made_at, &meeting.zone),
                seed: p.seed,
                verdict: verdict(&solution),
                unplaced: unplaced(&solution),
                worst: hours(solution["claimed"]["fairness"][0].as_i64().unwrap_or(0)),
            }
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &ProposalsPage {
            shell: Shell::of_meeting("Proposals", &user.0, &slug, &meeting.name, "/proposals"),
            slug: slug.into_inner(),
            seed: lines.first().map_or(1, |l| l.seed.wrapping_add(1)),
            lines,
            released,
        },
    ))
}

fn verdict(solution: &Value) -> &'static str {
    match solution["status"].as_str() {
        Some("optimal") => "proved to be the best there is",
        Some("infeasible") => "not all workshops can have a start",
        _ => "obeys every rule; not proved to be the best",
    }
}

fn unplaced(solution: &Value) -> usize {
    solution["starts"]
        .as_object()
        .map_or(0, |s| s.values().filter(|v| v.is_null()).count())
}

#[derive(Deserialize)]
pub struct Ask {
    seconds: f64,
    seed: u64,
    #[serde(default)]
    preset: String,
    #[serde(default)]
    replan: String,
}

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

/// POST /meetings/{slug}/proposals: computes one; the page comes back with it.
pub async fn make(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Ask>,
) -> Result<HttpResponse, PageFailure> {
    let announced = announced(&site, &slug).await?;
    let Ask {
        seconds,
        seed,
        preset: word,
        replan: told,
    } = form.fields;
    let wanted = Wanted {
        seconds,
        seed,
        preset: preset(&word)?,
        replan: Replan::read(&told)?,
    };
    if seconds > 60.0 {
        return Err(Refusal::invalid(
            "seconds",
            "a page waits for a minute at most; for longer searches use plenary plan",
        )
        .into());
    }
    let number = actions::make(&site.db, &site.clock, &slug, announced, wanted).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/proposals/{number}")))
        .finish())
}

/// What people were told, if anything was released.
async fn announced(site: &Site, slug: &str) -> Result<Announced, Refusal> {
    let slug = slug.to_string();
    site.db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let standing = programme::standing(conn, &meeting.id)?;
            Ok(standing.into_iter().map(|s| (s.workshop, s.at)).collect())
        })
        .await
}

#[derive(Template)]
#[template(path = "proposal/pages/proposal.html")]
struct ProposalPage {
    shell: Shell,
    slug: String,
    number: u32,
    verdict: &'static str,
    zone: Zone,
    levels: Vec<LevelLine>,
    sessions: Vec<SessionWhy>,
    networks: Vec<NetworkWhy>,
    unplaced: Vec<UnplacedWhy>,
    sentences: Vec<String>,
    starts: String,
}

struct LevelLine {
    says: &'static str,
    value: String,
    proved: String,
}

impl ProposalPage {
    fn when(&self, s: &SessionWhy) -> String {
        with_zone(s.start, &self.zone)
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn local(&self, s: &SessionWhy, n: &super::SessionNetwork) -> String {
        clock_time(s.start, &n.zone)
    }

    /// Thousandths of a minute as `3 h 05`.
    #[allow(clippy::unused_self, clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn hours(&self, burden: &i64) -> String {
        hours(*burden)
    }
}

fn hours(burden: i64) -> String {
    let minutes = burden / 1000;
    format!("{} h {:02}", minutes / 60, minutes % 60)
}

/// GET /meetings/{slug}/proposals/{number}
pub async fn proposal(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let opened = actions::open(&site.db, &slug, number).await?;
    let solution: Value = serde_json::from_str(&opened.saved.solution).unwrap_or_default();
    Ok(html(
        StatusCode::OK,
        &ProposalPage {
            shell: Shell::of_meeting(
                format!("Proposal {number}"),
                &user.0,
                &slug,
                &opened.meeting.name,
                "/proposals",
            ),
            slug,
            number,
            verdict: verdict(&solution),
            zone: opened.problem.programme_zone.clone(),
            levels: levels(&solution),
            starts: starts_csv(&opened),
            sessions: opened.explanation.sessions,
            networks: opened.explanation.networks,
            unplaced: opened.explanation.unplaced,
            sentences: opened.saved.sentences,
        },
    ))
}

const LEVELS: [(&str, &str); 6] = [
    ("unplaced", "Workshops without a start"),
    ("required_lost", "Minutes that must-attend people miss"),
    (
        "lost",
        "Points for people who cannot come, or only if need be",
    ),
    ("fairness", "Unsocial time a head of the worst-off network"),
    (
        "comfort",
        "Unsocial minutes of all, and back-to-back sessions",
    ),
    ("disruption", "People who would be told again"),
];

fn levels(solution: &Value) -> Vec<LevelLine> {
    let bounds = &solution["bounds"];
    LEVELS
        .iter()
        .filter(|(name, _)| !bounds[*name].is_null())
        .map(|(name, says)| {
            let value = match &solution["claimed"][*name] {
                Value::Array(all) => all.first().and_then(Value::as_i64).unwrap_or(0),
                other => other.as_i64().unwrap_or(0),
            };
            let bound = bounds[*name].as_i64().unwrap_or(0);
            let shown = |v: i64| {
                if *name == "fairness" {
                    hours(v)
                } else {
                    v.to_string()
                }
            };
            LevelLine {
                says,
                value: shown(value),
                proved: if bound >= value {
                    "no programme has less".into()
                } else {
                    format!("at least {}", shown(bound))
                },
            }
        })
        .collect()
}

fn starts_csv(opened: &Opened) -> String {
    let mut text = String::from("code,start_utc\n");
    for (code, at) in &opened.starts {
        if let Some(at) = at {
            text.push_str(&format!("{},{}\n", code.0, instant_text(*at)));
        }
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
    let opened = actions::open(&site.db, &slug, number).await?;
    let text = match file.as_str() {
        "problem.json" => opened.saved.problem,
        "solution.json" => opened.saved.solution,
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
    /// At most 600.
    seconds: f64,
    #[serde(default = "one")]
    seed: u64,
    /// attendance-first, balanced or fairness-first; empty: as the meeting weighs
    #[serde(default)]
    preset: String,
    /// Of a released programme: as-released (tell as few people again as possible, before everything else), weighed (where attendance or
    /// fairness gains a grain) or afresh (as if nobody had been told); empty: as-released
    #[serde(default)]
    replan: String,
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
    let body = call.body;
    let announced = announced(&site, &slug).await?;
    let wanted = Wanted {
        seconds: body.seconds,
        seed: body.seed,
        preset: preset(&body.preset)?,
        replan: Replan::read(&body.replan)?,
    };
    let number = actions::make(&site.db, &site.clock, &slug, announced, wanted).await?;
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
