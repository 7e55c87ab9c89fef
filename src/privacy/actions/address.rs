//! Whether the holder of a personal link knows the address too; wrong ones are counted, so that nobody tries them out.

use chrono::Timelike;

use crate::invitation;
use crate::people;
use crate::refusal::Refusal;
use crate::registration;
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::Db;
use crate::time::Instant;

/// Whether who holds a personal link knows its owner's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knows {
    Right,
    Wrong,
    /// It was wrong so often in this hour that no address is looked at.
    TooOften,
}

/// Wrong addresses an hour that a link bears.
const TRIES: u32 = 5;

/// Looks at the address that the holder of a link typed; a wrong one is counted.
pub async fn knows_address(
    db: &Db,
    now: Instant,
    token: &str,
    typed: &str,
) -> Result<Knows, Refusal> {
    let hash = hash_of(token);
    let typed = typed.trim().to_lowercase();
    db.write(move |conn| {
        let (_, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let source = hash_of(&format!("address of {hash}"));
        let hour = now.with_minute(0).and_then(|t| t.with_second(0));
        let hour = hour.and_then(|t| t.with_nanosecond(0)).unwrap_or(now);
        if registration::tries(conn, &source, hour)? >= TRIES {
            return Ok(Knows::TooOften);
        }
        if people::load_person(conn, &person)?.email.key() == typed {
            return Ok(Knows::Right);
        }
        registration::count_try(conn, &source, hour)?;
        Ok(Knows::Wrong)
    })
    .await
}
