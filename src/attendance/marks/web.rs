//! The check-in page, for the organiser and, by her link, for the facilitator: forms for one mark, and a call that takes what a device kept.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::kept::{now_json, others, outcome_json, read_kept, script_words, told};
use super::{Group, Mark, Place, Reach, Sheet, Stay, Whom, mark, sheet};
use crate::attendance::facilitator::web::hers;
use crate::attendance::hub::web::back_to;
use crate::attendance::hub::words::{say, say_with};
use crate::attendance::{State, names};
use crate::invitation::letters::language_of;
use crate::language::Language;
use crate::people::{PersonId, random_id};
use crate::refusal::Refusal;
use crate::time::{Instant, span_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/marks/pages/check_in.html")]
struct CheckInPage {
    shell: Shell,
    base: String,
    organiser: bool,
    /// Under what the browser keeps marks that wait: the session and who marks.
    queue: String,
    sheet: Sheet,
    is_final: bool,
    when: String,
    starts_ms: i64,
    q: String,
    words: Vec<String>,
    /// The script's words, in JSON.
    script: String,
}

#[allow(clippy::unused_self, clippy::trivially_copy_pass_by_ref)] // a template calls its page
impl CheckInPage {
    /// Whether a place is shown: without words all are.
    fn sought(&self, place: &Place) -> bool {
        names::holds(&place.name, &self.words)
    }

    fn any(&self, group: &Group) -> bool {
        group.places.iter().any(|p| self.sought(p))
    }

    /// The folded words of a name, as the script seeks them.
    fn folded(&self, name: &str) -> String {
        names::words(name).join(" ")
    }

    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn named(&self, key: &str, name: &str) -> String {
        say_with(self.shell.language, key, &[("name", name.into())])
    }

    fn there(&self, group: &Group) -> String {
        let values = [
            ("n", group.there().into()),
            ("all", group.places.len().into()),
        ];
        say_with(self.shell.language, "of-all-there", &values)
    }

    fn counts_from(&self) -> String {
        let n = i64::from(self.sheet.threshold);
        say_with(self.shell.language, "counts-from", &[("n", n.into())])
    }

    fn others(&self, place: &Place) -> String {
        others(self.shell.language, place)
    }

    fn told(&self, stay: &Stay) -> String {
        told(self.shell.language, *stay, self.sheet.session.minutes)
    }

    fn length(&self) -> u32 {
        self.sheet.session.minutes
    }
}

#[derive(Deserialize)]
pub struct Sought {
    #[serde(default)]
    q: String,
}

/// GET /meetings/{slug}/attendance/{code}/check-in
pub async fn desk(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Sought>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let sheet = sheet(&site.db, &slug, &code, &query.q).await?;
    let name = &sheet.roster.meeting.name;
    let title = check_in_title(user.0.organiser.language, &code);
    let shell = Shell::of_meeting(title, &user.0, &slug, name, "/attendance").translated();
    let base = format!("/meetings/{slug}/attendance/{}", sheet.session.code);
    let who = user.0.organiser.email.to_string();
    Ok(page(shell, base, &who, true, sheet, &query.q))
}

/// GET /my/{token}/sessions/{code}/check-in
pub async fn my_desk(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    query: web::Query<Sought>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    // Who is in the meeting beyond her session is not for her to search.
    let sheet = sheet(&site.db, &hers.slug, &code, "").await?;
    let language = language_of(&hers.person);
    let shell = Shell::in_language(check_in_title(language, &code), language)
        .hers(hers.person.wishes.discreet);
    let base = format!("/my/{token}/sessions/{}", sheet.session.code);
    let who = hers.person.id.to_string();
    Ok(page(shell, base, &who, false, sheet, &query.q))
}

fn check_in_title(language: Language, code: &str) -> String {
    say_with(language, "check-in-title", &[("code", code.into())])
}

fn page(
    shell: Shell,
    base: String,
    who: &str,
    organiser: bool,
    sheet: Sheet,
    q: &str,
) -> HttpResponse {
    let session = &sheet.session;
    let zone = &sheet.roster.meeting.zone;
    let page = CheckInPage {
        queue: format!("{} {who}", session.id),
        is_final: sheet.state == State::Final,
        when: span_in(shell.language, session.at, session.end(), zone),
        script: script_words(shell.language),
        starts_ms: session.at.timestamp_millis(),
        words: names::words(q),
        q: q.trim().to_string(),
        shell,
        base,
        organiser,
        sheet,
    };
    html(StatusCode::OK, &page)
}

/// One mark, by a form.
#[derive(Deserialize)]
pub struct OneMark {
    #[serde(default)]
    person: String,
    /// A typed name, in the place of a person.
    #[serde(default)]
    name: String,
    /// `in` or `out`
    #[serde(default)]
    mark: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    /// How long she was there from the start, as older forms ask.
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    q: String,
}

impl OneMark {
    fn read(&self, length: u32, now: Instant) -> Result<Mark, Refusal> {
        let minute = |field: &str, text: &str, or: u32| match text.trim() {
            "" => Ok(or),
            text => text.parse().map_err(|_| {
                Refusal::invalid(field, format!("\"{text}\" is no number of minutes"))
            }),
        };
        let until = minute("minutes", &self.minutes, length)?.min(length);
        let stay = Stay {
            from: minute("from", &self.from, 0)?,
            until: minute("until", &self.until, until)?,
        };
        Ok(Mark {
            id: random_id(),
            whom: if self.person.is_empty() {
                Whom::Name(self.name.clone())
            } else {
                Whom::Person(PersonId::from_text(&self.person))
            },
            stay: (self.mark != "out").then_some(stay),
            at: now,
        })
    }

    /// Where the page goes on: at the same search, by the same person.
    fn back(&self, base: &str) -> String {
        let q: String = serde_urlencoded::to_string([("q", self.q.trim())]).unwrap_or_default();
        let q = if self.q.trim().is_empty() {
            String::new()
        } else {
            format!("?{q}")
        };
        let at = if self.person.is_empty() {
            "added".to_string()
        } else {
            format!("p-{}", self.person)
        };
        format!("{base}/check-in{q}#{at}")
    }
}

async fn take_one(
    site: &Site,
    slug: &str,
    code: &str,
    form: &OneMark,
    reach: Reach,
    by: &str,
) -> Result<(), Refusal> {
    let now = site.clock.now();
    let length = sheet(&site.db, slug, code, "").await?.session.minutes;
    let mark_made = form.read(length, now)?;
    let done = mark(&site.db, now, slug, code, vec![mark_made], reach, by).await?;
    done.into_iter()
        .try_for_each(|outcome| outcome.taken.map(|_| ()))
}

/// POST /meetings/{slug}/attendance/{code}/check-in
pub async fn check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<OneMark>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let by = form.user.organiser.email.to_string();
    take_one(&site, &slug, &code, &form.fields, Reach::Meeting, &by).await?;
    let base = format!("/meetings/{slug}/attendance/{code}");
    Ok(back_to(&form.fields.back(&base)))
}

/// POST /my/{token}/sessions/{code}/check-in
pub async fn my_check_in(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<OneMark>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    take_one(&site, &hers.slug, &code, &form, Reach::Session, &hers.email).await?;
    Ok(back_to(&form.back(&format!("/my/{token}/sessions/{code}"))))
}

/// What a device kept while it had no network.
#[derive(Deserialize)]
pub struct Kept {
    /// A list in JSON, see `kept.rs`.
    #[serde(default)]
    marks: String,
}

async fn take_kept(
    site: &Site,
    slug: &str,
    code: &str,
    kept: &Kept,
    reach: Reach,
    (by, language): (&str, Language),
) -> Result<HttpResponse, Refusal> {
    let now = site.clock.now();
    let length = sheet(&site.db, slug, code, "").await?.session.minutes;
    let marks = read_kept(&kept.marks, length, now)?;
    let done = mark(&site.db, now, slug, code, marks, reach, by).await?;
    let mut answer = now_json(language, &sheet(&site.db, slug, code, "").await?);
    answer["marks"] = done.iter().map(outcome_json).collect();
    Ok(HttpResponse::Ok().json(answer))
}

/// POST /meetings/{slug}/attendance/{code}/marks
pub async fn marks(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Kept>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let organiser = &form.user.organiser;
    let who = (organiser.email.as_str(), organiser.language);
    Ok(take_kept(&site, &slug, &code, &form.fields, Reach::Meeting, who).await?)
}

/// POST /my/{token}/sessions/{code}/marks
pub async fn my_marks(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(kept): PlainForm<Kept>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let who = (hers.email.as_str(), language_of(&hers.person));
    Ok(take_kept(&site, &hers.slug, &code, &kept, Reach::Session, who).await?)
}

/// GET /meetings/{slug}/attendance/{code}/marks: how everybody stands now.
pub async fn standing(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let sheet = sheet(&site.db, &path.0, &path.1, "").await?;
    Ok(HttpResponse::Ok().json(now_json(user.0.organiser.language, &sheet)))
}

/// GET /my/{token}/sessions/{code}/marks
pub async fn my_standing(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let sheet = sheet(&site.db, &hers.slug, &code, "").await?;
    Ok(HttpResponse::Ok().json(now_json(language_of(&hers.person), &sheet)))
}
