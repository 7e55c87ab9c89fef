//! What a mail is before, while and after it waits.

use crate::people::{Email, PersonId, id_type};
use crate::time::Instant;

id_type!(
    /// A row of the outbox.
    MailId,
);

/// A mail to one person, before it is bytes.
#[derive(Debug, Clone)]
pub struct Message {
    pub from_name: String,
    pub from: Email,
    pub to_name: String,
    pub to: Email,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<CalendarPart>,
    /// With angle brackets: `<…@…>`.
    pub message_id: String,
    /// The first message about the same thing, so that mail programs show them together.
    pub thread: Option<String>,
    /// Reply-To, where it is not From.
    pub reply_to: Option<Email>,
    /// The page that ends mails of this kind (RFC 8058): on reminders and digests only.
    pub unsubscribe: Option<String>,
    pub date: Instant,
}

/// A calendar object in a mail (RFC 6047).
#[derive(Debug, Clone)]
pub struct CalendarPart {
    /// `REQUEST` or `CANCEL`, equal to METHOD inside.
    pub method: String,
    /// The object's text, with CRLF.
    pub text: String,
}

/// A mail as bytes, with what the outbox needs to know of it.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The meeting's id; none for sign-in links.
    pub meeting: Option<String>,
    pub person: Option<PersonId>,
    /// `invitation`, `update`, `cancellation`, `sign-in` …
    pub kind: String,
    pub uid: Option<String>,
    pub sequence: Option<u32>,
    pub dtstamp: Instant,
    pub to: Email,
    /// Where bounces come back to.
    pub envelope_from: Email,
    /// Hash of the tag in its addresses, if there is one.
    pub tag_hash: Option<String>,
    pub message_id: String,
    pub subject: String,
    /// The whole message in ASCII with CRLF.
    pub body: String,
    pub priority: Priority,
    /// After this instant it is of no use; the sooner of this and three days.
    pub expires_at: Option<Instant>,
    /// Writing the same key again changes nothing.
    pub dedup_key: String,
}

/// What goes first when much waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    SignIn,
    /// A change of something that is near.
    Soon,
    Ordinary,
}

impl Priority {
    /// As stored: the lower goes first.
    pub fn number(self) -> i32 {
        match self {
            Priority::SignIn => 0,
            Priority::Soon => 1,
            Priority::Ordinary => 2,
        }
    }
}

/// Where a mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    Queued,
    /// A worker has it until its lease ends.
    Leased,
    Sent,
    /// Refused for good.
    Failed,
    /// A later message about the same thing took its place before it was sent.
    Superseded,
    /// Given up: too old to be of use.
    Expired,
    /// Waits until an organiser lets it go.
    Held,
    /// Could not be made into something to send; it stops nobody else's.
    Quarantined,
    /// The server took it, and it came back.
    Bounced,
}

impl State {
    /// In the order of a mail's life.
    pub const ALL: [State; 9] = [
        State::Queued,
        State::Leased,
        State::Sent,
        State::Failed,
        State::Superseded,
        State::Expired,
        State::Held,
        State::Quarantined,
        State::Bounced,
    ];

    /// As stored, in lists and in the API.
    pub fn word(self) -> &'static str {
        match self {
            State::Queued => "queued",
            State::Leased => "leased",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Superseded => "superseded",
            State::Expired => "expired",
            State::Held => "held",
            State::Quarantined => "quarantined",
            State::Bounced => "bounced",
        }
    }

    /// Reads a stored word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

/// A row of the outbox.
#[derive(Debug, Clone)]
pub struct Queued {
    pub id: MailId,
    /// The order in which rows were written.
    pub number: i64,
    pub person: Option<PersonId>,
    pub kind: String,
    pub uid: Option<String>,
    pub sequence: Option<u32>,
    pub to: Email,
    /// Where bounces come back to; `None`: to the From address.
    pub envelope_from: Option<Email>,
    pub message_id: String,
    pub subject: String,
    /// Empty while the worker only claims.
    pub body: String,
    pub state: State,
    /// As [`Priority::number`].
    pub priority: i32,
    /// How often it was claimed; also what fences off a worker whose lease has ended.
    pub attempt: u32,
    /// While it is leased: from here on another worker may claim it.
    pub lease_until: Option<Instant>,
    pub last_words: String,
    pub created_at: Instant,
    pub sent_at: Option<Instant>,
    pub expires_at: Option<Instant>,
}

/// How many rows stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub waiting: u64,
    pub sent: u64,
    pub failed: u64,
    pub superseded: u64,
    pub expired: u64,
    pub held: u64,
    pub quarantined: u64,
    pub bounced: u64,
}

/// What became of one attempt; the text is the server's own words, or ours about the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Sent(String),
    /// Later the same may succeed (4xx, a lost connection, nobody there).
    Temporary(String),
    /// It never will (5xx).
    Permanent(String),
    /// The mail itself is nothing that can be sent.
    Broken(String),
}

/// Whose fault it is that a mail was put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// This mail's, or her server's: others can go on.
    Mail,
    /// The mail server's or our own (nobody there, a wrong password): no other mail would fare better now.
    Server,
}

/// What a reminder of a session has in the place of its UID: a later message about the session takes a reminder's place, never the other way round.
pub fn reminder_of(uid: &str) -> String {
    format!("{REMIND}{uid}")
}

/// The UID that a reminder is of; of any other message its own.
pub fn reminded_of(uid: &str) -> &str {
    uid.strip_prefix(REMIND).unwrap_or(uid)
}

const REMIND: &str = "remind:";
