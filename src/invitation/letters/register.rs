//! Letters to who registers for a public session. What she typed stands in none of them: anybody may type anybody's address.

use super::{About, To, Written};
use crate::mail::letter::Block;
use crate::refusal::Refusal;

/// Somebody registered this address; it counts once she confirms.
#[derive(Debug, Clone)]
pub struct ConfirmRegistration<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    /// The page with the button, whole.
    pub confirm: &'a str,
    /// How long the link is good.
    pub hours: u32,
}

impl ConfirmRegistration<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting("lead-register")];
        blocks.extend(to.about(&self.about));
        let hours = i64::from(self.hours);
        blocks.extend([
            Block::Text(to.say("register-ask", &[("n", hours.into())])),
            Block::Link {
                label: to.word("register-link"),
                url: self.confirm.to_string(),
            },
            Block::Text(to.word("register-not-you")),
            to.ask(),
        ]);
        to.written(to.subject("kind-register", &self.about), blocks)
    }
}

/// She has a place.
#[derive(Debug, Clone)]
pub struct Registered<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
}

impl Registered<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        has_a_place(&self.to, &self.about, "lead-registered", "kind-registered")
    }
}

/// All places are taken; she is told when one becomes free.
#[derive(Debug, Clone)]
pub struct OnWaitingList<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    /// How many are before her.
    pub before: usize,
}

impl OnWaitingList<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting("lead-waiting")];
        blocks.extend(to.about(&self.about));
        let before = to.say("waiting-before", &[("n", self.before.into())]);
        blocks.extend([Block::Text(before), Block::Text(to.word("waiting-promise"))]);
        own_page(to, &mut blocks);
        blocks.push(to.ask());
        to.written(to.subject("kind-waiting", &self.about), blocks)
    }
}

/// She was on the waiting list and has a place now.
#[derive(Debug, Clone)]
pub struct PlaceFree<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
}

impl PlaceFree<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        has_a_place(&self.to, &self.about, "lead-free", "kind-free")
    }
}

fn has_a_place(to: &To, about: &About, lead: &str, kind: &str) -> Result<Written, Refusal> {
    let mut blocks = vec![to.of_meeting(lead)];
    blocks.extend(to.about(about));
    let next = match about.when {
        Some(_) => "registered-invited",
        None => "registered-unscheduled",
    };
    blocks.extend([
        Block::Text(to.word(next)),
        Block::Text(to.word("registered-cannot")),
    ]);
    own_page(to, &mut blocks);
    blocks.push(to.ask());
    to.written(to.subject(kind, about), blocks)
}

fn own_page(to: &To, blocks: &mut Vec<Block>) {
    to.page(blocks);
    if !to.page.is_empty() {
        blocks.push(to.small("page-is-yours"));
    }
}
