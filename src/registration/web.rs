//! The public pages: what there is, the form, the page behind the mailed link. Without an account, in five languages.

use actix_web::http::StatusCode;
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::actions::{self, Asked};
use super::frame::{Frame, SaidPage, chosen};
use super::words::say;
use super::{Event, Fault, Gate, Stamp, Status, Typed, read};
use crate::language::Language;
use crate::refusal::Kind;
use crate::time::{Zone, moment_in, zone_names};
use crate::web::{PageFailure, PlainForm, Site, client_address, html};

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
        self.frame.times_with(&self.event, self.hers.as_ref())
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

#[derive(Deserialize, Default)]
pub struct Asking {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    zone: String,
}

/// The language of the address, else of her browser.
fn language(asking: &Asking, request: &HttpRequest) -> Language {
    let accept = request.headers().get(ACCEPT_LANGUAGE);
    chosen(
        &asking.lang,
        accept.and_then(|v| v.to_str().ok()).unwrap_or(""),
    )
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
        hers: None,
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
        _ if !sent.website.is_empty() => {
            return Ok(look_into_your_mail(language, &event, applicant.zone));
        }
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
    let zone = applicant.zone.clone();
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
            Ok(look_into_your_mail(language, &event, zone))
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
fn look_into_your_mail(language: Language, event: &Event, zone: Zone) -> HttpResponse {
    let said = SaidPage {
        frame: Frame::new(
            language,
            say(language, "sent-title", &[]),
            &event.meeting.name,
        ),
        event: Some(event.clone()),
        hers: Some(zone),
        texts: vec![
            say(language, "sent-text", &[]),
            say(language, "sent-none", &[]),
        ],
        button: None,
    };
    html(StatusCode::OK, &said)
}
