//! The page of the contact group, in its reader's language, without any script.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::TimeDelta;
use serde::Deserialize;

use crate::approval::paper::total_for;
use crate::approval::words::{hours, moved, say, say_with};
use crate::approval::{
    Hers, Masked, PaperNetwork, PaperSession, Question, State, Verdict, answer, as_member, masked,
    moved as what_moved,
};
use crate::invitation::letters::language_of;
use crate::language::{Language, Value};
use crate::refusal::{Kind, Refusal};
use crate::time::{clock_time, moment_in, span_in};
use crate::web::{PageFailure, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "approval/pages/hers.html")]
struct Page {
    shell: Shell,
    token: String,
    for_whom: String,
    /// What was done just now, or what is wrong with what was typed.
    done: Option<String>,
    wrong: Option<String>,
    /// What was typed, where no field is left for it.
    lost: String,
    /// Whom to write to instead.
    mailbox: String,
    question: Option<Asked>,
}

/// What is asked, in words.
struct Asked {
    number: u32,
    open: bool,
    /// `good`, `warn`, `bad` or nothing, and where it stands.
    class: &'static str,
    stands: String,
    why: Option<String>,
    until: String,
    note: String,
    changes: Vec<String>,
    sessions: Vec<Session>,
    days: Vec<(String, Vec<usize>)>,
    networks: Vec<Row>,
    carries: String,
    said: Option<Said>,
    reason: String,
    reason_wrong: bool,
    unplaced: Vec<String>,
}

/// What her network said.
struct Said {
    agrees: bool,
    says: String,
}

struct Session {
    code: String,
    title: String,
    /// In her network's time, and in the meeting's.
    hers: String,
    meetings: String,
    free: Option<String>,
    night: Option<String>,
    total: Option<String>,
    why: String,
}

/// A network beside the others.
struct Row {
    name: String,
    own: bool,
    burden: String,
    ledger: String,
    /// Out of a hundred, of the one that carries most.
    bar: i64,
    cannot: String,
}

impl Page {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }
}

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    saved: String,
}

/// GET /my/{token}/approval
pub async fn to_answer(
    site: web::Data<Site>,
    token: web::Path<String>,
    done: web::Query<Done>,
) -> Result<HttpResponse, PageFailure> {
    let hers = as_member(&site.db, &token).await?;
    let mut page = page(&hers, &token);
    if done.saved == "1" {
        page.done = Some(page.say("hers-saved"));
    }
    Ok(html(StatusCode::OK, &page))
}

/// What a coordinator says.
#[derive(Deserialize)]
pub struct Word {
    #[serde(default)]
    number: u32,
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    reason: String,
}

/// POST /my/{token}/approval
pub async fn take(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(word): PlainForm<Word>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let done = if let Some(verdict) = Verdict::from_word(&word.verdict) {
        answer(&site.db, now, &token, word.number, verdict, &word.reason).await
    } else {
        // Nobody without a link learns what a form needs.
        as_member(&site.db, &token).await?;
        Err(Refusal::invalid(
            "verdict",
            "choose whether your network agrees or objects",
        ))
    };
    let refusal = match done {
        Ok(()) => {
            site.wake_mail.notify_one();
            return Ok(HttpResponse::SeeOther()
                .insert_header((LOCATION, format!("/my/{token}/approval?saved=1")))
                .finish());
        }
        Err(refusal) => refusal,
    };
    let status = match refusal.kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Conflict => StatusCode::CONFLICT,
        _ => return Err(refusal.into()),
    };
    let hers = as_member(&site.db, &token).await?;
    let mut page = page(&hers, &token);
    let at_reason = refusal.findings.iter().any(|f| f.place == "reason");
    let missing = at_reason && word.reason.trim().is_empty();
    page.wrong = Some(page.say(match refusal.kind {
        Kind::Conflict if page.question.as_ref().is_some_and(|q| q.open) => "hers-superseded",
        Kind::Conflict => "hers-closed",
        _ if missing => "hers-reason-missing",
        _ if at_reason => "hers-reason-long",
        _ => "hers-choose",
    }));
    match &mut page.question {
        Some(question) if question.open => {
            question.reason = word.reason;
            question.reason_wrong = at_reason;
        }
        _ => page.lost = word.reason.trim().to_string(),
    }
    Ok(html(status, &page))
}

fn page(hers: &Hers, token: &str) -> Page {
    let language = language_of(&hers.person);
    let network = hers.roster.network(&hers.network);
    let name = network.map_or("", |n| n.name.as_str());
    Page {
        shell: Shell::in_language(say(language, "hers-title"), language)
            .hers(hers.person.wishes.discreet),
        token: token.to_string(),
        for_whom: say_with(
            language,
            "hers-for",
            &[
                ("network", name.into()),
                ("meeting", hers.roster.meeting.name.as_str().into()),
            ],
        ),
        done: None,
        wrong: None,
        lost: String::new(),
        mailbox: hers.mailbox.to_string(),
        question: hers
            .newest
            .as_ref()
            .filter(|q| q.state != State::Withdrawn)
            .map(|q| asked(hers, q, language)),
    }
}

fn asked(hers: &Hers, q: &Question, language: Language) -> Asked {
    let own = q.paper.network(&hers.network);
    let word = q.word_of(&hers.network);
    let (class, stands) = stands(q, language);
    let zone = &hers.roster.meeting.zone;
    let sessions: Vec<Session> = q
        .paper
        .sessions
        .iter()
        .map(|s| session(hers, s, own, language))
        .collect();
    let changes = hers.before.as_ref().map(|before| {
        let all = what_moved(&before.lines, &q.lines);
        let hers_zone = own.map_or_else(|| zone.clone(), PaperNetwork::zone);
        all.iter()
            .map(|m| moved(language, m, &hers_zone))
            .collect::<Vec<_>>()
    });
    Asked {
        number: q.number,
        open: q.state == State::Open && own.is_some(),
        class,
        stands,
        why: q
            .closed
            .as_ref()
            .map(|c| c.why.clone())
            .filter(|w| !w.is_empty()),
        until: moment_in(language, q.answer_by, &hers.person.zone),
        note: q.note.clone(),
        changes: changes.unwrap_or_default(),
        days: days(q, own, language),
        sessions,
        networks: rows(q, own, language),
        carries: own
            .and_then(|n| n.why.get(language.code()).cloned())
            .unwrap_or_default(),
        said: word.map(|w| Said {
            agrees: w.verdict == Verdict::Agrees,
            says: say(
                language,
                if w.verdict == Verdict::Agrees {
                    "hers-agreed"
                } else {
                    "hers-objected"
                },
            ),
        }),
        reason: word.map(|w| w.reason.clone()).unwrap_or_default(),
        reason_wrong: false,
        unplaced: q
            .paper
            .unplaced
            .iter()
            .map(|(code, title)| {
                let values = [
                    ("code", Value::Name(code.clone())),
                    ("title", Value::Name(title.clone())),
                ];
                say_with(language, "unplaced", &values)
            })
            .collect(),
    }
}

/// Where it stands; which network said what is the organiser's alone.
fn stands(q: &Question, language: Language) -> (&'static str, String) {
    let heard = q.paper.networks.len() - q.who(None).len();
    match q.state {
        State::Open => (
            "",
            say_with(
                language,
                "heard",
                &[("n", heard.into()), ("all", q.paper.networks.len().into())],
            ),
        ),
        State::Approved => ("good", say(language, "state-approved")),
        State::Settled => ("warn", say(language, "state-settled")),
        State::Withdrawn | State::Superseded => ("", say(language, "state-withdrawn")),
    }
}

/// The days on the wall of her network, each with the places of its sessions.
fn days(q: &Question, own: Option<&PaperNetwork>, language: Language) -> Vec<(String, Vec<usize>)> {
    let mut days: Vec<(String, Vec<usize>)> = Vec::new();
    for (i, s) in q.paper.sessions.iter().enumerate() {
        let day = own.map_or_else(String::new, |n| {
            crate::time::day_in(language, s.start, &n.zone())
        });
        match days.last_mut() {
            Some((last, places)) if *last == day => places.push(i),
            _ => days.push((day, vec![i])),
        }
    }
    days
}

fn session(
    hers: &Hers,
    s: &PaperSession,
    own: Option<&PaperNetwork>,
    language: Language,
) -> Session {
    let end = s.start + TimeDelta::minutes(s.minutes.into());
    let zone = own.map_or_else(|| hers.roster.meeting.zone.clone(), PaperNetwork::zone);
    let code = own.map_or("", |n| n.code.as_str());
    let part = s.networks.iter().find(|p| p.network == code);
    let of = |key: &str, free: usize, invited: usize| {
        say_with(
            language,
            key,
            &[("free", free.into()), ("invited", invited.into())],
        )
    };
    Session {
        code: s.code.clone(),
        title: s.title.clone(),
        hers: format!("{}–{}", clock_time(s.start, &zone), clock_time(end, &zone)),
        meetings: span_in(language, s.start, end, &hers.roster.meeting.zone),
        free: part.map(|p| of("own-free", p.free, p.invited)),
        night: part
            .filter(|p| p.asleep > 0)
            .map(|p| say_with(language, "own-night", &[("n", p.asleep.into())])),
        total: total_for(s, code).map(|(free, invited)| of("all-free", free, invited)),
        why: s.why.get(language.code()).cloned().unwrap_or_default(),
    }
}

fn rows(q: &Question, own: Option<&PaperNetwork>, language: Language) -> Vec<Row> {
    let code = own.map_or("", |n| n.code.as_str());
    let numbers: Vec<(String, i64, usize)> = q
        .paper
        .networks
        .iter()
        .map(|n| (n.code.clone(), n.members, q.paper.asked_and_lost(&n.code).1))
        .collect();
    let shown = masked(&numbers, code);
    let most = q
        .paper
        .networks
        .iter()
        .map(|n| n.burden)
        .max()
        .unwrap_or(0)
        .max(1);
    q.paper
        .networks
        .iter()
        .zip(shown)
        .map(|(n, cannot)| Row {
            name: n.name.clone(),
            own: n.code == code,
            burden: hours(language, n.burden),
            ledger: hours(language, n.ledger),
            bar: (n.burden.max(0) * 100) / most,
            cannot: match cannot {
                Masked::Shown(lost) => say_with(
                    language,
                    "cannot-of",
                    &[
                        ("n", lost.into()),
                        ("all", q.paper.asked_and_lost(&n.code).0.into()),
                    ],
                ),
                Masked::Few => say(language, "few"),
            },
        })
        .collect()
}
