//! What the outbox knows of the reach of mails, and their order.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{REMINDING, Reach, STANDING, reach};
use crate::mail::model::{reminded_of, reminder_of};
use crate::mail::{Queued, State};
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::schema::outbox;
use crate::store::{Conn, on_db};

type Fate = (String, String, bool);

/// The reach of every mail of a meeting about somebody's standing, by Message-ID.
pub fn reach_of_meeting(conn: &mut Conn, meeting: &str) -> Result<HashMap<String, Reach>, Refusal> {
    let rows: Vec<Fate> = on_db!(conn, |c| outbox::table
        .filter(outbox::meeting_id.eq(meeting))
        .filter(outbox::kind.eq_any(STANDING))
        .select((outbox::message_id, outbox::state, outbox::doubtful))
        .load(c))?;
    Ok(by_message(rows))
}

/// The same of one person's mails.
pub fn reach_of_person(
    conn: &mut Conn,
    person: &PersonId,
) -> Result<HashMap<String, Reach>, Refusal> {
    let rows: Vec<Fate> = on_db!(conn, |c| outbox::table
        .filter(outbox::person_id.eq(person.as_str()))
        .filter(outbox::kind.eq_any(STANDING))
        .select((outbox::message_id, outbox::state, outbox::doubtful))
        .load(c))?;
    Ok(by_message(rows))
}

fn by_message(rows: Vec<Fate>) -> HashMap<String, Reach> {
    rows.into_iter()
        .map(|(id, state, doubtful)| {
            let state = State::from_word(&state).unwrap_or(State::Failed);
            (id, reach(state, doubtful))
        })
        .collect()
}

/// Keeps workers from claiming anything until the transaction ends: what is read as waiting still waits when it is taken back.
pub fn hold_claims(conn: &mut Conn) -> Result<(), Refusal> {
    conn.lock("outbox claims")
}

/// Takes back what waits about `uid` to that person, reminders of it too, but for the mail `keep`, which is the newest again. Gives how many that were.
pub fn take_back(
    conn: &mut Conn,
    person: &PersonId,
    uid: &str,
    keep: Option<&str>,
) -> Result<usize, Refusal> {
    let unsent = [State::Queued.word(), State::Held.word()];
    let taken = on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(
                outbox::uid
                    .eq(uid)
                    .and(outbox::kind.eq_any(STANDING))
                    .or(outbox::uid.eq(reminder_of(uid)))
            )
            .filter(outbox::state.eq_any(unsent))
            .filter(outbox::message_id.ne(keep.unwrap_or_default()))
    )
    .set(outbox::state.eq(State::Superseded.word()))
    .execute(c))?;
    if let Some(keep) = keep {
        on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::person_id.eq(person.as_str()))
                .filter(outbox::uid.eq(uid))
                .filter(outbox::sequence.is_not_null())
        )
        .set(outbox::latest.eq(outbox::message_id.eq(keep)))
        .execute(c))?;
    }
    Ok(taken)
}

/// Takes back the reminders and digests that wait for somebody: she wants none. Gives how many that were.
pub fn take_back_reminders(conn: &mut Conn, person: &PersonId) -> Result<usize, Refusal> {
    let unsent = [State::Queued.word(), State::Held.word()];
    Ok(on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(outbox::kind.eq_any(REMINDING))
            .filter(outbox::state.eq_any(unsent))
    )
    .set((
        outbox::state.eq(State::Superseded.word()),
        outbox::last_words.eq("taken back: she wants no reminders"),
    ))
    .execute(c))?)
}

/// Takes back what waits under keys that begin like one of these, of one kind and meeting: what it asks is asked no more. Gives how many that were.
pub fn take_back_keyed(
    conn: &mut Conn,
    meeting: &str,
    kind: &str,
    beginnings: &[String],
    why: &str,
) -> Result<usize, Refusal> {
    let unsent = [State::Queued.word(), State::Held.word()];
    let mut taken = 0;
    for beginning in beginnings {
        taken += on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::meeting_id.eq(meeting))
                .filter(outbox::kind.eq(kind))
                .filter(outbox::dedup_key.like(format!("{beginning}%")))
                .filter(outbox::state.eq_any(unsent))
        )
        .set((
            outbox::state.eq(State::Superseded.word()),
            outbox::last_words.eq(why),
        ))
        .execute(c))?;
    }
    Ok(taken)
}

/// Whether a later message to the same person about the same UID is in the outbox and was not taken back.
pub fn replaced(conn: &mut Conn, mail: &Queued) -> Result<bool, Refusal> {
    let (Some(person), Some(uid)) = (&mail.person, &mail.uid) else {
        return Ok(false);
    };
    // Of a reminder, a later reminder or a later word about the session takes the place; of the session's own mails, no reminder does.
    let session = reminded_of(uid);
    if !stands(mail) && session == uid {
        return Ok(false);
    }
    let own = if session == uid { "" } else { uid };
    Ok(on_db!(conn, |c| diesel::select(diesel::dsl::exists(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(
                outbox::uid
                    .eq(session)
                    .and(outbox::kind.eq_any(STANDING))
                    .or(outbox::uid.eq(own))
            )
            .filter(outbox::number.gt(mail.number))
            .filter(outbox::state.ne(State::Superseded.word()))
    ))
    .get_result(c))?)
}

/// Whether this is a reminder of what she has been told of anew.
pub fn outdated(conn: &mut Conn, mail: &Queued) -> Result<bool, Refusal> {
    let uid = mail.uid.as_deref().unwrap_or_default();
    Ok(reminded_of(uid) != uid && replaced(conn, mail)?)
}

/// Whether this is a cancellation of what she was never told: something was written to her about it, and nothing of that left.
pub fn never_told(conn: &mut Conn, mail: &Queued) -> Result<bool, Refusal> {
    let (Some(person), Some(uid), "cancellation") = (&mail.person, &mail.uid, mail.kind.as_str())
    else {
        return Ok(false);
    };
    let before: Vec<(String, bool)> = on_db!(conn, |c| outbox::table
        .filter(outbox::person_id.eq(person.as_str()))
        .filter(outbox::uid.eq(uid))
        .filter(outbox::kind.eq_any(STANDING))
        .filter(outbox::number.lt(mail.number))
        .select((outbox::state, outbox::doubtful))
        .load(c))?;
    let untold = |(state, doubtful): &(String, bool)| {
        State::from_word(state).is_some_and(|s| reach(s, *doubtful) == Reach::Untold)
    };
    Ok(!before.is_empty() && before.iter().all(untold))
}

fn stands(mail: &Queued) -> bool {
    STANDING.contains(&mail.kind.as_str())
}

/// Notes that a mail may have been taken although nobody said so.
pub fn doubt(conn: &mut Conn, mail: &Queued) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        outbox::table.find(mail.id.as_str())
    )
    .set(outbox::doubtful.eq(true))
    .execute(c))?;
    Ok(())
}
