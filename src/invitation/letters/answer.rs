//! Letters about her answer and her address.

use super::{About, To, Written};
use crate::ical::one_line;
use crate::invitation::Answer;
use crate::language::Value;
use crate::mail::letter::Block;
use crate::refusal::Refusal;
use crate::time::{Instant, span_in};

/// Her answer was taken.
#[derive(Debug, Clone)]
pub struct AnswerKept<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    pub answer: Answer,
}

impl AnswerKept<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let said = [("answer", to.answer(self.answer))];
        let mut blocks = vec![Block::Text(to.say("lead-kept", &said))];
        blocks.extend(to.about(&self.about));
        blocks.push(Block::Text(to.word("may-change")));
        to.page(&mut blocks);
        blocks.extend([to.small("page-is-yours"), to.ask()]);
        to.written(to.subject("kind-kept", &self.about), blocks)
    }
}

/// An answer came in her name, and nothing says that it is hers: it counts once she confirms it.
#[derive(Debug, Clone)]
pub struct ConfirmAnswer<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    /// `None`: another time is proposed.
    pub answer: Option<Answer>,
    /// The address that the mail gave as its sender, may be empty; not shown to who is written to discreetly.
    pub from: &'a str,
    /// The page with the button, whole.
    pub confirm: &'a str,
}

impl ConfirmAnswer<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let answer = self.answer.map_or_else(
            || Value::Phrase(to.word("answer-other-time")),
            |answer| to.answer(answer),
        );
        let mut blocks = vec![Block::Text(to.say("lead-confirm", &[("answer", answer)]))];
        let from = one_line(self.from);
        if !from.is_empty() && !to.discreet {
            let from = [("from", from.as_str().into())];
            blocks.push(Block::Text(to.say("confirm-from", &from)));
        }
        blocks.extend(to.about(&self.about));
        blocks.extend([
            Block::Text(to.word("confirm-ask")),
            Block::Link {
                label: to.word("confirm-link"),
                url: self.confirm.to_string(),
            },
            Block::Text(to.word("confirm-not-you")),
            to.ask(),
        ]);
        to.written(to.subject("kind-confirm", &self.about), blocks)
    }
}

/// Her proposal of another time was not taken up.
#[derive(Debug, Clone)]
pub struct CounterDeclined<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    /// Start and end that she proposed.
    pub proposed: (Instant, Instant),
    /// The organiser's own words, may be empty; not shown to who is written to discreetly.
    pub comment: &'a str,
}

impl CounterDeclined<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let (start, end) = self.proposed;
        let mut facts = vec![(
            to.word("proposed-time"),
            span_in(to.language, start, end, to.zone),
        )];
        let comment = one_line(self.comment);
        if !comment.is_empty() && !to.discreet {
            facts.push((to.word("comment"), comment));
        }
        let mut blocks = vec![to.of_meeting("lead-counter"), Block::Facts(facts)];
        blocks.extend(to.about(&self.about));
        blocks.push(Block::Text(to.word("please-answer")));
        to.page(&mut blocks);
        blocks.extend([to.choices(&self.about), to.small("page-is-yours"), to.ask()]);
        to.written(to.subject("kind-counter", &self.about), blocks)
    }
}

/// She passed her invitation on to somebody else; that is not taken up.
#[derive(Debug, Clone)]
pub struct NotPassedOn<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
}

impl NotPassedOn<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting("lead-delegated")];
        blocks.extend(to.about(&self.about));
        blocks.push(Block::Text(to.word("please-answer")));
        to.page(&mut blocks);
        blocks.extend([to.choices(&self.about), to.small("page-is-yours"), to.ask()]);
        to.written(to.subject("kind-delegated", &self.about), blocks)
    }
}

/// Her address was corrected: this goes to the new one, and what she missed follows.
#[derive(Debug, Clone)]
pub struct AddressCorrected<'a> {
    pub to: To<'a>,
    /// How many mails follow.
    pub follow: usize,
}

impl AddressCorrected<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting("lead-address")];
        if self.follow > 0 {
            let follow = to.say("address-follow", &[("n", self.follow.into())]);
            blocks.push(Block::Text(follow));
        }
        to.page(&mut blocks);
        if !to.page.is_empty() {
            blocks.push(to.small("page-is-yours"));
        }
        blocks.extend([Block::Text(to.word("address-not-you")), to.ask()]);
        to.written(to.word("subject-address"), blocks)
    }
}
