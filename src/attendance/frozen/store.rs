//! The table `attendance_shown`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Frozen;
use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::schema::attendance_shown;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// The copy of a meeting.
pub fn load(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<(Frozen, Instant)>, Refusal> {
    let found: Option<(String, NaiveDateTime)> = on_db!(conn, |c| attendance_shown::table
        .find(meeting.as_str())
        .select((attendance_shown::body, attendance_shown::made_at))
        .first(c)
        .optional())?;
    found
        .map(|(body, made)| match serde_json::from_str(&body) {
            Ok(frozen) => Ok((frozen, instant(made))),
            Err(e) => Err(Refusal::internal(format!(
                "the database holds in attendance_shown.body what cannot be read: {e}"
            ))),
        })
        .transpose()
}

/// Puts it in the place of the one before.
pub fn keep(
    conn: &mut Conn,
    meeting: &MeetingId,
    frozen: &Frozen,
    now: Instant,
) -> Result<(), Refusal> {
    let body = serde_json::to_string(frozen)
        .map_err(|e| Refusal::internal(format!("what is shown cannot be written: {e}")))?;
    on_db!(conn, |c| diesel::delete(
        attendance_shown::table.find(meeting.as_str())
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::insert_into(attendance_shown::table)
        .values((
            attendance_shown::meeting_id.eq(meeting.as_str()),
            attendance_shown::body.eq(&body),
            attendance_shown::made_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(())
}
