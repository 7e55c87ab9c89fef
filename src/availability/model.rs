//! What a person said about her time, and what is known of it beside that.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use crate::people::{DefaultHours, PersonId, id_type};
use crate::time::{Interval, IntervalSet, Zone};

id_type!(SpanId);

/// What a step of time is worth to her; the worst is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Answer {
    Yes,
    IfNeedBe,
    No,
}

impl Answer {
    /// As files, pages and planning problems write it.
    pub fn word(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::IfNeedBe => "if-need-be",
            Answer::No => "no",
        }
    }

    /// The answer that a word means: any case, with blanks or underscores for the hyphens.
    pub fn from_word(word: &str) -> Option<Answer> {
        match word.trim().to_lowercase().replace([' ', '_'], "-").as_str() {
            "yes" => Some(Answer::Yes),
            "if-need-be" => Some(Answer::IfNeedBe),
            "no" => Some(Answer::No),
            _ => None,
        }
    }
}

/// By which way she said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// The organiser's file.
    File,
    /// She herself, on her page. This outranks the file.
    Herself,
}

impl Way {
    pub fn word(self) -> &'static str {
        match self {
            Way::File => "file",
            Way::Herself => "herself",
        }
    }

    pub fn from_word(word: &str) -> Option<Way> {
        [Way::File, Way::Herself]
            .into_iter()
            .find(|w| w.word() == word)
    }
}

/// One span that she gave an answer for: on the wall of her zone as she said it, and what that means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub id: SpanId,
    pub answer: Answer,
    pub start_local: NaiveDateTime,
    pub end_local: NaiveDateTime,
    pub zone: Zone,
    pub interval: Interval,
    pub way: Way,
}

/// All that is known of people's time for one meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Availability {
    pub said: HashMap<PersonId, Vec<Said>>,
    pub busy: HashMap<PersonId, IntervalSet>,
    /// Of those who have their own.
    pub hours: HashMap<PersonId, DefaultHours>,
}

/// The part of it that is hers.
#[derive(Debug, Clone, Copy)]
pub struct Hers<'a> {
    pub said: &'a [Said],
    pub busy: &'a [Interval],
    pub hours: DefaultHours,
}

impl Availability {
    pub fn of(&self, person: &PersonId) -> Hers<'_> {
        Hers {
            said: self.said.get(person).map_or(&[], Vec::as_slice),
            busy: self.busy.get(person).map_or(&[], IntervalSet::intervals),
            hours: self.hours.get(person).copied().unwrap_or_default(),
        }
    }

    /// Whether she has said anything herself or by the file; the default hours stand for the others.
    pub fn has_answered(&self, person: &PersonId) -> bool {
        self.said.get(person).is_some_and(|s| !s.is_empty())
    }
}
