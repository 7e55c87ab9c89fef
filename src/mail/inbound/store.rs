//! What of the table `outbox` a mail that came back is about.

use chrono::NaiveDateTime;
use diesel::dsl::max;
use diesel::prelude::*;

use crate::mail::State;
use crate::mail::model::MailId;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::schema::outbox;
use crate::store::{Conn, instant, on_db};
use crate::time::Instant;

/// A mail that we wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: MailId,
    pub meeting: Option<String>,
    pub person: Option<PersonId>,
    pub uid: Option<String>,
    pub to: String,
    pub created_at: Instant,
}

type Row = (
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    NaiveDateTime,
);

fn of_row((id, meeting, person, uid, to, created_at): Row) -> Sent {
    Sent {
        id: MailId::from_text(id),
        meeting,
        person: person.map(PersonId::from_text),
        uid,
        to,
        created_at: instant(created_at),
    }
}

const COLUMNS: (
    outbox::id,
    outbox::meeting_id,
    outbox::person_id,
    outbox::uid,
    outbox::to_address,
    outbox::created_at,
) = (
    outbox::id,
    outbox::meeting_id,
    outbox::person_id,
    outbox::uid,
    outbox::to_address,
    outbox::created_at,
);

/// The mail whose addresses carried the tag with this hash.
pub fn sent_by_tag(conn: &mut Conn, tag_hash: &str) -> Result<Option<Sent>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::tag_hash.eq(tag_hash))
        .select(COLUMNS)
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// The mail with this Message-ID (with angle brackets).
pub fn sent_by_message_id(conn: &mut Conn, id: &str) -> Result<Option<Sent>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::message_id.eq(id))
        .select(COLUMNS)
        .first(c)
        .optional())?;
    Ok(row.map(of_row))
}

/// When a mail of this kind to her, whose dedup key begins so, was last written.
pub fn last_written(
    conn: &mut Conn,
    person: &PersonId,
    kind: &str,
    key: &str,
) -> Result<Option<Instant>, Refusal> {
    let last: Option<NaiveDateTime> = on_db!(conn, |c| outbox::table
        .filter(outbox::person_id.eq(person.as_str()))
        .filter(outbox::kind.eq(kind))
        .filter(outbox::dedup_key.like(format!("{key}%")))
        .select(max(outbox::created_at))
        .first(c))?;
    Ok(last.map(instant))
}

/// Notes that a mail which the server had taken came back; a later message about the same thing is not touched.
pub fn note_bounce(conn: &mut Conn, id: &MailId, words: &str) -> Result<bool, Refusal> {
    let words: String = words.chars().take(500).collect();
    let changed = on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::id.eq(id.as_str()))
            .filter(outbox::state.eq_any([
                State::Sent.word(),
                State::Bounced.word(),
                // A server may bounce it before we wrote down that it took it.
                State::Leased.word(),
            ]))
    )
    .set((
        outbox::state.eq(State::Bounced.word()),
        outbox::last_words.eq(words),
    ))
    .execute(c))?;
    Ok(changed == 1)
}
