//! One person's page under People: her fields to be changed in place, a new person, and taking somebody off the list.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, Edited};
use crate::language::Language;
use crate::meeting::change::person::FIELDS;
use crate::meeting::{
    self, Clash, Fields, Part, Role, Roster, Say, field, gathered, merge, version,
};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind, Refusal};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "invitation/entry/pages/person.html")]
struct PersonPage {
    shell: Shell,
    t: Say,
    slug: String,
    /// Her id; empty: she is new.
    id: String,
    name: String,
    fields: Fields,
    seen: String,
    /// What stands while the form is shown.
    opened: Fields,
    findings: Vec<Finding>,
    clashes: Vec<Clash>,
    networks: Vec<(String, String)>,
    workshops: Vec<WorkshopBox>,
    zones: Vec<String>,
    roles: Vec<&'static str>,
    /// Invitations that she holds.
    holds: usize,
    saved: bool,
    again: usize,
}

struct WorkshopBox {
    code: String,
    title: String,
    /// Her part, where it is more than that she may attend.
    part: &'static str,
}

impl PersonPage {
    fn val(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    fn has(&self, name: &str, word: &str) -> bool {
        self.val(name).split_whitespace().any(|w| w == word)
    }

    fn bad(&self, name: &str) -> Option<&str> {
        let found = self.findings.iter().find(|f| f.place == name);
        found.map(|f| f.says.as_str())
    }

    /// What marks a field that is refused; never anything that was typed.
    fn marked(&self, name: &str) -> String {
        if self.bad(name).is_some() {
            format!(" aria-invalid=\"true\" aria-describedby=\"e-{name}\"")
        } else {
            String::new()
        }
    }

    /// Faults that belong to no field of the form.
    fn other(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|f| !FIELDS.contains(&f.place.as_str()))
    }

    fn asks_sure(&self) -> bool {
        self.bad("email")
            .is_some_and(|says| says.contains("you are sure"))
    }

    fn label(&self, name: &str) -> String {
        self.t.word(&format!("person-{name}"))
    }

    #[allow(clippy::unused_self)] // as the template calls it
    fn shown(&self, text: &str) -> String {
        if text.is_empty() {
            "–".into()
        } else {
            text.to_string()
        }
    }
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    saved: String,
    #[serde(default)]
    again: String,
}

/// GET /meetings/{slug}/people/new
pub async fn new(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let roster = meeting::roster(&site.db, &slug).await?;
    let fields = [
        ("language", user.0.organiser.language.code()),
        ("role", Role::Member.word()),
        ("reminders", "yes"),
        ("zone", roster.meeting.zone.name()),
    ]
    .map(|(n, v)| (n.to_string(), v.to_string()))
    .to_vec();
    let mut page = empty(&user.0, &roster, "");
    page.fields = fields;
    Ok(html(StatusCode::OK, &page))
}

/// POST /meetings/{slug}/people
pub async fn add(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let mut fields = gathered(&form.fields, &FIELDS);
    fields.push(("sure".into(), field(&form.fields, "sure").into()));
    match actions::add(&site.db, site.clock.now(), &slug, fields.clone()).await {
        Ok(kept) => Ok(see(&format!(
            "/meetings/{slug}/people/{}?saved=1",
            kept.person
        ))),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let roster = meeting::roster(&site.db, &slug).await?;
            let mut page = empty(&form.user, &roster, "");
            page.fields = fields;
            page.findings = refusal.findings;
            Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(other) => Err(other.into()),
    }
}

/// GET /meetings/{slug}/people/{person}
pub async fn person(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let her = actions::standing(&site.db, &slug, &id).await?;
    let mut page = empty(&user.0, &her.roster, her.person.id.as_str());
    page.name.clone_from(&her.person.name);
    page.seen = version(&her.fields);
    page.fields.clone_from(&her.fields);
    page.opened = her.fields;
    page.holds = her.holds;
    page.saved = !query.saved.is_empty();
    page.again = query.again.parse().unwrap_or(0);
    Ok(html(StatusCode::OK, &page))
}

/// POST /meetings/{slug}/people/{person}
pub async fn edit(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let sent = form.fields;
    let by = form.user.organiser.email.to_string();
    let now = site.clock.now();
    let done = actions::edit(&site.db, now, &site.sender, &slug, &id, sent.clone(), &by).await;
    let findings = match done {
        Ok(Edited::Kept(kept)) => {
            site.wake_mail.notify_one();
            let at = format!(
                "/meetings/{slug}/people/{}?saved=1&again={}",
                kept.person, kept.written_again
            );
            return Ok(see(&at));
        }
        Ok(Edited::Clash(_)) => Vec::new(),
        Err(refusal) if refusal.kind == Kind::Invalid => refusal.findings,
        Err(other) => return Err(other.into()),
    };
    let her = actions::standing(&site.db, &slug, &id).await?;
    let mut page = empty(&form.user, &her.roster, her.person.id.as_str());
    page.name.clone_from(&her.person.name);
    let merged = merge(&sent, &her.fields);
    page.fields = merged.fields;
    page.clashes = merged.clashes;
    page.seen = version(&her.fields);
    page.opened = her.fields;
    page.holds = her.holds;
    let status = if findings.is_empty() {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    page.findings = findings;
    Ok(html(status, &page))
}

/// POST /meetings/{slug}/people/{person}/remove
pub async fn remove(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    _form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let gone = actions::remove(&site.db, &slug, &id).await?;
    let query = serde_urlencoded::to_string([("gone", &gone.name)])
        .map_err(|e| Refusal::internal(format!("an address for a redirect: {e}")))?;
    Ok(see(&format!("/meetings/{slug}/people?{query}")))
}

fn see(at: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}

fn empty(user: &SignedIn, roster: &Roster, id: &str) -> PersonPage {
    let t = Say(user.organiser.language);
    let meeting = &roster.meeting;
    let mut zones: Vec<String> = roster
        .people
        .iter()
        .map(|(p, _)| p.zone.name().to_string())
        .chain([meeting.zone.name().to_string()])
        .collect();
    zones.sort();
    zones.dedup();
    let part = |w: &meeting::Workshop| {
        let hers = w.people.iter().filter(|s| s.person.as_str() == id);
        match hers.map(|s| s.part).min() {
            None | Some(Part::Optional) => "",
            Some(more) => more.word(),
        }
    };
    PersonPage {
        shell: Shell::of_meeting(
            t.word(if id.is_empty() {
                "person-new"
            } else {
                "people"
            }),
            user,
            &meeting.slug,
            &meeting.name,
            "/people",
        )
        .translated(),
        slug: meeting.slug.clone(),
        id: id.to_string(),
        name: String::new(),
        fields: Vec::new(),
        seen: String::new(),
        opened: Vec::new(),
        findings: Vec::new(),
        clashes: Vec::new(),
        networks: roster
            .networks
            .iter()
            .map(|n| (n.code.clone(), n.name.clone()))
            .collect(),
        workshops: roster
            .workshops
            .iter()
            .map(|w| WorkshopBox {
                code: w.code.clone(),
                title: w.title.clone(),
                part: part(w),
            })
            .collect(),
        zones,
        roles: Role::ALL.iter().map(|r| r.word()).collect(),
        holds: 0,
        saved: false,
        again: 0,
        t,
    }
}
