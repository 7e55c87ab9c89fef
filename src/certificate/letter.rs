//! The mail that brings a certificate. Its subject and file name say nothing of the matter.

use super::Certificate;
use super::words::{TEXTS, counted};
use crate::document::pdf;
use crate::invitation::letters::To;
use crate::language::Value;
use crate::mail::letter::{Block, Letter};
use crate::mail::{self, Attached, Message, Outgoing, Priority, Sender};
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::time::Instant;

/// The mail. The same certificate goes once a day at most, by its key.
pub fn compose(
    certificate: &Certificate,
    sender: &Sender,
    now: Instant,
) -> Result<Outgoing, Refusal> {
    let person = &certificate.person;
    let to = To::person(person, &certificate.alliance, &certificate.meeting, "");
    let mailbox = &certificate.alliance.mailbox;
    let say = |key: &str, values: &[(&str, Value)]| TEXTS.say(to.language, key, values);
    let lead = if to.discreet {
        say("letter-lead-discreet", &[])
    } else {
        let (sessions, minutes) = (certificate.issued.sessions, certificate.issued.minutes);
        counted(to.language, "letter-lead", sessions, minutes, &[])
    };
    let bodies = Letter::new(to.language)
        .with(Block::Text(lead))
        .with(Block::Text(say("letter-new", &[])))
        .with(Block::Small(say(
            "letter-ask",
            &[("mailbox", mailbox.as_str().into())],
        )))
        .bodies()?;
    let code = &certificate.issued.code;
    let key = format!("certificate:{}:{}", code.as_str(), now.date_naive());
    let addresses = sender.addresses(mailbox);
    let domain = mailbox.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: to.from_name(),
        from: mailbox.clone(),
        to_name: person.name.clone(),
        to: person.email.clone(),
        subject: say("letter-subject", &[]),
        text: bodies.text,
        html: bodies.html,
        calendar: None,
        message_id: format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]),
        thread: None,
        date: now,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
    };
    let file = Attached {
        name: "document.pdf",
        kind: "application/pdf",
        bytes: pdf::write_framed(&super::sheet(certificate))?,
    };
    Ok(Outgoing {
        meeting: Some(certificate.meeting.id.to_string()),
        person: Some(person.id.clone()),
        kind: "certificate".into(),
        uid: None,
        sequence: None,
        dtstamp: now,
        to: person.email.clone(),
        envelope_from: addresses.envelope_from,
        tag_hash: addresses.tag_hash,
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body: mail::build_with(&message, Some(&file))?,
        priority: Priority::Ordinary,
        expires_at: None,
        dedup_key: key,
    })
}
