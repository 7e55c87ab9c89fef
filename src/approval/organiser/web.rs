//! The page and its forms: put forward, remind, write down a word, go on, take back, the rule.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::Days;
use serde::Deserialize;

use super::view::{Card, card};
use crate::approval::words::{say, say_with};
use crate::approval::{
    Asking, Heard, Rule, State, Verdict, Way, What, answer_for, ask, desk, remind, set_rule,
    settle, withdraw,
};
use crate::invitation::StartsFile;
use crate::language::{Language, Value};
use crate::organiser::SignedIn;
use crate::proposal;
use crate::refusal::{Kind, Refusal};
use crate::time::{moment_in, short_moment_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "approval/pages/organiser.html")]
struct Page {
    shell: Shell,
    slug: String,
    done: Option<String>,
    /// What was refused, in English, with the field that it is about.
    refused: Vec<(String, String)>,
    newest: Option<Card>,
    /// As which release its programme stands.
    released: Option<String>,
    earlier: Vec<Card>,
    passes: Vec<String>,
    required: bool,
    proposals: Vec<(u32, String)>,
    typed: Typed,
    /// The number of the newest question.
    after: u32,
    /// The first day that may be chosen.
    today: String,
}

/// What was typed into the forms and is shown again.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct Typed {
    proposal: String,
    /// Starts that another page of ours brings.
    starts: String,
    answer_by: String,
    note: String,
    after: Option<u32>,
    number: Option<u32>,
    network: String,
    verdict: String,
    reason: String,
    said_by: String,
    rule: String,
}

impl Page {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn wrong(&self, field: &str) -> bool {
        self.refused.iter().any(|(place, _)| place == field)
    }

    fn open(&self) -> bool {
        self.newest.as_ref().is_some_and(|q| q.state == State::Open)
    }
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    done: String,
    n: Option<usize>,
    /// The proposal that the form is to begin with.
    proposal: Option<u32>,
}

/// GET /meetings/{slug}/approval
pub async fn approval(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let language = user.0.organiser.language;
    let typed = Typed {
        proposal: query.proposal.map_or_else(String::new, |n| n.to_string()),
        ..Typed::default()
    };
    let mut page = page(&site, &user.0, &slug, typed).await?;
    page.done = done_words(language, &query.done, query.n.unwrap_or(0));
    Ok(html(StatusCode::OK, &page))
}

fn done_words(language: Language, done: &str, n: usize) -> Option<String> {
    let key = match done {
        "asked" => "done-asked",
        "reminded" => return Some(say_with(language, "done-reminded", &[("n", n.into())])),
        "heard" => "done-heard",
        "settled" => "done-settled",
        "withdrawn" => "done-withdrawn",
        "rule" => "done-rule",
        _ => return None,
    };
    Some(say(language, key))
}

async fn page(site: &Site, user: &SignedIn, slug: &str, mut typed: Typed) -> Result<Page, Refusal> {
    let language = user.organiser.language;
    let desk = desk(&site.db, slug).await?;
    let (meeting, saved) = proposal::list(&site.db, slug).await?;
    let zone = &meeting.zone;
    let now = site.clock.now();
    let today = zone.local(now).civil.date();
    if typed.answer_by.is_empty() {
        let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
        typed.answer_by = week.to_string();
    }
    let roster = &desk.roster;
    let newest = desk.standing.newest.as_ref();
    let earlier = &desk.earlier;
    Ok(Page {
        shell: Shell::of_meeting(
            say(language, "title"),
            user,
            slug,
            &meeting.name,
            "/approval",
        )
        .translated(),
        slug: slug.to_string(),
        done: None,
        refused: Vec::new(),
        newest: newest.map(|q| card(q, earlier.first(), roster, language)),
        released: desk
            .released
            .map(|n| say_with(language, "released-as", &[("n", i64::from(n).into())])),
        earlier: earlier
            .iter()
            .enumerate()
            .map(|(i, q)| card(q, earlier.get(i + 1), roster, language))
            .collect(),
        passes: desk
            .passes
            .iter()
            .map(|p| {
                let values = [
                    ("n", i64::from(p.release).into()),
                    ("by", p.by.as_str().into()),
                    ("when", Value::Name(moment_in(language, p.at, zone))),
                    ("why", p.reason.as_str().into()),
                ];
                say_with(language, "pass", &values)
            })
            .collect(),
        required: desk.standing.rule == Rule::Required,
        proposals: saved
            .iter()
            .map(|p| {
                let values = [
                    ("n", i64::from(p.number).into()),
                    (
                        "when",
                        Value::Name(short_moment_in(language, p.made_at, zone)),
                    ),
                ];
                (p.number, say_with(language, "proposal-of", &values))
            })
            .collect(),
        after: newest.map_or(0, |q| q.number),
        today: today.to_string(),
        typed,
    })
}

/// The page after a form: on to what stands now, or what was typed with what is wrong.
async fn after(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    typed: Typed,
    done: Result<String, Refusal>,
) -> Result<HttpResponse, PageFailure> {
    let refusal = match done {
        Ok(done) => {
            site.wake_mail.notify_one();
            return Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/meetings/{slug}/approval?done={done}")))
                .finish());
        }
        Err(refusal) => refusal,
    };
    let status = match refusal.kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        _ => return Err(refusal.into()),
    };
    let mut page = page(site, user, slug, typed).await?;
    page.refused = refusal
        .findings
        .into_iter()
        .map(|f| (f.place, f.says))
        .collect();
    Ok(html(status, &page))
}

/// POST /meetings/{slug}/approval: a programme is put to the contact group.
pub async fn put(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (user, typed) = (form.user, form.fields);
    let by = user.organiser.email.to_string();
    let done = match what(&typed) {
        Ok(what) => {
            let asking = Asking {
                what,
                answer_by: typed.answer_by.clone(),
                note: typed.note.clone(),
                after: typed.after,
            };
            ask(&site.db, site.clock.now(), &site.sender, &slug, asking, &by).await
        }
        Err(refusal) => Err(refusal),
    };
    let done = done.map(|_| "asked".to_string());
    after(&site, &user, &slug, typed, done).await
}

fn what(typed: &Typed) -> Result<What, Refusal> {
    if !typed.starts.trim().is_empty() {
        return Ok(What::Starts(StartsFile {
            name: "starts".into(),
            bytes: typed.starts.clone().into_bytes(),
        }));
    }
    typed
        .proposal
        .trim()
        .parse()
        .map(What::Proposal)
        .map_err(|_| Refusal::invalid("proposal", "choose the proposal that is to be put forward"))
}

/// POST /meetings/{slug}/approval/reminders
pub async fn reminders(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let done = remind(&site.db, site.clock.now(), &site.sender, &slug).await;
    let done = done.map(|n| format!("reminded&n={n}"));
    after(&site, &form.user, &slug, form.fields, done).await
}

/// POST /meetings/{slug}/approval/words: what a network said otherwise.
pub async fn hear(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (user, typed) = (form.user, form.fields);
    let by = user.organiser.email.to_string();
    let done = match Verdict::from_word(&typed.verdict) {
        Some(verdict) => {
            let heard = Heard {
                network: typed.network.clone(),
                verdict,
                reason: typed.reason.clone(),
                said_by: typed.said_by.clone(),
                number: typed.number,
            };
            let who = (Way::Organiser, by.as_str());
            answer_for(&site.db, site.clock.now(), &slug, heard, who).await
        }
        None => Err(Refusal::invalid(
            "verdict",
            "choose whether the network agrees or objects",
        )),
    };
    let done = done.map(|_| "heard".to_string());
    after(&site, &user, &slug, typed, done).await
}

/// POST /meetings/{slug}/approval/settlement: on, although not every network agreed.
pub async fn go_on(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (user, typed) = (form.user, form.fields);
    let by = user.organiser.email.to_string();
    let now = site.clock.now();
    let done = settle(&site.db, now, &slug, typed.number, &typed.reason, &by).await;
    let done = done.map(|_| "settled".to_string());
    after(&site, &user, &slug, typed, done).await
}

/// POST /meetings/{slug}/approval/withdrawal
pub async fn take_back(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (user, typed) = (form.user, form.fields);
    let by = user.organiser.email.to_string();
    let now = site.clock.now();
    let done = withdraw(&site.db, now, &slug, typed.number, &typed.reason, &by).await;
    let done = done.map(|_| "withdrawn".to_string());
    after(&site, &user, &slug, typed, done).await
}

/// POST /meetings/{slug}/approval/rule
pub async fn rule(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (user, typed) = (form.user, form.fields);
    let done = match Rule::from_word(&typed.rule) {
        Some(rule) => set_rule(&site.db, &slug, rule).await,
        None => Err(Refusal::invalid(
            "rule",
            "choose whether approval is recommended or required",
        )),
    };
    let done = done.map(|()| "rule".to_string());
    after(&site, &user, &slug, typed, done).await
}
