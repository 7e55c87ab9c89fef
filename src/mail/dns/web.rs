//! The page on which an organiser pastes what the name service says, and reads what is missing.

use std::borrow::Borrow;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Deserialize;

use super::{Asked, Judgement, Point, Records, check, domain_of, zone_line};
use crate::language::{Told, tell};
use crate::mail::words::{say, say_with, word};
use crate::organiser::SignedIn;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::settings::is_dns_name;
use crate::web::{OrganiserForm, PageFailure, PageUser, Shell, Site, html};

#[derive(Template)]
#[template(path = "mail/pages/setup.html")]
struct SetupPage {
    shell: Shell,
    fields: Fields,
    /// What our own key's record is, where one is in the settings.
    own: Option<String>,
    /// Which field, and why.
    fault: Option<Vec<(Told, Told)>>,
    found: Option<Found>,
}

impl SetupPage {
    fn say(&self, key: &str) -> String {
        say(self.shell.language, key)
    }

    fn count(&self, key: &str, n: impl Borrow<usize>) -> String {
        say_with(self.shell.language, key, &[("n", (*n.borrow()).into())])
    }

    fn no_key(&self) -> String {
        let values = [("command", "plenary mail dkim-key".into())];
        say_with(self.shell.language, "no-key", &values)
    }

    fn passed(&self, (number, line): &(usize, String)) -> String {
        let values = [("n", (*number).into()), ("line", line.as_str().into())];
        say_with(self.shell.language, "line-passed", &values)
    }

    fn judged(&self, point: &Point) -> String {
        word(self.shell.language, "is", point.judgement.word())
    }

    fn told(&self, point: &Point) -> Told {
        tell(self.shell.language, &point.says)
    }
}

struct Found {
    records: usize,
    unread: Vec<(usize, String)>,
    points: Vec<Point>,
    /// How many are missing or wrong.
    bad: usize,
}

/// What the form holds, as it was typed.
#[derive(Deserialize, Default)]
pub struct Fields {
    #[serde(default)]
    mailbox: String,
    #[serde(default)]
    selector: String,
    #[serde(default)]
    domain: String,
    #[serde(default)]
    host: String,
    #[serde(default)]
    records: String,
}

/// GET /mail-setup
pub async fn setup(site: web::Data<Site>, user: PageUser) -> Result<HttpResponse, PageFailure> {
    let key = site.dkim.as_deref();
    let fields = Fields {
        mailbox: site.mailbox.to_string(),
        selector: key.map_or("s1", |k| k.selector()).to_string(),
        domain: key.map_or_else(|| domain_of(&site.mailbox), |k| k.domain().to_string()),
        ..Fields::default()
    };
    page(&site, &user.0, fields, None, None)
}

/// POST /mail-setup: judges what was pasted; nothing is kept.
pub async fn judge(
    site: web::Data<Site>,
    form: OrganiserForm<Fields>,
) -> Result<HttpResponse, PageFailure> {
    let (fault, found) = match judged(&site, &form.fields) {
        Ok(found) => (None, Some(found)),
        Err(refusal) => (Some(refusal), None),
    };
    page(&site, &form.user, form.fields, fault, found)
}

fn judged(site: &Site, fields: &Fields) -> Result<Found, Refusal> {
    let mailbox =
        Email::parse(&fields.mailbox).map_err(|says| Refusal::invalid("The mailbox", says))?;
    let domain = match fields.domain.trim() {
        "" => domain_of(&mailbox),
        typed => typed.to_ascii_lowercase(),
    };
    let selector = fields.selector.trim().to_string();
    for (field, name) in [("The key's name", &selector), ("The domain", &domain)] {
        if !is_dns_name(name) {
            return Err(Refusal::invalid(
                field,
                format!("\"{name}\" cannot stand in a domain name"),
            ));
        }
    }
    let records = Records::read(&fields.records, &domain_of(&mailbox));
    if records.is_empty() {
        return Err(Refusal::invalid(
            "The records",
            "none was found; each line needs a name, a type and a text, for example _dmarc.alliance.example TXT \"v=DMARC1; p=none\"",
        ));
    }
    let ours = site
        .dkim
        .as_deref()
        .filter(|k| k.selector() == selector && k.domain() == domain);
    let asked = Asked {
        mailbox,
        host: Some(fields.host.trim().to_string()).filter(|h| !h.is_empty()),
        selector,
        domain,
        key: ours.map(crate::mail::DkimKey::record).transpose()?,
    };
    let points = check(&records, &asked);
    let bad = |p: &&Point| matches!(p.judgement, Judgement::Missing | Judgement::Wrong);
    Ok(Found {
        records: records.len(),
        bad: points.iter().filter(bad).count(),
        unread: records.unread,
        points,
    })
}

fn page(
    site: &Site,
    user: &SignedIn,
    fields: Fields,
    fault: Option<Refusal>,
    found: Option<Found>,
) -> Result<HttpResponse, PageFailure> {
    let own = site
        .dkim
        .as_deref()
        .map(|key| Ok::<_, Refusal>(zone_line(&key.record_name(), &key.record()?)))
        .transpose()?;
    let language = user.organiser.language;
    let status = if fault.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok(html(
        status,
        &SetupPage {
            shell: Shell::of(say(language, "believed"), user).translated(),
            fields,
            own,
            fault: fault.map(|refusal| {
                let all = refusal.findings.iter();
                all.map(|f| (tell(language, &f.place), tell(language, &f.says)))
                    .collect()
            }),
            found,
        },
    ))
}
