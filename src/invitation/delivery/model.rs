//! A line of the ledger, one person's whole story, and what an organiser asks for.

use crate::invitation::{Answer, InvitationId, Way};
use crate::mail::delivery::{Sent, Standing};
use crate::mail::holds::Hold;
use crate::meeting::{Meeting, Part};
use crate::people::addresses::Changed;
use crate::people::{Email, Person, PersonId};
use crate::programme::Session;
use crate::time::Instant;

/// Lines of one page.
pub const PAGE: usize = 50;

/// What an organiser looks for, as typed; empty: everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// A session's code.
    pub session: String,
    /// A network's code; `-`: people of none.
    pub network: String,
    /// Words of her name or address.
    pub person: String,
    /// A standing's word, or `problems`.
    pub state: String,
    /// From 1.
    pub page: usize,
}

/// What she holds of a session, by what servers took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    Nothing,
    /// This SEQUENCE stands in her calendar.
    Revision(u32),
    /// She was told that it is cancelled, or that she is no longer invited.
    TakenOut,
}

/// The newest mail to one person about one session.
#[derive(Debug, Clone)]
pub struct Line {
    pub mail: Sent,
    pub person: Person,
    /// Of the network that represents her on the meeting's first day.
    pub network: Option<String>,
    pub session: Session,
    pub holds: Holding,
    /// What is odd about her or her mail, in sentences.
    pub notes: Vec<String>,
}

/// A page of the ledger.
#[derive(Debug, Clone)]
pub struct Ledger {
    pub meeting: Meeting,
    /// Where the newest mails of all that was asked for stand, whatever state was asked for.
    pub counts: Vec<(Standing, u64)>,
    /// How many lines fit.
    pub found: usize,
    pub page: usize,
    pub pages: usize,
    pub lines: Vec<Line>,
    /// To choose from: codes of sessions and of networks.
    pub sessions: Vec<String>,
    pub networks: Vec<String>,
    /// With her name and address where one person's mails are held.
    pub holds: Vec<(Hold, Option<Person>)>,
}

/// What she should hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Should {
    /// She is invited and the session takes place.
    pub invited: bool,
    /// SEQUENCE of what stands for her.
    pub sequence: u32,
    /// It lies behind: nothing of it is worth a mail.
    pub over: bool,
}

/// One session in her story.
#[derive(Debug, Clone)]
pub struct HerSession {
    pub invitation: InvitationId,
    pub session: Session,
    pub part: Part,
    pub should: Should,
    pub answer: Answer,
    pub answered: Option<(Instant, Way)>,
    pub newest: Option<Sent>,
    pub holds: Holding,
    /// She should have it and did not get it.
    pub missed: bool,
    pub notes: Vec<String>,
}

/// All that one person was sent about a meeting.
#[derive(Debug, Clone)]
pub struct Hers {
    pub meeting: Meeting,
    pub person: Person,
    pub network: Option<String>,
    pub sessions: Vec<HerSession>,
    /// In the order in which they were written.
    pub mails: Vec<Sent>,
    pub changes: Vec<Changed>,
    /// Hers, and the whole meeting's.
    pub held: Option<Hold>,
    pub all_held: Option<Hold>,
    pub notes: Vec<String>,
    /// What her address probably should be.
    pub meant: Option<Email>,
}

/// What was sent again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resent {
    pub people: usize,
    pub mails: usize,
    /// Codes, for one person.
    pub sessions: Vec<String>,
}

/// What an organiser says of somebody's address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    pub address: String,
    /// It is right although it looks like a slip.
    pub sure: bool,
    /// Only what did not arrive is sent to it, not everything that she should hold.
    pub only_missed: bool,
}

/// What a correction did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub person: PersonId,
    pub old: Email,
    pub new: Email,
    /// Mails that waited for the old address.
    pub taken_back: usize,
    /// Codes of the sessions that are sent to the new one; with the meeting's slug where it is another meeting's.
    pub resent: Vec<String>,
}

/// In which zone and at which offset (seconds east) her mail named the hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub zone: String,
    pub offset: i32,
}
