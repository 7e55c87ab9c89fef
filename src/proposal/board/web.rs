//! The page of a proposal: its weeks as a calendar with the draft on it, what each network carries, how good it is; and why, on a page of its own.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::Value;

use super::lines::{self, Broken, Choice, DraftPart, LaneName, LevelLine, NetworkLine};
use super::{Drawn, Week};
use crate::meeting::change;
use crate::organiser::SignedIn;
use crate::proposal::actions::{self, Opened};
use crate::proposal::desk::{Desk, Sheet};
use crate::proposal::draft::{self, History};
use crate::proposal::say::Words;
use crate::proposal::web::starts_csv;
use crate::proposal::{Account, Shown, ShownUnplaced};
use crate::refusal::{Finding, Refusal};
use crate::time::{Instant, Zone, instant_text, moment_in};
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "proposal/pages/board.html")]
struct BoardPage {
    shell: Shell,
    /// These are the weeks of the released programme.
    released: bool,
    w: Words,
    slug: String,
    number: u32,
    verdict: &'static str,
    zone: String,
    /// As the address has it.
    view: String,
    networks_to_choose: Vec<Choice>,
    zones_to_choose: Vec<Choice>,
    lanes: Vec<LaneName>,
    weeks: Vec<Week>,
    sessions: Vec<Choice>,
    networks: Vec<NetworkLine>,
    levels: Vec<LevelLine>,
    unplaced: Vec<ShownUnplaced>,
    conflict: Vec<String>,
    draft: DraftPart,
    trouble: Option<Trouble>,
    announced: bool,
    starts: String,
    seed: u64,
}

/// Why something that was asked for on the page was not done.
pub struct Trouble {
    pub findings: Vec<Finding>,
    /// A move that may be made on the draft as it stands now: workshop, and the start as an instant.
    pub again: Option<(String, Instant)>,
    /// The study that was asked for: its kind and how many seconds, as typed.
    pub study: Option<(String, String)>,
    pub status: StatusCode,
}

impl BoardPage {
    fn again(&self) -> Option<(&str, String, String)> {
        let (code, at) = self.trouble.as_ref()?.again.as_ref()?;
        let zone = Zone::parse(&self.zone).unwrap_or_else(|_| Zone::utc());
        Some((code, instant_text(*at), moment_in(self.w.0, *at, &zone)))
    }
}

impl BoardPage {
    fn study(&self) -> (&str, &str) {
        let typed = self.trouble.as_ref().and_then(|t| t.study.as_ref());
        typed.map_or(("", "30"), |(kind, seconds)| (kind, seconds))
    }

    fn is_study(&self, kind: &str) -> &'static str {
        if self.study().0 == kind {
            " selected"
        } else {
            ""
        }
    }

    /// Whether that field of the study's form was refused.
    fn study_wrong(&self, field: &str) -> bool {
        self.trouble
            .as_ref()
            .is_some_and(|t| t.study.is_some() && t.findings.iter().any(|f| f.place == field))
    }
}

/// In which zone, or as which network, the weeks are looked at.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ViewQuery {
    #[serde(default)]
    pub view: String,
}

/// A view of the weeks: a zone, and whose bad hours lie behind.
pub struct View {
    pub zone: Zone,
    pub network: Option<String>,
}

impl View {
    /// Nothing: the programme's zone. `network:CODE`: as most of that network live. Else a zone's name.
    pub fn of(shown: &Shown, text: &str) -> Result<View, Refusal> {
        let programme = || View {
            zone: shown.zone(),
            network: None,
        };
        if text.is_empty() {
            return Ok(programme());
        }
        if let Some(code) = text.strip_prefix("network:") {
            let lane = shown.lanes.iter().find(|l| l.code == code);
            let lane = lane.ok_or_else(|| {
                Refusal::invalid(
                    "view",
                    format!("there is no network \"{code}\" in this proposal"),
                )
            })?;
            return Ok(View {
                zone: Zone::parse(&lane.zone).unwrap_or_else(|_| shown.zone()),
                network: Some(lane.code.clone()),
            });
        }
        Zone::parse(text)
            .map(|zone| View {
                zone,
                network: None,
            })
            .map_err(|_| Refusal::invalid("view", format!("\"{text}\" is no time zone")))
    }
}

/// A proposal's address with the view that was chosen.
pub fn address(slug: &str, number: u32, view: &str) -> String {
    let query = match view {
        "" => String::new(),
        view => {
            let text = serde_urlencoded::to_string([("view", view)]).unwrap_or_default();
            format!("?{text}")
        }
    };
    format!("/meetings/{slug}/proposals/{number}{query}")
}

/// GET /meetings/{slug}/proposals/{number}
pub async fn board(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    user: PageUser,
    path: web::Path<(String, u32)>,
    query: web::Query<ViewQuery>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    page(&site, &desk, &user.0, &slug, number, &query.view, None).await
}

/// The page, with what went wrong, if anything did.
pub async fn page(
    site: &Site,
    desk: &Desk,
    user: &SignedIn,
    slug: &str,
    number: u32,
    view: &str,
    trouble: Option<Trouble>,
) -> Result<HttpResponse, PageFailure> {
    let opened = actions::open(&site.db, slug, number).await?;
    let meeting = opened.meeting.id.clone();
    let pinned = site
        .db
        .read(move |conn| change::pins(conn, &meeting))
        .await?;
    let history = draft::load(&site.db, &opened.meeting.id, number).await?;
    let w = Words(user.organiser.language);
    let drawn = if history.is_empty() {
        None
    } else {
        let sheet = desk.sheet_of(&site.db, slug, &opened).await?;
        Some(drafted_shown(sheet, &history, w).await?)
    };
    let (shown, broken): (&Shown, &[Broken]) = match &drawn {
        Some((shown, broken)) => (shown, broken),
        None => (&opened.shown, &[]),
    };
    let seen = View::of(shown, view)?;
    let moved: HashSet<String> = history.standing().map(|s| s.workshop.0.clone()).collect();
    let weeks = Drawn {
        shown,
        zone: &seen.zone,
        words: w,
        network: seen.network.as_deref(),
        pinned: &pinned,
        moved: &moved,
        broken: &broken.iter().flat_map(|b| b.1.iter().cloned()).collect(),
        by_hours: false,
    }
    .weeks();
    let solution: Value = serde_json::from_str(&opened.saved.solution).unwrap_or_default();
    let status = trouble.as_ref().map_or(StatusCode::OK, |t| t.status);
    let shell = Shell::of_meeting(
        w.n("proposal", number),
        user,
        slug,
        &opened.meeting.name,
        "/proposals",
    );
    Ok(html(
        status,
        &BoardPage {
            shell: shell.translated(),
            released: false,
            w,
            slug: slug.to_string(),
            number,
            verdict: verdict(&solution),
            zone: seen.zone.name().to_string(),
            view: view.to_string(),
            networks_to_choose: lines::networks_to_choose(shown, view, w),
            zones_to_choose: lines::zones_to_choose(view),
            lanes: lines::lanes(shown),
            weeks,
            sessions: lines::sessions(shown),
            networks: lines::networks(shown, &opened.shown, w),
            levels: lines::levels(&solution, shown, w),
            unplaced: shown.unplaced.clone(),
            conflict: opened.shown.conflict.clone(),
            draft: lines::draft_part(&history, broken, &seen.zone, w),
            trouble,
            announced: shown.announced > 0,
            starts: starts_csv(shown),
            seed: opened.saved.seed.wrapping_add(1),
        },
    ))
}

async fn drafted_shown(
    sheet: Arc<Sheet>,
    history: &History,
    w: Words,
) -> Result<(Arc<Shown>, Vec<Broken>), Refusal> {
    let programme = history.programme(&sheet.programme);
    tokio::task::spawn_blocking(move || {
        let broken = sheet.broken(&programme, w.0);
        let plain = |(says, of): (String, Vec<crate::proposal::WorkshopId>)| {
            (says, of.into_iter().map(|id| id.0).collect())
        };
        (
            sheet.shown(&programme),
            broken.into_iter().map(plain).collect(),
        )
    })
    .await
    .map_err(|_| Refusal::internal("a draft could not be drawn"))
}

/// The key of what is known of a proposal.
pub fn verdict(solution: &Value) -> &'static str {
    match solution["status"].as_str() {
        Some("optimal") => "verdict-optimal",
        Some("infeasible") => "verdict-infeasible",
        _ => "verdict-feasible",
    }
}

#[derive(Template)]
#[template(path = "proposal/pages/why.html")]
struct WhyPage {
    shell: Shell,
    w: Words,
    slug: String,
    number: u32,
    drafted: bool,
    account: Account,
}

/// GET /meetings/{slug}/proposals/{number}/why: why the programme, or its draft, is as it is.
pub async fn why(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    user: PageUser,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let opened: Opened = actions::open(&site.db, &slug, number).await?;
    let history = draft::load(&site.db, &opened.meeting.id, number).await?;
    let sheet = desk.sheet_of(&site.db, &slug, &opened).await?;
    let w = Words(user.0.organiser.language);
    let programme = history.programme(&sheet.programme);
    let account = tokio::task::spawn_blocking(move || sheet.why(&programme, w.0))
        .await
        .map_err(|_| Refusal::internal("a programme could not be explained"))?;
    let name = &opened.meeting.name;
    Ok(html(
        StatusCode::OK,
        &WhyPage {
            shell: Shell::of_meeting(w.n("why-title", number), &user.0, &slug, name, "/proposals")
                .translated(),
            w,
            slug,
            number,
            drafted: !history.is_empty(),
            account,
        },
    ))
}

/// Where each session of a proposal, or of its draft, stands.
pub fn stands(sheet: &Sheet, history: &History) -> HashMap<String, Instant> {
    let programme = history.programme(&sheet.programme);
    let placed = programme
        .into_iter()
        .filter_map(|(id, at)| Some((id.0, at?)));
    placed.collect()
}
