//! The organiser's page of mails that came in with proposals of other times, the upload of a mail, and her page about held answers.
//! Long because three pages share one kit of cards; each handler is a few lines.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words::texts;
use super::{Counter, Group, Outcome, Post, Received, actions};
use crate::invitation::letters::language_of;
use crate::invitation::{Answer, LookedAt};
use crate::language::{Language, Told, Value, tell};
use crate::mail::inbound::Way;
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::time::{Zone, long_moment_in, moment_in};
use crate::web::{
    ApiFailure, ApiUser, OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site, html,
    read_parts, read_upload,
};

#[derive(Template)]
#[template(path = "rsvp/inbound/pages/inbox.html")]
struct InboxPage {
    shell: Shell,
    slug: String,
    counters: Vec<CounterCard>,
    settled: Vec<CounterCard>,
    mails: Vec<Line>,
    filters: Vec<Filter>,
    shown: String,
    page: u32,
    more: bool,
    /// What became of the mail that was just uploaded.
    uploaded: Option<(String, Told)>,
}

impl InboxPage {
    fn say(&self, key: &str) -> String {
        texts().say(self.shell.language, key, &[])
    }

    fn settled(&self) -> String {
        let values = [("n", self.settled.len().into())];
        texts().say(self.shell.language, "o-settled", &values)
    }

    fn none_yet(&self) -> String {
        let values = [
            ("command", "plenary mail --help".into()),
            ("setting", "[mail.inbox]".into()),
        ];
        texts().say(self.shell.language, "o-none-yet", &values)
    }
}

/// A proposal of another time, in the organiser's words.
struct CounterCard {
    number: i64,
    name: String,
    code: String,
    proposes: String,
    proposed: String,
    stands: String,
    could: String,
    comment: String,
    state: &'static str,
    /// Why it cannot be taken, in English; empty: it can.
    obstacle: String,
    /// What became of it, and by whom.
    settled: String,
}

struct Line {
    number: i64,
    when: String,
    who: String,
    session: String,
    outcome: String,
    /// `good`, `warn` or nothing.
    colour: &'static str,
    answer: String,
    reason: Told,
    way: String,
}

struct Filter {
    word: &'static str,
    label: &'static str,
    count: i64,
    current: bool,
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    show: String,
    #[serde(default)]
    page: u32,
    /// The number of the mail that was just uploaded.
    mail: Option<i64>,
    /// It had come before.
    #[serde(default)]
    again: bool,
}

/// What the filters are called in the address, and the keys of their names; the empty one shows all.
const FILTERS: [(&str, &str, Option<Group>); 4] = [
    ("", "o-filter-all", None),
    ("attention", "o-filter-attention", Some(Group::Attention)),
    ("counted", "o-filter-counted", Some(Group::Counted)),
    ("passed", "o-filter-passed", Some(Group::Passed)),
];

fn words_of(show: &str) -> Option<Vec<&'static str>> {
    let group = FILTERS.iter().find(|(word, _, _)| *word == show)?.2;
    group.map(|group| {
        Outcome::ALL
            .iter()
            .filter(|o| o.group() == group)
            .map(|o| o.word())
            .collect()
    })
}

/// GET /meetings/{slug}/inbox
pub async fn inbox(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let only = Outcome::from_word(&query.show)
        .map(|o| vec![o.word()])
        .or_else(|| words_of(&query.show));
    let inbox = actions::inbox(&site.db, &slug, only, query.page).await?;
    let zone = inbox.meeting.zone.clone();
    let language = user.0.organiser.language;
    let count = |group: Option<Group>| {
        inbox
            .counts
            .iter()
            .filter(|(word, _)| {
                group.is_none() || Outcome::from_word(word).map(Outcome::group) == group
            })
            .map(|(_, n)| n)
            .sum()
    };
    let filters = FILTERS
        .iter()
        .map(|(word, label, group)| Filter {
            word,
            label,
            count: count(*group),
            current: *word == query.show,
        })
        .collect();
    let (mut open, settled): (Vec<_>, Vec<_>) = inbox
        .counters
        .iter()
        .map(|c| card(c, &inbox.meeting, language))
        .partition(|c| c.state == "open" || c.state == "outdated");
    // What can be decided comes first.
    open.sort_by_key(|c| c.state == "outdated");
    let uploaded = match query.mail {
        Some(number) => actions::became(&site.db, number).await?,
        None => None,
    };
    let uploaded = uploaded.map(|(outcome, reason)| {
        if query.again {
            let reason = format!("this very mail has come before ({outcome}): nothing changes");
            let outcome = word(language, "o-became", Outcome::DuplicateMail.word());
            return (outcome, tell(language, &reason));
        }
        (
            word(language, "o-became", &outcome),
            tell(language, &reason),
        )
    });
    Ok(html(
        StatusCode::OK,
        &InboxPage {
            shell: Shell::of_meeting(
                texts().say(language, "o-title", &[]),
                &user.0,
                &slug,
                &inbox.meeting.name,
                "/inbox",
            )
            .translated(),
            slug: slug.into_inner(),
            counters: open,
            settled,
            mails: inbox
                .mails
                .into_iter()
                .map(|m| line(m, &zone, language))
                .collect(),
            filters,
            shown: query.show.clone(),
            page: query.page,
            more: inbox.more,
            uploaded,
        },
    ))
}

/// A word of a closed list; one that is none of it stands as it is.
fn word(language: Language, list: &str, word: &str) -> String {
    let key = format!("{list}-{word}");
    if texts().has(language, &key) {
        texts().say(language, &key, &[])
    } else {
        word.to_string()
    }
}

fn card(c: &Counter, meeting: &Meeting, language: Language) -> CounterCard {
    let zone = &meeting.zone;
    let start = c.proposed.start();
    let years = meeting.first_day.year()..=meeting.last_day.year();
    let proposed = if years.contains(&zone.local(start).civil.year()) {
        moment_in(language, start, zone)
    } else {
        long_moment_in(language, start, zone)
    };
    let say = |key: &str, values: &[(&str, Value)]| texts().say(language, key, values);
    let moment = |at| Value::Name(moment_in(language, at, zone));
    let state = word(language, "o-state", c.state.word());
    CounterCard {
        number: c.number,
        name: c.name.clone(),
        code: c.session.code.clone(),
        proposes: say(
            "o-proposes",
            &[
                ("name", c.name.as_str().into()),
                ("email", c.email.as_str().into()),
                ("n", c.number.into()),
                ("when", moment(c.received_at)),
            ],
        ),
        proposed: say(
            "o-minutes",
            &[
                ("when", Value::Name(proposed)),
                ("n", (c.proposed.seconds() / 60).into()),
            ],
        ),
        stands: say("o-stands", &[("when", moment(c.session.at))]),
        could: c.could_come.map_or(String::new(), |(can, all)| {
            say("o-could", &[("n", can.into()), ("all", all.into())])
        }),
        comment: c.comment.clone(),
        state: c.state.word(),
        obstacle: c.obstacle.clone().unwrap_or_default(),
        settled: if c.settled_by.is_empty() {
            state
        } else {
            let by = c.settled_by.as_str().into();
            say("o-state-by", &[("state", Value::Phrase(state)), ("by", by)])
        },
    }
}

fn line(m: super::Listed, zone: &Zone, language: Language) -> Line {
    let group = Outcome::from_word(&m.outcome).map(Outcome::group);
    Line {
        number: m.number,
        when: moment_in(language, m.received_at, zone),
        who: m
            .person
            .or_else(|| Some(m.attendee).filter(|a| !a.is_empty()))
            .unwrap_or(m.from),
        session: m.session.unwrap_or_default(),
        outcome: word(language, "o-became", &m.outcome),
        colour: match group {
            Some(Group::Counted) => "good",
            Some(Group::Attention) => "warn",
            _ => "",
        },
        answer: m
            .answer
            .map_or_else(String::new, |a| word(language, "o-answer", &a)),
        reason: tell(language, &m.reason),
        way: word(language, "o-way", &m.way),
    }
}

fn post(site: &Site) -> Post {
    Post {
        sender: site.sender.clone(),
        authserv_id: site.authserv_id.clone(),
    }
}

async fn take(site: &Site, bytes: Vec<u8>) -> Result<Received, Refusal> {
    let received =
        actions::receive(&site.db, site.clock.now(), &post(site), bytes, Way::Upload).await?;
    site.wake_mail.notify_one();
    Ok(received)
}

/// POST /meetings/{slug}/inbox: an `.eml` file, taken like a mail that came by itself.
pub async fn upload(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    parts: Multipart,
) -> Result<HttpResponse, PageFailure> {
    let upload = read_upload(&user.0, parts).await?;
    let Some((_, bytes)) = upload.files.into_iter().next() else {
        return Err(Refusal::invalid("file", "choose a mail: a file that ends in .eml").into());
    };
    let received = take(&site, bytes).await?;
    let again = match received.outcome {
        Outcome::DuplicateMail => "&again=true",
        _ => "",
    };
    Ok(see(
        &slug,
        &format!("?mail={}{again}#uploaded", received.number),
    ))
}

fn see(slug: &str, rest: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/inbox{rest}")))
        .finish()
}

#[derive(Template)]
#[template(path = "rsvp/inbound/pages/accept.html")]
struct AcceptPage {
    shell: Shell,
    slug: String,
    card: CounterCard,
    what: String,
    mails: usize,
    changes: Vec<String>,
    /// What the release is held to.
    after: u32,
    seen: String,
}

impl AcceptPage {
    fn say(&self, key: &str) -> String {
        texts().say(self.shell.language, key, &[])
    }

    fn would_mail(&self) -> String {
        let values = [("n", self.mails.into())];
        texts().say(self.shell.language, "o-would-mail", &values)
    }
}

/// GET /meetings/{slug}/inbox/{number}/accept: what taking the proposal would do.
pub async fn accepting(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, i64)>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let would = actions::accepting(&site.db, site.clock.now(), &slug, number).await?;
    let zone = &would.outcome.meeting.zone;
    let language = user.0.organiser.language;
    let say = |key: &str, values: &[(&str, Value)]| texts().say(language, key, values);
    let moment = |at| Value::Name(moment_in(language, at, zone));
    let counter = &would.counter;
    let changes = would
        .outcome
        .changes
        .iter()
        .filter(|c| c.word() != "unchanged")
        .map(|c| {
            let after = c.after();
            let code = after.code.as_str().into();
            let key = format!("o-change-{}", c.word());
            say(&key, &[("code", code), ("when", moment(after.at))])
        })
        .collect();
    Ok(html(
        StatusCode::OK,
        &AcceptPage {
            shell: Shell::of_meeting(
                say("o-accept-title", &[]),
                &user.0,
                &slug,
                &would.outcome.meeting.name,
                "/inbox",
            )
            .translated(),
            what: say(
                "o-accept-what",
                &[
                    ("name", counter.name.as_str().into()),
                    ("proposed", moment(counter.proposed.start())),
                    ("n", (counter.proposed.seconds() / 60).into()),
                    ("code", counter.session.code.as_str().into()),
                    ("when", moment(counter.session.at)),
                ],
            ),
            card: card(counter, &would.outcome.meeting, language),
            mails: would.outcome.told.len(),
            after: would.outcome.last.unwrap_or(0),
            seen: would.outcome.seen.clone(),
            changes,
            slug,
        },
    ))
}

#[derive(Deserialize)]
pub struct Nothing {}

#[derive(Deserialize)]
pub struct Looked {
    after: u32,
    seen: String,
}

/// POST /meetings/{slug}/inbox/{number}/accept
pub async fn accept(
    site: web::Data<Site>,
    path: web::Path<(String, i64)>,
    form: OrganiserForm<Looked>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let by = form.user.organiser.email.to_string();
    let now = site.clock.now();
    let looked = LookedAt {
        after: Some(form.fields.after),
        seen: Some(form.fields.seen),
    };
    actions::accept_counter(&site.db, now, &site.sender, &slug, number, &by, looked).await?;
    site.wake_mail.notify_one();
    Ok(see(&slug, ""))
}

/// POST /meetings/{slug}/inbox/{number}/decline
pub async fn decline(
    site: web::Data<Site>,
    path: web::Path<(String, i64)>,
    form: OrganiserForm<Nothing>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, number) = path.into_inner();
    let by = form.user.organiser.email.to_string();
    let now = site.clock.now();
    actions::decline_counter(&site.db, now, &site.sender, &slug, number, &by).await?;
    site.wake_mail.notify_one();
    Ok(see(&slug, ""))
}

/// What became of a mail.
#[derive(Serialize, ToSchema)]
pub struct ReceivedJson {
    /// `applied`, `stale`, `unconfirmed`, `bounced` …
    outcome: &'static str,
    /// The invited address, when it is known whose mail it is.
    person: Option<String>,
    /// The session's code.
    session: Option<String>,
    /// accepted, tentative or declined, whether it counts or not
    answer: Option<&'static str>,
    /// Why, in one sentence.
    reason: String,
    /// The meeting's slug.
    meeting: Option<String>,
}

/// Hand in a mail that came in: a form with one file, the message as it came (.eml)
#[utoipa::path(post, path = "/api/v1/mail/received", tag = "mails", request_body(content = String, content_type = "multipart/form-data"), responses((status = 200, body = ReceivedJson)))]
pub async fn receive_json(
    site: web::Data<Site>,
    _user: ApiUser,
    parts: Multipart,
) -> Result<HttpResponse, ApiFailure> {
    let upload = read_parts(parts).await?;
    let Some((_, bytes)) = upload.files.into_iter().next() else {
        return Err(Refusal::invalid("file", "send a mail as a file of the form").into());
    };
    let received = take(&site, bytes).await?;
    Ok(HttpResponse::Ok().json(ReceivedJson {
        outcome: received.outcome.word(),
        person: received.person,
        session: received.session,
        answer: received.answer.map(Answer::word),
        reason: received.reason,
        meeting: received.meeting,
    }))
}

#[derive(Template)]
#[template(path = "rsvp/inbound/pages/held.html")]
struct HeldPage {
    shell: Shell,
    token: String,
    language: Language,
    meeting: String,
    held: Vec<HeldCard>,
    done: String,
}

struct HeldCard {
    id: String,
    code: String,
    when: String,
    said: String,
    from: String,
    proposed: String,
    comment: String,
}

impl HeldPage {
    fn say(&self, key: &str) -> String {
        texts().say(self.language, key, &[])
    }

    fn dir(&self) -> &'static str {
        if self.language.right_to_left() {
            "rtl"
        } else {
            "ltr"
        }
    }
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// GET /my/{token}/held: the answers that came by mail in her name and wait for her word.
pub async fn held(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let (person, meeting, held) = actions::held(&site.db, &token).await?;
    let language = language_of(&person);
    let say = |key: &str, values: &[(&str, Value)]| texts().say(language, key, values);
    let moment = |at| moment_in(language, at, &person.zone);
    let cards = held
        .iter()
        .map(|h| HeldCard {
            id: h.id.to_string(),
            code: h.session.code.clone(),
            when: moment(h.session.at),
            said: h.answer.map_or_else(
                || say("said-other-time", &[]),
                |a| say(&format!("said-{}", a.word()), &[]),
            ),
            from: say(
                "page-from",
                &[
                    ("from", Value::Name(h.from.clone())),
                    ("when", Value::Name(moment(h.received_at))),
                ],
            ),
            proposed: h.proposed.map_or(String::new(), |p| {
                say("page-proposes", &[("when", Value::Name(moment(p.start())))])
            }),
            comment: h.comment.clone(),
        })
        .collect();
    let done = match query.done.as_str() {
        key @ ("done" | "dropped" | "kept" | "late") => say(&format!("page-{key}"), &[]),
        _ => String::new(),
    };
    Ok(html(
        StatusCode::OK,
        &HeldPage {
            shell: Shell::in_language(say("page-title", &[]), language)
                .hers(person.wishes.discreet),
            token: token.into_inner(),
            language,
            meeting: meeting.name,
            held: cards,
            done,
        },
    ))
}

#[derive(Deserialize)]
pub struct HerWord {
    id: String,
    hers: String,
}

/// POST /my/{token}/held: her word about one of them.
pub async fn confirm(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(word): PlainForm<HerWord>,
) -> Result<HttpResponse, PageFailure> {
    let hers = word.hers == "yes";
    let outcome = actions::confirm(&site.db, site.clock.now(), &token, &word.id, hers).await?;
    let done = match outcome {
        _ if !hers => "dropped",
        Outcome::Applied => "done",
        Outcome::Counter => "kept",
        _ => "late",
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}/held?done={done}")))
        .finish())
}
