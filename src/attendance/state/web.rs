//! The API about a record's state and log, and marks by scripts.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{finalise, history, json, reopen};
use crate::attendance::marks::{Mark, Reach, Stay, Whom, mark, taken_word};
use crate::attendance::overview;
use crate::people::random_id;
use crate::refusal::Refusal;
use crate::time::{Instant, parse_instant};
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// A session's attendance record: draft or final, and what was done to it
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance/{code}/log", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), responses((status = 200, body = Object)))]
pub async fn log_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let found = history(&site.db, &path.0, &path.1).await?;
    Ok(HttpResponse::Ok().json(json::history(&found)))
}

/// Make a session's attendance record final
///
/// Nothing changes it until it is reopened. Not before the session's end.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}/finalise", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), responses((status = 200, body = Object), (status = 409)))]
pub async fn finalise_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let now = site.clock.now();
    let found = finalise(&site.db, now, &path.0, &path.1, &user.email).await?;
    Ok(HttpResponse::Ok().json(json::history(&found)))
}

/// Why a record is reopened.
#[derive(Deserialize, ToSchema)]
pub struct ReopenJson {
    /// It stands in the log.
    reason: String,
}

/// Reopen a final attendance record
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}/reopen", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), request_body = ReopenJson,
    responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn reopen_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<ReopenJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (now, reason) = (site.clock.now(), &call.body.reason);
    let by = &call.user.email;
    let found = reopen(&site.db, now, &path.0, &path.1, reason, by).await?;
    Ok(HttpResponse::Ok().json(json::history(&found)))
}

/// Marks of a check-in.
#[derive(Deserialize, ToSchema)]
pub struct MarksJson {
    marks: Vec<MarkJson>,
}

/// One mark: it says the whole of what is known by hand of a person in this session.
#[derive(Deserialize, ToSchema)]
pub struct MarkJson {
    /// The same id twice is one mark; none: a fresh one.
    id: Option<String>,
    /// Her address in the meeting.
    email: Option<String>,
    /// Of somebody who is in no list, in the place of an address.
    name: Option<String>,
    /// She was not there, or the earlier mark is taken back.
    #[serde(default)]
    out: bool,
    /// Minutes from the session's start; none: from the start.
    from: Option<u32>,
    /// None: to the end.
    until: Option<u32>,
    /// When it was made, a UTC instant; none: now. The latest mark about somebody counts.
    at: Option<String>,
}

/// What became of one mark.
#[derive(Serialize, ToSchema)]
pub struct TakenJson {
    id: String,
    /// `counts`, `known` (it came before) or `older` (a later one counts); null when it was refused.
    taken: Option<&'static str>,
    refused: Option<String>,
}

/// Mark people as having been in a session
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}/marks", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), request_body = MarksJson,
    responses((status = 200, body = Vec<TakenJson>), (status = 422)))]
pub async fn marks_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<MarksJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code) = path.into_inner();
    let now = site.clock.now();
    let overview = overview(&site.db, &slug).await?;
    let length = overview
        .records
        .iter()
        .find(|r| r.session.code.eq_ignore_ascii_case(&code))
        .map_or(0, |r| r.session.minutes);
    let whom = |mark: &MarkJson| match (&mark.email, &mark.name) {
        (Some(email), _) => {
            let key = email.trim().to_lowercase();
            let mut people = overview.roster.people.iter().map(|(p, _)| p);
            people
                .find(|p| p.email.key() == key)
                .map(|p| Whom::Person(p.id.clone()))
                .ok_or_else(|| {
                    Refusal::invalid("email", format!("nobody of {slug} has the address {email}"))
                })
        }
        (None, Some(name)) => Ok(Whom::Name(name.clone())),
        (None, None) => Err(Refusal::invalid(
            "email",
            "a mark has an email or a name: say whom it is about",
        )),
    };
    let marks = call
        .body
        .marks
        .iter()
        .map(|m| {
            Ok(Mark {
                id: m.id.clone().unwrap_or_else(random_id),
                whom: whom(m)?,
                stay: (!m.out).then(|| Stay {
                    from: m.from.unwrap_or(0),
                    until: m.until.unwrap_or(length),
                }),
                at: at(m.at.as_deref(), now)?,
            })
        })
        .collect::<Result<Vec<Mark>, Refusal>>()?;
    let by = &call.user.email;
    let done = mark(&site.db, now, &slug, &code, marks, Reach::Meeting, by).await?;
    let answer: Vec<TakenJson> = done
        .into_iter()
        .map(|o| {
            let (taken, refused) = match o.taken {
                Ok(taken) => (Some(taken_word(taken)), None),
                Err(refusal) => (None, Some(refusal.to_string())),
            };
            TakenJson {
                id: o.id,
                taken,
                refused,
            }
        })
        .collect();
    Ok(HttpResponse::Ok().json(answer))
}

fn at(text: Option<&str>, now: Instant) -> Result<Instant, Refusal> {
    text.map_or(Ok(now), |text| {
        parse_instant(text).ok_or_else(|| {
            Refusal::invalid(
                "at",
                format!("\"{text}\" is no UTC instant such as 2020-10-13T13:05:00Z"),
            )
        })
    })
}
