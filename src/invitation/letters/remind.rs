//! Letters that call something back to mind; none of them changes a calendar.

use super::{About, To, Written};
use crate::invitation::Answer;
use crate::language::Value;
use crate::mail::letter::Block;
use crate::refusal::Refusal;
use crate::time::{Instant, short_day_in};

/// How long before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// About a day.
    Day,
    /// About an hour.
    Hour,
}

/// A session is near.
#[derive(Debug, Clone)]
pub struct Reminder<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    pub lead: Lead,
    pub answer: Answer,
    /// The page that ends mails of this kind, whole.
    pub unsubscribe: &'a str,
}

impl Reminder<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let lead = match self.lead {
            Lead::Day => "lead-day",
            Lead::Hour => "lead-hour",
        };
        let mut blocks = vec![to.of_meeting(lead)];
        blocks.extend(to.about(&self.about));
        if self.answer == Answer::NeedsAction {
            blocks.push(Block::Text(to.word("please-answer")));
            to.page(&mut blocks);
            blocks.push(to.choices(&self.about));
        } else {
            let stands = [("answer", to.answer(self.answer))];
            blocks.push(Block::Text(to.say("answer-stands", &stands)));
            to.page(&mut blocks);
        }
        blocks.extend([
            Block::Text(to.word("way-in")),
            to.small("page-is-yours"),
            to.ask(),
        ]);
        leave(to, self.unsubscribe, &mut blocks);
        to.written(to.subject("kind-reminder", &self.about), blocks)
    }
}

/// Her sessions of a week.
#[derive(Debug, Clone)]
pub struct Digest<'a> {
    pub to: To<'a>,
    /// An instant of the first day of the week, in her zone.
    pub from: Instant,
    /// By start, each with her answer.
    pub sessions: Vec<(About<'a>, Answer)>,
    /// The page that ends mails of this kind, whole.
    pub unsubscribe: &'a str,
}

impl Digest<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let name = one_name(to);
        let count = Value::from(self.sessions.len());
        let lead = to.say("lead-digest", &[("meeting", name), ("n", count)]);
        let mut blocks = vec![Block::Text(lead)];
        for (about, answer) in &self.sessions {
            blocks.extend(to.about(about));
            let key = if *answer == Answer::NeedsAction {
                "digest-unanswered"
            } else {
                "digest-answer"
            };
            let said = [("answer", to.answer(*answer))];
            blocks.push(Block::Text(to.say(key, &said)));
        }
        to.page(&mut blocks);
        blocks.extend([to.small("page-is-yours"), to.ask()]);
        leave(to, self.unsubscribe, &mut blocks);
        let day = short_day_in(to.language, self.from, to.zone);
        to.written(
            to.say("subject-digest", &[("day", Value::Phrase(day))]),
            blocks,
        )
    }
}

/// She has not answered yet.
#[derive(Debug, Clone)]
pub struct Unanswered<'a> {
    pub to: To<'a>,
    pub about: About<'a>,
    /// The page that ends mails of this kind, whole.
    pub unsubscribe: &'a str,
}

impl Unanswered<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let mut blocks = vec![to.of_meeting("lead-unanswered")];
        blocks.extend(to.about(&self.about));
        blocks.push(Block::Text(to.word("please-answer")));
        to.page(&mut blocks);
        blocks.extend([to.choices(&self.about), to.small("page-is-yours"), to.ask()]);
        leave(to, self.unsubscribe, &mut blocks);
        to.written(to.subject("kind-unanswered", &self.about), blocks)
    }
}

/// She has not answered yet, about several sessions.
#[derive(Debug, Clone)]
pub struct ManyUnanswered<'a> {
    pub to: To<'a>,
    /// By start.
    pub sessions: Vec<About<'a>>,
    /// The page that ends mails of this kind, whole.
    pub unsubscribe: &'a str,
}

impl ManyUnanswered<'_> {
    pub fn write(&self) -> Result<Written, Refusal> {
        let to = &self.to;
        let lead = [("meeting", one_name(to)), ("n", self.sessions.len().into())];
        let mut blocks = vec![Block::Text(to.say("lead-many-unanswered", &lead))];
        for about in &self.sessions {
            blocks.extend(to.about(about));
        }
        blocks.push(Block::Text(to.word("please-answer-each")));
        to.page(&mut blocks);
        blocks.extend([to.small("page-is-yours"), to.ask()]);
        leave(to, self.unsubscribe, &mut blocks);
        let subject = self
            .sessions
            .first()
            .map(|nearest| to.subject("kind-unanswered", nearest));
        to.written(subject.unwrap_or_default(), blocks)
    }
}

fn one_name(to: &To) -> Value {
    crate::ical::one_line(&to.meeting.name).as_str().into()
}

/// How to get no more of these.
fn leave(to: &To, page: &str, blocks: &mut Vec<Block>) {
    if page.is_empty() {
        return;
    }
    blocks.extend([
        to.small("leave"),
        Block::Link {
            label: to.word("leave-link"),
            url: page.to_string(),
        },
    ]);
}
