//! The organiser's page about reminders, and the page that ends them for one person.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::words::TEXTS;
use super::{Kind, Settings, Standing, actions};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value};
use crate::meeting::Meeting;
use crate::people::Person;
use crate::refusal::Refusal;
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

    fn first(&self) -> String {
        let Some(minutes) = self.standing.settings.first else {
            return String::new();
        };
        let (whole, rest) = (minutes / 60, minutes % 60 * 100 / 60);
        if rest == 0 {
            whole.to_string()
        } else {
            format!("{whole}.{rest:02}")
        }
    }

    fn second(&self) -> String {
        text(self.standing.settings.second)
    }

    fn ask_after(&self) -> String {
        text(self.standing.settings.ask_after)
    }

    fn ask_before(&self) -> String {
        text(self.standing.settings.ask_before)
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

fn text(value: Option<u32>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
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
    let standing = actions::of_meeting(&site.db, &slug, site.clock.now()).await?;
    let language = user.0.organiser.language;
    let mut next: Vec<_> = standing
        .next()
        .into_iter()
        .map(|(at, kind, codes, n)| (moment(language, at, &standing.meeting.zone), kind, codes, n))
        .collect();
    let more = next.len().saturating_sub(LISTED);
    next.truncate(LISTED);
    let name = standing.meeting.name.clone();
    Ok(html(
        StatusCode::OK,
        &RemindersPage {
            shell: Shell::of_meeting(
                TEXTS.say(language, "org-title", &[]),
                &user.0,
                &slug,
                &name,
                "/reminders",
            )
            .translated(),
            slug: slug.into_inner(),
            standing,
            next,
            more,
            saved: query.saved == "1",
        },
    ))
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    first_hours: String,
    #[serde(default)]
    second_minutes: String,
    week: Option<String>,
    #[serde(default)]
    ask_after: String,
    #[serde(default)]
    ask_before: String,
}

/// POST /meetings/{slug}/reminders: an empty field turns that one off.
pub async fn set(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let said = form.fields;
    let new = Settings {
        first: hours("first", &said.first_hours)?,
        second: number("second", &said.second_minutes)?,
        week: said.week.is_some(),
        ask_after: number("ask-after", &said.ask_after)?,
        ask_before: number("ask-before", &said.ask_before)?,
    };
    actions::set(&site.db, &slug, new).await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/reminders?saved=1")))
        .finish())
}

fn number(place: &str, text: &str) -> Result<Option<u32>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| {
        Refusal::invalid(
            place,
            format!("\"{text}\" is no whole number; leave it empty to turn it off"),
        )
    })
}

/// Hours, with a part of one, as minutes.
fn hours(place: &str, text: &str) -> Result<Option<u32>, Refusal> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let hours: f64 = text.parse().unwrap_or(f64::NAN);
    if !(0.0..=1000.0).contains(&hours) {
        return Err(Refusal::invalid(
            place,
            format!("\"{text}\" is no number of hours; leave it empty to turn it off"),
        ));
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 60,000"
    )]
    Ok(Some((hours * 60.0).round() as u32))
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
