//! The import's pages: the form, what the files would change, what they did.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::asked::{Fault, fault, options, unknown_files};
use super::looked::{Table, tables, told};
use super::waiting::{self, FilesId, Waiting};
use super::{Looked, import_as_looked_at, look_at_import};
use crate::meeting::import::{Change, Counts, FieldChange, ImportOptions, ImportReport, What};
use crate::meeting::{self, Meeting, Preset, Say};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind, Refusal};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, Upload, html, read_upload};

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
    t: Say,
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
    t: Say,
    slug: String,
    changes: usize,
    lines: Vec<(&'static str, Counts)>,
    said: bool,
    invited: Vec<(String, usize)>,
    notes: Vec<Finding>,
}

#[derive(Template)]
#[template(path = "availability/import/pages/difference.html")]
struct DifferencePage {
    shell: Shell,
    t: Say,
    id: String,
    /// It is another one than what was looked at.
    changed: bool,
    version: String,
    changes: usize,
    lines: Vec<(&'static str, Counts)>,
    meeting: Vec<FieldChange>,
    tables: Vec<Table>,
    rules: Vec<(What, String)>,
    notes: Vec<Finding>,
}

impl DifferencePage {
    #[allow(clippy::unused_self)] // a template calls its page
    fn told<'a>(&self, change: &'a Change) -> Vec<&'a FieldChange> {
        told(change)
    }
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

/// Looks at what came in and lets it wait; a refusal shows the form again with every fault.
async fn take(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    before: Option<&Meeting>,
    upload: Upload,
) -> Result<HttpResponse, PageFailure> {
    let fields: Vec<(String, String)> = upload
        .fields()
        .iter()
        .filter(|(name, _)| name != "form_token")
        .cloned()
        .collect();
    let names: Vec<String> = upload.files.iter().map(|(name, _)| name.clone()).collect();
    let new = Waiting {
        id: FilesId::fresh(),
        owner: user.organiser.email.to_string(),
        slug: slug.to_string(),
        fields: fields.clone(),
        files: upload.files,
        sent_at: site.clock.now(),
    };
    match look(site, &new, before).await {
        Ok(looked) => {
            let id = new.id.clone();
            let kept = site.db.write(move |conn| waiting::store::add(conn, &new));
            kept.await?;
            let page = difference_page(user, &id, before, looked, false);
            Ok(html(StatusCode::OK, &page))
        }
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let mut findings = unknown_files(&names);
            findings.extend(refusal.findings);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(form(status, user, before, fields, &findings))
        }
        Err(other) => Err(other.into()),
    }
}

fn options_of(
    site: &Site,
    files: &Waiting,
    before: Option<&Meeting>,
) -> Result<ImportOptions, Refusal> {
    let field = |name: &str| {
        let found = files.fields.iter().find(|(n, _)| n == name);
        found.map_or_else(String::new, |(_, v)| v.trim().to_string())
    };
    options(&files.slug, field, before, &site.mailbox)
}

async fn look(site: &Site, files: &Waiting, before: Option<&Meeting>) -> Result<Looked, Refusal> {
    let options = options_of(site, files, before)?;
    look_at_import(&site.db, site.clock.now(), options, files.files.clone()).await
}

/// The files that wait for her under that id, and the meeting that they are for if it is there.
async fn waiting_for(
    site: &Site,
    user: &SignedIn,
    id: String,
) -> Result<(Waiting, Option<Meeting>), Refusal> {
    let owner = user.organiser.email.to_string();
    let now = site.clock.now();
    let read = site.db.read(move |conn| {
        let files = waiting::store::load(conn, &FilesId::from_text(id), &owner, now)?;
        let before = meeting::find(conn, &files.slug)?;
        Ok((files, before))
    });
    read.await
}

/// GET /imports/{files}: what the files that wait would change now.
pub async fn waiting_files(
    site: web::Data<Site>,
    user: PageUser,
    id: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let (files, before) = waiting_for(&site, &user.0, id.into_inner()).await?;
    let looked = look(&site, &files, before.as_ref()).await?;
    let page = difference_page(&user.0, &files.id, before.as_ref(), looked, false);
    Ok(html(StatusCode::OK, &page))
}

#[derive(Deserialize)]
pub struct Seen {
    #[serde(default)]
    seen: String,
}

/// POST /imports/{files}: imports exactly what was looked at.
pub async fn keep(
    site: web::Data<Site>,
    id: web::Path<String>,
    form: OrganiserForm<Seen>,
) -> Result<HttpResponse, PageFailure> {
    let user = &form.user;
    let (files, before) = waiting_for(&site, user, id.into_inner()).await?;
    let options = options_of(&site, &files, before.as_ref())?;
    let (now, bytes) = (site.clock.now(), files.files.clone());
    let seen = &form.fields.seen;
    let Some(report) = import_as_looked_at(&site.db, now, options, bytes, seen).await? else {
        let looked = look(&site, &files, before.as_ref()).await?;
        let page = difference_page(user, &files.id, before.as_ref(), looked, true);
        return Ok(html(StatusCode::CONFLICT, &page));
    };
    let done = files.id.clone();
    let gone = site
        .db
        .write(move |conn| waiting::store::remove(conn, &done));
    gone.await?;
    Ok(report_page(user, &report))
}

/// POST /imports/{files}/drop
pub async fn drop_files(
    site: web::Data<Site>,
    id: web::Path<String>,
    form: OrganiserForm<Seen>,
) -> Result<HttpResponse, PageFailure> {
    let (files, before) = waiting_for(&site, &form.user, id.into_inner()).await?;
    let id = files.id;
    let gone = site.db.write(move |conn| waiting::store::remove(conn, &id));
    gone.await?;
    let at = match before {
        Some(meeting) => format!("/meetings/{}/import", meeting.slug),
        None => "/meetings/new".to_string(),
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish())
}

fn form(
    status: StatusCode,
    user: &SignedIn,
    meeting: Option<&Meeting>,
    fields: Vec<(String, String)>,
    findings: &[Finding],
) -> HttpResponse {
    let t = Say(user.organiser.language);
    let shell = match meeting {
        Some(m) => Shell::of_meeting(t.word("import-again"), user, &m.slug, &m.name, "/import"),
        None => Shell::of(t.word("meetings-import"), user),
    }
    .translated();
    let page = FormPage {
        shell,
        t,
        slug: meeting.map(|m| m.slug.clone()),
        fields,
        faults: findings.iter().map(fault).collect(),
        count: findings.len(),
        presets: Preset::ALL.iter().map(|p| p.word()).collect(),
    };
    html(status, &page)
}

/// Subjects with what became of them; the names are keys of texts.
fn lines(report: &ImportReport) -> Vec<(&'static str, Counts)> {
    let mut lines = vec![
        ("networks", report.networks),
        ("people", report.people),
        ("workshops", report.workshops),
    ];
    lines.extend(report.availability.map(|c| ("import-answers", c)));
    lines
}

fn difference_page(
    user: &SignedIn,
    id: &FilesId,
    before: Option<&Meeting>,
    looked: Looked,
    changed: bool,
) -> DifferencePage {
    let t = Say(user.organiser.language);
    let title = t.word("diff-title");
    let shell = match before {
        Some(m) => Shell::of_meeting(title, user, &m.slug, &m.name, "/import"),
        None => Shell::of(title, user),
    };
    DifferencePage {
        shell: shell.translated(),
        id: id.to_string(),
        changed,
        version: looked.version(),
        changes: looked.report.changes(),
        lines: lines(&looked.report),
        tables: tables(&looked.difference),
        meeting: looked.difference.meeting,
        rules: looked.difference.rules,
        notes: looked.report.notes,
        t,
    }
}

fn report_page(user: &SignedIn, report: &ImportReport) -> HttpResponse {
    let t = Say(user.organiser.language);
    html(
        StatusCode::OK,
        &ReportPage {
            shell: Shell::of(t.word("import-done-title"), user).translated(),
            t,
            slug: report.slug.clone(),
            changes: report.changes(),
            lines: lines(report),
            said: report.availability.is_some(),
            invited: report.invited.clone(),
            notes: report.notes.clone(),
        },
    )
}
