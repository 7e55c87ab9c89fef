//! One person of a meeting's list as JSON: added, changed, taken off.

use actix_web::{HttpResponse, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::invitation::entry::{Edited, Kept, add, edit, remove, standing};
use crate::meeting::{Fields, version};
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// What is said of a person; of somebody who is there already, what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryJson {
    name: Option<String>,
    /// Another one is a correction: what she should hold is written to it.
    email: Option<String>,
    /// Europe/Rome
    zone: Option<String>,
    /// en, fr, ar, es or pt
    language: Option<String>,
    /// member, coordinator, facilitator or partner
    role: Option<String>,
    /// Codes; the first represents her in totals.
    networks: Option<Vec<String>>,
    /// Codes of the workshops that she may attend.
    workshops: Option<Vec<String>>,
    discreet: Option<bool>,
    named: Option<bool>,
    reminders: Option<bool>,
    /// The address is right although it looks like a slip of the hand.
    #[serde(default)]
    sure: bool,
    /// The version that this was made from; where somebody else has changed her since, the call is refused (409).
    seen: Option<String>,
}

/// Who was kept.
#[derive(Serialize, ToSchema)]
pub struct KeptJson {
    id: String,
    name: String,
    /// Mails that are written to her again because of it.
    written_again: usize,
    /// What she is known by now, for `seen`.
    version: String,
}

impl EntryJson {
    fn over(self, mut fields: Fields) -> Fields {
        let yes = |said: Option<bool>| said.map(|y| if y { "yes".into() } else { String::new() });
        let (network, also) = match self.networks {
            None => (None, None),
            Some(all) => {
                let (first, also) = all.split_first().map_or(("", &[][..]), |(f, a)| (f, a));
                (Some(first.to_string()), Some(also.join(" ")))
            }
        };
        for (name, value) in [
            ("name", self.name),
            ("email", self.email),
            ("zone", self.zone),
            ("language", self.language),
            ("role", self.role),
            ("network", network),
            ("also", also),
            ("workshops", self.workshops.map(|w| w.join(" "))),
            ("discreet", yes(self.discreet)),
            ("named", yes(self.named)),
            ("reminders", yes(self.reminders)),
            ("sure", self.sure.then(|| "yes".to_string())),
            ("seen", self.seen),
        ] {
            if let Some(value) = value {
                fields.retain(|(n, _)| n != name);
                fields.push((name.to_string(), value));
            }
        }
        fields
    }
}

async fn json(site: &Site, slug: &str, kept: Kept) -> Result<HttpResponse, Refusal> {
    let her = standing(&site.db, slug, kept.person.as_str()).await?;
    Ok(HttpResponse::Ok().json(KeptJson {
        id: kept.person.to_string(),
        name: kept.name,
        written_again: kept.written_again,
        version: version(&her.fields),
    }))
}

/// Add a person to a meeting
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people", tag = "meetings", params(("slug" = String, Path)), request_body = EntryJson, responses((status = 200, body = KeptJson), (status = 422, description = "Every fault with its field")))]
pub async fn add_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<EntryJson>,
) -> Result<HttpResponse, ApiFailure> {
    let fields = vec![("reminders".to_string(), "yes".to_string())];
    let fields = call.body.over(fields);
    let kept = add(&site.db, site.clock.now(), &slug, fields).await?;
    Ok(json(&site, &slug, kept).await?)
}

/// Change a person of a meeting, named by id or address
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people/{person}", tag = "meetings", params(("slug" = String, Path), ("person" = String, Path)), request_body = EntryJson, responses((status = 200, body = KeptJson), (status = 404), (status = 409, description = "Somebody else has changed her since"), (status = 422)))]
pub async fn edit_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<EntryJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, key) = path.into_inner();
    let her = standing(&site.db, &slug, &key).await?;
    let by = call.user.email.clone();
    let sent = call.body.over(her.fields);
    let now = site.clock.now();
    match edit(&site.db, now, &site.sender, &slug, &key, sent, &by).await? {
        Edited::Kept(kept) => {
            site.wake_mail.notify_one();
            Ok(json(&site, &slug, kept).await?)
        }
        Edited::Clash(clashes) => {
            let named: Vec<String> = clashes
                .iter()
                .map(|c| format!("{} is now \"{}\"", c.field, c.stands))
                .collect();
            Err(Refusal::conflict(format!(
                "somebody else has changed her since: {}; look at her again, or leave `seen` out to overwrite",
                named.join(", ")
            ))
            .into())
        }
    }
}

/// Take a person off a meeting's list
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/people/{person}/remove", tag = "meetings", params(("slug" = String, Path), ("person" = String, Path)), responses((status = 204), (status = 404), (status = 409)))]
pub async fn remove_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, key) = path.into_inner();
    remove(&site.db, &slug, &key).await?;
    Ok(HttpResponse::NoContent().finish())
}
