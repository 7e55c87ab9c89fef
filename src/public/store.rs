//! The table `public_programmes`.

use diesel::prelude::*;

use super::Members;
use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::schema::public_programmes;
use crate::store::{Conn, on_db};

/// How much is said of members' sessions, and whether people are named; nothing and nobody as long as nobody said otherwise.
pub fn shown(conn: &mut Conn, meeting: &MeetingId) -> Result<(Members, bool), Refusal> {
    let row: Option<(String, bool)> = on_db!(conn, |c| public_programmes::table
        .find(meeting.as_str())
        .select((public_programmes::members, public_programmes::names))
        .first(c)
        .optional())?;
    let Some((word, names)) = row else {
        return Ok((Members::default(), false));
    };
    let members = Members::from_word(&word)
        .ok_or_else(|| Refusal::internal(format!("public_programmes.members: {word}")))?;
    Ok((members, names))
}

/// Keeps both.
pub fn set_shown(
    conn: &mut Conn,
    meeting: &MeetingId,
    members: Members,
    names: bool,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(public_programmes::table)
        .values((
            public_programmes::meeting_id.eq(meeting.as_str()),
            public_programmes::members.eq(members.word()),
            public_programmes::names.eq(names),
        ))
        .on_conflict(public_programmes::meeting_id)
        .do_update()
        .set((
            public_programmes::members.eq(members.word()),
            public_programmes::names.eq(names),
        ))
        .execute(c))?;
    Ok(())
}
