//! The calls of the API about an approval.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::approval::{
    Asking, Heard, Rule, Verdict, Way, What, answer_for, ask, desk, set_rule, settle, withdraw,
};
use crate::invitation::StartsFile;
use crate::refusal::Refusal;
use crate::web::{ApiFailure, ApiJson, ApiUser, Site};

/// Where a programme stands with the contact group
///
/// The rule (`recommended` or `required`), the newest question with each network's last word and all words, those before it, and what was
/// released without the contact group's word.
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/approval", tag = "approval", params(("slug" = String, Path)), responses((status = 200, body = Object), (status = 404)))]
pub async fn approval_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    shown(&site, &slug).await
}

async fn shown(site: &Site, slug: &str) -> Result<HttpResponse, ApiFailure> {
    let desk = desk(&site.db, slug).await?;
    Ok(HttpResponse::Ok().json(super::all(&desk)))
}

/// What is put to the contact group.
#[derive(Deserialize, ToSchema)]
pub struct AskJson {
    /// A proposal's number; or `starts`
    proposal: Option<u32>,
    /// A table `code,start_utc,minutes` (CSV) or a planner's solution
    starts: Option<String>,
    /// The last day for answers, in the meeting's zone: 2020-09-30
    answer_by: String,
    #[serde(default)]
    note: String,
    /// The number of the newest question that you know, 0 for none; refused when another was put since
    after: Option<u32>,
}

/// Put a programme to the contact group
///
/// The coordinators of every network are written to. An open question before it is superseded. Answers with where it stands.
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/approval", tag = "approval", params(("slug" = String, Path)), request_body = AskJson, responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn ask_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AskJson>,
) -> Result<HttpResponse, ApiFailure> {
    let body = call.body;
    let what = match (body.proposal, body.starts) {
        (Some(number), None) => What::Proposal(number),
        (None, Some(starts)) => What::Starts(StartsFile {
            name: "starts".into(),
            bytes: starts.into_bytes(),
        }),
        _ => {
            return Err(Refusal::invalid(
                "proposal",
                "give either the number of a proposal or starts",
            )
            .into());
        }
    };
    let asking = Asking {
        what,
        answer_by: body.answer_by,
        note: body.note,
        after: body.after,
    };
    let now = site.clock.now();
    ask(&site.db, now, &site.sender, &slug, asking, &call.user.email).await?;
    site.wake_mail.notify_one();
    shown(&site, &slug).await
}

/// What a network said.
#[derive(Deserialize, ToSchema)]
pub struct HeardJson {
    /// Its code
    network: String,
    /// agrees or objects
    verdict: String,
    /// Needed with an objection
    #[serde(default)]
    reason: String,
    /// Who spoke for the network
    said_by: String,
    /// The question that was answered; without it the one that is open
    question: Option<u32>,
}

/// Write down what a network said
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/approval/words", tag = "approval", params(("slug" = String, Path)), request_body = HeardJson, responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn hear_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<HeardJson>,
) -> Result<HttpResponse, ApiFailure> {
    let body = call.body;
    let verdict = Verdict::from_word(&body.verdict)
        .ok_or_else(|| Refusal::invalid("verdict", "it should be agrees or objects"))?;
    let heard = Heard {
        network: body.network,
        verdict,
        reason: body.reason,
        said_by: body.said_by,
        number: body.question,
    };
    let who = (Way::Api, call.user.email.as_str());
    answer_for(&site.db, site.clock.now(), &slug, heard, who).await?;
    shown(&site, &slug).await
}

/// Why a question is closed.
#[derive(Deserialize, ToSchema)]
pub struct WhyJson {
    #[serde(default)]
    reason: String,
    /// Its number; without it the one that is open
    question: Option<u32>,
}

/// Go on although not every network agreed
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/approval/settlement", tag = "approval", params(("slug" = String, Path)), request_body = WhyJson, responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn settle_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<WhyJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (now, body) = (site.clock.now(), call.body);
    let by = &call.user.email;
    settle(&site.db, now, &slug, body.question, &body.reason, by).await?;
    shown(&site, &slug).await
}

/// Take a question back from the contact group
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/approval/withdrawal", tag = "approval", params(("slug" = String, Path)), request_body = WhyJson, responses((status = 200, body = Object), (status = 409), (status = 422)))]
pub async fn withdraw_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<WhyJson>,
) -> Result<HttpResponse, ApiFailure> {
    let (now, body) = (site.clock.now(), call.body);
    let by = &call.user.email;
    withdraw(&site.db, now, &slug, body.question, &body.reason, by).await?;
    shown(&site, &slug).await
}

/// What releases of a meeting need.
#[derive(Deserialize, ToSchema)]
pub struct RuleJson {
    /// recommended or required
    rule: String,
}

/// Set whether a release needs the contact group's approval
#[utoipa::path(put, path = "/api/v1/meetings/{slug}/approval/rule", tag = "approval", params(("slug" = String, Path)), request_body = RuleJson, responses((status = 200, body = Object), (status = 422)))]
pub async fn rule_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<RuleJson>,
) -> Result<HttpResponse, ApiFailure> {
    let rule = Rule::from_word(&call.body.rule)
        .ok_or_else(|| Refusal::invalid("rule", "it should be recommended or required"))?;
    set_rule(&site.db, &slug, rule).await?;
    shown(&site, &slug).await
}
