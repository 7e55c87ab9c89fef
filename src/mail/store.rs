//! The tables `outbox` and `outbox_texts`: mails are written, taken back, read. What the worker does to them is in `queue/`.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::model::MailId;
use super::{Counts, Outgoing, Queued, State, reach};
use super::{delivery, holds};
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::{outbox, outbox_texts};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// Rows written by one statement.
const TOGETHER: usize = 64;

/// A row without the mail's text.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Row {
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
    state: String,
    priority: i32,
    attempt: i32,
    lease_until: Option<NaiveDateTime>,
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
            body: String::new(),
            state: State::from_word(&row.state).unwrap_or(State::Failed),
            priority: row.priority,
            attempt: u32::try_from(row.attempt).unwrap_or(0),
            lease_until: row.lease_until.map(instant),
            last_words: row.last_words,
            created_at: instant(row.created_at),
            sent_at: row.sent_at.map(instant),
            expires_at: row.expires_at.map(instant),
        }
    }
}

/// A row as it is written.
#[derive(Insertable)]
#[diesel(table_name = outbox, treat_none_as_default_value = false)]
struct NewRow<'a> {
    id: String,
    number: i64,
    meeting_id: Option<String>,
    person_id: Option<String>,
    kind: &'a str,
    uid: Option<String>,
    sequence: Option<i32>,
    dtstamp: NaiveDateTime,
    to_address: &'a str,
    envelope_from: Option<String>,
    tag_hash: Option<String>,
    message_id: &'a str,
    subject: &'a str,
    state: &'a str,
    attempt: i32,
    latest: bool,
    next_at: NaiveDateTime,
    lease_until: Option<NaiveDateTime>,
    last_words: &'a str,
    created_at: NaiveDateTime,
    sent_at: Option<NaiveDateTime>,
    expires_at: Option<NaiveDateTime>,
    priority: i32,
    dedup_key: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = outbox_texts)]
struct NewText<'a> {
    mail_id: String,
    body: &'a str,
}

/// Writes a mail into the outbox, in the transaction of what it announces. A key that is there already changes nothing.
pub fn enqueue(conn: &mut Conn, mail: &Outgoing, now: Instant) -> Result<(), Refusal> {
    enqueue_all(conn, std::slice::from_ref(mail), now)
}

/// Writes many mails in their order, many with each statement; otherwise as [`enqueue`] does.
pub fn enqueue_all(conn: &mut Conn, mails: &[Outgoing], now: Instant) -> Result<(), Refusal> {
    // Numbers order the rows and name the files: no two may be alike, whichever meetings are released at once.
    conn.lock("outbox")?;
    let last: Option<i64> = on_db!(conn, |c| outbox::table
        .select(diesel::dsl::max(outbox::number))
        .first(c))?;
    let mut number = last.unwrap_or(0);
    let mut states: HashMap<(Option<&str>, Option<&PersonId>), State> = HashMap::new();
    for part in mails.chunks(TOGETHER) {
        let keys: Vec<&str> = part.iter().map(|m| m.dedup_key.as_str()).collect();
        let there: Vec<String> = on_db!(conn, |c| outbox::table
            .filter(outbox::dedup_key.eq_any(&keys))
            .select(outbox::dedup_key)
            .load(c))?;
        let mut there: HashSet<&str> = there.iter().map(String::as_str).collect();
        let fresh: Vec<&Outgoing> = part
            .iter()
            .filter(|m| there.insert(m.dedup_key.as_str()))
            .collect();
        let mut rows: Vec<NewRow> = Vec::with_capacity(fresh.len());
        for mail in &fresh {
            let place = (mail.meeting.as_deref(), mail.person.as_ref());
            let state = match states.get(&place) {
                Some(state) => *state,
                None => holds::state_of_new(conn, mail)?,
            };
            states.insert(place, state);
            number += 1;
            rows.push(row_of(mail, number, state, now));
        }
        let texts: Vec<NewText> = rows
            .iter()
            .zip(&fresh)
            .map(|(row, mail)| NewText {
                mail_id: row.id.clone(),
                body: &mail.body,
            })
            .collect();
        if !rows.is_empty() {
            on_db!(conn, |c| diesel::insert_into(outbox::table)
                .values(&rows)
                .execute(c))?;
            on_db!(conn, |c| diesel::insert_into(outbox_texts::table)
                .values(&texts)
                .execute(c))?;
        }
        let numbers: Vec<i64> = rows.iter().map(|r| r.number).collect();
        for (mail, number) in fresh.iter().zip(numbers) {
            delivery::newest_is(conn, mail, number)?;
        }
    }
    Ok(())
}

fn row_of(mail: &Outgoing, number: i64, state: State, now: Instant) -> NewRow<'_> {
    NewRow {
        id: MailId::fresh().to_string(),
        number,
        meeting_id: mail.meeting.clone(),
        person_id: mail.person.as_ref().map(ToString::to_string),
        kind: &mail.kind,
        uid: mail.uid.clone(),
        sequence: mail.sequence.map(u32::cast_signed),
        dtstamp: naive(mail.dtstamp),
        to_address: mail.to.as_str(),
        envelope_from: Some(mail.envelope_from.to_string()),
        tag_hash: mail.tag_hash.clone(),
        message_id: &mail.message_id,
        subject: &mail.subject,
        state: state.word(),
        attempt: 0,
        latest: mail.sequence.is_some(),
        next_at: naive(now),
        lease_until: None,
        last_words: "",
        created_at: naive(now),
        sent_at: None,
        expires_at: mail.expires_at.map(naive),
        priority: mail.priority.number(),
        dedup_key: &mail.dedup_key,
    }
}

/// Reads the texts of these mails into them.
pub fn read_texts(conn: &mut Conn, mails: &mut [Queued]) -> Result<(), Refusal> {
    let ids: Vec<&str> = mails.iter().map(|m| m.id.as_str()).collect();
    let found: Vec<(String, String)> = on_db!(conn, |c| outbox_texts::table
        .filter(outbox_texts::mail_id.eq_any(ids))
        .select((outbox_texts::mail_id, outbox_texts::body))
        .load(c))?;
    let mut found: HashMap<String, String> = found.into_iter().collect();
    for mail in mails {
        mail.body = found.remove(mail.id.as_str()).unwrap_or_default();
    }
    Ok(())
}

fn with_text(conn: &mut Conn, row: Option<Row>) -> Result<Option<Queued>, Refusal> {
    let Some(row) = row else {
        return Ok(None);
    };
    let mut mail = [Queued::from(row)];
    read_texts(conn, &mut mail)?;
    let [mail] = mail;
    Ok(Some(mail))
}

/// Takes back what was not sent yet about `uid` to that person: a later message replaces it. Gives how many that were.
pub fn supersede(conn: &mut Conn, person: &PersonId, uid: &str) -> Result<usize, Refusal> {
    reach::take_back(conn, person, uid, None)
}

/// Blanks mails of a kind that went to nobody whom we know: those written at `until` or before. Their rows stay, since their numbers name files.
/// Gives how many that were.
pub fn blank_strangers(conn: &mut Conn, kind: &str, until: Instant) -> Result<usize, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| outbox::table
        .filter(outbox::kind.eq(kind))
        .filter(outbox::person_id.is_null())
        .filter(outbox::created_at.le(naive(until)))
        .filter(outbox::to_address.ne(""))
        .filter(outbox::state.ne(State::Leased.word()))
        .select(outbox::id)
        .load(c))?;
    let unsent = [State::Queued.word(), State::Held.word()];
    for some in ids.chunks(TOGETHER) {
        on_db!(conn, |c| diesel::update(
            outbox::table
                .filter(outbox::id.eq_any(some))
                .filter(outbox::state.eq_any(unsent))
        )
        .set(outbox::state.eq(State::Expired.word()))
        .execute(c))?;
        on_db!(conn, |c| diesel::update(
            outbox::table.filter(outbox::id.eq_any(some))
        )
        .set((
            outbox::to_address.eq(""),
            outbox::subject.eq(""),
            outbox::last_words.eq(""),
            outbox::tag_hash.eq(None::<String>),
        ))
        .execute(c))?;
        on_db!(conn, |c| diesel::update(
            outbox_texts::table.filter(outbox_texts::mail_id.eq_any(some))
        )
        .set(outbox_texts::body.eq(""))
        .execute(c))?;
    }
    Ok(ids.len())
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
    let mut mails: Vec<Queued> = rows.into_iter().map(Queued::from).collect();
    read_texts(conn, &mut mails)?;
    Ok(mails)
}

/// One mail of a meeting.
pub fn by_id(conn: &mut Conn, meeting: &str, id: &str) -> Result<Option<Queued>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| outbox::table
        .filter(outbox::id.eq(id))
        .filter(outbox::meeting_id.eq(meeting))
        .select(Row::as_select())
        .first(c)
        .optional())?;
    with_text(conn, row)
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
    let Some((row, meeting)) = row else {
        return Ok(None);
    };
    Ok(with_text(conn, Some(row))?.map(|mail| (mail, meeting)))
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

/// The number of the newest mail; 0 when there is none.
pub fn last_number(conn: &mut Conn) -> Result<i64, Refusal> {
    let last: Option<i64> = on_db!(conn, |c| outbox::table
        .select(diesel::dsl::max(outbox::number))
        .first(c))?;
    Ok(last.unwrap_or(0))
}
