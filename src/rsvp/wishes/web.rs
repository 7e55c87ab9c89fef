//! How she is written to: a page of her own, and its form.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::wish_by_link;
use crate::invitation::letters::language_of;
use crate::invitation::wishes::web::spoken;
use crate::language::Language;
use crate::meeting::Part;
use crate::people::{WishChange, Wishes};
use crate::rsvp::words::Words;
use crate::rsvp::{MyPage, my_page};
use crate::time::{Zone, zone_names};
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "rsvp/pages/settings.html")]
struct SettingsPage {
    shell: Shell,
    words: Words,
    token: String,
    /// As chosen: what was typed, when it could not be kept.
    language: String,
    zone: String,
    wishes: Wishes,
    /// Why the zone could not be kept.
    fault: Option<String>,
    /// That it was kept, and how many mails go to her again.
    wished: Option<String>,
    /// She facilitates something, so that her name may be asked for.
    facilitates: bool,
    languages: [(&'static str, &'static str); 5],
    zones: Vec<String>,
}

fn page(hers: &MyPage, token: &str) -> SettingsPage {
    let language = language_of(&hers.person);
    let words = Words(language);
    SettingsPage {
        shell: Shell::in_language(words.say("wishes"), language).hers(hers.person.wishes.discreet),
        words,
        token: token.to_string(),
        language: language.code().to_string(),
        zone: hers.person.zone.given().to_string(),
        wishes: hers.person.wishes,
        fault: None,
        wished: None,
        facilitates: hers.sessions.iter().any(|s| s.part == Part::Facilitator),
        languages: Language::ALL.map(|l| (l.code(), l.own_name())),
        zones: zone_names(),
    }
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    wishes: String,
}

/// GET /my/{token}/settings
pub async fn settings(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let hers = my_page(&site.db, &token).await?;
    let mut page = page(&hers, &token);
    page.wished = query.wishes.parse().ok().map(|n| page.words.wished(n));
    Ok(html(StatusCode::OK, &page))
}

/// A box that is not ticked is not sent; `names` is sent where the box about her name was shown. Without a zone hers stays.
#[derive(Deserialize)]
pub struct Said {
    language: String,
    #[serde(default)]
    zone: String,
    #[serde(default)]
    discreet: String,
    #[serde(default)]
    names: String,
    #[serde(default)]
    named: String,
    #[serde(default)]
    reminders: String,
}

/// POST /my/{token}/wishes
pub async fn save(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(said): PlainForm<Said>,
) -> Result<HttpResponse, PageFailure> {
    let zone = match said.zone.trim() {
        "" => None,
        typed => match Zone::of_words(typed) {
            Ok(zone) => Some(zone),
            Err(near) => return again(&site, &token, &said, &near).await,
        },
    };
    let change = WishChange {
        language: Some(spoken(&said.language)?),
        zone,
        discreet: Some(!said.discreet.is_empty()),
        named: (!said.names.is_empty()).then_some(!said.named.is_empty()),
        reminders: Some(!said.reminders.is_empty()),
    };
    let now = site.clock.now();
    let wished = wish_by_link(&site.db, now, &site.sender, &token, change).await?;
    let again = wished.written_again;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}/settings?wishes={again}")))
        .finish())
}

/// The page with what she typed, when nobody knows the zone.
async fn again(
    site: &Site,
    token: &str,
    said: &Said,
    near: &[String],
) -> Result<HttpResponse, PageFailure> {
    let hers = my_page(&site.db, token).await?;
    let mut page = page(&hers, token);
    page.fault = Some(page.words.zone_unknown(&near.join(", ")));
    page.zone.clone_from(&said.zone);
    page.language.clone_from(&said.language);
    page.wishes.discreet = !said.discreet.is_empty();
    page.wishes.reminders = !said.reminders.is_empty();
    if !said.names.is_empty() {
        page.wishes.named = !said.named.is_empty();
    }
    Ok(html(StatusCode::UNPROCESSABLE_ENTITY, &page))
}
