//! What one person holds for one session, and what she must be told.

use crate::mail::Reach;
use crate::meeting::Part;
use crate::people::{PersonId, id_type};
use crate::programme::{Session, SessionId};
use crate::refusal::Refusal;
use crate::time::Instant;

id_type!(InvitationId);

/// What one person holds for one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub session: SessionId,
    pub person: PersonId,
    pub part: Part,
    /// False once she was told that she is no longer invited, or that the session is cancelled.
    pub held: bool,
    /// SEQUENCE and DTSTAMP of the last message written for her: a later message has a higher pair.
    pub sequence: u32,
    pub dtstamp: Instant,
    /// Message-ID of the first message, to which later ones refer.
    pub first_message_id: String,
    pub answer: Answer,
    /// When she answered and by which way; `None` while the answer is `NeedsAction`.
    pub answered: Option<(Instant, Way)>,
}

/// Her answer (RFC 5545, 3.2.12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub enum Answer {
    #[default]
    NeedsAction,
    Accepted,
    Tentative,
    Declined,
}

impl Answer {
    /// As stored, in the API and in addresses of forms.
    pub fn word(self) -> &'static str {
        match self {
            Answer::NeedsAction => "needs-action",
            Answer::Accepted => "accepted",
            Answer::Tentative => "tentative",
            Answer::Declined => "declined",
        }
    }

    /// Reads a stored or submitted word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        [
            Answer::NeedsAction,
            Answer::Accepted,
            Answer::Tentative,
            Answer::Declined,
        ]
        .into_iter()
        .find(|a| a.word() == word)
    }
}

/// An answer, and when and by which way it was given.
pub type Given = (Answer, Option<(Instant, Way)>);

/// By which way an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Her personal page.
    Link,
    /// A calendar reply.
    Mail,
    /// The organiser, on her behalf.
    Organiser,
}

impl Way {
    /// As stored.
    pub fn word(self) -> &'static str {
        match self {
            Way::Link => "link",
            Way::Mail => "mail",
            Way::Organiser => "organiser",
        }
    }

    /// Reads a stored word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        [Way::Link, Way::Mail, Way::Organiser]
            .into_iter()
            .find(|w| w.word() == word)
    }
}

/// Something that one person must be told about one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    /// The session as the mail puts it: as it stands afterwards; of one that is off for her, as she knew it.
    pub session: Session,
    pub person: PersonId,
    pub part: Part,
    pub sequence: u32,
    pub dtstamp: Instant,
    /// The answer that stands after this notice, and when and how it was given; a move asks again.
    pub answer: Answer,
    pub answered: Option<(Instant, Way)>,
    /// What she holds already; `None` when none was ever written to her about the session.
    pub invitation: Option<InvitationId>,
    /// The first message that told her of the session; `None`: this is it.
    pub first_message_id: Option<String>,
}

/// Why she is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeKind {
    /// She is invited (again).
    Invite,
    /// Another start or length than the last mail to her said (`before`); she is asked again.
    Move { before: Session },
    /// Title, join link or her part are not what the last mail to her said; her answer stands.
    Reword { before: Session, part: Part },
    /// What she holds, once more: she asked for it, or it did not reach her.
    Again,
    /// She is no longer invited; the session takes place.
    Withdraw,
    /// The session does not take place.
    Cancel,
}

impl NoticeKind {
    /// The kind of mail, as the outbox and the lists name it.
    pub fn word(&self) -> &'static str {
        match self {
            NoticeKind::Invite | NoticeKind::Again => "invitation",
            NoticeKind::Move { .. } | NoticeKind::Reword { .. } => "update",
            NoticeKind::Withdraw | NoticeKind::Cancel => "cancellation",
        }
    }

    /// As stored.
    pub fn name(&self) -> &'static str {
        match self {
            NoticeKind::Invite => "invite",
            NoticeKind::Move { .. } => "move",
            NoticeKind::Reword { .. } => "reword",
            NoticeKind::Again => "again",
            NoticeKind::Withdraw => "withdraw",
            NoticeKind::Cancel => "cancel",
        }
    }

    /// Whether it takes the session out of her calendar (METHOD:CANCEL).
    pub fn ends(&self) -> bool {
        matches!(self, NoticeKind::Withdraw | NoticeKind::Cancel)
    }
}

/// A message that was written to somebody about a session, as it put the session to her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub message_id: String,
    /// A cancellation (METHOD:CANCEL), of the session or of her part in it.
    pub ends: bool,
    pub sequence: u32,
    /// Rises with each message of an invitation.
    pub dtstamp: Instant,
    pub at: Instant,
    pub minutes: u32,
    pub title: String,
    pub join_link: Option<String>,
    pub part: Part,
    /// The answer that it set back, and when and how that was given.
    pub set_back: Option<Given>,
    pub reach: Reach,
}

/// Somebody for whom what waits is taken back and nothing comes in its place: she was never told, or she holds that very state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub invitation: InvitationId,
    pub person: PersonId,
    pub session: SessionId,
    pub uid: String,
    pub held: bool,
    pub part: Part,
    pub sequence: u32,
    pub answer: Answer,
    pub answered: Option<(Instant, Way)>,
    /// Message-ID of the mail that told her this state: it stays, wherever it is.
    pub told_by: Option<String>,
}

/// What is said of a personal link that never was, or was ended.
pub fn unknown_link() -> Refusal {
    Refusal::not_found(
        "This link does not work (any more). Use the link of the newest mail, or ask the Secretariat for another.",
    )
}
