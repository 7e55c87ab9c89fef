//! Holding mails back and letting them go, for a whole meeting or for one person.

use super::look::who;
use crate::mail::holds::{self, Hold};
use crate::meeting;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// A reason may be so long.
const LONGEST: usize = 200;

/// Holds back what waits, and what is written from now on; `key`: one person's alone, by id or address. Gives how many mails wait now.
pub async fn hold(
    db: &Db,
    now: Instant,
    slug: &str,
    key: Option<&str>,
    reason: &str,
    by: &str,
) -> Result<usize, Refusal> {
    let (slug, key) = (slug.to_string(), key.map(str::to_string));
    let (reason, by) = (reason.trim().to_string(), by.to_string());
    if reason.chars().count() > LONGEST {
        return Err(Refusal::invalid(
            "reason",
            format!("at most {LONGEST} characters are possible"),
        ));
    }
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let person = person(conn, &meeting, key.as_deref())?;
        let hold = Hold {
            person,
            since: now,
            by,
            reason,
        };
        holds::hold(conn, meeting.id.as_str(), &hold)?
            .ok_or_else(|| Refusal::conflict("these mails are held back already"))
    })
    .await
}

/// Lets go what was held back; gives how many mails may leave now.
pub async fn let_go(
    db: &Db,
    now: Instant,
    slug: &str,
    key: Option<&str>,
) -> Result<usize, Refusal> {
    let (slug, key) = (slug.to_string(), key.map(str::to_string));
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let person = person(conn, &meeting, key.as_deref())?;
        holds::let_go(conn, meeting.id.as_str(), person.as_ref(), now)?
            .ok_or_else(|| Refusal::conflict("nothing is held back there"))
    })
    .await
}

fn person(
    conn: &mut Conn,
    meeting: &meeting::Meeting,
    key: Option<&str>,
) -> Result<Option<PersonId>, Refusal> {
    key.map(|key| who(conn, meeting, key).map(|p| p.id))
        .transpose()
}
