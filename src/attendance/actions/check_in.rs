//! Marking by hand that somebody was there, and taking it back.

use chrono::TimeDelta;

use super::{of_meeting, of_session, standing};
use crate::attendance::{Aliases, Entry, EntryId, Source, record, store};
use crate::meeting::{self, Roster};
use crate::people::{Email, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval};

/// What checking in did.
#[derive(Debug, Clone)]
pub struct Marked {
    pub person: Person,
    pub session: Session,
    /// Her minutes in the record afterwards; `None`: she is not in it.
    pub minutes: Option<u32>,
    pub present: bool,
}

/// Marks her as having been there: for so many minutes from the session's start, else for the whole of it. An earlier mark by hand is replaced.
pub async fn check_in(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
    minutes: Option<u32>,
    by: &str,
) -> Result<Marked, Refusal> {
    let (slug, code, email, by) = (
        slug.to_string(),
        code.to_string(),
        email.clone(),
        by.to_string(),
    );
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &email)?;
        let length = minutes.unwrap_or(session.minutes).min(session.minutes);
        let interval = Interval::new(session.at, session.at + TimeDelta::minutes(length.into()))
            .ok_or_else(|| {
                Refusal::invalid(
                    "minutes",
                    "she was there for no minute: give 1 or more, or take the mark back",
                )
            })?;
        store::remove_by_hand(conn, &session.id, &person.id)?;
        let entry = Entry {
            id: EntryId::fresh(),
            person: Some(person.id.clone()),
            name: String::new(),
            email: String::new(),
            interval,
            source: Source::Hand,
            import: None,
            marked_by: by,
        };
        store::touch(conn, &session.id, now)?;
        store::add(conn, &session.id, &[entry])?;
        marked(conn, &roster, session, person)
    })
    .await
}

/// Takes back a mark by hand; what a report says of her stays.
pub async fn take_back(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    email: &Email,
) -> Result<Marked, Refusal> {
    let (slug, code, email) = (slug.to_string(), code.to_string(), email.clone());
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person = of_meeting(&roster, &email)?;
        if store::remove_by_hand(conn, &session.id, &person.id)? == 0 {
            return Err(Refusal::not_found(format!(
                "{email} was not marked by hand in {}",
                session.code
            )));
        }
        store::touch(conn, &session.id, now)?;
        marked(conn, &roster, session, person)
    })
    .await
}

fn marked(
    conn: &mut Conn,
    roster: &Roster,
    session: Session,
    person: &Person,
) -> Result<Marked, Refusal> {
    let entries = of_session(conn, &roster.meeting, &session.id)?;
    let record = record(&roster.meeting, &session, &entries, true, &Aliases::new());
    Ok(Marked {
        minutes: record.minutes.get(&person.id).copied(),
        present: record.is_present(&person.id),
        person: person.clone(),
        session,
    })
}
