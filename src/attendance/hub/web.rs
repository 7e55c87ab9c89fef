//! The session's page for the organiser and, by her link, for the facilitator; its export; making the record final and opening it again.
//! Long because each act of that page has its form, its handler and its refusal beside the others.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::view::{Group, count, groups, record_of};
use super::words::{act, closed, say, say_with, who};
use crate::attendance::facilitator::web::{Hers, hers};
use crate::attendance::notes::{self, Note};
use crate::attendance::state::{self, Act, History};
use crate::attendance::web::answered;
use crate::attendance::{Line, Overview, Record, State, View, overview, session_sheets};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value, told};
use crate::meeting::Roster;
use crate::organiser::SignedIn;
use crate::refusal::{Kind, Refusal};
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Instant, Zone, moment_in, span_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/hub/pages/hub.html")]
#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the page
pub(in crate::attendance) struct HubPage {
    shell: Shell,
    /// What the addresses of this session begin with: the organiser's, or the facilitator's link.
    base: String,
    back: String,
    insights: Option<String>,
    organiser: bool,
    code: String,
    title: String,
    /// Her time, for whoever comes by link.
    hers: Option<String>,
    when: String,
    lines: Vec<NetworkLine>,
    /// Whether anything is known of presence.
    shown: bool,
    recorded: bool,
    threshold: u32,
    unidentified: usize,
    groups: Vec<Group>,
    state: String,
    is_final: bool,
    state_says: String,
    may_finalise: bool,
    /// It was to be made final with names that are open, and nobody said that this is meant.
    open_asked: bool,
    log: Vec<LogRow>,
    done: Option<String>,
    /// Of whoever runs the session by link.
    notes: Option<Notes>,
}

/// The notes of the session, in their form.
struct Notes {
    text: String,
    /// The version that is shown, and who wrote it when.
    after: u32,
    says: Option<String>,
    /// Why what was typed was not kept, and what stands instead of it.
    wrong: Option<String>,
    stands: Option<String>,
}

impl HubPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn count(&self, key: &str, n: impl Borrow<usize>) -> String {
        say_with(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    fn minutes(&self, n: impl Borrow<u32>) -> String {
        let n = i64::from(*n.borrow());
        say_with(self.shell.language, "minutes-n", &[("n", n.into())])
    }

    fn known(&self, keys: &[&str]) -> String {
        let words: Vec<String> = keys.iter().map(|k| self.say(k)).collect();
        words.join(&self.say("comma"))
    }

    fn threshold_says(&self) -> String {
        let n = i64::from(self.threshold);
        say_with(self.shell.language, "threshold", &[("n", n.into())])
    }
}

struct NetworkLine {
    network: Option<String>,
    total: bool,
    line: Line,
}

struct LogRow {
    when: String,
    what: String,
    person: String,
    says: String,
    by: String,
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// GET /meetings/{slug}/attendance/{code}
pub async fn session(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let overview = overview(&site.db, &slug).await?;
    let mut page = organisers(&site, &user.0, &slug, &code, &overview).await?;
    page.done = done_words(page.shell.language, &query);
    Ok(html(StatusCode::OK, &page))
}

/// The page of an organiser.
async fn organisers(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    code: &str,
    overview: &Overview,
) -> Result<HubPage, Refusal> {
    let history = state::history(&site.db, slug, code).await?;
    let name = &overview.roster.meeting.name;
    let title = say_with(user.organiser.language, "title", &[("code", code.into())]);
    let shell = Shell::of_meeting(title, user, slug, name, "/attendance").translated();
    let mut page = page(shell, overview, &history, None, site.clock.now())?;
    page.base = format!("/meetings/{slug}/attendance/{}", page.code);
    page.back = format!("/meetings/{slug}/attendance");
    page.insights = Some(format!("/meetings/{slug}/insights/{}", page.code));
    Ok(page)
}

/// GET /my/{token}/sessions/{code}
pub async fn my_session(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    let note = notes::newest(&site.db, &hers.workshop).await?;
    let mut page = hers_page(&site, &token, &hers, note.as_ref()).await?;
    page.done = done_words(page.shell.language, &query);
    Ok(html(StatusCode::OK, &page))
}

/// The page of whoever runs the session.
async fn hers_page(
    site: &Site,
    token: &str,
    hers: &Hers,
    note: Option<&Note>,
) -> Result<HubPage, Refusal> {
    let workshops = &hers.overview.roster.workshops;
    let workshop = workshops.iter().find(|w| w.id == hers.workshop);
    let code = workshop.map_or("", |w| w.code.as_str());
    let history = state::history(&site.db, &hers.slug, code).await?;
    let language = language_of(&hers.person);
    let title = say_with(language, "title", &[("code", code.into())]);
    let shell = Shell::in_language(title, language).hers(hers.person.wishes.discreet);
    let now = site.clock.now();
    let mut page = page(shell, &hers.overview, &history, Some(hers), now)?;
    page.base = format!("/my/{token}/sessions/{}", page.code);
    page.back = format!("/my/{token}");
    page.insights = Some(format!("{}/insights", page.base));
    page.notes = Some(Notes {
        text: note.map(|n| n.text.clone()).unwrap_or_default(),
        after: note.map_or(0, |n| n.number),
        says: note.map(|n| {
            let by = who(language, &hers.overview.roster, &n.by);
            let when = moment_in(language, n.at, &hers.person.zone);
            let values = [("by", Value::Name(by)), ("when", Value::Name(when))];
            say_with(language, "notes-last", &values)
        }),
        wrong: None,
        stands: None,
    });
    Ok(page)
}

/// The page again, with notes that were typed and not kept, beside those that stand.
pub(in crate::attendance) async fn notes_again(
    site: &Site,
    token: &str,
    hers: &Hers,
    typed: String,
    kind: Kind,
) -> Result<HubPage, Refusal> {
    let note = notes::newest(&site.db, &hers.workshop).await?;
    let mut page = hers_page(site, token, hers, note.as_ref()).await?;
    let conflict = kind == Kind::Conflict;
    let wrong = page.say(if conflict {
        "notes-conflict"
    } else {
        "notes-long"
    });
    if let Some(notes) = &mut page.notes {
        let stands = std::mem::replace(&mut notes.text, typed);
        notes.stands = conflict.then_some(stands);
        notes.wrong = Some(wrong);
    }
    Ok(page)
}

fn done_words(language: Language, query: &Done) -> Option<String> {
    let key = match query.done.as_str() {
        "final" => "done-final",
        "reopened" => "done-reopened",
        "noted" => "done-noted",
        _ => return None,
    };
    Some(say(language, key))
}

fn page(
    shell: Shell,
    overview: &Overview,
    history: &History,
    hers: Option<&Hers>,
    now: Instant,
) -> Result<HubPage, Refusal> {
    let language = shell.language;
    let record = record_of(overview, &history.session.code)?;
    let session = &record.session;
    let is_final = record.state == State::Final;
    let zone = hers.map_or(&overview.roster.meeting.zone, |h| &h.person.zone);
    let mut lines = Vec::new();
    if let Some(count) = count(overview, record) {
        lines.extend(count.networks.iter().map(|(network, line)| NetworkLine {
            network: network.clone(),
            total: false,
            line: *line,
        }));
        lines.push(NetworkLine {
            network: None,
            total: true,
            line: count.total,
        });
    }
    Ok(HubPage {
        shell,
        base: String::new(),
        back: String::new(),
        insights: None,
        organiser: hers.is_none(),
        code: session.code.clone(),
        title: session.title.clone(),
        hers: hers.map(|h| span_in(language, session.at, session.end(), &h.person.zone)),
        when: span_in(
            language,
            session.at,
            session.end(),
            &overview.roster.meeting.zone,
        ),
        lines,
        shown: record.recorded || !record.minutes.is_empty(),
        recorded: record.recorded,
        threshold: record.threshold,
        unidentified: record.unidentified.len(),
        groups: groups(overview, record),
        state: say(
            language,
            if is_final {
                "state-final"
            } else {
                "state-draft"
            },
        ),
        is_final,
        state_says: state_says(language, record, history, zone, hers.is_none(), now),
        may_finalise: !is_final
            && now >= session.end()
            && (record.recorded || !record.minutes.is_empty()),
        open_asked: false,
        log: log_rows(language, overview, record, history, zone, hers.is_none()),
        done: None,
        notes: None,
    })
}

/// Who did it: an organiser sees addresses, a facilitator names.
fn by_whom(language: Language, roster: &Roster, by: &str, organiser: bool) -> String {
    if organiser && by.contains('@') {
        by.to_string()
    } else {
        who(language, roster, by)
    }
}

fn state_says(
    language: Language,
    record: &Record,
    history: &History,
    zone: &Zone,
    organiser: bool,
    now: Instant,
) -> String {
    let by = |by: &str| by_whom(language, &history.roster, by, organiser);
    let when = |at| moment_in(language, at, zone);
    if record.state == State::Final
        && let Some(says) = closed(language, history, by, when)
    {
        return says;
    }
    let last = history.log.iter().rfind(|l| l.act == Act::Final);
    let key = match last {
        Some(_) => "says-reopened",
        None if now < record.session.end() => "says-before",
        None if !record.recorded && record.minutes.is_empty() => "says-none",
        None => "says-open",
    };
    say(language, key)
}

fn log_rows(
    language: Language,
    overview: &Overview,
    record: &Record,
    history: &History,
    zone: &Zone,
    organiser: bool,
) -> Vec<LogRow> {
    let visible = |line: &state::LogLine| {
        let id = line.person.as_ref()?;
        let known = organiser
            || record.minutes.contains_key(id)
            || overview.held(record).any(|i| i.person == *id);
        let person = overview.roster.person(id).filter(|_| known);
        Some(person.map_or_else(|| say(language, "somebody"), |p| p.name.clone()))
    };
    history
        .log
        .iter()
        .map(|line| LogRow {
            when: moment_in(language, line.at, zone),
            what: act(language, line.act),
            person: visible(line).unwrap_or_default(),
            says: told(language, &line.says),
            by: by_whom(language, &history.roster, &line.by, organiser),
        })
        .collect()
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    format: String,
}

/// GET /meetings/{slug}/attendance/{code}/export?format=xlsx
pub async fn export(
    site: web::Data<Site>,
    _user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let overview = overview(&site.db, &slug).await?;
    Ok(exported(&overview, &code, &query, true, site.clock.now())?)
}

/// GET /my/{token}/sessions/{code}/export?format=xlsx
pub async fn my_export(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    query: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    Ok(exported(
        &hers.overview,
        &code,
        &query,
        false,
        site.clock.now(),
    )?)
}

fn exported(
    overview: &Overview,
    code: &str,
    wanted: &Wanted,
    addresses: bool,
    now: Instant,
) -> Result<HttpResponse, Refusal> {
    let code = &record_of(overview, code)?.session.code;
    let sheets = session_sheets(overview, code, View::Presence, addresses, now);
    let name = format!("attendance-{}-{code}", overview.roster.meeting.slug);
    match wanted.format.as_str() {
        "csv" => {
            let bytes = sheets.first().map(write_csv).unwrap_or_default();
            Ok(answered(&name, "csv", bytes))
        }
        "" | "xlsx" => Ok(answered(&name, "xlsx", write_xlsx(&sheets)?)),
        other => Err(Refusal::invalid(
            "format",
            format!("\"{other}\" is none of csv, xlsx"),
        )),
    }
}

/// That a record is to be final.
#[derive(Deserialize)]
pub struct Final {
    /// `yes`: although names of it are open.
    #[serde(default)]
    open: String,
}

impl Final {
    /// Whether names are open of which she did not say that she leaves them so.
    fn asks(&self, overview: &Overview, code: &str) -> Result<bool, Refusal> {
        let record = record_of(overview, code)?;
        let draft = record.state != State::Final;
        Ok(draft && !record.unidentified.is_empty() && self.open != "yes")
    }
}

/// POST /meetings/{slug}/attendance/{code}/finalise: with names that are open only when that is ticked.
pub async fn finalise(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Final>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let overview = overview(&site.db, &slug).await?;
    if form.fields.asks(&overview, &code)? {
        let mut page = organisers(&site, &form.user, &slug, &code, &overview).await?;
        page.open_asked = page.may_finalise;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    let by = form.user.organiser.email.to_string();
    state::finalise(&site.db, site.clock.now(), &slug, &code, &by).await?;
    Ok(back_to(&format!(
        "/meetings/{slug}/attendance/{code}?done=final#state"
    )))
}

/// POST /my/{token}/sessions/{code}/finalise
pub async fn my_finalise(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(wanted): PlainForm<Final>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let hers = hers(&site, &token, &code).await?;
    if wanted.asks(&hers.overview, &code)? {
        let note = notes::newest(&site.db, &hers.workshop).await?;
        let mut page = hers_page(&site, &token, &hers, note.as_ref()).await?;
        page.open_asked = page.may_finalise;
        return Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page));
    }
    state::finalise(&site.db, site.clock.now(), &hers.slug, &code, &hers.email).await?;
    Ok(back_to(&format!(
        "/my/{token}/sessions/{code}?done=final#state"
    )))
}

#[derive(Deserialize)]
pub struct Reopened {
    #[serde(default)]
    reason: String,
}

/// POST /meetings/{slug}/attendance/{code}/reopen
pub async fn reopen(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Reopened>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let by = form.user.organiser.email.to_string();
    let (now, reason) = (site.clock.now(), &form.fields.reason);
    state::reopen(&site.db, now, &slug, &code, reason, &by).await?;
    Ok(back_to(&format!(
        "/meetings/{slug}/attendance/{code}?done=reopened#state"
    )))
}

/// To the page that shows what came of a form.
pub(in crate::attendance) fn back_to(location: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, location))
        .finish()
}
