//! The preview of a release in the organiser's language, and releasing what it showed.
//! Long because the preview is shown again, with what is wrong, by each of its handlers.

use std::borrow::Borrow;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::told::{Line, Told, from_to, lines, zones};
use crate::approval::{self, Gate, Standing};
use crate::invitation::{self, LookedAt, Outcome, StartsFile};
use crate::ledger::hours;
use crate::meeting;
use crate::organiser::SignedIn;
use crate::programme::web::refused;
use crate::programme::words::{say, say_with};
use crate::programme::{self, Change, recorded_code};
use crate::refusal::{Kind, Refusal};
use crate::time::{Zone, moment_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html, read_upload};

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
    told: Vec<Line>,
    all: Line,
    /// Where most people of each network live.
    zones: Vec<(String, Zone)>,
    standing: Standing,
    gate: Gate,
    /// Whether anybody speaks for a network in the contact group.
    group: bool,
    /// The reason that was typed.
    reason: String,
    reason_wrong: bool,
}

/// Starts that cannot be released, since sessions with a final record would move from under it.
#[derive(Template)]
#[template(path = "programme/pages/in_the_way.html")]
struct InTheWayPage {
    shell: Shell,
    slug: String,
    sessions: Vec<Recorded>,
}

/// A session that has to stay where it was.
struct Recorded {
    code: String,
    title: String,
    when: String,
    minutes: u32,
}

impl InTheWayPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn minutes(&self, n: impl Borrow<u32>) -> String {
        let n = i64::from(*n.borrow());
        say_with(
            self.shell.language,
            "in-the-way-minutes",
            &[("n", n.into())],
        )
    }
}

impl PreviewPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn count(&self, key: &str, n: impl Borrow<usize>) -> String {
        say_with(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn hours(&self, burden: impl Borrow<i64>) -> String {
        hours(*burden.borrow())
    }

    #[allow(clippy::unused_self, clippy::ref_option)] // as the template hands it
    fn hours_if_any(&self, burden: &Option<i64>) -> String {
        burden.map_or_else(|| "–".into(), hours)
    }

    fn when(&self, c: &Change) -> String {
        moment_in(self.shell.language, c.after().at, &self.zone)
    }

    fn before(&self, c: &Change) -> String {
        match c {
            Change::Moved { before, .. } => moment_in(self.shell.language, before.at, &self.zone),
            _ => String::new(),
        }
    }

    /// A move on the clock of each network: its code, from, to.
    fn moves(&self, c: &Change) -> Vec<(&str, String, String)> {
        let Change::Moved { before, after } = c else {
            return Vec::new();
        };
        self.zones
            .iter()
            .map(|(code, zone)| {
                let (from, to) = from_to(self.shell.language, before.at, after.at, zone);
                (code.as_str(), from, to)
            })
            .collect()
    }

    fn changed(&self) -> impl Iterator<Item = &Change> {
        let same = |c: &&Change| !matches!(c, Change::Unchanged(_));
        self.outcome.changes.iter().filter(same)
    }

    fn unchanged(&self) -> Vec<&Change> {
        let same = |c: &&Change| matches!(c, Change::Unchanged(_));
        self.outcome.changes.iter().filter(same).collect()
    }

    /// Where approval stands, with the colour of the note.
    fn approval(&self) -> (&'static str, String) {
        let language = self.shell.language;
        let number = |n: u32| ("number", i64::from(n).into());
        match &self.gate {
            Gate::NeverAsked if self.forbidden() => ("bad", say(language, "gate-required")),
            Gate::NeverAsked => ("", say(language, "gate-never")),
            Gate::Approved {
                number: n,
                over: false,
            } => ("good", say_with(language, "gate-approved", &[number(*n)])),
            Gate::Approved {
                number: n,
                over: true,
            } => ("warn", say_with(language, "gate-over", &[number(*n)])),
            Gate::Stands => ("", say(language, "gate-stands")),
            Gate::Open { number: n } if !self.objections().is_empty() => {
                ("bad", say_with(language, "gate-objected", &[number(*n)]))
            }
            Gate::Open { number: n } => ("warn", say_with(language, "gate-open", &[number(*n)])),
            Gate::Other {
                number: n, moved, ..
            } => {
                let values = [number(*n), ("n", moved.len().into())];
                ("warn", say_with(language, "gate-other", &values))
            }
        }
    }

    /// Who objects to just this programme, and why.
    fn objections(&self) -> Vec<(String, String)> {
        match self.gate {
            Gate::Open { .. } => approval::objections(&self.standing),
            _ => Vec::new(),
        }
    }

    /// The way to the contact group, beginning with the proposal that this is.
    fn to_approval(&self) -> String {
        let number = self.name.strip_prefix("proposal ");
        match number.and_then(|n| n.parse::<u32>().ok()) {
            Some(n) => format!("/meetings/{}/approval?proposal={n}#put", self.slug),
            None => format!("/meetings/{}/approval", self.slug),
        }
    }

    /// Whether the contact group could still be asked about this.
    fn may_ask(&self) -> bool {
        self.group && matches!(self.gate, Gate::NeverAsked | Gate::Other { .. })
    }

    fn needs_reason(&self) -> bool {
        self.gate.needs_reason(self.standing.rule)
    }

    fn forbidden(&self) -> bool {
        self.gate.forbids(self.standing.rule)
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
    let Some((name, bytes)) = upload.files.pop() else {
        let says =
            "choose a file first: a solution of the planner, or a table code,start_utc,minutes";
        let refusal = Refusal::invalid("", says);
        return refused(&site, &user.0, &slug, refusal).await;
    };
    match shown(&site, &user.0, &slug, name, bytes).await {
        Ok(page) => Ok(html(StatusCode::OK, &page)),
        Err(refusal) => in_the_way(&site, &user.0, &slug, refusal).await,
    }
}

#[derive(Deserialize)]
pub struct StartsText {
    #[serde(default = "default_name")]
    name: String,
    starts: String,
    /// The last release that its preview named, 0 for none, and what the preview had seen.
    after: Option<u32>,
    seen: Option<String>,
    /// That it is wanted without the contact group's word, and why.
    #[serde(default)]
    unapproved: String,
    #[serde(default)]
    reason: String,
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
    match shown(&site, &user.0, &slug, name, starts.into_bytes()).await {
        Ok(page) => Ok(html(StatusCode::OK, &page)),
        Err(refusal) => in_the_way(&site, &user.0, &slug, refusal).await,
    }
}

/// The page about sessions whose final record is in the way, with the way to each record; what else is wrong with the starts at the field of the programme's page.
async fn in_the_way(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    refusal: Refusal,
) -> Result<HttpResponse, PageFailure> {
    let codes: Vec<&str> = refusal
        .findings
        .iter()
        .filter_map(|f| recorded_code(&f.place))
        .collect();
    if refusal.kind != Kind::Conflict || codes.is_empty() {
        return refused(site, user, slug, refusal).await;
    }
    let wanted = slug.to_string();
    let (meeting, standing) = site
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let standing = programme::standing(conn, &meeting.id)?;
            Ok((meeting, standing))
        })
        .await?;
    let language = user.organiser.language;
    let page = InTheWayPage {
        shell: Shell::of_meeting(
            say(language, "preview-title"),
            user,
            slug,
            &meeting.name,
            "/programme",
        )
        .translated(),
        slug: slug.to_string(),
        sessions: standing
            .into_iter()
            .filter(|s| codes.contains(&s.code.as_str()))
            .map(|s| Recorded {
                when: moment_in(language, s.at, &meeting.zone),
                code: s.code,
                title: s.title,
                minutes: s.minutes,
            })
            .collect(),
    };
    Ok(html(StatusCode::CONFLICT, &page))
}

async fn shown(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    name: String,
    bytes: Vec<u8>,
) -> Result<PreviewPage, Refusal> {
    let starts = String::from_utf8_lossy(&bytes).into_owned();
    let file = StartsFile {
        name: name.clone(),
        bytes,
    };
    let outcome = invitation::preview(&site.db, site.clock.now(), slug, file.clone()).await?;
    let (standing, gate) = approval::before_release(&site.db, slug, file).await?;
    let wanted = slug.to_string();
    let roster = site
        .db
        .read(move |conn| meeting::load_roster(conn, &wanted))
        .await?;
    let told: Vec<Told> = outcome
        .told
        .iter()
        .map(|t| Told {
            email: &t.email,
            network: t.network.as_deref(),
            kind: t.kind,
        })
        .collect();
    let (told, all) = lines(&told);
    Ok(PreviewPage {
        shell: Shell::of_meeting(
            say(user.organiser.language, "preview-title"),
            user,
            slug,
            &outcome.meeting.name,
            "/programme",
        )
        .translated(),
        slug: slug.to_string(),
        name,
        starts,
        zone: outcome.meeting.zone.clone(),
        told,
        all,
        zones: zones(&roster),
        refused: Vec::new(),
        outcome,
        standing,
        gate,
        group: roster
            .people
            .iter()
            .any(|(_, role)| *role == meeting::Role::Coordinator),
        reason: String::new(),
        reason_wrong: false,
    })
}

/// POST /meetings/{slug}/programme/releases: what was looked at, or, when that is not what would be done by now, the preview of it again.
pub async fn release(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<StartsText>,
) -> Result<HttpResponse, PageFailure> {
    let user = form.user;
    let by = user.organiser.email.to_string();
    let typed = form.fields;
    let file = StartsFile {
        name: typed.name.clone(),
        bytes: typed.starts.clone().into_bytes(),
    };
    let looked = LookedAt {
        after: typed.after,
        seen: typed.seen,
    };
    let now = site.clock.now();
    let ticked = typed.unapproved == "yes" && !typed.reason.trim().is_empty();
    let reason = ticked.then(|| typed.reason.clone());
    let done = approval::release(
        &site.db,
        now,
        &site.sender,
        &slug,
        file,
        &by,
        looked,
        reason,
    );
    match done.await {
        Ok(outcome) => {
            let done = match outcome.number {
                Some(n) => format!("released&n={n}&mails={}", outcome.told.len()),
                None => "nothing".into(),
            };
            site.wake_mail.notify_one();
            Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/meetings/{slug}/programme?done={done}")))
                .finish())
        }
        Err(refusal) if refusal.kind == Kind::Conflict => {
            let starts = typed.starts.into_bytes();
            let Ok(mut page) = shown(&site, &user, &slug, typed.name, starts).await else {
                return in_the_way(&site, &user, &slug, refusal).await;
            };
            page.refused = refusal.findings.iter().map(ToString::to_string).collect();
            page.reason_wrong = page.needs_reason() && !ticked;
            page.reason = typed.reason;
            Ok(html(StatusCode::CONFLICT, &page))
        }
        Err(refusal) => refused(&site, &user, &slug, refusal).await,
    }
}
