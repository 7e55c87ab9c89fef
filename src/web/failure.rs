//! A refusal as a page or as JSON. Visitors see sentences; faults of ours go to the log.

use std::fmt;

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{ACCEPT_LANGUAGE, ALLOW, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, ResponseError, web};
use askama::Template;
use serde_json::json;

use super::user::by_cookie;
use super::words::{TEXTS, say, say_with};
use super::{Shell, Site, html};
use crate::language::{Language, tell};
use crate::refusal::{Finding, Kind, Refusal};

/// A refusal that a page shows.
#[derive(Debug)]
pub struct PageFailure(pub Refusal);

/// A refusal that the API answers.
#[derive(Debug)]
pub struct ApiFailure(pub Refusal);

#[derive(Template)]
#[template(path = "web/pages/failure.html")]
struct FailurePage {
    shell: Shell,
    /// The title; on a page of hers the tab does not say it.
    heading: String,
    many: Option<String>,
    findings: Vec<Said>,
    /// What to do next.
    next: Vec<String>,
    /// Signed in as this organiser.
    known_as: Option<String>,
    /// Where to write to.
    mailbox: Option<String>,
}

/// A finding in the reader's words; `english`: they are English on a page of another language.
struct Said {
    place: String,
    says: String,
    english: bool,
}

/// Who reads the refusal, as far as the request says.
#[derive(Default)]
struct Reader {
    language: Language,
    known_as: Option<String>,
    mailbox: Option<String>,
    organises: bool,
    /// She asked for an address below `/my/`, whoever she is.
    hers: bool,
}

/// A refusal on its way to the visitor: the guard writes the page, since it knows the visitor.
struct Unsaid(Refusal);

impl From<Refusal> for PageFailure {
    fn from(refusal: Refusal) -> Self {
        PageFailure(refusal)
    }
}

impl From<Refusal> for ApiFailure {
    fn from(refusal: Refusal) -> Self {
        ApiFailure(refusal)
    }
}

impl fmt::Display for PageFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ApiFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ResponseError for PageFailure {
    fn status_code(&self) -> StatusCode {
        status(self.0.kind)
    }

    fn error_response(&self) -> HttpResponse {
        let refusal = for_visitors(&self.0);
        let page = page_of(&refusal, Reader::default());
        let mut answer = html(self.status_code(), &page);
        retry_later(self.0.kind, &mut answer);
        answer.extensions_mut().insert(Unsaid(refusal));
        answer
    }
}

fn page_of(refusal: &Refusal, reader: Reader) -> FailurePage {
    let language = reader.language;
    let kind = match refusal.kind {
        Kind::Invalid => "invalid",
        Kind::NotFound => "not-found",
        Kind::Stranger => "stranger",
        Kind::Forbidden => "forbidden",
        Kind::Conflict => "conflict",
        Kind::Unavailable => "unavailable",
        Kind::Internal => "internal",
    };
    let next = format!("next-{kind}");
    let lost = matches!(
        refusal.kind,
        Kind::NotFound | Kind::Forbidden | Kind::Internal
    );
    let count = refusal.findings.len();
    let heading = say(language, &format!("failed-{kind}"));
    let shell = Shell {
        organises: reader.organises,
        ..Shell::in_language(heading.clone(), language)
    };
    FailurePage {
        shell: if reader.hers { shell.hers(true) } else { shell },
        heading,
        many: (count > 1).then(|| say_with(language, "many-faults", &[("n", count.into())])),
        findings: refusal.findings.iter().map(|f| said(f, language)).collect(),
        next: TEXTS
            .has(language, &next)
            .then(|| say(language, &next))
            .into_iter()
            .collect(),
        known_as: reader.known_as.filter(|_| lost),
        mailbox: reader.mailbox.filter(|_| lost),
    }
}

/// What is known in the reader's language is said in it (`language/sentences/`); the rest is English.
fn said(finding: &Finding, language: Language) -> Said {
    let told = tell(language, &finding.says);
    let alone = finding.place.is_empty();
    Said {
        place: finding.place.clone(),
        says: if alone { begun(told.says) } else { told.says },
        english: told.english,
    }
}

/// The sentence with a capital; what begins with a code or an address stays.
fn begun(says: String) -> String {
    let first = says.split_whitespace().next().unwrap_or("");
    if !first.chars().all(char::is_alphabetic) {
        return says;
    }
    let mut rest = says.chars();
    match rest.next() {
        Some(letter) => letter.to_uppercase().chain(rest).collect(),
        None => says,
    }
}

/// Writes the page of a refusal for whoever asked: in her language, with what she can do.
pub(super) async fn in_her_words(mut answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let unsaid = answer.response_mut().extensions_mut().remove::<Unsaid>();
    let Some(Unsaid(refusal)) = unsaid else {
        return answer;
    };
    let reader = reader_of(answer.request(), refusal.kind).await;
    match page_of(&refusal, reader).render() {
        Ok(page) => answer.map_body(|_, _| BoxBody::new(page)),
        Err(e) => {
            tracing::error!("the page of a refusal could not be rendered: {e}");
            answer
        }
    }
}

async fn reader_of(request: &HttpRequest, kind: Kind) -> Reader {
    let site = request.app_data::<web::Data<Site>>();
    // Where the database is the trouble it is not asked who this is.
    let user = match kind {
        Kind::Unavailable | Kind::Internal => None,
        _ => by_cookie(request).await.ok().flatten(),
    };
    Reader {
        language: user
            .as_ref()
            .map_or_else(|| language_of(request), |u| u.organiser.language),
        organises: user.is_some(),
        hers: request.path().starts_with("/my/") || request.path() == "/my",
        known_as: user.map(|u| u.organiser.email.to_string()),
        mailbox: site.map(|s| s.mailbox.to_string()),
    }
}

/// The language that a visitor's browser wants, of whom nothing else is known.
pub fn language_of(request: &HttpRequest) -> Language {
    let header = request.headers().get(ACCEPT_LANGUAGE);
    let wanted = header.and_then(|v| v.to_str().ok());
    wanted.and_then(Language::wanted).unwrap_or_default()
}

impl ResponseError for ApiFailure {
    fn status_code(&self) -> StatusCode {
        status(self.0.kind)
    }

    fn error_response(&self) -> HttpResponse {
        let refusal = for_visitors(&self.0);
        let findings: Vec<_> = refusal
            .findings
            .iter()
            .map(|f| json!({"place": f.place, "says": f.says}))
            .collect();
        let mut answer = HttpResponse::build(self.status_code()).json(json!({"error": findings}));
        if self.0.kind == Kind::Stranger {
            // RFC 9110, 11.6.1: a 401 says how to sign in.
            answer
                .headers_mut()
                .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        retry_later(self.0.kind, &mut answer);
        answer
    }
}

fn retry_later(kind: Kind, answer: &mut HttpResponse) {
    if kind == Kind::Unavailable {
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
}

/// A fault of ours is logged here, once, and shown without its inside.
fn for_visitors(refusal: &Refusal) -> Refusal {
    if refusal.kind != Kind::Internal {
        return refusal.clone();
    }
    tracing::error!("{refusal}");
    Refusal::internal(
        "It is in the log; nothing was stored. Please tell the Secretariat if it stays.",
    )
}

fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Stranger => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The answer for an address that leads nowhere; the same for what is not there and what one may not know of.
pub async fn not_found(request: actix_web::HttpRequest) -> HttpResponse {
    let refusal = Refusal::not_found(
        "This address leads nowhere. A link from a mail must be complete; it may also have been replaced by a newer one.",
    );
    // RFC 9110, 15.5.6: what is neither read nor written has no answer here.
    if !matches!(*request.method(), Method::GET | Method::HEAD | Method::POST) {
        let refusal = Refusal::invalid(
            "",
            "This address is read or written to (GET, HEAD, POST), and nothing else.",
        );
        let mut answer = if request.path().starts_with("/api/") {
            ApiFailure(refusal).error_response()
        } else {
            PageFailure(refusal).error_response()
        };
        *answer.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
        answer
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
        return answer;
    }
    if request.path().starts_with("/api/") {
        ApiFailure(refusal).error_response()
    } else {
        PageFailure(refusal).error_response()
    }
}

/// The answer to what stands after the `?` of an address and is not understood.
pub fn bad_query(error: impl fmt::Display, path: &str) -> actix_web::Error {
    let refusal = Refusal::invalid(
        "the address",
        format!("what stands after the ? is not understood: {error}"),
    );
    if path.starts_with("/api/") {
        ApiFailure(refusal).into()
    } else {
        PageFailure(refusal).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_of_a_page_begins_with_a_capital_and_a_code_stays_as_it_is() {
        let says = |says: &str, place: &str| {
            let finding = Finding {
                place: place.into(),
                says: says.into(),
            };
            said(&finding, Language::En).says
        };
        assert_eq!(
            says("there is no meeting \"ga-2021\": there are ga-2020", ""),
            "There is no meeting \"ga-2021\": there are ga-2020"
        );
        assert_eq!(says("ga-2021 is over", ""), "ga-2021 is over");
        assert_eq!(says("bea@nwm.example left", ""), "bea@nwm.example left");
        // After the place and its colon the sentence goes on.
        assert_eq!(says("there is nothing", "row 3"), "there is nothing");
    }

    #[test]
    fn a_refusal_below_my_has_the_way_out_and_a_tab_that_says_nothing() {
        let refusal = Refusal::not_found("there is no such session in the public programme");
        let page = |hers: bool| {
            let reader = Reader {
                language: Language::Ar,
                hers,
                ..Reader::default()
            };
            page_of(&refusal, reader).render().unwrap()
        };
        let (hers, anybodys) = (page(true), page(false));
        assert!(hers.contains("<title>التقويم</title>"), "{hers}");
        assert!(hers.contains("class=\"leave\" href=\"/leave\""), "{hers}");
        assert!(hers.contains("<h1>لا يوجد شيء هنا</h1>"), "{hers}");
        assert!(!anybodys.contains("/leave"), "{anybodys}");
        assert!(!anybodys.contains("no such session"), "{anybodys}");
        assert!(anybodys.contains("لا توجد جلسة كهذه"), "{anybodys}");
        // The number of the version is drawn behind the name.
        let version = format!(
            "\u{2066}plenary \u{2068}{}\u{2069}\u{2069}",
            env!("CARGO_PKG_VERSION")
        );
        assert!(anybodys.contains(&version), "{anybodys}");
    }
}
