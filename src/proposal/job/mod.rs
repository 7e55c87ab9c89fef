//! Searches that run behind the pages: a row each, so that every process can tell how it stands, whichever one searches. Owns `planning_jobs`.

mod actions;
pub mod api;
mod progress;
mod says;
mod store;
pub mod web;

pub use actions::{ask, ask_of, get, keep, keep_point, recent, run_jobs, settle_alone, stop, wait};
pub use progress::Progress;
pub use says::says;

use serde::{Deserialize, Serialize};

use crate::people::id_type;
use crate::time::Instant;

id_type!(JobId);

/// The longest search behind a page, in seconds.
pub const MOST_SECONDS: f64 = 3600.0;
/// After so many seconds without a word from its process, a search is lost.
const SILENCE: i64 = 20;

/// What kind of search it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The best programme.
    #[default]
    Programme,
    /// The price of fairness, from a proposal.
    Fairness,
    /// What moving announced sessions brings, from a proposal.
    Moves,
    /// Programmes nearly as good as a proposal, and as different as possible.
    Alternatives,
}

impl Kind {
    pub const ALL: [Kind; 4] = [
        Kind::Programme,
        Kind::Fairness,
        Kind::Moves,
        Kind::Alternatives,
    ];

    /// Its name in forms and in the API.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Programme => "programme",
            Kind::Fairness => "fairness",
            Kind::Moves => "moves",
            Kind::Alternatives => "alternatives",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.word() == word)
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    #[serde(default)]
    pub kind: Kind,
    /// The proposal that is studied.
    #[serde(default)]
    pub of: Option<u32>,
    /// Its programme.
    #[serde(default)]
    pub given: Vec<(String, Option<Instant>)>,
    pub seconds: f64,
    pub seed: u64,
    /// The preset's word; empty: as the meeting weighs.
    #[serde(default)]
    pub preset: String,
}

/// How a search stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// For its turn.
    Waiting,
    Searching,
    Done,
    Failed,
    /// Its process is gone.
    Lost,
}

impl State {
    const ALL: [State; 5] = [
        State::Waiting,
        State::Searching,
        State::Done,
        State::Failed,
        State::Lost,
    ];

    /// Its name in the table and in the API.
    pub fn word(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Searching => "searching",
            State::Done => "done",
            State::Failed => "failed",
            State::Lost => "lost",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.word() == word)
    }

    /// Nothing more will come of it by itself.
    pub fn over(self) -> bool {
        !matches!(self, State::Waiting | State::Searching)
    }
}

/// A search, as its row has it.
#[derive(Debug, Clone)]
pub struct Job {
    pub id: JobId,
    pub number: u32,
    pub asked_at: Instant,
    pub heard_at: Instant,
    pub state: State,
    /// Somebody asked it to stop.
    pub stop: bool,
    pub task: Task,
    pub progress: Option<Progress>,
    /// The proposal that came of it.
    pub proposal: Option<u32>,
    /// Why nothing came of it.
    pub says: String,
    /// Searches that come before this one, while it waits.
    pub before: usize,
}

impl Job {
    /// The state at this moment: a search whose process has long been silent is lost.
    pub fn state_at(&self, now: Instant) -> State {
        let silent = (now - self.heard_at).num_seconds() > SILENCE;
        if self.state == State::Searching && silent {
            State::Lost
        } else {
            self.state
        }
    }

    /// Seconds into the search; when it is over, those that it took as far as is known.
    #[allow(clippy::cast_precision_loss)]
    pub fn elapsed(&self, now: Instant) -> f64 {
        let told = self.progress.as_ref().map_or(0.0, |p| p.seconds);
        if self.state_at(now) != State::Searching {
            return told;
        }
        let since = (now - self.heard_at).num_milliseconds() as f64 / 1000.0;
        (told + since).min(self.task.seconds)
    }
}
