//! What somebody's own word about a session makes of her entries, or why it is not taken.

use chrono::TimeDelta;

use crate::attendance::State;
use crate::programme::Session;
use crate::time::{Instant, Interval};

/// So many minutes before its start people come in.
const BEFORE: i64 = 15;

/// Where a session stands for whoever checks in herself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Early,
    /// From 15 minutes before the start to the end.
    Open,
    Over,
}

pub fn phase(session: &Session, now: Instant) -> Phase {
    if now < session.at - TimeDelta::minutes(BEFORE) {
        Phase::Early
    } else if now < session.end() {
        Phase::Open
    } else {
        Phase::Over
    }
}

/// What she says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Here,
    Leaving,
    /// That she was there for this part, afterwards.
    There(Interval),
    NotThere,
}

/// Why her word is not taken; each is a text of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Early,
    Over,
    /// The session still runs: she says that she is there.
    NotOver,
    Final,
    /// The organiser does not want it afterwards.
    NotAllowed,
    /// No part of the session.
    NoPart,
}

impl Why {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Why::Early => "why-early",
            Why::Over => "why-over",
            Why::NotOver => "why-not-over",
            Why::Final => "why-final",
            Why::NotAllowed => "why-not-allowed",
            Why::NoPart => "why-no-part",
        }
    }
}

/// Whether she may say afterwards that she was there, by what the organiser decided. Where nothing was decided she may, but not in a record that
/// was final once: it was reopened for another reason.
pub fn late(decided: Option<bool>, was_final: bool) -> bool {
    decided.unwrap_or(!was_final)
}

/// Her own entries afterwards, from those before; the same twice changes nothing.
pub fn said(
    session: &Session,
    state: State,
    late_allowed: bool,
    before: &[Interval],
    said: Said,
    now: Instant,
) -> Result<Vec<Interval>, Why> {
    if state == State::Final {
        return Err(Why::Final);
    }
    let phase = phase(session, now);
    if phase == Phase::Early {
        return Err(Why::Early);
    }
    if phase == Phase::Over && !late_allowed {
        return Err(Why::NotAllowed);
    }
    // Also what began a moment after this word came: of several at once the first that is taken counts.
    let current = |i: &Interval| now < i.end();
    match (said, phase) {
        (Said::Here, Phase::Open) => {
            let mut all = before.to_vec();
            if !all.iter().any(current) {
                all.extend(Interval::new(now, session.end()));
            }
            Ok(all)
        }
        // Before the start she was not in it yet.
        (Said::Leaving, Phase::Open) => Ok(before
            .iter()
            .filter_map(|i| Interval::new(i.start(), i.end().min(now)))
            .filter(|i| i.end() > session.at)
            .collect()),
        (Said::Here | Said::Leaving, _) => Err(Why::Over),
        (Said::There(_), Phase::Open) => Err(Why::NotOver),
        (Said::There(part), _) => session
            .interval()
            .and_then(|frame| part.clipped(&frame))
            .map(|part| vec![part])
            .ok_or(Why::NoPart),
        (Said::NotThere, _) => Ok(Vec::new()),
    }
}
