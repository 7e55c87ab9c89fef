//! The ledger's pages: who was told what and did it arrive; one person's story; and the forms of what an organiser does about it.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::model::{Asked, HerSession, Hers, Holding, Ledger, Line, Said};
use super::{Again, actions, holds, kind_word, sheet, stands};
use crate::invitation::Answer;
use crate::mail::delivery::{Sent, Standing};
use crate::organiser::SignedIn;
use crate::refusal::{Finding, Kind, Refusal};
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Instant, Zone, span_with_zone, with_zone};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

/// What stands after the `?`, and the same fields in forms about all that fit.
#[derive(Deserialize, Default, Clone)]
pub struct Query {
    #[serde(default)]
    session: String,
    #[serde(default)]
    network: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    page: String,
    /// What was just done, as its redirection says.
    #[serde(default)]
    done: String,
    #[serde(default)]
    mails: String,
    #[serde(default)]
    format: String,
}

impl Query {
    fn asked(&self) -> Asked {
        Asked {
            session: self.session.trim().into(),
            network: self.network.trim().into(),
            person: self.person.trim().into(),
            state: self.state.trim().into(),
            page: self.page.trim().parse().unwrap_or(1),
        }
    }

    /// The filter as an address continues it, with another state.
    fn with_state(&self, state: &str) -> String {
        let fields = [
            ("session", self.session.trim()),
            ("network", self.network.trim()),
            ("person", self.person.trim()),
            ("state", state),
        ];
        let some: Vec<_> = fields.into_iter().filter(|f| !f.1.is_empty()).collect();
        serde_urlencoded::to_string(some).unwrap_or_default()
    }

    /// `12 mails were written again`, when a form has just done that.
    fn done(&self) -> Option<String> {
        let n: usize = self.mails.parse().unwrap_or(0);
        let mails = match n {
            0 => "No mail".to_string(),
            1 => "1 mail".to_string(),
            n => format!("{n} mails"),
        };
        Some(match self.done.as_str() {
            "again" if n == 0 => "There was nothing to send again.".into(),
            "again" => format!("{mails} will be sent again."),
            "held" => format!("Held back from now on. {mails} waited."),
            "free" => format!("Let go. {mails} may leave now."),
            "corrected" => format!("The address is corrected. {mails} will be sent to it."),
            _ => return None,
        })
    }
}

/// The class of a standing's tag.
fn colour(standing: Standing) -> &'static str {
    match standing {
        Standing::Delivered => "good",
        Standing::Waiting | Standing::OnItsWay | Standing::Replaced => "",
        Standing::PutOff | Standing::Held => "warn",
        _ => "bad",
    }
}

#[derive(Template)]
#[template(path = "invitation/delivery/pages/delivery.html")]
struct DeliveryPage {
    shell: Shell,
    slug: String,
    ledger: Ledger,
    query: Query,
    done: Option<String>,
    problems: u64,
    all: u64,
}

impl DeliveryPage {
    fn when(&self, at: &Instant) -> String {
        with_zone(*at, &self.ledger.meeting.zone)
    }

    fn stands(&self, line: &Line) -> String {
        stands(&line.mail, &self.ledger.meeting.zone)
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn she(&self, line: &Line) -> String {
        holds(line.holds, &line.mail)
    }

    #[allow(clippy::unused_self, clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn colour(&self, standing: &Standing) -> &'static str {
        colour(*standing)
    }

    #[allow(clippy::unused_self)]
    fn kind(&self, line: &Line) -> String {
        kind_word(&line.mail.kind).to_string()
    }

    fn narrowed(&self) -> bool {
        !self.query.with_state("").is_empty()
    }
}

/// GET /meetings/{slug}/delivery
pub async fn delivery(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageFailure> {
    let query = query.into_inner();
    let ledger = actions::ledger(&site.db, &slug, query.asked()).await?;
    let sum = |wanted: fn(Standing) -> bool| {
        let some = ledger.counts.iter().filter(|c| wanted(c.0));
        some.map(|c| c.1).sum()
    };
    Ok(html(
        StatusCode::OK,
        &DeliveryPage {
            shell: Shell::of_meeting(
                "Delivery",
                &user.0,
                &slug,
                &ledger.meeting.name,
                "/delivery",
            ),
            slug: slug.into_inner(),
            done: query.done(),
            problems: sum(Standing::is_problem),
            all: sum(|_| true),
            ledger,
            query,
        },
    ))
}

/// GET /meetings/{slug}/delivery/export?format=csv: all lines that fit
pub async fn export(
    site: web::Data<Site>,
    _user: PageUser,
    slug: web::Path<String>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageFailure> {
    let (meeting, lines) = actions::exported(&site.db, &slug, query.asked()).await?;
    let sheet = sheet(&lines, &meeting.zone);
    let (kind, ending, bytes) = match query.format.as_str() {
        "" | "csv" => ("text/csv; charset=utf-8", "csv", write_csv(&sheet)),
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            write_xlsx(&[sheet])?,
        ),
        other => {
            let says = format!("\"{other}\" is neither csv nor xlsx");
            return Err(Refusal::invalid("format", says).into());
        }
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"delivery-{slug}.{ending}\""),
        ))
        .body(bytes))
}

/// POST /meetings/{slug}/delivery/resend: what did not arrive, of all that fit
pub async fn resend(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Query>,
) -> Result<HttpResponse, PageFailure> {
    let query = form.fields;
    let now = site.clock.now();
    let done = actions::resend_missed(&site.db, now, &site.sender, &slug, query.asked()).await?;
    site.wake_mail.notify_one();
    Ok(back(&slug, "", &query.with_state(""), "again", done.mails))
}

#[derive(Deserialize)]
pub struct Held {
    #[serde(default)]
    reason: String,
}

/// POST /meetings/{slug}/delivery/hold
pub async fn hold(
    site: web::Data<Site>,
    slug: web::Path<String>,
    form: OrganiserForm<Held>,
) -> Result<HttpResponse, PageFailure> {
    let by = form.user.organiser.email.to_string();
    let (now, reason) = (site.clock.now(), form.fields.reason);
    let mails = actions::hold(&site.db, now, &slug, None, &reason, &by).await?;
    Ok(back(&slug, "", "", "held", mails))
}

/// POST /meetings/{slug}/delivery/let-go
pub async fn let_go(
    site: web::Data<Site>,
    slug: web::Path<String>,
    _form: OrganiserForm<Held>,
) -> Result<HttpResponse, PageFailure> {
    let mails = actions::let_go(&site.db, site.clock.now(), &slug, None).await?;
    site.wake_mail.notify_one();
    Ok(back(&slug, "", "", "free", mails))
}

fn back(slug: &str, person: &str, query: &str, done: &str, mails: usize) -> HttpResponse {
    let and = if query.is_empty() { "" } else { "&" };
    let to = format!("/meetings/{slug}/delivery{person}?{query}{and}done={done}&mails={mails}");
    HttpResponse::SeeOther()
        .insert_header((LOCATION, to))
        .finish()
}

#[derive(Template)]
#[template(path = "invitation/delivery/pages/person.html")]
struct PersonPage {
    shell: Shell,
    slug: String,
    hers: Hers,
    done: Option<String>,
    missed: usize,
    current: usize,
    /// What was typed into the form that was refused, and why.
    typed: Typed,
    findings: Vec<Finding>,
}

impl PersonPage {
    fn zone(&self) -> &Zone {
        &self.hers.meeting.zone
    }

    fn when(&self, at: &Instant) -> String {
        with_zone(*at, self.zone())
    }

    fn span(&self, s: &HerSession) -> String {
        span_with_zone(s.session.at, s.session.end(), self.zone())
    }

    fn stands(&self, mail: &Sent) -> String {
        stands(mail, self.zone())
    }

    #[allow(clippy::unused_self)]
    fn she(&self, s: &HerSession) -> String {
        match (&s.newest, s.holds) {
            (Some(mail), holding) if mail.standing != Standing::Delivered => holds(holding, mail),
            (_, Holding::Revision(n)) => format!("She holds revision {n}."),
            (_, Holding::TakenOut) => "It is out of her calendar.".into(),
            (_, Holding::Nothing) => "She holds nothing of it.".into(),
        }
    }

    #[allow(clippy::unused_self)]
    fn should(&self, s: &HerSession) -> String {
        if s.should.invited {
            format!("revision {}", s.should.sequence)
        } else {
            "nothing".into()
        }
    }

    #[allow(clippy::unused_self)]
    fn answer(&self, s: &HerSession) -> &'static str {
        match s.answer {
            Answer::NeedsAction => "none yet",
            other => other.word(),
        }
    }

    #[allow(clippy::unused_self, clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn colour(&self, standing: &Standing) -> &'static str {
        colour(*standing)
    }

    #[allow(clippy::unused_self)]
    fn may_be_sent(&self, s: &HerSession) -> bool {
        !s.should.over && (s.should.invited || s.missed)
    }
}

/// GET /meetings/{slug}/delivery/{person}
pub async fn person(
    site: web::Data<Site>,
    user: PageUser,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, key) = path.into_inner();
    let done = query.done();
    person_page(
        &site,
        &user.0,
        &slug,
        &key,
        done,
        Typed::default(),
        Vec::new(),
    )
    .await
}

async fn person_page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    key: &str,
    done: Option<String>,
    typed: Typed,
    findings: Vec<Finding>,
) -> Result<HttpResponse, PageFailure> {
    let hers = actions::hers(&site.db, site.clock.now(), slug, key).await?;
    let status = if findings.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let typed = Typed {
        address: match (typed.address.is_empty(), &hers.meant) {
            (true, Some(meant)) => meant.to_string(),
            _ => typed.address,
        },
        ..typed
    };
    let current = |s: &&HerSession| s.should.invited && !s.should.over;
    Ok(html(
        status,
        &PersonPage {
            shell: Shell::of_meeting(
                "What she was sent",
                user,
                slug,
                &hers.meeting.name,
                "/delivery",
            ),
            slug: slug.to_string(),
            missed: hers.sessions.iter().filter(|s| s.missed).count(),
            current: hers.sessions.iter().filter(current).count(),
            hers,
            done,
            typed,
            findings,
        },
    ))
}

/// All fields of the forms on a person's page.
#[derive(Deserialize, Default, Clone)]
pub struct Typed {
    #[serde(default)]
    session: String,
    /// `missed` or `everything`
    #[serde(default)]
    what: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    sure: String,
    #[serde(default)]
    only_missed: String,
}

/// POST /meetings/{slug}/delivery/{person}/{form}: resend, hold, let-go or address
pub async fn change(
    site: web::Data<Site>,
    path: web::Path<(String, String, String)>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, key, which) = path.into_inner();
    let (now, typed) = (site.clock.now(), form.fields);
    let by = form.user.organiser.email.to_string();
    let (done, mails) = match which.as_str() {
        "resend" => {
            let again = match (typed.what.as_str(), typed.session.trim()) {
                (_, code) if !code.is_empty() => Again::Session(code.into()),
                ("everything", _) => Again::Everything,
                _ => Again::Missed,
            };
            let sender = &site.sender;
            let sent = actions::resend_hers(&site.db, now, sender, &slug, &key, again).await?;
            ("again", sent.mails)
        }
        "hold" => {
            let reason = &typed.reason;
            let held = actions::hold(&site.db, now, &slug, Some(&key), reason, &by).await?;
            ("held", held)
        }
        "let-go" => {
            let free = actions::let_go(&site.db, now, &slug, Some(&key)).await?;
            ("free", free)
        }
        "address" => {
            let said = Said {
                address: typed.address.clone(),
                sure: !typed.sure.is_empty(),
                only_missed: !typed.only_missed.is_empty(),
            };
            match actions::correct(&site.db, now, &site.sender, &slug, &key, said, &by).await {
                Ok(correction) => ("corrected", correction.resent.len()),
                Err(refusal) if refusal.kind == Kind::Invalid => {
                    let findings = refusal.findings;
                    return person_page(&site, &form.user, &slug, &key, None, typed, findings)
                        .await;
                }
                Err(refusal) => return Err(refusal.into()),
            }
        }
        _ => return Err(Refusal::not_found("There is no such form.").into()),
    };
    site.wake_mail.notify_one();
    Ok(back(&slug, &format!("/{key}"), "", done, mails))
}
