//! Writing: on SQLite one thread that commits in groups, on PostgreSQL a transaction on a pooled connection.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

use super::Address;
use super::conn::{Conn, Use};
use super::pool::Pool;
use crate::refusal::{Kind, Refusal};

/// As many writes as wait are committed together, up to this number.
const GROUP: usize = 64;

/// A write that waits: it is run inside a savepoint and answers only after the group's commit.
pub(super) type Job = Box<dyn FnOnce(&mut Conn) -> Answer + Send>;

/// What a write that has run still owes: the word to the one who waits, once the group's commit is known.
pub(super) struct Answer {
    tell: Box<dyn FnOnce(Result<(), Refusal>)>,
    /// Why the database (not the work) refused it: SQLite then may have rolled the whole group back.
    trouble: Option<Refusal>,
}

/// The way of writing of each engine: to the thread that commits in groups, or on a connection of its own.
pub enum Writer {
    Group(SyncSender<Job>),
    Pooled(Arc<Pool>),
}

impl Writer {
    /// Starts the writer's thread on a connection of its own, opened again when a commit fails.
    pub fn group_commit(address: Address) -> Result<Self, Refusal> {
        let conn = address.connect(Use::Write)?;
        let (jobs, waiting) = sync_channel::<Job>(1024);
        std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || run(&address, conn, &waiting))
            .map_err(|e| Refusal::internal(format!("the writer could not be started: {e}")))?;
        Ok(Writer::Group(jobs))
    }

    /// Each write is a transaction of its own on a connection of the pool.
    pub fn pooled(pool: Arc<Pool>) -> Self {
        Writer::Pooled(pool)
    }

    /// Blocks until `work` is committed or refused.
    pub fn write<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T, Refusal> + Send + 'static,
    {
        match self {
            Writer::Pooled(pool) => pool.with(|conn| {
                let done = guarded(conn, work)?;
                conn.commit()?;
                Ok(done)
            }),
            Writer::Group(jobs) => {
                let (tell, told) = channel();
                let job: Job = Box::new(move |conn| answer(guarded_and_closed(conn, work), tell));
                let gone = || {
                    Refusal::new(
                        Kind::Unavailable,
                        "the database's writer has stopped: start the service again",
                    )
                };
                jobs.send(job).map_err(|_| gone())?;
                told.recv().map_err(|_| gone())?
            }
        }
    }
}

/// Begins, runs, and rolls back at once when the work is refused or dies; a success is left open.
fn guarded<T>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    conn.begin()?;
    let done = catch_unwind(AssertUnwindSafe(|| work(conn)))
        .unwrap_or_else(|_| Err(Refusal::internal("a write died")));
    if let Err(refusal) = &done
        && let Err(e) = conn.rollback()
        // SQLite itself rolls back what meets a full disk.
        && refusal.kind != Kind::Unavailable
    {
        tracing::error!("a refused write could not be rolled back: {e}");
    }
    done
}

fn guarded_and_closed<T>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let done = guarded(conn, work)?;
    conn.commit()?;
    Ok(done)
}

fn answer<T: Send + 'static>(done: Result<T, Refusal>, tell: Sender<Result<T, Refusal>>) -> Answer {
    let trouble = done
        .as_ref()
        .err()
        .filter(|r| matches!(r.kind, Kind::Unavailable | Kind::Internal))
        .cloned();
    Answer {
        trouble,
        tell: Box::new(move |committed| {
            // Whoever asked may have gone away; the write stands all the same.
            let _ = tell.send(done.and_then(|t| committed.map(|()| t)));
        }),
    }
}

/// The writer's loop: takes what waits, runs each in its own savepoint, commits all at once.
fn run(address: &Address, mut conn: Conn, waiting: &Receiver<Job>) {
    while let Ok(first) = waiting.recv() {
        // When the group's transaction cannot begin, the job's own attempt says why.
        let begun = conn.begin().is_ok();
        let mut answers = vec![first(&mut conn)];
        while begun && answers.len() < GROUP && answers.iter().all(|a| a.trouble.is_none()) {
            match waiting.try_recv() {
                Ok(job) => answers.push(job(&mut conn)),
                Err(_) => break,
            }
        }
        let committed = if begun {
            close(&mut conn, &answers)
        } else {
            Ok(())
        };
        if (committed.is_err() || !begun)
            && let Ok(fresh) = address.connect(Use::Write)
        {
            conn = fresh;
        }
        for answer in answers {
            (answer.tell)(committed.clone());
        }
    }
}

/// Commits the group; when that fails, the reason is the trouble that one of its writes met, if any did.
fn close(conn: &mut Conn, answers: &[Answer]) -> Result<(), Refusal> {
    conn.commit().map_err(|e| {
        let _ = conn.rollback();
        answers
            .iter()
            .find_map(|a| a.trouble.clone())
            .unwrap_or_else(|| Refusal::from(e))
    })
}
