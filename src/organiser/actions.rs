//! Mailing a sign-in link.

use chrono::TimeDelta;

use super::{SIGN_IN_MINUTES, by_email, make_sign_in_link};
use crate::mail;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Writes a mail with a fresh link when the address is an organiser's; for every other address nothing happens, and the caller cannot tell.
pub async fn mail_link(
    db: &Db,
    now: Instant,
    base_url: &str,
    from: &Email,
    email: &Email,
    next: &str,
) -> Result<(), Refusal> {
    let (email, next, base_url) = (email.clone(), next.to_string(), base_url.to_string());
    let from = from.clone();
    db.write(move |conn| {
        let Some(who) = by_email(conn, &email)? else {
            return Ok(());
        };
        let token = make_sign_in_link(conn, &who.id, now)?;
        let link = format!("{base_url}/sign-in/{}?next={next}", token.text());
        mail::enqueue_sign_in(
            conn,
            &from,
            &who.email,
            &link,
            now,
            now + TimeDelta::minutes(SIGN_IN_MINUTES),
        )
    })
    .await
}
