//! The organiser says for somebody how she is written to: a form on the page of people, and a call of the API.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Wished, change_wishes};
use crate::language::Language;
use crate::people::{Email, WishChange};
use crate::refusal::Refusal;
use crate::time::Zone;
use crate::web::{ApiFailure, ApiJson, OrganiserForm, PageFailure, Site};

/// A box that is not ticked is not sent.
#[derive(Deserialize)]
pub struct WishForm {
    email: String,
    language: String,
    #[serde(default)]
    discreet: String,
    #[serde(default)]
    named: String,
    #[serde(default)]
    reminders: String,
}

/// POST /meetings/{slug}/people/wishes
pub async fn save(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<WishForm>,
) -> Result<HttpResponse, PageFailure> {
    let said = form.fields;
    let email = address(&said.email)?;
    let change = WishChange {
        language: Some(spoken(&said.language)?),
        zone: None,
        discreet: Some(!said.discreet.is_empty()),
        named: Some(!said.named.is_empty()),
        reminders: Some(!said.reminders.is_empty()),
    };
    let now = site.clock.now();
    change_wishes(&site.db, now, &site.sender, &slug, &email, change).await?;
    let query = serde_urlencoded::to_string([("q", email.as_str()), ("saved", "1")])
        .map_err(|e| Refusal::internal(format!("an address for a redirect: {e}")))?;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/people?{query}")))
        .finish())
}

/// What is left out stays as it is.
#[derive(Deserialize, ToSchema)]
pub struct WishesJson {
    email: String,
    /// en, fr, ar, es or pt
    language: Option<String>,
    /// IANA name, or an offset such as +03:00
    zone: Option<String>,
    /// Nothing of the subject matter in her mails and calendar
    discreet: Option<bool>,
    /// Invitations may name her as facilitator
    named: Option<bool>,
    /// She gets reminders and digests
    reminders: Option<bool>,
}

/// How she is written to now.
#[derive(Serialize, ToSchema)]
pub struct WishedJson {
    email: String,
    language: String,
    zone: String,
    discreet: bool,
    named: bool,
    reminders: bool,
    /// Invitations that are written to her again, since their words are others now.
    written_again: usize,
}

impl From<Wished> for WishedJson {
    fn from(wished: Wished) -> Self {
        let person = wished.person;
        WishedJson {
            email: person.email.to_string(),
            language: person.language,
            zone: person.zone.given().to_string(),
            discreet: person.wishes.discreet,
            named: person.wishes.named,
            reminders: person.wishes.reminders,
            written_again: wished.written_again,
        }
    }
}

/// Say how somebody is written to
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people/wishes", tag = "meetings", params(("slug" = String, Path)), request_body = WishesJson, responses((status = 200, body = WishedJson)))]
pub async fn save_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<WishesJson>,
) -> Result<HttpResponse, ApiFailure> {
    let said = call.body;
    let email = address(&said.email)?;
    let change = WishChange {
        language: said.language.as_deref().map(spoken).transpose()?,
        zone: said.zone.as_deref().map(zone_of).transpose()?,
        discreet: said.discreet,
        named: said.named,
        reminders: said.reminders,
    };
    let now = site.clock.now();
    let wished = change_wishes(&site.db, now, &site.sender, &slug, &email, change).await?;
    Ok(HttpResponse::Ok().json(WishedJson::from(wished)))
}

fn address(text: &str) -> Result<Email, Refusal> {
    Email::parse(text).map_err(|says| Refusal::invalid("email", says))
}

/// One of the languages that we speak.
pub fn spoken(code: &str) -> Result<Language, Refusal> {
    Language::of_code(code.trim()).ok_or_else(|| {
        Refusal::invalid(
            "language",
            format!(
                "\"{}\" is not known: one of en, fr, ar, es, pt",
                crate::ical::one_line(code)
            ),
        )
    })
}

/// A zone, as somebody typed it.
pub fn zone_of(given: &str) -> Result<Zone, Refusal> {
    Zone::parse(given.trim())
        .map_err(|e| Refusal::invalid("zone", crate::ical::one_line(&e.to_string())))
}
