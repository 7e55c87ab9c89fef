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
}

/// Keeps a proposal under the meeting's next number.
pub fn save(conn: &mut Conn, meeting: &MeetingId, new: &New, now: Instant) -> Result<u32, Refusal> {
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
        ))
        .execute(c))?;
    Ok(u32::try_from(number).unwrap_or(0))
}

/// The proposals of a meeting, newest first.
pub fn list(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Saved>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| proposals::table
        .filter(proposals::meeting_id.eq(meeting.as_str()))
        .order(proposals::number.desc())
        .select((
            proposals::id,
            proposals::number,
            proposals::made_at,
            proposals::seed,
            proposals::problem,
            proposals::solution,
            proposals::explanation,
        ))
        .load(c))?;
    rows.into_iter().map(of_row).collect()
}

fn of_row(
    (id, number, made_at, seed, problem, solution, sentences): Row,
) -> Result<Saved, Refusal> {
    Ok(Saved {
        number: u32::try_from(number).unwrap_or(0),
        made_at: instant(made_at),
        seed: seed.cast_unsigned(),
        sentences: serde_json::from_str(&sentences)
            .map_err(|e| Refusal::internal(format!("proposal {id}: {e}")))?,
        problem,
        solution,
    })
}
