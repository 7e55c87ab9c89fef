//! The organiser's pages: where each workshop stands, its text, its versions, and the words of networks that spoke otherwise.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::insight::contact_group::web::verdict;
use crate::insight::web::{
    DocumentView, Saved, StandingView, Typed, VerdictLine, another, nothing, see, standing_view,
    typed, view, workbook_page,
};
use crate::insight::words::{say, say_with};
use crate::insight::{Verdict, Version, Workbook, of_meeting, review_for, write_for};
use crate::language::{Language, Value};
use crate::meeting::Roster;
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};
use crate::time::moment_in;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "insight/pages/insights.html")]
struct InsightsPage {
    shell: Shell,
    slug: String,
    lines: Vec<Line>,
}

impl InsightsPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

struct Line {
    code: String,
    title: String,
    insights: usize,
    recommendations: usize,
    standing: StandingView,
}

/// GET /meetings/{slug}/insights
pub async fn insights(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let language = user.0.organiser.language;
    let (roster, books) = of_meeting(&site.db, &slug).await?;
    let count = |book: &Workbook| {
        book.newest().map_or((0, 0), |v| {
            let document = &v.document;
            (document.insights.len(), document.recommendations.len())
        })
    };
    let lines = books
        .iter()
        .map(|book| Line {
            code: book.workshop.code.clone(),
            title: book.workshop.title.clone(),
            insights: count(book).0,
            recommendations: count(book).1,
            standing: standing_view(language, &book.standing, &roster),
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &InsightsPage {
            shell: shell(&user.0, &slug, &roster),
            slug: slug.into_inner(),
            lines,
        },
    ))
}

fn shell(user: &SignedIn, slug: &str, roster: &Roster) -> Shell {
    let title = say(user.organiser.language, "title");
    Shell::of_meeting(title, user, slug, &roster.meeting.name, "/insights").translated()
}

async fn one(site: &Site, slug: &str, code: &str) -> Result<(Roster, Workbook), Refusal> {
    let (roster, books) = of_meeting(&site.db, slug).await?;
    let id = roster.workshop_by_code(code).map(|w| w.id.clone());
    let book = books
        .into_iter()
        .find(|b| Some(&b.workshop.id) == id.as_ref());
    let book = book.ok_or_else(|| Refusal::not_found(format!("{slug} has no workshop {code}")))?;
    Ok((roster, book))
}

/// GET /meetings/{slug}/insights/{code}
pub async fn workshop(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    shown(&site, &user.0, &slug, &code, query.is(), None).await
}

async fn shown(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    code: &str,
    saved: bool,
    refused: Option<(Typed, Refusal)>,
) -> Result<HttpResponse, PageFailure> {
    let (roster, book) = one(site, slug, code).await?;
    let status = match &refused {
        Some((_, r)) if r.kind == Kind::Conflict => StatusCode::CONFLICT,
        Some((_, r)) if !r.findings.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let base = format!("/meetings/{slug}/insights/{}", book.workshop.code);
    let mut page = workbook_page(
        shell(user, slug, &roster),
        &roster,
        &book,
        (
            base.clone(),
            format!("/meetings/{slug}/insights"),
            Some(user.form_token.clone()),
        ),
        refused.map(|(typed, refusal)| (typed, refusal.findings)),
    );
    page.saved = saved;
    for line in &mut page.versions {
        let version = book.versions.iter().find(|v| v.number == line.number);
        line.by = version.map_or(String::new(), |v| v.by.clone());
        line.href = Some(format!("{base}/versions/{}", line.number));
    }
    if book.newest().is_some_and(|v| v.submitted) {
        page.verdicts = verdicts(&roster, &book);
    }
    Ok(html(status, &page))
}

fn verdicts(roster: &Roster, book: &Workbook) -> Vec<VerdictLine> {
    roster
        .networks
        .iter()
        .filter(|n| n.belongs_on(roster.meeting.first_day))
        .map(|network| {
            let said = book.word_of(&network.id);
            let (class, says) = match said.map(|r| r.verdict) {
                Some(Verdict::Agrees) => ("good", "says-agrees"),
                Some(Verdict::Objects) => ("bad", "says-objects"),
                None => ("", "says-nothing"),
            };
            VerdictLine {
                code: network.code.clone(),
                name: network.name.clone(),
                class,
                says,
                reason: said.map_or_else(String::new, |r| r.reason.clone()),
                by: said.map_or_else(String::new, |r| r.by.clone()),
            }
        })
        .collect()
}

/// POST /meetings/{slug}/insights/{code}
pub async fn take(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let mut typed = typed(&form.fields);
    if typed.wanted == "more" {
        another(&mut typed.draft);
        let again = Some((typed, nothing()));
        return shown(&site, &form.user, &slug, &code, false, again).await;
    }
    let by = form.user.organiser.email.to_string();
    let wanted = (Some(typed.after), typed.wanted == "submit");
    let draft = typed.draft.clone();
    let now = site.clock.now();
    match write_for(&site.db, now, &slug, &code, draft, wanted, &by).await {
        Ok(_) => Ok(see(&format!("/meetings/{slug}/insights/{code}?saved=1"))),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let again = Some((typed, refusal));
            shown(&site, &form.user, &slug, &code, false, again).await
        }
        Err(other) => Err(other.into()),
    }
}

/// What a network said otherwise.
#[derive(Deserialize)]
pub struct Heard {
    network: String,
    verdict: String,
    #[serde(default)]
    reason: String,
}

/// POST /meetings/{slug}/insights/{code}/review
pub async fn hear(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Heard>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let heard = form.fields;
    let by = form.user.organiser.email.to_string();
    let said = (verdict(&heard.verdict)?, heard.reason.as_str());
    let now = site.clock.now();
    review_for(&site.db, now, &slug, &code, &heard.network, said, &by).await?;
    Ok(see(&format!("/meetings/{slug}/insights/{code}?saved=1")))
}

#[derive(Template)]
#[template(path = "insight/pages/version.html")]
struct VersionPage {
    shell: Shell,
    slug: String,
    code: String,
    title: String,
    /// When, and by whom.
    written: String,
    d: DocumentView,
}

impl VersionPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn numbered(&self, key: &str, n: impl Borrow<u32>) -> String {
        let n = i64::from(*n.borrow());
        say_with(self.shell.language, key, &[("n", n.into())])
    }
}

/// GET /meetings/{slug}/insights/{code}/versions/{number}
pub async fn version(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String, u32)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code, number) = path.into_inner();
    let language = user.0.organiser.language;
    let (roster, book) = one(&site, &slug, &code).await?;
    let version = book
        .versions
        .iter()
        .find(|v| v.number == number)
        .ok_or_else(|| Refusal::not_found(format!("{code} has no version {number}")))?;
    Ok(html(
        StatusCode::OK,
        &VersionPage {
            shell: shell(&user.0, &slug, &roster),
            code: book.workshop.code.clone(),
            title: book.workshop.title.clone(),
            written: written(language, version, &roster),
            d: view(language, version.number, &version.document, &roster),
            slug,
        },
    ))
}

fn written(language: Language, version: &Version, roster: &Roster) -> String {
    let when = moment_in(language, version.at, &roster.meeting.zone);
    let values = [
        ("when", Value::Name(when)),
        ("by", version.by.as_str().into()),
    ];
    say_with(language, "written", &values)
}
