//! The delivery ledger by the API: look, send again, hold back, correct an address.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::invitation::delivery::{
    Again, Asked, Said, correct, hers, hold, ledger, let_go, resend_hers, resend_missed, whole,
};
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// What is looked for; what is left out is not asked for.
#[derive(Deserialize, ToSchema, Default)]
pub struct AskedJson {
    /// A session's code.
    #[serde(default)]
    session: String,
    /// A network's code; `-`: people of none.
    #[serde(default)]
    network: String,
    /// Words of her name or address.
    #[serde(default)]
    person: String,
    /// `problems`, or one of refused, bounced, given-up, quarantined, put-off, held, waiting, on-its-way, delivered, replaced.
    #[serde(default)]
    state: String,
    /// From 1; fifty lines a page.
    #[serde(default)]
    page: Option<u32>,
}

impl From<AskedJson> for Asked {
    fn from(asked: AskedJson) -> Self {
        Asked {
            session: asked.session,
            network: asked.network,
            person: asked.person,
            state: asked.state,
            page: asked.page.and_then(|p| p.try_into().ok()).unwrap_or(1),
        }
    }
}

/// Who was told what, and did it arrive
///
/// The newest mail to each person about each session, fifty a page, the last written first; counts of all that was asked for, by state.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/delivery", tag = "delivery", params(("slug" = String, Path), ("session" = Option<String>, Query), ("network" = Option<String>, Query), ("person" = Option<String>, Query), ("state" = Option<String>, Query), ("page" = Option<u32>, Query)), responses((status = 200, body = Object), (status = 404), (status = 422)))]
pub async fn delivery_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
    asked: web::Query<AskedJson>,
) -> Result<HttpResponse, ApiFailure> {
    let page = ledger(&site.db, &slug, asked.into_inner().into()).await?;
    Ok(HttpResponse::Ok().json(whole(&page)))
}

/// One person's story
///
/// What she should hold of each session, what she holds, and every mail to her in order. She is named by id or address.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/delivery/{person}", tag = "delivery", params(("slug" = String, Path), ("person" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn hers_json(
    site: web::Data<Site>,
    _user: ApiUser,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, key) = path.into_inner();
    let story = hers(&site.db, site.clock.now(), &slug, &key).await?;
    Ok(HttpResponse::Ok().json(story.json()))
}

/// Send again what did not arrive, to all who fit
///
/// `state` may narrow it to one kind of problem. Answers with how many people and mails.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/delivery/resend", tag = "delivery", params(("slug" = String, Path)), request_body = AskedJson, responses((status = 200, body = Object), (status = 422)))]
pub async fn resend_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AskedJson>,
) -> Result<HttpResponse, ApiFailure> {
    let now = site.clock.now();
    let done = resend_missed(&site.db, now, &site.sender, &slug, call.body.into()).await?;
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(json!({"people": done.people, "mails": done.mails})))
}

/// Why mails are held back.
#[derive(Deserialize, ToSchema, Default)]
pub struct HoldJson {
    /// An id or address; left out: all mails of the meeting.
    person: Option<String>,
    #[serde(default)]
    reason: String,
}

/// Hold mails back
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/delivery/hold", tag = "delivery", params(("slug" = String, Path)), request_body = HoldJson, responses((status = 200, body = Object), (status = 409)))]
pub async fn hold_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<HoldJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (body, by) = (call.body, call.user.email);
    let key = body.person.as_deref();
    let mails = hold(&site.db, site.clock.now(), &slug, key, &body.reason, &by).await?;
    Ok(HttpResponse::Ok().json(json!({"held": mails})))
}

/// Let held mails go
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/delivery/let-go", tag = "delivery", params(("slug" = String, Path)), request_body = HoldJson, responses((status = 200, body = Object), (status = 409)))]
pub async fn let_go_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<HoldJson>,
) -> Result<HttpResponse, ApiFailure> {
    let key = call.body.person.as_deref();
    let mails = let_go(&site.db, site.clock.now(), &slug, key).await?;
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(json!({"let_go": mails})))
}

/// What one person is sent.
#[derive(Deserialize, ToSchema, Default)]
pub struct HersJson {
    /// Her right address; left out: it stays.
    address: Option<String>,
    /// The address is right although it looks like a slip of the hand.
    #[serde(default)]
    sure: bool,
    /// With an address: only what did not arrive is sent to it.
    #[serde(default)]
    only_missed: bool,
    /// Without an address: this session alone.
    session: Option<String>,
    /// Without an address: all that she should hold, not only what she missed.
    #[serde(default)]
    everything: bool,
}

/// Correct somebody's address, or send to her again
///
/// With `address`: it is corrected, and all that she should hold is sent to it. Without: what she missed is sent again, or one `session`, or
/// `everything`. Answers with the codes of what was sent.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/delivery/{person}", tag = "delivery", params(("slug" = String, Path), ("person" = String, Path, description = "Her id or address")), request_body = HersJson, responses((status = 200, body = Object), (status = 404), (status = 409), (status = 422)))]
pub async fn to_her_json(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    call: ApiJson<HersJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (slug, key) = path.into_inner();
    let (body, by, now) = (call.body, call.user.email, site.clock.now());
    let answer = if let Some(address) = body.address {
        let said = Said {
            address,
            sure: body.sure,
            only_missed: body.only_missed,
        };
        let done = correct(&site.db, now, &site.sender, &slug, &key, said, &by).await?;
        json!({"old": done.old.as_str(), "new": done.new.as_str(), "taken_back": done.taken_back, "sent": done.resent})
    } else {
        let again = match (body.session, body.everything) {
            (Some(code), _) => Again::Session(code),
            (None, true) => Again::Everything,
            (None, false) => Again::Missed,
        };
        let done = resend_hers(&site.db, now, &site.sender, &slug, &key, again).await?;
        json!({"sent": done.sessions})
    };
    site.wake_mail.notify_one();
    Ok(HttpResponse::Ok().json(answer))
}
