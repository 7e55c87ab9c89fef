//! Booking what a programme asks of each network into the alliance's ledger.

use super::{Session, store};
use crate::availability::{self, Availability};
use crate::ledger::{self, Asked};
use crate::meeting::{self, Roster};
use crate::proposal;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// What these sessions ask of each network, by what is known of its people's time now.
pub fn asked(
    conn: &mut Conn,
    roster: &Roster,
    sessions: &[&Session],
) -> Result<Vec<Asked>, Refusal> {
    let said = availability::load(conn, roster)?;
    Ok(asked_by_hours(roster, &said, sessions))
}

/// The same by what is read already of its people's time.
pub fn asked_by_hours(roster: &Roster, said: &Availability, sessions: &[&Session]) -> Vec<Asked> {
    let held: Vec<_> = sessions
        .iter()
        .filter_map(|s| Some((s.workshop.clone(), s.interval()?)))
        .collect();
    if held.is_empty() {
        return Vec::new();
    }
    proposal::asked_of_networks(roster, said, &held)
}

/// Books what the sessions that stand ask, in the place of what was booked for the meeting before.
pub fn book(
    conn: &mut Conn,
    roster: &Roster,
    sessions: &[&Session],
    release: u32,
    now: Instant,
) -> Result<ledger::Change, Refusal> {
    let asked = asked(conn, roster, sessions)?;
    ledger::book(conn, &roster.meeting, &asked, release, now)
}

/// Books the standing programme anew: for one that was released before there was a ledger, and after people's hours were put right.
pub async fn book_again(db: &Db, now: Instant, slug: &str) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        conn.lock(&format!("release {slug}"))?;
        let roster = meeting::load_roster(conn, &slug)?;
        let releases = store::releases_of(conn, &roster.meeting.id)?;
        let last = releases.last().ok_or_else(|| {
            Refusal::conflict(format!(
                "nothing of {slug} is released yet: what a programme asks is booked when it is released"
            ))
        })?;
        let standing = store::standing(conn, &roster.meeting.id)?;
        let standing: Vec<&Session> = standing.iter().collect();
        book(conn, &roster, &standing, last.number, now)?;
        Ok(())
    })
    .await
}
