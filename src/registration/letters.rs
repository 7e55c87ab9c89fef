//! The mails of a registration, in the language that she chose. Pure.

use super::words::{say, span};
use super::{CONFIRM_HOURS, Event};
use crate::language::{Language, Value};
use crate::mail::letter::{Block, Bodies, Letter};
use crate::refusal::Refusal;
use crate::time::{Instant, Zone, moment_in};

/// Why she is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Somebody asked for her: is it true? It names nobody, since whoever asked may have typed anything.
    Confirm { link: String, until: Instant },
    /// She has a place; the invitation follows when the time is fixed.
    Later { link: String },
    /// She waits, so many before her and herself counted.
    Waiting { link: String, number: usize },
    /// A place became free, and she has it.
    Free,
}

impl Kind {
    /// The beginning of its keys.
    fn key(&self) -> &'static str {
        match self {
            Kind::Confirm { .. } => "mail-confirm",
            Kind::Later { .. } => "mail-later",
            Kind::Waiting { .. } => "mail-waiting",
            Kind::Free => "mail-free",
        }
    }
}

/// Subject and bodies. `discreet`: nothing in it says what it is about.
pub fn compose(
    kind: &Kind,
    event: &Event,
    language: Language,
    zone: &Zone,
    discreet: bool,
) -> Result<(String, Bodies), Refusal> {
    let text = |part: &str, values: &[(&str, Value)]| {
        say(language, &format!("{}-{part}", kind.key()), values)
    };
    let label = |key: &str| say(language, key, &[]);
    let name = |text: &str| crate::language::apart(language, text);
    let mut facts = Vec::new();
    if !discreet {
        facts.push((label("mail-event"), name(&event.workshop.title)));
        facts.push((label("mail-meeting"), name(&event.meeting.name)));
    }
    match &event.session {
        Some(session) => {
            facts.push((label("your-time"), span(language, session, zone)));
            facts.push((
                label("meeting-time"),
                span(language, session, &event.meeting.zone),
            ));
        }
        None => facts.push((label("when"), label("no-time-yet"))),
    }
    let mut letter = Letter::new(language)
        .with(Block::Text(text("text", &[])))
        .with(Block::Facts(facts));
    letter = match kind {
        Kind::Confirm { link, until } => letter
            .with(Block::Text(text(
                "until",
                &[
                    ("hours", Value::Count(CONFIRM_HOURS)),
                    ("time", Value::Name(moment_in(language, *until, zone))),
                ],
            )))
            .with(Block::Link {
                label: text("link", &[]),
                url: link.clone(),
            })
            .with(Block::Small(text("not-you", &[]))),
        Kind::Later { link } => letter.with(Block::Link {
            label: label("mail-page"),
            url: link.clone(),
        }),
        Kind::Waiting { link, number } => letter
            .with(Block::Text(text("number", &[("n", (*number).into())])))
            .with(Block::Link {
                label: label("mail-page"),
                url: link.clone(),
            }),
        Kind::Free if event.session.is_some() => letter.with(Block::Text(text("invited", &[]))),
        Kind::Free => letter.with(Block::Text(text("later", &[]))),
    };
    let letter = letter.with(Block::Small(say(
        language,
        "questions",
        &[("name", event.mailbox.as_str().into())],
    )));
    Ok((text("subject", &[]), letter.bodies()?))
}
