//! The one function behind the pipe, the maildir, IMAP and the upload.

use super::weigh::weigh;
use crate::mail::inbound::{self, Unfit, Way};
use crate::refusal::Refusal;
use crate::rsvp::inbound::model::Post;
use crate::rsvp::inbound::store::{self, Entry};
use crate::rsvp::inbound::{Outcome, Received};
use crate::secret::hex_of;
use crate::store::Db;
use crate::time::Instant;

/// Takes a mail: judges it, does what it asks for if it may, and writes down what became of it, all in one transaction. The same bytes again
/// change nothing. Only trouble with the store is refused: then the mail should come again.
pub async fn receive(
    db: &Db,
    now: Instant,
    post: &Post,
    bytes: Vec<u8>,
    way: Way,
) -> Result<Received, Refusal> {
    let sha256 = hex_of(&bytes);
    // A thread of its own: whatever a hostile mail makes a parser do ends there.
    let read = tokio::task::spawn_blocking(move || inbound::read(&bytes))
        .await
        .unwrap_or_else(|_| Err(Unfit::NoMail("the mail could not be taken apart".into())));
    let mut post = post.clone();
    if way == Way::Upload {
        // Whoever hands in a file may have written every line of it.
        post.authserv_id = None;
    }
    db.write(move |conn| {
        conn.lock("received mails")?;
        if let Some(before) = store::seen(conn, &sha256)? {
            return Ok(before);
        }
        let weighed = weigh(conn, now, &post, &read)?;
        let (from, message_id) = match &read {
            Ok(mail) => (
                mail.from.first().map_or("", String::as_str),
                mail.message_id.as_str(),
            ),
            Err(_) => ("", ""),
        };
        let (id, number) = store::save(
            conn,
            &Entry {
                sha256: &sha256,
                message_id,
                received_at: now,
                way,
                from,
                attendee: &weighed.stranger,
                outcome: weighed.outcome,
                reason: &weighed.reason,
                answer: weighed.answer.map(crate::invitation::Answer::word),
                meeting: weighed.meeting.as_ref().map(|m| &m.id),
                session: weighed.session.as_ref().map(|s| &s.id),
                person: weighed.person.as_ref().map(|p| &p.id),
            },
        )?;
        if let Some(kept) = &weighed.kept {
            store::keep(conn, &id, kept)?;
        }
        if weighed.outcome == Outcome::TroubleReported {
            tracing::warn!("a calendar reports trouble with an invitation: mail received {id}");
        }
        Ok(Received {
            number,
            outcome: weighed.outcome,
            person: weighed.person.map(|p| p.email.to_string()),
            session: weighed.session.map(|s| s.code),
            meeting: weighed.meeting.map(|m| m.slug),
            answer: weighed.answer,
            reason: weighed.reason,
        })
    })
    .await
}
