//! The programme's page: what stands and what each release changed; and a programme for scripts.
//! Long because page and API of a programme share their shapes.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words::{difference_in, say, say_with};
use super::{Release, Session, Start, difference};
use crate::approval;
use crate::invitation::{self, LookedAt, StartsFile};
use crate::language::{Language, Value};
use crate::ledger::{self, hours};
use crate::meeting::{self, Meeting};
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};
use crate::rsvp;
use crate::time::{Zone, instant_text, moment_in, span_in};
use crate::web::{ApiFailure, ApiUser, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "programme/pages/programme.html")]
struct ProgrammePage {
    shell: Shell,
    slug: String,
    zone: Zone,
    sessions: Vec<Session>,
    releases: Vec<ReleaseLine>,
    done: Option<String>,
    /// Why a file of starts was refused.
    refused: Vec<String>,
    /// How many people do not know what stands.
    untold: usize,
    /// The starts that stand, as a release takes them.
    again: String,
    proposed: Vec<Proposed>,
    /// What the ledger says that it asks of each network, in unsocial time a head.
    burdens: Vec<(String, String)>,
}

/// Another time for a session that somebody proposed by mail.
struct Proposed {
    code: String,
    number: i64,
    says: String,
}

struct ReleaseLine {
    number: u32,
    says: String,
    /// Against the release before, in sentences.
    changes: Vec<String>,
}

impl ProgrammePage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn when(&self, s: &Session) -> String {
        span_in(self.shell.language, s.at, s.end(), &self.zone)
    }

    fn count(&self, key: &str, n: usize) -> String {
        say_with(self.shell.language, key, &[("n", n.into())])
    }

    fn stands(&self) -> String {
        let last = self.releases.first().map_or(0, |r| i64::from(r.number));
        say_with(self.shell.language, "stands", &[("n", last.into())])
    }

    fn proposed_for<'a>(&'a self, s: &'a Session) -> impl Iterator<Item = &'a Proposed> {
        self.proposed.iter().filter(|p| p.code == s.code)
    }
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    done: String,
    /// The release that was made.
    n: Option<u32>,
    #[serde(default)]
    mails: usize,
}

/// GET /meetings/{slug}/programme
pub async fn programme(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let language = user.0.organiser.language;
    let mut page = page(&site, &user.0, &slug).await?;
    let known = |n: &u32| page.releases.iter().any(|r| r.number == *n);
    page.done = match (query.done.as_str(), query.n.filter(known)) {
        ("released", Some(n)) => {
            let values = [("n", i64::from(n).into()), ("mails", query.mails.into())];
            Some(say_with(language, "done-released", &values))
        }
        ("nothing", _) => Some(say(language, "nothing-different")),
        _ => None,
    };
    Ok(html(StatusCode::OK, &page))
}

/// The page with what is wrong with a file of starts, at the field; whatever else was refused as it is.
pub(super) async fn refused(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    refusal: Refusal,
) -> Result<HttpResponse, PageFailure> {
    let status = match refusal.kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        _ => return Err(refusal.into()),
    };
    let mut page = page(site, user, slug).await?;
    page.refused = refusal.findings.iter().map(ToString::to_string).collect();
    Ok(html(status, &page))
}

async fn page(site: &Site, user: &SignedIn, slug: &str) -> Result<ProgrammePage, Refusal> {
    let language = user.organiser.language;
    let (meeting, sessions, releases) = load(site, slug).await?;
    let (untold, again) = what_stands(site, slug).await?;
    let ledger = ledger::ledger(&site.db, slug).await?;
    let (_, counters) = rsvp::inbound::counters(&site.db, slug).await?;
    let proposed = counters
        .iter()
        .filter(|c| c.state == rsvp::inbound::CounterState::Open)
        .map(|c| Proposed {
            code: c.session.code.clone(),
            number: c.number,
            says: say_with(
                language,
                "proposes",
                &[
                    ("name", c.name.as_str().into()),
                    (
                        "when",
                        Value::Name(moment_in(language, c.proposed.start(), &meeting.zone)),
                    ),
                ],
            ),
        })
        .collect();
    Ok(ProgrammePage {
        shell: Shell::of_meeting(
            say(language, "title"),
            user,
            slug,
            &meeting.name,
            "/programme",
        )
        .translated(),
        slug: slug.to_string(),
        sessions,
        done: None,
        refused: Vec::new(),
        untold,
        again,
        releases: release_lines(language, &releases, &meeting.zone),
        burdens: ledger
            .year
            .lines
            .iter()
            .filter_map(|l| {
                let burden = l.asked.as_ref()?.burden;
                let network = ledger.network(&l.network)?;
                Some((network.name.clone(), hours(burden)))
            })
            .collect(),
        proposed,
        zone: meeting.zone,
    })
}

/// How many people do not know what stands, and the starts that stand.
async fn what_stands(site: &Site, slug: &str) -> Result<(usize, String), Refusal> {
    let (slug, now) = (slug.to_string(), site.clock.now());
    site.db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &slug)?;
            let standing = super::standing(conn, &roster.meeting.id)?;
            let starts: Vec<Start> = standing.iter().map(Session::start).collect();
            let lines = approval::lines_of(&starts, &roster);
            let untold = invitation::untold(conn, &roster, now)?;
            Ok((untold, approval::lines_text(&lines)))
        })
        .await
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
fn release_lines(language: Language, releases: &[Release], zone: &Zone) -> Vec<ReleaseLine> {
    let mut lines: Vec<ReleaseLine> = releases
        .iter()
        .enumerate()
        .map(|(i, r)| ReleaseLine {
            number: r.number,
            says: say_with(
                language,
                "released",
                &[
                    (
                        "when",
                        Value::Name(moment_in(language, r.released_at, zone)),
                    ),
                    ("by", r.released_by.as_str().into()),
                    ("tzdb", r.tzdb.as_str().into()),
                ],
            ),
            changes: match i.checked_sub(1).and_then(|b| releases.get(b)) {
                Some(before) => difference(before, r)
                    .iter()
                    .map(|d| difference_in(language, d, zone))
                    .collect(),
                None => vec![say_with(
                    language,
                    "first-release",
                    &[("n", r.sessions.len().into())],
                )],
            },
        })
        .collect();
    lines.reverse();
    lines
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
    unapproved: Option<String>,
}

/// Release a programme
///
/// The body is a planner's solution (JSON) or a table `code,start_utc,minutes` (CSV). The mails are written in the same transaction. With `after`
/// (the preview's `previous_release`, 0 for none) or `seen` (the preview's) it is refused when it is not what the preview showed any more.
/// Where the contact group was asked and did not approve exactly this programme, `unapproved` says why it is released all the same; a meeting
/// whose approval is required refuses it.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/releases", tag = "programme", params(("slug" = String, Path), ("after" = Option<u32>, Query), ("seen" = Option<String>, Query), ("unapproved" = Option<String>, Query)), request_body = String, responses((status = 200, body = Object), (status = 409), (status = 422)))]
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
    let done = approval::release(
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
        looked.unapproved.clone(),
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
    let would = invitation::preview(&site.db, site.clock.now(), &slug, file.clone()).await?;
    let (standing, gate) = approval::before_release(&site.db, &slug, file).await?;
    let mut json = would.json();
    json["approval"] = serde_json::json!({
        "state": gate.word(),
        "rule": standing.rule.word(),
        "reason_needed": gate.needs_reason(standing.rule),
        "forbidden": gate.forbids(standing.rule),
    });
    Ok(HttpResponse::Ok().json(json))
}
