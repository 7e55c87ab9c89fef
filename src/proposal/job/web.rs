//! The page of a search: how it stands, streamed while it runs; stop it, keep what a killed one had found.

use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::stream;
use serde::Deserialize;

use super::{Job, Kind, State, actions, says};
use crate::language::Value;
use crate::meeting::Meeting;
use crate::proposal::say::Words;
use crate::proposal::study::{self, Picture, Point};
use crate::proposal::{Gap, words};
use crate::time::{Instant, moment_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

/// How often a stream looks at the row.
const LOOK: Duration = Duration::from_millis(400);
/// With nothing new a stream says so after this many looks, so that a reader who has gone is noticed.
const QUIET: u32 = 20;

#[derive(Template)]
#[template(path = "proposal/pages/job.html")]
struct JobPage {
    shell: Shell,
    w: Words,
    slug: String,
    number: u32,
    /// When, and how it is looked for.
    asked: String,
    state: String,
    /// There is more to come.
    live: bool,
    stopping: bool,
    can_keep: bool,
    heading: String,
    of: Option<u32>,
    study: Option<StudyPart>,
}

/// What changes while it runs.
#[derive(Template)]
#[template(path = "proposal/pages/job_state.html")]
struct StatePart {
    w: Words,
    slug: String,
    kind: &'static str,
    says: String,
    proposal: Option<u32>,
    elapsed: String,
    /// Of its time.
    thousandths: i64,
    levels: Vec<LevelLine>,
    starts: Vec<(String, String)>,
    without: usize,
}

struct LevelLine {
    says: String,
    value: String,
    bound: String,
    percent: i64,
    proved: bool,
}

impl StatePart {
    #[allow(clippy::cast_possible_truncation)]
    fn of(meeting: &Meeting, job: &Job, now: Instant, w: Words) -> Self {
        let state = job.state_at(now);
        let seconds = job.task.seconds;
        let elapsed = job.elapsed(now);
        let mut starts: Vec<(Instant, &str)> = job
            .progress
            .iter()
            .flat_map(|p| &p.starts)
            .filter_map(|(id, at)| Some(((*at)?, id.as_str())))
            .collect();
        starts.sort_unstable();
        let all = job.progress.as_ref().map_or(0, |p| p.starts.len());
        StatePart {
            w,
            slug: meeting.slug.clone(),
            kind: state.word(),
            says: says(job, state, w),
            proposal: job.proposal,
            elapsed: w.say(
                "elapsed",
                &[
                    ("elapsed", Value::Name(format!("{elapsed:.1}"))),
                    ("seconds", Value::Name(seconds.to_string())),
                ],
            ),
            thousandths: (1000.0 * elapsed / seconds).clamp(0.0, 1000.0) as i64,
            levels: job
                .progress
                .iter()
                .flat_map(|p| &p.gaps)
                .map(|gap| level(gap, w))
                .collect(),
            without: all - starts.len(),
            starts: starts
                .into_iter()
                .map(|(at, id)| (id.to_string(), moment_in(w.0, at, &meeting.zone)))
                .collect(),
        }
    }
}

fn level(gap: &Gap, w: Words) -> LevelLine {
    LevelLine {
        says: w.counts(&gap.level),
        value: w.value(&gap.level, gap.value),
        bound: w.value(&gap.level, gap.bound),
        percent: gap.percent(),
        proved: gap.proved,
    }
}

fn heading(kind: Kind, number: u32, w: Words) -> String {
    match kind {
        Kind::Programme => w.n("search", number),
        Kind::Fairness => w.t("job-fairness"),
        Kind::Moves => w.t("job-moves"),
        Kind::Alternatives => w.t("job-alternatives"),
    }
}

fn asked(meeting: &Meeting, job: &Job, w: Words) -> String {
    let key = match job.task.of {
        None => "job-asked",
        Some(_) => "job-asked-study",
    };
    let preset = w.t(&format!("preset-{}", job.task.preset));
    w.say(
        key,
        &[
            (
                "when",
                Value::Name(moment_in(w.0, job.asked_at, &meeting.zone)),
            ),
            ("preset", Value::Phrase(preset)),
            ("seconds", Value::Name(job.task.seconds.to_string())),
            ("seed", Value::Name(job.task.seed.to_string())),
        ],
    )
}

/// What a study came to, as a picture and as lines.
struct StudyPart {
    kind: &'static str,
    sentences: Vec<String>,
    picture: Option<Picture>,
    points: Vec<Point>,
}

impl StudyPart {
    /// What the first column counts.
    fn first(&self) -> &'static str {
        match self.kind {
            "fairness" => "Grains given up",
            "moves" => "Sessions moved",
            _ => "Sessions that differ",
        }
    }

    /// What is given up at the point, in words.
    fn allowed(&self, point: &Point) -> String {
        match (self.kind, point.unlimited) {
            (_, true) => "any".into(),
            (_, false) => point.at.to_string(),
        }
    }
}

fn study(job: &Job) -> Option<StudyPart> {
    let study = job.progress.as_ref()?.study.clone()?;
    let mut part = StudyPart {
        kind: job.task.kind.word(),
        sentences: study.sentences,
        picture: None,
        points: study.points,
    };
    // What falls along the curve: a study of moves may bring attendance and no fairness.
    let fair = part.points.windows(2).any(|p| p[0].worst != p[1].worst);
    let height = |p: &Point| if fair { p.worst } else { p.lost };
    let text = |v: i64| words::value(if fair { "fairness" } else { "lost" }, v);
    let values: Vec<study::Value> = part
        .points
        .iter()
        .map(|p| study::Value {
            y: height(p),
            below: part.allowed(p),
            proved: p.proved,
            says: format!(
                "{}: {}{}",
                part.allowed(p),
                text(height(p)),
                if p.proved { ", proved" } else { "" }
            ),
        })
        .collect();
    if job.task.kind == Kind::Alternatives {
        return Some(part);
    }
    part.picture = Picture::of(&values, if fair { 900_000 } else { 100 }, text);
    Some(part)
}

fn rendered(part: &StatePart) -> String {
    part.render().unwrap_or_else(|e| {
        tracing::error!("how a search stands could not be rendered: {e}");
        String::new()
    })
}

/// GET /meetings/{slug}/jobs/{number}
pub async fn job(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let (meeting, job) = actions::get(&site.db, &slug, number).await?;
    let now = site.clock.now();
    let w = Words(user.0.organiser.language);
    let state = job.state_at(now);
    Ok(html(
        StatusCode::OK,
        &JobPage {
            shell: Shell::of_meeting(
                heading(job.task.kind, number, w),
                &user.0,
                &slug,
                &meeting.name,
                "/proposals",
            )
            .translated(),
            w,
            number,
            asked: asked(&meeting, &job, w),
            state: rendered(&StatePart::of(&meeting, &job, now, w)),
            live: !state.over(),
            stopping: job.stop,
            can_keep: state == State::Lost && job.progress.is_some() && job.task.of.is_none(),
            heading: heading(job.task.kind, number, w),
            of: job.task.of,
            study: study(&job),
            slug,
        },
    ))
}

/// What a stream of a search remembers between two looks.
struct Watching {
    w: Words,
    site: web::Data<Site>,
    slug: String,
    number: u32,
    /// What was sent last.
    last: String,
    quiet: u32,
    first: bool,
    over: bool,
}

/// GET /meetings/{slug}/jobs/{number}/events: server-sent events. `state` brings the part of the page that changes, `end` where to go.
pub async fn events(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    actions::get(&site.db, &slug, number).await?;
    let watching = Watching {
        w: Words(user.0.organiser.language),
        site,
        slug,
        number,
        last: String::new(),
        quiet: 0,
        first: true,
        over: false,
    };
    let stream = stream::unfold(watching, |mut w| async move {
        if w.over {
            return None;
        }
        let text = w.next().await;
        Some((Ok::<_, actix_web::Error>(web::Bytes::from(text)), w))
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/event-stream"))
        // A proxy in between must not gather them.
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(stream))
}

impl Watching {
    /// The next piece of the stream; waits until there is one.
    async fn next(&mut self) -> String {
        loop {
            if !self.first {
                tokio::time::sleep(LOOK).await;
            }
            self.first = false;
            if self.site.ending.load(Ordering::Relaxed) {
                self.over = true;
                return ": the service ends\n\n".into();
            }
            let Ok((meeting, job)) = actions::get(&self.site.db, &self.slug, self.number).await
            else {
                // The browser comes back by itself.
                self.over = true;
                return ": not readable just now\n\n".into();
            };
            let now = self.site.clock.now();
            if job.state_at(now).over() {
                self.over = true;
                let to = match job.proposal {
                    Some(n) => format!("/meetings/{}/proposals/{n}", self.slug),
                    None => format!("/meetings/{}/jobs/{}", self.slug, self.number),
                };
                return format!("event: end\ndata: {to}\n\n");
            }
            let part = rendered(&StatePart::of(&meeting, &job, now, self.w));
            if part != self.last {
                let event = state_event(&part);
                self.last = part;
                self.quiet = 0;
                return event;
            }
            self.quiet += 1;
            if self.quiet >= QUIET {
                self.quiet = 0;
                return ": nothing new\n\n".into();
            }
        }
    }
}

/// Line by line, as the format wants it.
fn state_event(part: &str) -> String {
    let mut event = String::from("event: state\n");
    for line in part.lines().filter(|l| !l.trim().is_empty()) {
        event.push_str("data: ");
        event.push_str(line);
        event.push('\n');
    }
    event.push('\n');
    event
}

#[derive(Deserialize)]
pub struct Nothing {}

fn see(at: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}

/// POST /meetings/{slug}/jobs/{number}/stop
pub async fn stop(
    site: web::Data<Site>,
    path: web::Path<(String, u32)>,
    _form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    actions::stop(&site.db, &slug, number).await?;
    Ok(see(format!("/meetings/{slug}/jobs/{number}")))
}

/// POST /meetings/{slug}/jobs/{number}/keep: what a lost search had found becomes a proposal.
pub async fn keep(
    site: web::Data<Site>,
    path: web::Path<(String, u32)>,
    _form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let proposal = actions::keep(&site.db, &slug, number, site.clock.now()).await?;
    Ok(see(format!("/meetings/{slug}/proposals/{proposal}")))
}
