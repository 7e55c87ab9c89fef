//! What was counted of somebody stays counted when she is erased, at a place without a name.

use chrono::TimeDelta;

use super::load_overview;
use crate::attendance::{Entry, EntryId, state, store};
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::Conn;
use crate::time::{Instant, Interval};

/// Puts `nameless` where she was in the records of a meeting's sessions that have begun. As what she counted is settled, and her comings and goings
/// become one sum of minutes from the session's start, once for each way by which she was known to be there: no total changes, and nobody can tell
/// any more when she came.
pub fn count_nameless(
    conn: &mut Conn,
    slug: &str,
    person: &PersonId,
    nameless: &PersonId,
    now: Instant,
) -> Result<(), Refusal> {
    conn.lock(&format!("attendance {slug}"))?;
    let overview = load_overview(conn, slug)?;
    let entries = store::entries(conn, &overview.roster.meeting.id)?;
    for record in overview.records.iter().filter(|r| r.session.at < now) {
        let session = &record.session;
        if record.settled.contains_key(person) {
            state::settled::hand_over(conn, &session.id, person, nameless)?;
        } else if let Some((_, settled)) = overview
            .settled_now(record)
            .into_iter()
            .find(|(id, _)| id == person)
        {
            state::settled::put(conn, &session.id, nameless, &settled)?;
        }
        let hers = entries
            .iter()
            .filter(|(of, e)| *of == session.id && e.person.as_ref() == Some(person));
        let hers: Vec<&Entry> = hers.map(|(_, e)| e).collect();
        let minutes = record.minutes.get(person).copied().unwrap_or(0);
        // Less than a minute counts as nought and is still a presence.
        let length = TimeDelta::seconds(i64::from(minutes) * 60).max(TimeDelta::seconds(1));
        let Some(interval) = Interval::new(session.at, session.at + length) else {
            continue;
        };
        let mut sums: Vec<Entry> = Vec::new();
        for entry in &hers {
            if sums.iter().any(|s| s.source == entry.source) {
                continue;
            }
            sums.push(Entry {
                id: EntryId::fresh(),
                person: Some(nameless.clone()),
                name: String::new(),
                email: String::new(),
                interval,
                source: entry.source,
                import: entry.import.clone(),
                marked_by: String::new(),
            });
        }
        let gone: Vec<EntryId> = hers.iter().map(|e| e.id.clone()).collect();
        store::remove(conn, &gone)?;
        store::add(conn, &session.id, &sums)?;
    }
    Ok(())
}
