//! Keeping the copy, and reading it.

use super::{Frozen, store};
use crate::attendance::{Audience, Participation, load_overview};
use crate::meeting::MeetingId;
use crate::refusal::Refusal;
use crate::store::Conn;
use crate::time::Instant;

/// Where all records are final, lets the copy follow them if the difference tells of nobody. Called when a record is made final, and before one is
/// opened again; the caller holds the lock of the meeting's records.
pub fn follow(conn: &mut Conn, slug: &str, now: Instant) -> Result<(), Refusal> {
    let overview = load_overview(conn, slug)?;
    if !overview.all_final() {
        return Ok(());
    }
    let meeting = &overview.roster.meeting.id;
    let audience = Audience::Alliance;
    let new = Frozen::of(&Participation::of(&overview, audience));
    match store::load(conn, meeting)? {
        Some((old, _)) if old == new || !old.may_become(&new, audience.threshold()) => Ok(()),
        _ => store::keep(conn, meeting, &new, now),
    }
}

/// The copy, and when it was made.
pub fn kept(conn: &mut Conn, meeting: &MeetingId) -> Result<Option<(Frozen, Instant)>, Refusal> {
    store::load(conn, meeting)
}
