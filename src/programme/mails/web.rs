//! The pages of the mails that a release would write, each as it will look. Nothing is stored or sent, and no link in them opens anything.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::in_words;
use crate::invitation::{StartsFile, Whose, WouldWrite, would_write};
use crate::people::Email;
use crate::programme::words::say;
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiUser, OrganiserForm, PageFailure, Shell, Site, html};

/// A mail's own markup may look as it likes and do nothing.
const ALONE: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

#[derive(Template)]
#[template(path = "programme/pages/mails.html")]
struct MailsPage {
    shell: Shell,
    slug: String,
    name: String,
    starts: String,
    email: String,
    mails: Vec<Shown>,
}

impl MailsPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

struct Shown {
    to: String,
    email: String,
    language: String,
    right_to_left: bool,
    code: String,
    kind: &'static str,
    from: String,
    subject: String,
    text: String,
    calendar: Vec<(&'static str, String)>,
    object: String,
}

/// The starts that were looked at, and whose mail is wanted.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    name: String,
    starts: String,
    /// Empty: one of each kind in each language.
    #[serde(default)]
    email: String,
    /// With an address: the session whose mail is shown as it looks.
    #[serde(default)]
    code: String,
}

impl Wanted {
    fn file(&self) -> StartsFile {
        StartsFile {
            name: if self.name.is_empty() {
                "starts".into()
            } else {
                self.name.clone()
            },
            bytes: self.starts.clone().into_bytes(),
        }
    }
}

fn whose(email: &str) -> Result<Whose, Refusal> {
    if email.trim().is_empty() {
        return Ok(Whose::OneOfEach);
    }
    Email::parse(email)
        .map(Whose::Hers)
        .map_err(|says| Refusal::invalid("email", says))
}

/// POST /meetings/{slug}/programme/preview/mails
pub async fn mails(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let wanted = form.fields;
    let (meeting, mails) = would_write(
        &site.db,
        site.clock.now(),
        &site.sender,
        &slug,
        wanted.file(),
        whose(&wanted.email)?,
    )
    .await?;
    let mails = mails
        .into_iter()
        .map(|m| Shown {
            to: m.person.name,
            email: m.person.email.to_string(),
            right_to_left: m.person.language == "ar",
            language: m.person.language,
            code: m.code,
            kind: m.kind,
            from: format!("{} <{}>", m.message.from_name, m.message.from),
            subject: m.message.subject,
            text: m.message.text,
            calendar: m
                .message
                .calendar
                .as_ref()
                .map(|c| in_words(&c.text, &meeting.zone))
                .unwrap_or_default(),
            object: m.message.calendar.map(|c| c.text).unwrap_or_default(),
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &MailsPage {
            shell: Shell::of_meeting(
                say(form.user.organiser.language, "mails-title"),
                &form.user,
                &slug,
                &meeting.name,
                "/programme",
            )
            .translated(),
            slug: slug.into_inner(),
            name: wanted.name,
            starts: wanted.starts,
            email: wanted.email,
            mails,
        },
    ))
}

/// POST /meetings/{slug}/programme/preview/mails/look: one mail as her mail program shows it, alone on its page.
pub async fn look(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let wanted = form.fields;
    let now = site.clock.now();
    let (_, mails) = would_write(
        &site.db,
        now,
        &site.sender,
        &slug,
        wanted.file(),
        whose(&wanted.email)?,
    )
    .await?;
    let mail = mails
        .into_iter()
        .find(|m| m.code == wanted.code)
        .ok_or_else(|| Refusal::not_found("This release would write no such mail."))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((CONTENT_SECURITY_POLICY, ALONE))
        .body(mail.message.html))
}

/// Whose mails a script wants to see.
#[derive(Deserialize)]
pub struct Person {
    #[serde(default)]
    person: String,
}

/// The mails that a release would write
///
/// The body is as for a release. Without `person`: one mail of each kind in each language; with an address: hers. The link in them is a
/// stand-in. Nothing is stored.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/releases/preview/mails", tag = "programme", params(("slug" = String, Path), ("person" = Option<String>, Query)), request_body = String, responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn mails_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    query: web::Query<Person>,
    body: web::Bytes,
) -> Result<HttpResponse, ApiFailure> {
    let file = StartsFile {
        name: "body".into(),
        bytes: body.to_vec(),
    };
    let whose = whose(&query.person)?;
    let now = site.clock.now();
    let (_, mails) = would_write(&site.db, now, &site.sender, &slug, file, whose).await?;
    let all: Vec<_> = mails.iter().map(WouldWrite::json).collect();
    Ok(HttpResponse::Ok().json(json!({"mails": all})))
}
