//! The pages of the mails that went out, and of those that wait.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use mail_parser::{MessageParser, MimeHeaders};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Counts, Queued, by_id, counts, listed};
use crate::meeting;
use crate::refusal::Refusal;
use crate::time::{Zone, instant_text, with_zone};
use crate::web::{ApiFailure, ApiUser, PageFailure, PageUser, Shell, Site, html};

/// Mails on one page of the list.
const PAGE: i64 = 100;

#[derive(Template)]
#[template(path = "mail/pages/mails.html")]
struct MailsPage {
    shell: Shell,
    slug: String,
    counts: Counts,
    folder: Option<String>,
    mails: Vec<Line>,
    page: i64,
    more: bool,
}

struct Line {
    id: String,
    number: i64,
    kind: String,
    to: String,
    subject: String,
    state: &'static str,
    words: String,
    when: String,
}

#[derive(Deserialize)]
pub struct PageNumber {
    #[serde(default)]
    page: u32,
}

/// GET /meetings/{slug}/mails
pub async fn mails(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<PageNumber>,
) -> Result<HttpResponse, PageFailure> {
    let wanted = slug.to_string();
    let page = i64::from(query.page);
    let (meeting, counts, mut mails) = site
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let counts = counts(conn, Some(meeting.id.as_str()))?;
            let mails = listed(conn, meeting.id.as_str(), page * PAGE, PAGE + 1)?;
            Ok((meeting, counts, mails))
        })
        .await?;
    let more = i64::try_from(mails.len()).unwrap_or(0) > PAGE;
    mails.truncate(usize::try_from(PAGE).unwrap_or(0));
    Ok(html(
        StatusCode::OK,
        &MailsPage {
            shell: Shell::of_meeting("Mails", &user.0, &slug, &meeting.name, "/delivery"),
            slug: slug.into_inner(),
            counts,
            folder: site.mail_folder.as_ref().map(|f| f.display().to_string()),
            mails: mails.into_iter().map(|m| line(m, &meeting.zone)).collect(),
            page,
            more,
        },
    ))
}

fn line(mail: Queued, zone: &Zone) -> Line {
    Line {
        id: mail.id.to_string(),
        number: mail.number,
        kind: mail.kind,
        to: mail.to.to_string(),
        subject: mail.subject,
        state: mail.state.word(),
        words: mail.last_words,
        when: with_zone(mail.sent_at.unwrap_or(mail.created_at), zone),
    }
}

#[derive(Template)]
#[template(path = "mail/pages/mail.html")]
struct MailPage {
    shell: Shell,
    slug: String,
    line: Line,
    headers: Vec<(String, String)>,
    text: String,
    /// Her personal page, on a try-out.
    link: Option<String>,
    calendar: String,
}

/// GET /meetings/{slug}/mails/{id}: the mail as she reads it, and the calendar object that came with it.
pub async fn mail(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let (meeting, mail) = one(&site, &slug, id).await?;
    let body = mail.body.clone();
    let (text, calendar) = parts(&body);
    let headers = body
        .split("\r\n\r\n")
        .next()
        .unwrap_or("")
        .replace("\r\n ", " ")
        .lines()
        .filter_map(|l| {
            l.split_once(": ")
                .map(|(n, v)| (n.to_string(), v.to_string()))
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &MailPage {
            shell: Shell::of_meeting("A mail", &user.0, &slug, &meeting.name, "/delivery"),
            slug,
            line: line(mail, &meeting.zone),
            headers,
            link: her_link(&site, &text),
            text: hide_link(&site, &text),
            calendar,
        },
    ))
}

/// GET /meetings/{slug}/mails/{id}/message.eml: only on a try-out, where mail goes to a folder anyway.
pub async fn message(
    site: web::Data<Site>,
    _user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    if site.mail_folder.is_none() {
        return Err(
            Refusal::not_found("The mail holds a personal link; only she may have it.").into(),
        );
    }
    let (_, mail) = one(&site, &slug, id).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "message/rfc822"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{:06}.eml\"", mail.number),
        ))
        .insert_header((CONTENT_SECURITY_POLICY, "sandbox"))
        .body(mail.body))
}

async fn one(site: &Site, slug: &str, id: String) -> Result<(meeting::Meeting, Queued), Refusal> {
    let slug = slug.to_string();
    site.db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            let mail = by_id(conn, meeting.id.as_str(), &id)?
                .ok_or_else(|| Refusal::not_found("There is no such mail."))?;
            Ok((meeting, mail))
        })
        .await
}

/// Who may see the mail may not answer for her: where mail really goes out, her link is hidden from everybody else.
fn hide_link(site: &Site, text: &str) -> String {
    if site.mail_folder.is_some() {
        return text.to_string();
    }
    let mark = "/my/".to_string();
    text.lines()
        .map(|l| match l.find(&mark) {
            Some(at) => format!("{}{mark}…", &l[..at]),
            None => l.to_string(),
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn her_link(site: &Site, text: &str) -> Option<String> {
    site.mail_folder.as_ref()?;
    text.lines()
        .map(str::trim)
        .find(|l| l.starts_with(&site.base_url) && l.contains("/my/"))
        .map(str::to_string)
}

/// The plain text and the calendar object of a message.
fn parts(body: &str) -> (String, String) {
    let Some(message) = MessageParser::default().parse(body.as_bytes()) else {
        return (String::new(), String::new());
    };
    let text = message
        .body_text(0)
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default();
    let calendar = message
        .parts
        .iter()
        .find(|p| {
            p.content_type()
                .is_some_and(|t| t.ctype() == "text" && t.subtype() == Some("calendar"))
        })
        .and_then(|p| p.text_contents().map(str::to_string))
        .unwrap_or_default();
    (text, calendar)
}

/// One mail of the outbox, without its body.
#[derive(Serialize, ToSchema)]
pub struct MailJson {
    number: i64,
    kind: String,
    to: String,
    subject: String,
    /// queued, leased, sent, failed, superseded or expired
    state: String,
    attempts: u32,
    /// What the mail server said last.
    last_words: String,
    uid: Option<String>,
    sequence: Option<u32>,
    /// UTC instant.
    created_at: String,
    sent_at: Option<String>,
}

/// The mails of a meeting, newest first, a hundred a page
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/mails", tag = "mails", params(("slug" = String, Path), ("page" = Option<u32>, Query)), responses((status = 200, body = Vec<MailJson>)))]
pub async fn mails_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<PageNumber>,
) -> Result<HttpResponse, ApiFailure> {
    let page = i64::from(query.page);
    let mails = site
        .db
        .read(move |conn| {
            let meeting = meeting::load(conn, &slug)?;
            listed(conn, meeting.id.as_str(), page * PAGE, PAGE)
        })
        .await?;
    let all: Vec<MailJson> = mails
        .into_iter()
        .map(|m| MailJson {
            number: m.number,
            kind: m.kind,
            to: m.to.to_string(),
            subject: m.subject,
            state: m.state.word().to_string(),
            attempts: m.attempt,
            last_words: m.last_words,
            uid: m.uid,
            sequence: m.sequence,
            created_at: instant_text(m.created_at),
            sent_at: m.sent_at.map(instant_text),
        })
        .collect();
    Ok(HttpResponse::Ok().json(all))
}
