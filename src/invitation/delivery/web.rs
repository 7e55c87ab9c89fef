//! The ledger's page: who was told what, did it arrive, and the forms of what an organiser does for all of them.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::model::{Ledger, Line};
use super::shown::{Query, back, colour};
use super::words::{say, word};
use super::{actions, holds, kind_word, sheet, words_of};
use crate::language::{Language, Told, Value, tell};
use crate::mail::delivery::Standing;
use crate::refusal::Refusal;
use crate::sheet::{write_csv, write_xlsx};
use crate::time::{Instant, moment_in, with_zone};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

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
    fn t(&self, key: &str) -> String {
        say(self.shell.language, key, &[])
    }

    /// A text with a number in it.
    fn n<N: Copy + TryInto<i64>>(&self, key: &str, n: &N) -> String {
        let n = Value::Count((*n).try_into().unwrap_or(i64::MAX));
        say(self.shell.language, key, &[("n", n)])
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn revision(&self, n: &u32) -> String {
        self.n("revision", n)
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn number(&self, n: &u64) -> String {
        self.n("number", n)
    }

    fn comma(&self) -> &'static str {
        if self.shell.language.right_to_left() {
            "،"
        } else {
            ","
        }
    }

    fn when(&self, at: &Instant) -> String {
        let zone = &self.ledger.meeting.zone;
        match self.shell.language {
            Language::En => with_zone(*at, zone),
            language => moment_in(language, *at, zone),
        }
    }

    fn held(&self, name: &str) -> String {
        say(self.shell.language, "her-held", &[("name", name.into())])
    }

    fn since(&self, since: &Instant, who: &str) -> String {
        let when = self.when(since);
        let values = [("when", when.as_str().into()), ("who", who.into())];
        say(self.shell.language, "since", &values)
    }

    /// `558 mails, page 1 of 12`
    fn found(&self) -> String {
        let Ledger {
            found, page, pages, ..
        } = &self.ledger;
        let mails = self.n("mails", found);
        if *pages < 2 {
            return mails;
        }
        let values = [("n", (*page).into()), ("of", (*pages).into())];
        let page = say(self.shell.language, "page", &values);
        format!("{mails}{} {page}", self.comma())
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn standing(&self, standing: &Standing) -> String {
        word(self.shell.language, "standing", standing.word())
    }

    fn stands(&self, line: &Line) -> Told {
        let says = words_of(&line.mail, &self.ledger.meeting.zone);
        tell(self.shell.language, &says)
    }

    fn she(&self, line: &Line) -> Told {
        tell(self.shell.language, &holds(line.holds, &line.mail))
    }

    fn told(&self, notes: &[String]) -> Vec<Told> {
        notes.iter().map(|n| tell(self.shell.language, n)).collect()
    }

    #[allow(clippy::unused_self, clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn colour(&self, standing: &Standing) -> &'static str {
        colour(*standing)
    }

    fn kind(&self, line: &Line) -> String {
        word(self.shell.language, "kind", kind_word(&line.mail.kind))
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
    let language = user.0.organiser.language;
    let ledger = actions::ledger(&site.db, &slug, query.asked()).await?;
    let sum = |wanted: fn(Standing) -> bool| {
        let some = ledger.counts.iter().filter(|c| wanted(c.0));
        some.map(|c| c.1).sum()
    };
    Ok(html(
        StatusCode::OK,
        &DeliveryPage {
            shell: Shell::of_meeting(
                say(language, "title", &[]),
                &user.0,
                &slug,
                &ledger.meeting.name,
                "/delivery",
            )
            .translated(),
            slug: slug.into_inner(),
            done: query.done(language),
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
    Ok(see(&slug, "", &query.with_state(""), "again", done.mails))
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
    Ok(see(&slug, "", "", "held", mails))
}

/// POST /meetings/{slug}/delivery/let-go
pub async fn let_go(
    site: web::Data<Site>,
    slug: web::Path<String>,
    _form: OrganiserForm<Held>,
) -> Result<HttpResponse, PageFailure> {
    let mails = actions::let_go(&site.db, site.clock.now(), &slug, None).await?;
    site.wake_mail.notify_one();
    Ok(see(&slug, "", "", "free", mails))
}

fn see(slug: &str, person: &str, query: &str, done: &str, mails: usize) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, back(slug, person, query, done, mails)))
        .finish()
}
