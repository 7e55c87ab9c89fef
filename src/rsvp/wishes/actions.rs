//! Keeping what she wishes, by her personal link.

use crate::invitation;
use crate::invitation::wishes::{Wished, wish};
use crate::mail::Sender;
use crate::meeting;
use crate::people::WishChange;
use crate::refusal::Refusal;
use crate::rsvp::actions::unknown_link;
use crate::secret::hash_of;
use crate::store::Db;
use crate::time::Instant;

/// Keeps it for her whose link this is.
pub async fn wish_by_link(
    db: &Db,
    now: Instant,
    sender: &Sender,
    token: &str,
    change: WishChange,
) -> Result<Wished, Refusal> {
    let (hash, sender) = (hash_of(token), sender.clone());
    db.write(move |conn| {
        let (meeting, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let slug = meeting::load_by_id(conn, &meeting)?.slug;
        let roster = meeting::load_roster(conn, &slug)?;
        wish(conn, roster, &person, change, &sender, now)
    })
    .await
}
