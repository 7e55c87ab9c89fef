//! By personal link: the rapporteur's form; and how documents are shown.
//! Long because the organiser's pages show documents by the same views.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::words::{list, say, say_with};
use super::{Document, Draft, Row, Standing, Status, Workbook, as_rapporteur, write};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value};
use crate::meeting::Roster;
use crate::people::NetworkId;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::moment_in;
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

/// The form in its state: what stands, or what was typed and refused.
pub struct Editor {
    pub action: String,
    pub form_token: Option<String>,
    pub after: u32,
    pub draft: Draft,
    /// Code and name.
    pub networks: Vec<(String, String)>,
    pub findings: Vec<Finding>,
}

/// A standing in words, with its colour.
pub struct StandingView {
    pub class: &'static str,
    pub says: String,
}

/// A document for reading.
pub struct DocumentView {
    pub number: u32,
    pub insights: Vec<String>,
    pub rows: Vec<RowView>,
}

/// A recommendation for reading.
pub struct RowView {
    pub text: String,
    /// To whom, how far it has come, who supports it.
    pub says: String,
}

/// A network's objection.
pub struct Objection {
    pub network: String,
    pub reason: String,
}

/// A line of the history; with an address where it may be read.
pub struct VersionLine {
    pub number: u32,
    pub when: String,
    pub by: String,
    pub submitted: bool,
    pub href: Option<String>,
}

/// What a network says, for the organiser.
pub struct VerdictLine {
    pub code: String,
    pub name: String,
    pub class: &'static str,
    /// The key of what it says.
    pub says: &'static str,
    pub reason: String,
    pub by: String,
}

/// A workshop's document with its form.
#[derive(Template)]
#[template(path = "insight/pages/mine.html")]
pub struct WorkbookPage {
    pub shell: Shell,
    pub code: String,
    pub title: String,
    pub back: String,
    pub saved: bool,
    pub e: Editor,
    pub standing: StandingView,
    pub objections: Vec<Objection>,
    /// What somebody else wrote meanwhile.
    pub newer: Option<DocumentView>,
    pub versions: Vec<VersionLine>,
    pub verdicts: Vec<VerdictLine>,
}

impl WorkbookPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn numbered(&self, key: &str, n: impl Borrow<u32>) -> String {
        let n = i64::from(*n.borrow());
        say_with(self.shell.language, key, &[("n", n.into())])
    }

    fn placed(&self, key: &str, n: impl Borrow<usize>) -> String {
        say_with(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    fn coded(&self, key: &str, code: &str) -> String {
        say_with(self.shell.language, key, &[("code", code.into())])
    }

    fn status(&self, status: impl Borrow<Status>) -> String {
        self.say(&format!("status-{}", status.borrow().word()))
    }
}

/// What a form of the document brings.
#[derive(Debug, Default)]
pub struct Typed {
    pub after: u32,
    pub draft: Draft,
    /// `save`, `more` or `submit`
    pub wanted: String,
}

/// Reads the form's fields: recommendations are numbered from 0.
pub fn typed(fields: &[(String, String)]) -> Typed {
    let mut typed = Typed::default();
    for (name, value) in fields {
        match name.as_str() {
            "after" => typed.after = value.parse().unwrap_or(0),
            "insights" => typed.draft.insights.clone_from(value),
            "do" => typed.wanted.clone_from(value),
            name => {
                let Some((what, place)) = name.rsplit_once('-') else {
                    continue;
                };
                let Some(place) = place.parse::<usize>().ok().filter(|p| *p < 60) else {
                    continue;
                };
                if typed.draft.rows.len() <= place {
                    typed.draft.rows.resize_with(place + 1, Row::default);
                }
                let row = &mut typed.draft.rows[place];
                match what {
                    "text" => row.text.clone_from(value),
                    "to" => row.addressee.clone_from(value),
                    "status" => row.status.clone_from(value),
                    "by" => row.networks.push(value.clone()),
                    _ => {}
                }
            }
        }
    }
    typed
}

/// A document as the form shows it, with one empty recommendation at its end.
pub fn draft_of(document: &Document, roster: &Roster) -> Draft {
    let rows = document.recommendations.iter().map(|r| Row {
        text: r.text.clone(),
        addressee: r.addressee.word().into(),
        networks: codes(&r.networks, roster),
        status: r.status.word().into(),
    });
    let mut draft = Draft {
        insights: document.insights.join("\n\n"),
        rows: rows.collect(),
    };
    one_more(&mut draft);
    draft
}

/// Adds an empty recommendation when there is none at the end.
pub fn one_more(draft: &mut Draft) {
    if draft.rows.last().is_none_or(|r| !r.text.trim().is_empty()) {
        another(draft);
    }
}

/// Adds an empty recommendation, as asked for.
pub fn another(draft: &mut Draft) {
    draft.rows.push(Row {
        status: Status::Proposed.word().into(),
        ..Row::default()
    });
}

fn codes(networks: &[NetworkId], roster: &Roster) -> Vec<String> {
    networks
        .iter()
        .filter_map(|id| roster.network(id))
        .map(|n| n.code.clone())
        .collect()
}

/// A document for reading.
pub fn view(language: Language, number: u32, document: &Document, roster: &Roster) -> DocumentView {
    DocumentView {
        number,
        insights: document.insights.clone(),
        rows: document
            .recommendations
            .iter()
            .map(|r| {
                let to = say(language, &format!("to-{}", r.addressee.word()));
                let status = say(language, &format!("status-{}", r.status.word()));
                let values = [("to", Value::Phrase(to)), ("status", Value::Phrase(status))];
                let mut says = say_with(language, "to-and-status", &values);
                if !r.networks.is_empty() {
                    let codes = list(language, &codes(&r.networks, roster));
                    says.push_str(" · ");
                    says.push_str(&say_with(language, "supported", &[("list", codes)]));
                }
                RowView {
                    text: r.text.clone(),
                    says,
                }
            })
            .collect(),
    }
}

/// A standing in words.
pub fn standing_view(language: Language, standing: &Standing, roster: &Roster) -> StandingView {
    let of = |key: &str, who: &[NetworkId]| {
        let codes = list(language, &codes(who, roster));
        say_with(language, key, &[("list", codes)])
    };
    let (class, says) = match standing {
        Standing::Nothing => ("", say(language, "standing-nothing")),
        Standing::Draft => ("", say(language, "standing-draft")),
        Standing::InReview(silent) => ("warn-text", of("standing-review", silent)),
        Standing::Objected(who) => ("bad-text", of("standing-objected", who)),
        Standing::Agreed => ("good-text", say(language, "standing-agreed")),
    };
    StandingView { class, says }
}

/// The page of a workshop's document; `shown` is what was typed and not kept, with the reasons.
pub fn workbook_page(
    shell: Shell,
    roster: &Roster,
    book: &Workbook,
    (action, back, form_token): (String, String, Option<String>),
    shown: Option<(Typed, Vec<Finding>)>,
) -> WorkbookPage {
    let language = shell.language;
    let empty = Document::default();
    let standing = book.newest().map_or(&empty, |v| &v.document);
    let number = book.number();
    let behind = shown.as_ref().is_some_and(|(t, _)| t.after != number);
    let (draft, findings) = match shown {
        Some((typed, findings)) => {
            let mut draft = typed.draft;
            one_more(&mut draft);
            (draft, findings)
        }
        None => (draft_of(standing, roster), Vec::new()),
    };
    let objecting = match &book.standing {
        Standing::Objected(who) => who.clone(),
        _ => Vec::new(),
    };
    WorkbookPage {
        shell,
        code: book.workshop.code.clone(),
        title: book.workshop.title.clone(),
        back,
        saved: false,
        standing: standing_view(language, &book.standing, roster),
        objections: objecting
            .iter()
            .filter_map(|id| {
                Some(Objection {
                    network: roster.network(id)?.code.clone(),
                    reason: book.word_of(id)?.reason.clone(),
                })
            })
            .collect(),
        newer: behind.then(|| view(language, number, standing, roster)),
        versions: book
            .versions
            .iter()
            .rev()
            .map(|v| VersionLine {
                number: v.number,
                when: moment_in(language, v.at, &roster.meeting.zone),
                by: roster.names(&v.by),
                submitted: v.submitted,
                href: None,
            })
            .collect(),
        verdicts: Vec::new(),
        e: Editor {
            action,
            form_token,
            // What she put together by hand follows the version that she has seen now.
            after: number,
            draft,
            networks: roster
                .networks
                .iter()
                .map(|n| (n.code.clone(), n.name.clone()))
                .collect(),
            findings,
        },
    }
}

/// `?saved=1` after a form was taken.
#[derive(Deserialize)]
pub struct Saved {
    saved: Option<u8>,
}

impl Saved {
    pub fn is(&self) -> bool {
        self.saved.is_some()
    }
}

/// GET /my/{token}/sessions/{code}/insights
pub async fn mine(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    shown(&site, &token, &code, query.is(), None).await
}

async fn shown(
    site: &Site,
    token: &str,
    code: &str,
    saved: bool,
    refused: Option<(Typed, Refusal)>,
) -> Result<HttpResponse, PageFailure> {
    let (rights, book) = as_rapporteur(&site.db, token, code).await?;
    let status = match &refused {
        Some((_, r)) if r.kind == Kind::Conflict => StatusCode::CONFLICT,
        Some((_, r)) if !r.findings.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    let base = format!("/my/{token}/sessions/{}", book.workshop.code);
    let her = rights.roster.person(&rights.person);
    let language = her.map(language_of).unwrap_or_default();
    let mut page = workbook_page(
        Shell::in_language(
            say_with(
                language,
                "mine-title",
                &[("code", book.workshop.code.as_str().into())],
            ),
            language,
        )
        .hers(her.is_some_and(|p| p.wishes.discreet)),
        &rights.roster,
        &book,
        (format!("{base}/insights"), base, None),
        refused.map(|(typed, refusal)| (typed, refusal.findings)),
    );
    page.saved = saved;
    Ok(html(status, &page))
}

/// POST /my/{token}/sessions/{code}/insights
pub async fn take_mine(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    PlainForm(fields): PlainForm<Vec<(String, String)>>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let mut typed = typed(&fields);
    if typed.wanted == "more" {
        another(&mut typed.draft);
        return shown(&site, &token, &code, false, Some((typed, nothing()))).await;
    }
    let (draft, after, submit) = (typed.draft.clone(), typed.after, typed.wanted == "submit");
    let now = site.clock.now();
    match write(&site.db, now, &token, &code, draft, after, submit).await {
        Ok(_) => Ok(see(&format!(
            "/my/{token}/sessions/{code}/insights?saved=1"
        ))),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            shown(&site, &token, &code, false, Some((typed, refusal))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// No refusal: the form is only shown again.
pub fn nothing() -> Refusal {
    Refusal {
        kind: Kind::Invalid,
        findings: Vec::new(),
    }
}

/// Goes on to another page after a form was taken.
pub fn see(address: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .finish()
}
