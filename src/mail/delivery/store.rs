//! The newest mails in `outbox`, by what an organiser looks for.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Filter, Sent, Standing};
use crate::mail::MailId;
use crate::mail::{Outgoing, State};
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::outbox;
use crate::store::{Conn, instant, on_db};

/// Parameters of one statement: far below what either engine takes.
const BATCH: usize = 500;

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
    subject: String,
    state: String,
    attempt: i32,
    last_words: String,
    created_at: NaiveDateTime,
    sent_at: Option<NaiveDateTime>,
    next_at: NaiveDateTime,
    latest: bool,
}

impl From<Row> for Sent {
    fn from(row: Row) -> Self {
        let attempts = u32::try_from(row.attempt).unwrap_or(0);
        let state = State::from_word(&row.state).unwrap_or(State::Failed);
        Sent {
            id: MailId::from_text(row.id),
            number: row.number,
            person: row.person_id.map(PersonId::from_text),
            kind: row.kind,
            uid: row.uid,
            latest: row.latest,
            sequence: row.sequence.and_then(|s| u32::try_from(s).ok()),
            to: Email::from_stored(row.to_address),
            subject: row.subject,
            standing: Standing::of(state, attempts),
            attempts,
            words: row.last_words,
            created_at: instant(row.created_at),
            sent_at: row.sent_at.map(instant),
            next_at: instant(row.next_at),
        }
    }
}

/// The newest mails of a meeting that fit, as a query on what the index holds: filters must not read rows.
macro_rules! fitting {
    ($meeting:expr, $filter:expr) => {
        fitting!(of outbox::table, $meeting, $filter)
    };
    (of $all:expr, $meeting:expr, $filter:expr) => {{
        let mut found = $all
            .into_boxed()
            .filter(outbox::meeting_id.eq($meeting))
            .filter(outbox::latest.eq(true));
        if let Some(uids) = &$filter.uids {
            found = found.filter(outbox::uid.eq_any(uids));
        }
        if let Some(people) = &$filter.people {
            let ids: Vec<&str> = people.iter().map(PersonId::as_str).collect();
            found = found.filter(outbox::person_id.eq_any(ids));
        }
        found
    }};
}

/// The same, of the standings that are wanted.
macro_rules! standing {
    ($found:expr, $filter:expr) => {{
        let found = $found;
        let has = |s: Standing| $filter.standings.contains(&s);
        let (fresh, tried) = (has(Standing::Waiting), has(Standing::PutOff));
        let mut states: Vec<&str> = $filter
            .standings
            .iter()
            .map(|s| s.state())
            .filter(|s| *s != State::Queued)
            .map(State::word)
            .collect();
        let queued = State::Queued.word();
        if $filter.standings.is_empty() {
            found
        } else if fresh == tried {
            if fresh {
                states.push(queued);
            }
            found.filter(outbox::state.eq_any(states))
        } else if fresh {
            let waiting = outbox::state.eq(queued).and(outbox::attempt.eq(0));
            found.filter(outbox::state.eq_any(states).or(waiting))
        } else {
            let put_off = outbox::state.eq(queued).and(outbox::attempt.gt(0));
            found.filter(outbox::state.eq_any(states).or(put_off))
        }
    }};
}

/// How many of the newest mails stand where, in the order of [`Standing::ALL`]; what the filter says of standings is left aside.
pub fn counts(
    conn: &mut Conn,
    meeting: &str,
    filter: &Filter,
) -> Result<Vec<(Standing, u64)>, Refusal> {
    let rows: Vec<(String, i64)> = on_db!(conn, |c| {
        let by_state = outbox::table
            .group_by(outbox::state)
            .select((outbox::state, diesel::dsl::count_star()));
        fitting!(of by_state, meeting, filter).load(c)
    })?;
    let tried: i64 = on_db!(conn, |c| fitting!(meeting, filter)
        .filter(outbox::state.eq(State::Queued.word()))
        .filter(outbox::attempt.gt(0))
        .count()
        .get_result(c))?;
    let many = |s: Standing| {
        let state = s.state().word();
        let all = rows.iter().find(|(w, _)| w == state).map_or(0, |r| r.1);
        let n = match s {
            Standing::PutOff => tried,
            Standing::Waiting => all - tried,
            _ => all,
        };
        u64::try_from(n).unwrap_or(0)
    };
    Ok(Standing::ALL.into_iter().map(|s| (s, many(s))).collect())
}

/// How many fit.
pub fn number_of(conn: &mut Conn, meeting: &str, filter: &Filter) -> Result<usize, Refusal> {
    let n: i64 = on_db!(conn, |c| standing!(fitting!(meeting, filter), filter)
        .count()
        .get_result(c))?;
    Ok(usize::try_from(n).unwrap_or(0))
}

/// Those that fit, the last written first.
pub fn newest(
    conn: &mut Conn,
    meeting: &str,
    filter: &Filter,
    skip: usize,
    most: usize,
) -> Result<Vec<Sent>, Refusal> {
    let skip = i64::try_from(skip).unwrap_or(i64::MAX);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    // The numbers first, out of the index alone: sorting whole rows would read them all.
    let numbers: Vec<i64> = on_db!(conn, |c| standing!(fitting!(meeting, filter), filter)
        .order(outbox::number.desc())
        .offset(skip)
        .limit(most)
        .select(outbox::number)
        .load(c))?;
    let mut all = Vec::with_capacity(numbers.len());
    for some in numbers.chunks(BATCH) {
        let rows: Vec<Row> = on_db!(conn, |c| outbox::table
            .filter(outbox::number.eq_any(some))
            .order(outbox::number.desc())
            .select(Row::as_select())
            .load(c))?;
        all.extend(rows.into_iter().map(Sent::from));
    }
    Ok(all)
}

/// All that was written to somebody about a meeting, in order; also what was no calendar object.
pub fn of_person(conn: &mut Conn, meeting: &str, person: &PersonId) -> Result<Vec<Sent>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::person_id.eq(person.as_str()))
        .filter(outbox::meeting_id.eq(meeting))
        .order(outbox::number)
        .select(Row::as_select())
        .load(c))?;
    Ok(rows.into_iter().map(Sent::from).collect())
}

/// By person and UID: kind and SEQUENCE of a mail.
pub type Told = HashMap<(PersonId, String), (String, u32)>;
type ToldRow = (Option<String>, Option<String>, String, Option<i32>);

/// The last calendar object about each UID that a server took for each of these people.
pub fn delivered(conn: &mut Conn, people: &[PersonId], uids: &[String]) -> Result<Told, Refusal> {
    let mut last = HashMap::new();
    for some in people.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(PersonId::as_str).collect();
        let rows: Vec<ToldRow> = on_db!(conn, |c| outbox::table
            .filter(outbox::person_id.eq_any(&ids))
            .filter(outbox::uid.eq_any(uids))
            .filter(outbox::state.eq(State::Sent.word()))
            .filter(outbox::sequence.is_not_null())
            .order(outbox::number)
            .select((
                outbox::person_id,
                outbox::uid,
                outbox::kind,
                outbox::sequence
            ))
            .load(c))?;
        for (person, uid, kind, sequence) in rows {
            if let (Some(person), Some(uid), Some(sequence)) = (person, uid, sequence) {
                let sequence = u32::try_from(sequence).unwrap_or(0);
                last.insert((PersonId::from_text(person), uid), (kind, sequence));
            }
        }
    }
    Ok(last)
}

/// Marks a mail that was just written as the newest to its person about its UID.
pub fn newest_is(conn: &mut Conn, mail: &Outgoing, number: i64) -> Result<(), Refusal> {
    let (Some(person), Some(uid), Some(_)) = (&mail.person, &mail.uid, mail.sequence) else {
        return Ok(());
    };
    on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(outbox::uid.eq(uid))
            .filter(outbox::number.lt(number))
            .filter(outbox::latest.eq(true))
    )
    .set(outbox::latest.eq(false))
    .execute(c))?;
    Ok(())
}

/// An address of hers is hers no longer: what still waits for it is taken back, but for cancellations of what it had got; what comes back with
/// the tags of mails to it is known by nothing any more. Gives how many mails were taken back.
pub fn done_with_address(
    conn: &mut Conn,
    person: &PersonId,
    old: &Email,
    keep: &str,
) -> Result<usize, Refusal> {
    let unsent = [State::Queued.word(), State::Held.word()];
    let taken = on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(outbox::to_address.eq(old.as_str()))
            .filter(outbox::state.eq_any(unsent))
            .filter(outbox::kind.ne(keep))
    )
    .set((
        outbox::state.eq(State::Superseded.word()),
        outbox::last_words.eq("taken back: her address was corrected"),
    ))
    .execute(c))?;
    on_db!(conn, |c| diesel::update(
        outbox::table
            .filter(outbox::person_id.eq(person.as_str()))
            .filter(outbox::to_address.eq(old.as_str()))
    )
    .set(outbox::tag_hash.eq(None::<String>))
    .execute(c))?;
    Ok(taken)
}

/// Sets a mail that was just written aside, with the reason: it cannot be sent, and an organiser must see to it.
pub fn quarantine(conn: &mut Conn, mail: &Outgoing, why: &Refusal) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        outbox::table.filter(outbox::dedup_key.eq(&mail.dedup_key))
    )
    .set((
        outbox::state.eq(State::Quarantined.word()),
        outbox::last_words.eq(why.to_string()),
    ))
    .execute(c))?;
    Ok(())
}
