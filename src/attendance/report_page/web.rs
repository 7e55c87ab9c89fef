//! The import page, for the organiser and, by her link, for a facilitator.
//! Long because the organiser and the facilitator have each act of one page, and what it shows is put into words here.

use std::borrow::Borrow;

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::preview::{Preview, platform, preview};
use crate::attendance::facilitator::web::hers;
use crate::attendance::hub::web::back_to;
use crate::attendance::hub::words::{closed as closed_words, say, say_with};
use crate::attendance::names_page::view::Readers;
use crate::attendance::{
    ImportId, Imports, Looked, Place, ReportFile, UploadId, imports_of, keep, let_wait, look_at,
    take_back_import,
};
use crate::invitation::letters::language_of;
use crate::language::{Told, Value, tell};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::Zone;
use crate::web::{
    OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, Upload, html, read_parts,
    read_upload,
};

/// The key of the title.
const TITLE: &str = "import-title";

#[derive(Template)]
#[template(path = "attendance/pages/import.html")]
struct ImportPage {
    shell: Shell,
    base: String,
    code: String,
    title: String,
    when: String,
    /// The zone in which times are read that name none, when nothing else is said.
    zone: String,
    /// Where, unless it is a field of the form, and what.
    findings: Vec<(String, Told)>,
    file_wrong: bool,
    zone_wrong: bool,
    /// The record is final: who made it so.
    closed: Option<String>,
    preview: Option<Preview>,
    imports: Vec<ImportView>,
    taken_back: Vec<String>,
    unidentified: usize,
}

impl ImportPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn count(&self, key: &str, n: impl Borrow<usize>) -> String {
        say_with(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        say_with(self.shell.language, key, &[(name, value.into())])
    }

    fn first_and_last(&self, p: &Preview) -> String {
        let values = [
            ("from", p.first.as_str().into()),
            ("until", p.last.as_str().into()),
        ];
        say_with(self.shell.language, "from-to", &values)
    }

    fn recognised(&self, p: &Preview) -> String {
        let values = [("people", p.people.into()), ("n", p.present.into())];
        say_with(self.shell.language, "recognised-present", &values)
    }
}

struct ImportView {
    id: String,
    file: String,
    about: String,
    by: String,
}

/// Who is at the import page or the names page.
pub(in crate::attendance) struct Visitor {
    pub(in crate::attendance) shell: Shell,
    /// The session's own address: the organiser's, or below the facilitator's link.
    pub(in crate::attendance) base: String,
    pub(in crate::attendance) place: Place,
    pub(in crate::attendance) readers: Readers,
}

impl Visitor {
    pub(in crate::attendance) fn is_organiser(&self) -> bool {
        self.readers.is_organiser()
    }
}

/// The file that is looked at, and how.
#[derive(Deserialize, Default)]
pub struct Asked {
    #[serde(default)]
    file: String,
    #[serde(default)]
    zone: String,
}

pub(in crate::attendance) fn organiser(
    user: &SignedIn,
    slug: &str,
    code: &str,
    title: &str,
) -> Visitor {
    let language = user.organiser.language;
    let title = say_with(language, title, &[("code", code.into())]);
    Visitor {
        shell: Shell::of_meeting(title, user, slug, slug, "/attendance").translated(),
        base: format!("/meetings/{slug}/attendance/{code}"),
        place: Place {
            slug: slug.to_string(),
            code: code.to_string(),
            by: user.organiser.email.to_string(),
        },
        readers: Readers::organiser(language),
    }
}

pub(in crate::attendance) async fn facilitator(
    site: &Site,
    token: &str,
    code: &str,
    title: &str,
) -> Result<Visitor, Refusal> {
    let hers = hers(site, token, code).await?;
    let language = language_of(&hers.person);
    let title = say_with(language, title, &[("code", code.into())]);
    Ok(Visitor {
        shell: Shell::in_language(title, language).hers(hers.person.wishes.discreet),
        base: format!("/my/{token}/sessions/{code}"),
        place: Place {
            slug: hers.slug,
            code: code.to_string(),
            by: hers.email.clone(),
        },
        readers: Readers::facilitator(hers.email, language, hers.person.zone),
    })
}

/// GET /meetings/{slug}/attendance/{code}/import
pub async fn page(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = organiser(&user.0, &path.0, &path.1, TITLE);
    show(&site, visitor, &asked).await
}

/// GET /my/{token}/sessions/{code}/import
pub async fn my_page(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    show(&site, visitor, &asked).await
}

/// POST /meetings/{slug}/attendance/{code}/import: the file; it waits to be kept.
pub async fn send(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let upload = read_upload(&user.0, parts).await?;
    let visitor = organiser(&user.0, &path.0, &path.1, TITLE);
    receive(&site, visitor, upload).await
}

/// POST /my/{token}/sessions/{code}/import
pub async fn my_send(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    let upload = read_parts(parts).await?;
    receive(&site, visitor, upload).await
}

/// Which waiting file is kept, with its times in which zone.
#[derive(Deserialize)]
pub struct Kept {
    file: String,
    #[serde(default)]
    zone: String,
}

/// POST /meetings/{slug}/attendance/{code}/import/keep
pub async fn keep_it(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Kept>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = organiser(&form.user, &path.0, &path.1, TITLE);
    kept(&site, visitor, &form.fields).await
}

/// POST /my/{token}/sessions/{code}/import/keep
pub async fn my_keep(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<Kept>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    kept(&site, visitor, &form).await
}

/// Which import is taken back.
#[derive(Deserialize)]
pub struct TakeBack {
    import: String,
}

/// POST /meetings/{slug}/attendance/{code}/import/take-back
pub async fn take_back(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<TakeBack>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = organiser(&form.user, &path.0, &path.1, TITLE);
    taken_back(&site, visitor, &form.fields).await
}

/// POST /my/{token}/sessions/{code}/import/take-back
pub async fn my_take_back(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<TakeBack>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    taken_back(&site, visitor, &form).await
}

async fn taken_back(
    site: &Site,
    visitor: Visitor,
    form: &TakeBack,
) -> Result<HttpResponse, PageFailure> {
    let id = ImportId::from_text(&form.import);
    let back = format!("{}/import#files", visitor.base);
    take_back_import(&site.db, site.clock.now(), visitor.place, id).await?;
    Ok(back_to(&back))
}

async fn receive(
    site: &Site,
    visitor: Visitor,
    mut upload: Upload,
) -> Result<HttpResponse, PageFailure> {
    let typed = upload.field("zone").to_string();
    let read = async {
        let zone = zone(&typed)?;
        let (name, bytes) = upload.files.pop().ok_or_else(|| {
            Refusal::invalid("file", "choose the file that the platform gave you")
        })?;
        let file = ReportFile { name, bytes, zone };
        let_wait(&site.db, site.clock.now(), visitor.place.clone(), file).await
    };
    match read.await {
        Ok(id) => {
            let zone: String = url_part(&typed);
            Ok(back_to(&format!(
                "{}/import?file={id}&zone={zone}#preview",
                visitor.base
            )))
        }
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let found = imports_of(&site.db, &visitor.place.slug, &visitor.place.code).await?;
            Ok(page_of(visitor, &found, None, refused(refusal)))
        }
        Err(other) => Err(other.into()),
    }
}

fn refused(refusal: Refusal) -> (StatusCode, Vec<Finding>) {
    let status = match refusal.kind {
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::NotFound => StatusCode::NOT_FOUND,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, refusal.findings)
}

fn zone(typed: &str) -> Result<Option<Zone>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        text => Zone::parse(text)
            .map(Some)
            .map_err(|e| Refusal::invalid("zone", e.to_string())),
    }
}

/// A zone's name as part of an address.
fn url_part(text: &str) -> String {
    serde_urlencoded::to_string([("", text)])
        .unwrap_or_default()
        .trim_start_matches('=')
        .to_string()
}

async fn show(site: &Site, visitor: Visitor, asked: &Asked) -> Result<HttpResponse, PageFailure> {
    let place = visitor.place.clone();
    let found = imports_of(&site.db, &place.slug, &place.code).await?;
    if asked.file.is_empty() {
        return Ok(page_of(visitor, &found, None, (StatusCode::OK, Vec::new())));
    }
    let id = UploadId::from_text(&asked.file);
    let looked = async { look_at(&site.db, site.clock.now(), place, id, zone(&asked.zone)?).await };
    match looked.await {
        Ok(Looked::Waits {
            file_name,
            uploaded_at,
            outcome,
        }) => {
            let until = uploaded_at + chrono::TimeDelta::hours(1);
            let until = visitor.readers.moment(until, &found.roster);
            let preview = preview(&asked.file, file_name, until, &outcome, &visitor.readers);
            Ok(page_of(
                visitor,
                &found,
                Some(preview),
                (StatusCode::OK, Vec::new()),
            ))
        }
        Ok(Looked::WasKept) => Ok(back_to(&onward(&visitor.base, &found))),
        Err(refusal) if refusal.kind != Kind::Internal && refusal.kind != Kind::Unavailable => {
            Ok(page_of(visitor, &found, None, refused(refusal)))
        }
        Err(other) => Err(other.into()),
    }
}

async fn kept(site: &Site, visitor: Visitor, form: &Kept) -> Result<HttpResponse, PageFailure> {
    let place = visitor.place.clone();
    let (slug, code) = (place.slug.clone(), place.code.clone());
    let id = UploadId::from_text(&form.file);
    let done = async { keep(&site.db, site.clock.now(), place, id, zone(&form.zone)?).await };
    match done.await {
        Ok(()) => {
            let found = imports_of(&site.db, &slug, &code).await?;
            Ok(back_to(&onward(&visitor.base, &found)))
        }
        Err(refusal) if refusal.kind != Kind::Internal && refusal.kind != Kind::Unavailable => {
            let found = imports_of(&site.db, &slug, &code).await?;
            Ok(page_of(visitor, &found, None, refused(refusal)))
        }
        Err(other) => Err(other.into()),
    }
}

/// Where to go once a file is kept: to the names that are open, else to the session.
fn onward(base: &str, found: &Imports) -> String {
    if found.unidentified > 0 {
        format!("{base}/names")
    } else {
        base.to_string()
    }
}

fn page_of(
    mut visitor: Visitor,
    found: &Imports,
    preview: Option<Preview>,
    (status, findings): (StatusCode, Vec<Finding>),
) -> HttpResponse {
    let meeting = &found.roster.meeting;
    if let Some(nav) = &mut visitor.shell.meeting {
        nav.name.clone_from(&meeting.name);
    }
    let readers = &visitor.readers;
    let language = readers.language;
    let who = |by: &str| readers.who(by, &found.roster);
    let when = |at| readers.moment(at, &found.roster);
    let at_fault = |field: &str| findings.iter().any(|f| f.place == field);
    html(
        status,
        &ImportPage {
            code: found.session.code.clone(),
            title: found.session.title.clone(),
            when: readers.span(&found.session, &found.roster),
            zone: meeting.zone.name().to_string(),
            file_wrong: at_fault("file"),
            zone_wrong: at_fault("zone"),
            findings: findings
                .iter()
                .map(|f| {
                    // A field of this form is marked itself.
                    let field = f.place == "file" || f.place == "zone";
                    let place = if field { "" } else { &f.place };
                    (place.to_string(), tell(language, &f.says))
                })
                .collect(),
            closed: closed_words(language, &found.history, who, when),
            preview,
            imports: found
                .imports
                .iter()
                .map(|i| ImportView {
                    id: i.id.to_string(),
                    file: i.file_name.clone(),
                    about: readers.say_with(
                        "file-about",
                        &[
                            ("platform", Value::Phrase(platform(language, &i.platform))),
                            ("n", i64::from(i.rows_read).into()),
                            ("zone", i.zone.as_str().into()),
                            ("when", Value::Name(when(i.imported_at))),
                        ],
                    ),
                    by: who(&i.imported_by),
                })
                .collect(),
            taken_back: found
                .taken_back
                .iter()
                .map(|t| {
                    readers.say_with(
                        "was-taken-back",
                        &[
                            ("file", t.says.as_str().into()),
                            ("when", Value::Name(when(t.at))),
                            ("by", Value::Name(who(&t.by))),
                        ],
                    )
                })
                .collect(),
            unidentified: found.unidentified,
            base: visitor.base,
            shell: visitor.shell,
        },
    )
}
