//! The networks of a meeting on a page: each with its form in place, and a new one.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, FIELDS, stands};
use crate::meeting::{self, Clash, Fields, Say, field, gathered, merge, network_sizes, version};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "meeting/pages/networks.html")]
struct NetworksPage {
    shell: Shell,
    t: Say,
    slug: String,
    rows: Vec<Row>,
    new: Row,
    saved: String,
}

/// A network's form; the code is empty for the new one.
#[derive(Default)]
struct Row {
    code: String,
    people: usize,
    fields: Fields,
    /// What stands while the form is shown.
    opened: Fields,
    seen: String,
    findings: Vec<Finding>,
    clashes: Vec<Clash>,
}

impl Row {
    fn val(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    fn open(&self) -> bool {
        !self.findings.is_empty() || !self.clashes.is_empty()
    }

    fn marked(&self, name: &str) -> String {
        if self.findings.iter().any(|f| f.place == name) {
            format!(
                " aria-invalid=\"true\" aria-describedby=\"e-{}\"",
                if self.code.is_empty() {
                    "new"
                } else {
                    "network"
                }
            )
        } else {
            String::new()
        }
    }
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: String,
}

/// GET /meetings/{slug}/networks
pub async fn networks(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    let saved = query.saved.chars().take(40).collect();
    page(&site, &user.0, &slug, saved, None).await
}

/// A form that was refused: of which network (empty: a new one), what was sent, and why.
struct Refused {
    code: String,
    sent: Fields,
    findings: Vec<Finding>,
}

async fn page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: String,
    refused: Option<Refused>,
) -> Result<HttpResponse, PageFailure> {
    let roster = meeting::roster(&site.db, slug).await?;
    let t = Say(user.organiser.language);
    let sizes = network_sizes(&roster);
    let mut new = Row::default();
    if let Some(refused) = refused.as_ref().filter(|r| r.code.is_empty()) {
        new.fields = gathered(&refused.sent, &FIELDS);
        new.findings.clone_from(&refused.findings);
    }
    let rows: Vec<Row> = roster
        .networks
        .iter()
        .map(|n| {
            let size = sizes.iter().find(|(of, _)| *of == Some(n));
            let opened = stands(n);
            let mut row = Row {
                code: n.code.clone(),
                people: size.map_or(0, |(_, people)| *people),
                fields: opened.clone(),
                seen: version(&opened),
                ..Row::default()
            };
            if let Some(refused) = refused.as_ref().filter(|r| r.code == n.code) {
                let merged = merge(&refused.sent, &opened);
                row.fields = merged.fields;
                row.clashes = merged.clashes;
                row.findings.clone_from(&refused.findings);
            }
            row.opened = opened;
            row
        })
        .collect();
    let status = match refused {
        None => StatusCode::OK,
        Some(refused) if refused.findings.is_empty() => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = NetworksPage {
        shell: Shell::of_meeting(
            t.word("networks"),
            user,
            slug,
            &roster.meeting.name,
            "/people",
        )
        .translated(),
        slug: slug.to_string(),
        rows,
        new,
        saved,
        t,
    };
    Ok(html(status, &page))
}

/// POST /meetings/{slug}/networks
pub async fn add(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = gathered(&form.fields, &FIELDS);
    match actions::add(&site.db, &slug, fields.clone()).await {
        Ok(()) => Ok(see(&slug, field(&fields, "code"))),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let refused = Refused {
                code: String::new(),
                sent: form.fields,
                findings: refusal.findings,
            };
            page(&site, &form.user, &slug, String::new(), Some(refused)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST /meetings/{slug}/networks/{code}
pub async fn edit(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let sent = form.fields;
    let findings = match actions::edit(&site.db, &slug, &code, sent.clone()).await {
        Ok(clashes) if clashes.is_empty() => return Ok(see(&slug, field(&sent, "code"))),
        Ok(_) => Vec::new(),
        Err(refusal) if refusal.kind == Kind::Invalid => refusal.findings,
        Err(other) => return Err(other.into()),
    };
    let refused = Refused {
        code,
        sent,
        findings,
    };
    page(&site, &form.user, &slug, String::new(), Some(refused)).await
}

fn see(slug: &str, code: &str) -> HttpResponse {
    let query = serde_urlencoded::to_string([("saved", code)]).unwrap_or_default();
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/networks?{query}")))
        .finish()
}
