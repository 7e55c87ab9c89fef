//! What organisers see and do.

use super::give::{issue, mail_it, nothing};
use crate::attendance::load_overview;
use crate::certificate::{Certificate, Issued, Presence, attended, says, sheet, store};
use crate::document::{pdf, press};
use crate::mail::Sender;
use crate::meeting::Meeting;
use crate::people::{Email, Person};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// One person of a meeting who has, or asked for, a certificate.
#[derive(Debug, Clone)]
pub struct Listed {
    pub person: Person,
    pub presence: Presence,
    /// The one that says what the records say today.
    pub issued: Option<Issued>,
    /// When she asked, if nothing has been sent since.
    pub asked: Option<Instant>,
}

/// Who was sent hers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    pub sent: Vec<Email>,
    /// Theirs went today already.
    pub already: Vec<Email>,
    /// They asked, and no final record counts them as present.
    pub nothing: Vec<Email>,
}

/// Everybody who was present somewhere, or asked, by name.
pub async fn of_meeting(db: &Db, slug: &str) -> Result<(Meeting, Vec<Listed>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let overview = load_overview(conn, &slug)?;
        let meeting = overview.roster.meeting.clone();
        let given = store::of_meeting(conn, &meeting.id)?;
        let asked = store::requests(conn, &meeting.id)?;
        let mut all: Vec<Listed> = overview
            .roster
            .people
            .iter()
            .map(|(person, _)| {
                let presence = attended(&overview, person);
                let says = says(person, &presence);
                Listed {
                    issued: given
                        .iter()
                        .find(|(who, issued)| *who == person.id && issued.says == says)
                        .map(|(_, issued)| issued.clone()),
                    asked: asked
                        .iter()
                        .find(|(who, _)| *who == person.id)
                        .map(|(_, at)| *at),
                    presence,
                    person: person.clone(),
                }
            })
            .filter(|l| !l.presence.sessions.is_empty() || l.presence.open > 0 || l.asked.is_some())
            .collect();
        all.sort_by_key(|l| l.person.name.to_lowercase());
        Ok((meeting, all))
    })
    .await
}

/// For whom.
#[derive(Debug, Clone)]
enum Whom {
    One(Email),
    Asked,
    All,
}

/// Their certificates as the records stand, and who has none.
async fn issued(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    whom: Whom,
) -> Result<(Vec<Certificate>, Vec<Refusal>, Vec<Email>), Refusal> {
    let (slug, sender) = (slug.to_string(), sender.clone());
    db.write(move |conn| {
        let overview = load_overview(conn, &slug)?;
        let asked = store::requests(conn, &overview.roster.meeting.id)?;
        let wanted = |person: &Person| match &whom {
            Whom::One(email) => person.email.key() == email.key(),
            Whom::Asked => asked.iter().any(|(who, _)| *who == person.id),
            Whom::All => true,
        };
        let (mut certificates, mut refusals, mut without) = (Vec::new(), Vec::new(), Vec::new());
        let mut found = false;
        for (person, _) in overview.roster.people.iter().filter(|(p, _)| wanted(p)) {
            found = true;
            if let Some(certificate) = issue(conn, &overview, person, &sender, now)? {
                certificates.push(certificate);
            } else {
                refusals.push(nothing(person, attended(&overview, person).open));
                without.push(person.email.clone());
            }
        }
        if let (false, Whom::One(email)) = (found, &whom) {
            return Err(Refusal::not_found(format!(
                "nobody of {slug} has the address {email}"
            )));
        }
        Ok((certificates, refusals, without))
    })
    .await
}

/// One person's certificate as a file.
pub async fn issue_for(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    email: &Email,
) -> Result<Vec<u8>, Refusal> {
    let (certificates, refusals, _) =
        issued(db, now, sender, slug, Whom::One(email.clone())).await?;
    match (certificates.into_iter().next(), refusals.into_iter().next()) {
        (Some(certificate), _) => {
            press::print(move || pdf::write_framed(&sheet(&certificate))).await
        }
        (None, Some(refusal)) => Err(refusal),
        (None, None) => Err(Refusal::internal("a certificate of nobody")),
    }
}

/// Everybody's certificates as files, by name of the person.
pub async fn issue_all(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
) -> Result<Vec<(Certificate, Vec<u8>)>, Refusal> {
    let (mut certificates, _, _) = issued(db, now, sender, slug, Whom::All).await?;
    certificates.sort_by_key(|c| c.person.name.to_lowercase());
    let mut files = Vec::new();
    for certificate in certificates {
        let sheet = sheet(&certificate);
        let bytes = press::print_in_turn(move || pdf::write_framed(&sheet)).await?;
        files.push((certificate, bytes));
    }
    Ok(files)
}

/// Mails hers to one person, or theirs to all who asked (`email` is `None`).
pub async fn send(
    db: &Db,
    now: Instant,
    sender: &Sender,
    slug: &str,
    email: Option<&Email>,
) -> Result<Outcome, Refusal> {
    let whom = email.map_or(Whom::Asked, |e| Whom::One(e.clone()));
    let (certificates, refusals, nothing) = issued(db, now, sender, slug, whom).await?;
    if let (Some(_), Some(refusal)) = (email, refusals.into_iter().next()) {
        return Err(refusal);
    }
    let mut outcome = Outcome {
        nothing,
        ..Outcome::default()
    };
    for certificate in certificates {
        let to = certificate.person.email.clone();
        if mail_it(db, &certificate, sender, now).await? {
            outcome.sent.push(to);
        } else {
            outcome.already.push(to);
        }
    }
    Ok(outcome)
}
