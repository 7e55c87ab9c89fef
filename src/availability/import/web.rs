//! The import's pages and its call in the API.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;
use utoipa::ToSchema;

use super::asked::{Fault, fault, options, unknown_files};
use super::import_meeting;
use crate::meeting::import::{Counts, ImportOptions, ImportReport};
use crate::meeting::{self, Meeting, Preset};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind, Refusal};
use crate::web::{
    ApiFailure, ApiUser, PageFailure, PageUser, Shell, Site, Upload, html, read_parts, read_upload,
};

/// Fields below "limits and other options".
const LIMITS: [&str; 9] = [
    "grid",
    "per-day",
    "parallel",
    "rest",
    "free-days",
    "preset",
    "alliance",
    "mailbox",
    "sender-name",
];

#[derive(Template)]
#[template(path = "availability/import/pages/form.html")]
struct FormPage {
    shell: Shell,
    /// The meeting that is there already.
    slug: Option<String>,
    fields: Vec<(String, String)>,
    faults: Vec<Fault>,
    count: usize,
    presets: Vec<&'static str>,
}

impl FormPage {
    fn typed(&self, name: &str) -> &str {
        self.fields
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v)
    }

    /// What marks the field that a fault is about; never anything that was typed.
    fn marked(&self, name: &str) -> &'static str {
        if self.faults.iter().any(|f| f.file == name) {
            " aria-invalid=\"true\" aria-describedby=\"faults\""
        } else {
            ""
        }
    }

    fn any_limit(&self) -> bool {
        LIMITS
            .iter()
            .any(|name| !self.typed(name).is_empty() || !self.marked(name).is_empty())
    }
}

#[derive(Template)]
#[template(path = "availability/import/pages/report.html")]
struct ReportPage {
    shell: Shell,
    slug: String,
    changes: usize,
    lines: Vec<(&'static str, Counts)>,
    said: bool,
    invited: Vec<(String, usize)>,
    notes: Vec<Finding>,
}

/// GET /meetings/new
pub async fn new(user: PageUser) -> HttpResponse {
    form(StatusCode::OK, &user.0, None, Vec::new(), &[])
}

/// POST /meetings
pub async fn create(
    site: web::Data<Site>,
    user: PageUser,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let upload = read_upload(&user.0, parts).await?;
    let slug = upload.field("slug").to_string();
    if let Some(there) = before(&site, &slug).await? {
        let finding = Finding {
            place: "slug".into(),
            says: format!(
                "there is a meeting {slug} already ({}): take another short name, or open that meeting and import again",
                there.name
            ),
        };
        let fields = upload.fields().to_vec();
        return Ok(form(
            StatusCode::UNPROCESSABLE_ENTITY,
            &user.0,
            None,
            fields,
            &[finding],
        ));
    }
    take(&site, &user.0, &slug, None, upload).await
}

/// GET /meetings/{slug}/import
pub async fn again(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let meeting = load(&site, &slug).await?;
    let fields = [
        ("name", meeting.name.clone()),
        ("from", meeting.first_day.to_string()),
        ("to", meeting.last_day.to_string()),
        ("zone", meeting.zone.given().to_string()),
    ];
    let fields = fields.map(|(n, v)| (n.to_string(), v)).to_vec();
    Ok(form(StatusCode::OK, &user.0, Some(&meeting), fields, &[]))
}

/// POST /meetings/{slug}/import
pub async fn take_again(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let meeting = load(&site, &slug).await?;
    let upload = read_upload(&user.0, parts).await?;
    take(&site, &user.0, &slug, Some(&meeting), upload).await
}

async fn before(site: &Site, slug: &str) -> Result<Option<Meeting>, Refusal> {
    let slug = slug.to_string();
    site.db.read(move |conn| meeting::find(conn, &slug)).await
}

async fn load(site: &Site, slug: &str) -> Result<Meeting, Refusal> {
    let slug = slug.to_string();
    site.db.read(move |conn| meeting::load(conn, &slug)).await
}

/// Imports; a refusal of what came in shows the form again with every fault.
async fn take(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    before: Option<&Meeting>,
    upload: Upload,
) -> Result<HttpResponse, PageFailure> {
    let fields = upload.fields().to_vec();
    let names: Vec<String> = upload.files.iter().map(|(name, _)| name.clone()).collect();
    match import(site, slug, before, upload).await {
        Ok(report) => Ok(report_page(user, &report)),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let mut findings = unknown_files(&names);
            findings.extend(refusal.findings);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(form(status, user, before, fields, &findings))
        }
        Err(other) => Err(other.into()),
    }
}

async fn import(
    site: &Site,
    slug: &str,
    before: Option<&Meeting>,
    upload: Upload,
) -> Result<ImportReport, Refusal> {
    let options: ImportOptions = options(
        slug,
        |name| upload.field(name).to_string(),
        before,
        &site.mailbox,
    )?;
    import_meeting(&site.db, site.clock.now(), options, upload.files).await
}

fn form(
    status: StatusCode,
    user: &SignedIn,
    meeting: Option<&Meeting>,
    fields: Vec<(String, String)>,
    findings: &[Finding],
) -> HttpResponse {
    let shell = match meeting {
        Some(m) => Shell::of_meeting("Import again", user, &m.slug, &m.name, "/import"),
        None => Shell::of("Import a meeting", user),
    };
    let page = FormPage {
        shell,
        slug: meeting.map(|m| m.slug.clone()),
        fields,
        faults: findings.iter().map(fault).collect(),
        count: findings.len(),
        presets: Preset::ALL.iter().map(|p| p.word()).collect(),
    };
    html(status, &page)
}

fn report_page(user: &SignedIn, report: &ImportReport) -> HttpResponse {
    let mut lines = vec![
        ("Networks", report.networks),
        ("People", report.people),
        ("Workshops", report.workshops),
    ];
    lines.extend(report.availability.map(|c| ("Answers about time", c)));
    html(
        StatusCode::OK,
        &ReportPage {
            shell: Shell::of("Imported", user),
            slug: report.slug.clone(),
            changes: report.changes(),
            lines,
            said: report.availability.is_some(),
            invited: report.invited.clone(),
            notes: report.notes.clone(),
        },
    )
}

/// What an import did.
#[derive(Serialize, ToSchema)]
pub struct ImportReportJson {
    /// The meeting's short name.
    meeting: String,
    /// What became of its name, window, zone and limits: created, changed or unchanged
    state: String,
    /// 0 when the same files came again.
    changes: usize,
    networks: CountsJson,
    people: CountsJson,
    workshops: CountsJson,
    /// null: no such file was given
    availability: Option<CountsJson>,
    /// Workshop code: how many are invited.
    #[schema(value_type = std::collections::HashMap<String, usize>)]
    invited: serde_json::Map<String, serde_json::Value>,
    notes: Vec<NoteJson>,
}

/// What became of the things of one kind.
#[derive(Serialize, ToSchema)]
pub struct CountsJson {
    created: usize,
    changed: usize,
    unchanged: usize,
    removed: usize,
}

/// Something worth knowing: where, and what.
#[derive(Serialize, ToSchema)]
pub struct NoteJson {
    place: String,
    says: String,
}

impl From<Counts> for CountsJson {
    fn from(c: Counts) -> Self {
        CountsJson {
            created: c.created,
            changed: c.changed,
            unchanged: c.unchanged,
            removed: c.removed,
        }
    }
}

impl From<ImportReport> for ImportReportJson {
    fn from(r: ImportReport) -> Self {
        ImportReportJson {
            state: r.meeting.word().to_string(),
            changes: r.changes(),
            meeting: r.slug,
            networks: r.networks.into(),
            people: r.people.into(),
            workshops: r.workshops.into(),
            availability: r.availability.map(CountsJson::from),
            invited: r
                .invited
                .into_iter()
                .map(|(code, people)| (code, people.into()))
                .collect(),
            notes: r
                .notes
                .into_iter()
                .map(|n| NoteJson {
                    place: n.place,
                    says: n.says,
                })
                .collect(),
        }
    }
}

/// The fields of an import; of a meeting that is there already, what is left out stays.
#[derive(ToSchema)]
#[allow(dead_code, reason = "read by the API's document only")]
pub struct ImportForm {
    name: String,
    /// First day, 2020-10-08
    from: String,
    /// Last day
    to: String,
    /// Programme time zone, Europe/Rome
    zone: String,
    grid: Option<u32>,
    #[schema(rename = "per-day")]
    per_day: Option<u32>,
    parallel: Option<u32>,
    rest: Option<u32>,
    #[schema(rename = "free-days")]
    free_days: Option<String>,
    preset: Option<String>,
    alliance: Option<String>,
    mailbox: Option<String>,
    #[schema(rename = "sender-name")]
    sender_name: Option<String>,
    /// networks.csv, workshops.csv, participants.csv, availability.csv, or one XLSX workbook with sheets of these names
    #[schema(value_type = Vec<String>, format = Binary)]
    files: Vec<u8>,
}

/// Import a meeting from spreadsheets, or import into it again
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/import", tag = "meetings", params(("slug" = String, Path)), request_body(content = ImportForm, content_type = "multipart/form-data"), responses((status = 200, body = ImportReportJson), (status = 422, description = "Nothing was stored; every fault is listed")))]
pub async fn import_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, ApiFailure> {
    let upload = read_parts(parts).await?;
    let names: Vec<String> = upload.files.iter().map(|(name, _)| name.clone()).collect();
    let before = before(&site, &slug).await?;
    let report = import(&site, &slug, before.as_ref(), upload)
        .await
        .map_err(|mut refusal| {
            if refusal.kind == Kind::Invalid {
                refusal.findings.extend(unknown_files(&names));
            }
            refusal
        })?;
    Ok(HttpResponse::Ok().json(ImportReportJson::from(report)))
}
