//! The words of every mail about a session, one plain struct a kind: what it is about goes in, what she reads comes out, in her language and her
//! time. Pure. The words stand in `../texts/`, one file a language, the layout in `mail/letter`.
//!
//! To a person who is written to discreetly a text is taken from the key with `-discreet` behind it, where there is one; the headings,
//! labels and names that would say what it is about are left out.

mod about;
mod answer;
mod notice;
mod register;
mod remind;

use std::sync::LazyLock;

pub use about::{About, facilitators, named};
pub use answer::{AddressCorrected, AnswerKept, ConfirmAnswer, CounterDeclined, NotPassedOn};
pub use notice::{NoticeLetter, Told};
pub use register::{ConfirmRegistration, OnWaitingList, PlaceFree, Registered};
pub use remind::{Digest, Lead, ManyUnanswered, Reminder, Unanswered};

use super::Answer;
use crate::ical::one_line;
use crate::language::{Language, Texts, Value};
use crate::mail::letter::{Block, Letter};
use crate::meeting::Meeting;
use crate::people::{Alliance, Person};
use crate::refusal::Refusal;
use crate::time::{Instant, Zone, short_moment_in, span_in};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("../texts/en.ftl"),
        include_str!("../texts/fr.ftl"),
        include_str!("../texts/ar.ftl"),
        include_str!("../texts/es.ftl"),
        include_str!("../texts/pt.ftl"),
    ])
});

/// To whom a letter goes, and from which house.
#[derive(Debug, Clone, Copy)]
pub struct To<'a> {
    pub language: Language,
    pub zone: &'a Zone,
    /// Nothing of the subject matter may stand in it.
    pub discreet: bool,
    pub alliance: &'a Alliance,
    pub meeting: &'a Meeting,
    /// Her personal page, whole; empty: she has none (yet).
    pub page: &'a str,
}

/// A mail's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What stands beside the mailbox as sender.
    pub from_name: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// The language that a person is written to in: English where we do not speak hers.
pub fn language_of(person: &Person) -> Language {
    Language::of_code(&person.language).unwrap_or_default()
}

/// A sentence for lists when her mails are not in the language that is kept of her.
pub fn language_note(person: &Person) -> Option<String> {
    Language::of_code(&person.language).is_none().then(|| {
        format!(
            "her language \"{}\" is none of en, fr, ar, es, pt: she is written to in English",
            one_line(&person.language)
        )
    })
}

impl<'a> To<'a> {
    /// To a person of the meeting; `page` is her personal page, whole.
    pub fn person(
        person: &'a Person,
        alliance: &'a Alliance,
        meeting: &'a Meeting,
        page: &'a str,
    ) -> Self {
        To {
            language: language_of(person),
            zone: &person.zone,
            discreet: person.wishes.discreet,
            alliance,
            meeting,
            page,
        }
    }

    /// What stands beside the mailbox: the alliance's name; discreetly the part of the address before the @.
    pub fn from_name(&self) -> String {
        if self.discreet {
            let mailbox = self.alliance.mailbox.as_str();
            mailbox.split('@').next().unwrap_or(mailbox).to_string()
        } else {
            self.alliance.name.clone()
        }
    }

    /// SUMMARY of her calendar's entry.
    pub fn calendar_title(&self, title: &str) -> String {
        if self.discreet {
            self.word("calendar-title-discreet")
        } else {
            title.to_string()
        }
    }

    /// DESCRIPTION of her calendar's entry.
    pub fn calendar_text(&self, code: &str) -> String {
        let page = self.word("calendar-text");
        if self.discreet {
            page
        } else {
            format!("{}\n{code}\n\n{page}", self.meeting.name)
        }
    }

    /// LOCATION of her calendar's entry.
    pub fn calendar_place(&self) -> String {
        self.word("calendar-place")
    }

    fn say(&self, key: &str, values: &[(&str, Value)]) -> String {
        let discreet = format!("{key}-discreet");
        if self.discreet && TEXTS.has(Language::En, &discreet) {
            TEXTS.say(self.language, &discreet, values)
        } else {
            TEXTS.say(self.language, key, values)
        }
    }

    fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A sentence that may name the meeting.
    fn of_meeting(&self, key: &str) -> Block {
        let name = one_line(&self.meeting.name);
        Block::Text(self.say(key, &[("meeting", name.as_str().into())]))
    }

    fn names(&self, names: &[&str]) -> String {
        let apart: Vec<String> = names
            .iter()
            .map(|n| crate::language::apart(self.language, &one_line(n)))
            .collect();
        apart.join(&self.word("comma"))
    }

    /// `Invitation: WG1, Mon 12 Oct 21:00 (Fiji)`: code and her time, nothing of the subject matter; discreetly no code.
    fn subject(&self, kind: &str, about: &About) -> String {
        let kind = Value::Phrase(self.word(kind));
        let code = one_line(about.code);
        match about.when {
            Some((start, _)) => self.say(
                "subject",
                &[
                    ("kind", kind),
                    ("code", Value::Phrase(code)),
                    (
                        "when",
                        Value::Phrase(short_moment_in(self.language, start, self.zone)),
                    ),
                ],
            ),
            None => self.say(
                "subject-unscheduled",
                &[("kind", kind), ("code", Value::Phrase(code))],
            ),
        }
    }

    /// Her time first, then the meeting's and UTC.
    fn times(&self, (start, end): (Instant, Instant)) -> [Block; 2] {
        let utc = Zone::utc();
        let at = |label: &str, zone: &Zone| {
            let says = span_in(self.language, start, end, zone);
            (self.word(label), says)
        };
        let (label, value) = at("your-time", self.zone);
        let mut beside = Vec::new();
        if !self.discreet {
            beside.push(at("meeting-time", &self.meeting.zone));
        }
        beside.push(at("utc-time", &utc));
        [Block::When { label, value }, Block::Facts(beside)]
    }

    /// Heading, theme, who facilitates, the times, how long.
    fn about(&self, about: &About) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.discreet {
            let (code, title) = (one_line(about.code), one_line(about.title));
            blocks.push(Block::Heading(self.say(
                "heading",
                &[
                    ("code", code.as_str().into()),
                    ("title", title.as_str().into()),
                ],
            )));
        }
        if let Some(when) = about.when {
            let [hers, mut beside] = self.times(when);
            if let Block::Facts(facts) = &mut beside {
                let minutes = (when.1 - when.0).num_minutes();
                facts.push((self.word("length"), self.duration(minutes)));
            }
            blocks.extend([hers, beside]);
        }
        if !self.discreet {
            let mut facts = Vec::new();
            let theme = one_line(about.theme);
            if !theme.is_empty() {
                facts.push((self.word("theme"), theme));
            }
            if !about.facilitators.is_empty() {
                facts.push((
                    self.say("facilitators", &[("n", about.facilitators.len().into())]),
                    self.names(&about.facilitators),
                ));
            }
            blocks.push(Block::Facts(facts));
        }
        blocks
    }

    /// `2 hours 30 minutes`.
    fn duration(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let hours = (hours > 0).then(|| self.say("hours", &[("n", hours.into())]));
        let rest =
            (rest > 0 || hours.is_none()).then(|| self.say("minutes", &[("n", rest.into())]));
        match (hours, rest) {
            (Some(hours), Some(rest)) => self.say(
                "hours-and-minutes",
                &[
                    ("hours", Value::Phrase(hours)),
                    ("minutes", Value::Phrase(rest)),
                ],
            ),
            (hours, rest) => hours.or(rest).unwrap_or_default(),
        }
    }

    /// Her answer in words, as a part of a sentence.
    fn answer(&self, answer: Answer) -> Value {
        Value::Phrase(self.word(match answer {
            Answer::NeedsAction => "answer-none",
            Answer::Accepted => "answer-accepted",
            Answer::Tentative => "answer-tentative",
            Answer::Declined => "answer-declined",
        }))
    }

    /// A link to her page, if she has one.
    fn page(&self, blocks: &mut Vec<Block>) {
        if !self.page.is_empty() {
            blocks.push(Block::Link {
                label: self.word("your-page"),
                url: self.page.to_string(),
            });
        }
    }

    /// Three buttons that lead to the question on her page; none of them answers by being opened.
    fn choices(&self, about: &About) -> Block {
        let Some(id) = about.id.filter(|_| !self.page.is_empty()) else {
            return Block::Choices(Vec::new());
        };
        let choice = |key: &str, answer: Answer| {
            let url = format!("{}?session={id}&answer={}", self.page, answer.word());
            (self.word(key), url)
        };
        Block::Choices(vec![
            choice("choose-accepted", Answer::Accepted),
            choice("choose-tentative", Answer::Tentative),
            choice("choose-declined", Answer::Declined),
        ])
    }

    /// Whom to ask.
    fn ask(&self) -> Block {
        let mailbox = self.alliance.mailbox.as_str();
        Block::Text(self.say("ask", &[("mailbox", mailbox.into())]))
    }

    fn small(&self, key: &str) -> Block {
        Block::Small(self.word(key))
    }

    fn written(&self, subject: String, blocks: Vec<Block>) -> Result<Written, Refusal> {
        let letter = blocks
            .into_iter()
            .fold(Letter::new(self.language), Letter::with);
        let bodies = letter.bodies()?;
        Ok(Written {
            from_name: self.from_name(),
            subject,
            text: bodies.text,
            html: bodies.html,
        })
    }
}

#[cfg(test)]
pub(super) fn faults() -> Vec<crate::language::Fault> {
    TEXTS.faults().to_vec()
}
