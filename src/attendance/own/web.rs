//! Her page about where she was, in her language; and whether the organiser allows it afterwards.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{NaiveTime, TimeDelta};
use serde::Deserialize;

use super::{HerPage, Phase, Said, Why, allow_late, page, say, words};
use crate::attendance::State;
use crate::invitation::letters::language_of;
use crate::language::Language;
use crate::programme::{Session, SessionId};
use crate::refusal::Refusal;
use crate::time::{Instant, Interval, Zone, clock_time, span_in};
use crate::web::{OrganiserForm, PageFailure, PlainForm, Shell, Site, html};

#[derive(Template)]
#[template(path = "attendance/own/pages/here.html")]
struct HerePage {
    shell: Shell,
    language: Language,
    token: String,
    meeting: String,
    zone: String,
    cards: Vec<Card>,
    taken: bool,
    /// Why what she said was not taken.
    refused: Option<String>,
}

impl HerePage {
    fn say(&self, key: &str) -> String {
        words::say(self.language, key)
    }

    fn with(&self, key: &str, name: &str, value: &str) -> String {
        words::with(self.language, key, name, value)
    }
}

#[allow(clippy::struct_excessive_bools)] // each shows or hides a part of the card
struct Card {
    id: String,
    title: String,
    when: String,
    /// It runs, or begins within a quarter of an hour.
    open: bool,
    /// She said that she is in it now: since when.
    since: Option<String>,
    /// What she said of it afterwards, or that she left.
    spans: Vec<String>,
    known: bool,
    is_final: bool,
    /// She may still say that she was there.
    late: bool,
    starts: String,
    ends: String,
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    taken: String,
}

/// GET /my/{token}/here
pub async fn here(
    site: web::Data<Site>,
    token: web::Path<String>,
    query: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let hers = page(&site.db, now, &token).await?;
    let mut shown = shown(&hers, &token, now);
    shown.taken = query.taken == "1";
    Ok(html(StatusCode::OK, &shown))
}

fn shown(hers: &HerPage, token: &str, now: Instant) -> HerePage {
    let language = language_of(&hers.person);
    let zone = &hers.person.zone;
    let cards = hers.sessions.iter().map(|s| {
        let open = s.phase == Phase::Open;
        let current = s.own.iter().find(|i| i.start() <= now && now < i.end());
        let past = s.own.iter().filter(|i| current.is_none_or(|c| *i != c));
        Card {
            id: s.session.id.to_string(),
            title: s.session.title.clone(),
            when: span_in(language, s.session.at, s.session.end(), zone),
            open,
            since: current
                .filter(|_| open)
                .map(|i| clock_time(i.start(), zone)),
            spans: past.map(|i| clock_span(i, zone)).collect(),
            known: s.known,
            is_final: s.state == State::Final,
            late: s.late && !open && s.state != State::Final,
            starts: clock_time(s.session.at, zone),
            ends: clock_time(s.session.end(), zone),
        }
    });
    HerePage {
        shell: Shell::in_language(words::say(language, "title"), language)
            .hers(hers.person.wishes.discreet),
        language,
        token: token.to_string(),
        meeting: hers.meeting.name.clone(),
        zone: zone.city(),
        cards: cards.collect(),
        taken: false,
        refused: None,
    }
}

fn clock_span(span: &Interval, zone: &Zone) -> String {
    format!(
        "{}\u{2013}{}",
        clock_time(span.start(), zone),
        clock_time(span.end(), zone)
    )
}

#[derive(Deserialize)]
pub struct HerWord {
    session: String,
    /// `here`, `leaving`, `there`, `part` or `not-there`
    said: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
}

/// POST /my/{token}/here
pub async fn say_so(
    site: web::Data<Site>,
    token: web::Path<String>,
    PlainForm(word): PlainForm<HerWord>,
) -> Result<HttpResponse, PageFailure> {
    let now = site.clock.now();
    let hers = page(&site.db, now, &token).await?;
    let id = SessionId::from_text(&word.session);
    let about = hers.sessions.iter().find(|s| s.session.id == id);
    let said = match about {
        // Nothing is known of it to her page: not begun, or not hers; the act itself says which.
        None => Ok(Said::Here),
        Some(s) => read(&word, &s.session, &hers.person.zone)?.ok_or(Why::NoPart),
    };
    let refused = match said {
        Ok(said) => say(&site.db, now, &token, &id, said).await?.err(),
        Err(why) => Some(why),
    };
    let Some(why) = refused else {
        return Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/my/{token}/here?taken=1#s-{id}")))
            .finish());
    };
    let status = match why {
        Why::NoPart => StatusCode::UNPROCESSABLE_ENTITY,
        Why::Early | Why::Over | Why::NotOver | Why::Final | Why::NotAllowed => {
            StatusCode::CONFLICT
        }
    };
    let mut shown = shown(&hers, &token, now);
    shown.refused = Some(words::say(shown.language, why.key()));
    Ok(html(status, &shown))
}

/// What she said; `None`: times that are none, or none of the session.
fn read(word: &HerWord, session: &Session, zone: &Zone) -> Result<Option<Said>, Refusal> {
    let whole = session.interval().map(Said::There);
    Ok(match word.said.as_str() {
        "here" => Some(Said::Here),
        "leaving" => Some(Said::Leaving),
        "there" => whole,
        "part" => {
            let at = |text: &str, or: Instant| match text.trim() {
                "" => Some(or),
                text => near(session, text, zone),
            };
            let from = at(&word.from, session.at);
            let until = at(&word.until, session.end());
            from.zip(until)
                .and_then(|(from, until)| Interval::new(from, until))
                .map(Said::There)
        }
        "not-there" => Some(Said::NotThere),
        other => {
            return Err(Refusal::invalid(
                "said",
                format!("\"{other}\" is none of here, leaving, there, part, not-there"),
            ));
        }
    })
}

/// The instant at which her clock shows that time, on the day on which it is nearest to the session.
fn near(session: &Session, text: &str, zone: &Zone) -> Option<Instant> {
    let time = NaiveTime::parse_from_str(text, "%H:%M").ok()?;
    let middle = session.at + (session.end() - session.at) / 2;
    let day = zone.local(middle).civil.date();
    [-1, 0, 1]
        .into_iter()
        .filter_map(|days| day.checked_add_signed(TimeDelta::days(days)))
        .map(|day| zone.instant(day.and_time(time)))
        .min_by_key(|at| (*at - middle).abs())
}

#[derive(Deserialize)]
pub struct Allowed {
    #[serde(default)]
    allowed: String,
}

/// POST /meetings/{slug}/attendance/late-entries
pub async fn late_entries(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Allowed>,
) -> Result<HttpResponse, PageFailure> {
    allow_late(&site.db, &slug, form.fields.allowed == "yes").await?;
    Ok(HttpResponse::SeeOther()
        .insert_header((
            LOCATION,
            format!("/meetings/{slug}/attendance#late-entries"),
        ))
        .finish())
}
