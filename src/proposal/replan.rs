//! What a new proposal owes to those who were told of a released programme already.

use super::model::{Level, Measure};
use crate::refusal::Refusal;

/// How the sessions that were announced are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Replan {
    /// Telling as few people as possible again comes before everything else, even before a start for a new workshop.
    #[default]
    AsReleased,
    /// A grain of attendance or fairness is worth telling people again; convenience is not.
    Weighed,
    /// As if nobody had been told.
    Afresh,
}

impl Replan {
    pub const ALL: [Replan; 3] = [Replan::AsReleased, Replan::Weighed, Replan::Afresh];

    /// Its name in forms, commands and the API.
    pub fn word(self) -> &'static str {
        match self {
            Replan::AsReleased => "as-released",
            Replan::Weighed => "weighed",
            Replan::Afresh => "afresh",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.word() == word)
    }

    /// The word of a form; empty is the way that holds where nothing is said.
    pub fn read(word: &str) -> Result<Self, Refusal> {
        if word.is_empty() {
            return Ok(Self::default());
        }
        Self::from_word(word).ok_or_else(|| {
            let all: Vec<&str> = Self::ALL.iter().map(|r| r.word()).collect();
            Refusal::invalid(
                "replan",
                format!("\"{word}\" is none of {}", all.join(", ")),
            )
        })
    }

    /// The levels of a preset with `disruption` in its place among them; unchanged when nobody was told anything.
    pub fn among(self, mut levels: Vec<Level>, anybody_told: bool) -> Vec<Level> {
        let comfort = levels
            .iter()
            .position(|l| l.measure == Measure::Comfort)
            .unwrap_or(levels.len());
        let place = match self {
            Replan::AsReleased => 0,
            Replan::Weighed => comfort,
            Replan::Afresh => return levels,
        };
        if anybody_told {
            levels.insert(place, Level::new(Measure::Disruption, 1));
        }
        levels
    }
}
