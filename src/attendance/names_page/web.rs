//! The names page, for the organiser and, by her link, for a facilitator.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::view::{DecidedRow, OpenRow, Panel, decided_row, kinds, open_row, results, says};
use crate::attendance::hub::web::back_to;
use crate::attendance::hub::words::{closed as closed_words, say, say_with};
use crate::attendance::report_page::web::{Visitor, facilitator, organiser};
use crate::attendance::state;
use crate::attendance::{Aside, Decision, EntryId, NameLine, Names, Written, decide, names_of};
use crate::language::{Language, Value};
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::web::{ApiFailure, OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, html};

const TITLE: &str = "names-title";

#[derive(Template)]
#[template(path = "attendance/pages/names.html")]
struct NamesPage {
    shell: Shell,
    base: String,
    code: String,
    title: String,
    when: String,
    /// What the script says.
    script: String,
    organiser: bool,
    /// The record is final: who made it so.
    closed: Option<String>,
    open: Vec<OpenRow>,
    decided: Vec<DecidedRow>,
    /// What was done last and to which name, where no row shows it.
    done: Option<(String, String)>,
    /// The current name.
    at: String,
}

/// Where the page stands: the current name, the one that was decided last, and whom she searches.
#[derive(Deserialize, Default)]
pub struct At {
    #[serde(default, rename = "at")]
    current: String,
    #[serde(default)]
    done: String,
    #[serde(default)]
    q: String,
}

/// GET /meetings/{slug}/attendance/{code}/names
pub async fn page(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    at: web::Query<At>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = organiser(&user.0, &path.0, &path.1, TITLE);
    show(&site, visitor, &at).await
}

/// GET /my/{token}/sessions/{code}/names
pub async fn my_page(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    at: web::Query<At>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    show(&site, visitor, &at).await
}

async fn show(site: &Site, mut visitor: Visitor, at: &At) -> Result<HttpResponse, PageFailure> {
    let names = load(site, &visitor).await?;
    let readers = &visitor.readers;
    if let Some(nav) = &mut visitor.shell.meeting {
        nav.name.clone_from(&names.roster.meeting.name);
    }
    let place = &visitor.place;
    let history = state::history(&site.db, &place.slug, &place.code).await?;
    let closed = closed_words(
        readers.language,
        &history,
        |by| readers.who(by, &names.roster),
        |at| readers.moment(at, &names.roster),
    );
    let tells = names.tells(readers.sees());
    let done = names
        .line(&EntryId::from_text(&at.done))
        .map(|line| (line.entry.to_string(), says(readers, &names, line)));
    let current = names
        .open()
        .find(|l| l.entry.as_str() == at.current)
        .or_else(|| names.open().next())
        .map(|l| l.entry.clone());
    let open: Vec<OpenRow> = names
        .open()
        .zip(names.offers(names.open()))
        .map(|(line, offers)| {
            let mut row = open_row(readers, &visitor.base, line, offers, &tells);
            row.locked = closed.is_some();
            if !row.locked && Some(&line.entry) == current.as_ref() {
                let found = names.search(&at.q, readers.sees());
                row.panel = Some(Panel {
                    language: readers.language,
                    entry: row.entry.clone(),
                    name: row.name.clone(),
                    email: row.email.clone(),
                    organiser: visitor.is_organiser(),
                    kinds: kinds(readers.language),
                    query: at.q.trim().to_string(),
                    results: results(readers.language, &row.entry, &at.q, found, &tells),
                    done: done.clone(),
                });
            }
            row
        })
        .collect();
    let mut decided: Vec<&NameLine> = names.decided().collect();
    let when = |l: &NameLine| l.decided.as_ref()?.logged.as_ref().map(|l| l.at);
    decided.sort_by_key(|l| std::cmp::Reverse(when(l)));
    Ok(html(
        StatusCode::OK,
        &NamesPage {
            code: names.session.code.clone(),
            title: names.session.title.clone(),
            when: readers.span(&names.session, &names.roster),
            script: script_words(readers.language),
            organiser: visitor.is_organiser(),
            done: done.filter(|_| open.is_empty() && closed.is_none()),
            decided: decided
                .into_iter()
                .filter_map(|l| decided_row(readers, &names, l))
                .map(|row| DecidedRow {
                    locked: closed.is_some(),
                    ..row
                })
                .collect(),
            closed,
            open,
            at: current.map(|e| e.to_string()).unwrap_or_default(),
            base: visitor.base,
            shell: visitor.shell,
        },
    ))
}

impl NamesPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

/// What the script says, as JSON; it puts the number of open names in the place of `{n}`.
fn script_words(language: Language) -> String {
    let n = Value::Phrase("{n}".to_string());
    json!({
        "then": say_with(language, "names-then", &[("n", n)]),
        "nothing": say(language, "names-nothing"),
        "away": say(language, "names-away"),
        "out": say(language, "names-signed-out"),
    })
    .to_string()
}

async fn load(site: &Site, visitor: &Visitor) -> Result<Names, Refusal> {
    let place = &visitor.place;
    names_of(&site.db, &place.slug, &place.code, visitor.readers.sees()).await
}

/// What a button says: `ENTRY is PERSON`, `ENTRY no telephone`, `ENTRY guest`, `ENTRY undo`.
#[derive(Deserialize)]
pub struct Said {
    #[serde(rename = "do")]
    act: String,
    guest_name: Option<String>,
    guest_email: Option<String>,
}

impl Said {
    fn read(&self, is_organiser: bool) -> Result<(EntryId, Decision), Refusal> {
        let mut words = self.act.split_whitespace();
        let entry = EntryId::from_text(words.next().unwrap_or_default());
        let decision = match (words.next(), words.next()) {
            (Some("is"), Some(person)) => Decision::IsPerson(PersonId::from_text(person)),
            (Some("no"), Some(word)) => {
                Decision::NoPerson(Aside::from_word(word).ok_or_else(unclear)?)
            }
            (Some("guest"), None) => Decision::Guest {
                name: self.guest_name.clone(),
                // A facilitator does not see what the file has, so leaving it empty says nothing.
                email: self
                    .guest_email
                    .clone()
                    .filter(|e| is_organiser || !e.trim().is_empty()),
            },
            (Some("undo"), None) => Decision::Undo,
            _ => return Err(unclear()),
        };
        Ok((entry, decision))
    }
}

fn unclear() -> Refusal {
    Refusal::invalid(
        "do",
        "say whose the name is: press one of the page's buttons",
    )
}

/// POST /meetings/{slug}/attendance/{code}/names
pub async fn take(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Said>,
) -> Result<HttpResponse, actix_web::Error> {
    let visitor = organiser(&form.user, &path.0, &path.1, TITLE);
    answer(
        &request,
        taken(&site, &request, visitor, &form.fields).await,
    )
}

/// POST /my/{token}/sessions/{code}/names
pub async fn my_take(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    PlainForm(form): PlainForm<Said>,
) -> Result<HttpResponse, actix_web::Error> {
    let taken = async {
        let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
        taken(&site, &request, visitor, &form).await
    };
    answer(&request, taken.await)
}

fn is_script(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(ACCEPT)
        .and_then(|a| a.to_str().ok())
        .is_some_and(|a| a.starts_with("application/json"))
}

fn answer(
    request: &HttpRequest,
    done: Result<HttpResponse, Refusal>,
) -> Result<HttpResponse, actix_web::Error> {
    match done {
        Ok(answer) => Ok(answer),
        Err(refusal) if is_script(request) => Err(ApiFailure(refusal).into()),
        Err(refusal) => Err(PageFailure(refusal).into()),
    }
}

async fn taken(
    site: &Site,
    request: &HttpRequest,
    visitor: Visitor,
    said: &Said,
) -> Result<HttpResponse, Refusal> {
    let (entry, decision) = said.read(visitor.is_organiser())?;
    let undone = matches!(decision, Decision::Undo);
    let place = &visitor.place;
    let done = decide(
        &site.db,
        site.clock.now(),
        &place.slug,
        &place.code,
        Written::Of(entry.clone()),
        decision,
        visitor.readers.decider(&place.by),
    )
    .await?;
    let names = load(site, &visitor).await?;
    if is_script(request) {
        return Ok(changed(&visitor, &names, &entry, &done.logged.key));
    }
    let next = if undone {
        Some(entry.clone())
    } else {
        after(&names, &entry)
    };
    let (base, next) = (&visitor.base, next.map(|e| e.to_string()));
    Ok(back_to(&match next {
        Some(next) => format!("{base}/names?at={next}&done={entry}#n-{next}"),
        None => format!("{base}/names?done={entry}"),
    }))
}

/// The open name that stands where a decided one stood: the next, else the last.
fn after(names: &Names, entry: &EntryId) -> Option<EntryId> {
    let at = names.lines.iter().position(|l| l.entry == *entry)?;
    let open = |l: &&NameLine| l.decided.is_none();
    names.lines[at..]
        .iter()
        .find(open)
        .or_else(|| names.lines[..at].iter().rfind(open))
        .map(|l| l.entry.clone())
}

/// What the script puts in the place of what was there.
fn changed(visitor: &Visitor, names: &Names, entry: &EntryId, key: &str) -> HttpResponse {
    let readers = &visitor.readers;
    let tells = names.tells(readers.sees());
    let rows: Vec<serde_json::Value> = names
        .of_key(key)
        .map(|line| {
            let html = if let Some(row) = decided_row(readers, names, line) {
                row.render()
            } else {
                let offers = names.offers([line]).pop().unwrap_or_default();
                open_row(readers, &visitor.base, line, offers, &tells).render()
            };
            let before = after_strictly(names, &line.entry);
            json!({
                "entry": line.entry.as_str(),
                "open": line.decided.is_none(),
                "html": html.unwrap_or_default(),
                "before": before,
            })
        })
        .collect();
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/json"))
        .json(json!({
            "says": names.line(entry).map(|l| says(readers, names, l)),
            "open": names.open().count(),
            "decided": names.decided().count(),
            "rows": rows,
        }))
}

/// The next open name behind this one.
fn after_strictly(names: &Names, entry: &EntryId) -> Option<String> {
    let at = names.lines.iter().position(|l| l.entry == *entry)?;
    names.lines[at + 1..]
        .iter()
        .find(|l| l.decided.is_none())
        .map(|l| l.entry.to_string())
}

/// Whom to search, and for which name.
#[derive(Deserialize, Default)]
pub struct Search {
    #[serde(default)]
    entry: String,
    #[serde(default)]
    q: String,
}

/// GET /meetings/{slug}/attendance/{code}/names/search: whom a search finds, as a piece of the page.
pub async fn search(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Search>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = organiser(&user.0, &path.0, &path.1, TITLE);
    found(&site, &visitor, &query).await
}

/// GET /my/{token}/sessions/{code}/names/search
pub async fn my_search(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    query: web::Query<Search>,
) -> Result<HttpResponse, PageFailure> {
    let visitor = facilitator(&site, &path.0, &path.1, TITLE).await?;
    found(&site, &visitor, &query).await
}

async fn found(
    site: &Site,
    visitor: &Visitor,
    search: &Search,
) -> Result<HttpResponse, PageFailure> {
    let names = load(site, visitor).await?;
    let found = names.search(&search.q, visitor.readers.sees());
    Ok(html(
        StatusCode::OK,
        &results(
            visitor.readers.language,
            &search.entry,
            &search.q,
            found,
            &names.tells(visitor.readers.sees()),
        ),
    ))
}
