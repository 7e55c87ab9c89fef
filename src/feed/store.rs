//! The table `feeds`.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Feed, FeedId, Level, Whose};
use crate::invitation::links_ended;
use crate::meeting::MeetingId;
use crate::people::{NetworkId, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::feeds;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

#[derive(Queryable, Selectable)]
#[diesel(table_name = feeds)]
struct Row {
    id: String,
    meeting_id: String,
    kind: String,
    person_id: Option<String>,
    network_id: Option<String>,
    label: String,
    level: String,
    without_accepted: bool,
    created_at: NaiveDateTime,
    last_used: Option<NaiveDate>,
    body_hash: String,
    body_since: NaiveDateTime,
}

fn of_row(row: Row) -> Result<Feed, Refusal> {
    let broken = |what: &str| Refusal::internal(format!("feeds.{what} of {}", row.id));
    let whose = match (row.kind.as_str(), row.person_id, row.network_id) {
        ("person", Some(id), _) => Whose::Person(PersonId::from_text(id)),
        ("network", _, Some(id)) => Whose::Network(NetworkId::from_text(id)),
        ("meeting", _, _) => Whose::Meeting,
        ("public", _, _) => Whose::Public,
        _ => return Err(broken("kind")),
    };
    Ok(Feed {
        level: Level::from_word(&row.level).ok_or_else(|| broken("level"))?,
        id: FeedId::from_text(row.id),
        meeting: MeetingId::from_text(row.meeting_id),
        whose,
        label: row.label,
        without_accepted: row.without_accepted,
        created_at: instant(row.created_at),
        last_used: row.last_used,
        body_hash: row.body_hash,
        body_since: instant(row.body_since),
    })
}

/// The feed with that secret; `None` for one that never was or was ended.
pub fn by_token(conn: &mut Conn, token_hash: &str) -> Result<Option<Feed>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| feeds::table
        .filter(feeds::token_hash.eq(token_hash))
        .filter(feeds::revoked_at.is_null())
        .select(Row::as_select())
        .first(c)
        .optional())?;
    living(conn, row)
}

/// A person's own feed ends with the links by which it was made.
fn living(conn: &mut Conn, row: Option<Row>) -> Result<Option<Feed>, Refusal> {
    let Some(feed) = row.map(of_row).transpose()? else {
        return Ok(None);
    };
    let ended = match &feed.whose {
        Whose::Person(person) => links_ended(conn, &feed.meeting, person)?,
        _ => None,
    };
    Ok((ended.is_none_or(|at| at <= feed.created_at)).then_some(feed))
}

/// The living feeds of a meeting, the oldest first.
pub fn of_meeting(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Feed>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| feeds::table
        .filter(feeds::meeting_id.eq(meeting.as_str()))
        .filter(feeds::revoked_at.is_null())
        .order((feeds::created_at, feeds::id))
        .select(Row::as_select())
        .load(c))?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        all.extend(living(conn, Some(row))?);
    }
    Ok(all)
}

/// Her living feed at a meeting.
pub fn of_person(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<Option<Feed>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| feeds::table
        .filter(feeds::meeting_id.eq(meeting.as_str()))
        .filter(feeds::person_id.eq(person.as_str()))
        .filter(feeds::revoked_at.is_null())
        .order(feeds::created_at.desc())
        .select(Row::as_select())
        .first(c)
        .optional())?;
    living(conn, row)
}

/// The open programme of a meeting, while it is open.
pub fn public_of(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<Feed>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| feeds::table
        .filter(feeds::meeting_id.eq(meeting.as_str()))
        .filter(feeds::kind.eq(Whose::Public.word()))
        .filter(feeds::revoked_at.is_null())
        .select(Row::as_select())
        .first(c)
        .optional())?;
    row.map(of_row).transpose()
}

/// Stores a new feed.
pub fn insert(conn: &mut Conn, feed: &Feed, token_hash: Option<&str>) -> Result<(), Refusal> {
    let (person, network) = match &feed.whose {
        Whose::Person(id) => (Some(id.as_str()), None),
        Whose::Network(id) => (None, Some(id.as_str())),
        Whose::Meeting | Whose::Public => (None, None),
    };
    on_db!(conn, |c| diesel::insert_into(feeds::table)
        .values((
            feeds::id.eq(feed.id.as_str()),
            feeds::meeting_id.eq(feed.meeting.as_str()),
            feeds::kind.eq(feed.whose.word()),
            feeds::person_id.eq(person),
            feeds::network_id.eq(network),
            feeds::label.eq(&feed.label),
            feeds::token_hash.eq(token_hash),
            feeds::level.eq(feed.level.word()),
            feeds::without_accepted.eq(feed.without_accepted),
            feeds::created_at.eq(naive(feed.created_at)),
            feeds::body_hash.eq(&feed.body_hash),
            feeds::body_since.eq(naive(feed.body_since)),
        ))
        .execute(c))?;
    Ok(())
}

/// Gives it another secret; the old one leads nowhere from now on.
pub fn set_token(conn: &mut Conn, id: &FeedId, token_hash: &str) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(feeds::table.find(id.as_str()))
        .set(feeds::token_hash.eq(token_hash))
        .execute(c))?;
    Ok(())
}

/// Changes how much it shows.
pub fn set_level(
    conn: &mut Conn,
    id: &FeedId,
    level: Level,
    without_accepted: bool,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(feeds::table.find(id.as_str()))
        .set((
            feeds::level.eq(level.word()),
            feeds::without_accepted.eq(without_accepted),
        ))
        .execute(c))?;
    Ok(())
}

/// Ends it for good.
pub fn revoke(conn: &mut Conn, id: &FeedId, now: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(feeds::table.find(id.as_str()))
        .set(feeds::revoked_at.eq(naive(now)))
        .execute(c))?;
    Ok(())
}

/// Notes the day of a fetch, and what was given out since when.
pub fn note(
    conn: &mut Conn,
    id: &FeedId,
    day: NaiveDate,
    hash: &str,
    since: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(feeds::table.find(id.as_str()))
        .set((
            feeds::last_used.eq(day),
            feeds::body_hash.eq(hash),
            feeds::body_since.eq(naive(since)),
        ))
        .execute(c))?;
    Ok(())
}
