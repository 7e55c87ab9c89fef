//! The tables of what people said and of their busy time.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Answer, Availability, Said, SpanId, Way};
use crate::meeting::{MeetingId, Roster};
use crate::people::{self, PersonId, random_id};
use crate::refusal::Refusal;
use crate::store::schema::{availability_spans, busy_spans};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::{Interval, IntervalSet, Zone};

/// Rows of one statement: far below what either engine takes as parameters.
const BATCH: usize = 500;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = availability_spans)]
struct SpanRow {
    id: String,
    meeting_id: String,
    person_id: String,
    answer: String,
    start_local: NaiveDateTime,
    end_local: NaiveDateTime,
    zone: String,
    starts_at: NaiveDateTime,
    ends_at: NaiveDateTime,
    source: String,
}

/// Everything that is known of the time of a meeting's people.
pub fn load(conn: &mut Conn, roster: &Roster) -> Result<Availability, Refusal> {
    let ids: Vec<PersonId> = roster.people.iter().map(|(p, _)| p.id.clone()).collect();
    Ok(Availability {
        said: load_spans(conn, &roster.meeting.id)?,
        busy: load_busy(conn, &roster.meeting.id)?,
        hours: people::default_hours(conn, &ids)?,
    })
}

/// All spans of a meeting, each person's in the order of time.
pub fn load_spans(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<PersonId, Vec<Said>>, Refusal> {
    let rows: Vec<SpanRow> = on_db!(conn, |c| availability_spans::table
        .select(SpanRow::as_select())
        .filter(availability_spans::meeting_id.eq(meeting.as_str()))
        .order((
            availability_spans::starts_at,
            availability_spans::ends_at,
            availability_spans::answer,
        ))
        .load(c))?;
    let mut all: HashMap<PersonId, Vec<Said>> = HashMap::new();
    for row in rows {
        let (person, said) = to_said(row)?;
        all.entry(person).or_default().push(said);
    }
    Ok(all)
}

/// Everybody who has said anything, herself or by the file.
pub fn who_answered(conn: &mut Conn, meeting: &MeetingId) -> Result<HashSet<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| availability_spans::table
        .select(availability_spans::person_id)
        .filter(availability_spans::meeting_id.eq(meeting.as_str()))
        .distinct()
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

/// One person's spans, in the order of time.
pub fn spans_of(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<Vec<Said>, Refusal> {
    let rows: Vec<SpanRow> = on_db!(conn, |c| availability_spans::table
        .select(SpanRow::as_select())
        .filter(availability_spans::meeting_id.eq(meeting.as_str()))
        .filter(availability_spans::person_id.eq(person.as_str()))
        .order((availability_spans::starts_at, availability_spans::ends_at))
        .load(c))?;
    rows.into_iter()
        .map(|row| to_said(row).map(|(_, said)| said))
        .collect()
}

fn to_said(row: SpanRow) -> Result<(PersonId, Said), Refusal> {
    let broken = |column: &str| {
        Refusal::internal(format!(
            "the database holds in availability_spans.{column} of {} what it cannot",
            row.id
        ))
    };
    let said = Said {
        answer: Answer::from_word(&row.answer).ok_or_else(|| broken("answer"))?,
        zone: Zone::parse(&row.zone).map_err(|_| broken("zone"))?,
        interval: Interval::new(instant(row.starts_at), instant(row.ends_at))
            .ok_or_else(|| broken("ends_at"))?,
        way: Way::from_word(&row.source).ok_or_else(|| broken("source"))?,
        id: SpanId::from_text(row.id.clone()),
        start_local: row.start_local,
        end_local: row.end_local,
    };
    Ok((PersonId::from_text(row.person_id), said))
}

/// Stores new spans.
pub fn add_spans(
    conn: &mut Conn,
    meeting: &MeetingId,
    all: &[(&PersonId, &Said)],
) -> Result<(), Refusal> {
    let rows: Vec<SpanRow> = all
        .iter()
        .map(|(person, said)| SpanRow {
            id: said.id.to_string(),
            meeting_id: meeting.to_string(),
            person_id: person.to_string(),
            answer: said.answer.word().to_string(),
            start_local: said.start_local,
            end_local: said.end_local,
            zone: said.zone.given().to_string(),
            starts_at: naive(said.interval.start()),
            ends_at: naive(said.interval.end()),
            source: said.way.word().to_string(),
        })
        .collect();
    for some in rows.chunks(BATCH) {
        on_db!(conn, |c| diesel::insert_into(availability_spans::table)
            .values(some)
            .execute(c))?;
    }
    Ok(())
}

/// Takes spans away; how many were there.
pub fn remove_spans(conn: &mut Conn, ids: &[&SpanId]) -> Result<usize, Refusal> {
    let mut gone = 0;
    for some in ids.chunks(BATCH) {
        let some: Vec<&str> = some.iter().map(|id| id.as_str()).collect();
        gone += on_db!(conn, |c| diesel::delete(
            availability_spans::table.filter(availability_spans::id.eq_any(&some))
        )
        .execute(c))?;
    }
    Ok(gone)
}

/// From now on all her spans of this meeting count as said by herself: the file no longer speaks for her.
pub fn make_hers(conn: &mut Conn, meeting: &MeetingId, person: &PersonId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        availability_spans::table
            .filter(availability_spans::meeting_id.eq(meeting.as_str()))
            .filter(availability_spans::person_id.eq(person.as_str()))
    )
    .set(availability_spans::source.eq(Way::Herself.word()))
    .execute(c))?;
    Ok(())
}

/// Everybody's busy time of a meeting.
pub fn load_busy(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<PersonId, IntervalSet>, Refusal> {
    let rows: Vec<(String, NaiveDateTime, NaiveDateTime)> = on_db!(conn, |c| busy_spans::table
        .select((
            busy_spans::person_id,
            busy_spans::starts_at,
            busy_spans::ends_at
        ))
        .filter(busy_spans::meeting_id.eq(meeting.as_str()))
        .load(c))?;
    let mut all: HashMap<PersonId, Vec<Interval>> = HashMap::new();
    for (person, start, end) in rows {
        let busy = Interval::new(instant(start), instant(end));
        all.entry(PersonId::from_text(person))
            .or_default()
            .extend(busy);
    }
    Ok(all
        .into_iter()
        .map(|(person, busy)| (person, busy.into_iter().collect()))
        .collect())
}

/// One person's busy time.
pub fn busy_of(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<IntervalSet, Refusal> {
    let rows: Vec<(NaiveDateTime, NaiveDateTime)> = on_db!(conn, |c| busy_spans::table
        .select((busy_spans::starts_at, busy_spans::ends_at))
        .filter(busy_spans::meeting_id.eq(meeting.as_str()))
        .filter(busy_spans::person_id.eq(person.as_str()))
        .load(c))?;
    Ok(rows
        .into_iter()
        .filter_map(|(start, end)| Interval::new(instant(start), instant(end)))
        .collect())
}

/// Puts her busy time in the place of what was known before.
pub fn replace_busy(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
    busy: &IntervalSet,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        busy_spans::table
            .filter(busy_spans::meeting_id.eq(meeting.as_str()))
            .filter(busy_spans::person_id.eq(person.as_str()))
    )
    .execute(c))?;
    let rows: Vec<_> = busy
        .intervals()
        .iter()
        .map(|i| {
            (
                busy_spans::id.eq(random_id()),
                busy_spans::meeting_id.eq(meeting.as_str()),
                busy_spans::person_id.eq(person.as_str()),
                busy_spans::starts_at.eq(naive(i.start())),
                busy_spans::ends_at.eq(naive(i.end())),
            )
        })
        .collect();
    for some in rows.chunks(BATCH) {
        on_db!(conn, |c| diesel::insert_into(busy_spans::table)
            .values(some)
            .execute(c))?;
    }
    Ok(())
}
