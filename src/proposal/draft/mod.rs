//! The draft of a proposal: sessions that were moved by hand and may be taken back, until it is kept as a proposal of its own. Owns
//! `proposal_moves`. Nothing is sent by it.

mod actions;
pub mod api;
pub mod json;
mod store;
#[cfg(test)]
mod tests;
pub mod web;

pub use actions::{Turn, add, keep, load, turn};

use super::WorkshopId;
use crate::people::id_type;
use crate::refusal::Refusal;
use crate::time::Instant;

id_type!(StepId);

/// One session moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    pub workshop: WorkshopId,
    /// `None`: it had no start.
    pub from: Option<Instant>,
    pub to: Instant,
    /// It may be done again.
    pub taken_back: bool,
}

/// What was moved, in order; what was taken back stands behind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History(Vec<Step>);

/// What the revision of an untouched proposal is called.
const UNTOUCHED: &str = "untouched";

impl History {
    /// Steps as the table has them, by their places.
    pub fn of(mut steps: Vec<Step>) -> Self {
        steps.sort_by_key(|s| s.taken_back);
        History(steps)
    }

    /// The moves that stand, the first one first.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.0.iter().filter(|s| !s.taken_back)
    }

    /// The moves that were taken back, the one to be done again first.
    pub fn taken_back(&self) -> impl Iterator<Item = &Step> {
        self.0.iter().filter(|s| s.taken_back)
    }

    /// Nothing is moved.
    pub fn is_empty(&self) -> bool {
        self.standing().next().is_none()
    }

    /// A name for the draft as it stands, by which a form says what it was opened for.
    pub fn revision(&self) -> String {
        let last = self.standing().next_back();
        last.map_or_else(|| UNTOUCHED.to_string(), |s| s.id.to_string())
    }

    /// The proposal's programme with all that stands.
    pub fn programme(
        &self,
        base: &[(WorkshopId, Option<Instant>)],
    ) -> Vec<(WorkshopId, Option<Instant>)> {
        let mut programme = base.to_vec();
        for step in self.standing() {
            match programme.iter_mut().find(|(id, _)| *id == step.workshop) {
                Some((_, at)) => *at = Some(step.to),
                None => programme.push((step.workshop.clone(), Some(step.to))),
            }
        }
        programme
    }

    /// Refused if it is not the draft that a form was opened for; a script need not say.
    pub fn still(&self, revision: Option<&str>) -> Result<(), Refusal> {
        match revision {
            Some(opened) if opened != self.revision() => Err(Refusal::conflict(
                "this draft was changed meanwhile, by somebody else or in another window: nothing was done; look at it as it stands now and decide again",
            )),
            _ => Ok(()),
        }
    }
}
