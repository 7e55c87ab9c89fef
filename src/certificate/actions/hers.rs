//! What she sees and asks for by her personal link.

use super::give::{issue, mail_it, nothing};
use crate::attendance::{self, load_overview};
use crate::certificate::{Certificate, Presence, attended, store};
use crate::document::{pdf, press};
use crate::invitation;
use crate::mail::Sender;
use crate::meeting::{self, Meeting, MeetingId};
use crate::people::{self, Alliance, Person, PersonId};
use crate::refusal::Refusal;
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// What her page shows.
#[derive(Debug, Clone)]
pub struct Hers {
    pub alliance: Alliance,
    pub meeting: Meeting,
    pub person: Person,
    pub presence: Presence,
    /// She asked, and none has been sent since.
    pub asked: bool,
}

/// What came of her asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is in the outbox, or was sent today already.
    Sent,
    /// There is none yet: her wish is kept.
    Noted,
}

/// Whether her page should lead to the page of her certificate: some record knows her.
pub async fn offered(db: &Db, token: &str) -> Result<bool, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting, person) = of_link(conn, &hash)?;
        attendance::was_seen(conn, &meeting, &person)
    })
    .await
}

fn of_link(conn: &mut Conn, hash: &str) -> Result<(MeetingId, PersonId), Refusal> {
    invitation::of_link(conn, hash)?.ok_or_else(unknown_link)
}

/// What would be certified of her; changes nothing.
pub async fn hers(db: &Db, token: &str) -> Result<Hers, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting, person) = of_link(conn, &hash)?;
        let meeting = meeting::load_by_id(conn, &meeting)?;
        let person = people::load_person(conn, &person)?;
        let overview = load_overview(conn, &meeting.slug)?;
        let asked = store::requests(conn, &meeting.id)?;
        Ok(Hers {
            alliance: people::alliance(conn, &meeting.alliance)?,
            presence: attended(&overview, &person),
            asked: asked.iter().any(|(who, _)| *who == person.id),
            meeting,
            person,
        })
    })
    .await
}

async fn issued(
    db: &Db,
    now: Instant,
    sender: &Sender,
    token: &str,
    keep_wish: bool,
) -> Result<Result<Certificate, Refusal>, Refusal> {
    let (hash, sender) = (hash_of(token), sender.clone());
    db.write(move |conn| {
        let (meeting, person) = of_link(conn, &hash)?;
        let slug = meeting::load_by_id(conn, &meeting)?.slug;
        let person = people::load_person(conn, &person)?;
        let overview = load_overview(conn, &slug)?;
        if let Some(certificate) = issue(conn, &overview, &person, &sender, now)? {
            return Ok(Ok(certificate));
        }
        if keep_wish {
            store::request(conn, &meeting, &person.id, now)?;
        }
        Ok(Err(nothing(&person, attended(&overview, &person).open)))
    })
    .await
}

/// She asks for it by mail.
pub async fn ask(db: &Db, now: Instant, sender: &Sender, token: &str) -> Result<Asked, Refusal> {
    match issued(db, now, sender, token, true).await? {
        Ok(certificate) => {
            mail_it(db, &certificate, sender, now).await?;
            Ok(Asked::Sent)
        }
        Err(_) => Ok(Asked::Noted),
    }
}

/// She takes the file.
pub async fn issue_hers(
    db: &Db,
    now: Instant,
    sender: &Sender,
    token: &str,
) -> Result<Vec<u8>, Refusal> {
    let certificate = issued(db, now, sender, token, false).await??;
    press::print(move || pdf::write_framed(&crate::certificate::sheet(&certificate))).await
}
