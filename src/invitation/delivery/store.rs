//! In which zone people's mails named the hour, in the table `invitations`.

use std::collections::HashMap;

use diesel::prelude::*;

use super::Told;
use crate::people::PersonId;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{invitations, personal_links};
use crate::store::{Conn, naive, on_db};
use crate::time::{Instant, Zone};

const BATCH: usize = 500;

/// Keeps in which zone, and at which offset, a mail that was just written names the hour.
pub fn told_in(
    conn: &mut Conn,
    session: &SessionId,
    at: Instant,
    person: &PersonId,
    zone: &Zone,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        invitations::table
            .filter(invitations::session_id.eq(session.as_str()))
            .filter(invitations::person_id.eq(person.as_str()))
    )
    .set((
        invitations::told_zone.eq(zone.name()),
        invitations::told_offset.eq(zone.local(at).offset_seconds),
    ))
    .execute(c))?;
    Ok(())
}

type Row = (String, String, Option<String>, Option<i32>);

/// What the mails of these people named, where they are invited.
pub fn told(
    conn: &mut Conn,
    people: &[PersonId],
) -> Result<HashMap<(PersonId, SessionId), Told>, Refusal> {
    let mut all = HashMap::new();
    for some in people.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(PersonId::as_str).collect();
        let rows: Vec<Row> = on_db!(conn, |c| invitations::table
            .filter(invitations::person_id.eq_any(&ids))
            .filter(invitations::state.eq("held"))
            .select((
                invitations::person_id,
                invitations::session_id,
                invitations::told_zone,
                invitations::told_offset,
            ))
            .load(c))?;
        for (person, session, zone, offset) in rows {
            if let (Some(zone), Some(offset)) = (zone, offset) {
                let key = (PersonId::from_text(person), SessionId::from_text(session));
                all.insert(key, Told { zone, offset });
            }
        }
    }
    Ok(all)
}

/// The ids of the meetings to which she has a personal link.
pub fn meetings_of(conn: &mut Conn, person: &PersonId) -> Result<Vec<String>, Refusal> {
    Ok(on_db!(conn, |c| personal_links::table
        .filter(personal_links::person_id.eq(person.as_str()))
        .select(personal_links::meeting_id)
        .distinct()
        .load(c))?)
}

/// Ends all her links, of every meeting.
pub fn end_links(conn: &mut Conn, person: &PersonId, now: Instant) -> Result<usize, Refusal> {
    Ok(on_db!(conn, |c| diesel::update(
        personal_links::table
            .filter(personal_links::person_id.eq(person.as_str()))
            .filter(personal_links::revoked_at.is_null())
    )
    .set(personal_links::revoked_at.eq(naive(now)))
    .execute(c))?)
}
