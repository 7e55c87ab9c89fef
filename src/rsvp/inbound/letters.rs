//! Mails that answer a mail: whether an answer is really hers, that nobody can be sent in her place, that a proposed time is not taken.
//! They name the session by its code alone and nothing of its subject.

use std::sync::LazyLock;

use chrono::TimeDelta;

use crate::ical;
use crate::invitation::{self, Answer, Invitation};
use crate::language::{Language, Texts, Value};
use crate::mail::inbound::last_written;
use crate::mail::letter::{Block, Letter as Words};
use crate::mail::{self, CalendarPart, Message, Outgoing, Priority, Sender};
use crate::meeting::{Meeting, Part};
use crate::people::{Alliance, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::secret::{Token, hex_of};
use crate::store::Conn;
use crate::time::{Instant, Interval, moment_in};

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// The texts of this slice, for pages and tests.
pub(super) fn texts() -> &'static Texts {
    &TEXTS
}

/// All that such a mail speaks of.
pub struct Letter<'a> {
    pub alliance: &'a Alliance,
    pub meeting: &'a Meeting,
    pub session: &'a Session,
    pub person: &'a Person,
    pub invitation: &'a Invitation,
    pub sender: &'a Sender,
    pub now: Instant,
}

/// What it says.
pub enum Say<'a> {
    /// An answer came that nobody vouches for: is it hers?
    Confirm {
        answer: Option<Answer>,
        /// What the mail gave as its sender.
        from: &'a str,
    },
    /// An invitation cannot be handed on.
    NoDelegates,
    /// The time that she proposed is not taken.
    NotThen(Interval),
}

impl Say<'_> {
    fn kind(&self) -> &'static str {
        match self {
            Say::Confirm { .. } => "confirm-answer",
            Say::NoDelegates => "no-delegates",
            Say::NotThen(_) => "proposal-declined",
        }
    }
}

/// When she was last asked whether an answer to this invitation is hers.
pub fn last_asked(conn: &mut Conn, invitation: &Invitation) -> Result<Option<Instant>, Refusal> {
    let kind = "confirm-answer";
    let key = format!("{kind}:{}:", invitation.id);
    last_written(conn, &invitation.person, kind, &key)
}

/// How she is spoken to.
pub(super) fn language_of(person: &Person) -> Language {
    Language::of_code(&person.language).unwrap_or_default()
}

/// Writes the mail into the outbox, in the transaction that makes it true.
pub fn write(conn: &mut Conn, letter: &Letter, say: &Say) -> Result<(), Refusal> {
    let token = Token::fresh();
    invitation::save_link(
        conn,
        &token.hash(),
        &letter.meeting.id,
        &letter.person.id,
        letter.now,
    )?;
    let page = format!("{}/my/{}", letter.sender.base_url, token.text());
    let addresses = letter.sender.addresses(&letter.alliance.mailbox);
    let words = words(letter, say, &page);
    let bodies = words.bodies()?;
    let key = format!(
        "{}:{}:{}",
        say.kind(),
        letter.invitation.id,
        letter.now.timestamp_micros()
    );
    let mailbox = &letter.alliance.mailbox;
    let domain = mailbox.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: letter.alliance.name.clone(),
        from: mailbox.clone(),
        to_name: letter.person.name.clone(),
        to: letter.person.email.clone(),
        subject: subject(letter, say),
        text: bodies.text,
        html: bodies.html,
        calendar: calendar(letter, say),
        message_id: format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]),
        thread: Some(letter.invitation.first_message_id.clone()),
        date: letter.now,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
    };
    mail::enqueue(
        conn,
        &Outgoing {
            meeting: Some(letter.meeting.id.to_string()),
            person: Some(letter.person.id.clone()),
            kind: say.kind().into(),
            // It is about no state of the session: it takes no other mail's place, and none takes its.
            uid: None,
            sequence: None,
            dtstamp: letter.now,
            to: letter.person.email.clone(),
            envelope_from: addresses.envelope_from,
            tag_hash: addresses.tag_hash,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message)?,
            priority: Priority::Ordinary,
            expires_at: None,
            dedup_key: key,
        },
        letter.now,
    )
}

fn subject(letter: &Letter, say: &Say) -> String {
    let key = match say {
        Say::Confirm { .. } => "confirm-subject",
        Say::NoDelegates => "delegates-subject",
        Say::NotThen(_) => "not-then-subject",
    };
    let code = ical::one_line(&letter.session.code);
    TEXTS.say(
        language_of(letter.person),
        key,
        &[("code", Value::Name(code))],
    )
}

fn words(letter: &Letter, say: &Say, page: &str) -> Words {
    let language = language_of(letter.person);
    let tell = |key: &str, values: &[(&str, Value)]| TEXTS.say(language, key, values);
    let name = |text: &str| Value::Name(ical::one_line(text));
    let code = name(&letter.session.code);
    let at = |at: Instant| Value::Name(moment_in(language, at, &letter.person.zone));
    let to = Words::new(language).with(Block::Text(tell(
        "greeting",
        &[("name", name(&letter.person.name))],
    )));
    let with = match say {
        Say::Confirm { answer, from } => {
            let said = answer.map_or_else(
                || tell("said-other-time", &[]),
                |a| tell(&format!("said-{}", a.word()), &[]),
            );
            to.with(Block::Text(tell(
                "confirm-what",
                &[
                    ("code", code),
                    ("when", at(letter.session.at)),
                    ("said", Value::Phrase(said)),
                    ("from", name(from)),
                ],
            )))
            .with(Block::Text(tell("confirm-why", &[])))
            .with(Block::Link {
                label: tell("confirm-link", &[]),
                url: format!("{page}/held"),
            })
            .with(Block::Text(tell("confirm-else", &[])))
        }
        Say::NoDelegates => to
            .with(Block::Text(tell(
                "delegates-what",
                &[("code", code), ("when", at(letter.session.at))],
            )))
            .with(Block::Text(tell("delegates-why", &[])))
            .with(Block::Link {
                label: tell("page-link", &[]),
                url: page.to_string(),
            }),
        Say::NotThen(proposed) => to
            .with(Block::Text(tell(
                "not-then-what",
                &[("code", code), ("proposed", at(proposed.start()))],
            )))
            .with(Block::Text(tell(
                "not-then-stays",
                &[("when", at(letter.session.at))],
            )))
            .with(Block::Link {
                label: tell("page-link", &[]),
                url: page.to_string(),
            }),
    };
    with.with(Block::Small(tell(
        "whom-to-ask",
        &[("mailbox", name(letter.alliance.mailbox.as_str()))],
    )))
}

/// The calendar object that tells her program that her proposal was declined (RFC 5546, 3.2.8); SEQUENCE stays.
fn calendar(letter: &Letter, say: &Say) -> Option<CalendarPart> {
    let Say::NotThen(_) = say else {
        return None;
    };
    let (session, held) = (letter.session, letter.invitation);
    let event = ical::Event {
        kind: ical::Kind::DeclineCounter,
        uid: session.uid.clone(),
        sequence: held.sequence,
        dtstamp: letter.now.max(held.dtstamp + TimeDelta::seconds(1)),
        created: session.created_at,
        last_modified: session.revised_at,
        when: session.interval()?,
        summary: session.code.clone(),
        description: String::new(),
        location: None,
        url: None,
        organizer: ical::Organizer {
            name: letter.alliance.name.clone(),
            address: letter.alliance.mailbox.clone(),
        },
        attendee: ical::Attendee {
            name: letter.person.name.clone(),
            address: letter.person.email.clone(),
            role: match held.part {
                Part::Facilitator => ical::Role::Chair,
                Part::Rapporteur | Part::Required => ical::Role::Required,
                Part::Optional => ical::Role::Optional,
            },
            partstat: match held.answer {
                Answer::NeedsAction => ical::PartStat::NeedsAction,
                Answer::Accepted => ical::PartStat::Accepted,
                Answer::Tentative => ical::PartStat::Tentative,
                Answer::Declined => ical::PartStat::Declined,
            },
            rsvp: false,
        },
    };
    Some(CalendarPart {
        method: event.kind.method().word().to_string(),
        text: ical::write(&event),
    })
}
