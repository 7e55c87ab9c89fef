//! What is asked of the contact group, and what its networks say.

use super::paper::Paper;
use crate::meeting::MeetingId;
use crate::people::{NetworkId, id_type};
use crate::time::Instant;

id_type!(QuestionId);

/// Whether a programme needs the contact group's word before it is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rule {
    /// Once the contact group was asked, a release of anything that it did not approve needs a reason, which is kept.
    #[default]
    Recommended,
    /// Nothing is released that the contact group did not approve.
    Required,
}

impl Rule {
    pub const ALL: [Rule; 2] = [Rule::Recommended, Rule::Required];

    /// As stored, in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Rule::Recommended => "recommended",
            Rule::Required => "required",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.word() == word)
    }
}

/// One session of what is asked about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub code: String,
    /// UTC.
    pub at: Instant,
    pub minutes: u32,
}

/// What became of a session between two programmes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    Added(Line),
    Removed(Line),
    /// From there to here; the length may be another too.
    To(Line, Line),
}

/// Where a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Open,
    /// Every network agreed.
    Approved,
    /// An organiser goes on although not every network agreed.
    Settled,
    Withdrawn,
    /// Another programme was put forward in its place.
    Superseded,
}

impl State {
    pub const ALL: [State; 5] = [
        State::Open,
        State::Approved,
        State::Settled,
        State::Withdrawn,
        State::Superseded,
    ];

    /// As stored and in the API.
    pub fn word(self) -> &'static str {
        match self {
            State::Open => "open",
            State::Approved => "approved",
            State::Settled => "settled",
            State::Withdrawn => "withdrawn",
            State::Superseded => "superseded",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }
}

/// What a network says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Agrees,
    Objects,
}

impl Verdict {
    /// As stored, in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Objects => "objects",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Verdict::Agrees, Verdict::Objects]
            .into_iter()
            .find(|v| v.word() == word)
    }
}

/// By which way a word came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the personal link of somebody of the contact group.
    Link,
    /// An organiser wrote it down on the page.
    Organiser,
    Api,
    CommandLine,
}

impl Way {
    /// As stored and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Way::Link => "link",
            Way::Organiser => "organiser",
            Way::Api => "api",
            Way::CommandLine => "command-line",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        [Way::Link, Way::Organiser, Way::Api, Way::CommandLine]
            .into_iter()
            .find(|w| w.word() == word)
    }
}

/// One word of one network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub network: NetworkId,
    pub verdict: Verdict,
    /// Never empty with an objection.
    pub reason: String,
    /// The address of who spoke for the network, or her name where an organiser wrote it down.
    pub said_by: String,
    pub way: Way,
    /// Who wrote it down; empty by link.
    pub entered_by: String,
    pub at: Instant,
}

/// That a question is no longer open: since when, by whom (empty: the last network's word closed it) and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    pub at: Instant,
    pub by: String,
    pub why: String,
}

/// A programme that was put to the contact group, with all that was said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub meeting: MeetingId,
    /// From 1 in each meeting.
    pub number: u32,
    /// The proposal that it is; `None`: starts that were handed in otherwise.
    pub proposal: Option<u32>,
    /// By code.
    pub lines: Vec<Line>,
    pub paper: Paper,
    /// What the organiser says to it.
    pub note: String,
    /// Until when the networks are asked to answer; a later word counts too while it is open.
    pub answer_by: Instant,
    pub asked_by: String,
    pub asked_at: Instant,
    pub reminded_at: Option<Instant>,
    pub state: State,
    /// `None` while it is open.
    pub closed: Option<Closed>,
    /// The oldest first.
    pub words: Vec<Word>,
}

impl Question {
    /// The last word of a network.
    pub fn word_of(&self, network: &NetworkId) -> Option<&Word> {
        self.words.iter().rev().find(|w| w.network == *network)
    }

    /// The networks that are asked and whose last word is this one; `None`: that have said nothing yet.
    pub fn who(&self, verdict: Option<Verdict>) -> Vec<NetworkId> {
        self.paper
            .networks
            .iter()
            .filter(|n| self.word_of(&n.id()).map(|w| w.verdict) == verdict)
            .map(super::paper::PaperNetwork::id)
            .collect()
    }

    /// Whether every network agrees.
    pub fn all_agree(&self) -> bool {
        self.who(Some(Verdict::Agrees)).len() == self.paper.networks.len()
    }

    /// Whether it counts as approved: by all, or by an organiser's word over what the networks said.
    pub fn approved(&self) -> bool {
        matches!(self.state, State::Approved | State::Settled)
    }
}

/// A release that went out without the contact group's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    pub release: u32,
    pub reason: String,
    pub by: String,
    pub at: Instant,
}
