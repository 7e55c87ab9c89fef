//! The pages of the mails that went out, and of those that wait.
//! Long because the list and the single mail, as pages and for scripts, hide the same secrets.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use mail_parser::{MessageParser, MimeHeaders};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words::{say, say_with, word};
use super::{Counts, Queued, by_id, counts, listed};
use crate::language::{Language, Told, tell};
use crate::meeting;
use crate::refusal::Refusal;
use crate::time::{Zone, instant_text, moment_in};
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
    state: String,
    /// A colour of the page, with a blank before it.
    colour: &'static str,
    words: Told,
    /// What was said last matters: it was refused, or waits.
    shows_words: bool,
    when: String,
}

impl MailsPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn count(&self, key: &str, n: &u64) -> String {
        let n = i64::try_from(*n).unwrap_or(i64::MAX);
        say_with(self.shell.language, key, &[("n", n.into())])
    }

    fn in_folder(&self, folder: &str) -> String {
        let values = [("folder", folder.into())];
        say_with(self.shell.language, "try-out", &values)
    }
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
    let language = user.0.organiser.language;
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
            shell: Shell::of_meeting(
                say(language, "title"),
                &user.0,
                &slug,
                &meeting.name,
                "/delivery",
            )
            .translated(),
            slug: slug.into_inner(),
            counts,
            folder: site.mail_folder.as_ref().map(|f| f.display().to_string()),
            mails: mails
                .into_iter()
                .map(|m| line(m, &meeting.zone, language))
                .collect(),
            page,
            more,
        },
    ))
}

fn line(mail: Queued, zone: &Zone, language: Language) -> Line {
    let state = mail.state.word();
    Line {
        id: mail.id.to_string(),
        number: mail.number,
        kind: word(language, "kind", &mail.kind),
        to: mail.to.to_string(),
        subject: mail.subject,
        state: word(language, "state", state),
        colour: match state {
            "sent" => " good",
            "failed" => " bad",
            "queued" => "",
            _ => " warn",
        },
        shows_words: matches!(state, "failed" | "queued"),
        words: tell(language, &mail.last_words),
        when: moment_in(language, mail.sent_at.unwrap_or(mail.created_at), zone),
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
    /// Mail goes to a folder.
    try_out: bool,
    /// Her personal page, on a try-out.
    link: Option<String>,
    calendar: String,
}

impl MailPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

/// GET /meetings/{slug}/mails/{id}: the mail as she reads it, and the calendar object that came with it.
pub async fn mail(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, id) = path.into_inner();
    let (meeting, mail) = one(&site, &slug, id).await?;
    let language = user.0.organiser.language;
    let body = mail.body.clone();
    let (text, calendar) = parts(&body);
    let try_out = site.mail_folder.is_some();
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
        .filter(|(name, _)| try_out || tells_no_secret(name))
        .collect();
    Ok(html(
        StatusCode::OK,
        &MailPage {
            shell: Shell::of_meeting(
                say(language, "one-title"),
                &user.0,
                &slug,
                &meeting.name,
                "/delivery",
            )
            .translated(),
            slug,
            line: line(mail, &meeting.zone, language),
            headers,
            try_out,
            link: her_link(&site, &text),
            text: shown(&site, &text),
            calendar: shown(&site, &calendar),
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

/// Pages below the service's address that open to whoever has the rest of their address.
const SECRET_PAGES: [&str; 5] = [
    "/my/",
    "/unsubscribe/",
    "/registration/",
    "/feed/",
    "/sign-in/",
];

/// Reply-To, Message-ID, List-Unsubscribe and the like answer for her, or bring back what is hers.
fn tells_no_secret(header: &str) -> bool {
    ["from", "to", "subject", "date"].contains(&header.to_ascii_lowercase().as_str())
}

/// Who may see the mail may not answer for her: where mail really goes out, her links are hidden from everybody else.
fn shown(site: &Site, text: &str) -> String {
    if site.mail_folder.is_some() {
        text.to_string()
    } else {
        without_secrets(&site.base_url, &text.replace("\r\n ", ""))
    }
}

/// The text with every address of ours cut after the first part of its path.
fn without_secrets(base_url: &str, text: &str) -> String {
    let ours = base_url.find("://").map_or(base_url, |at| &base_url[at..]);
    let mut all = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, url) = rest.split_at(at);
        let end = |c: char| c.is_whitespace() || "<>\"'\\".contains(c);
        let (url, after) = url.split_at(url.find(end).unwrap_or(url.len()));
        all.push_str(before);
        // The service may have had another address when the mail was written.
        let of_ours = url
            .strip_prefix(ours)
            .filter(|path| path.starts_with('/'))
            .and_then(|path| Some(ours.len() + path[1..].find('/')? + 2));
        let cut = of_ours.or_else(|| {
            let found = SECRET_PAGES.iter();
            found.filter_map(|p| Some(url.find(p)? + p.len())).min()
        });
        match cut {
            Some(cut) if cut < url.len() => {
                all.push_str(&url[..cut]);
                all.push('…');
            }
            _ => all.push_str(url),
        }
        rest = after;
    }
    all.push_str(rest);
    all
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

#[cfg(test)]
mod tests {
    use super::{tells_no_secret, without_secrets};

    #[test]
    fn an_organiser_sees_no_secret_of_any_kind_of_mail() {
        for page in [
            "my",
            "unsubscribe",
            "registration",
            "feed",
            "sign-in",
            "later",
        ] {
            let text = format!(
                "Open (https://p.example/{page}/s3cret/confirm?x=1)\r\n<a href=\"https://p.example/{page}/s3cret\">here</a>"
            );
            assert_eq!(
                without_secrets("https://p.example", &text),
                format!(
                    "Open (https://p.example/{page}/…\r\n<a href=\"https://p.example/{page}/…\">here</a>"
                )
            );
        }
        // Also when the service stood elsewhere then, or stands below a path.
        for (base, link, seen) in [
            (
                "https://new.example",
                "https://old.example/my/s3cret",
                "https://old.example/my/…",
            ),
            (
                "https://x.example/p",
                "https://x.example/p/my/s3cret",
                "https://x.example/p/my/…",
            ),
            (
                "https://p.example",
                "webcal://p.example/feed/s3cret.ics",
                "webcal://p.example/feed/…",
            ),
        ] {
            assert_eq!(without_secrets(base, link), seen);
        }
        let others = "See https://rooms.example/j/1 and https://p.example/public.";
        assert_eq!(without_secrets("https://p.example", others), others);
    }

    #[test]
    fn of_the_headers_an_organiser_sees_who_what_and_when() {
        let all = [
            "From",
            "To",
            "Subject",
            "Date",
            "Reply-To",
            "Message-ID",
            "In-Reply-To",
            "References",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
        ];
        let seen: Vec<&str> = all.into_iter().filter(|h| tells_no_secret(h)).collect();
        assert_eq!(seen, ["From", "To", "Subject", "Date"]);
    }
}
