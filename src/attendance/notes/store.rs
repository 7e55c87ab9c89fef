//! The table `session_notes`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Note;
use crate::meeting::WorkshopId;
use crate::refusal::Refusal;
use crate::store::schema::session_notes;
use crate::store::{Conn, instant, naive, on_db};

/// The newest version.
pub fn newest(conn: &mut Conn, workshop: &WorkshopId) -> Result<Option<Note>, Refusal> {
    let row: Option<(i32, String, String, NaiveDateTime)> = on_db!(conn, |c| session_notes::table
        .filter(session_notes::workshop_id.eq(workshop.as_str()))
        .order(session_notes::number.desc())
        .select((
            session_notes::number,
            session_notes::note,
            session_notes::written_by,
            session_notes::written_at,
        ))
        .first(c)
        .optional())?;
    Ok(row.map(|(number, text, by, at)| Note {
        number: u32::try_from(number).unwrap_or(0),
        text,
        by,
        at: instant(at),
    }))
}

/// Writes a version beside the earlier ones.
pub fn add(conn: &mut Conn, workshop: &WorkshopId, note: &Note) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(session_notes::table)
        .values((
            session_notes::workshop_id.eq(workshop.as_str()),
            session_notes::number.eq(note.number.cast_signed()),
            session_notes::note.eq(&note.text),
            session_notes::written_by.eq(&note.by),
            session_notes::written_at.eq(naive(note.at)),
        ))
        .execute(c))?;
    Ok(())
}
