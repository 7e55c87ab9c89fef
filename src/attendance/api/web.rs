//! Tables out, platform reports in, names decided.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::attendance::web::{Wanted, exported};
use crate::attendance::{
    Aside, Audience, Decider, Decision, EntryId, ImportId, Place, ReportFile, Sees, Written,
    decide, figures, import_report, imports_of, json, names_of, preview_report, take_back_import,
};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::sheet::too_large;
use crate::time::Zone;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// Attendance by network, membership, role, session, person, presence, trend or burden
///
/// A workbook holds all of them; CSV the one that was asked for.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance", tag = "attendance",
    params(("slug" = String, Path), ("by" = Option<String>, Query, description = "network, membership, role, session, person, presence, trend or burden"), ("format" = Option<String>, Query, description = "json, csv or xlsx"), ("session" = Option<String>, Query, description = "the code of one session alone")),
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

/// For whom participation is asked.
#[derive(Deserialize)]
pub struct ForWhom {
    #[serde(default)]
    audience: String,
}

/// What an audience may know of attendance
///
/// Invited and present per network and session, `null` where it is hidden from that audience, with the burden of hours beside it.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance/participation", tag = "attendance",
    params(("slug" = String, Path), ("audience" = Option<String>, Query, description = "secretariat, alliance or public")),
    responses((status = 200, body = Object), (status = 422)))]
pub async fn participation_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<ForWhom>,
) -> Result<HttpResponse, ApiFailure> {
    let word = query.audience.as_str();
    let word = if word.is_empty() { "secretariat" } else { word };
    let audience = Audience::from_word(word).ok_or_else(|| {
        let says = format!("\"{word}\" is none of secretariat, alliance, public");
        Refusal::invalid("audience", says)
    })?;
    let figures = figures(&site.db, &slug).await?;
    Ok(HttpResponse::Ok().json(json::participation(&figures, audience)))
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
/// The body is the file as the platform gave it, at most 5 MiB.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path), ("name" = Option<String>, Query), ("zone" = Option<String>, Query), ("preview" = Option<bool>, Query)),
    request_body = Vec<u8>, responses((status = 200, body = Object), (status = 422)))]
pub async fn import_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String)>,
    query: web::Query<ReportQuery>,
    body: Result<web::Bytes, actix_web::Error>,
) -> Result<HttpResponse, ApiFailure> {
    let zone = match query.zone.as_str() {
        "" => None,
        text => Some(Zone::parse(text).map_err(|e| Refusal::invalid("zone", e.to_string()))?),
    };
    let name = if query.name.is_empty() {
        "report".to_string()
    } else {
        query.name.clone()
    };
    let body = body.map_err(|_| too_large(&name))?;
    let file = ReportFile {
        name,
        bytes: body.to_vec(),
        zone,
    };
    let now = site.clock.now();
    let outcome = if query.preview {
        preview_report(&site.db, now, &path.0, &path.1, file).await?
    } else {
        import_report(&site.db, now, &path.0, &path.1, file, &user.email).await?
    };
    Ok(HttpResponse::Ok().json(json::imported(&outcome)))
}

/// Names that nobody was recognised by
///
/// `open`: each with its minutes and what is offered for it, the likeliest first. `decided`: what was said of the others, by whom and when.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance/{code}/names", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn names_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let names = names_of(&site.db, &path.0, &path.1, Sees::Everybody).await?;
    Ok(HttpResponse::Ok().json(json::names(&names)))
}

/// Whose a name is: the name by its `entry`, or as the file has it, and exactly one of the others.
#[derive(Deserialize, ToSchema)]
pub struct Naming {
    entry: Option<String>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    /// Her address in the meeting.
    is: Option<String>,
    /// `telephone`, `note-taker`, `interpreter`, `technician` or `other`
    no_person: Option<String>,
    guest: Option<GuestSaid>,
    /// Open the name again.
    #[serde(default)]
    undo: bool,
}

/// A guest; what is left out is as the file has it.
#[derive(Deserialize, ToSchema)]
pub struct GuestSaid {
    name: Option<String>,
    email: Option<String>,
}

impl Naming {
    fn read(self) -> Result<(Written, Decision), Refusal> {
        let written = match self.entry {
            Some(entry) => Written::Of(EntryId::from_text(entry)),
            None => Written::As {
                name: self.name,
                email: self.email,
            },
        };
        let decision = match (self.is, self.no_person, self.guest, self.undo) {
            (Some(is), None, None, false) => {
                Decision::Is(Email::parse(&is).map_err(|says| Refusal::invalid("is", says))?)
            }
            (None, Some(word), None, false) => {
                Decision::NoPerson(Aside::from_word(&word).ok_or_else(|| {
                    let words = Aside::ALL.map(Aside::word).join(", ");
                    Refusal::invalid("no_person", format!("\"{word}\" is none of {words}"))
                })?)
            }
            (None, None, Some(guest), false) => Decision::Guest {
                name: guest.name,
                email: guest.email,
            },
            (None, None, None, true) => Decision::Undo,
            _ => {
                return Err(Refusal::invalid(
                    "body",
                    "say exactly one of is, no_person, guest and undo",
                ));
            }
        };
        Ok((written, decision))
    }
}

/// Decide whose a name is
///
/// It is remembered for the meeting's other sessions and later files. Answers with the session's names.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}/names", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), request_body = Naming,
    responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn decide_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    said: ApiJson<Naming>,
) -> Result<HttpResponse, ApiFailure> {
    let (written, decision) = said.body.read()?;
    let by = Decider::Organiser(said.user.email);
    let now = site.clock.now();
    decide(&site.db, now, &path.0, &path.1, written, decision, by).await?;
    let names = names_of(&site.db, &path.0, &path.1, Sees::Everybody).await?;
    Ok(HttpResponse::Ok().json(json::names(&names)))
}

/// The files of a session's record
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/attendance/{code}/imports", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn imports_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let found = imports_of(&site.db, &path.0, &path.1).await?;
    Ok(HttpResponse::Ok().json(json::imports(&found)))
}

/// Take a file back
///
/// All that it brought leaves the record; decisions about names stay. Answers with the files that are left.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/attendance/{code}/imports/{import}/take-back", tag = "attendance",
    params(("slug" = String, Path), ("code" = String, Path), ("import" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn take_back_json(
    site: web::Data<Site>,
    user: ApiUser,
    path: web::Path<(String, String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, code, import) = path.into_inner();
    let place = Place {
        slug: slug.clone(),
        code: code.clone(),
        by: user.email,
    };
    let id = ImportId::from_text(import);
    take_back_import(&site.db, site.clock.now(), place, id).await?;
    let found = imports_of(&site.db, &slug, &code).await?;
    Ok(HttpResponse::Ok().json(json::imports(&found)))
}
