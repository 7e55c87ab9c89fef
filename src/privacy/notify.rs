//! The mail to organisers when somebody who had a session to run is gone; it names nobody.

use super::words::Words;
use crate::mail::letter::{Block, Letter};
use crate::mail::{self, Message, Outgoing, Priority, Sender};
use crate::meeting::Roster;
use crate::organiser;
use crate::people::{self, PersonId};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::store::Conn;
use crate::time::Instant;

/// Tells every organiser, in her language, which sessions ahead need somebody else to facilitate or report.
pub fn tell_organisers(
    conn: &mut Conn,
    roster: &Roster,
    codes: &[String],
    nameless: &PersonId,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    if codes.is_empty() {
        return Ok(());
    }
    let alliance = people::alliance(conn, &roster.meeting.alliance)?;
    let from = &alliance.mailbox;
    let domain = from.as_str().rsplit('@').next().unwrap_or("localhost");
    let page = format!(
        "{}/meetings/{}/workshops",
        sender.base_url, roster.meeting.slug
    );
    for to in organiser::list(conn)? {
        let words = Words(to.language);
        let bodies = Letter::new(to.language)
            .with(Block::Text(
                words.open(&codes.join(", "), &roster.meeting.name),
            ))
            .with(Block::Link {
                label: words.say("mail-open-link"),
                url: page.clone(),
            })
            .bodies()?;
        let key = hash_of(&format!(
            "{}|{nameless}|{}",
            roster.meeting.slug,
            to.email.key()
        ));
        let message = Message {
            from_name: alliance.name.clone(),
            from: from.clone(),
            to_name: String::new(),
            to: to.email.clone(),
            subject: words.named("mail-open-subject", &codes.join(", ")),
            text: bodies.text,
            html: bodies.html,
            calendar: None,
            message_id: format!("<open-part.{}@{domain}>", &key[..32]),
            thread: None,
            reply_to: None,
            unsubscribe: None,
            date: now,
        };
        let outgoing = Outgoing {
            meeting: None,
            person: None,
            kind: "open-part".into(),
            uid: None,
            sequence: None,
            dtstamp: now,
            to: to.email.clone(),
            envelope_from: from.clone(),
            tag_hash: None,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: mail::build(&message)?,
            priority: Priority::Ordinary,
            expires_at: None,
            dedup_key: format!("open-part:{key}"),
        };
        mail::enqueue(conn, &outgoing, now)?;
    }
    Ok(())
}
