//! The table `attendance_settings`.

use diesel::prelude::*;

use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::schema::attendance_settings;
use crate::store::{Conn, on_db};

/// Whether people may say afterwards that they were there; `None`: nothing was decided.
pub fn late(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<bool>, Refusal> {
    let said: Option<bool> = on_db!(conn, |c| attendance_settings::table
        .find(meeting.as_str())
        .select(attendance_settings::self_add)
        .first(c)
        .optional())?;
    Ok(said)
}

/// Decides it.
pub fn set_late(conn: &mut Conn, meeting: &MeetingId, allowed: bool) -> Result<(), Refusal> {
    let changed = on_db!(conn, |c| diesel::update(
        attendance_settings::table.find(meeting.as_str())
    )
    .set(attendance_settings::self_add.eq(allowed))
    .execute(c))?;
    if changed == 0 {
        on_db!(conn, |c| diesel::insert_into(attendance_settings::table)
            .values((
                attendance_settings::meeting_id.eq(meeting.as_str()),
                attendance_settings::self_add.eq(allowed),
            ))
            .execute(c))?;
    }
    Ok(())
}
