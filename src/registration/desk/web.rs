//! The organiser's page of registrations.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Desk, Line, Offered, Terms, actions, sheet};
use crate::language::Language;
use crate::organiser::SignedIn;
use crate::people::Email;
use crate::refusal::{Finding, Kind, Refusal};
use crate::registration::Status;
use crate::registration::words::{say, span};
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{
    Zone, clock_time, local_in, long_date, moment_in, parse_local, place, with_zone,
};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "registration/desk/pages/registrations.html")]
struct DeskPage {
    shell: Shell,
    slug: String,
    base_url: String,
    zone: Zone,
    desk: Desk,
    saved: bool,
    retry: Option<Retry>,
}

/// A form that was refused, shown again with what was typed.
struct Retry {
    code: String,
    typed: Typed,
    findings: Vec<Finding>,
}

/// The terms as they were typed.
#[derive(Deserialize, Default, Clone)]
pub struct Typed {
    #[serde(default)]
    state: String,
    #[serde(default)]
    capacity: String,
    #[serde(default)]
    closes: String,
}

impl DeskPage {
    fn t(&self, key: &str) -> String {
        say(self.shell.language, key, &[])
    }

    fn when(&self, of: &Offered) -> String {
        let Some(s) = &of.session else {
            return self.t("desk-not-released");
        };
        match self.shell.language {
            Language::En => format!(
                "{}, {}–{}, {}",
                long_date(s.at, &self.zone),
                clock_time(s.at, &self.zone),
                clock_time(s.end(), &self.zone),
                place(s.at, &self.zone)
            ),
            language => span(language, s, &self.zone),
        }
    }

    /// How many have a place, wait, have not confirmed.
    fn counts(&self, of: &Offered) -> String {
        let mut values = vec![
            ("taken", of.taken.into()),
            ("waiting", of.waiting.into()),
            ("unconfirmed", of.unconfirmed.into()),
        ];
        let key = match self.places(of) {
            Some(most) => {
                values.push(("most", i64::from(most).into()));
                "desk-counts-of"
            }
            None => "desk-counts",
        };
        say(self.shell.language, key, &values)
    }

    fn listed(&self, of: &Offered) -> String {
        let n = of.listed.into();
        say(self.shell.language, "desk-listed", &[("n", n)])
    }

    fn until_hint(&self) -> String {
        let zone = self.zone.city();
        let values = [("zone", zone.as_str().into())];
        say(self.shell.language, "desk-until-hint", &values)
    }

    fn state(&self, state: &str) -> String {
        self.t(&format!("desk-state-{}", state.replace(' ', "-")))
    }

    fn hers(&self, name: &str) -> String {
        let values = [("name", name.into())];
        say(self.shell.language, "desk-take-back-of", &values)
    }

    #[allow(clippy::unused_self)] // a template calls its page
    fn places(&self, of: &Offered) -> Option<u32> {
        of.offer.as_ref()?.capacity
    }

    fn at(&self, line: &Line) -> String {
        match self.shell.language {
            Language::En => with_zone(line.at, &self.zone),
            language => moment_in(language, line.at, &self.zone),
        }
    }

    fn retried(&self, of: &Offered) -> Option<&Retry> {
        self.retry.as_ref().filter(|r| r.code == of.workshop.code)
    }

    /// What the form shows: what was typed, else what is set.
    fn typed(&self, of: &Offered) -> Typed {
        if let Some(retry) = self.retried(of) {
            return retry.typed.clone();
        }
        let Some(offer) = &of.offer else {
            return Typed {
                state: "closed".into(),
                ..Typed::default()
            };
        };
        Typed {
            state: if offer.open { "open" } else { "closed" }.into(),
            capacity: offer.capacity.map(|n| n.to_string()).unwrap_or_default(),
            closes: offer
                .closes
                .map(|at| local_in(at, &self.zone))
                .unwrap_or_default(),
        }
    }

    fn status(&self, of: &Offered) -> String {
        self.t(match of.status {
            Status::Open => "desk-status-open",
            Status::Full => "desk-status-full",
            Status::Closed => "desk-status-closed",
            Status::Over => "desk-status-over",
            Status::Cancelled => "desk-status-cancelled",
        })
    }
}

#[derive(Deserialize)]
pub struct Shown {
    #[serde(default)]
    saved: String,
}

/// GET /meetings/{slug}/registrations
pub async fn registrations(
    site: web::Data<Site>,
    user: PageUser,
    slug: web::Path<String>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, PageFailure> {
    page(&site, &user.0, &slug, shown.saved == "1", None).await
}

async fn page(
    site: &Site,
    user: &SignedIn,
    slug: &str,
    saved: bool,
    retry: Option<Retry>,
) -> Result<HttpResponse, PageFailure> {
    let desk = actions::overview(&site.db, slug, site.clock.now()).await?;
    let status = if retry.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = DeskPage {
        shell: Shell::of_meeting(
            say(user.organiser.language, "desk-title", &[]),
            user,
            slug,
            &desk.meeting.name,
            "/registrations",
        )
        .translated(),
        slug: slug.to_string(),
        base_url: site.base_url.clone(),
        zone: desk.meeting.zone.clone(),
        desk,
        saved,
        retry,
    };
    Ok(html(status, &page))
}

/// POST /meetings/{slug}/registrations/{code}: open or close, and on what terms.
pub async fn set(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Typed>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let (typed, user) = (form.fields, form.user);
    let desk = actions::overview(&site.db, &slug, site.clock.now()).await?;
    let done = match terms(&typed, &desk.meeting.zone) {
        Ok(terms) => {
            let by = user.organiser.email.to_string();
            let now = site.clock.now();
            actions::offer(&site.db, now, &site.sender, (&slug, &code), terms, &by).await
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(()) => {
            site.wake_mail.notify_one();
            Ok(back(&slug))
        }
        Err(refusal) if refusal.kind == Kind::Invalid => {
            let retry = Retry {
                code,
                typed,
                findings: refusal.findings,
            };
            page(&site, &user, &slug, false, Some(retry)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn terms(typed: &Typed, zone: &Zone) -> Result<Terms, Refusal> {
    let mut findings = Vec::new();
    let mut wrong = |place: &str, says: &str| {
        findings.push(Finding {
            place: place.into(),
            says: says.into(),
        });
    };
    let capacity = match typed.capacity.trim() {
        "" => None,
        text => text.parse().ok().or_else(|| {
            wrong(
                "capacity",
                "the number of places is a whole number, or empty for as many as come",
            );
            None
        }),
    };
    let closes = match typed.closes.trim() {
        "" => None,
        text => parse_local(text).map(|t| zone.instant(t)).or_else(|| {
            wrong(
                "closes",
                "the last moment is a date and a time, such as 2020-10-07T18:00, or empty for until the session begins",
            );
            None
        }),
    };
    let open = match typed.state.as_str() {
        "open" => true,
        "closed" => false,
        _ => {
            wrong("state", "choose open or closed");
            false
        }
    };
    Refusal::unless_empty(findings)?;
    Ok(Terms {
        open,
        capacity,
        closes,
    })
}

fn back(slug: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("/meetings/{slug}/registrations?saved=1")))
        .finish()
}

#[derive(Deserialize)]
pub struct Removed {
    #[serde(default)]
    email: String,
}

/// POST /meetings/{slug}/registrations/{code}/remove
pub async fn remove(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
    form: OrganiserForm<Removed>,
) -> Result<HttpResponse, PageFailure> {
    let (slug, code) = path.into_inner();
    let email = Email::parse(&form.fields.email).map_err(|says| Refusal::invalid("email", says))?;
    let now = site.clock.now();
    actions::remove(&site.db, now, &site.sender, (&slug, &code), &email).await?;
    site.wake_mail.notify_one();
    Ok(back(&slug))
}

#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    format: String,
}

/// GET /meetings/{slug}/registrations/export?format=csv
pub async fn export(
    site: web::Data<Site>,
    _user: PageUser,
    slug: web::Path<String>,
    wanted: web::Query<Wanted>,
) -> Result<HttpResponse, PageFailure> {
    let desk = actions::overview(&site.db, &slug, site.clock.now()).await?;
    let (kind, ending, bytes) = match wanted.format.as_str() {
        "" | "csv" => ("text/csv; charset=utf-8", "csv", write_csv(&sheet(&desk))),
        "xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            write_xlsx(&[sheet(&desk)])?,
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
            format!("attachment; filename=\"registrations-{slug}.{ending}\""),
        ))
        .body(bytes))
}
