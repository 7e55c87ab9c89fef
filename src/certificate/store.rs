//! The tables `certificates` and `certificate_requests`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Code, Issued};
use crate::meeting::MeetingId;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::schema::{certificate_requests, certificates};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type Row = (
    String,
    String,
    String,
    String,
    i32,
    i32,
    NaiveDateTime,
    Option<NaiveDateTime>,
);

/// Whose a certificate is.
pub struct Whose {
    pub meeting: MeetingId,
    pub person: PersonId,
}

fn read(row: Row) -> (Whose, Issued) {
    let (code, meeting, person, says, sessions, minutes, at, sent) = row;
    let whose = Whose {
        meeting: MeetingId::from_text(meeting),
        person: PersonId::from_text(person),
    };
    let issued = Issued {
        code: Code::from_text(code),
        says,
        sessions: usize::try_from(sessions).unwrap_or(0),
        minutes: u32::try_from(minutes).unwrap_or(0),
        at: instant(at),
        sent: sent.map(instant),
    };
    (whose, issued)
}

/// The certificate with this code.
pub fn by_code(conn: &mut Conn, code: &Code) -> Result<Option<(Whose, Issued)>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| certificates::table
        .find(code.as_str())
        .first(c)
        .optional())?;
    Ok(row.map(read))
}

/// All that were given out at a meeting, the oldest first.
pub fn of_meeting(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<Vec<(PersonId, Issued)>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| certificates::table
        .filter(certificates::meeting_id.eq(meeting.as_str()))
        .order((certificates::issued_at, certificates::code))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(read)
        .map(|(whose, issued)| (whose.person, issued))
        .collect())
}

/// Keeps a new one.
pub fn add(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
    issued: &Issued,
) -> Result<(), Refusal> {
    let sessions = i32::try_from(issued.sessions).unwrap_or(i32::MAX);
    on_db!(conn, |c| diesel::insert_into(certificates::table)
        .values((
            certificates::code.eq(issued.code.as_str()),
            certificates::meeting_id.eq(meeting.as_str()),
            certificates::person_id.eq(person.as_str()),
            certificates::says.eq(&issued.says),
            certificates::sessions.eq(sessions),
            certificates::minutes.eq(issued.minutes.cast_signed()),
            certificates::issued_at.eq(naive(issued.at)),
        ))
        .execute(c))?;
    Ok(())
}

/// Notes that it was mailed.
pub fn set_sent(conn: &mut Conn, code: &Code, now: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        certificates::table.find(code.as_str())
    )
    .set(certificates::sent_at.eq(Some(naive(now))))
    .execute(c))?;
    Ok(())
}

/// Who asked at a meeting and has not been sent any, with when.
pub fn requests(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<(PersonId, Instant)>, Refusal> {
    let rows: Vec<(String, NaiveDateTime)> = on_db!(conn, |c| certificate_requests::table
        .filter(certificate_requests::meeting_id.eq(meeting.as_str()))
        .order((
            certificate_requests::asked_at,
            certificate_requests::person_id
        ))
        .select((
            certificate_requests::person_id,
            certificate_requests::asked_at
        ))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(person, at)| (PersonId::from_text(person), instant(at)))
        .collect())
}

/// Keeps that she asked; to ask again changes nothing.
pub fn request(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
    now: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(certificate_requests::table)
        .values((
            certificate_requests::meeting_id.eq(meeting.as_str()),
            certificate_requests::person_id.eq(person.as_str()),
            certificate_requests::asked_at.eq(naive(now)),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// Her wish is fulfilled.
pub fn fulfil(conn: &mut Conn, meeting: &MeetingId, person: &PersonId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        certificate_requests::table.find((meeting.as_str(), person.as_str()))
    )
    .execute(c))?;
    Ok(())
}
