//! The worker: claims what is due, sends it, marks what became of it. Several may run on one PostgreSQL.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::Notify;

use super::{Queued, Transport, Verdict, store};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Clock, Instant};

/// Rows claimed at once.
const BATCH: i64 = 64;
/// People written to at the same time.
const AT_ONCE: usize = 8;
/// With nothing due, the outbox is looked at again after so long, whoever wakes the worker or not.
const IDLE: Duration = Duration::from_secs(20);

/// What a run of the worker did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub sent: u64,
    pub put_off: u64,
    pub failed: u64,
}

/// Works until `stop` is notified; `wake` ends a pause.
pub async fn run_worker(
    db: Db,
    clock: Clock,
    transport: Arc<Transport>,
    wake: Arc<Notify>,
    stop: Arc<Notify>,
) {
    loop {
        let done = round(&db, &clock, &transport).await;
        let busy = match &done {
            Ok(tally) => *tally != Tally::default(),
            Err(refusal) => {
                tracing::warn!("the mail worker waits: {refusal}");
                false
            }
        };
        if busy {
            tokio::task::yield_now().await;
            continue;
        }
        let pause = pause(&db, clock.now()).await;
        tokio::select! {
            () = stop.notified() => return,
            () = wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Sends what is due; with `until_empty` also waits for what was put off. `progress` hears the running tally.
pub async fn run_until_empty(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    until_empty: bool,
    progress: &mut dyn FnMut(Tally),
) -> Result<Tally, Refusal> {
    let mut all = Tally::default();
    loop {
        let tally = round(db, clock, transport).await?;
        all.sent += tally.sent;
        all.put_off += tally.put_off;
        all.failed += tally.failed;
        progress(all);
        if tally == Tally::default() {
            let waiting = db
                .read(|conn| Ok(store::counts(conn, None)?.waiting))
                .await?;
            if waiting == 0 || !until_empty {
                return Ok(all);
            }
            tokio::time::sleep(pause(db, clock.now()).await).await;
        }
    }
}

async fn pause(db: &Db, now: Instant) -> Duration {
    let next = db.read(store::next_due).await.ok().flatten();
    next.and_then(|at| (at - now).to_std().ok())
        .map_or(IDLE, |wait| wait.clamp(Duration::from_millis(200), IDLE))
}

/// Claims a batch and sends it: several people at once, each person's mails one after the other.
async fn round(db: &Db, clock: &Clock, transport: &Transport) -> Result<Tally, Refusal> {
    let now = clock.now();
    let claimed = db.write(move |conn| store::claim(conn, now, BATCH)).await?;
    let mut people: BTreeMap<String, Vec<Queued>> = BTreeMap::new();
    for mail in claimed {
        people.entry(mail.to.key()).or_default().push(mail);
    }
    let mut lanes: Vec<Vec<Vec<Queued>>> = (0..AT_ONCE).map(|_| Vec::new()).collect();
    for (i, mails) in people.into_values().enumerate() {
        lanes[i % AT_ONCE].push(mails);
    }
    let done = join_all(
        lanes
            .into_iter()
            .map(|lane| one_lane(db, clock, transport, lane)),
    )
    .await;
    let mut all = Tally::default();
    for lane in done {
        let lane = lane?;
        all.sent += lane.sent;
        all.put_off += lane.put_off;
        all.failed += lane.failed;
    }
    Ok(all)
}

async fn one_lane(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    lane: Vec<Vec<Queued>>,
) -> Result<Tally, Refusal> {
    let mut tally = Tally::default();
    for mail in lane.into_iter().flatten() {
        let verdict = transport.send(&mail).await;
        match &verdict {
            Verdict::Sent(_) => tally.sent += 1,
            Verdict::Temporary(words) => {
                tracing::warn!("mail {} was put off: {words}", mail.number);
                tally.put_off += 1;
            }
            Verdict::Permanent(words) => {
                tracing::warn!("mail {} was refused: {words}", mail.number);
                tally.failed += 1;
            }
        }
        let (now, chance) = (clock.now(), rand::random::<f64>());
        let kept = db
            .write(move |conn| store::mark(conn, &mail, &verdict, now, chance))
            .await?;
        if !kept {
            tracing::warn!(
                "a mail was sent after its lease had ended; somebody else may send it too"
            );
        }
    }
    Ok(tally)
}
