//! The networks of a meeting on a page: each with its form in place, and a new one.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, FIELDS, stands};
use crate::meeting::{self, Clash, Fields, Say, field, gathered, network_sizes, version};
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
struct Row {
    code: String,
    people: usize,
    fields: Fields,
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

async fn page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: String,
    refused: Option<Row>,
) -> Result<HttpResponse, PageFailure> {
    let roster = meeting::roster(&site.db, slug).await?;
    let t = Say(user.organiser.language);
    let sizes = network_sizes(&roster);
    let status = match &refused {
        None => StatusCode::OK,
        Some(row) if !row.clashes.is_empty() => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (at, mut refused) = (refused.as_ref().map(|r| r.code.clone()), refused);
    let rows = roster
        .networks
        .iter()
        .map(|n| {
            let size = sizes.iter().find(|(of, _)| *of == Some(n));
            let people = size.map_or(0, |(_, people)| *people);
            let fields = stands(n);
            let seen = version(&fields);
            match refused.take_if(|r| at.as_deref() == Some(n.code.as_str()) && r.code == n.code) {
                Some(row) => Row {
                    people,
                    seen,
                    ..row
                },
                None => Row {
                    code: n.code.clone(),
                    people,
                    fields,
                    seen,
                    findings: Vec::new(),
                    clashes: Vec::new(),
                },
            }
        })
        .collect();
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
        new: refused.unwrap_or_else(|| refused_row("", Vec::new())),
        saved,
        t,
    };
    Ok(html(status, &page))
}

fn refused_row(code: &str, fields: Fields) -> Row {
    Row {
        code: code.to_string(),
        people: 0,
        fields,
        seen: String::new(),
        findings: Vec::new(),
        clashes: Vec::new(),
    }
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
            let row = Row {
                findings: refusal.findings,
                ..refused_row("", fields)
            };
            page(&site, &form.user, &slug, String::new(), Some(row)).await
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
    let fields = gathered(&form.fields, &FIELDS);
    let mut row = refused_row(&code, fields);
    match actions::edit(&site.db, &slug, &code, form.fields).await {
        Ok(clashes) if clashes.is_empty() => {
            return Ok(see(&slug, field(&row.fields, "code")));
        }
        Ok(clashes) => row.clashes = clashes,
        Err(refusal) if refusal.kind == Kind::Invalid => row.findings = refusal.findings,
        Err(other) => return Err(other.into()),
    }
    page(&site, &form.user, &slug, String::new(), Some(row)).await
}

fn see(slug: &str, code: &str) -> HttpResponse {
    let query = serde_urlencoded::to_string([("saved", code)]).unwrap_or_default();
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/networks?{query}")))
        .finish()
}
