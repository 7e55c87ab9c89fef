//! The page that lays proposals side by side.

use std::sync::Arc;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde_json::Value;

use super::{Cell, Line, Mark, Side, Table, table};
use crate::proposal::actions;
use crate::proposal::desk::{Desk, Exchanged, Sheet};
use crate::proposal::overview::web::{Again, list};
use crate::proposal::read_solution;
use crate::proposal::say::Words;
use crate::refusal::Refusal;
use crate::web::{PageFailure, PageUser, Shell, Site, html};

/// More do not fit beside each other.
const MOST: usize = 4;

#[derive(Template)]
#[template(path = "proposal/pages/compare.html")]
struct ComparePage {
    shell: Shell,
    w: Words,
    slug: String,
    numbers: Vec<u32>,
    table: Table,
    zone: String,
    /// Beside the first one, by the problem of the first one.
    exchanged: Vec<(u32, Vec<Exchanged>)>,
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

    /// A sign beside the colour.
    #[allow(clippy::unused_self)] // a template calls its page
    fn sign(&self, cell: &Cell) -> Option<&'static str> {
        match cell.mark {
            Mark::Same => None,
            Mark::Better => Some("▲"),
            Mark::Worse => Some("▼"),
            Mark::Other => Some("≠"),
        }
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn beside(&self, number: &u32) -> String {
        self.w.say(
            "beside",
            &[
                ("other", i64::from(*number).into()),
                ("first", i64::from(self.numbers[0]).into()),
            ],
        )
    }

    fn groups(&self) -> [(&'static str, &'static str, &[Line]); 4] {
        [
            ("what-counts", "levels-lead", &self.table.levels),
            ("people", "people-lead", &self.table.people),
            ("networks", "carries-lead", &self.table.networks),
            ("sessions", "", &self.table.sessions),
        ]
    }
}

/// GET /meetings/{slug}/proposals/compare?with=1&with=2
pub async fn compare(
    site: web::Data<Site>,
    desk: web::Data<Desk>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let mut numbers: Vec<u32> = Vec::new();
    let mut readable = true;
    for (name, value) in query.into_inner() {
        if name != "with" {
            continue;
        }
        let Ok(number) = value.parse() else {
            readable = false;
            continue;
        };
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if !readable || numbers.len() < 2 || numbers.len() > MOST {
        let says = format!("choose from two to {MOST} proposals to lay side by side");
        let again = Again {
            refusal: Refusal::invalid("with", says),
            typed: None,
            ticked: Some(numbers),
        };
        return list(&site, &user.0, &slug, Some(again)).await;
    }
    let w = Words(user.0.organiser.language);
    let mut sides = Vec::new();
    let mut name = String::new();
    let mut first: Option<Arc<Sheet>> = None;
    let mut exchanged = Vec::new();
    for number in &numbers {
        let opened = actions::open(&site.db, &slug, *number).await?;
        match &first {
            None => first = Some(desk.sheet_of(&site.db, &slug, &opened).await?),
            Some(sheet) => {
                let other = read_solution(&opened.saved.solution)?;
                let sheet = Arc::clone(sheet);
                let all =
                    tokio::task::spawn_blocking(move || sheet.exchanged(&sheet.programme, &other))
                        .await
                        .map_err(|_| Refusal::internal("proposals could not be compared"))?;
                exchanged.push((*number, all));
            }
        }
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
            shell: Shell::of_meeting(w.t("compare-title"), &user.0, &slug, &name, "/proposals")
                .translated(),
            w,
            slug: slug.into_inner(),
            table: table(&sides, w),
            numbers,
            zone,
            exchanged,
        },
    ))
}
