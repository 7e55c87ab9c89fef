//! What pages and scripts ask of a meeting.

use super::{Meeting, Roster, store};
use crate::refusal::Refusal;
use crate::store::Db;

/// All meetings, the earliest first.
pub async fn meetings(db: &Db) -> Result<Vec<Meeting>, Refusal> {
    db.read(store::list).await
}

/// A meeting with its networks, people and workshops.
pub async fn roster(db: &Db, slug: &str) -> Result<Roster, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| store::load_roster(conn, &slug)).await
}
