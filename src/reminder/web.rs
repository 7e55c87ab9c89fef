//! The organiser's page about reminders, and the page that ends them for one person.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::words::TEXTS;
use super::{Kind, Standing, actions, form};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value};
use crate::meeting::{Clash, Fields, Meeting, Say, field, merge, version};
use crate::organiser::SignedIn;
use crate::people::Person;
use crate::refusal::{Finding, Kind as Why};
use crate::time::{Instant, Zone, moment_in, with_zone};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

/// So many groups of coming mails are listed.
const LISTED: usize = 20;

#[derive(Template)]
#[template(path = "reminder/pages/reminders.html")]
struct RemindersPage {
    shell: Shell,
    slug: String,
    standing: Standing,
    next: Vec<(String, Kind, String, usize)>,
    more: usize,
    saved: bool,
    /// What stands in the form, and what stands in the settings while it is shown.
    fields: Fields,
    opened: Fields,
    seen: String,
    findings: Vec<Finding>,
    clashes: Vec<Clash>,
}

impl RemindersPage {
    fn t(&self, key: &str) -> String {
        TEXTS.say(self.shell.language, key, &[])
    }

    fn n(&self, key: &str, n: impl Borrow<usize>) -> String {
        TEXTS.say(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    /// What a kind is called.
    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn called(&self, kind: &Kind) -> String {
        let key = match kind {
            Kind::First => "org-kind-first",
            Kind::Second => "org-kind-second",
            Kind::Week => "org-kind-week",
            Kind::Answer => "org-kind-answer",
        };
        self.t(key)
    }

    fn val(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    /// What is wrong with a field.
    fn wrong(&self, name: &str) -> Option<&str> {
        let found = self.findings.iter().find(|f| f.place == name);
        found.map(|f| f.says.as_str())
    }

    /// What describes a field and marks it where it is refused; never anything that was typed.
    fn marked(&self, name: &str, hint: &str) -> String {
        let mut by = hint.to_string();
        let mut invalid = "";
        if self.wrong(name).is_some() {
            by = format!("e-{name} {by}");
            invalid = " aria-invalid=\"true\"";
        }
        match by.trim() {
            "" => String::new(),
            by => format!(" aria-describedby=\"{by}\"{invalid}"),
        }
    }

    fn clash_word(&self, key: &str) -> String {
        Say(self.shell.language).word(key)
    }

    /// What a field is called, where two say otherwise of it.
    fn label(&self, name: &str) -> String {
        self.t(match name {
            "first_hours" => "org-first",
            "second_minutes" => "org-second",
            "ask_after" => "org-ask-after",
            "ask_before" => "org-ask-before",
            _ => "org-week",
        })
    }

    #[allow(clippy::unused_self)] // as the template calls it
    fn shown(&self, name: &str, value: &str) -> String {
        match (name, value) {
            (_, "") => "–".into(),
            ("week", _) => "✓".into(),
            (_, value) => value.to_string(),
        }
    }

    /// What was written: kind, how many, when last.
    fn written(&self) -> Vec<(String, i64, String)> {
        let zone = &self.standing.meeting.zone;
        let when = |at: &Instant| moment(self.shell.language, *at, zone);
        self.standing
            .tally
            .iter()
            .map(|(kind, n, last)| {
                (
                    self.called(kind),
                    *n,
                    last.as_ref().map(when).unwrap_or_default(),
                )
            })
            .collect()
    }

    fn due(&self) -> usize {
        self.standing.due.len()
    }
}

/// A moment on the meeting's clock.
fn moment(language: Language, at: Instant, zone: &Zone) -> String {
    match language {
        Language::En => with_zone(at, zone),
        language => moment_in(language, at, zone),
    }
}

#[derive(Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: String,
}

/// GET /meetings/{slug}/reminders
pub async fn reminders(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Saved>,
) -> Result<HttpResponse, PageFailure> {
    page_of(&site, &user.0, &slug, query.saved == "1", None).await
}

/// A form that was refused: what was sent, and why.
struct Refused {
    sent: Fields,
    findings: Vec<Finding>,
}

async fn page_of(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: bool,
    refused: Option<Refused>,
) -> Result<HttpResponse, PageFailure> {
    let standing = actions::of_meeting(&site.db, slug, site.clock.now()).await?;
    let language = user.organiser.language;
    let mut next: Vec<_> = standing
        .next()
        .into_iter()
        .map(|(at, kind, codes, n)| (moment(language, at, &standing.meeting.zone), kind, codes, n))
        .collect();
    let more = next.len().saturating_sub(LISTED);
    next.truncate(LISTED);
    let opened = form::stands(&standing.settings);
    let status = match &refused {
        None => StatusCode::OK,
        Some(refused) if refused.findings.is_empty() => StatusCode::CONFLICT,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (merged, findings) = match refused {
        Some(refused) => (merge(&refused.sent, &opened), refused.findings),
        None => (merge(&opened, &opened), Vec::new()),
    };
    let name = standing.meeting.name.clone();
    let title = TEXTS.say(language, "org-title", &[]);
    Ok(html(
        status,
        &RemindersPage {
            shell: Shell::of_meeting(title, user, slug, &name, "/reminders").translated(),
            slug: slug.to_string(),
            standing,
            next,
            more,
            saved,
            seen: version(&opened),
            opened,
            fields: merged.fields,
            clashes: merged.clashes,
            findings,
        },
    ))
}

/// POST /meetings/{slug}/reminders: an empty field turns that one off.
pub async fn set(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let sent = form.fields;
    let findings = match actions::take_form(&site.db, &slug, sent.clone()).await {
        Ok(clashes) if clashes.is_empty() => {
            return Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/meetings/{slug}/reminders?saved=1")))
                .finish());
        }
        Ok(_) => Vec::new(),
        Err(refusal) if refusal.kind == Why::Invalid => refusal.findings,
        Err(other) => return Err(other.into()),
    };
    let refused = Refused { sent, findings };
    page_of(&site, &form.user, &slug, false, Some(refused)).await
}

#[derive(Template)]
#[template(path = "reminder/pages/unsubscribe.html")]
struct UnsubscribePage {
    shell: Shell,
    language: Language,
    token: String,
    meeting: String,
    mailbox_discreet: bool,
    on: bool,
    done: bool,
}

impl UnsubscribePage {
    fn say(&self, key: &str) -> String {
        TEXTS.say(self.language, key, &[])
    }

    /// Nothing of the meeting is said to somebody who wants discretion.
    fn lead(&self) -> String {
        if self.mailbox_discreet {
            return self.say("lead-discreet");
        }
        let meeting = Value::from(self.meeting.as_str());
        TEXTS.say(self.language, "lead", &[("meeting", meeting)])
    }
}

fn page(token: &str, (person, meeting): (Person, Meeting), done: bool) -> HttpResponse {
    let language = language_of(&person);
    html(
        StatusCode::OK,
        &UnsubscribePage {
            shell: Shell::in_language(TEXTS.say(language, "title", &[]), language),
            language,
            token: token.to_string(),
            meeting: meeting.name,
            mailbox_discreet: person.wishes.discreet,
            on: person.wishes.reminders,
            done,
        },
    )
}

/// GET /unsubscribe/{token}: asks; programs that open links in mails change nothing.
pub async fn ask(
    site: web::Data<Site>,
    token: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let found = actions::unsubscribed(&site.db, &token).await?;
    Ok(page(&token, found, false))
}

/// POST /unsubscribe/{token}: by her button, or by her mail program with one click (RFC 8058), whatever form that sends.
pub async fn leave(
    site: web::Data<Site>,
    token: web::Path<String>,
    body: web::Bytes,
) -> Result<HttpResponse, PageFailure> {
    let again = body.as_ref() == b"act=again";
    let found = actions::leave(&site.db, &token, again).await?;
    Ok(page(&token, found, true))
}
