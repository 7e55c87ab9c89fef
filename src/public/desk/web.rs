//! Opening the public programme, closing it, and what it shows: by a page in the organiser's language and by the API.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::feed::Level;
use crate::language::Language;
use crate::meeting::{Clash, Fields, Say, field, merge, version};
use crate::organiser::SignedIn;
use crate::public::words::{TEXTS, say};
use crate::public::{Change, Members, Settings, change, look, settings, stands, take_form};
use crate::refusal::{Kind, Refusal};
use crate::web::{
    ApiFailure, ApiJson, ApiUser, OrganiserForm, PageFailure, PageUser, Shell, Site, html,
};

#[derive(Template)]
#[template(path = "public/desk/pages/public.html")]
struct PublicPage {
    shell: Shell,
    language: Language,
    settings: Settings,
    /// How many sessions it shows while it is open.
    count: Option<usize>,
    kept: bool,
    path: String,
    base: String,
    /// What stands in the form, and what stands while it is shown.
    fields: Fields,
    opened: Fields,
    seen: String,
    clashes: Vec<Clash>,
}

impl PublicPage {
    fn t(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn shows(&self) -> Option<String> {
        let n = self.count?;
        Some(TEXTS.say(self.language, "o-shows", &[("n", n.into())]))
    }

    fn levels(&self) -> [(&'static str, String, bool); 3] {
        let now = Level::from_word(field(&self.fields, "level")).unwrap_or_default();
        Level::ALL.map(|l| {
            let says = self.t(&format!("o-level-{}", l.word()));
            (l.word(), says, l == now)
        })
    }

    fn members(&self) -> [(&'static str, String, bool); 4] {
        Members::ALL.map(|m| {
            let says = self.t(&format!("o-members-{}", m.word()));
            (m.word(), says, m.word() == field(&self.fields, "members"))
        })
    }

    fn names(&self) -> bool {
        !field(&self.fields, "names").is_empty()
    }

    fn clash_word(&self, key: &str) -> String {
        Say(self.language).word(key)
    }

    fn label(&self, name: &str) -> String {
        self.t(&format!("o-{name}"))
    }

    /// A value of a field in words.
    fn shown(&self, name: &str, value: &str) -> String {
        match (name, value) {
            (_, "") => "–".into(),
            ("names", _) => "✓".into(),
            (name, value) => self.t(&format!("o-{name}-{value}")),
        }
    }

    fn addresses(&self) -> [(&'static str, String, String); 4] {
        let at = |rest: &str| format!("{}{}{rest}", self.base, self.path);
        [
            ("page", self.t("o-page"), at("")),
            ("ics", self.t("o-ics"), at("/programme.ics")),
            ("xml", self.t("o-xml"), at("/schedule.xml")),
            ("json", self.t("o-json"), at("/schedule.json")),
        ]
    }

    fn snippet(&self) -> String {
        let name = self.settings.meeting.name.replace('&', "&amp;");
        format!(
            "<iframe src=\"{}{}/embed?lang={}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>",
            self.base,
            self.path,
            self.language.code(),
            name.replace('"', "&quot;").replace('<', "&lt;")
        )
    }
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// GET /meetings/{slug}/public
pub async fn page(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    shown(&site, &user.0, &slug, query.done == "kept", None).await
}

/// The page, with what two organisers say otherwise, if they do.
async fn shown(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    kept: bool,
    sent: Option<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let settings = settings(&site.db, slug).await?;
    let count = match look(&site.db, site.clock.now(), slug).await {
        Ok(programme) => Some(programme.items.len()),
        Err(refusal) if refusal.kind == Kind::NotFound => None,
        Err(refusal) => return Err(refusal.into()),
    };
    let language = user.organiser.language;
    let name = settings.meeting.name.clone();
    let shell = Shell::of_meeting(say(language, "o-title"), user, slug, &name, "/public");
    let opened = stands(&settings);
    let status = match sent {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::OK,
    };
    let merged = merge(sent.as_ref().unwrap_or(&opened), &opened);
    Ok(html(
        status,
        &PublicPage {
            shell: shell.translated(),
            language,
            settings,
            count,
            kept,
            path: format!("/public/{slug}"),
            base: site.base_url.clone(),
            seen: version(&opened),
            opened,
            fields: merged.fields,
            clashes: merged.clashes,
        },
    ))
}

/// POST /meetings/{slug}/public: open or keep, or close.
pub async fn decide(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (now, said) = (site.clock.now(), form.fields);
    match field(&said, "act") {
        "open" => {
            let clashes = take_form(&site.db, now, &slug, said.clone()).await?;
            if !clashes.is_empty() {
                return shown(&site, &form.user, &slug, false, Some(said)).await;
            }
        }
        "close" => {
            let closed = Change {
                level: Some(None),
                ..Change::default()
            };
            change(&site.db, now, &slug, closed).await?;
        }
        other => {
            return Err(Refusal::invalid(
                "act",
                format!("\"{other}\" is nothing that can be done here: open the page again"),
            )
            .into());
        }
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/public?done=kept")))
        .finish())
}

fn level(word: &str) -> Result<Level, Refusal> {
    Level::from_word(word).ok_or_else(|| {
        Refusal::invalid(
            "level",
            format!("\"{word}\" is none of times, titles, full"),
        )
    })
}

fn members(word: &str) -> Result<Members, Refusal> {
    Members::from_word(word).ok_or_else(|| {
        Refusal::invalid(
            "members",
            format!("\"{word}\" is none of none, times, titles, networks"),
        )
    })
}

/// How the public programme stands.
#[derive(Serialize, ToSchema)]
pub struct PublicJson {
    open: bool,
    /// Of public sessions: `times`, `titles` or `full`; null while it is closed.
    level: Option<&'static str>,
    /// Of members' sessions: `none`, `times`, `titles` or `networks` (titles and who leads, where the level is `full`).
    members: &'static str,
    /// Facilitators of public sessions who agreed to it are named.
    names: bool,
    /// The page that everybody can read; its files are `programme.ics`, `schedule.xml`, `schedule.json` and `embed` below it.
    address: String,
}

/// What is to be otherwise; what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeJson {
    /// Open it (`titles` where no level is said), or close it.
    open: Option<bool>,
    /// `times`, `titles` or `full`; opens it.
    level: Option<String>,
    /// `none`, `times`, `titles` or `networks`
    members: Option<String>,
    names: Option<bool>,
}

async fn as_it_stands(site: &Site, slug: &str) -> Result<HttpResponse, Refusal> {
    let now = settings(&site.db, slug).await?;
    Ok(HttpResponse::Ok().json(PublicJson {
        open: now.level.is_some(),
        level: now.level.map(Level::word),
        members: now.members.word(),
        names: now.names,
        address: format!("{}/public/{slug}", site.base_url),
    }))
}

/// What the world sees of the programme
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/public-programme", tag = "programme", params(("slug" = String, Path)), responses((status = 200, body = PublicJson), (status = 404)))]
pub async fn public_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    Ok(as_it_stands(&site, &slug).await?)
}

/// Open the public programme, close it, change what it shows
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/public-programme", tag = "programme", params(("slug" = String, Path)), request_body = ChangeJson, responses((status = 200, body = PublicJson), (status = 404), (status = 422)))]
pub async fn change_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<ChangeJson>,
) -> Result<HttpResponse, ApiFailure> {
    let said = call.body;
    let wanted_level = said.level.as_deref().map(level).transpose()?;
    let now_open = settings(&site.db, &slug).await?.level;
    let wanted = Change {
        level: match (said.open, wanted_level) {
            (Some(false), Some(_)) => {
                return Err(Refusal::invalid(
                    "level",
                    "it is said to close it: leave the level out",
                )
                .into());
            }
            (Some(false), None) => Some(None),
            (_, Some(level)) => Some(Some(level)),
            (Some(true), None) => Some(Some(now_open.unwrap_or_default())),
            (None, None) => None,
        },
        members: said.members.as_deref().map(members).transpose()?,
        names: said.names,
    };
    change(&site.db, site.clock.now(), &slug, wanted).await?;
    Ok(as_it_stands(&site, &slug).await?)
}
