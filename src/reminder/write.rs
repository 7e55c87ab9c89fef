//! From what is due to a mail: the words, the addresses, the header that ends mails of this kind with one click (RFC 8058).

use super::plan::monday_of;
use super::{Due, Kind};
use crate::invitation::letters::{
    About, Digest, Lead, ManyUnanswered, Reminder, To, Unanswered, Written,
};
use crate::invitation::{Answer, Invitation};
use crate::mail::{Addresses, Message, Outgoing, Priority, build};
use crate::meeting::Roster;
use crate::people::{Alliance, Person};
use crate::programme::Session;
use crate::refusal::Refusal;
use crate::secret::hex_of;
use crate::time::Instant;

/// What the mail is made of.
pub struct Paper<'a> {
    pub roster: &'a Roster,
    pub alliance: &'a Alliance,
    pub person: &'a Person,
    /// What it is about, by start, with what she holds.
    pub sessions: &'a [(&'a Session, &'a Invitation)],
    /// Her personal page, whole.
    pub link: &'a str,
    /// The page that ends mails of this kind, whole.
    pub unsubscribe: &'a str,
    pub addresses: &'a Addresses,
}

/// The mail, ready for the outbox.
pub fn mail(due: &Due, paper: &Paper, now: Instant) -> Result<Outgoing, Refusal> {
    let (nearest, held) = *paper
        .sessions
        .first()
        .ok_or_else(|| Refusal::internal("a reminder of nothing"))?;
    let written = words(due, paper, nearest, held)?;
    let key = due.keys.join(" ");
    let mailbox = paper.alliance.mailbox.as_str();
    let domain = mailbox.rsplit('@').next().unwrap_or("localhost");
    let message_id = format!("<{}@{domain}>", &hex_of(key.as_bytes())[..40]);
    let alone = paper.sessions.len() == 1 && due.kind != Kind::Week;
    let message = Message {
        from_name: written.from_name,
        from: paper.alliance.mailbox.clone(),
        to_name: paper.person.name.clone(),
        to: paper.person.email.clone(),
        subject: written.subject,
        text: written.text,
        html: written.html,
        // It tells of a session and changes no calendar (RFC 5546 has no method for that).
        calendar: None,
        message_id,
        thread: alone.then(|| held.first_message_id.clone()),
        reply_to: paper.addresses.reply_to.clone(),
        unsubscribe: Some(paper.unsubscribe.to_string()),
        date: now,
    };
    Ok(Outgoing {
        meeting: Some(paper.roster.meeting.id.to_string()),
        person: Some(paper.person.id.clone()),
        kind: due.kind.mail().to_string(),
        uid: alone.then(|| crate::mail::reminder_of(&nearest.uid)),
        sequence: None,
        dtstamp: now,
        to: paper.person.email.clone(),
        envelope_from: paper.addresses.envelope_from.clone(),
        tag_hash: paper.addresses.tag_hash.clone(),
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body: build(&message)?,
        priority: match due.kind {
            Kind::Second => Priority::Soon,
            _ => Priority::Ordinary,
        },
        expires_at: Some(due.until),
        dedup_key: hex_of(key.as_bytes()),
    })
}

fn words(
    due: &Due,
    paper: &Paper,
    nearest: &Session,
    held: &Invitation,
) -> Result<Written, Refusal> {
    let meeting = &paper.roster.meeting;
    let to = To::person(paper.person, paper.alliance, meeting, paper.link);
    let (unsubscribe, zone) = (paper.unsubscribe, &paper.person.zone);
    let about = |session| About::session(session, paper.roster);
    let reminder = |lead| Reminder {
        to,
        about: about(nearest),
        lead,
        answer: held.answer,
        unsubscribe,
    };
    match due.kind {
        Kind::First => reminder(Lead::Day).write(),
        Kind::Second => reminder(Lead::Hour).write(),
        Kind::Week => Digest {
            to,
            from: zone.start_of_day(monday_of(nearest.at, zone)),
            sessions: paper
                .sessions
                .iter()
                .map(|(session, held)| (about(session), held.answer))
                .collect::<Vec<(About, Answer)>>(),
            unsubscribe,
        }
        .write(),
        Kind::Answer if paper.sessions.len() > 1 => ManyUnanswered {
            to,
            sessions: paper.sessions.iter().map(|(s, _)| about(s)).collect(),
            unsubscribe,
        }
        .write(),
        Kind::Answer => Unanswered {
            to,
            about: about(nearest),
            unsubscribe,
        }
        .write(),
    }
}
