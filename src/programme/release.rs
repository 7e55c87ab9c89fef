//! Freezing: the sessions that stand and the starts that are wanted become the sessions that will stand, and what changed. Pure.

use std::collections::HashMap;

use super::{Change, Session, SessionId, SessionState, Start};
use crate::meeting::{Roster, Workshop, WorkshopId};
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::{Instant, with_zone};

/// Compares what stands with what is wanted. `standing` holds the sessions that are not cancelled; changes come in the order of the meeting's
/// workshops. `uid` gives a new random UID.
pub fn compare(
    roster: &Roster,
    standing: &[Session],
    wanted: &[Start],
    now: Instant,
    uid: &mut dyn FnMut() -> String,
) -> Vec<Change> {
    let held: HashMap<&WorkshopId, &Session> = standing.iter().map(|s| (&s.workshop, s)).collect();
    let starts: HashMap<&WorkshopId, &Start> = wanted.iter().map(|s| (&s.workshop, s)).collect();
    roster
        .workshops
        .iter()
        .filter_map(|w| match (held.get(&w.id), starts.get(&w.id)) {
            (None, None) => None,
            (None, Some(start)) => Some(Change::New(made(w, start, now, uid()))),
            (Some(before), None) => Some(cancelled(before, now)),
            (Some(before), Some(start)) => Some(kept(w, before, start, now)),
        })
        .collect()
}

/// Refuses changes that move or cancel a session that the organiser holds where it was released.
pub fn let_go_first(roster: &Roster, changes: &[Change]) -> Result<(), Refusal> {
    let held = |id: &WorkshopId| roster.workshops.iter().any(|w| w.id == *id && w.held);
    let findings: Vec<Finding> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Moved { before, after } if before.at != after.at => Some((before, "move")),
            Change::Cancelled { before, .. } => Some((before, "leave the programme")),
            _ => None,
        })
        .filter(|(before, _)| held(&before.workshop))
        .map(|(before, would)| Finding {
            place: format!("workshop {}", before.code),
            says: format!(
                "it is held where it was released, {}, and would {would}: lift the hold first, under Workshops",
                with_zone(before.at, &roster.meeting.zone)
            ),
        })
        .collect();
    if findings.is_empty() {
        return Ok(());
    }
    Err(Refusal {
        kind: Kind::Conflict,
        findings,
    })
}

fn made(workshop: &Workshop, start: &Start, now: Instant, uid: String) -> Session {
    Session {
        id: SessionId::fresh(),
        workshop: workshop.id.clone(),
        uid,
        sequence: 0,
        state: SessionState::Confirmed,
        code: workshop.code.clone(),
        title: workshop.title.clone(),
        at: start.at,
        minutes: start.minutes,
        join_link: workshop.join_link.clone(),
        created_at: now,
        revised_at: now,
    }
}

/// RFC 5546, 3.2.5: a cancellation carries a higher SEQUENCE than anything before it.
fn cancelled(before: &Session, now: Instant) -> Change {
    let mut after = before.clone();
    after.state = SessionState::Cancelled;
    after.sequence += 1;
    after.revised_at = now;
    Change::Cancelled {
        before: before.clone(),
        after,
    }
}

fn kept(workshop: &Workshop, before: &Session, start: &Start, now: Instant) -> Change {
    let moved = before.at != start.at || before.minutes != start.minutes;
    let reworded = before.title != workshop.title || before.join_link != workshop.join_link;
    if !moved && !reworded {
        return Change::Unchanged(before.clone());
    }
    let mut after = before.clone();
    after.title.clone_from(&workshop.title);
    after.join_link.clone_from(&workshop.join_link);
    after.at = start.at;
    after.minutes = start.minutes;
    after.revised_at = now;
    // RFC 5546, 2.1.4: what changes when it is raises it; a text or a link leaves it, and answers with it.
    after.sequence += u32::from(moved);
    let before = before.clone();
    if moved {
        Change::Moved { before, after }
    } else {
        Change::Reworded { before, after }
    }
}
