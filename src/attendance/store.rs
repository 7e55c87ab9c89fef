//! The tables `attendance_imports` and `attendance_intervals`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Entry, EntryId, Import, ImportId, Source};
use crate::meeting::MeetingId;
use crate::people::PersonId;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{attendance_imports, attendance_intervals, sessions};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Interval;

/// Rows of one INSERT: SQLite takes at most 32,766 values in a statement.
const BATCH: usize = 500;

type EntryRow = (
    String,
    String,
    Option<String>,
    String,
    String,
    NaiveDateTime,
    NaiveDateTime,
    String,
    Option<String>,
    String,
);

/// The entries of all sessions of a meeting, in the order in which people came.
pub fn entries(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<(SessionId, Entry)>, Refusal> {
    let rows: Vec<EntryRow> = on_db!(conn, |c| attendance_intervals::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .order((attendance_intervals::starts_at, attendance_intervals::id))
        .select(attendance_intervals::all_columns)
        .load(c))?;
    rows.into_iter().map(to_entry).collect()
}

fn to_entry(row: EntryRow) -> Result<(SessionId, Entry), Refusal> {
    let (id, session, person, name, email, starts, ends, source, import, marked_by) = row;
    let broken = |what: &str| {
        Refusal::internal(format!(
            "the database holds in attendance_intervals.{what}, entry {id}"
        ))
    };
    let entry = Entry {
        person: person.map(PersonId::from_text),
        name,
        email,
        interval: Interval::new(instant(starts), instant(ends))
            .ok_or_else(|| broken("ends_at: an end before the start"))?,
        source: Source::from_word(&source).ok_or_else(|| broken("source: an unknown word"))?,
        import: import.map(ImportId::from_text),
        marked_by,
        id: EntryId::from_text(id.clone()),
    };
    Ok((SessionId::from_text(session), entry))
}

type ImportRow = (
    String,
    String,
    String,
    String,
    String,
    String,
    i32,
    NaiveDateTime,
    String,
);

fn to_import(row: ImportRow) -> Import {
    let (id, session, file_hash, file_name, platform, zone, rows, at, imported_by) = row;
    Import {
        id: ImportId::from_text(id),
        session: SessionId::from_text(session),
        file_hash,
        file_name,
        platform,
        zone,
        rows_read: rows.unsigned_abs(),
        imported_at: instant(at),
        imported_by,
    }
}

/// The import of that very file for that session.
pub fn import_of(
    conn: &mut Conn,
    session: &SessionId,
    file_hash: &str,
) -> Result<Option<Import>, Refusal> {
    let row: Option<ImportRow> = on_db!(conn, |c| attendance_imports::table
        .filter(attendance_imports::session_id.eq(session.as_str()))
        .filter(attendance_imports::file_hash.eq(file_hash))
        .first(c)
        .optional())?;
    Ok(row.map(to_import))
}

/// The imports of that very file for other sessions, the oldest first.
pub fn imports_elsewhere(
    conn: &mut Conn,
    session: &SessionId,
    file_hash: &str,
) -> Result<Vec<Import>, Refusal> {
    let rows: Vec<ImportRow> = on_db!(conn, |c| attendance_imports::table
        .filter(attendance_imports::session_id.ne(session.as_str()))
        .filter(attendance_imports::file_hash.eq(file_hash))
        .order((attendance_imports::imported_at, attendance_imports::id))
        .load(c))?;
    Ok(rows.into_iter().map(to_import).collect())
}

/// What was imported for a session, in that order.
pub fn imports(conn: &mut Conn, session: &SessionId) -> Result<Vec<Import>, Refusal> {
    let rows: Vec<ImportRow> = on_db!(conn, |c| attendance_imports::table
        .filter(attendance_imports::session_id.eq(session.as_str()))
        .order((attendance_imports::imported_at, attendance_imports::id))
        .load(c))?;
    Ok(rows.into_iter().map(to_import).collect())
}

/// Takes an import and all that it brought out of the record.
pub fn remove_import(conn: &mut Conn, import: &ImportId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        attendance_intervals::table.filter(attendance_intervals::import_id.eq(import.as_str()))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        attendance_imports::table.find(import.as_str())
    )
    .execute(c))?;
    Ok(())
}

/// Whether nothing is in the record of a session: no entry and no file.
pub fn is_empty(conn: &mut Conn, session: &SessionId) -> Result<bool, Refusal> {
    let left: i64 = on_db!(conn, |c| attendance_intervals::table
        .filter(attendance_intervals::session_id.eq(session.as_str()))
        .count()
        .get_result(c))?;
    let files: i64 = on_db!(conn, |c| attendance_imports::table
        .filter(attendance_imports::session_id.eq(session.as_str()))
        .count()
        .get_result(c))?;
    Ok(left == 0 && files == 0)
}

/// Stores an import with its entries.
pub fn save_import(conn: &mut Conn, import: &Import, entries: &[Entry]) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(attendance_imports::table)
        .values((
            attendance_imports::id.eq(import.id.as_str()),
            attendance_imports::session_id.eq(import.session.as_str()),
            attendance_imports::file_hash.eq(&import.file_hash),
            attendance_imports::file_name.eq(&import.file_name),
            attendance_imports::platform.eq(&import.platform),
            attendance_imports::zone.eq(&import.zone),
            attendance_imports::rows_read.eq(import.rows_read.cast_signed()),
            attendance_imports::imported_at.eq(naive(import.imported_at)),
            attendance_imports::imported_by.eq(&import.imported_by),
        ))
        .execute(c))?;
    add(conn, &import.session, entries)
}

/// Adds entries to a session's record.
pub fn add(conn: &mut Conn, session: &SessionId, entries: &[Entry]) -> Result<(), Refusal> {
    for some in entries.chunks(BATCH) {
        let rows: Vec<_> = some
            .iter()
            .map(|e| {
                (
                    attendance_intervals::id.eq(e.id.as_str()),
                    attendance_intervals::session_id.eq(session.as_str()),
                    attendance_intervals::person_id.eq(e.person.as_ref().map(PersonId::as_str)),
                    attendance_intervals::name.eq(&e.name),
                    attendance_intervals::email.eq(&e.email),
                    attendance_intervals::starts_at.eq(naive(e.interval.start())),
                    attendance_intervals::ends_at.eq(naive(e.interval.end())),
                    attendance_intervals::source.eq(e.source.word()),
                    attendance_intervals::import_id.eq(e.import.as_ref().map(ImportId::as_str)),
                    attendance_intervals::marked_by.eq(&e.marked_by),
                )
            })
            .collect();
        on_db!(conn, |c| diesel::insert_into(attendance_intervals::table)
            .values(&rows)
            .execute(c))?;
    }
    Ok(())
}

/// Takes entries out of the record.
pub fn remove(conn: &mut Conn, entries: &[EntryId]) -> Result<(), Refusal> {
    for some in entries.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(EntryId::as_str).collect();
        on_db!(conn, |c| diesel::delete(
            attendance_intervals::table.filter(attendance_intervals::id.eq_any(&ids))
        )
        .execute(c))?;
    }
    Ok(())
}

/// Says of entries whose they are.
pub fn set_person(
    conn: &mut Conn,
    entries: &[EntryId],
    person: Option<&PersonId>,
) -> Result<(), Refusal> {
    for some in entries.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(EntryId::as_str).collect();
        on_db!(conn, |c| diesel::update(
            attendance_intervals::table.filter(attendance_intervals::id.eq_any(&ids))
        )
        .set(attendance_intervals::person_id.eq(person.map(PersonId::as_str)))
        .execute(c))?;
    }
    Ok(())
}

/// Whether any record of a meeting knows her.
pub fn was_seen(conn: &mut Conn, meeting: &MeetingId, person: &PersonId) -> Result<bool, Refusal> {
    let found: Option<String> = on_db!(conn, |c| attendance_intervals::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .filter(attendance_intervals::person_id.eq(person.as_str()))
        .select(attendance_intervals::id)
        .first(c)
        .optional())?;
    Ok(found.is_some())
}
