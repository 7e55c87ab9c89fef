//! The programme's pages: what stands, what a release would change, and releasing.
//! Long because page, preview, release and API of a programme share their shapes.

use std::borrow::Borrow;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Change, Release, Session, difference};
use crate::invitation::{self, LookedAt, Outcome, StartsFile, Told};
use crate::ledger::hours;
use crate::meeting::{self, Meeting};
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};
use crate::rsvp;
use crate::time::{Zone, instant_text, span_with_zone, with_zone};
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html, read_upload,
};

#[derive(Template)]
#[template(path = "programme/pages/programme.html")]
struct ProgrammePage {
    shell: Shell,
    slug: String,
    zone: Zone,
    sessions: Vec<Session>,
    releases: Vec<ReleaseLine>,
    proposed: Vec<Proposed>,
}

/// Another time for a session that somebody proposed by mail.
struct Proposed {
    code: String,
    number: i64,
    says: String,
}

struct ReleaseLine {
    number: u32,
    when: String,
    by: String,
    tzdb: String,
    /// Against the release before, in sentences.
    changes: Vec<String>,
}

impl ProgrammePage {
    fn when(&self, s: &Session) -> String {
        span_with_zone(s.at, s.end(), &self.zone)
    }

    fn proposed_for<'a>(&'a self, s: &'a Session) -> impl Iterator<Item = &'a Proposed> {
        self.proposed.iter().filter(|p| p.code == s.code)
    }
}

/// GET /meetings/{slug}/programme
pub async fn programme(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, sessions, releases) = load(&site, &slug).await?;
    let (_, counters) = rsvp::inbound::counters(&site.db, &slug).await?;
    let proposed = counters
        .iter()
        .filter(|c| c.state == rsvp::inbound::CounterState::Open)
        .map(|c| Proposed {
            code: c.session.code.clone(),
            number: c.number,
            says: format!(
                "{} proposes {}",
                c.name,
                with_zone(c.proposed.start(), &meeting.zone)
            ),
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &ProgrammePage {
            shell: Shell::of_meeting("Programme", &user.0, &slug, &meeting.name, "/programme"),
            slug: slug.into_inner(),
            sessions,
            releases: release_lines(&releases, &meeting.zone),
            proposed,
            zone: meeting.zone,
        },
    ))
}

async fn load(site: &Site, slug: &str) -> Result<(Meeting, Vec<Session>, Vec<Release>), Refusal> {
    let slug = slug.to_string();
    site.db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let mut sessions = super::standing(conn, &meeting.id)?;
            sessions.sort_by_key(|s| s.at);
            let releases = super::releases_of(conn, &meeting.id)?;
            Ok((meeting, sessions, releases))
        })
        .await
}

/// Newest first.
fn release_lines(releases: &[Release], zone: &Zone) -> Vec<ReleaseLine> {
    let mut lines: Vec<ReleaseLine> = releases
        .iter()
        .enumerate()
        .map(|(i, r)| ReleaseLine {
            number: r.number,
            when: with_zone(r.released_at, zone),
            by: r.released_by.clone(),
            tzdb: r.tzdb.clone(),
            changes: match i.checked_sub(1).and_then(|b| releases.get(b)) {
                Some(before) => difference(before, r)
                    .iter()
                    .map(|d| d.sentence(zone))
                    .collect(),
                None => vec![format!(
                    "{} sessions were released for the first time",
                    r.sessions.len()
                )],
            },
        })
        .collect();
    lines.reverse();
    lines
}

#[derive(Template)]
#[template(path = "programme/pages/preview.html")]
struct PreviewPage {
    shell: Shell,
    slug: String,
    name: String,
    starts: String,
    zone: Zone,
    outcome: Outcome,
    /// Why a release was refused that somebody wanted after another preview.
    refused: Vec<String>,
    /// Per session, kind of mail and network: how many.
    counts: Vec<(String, &'static str, String, usize)>,
}

impl PreviewPage {
    #[allow(clippy::unused_self)] // a template calls its page
    fn hours(&self, burden: impl Borrow<i64>) -> String {
        hours(*burden.borrow())
    }

    #[allow(clippy::unused_self, clippy::ref_option)] // as the template hands it
    fn hours_if_any(&self, burden: &Option<i64>) -> String {
        burden.map_or_else(|| "–".into(), hours)
    }

    fn when(&self, c: &Change) -> String {
        with_zone(c.after().at, &self.zone)
    }

    fn before(&self, c: &Change) -> String {
        match c {
            Change::Moved { before, .. } => with_zone(before.at, &self.zone),
            _ => String::new(),
        }
    }
}

/// POST /meetings/{slug}/programme/preview: a file of starts comes in; nothing is stored.
pub async fn preview(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let mut upload = read_upload(&user.0, parts).await?;
    let (name, bytes) = upload.files.pop().ok_or_else(|| {
        Refusal::invalid(
            "starts",
            "choose a file first: a solution of the planner, or a table code,start_utc,minutes",
        )
    })?;
    preview_page(&site, &user, &slug, name, bytes).await
}

#[derive(Deserialize)]
pub struct StartsText {
    #[serde(default = "default_name")]
    name: String,
    starts: String,
    /// The last release that its preview named, 0 for none, and what the preview had seen.
    after: Option<u32>,
    seen: Option<String>,
}

fn default_name() -> String {
    "starts".into()
}

/// POST /meetings/{slug}/programme/preview-text: the same for starts that a page of ours brings (a proposal, say).
pub async fn preview_text(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    form: OrganiserForm<StartsText>,
) -> Result<HttpResponse, PageFailure> {
    let StartsText { name, starts, .. } = form.fields;
    preview_page(&site, &user, &slug, name, starts.into_bytes()).await
}

async fn preview_page(
    site: &Site,
    user: &PageUser,
    slug: &str,
    name: String,
    bytes: Vec<u8>,
) -> Result<HttpResponse, PageFailure> {
    let starts = String::from_utf8_lossy(&bytes).into_owned();
    let file = StartsFile {
        name: name.clone(),
        bytes,
    };
    let outcome = invitation::preview(&site.db, site.clock.now(), slug, file).await?;
    let page = shown(&user.0, slug, name, starts, outcome, Vec::new());
    Ok(html(StatusCode::OK, &page))
}

fn shown(
    user: &SignedIn,
    slug: &str,
    name: String,
    starts: String,
    outcome: Outcome,
    refused: Vec<String>,
) -> PreviewPage {
    PreviewPage {
        shell: Shell::of_meeting(
            "What a release would change",
            user,
            slug,
            &outcome.meeting.name,
            "/programme",
        ),
        slug: slug.to_string(),
        name,
        starts,
        zone: outcome.meeting.zone.clone(),
        counts: counted(&outcome.told),
        refused,
        outcome,
    }
}

fn counted(told: &[Told]) -> Vec<(String, &'static str, String, usize)> {
    let mut counts: std::collections::BTreeMap<(String, &'static str, String), usize> =
        std::collections::BTreeMap::new();
    for t in told {
        let network = t
            .network
            .clone()
            .unwrap_or_else(|| "partners and public".into());
        *counts.entry((t.code.clone(), t.kind, network)).or_default() += 1;
    }
    counts
        .into_iter()
        .map(|((c, k, n), count)| (c, k, n, count))
        .collect()
}

/// POST /meetings/{slug}/programme/releases: what was looked at, or, when that is not what would be done by now, the preview of it again.
pub async fn release(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<StartsText>,
) -> Result<HttpResponse, PageFailure> {
    let user = form.user;
    let by = user.organiser.email.to_string();
    let StartsText {
        name,
        starts,
        after,
        seen,
    } = form.fields;
    let file = StartsFile {
        name: name.clone(),
        bytes: starts.clone().into_bytes(),
    };
    let looked = LookedAt { after, seen };
    let now = site.clock.now();
    let done = invitation::release(
        &site.db,
        now,
        &site.sender,
        &slug,
        file.clone(),
        &by,
        looked,
    );
    match done.await {
        Ok(_) => {
            site.wake_mail.notify_one();
            Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/meetings/{slug}/programme")))
                .finish())
        }
        Err(refusal) if refusal.kind == Kind::Conflict => {
            let Ok(outcome) = invitation::preview(&site.db, now, &slug, file).await else {
                return Err(refusal.into());
            };
            let refused = refusal.findings.iter().map(ToString::to_string).collect();
            let page = shown(&user, &slug, name, starts, outcome, refused);
            Ok(html(StatusCode::CONFLICT, &page))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// A session that stands.
#[derive(Serialize, ToSchema)]
pub struct SessionJson {
    code: String,
    title: String,
    /// UTC instant.
    start: String,
    minutes: u32,
    /// RFC 5545 UID and SEQUENCE.
    uid: String,
    sequence: u32,
}

/// The programme as it stands.
#[derive(Serialize, ToSchema)]
pub struct ProgrammeJson {
    /// The number of the last release; null before the first.
    release: Option<u32>,
    zone: String,
    sessions: Vec<SessionJson>,
}

/// The programme as it stands
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/programme", tag = "programme", params(("slug" = String, Path)), responses((status = 200, body = ProgrammeJson)))]
pub async fn programme_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let (meeting, sessions, releases) = load(&site, &slug).await?;
    Ok(HttpResponse::Ok().json(ProgrammeJson {
        release: releases.last().map(|r| r.number),
        zone: meeting.zone.name().to_string(),
        sessions: sessions
            .into_iter()
            .map(|s| SessionJson {
                code: s.code,
                title: s.title,
                start: instant_text(s.at),
                minutes: s.minutes,
                uid: s.uid,
                sequence: s.sequence,
            })
            .collect(),
    }))
}

#[derive(Deserialize)]
pub struct LookedAtQuery {
    after: Option<u32>,
    seen: Option<String>,
}

/// Release a programme
///
/// The body is a planner's solution (JSON) or a table `code,start_utc,minutes` (CSV). The mails are written in the same transaction. With `after`
/// (the preview's `previous_release`, 0 for none) or `seen` (the preview's) it is refused when it is not what the preview showed any more.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/releases", tag = "programme", params(("slug" = String, Path), ("after" = Option<u32>, Query), ("seen" = Option<String>, Query)), request_body = String, responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn release_json(
    site: web::Data<Site>,
    user: ApiUser,
    slug: web::Path<String>,
    looked: web::Query<LookedAtQuery>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let file = StartsFile {
        name: "body".into(),
        bytes: body.to_vec(),
    };
    let done = invitation::release(
        &site.db,
        site.clock.now(),
        &site.sender,
        &slug,
        file,
        &user.email,
        LookedAt {
            after: looked.after,
            seen: looked.seen.clone(),
        },
    )
    .await?;
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(done.json()))
}

/// What a release would change
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/releases/preview", tag = "programme", params(("slug" = String, Path)), request_body = String, responses((status = 200, body = Object), (status = 422)))]
pub async fn preview_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let file = StartsFile {
        name: "body".into(),
        bytes: body.to_vec(),
    };
    let would = invitation::preview(&site.db, site.clock.now(), &slug, file).await?;
    Ok(HttpResponse::Ok().json(would.json()))
}
