//! What is kept of mails that came in, and what pages show of it.

use crate::invitation::{Answer, InvitationId};
use crate::mail::Sender;
use crate::meeting::Meeting;
use crate::people::{PersonId, id_type};
use crate::programme::Session;
use crate::time::{Instant, Interval};

id_type!(
    /// A mail that came in.
    ReceivedId,
    /// What it said about one invitation.
    MailAnswerId,
);

/// What receiving needs to know of this house.
#[derive(Debug, Clone)]
pub struct Post {
    pub sender: Sender,
    /// Whose Authentication-Results are believed; `None`: nobody's.
    pub authserv_id: Option<String>,
}

/// A mail that came in, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The order in which mails came.
    pub number: i64,
    pub received_at: Instant,
    /// `pipe`, `maildir`, `imap` or `upload`.
    pub way: String,
    /// From, as the mail says.
    pub from: String,
    /// Whose answer it says it is, where that is nobody whom we know.
    pub attendee: String,
    pub outcome: String,
    /// Her name, when it is known whose it is.
    pub person: Option<String>,
    pub session: Option<String>,
    pub answer: Option<String>,
    pub reason: String,
}

/// What the page about a meeting's mails shows.
#[derive(Debug, Clone)]
pub struct Inbox {
    pub meeting: Meeting,
    pub mails: Vec<Listed>,
    /// Whether there are older ones.
    pub more: bool,
    /// How many of each outcome there are.
    pub counts: Vec<(String, i64)>,
    pub counters: Vec<Counter>,
}

/// What a reply said about an invitation, to be kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub invitation: InvitationId,
    /// `reply`, `counter` or `refresh`.
    pub kind: &'static str,
    /// As the reply says it.
    pub sequence: u32,
    /// The SEQUENCE that she held when it came.
    pub against: u32,
    pub dtstamp: Instant,
    pub answer: Option<Answer>,
    pub comment: String,
    pub request_status: String,
    pub delegated_to: String,
    pub proposed: Option<Interval>,
    pub state: KeptState,
    /// Whether the answer counted.
    pub applied: bool,
}

/// Where what a mail said stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptState {
    /// Nothing is left to do with it.
    Settled,
    /// It waits until she confirms that it is hers.
    Held,
    /// A counter-proposal that waits for an organiser.
    Open,
    /// An organiser took the proposed time.
    Accepted,
    /// An organiser declined it.
    Declined,
    /// She confirmed it.
    Confirmed,
    /// She said that it is not hers.
    Disowned,
}

impl KeptState {
    const ALL: [KeptState; 7] = [
        KeptState::Settled,
        KeptState::Held,
        KeptState::Open,
        KeptState::Accepted,
        KeptState::Declined,
        KeptState::Confirmed,
        KeptState::Disowned,
    ];

    /// As stored.
    pub fn word(self) -> &'static str {
        match self {
            KeptState::Settled => "settled",
            KeptState::Held => "held",
            KeptState::Open => "open",
            KeptState::Accepted => "accepted",
            KeptState::Declined => "declined",
            KeptState::Confirmed => "confirmed",
            KeptState::Disowned => "disowned",
        }
    }

    /// Reads a stored word; unknown ones are settled.
    pub fn from_word(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|s| s.word() == word);
        found.unwrap_or(KeptState::Settled)
    }
}

/// An answer that waits for her word that it is hers.
#[derive(Debug, Clone)]
pub struct HeldAnswer {
    pub id: MailAnswerId,
    pub invitation: InvitationId,
    pub person: PersonId,
    pub session: Session,
    pub answer: Option<Answer>,
    pub sequence: u32,
    pub dtstamp: Instant,
    pub comment: String,
    pub proposed: Option<Interval>,
    /// What the mail gave as its sender.
    pub from: String,
    pub received_at: Instant,
}

/// A proposal of another time.
#[derive(Debug, Clone)]
pub struct Counter {
    pub id: MailAnswerId,
    /// The number of the mail that brought it; pages and commands name it by that.
    pub number: i64,
    pub received_at: Instant,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub session: Session,
    pub proposed: Interval,
    /// SEQUENCE that it answers.
    pub sequence: u32,
    pub comment: String,
    pub state: CounterState,
    pub settled_by: String,
    /// Why it cannot be taken as it is, in a sentence: there is nothing to move, or no room for it in the meeting.
    pub obstacle: Option<String>,
    /// How many of the invited could come then, and how many are invited; `None` once it is settled.
    pub could_come: Option<(usize, usize)>,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CounterState {
    Open,
    /// The session has been moved or cancelled since she wrote.
    Outdated,
    Accepted,
    Declined,
}

impl CounterState {
    /// In lists, on pages and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            CounterState::Open => "open",
            CounterState::Outdated => "outdated",
            CounterState::Accepted => "accepted",
            CounterState::Declined => "declined",
        }
    }
}
