//! The pages of attendance: the table per network, a session's people with check-in and platform files, exports; and the same for a facilitator by her link.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    Counting, Decision, Imported, Line, Overview, Record, ReportFile, SessionCount, View, actions,
    json, sheets,
};
use crate::invitation;
use crate::meeting::{self, Part};
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Zone, with_zone};
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, Upload,
    html, read_parts, read_upload,
};

#[derive(Template)]
#[template(path = "attendance/pages/attendance.html")]
struct AttendancePage {
    shell: Shell,
    slug: String,
    zone: Zone,
    sessions: Vec<SessionCount>,
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
        },
    ))
}

#[derive(Template)]
#[template(path = "attendance/pages/session.html")]
struct SessionPage {
    shell: Shell,
    /// Where the forms of this page go: the organiser's address, or the facilitator's link.
    base: String,
    /// Where "back" leads.
    back: String,
    organiser: bool,
    code: String,
    title: String,
    when: String,
    threshold: u32,
    recorded: bool,
    count: Option<SessionCount>,
    networks: Vec<(String, Vec<Seat>)>,
    unidentified: Vec<Unknown>,
    outcome: Option<OutcomeWords>,
}

struct Seat {
    id: String,
    name: String,
    answer: &'static str,
    minutes: Option<u32>,
    present: bool,
}

struct Unknown {
    name: String,
    email: String,
    label: String,
    minutes: u32,
    help: String,
    /// Address and name of who it may be.
    suggestions: Vec<(String, String)>,
}

struct OutcomeWords {
    says: String,
    problems: Vec<String>,
}

/// GET /meetings/{slug}/attendance/{code}
pub async fn session(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let overview = actions::overview(&site.db, &slug).await?;
    organiser_page(&user, &slug, &code, &overview, None)
}

fn organiser_page(
    user: &PageUser,
    slug: &str,
    code: &str,
    overview: &Overview,
    outcome: Option<&Imported>,
) -> Result<HttpResponse, PageFailure> {
    let name = &overview.roster.meeting.name;
    let shell = Shell::of_meeting(
        format!("Attendance of {code}"),
        &user.0,
        slug,
        name,
        "/attendance",
    );
    let mut page = page(shell, overview, code, outcome)?;
    page.organiser = true;
    page.base = format!("/meetings/{slug}/attendance/{code}");
    page.back = format!("/meetings/{slug}/attendance");
    Ok(html(StatusCode::OK, &page))
}

fn record_of<'a>(overview: &'a Overview, code: &str) -> Result<&'a Record, Refusal> {
    overview
        .records
        .iter()
        .find(|r| r.session.code == code)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{code} stands in no released programme: release one first"
            ))
        })
}

fn page(
    shell: Shell,
    overview: &Overview,
    code: &str,
    outcome: Option<&Imported>,
) -> Result<SessionPage, Refusal> {
    let record = outcome.map_or_else(|| record_of(overview, code), |o| Ok(&o.record))?;
    let session = &record.session;
    Ok(SessionPage {
        shell,
        base: String::new(),
        back: String::new(),
        organiser: false,
        code: code.to_string(),
        title: session.title.clone(),
        when: with_zone(session.at, &overview.roster.meeting.zone),
        threshold: record.threshold,
        recorded: record.recorded,
        count: overview
            .sessions(Counting::Representing)
            .into_iter()
            .find(|c| {
                c.session.code == code && record.recorded && outcome.is_none_or(|o| o.stored)
            }),
        networks: seats(overview, record),
        unidentified: unknown(overview, record, outcome),
        outcome: outcome.map(words),
    })
}

fn words(outcome: &Imported) -> OutcomeWords {
    let present = outcome
        .record
        .minutes
        .keys()
        .filter(|p| outcome.record.is_present(p))
        .count();
    OutcomeWords {
        says: format!(
            "{} ({} connections, times read in {}): {} people recognised, {present} of them present, {} names unidentified. {}",
            outcome.platform,
            outcome.rows,
            outcome.zone,
            outcome.record.minutes.len(),
            outcome.record.unidentified.len(),
            if outcome.stored {
                "It is kept."
            } else {
                "Nothing was stored."
            }
        ),
        problems: outcome.problems.clone(),
    }
}

/// Everybody invited, and whoever was there without an invitation, by network.
fn seats(overview: &Overview, record: &Record) -> Vec<(String, Vec<Seat>)> {
    let held: std::collections::HashMap<&PersonId, &'static str> = overview
        .held(record)
        .map(|i| (&i.person, i.answer.word()))
        .collect();
    let mut all = Vec::new();
    for code in overview.codes() {
        let mut seats: Vec<Seat> = overview
            .roster
            .people
            .iter()
            .map(|(p, _)| p)
            .filter(|p| held.contains_key(&p.id) || record.minutes.contains_key(&p.id))
            .filter(|p| {
                overview
                    .networks_of(p, record, Counting::Representing)
                    .first()
                    == code.as_ref()
            })
            .map(|p| Seat {
                id: p.id.to_string(),
                name: p.name.clone(),
                answer: held.get(&p.id).copied().unwrap_or("not invited"),
                minutes: record.minutes.get(&p.id).copied(),
                present: record.is_present(&p.id),
            })
            .collect();
        seats.sort_by(|a, b| a.name.cmp(&b.name));
        if !seats.is_empty() {
            all.push((code.unwrap_or_else(|| super::NO_NETWORK.into()), seats));
        }
    }
    all
}

fn unknown(overview: &Overview, record: &Record, outcome: Option<&Imported>) -> Vec<Unknown> {
    record
        .unidentified
        .iter()
        .enumerate()
        .map(|(i, u)| {
            let hint = outcome.and_then(|o| o.hints.get(i));
            let suggestions: Vec<(String, String)> = hint
                .map(|h| {
                    h.suggestions
                        .iter()
                        .filter_map(|s| {
                            let person = overview.roster.person(&s.person)?;
                            Some((person.email.to_string(), s.name.clone()))
                        })
                        .collect()
                })
                .unwrap_or_default();
            Unknown {
                name: u.name.clone(),
                email: u.email.clone(),
                label: u.label(),
                minutes: u.minutes,
                help: match hint {
                    Some(h) => match (h.no_person, h.suggestions.first()) {
                        (Some(what), _) => format!("probably {what}"),
                        (None, Some(first)) => format!("perhaps {}: {}", first.name, first.why),
                        (None, None) => String::new(),
                    },
                    None => String::new(),
                },
                suggestions,
            }
        })
        .collect()
}

#[derive(Deserialize)]
pub struct CheckIn {
    person: String,
    /// `in` or `out`
    mark: String,
    #[serde(default)]
    minutes: String,
}

/// POST /meetings/{slug}/attendance/{code}/check-in
pub async fn check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<CheckIn>,
) -> Result<HttpResponse, PageFailure> {
    let by = form.user.organiser.email.to_string();
    mark(&site, &path.0, &path.1, &form.fields, &by).await?;
    Ok(back_to(&format!(
        "/meetings/{}/attendance/{}#p-{}",
        path.0, path.1, form.fields.person
    )))
}

async fn mark(
    site: &Site,
    slug: &str,
    code: &str,
    form: &CheckIn,
    by: &str,
) -> Result<(), Refusal> {
    let id = PersonId::from_text(&form.person);
    let wanted = slug.to_string();
    let email: Email = site
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &wanted)?;
            roster
                .person(&id)
                .map(|p| p.email.clone())
                .ok_or_else(|| Refusal::not_found("She is not in this meeting."))
        })
        .await?;
    let minutes = match form.minutes.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| {
            Refusal::invalid("minutes", format!("\"{text}\" is no number of minutes"))
        })?),
    };
    let now = site.clock.now();
    if form.mark == "out" {
        actions::take_back(&site.db, now, slug, code, &email).await?;
    } else {
        actions::check_in(&site.db, now, slug, code, &email, minutes, by).await?;
    }
    Ok(())
}

fn back_to(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .finish()
}

/// POST /meetings/{slug}/attendance/{code}/import
pub async fn import(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let upload = read_upload(&user.0, parts).await?;
    let by = user.0.organiser.email.to_string();
    let outcome = take(&site, &slug, &code, upload, &by).await?;
    let overview = actions::overview(&site.db, &slug).await?;
    organiser_page(&user, &slug, &code, &overview, Some(&outcome))
}

async fn take(
    site: &Site,
    slug: &str,
    code: &str,
    mut upload: Upload,
    by: &str,
) -> Result<Imported, Refusal> {
    let zone = match upload.field("zone") {
        "" => None,
        text => Some(Zone::parse(text).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
    };
    let preview = upload.field("preview") == "yes";
    let (name, bytes) = upload
        .files
        .pop()
        .ok_or_else(|| Refusal::invalid("file", "choose the file that the platform gave you"))?;
    let (file, now) = (ReportFile { name, bytes, zone }, site.clock.now());
    if preview {
        actions::preview_report(&site.db, now, slug, code, file).await
    } else {
        actions::import_report(&site.db, now, slug, code, file, by).await
    }
}

#[derive(Deserialize)]
pub struct Decided {
    name: String,
    #[serde(default)]
    email: String,
    /// Her address; empty: nobody.
    #[serde(default)]
    is: String,
}

/// POST /meetings/{slug}/attendance/{code}/names: who an unidentified name is.
pub async fn decide(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Decided>,
) -> Result<HttpResponse, PageFailure> {
    let said = form.fields;
    let decision = match said.is.trim() {
        "" => Decision::Nobody,
        text => Decision::Is(Email::parse(text).map_err(|says| Refusal::invalid("is", says))?),
    };
    actions::decide(
        &site.db,
        site.clock.now(),
        &path.0,
        &path.1,
        &said.name,
        &said.email,
        decision,
    )
    .await?;
    Ok(back_to(&format!(
        "/meetings/{}/attendance/{}#names",
        path.0, path.1
    )))
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    by: String,
    #[serde(default)]
    format: String,
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

async fn exported(site: &Site, slug: &str, wanted: &Wanted) -> Result<HttpResponse, Refusal> {
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

/// A facilitator's or rapporteur's right to a session: her link, and her part in it.
struct Hers {
    slug: String,
    email: String,
    overview: Overview,
}

async fn hers(site: &Site, token: &str, code: &str) -> Result<Hers, Refusal> {
    let no = || {
        Refusal::not_found(
            "This link does not lead to a session of yours. Use the link of the newest mail, or ask the Secretariat for another.",
        )
    };
    let hash = hash_of(token);
    let (slug, person) = site
        .db
        .read(move |conn| {
            let Some((meeting, person)) = invitation::of_link(conn, &hash)? else {
                return Ok(None);
            };
            Ok(Some((meeting::load_by_id(conn, &meeting)?.slug, person)))
        })
        .await?
        .ok_or_else(no)?;
    let overview = actions::overview(&site.db, &slug).await?;
    let record = record_of(&overview, code).map_err(|_| no())?;
    let runs = overview
        .held(record)
        .any(|i| i.person == person && matches!(i.part, Part::Facilitator | Part::Rapporteur));
    let email = overview.roster.person(&person).map(|p| p.email.to_string());
    match email.filter(|_| runs) {
        Some(email) => Ok(Hers {
            slug,
            email,
            overview,
        }),
        None => Err(no()),
    }
}

/// GET /my/{token}/sessions/{code}
pub async fn my_session(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    facilitator_page(&token, &code, &hers.overview, None)
}

fn facilitator_page(
    token: &str,
    code: &str,
    overview: &Overview,
    outcome: Option<&Imported>,
) -> Result<HttpResponse, PageFailure> {
    let shell = Shell::bare(format!("Attendance of {code}"));
    let mut page = page(shell, overview, code, outcome)?;
    page.base = format!("/my/{token}/sessions/{code}");
    page.back = format!("/my/{token}");
    Ok(html(StatusCode::OK, &page))
}

/// POST /my/{token}/sessions/{code}/check-in
pub async fn my_check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<CheckIn>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    mark(&site, &hers.slug, &code, &form, &hers.email).await?;
    Ok(back_to(&format!(
        "/my/{token}/sessions/{code}#p-{}",
        form.person
    )))
}

/// POST /my/{token}/sessions/{code}/import
pub async fn my_import(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let upload = read_parts(parts).await?;
    let outcome = take(&site, &hers.slug, &code, upload, &hers.email).await?;
    let overview = actions::overview(&site.db, &hers.slug).await?;
    facilitator_page(&token, &code, &overview, Some(&outcome))
}

/// Attendance by network, session or person
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance", tag = "attendance",
    params(("slug" = String, Path), ("by" = Option<String>, Query, description = "network, session or person"), ("format" = Option<String>, Query, description = "json, csv or xlsx")),
    responses((status = 200, body = Object)))]
pub async fn attendance_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, ApiFailure> {
    let mut wanted = query.into_inner();
    if wanted.format.is_empty() {
        wanted.format = "json".into();
    }
    Ok(exported(&site, &slug, &wanted).await?)
}

/// How a platform's report is sent.
#[derive(Deserialize, ToSchema)]
pub struct ReportQuery {
    /// The file's name.
    #[serde(default)]
    name: String,
    /// The zone of its times; none: the meeting's.
    #[serde(default)]
    zone: String,
    /// Only say what would be understood.
    #[serde(default)]
    preview: bool,
}

/// Import a platform's attendance report
///
/// The body is the file as the platform gave it.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path), ("name" = Option<String>, Query), ("zone" = Option<String>, Query), ("preview" = Option<bool>, Query)),
    request_body = Vec<u8>, responses((status = 200, body = Object), (status = 422)))]
pub async fn import_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
    query: web::Query<ReportQuery>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let zone = match query.zone.as_str() {
        "" => None,
        text => Some(Zone::parse(text).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
    };
    let file = ReportFile {
        name: if query.name.is_empty() {
            "report".into()
        } else {
            query.name.clone()
        },
        bytes: body.to_vec(),
        zone,
    };
    let now = site.clock.now();
    let outcome = if query.preview {
        actions::preview_report(&site.db, now, &path.0, &path.1, file).await?
    } else {
        actions::import_report(&site.db, now, &path.0, &path.1, file, &user.email).await?
    };
    Ok(HttpResponse::Ok().json(json::imported(&outcome)))
}
