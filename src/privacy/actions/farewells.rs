//! The last mails to somebody who was erased: each goes with her address once it has left.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use crate::mail;
use crate::privacy::store;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Clock, Instant};

const SETTLE_SECONDS: u64 = 5;

/// Ends the last mails that have left; how many.
pub async fn settle_farewells(
    db: &Db,
    now: Instant,
    folder: Option<&Path>,
) -> Result<usize, Refusal> {
    if !db.read(store::any_farewell).await? {
        return Ok(0);
    }
    let ended = db
        .write(move |conn| {
            mail::hold_claims(conn)?;
            store::end_farewells(conn, now)
        })
        .await?;
    if !ended.is_empty() {
        clear_away(db, folder, &ended).await;
    }
    Ok(ended.len())
}

/// Takes what was erased off the disk too. What cannot be cleared now is said in the log: the erasure itself stands.
pub(super) async fn clear_away(db: &Db, folder: Option<&Path>, letters: &[i64]) {
    if let Some(Err(refusal)) = folder.map(|f| mail::delete_letters(f, letters)) {
        tracing::error!("{refusal}");
    }
    if let Err(refusal) = db.scrub().await {
        tracing::error!("the database's file may still hold what was erased: {refusal}");
    }
}

/// Does so as long as the service runs.
pub async fn run_farewells(db: Db, clock: Clock, folder: Option<PathBuf>, stop: Arc<Notify>) {
    loop {
        if let Err(refusal) = settle_farewells(&db, clock.now(), folder.as_deref()).await {
            tracing::error!("last mails could not be cleared away: {refusal}");
        }
        tokio::select! {
            () = stop.notified() => return,
            () = tokio::time::sleep(Duration::from_secs(SETTLE_SECONDS)) => {}
        }
    }
}
