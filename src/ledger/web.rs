//! The ledger's page: what each network starts with, what the meeting asks, what it carries on; over the years; and an organiser's word on it.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, Ledger};
use super::words::say;
use super::{Line, Said, hours, minutes};
use crate::language::{Told, Value, tell};
use crate::meeting::import::thousandths;
use crate::organiser::SignedIn;
use crate::people::NetworkId;
use crate::programme;
use crate::refusal::{Kind, Refusal};
use crate::time::{Instant, Zone, moment_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "ledger/pages/ledger.html")]
struct LedgerPage {
    shell: Shell,
    slug: String,
    zone: Zone,
    ledger: Ledger,
    /// A network's years, those with a booking or a word said.
    past: Vec<Past>,
    saved: bool,
    retry: Option<Retry>,
}

/// One network over the years.
struct Past {
    network: NetworkId,
    years: Vec<PastYear>,
}

struct PastYear {
    slug: String,
    name: String,
    booked: bool,
    line: Line,
    /// In per mille of the longest bar.
    opening: i64,
    burden: i64,
}

/// A form that was refused, shown again with what was typed.
struct Retry {
    fields: Word,
    findings: Vec<Told>,
}

/// What an organiser types.
#[derive(Deserialize)]
pub struct Word {
    network: String,
    /// Empty: an earlier word is taken back.
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    reason: String,
}

impl LedgerPage {
    fn name(&self, id: &NetworkId) -> &str {
        self.ledger.network(id).map_or("", |n| n.name.as_str())
    }

    fn chosen(&self, id: &NetworkId) -> bool {
        let code = self.ledger.code(id);
        self.retry
            .as_ref()
            .is_some_and(|r| r.fields.network == code)
    }

    fn typed(&self) -> (&str, &str) {
        self.retry.as_ref().map_or(("", ""), |r| {
            (r.fields.minutes.as_str(), r.fields.reason.as_str())
        })
    }

    fn when(&self, at: &Instant) -> String {
        moment_in(self.shell.language, *at, &self.zone)
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn hours(&self, burden: impl Borrow<i64>) -> String {
        hours(*burden.borrow())
    }

    #[allow(clippy::unused_self)]
    fn minutes(&self, burden: impl Borrow<i64>) -> String {
        minutes(*burden.borrow())
    }

    #[allow(clippy::unused_self)]
    fn asked(&self, line: &Line) -> String {
        line.asked
            .as_ref()
            .map_or_else(|| "–".into(), |a| hours(a.burden))
    }

    fn say(&self, key: &str) -> String {
        say(self.shell.language, key, &[])
    }

    fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<(&str, Value)> = values.iter().map(|(n, v)| (*n, (*v).into())).collect();
        say(self.shell.language, key, &values)
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn booked(&self, release: &u32, at: &Instant) -> String {
        let when = Value::Name(self.when(at));
        let values = [("n", i64::from(*release).into()), ("when", when)];
        say(self.shell.language, "booked", &values)
    }

    /// What stands beside the number with which a network starts.
    fn said(&self, line: &Line) -> String {
        match &line.said {
            Said::Nothing => String::new(),
            Said::Counts(edit) => self.with(
                "set-by",
                &[
                    ("by", &edit.by),
                    ("reason", &edit.reason),
                    ("hours", &hours(line.carried)),
                ],
            ),
            Said::Lapsed(edit) => self.with(
                "set-lapsed",
                &[
                    ("set", &hours(edit.opening.unwrap_or(0))),
                    ("by", &edit.by),
                    ("reason", &edit.reason),
                    ("hours", &hours(edit.instead_of)),
                ],
            ),
        }
    }

    fn words(&self) -> Vec<WordLine> {
        self.ledger
            .edits
            .iter()
            .map(|e| WordLine {
                when: self.when(&e.at),
                meeting: self
                    .ledger
                    .years
                    .iter()
                    .find(|y| y.meeting.id == e.meeting)
                    .map_or_else(String::new, |y| y.meeting.slug.clone()),
                network: self.ledger.code(&e.network).to_string(),
                says: {
                    // An hour is not torn from its minutes.
                    let hours = |burden| hours(burden).replace(" h ", "\u{a0}h\u{a0}");
                    let booked = hours(e.instead_of);
                    match e.opening {
                        Some(opening) => self.with(
                            "in-place-of",
                            &[("set", &hours(opening)), ("hours", &booked)],
                        ),
                        None => self.with("as-booked", &[("hours", &booked)]),
                    }
                },
                reason: e.reason.clone(),
                by: e.by.clone(),
                counts: self.ledger.counts(e),
            })
            .collect()
    }
}

/// A word of an organiser's, as a line of the history.
struct WordLine {
    when: String,
    meeting: String,
    network: String,
    says: String,
    reason: String,
    by: String,
    counts: bool,
}

fn past(ledger: &Ledger) -> Vec<Past> {
    let lines = ledger.years.iter().flat_map(|y| &y.lines);
    let longest = lines.map(Line::total).max().unwrap_or(0).max(1);
    let share = |burden: i64| (burden * 1000) / longest;
    ledger
        .networks
        .iter()
        .map(|network| Past {
            network: network.id.clone(),
            years: ledger
                .years
                .iter()
                .filter_map(|year| {
                    let line = year.lines.iter().find(|l| l.network == network.id)?;
                    Some(PastYear {
                        slug: year.meeting.slug.clone(),
                        name: year.meeting.name.clone(),
                        booked: year.booked.is_some(),
                        opening: share(line.opening),
                        burden: share(line.total() - line.opening),
                        line: line.clone(),
                    })
                })
                .collect(),
        })
        .filter(|past| !past.years.is_empty())
        .collect()
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: bool,
}

/// GET /meetings/{slug}/ledger
pub async fn page(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    shown(&site, &user.0, &slug, query.saved, None).await
}

async fn shown(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: bool,
    retry: Option<Retry>,
) -> Result<HttpResponse, PageFailure> {
    let ledger = actions::ledger(&site.db, slug).await?;
    let language = user.organiser.language;
    let title = say(language, "title", &[]);
    let status = match retry {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    Ok(html(
        status,
        &LedgerPage {
            shell: Shell::of_meeting(title, user, slug, &ledger.meeting.name, "/ledger")
                .translated(),
            slug: slug.to_string(),
            zone: ledger.meeting.zone.clone(),
            past: past(&ledger),
            ledger,
            saved,
            retry,
        },
    ))
}

/// POST /meetings/{slug}/ledger
pub async fn edit(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Word>,
) -> Result<HttpResponse, PageFailure> {
    let word = form.fields;
    let by = form.user.organiser.email.to_string();
    let done = match opening(&word.minutes) {
        Ok(opening) => {
            let now = site.clock.now();
            actions::edit(
                &site.db,
                now,
                &slug,
                &word.network,
                opening,
                &word.reason,
                &by,
            )
            .await
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(_) => Ok(back(&slug)),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let language = form.user.organiser.language;
            let findings = refusal.findings.iter();
            let retry = Retry {
                fields: word,
                findings: findings.map(|f| tell(language, &f.says)).collect(),
            };
            shown(&site, &form.user, &slug, false, Some(retry)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Minutes a head as typed, in thousandths; empty: none.
fn opening(text: &str) -> Result<Option<i64>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => thousandths(text)
            .map(Some)
            .map_err(|says| Refusal::invalid("minutes", says)),
    }
}

/// POST /meetings/{slug}/ledger/book: what the standing programme asks is booked anew.
pub async fn book(
    site: web::Data<Site>,
    slug: web::Path<String>,
    _form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    programme::book_again(&site.db, site.clock.now(), &slug).await?;
    Ok(back(&slug))
}

/// A form with its token alone.
#[derive(Deserialize)]
pub struct Nothing {}

fn back(slug: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/ledger?saved=true")))
        .finish()
}
