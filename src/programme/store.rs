//! The tables `sessions`, `releases` and `release_sessions`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Change, Frozen, Release, ReleaseId, Session, SessionId, SessionState};
use crate::meeting::{Meeting, MeetingId, WorkshopId};
use crate::refusal::Refusal;
use crate::store::schema::{release_sessions, releases, sessions, workshops};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

type SessionRow = (
    String,
    String,
    String,
    i32,
    String,
    NaiveDateTime,
    i32,
    NaiveDateTime,
    NaiveDateTime,
);
type FrozenRow = (
    String,
    String,
    String,
    String,
    NaiveDateTime,
    i32,
    Option<String>,
);

/// The sessions that stand (not cancelled), in the order of the meeting's workshops.
pub fn standing(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Session>, Refusal> {
    Ok(all(conn, meeting)?
        .into_iter()
        .filter(|s| s.state == SessionState::Confirmed)
        .collect())
}

/// Every session that was ever released, cancelled ones too, in the order of the meeting's workshops.
pub fn all(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Session>, Refusal> {
    let rows: Vec<SessionRow> = on_db!(conn, |c| sessions::table
        .inner_join(workshops::table)
        .filter(sessions::meeting_id.eq(meeting.as_str()))
        .order((workshops::place, sessions::created_at))
        .select((
            sessions::id,
            sessions::workshop_id,
            sessions::uid,
            sessions::sequence,
            sessions::state,
            sessions::starts_at,
            sessions::minutes,
            sessions::created_at,
            sessions::revised_at,
        ))
        .load(c))?;
    let frozen = latest_words(conn, meeting)?;
    rows.into_iter()
        .map(|row| session_of(row, &frozen))
        .collect()
}

/// The session with this UID, cancelled ones too, and its meeting.
pub fn session_by_uid(conn: &mut Conn, uid: &str) -> Result<Option<(MeetingId, Session)>, Refusal> {
    let meeting: Option<String> = on_db!(conn, |c| sessions::table
        .filter(sessions::uid.eq(uid))
        .select(sessions::meeting_id)
        .first(c)
        .optional())?;
    let Some(meeting) = meeting.map(MeetingId::from_text) else {
        return Ok(None);
    };
    let session = all(conn, &meeting)?.into_iter().find(|s| s.uid == uid);
    Ok(session.map(|s| (meeting, s)))
}

/// The session with this id, cancelled ones too.
pub fn session_by_id(conn: &mut Conn, id: &SessionId) -> Result<Option<Session>, Refusal> {
    let uid: Option<String> = on_db!(conn, |c| sessions::table
        .find(id.as_str())
        .select(sessions::uid)
        .first(c)
        .optional())?;
    Ok(match uid {
        Some(uid) => session_by_uid(conn, &uid)?.map(|(_, session)| session),
        None => None,
    })
}

fn session_of(row: SessionRow, frozen: &[Frozen]) -> Result<Session, Refusal> {
    let (id, workshop, uid, sequence, state, at, minutes, created, revised) = row;
    let id = SessionId::from_text(id);
    // Releases come newest last: the last that names the session has its words.
    let words = frozen.iter().rev().find(|f| f.session == id);
    let words = words.ok_or_else(|| Refusal::internal(format!("session {id} is in no release")))?;
    Ok(Session {
        workshop: WorkshopId::from_text(workshop),
        uid,
        sequence: u32::try_from(sequence).unwrap_or(0),
        state: match state.as_str() {
            "cancelled" => SessionState::Cancelled,
            _ => SessionState::Confirmed,
        },
        code: words.code.clone(),
        title: words.title.clone(),
        at: instant(at),
        minutes: u32::try_from(minutes).unwrap_or(0),
        join_link: words.join_link.clone(),
        created_at: instant(created),
        revised_at: instant(revised),
        id,
    })
}

fn latest_words(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Frozen>, Refusal> {
    let rows: Vec<FrozenRow> = on_db!(conn, |c| release_sessions::table
        .inner_join(releases::table)
        .filter(releases::meeting_id.eq(meeting.as_str()))
        .order((
            releases::number,
            release_sessions::starts_at,
            release_sessions::code
        ))
        .select((
            release_sessions::session_id,
            release_sessions::workshop_id,
            release_sessions::code,
            release_sessions::title,
            release_sessions::starts_at,
            release_sessions::minutes,
            release_sessions::join_link,
        ))
        .load(c))?;
    Ok(rows.into_iter().map(frozen_of).collect())
}

fn frozen_of(row: FrozenRow) -> Frozen {
    let (session, workshop, code, title, at, minutes, join_link) = row;
    Frozen {
        session: SessionId::from_text(session),
        workshop: WorkshopId::from_text(workshop),
        code,
        title,
        at: instant(at),
        minutes: u32::try_from(minutes).unwrap_or(0),
        join_link,
    }
}

/// The releases of a meeting, oldest first.
pub fn releases_of(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Release>, Refusal> {
    let rows: Vec<(String, i32, NaiveDateTime, String, String)> =
        on_db!(conn, |c| releases::table
            .filter(releases::meeting_id.eq(meeting.as_str()))
            .order(releases::number)
            .select((
                releases::id,
                releases::number,
                releases::released_at,
                releases::released_by,
                releases::tzdb,
            ))
            .load(c))?;
    rows.into_iter()
        .map(|(id, number, at, by, tzdb)| {
            let held: Vec<FrozenRow> = on_db!(conn, |c| release_sessions::table
                .filter(release_sessions::release_id.eq(&id))
                .order((release_sessions::starts_at, release_sessions::code))
                .select((
                    release_sessions::session_id,
                    release_sessions::workshop_id,
                    release_sessions::code,
                    release_sessions::title,
                    release_sessions::starts_at,
                    release_sessions::minutes,
                    release_sessions::join_link,
                ))
                .load(c))?;
            Ok(Release {
                id: ReleaseId::from_text(id),
                number: u32::try_from(number).unwrap_or(0),
                released_at: instant(at),
                released_by: by,
                tzdb,
                sessions: held.into_iter().map(frozen_of).collect(),
            })
        })
        .collect()
}

/// Number and instant of a meeting's last release.
pub fn last_release(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<Option<(u32, Instant)>, Refusal> {
    let row: Option<(i32, NaiveDateTime)> = on_db!(conn, |c| releases::table
        .filter(releases::meeting_id.eq(meeting.as_str()))
        .order(releases::number.desc())
        .select((releases::number, releases::released_at))
        .first(c)
        .optional())?;
    Ok(row.map(|(number, at)| (u32::try_from(number).unwrap_or(0), instant(at))))
}

/// Writes a release and the sessions as it leaves them; gives its number.
pub fn save_release(
    conn: &mut Conn,
    meeting: &Meeting,
    changes: &[Change],
    now: Instant,
    by: &str,
) -> Result<u32, Refusal> {
    for change in changes {
        save_session(conn, meeting, change)?;
    }
    let last: Option<i32> = on_db!(conn, |c| releases::table
        .filter(releases::meeting_id.eq(meeting.id.as_str()))
        .select(diesel::dsl::max(releases::number))
        .first(c))?;
    let number = last.unwrap_or(0) + 1;
    let id = ReleaseId::fresh();
    on_db!(conn, |c| diesel::insert_into(releases::table)
        .values((
            releases::id.eq(id.as_str()),
            releases::meeting_id.eq(meeting.id.as_str()),
            releases::number.eq(number),
            releases::released_at.eq(naive(now)),
            releases::released_by.eq(by),
            releases::tzdb.eq(crate::time::rules_version().version),
        ))
        .execute(c))?;
    for session in changes
        .iter()
        .filter(|c| !matches!(c, Change::Cancelled { .. }))
    {
        freeze(conn, meeting, &id, session.after())?;
    }
    Ok(u32::try_from(number).unwrap_or(0))
}

fn freeze(
    conn: &mut Conn,
    meeting: &Meeting,
    release: &ReleaseId,
    s: &Session,
) -> Result<(), Refusal> {
    let offset = meeting.zone.local(s.at).offset_seconds;
    on_db!(conn, |c| diesel::insert_into(release_sessions::table)
        .values((
            release_sessions::release_id.eq(release.as_str()),
            release_sessions::session_id.eq(s.id.as_str()),
            release_sessions::workshop_id.eq(s.workshop.as_str()),
            release_sessions::code.eq(&s.code),
            release_sessions::title.eq(&s.title),
            release_sessions::starts_at.eq(naive(s.at)),
            release_sessions::minutes.eq(s.minutes.cast_signed()),
            release_sessions::join_link.eq(&s.join_link),
            release_sessions::zone.eq(meeting.zone.name()),
            release_sessions::offset_seconds.eq(offset),
        ))
        .execute(c))?;
    Ok(())
}

fn save_session(conn: &mut Conn, meeting: &Meeting, change: &Change) -> Result<(), Refusal> {
    let s = change.after();
    let state = match s.state {
        SessionState::Confirmed => "confirmed",
        SessionState::Cancelled => "cancelled",
    };
    match change {
        Change::Unchanged(_) => {}
        Change::New(_) => {
            on_db!(conn, |c| diesel::insert_into(sessions::table)
                .values((
                    sessions::id.eq(s.id.as_str()),
                    sessions::meeting_id.eq(meeting.id.as_str()),
                    sessions::workshop_id.eq(s.workshop.as_str()),
                    sessions::uid.eq(&s.uid),
                    sessions::sequence.eq(s.sequence.cast_signed()),
                    sessions::state.eq(state),
                    sessions::starts_at.eq(naive(s.at)),
                    sessions::minutes.eq(s.minutes.cast_signed()),
                    sessions::created_at.eq(naive(s.created_at)),
                    sessions::revised_at.eq(naive(s.revised_at)),
                ))
                .execute(c))?;
        }
        Change::Moved { .. } | Change::Reworded { .. } | Change::Cancelled { .. } => {
            on_db!(conn, |c| diesel::update(
                sessions::table.find(s.id.as_str())
            )
            .set((
                sessions::sequence.eq(s.sequence.cast_signed()),
                sessions::state.eq(state),
                sessions::starts_at.eq(naive(s.at)),
                sessions::minutes.eq(s.minutes.cast_signed()),
                sessions::revised_at.eq(naive(s.revised_at)),
            ))
            .execute(c))?;
        }
    }
    Ok(())
}

/// Raises a session's SEQUENCE without a change of its own: one person is told that she is no longer invited.
pub fn raise_sequence(conn: &mut Conn, session: &SessionId, to: u32) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        sessions::table.find(session.as_str())
    )
    .set(sessions::sequence.eq(to.cast_signed()))
    .execute(c))?;
    Ok(())
}
