//! Her page about her feed, and the organiser's page about all.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, AllFeeds, Asked, HerFeed, Made};
use super::contents::language_of;
use super::words::TEXTS;
use super::{Level, Whose};
use crate::language::{Language, Value};
use crate::organiser::SignedIn;
use crate::people::Person;
use crate::refusal::Refusal;
use crate::time::{Instant, Zone, day_in, long_day_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, html};

/// An address that was just made; it is shown this once.
struct Address {
    https: String,
    webcal: String,
}

impl Address {
    fn of(site: &Site, asked: &Asked) -> Self {
        let https = format!("{}{}", site.base_url, asked.path());
        let rest = https.split_once("://").map_or("", |(_, rest)| rest);
        Address {
            webcal: format!("webcal://{rest}"),
            https,
        }
    }
}

#[derive(Template)]
#[template(path = "feed/pages/hers.html")]
struct HersPage {
    shell: Shell,
    language: Language,
    token: String,
    meeting: String,
    discreet: bool,
    feed: Option<super::Feed>,
    used: Option<String>,
    address: Option<Address>,
    done: &'static str,
}

impl HersPage {
    fn say(&self, key: &str) -> String {
        TEXTS.say(self.language, key, &[])
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        TEXTS.say(self.language, key, &[(name, Value::from(value))])
    }

    fn level(&self) -> Level {
        self.feed.as_ref().map_or(Level::default(), |f| f.level)
    }

    /// What is proposed to somebody who has none: her calendar has what she accepts.
    fn without_accepted(&self) -> bool {
        self.feed.as_ref().is_none_or(|f| f.without_accepted)
    }
}

fn hers_page(
    token: &str,
    hers: HerFeed,
    address: Option<Address>,
    done: &'static str,
) -> HttpResponse {
    let language = language_of(Some(&hers.person));
    let used = hers.feed.as_ref().and_then(|f| f.last_used).map(|day| {
        let noon = day.and_time(chrono::NaiveTime::MIN).and_utc();
        day_in(language, noon, &Zone::utc())
    });
    html(
        StatusCode::OK,
        &HersPage {
            shell: Shell::in_language(TEXTS.say(language, "title", &[]), language)
                .hers(hers.person.wishes.discreet),
            language,
            token: token.to_string(),
            meeting: hers.meeting.name,
            discreet: hers.person.wishes.discreet,
            feed: hers.feed,
            used,
            address,
            done,
        },
    )
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// GET /my/{token}/calendar
pub async fn mine(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let hers = actions::hers(&site.db, &token).await?;
    let done = match query.done.as_str() {
        "kept" => "kept",
        "ended" => "ended",
        _ => "",
    };
    Ok(hers_page(&token, hers, None, done))
}

#[derive(Deserialize)]
pub struct Wanted {
    act: String,
    #[serde(default)]
    level: String,
    /// Ticked or not there.
    without_accepted: Option<String>,
}

/// POST /my/{token}/calendar: make, keep, or end. A fresh address is in the answer and nowhere else.
pub async fn change(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(wanted): PlainForm<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let without_accepted = wanted.without_accepted.is_some();
    let done = match wanted.act.as_str() {
        "make" => {
            let level = level(&wanted.level)?;
            let (hers, asked) =
                actions::make_hers(&site.db, now, &token, level, without_accepted).await?;
            return Ok(hers_page(
                &token,
                hers,
                Some(Address::of(&site, &asked)),
                "",
            ));
        }
        "keep" => {
            actions::change_hers(&site.db, &token, level(&wanted.level)?, without_accepted).await?;
            "kept"
        }
        "end" => {
            actions::end_hers(&site.db, now, &token).await?;
            "ended"
        }
        other => return Err(unknown_act(other).into()),
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}/calendar?done={done}")))
        .finish())
}

fn unknown_act(act: &str) -> Refusal {
    Refusal::invalid(
        "act",
        format!("\"{act}\" is nothing that can be done here: open the page again"),
    )
}

fn level(word: &str) -> Result<Level, Refusal> {
    Level::from_word(word).ok_or_else(|| {
        Refusal::invalid(
            "level",
            format!("\"{word}\" is none of times, titles, full"),
        )
    })
}

#[derive(Template)]
#[template(path = "feed/pages/feeds.html")]
struct FeedsPage {
    shell: Shell,
    slug: String,
    all: AllFeeds,
    public_address: String,
    /// A fresh one, with whose it is.
    address: Option<(String, Address)>,
}

impl FeedsPage {
    /// No secret address works.
    fn none(&self) -> bool {
        self.all.feeds.iter().all(|(f, _)| f.whose == Whose::Public)
    }

    fn say(&self, key: &str) -> String {
        TEXTS.say(self.shell.language, key, &[])
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        TEXTS.say(self.shell.language, key, &[(name, value.into())])
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn level(&self, level: &Level) -> String {
        self.say(&format!("o-level-{}", level.word()))
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn open_with(&self, level: &Level) -> String {
        let values = [("level", Value::Phrase(self.level(level)))];
        TEXTS.say(self.shell.language, "o-public-open", &values)
    }

    fn those_of(&self, code: &str, name: &str) -> String {
        self.with("o-those-of", "network", &format!("{code}: {name}"))
    }

    /// Whose sessions: a name, a network's code, or all of the meeting.
    fn whose(&self, feed: &super::Feed, person: Option<&Person>) -> String {
        match feed.whose {
            Whose::Meeting => self.say("o-all"),
            _ => self.all.whose(feed, person),
        }
    }

    fn day(&self, at: Instant) -> String {
        long_day_in(self.shell.language, at, &Zone::utc())
    }

    fn made(&self, feed: &super::Feed) -> String {
        self.day(feed.created_at)
    }

    fn used(&self, feed: &super::Feed) -> String {
        feed.last_used.map_or_else(
            || self.say("o-never"),
            |day| self.day(day.and_time(chrono::NaiveTime::MIN).and_utc()),
        )
    }
}

/// GET /meetings/{slug}/feeds
pub async fn feeds(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, PageFailure> {
    let shell = |name: &str| shell_of(&user.0, &slug, name);
    feeds_page(&site, &slug, shell, None).await
}

fn shell_of(user: &SignedIn, slug: &str, name: &str) -> Shell {
    let title = TEXTS.say(user.organiser.language, "o-title", &[]);
    Shell::of_meeting(title, user, slug, name, "/feeds").translated()
}

async fn feeds_page(
    site: &Site,
    slug: &str,
    shell: impl FnOnce(&str) -> Shell,
    address: Option<(String, Address)>,
) -> Result<HttpResponse, PageFailure> {
    let all = actions::of_meeting(&site.db, slug).await?;
    let public = Asked::Public(slug.to_string());
    Ok(html(
        StatusCode::OK,
        &FeedsPage {
            shell: shell(&all.meeting.name),
            public_address: format!("{}{}", site.base_url, public.path()),
            slug: slug.to_string(),
            all,
            address,
        },
    ))
}

#[derive(Deserialize)]
pub struct Ordered {
    act: String,
    #[serde(default)]
    network: String,
    #[serde(default)]
    label: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    feed: String,
}

/// POST /meetings/{slug}/feeds: make, renew, end; open or close the public programme.
pub async fn order(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Ordered>,
) -> Result<HttpResponse, PageFailure> {
    let (db, now, said) = (&site.db, site.clock.now(), form.fields);
    let (feed, asked) = match said.act.as_str() {
        "make" => {
            let made = Made {
                network: Some(said.network).filter(|n| !n.is_empty()),
                email: None,
                label: said.label,
                level: level(&said.level)?,
            };
            actions::make(db, now, &slug, made).await?
        }
        "renew" => actions::renew(db, &slug, &said.feed).await?,
        act => {
            match act {
                "end" => {
                    actions::end(db, now, &slug, &said.feed).await?;
                }
                "open" => actions::set_public(db, now, &slug, Some(level(&said.level)?)).await?,
                "close" => actions::set_public(db, now, &slug, None).await?,
                other => return Err(unknown_act(other).into()),
            }
            return Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/meetings/{slug}/feeds")))
                .finish());
        }
    };
    let shell = |name: &str| shell_of(&form.user, &slug, name);
    let say = |key: &str| TEXTS.say(form.user.organiser.language, key, &[]);
    let whose = match (&feed.whose, feed.label.as_str()) {
        (Whose::Person(_), _) => say("o-her-sessions"),
        (_, "") => say("o-the-calendar"),
        (_, label) => label.to_string(),
    };
    feeds_page(
        &site,
        &slug,
        shell,
        Some((whose, Address::of(&site, &asked))),
    )
    .await
}
