//! Mailing a sign-in link.

use chrono::TimeDelta;

use super::{SIGN_IN_MINUTES, by_email, links_since, make_sign_in_link};
use crate::language::Language;
use crate::mail;
use crate::people::Email;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Mails with a link that one organiser is sent within the life of a link: nobody can fill her mailbox by asking on and on.
const AT_MOST: i64 = 5;

/// Writes a mail with a fresh link when the address is an organiser's who has not been sent many just now; for every other address nothing happens, and the caller cannot tell.
pub async fn mail_link(
    db: &Db,
    now: Instant,
    base_url: &str,
    from: &Email,
    email: &Email,
    next: &str,
    language: Language,
) -> Result<(), Refusal> {
    let (email, next, base_url) = (email.clone(), next.to_string(), base_url.to_string());
    let from = from.clone();
    db.write(move |conn| {
        let Some(who) = by_email(conn, &email)? else {
            return Ok(());
        };
        let life = TimeDelta::minutes(SIGN_IN_MINUTES);
        if links_since(conn, &who.id, now - life)? >= AT_MOST {
            return Ok(());
        }
        let token = make_sign_in_link(conn, &who.id, now)?;
        let link = format!("{base_url}/sign-in/{}?next={next}", token.text());
        let sign_in = mail::SignInLink {
            language,
            link: &link,
            until: now + life,
        };
        mail::enqueue_sign_in(conn, &from, &who.email, sign_in, now)
    })
    .await
}
