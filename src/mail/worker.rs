//! The worker: claims what is due, sends it, marks what became of it. Several may run on one PostgreSQL.
//!
//! Claims and marks take many rows in one transaction, while others are on their way. One person's mails go one after the other, several
//! people's at once (`lanes.rs`). A mail counts as sent once it is marked; how many may be gone and not marked is bounded, since after a
//! kill those go out once more.

use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::sync::Notify;

use super::lanes::Lanes;
use super::queue::{store as queue, told};
use super::smtp::LONGEST_EXCHANGE;
use super::{Queued, Scope, Transport, Verdict, store};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Clock, Instant};

/// Rows claimed at once: few at first, so that nobody holds what she sends slowly, more while they are used up at once.
const FEWEST: usize = 32;
const MOST: usize = 512;
/// Mails that are gone and not marked yet: at most so many beside those on their way.
const UNMARKED: usize = 384;
/// With nothing due, the outbox is looked at again after so long, whoever wakes the worker or not.
const IDLE: Duration = Duration::from_secs(20);
/// At the end, mails that are on their way get so long to arrive.
const LAST_MOMENT: Duration = Duration::from_secs(10);
/// So long nothing is tried after the mail server could not be reached; doubled each time up to the longest.
const FIRST_REST: Duration = Duration::from_secs(5);
const LONGEST_REST: Duration = Duration::from_mins(5);

/// Nothing is begun whose lease leaves less: one exchange, and a while to mark it.
const NEEDED: TimeDelta = TimeDelta::seconds(LONGEST_EXCHANGE + 120);
/// What waits for a domain that is slow is looked at again after so long.
const SLOW_WAIT: TimeDelta = TimeDelta::minutes(2);

/// What a run of the worker did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub sent: u64,
    pub put_off: u64,
    pub failed: u64,
}

impl Tally {
    fn add(&mut self, one: Tally) {
        self.sent += one.sent;
        self.put_off += one.put_off;
        self.failed += one.failed;
    }
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
    worker.woken = true;
    loop {
        worker.begin();
        let pause = worker.pause().await;
        tokio::select! {
            biased;
            () = stop.notified() => break,
            Some(done) = worker.tasks.next() => {
                if let Err(refusal) = worker.hear(done) {
                    tracing::warn!("the mail worker waits: {refusal}");
                }
            }
            () = wake.notified() => worker.woken = true,
            () = tokio::time::sleep(pause) => worker.woken = true,
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
    worker.woken = true;
    let done = worker.until_empty(until_empty, progress).await;
    let tally = worker.end().await;
    done.map(|()| tally)
}

/// What the worker does beside deciding.
enum Done {
    Claimed(Result<Vec<Queued>, Refusal>),
    /// One attempt of a flight.
    Landed(u64, Box<Queued>, Verdict, Scope),
    Marked(Result<Tally, Refusal>, usize),
    GivenBack(Result<(), Refusal>),
}

type Task<'a> = Pin<Box<dyn Future<Output = Done> + Send + 'a>>;

struct Worker<'a> {
    db: &'a Db,
    clock: &'a Clock,
    transport: &'a Transport,
    tasks: FuturesUnordered<Task<'a>>,
    lanes: Lanes,
    /// Something may be due that was not seen.
    woken: bool,
    claiming: bool,
    marking: bool,
    /// Rows that the next claim asks for.
    appetite: usize,
    /// Gone, and not yet handed to a marking.
    landed: Vec<(Queued, Verdict)>,
    /// Gone, and in the hands of a marking.
    unmarked: usize,
    /// The mail server was not there: nothing is begun before, and the rest grows each time.
    rests_until: Option<tokio::time::Instant>,
    rest: Duration,
    tally: Tally,
}

impl<'a> Worker<'a> {
    fn new(db: &'a Db, clock: &'a Clock, transport: &'a Transport) -> Self {
        Worker {
            db,
            clock,
            transport,
            tasks: FuturesUnordered::new(),
            lanes: Lanes::new(transport.places()),
            woken: false,
            claiming: false,
            marking: false,
            appetite: FEWEST,
            landed: Vec::new(),
            unmarked: 0,
            rests_until: None,
            rest: FIRST_REST,
            tally: Tally::default(),
        }
    }

    /// Sends until nothing more can go now, or with `until_empty` ever.
    async fn until_empty(
        &mut self,
        until_empty: bool,
        progress: &mut (dyn FnMut(Tally) + Send),
    ) -> Result<(), Refusal> {
        loop {
            self.begin();
            if self.tasks.is_empty() {
                let waiting = self
                    .db
                    .read(|conn| Ok(store::counts(conn, None)?.waiting))
                    .await?;
                if waiting == 0 || !until_empty {
                    return Ok(());
                }
                let pause = self.pause().await;
                tokio::time::sleep(pause).await;
                self.woken = true;
                continue;
            }
            let slow = self.lanes.next_slow(tokio::time::Instant::now());
            tokio::select! {
                Some(done) = self.tasks.next() => {
                    if self.hear(done)? {
                        progress(self.tally);
                    }
                }
                () = tokio::time::sleep(slow) => {}
            }
        }
    }

    /// Begins whatever can be done now.
    fn begin(&mut self) {
        if !self.marking && !self.landed.is_empty() {
            self.mark();
        }
        let ending = self.lanes.ending(self.clock.now(), NEEDED);
        self.hand_back(ending, None);
        if self.resting() {
            return;
        }
        let now = tokio::time::Instant::now();
        let crowd = self.lanes.crowd(now);
        self.hand_back(crowd, Some(self.clock.now() + SLOW_WAIT));
        if !self.claiming && self.woken && self.lanes.waiting(now) < self.appetite / 2 {
            self.claim();
        }
        while self.lanes.flying() + self.landed.len() + self.unmarked
            < self.lanes.places() + UNMARKED
        {
            let Some((flight, mail)) = self.lanes.next(tokio::time::Instant::now()) else {
                break;
            };
            let transport = self.transport;
            self.tasks.push(Box::pin(async move {
                let sending = AssertUnwindSafe(transport.send(&mail)).catch_unwind();
                let (verdict, scope) = sending.await.unwrap_or_else(|_| {
                    let words = "the program failed at this mail: its log says where";
                    (Verdict::Broken(words.into()), Scope::Mail)
                });
                Done::Landed(flight, Box::new(mail), verdict, scope)
            }));
        }
    }

    fn resting(&mut self) -> bool {
        let resting = self
            .rests_until
            .is_some_and(|until| tokio::time::Instant::now() < until);
        if !resting {
            self.rests_until = None;
        }
        resting
    }

    fn claim(&mut self) {
        self.claiming = true;
        self.woken = false;
        let (db, now, most) = (self.db, self.clock.now(), self.appetite);
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.tasks.push(Box::pin(async move {
            let claimed = db.write(move |conn| queue::claim(conn, now, most)).await;
            let mut mails = match claimed {
                Ok(mails) if !mails.is_empty() => mails,
                other => return Done::Claimed(other),
            };
            let unread = mails.clone();
            let read = db.read(move |conn| {
                store::read_texts(conn, &mut mails)?;
                Ok(mails)
            });
            let read = read.await;
            if read.is_err() {
                // Nobody would have them until their leases end.
                let back = db.write(move |conn| queue::give_back(conn, &unread, None));
                if let Err(refusal) = back.await {
                    tracing::warn!("what was claimed could not be given back: {refusal}");
                }
            }
            Done::Claimed(read)
        }));
    }

    fn mark(&mut self) {
        self.marking = true;
        let landed = std::mem::take(&mut self.landed);
        self.unmarked = landed.len();
        let (db, clock) = (self.db, self.clock);
        self.tasks.push(Box::pin(async move {
            let count = landed.len();
            Done::Marked(told(db, clock, landed).await, count)
        }));
    }

    /// Takes in what was done; true when the tally changed.
    fn hear(&mut self, done: Done) -> Result<bool, Refusal> {
        match done {
            Done::Claimed(claimed) => {
                self.claiming = false;
                let claimed = claimed?;
                // As many as were asked for: there may be more.
                if claimed.len() == self.appetite {
                    self.woken = true;
                    self.appetite = (self.appetite * 2).min(MOST);
                } else {
                    self.appetite = FEWEST.max(self.appetite / 2);
                }
                self.lanes.add(claimed);
                if self.resting() {
                    self.give_back();
                }
            }
            Done::Landed(flight, mail, verdict, scope) => {
                let mail = match scope {
                    Scope::Mail => {
                        self.lanes.land(flight);
                        self.rest = FIRST_REST;
                        *mail
                    }
                    Scope::Server => match self.lanes.turned_away(flight, *mail) {
                        None => return Ok(false),
                        Some(mail) => {
                            self.take_a_rest();
                            mail
                        }
                    },
                };
                let mail = Queued {
                    body: String::new(),
                    ..mail
                };
                self.landed.push((mail, verdict));
            }
            Done::Marked(tally, count) => {
                self.marking = false;
                self.unmarked = self.unmarked.saturating_sub(count);
                // Somebody whose mail this was may have another one waiting.
                self.woken = true;
                self.tally.add(tally?);
                return Ok(true);
            }
            Done::GivenBack(done) => done?,
        }
        Ok(false)
    }

    /// Nobody there, or nobody lets us in: what was claimed is given back untouched.
    fn take_a_rest(&mut self) {
        tracing::warn!(
            "the mail server takes nothing: the next attempt is in {} s",
            self.rest.as_secs()
        );
        self.rests_until = Some(tokio::time::Instant::now() + self.rest);
        self.rest = (self.rest * 2).min(LONGEST_REST);
        self.give_back();
    }

    /// What was claimed and not begun is anybody's again.
    fn give_back(&mut self) {
        let rest = self.lanes.clear();
        self.hand_back(rest, None);
    }

    /// These are anybody's again, at once or from `next` on.
    fn hand_back(&mut self, mails: Vec<Queued>, next: Option<Instant>) {
        let db = self.db;
        if !mails.is_empty() {
            self.tasks.push(Box::pin(async move {
                let back = db.write(move |conn| queue::give_back(conn, &mails, next));
                Done::GivenBack(back.await)
            }));
        }
    }

    /// How long nothing will happen unless something lands.
    async fn pause(&mut self) -> Duration {
        if self.resting() {
            let until = self.rests_until.unwrap_or_else(tokio::time::Instant::now);
            return until.saturating_duration_since(tokio::time::Instant::now());
        }
        if !self.tasks.is_empty() {
            return self.lanes.next_slow(tokio::time::Instant::now()).min(IDLE);
        }
        let now: Instant = self.clock.now();
        let next = self.db.read(queue::next_due).await.ok().flatten();
        next.and_then(|at| (at - now).to_std().ok())
            .map_or(IDLE, |wait| wait.clamp(Duration::from_millis(200), IDLE))
    }

    /// What has begun may still arrive; what has not is anybody's again.
    async fn end(mut self) -> Tally {
        let last = tokio::time::Instant::now() + LAST_MOMENT;
        self.give_back();
        loop {
            if !self.marking && !self.landed.is_empty() {
                self.mark();
            }
            let Ok(Some(done)) = tokio::time::timeout_at(last, self.tasks.next()).await else {
                break;
            };
            if let Err(refusal) = self.hear(done) {
                tracing::warn!("at the end of the mail worker: {refusal}");
            }
            self.give_back();
        }
        self.transport.rest().await;
        self.tally
    }
}
