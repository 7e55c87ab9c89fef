//! Whose link it is, and what is known of her time.

use crate::availability::{HerTime, her_time};
use crate::invitation;
use crate::meeting;
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::rsvp::actions::unknown_link;
use crate::secret::hash_of;
use crate::store::Db;

/// The meeting's slug and the person of a personal link; not found when it does not work (any more).
pub async fn whose(db: &Db, token: &str) -> Result<(String, PersonId), Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting, person) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        Ok((meeting::load_by_id(conn, &meeting)?.slug, person))
    })
    .await
}

/// What is known of the time of whoever holds the link.
pub async fn my_time(db: &Db, token: &str) -> Result<HerTime, Refusal> {
    let (slug, person) = whose(db, token).await?;
    her_time(db, &slug, &person)
        .await
        .map_err(|_| unknown_link())
}
