//! The mails to the contact group, each in its reader's language; discreetly nothing of the subject matter.

use super::Question;
use super::words::TEXTS;
use crate::invitation::letters::To;
use crate::language::Value;
use crate::mail::letter::{Block, Letter};
use crate::mail::{self, Message, Outgoing, Priority, Sender};
use crate::meeting::Roster;
use crate::people::{Alliance, Network, Person};
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::time::{Instant, moment_in};

/// Why they are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `again`: another programme takes the place of an earlier one.
    Asked { again: bool },
    /// They said nothing yet.
    Reminded,
}

/// What the mail is made of.
pub struct Paper<'a> {
    pub roster: &'a Roster,
    pub alliance: &'a Alliance,
    pub person: &'a Person,
    /// The network that she speaks for.
    pub network: &'a Network,
    pub question: &'a Question,
    pub kind: Kind,
    /// Her page about it, whole.
    pub link: &'a str,
}

/// The kind under which the outbox has them.
pub const MAIL_KIND: &str = "approval";

/// How the keys of all mails about a question begin.
pub fn keys_of(question: &Question) -> [String; 2] {
    ["approval", "approval-reminder"].map(|word| format!("{word}:{}:", question.id))
}

/// The mail, ready for the outbox; the same question goes to her once, a reminder once a day at most.
pub fn mail(paper: &Paper, sender: &Sender, now: Instant) -> Result<Outgoing, Refusal> {
    let (person, question) = (paper.person, paper.question);
    let meeting = &paper.roster.meeting;
    let to = To::person(person, paper.alliance, meeting, paper.link);
    let say = |key: &str, values: &[(&str, Value)]| TEXTS.say(to.language, key, values);
    let [asked, reminder] = keys_of(question);
    let asked = format!("{asked}{}", person.id);
    let (part, key) = match paper.kind {
        Kind::Asked { again: false } => ("asked", asked),
        Kind::Asked { again: true } => ("again", asked),
        Kind::Reminded => (
            "reminded",
            format!("{reminder}{}:{}", person.id, now.date_naive()),
        ),
    };
    let discreet = if to.discreet { "-discreet" } else { "" };
    let until = moment_in(to.language, question.answer_by, &person.zone);
    let mut letter = Letter::new(to.language)
        .with(Block::Text(say(
            &format!("mail-{part}{discreet}"),
            &[
                ("meeting", meeting.name.as_str().into()),
                ("network", paper.network.name.as_str().into()),
            ],
        )))
        .with(Block::When {
            label: say("mail-until", &[]),
            value: until,
        });
    if !to.discreet && !question.note.is_empty() {
        letter = letter.with(Block::Facts(vec![(
            say("note-title", &[]),
            crate::language::apart(to.language, &question.note),
        )]));
    }
    let bodies = letter
        .with(Block::Link {
            label: say(&format!("mail-link{discreet}"), &[]),
            url: paper.link.to_string(),
        })
        .with(Block::Small(say("mail-yours", &[])))
        .with(Block::Small(say(
            "mail-ask",
            &[("mailbox", paper.alliance.mailbox.as_str().into())],
        )))
        .bodies()?;
    let mailbox = &paper.alliance.mailbox;
    let addresses = sender.addresses(mailbox);
    let domain = mailbox.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: to.from_name(),
        from: mailbox.clone(),
        to_name: person.name.clone(),
        to: person.email.clone(),
        subject: say(
            &format!("mail-{part}-subject{discreet}"),
            &[("network", paper.network.code.as_str().into())],
        ),
        text: bodies.text,
        html: bodies.html,
        calendar: None,
        message_id: format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]),
        thread: None,
        date: now,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
    };
    Ok(Outgoing {
        meeting: Some(meeting.id.to_string()),
        person: Some(person.id.clone()),
        kind: MAIL_KIND.into(),
        uid: None,
        sequence: None,
        dtstamp: now,
        to: person.email.clone(),
        envelope_from: addresses.envelope_from,
        tag_hash: addresses.tag_hash,
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body: mail::build(&message)?,
        priority: Priority::Ordinary,
        expires_at: None,
        dedup_key: key,
    })
}
