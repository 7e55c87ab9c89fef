//! The table `outbox`.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::delivery;
use super::model::MailId;
use super::smtp::PERHAPS_TAKEN;
use super::{Counts, Outgoing, Queued, State, Verdict, next_attempt, reach};
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::outbox;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Longer than the longest exchange with a mail server, so that two workers never hold one row.
const LEASE_SECONDS: i64 = 900;

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct Row {
    id: String,
    number: i64,
    person_id: Option<String>,
    kind: String,
    uid: Option<String>,
    sequence: Option<i32>,
    to_address: String,
    envelope_from: Option<String>,
    message_id: String,
    subject: String,
    body: String,
    state: String,
    attempt: i32,
    last_words: String,
    created_at: NaiveDateTime,
    sent_at: Option<NaiveDateTime>,
    expires_at: Option<NaiveDateTime>,
}

impl From<Row> for Queued {
    fn from(row: Row) -> Self {
        Queued {
            id: MailId::from_text(row.id),
            number: row.number,
            person: row.person_id.map(PersonId::from_text),
            kind: row.kind,
            uid: row.uid,
            sequence: row.sequence.and_then(|s| u32::try_from(s).ok()),
            to: Email::from_stored(row.to_address),
            envelope_from: row.envelope_from.map(Email::from_stored),
            message_id: row.message_id,
            subject: row.subject,
            body: row.body,
            state: State::from_word(&row.state).unwrap_or(State::Failed),
            attempt: u32::try_from(row.attempt).unwrap_or(0),
            last_words: row.last_words,
            created_at: instant(row.created_at),
            sent_at: row.sent_at.map(instant),
            expires_at: row.expires_at.map(instant),
        }
    }
}

/// Writes a mail into the outbox, in the transaction of what it announces. A key that is there already changes nothing.
pub fn enqueue(conn: &mut Conn, mail: &Outgoing, now: Instant) -> Result<(), Refusal> {
    // Numbers order the rows and name the files: no two may be alike, whichever meetings are released at once.
    conn.lock("outbox")?;
    let last: Option<i64> = on_db!(conn, |c| outbox::table
        .select(diesel::dsl::max(outbox::number))
        .first(c))?;
    let id = MailId::fresh();
    let number = last.unwrap_or(0) + 1;
    let state = delivery::state_of_new(conn, mail)?;
    let new = on_db!(conn, |c| diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id.as_str()),
            outbox::number.eq(number),
            outbox::meeting_id.eq(mail.meeting.as_deref()),
            outbox::person_id.eq(mail.person.as_ref().map(PersonId::as_str)),
            outbox::kind.eq(&mail.kind),
            outbox::uid.eq(mail.uid.as_deref()),
            outbox::sequence.eq(mail.sequence.map(u32::cast_signed)),
            outbox::dtstamp.eq(naive(mail.dtstamp)),
            outbox::to_address.eq(mail.to.as_str()),
            outbox::envelope_from.eq(mail.envelope_from.as_str()),
            outbox::tag_hash.eq(mail.tag_hash.as_deref()),
            outbox::message_id.eq(&mail.message_id),
            outbox::subject.eq(&mail.subject),
            outbox::body.eq(&mail.body),
            outbox::state.eq(state.word()),
            outbox::attempt.eq(0),
            outbox::latest.eq(mail.sequence.is_some()),
            outbox::next_at.eq(naive(now)),
            outbox::last_words.eq(""),
            outbox::created_at.eq(naive(now)),
            outbox::expires_at.eq(mail.expires_at.map(naive)),
            outbox::priority.eq(mail.priority.number()),
            outbox::dedup_key.eq(&mail.dedup_key),
        ))
        .on_conflict(outbox::dedup_key)
        .do_nothing()
        .execute(c))?;
    if new == 1 {
        delivery::newest_is(conn, mail, number)?;
    }
    Ok(())
}

/// Takes back what was not sent yet about `uid` to that person: a later message replaces it. Gives how many that were.
pub fn supersede(conn: &mut Conn, person: &PersonId, uid: &str) -> Result<usize, Refusal> {
    reach::take_back(conn, person, uid, None)
}

/// Claims up to `most` due mails under a lease; expired leases are claimed again. Mails that are too old are given up on the way, and so are
/// those that a later message about the same thing has replaced: nothing is ever sent out of order.
///
/// The claim is a conditional update, so several processes on one PostgreSQL never hold the same row; somebody to whom a mail is on its way
/// already gets the next one when that is done.
pub fn claim(conn: &mut Conn, now: Instant, most: i64) -> Result<Vec<Queued>, Refusal> {
    reach::hold_claims(conn)?;
    delivery::hold_back(conn)?;
    expire(conn, now)?;
    let held = diesel::alias!(outbox as held);
    let due: Vec<Row> = on_db!(conn, |c| outbox::table
        .filter(
            outbox::state
                .eq(State::Queued.word())
                .and(outbox::next_at.le(naive(now)))
                .or(outbox::state
                    .eq(State::Leased.word())
                    .and(outbox::lease_until.lt(naive(now))))
        )
        .filter(
            outbox::to_address.ne_all(
                held.filter(held.field(outbox::state).eq(State::Leased.word()))
                    .filter(held.field(outbox::lease_until).ge(naive(now)))
                    .select(held.field(outbox::to_address))
            )
        )
        .order((outbox::priority, outbox::number))
        .limit(most)
        .select(Row::as_select())
        .load(c))?;
    let mut claimed = Vec::with_capacity(due.len());
    for mail in due.into_iter().map(Queued::from) {
        if mail.state == State::Leased {
            // Whoever held it may have sent it.
            reach::doubt(conn, &mail)?;
        }
        let next = if reach::replaced(conn, &mail)? || reach::never_told(conn, &mail)? {
            State::Superseded
        } else {
            State::Leased
        };
        let attempt = mail.attempt + u32::from(next == State::Leased);
        let ours = on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::id.eq(mail.id.as_str()))
                .filter(outbox::attempt.eq(mail.attempt.cast_signed()))
                .filter(outbox::state.eq(mail.state.word()))
        )
        .set((
            outbox::state.eq(next.word()),
            outbox::attempt.eq(attempt.cast_signed()),
            outbox::lease_until.eq(naive(now + TimeDelta::seconds(LEASE_SECONDS))),
        ))
        .execute(c))?;
        if ours == 1 && next == State::Leased {
            claimed.push(Queued {
                state: next,
                attempt,
                ..mail
            });
        }
    }
    Ok(claimed)
}

/// Takes a claim back that was not used: the mails are due as before.
pub fn give_back(conn: &mut Conn, mails: &[Queued]) -> Result<(), Refusal> {
    for mail in mails {
        on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::id.eq(mail.id.as_str()))
                .filter(outbox::attempt.eq(mail.attempt.cast_signed()))
                .filter(outbox::state.eq(State::Leased.word()))
        )
        .set((
            outbox::state.eq(State::Queued.word()),
            outbox::lease_until.eq(None::<NaiveDateTime>),
        ))
        .execute(c))?;
    }
    Ok(())
}

fn expire(conn: &mut Conn, now: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::state.eq(State::Queued.word()))
            .filter(outbox::expires_at.lt(naive(now)))
    )
    .set((
        outbox::state.eq(State::Expired.word()),
        outbox::last_words.eq("given up: it would have come too late"),
    ))
    .execute(c))?;
    Ok(())
}

/// Marks what became of an attempt. A worker whose lease had ended, and whose row somebody else has claimed since, changes nothing: `false`.
pub fn mark(
    conn: &mut Conn,
    mail: &Queued,
    verdict: &Verdict,
    now: Instant,
    chance: f64,
) -> Result<bool, Refusal> {
    let again = next_attempt(mail.attempt, now, mail.created_at, mail.expires_at, chance);
    let newer = matches!(verdict, Verdict::Temporary(_)) && reach::replaced(conn, mail)?;
    let (state, words, next) = match verdict {
        // A later message about the same thing was written meanwhile: an old one never follows it.
        Verdict::Temporary(words) if newer => (State::Superseded, words, None),
        Verdict::Sent(words) => (State::Sent, words, None),
        Verdict::Permanent(words) => (State::Failed, words, None),
        Verdict::Temporary(words) => match again {
            Some(next) => (State::Queued, words, Some(next)),
            None => (State::Expired, words, None),
        },
    };
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

/// The mails of a meeting, newest first.
pub fn listed(
    conn: &mut Conn,
    meeting: &str,
    skip: i64,
    most: i64,
) -> Result<Vec<Queued>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::meeting_id.eq(meeting))
        .order(outbox::number.desc())
        .offset(skip)
        .limit(most)
        .select(Row::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(Queued::from).collect())
}

/// One mail of a meeting.
pub fn by_id(conn: &mut Conn, meeting: &str, id: &str) -> Result<Option<Queued>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::id.eq(id))
        .filter(outbox::meeting_id.eq(meeting))
        .select(Row::as_select())
        .first(c)
        .optional())?;
    Ok(row.map(Queued::from))
}

/// The mail whose Reply-To or envelope address carried the tag with this hash, and the id of its meeting.
pub fn by_tag(
    conn: &mut Conn,
    tag_hash: &str,
) -> Result<Option<(Queued, Option<String>)>, Refusal> {
    let row: Option<(Row, Option<String>)> = on_db!(conn, |c| outbox::table
        .filter(outbox::tag_hash.eq(tag_hash))
        .select((Row::as_select(), outbox::meeting_id))
        .first(c)
        .optional())?;
    Ok(row.map(|(row, meeting)| (Queued::from(row), meeting)))
}

/// How many mails stand where; of one meeting, or of all.
pub fn counts(conn: &mut Conn, meeting: Option<&str>) -> Result<Counts, Refusal> {
    let mut counts = Counts::default();
    for state in State::ALL {
        let n: i64 = match meeting {
            Some(m) => on_db!(conn, |c| outbox::table
                .filter(outbox::state.eq(state.word()))
                .filter(outbox::meeting_id.eq(m))
                .count()
                .get_result(c))?,
            None => on_db!(conn, |c| outbox::table
                .filter(outbox::state.eq(state.word()))
                .count()
                .get_result(c))?,
        };
        let n = u64::try_from(n).unwrap_or(0);
        match state {
            State::Queued | State::Leased => counts.waiting += n,
            State::Sent => counts.sent = n,
            State::Failed => counts.failed = n,
            State::Superseded => counts.superseded = n,
            State::Expired => counts.expired = n,
            State::Held => counts.held = n,
            State::Quarantined => counts.quarantined = n,
            State::Bounced => counts.bounced = n,
        }
    }
    Ok(counts)
}

/// When the next mail is due; `None` when nothing waits.
pub fn next_due(conn: &mut Conn) -> Result<Option<Instant>, Refusal> {
    let next: Option<NaiveDateTime> = on_db!(conn, |c| outbox::table
        .filter(outbox::state.eq(State::Queued.word()))
        .select(diesel::dsl::min(outbox::next_at))
        .first(c))?;
    Ok(next.map(instant))
}
