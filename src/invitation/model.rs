//! What one person holds for one session, and what she must be told.

use crate::meeting::Part;
use crate::people::{PersonId, id_type};
use crate::programme::{Session, SessionId};
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
    /// The session as it stands afterwards.
    pub session: Session,
    pub person: PersonId,
    pub part: Part,
    pub sequence: u32,
    pub dtstamp: Instant,
    /// The answer that stands after this notice; a move asks again.
    pub answer: Answer,
    /// What she holds already; `None` when this is her first message about the session.
    pub invitation: Option<InvitationId>,
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
}
