//! The table `attendance_settled`.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{OfSession, Settled};
use crate::attendance::Record;
use crate::invitation::Answer;
use crate::meeting::{MeetingId, Part, Role};
use crate::people::{NetworkId, PersonId};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{attendance_records, attendance_settled, persons, sessions};
use crate::store::{Conn, on_db};

/// Rows of one INSERT.
const BATCH: usize = 500;

/// Keeps it for a record that becomes final.
pub fn keep(
    conn: &mut Conn,
    record: &Record,
    people: &[(PersonId, Settled)],
) -> Result<(), Refusal> {
    let session = record.session.id.as_str();
    forget(conn, &record.session.id)?;
    on_db!(conn, |c| diesel::update(
        attendance_records::table.find(session)
    )
    .set(attendance_records::counted_from.eq(Some(record.threshold.cast_signed())))
    .execute(c))?;
    for some in people.chunks(BATCH) {
        insert(conn, session, some)?;
    }
    Ok(())
}

/// Keeps it of one person, whatever the state of the record.
pub fn put(
    conn: &mut Conn,
    session: &SessionId,
    person: &PersonId,
    settled: &Settled,
) -> Result<(), Refusal> {
    insert(conn, session.as_str(), &[(person.clone(), settled.clone())])
}

/// As what somebody counted, the other counts from now on.
pub fn hand_over(
    conn: &mut Conn,
    session: &SessionId,
    from: &PersonId,
    to: &PersonId,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        attendance_settled::table.find((session.as_str(), from.as_str()))
    )
    .set(attendance_settled::person_id.eq(to.as_str()))
    .execute(c))?;
    Ok(())
}

fn insert(conn: &mut Conn, session: &str, people: &[(PersonId, Settled)]) -> Result<(), Refusal> {
    let rows: Vec<_> = people
        .iter()
        .map(|(person, s)| {
            let networks: Vec<&str> = s.networks.iter().map(NetworkId::as_str).collect();
            (
                attendance_settled::session_id.eq(session),
                attendance_settled::person_id.eq(person.as_str()),
                attendance_settled::role.eq(s.role.word()),
                attendance_settled::network_id.eq(s.network.as_ref().map(NetworkId::as_str)),
                attendance_settled::networks.eq(networks.join(" ")),
                attendance_settled::part.eq(s.part.map(Part::word)),
                attendance_settled::answer.eq(s.answer.word()),
            )
        })
        .collect();
    on_db!(conn, |c| diesel::insert_into(attendance_settled::table)
        .values(&rows)
        .execute(c))?;
    Ok(())
}

/// The record is open again: what is known now counts. Of places without a name nothing else is known, so theirs stays.
pub fn forget(conn: &mut Conn, session: &SessionId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        attendance_settled::table
            .filter(attendance_settled::session_id.eq(session.as_str()))
            .filter(
                attendance_settled::person_id.ne_all(
                    persons::table
                        .filter(persons::nameless.eq(true))
                        .select(persons::id)
                )
            )
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::update(
        attendance_records::table.find(session.as_str())
    )
    .set(attendance_records::counted_from.eq(None::<i32>))
    .execute(c))?;
    Ok(())
}

type Row = (
    String,
    String,
    String,
    Option<String>,
    String,
    Option<String>,
    String,
);

/// What is settled of a meeting's sessions.
pub fn of_meeting(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<SessionId, OfSession>, Refusal> {
    let counted: Vec<(String, Option<i32>)> = on_db!(conn, |c| attendance_records::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .select((
            attendance_records::session_id,
            attendance_records::counted_from
        ))
        .load(c))?;
    let rows: Vec<Row> = on_db!(conn, |c| attendance_settled::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .select(attendance_settled::all_columns)
        .load(c))?;
    let mut all: HashMap<SessionId, OfSession> = counted
        .into_iter()
        .map(|(session, from)| {
            let of = OfSession {
                counted_from: from.map(i32::unsigned_abs),
                ..OfSession::default()
            };
            (SessionId::from_text(session), of)
        })
        .collect();
    for (session, person, role, network, networks, part, answer) in rows {
        let broken = || {
            Refusal::internal(format!(
                "the database holds in attendance_settled an unknown word, session {session}"
            ))
        };
        let settled = Settled {
            role: Role::from_word(&role).ok_or_else(broken)?,
            network: network.map(NetworkId::from_text),
            networks: networks
                .split_whitespace()
                .map(NetworkId::from_text)
                .collect(),
            part: part
                .map(|word| Part::from_word(&word).ok_or_else(broken))
                .transpose()?,
            answer: Answer::from_word(&answer).ok_or_else(broken)?,
        };
        let of = all.entry(SessionId::from_text(session)).or_default();
        of.people.insert(PersonId::from_text(person), settled);
    }
    Ok(all)
}
