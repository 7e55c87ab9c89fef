//! One person's story on a page, and the forms of what an organiser does for her.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use crate::invitation::delivery::shown::{Query, back, colour};
use crate::invitation::delivery::words::{say, word};
use crate::invitation::delivery::{
    Again, HerSession, Hers, Holding, Said, actions, holds, words_of,
};
use crate::language::{Language, Told, Value, tell};
use crate::mail::delivery::{Sent, Standing};
use crate::mail::holds::Hold;
use crate::organiser::SignedIn;
use crate::people::addresses::Changed;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::{Instant, Zone, moment_in, span_in};
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

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
    findings: Vec<Told>,
}

impl PersonPage {
    fn zone(&self) -> &Zone {
        &self.hers.meeting.zone
    }

    fn t(&self, key: &str) -> String {
        say(self.shell.language, key, &[])
    }

    fn n(&self, key: &str, n: impl Borrow<usize>) -> String {
        say(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // as the template hands it
    fn revision(&self, n: &u32) -> String {
        let n = i64::from(*n);
        say(self.shell.language, "revision", &[("n", n.into())])
    }

    fn when(&self, at: &Instant) -> String {
        moment_in(self.shell.language, *at, self.zone())
    }

    fn span(&self, s: &HerSession) -> String {
        let session = &s.session;
        span_in(self.shell.language, session.at, session.end(), self.zone())
    }

    /// What she is written to in, as its speakers call it.
    fn language(&self) -> String {
        let code = &self.hers.person.language;
        Language::of_code(code).map_or_else(|| code.clone(), |l| l.own_name().to_string())
    }

    fn told(&self, notes: &[String]) -> Vec<Told> {
        notes.iter().map(|n| tell(self.shell.language, n)).collect()
    }

    fn held(&self, key: &str, hold: &Hold) -> String {
        let values = [
            ("when", Value::Name(self.when(&hold.since))),
            ("by", hold.by.as_str().into()),
        ];
        say(self.shell.language, key, &values)
    }

    fn corrected(&self, change: &Changed) -> String {
        let values = [
            ("old", Value::Name(change.old.to_string())),
            ("new", Value::Name(change.new.to_string())),
            ("when", Value::Name(self.when(&change.at))),
            ("by", change.by.as_str().into()),
        ];
        say(self.shell.language, "was-corrected", &values)
    }

    fn send_one(&self, s: &HerSession) -> String {
        let values = [("code", s.session.code.as_str().into())];
        say(self.shell.language, "send-one", &values)
    }

    fn standing(&self, mail: &Sent) -> String {
        word(self.shell.language, "standing", mail.standing.word())
    }

    fn stands(&self, mail: &Sent) -> Told {
        tell(self.shell.language, &words_of(mail, self.zone()))
    }

    fn she(&self, s: &HerSession) -> Told {
        let says = match (&s.newest, s.holds) {
            (Some(mail), holding) if mail.standing != Standing::Delivered => holds(holding, mail),
            (_, Holding::Revision(n)) => format!("She holds revision {n}."),
            (_, Holding::TakenOut) => "It is out of her calendar.".into(),
            (_, Holding::Nothing) => "She holds nothing of it.".into(),
        };
        tell(self.shell.language, &says)
    }

    fn should(&self, s: &HerSession) -> String {
        if s.should.invited {
            self.revision(&s.should.sequence)
        } else {
            self.t("nothing")
        }
    }

    fn answer(&self, s: &HerSession) -> String {
        word(self.shell.language, "answer", s.answer.word())
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
    let done = query.done(user.0.organiser.language);
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
    let language = user.organiser.language;
    let findings: Vec<Told> = findings.iter().map(|f| tell(language, &f.says)).collect();
    let current = |s: &&HerSession| s.should.invited && !s.should.over;
    Ok(html(
        status,
        &PersonPage {
            shell: Shell::of_meeting(
                say(language, "her-title", &[]),
                user,
                slug,
                &hers.meeting.name,
                "/delivery",
            )
            .translated(),
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
    let to = back(&slug, &format!("/{key}"), "", done, mails);
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, to))
        .finish())
}
