//! The public pages: what there is, the form, the page behind the mailed link. Without an account, in five languages.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, Asked, Found};
use super::words::{say, span};
use super::{Event, Fault, Gate, Stamp, Standing, Status, Typed, read};
use crate::language::{Language, Value};
use crate::refusal::{Kind, Refusal};
use crate::time::{Zone, moment_in, zone_names};
use crate::web::{PageFailure, PlainForm, Site, client_address, html};

const NAMES: [(&str, &str); 5] = [
    ("en", "English"),
    ("fr", "Français"),
    ("ar", "العربية"),
    ("es", "Español"),
    ("pt", "Português"),
];

/// What stands around each of these pages.
struct Frame {
    language: Language,
    title: String,
    meeting: String,
    /// What the links to the other languages keep of the address.
    more: String,
}

impl Frame {
    fn new(language: Language, title: String, meeting: &str) -> Self {
        Frame {
            language,
            title,
            meeting: meeting.to_string(),
            more: String::new(),
        }
    }

    #[allow(clippy::unused_self)] // a template calls it
    fn languages(&self) -> &'static [(&'static str, &'static str)] {
        &NAMES
    }

    fn t(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn count(&self, key: &str, n: usize) -> String {
        say(self.language, key, &[("n", n.into())])
    }

    fn named(&self, key: &str, name: impl AsRef<str>) -> String {
        say(self.language, key, &[("name", name.as_ref().into())])
    }

    fn status(&self, event: &Event) -> String {
        self.t(match event.status {
            Status::Open => "open",
            Status::Full => "full",
            Status::Closed => "closed",
            Status::Over => "over",
            Status::Cancelled => "cancelled",
        })
    }

    /// The meeting's time and, where it is another, UTC.
    fn times(&self, event: &Event) -> Vec<(String, String)> {
        let Some(session) = &event.session else {
            return Vec::new();
        };
        let meeting = &event.meeting.zone;
        let mut times = vec![(
            self.t("meeting-time"),
            span(self.language, session, meeting),
        )];
        if *meeting != Zone::utc() {
            times.push((
                "UTC".to_string(),
                span(self.language, session, &Zone::utc()),
            ));
        }
        times
    }
}

#[derive(Template)]
#[template(path = "registration/pages/events.html")]
struct EventsPage {
    frame: Frame,
    events: Vec<Event>,
}

impl EventsPage {
    fn times(&self, event: &Event) -> Vec<String> {
        let times = self.frame.times(event);
        if times.is_empty() {
            return vec![self.frame.t("no-time-yet")];
        }
        times.into_iter().map(|(_, time)| time).collect()
    }
}

#[derive(Template)]
#[template(path = "registration/pages/event.html")]
struct EventPage {
    frame: Frame,
    event: Event,
    stamp: String,
    typed: Typed,
    faults: Vec<FaultLine>,
    note: Option<String>,
    /// The zone in which she wants to see the time, as she typed it.
    shown: String,
    hers: Option<Zone>,
    no_such_zone: bool,
    zones: Vec<String>,
}

struct FaultLine {
    field: &'static str,
    says: String,
}

impl EventPage {
    fn times(&self) -> Vec<(String, String)> {
        let mut times = self.frame.times(&self.event);
        if let (Some(session), Some(zone)) = (&self.event.session, &self.hers) {
            let hers = span(self.frame.language, session, zone);
            times.insert(0, (self.frame.t("your-time"), hers));
        }
        times
    }

    fn until(&self) -> Option<String> {
        let zone = self.hers.as_ref().unwrap_or(&self.event.meeting.zone);
        let until = self.event.offer.closes?;
        Some(moment_in(self.frame.language, until, zone))
    }

    fn speaks(&self, code: &str) -> bool {
        self.typed.language == code
    }

    /// The attributes of a field that is faulty; fixed text only.
    fn invalid(&self, field: &str) -> String {
        let hint = matches!(field, "email" | "zone").then(|| format!("{field}-hint"));
        let faulty = self.faults.iter().any(|f| f.field == field);
        let described: Vec<String> = faulty
            .then(|| format!("fault-{field}"))
            .into_iter()
            .chain(hint)
            .collect();
        let mut out = String::new();
        if faulty {
            out.push_str(" aria-invalid=\"true\"");
        }
        if !described.is_empty() {
            out.push_str(&format!(" aria-describedby=\"{}\"", described.join(" ")));
        }
        out
    }

    /// The sentence below a faulty field, escaped.
    fn says(&self, field: &str) -> String {
        self.faults
            .iter()
            .find(|f| f.field == field)
            .map(|f| {
                let says = askama::filters::escape(&f.says, askama::filters::Html)
                    .map(|s| s.to_string())
                    .unwrap_or_default();
                format!("<p class=\"bad-text\" id=\"fault-{field}\">{says}</p>")
            })
            .unwrap_or_default()
    }
}

#[derive(Template)]
#[template(path = "registration/pages/said.html")]
struct SaidPage {
    frame: Frame,
    event: Option<Event>,
    texts: Vec<String>,
    /// Where the one button leads, what it says, and its class.
    button: Option<(String, String, &'static str)>,
}

impl SaidPage {
    fn times(&self) -> Vec<String> {
        let times = self.event.iter().flat_map(|e| self.frame.times(e));
        times.map(|(_, time)| time).collect()
    }
}

#[derive(Deserialize, Default)]
pub struct Asking {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    zone: String,
}

/// The language of the address, else the first of ours that her browser asks for.
fn language(asking: &Asking, request: &HttpRequest) -> Language {
    let header = request
        .headers()
        .get(ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or("");
    Language::of_code(&asking.lang)
        .or_else(|| accepted(header))
        .unwrap_or_default()
}

/// RFC 9110, 12.5.4: the best weighed of ours; of equal ones the first.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for range in header.split(',').take(20) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or("").trim().to_lowercase();
        let weight = parts
            .find_map(|p| p.trim().strip_prefix("q=")?.parse::<f32>().ok())
            .unwrap_or(1.0);
        let language = tag.split('-').next().and_then(Language::of_code);
        if let Some(language) = language
            && weight > 0.0
            && best.is_none_or(|(_, most)| weight > most)
        {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

/// GET /register/{slug}
pub async fn events(
    site: web::Data<Site>,
    request: HttpRequest,
    slug: web::Path<String>,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let language = language(&asking, &request);
    let events = actions::events(&site.db, &slug, site.clock.now()).await?;
    let Some(first) = events.first() else {
        return Ok(nothing_here(language));
    };
    let frame = Frame::new(
        language,
        say(language, "list-title", &[]),
        &first.meeting.name,
    );
    Ok(html(StatusCode::OK, &EventsPage { frame, events }))
}

/// The same for a meeting that is not there and one without public events.
fn nothing_here(language: Language) -> HttpResponse {
    let said = SaidPage {
        frame: Frame::new(language, say(language, "nothing-title", &[]), ""),
        event: None,
        texts: vec![say(language, "nothing-text", &[])],
        button: None,
    };
    html(StatusCode::NOT_FOUND, &said)
}

/// GET /register/{slug}/{code}
pub async fn event(
    site: web::Data<Site>,
    gate: web::Data<Gate>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let language = language(&asking, &request);
    let now = site.clock.now();
    let event = match actions::event(&site.db, &slug, &code, now).await {
        Ok(event) => event,
        Err(refusal) if refusal.kind == Kind::NotFound => return Ok(nothing_here(language)),
        Err(refusal) => return Err(refusal.into()),
    };
    let typed = Typed {
        language: language.code().to_string(),
        zone: asking.zone.clone(),
        ..Typed::default()
    };
    let page = EventPage {
        stamp: gate.stamp(now),
        ..event_page(language, event, typed, &asking.zone)
    };
    Ok(html(StatusCode::OK, &page))
}

fn event_page(language: Language, event: Event, typed: Typed, zone: &str) -> EventPage {
    let mut frame = Frame::new(
        language,
        format!("{} – {}", event.workshop.title, event.meeting.name),
        &event.meeting.name,
    );
    let shown: String = zone.chars().filter(|c| !c.is_control()).take(64).collect();
    let hers = super::form::zone(&shown).ok();
    if let Some(zone) = &hers {
        let encoded: String = zone.name().replace('+', "%2B");
        frame.more = format!("&zone={encoded}");
    }
    EventPage {
        no_such_zone: !shown.is_empty() && hers.is_none(),
        hers,
        shown,
        frame,
        event,
        stamp: String::new(),
        typed,
        faults: Vec::new(),
        note: None,
        zones: zone_names(),
    }
}

#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    zone: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    website: String,
    #[serde(default)]
    stamp: String,
}

/// POST /register/{slug}/{code}
pub async fn register(
    site: web::Data<Site>,
    gate: web::Data<Gate>,
    request: HttpRequest,
    path: web::Path<(String, String)>,
    asking: web::Query<Asking>,
    PlainForm(sent): PlainForm<Sent>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let language = language(&asking, &request);
    let now = site.clock.now();
    let event = match actions::event(&site.db, &slug, &code, now).await {
        Ok(event) => event,
        Err(refusal) if refusal.kind == Kind::NotFound => return Ok(nothing_here(language)),
        Err(refusal) => return Err(refusal.into()),
    };
    let typed = Typed {
        name: sent.name,
        email: sent.email,
        zone: sent.zone,
        language: sent.language,
    };
    let stamp = gate.read(&sent.stamp, now);
    let read = read(&typed);
    let again = |status: StatusCode, faults: Vec<Fault>, note: Option<&str>| {
        let faults = faults.into_iter().map(|f| FaultLine {
            field: f.field,
            says: say(language, f.key, &[("name", f.names.as_str().into())]),
        });
        let page = EventPage {
            // A form that was sent too fast keeps its stamp: the second press is taken.
            stamp: match stamp {
                Stamp::Stale => gate.stamp(now),
                _ => sent.stamp.clone(),
            },
            faults: faults.collect(),
            note: note.map(|key| {
                let mailbox = event.mailbox.as_str();
                say(language, key, &[("name", mailbox.into())])
            }),
            ..event_page(language, event.clone(), kept(&typed), "")
        };
        Ok(html(status, &page))
    };
    let applicant = match read {
        Ok(applicant) => applicant,
        Err(faults) => return again(StatusCode::UNPROCESSABLE_ENTITY, faults, None),
    };
    match stamp {
        _ if !sent.website.is_empty() => return Ok(look_into_your_mail(language, &event)),
        Stamp::Good => {}
        Stamp::TooFast => {
            return again(
                StatusCode::UNPROCESSABLE_ENTITY,
                Vec::new(),
                Some("fault-fast"),
            );
        }
        Stamp::Stale => {
            return again(
                StatusCode::UNPROCESSABLE_ENTITY,
                Vec::new(),
                Some("fault-stale"),
            );
        }
    }
    let source = client_address(&request, &site.trusted_proxies);
    let asked = actions::ask(
        &site.db,
        now,
        &site.sender,
        &gate,
        (&slug, &code),
        applicant,
        (&sent.stamp, &source),
    )
    .await?;
    match asked {
        Asked::Sent => {
            site.wake_mail.notify_one();
            Ok(look_into_your_mail(language, &event))
        }
        Asked::TooMany => again(
            StatusCode::TOO_MANY_REQUESTS,
            Vec::new(),
            Some("fault-many"),
        ),
        Asked::Closed => again(StatusCode::CONFLICT, Vec::new(), Some("closed")),
    }
}

/// What is shown again of what was typed: bounded.
fn kept(typed: &Typed) -> Typed {
    let short = |text: &str| text.chars().filter(|c| !c.is_control()).take(300).collect();
    Typed {
        name: short(&typed.name),
        email: short(&typed.email),
        zone: short(&typed.zone),
        language: short(&typed.language),
    }
}

/// The same page for every address.
fn look_into_your_mail(language: Language, event: &Event) -> HttpResponse {
    let said = SaidPage {
        frame: Frame::new(
            language,
            say(language, "sent-title", &[]),
            &event.meeting.name,
        ),
        event: Some(event.clone()),
        texts: vec![
            say(language, "sent-text", &[]),
            say(language, "sent-none", &[]),
        ],
        button: None,
    };
    html(StatusCode::OK, &said)
}

/// GET /registration/{token}: mail scanners open links, so this only asks.
pub async fn show(
    site: web::Data<Site>,
    request: HttpRequest,
    token: web::Path<String>,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let found = actions::show(&site.db, site.clock.now(), &token).await;
    answered(found, &token, &asking, &request)
}

/// POST /registration/{token}: confirms.
pub async fn confirm(
    site: web::Data<Site>,
    token: web::Path<String>,
    request: HttpRequest,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let done = actions::confirm(&site.db, site.clock.now(), &site.sender, &token).await;
    to_its_page(&site, done, &token, &asking, &request)
}

/// POST /registration/{token}/cancel
pub async fn cancel(
    site: web::Data<Site>,
    token: web::Path<String>,
    request: HttpRequest,
    asking: web::Query<Asking>,
) -> Result<HttpResponse, PageFailure> {
    let done = actions::cancel(&site.db, site.clock.now(), &site.sender, &token).await;
    to_its_page(&site, done, &token, &asking, &request)
}

/// After a change the page is loaded anew, so that loading it once more changes nothing.
fn to_its_page(
    site: &Site,
    done: Result<Found, Refusal>,
    token: &str,
    asking: &Asking,
    request: &HttpRequest,
) -> Result<HttpResponse, PageFailure> {
    if done.is_err() {
        return answered(done, token, asking, request);
    }
    site.wake_mail.notify_one();
    let lang = match Language::of_code(&asking.lang) {
        Some(language) => format!("?lang={}", language.code()),
        None => String::new(),
    };
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/registration/{token}{lang}")))
        .finish())
}

fn answered(
    found: Result<Found, Refusal>,
    token: &str,
    asking: &Asking,
    request: &HttpRequest,
) -> Result<HttpResponse, PageFailure> {
    let asked = Language::of_code(&asking.lang);
    let found = match found {
        Ok(found) => found,
        Err(refusal) if refusal.kind == Kind::NotFound => {
            let language = language(asking, request);
            let said = SaidPage {
                frame: Frame::new(language, say(language, "gone-title", &[]), ""),
                event: None,
                texts: vec![say(language, "gone-text", &[])],
                button: None,
            };
            return Ok(html(StatusCode::NOT_FOUND, &said));
        }
        Err(refusal) => return Err(refusal.into()),
    };
    Ok(html(StatusCode::OK, &found_page(found, token, asked)))
}

fn found_page(found: Found, token: &str, asked: Option<Language>) -> SaidPage {
    let (event, language, title, text, button) = match found {
        Found::Asked(event, language) => (
            event,
            language,
            "confirm-title",
            ("confirm-text", 0),
            Some(("", "confirm-button", "")),
        ),
        Found::TooLate(event, language) => (event, language, "late-title", ("late-text", 0), None),
        Found::Registered {
            event,
            language,
            registration,
            ahead,
        } => {
            let over = matches!(event.status, Status::Over | Status::Cancelled);
            let (title, text, button) = match registration.standing {
                Standing::Confirmed if event.session.is_some() => {
                    ("registered-title", "registered-invited", "cancel-button")
                }
                Standing::Confirmed => ("registered-title", "registered-later", "cancel-button"),
                Standing::Waiting => ("waiting-title", "waiting-text", "leave-button"),
                Standing::Cancelled => ("given-up-title", "given-up-text", ""),
                Standing::Removed => ("removed-title", "removed-text", ""),
            };
            let button = (!button.is_empty() && !over).then_some(("/cancel", button, "danger"));
            (event, language, title, (text, ahead + 1), button)
        }
    };
    let language = asked.unwrap_or(language);
    let n = text.1;
    SaidPage {
        frame: Frame::new(language, say(language, title, &[]), &event.meeting.name),
        texts: vec![say(language, text.0, &[("n", Value::from(n))])],
        button: button.map(|(after, label, class)| {
            let lang = language.code();
            (
                format!("/registration/{token}{after}?lang={lang}"),
                say(language, label, &[]),
                class,
            )
        }),
        event: Some(event),
    }
}
