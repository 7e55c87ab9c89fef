//! The table per session and network, and the exports.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Counting, Line, SessionCount, View, actions, json, own, sheets};
use crate::refusal::Refusal;
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Zone, with_zone};
use crate::web::{PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/pages/attendance.html")]
struct AttendancePage {
    shell: Shell,
    slug: String,
    zone: Zone,
    sessions: Vec<SessionCount>,
    /// Whether people may add themselves after a session.
    late: bool,
}

#[allow(clippy::unused_self)] // a template calls its page
impl AttendancePage {
    fn when(&self, s: &SessionCount) -> String {
        with_zone(s.session.at, &self.zone)
    }

    fn rate(&self, l: &Line) -> String {
        percent(l.present_invited, l.invited_recorded)
    }

    fn response(&self, l: &Line) -> String {
        percent(l.answered(), l.invited)
    }
}

/// `60 % of 20`; a dash where there is nobody to be counted.
fn percent(part: usize, of: usize) -> String {
    if of == 0 {
        return "–".into();
    }
    format!("{} % of {of}", (100 * part + of / 2) / of)
}

/// GET /meetings/{slug}/attendance
pub async fn attendance(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let overview = actions::overview(&site.db, &slug).await?;
    let name = &overview.roster.meeting.name;
    Ok(html(
        StatusCode::OK,
        &AttendancePage {
            shell: Shell::of_meeting("Attendance", &user.0, &slug, name, "/attendance"),
            slug: slug.to_string(),
            zone: overview.roster.meeting.zone.clone(),
            sessions: overview.sessions(Counting::Representing),
            late: own::allows_late(&site.db, &slug).await?,
        },
    ))
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    pub(super) by: String,
    #[serde(default)]
    pub(super) format: String,
}

/// GET /meetings/{slug}/attendance/export?by=network&format=csv
pub async fn export(
    site: web::Data<Site>,
    _user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    Ok(exported(&site, &slug, &query).await?)
}

pub(super) async fn exported(
    site: &Site,
    slug: &str,
    wanted: &Wanted,
) -> Result<HttpResponse, Refusal> {
    let view = match wanted.by.as_str() {
        "" | "network" => View::Network,
        "session" => View::Session,
        "person" => View::Person,
        other => {
            return Err(Refusal::invalid(
                "by",
                format!("\"{other}\" is none of network, session, person"),
            ));
        }
    };
    let overview = actions::overview(&site.db, slug).await?;
    let (kind, ending, bytes) = match wanted.format.as_str() {
        "" | "csv" => (
            "text/csv; charset=utf-8",
            "csv",
            sheets(&overview, view)
                .first()
                .map(write_csv)
                .unwrap_or_default(),
        ),
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            write_xlsx(&sheets(&overview, view))?,
        ),
        "json" => (
            "application/json",
            "json",
            json::view(&overview, view).to_string().into_bytes(),
        ),
        other => {
            return Err(Refusal::invalid(
                "format",
                format!("\"{other}\" is none of csv, xlsx, json"),
            ));
        }
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((
            CONTENT_DISPOSITION,
            format!(
                "attachment; filename=\"attendance-{slug}-{}.{ending}\"",
                view.word()
            ),
        ))
        .body(bytes))
}
