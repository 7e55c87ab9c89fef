//! The worker: claims what is due, sends it, marks what became of it. Several may run on one PostgreSQL.
//!
//! One person's mails go one after the other, several people's at once, so that a server that is slow for one domain holds up nobody else.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::Notify;

use super::{Queued, Transport, Verdict, store};
use crate::refusal::{Kind, Refusal};
use crate::store::Db;
use crate::time::{Clock, Instant};

/// Rows claimed at once.
const BATCH: i64 = 64;
/// People written to at the same time.
const AT_ONCE: usize = 8;
/// With nothing due, the outbox is looked at again after so long, whoever wakes the worker or not.
const IDLE: Duration = Duration::from_secs(20);
/// At the end, mails that are on their way get so long to arrive.
const LAST_MOMENT: Duration = Duration::from_secs(10);
/// While the database is away, what became of a mail is told again and again for about half a minute.
const TELLINGS: u32 = 60;

/// What a run of the worker did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub sent: u64,
    pub put_off: u64,
    pub failed: u64,
}

/// Works until `stop` is notified; `wake` ends a pause. What it has claimed and not begun it gives back.
pub async fn run_worker(
    db: Db,
    clock: Clock,
    transport: Arc<Transport>,
    wake: Arc<Notify>,
    stop: Arc<Notify>,
) {
    let mut worker = Worker::new(&db, &clock, &transport);
    loop {
        if let Err(refusal) = worker.fill().await {
            tracing::warn!("the mail worker waits: {refusal}");
        }
        let pause = pause(&db, clock.now()).await;
        tokio::select! {
            biased;
            () = stop.notified() => break,
            Some(done) = worker.flying.next() => {
                if let Err(refusal) = done {
                    tracing::warn!("what became of a mail could not be written down: {refusal}");
                }
            }
            () = wake.notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
    worker.end().await;
}

/// Sends what is due; with `until_empty` also waits for what was put off. `progress` hears the running tally.
pub async fn run_until_empty(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    until_empty: bool,
    progress: &mut (dyn FnMut(Tally) + Send),
) -> Result<Tally, Refusal> {
    let mut worker = Worker::new(db, clock, transport);
    let mut all = Tally::default();
    loop {
        worker.fill().await?;
        if let Some(done) = worker.flying.next().await {
            let one = done?;
            all.sent += one.sent;
            all.put_off += one.put_off;
            all.failed += one.failed;
            progress(all);
            continue;
        }
        let waiting = db
            .read(|conn| Ok(store::counts(conn, None)?.waiting))
            .await?;
        if waiting == 0 || !until_empty {
            return Ok(all);
        }
        tokio::time::sleep(pause(db, clock.now()).await).await;
    }
}

async fn pause(db: &Db, now: Instant) -> Duration {
    let next = db.read(store::next_due).await.ok().flatten();
    next.and_then(|at| (at - now).to_std().ok())
        .map_or(IDLE, |wait| wait.clamp(Duration::from_millis(200), IDLE))
}

/// One person's mails on their way.
type Delivery<'a> = Pin<Box<dyn Future<Output = Result<Tally, Refusal>> + Send + 'a>>;

struct Worker<'a> {
    db: &'a Db,
    clock: &'a Clock,
    transport: &'a Transport,
    /// Claimed and not begun: one person's mails each, the most urgent first.
    waiting: VecDeque<Vec<Queued>>,
    flying: FuturesUnordered<Delivery<'a>>,
}

impl<'a> Worker<'a> {
    fn new(db: &'a Db, clock: &'a Clock, transport: &'a Transport) -> Self {
        Worker {
            db,
            clock,
            transport,
            waiting: VecDeque::new(),
            flying: FuturesUnordered::new(),
        }
    }

    /// Lets as many people's mails fly as may at once, and claims more when none are left.
    async fn fill(&mut self) -> Result<(), Refusal> {
        while self.flying.len() < AT_ONCE {
            if self.waiting.is_empty() {
                let now = self.clock.now();
                let claimed = self
                    .db
                    .write(move |conn| store::claim(conn, now, BATCH))
                    .await?;
                self.waiting = by_person(claimed);
            }
            let Some(mails) = self.waiting.pop_front() else {
                return Ok(());
            };
            self.flying.push(Box::pin(deliver(
                self.db,
                self.clock,
                self.transport,
                mails,
            )));
        }
        Ok(())
    }

    /// What has begun may still arrive; what has not is anybody's again.
    async fn end(mut self) {
        let rest: Vec<Queued> = self.waiting.drain(..).flatten().collect();
        let given_back = self
            .db
            .write(move |conn| store::give_back(conn, &rest))
            .await;
        if let Err(refusal) = given_back {
            tracing::warn!("claimed mails wait until their lease ends: {refusal}");
        }
        let _ = tokio::time::timeout(LAST_MOMENT, async {
            while self.flying.next().await.is_some() {}
        })
        .await;
    }
}

fn by_person(claimed: Vec<Queued>) -> VecDeque<Vec<Queued>> {
    let mut people: VecDeque<Vec<Queued>> = VecDeque::new();
    for mail in claimed {
        let hers = people
            .iter_mut()
            .find(|mails| mails.iter().any(|m| m.to == mail.to));
        match hers {
            Some(mails) => mails.push(mail),
            None => people.push_back(vec![mail]),
        }
    }
    people
}

/// Sends one person's mails in turn.
async fn deliver(
    db: &Db,
    clock: &Clock,
    transport: &Transport,
    mails: Vec<Queued>,
) -> Result<Tally, Refusal> {
    let mut tally = Tally::default();
    for mail in mails {
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
        if !told(db, clock, &mail, &verdict).await? {
            tracing::warn!(
                "mail {} was sent after its lease had ended; somebody else may send it too",
                mail.number
            );
        }
    }
    Ok(tally)
}

/// Marks the row; while the database is away, again and again: a mail that was sent and not marked would be sent twice.
async fn told(db: &Db, clock: &Clock, mail: &Queued, verdict: &Verdict) -> Result<bool, Refusal> {
    let mut tellings = 0;
    loop {
        let (now, chance) = (clock.now(), rand::random::<f64>());
        let (mail, verdict) = (mail.clone(), verdict.clone());
        let done = db
            .write(move |conn| store::mark(conn, &mail, &verdict, now, chance))
            .await;
        tellings += 1;
        match done {
            Err(refusal) if refusal.kind == Kind::Unavailable && tellings < TELLINGS => {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            done => return done,
        }
    }
}
