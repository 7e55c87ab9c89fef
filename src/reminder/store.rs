//! The tables `reminder_settings` and `reminders`.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Due, Kind, Settings};
use crate::meeting::MeetingId;
use crate::people::{PersonId, random_id};
use crate::refusal::Refusal;
use crate::store::schema::{reminder_settings, reminders};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Rows of one statement: far below what either engine takes as parameters.
const BATCH: usize = 500;

type SettingsRow = (Option<i32>, Option<i32>, bool, Option<i32>, Option<i32>);

/// A meeting's settings; the usual ones where none were set.
pub fn settings(conn: &mut Conn, meeting: &MeetingId) -> Result<Settings, Refusal> {
    let row: Option<SettingsRow> = on_db!(conn, |c| reminder_settings::table
        .find(meeting.as_str())
        .select((
            reminder_settings::first_minutes,
            reminder_settings::second_minutes,
            reminder_settings::week,
            reminder_settings::ask_after_days,
            reminder_settings::ask_before_days,
        ))
        .first(c)
        .optional())?;
    let number = |n: Option<i32>| n.and_then(|n| u32::try_from(n).ok());
    Ok(
        row.map_or_else(Settings::default, |(first, second, week, after, ahead)| {
            Settings {
                first: number(first),
                second: number(second),
                week,
                ask_after: number(after),
                ask_before: number(ahead),
            }
        }),
    )
}

/// Stores a meeting's settings in the place of those it had.
pub fn set(conn: &mut Conn, meeting: &MeetingId, new: &Settings) -> Result<(), Refusal> {
    let number = |n: Option<u32>| n.map(u32::cast_signed);
    on_db!(conn, |c| diesel::delete(
        reminder_settings::table.find(meeting.as_str())
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::insert_into(reminder_settings::table)
        .values((
            reminder_settings::meeting_id.eq(meeting.as_str()),
            reminder_settings::first_minutes.eq(number(new.first)),
            reminder_settings::second_minutes.eq(number(new.second)),
            reminder_settings::week.eq(new.week),
            reminder_settings::ask_after_days.eq(number(new.ask_after)),
            reminder_settings::ask_before_days.eq(number(new.ask_before)),
        ))
        .execute(c))?;
    Ok(())
}

/// The keys under which something was written, of a meeting.
pub fn written(conn: &mut Conn, meeting: &MeetingId) -> Result<HashSet<String>, Refusal> {
    let keys: Vec<String> = on_db!(conn, |c| reminders::table
        .filter(reminders::meeting_id.eq(meeting.as_str()))
        .select(reminders::dedup_key)
        .load(c))?;
    Ok(keys.into_iter().collect())
}

/// The same of some of its people.
pub fn written_to(
    conn: &mut Conn,
    meeting: &MeetingId,
    people: &[PersonId],
) -> Result<HashSet<String>, Refusal> {
    let mut found = HashSet::new();
    for some in people.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(PersonId::as_str).collect();
        let keys: Vec<String> = on_db!(conn, |c| reminders::table
            .filter(reminders::meeting_id.eq(meeting.as_str()))
            .filter(reminders::person_id.eq_any(&ids))
            .select(reminders::dedup_key)
            .load(c))?;
        found.extend(keys);
    }
    Ok(found)
}

/// Notes what is being written; `false` when one of its keys was there already, and then none is noted.
pub fn note(
    conn: &mut Conn,
    meeting: &MeetingId,
    due: &Due,
    unsubscribe_hash: &str,
    now: Instant,
) -> Result<bool, Refusal> {
    let there: i64 = on_db!(conn, |c| reminders::table
        .filter(reminders::dedup_key.eq_any(&due.keys))
        .count()
        .get_result(c))?;
    if there > 0 {
        return Ok(false);
    }
    let rows: Vec<_> = due
        .keys
        .iter()
        .map(|key| {
            (
                reminders::id.eq(random_id()),
                reminders::meeting_id.eq(meeting.as_str()),
                reminders::person_id.eq(due.person.as_str()),
                reminders::dedup_key.eq(key),
                reminders::kind.eq(due.kind.word()),
                reminders::written_at.eq(naive(now)),
                reminders::unsubscribe_hash.eq(unsubscribe_hash),
            )
        })
        .collect();
    on_db!(conn, |c| diesel::insert_into(reminders::table)
        .values(&rows)
        .execute(c))?;
    Ok(true)
}

/// Who may end her reminders with that secret, and at which meeting she got it.
pub fn of_unsubscribe(
    conn: &mut Conn,
    hash: &str,
) -> Result<Option<(MeetingId, PersonId)>, Refusal> {
    let row: Option<(String, String)> = on_db!(conn, |c| reminders::table
        .filter(reminders::unsubscribe_hash.eq(hash))
        .select((reminders::meeting_id, reminders::person_id))
        .first(c)
        .optional())?;
    Ok(row.map(|(m, p)| (MeetingId::from_text(m), PersonId::from_text(p))))
}

/// Of each kind, how many mails were written and when the last.
pub fn tally(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<Vec<(Kind, i64, Option<Instant>)>, Refusal> {
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let (n, last): (i64, Option<NaiveDateTime>) = on_db!(conn, |c| reminders::table
                .filter(reminders::meeting_id.eq(meeting.as_str()))
                .filter(reminders::kind.eq(kind.word()))
                .select((
                    diesel::dsl::count(reminders::unsubscribe_hash).aggregate_distinct(),
                    diesel::dsl::max(reminders::written_at),
                ))
                .first(c))?;
            Ok((kind, n, last.map(instant)))
        })
        .collect()
}
