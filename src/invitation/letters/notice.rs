//! Letters that tell what a release changed for her.

use super::{About, To, Written};
use crate::invitation::Answer;
use crate::mail::letter::Block;
use crate::meeting::Part;
use crate::refusal::Refusal;
use crate::time::{Instant, span_in};

/// What she is told about a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told<'a> {
    Invite,
    /// Another start (and perhaps length) than this.
    Move {
        before: (Instant, Instant),
    },
    /// The same start, another end than this.
    Length {
        before: (Instant, Instant),
    },
    /// Another title than this.
    Title {
        before: &'a str,
    },
    /// The way in is another.
    Link,
    /// Her part is another.
    Part,
    /// Title, way in or her part: which of them is not known.
    Reword,
    /// What she holds, once more.
    Again,
    /// She is no longer invited; the session takes place.
    Withdraw,
    Cancel,
}

impl Told<'_> {
    /// What its texts are kept under.
    fn key(&self) -> &'static str {
        match self {
            Told::Invite => "invite",
            Told::Move { .. } => "move",
            Told::Length { .. } => "length",
            Told::Title { .. } => "title",
            Told::Link => "link",
            Told::Part => "part",
            Told::Reword => "reword",
            Told::Again => "again",
            Told::Withdraw => "withdraw",
            Told::Cancel => "cancel",
        }
    }

    /// Whether it is still hers afterwards.
    pub fn stays(&self) -> bool {
        !matches!(self, Told::Withdraw | Told::Cancel)
    }
}

/// An invitation, a change or a cancellation.
#[derive(Debug, Clone)]
pub struct NoticeLetter<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    pub told: Told<'a>,
    pub part: Part,
    /// The answer that stands.
    pub answer: Answer,
}

impl NoticeLetter<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting(&format!("lead-{}", self.told.key()))];
        blocks.extend(to.about(&self.about));
        self.changed(&mut blocks);
        if self.told.stays() {
            self.hers(&mut blocks);
        } else {
            blocks.push(Block::Text(to.word("calendar-removes")));
        }
        blocks.push(to.ask());
        if !matches!(self.told, Told::Invite | Told::Again) {
            blocks.push(to.small("feed-lag"));
        }
        to.written(
            to.subject(&format!("kind-{}", self.told.key()), &self.about),
            blocks,
        )
    }

    /// What was and what is.
    fn changed(&self, blocks: &mut Vec<Block>) {
        let to = &self.to;
        let span = |(start, end)| span_in(to.language, start, end, to.zone);
        let was = |key: &str| to.word(&format!("{key}-from"));
        let now = |key: &str| to.word(&format!("{key}-to"));
        match (&self.told, self.about.when) {
            (Told::Move { before }, Some(when)) => blocks.push(Block::Change {
                was: (was("moved"), span(*before)),
                now: (now("moved"), span(when)),
            }),
            (Told::Length { before }, Some(when)) => blocks.push(Block::Change {
                was: (was("length"), span(*before)),
                now: (now("length"), span(when)),
            }),
            (Told::Title { before }, _) if !to.discreet => blocks.push(Block::Change {
                was: (was("title"), crate::ical::one_line(before)),
                now: (now("title"), crate::ical::one_line(self.about.title)),
            }),
            _ => {}
        }
    }

    /// Her part, and how to answer.
    fn hers(&self, blocks: &mut Vec<Block>) {
        let to = &self.to;
        if !to.discreet {
            let part = match self.part {
                Part::Facilitator => to.word("part-facilitator"),
                Part::Rapporteur => to.word("part-rapporteur"),
                Part::Required => to.word("part-required"),
                Part::Optional => String::new(),
            };
            blocks.push(Block::Text(part));
        }
        if self.answer == Answer::NeedsAction {
            blocks.push(Block::Text(to.word("please-answer")));
            to.page(blocks);
            blocks.push(to.choices(&self.about));
        } else {
            let stands = [("answer", to.answer(self.answer))];
            blocks.push(Block::Text(to.say("answer-stands", &stands)));
            to.page(blocks);
        }
        blocks.push(to.small("page-is-yours"));
    }
}
