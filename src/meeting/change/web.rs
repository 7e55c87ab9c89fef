//! The workshops of a meeting: a list, a page for each with small forms for what may be changed of it, a new one, the rules between two.
//! Long because every form of a workshop is read here.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions;
use super::card::{Card, RuleLine, card, cards, rule_lines};
use super::decide::WHICH;
use super::form::{number, stands};
use crate::meeting::{self, Clash, Fields, Roster, RuleKind, Say, merge, version};
use crate::organiser::SignedIn;
use crate::programme;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::moment_in;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "meeting/pages/workshops.html")]
struct WorkshopsPage {
    shell: Shell,
    t: Say,
    slug: String,
    cards: Vec<Card>,
    rules: Vec<RuleLine>,
    kinds: Vec<(&'static str, String)>,
    /// Code and hour of what is released.
    released: Vec<(String, String)>,
    /// What was just done: `rules` for a rule, else the code of a workshop that left.
    saved: String,
    retry: Option<Retry>,
}

#[derive(Template)]
#[template(path = "meeting/pages/workshop.html")]
struct WorkshopPage {
    shell: Shell,
    t: Say,
    slug: String,
    zone: String,
    w: Card,
    /// What stands in each of its forms.
    opened: Vec<(&'static str, Fields)>,
    networks: Vec<(String, String)>,
    /// When people were told that it is.
    told: Option<String>,
    /// The form whose change was just kept.
    saved: String,
    retry: Option<Retry>,
}

#[derive(Template)]
#[template(path = "meeting/pages/new_workshop.html")]
struct NewPage {
    shell: Shell,
    t: Say,
    slug: String,
    grid: u32,
    networks: Vec<(String, String)>,
    fields: Fields,
    findings: Vec<Finding>,
}

/// The forms of a workshop that hold something.
const FORMS: [&str; 9] = [
    "about",
    "facilitators",
    "rapporteur",
    "required",
    "pin",
    "where",
    "dates",
    "quorum",
    "join-link",
];

/// The fields of the form that adds a rule.
const RULE_FIELDS: [&str; 4] = ["first", "kind", "second", "gap"];

/// A form that was refused, shown again with what was typed.
struct Retry {
    form: String,
    fields: Fields,
    findings: Vec<Finding>,
    /// What somebody else has stored meanwhile.
    clashes: Vec<Clash>,
}

impl WorkshopsPage {
    /// When people were told that it is.
    fn told(&self, card: &Card) -> Option<&str> {
        let mut all = self.released.iter();
        all.find(|(code, _)| *code == card.code)
            .map(|(_, at)| at.as_str())
    }

    fn rule_value(&self, field: &str) -> &str {
        self.retry
            .as_ref()
            .map_or("", |r| meeting::field(&r.fields, field))
    }

    /// What is wrong with a field of the new rule.
    fn faults(&self, field: &str) -> Vec<&Finding> {
        let all = self.retry.iter().flat_map(|r| &r.findings);
        all.filter(|f| f.place == field).take(1).collect()
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn at_field(&self, finding: &Finding) -> bool {
        RULE_FIELDS.contains(&finding.place.as_str())
    }

    fn chosen(&self, field: &str, value: &str) -> &'static str {
        if self.rule_value(field) == value {
            " selected"
        } else {
            ""
        }
    }
}

impl WorkshopPage {
    /// What a field holds: what was typed, when its form was refused, else what stands.
    fn value(&self, form: &str, field: &str) -> String {
        match self.refused(form) {
            Some(retry) => meeting::field(&retry.fields, field).to_string(),
            None => self.w.stored(field),
        }
    }

    fn refused(&self, form: &str) -> Option<&Retry> {
        self.retry.as_ref().filter(|r| r.form == form)
    }

    fn clashes(&self, form: &str) -> &[Clash] {
        self.refused(form).map_or(&[], |r| &r.clashes)
    }

    /// What stands in the form's fields when it is shown.
    fn opened(&self, form: &str) -> &[(String, String)] {
        let mut all = self.opened.iter();
        all.find(|(of, _)| *of == form)
            .map_or(&[], |(_, fields)| fields)
    }

    /// What the form is known by.
    fn seen(&self, form: &str) -> String {
        version(self.opened(form))
    }

    /// What marks a field that is refused; never anything that was typed.
    fn marked(&self, form: &str, field: &str) -> String {
        let bad = self.refused(form).is_some_and(|r| {
            r.findings
                .iter()
                .any(|f| f.place == field || part_of(form, &f.place) == field)
        });
        if bad {
            format!(" aria-invalid=\"true\" aria-describedby=\"e-{form}\"")
        } else {
            String::new()
        }
    }

    /// Whether to ask which of two equal hours is meant.
    fn asks_which(&self) -> bool {
        self.refused("pin").is_some_and(|r| {
            !meeting::field(&r.fields, WHICH).is_empty()
                || r.findings.iter().any(|f| f.place == WHICH)
        })
    }

    #[allow(clippy::unused_self)] // as the template calls it
    fn shown(&self, text: &str) -> String {
        if text.is_empty() {
            "–".into()
        } else {
            text.to_string()
        }
    }

    fn is(&self, form: &str, field: &str, word: &str) -> &'static str {
        if self.value(form, field) == word {
            " selected"
        } else {
            ""
        }
    }

    fn label(&self, field: &str) -> String {
        if let Some(code) = field.strip_prefix("network ") {
            return self.t.name("ws-quorum-of", code);
        }
        self.t.word(&format!("field-{}", field_key(field)))
    }
}

impl NewPage {
    fn val(&self, name: &str) -> &str {
        meeting::field(&self.fields, name)
    }

    fn bad(&self, name: &str) -> Option<&str> {
        let found = self.findings.iter().find(|f| f.place == name);
        found.map(|f| f.says.as_str())
    }

    fn marked(&self, name: &str) -> String {
        if self.bad(name).is_some() {
            format!(" aria-invalid=\"true\" aria-describedby=\"e-{name}\"")
        } else {
            String::new()
        }
    }

    fn is(&self, field: &str, word: &str) -> &'static str {
        if self.val(field) == word {
            " selected"
        } else {
            ""
        }
    }
}

/// The key of a field's label.
fn field_key(field: &str) -> &str {
    match field {
        "start" => "pinned",
        "not_before" => "not-before",
        "join_link" => "join-link",
        other => other,
    }
}

/// The field that a fault of this form is shown at, where its place is called otherwise.
fn part_of<'a>(form: &'a str, place: &'a str) -> &'a str {
    match (form, place) {
        ("pin", WHICH) => "start",
        ("facilitators", "facilitator") => "facilitators",
        (_, other) => other,
    }
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: String,
}

/// GET /meetings/{slug}/workshops
pub async fn workshops(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    page(&site, &user.0, &slug, &query.saved, None).await
}

/// The meeting, and the code and hour of what is released.
async fn loaded(
    site: &Site,
    slug: &str,
    t: Say,
) -> Result<(Roster, Vec<(String, String)>), Refusal> {
    let wanted = slug.to_string();
    let (roster, sessions) = site
        .db
        .read(move |conn| {
            let roster = meeting::load_roster(conn, &wanted)?;
            let sessions = programme::standing(conn, &roster.meeting.id)?;
            Ok((roster, sessions))
        })
        .await?;
    let zone = &roster.meeting.zone;
    let released = sessions
        .iter()
        .filter_map(|s| {
            let workshop = roster.workshops.iter().find(|w| w.id == s.workshop)?;
            Some((workshop.code.clone(), moment_in(t.0, s.at, zone)))
        })
        .collect();
    Ok((roster, released))
}

fn shell(title: String, user: &SignedIn, roster: &Roster) -> Shell {
    let meeting = &roster.meeting;
    Shell::of_meeting(title, user, &meeting.slug, &meeting.name, "/workshops").translated()
}

fn networks(roster: &Roster) -> Vec<(String, String)> {
    let all = roster.networks.iter();
    all.map(|n| (n.code.clone(), n.name.clone())).collect()
}

async fn page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: &str,
    retry: Option<Retry>,
) -> Result<HttpResponse, PageFailure> {
    let t = Say(user.organiser.language);
    let (roster, released) = loaded(site, slug, t).await?;
    let status = match retry {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    Ok(html(
        status,
        &WorkshopsPage {
            shell: shell(t.word("workshops"), user, &roster),
            slug: slug.to_string(),
            cards: cards(&roster, t),
            rules: rule_lines(&roster, t),
            kinds: ["before", "gap", "no_overlap", "different_day", "same_day"]
                .map(|word| (word, t.term("rule", word)))
                .to_vec(),
            released,
            saved: saved.to_string(),
            retry,
            t,
        },
    ))
}

/// GET /meetings/{slug}/workshops/{code}
pub async fn workshop(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    one(&site, &user.0, &slug, &code, &query.saved, None).await
}

async fn one(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    code: &str,
    saved: &str,
    retry: Option<Retry>,
) -> Result<HttpResponse, PageFailure> {
    let t = Say(user.organiser.language);
    let (roster, released) = loaded(site, slug, t).await?;
    let workshop = roster
        .workshop_by_code(code)
        .ok_or_else(|| no_such(&roster, code))?;
    let status = match &retry {
        Some(r) if r.findings.is_empty() => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let opened = FORMS.map(|form| (form, stands(&roster, workshop, form)));
    let retry = retry.map(|r| {
        let of_form = opened.iter().find(|(form, _)| *form == r.form);
        let merged = merge(&r.fields, of_form.map_or(&[], |(_, fields)| fields));
        let extra = [WHICH, "held"].map(|n| (n.to_string(), typed(&r.fields, n).to_string()));
        Retry {
            fields: merged.fields.into_iter().chain(extra).collect(),
            clashes: merged.clashes,
            ..r
        }
    });
    let told = released.into_iter().find(|(c, _)| *c == workshop.code);
    Ok(html(
        status,
        &WorkshopPage {
            shell: shell(
                format!("{} · {}", workshop.code, workshop.title),
                user,
                &roster,
            ),
            slug: slug.to_string(),
            zone: roster.meeting.zone.name().to_string(),
            w: card(&roster, workshop, t),
            opened: opened.to_vec(),
            networks: networks(&roster),
            told: told.map(|(_, at)| at),
            saved: saved.to_string(),
            retry,
            t,
        },
    ))
}

fn no_such(roster: &Roster, code: &str) -> Refusal {
    Refusal::not_found(format!(
        "there is no workshop {code} in {}",
        roster.meeting.slug
    ))
}

/// GET /meetings/{slug}/workshops/new
pub async fn new(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let roster = meeting::roster(&site.db, &slug).await?;
    let fields = [
        ("kind", "workshop"),
        ("audience", "networks"),
        ("minutes", "90"),
    ]
    .map(|(n, v)| (n.to_string(), v.to_string()))
    .to_vec();
    Ok(new_page(
        StatusCode::OK,
        &user.0,
        &roster,
        fields,
        Vec::new(),
    ))
}

fn new_page(
    status: StatusCode,
    user: &SignedIn,
    roster: &Roster,
    fields: Fields,
    findings: Vec<Finding>,
) -> HttpResponse {
    let t = Say(user.organiser.language);
    let page = NewPage {
        shell: shell(t.word("ws-new"), user, roster),
        slug: roster.meeting.slug.clone(),
        grid: roster.meeting.limits.grid_minutes,
        networks: networks(roster),
        fields,
        findings,
        t,
    };
    html(status, &page)
}

/// POST /meetings/{slug}/workshops
pub async fn add(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = form.fields;
    match actions::add_workshop(&site.db, &slug, fields.clone()).await {
        Ok(code) => Ok(see(&format!("/meetings/{slug}/workshops/{code}?saved=new"))),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let roster = meeting::roster(&site.db, &slug).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(new_page(
                status,
                &form.user,
                &roster,
                fields,
                refusal.findings,
            ))
        }
        Err(other) => Err(other.into()),
    }
}

/// POST /meetings/{slug}/workshops/{code}/{form}: about, pin, where, hold, dates, quorum, facilitators, rapporteur, required, join-link or remove.
pub async fn change(
    site: web::Data<Site>,
    path: web::Path<(String, String, String)>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code, what) = path.into_inner();
    if what == "remove" {
        actions::remove_workshop(&site.db, &slug, &code).await?;
        return Ok(see(&format!("/meetings/{slug}/workshops?saved={code}")));
    }
    let done = actions::take_form(&site.db, &slug, &code, &what, form.fields.clone()).await;
    let findings = match done {
        Ok(clashes) if clashes.is_empty() => {
            return Ok(see(&format!(
                "/meetings/{slug}/workshops/{code}?saved={what}#f-{what}"
            )));
        }
        Ok(_) => Vec::new(),
        Err(refusal) if refusal.kind == Kind::Invalid => refusal.findings,
        Err(other) => return Err(other.into()),
    };
    let retry = Retry {
        form: what,
        fields: form.fields,
        findings,
        clashes: Vec::new(),
    };
    one(&site, &form.user, &slug, &code, "", Some(retry)).await
}

/// POST /meetings/{slug}/rules
pub async fn add_rule(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = form.fields;
    let done = match (kind(&fields), number(&fields, "gap")) {
        (Ok(kind), Ok(gap)) => {
            let (first, second) = (typed(&fields, "first"), typed(&fields, "second"));
            actions::add_rule(&site.db, &slug, kind, first, second, gap.unwrap_or(0)).await
        }
        (Err(refusal), _) | (_, Err(refusal)) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(see(&format!(
            "/meetings/{slug}/workshops?saved=rules#w-rules"
        ))),
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let retry = Retry {
                form: "rules".into(),
                fields,
                findings: refusal.findings,
                clashes: Vec::new(),
            };
            page(&site, &form.user, &slug, "", Some(retry)).await
        }
        Err(other) => Err(other.into()),
    }
}

/// POST /meetings/{slug}/rules/withdraw
pub async fn withdraw_rule(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let fields = form.fields;
    let (first, second) = (typed(&fields, "first"), typed(&fields, "second"));
    actions::withdraw_rule(&site.db, &slug, kind(&fields)?, first, second).await?;
    Ok(see(&format!(
        "/meetings/{slug}/workshops?saved=rules#w-rules"
    )))
}

fn see(at: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, at))
        .finish()
}

fn typed<'a>(fields: &'a Fields, name: &str) -> &'a str {
    meeting::field(fields, name)
}

fn kind(fields: &Fields) -> Result<RuleKind, Refusal> {
    RuleKind::from_word(typed(fields, "kind"))
        .ok_or_else(|| Refusal::invalid("kind", "choose one of the rules"))
}
