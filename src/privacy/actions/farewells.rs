//! The last mails to somebody who was erased: each goes with her address once it has left.

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
pub async fn settle_farewells(db: &Db, now: Instant) -> Result<usize, Refusal> {
    if !db.read(store::any_farewell).await? {
        return Ok(0);
    }
    db.write(move |conn| {
        mail::hold_claims(conn)?;
        store::end_farewells(conn, now)
    })
    .await
}

/// Does so as long as the service runs.
pub async fn run_farewells(db: Db, clock: Clock, stop: Arc<Notify>) {
    loop {
        if let Err(refusal) = settle_farewells(&db, clock.now()).await {
            tracing::error!("last mails could not be cleared away: {refusal}");
        }
        tokio::select! {
            () = stop.notified() => return,
            () = tokio::time::sleep(Duration::from_secs(SETTLE_SECONDS)) => {}
        }
    }
}
