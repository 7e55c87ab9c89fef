//! The workshops of a meeting on one page, each with small forms for what may be changed of it.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, Placing};
use super::card::{Card, RuleLine, cards, rule_lines};
use super::decide::{WHICH, Which, written};
use crate::meeting::import::date;
use crate::meeting::{self, RuleKind, read_span};
use crate::organiser::SignedIn;
use crate::people::Email;
use crate::programme;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::{Interval, Zone, parse_local, with_zone};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

type Fields = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "meeting/pages/workshops.html")]
struct WorkshopsPage {
    shell: Shell,
    slug: String,
    zone: String,
    cards: Vec<Card>,
    rules: Vec<RuleLine>,
    kinds: Vec<(&'static str, &'static str)>,
    /// Code and hour of what is released.
    released: Vec<(String, String)>,
    /// The workshop whose change was just kept; `rules` for a rule.
    saved: String,
    retry: Option<Retry>,
}

/// A form that was refused, shown again with what was typed.
struct Retry {
    /// Empty for a rule.
    code: String,
    form: String,
    fields: Fields,
    findings: Vec<Finding>,
}

impl WorkshopsPage {
    /// What a field holds: what was typed, when its form was refused, else what stands.
    fn value(&self, card: &Card, form: &str, field: &str) -> String {
        match self.refused(card, form) {
            Some(retry) => typed(&retry.fields, field).to_string(),
            None => card.stored(form, field),
        }
    }

    /// When people were told that it is.
    fn told(&self, card: &Card) -> Option<&str> {
        let all = self.released.iter();
        all.clone()
            .find(|(code, _)| *code == card.code)
            .map(|(_, at)| at.as_str())
    }

    fn refused(&self, card: &Card, form: &str) -> Option<&Retry> {
        self.retry
            .as_ref()
            .filter(|r| r.code == card.code && r.form == form)
    }

    fn is_open(&self, card: &Card) -> bool {
        self.retry.as_ref().is_some_and(|r| r.code == card.code)
    }

    /// Whether to ask which of two equal hours is meant.
    fn asks_which(&self, card: &Card) -> bool {
        self.refused(card, "pin").is_some_and(|r| {
            !typed(&r.fields, WHICH).is_empty() || r.findings.iter().any(|f| f.place == WHICH)
        })
    }

    fn rule_value(&self, field: &str) -> &str {
        self.retry
            .as_ref()
            .filter(|r| r.form == "rules")
            .map_or("", |r| typed(&r.fields, field))
    }
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: String,
}

/// GET /meetings/{slug}/workshops
pub async fn workshops(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    page(&site, &user.0, &slug, &query.saved, None).await
}

async fn page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: &str,
    retry: Option<Retry>,
) -> Result<HttpResponse, PageFailure> {
    let wanted = slug.to_string();
    let (roster, sessions) = site
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &wanted)?;
            let sessions = programme::standing(conn, &roster.meeting.id)?;
            Ok((roster, sessions))
        })
        .await?;
    let zone = &roster.meeting.zone;
    let released = sessions
        .iter()
        .filter_map(|s| {
            let workshop = roster.workshops.iter().find(|w| w.id == s.workshop)?;
            Some((workshop.code.clone(), with_zone(s.at, zone)))
        })
        .collect();
    let status = match retry {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    Ok(html(
        status,
        &WorkshopsPage {
            shell: Shell::of_meeting("Workshops", user, slug, &roster.meeting.name, "/workshops"),
            slug: slug.to_string(),
            zone: roster.meeting.zone.name().to_string(),
            cards: cards(&roster),
            rules: rule_lines(&roster),
            kinds: vec![
                ("before", "comes before"),
                ("gap", "keeps a distance from"),
                ("no_overlap", "does not overlap with"),
                ("different_day", "is on another day than"),
                ("same_day", "is on the same day as"),
            ],
            released,
            saved: saved.to_string(),
            retry,
        },
    ))
}

/// POST /meetings/{slug}/workshops/{code}/{form}: pin, where, hold, dates, quorum, rapporteur, required or join-link.
pub async fn change(
    site: web::Data<Site>,
    path: web::Path<(String, String, String)>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code, what) = path.into_inner();
    let fields = form.fields;
    match taken(&site, &slug, &code, &what, &fields).await {
        Ok(()) => Ok(kept(&slug, &code)),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let retry = Retry {
                code,
                form: what,
                fields,
                findings: refusal.findings,
            };
            page(&site, &form.user, &slug, "", Some(retry)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn taken(
    site: &Site,
    slug: &str,
    code: &str,
    what: &str,
    fields: &Fields,
) -> Result<(), Refusal> {
    let db = &site.db;
    match what {
        "pin" => {
            let text = typed(fields, "start");
            let start =
                match text {
                    "" => None,
                    text => Some(parse_local(text).ok_or_else(|| {
                        Refusal::invalid("start", "write it like 2020-10-13T15:00")
                    })?),
                };
            let which = match typed(fields, WHICH) {
                "first" => Some(Which::First),
                "second" => Some(Which::Second),
                _ => None,
            };
            actions::pin(db, slug, code, start, which).await
        }
        "dates" => {
            let earliest = day(fields, "earliest")?;
            let latest = day(fields, "latest")?;
            actions::set_dates(db, slug, code, earliest, latest).await
        }
        "where" => {
            let meeting = meeting::roster(db, slug).await?.meeting;
            let not_before = match typed(fields, "not_before") {
                "" => None,
                text => Some(written(&meeting, "not_before", text)?),
            };
            let placing = Placing {
                not_before: Some(not_before),
                forbidden: Some(spans(typed(fields, "forbidden"), &meeting.zone)?),
                ..Placing::default()
            };
            actions::place(db, slug, code, placing).await
        }
        "hold" => {
            let placing = Placing {
                held: Some(typed(fields, "held") == "yes"),
                ..Placing::default()
            };
            actions::place(db, slug, code, placing).await
        }
        "quorum" => {
            let people = number(fields, "quorum")?;
            let mut networks = Vec::new();
            for (name, _) in fields {
                if let Some(network) = name.strip_prefix("network ") {
                    networks.push((network.to_string(), number(fields, name)?.unwrap_or(0)));
                }
            }
            actions::set_quorum(db, slug, code, people, networks).await
        }
        "rapporteur" => {
            let email = addresses(fields, "rapporteur")?.into_iter().next();
            actions::set_rapporteur(db, slug, code, email).await
        }
        "required" => {
            let emails = addresses(fields, "required")?;
            actions::set_required(db, slug, code, emails).await
        }
        "join-link" => actions::set_join_link(db, slug, code, typed(fields, "join_link")).await,
        _ => Err(Refusal::not_found("there is no such form")),
    }
}

/// POST /meetings/{slug}/rules
pub async fn add_rule(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = form.fields;
    let done = match (kind(&fields), number(&fields, "gap")) {
        (Ok(kind), Ok(gap)) => {
            let (first, second) = (typed(&fields, "first"), typed(&fields, "second"));
            actions::add_rule(&site.db, &slug, kind, first, second, gap.unwrap_or(0)).await
        }
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(kept(&slug, "rules")),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let retry = Retry {
                code: String::new(),
                form: "rules".into(),
                fields,
                findings: refusal.findings,
            };
            page(&site, &form.user, &slug, "", Some(retry)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST /meetings/{slug}/rules/withdraw
pub async fn withdraw_rule(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = form.fields;
    let (first, second) = (typed(&fields, "first"), typed(&fields, "second"));
    actions::withdraw_rule(&site.db, &slug, kind(&fields)?, first, second).await?;
    Ok(kept(&slug, "rules"))
}

fn kept(slug: &str, code: &str) -> HttpResponse {
    let at = format!("/meetings/{slug}/workshops?saved={code}#w-{code}");
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}

fn typed<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields
        .iter()
        .find(|(n, _)| n == name)
        .map_or("", |(_, v)| v.trim())
}

fn kind(fields: &Fields) -> Result<RuleKind, Refusal> {
    RuleKind::from_word(typed(fields, "kind"))
        .ok_or_else(|| Refusal::invalid("kind", "choose one of the rules"))
}

/// Most minutes and people that are ever asked for: a hundred days.
const MOST: u32 = 144_000;

fn number(fields: &Fields, name: &str) -> Result<Option<u32>, Refusal> {
    match typed(fields, name) {
        "" => Ok(None),
        text => match text.parse::<u32>() {
            Ok(n) if n <= MOST => Ok(Some(n)),
            _ => Err(Refusal::invalid(
                name,
                format!("it is no whole number from 0 to {MOST}"),
            )),
        },
    }
}

fn day(fields: &Fields, name: &str) -> Result<Option<chrono::NaiveDate>, Refusal> {
    match typed(fields, name) {
        "" => Ok(None),
        text => date(text)
            .map(Some)
            .map_err(|says| Refusal::invalid(name, says)),
    }
}

/// Spans, one a line or with ; between; all that cannot be spans are named.
fn spans(text: &str, zone: &Zone) -> Result<Vec<Interval>, Refusal> {
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let lines = text.split(['\n', ';']).map(str::trim);
    for line in lines.filter(|l| !l.is_empty()) {
        match read_span(line, zone) {
            Ok(span) => all.push(span),
            Err(says) => findings.push(Finding {
                place: "forbidden".into(),
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    Ok(all)
}

/// Addresses, one a line or with commas between; all that cannot be addresses are named.
fn addresses(fields: &Fields, name: &str) -> Result<Vec<Email>, Refusal> {
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let words = typed(fields, name).split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    for word in words.filter(|w| !w.is_empty()) {
        match Email::parse(word) {
            Ok(email) => all.push(email),
            Err(says) => findings.push(Finding {
                place: name.to_string(),
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    Ok(all)
}
