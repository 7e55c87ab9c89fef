//! Rows of `outbox` in the hands of the worker: claimed under a lease, marked, given back; many with each statement.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDateTime, TimeDelta};
use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::holds;
use super::super::reach::{self, STANDING};
use super::super::smtp::PERHAPS_TAKEN;
use super::super::store::Row;
use super::super::{Queued, State, Verdict, next_attempt};
use crate::refusal::Refusal;
use crate::store::schema::outbox;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Longer than the longest exchange with a mail server and a while of waiting before it, so that two workers never hold one row.
const LEASE_SECONDS: i64 = 2_700;
/// A mail that could not be made into something to send is not tried more often.
const TRIES: u32 = 3;
/// So often a claim looks again when nothing was left of what it saw: other workers were quicker, or all of it was out of date.
const GRABS: u32 = 100;

/// Claims up to `most` due mails under a lease, the most urgent first, and gives them without their texts; expired leases are claimed again.
/// Mails that are too old are given up on the way, and so are those that a later message about the same thing has replaced: nothing is ever
/// sent out of order.
///
/// The claim is a conditional update, so several processes on one PostgreSQL never hold the same row; somebody to whom a mail is on its way
/// already gets the next one when that is done.
pub fn claim(conn: &mut Conn, now: Instant, most: i64) -> Result<Vec<Queued>, Refusal> {
    reach::hold_claims(conn)?;
    holds::hold_back(conn)?;
    for _ in 0..GRABS {
        let mut seen = lapsed(conn, now, most)?;
        for (mail, _) in &seen {
            // Whoever held it may have sent it.
            reach::doubt(conn, mail)?;
        }
        let left = most - i64::try_from(seen.len()).unwrap_or(most);
        if left > 0 {
            seen.extend(due(conn, now, left)?);
        }
        for (mail, replaced) in &mut seen {
            *replaced = *replaced || reach::never_told(conn, mail)? || reach::outdated(conn, mail)?;
        }
        if seen.is_empty() {
            break;
        }
        let (old, seen): (Vec<_>, Vec<_>) = seen.into_iter().partition(|(_, replaced)| *replaced);
        let (late, seen): (Vec<_>, Vec<_>) = seen
            .into_iter()
            .partition(|(mail, _)| mail.expires_at.is_some_and(|e| e < now));
        let ids = |of: &[(Queued, bool)]| -> Vec<String> {
            of.iter().map(|(m, _)| m.id.to_string()).collect()
        };
        take_away(conn, &ids(&old), State::Superseded, "", now)?;
        let words = "given up: it would have come too late";
        take_away(conn, &ids(&late), State::Expired, words, now)?;
        let claimed = lease(conn, seen, now)?;
        if !claimed.is_empty() {
            return Ok(claimed);
        }
    }
    Ok(Vec::new())
}

/// What waits, in the order in which it goes; with each whether a later message about the same thing is there.
fn due(conn: &mut Conn, now: Instant, most: i64) -> Result<Vec<(Queued, bool)>, Refusal> {
    let (held, later) = diesel::alias!(outbox as held, outbox as later);
    let rows: Vec<(Row, bool)> = on_db!(conn, |c| outbox::table
        .filter(outbox::state.eq(State::Queued.word()))
        .filter(outbox::next_at.le(naive(now)))
        .filter(
            outbox::to_address.ne_all(
                held.filter(held.field(outbox::state).eq(State::Leased.word()))
                    .filter(held.field(outbox::lease_until).ge(naive(now)))
                    .select(held.field(outbox::to_address))
            )
        )
        .order((outbox::priority, outbox::number))
        .limit(most)
        .select((
            Row::as_select(),
            exists(
                later
                    .filter(later.field(outbox::person_id).eq(outbox::person_id))
                    .filter(later.field(outbox::uid).eq(outbox::uid))
                    .filter(later.field(outbox::kind).eq_any(STANDING))
                    .filter(later.field(outbox::number).gt(outbox::number))
                    .filter(later.field(outbox::state).ne(State::Superseded.word()))
            )
        ))
        .load(c))?;
    Ok(rows.into_iter().map(seen).collect())
}

fn seen((row, followed): (Row, bool)) -> (Queued, bool) {
    let mail = Queued::from(row);
    let replaced = followed && STANDING.contains(&mail.kind.as_str());
    (mail, replaced)
}

/// What a worker held that has fallen silent.
fn lapsed(conn: &mut Conn, now: Instant, most: i64) -> Result<Vec<(Queued, bool)>, Refusal> {
    let later = diesel::alias!(outbox as later);
    let rows: Vec<(Row, bool)> = on_db!(conn, |c| outbox::table
        .filter(outbox::state.eq(State::Leased.word()))
        .filter(outbox::lease_until.lt(naive(now)))
        .order((outbox::priority, outbox::number))
        .limit(most)
        .select((
            Row::as_select(),
            exists(
                later
                    .filter(later.field(outbox::person_id).eq(outbox::person_id))
                    .filter(later.field(outbox::uid).eq(outbox::uid))
                    .filter(later.field(outbox::kind).eq_any(STANDING))
                    .filter(later.field(outbox::number).gt(outbox::number))
                    .filter(later.field(outbox::state).ne(State::Superseded.word()))
            )
        ))
        .load(c))?;
    Ok(rows.into_iter().map(seen).collect())
}

fn lease(conn: &mut Conn, seen: Vec<(Queued, bool)>, now: Instant) -> Result<Vec<Queued>, Refusal> {
    if seen.is_empty() {
        return Ok(Vec::new());
    }
    let until = now + TimeDelta::seconds(LEASE_SECONDS);
    let ids: Vec<&str> = seen.iter().map(|(m, _)| m.id.as_str()).collect();
    let ours: Vec<(String, i32)> = on_db!(conn, |c| diesel::update(
        outbox::table.filter(outbox::id.eq_any(ids)).filter(
            outbox::state.eq(State::Queued.word()).or(outbox::state
                .eq(State::Leased.word())
                .and(outbox::lease_until.lt(naive(now))))
        )
    )
    .set((
        outbox::state.eq(State::Leased.word()),
        outbox::attempt.eq(outbox::attempt + 1),
        outbox::lease_until.eq(naive(until)),
    ))
    .returning((outbox::id, outbox::attempt))
    .get_results(c))?;
    let ours: HashMap<String, i32> = ours.into_iter().collect();
    Ok(seen
        .into_iter()
        .filter_map(|(mail, _)| {
            let attempt = u32::try_from(*ours.get(mail.id.as_str())?).ok()?;
            Some(Queued {
                state: State::Leased,
                attempt,
                lease_until: Some(until),
                ..mail
            })
        })
        .collect())
}

/// These are not sent at all.
fn take_away(
    conn: &mut Conn,
    ids: &[String],
    state: State,
    words: &str,
    now: Instant,
) -> Result<(), Refusal> {
    if ids.is_empty() {
        return Ok(());
    }
    on_db!(conn, |c| diesel::update(
        outbox::table.filter(outbox::id.eq_any(ids)).filter(
            outbox::state.eq(State::Queued.word()).or(outbox::state
                .eq(State::Leased.word())
                .and(outbox::lease_until.lt(naive(now))))
        )
    )
    .set((
        outbox::state.eq(state.word()),
        outbox::last_words.eq(words),
        outbox::lease_until.eq(None::<NaiveDateTime>),
    ))
    .execute(c))?;
    Ok(())
}

/// Takes a claim back that was not used: the mails are due as before or from `next` on, and it counts as no attempt.
pub fn give_back(conn: &mut Conn, mails: &[Queued], next: Option<Instant>) -> Result<(), Refusal> {
    let mut by_attempt: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for mail in mails {
        by_attempt
            .entry(mail.attempt)
            .or_default()
            .push(mail.id.as_str());
    }
    for (attempt, ids) in by_attempt {
        on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::id.eq_any(ids))
                .filter(outbox::attempt.eq(attempt.cast_signed()))
                .filter(outbox::state.eq(State::Leased.word()))
        )
        .set((
            outbox::state.eq(State::Queued.word()),
            outbox::attempt.eq(attempt.saturating_sub(1).cast_signed()),
            outbox::lease_until.eq(None::<NaiveDateTime>),
            next.map(|next| outbox::next_at.eq(naive(next))),
        ))
        .execute(c))?;
    }
    Ok(())
}

/// Marks what became of an attempt; `chance` from 0 to 1 spreads the next ones. A worker whose lease had ended, and whose row somebody else
/// has claimed since, changes nothing: `false`.
pub fn mark(
    conn: &mut Conn,
    mail: &Queued,
    verdict: &Verdict,
    now: Instant,
    chance: f64,
) -> Result<bool, Refusal> {
    let (state, words, next) = becomes(conn, mail, verdict, now, chance)?;
    if matches!(verdict, Verdict::Temporary(words) if words.starts_with(PERHAPS_TAKEN)) {
        reach::doubt(conn, mail)?;
    }
    let changed = on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::id.eq(mail.id.as_str()))
            .filter(outbox::attempt.eq(mail.attempt.cast_signed()))
            .filter(outbox::state.eq(State::Leased.word()))
    )
    .set((
        outbox::state.eq(state.word()),
        outbox::last_words.eq(words),
        outbox::lease_until.eq(None::<NaiveDateTime>),
        outbox::next_at.eq(naive(next.unwrap_or(now))),
        outbox::sent_at.eq((state == State::Sent).then(|| naive(now))),
    ))
    .execute(c))?;
    Ok(changed == 1)
}

/// The state that a verdict leads to, with its words, and when the mail is tried again.
fn becomes<'a>(
    conn: &mut Conn,
    mail: &Queued,
    verdict: &'a Verdict,
    now: Instant,
    chance: f64,
) -> Result<(State, &'a str, Option<Instant>), Refusal> {
    let words = match verdict {
        Verdict::Sent(words) => return Ok((State::Sent, words, None)),
        Verdict::Permanent(words) => return Ok((State::Failed, words, None)),
        Verdict::Broken(words) if mail.attempt >= TRIES => {
            return Ok((State::Quarantined, words, None));
        }
        Verdict::Broken(words) | Verdict::Temporary(words) => words,
    };
    if reach::replaced(conn, mail)? {
        // A later message about the same thing was written meanwhile: an old one never follows it.
        return Ok((State::Superseded, words, None));
    }
    let again = next_attempt(mail.attempt, now, mail.created_at, mail.expires_at, chance);
    Ok(match again {
        Some(next) => (State::Queued, words, Some(next)),
        None => (State::Expired, words, None),
    })
}

/// Frees what a worker that died held. Only while no other worker is there.
pub fn release_leases(conn: &mut Conn) -> Result<usize, Refusal> {
    Ok(on_db!(conn, |c| diesel::update(
        outbox::table.filter(outbox::state.eq(State::Leased.word()))
    )
    .set((
        outbox::state.eq(State::Queued.word()),
        outbox::lease_until.eq(None::<NaiveDateTime>),
        // It may have sent them before it died.
        outbox::doubtful.eq(true),
    ))
    .execute(c))?)
}

/// When the next mail is due; `None` when nothing waits.
pub fn next_due(conn: &mut Conn) -> Result<Option<Instant>, Refusal> {
    let next: Option<NaiveDateTime> = on_db!(conn, |c| outbox::table
        .filter(outbox::state.eq(State::Queued.word()))
        .select(diesel::dsl::min(outbox::next_at))
        .first(c))?;
    Ok(next.map(instant))
}
