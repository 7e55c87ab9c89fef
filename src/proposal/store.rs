//! The table `proposals`: what the planner was asked, and what it answered.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::saved::{Saved, SavedId};
use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::schema::proposals;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type Row = (String, i32, NaiveDateTime, i64, String, String, String);

/// What is to be kept of a proposal.
pub struct New<'a> {
    pub seed: u64,
    pub problem: &'a str,
    pub solution: &'a str,
    pub sentences: &'a [String],
    pub shown: &'a str,
    pub names: &'a str,
}

/// Keeps a proposal under the meeting's next number.
pub fn save(conn: &mut Conn, meeting: &MeetingId, new: &New, now: Instant) -> Result<u32, Refusal> {
    conn.lock(&format!("proposals {meeting}"))?;
    let last: Option<i32> = on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(proposals::number))
        .first(c))?;
    let number = last.unwrap_or(0) + 1;
    let sentences =
        serde_json::to_string(new.sentences).map_err(|e| Refusal::internal(e.to_string()))?;
    on_db!(conn, |c| diesel::insert_into(proposals::table)
        .values((
            proposals::id.eq(SavedId::fresh().as_str()),
            proposals::meeting_id.eq(meeting.as_str()),
            proposals::number.eq(number),
            proposals::made_at.eq(naive(now)),
            proposals::seed.eq(new.seed.cast_signed()),
            proposals::problem.eq(new.problem),
            proposals::solution.eq(new.solution),
            proposals::explanation.eq(&sentences),
            proposals::shown.eq(new.shown),
            proposals::names.eq(new.names),
        ))
        .execute(c))?;
    Ok(u32::try_from(number).unwrap_or(0))
}

/// All but the problem, which is large.
macro_rules! columns {
    () => {
        (
            proposals::id,
            proposals::number,
            proposals::made_at,
            proposals::seed,
            proposals::solution,
            proposals::explanation,
            proposals::shown,
        )
    };
}

/// The proposals of a meeting, newest first.
pub fn list(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Saved>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .order(proposals::number.desc())
        .select(columns!())
        .load(c))?;
    rows.into_iter().map(of_row).collect()
}

/// The number of the newest proposal of a meeting.
pub fn newest(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<u32>, Refusal> {
    let last: Option<i32> = on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(proposals::number))
        .first(c))?;
    Ok(last.and_then(|n| u32::try_from(n).ok()))
}

/// A proposal by its number.
pub fn one(conn: &mut Conn, meeting: &MeetingId, number: u32) -> Result<Option<Saved>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .filter(proposals::number.eq(number.cast_signed()))
        .select(columns!())
        .first(c)
        .optional())?;
    row.map(of_row).transpose()
}

/// The problem that a proposal answers, as a file, and how its people are called.
pub fn problem(
    conn: &mut Conn,
    meeting: &MeetingId,
    number: u32,
) -> Result<Option<(String, String)>, Refusal> {
    Ok(on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .filter(proposals::number.eq(number.cast_signed()))
        .select((proposals::problem, proposals::names))
        .first(c)
        .optional())?)
}

fn of_row((id, number, made_at, seed, solution, sentences, shown): Row) -> Result<Saved, Refusal> {
    Ok(Saved {
        number: u32::try_from(number).unwrap_or(0),
        made_at: instant(made_at),
        seed: seed.cast_unsigned(),
        sentences: serde_json::from_str(&sentences)
            .map_err(|e| Refusal::internal(format!("proposal {id}: {e}")))?,
        solution,
        shown,
    })
}
