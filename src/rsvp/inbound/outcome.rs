//! What can become of a mail that came in, by name.

use crate::invitation::Answer;

macro_rules! outcomes {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $group:ident;)*) => {
        /// What became of a mail.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Outcome {
            $($(#[$doc])* $name,)*
        }

        impl Outcome {
            pub const ALL: &[Outcome] = &[$(Outcome::$name,)*];

            /// As stored, printed and filtered by.
            pub fn word(self) -> &'static str {
                match self {
                    $(Outcome::$name => $word,)*
                }
            }

            /// What an organiser has to do with it.
            pub fn group(self) -> Group {
                match self {
                    $(Outcome::$name => Group::$group,)*
                }
            }
        }
    };
}

outcomes! {
    /// The answer counts now.
    Applied = "applied", Counted;
    /// The same answer has come before.
    Repeated = "repeated", Passed;
    /// A later answer was there already.
    Stale = "stale", Passed;
    /// An answer to a time that has been changed since; she was sent the new one.
    AnsweredOldRevision = "answered-old-revision", Passed;
    /// Nobody vouches for the sender: it waits until she confirms it.
    Unconfirmed = "unconfirmed", Attention;
    /// Not somebody whom we know.
    UnknownAttendee = "unknown-attendee", Attention;
    /// Somebody of the meeting who is not invited to this session.
    NotInvited = "not-invited", Attention;
    /// A UID that is none of ours.
    UnknownSession = "unknown-session", Passed;
    /// The session was cancelled, or she was told that she is no longer invited.
    AfterCancellation = "after-cancellation", Passed;
    /// A reply that says nothing about coming.
    NoAnswer = "no-answer", Passed;
    /// She would send somebody else: not possible here, and she was told so.
    Delegated = "delegated", Attention;
    /// Her calendar reports trouble with the invitation (REQUEST-STATUS 3 or 4).
    TroubleReported = "trouble-reported", Attention;
    /// She proposes another time.
    Counter = "counter", Attention;
    /// The same, to a time that has been changed since.
    CounterOutdated = "counter-outdated", Attention;
    /// She proposes a time in a zone that nobody knows.
    CounterUnclear = "counter-unclear", Attention;
    /// She asked for the present state and was sent it.
    RefreshAnswered = "refresh-answered", Passed;
    /// She asked again too soon.
    RefreshLimited = "refresh-limited", Passed;
    /// A mail of ours was not delivered.
    Bounced = "bounced", Attention;
    /// A mail of ours is late; its server goes on trying.
    Delayed = "delayed", Passed;
    /// A mail of ours arrived.
    DeliveryReport = "delivery-report", Passed;
    /// A report about a mail that is none of ours.
    UnknownBounce = "unknown-bounce", Passed;
    /// A report about a mail of ours that no mail server seems to have sent: it changes nothing.
    DoubtfulReport = "doubtful-report", Attention;
    /// Out of office and the like.
    AutoReply = "auto-reply", Passed;
    /// An invitation or cancellation from outside.
    NotForUs = "not-for-us", Passed;
    /// Our own mail came back to us.
    OwnMail = "own-mail", Passed;
    /// A letter without a calendar object: somebody has to read it.
    NoCalendar = "no-calendar", Attention;
    Unreadable = "unreadable", Attention;
    TooLarge = "too-large", Attention;
    TooDeep = "too-deep", Attention;
    /// The very same mail has come before.
    DuplicateMail = "duplicate-mail", Passed;
}

impl Outcome {
    /// Reads a stored word; unknown ones are `None`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|o| o.word() == word)
    }
}

/// By which outcomes are sorted on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// It changed an answer.
    Counted,
    /// An organiser should look at it.
    Attention,
    /// Nothing is left to do.
    Passed,
}

/// What became of one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The order in which mails came; of the same bytes, that of the first.
    pub number: i64,
    pub outcome: Outcome,
    /// The invited address, when it is known whose it is.
    pub person: Option<String>,
    /// The session's code.
    pub session: Option<String>,
    /// The meeting's slug.
    pub meeting: Option<String>,
    /// What she said, whether it counts or not.
    pub answer: Option<Answer>,
    /// Why, in one sentence.
    pub reason: String,
}
