//! The table `session_records`.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::HasRecord;
use crate::meeting::MeetingId;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{session_records, sessions};
use crate::store::{Conn, on_db};

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
) -> Result<BTreeMap<SessionId, HasRecord>, Refusal> {
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
