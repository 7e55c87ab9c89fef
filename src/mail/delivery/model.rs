//! A mail in the delivery ledger, and where it stands.

use crate::mail::MailId;
use crate::mail::State;
use crate::people::{Email, PersonId};
use crate::time::Instant;

/// Where a mail stands, as an organiser is told: [`State`] with what was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standing {
    /// Its turn has not come.
    Waiting,
    /// It was tried, and is tried again.
    PutOff,
    OnItsWay,
    /// The server took it.
    Delivered,
    Refused,
    Bounced,
    GivenUp,
    Quarantined,
    /// Waits for an organiser's word.
    Held,
    /// Taken back before it left.
    Replaced,
}

impl Standing {
    /// In the order in which an organiser cares.
    pub const ALL: [Standing; 10] = [
        Standing::Refused,
        Standing::Bounced,
        Standing::GivenUp,
        Standing::Quarantined,
        Standing::PutOff,
        Standing::Held,
        Standing::Waiting,
        Standing::OnItsWay,
        Standing::Delivered,
        Standing::Replaced,
    ];

    /// Where a row of the outbox stands.
    pub fn of(state: State, attempt: u32) -> Self {
        match state {
            State::Queued if attempt > 0 => Standing::PutOff,
            State::Queued => Standing::Waiting,
            State::Leased => Standing::OnItsWay,
            State::Sent => Standing::Delivered,
            State::Failed => Standing::Refused,
            State::Superseded => Standing::Replaced,
            State::Expired => Standing::GivenUp,
            State::Held => Standing::Held,
            State::Quarantined => Standing::Quarantined,
            State::Bounced => Standing::Bounced,
        }
    }

    /// In addresses, in the API and in files.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Waiting => "waiting",
            Standing::PutOff => "put-off",
            Standing::OnItsWay => "on-its-way",
            Standing::Delivered => "delivered",
            Standing::Refused => "refused",
            Standing::Bounced => "bounced",
            Standing::GivenUp => "given-up",
            Standing::Quarantined => "quarantined",
            Standing::Held => "held",
            Standing::Replaced => "replaced",
        }
    }

    /// Reads a word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }

    /// Whether it did not arrive and nothing more happens by itself.
    pub fn is_problem(self) -> bool {
        matches!(
            self,
            Standing::Refused | Standing::Bounced | Standing::GivenUp | Standing::Quarantined
        )
    }

    pub(super) fn state(self) -> State {
        match self {
            Standing::Waiting | Standing::PutOff => State::Queued,
            Standing::OnItsWay => State::Leased,
            Standing::Delivered => State::Sent,
            Standing::Refused => State::Failed,
            Standing::Bounced => State::Bounced,
            Standing::GivenUp => State::Expired,
            Standing::Quarantined => State::Quarantined,
            Standing::Held => State::Held,
            Standing::Replaced => State::Superseded,
        }
    }
}

/// A mail without its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: MailId,
    pub number: i64,
    pub person: Option<PersonId>,
    pub kind: String,
    pub uid: Option<String>,
    /// What she holds, or should, of the session: of all that was written about it, this counts.
    pub latest: bool,
    /// RFC 5545 SEQUENCE: the revision of the session that it told.
    pub sequence: Option<u32>,
    pub to: Email,
    pub subject: String,
    pub standing: Standing,
    pub attempts: u32,
    /// The server's last words, or ours about the way there.
    pub words: String,
    pub created_at: Instant,
    pub sent_at: Option<Instant>,
    /// When it is tried (again), while it waits.
    pub next_at: Instant,
}

/// Which of the newest mails are meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Empty: all.
    pub standings: Vec<Standing>,
    /// The sessions'; `None`: all.
    pub uids: Option<Vec<String>>,
    /// `None`: everybody.
    pub people: Option<Vec<PersonId>>,
}
