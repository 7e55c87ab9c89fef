//! The import as a call of the API: done, or only looked at.

use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::availability::import::asked::{options, unknown_files};
use crate::availability::import::{Looked, import_as_looked_at, import_meeting, look_at_import};
use crate::meeting;
use crate::meeting::import::{Change, Counts, Difference, FieldChange, ImportReport};
use crate::refusal::{Kind, Refusal};
use crate::web::{ApiFailure, ApiUser, Site, read_parts};

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
    /// What a dry run would change; null after an import.
    difference: Option<DifferenceJson>,
}

/// What would change.
#[derive(Serialize, ToSchema)]
pub struct DifferenceJson {
    /// Send it as `seen` to import exactly this.
    version: String,
    meeting: Vec<FieldChangeJson>,
    networks: Vec<ChangeJson>,
    people: Vec<ChangeJson>,
    workshops: Vec<ChangeJson>,
    /// Rules between two workshops: new or gone, and which.
    rules: Vec<(String, String)>,
}

/// One row that differs.
#[derive(Serialize, ToSchema)]
pub struct ChangeJson {
    /// new, changed or gone
    what: String,
    /// Code or address.
    key: String,
    name: String,
    /// The row of its file.
    row: Option<usize>,
    fields: Vec<FieldChangeJson>,
}

/// A column before and after.
#[derive(Serialize, ToSchema)]
pub struct FieldChangeJson {
    field: String,
    old: String,
    new: String,
}

impl From<FieldChange> for FieldChangeJson {
    fn from(f: FieldChange) -> Self {
        FieldChangeJson {
            field: f.field.replace('-', "_"),
            old: f.old,
            new: f.new,
        }
    }
}

fn rows(all: Vec<Change>) -> Vec<ChangeJson> {
    let row = |c: Change| ChangeJson {
        what: c.what.word().into(),
        key: c.key,
        name: c.name,
        row: c.row,
        fields: c.fields.into_iter().map(FieldChangeJson::from).collect(),
    };
    all.into_iter().map(row).collect()
}

impl DifferenceJson {
    fn of(version: String, d: Difference) -> Self {
        DifferenceJson {
            version,
            meeting: d.meeting.into_iter().map(FieldChangeJson::from).collect(),
            networks: rows(d.networks),
            people: rows(d.people),
            workshops: rows(d.workshops),
            rules: d
                .rules
                .into_iter()
                .map(|(what, rule)| (what.word().to_string(), rule))
                .collect(),
        }
    }
}

impl From<Looked> for ImportReportJson {
    fn from(looked: Looked) -> Self {
        ImportReportJson {
            difference: Some(DifferenceJson::of(looked.version(), looked.difference)),
            ..ImportReportJson::from(looked.report)
        }
    }
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
            difference: None,
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
    /// yes: nothing is stored; the answer says what would change
    #[schema(rename = "dry-run")]
    dry_run: Option<String>,
    /// The version of a dry run: where the import would change something else by now, it is refused (409)
    seen: Option<String>,
    /// networks.csv, workshops.csv, participants.csv, availability.csv, or one XLSX workbook with sheets of these names
    #[schema(value_type = Vec<String>, format = Binary)]
    files: Vec<u8>,
}

/// Import a meeting from spreadsheets, or import into it again
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/import", tag = "meetings", params(("slug" = String, Path)), request_body(content = ImportForm, content_type = "multipart/form-data"), responses((status = 200, body = ImportReportJson), (status = 409, description = "It would change something else than what was looked at"), (status = 422, description = "Nothing was stored; every fault is listed")))]
pub async fn import_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, ApiFailure> {
    let upload = read_parts(parts).await?;
    let names: Vec<String> = upload.files.iter().map(|(name, _)| name.clone()).collect();
    let wanted = slug.to_string();
    let find = site.db.read(move |conn| meeting::find(conn, &wanted));
    let before = find.await?;
    let field = |name: &str| upload.field(name).to_string();
    let (dry, seen) = (!field("dry-run").is_empty(), field("seen"));
    let (db, now) = (&site.db, site.clock.now());
    let done: Result<ImportReportJson, Refusal> = async {
        let options = options(&slug, field, before.as_ref(), &site.mailbox)?;
        let files = upload.files.clone();
        if dry {
            return Ok(look_at_import(db, now, options, files).await?.into());
        }
        if seen.is_empty() {
            return Ok(import_meeting(db, now, options, files).await?.into());
        }
        let report = import_as_looked_at(db, now, options, files, &seen).await?;
        let report = report.ok_or_else(|| {
            Refusal::conflict("the import would change something else than what was looked at: make a dry run again")
        })?;
        Ok(report.into())
    }
    .await;
    let report = done.map_err(|mut refusal| {
        if refusal.kind == Kind::Invalid {
            refusal.findings.extend(unknown_files(&names));
        }
        refusal
    })?;
    Ok(HttpResponse::Ok().json(report))
}
