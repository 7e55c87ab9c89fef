//! The worker: claims searches that wait, does a few at once on threads of their own, and tells their rows how they stand.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::{Notify, oneshot};

use super::studies;
use crate::proposal::actions::{Solved, called, save, solved};
use crate::proposal::job::store::{self, Claimed};
use crate::proposal::job::{self, Progress, State};
use crate::proposal::study::Study;
use crate::proposal::{
    Budget, ConflictRequest, Found, Level, Measure, Problem, Proposal, Request, Status, Tables,
    Watch, conflict, conflict_sentences, propose, read_problem,
};
use crate::refusal::{Kind, Refusal};
use crate::store::Db;
use crate::time::Clock;

/// Searches of one process at the same time; each has as many threads as there are processors.
const AT_ONCE: usize = 2;
/// How often a row is told, and asked whether to stop.
const BEAT: Duration = Duration::from_millis(400);
/// With nothing new the row still hears from us so often.
const WORD: Duration = Duration::from_secs(4);
/// With nothing waiting, the table is looked at again after so long: another process may have been asked.
const IDLE: Duration = Duration::from_secs(2);
/// At the end, searches get so long to keep what they have.
const LAST_MOMENT: Duration = Duration::from_secs(20);
/// While the database is away, the outcome is told again and again for about half a minute.
const TELLINGS: u32 = 60;

type Flight = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Works until `stop` is notified; then every search stops with the best so far. `wake` ends a pause.
pub async fn run_jobs(db: Db, clock: Clock, wake: Arc<Notify>, stop: Arc<Notify>) {
    let over = Arc::new(AtomicBool::new(false));
    let mut flying: FuturesUnordered<Flight> = FuturesUnordered::new();
    loop {
        while flying.len() < AT_ONCE {
            match claim(&db, &clock).await {
                Ok(Some(claimed)) => flying.push(Box::pin(search(
                    db.clone(),
                    clock.clone(),
                    claimed,
                    Arc::clone(&over),
                ))),
                Ok(None) => break,
                Err(refusal) => {
                    tracing::warn!("searches wait: {refusal}");
                    break;
                }
            }
        }
        tokio::select! {
            biased;
            () = stop.notified() => break,
            Some(()) = flying.next() => {}
            () = wake.notified() => {}
            () = tokio::time::sleep(IDLE) => {}
        }
    }
    over.store(true, Ordering::Relaxed);
    let _ = tokio::time::timeout(LAST_MOMENT, async {
        while flying.next().await.is_some() {}
    })
    .await;
}

/// Looks before it writes, so that nothing is written while nothing waits.
async fn claim(db: &Db, clock: &Clock) -> Result<Option<Claimed>, Refusal> {
    if !db.read(store::any_waiting).await? {
        return Ok(None);
    }
    let now = clock.now();
    db.write(move |conn| store::claim(conn, now)).await
}

/// What the thread that searches and the one that tells share.
#[derive(Default)]
struct Live {
    levels: OnceLock<Vec<Level>>,
    best: Mutex<Option<(Found, Duration)>>,
    /// Better programmes after the first.
    better: AtomicU32,
    /// Of a study: its searches that are done, and how many there are at most.
    searches: Mutex<Option<(usize, usize)>>,
    /// Changes with every word from the search.
    words: AtomicU32,
    stop: AtomicBool,
}

impl Live {
    fn hear(&self, found: &Found, at: Duration) {
        let mut best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        if best.as_ref().is_some_and(|(b, _)| b.vector != found.vector) {
            self.better.fetch_add(1, Ordering::Relaxed);
        }
        *best = Some((found.clone(), at));
        self.words.fetch_add(1, Ordering::Relaxed);
    }

    fn count(&self, done: usize, most: usize) {
        *self.searches.lock().unwrap_or_else(PoisonError::into_inner) = Some((done, most));
        self.words.fetch_add(1, Ordering::Relaxed);
    }

    fn progress(&self, at: Duration) -> Option<Progress> {
        let searches = *self.searches.lock().unwrap_or_else(PoisonError::into_inner);
        if searches.is_some() {
            return Some(Progress {
                seconds: at.as_secs_f64(),
                searches,
                ..Progress::default()
            });
        }
        let best = self.best.lock().unwrap_or_else(PoisonError::into_inner);
        let (found, _) = best.as_ref()?;
        let better = self.better.load(Ordering::Relaxed);
        Some(Progress::of(self.levels.get()?, found, at, better))
    }
}

/// One search, from the claim to its proposal.
async fn search(db: Db, clock: Clock, claimed: Claimed, over: Arc<AtomicBool>) {
    let live = Arc::new(Live::default());
    let (id, meeting) = (claimed.id.clone(), claimed.meeting.clone());
    let (send, mut outcome) = oneshot::channel();
    let begun = clock.now();
    let since = |clock: &Clock| (clock.now() - begun).to_std().unwrap_or_default();
    let thread = {
        let (live, clock) = (Arc::clone(&live), clock.clone());
        std::thread::Builder::new()
            .name("planner".into())
            .spawn(move || {
                let _ = send.send(work(&claimed, &live, &clock));
            })
    };
    let mut told = (0, Duration::ZERO);
    let made = loop {
        if let Err(e) = &thread {
            break Err(Refusal::internal(format!("no thread for a search: {e}")));
        }
        tokio::select! {
            done = &mut outcome => {
                break done.unwrap_or_else(|_| Err(Refusal::internal("the planner died")));
            }
            () = tokio::time::sleep(BEAT) => {}
        }
        let asked = id.clone();
        let stop = db.read(move |conn| store::stop_asked(conn, &asked)).await;
        if over.load(Ordering::Relaxed) || stop.unwrap_or(false) {
            live.stop.store(true, Ordering::Relaxed);
        }
        let (words, now) = (live.words.load(Ordering::Relaxed), since(&clock));
        if words != told.0 || now >= told.1 + WORD {
            told = (words, now);
            let (id, progress, now) = (id.clone(), live.progress(now), clock.now());
            let done = db
                .write(move |conn| store::tell(conn, &id, progress.as_ref(), now))
                .await;
            if let Err(refusal) = done {
                tracing::warn!("how a search stands could not be told: {refusal}");
            }
        }
    };
    let mut progress = live.progress(since(&clock));
    if let (Ok(Made::Study(study)), Some(progress)) = (&made, &mut progress) {
        progress.study = Some(study.clone());
    }
    let mut tellings = 0;
    loop {
        let (id, meeting, made) = (id.clone(), meeting.clone(), made.clone());
        let (progress, now) = (progress.clone(), clock.now());
        let done = db
            .write(move |conn| {
                conn.lock("planning jobs")?;
                if !store::unended(conn, &id)? {
                    return Ok(());
                }
                store::tell(conn, &id, progress.as_ref(), now)?;
                match made {
                    Ok(Made::Proposal(made)) => {
                        let proposal = save(conn, &meeting, &made, now)?;
                        store::end(conn, &id, State::Done, Some(proposal), "")
                    }
                    Ok(Made::Study(_)) => store::end(conn, &id, State::Done, None, ""),
                    Err(refusal) => {
                        store::end(conn, &id, State::Failed, None, &for_people(&refusal))
                    }
                }
            })
            .await;
        tellings += 1;
        match done {
            Err(refusal) if refusal.kind == Kind::Unavailable && tellings < TELLINGS => {
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
            Err(refusal) => {
                tracing::error!("a search's outcome could not be kept: {refusal}");
                return;
            }
            Ok(()) => return,
        }
    }
}

/// A fault of ours goes to the log.
fn for_people(refusal: &Refusal) -> String {
    if refusal.kind == Kind::Internal {
        tracing::error!("a search failed: {refusal}");
        return "Something went wrong on our side.".into();
    }
    refusal.to_string()
}

/// What a search comes to.
#[derive(Clone)]
enum Made {
    Proposal(Box<Solved>),
    Study(Study),
}

fn work(claimed: &Claimed, live: &Live, clock: &Clock) -> Result<Made, Refusal> {
    let problem = read_problem(&claimed.problem)?;
    if claimed.task.kind != job::Kind::Programme {
        live.count(0, 1);
        let begun = clock.now();
        let watch = Watch {
            elapsed: &|| (clock.now() - begun).to_std().unwrap_or_default(),
            stop: &|| live.stop.load(Ordering::Relaxed),
            better: &|_| {},
        };
        let tell = |done, most| live.count(done, most);
        return studies::study(&problem, claimed, &watch, &tell).map(Made::Study);
    }
    let tables = Tables::of(&problem)?;
    let _ = live.levels.set(problem.levels.clone());
    let begun = clock.now();
    let elapsed = || (clock.now() - begun).to_std().unwrap_or_default();
    let mut proposal = propose(
        &tables,
        &Request {
            budget: Budget::Time(Duration::from_secs_f64(claimed.task.seconds)),
            seed: claimed.task.seed,
            threads: std::thread::available_parallelism().map_or(2, |n| n.get().min(8)),
            given: Vec::new(),
        },
        &Watch {
            elapsed: &elapsed,
            stop: &|| live.stop.load(Ordering::Relaxed),
            better: &|found| live.hear(found, elapsed()),
        },
    );
    let (names, seed) = (&claimed.names, claimed.task.seed);
    let took = Some(elapsed());
    let most = if live.stop.load(Ordering::Relaxed) {
        WHY_STOPPED
    } else {
        WHY
    };
    let why = contradiction(&problem, &tables, claimed, &mut proposal, clock, most);
    let made = solved(&problem, &tables, names, &proposal, seed, took, why);
    Ok(Made::Proposal(Box::new(made)))
}

/// So long at most it is looked into why workshops have no start.
const WHY: Duration = Duration::from_secs(10);
/// After somebody asked it to stop.
const WHY_STOPPED: Duration = Duration::from_secs(2);

/// Why workshops have no start and what would lift it, in sentences; none when all have one. What is proved on the way counts for the
/// proposal too.
fn contradiction(
    problem: &Problem,
    tables: &Tables,
    claimed: &Claimed,
    proposal: &mut Proposal,
    clock: &Clock,
    most: Duration,
) -> Vec<String> {
    if proposal.starts.iter().all(|(_, at)| at.is_some()) {
        return Vec::new();
    }
    let begun = clock.now();
    let half = Duration::from_secs_f64(claimed.task.seconds / 2.0);
    let request = ConflictRequest {
        budget: Budget::Time(half.min(most)),
        seed: claimed.task.seed,
    };
    let watch = Watch {
        elapsed: &|| (clock.now() - begun).to_std().unwrap_or_default(),
        stop: &|| false,
        better: &|_| {},
    };
    let found = conflict(problem, tables, &proposal.starts, &request, &watch);
    let least = found.unplaced_at_least();
    for (measure, bound) in &mut proposal.bounds {
        if *measure == Measure::Unplaced {
            *bound = (*bound).max(least);
        }
    }
    if least > 0 {
        proposal.status = Status::Infeasible;
    }
    conflict_sentences(problem, &found, &|p| called(&claimed.names, p))
}
