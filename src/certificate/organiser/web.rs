//! Who can have a certificate, who asked, who has it; sending and taking one.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::certificate::web::file;
use crate::certificate::words::TEXTS;
use crate::certificate::{issue_for, of_meeting, send};
use crate::language::Language;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::time::date_time_utc;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "certificate/pages/certificates.html")]
struct CertificatesPage {
    shell: Shell,
    slug: String,
    lines: Vec<Line>,
    /// Who asked and can have one now.
    ready: usize,
    /// Who asked and cannot have one yet.
    waiting: usize,
    done: Option<String>,
}

struct Line {
    name: String,
    email: String,
    sessions: usize,
    minutes: u32,
    open: usize,
    asked: bool,
    issued: Option<String>,
    sent: Option<String>,
}

#[derive(Deserialize)]
pub struct Done {
    sent: Option<usize>,
    #[serde(default)]
    already: usize,
    #[serde(default)]
    nothing: usize,
}

impl CertificatesPage {
    fn t(&self, key: &str) -> String {
        TEXTS.say(self.shell.language, key, &[])
    }

    fn n(&self, key: &str, n: &usize) -> String {
        TEXTS.say(self.shell.language, key, &[("n", (*n).into())])
    }

    fn of(&self, key: &str, name: &str) -> String {
        TEXTS.say(self.shell.language, key, &[("name", name.into())])
    }

    fn mailed(&self, when: &str) -> String {
        TEXTS.say(self.shell.language, "org-mailed", &[("when", when.into())])
    }
}

impl Done {
    fn says(&self, language: Language) -> Option<String> {
        let mut all = vec![("org-sent", self.sent?)];
        let more = [("org-went", self.already), ("org-cannot", self.nothing)];
        all.extend(more.into_iter().filter(|(_, n)| *n > 0));
        let all = all
            .into_iter()
            .map(|(key, n)| TEXTS.say(language, key, &[("n", n.into())]));
        Some(all.collect::<Vec<_>>().join(" "))
    }
}

/// GET /meetings/{slug}/certificates
pub async fn certificates(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    done: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, all) = of_meeting(&site.db, &slug).await?;
    let asked = |ready: bool| {
        all.iter()
            .filter(|l| l.asked.is_some() && l.presence.sessions.is_empty() != ready)
            .count()
    };
    let page = "/certificates";
    let language = user.0.organiser.language;
    let title = TEXTS.say(language, "org-title", &[]);
    Ok(html(
        StatusCode::OK,
        &CertificatesPage {
            shell: Shell::of_meeting(title, &user.0, &slug, &meeting.name, page).translated(),
            ready: asked(true),
            waiting: asked(false),
            slug: slug.into_inner(),
            done: done.says(language),
            lines: all
                .iter()
                .map(|l| Line {
                    name: l.person.name.clone(),
                    email: l.person.email.to_string(),
                    sessions: l.presence.sessions.len(),
                    minutes: l.presence.minutes(),
                    open: l.presence.open,
                    asked: l.asked.is_some(),
                    issued: l.issued.as_ref().map(|i| i.code.to_string()),
                    sent: l.issued.as_ref().and_then(|i| i.sent).map(date_time_utc),
                })
                .collect(),
        },
    ))
}

#[derive(Deserialize)]
pub struct Ordered {
    act: String,
    #[serde(default)]
    email: String,
}

/// POST /meetings/{slug}/certificates: mail one, mail all that were asked for, or take one as a file.
pub async fn order(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Ordered>,
) -> Result<HttpResponse, PageFailure> {
    let (db, now, sender) = (&site.db, site.clock.now(), &site.sender);
    let said = form.fields;
    let email = || Email::parse(&said.email).map_err(|says| Refusal::invalid("email", says));
    let outcome = match said.act.as_str() {
        "send" => send(db, now, sender, &slug, Some(&email()?)).await?,
        "send-asked" => send(db, now, sender, &slug, None).await?,
        "download" => {
            let bytes = issue_for(db, now, sender, &slug, &email()?).await?;
            return Ok(file(bytes));
        }
        other => {
            return Err(Refusal::invalid(
                "act",
                format!("\"{other}\" is none of send, send-asked, download"),
            )
            .into());
        }
    };
    if !outcome.sent.is_empty() {
        site.wake_mail.notify_one();
    }
    let (sent, already, nothing) = (
        outcome.sent.len(),
        outcome.already.len(),
        outcome.nothing.len(),
    );
    let to =
        format!("/meetings/{slug}/certificates?sent={sent}&already={already}&nothing={nothing}");
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, to))
        .finish())
}
