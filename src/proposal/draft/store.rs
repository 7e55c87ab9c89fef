//! The table `proposal_moves`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{History, Step, StepId};
use crate::meeting::MeetingId;
use crate::proposal::WorkshopId;
use crate::refusal::Refusal;
use crate::store::schema::proposal_moves as moves;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type Row = (String, String, Option<NaiveDateTime>, NaiveDateTime, i32);

/// Lets nobody else change the drafts of the meeting until the transaction is over.
pub fn lock(conn: &mut Conn, meeting: &MeetingId) -> Result<(), Refusal> {
    conn.lock(&format!("proposal moves {meeting}"))
}

/// What was moved in a proposal.
pub fn history(conn: &mut Conn, meeting: &MeetingId, number: u32) -> Result<History, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| moves::table
        .filter(moves::meeting_id.eq(meeting.as_str()))
        .filter(moves::number.eq(number.cast_signed()))
        .order(moves::place)
        .select((
            moves::id,
            moves::workshop,
            moves::came_from,
            moves::goes_to,
            moves::taken_back,
        ))
        .load(c))?;
    let steps = rows
        .into_iter()
        .map(|(id, workshop, from, to, taken_back)| Step {
            id: StepId::from_text(id),
            workshop: WorkshopId(workshop),
            from: from.map(instant),
            to: instant(to),
            taken_back: taken_back != 0,
        })
        .collect();
    Ok(History::of(steps))
}

/// Adds a move behind those that stand; what was taken back is forgotten.
pub fn add(
    conn: &mut Conn,
    meeting: &MeetingId,
    number: u32,
    step: &Step,
    now: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        moves::table
            .filter(moves::meeting_id.eq(meeting.as_str()))
            .filter(moves::number.eq(number.cast_signed()))
            .filter(moves::taken_back.ne(0))
    )
    .execute(c))?;
    let last: Option<i32> = on_db!(conn, |c| moves::table
        .filter(moves::meeting_id.eq(meeting.as_str()))
        .filter(moves::number.eq(number.cast_signed()))
        .select(diesel::dsl::max(moves::place))
        .first(c))?;
    on_db!(conn, |c| diesel::insert_into(moves::table)
        .values((
            moves::id.eq(step.id.as_str()),
            moves::meeting_id.eq(meeting.as_str()),
            moves::number.eq(number.cast_signed()),
            moves::place.eq(last.unwrap_or(0) + 1),
            moves::workshop.eq(&step.workshop.0),
            moves::came_from.eq(step.from.map(naive)),
            moves::goes_to.eq(naive(step.to)),
            moves::taken_back.eq(0),
            moves::moved_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(())
}

/// Takes moves back, or does them again.
pub fn take_back(conn: &mut Conn, steps: &[StepId], back: bool) -> Result<(), Refusal> {
    let ids: Vec<&str> = steps.iter().map(StepId::as_str).collect();
    on_db!(conn, |c| diesel::update(
        moves::table.filter(moves::id.eq_any(&ids))
    )
    .set(moves::taken_back.eq(i32::from(back)))
    .execute(c))?;
    Ok(())
}

/// Forgets all moves of a proposal.
pub fn clear(conn: &mut Conn, meeting: &MeetingId, number: u32) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        moves::table
            .filter(moves::meeting_id.eq(meeting.as_str()))
            .filter(moves::number.eq(number.cast_signed()))
    )
    .execute(c))?;
    Ok(())
}
