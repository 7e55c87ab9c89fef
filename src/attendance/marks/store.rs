//! The table `attendance_marks`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Mark, Stay, Whom};
use crate::attendance::names;
use crate::people::PersonId;
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::attendance_marks;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Whether this mark came in before.
pub fn has(conn: &mut Conn, session: &SessionId, id: &str) -> Result<bool, Refusal> {
    let found: i64 = on_db!(conn, |c| attendance_marks::table
        .filter(attendance_marks::session_id.eq(session.as_str()))
        .filter(attendance_marks::id.eq(id))
        .count()
        .get_result(c))?;
    Ok(found > 0)
}

/// When the mark that counts was tapped, and its id.
pub fn latest(
    conn: &mut Conn,
    session: &SessionId,
    whom: &Whom,
) -> Result<Option<(Instant, String)>, Refusal> {
    let row: Option<(NaiveDateTime, String)> = on_db!(conn, |c| {
        let mut all = attendance_marks::table
            .filter(attendance_marks::session_id.eq(session.as_str()))
            .order((
                attendance_marks::marked_at.desc(),
                attendance_marks::id.desc(),
            ))
            .select((attendance_marks::marked_at, attendance_marks::id))
            .into_boxed();
        all = match whom {
            Whom::Person(id) => all.filter(attendance_marks::person_id.eq(id.as_str())),
            Whom::Name(name) => all
                .filter(attendance_marks::person_id.is_null())
                .filter(attendance_marks::name_key.eq(names::alias_key(name, ""))),
        };
        all.first(c).optional()
    })?;
    Ok(row.map(|(at, id)| (instant(at), id)))
}

/// Keeps a mark.
pub fn add(
    conn: &mut Conn,
    session: &SessionId,
    mark: &Mark,
    now: Instant,
    by: &str,
) -> Result<(), Refusal> {
    let (person, name) = match &mark.whom {
        Whom::Person(id) => (Some(PersonId::as_str(id)), String::new()),
        Whom::Name(name) => (None, names::alias_key(name, "")),
    };
    let minute = |of: fn(Stay) -> u32| mark.stay.map(|stay| of(stay).cast_signed());
    on_db!(conn, |c| diesel::insert_into(attendance_marks::table)
        .values((
            attendance_marks::session_id.eq(session.as_str()),
            attendance_marks::id.eq(&mark.id),
            attendance_marks::person_id.eq(person),
            attendance_marks::name_key.eq(&name),
            attendance_marks::from_minute.eq(minute(|s| s.from)),
            attendance_marks::until_minute.eq(minute(|s| s.until)),
            attendance_marks::marked_at.eq(naive(mark.at)),
            attendance_marks::received_at.eq(naive(now)),
            attendance_marks::marked_by.eq(by),
        ))
        .execute(c))?;
    Ok(())
}
