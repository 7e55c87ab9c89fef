//! The table `mail_holds`, and the mails in `outbox` that it keeps.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::Hold;
use crate::mail::{Outgoing, State};
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::schema::{mail_holds, outbox};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

fn place(meeting: &str, person: Option<&PersonId>) -> String {
    person.map_or_else(|| meeting.to_string(), |p| format!("{meeting}/{p}"))
}

/// The state in which a mail enters the outbox: held while its meeting's or its person's mails are.
pub fn state_of_new(conn: &mut Conn, mail: &Outgoing) -> Result<State, Refusal> {
    let Some(meeting) = &mail.meeting else {
        return Ok(State::Queued);
    };
    let places = [place(meeting, None), place(meeting, mail.person.as_ref())];
    let held: bool = on_db!(conn, |c| diesel::select(diesel::dsl::exists(
        mail_holds::table.filter(mail_holds::place.eq_any(&places))
    ))
    .get_result(c))?;
    Ok(if held { State::Held } else { State::Queued })
}

/// Takes out of the queue what is held: a mail that was on its way when the hold began comes back to the queue when it is put off.
pub fn hold_back(conn: &mut Conn) -> Result<(), Refusal> {
    let all: Vec<(String, Option<String>)> = on_db!(conn, |c| mail_holds::table
        .select((mail_holds::meeting_id, mail_holds::person_id))
        .load(c))?;
    for (meeting, person) in all {
        let person = person.map(PersonId::from_text);
        stop(conn, &meeting, person.as_ref())?;
    }
    Ok(())
}

fn stop(conn: &mut Conn, meeting: &str, person: Option<&PersonId>) -> Result<usize, Refusal> {
    let held = outbox::state.eq(State::Held.word());
    let queued = State::Queued.word();
    Ok(match person {
        None => on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::meeting_id.eq(meeting))
                .filter(outbox::state.eq(queued))
        )
        .set(held)
        .execute(c))?,
        Some(person) => on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::meeting_id.eq(meeting))
                .filter(outbox::person_id.eq(person.as_str()))
                .filter(outbox::state.eq(queued))
        )
        .set(held)
        .execute(c))?,
    })
}

/// Holds back what waits for a meeting, or for one person of it, and what is written from now on. Gives how many mails wait that did not
/// before; `None` when they were held already.
pub fn hold(conn: &mut Conn, meeting: &str, hold: &Hold) -> Result<Option<usize>, Refusal> {
    let person = hold.person.as_ref();
    let new = on_db!(conn, |c| diesel::insert_into(mail_holds::table)
        .values((
            mail_holds::place.eq(place(meeting, person)),
            mail_holds::meeting_id.eq(meeting),
            mail_holds::person_id.eq(person.map(PersonId::as_str)),
            mail_holds::since.eq(naive(hold.since)),
            mail_holds::held_by.eq(&hold.by),
            mail_holds::reason.eq(&hold.reason),
        ))
        .on_conflict(mail_holds::place)
        .do_nothing()
        .execute(c))?;
    if new == 0 {
        return Ok(None);
    }
    stop(conn, meeting, person).map(Some)
}

/// Lets go what was held back, but for what another hold still keeps. Gives how many mails may leave now; `None` when nothing was held there.
pub fn let_go(
    conn: &mut Conn,
    meeting: &str,
    person: Option<&PersonId>,
    now: Instant,
) -> Result<Option<usize>, Refusal> {
    let ended = on_db!(conn, |c| diesel::delete(
        mail_holds::table.filter(mail_holds::place.eq(place(meeting, person)))
    )
    .execute(c))?;
    if ended == 0 {
        return Ok(None);
    }
    let others = holds(conn, meeting)?;
    if others.iter().any(|h| h.person.is_none()) {
        return Ok(Some(0));
    }
    let kept: Vec<&str> = others
        .iter()
        .filter_map(|h| h.person.as_ref().map(PersonId::as_str))
        .collect();
    let free = (
        outbox::state.eq(State::Queued.word()),
        outbox::next_at.eq(naive(now)),
    );
    Ok(Some(match person {
        Some(person) => on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::meeting_id.eq(meeting))
                .filter(outbox::person_id.eq(person.as_str()))
                .filter(outbox::state.eq(State::Held.word()))
        )
        .set(free)
        .execute(c))?,
        None => on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::meeting_id.eq(meeting))
                .filter(outbox::state.eq(State::Held.word()))
                .filter(
                    outbox::person_id
                        .is_null()
                        .or(outbox::person_id.ne_all(&kept))
                )
        )
        .set(free)
        .execute(c))?,
    }))
}

/// What is held back of a meeting, the whole first.
pub fn holds(conn: &mut Conn, meeting: &str) -> Result<Vec<Hold>, Refusal> {
    let rows: Vec<(Option<String>, NaiveDateTime, String, String)> =
        on_db!(conn, |c| mail_holds::table
            .filter(mail_holds::meeting_id.eq(meeting))
            .order(mail_holds::place)
            .select((
                mail_holds::person_id,
                mail_holds::since,
                mail_holds::held_by,
                mail_holds::reason
            ))
            .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(person, since, by, reason)| Hold {
            person: person.map(PersonId::from_text),
            since: instant(since),
            by,
            reason,
        })
        .collect())
}
