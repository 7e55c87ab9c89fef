//! The table `attendance_uploads`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{AT_MOST, REMEMBERED, State, Upload, UploadId, WAITS};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::attendance_uploads;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Lets a file wait; whoever has too many loses her oldest.
pub fn add(conn: &mut Conn, upload: &Upload, bytes: &[u8]) -> Result<(), Refusal> {
    let mine: Vec<String> = on_db!(conn, |c| attendance_uploads::table
        .filter(attendance_uploads::owner.eq(&upload.owner))
        .filter(attendance_uploads::state.eq("waiting"))
        .order((
            attendance_uploads::uploaded_at.desc(),
            attendance_uploads::id
        ))
        .select(attendance_uploads::id)
        .load(c))?;
    for id in mine.into_iter().skip(AT_MOST - 1) {
        end(conn, &UploadId::from_text(id), &State::ThrownAway)?;
    }
    on_db!(conn, |c| diesel::insert_into(attendance_uploads::table)
        .values((
            attendance_uploads::id.eq(upload.id.as_str()),
            attendance_uploads::session_id.eq(upload.session.as_str()),
            attendance_uploads::owner.eq(&upload.owner),
            attendance_uploads::file_name.eq(&upload.file_name),
            attendance_uploads::content.eq(STANDARD.encode(bytes)),
            attendance_uploads::state.eq("waiting"),
            attendance_uploads::uploaded_at.eq(naive(upload.uploaded_at)),
        ))
        .execute(c))?;
    Ok(())
}

/// The file that waits under that id.
pub fn upload(conn: &mut Conn, id: &UploadId) -> Result<Option<Upload>, Refusal> {
    type Row = (
        String,
        String,
        String,
        String,
        String,
        String,
        NaiveDateTime,
    );
    let row: Option<Row> = on_db!(conn, |c| attendance_uploads::table
        .find(id.as_str())
        .first(c)
        .optional())?;
    let Some((id, session, owner, file_name, content, state, at)) = row else {
        return Ok(None);
    };
    let state = match state.as_str() {
        "kept" => State::Kept,
        "waiting" => State::Waiting(STANDARD.decode(content).map_err(|e| {
            Refusal::internal(format!(
                "the database holds in attendance_uploads.content: {e}"
            ))
        })?),
        _ => State::ThrownAway,
    };
    Ok(Some(Upload {
        id: UploadId::from_text(id),
        session: SessionId::from_text(session),
        owner,
        file_name,
        state,
        uploaded_at: instant(at),
    }))
}

/// Ends the waiting: the bytes go, the word stays for a while.
pub fn end(conn: &mut Conn, id: &UploadId, state: &State) -> Result<(), Refusal> {
    let word = match state {
        State::Kept => "kept",
        State::Waiting(_) | State::ThrownAway => "thrown-away",
    };
    on_db!(conn, |c| diesel::update(
        attendance_uploads::table.find(id.as_str())
    )
    .set((
        attendance_uploads::content.eq(""),
        attendance_uploads::state.eq(word),
    ))
    .execute(c))?;
    Ok(())
}

/// Whether [`purge`] would find something.
pub fn is_due(conn: &mut Conn, now: Instant) -> Result<bool, Refusal> {
    let due: i64 = on_db!(conn, |c| attendance_uploads::table
        .filter(
            attendance_uploads::state
                .eq("waiting")
                .and(attendance_uploads::uploaded_at.le(naive(now - WAITS)))
                .or(attendance_uploads::uploaded_at.le(naive(now - REMEMBERED)))
        )
        .count()
        .get_result(c))?;
    Ok(due > 0)
}

/// Throws away what waited for an hour, and forgets what waited a day ago.
pub fn purge(conn: &mut Conn, now: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        attendance_uploads::table
            .filter(attendance_uploads::state.eq("waiting"))
            .filter(attendance_uploads::uploaded_at.le(naive(now - WAITS)))
    )
    .set((
        attendance_uploads::content.eq(""),
        attendance_uploads::state.eq("thrown-away"),
    ))
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(attendance_uploads::table.filter(
        attendance_uploads::uploaded_at.le(naive(now - REMEMBERED))
    ))
    .execute(c))?;
    Ok(())
}
