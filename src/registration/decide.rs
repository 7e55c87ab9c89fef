//! Who has a place and who waits. Pure: one rule, whatever happened – a confirmation, a cancellation, an answer, another number of places.

use super::{Event, Offer, Standing, Status};
use crate::programme::{Session, SessionState};
use crate::time::Instant;

/// A registration as the rule sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub standing: Standing,
    /// The order of confirmation.
    pub number: u32,
    /// She is on the meeting's list anyway, and takes nobody's place.
    pub listed: bool,
    /// Her answer to the invitation is no.
    pub declined: bool,
}

/// What is to be done, as positions in the list that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// These have said no: their places are free.
    pub freed: Vec<usize>,
    /// These get a place, in this order.
    pub admitted: Vec<usize>,
}

/// Frees the places of those who declined and gives free places to those who wait, strictly in the order of confirmation. Nobody loses a place
/// because there are fewer than before. `admits`: whether the session is still to come.
pub fn decide(capacity: Option<u32>, all: &[Seen], admits: bool) -> Decision {
    let mut decision = Decision::default();
    let mut taken = 0;
    for (at, one) in all.iter().enumerate() {
        if one.standing == Standing::Confirmed && !one.listed {
            if one.declined {
                decision.freed.push(at);
            } else {
                taken += 1;
            }
        }
    }
    if !admits {
        return decision;
    }
    let mut waiting: Vec<usize> = (0..all.len())
        .filter(|at| all[*at].standing == Standing::Waiting)
        .collect();
    waiting.sort_by_key(|at| all[*at].number);
    for at in waiting {
        if all[at].listed {
            decision.admitted.push(at);
        } else if capacity.is_none_or(|most| taken < most) {
            taken += 1;
            decision.admitted.push(at);
        }
    }
    decision
}

/// How many places those from outside have taken.
pub fn taken(all: &[Seen]) -> usize {
    all.iter()
        .filter(|s| s.standing == Standing::Confirmed && !s.listed && !s.declined)
        .count()
}

/// Whether one can register now. `sessions` are all that were ever released of the workshop.
pub fn status(offer: &Offer, sessions: &[&Session], all: &[Seen], now: Instant) -> Status {
    let standing = sessions.iter().find(|s| s.state == SessionState::Confirmed);
    match standing {
        None if !sessions.is_empty() => return Status::Cancelled,
        Some(session) if session.at <= now => return Status::Over,
        _ => {}
    }
    if !offer.open || offer.closes.is_some_and(|until| until <= now) {
        return Status::Closed;
    }
    let full = offer
        .capacity
        .is_some_and(|most| taken(all) >= usize::try_from(most).unwrap_or(usize::MAX));
    let waited_for = all.iter().any(|s| s.standing == Standing::Waiting);
    if full || (waited_for && offer.capacity.is_some()) {
        Status::Full
    } else {
        Status::Open
    }
}

/// Whether whoever asked in time may still confirm: only an organiser's closing and the session itself end that.
pub fn may_confirm(event: &Event, asked: Instant) -> bool {
    match event.status {
        Status::Open | Status::Full => true,
        Status::Over | Status::Cancelled => false,
        Status::Closed => event.offer.open && event.offer.closes.is_none_or(|until| asked < until),
    }
}
