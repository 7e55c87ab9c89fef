//! What her page shows, and what the organiser sees of the answers.

use crate::invitation::Answer;
use crate::meeting::{Meeting, Part};
use crate::people::{Person, PersonId};
use crate::programme::Session;

/// Everything that one personal link opens.
#[derive(Debug, Clone)]
pub struct MyPage {
    pub person: Person,
    pub meeting: Meeting,
    /// Whom to ask.
    pub mailbox: String,
    /// Whether it is planned by when she can: not for those from outside.
    pub plans: bool,
    /// She coordinates a network at this meeting.
    pub coordinates: bool,
    /// Answers that came by mail in her name wait for her word.
    pub waits: bool,
    /// What she is invited to, by start.
    pub sessions: Vec<MySession>,
}

/// One session as she sees it.
#[derive(Debug, Clone)]
pub struct MySession {
    pub session: Session,
    pub part: Part,
    pub answer: Answer,
    /// SEQUENCE of what she was last told: an answer is to that.
    pub sequence: u32,
    /// False when it is cancelled or she is no longer invited.
    pub held: bool,
}

/// Who answered what for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionAnswers {
    pub session: Session,
    /// One line per network, in the alliance's order; people of no network last, as `None`.
    pub networks: Vec<NetworkAnswers>,
    pub people: Vec<PersonAnswer>,
}

/// Counts of one network. `network` is its code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NetworkAnswers {
    pub network: Option<String>,
    pub invited: usize,
    pub accepted: usize,
    pub tentative: usize,
    pub declined: usize,
}

impl NetworkAnswers {
    /// Invited and not answered.
    pub fn silent(&self) -> usize {
        self.invited - self.accepted - self.tentative - self.declined
    }
}

/// One invited person's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonAnswer {
    pub person: PersonId,
    pub name: String,
    pub network: Option<String>,
    pub part: Part,
    pub answer: Answer,
}
