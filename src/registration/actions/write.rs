//! A mail of a registration, into the outbox.

use crate::mail::{self, Outgoing, Priority, Sender};
use crate::people::{self, PersonId};
use crate::refusal::Refusal;
use crate::registration::letters::{self, Kind};
use crate::registration::{Applicant, Event};
use crate::secret::hash_of;
use crate::store::Conn;
use crate::time::Instant;

/// The page behind a token.
pub(super) fn link(sender: &Sender, token: &str) -> String {
    format!("{}/registration/{token}", sender.base_url)
}

/// Writes it; a key that is there already changes nothing.
#[allow(clippy::too_many_arguments)] // one letter, whole
pub(super) fn write_letter(
    conn: &mut Conn,
    event: &Event,
    person: Option<&PersonId>,
    to: &Applicant,
    kind: &Kind,
    sender: &Sender,
    key: &str,
    now: Instant,
) -> Result<(), Refusal> {
    let alliance = people::alliance(conn, &event.meeting.alliance)?;
    let addresses = sender.addresses(&alliance.mailbox);
    // Whoever is known and written to discreetly is so here too, before she has confirmed as well.
    let known = match person {
        Some(person) => Some(people::load_person(conn, person)?),
        None => people::people_by_email(conn, &alliance.id, std::slice::from_ref(&to.email))?.pop(),
    };
    let discreet = known.is_some_and(|p| p.wishes.discreet);
    let (subject, bodies) = letters::compose(kind, event, to.language, &to.zone, discreet)?;
    let domain = alliance.mailbox.as_str().rsplit('@').next();
    let message = mail::Message {
        from_name: if discreet {
            let mailbox = alliance.mailbox.as_str();
            mailbox.split('@').next().unwrap_or(mailbox).to_string()
        } else {
            alliance.name.clone()
        },
        from: alliance.mailbox.clone(),
        // Before she has confirmed, her name is whatever somebody typed.
        to_name: person.map(|_| to.name.clone()).unwrap_or_default(),
        to: to.email.clone(),
        subject,
        text: bodies.text,
        html: bodies.html,
        calendar: None,
        message_id: format!(
            "<{}@{}>",
            &hash_of(key)[..40],
            domain.unwrap_or("localhost")
        ),
        thread: None,
        reply_to: addresses.reply_to.clone(),
        unsubscribe: None,
        date: now,
    };
    let expires_at = match kind {
        Kind::Confirm { until, .. } => Some(*until),
        _ => event.session.as_ref().map(|s| s.at).filter(|at| *at > now),
    };
    mail::enqueue(
        conn,
        &Outgoing {
            meeting: Some(event.meeting.id.to_string()),
            person: person.cloned(),
            kind: "registration".into(),
            uid: None,
            sequence: None,
            dtstamp: now,
            to: to.email.clone(),
            envelope_from: addresses.envelope_from,
            tag_hash: addresses.tag_hash,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message)?,
            priority: match kind {
                Kind::Confirm { .. } => Priority::SignIn,
                _ => Priority::Ordinary,
            },
            expires_at,
            dedup_key: key.to_string(),
        },
        now,
    )
}
