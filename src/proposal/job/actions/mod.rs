//! What is done with searches: asked for, looked at, stopped, waited for; and what a killed process had found, kept.

mod worker;

pub use worker::run_jobs;

use std::time::Duration;

use super::{Job, MOST_SECONDS, State, Task, store};
use crate::meeting::{self, Meeting};
use crate::proposal::actions::{Asked, save, solved};
use crate::proposal::{Tables, judge, read_problem, write_problem};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// How often somebody who waits looks at the row.
const LOOK: Duration = Duration::from_millis(100);

/// Asks for a search; gives its number in the meeting. Some process takes it up when its turn comes.
pub async fn ask(db: &Db, asked: Asked, task: Task, now: Instant) -> Result<u32, Refusal> {
    let seconds = task.seconds;
    if !(0.1..=MOST_SECONDS).contains(&seconds) {
        return Err(Refusal::invalid(
            "seconds",
            format!("{seconds} should be from 0.1 to {MOST_SECONDS}"),
        ));
    }
    db.write(move |conn| {
        let new = store::New {
            task: &task,
            names: &asked.names,
            problem: &write_problem(&asked.problem),
        };
        store::add(conn, &asked.roster.meeting.id, &new, now)
    })
    .await
}

/// A search by its number.
pub async fn get(db: &Db, slug: &str, number: u32) -> Result<(Meeting, Job), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let job = found(conn, &meeting, number)?;
        Ok((meeting, job))
    })
    .await
}

fn found(conn: &mut Conn, meeting: &Meeting, number: u32) -> Result<Job, Refusal> {
    store::get(conn, &meeting.id, number)?
        .ok_or_else(|| Refusal::not_found(format!("{} has no search {number}", meeting.slug)))
}

/// The newest searches of a meeting that have not become a proposal.
pub async fn recent(db: &Db, slug: &str) -> Result<Vec<Job>, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::open(conn, &meeting.id)
    })
    .await
}

/// Asks a search to stop; it keeps the best so far. One that is over stays as it is.
pub async fn stop(db: &Db, slug: &str, number: u32) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        found(conn, &meeting, number)?;
        store::ask_to_stop(conn, &meeting.id, number).map(|_| ())
    })
    .await
}

/// Waits until a search is over; the number of its proposal.
pub async fn wait(
    db: &Db,
    slug: &str,
    number: u32,
    now: impl Fn() -> Instant,
) -> Result<u32, Refusal> {
    loop {
        let (_, job) = get(db, slug, number).await?;
        match (job.state_at(now()), job.proposal) {
            (_, Some(proposal)) => return Ok(proposal),
            (State::Waiting | State::Searching, None) => tokio::time::sleep(LOOK).await,
            (State::Lost, None) => {
                return Err(Refusal::new(
                    crate::refusal::Kind::Unavailable,
                    "the process that searched is gone: ask again",
                ));
            }
            (State::Done | State::Failed, None) => {
                return Err(Refusal::conflict(format!(
                    "nothing came of it: {}",
                    job.says
                )));
            }
        }
    }
}

/// Keeps as a proposal what a lost search had found; gives its number.
pub async fn keep(db: &Db, slug: &str, number: u32, now: Instant) -> Result<u32, Refusal> {
    let wanted = slug.to_string();
    let (meeting, job, names, text) = db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let job = found(conn, &meeting, number)?;
            let (names, text) = store::rest(conn, &job.id)?;
            Ok((meeting, job, names, text))
        })
        .await?;
    if let Some(proposal) = job.proposal {
        return Ok(proposal);
    }
    let lost = job.state_at(now) == State::Lost;
    let Some(progress) = job.progress.filter(|_| lost) else {
        return Err(Refusal::conflict(
            "this search is not lost, or had found nothing: there is nothing to keep",
        ));
    };
    let seed = job.task.seed;
    let made = tokio::task::spawn_blocking(move || {
        let problem = read_problem(&text)?;
        let tables = Tables::of(&problem)?;
        let programme = progress.programme();
        let judged = judge(&tables, &programme)?;
        let kept = worker::as_found(&problem, &progress, judged, programme);
        Ok(solved(&problem, &tables, &names, &kept, seed, None))
    })
    .await
    .unwrap_or_else(|_| Err(Refusal::internal("a lost search could not be kept")))?;
    let id = job.id;
    db.write(move |conn| {
        conn.lock("planning jobs")?;
        if !store::unended(conn, &id)? {
            return Err(Refusal::conflict("somebody has kept it already"));
        }
        let proposal = save(conn, &meeting.id, &made, now)?;
        store::end(conn, &id, State::Done, Some(proposal), "")?;
        Ok(proposal)
    })
    .await
}

/// This process is alone on the database: whatever is marked as searching is lost.
pub async fn settle_alone(db: &Db) -> Result<(), Refusal> {
    db.write(store::lose_all).await
}
