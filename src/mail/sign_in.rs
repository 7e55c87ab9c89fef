//! The mail with a sign-in link: the only one that is about no meeting.

use askama::Template;

use super::{Message, Outgoing, Priority, build, enqueue};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::store::Conn;
use crate::time::Instant;

#[derive(Template)]
#[template(path = "mail/mails/sign_in.txt", escape = "none")]
struct Text<'a> {
    link: &'a str,
    minutes: i64,
}

#[derive(Template)]
#[template(path = "mail/mails/sign_in.html")]
struct Html<'a> {
    link: &'a str,
    minutes: i64,
}

/// Writes the mail into the outbox; it is of no use after `until`.
pub fn enqueue_sign_in(
    conn: &mut Conn,
    from: &Email,
    to: &Email,
    link: &str,
    now: Instant,
    until: Instant,
) -> Result<(), Refusal> {
    let minutes = (until - now).num_minutes();
    let broken = |e: askama::Error| Refusal::internal(format!("the sign-in mail: {e}"));
    let key = hash_of(link);
    let domain = from.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: String::new(),
        from: from.clone(),
        to_name: String::new(),
        to: to.clone(),
        subject: "Your sign-in link".into(),
        text: Text { link, minutes }.render().map_err(broken)?,
        html: Html { link, minutes }.render().map_err(broken)?,
        calendar: None,
        message_id: format!("<sign-in.{}@{domain}>", &key[..32]),
        thread: None,
        reply_to: None,
        unsubscribe: None,
        date: now,
    };
    enqueue(
        conn,
        &Outgoing {
            meeting: None,
            person: None,
            kind: "sign-in".into(),
            uid: None,
            sequence: None,
            dtstamp: now,
            to: to.clone(),
            envelope_from: from.clone(),
            tag_hash: None,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: build(&message)?,
            priority: Priority::SignIn,
            expires_at: Some(until),
            dedup_key: format!("sign-in:{key}"),
        },
        now,
    )
}
