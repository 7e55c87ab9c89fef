//! The tables `attendance_records` and `attendance_log`.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Act, LogLine};
use crate::attendance::State;
use crate::meeting::MeetingId;
use crate::people::PersonId;
use crate::programme::{self, HasRecord, SessionId};
use crate::refusal::Refusal;
use crate::store::schema::{attendance_log, attendance_records, sessions};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// The sessions of a meeting that have an attendance record, with its state.
pub fn recorded(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<SessionId, State>, Refusal> {
    let rows: Vec<(String, String)> = on_db!(conn, |c| attendance_records::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .select((attendance_records::session_id, attendance_records::state))
        .load(c))?;
    rows.into_iter()
        .map(|(id, state)| Ok((SessionId::from_text(id), read(&state)?)))
        .collect()
}

/// The state of a session's record; `None`: it has none.
pub fn state(conn: &mut Conn, session: &SessionId) -> Result<Option<State>, Refusal> {
    let word: Option<String> = on_db!(conn, |c| attendance_records::table
        .find(session.as_str())
        .select(attendance_records::state)
        .first(c)
        .optional())?;
    word.map(|w| read(&w)).transpose()
}

fn read(word: &str) -> Result<State, Refusal> {
    State::from_word(word).ok_or_else(|| {
        Refusal::internal(format!(
            "the database holds in attendance_records.state the unknown word {word}"
        ))
    })
}

/// Opens the record of a session, or notes that it changed.
pub fn set(
    conn: &mut Conn,
    session: &SessionId,
    state: State,
    now: Instant,
) -> Result<(), Refusal> {
    let changed = on_db!(conn, |c| diesel::update(
        attendance_records::table.find(session.as_str())
    )
    .set((
        attendance_records::state.eq(state.word()),
        attendance_records::updated_at.eq(naive(now)),
    ))
    .execute(c))?;
    if changed == 0 {
        on_db!(conn, |c| diesel::insert_into(attendance_records::table)
            .values((
                attendance_records::session_id.eq(session.as_str()),
                attendance_records::state.eq(state.word()),
                attendance_records::updated_at.eq(naive(now)),
            ))
            .execute(c))?;
    }
    let has = match state {
        State::Draft => HasRecord::Draft,
        State::Final => HasRecord::Final,
    };
    programme::note_record(conn, session, Some(has))
}

/// There is no record of the session any more; its log stays.
pub fn close(conn: &mut Conn, session: &SessionId) -> Result<(), Refusal> {
    super::settled::forget(conn, session)?;
    programme::note_record(conn, session, None)?;
    on_db!(conn, |c| diesel::delete(
        attendance_records::table.find(session.as_str())
    )
    .execute(c))?;
    Ok(())
}

type LogRow = (i32, String, Option<String>, String, String, NaiveDateTime);

/// The log of a session's record, the first line first.
pub fn log(conn: &mut Conn, session: &SessionId) -> Result<Vec<LogLine>, Refusal> {
    let rows: Vec<LogRow> = on_db!(conn, |c| attendance_log::table
        .filter(attendance_log::session_id.eq(session.as_str()))
        .order(attendance_log::number)
        .select((
            attendance_log::number,
            attendance_log::act,
            attendance_log::person_id,
            attendance_log::says,
            attendance_log::done_by,
            attendance_log::done_at,
        ))
        .load(c))?;
    rows.into_iter()
        .map(|(number, act, person, says, by, at)| {
            Ok(LogLine {
                number: number.unsigned_abs(),
                act: Act::from_word(&act).ok_or_else(|| {
                    Refusal::internal(format!(
                        "the database holds in attendance_log.act the unknown word {act}"
                    ))
                })?,
                person: person.map(PersonId::from_text),
                says,
                by,
                at: instant(at),
            })
        })
        .collect()
}

/// Writes a line; its number is free because acts on records come one at a time.
pub fn add(conn: &mut Conn, session: &SessionId, line: &LogLine) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(attendance_log::table)
        .values((
            attendance_log::session_id.eq(session.as_str()),
            attendance_log::number.eq(line.number.cast_signed()),
            attendance_log::act.eq(line.act.word()),
            attendance_log::person_id.eq(line.person.as_ref().map(PersonId::as_str)),
            attendance_log::says.eq(&line.says),
            attendance_log::done_by.eq(&line.by),
            attendance_log::done_at.eq(naive(line.at)),
        ))
        .execute(c))?;
    Ok(())
}
