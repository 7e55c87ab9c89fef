//! Sessions of which it is on record who was there: a release does not move from under that record. Attendance says which they are.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Change, SessionId};
use crate::meeting::{MeetingId, Roster};
use crate::refusal::{Finding, Kind, Refusal};
use crate::store::schema::{session_records, sessions};
use crate::store::{Conn, on_db};
use crate::time::with_zone;

/// What is on record of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HasRecord {
    Draft,
    Final,
}

/// Notes that a session has a record, or, with `None`, that it has none any more.
pub fn note_record(
    conn: &mut Conn,
    session: &SessionId,
    has: Option<HasRecord>,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        session_records::table.find(session.as_str())
    )
    .execute(c))?;
    if let Some(has) = has {
        on_db!(conn, |c| diesel::insert_into(session_records::table)
            .values((
                session_records::session_id.eq(session.as_str()),
                session_records::is_final.eq(has == HasRecord::Final),
            ))
            .execute(c))?;
    }
    Ok(())
}

/// The sessions of a meeting that have a record.
pub fn records_of(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<SessionId, HasRecord>, Refusal> {
    let rows: Vec<(String, bool)> = on_db!(conn, |c| session_records::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .select((session_records::session_id, session_records::is_final))
        .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(id, is_final)| {
            let has = if is_final {
                HasRecord::Final
            } else {
                HasRecord::Draft
            };
            (SessionId::from_text(id), has)
        })
        .collect())
}

/// Refuses changes that move or cancel a session whose record is final; of drafts it says what becomes of them, in sentences. Pure.
pub fn stay_where_recorded(
    roster: &Roster,
    records: &HashMap<SessionId, HasRecord>,
    changes: &[Change],
) -> Result<Vec<String>, Refusal> {
    let mut findings = Vec::new();
    let mut warnings = Vec::new();
    for change in changes {
        let (before, does) = match change {
            Change::Moved { before, after } if before.at == after.at => (before, "last otherwise"),
            Change::Moved { before, .. } => (before, "move"),
            Change::Cancelled { before, .. } => (before, "leave the programme"),
            _ => continue,
        };
        let code = &before.code;
        match records.get(&before.id) {
            Some(HasRecord::Final) => findings.push(Finding {
                place: format!("workshop {code}"),
                says: format!(
                    "its attendance record is final and would change with it, since it would {does}: leave it where it was, {} for {} minutes, or have the record reopened first (plenary attendance reopen {} {code} --reason …)",
                    with_zone(before.at, &roster.meeting.zone),
                    before.minutes,
                    roster.meeting.slug,
                ),
            }),
            Some(HasRecord::Draft) => warnings.push(match change {
                Change::Cancelled { .. } => format!(
                    "{code} has an attendance record already: cancelled, it is in no table any more"
                ),
                _ => format!(
                    "{code} has an attendance record already: minutes outside its new time count no more"
                ),
            }),
            None => {}
        }
    }
    if findings.is_empty() {
        return Ok(warnings);
    }
    Err(Refusal {
        kind: Kind::Conflict,
        findings,
    })
}
