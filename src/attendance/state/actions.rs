//! The one lock of a record, and making it final or opening it again.

use std::collections::HashMap;

use super::{Act, Deed, History, LogLine, settled, store};
use crate::attendance::actions::{load_overview, of_session, standing};
use crate::attendance::{State, frozen};
use crate::meeting::{self, MeetingId, Roster};
use crate::programme::{Session, SessionId};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::{Instant, date_time_utc};

/// Characters of a reason.
const LONGEST_REASON: usize = 500;

/// Every act that changes a session's record begins here: it waits for others that change records of this meeting, is refused where the record is
/// final, opens the record, and goes into the log if it is a correction of what was final once. What people say of themselves opens no record:
/// their word alone makes nobody absent.
pub fn change(
    conn: &mut Conn,
    roster: &Roster,
    session: &Session,
    now: Instant,
    deed: &Deed<'_>,
) -> Result<(), Refusal> {
    conn.lock(&format!("attendance {}", roster.meeting.slug))?;
    let log = store::log(conn, &session.id)?;
    let state = store::state(conn, &session.id)?;
    if state == Some(State::Final) {
        return Err(is_final(roster, session, &log));
    }
    if deed.act != Act::Said || state.is_some() {
        store::set(conn, &session.id, State::Draft, now)?;
    }
    if deed.act.always_logged() || log.iter().any(|line| line.act == Act::Final) {
        write(conn, session, &log, now, deed)?;
    }
    Ok(())
}

/// Whether a session's record was final at any time.
pub fn was_final(conn: &mut Conn, session: &SessionId) -> Result<bool, Refusal> {
    let log = store::log(conn, session)?;
    Ok(log.iter().any(|line| line.act == Act::Final))
}

/// Closes a record in which nothing is any more: without a record nobody is counted as absent. Its log stays.
pub fn close(conn: &mut Conn, session: &SessionId) -> Result<(), Refusal> {
    store::close(conn, session)
}

fn write(
    conn: &mut Conn,
    session: &Session,
    log: &[LogLine],
    now: Instant,
    deed: &Deed<'_>,
) -> Result<(), Refusal> {
    store::add(
        conn,
        &session.id,
        &LogLine {
            number: log.last().map_or(1, |line| line.number + 1),
            act: deed.act,
            person: deed.person.cloned(),
            says: deed.says.clone(),
            by: deed.by.to_string(),
            at: now,
        },
    )
}

fn is_final(roster: &Roster, session: &Session, log: &[LogLine]) -> Refusal {
    let since = log.iter().rfind(|line| line.act == Act::Final);
    let since = since.map_or(String::new(), |line| {
        format!(
            ": {} finalised it on {}",
            roster.names(&line.by),
            date_time_utc(line.at)
        )
    });
    Refusal::conflict(format!(
        "the record of {code} is final{since}. An organiser can reopen it with a reason, on the session's page or with plenary attendance reopen {slug} {code} --reason …",
        code = session.code,
        slug = roster.meeting.slug,
    ))
}

/// Makes a session's record final: nothing changes it until it is reopened. Not before the session's end, and not without anything in it.
pub async fn finalise(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    by: &str,
) -> Result<History, Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    db.write(move |conn| {
        // No release moves the session meanwhile.
        conn.lock(&format!("release {slug}"))?;
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let deed = Deed {
            act: Act::Final,
            person: None,
            says: String::new(),
            by: &by,
        };
        if now < session.end() {
            return Err(Refusal::conflict(format!(
                "{} lasts until {}: its record can be made final afterwards",
                session.code,
                date_time_utc(session.end())
            )));
        }
        let nothing = of_session(conn, &roster.meeting, &session.id)?.is_empty();
        if nothing && store::state(conn, &session.id)?.is_none() {
            return Err(Refusal::conflict(format!(
                "{} has no attendance record yet: import the platform's file or check people in, then make it final",
                session.code
            )));
        }
        change(conn, &roster, &session, now, &deed)?;
        let overview = load_overview(conn, &slug)?;
        let record = overview.records.iter().find(|r| r.session.id == session.id);
        let record = record.ok_or_else(|| Refusal::internal("a session without a record"))?;
        settled::keep(conn, record, &overview.settled_now(record))?;
        store::set(conn, &session.id, State::Final, now)?;
        frozen::follow(conn, &slug, now)?;
        load(conn, roster, session)
    })
    .await
}

/// Opens a final record again; the reason stands in the log, and so does every correction from then on.
pub async fn reopen(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    reason: &str,
    by: &str,
) -> Result<History, Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    let reason = reason_of(reason)?;
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        conn.lock(&format!("attendance {slug}"))?;
        if store::state(conn, &session.id)? != Some(State::Final) {
            return Err(Refusal::conflict(format!(
                "the record of {} is not final: it can be changed as it is",
                session.code
            )));
        }
        frozen::follow(conn, &slug, now)?;
        let log = store::log(conn, &session.id)?;
        store::set(conn, &session.id, State::Draft, now)?;
        settled::forget(conn, &session.id)?;
        let deed = Deed {
            act: Act::Reopened,
            person: None,
            says: reason,
            by: &by,
        };
        write(conn, &session, &log, now, &deed)?;
        load(conn, roster, session)
    })
    .await
}

fn reason_of(given: &str) -> Result<String, Refusal> {
    let words: Vec<&str> = given.split_whitespace().collect();
    let reason = words.join(" ");
    match reason.chars().count() {
        0 => Err(Refusal::invalid(
            "reason",
            "say why the record is reopened: it stands in its log",
        )),
        n if n > LONGEST_REASON => Err(Refusal::invalid(
            "reason",
            format!("it has {n} characters; {LONGEST_REASON} are allowed"),
        )),
        _ => Ok(reason),
    }
}

/// A record's state and log.
pub async fn history(db: &Db, slug: &str, code: &str) -> Result<History, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        load(conn, roster, session)
    })
    .await
}

/// As [`history`], inside a transaction.
pub fn load(conn: &mut Conn, roster: Roster, session: Session) -> Result<History, Refusal> {
    let state = store::state(conn, &session.id)?;
    Ok(History {
        state: state.unwrap_or_default(),
        recorded: state.is_some(),
        log: store::log(conn, &session.id)?,
        roster,
        session,
    })
}

/// The sessions of a meeting that have a record, with its state.
pub fn recorded(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<SessionId, State>, Refusal> {
    store::recorded(conn, meeting)
}
