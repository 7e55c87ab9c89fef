//! Her personal page, and the organiser's view of the answers.
//! Long because each of her acts has its form, its handler and its words beside each other.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::TimeDelta;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::words::Words;
use super::{MyPage, MySession, SessionAnswers, actions, answer_words};
use crate::certificate;
use crate::invitation::Answer;
use crate::invitation::letters::language_of;
use crate::language::{Language, Told};
use crate::meeting::Part;
use crate::organiser::SignedIn;
use crate::people::Email;
use crate::programme::{SessionId, SessionState};
use crate::refusal::{Kind, Refusal};
use crate::registration;
use crate::time::{Instant, Zone, instant_text, long_day_in, moment_in, span_in, with_zone};
use crate::web::{
    ApiFailure, ApiJson, ApiUser, OrganiserForm, PageFailure, PageUser, PlainForm, Shell, Site,
    html,
};

#[derive(Template)]
#[template(path = "rsvp/pages/my.html")]
#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the page
struct MyPageHtml {
    shell: Shell,
    words: Words,
    token: String,
    for_whom: String,
    meeting: String,
    mailbox: String,
    question: Option<Question>,
    /// What is hers, by start: what is not over, the next first, and what is.
    ahead: Vec<MyCard>,
    past: Vec<MyCard>,
    gone: Vec<MyCard>,
    saved: Option<String>,
    plans: bool,
    /// That answers which came by mail in her name wait for her word.
    waits: Option<String>,
    /// She speaks for her network about what the workshops brought.
    coordinates: bool,
    /// A record of attendance knows her: something may be certified.
    certified: bool,
}

#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the card
struct MyCard {
    id: String,
    code: String,
    title: String,
    /// Her time: the day, then the hours with zone and offset.
    day: String,
    hours: String,
    meeting_time: String,
    part: Option<String>,
    /// She facilitates it or reports on it.
    runs: bool,
    answer: Answer,
    sequence: u32,
    join_link: Option<String>,
    /// Of what is not over the one that begins first.
    next: bool,
    over: bool,
    /// It runs, or begins within a quarter of an hour: she may say that she is there.
    on: bool,
    why_gone: String,
}

/// What a link of a mail asks: one button away from being her answer.
struct Question {
    id: String,
    title: String,
    when: String,
    sequence: u32,
    answer: Answer,
}

#[derive(Deserialize, Default)]
pub struct Shown {
    #[serde(default)]
    saved: String,
    #[serde(default)]
    session: String,
    #[serde(default)]
    answer: String,
}

/// GET /my/{token}
pub async fn my(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let page = actions::my_page(&site.db, &token).await?;
    let now = site.clock.now();
    let mut shown = my_html(&page, &token, &query, now);
    shown.certified = certificate::offered(&site.db, &token).await?;
    Ok(html(StatusCode::OK, &shown))
}

fn my_html(page: &MyPage, token: &str, shown: &Shown, now: Instant) -> MyPageHtml {
    let language = language_of(&page.person);
    let words = Words(language);
    let (past, mut ahead): (Vec<MyCard>, Vec<MyCard>) = cards(page, words, true, now)
        .into_iter()
        .partition(|card| card.over);
    if let Some(first) = ahead.first_mut() {
        first.next = true;
    }
    MyPageHtml {
        shell: Shell::in_language(words.say("title"), language).hers(page.person.wishes.discreet),
        words,
        token: token.to_string(),
        for_whom: words.for_whom(&page.person.name, &page.person.zone.city()),
        meeting: page.meeting.name.clone(),
        mailbox: page.mailbox.clone(),
        question: question(page, shown),
        ahead,
        past,
        gone: cards(page, words, false, now),
        saved: is_kept(page, &shown.saved).then(|| words.say("saved")),
        plans: page.plans,
        waits: page.waits.then(|| words.say("held-why")),
        coordinates: page.coordinates,
        certified: false,
    }
}

/// Whether an answer of hers to this session is kept: an address alone says nothing. A no from outside gives the place back, and is kept all the same.
fn is_kept(page: &MyPage, session: &str) -> bool {
    let mut hers = page.sessions.iter();
    hers.any(|s| s.session.id.as_str() == session && s.answer != Answer::NeedsAction)
}

fn cards(page: &MyPage, words: Words, held: bool, now: Instant) -> Vec<MyCard> {
    let of = |s: &MySession| {
        let zone = &page.person.zone;
        let day = long_day_in(words.0, s.session.at, zone);
        let span = span_in(words.0, s.session.at, s.session.end(), zone);
        let hours = span.strip_prefix(&day).unwrap_or(&span).to_string();
        MyCard {
            id: s.session.id.to_string(),
            code: s.session.code.clone(),
            title: s.session.title.clone(),
            day,
            hours,
            meeting_time: moment_in(words.0, s.session.at, &page.meeting.zone),
            part: words.part(s.part),
            runs: matches!(s.part, Part::Facilitator | Part::Rapporteur),
            answer: s.answer,
            sequence: s.sequence,
            join_link: s
                .session
                .join_link
                .clone()
                .filter(|l| l.starts_with("https://") || l.starts_with("http://")),
            next: false,
            over: s.session.end() < now,
            on: s.session.at - TimeDelta::minutes(15) <= now && now < s.session.end(),
            why_gone: words.say(match s.session.state {
                SessionState::Cancelled => "gone-cancelled",
                SessionState::Confirmed => "gone-withdrawn",
            }),
        }
    };
    let hers = page.sessions.iter().filter(|s| s.held == held);
    hers.map(of).collect()
}

/// GET /my/{token}/events/{code}.ics: one session for her own calendar, as the invitation in her mail has it.
pub async fn event(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageFailure> {
    let (token, code) = path.into_inner();
    let link = format!("{}/my/{token}", site.base_url);
    let text = actions::event(&site.db, &token, &code, link).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/calendar; charset=utf-8; method=REQUEST"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"event.ics\""))
        .body(text))
}

/// The session and answer that the address names, if it is hers to answer.
fn question(page: &MyPage, shown: &Shown) -> Option<Question> {
    let answer = Answer::from_word(&shown.answer).filter(|a| *a != Answer::NeedsAction)?;
    let hers = page
        .sessions
        .iter()
        .find(|s| s.held && s.session.id.as_str() == shown.session)?;
    let (language, zone) = (language_of(&page.person), &page.person.zone);
    Some(Question {
        id: shown.session.clone(),
        title: hers.session.title.clone(),
        when: span_in(language, hers.session.at, hers.session.end(), zone),
        sequence: hers.sequence,
        answer,
    })
}

#[derive(Deserialize)]
pub struct Answered {
    session: String,
    answer: String,
    /// What the page showed.
    sequence: Option<u32>,
}

/// POST /my/{token}: the only way in which a link changes anything.
pub async fn answer(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(said): PlainForm<Answered>,
) -> Result<HttpResponse, PageFailure> {
    let answer = parsed(&said.answer)?;
    let session = SessionId::from_text(said.session);
    actions::answer_by_link(
        &site.db,
        site.clock.now(),
        &token,
        &session,
        answer,
        said.sequence,
    )
    .await?;
    settle(&site).await;
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/my/{token}?saved={session}#s-{session}")))
        .finish())
}

/// A place that somebody from outside declined goes to who waits for one; if that fails now, the service does it later.
async fn settle(site: &Site) {
    match registration::settle(&site.db, site.clock.now(), &site.sender).await {
        Ok(0) => {}
        Ok(_) => site.wake_mail.notify_one(),
        Err(refusal) => tracing::error!("registrations could not be settled: {refusal}"),
    }
}

fn parsed(word: &str) -> Result<Answer, Refusal> {
    let says = || format!("\"{word}\" is none of accepted, tentative, declined");
    Answer::from_word(word).ok_or_else(|| Refusal::invalid("answer", says()))
}

#[derive(Template)]
#[template(path = "rsvp/pages/answers.html")]
struct AnswersPage {
    shell: Shell,
    slug: String,
    zone: Zone,
    sessions: Vec<SessionAnswers>,
    done: Option<String>,
    typed: AnsweredFor,
    /// What was refused, with the id of the field that it is about.
    fault: Option<(&'static str, String)>,
}

impl AnswersPage {
    /// What is wrong with a field, in the reader's language as far as it is known there.
    fn fault(&self, field: &str) -> Option<Told> {
        let (place, says) = self.fault.as_ref()?;
        (*place == field).then(|| self.shell.tell(says))
    }

    /// The id of the field that something is wrong with; empty: none.
    fn fault_at(&self) -> &'static str {
        self.fault.as_ref().map_or("", |(field, _)| field)
    }

    fn t(&self, key: &str) -> String {
        answer_words::say(self.shell.language, key, &[])
    }

    fn word(&self, list: &str, word: &str) -> String {
        self.t(&format!("{list}-{word}"))
    }

    fn minutes(&self, s: &SessionAnswers) -> String {
        let n = i64::from(s.session.minutes).into();
        answer_words::say(self.shell.language, "minutes", &[("n", n)])
    }

    fn people(&self, s: &SessionAnswers) -> String {
        let n = s.people.len().into();
        answer_words::say(self.shell.language, "people-invited", &[("n", n)])
    }

    fn comma(&self) -> &'static str {
        if self.shell.language.right_to_left() {
            "،"
        } else {
            ","
        }
    }

    fn when(&self, s: &SessionAnswers) -> String {
        match self.shell.language {
            Language::En => with_zone(s.session.at, &self.zone),
            language => moment_in(language, s.session.at, &self.zone),
        }
    }
}

#[derive(Deserialize)]
pub struct AfterDoing {
    #[serde(default)]
    done: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    n: usize,
}

/// GET /meetings/{slug}/answers
pub async fn answers(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<AfterDoing>,
) -> Result<HttpResponse, PageFailure> {
    let mut page = answers_page(&site, &user.0, &slug, AnsweredFor::default()).await?;
    page.done = match query.done.as_str() {
        "kept" => page
            .sessions
            .iter()
            .find(|s| s.session.code == query.code)
            .zip(Answer::from_word(&query.answer))
            .map(|(s, answer)| {
                let answer = page.word("answer", answer.word());
                let values = [
                    ("code", s.session.code.as_str().into()),
                    ("answer", answer.as_str().into()),
                ];
                answer_words::say(page.shell.language, "done-kept", &values)
            }),
        "ended" => {
            let values = [("n", query.n.into())];
            Some(answer_words::say(
                page.shell.language,
                "done-ended",
                &values,
            ))
        }
        _ => None,
    };
    Ok(html(StatusCode::OK, &page))
}

async fn answers_page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    typed: AnsweredFor,
) -> Result<AnswersPage, Refusal> {
    let (roster, sessions) = actions::answers(&site.db, slug).await?;
    let title = answer_words::say(user.organiser.language, "title", &[]);
    Ok(AnswersPage {
        shell: Shell::of_meeting(title, user, slug, &roster.meeting.name, "/answers").translated(),
        slug: slug.to_string(),
        zone: roster.meeting.zone,
        sessions,
        done: None,
        typed,
        fault: None,
    })
}

/// The page again with what was typed and what is wrong with it; `links`: the form that ends links.
async fn not_taken(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    typed: AnsweredFor,
    refusal: Refusal,
    links: bool,
) -> Result<HttpResponse, PageFailure> {
    let status = match refusal.kind {
        Kind::Invalid | Kind::NotFound => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        _ => return Err(refusal.into()),
    };
    let mut page = answers_page(site, user, slug, typed).await?;
    let Some(finding) = refusal.findings.into_iter().next() else {
        return Ok(html(status, &page));
    };
    let known = |s: &SessionAnswers| s.session.code == page.typed.code;
    let field = if links {
        "links-email"
    } else if finding.place == "answer" {
        "answer"
    } else if page.sessions.iter().any(known) {
        "email"
    } else {
        "code"
    };
    page.fault = Some((field, finding.says));
    Ok(html(status, &page))
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct AnsweredFor {
    code: String,
    email: String,
    answer: String,
}

/// POST /meetings/{slug}/answers: the organiser enters what she heard otherwise.
pub async fn enter(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<AnsweredFor>,
) -> Result<HttpResponse, PageFailure> {
    let said = form.fields;
    match entered(&site, &slug, &said).await {
        Ok(answer) => {
            settle(&site).await;
            // The code is that of a session, so it can stand in an address once its rarer signs are escaped.
            let code = utf8_percent_encode(&said.code, NON_ALPHANUMERIC);
            let to = format!(
                "/meetings/{slug}/answers?done=kept&code={code}&answer={}",
                answer.word()
            );
            Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, to))
                .finish())
        }
        Err(refusal) => not_taken(&site, &form.user, &slug, said, refusal, false).await,
    }
}

async fn entered(site: &Site, slug: &str, said: &AnsweredFor) -> Result<Answer, Refusal> {
    let email = Email::parse(&said.email).map_err(|says| Refusal::invalid("email", says))?;
    let answer = parsed(&said.answer)?;
    let now = site.clock.now();
    actions::answer_for(&site.db, now, slug, &said.code, &email, answer).await?;
    Ok(answer)
}

/// POST /meetings/{slug}/answers/links: ends somebody's personal links.
pub async fn end_links(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<AnsweredFor>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let ended = match Email::parse(&form.fields.email) {
        Ok(email) => actions::end_links(&site.db, now, &slug, &email).await,
        Err(says) => Err(Refusal::invalid("email", says)),
    };
    match ended {
        Ok(n) => Ok(HttpResponse::SeeOther()
            .insert_header((
                LOCATION,
                format!("/meetings/{slug}/answers?done=ended&n={n}"),
            ))
            .finish()),
        Err(refusal) => not_taken(&site, &form.user, &slug, form.fields, refusal, true).await,
    }
}

/// Answers of one session, counted per network.
#[derive(Serialize, ToSchema)]
pub struct AnswersJson {
    code: String,
    title: String,
    /// UTC instant.
    start: String,
    minutes: u32,
    networks: Vec<NetworkAnswersJson>,
}

/// `network` is null for people of no network.
#[derive(Serialize, ToSchema)]
pub struct NetworkAnswersJson {
    network: Option<String>,
    invited: usize,
    accepted: usize,
    tentative: usize,
    declined: usize,
    no_answer: usize,
}

/// Who answered, per session and network
#[utoipa::path(get, path = "/api/v1/meetings/{slug}/answers", tag = "answers", params(("slug" = String, Path)), responses((status = 200, body = Vec<AnswersJson>)))]
pub async fn answers_json(
    site: web::Data<Site>,
    _user: ApiUser,
    slug: web::Path<String>,
) -> Result<HttpResponse, ApiFailure> {
    let (_, sessions) = actions::answers(&site.db, &slug).await?;
    let all: Vec<AnswersJson> = sessions
        .into_iter()
        .map(|s| AnswersJson {
            code: s.session.code.clone(),
            title: s.session.title.clone(),
            start: instant_text(s.session.at),
            minutes: s.session.minutes,
            networks: s
                .networks
                .iter()
                .map(|n| NetworkAnswersJson {
                    network: n.network.clone(),
                    invited: n.invited,
                    accepted: n.accepted,
                    tentative: n.tentative,
                    declined: n.declined,
                    no_answer: n.silent(),
                })
                .collect(),
        })
        .collect();
    Ok(HttpResponse::Ok().json(all))
}

/// An answer that came by another way than link or mail.
#[derive(Deserialize, ToSchema)]
pub struct AnswerJson {
    /// The workshop's code.
    code: String,
    email: String,
    /// accepted, tentative or declined
    answer: String,
}

/// Enter an answer on somebody's behalf
#[utoipa::path(post, path = "/api/v1/meetings/{slug}/answers", tag = "answers", params(("slug" = String, Path)), request_body = AnswerJson, responses((status = 204)))]
pub async fn enter_json(
    site: web::Data<Site>,
    slug: web::Path<String>,
    call: ApiJson<AnswerJson>,
) -> Result<HttpResponse, ApiFailure> {
    let body = call.body;
    let email = Email::parse(&body.email).map_err(|says| Refusal::invalid("email", says))?;
    let answer = parsed(&body.answer)?;
    actions::answer_for(
        &site.db,
        site.clock.now(),
        &slug,
        &body.code,
        &email,
        answer,
    )
    .await?;
    settle(&site).await;
    Ok(HttpResponse::NoContent().finish())
}
