//! By personal link: the page where a coordinator says what her network thinks.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::insight::web::{DocumentView, Saved, StandingView, see, standing_view, view};
use crate::insight::words::{say, say_with};
use crate::insight::{Verdict, as_reviewer, review};
use crate::invitation::letters::language_of;
use crate::refusal::{Finding, Kind, Refusal};
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "insight/pages/review.html")]
struct ReviewPage {
    shell: Shell,
    token: String,
    /// For whom she speaks.
    intro: String,
    saved: bool,
    findings: Vec<Finding>,
    books: Vec<BookView>,
}

struct BookView {
    code: String,
    title: String,
    standing: StandingView,
    document: DocumentView,
    agrees: Option<bool>,
    reason: String,
    /// Something is wrong with what was typed here.
    wrong: bool,
}

impl ReviewPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn numbered(&self, key: &str, n: impl Borrow<u32>) -> String {
        let n = i64::from(*n.borrow());
        say_with(self.shell.language, key, &[("n", n.into())])
    }
}

/// GET /my/{token}/review
pub async fn to_review(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    review_page(&site, &token, query.is(), None).await
}

async fn review_page(
    site: &Site,
    token: &str,
    saved: bool,
    refused: Option<(Word, Refusal)>,
) -> Result<HttpResponse, PageFailure> {
    let (rights, network, books) = as_reviewer(&site.db, token).await?;
    let roster = &rights.roster;
    let her = roster.person(&rights.person);
    let language = her.map(language_of).unwrap_or_default();
    let typed = |code: &str| {
        let (word, _) = refused.as_ref()?;
        (word.code == code).then(|| word.reason.clone())
    };
    let books = books
        .iter()
        .filter_map(|book| {
            let newest = book.newest()?;
            let said = book.word_of(&network);
            Some(BookView {
                code: book.workshop.code.clone(),
                title: book.workshop.title.clone(),
                standing: standing_view(language, &book.standing, roster),
                document: view(language, newest.number, &newest.document, roster),
                agrees: said.map(|r| r.verdict == Verdict::Agrees),
                wrong: typed(&book.workshop.code).is_some(),
                reason: typed(&book.workshop.code)
                    .or_else(|| said.map(|r| r.reason.clone()))
                    .unwrap_or_default(),
            })
        })
        .collect();
    let status = match &refused {
        None => StatusCode::OK,
        Some((_, r)) if r.kind == Kind::Conflict => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(html(
        status,
        &ReviewPage {
            shell: Shell::in_language(say(language, "review-title"), language)
                .hers(her.is_some_and(|p| p.wishes.discreet)),
            token: token.to_string(),
            intro: say_with(
                language,
                "review-intro",
                &[(
                    "network",
                    roster
                        .network(&network)
                        .map_or("", |n| n.name.as_str())
                        .into(),
                )],
            ),
            saved,
            findings: refused.map(|(_, r)| r.findings).unwrap_or_default(),
            books,
        },
    ))
}

/// What a coordinator says.
#[derive(Deserialize)]
pub struct Word {
    code: String,
    version: u32,
    verdict: String,
    #[serde(default)]
    reason: String,
}

/// Reads a verdict as a form sends it.
pub fn verdict(word: &str) -> Result<Verdict, Refusal> {
    Verdict::from_word(word)
        .ok_or_else(|| Refusal::invalid("verdict", "choose whether the network agrees or objects"))
}

/// POST /my/{token}/review
pub async fn take_review(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(word): PlainForm<Word>,
) -> Result<HttpResponse, PageFailure> {
    let done = match verdict(&word.verdict) {
        Ok(verdict) => {
            let now = site.clock.now();
            let said = (word.version, verdict);
            review(&site.db, now, &token, &word.code, said, &word.reason).await
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => Ok(see(&format!("/my/{token}/review?saved=1"))),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            review_page(&site, &token, false, Some((word, refusal))).await
        }
        Err(other) => Err(other.into()),
    }
}
