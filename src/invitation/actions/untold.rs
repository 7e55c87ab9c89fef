//! Who does not know what stands: people or workshops were changed since the release.

use std::collections::BTreeSet;

use super::release::decide;
use crate::meeting::Roster;
use crate::programme::{self, Session, Start};
use crate::refusal::{Kind, Refusal};
use crate::store::Conn;
use crate::time::Instant;

/// How many people releasing the standing programme once more would tell something, or would take a waiting mail back from.
pub fn untold(conn: &mut Conn, roster: &Roster, now: Instant) -> Result<usize, Refusal> {
    let standing = programme::standing(conn, &roster.meeting.id)?;
    if standing.is_empty() {
        return Ok(0);
    }
    let starts: Vec<Start> = standing.iter().map(Session::start).collect();
    let plan = match decide(conn, roster, &starts, now) {
        Ok(decided) => decided.plan,
        // What is in the way of a release is said where one is looked at.
        Err(refusal) if refusal.kind == Kind::Conflict => return Ok(0),
        Err(refusal) => return Err(refusal),
    };
    let told = plan.notices.iter().map(|n| n.person.as_str());
    let taken_back = plan.settled.iter().map(|s| s.person.as_str());
    let people: BTreeSet<&str> = told.chain(taken_back).collect();
    Ok(people.len())
}
