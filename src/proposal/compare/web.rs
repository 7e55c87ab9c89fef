//! The page that lays proposals side by side.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

use super::{Cell, Line, Mark, Side, Table, table};
use crate::proposal::actions;
use crate::refusal::Refusal;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

/// More do not fit beside each other.
const MOST: usize = 4;

#[derive(Template)]
#[template(path = "proposal/pages/compare.html")]
struct ComparePage {
    shell: Shell,
    slug: String,
    numbers: Vec<u32>,
    table: Table,
    zone: String,
}

impl ComparePage {
    #[allow(clippy::unused_self)] // a template calls its page
    fn class(&self, cell: &Cell) -> &'static str {
        match cell.mark {
            Mark::Same => "",
            Mark::Better => "good-text",
            Mark::Worse => "bad-text",
            Mark::Other => "other",
        }
    }

    fn groups(&self) -> [(&'static str, &'static str, &[Line]); 4] {
        [
            (
                "What counts",
                "The most important first, in the order of the first one. Less is better",
                &self.table.levels,
            ),
            (
                "People",
                "Counted once for each session",
                &self.table.people,
            ),
            (
                "What each network carries",
                "Unsocial time a head, with that of earlier years",
                &self.table.networks,
            ),
            ("Sessions", "", &self.table.sessions),
        ]
    }
}

/// GET /meetings/{slug}/proposals/compare?with=1&with=2
pub async fn compare(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let mut numbers: Vec<u32> = Vec::new();
    for (name, value) in query.into_inner() {
        if name != "with" {
            continue;
        }
        let number = value.parse().map_err(|_| {
            Refusal::invalid("with", format!("\"{value}\" is no proposal's number"))
        })?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if numbers.len() < 2 || numbers.len() > MOST {
        return Err(Refusal::invalid(
            "with",
            format!("choose from two to {MOST} proposals to lay side by side"),
        )
        .into());
    }
    let mut sides = Vec::new();
    let mut name = String::new();
    for number in &numbers {
        let opened = actions::open(&site.db, &slug, *number).await?;
        name = opened.meeting.name;
        sides.push(Side {
            number: *number,
            solution: serde_json::from_str(&opened.saved.solution).unwrap_or(Value::Null),
            shown: opened.shown,
        });
    }
    let zone = sides
        .first()
        .map_or_else(String::new, |s| s.shown.zone().city());
    Ok(html(
        StatusCode::OK,
        &ComparePage {
            shell: Shell::of_meeting(
                "Proposals side by side",
                &user.0,
                &slug,
                &name,
                "/proposals",
            ),
            slug: slug.into_inner(),
            table: table(&sides),
            numbers,
            zone,
        },
    ))
}
