//! What is done with searches: asked for, looked at, stopped, waited for; and what a killed process had found, kept.

mod studies;
mod worker;

pub use worker::run_jobs;

use std::time::Duration;

use super::{Job, MOST_SECONDS, State, Task, store};
use crate::meeting::{self, Meeting};
use crate::proposal::actions::{Asked, judged, open, problem_text, save};
use crate::proposal::{read_problem, read_solution, write_problem};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// How often somebody who waits looks at the row.
const LOOK: Duration = Duration::from_millis(100);

/// Asks for a search; gives its number in the meeting. Some process takes it up when its turn comes.
pub async fn ask(db: &Db, asked: Asked, task: Task, now: Instant) -> Result<u32, Refusal> {
    in_time(&task)?;
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

/// Asks for a study of a proposal, on the problem that it answers; gives the search's number.
pub async fn ask_of(
    db: &Db,
    slug: &str,
    proposal: u32,
    mut task: Task,
    now: Instant,
) -> Result<u32, Refusal> {
    in_time(&task)?;
    let (problem, names) = problem_text(db, slug, proposal).await?;
    let solution = open(db, slug, proposal).await?.saved.solution;
    task.given = read_solution(&solution)?
        .into_iter()
        .map(|(id, at)| (id.0, at))
        .collect();
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let new = store::New {
            task: &task,
            names: &names,
            problem: &problem,
        };
        store::add(conn, &meeting.id, &new, now)
    })
    .await
}

fn in_time(task: &Task) -> Result<(), Refusal> {
    let seconds = task.seconds;
    if (0.1..=MOST_SECONDS).contains(&seconds) {
        return Ok(());
    }
    Err(Refusal::invalid(
        "seconds",
        format!("{seconds} should be from 0.1 to {MOST_SECONDS}"),
    ))
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
    let made = off_thread(move || {
        let problem = read_problem(&text)?;
        let bounds = progress.gaps.iter().map(|g| g.bound).collect();
        judged(&problem, &names, &progress.programme(), Some(bounds), seed)
    })
    .await?;
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

/// Keeps a programme of a study as a proposal; gives its number. Points are counted from 1.
pub async fn keep_point(
    db: &Db,
    slug: &str,
    number: u32,
    point: usize,
    now: Instant,
) -> Result<u32, Refusal> {
    let (meeting, job) = get(db, slug, number).await?;
    let study = job.progress.and_then(|p| p.study).unwrap_or_default();
    let chosen = point.checked_sub(1).and_then(|i| study.points.get(i));
    let (Some(chosen), Some(of)) = (chosen, job.task.of) else {
        return Err(Refusal::not_found(format!(
            "search {number} has no point {point}"
        )));
    };
    let programme = chosen.programme();
    let (text, names) = problem_text(db, slug, of).await?;
    let seed = job.task.seed;
    let made =
        off_thread(move || judged(&read_problem(&text)?, &names, &programme, None, seed)).await?;
    db.write(move |conn| save(conn, &meeting.id, &made, now))
        .await
}

/// Runs what takes a while where it holds up no request.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("a programme could not be judged")))
}

/// This process is alone on the database: whatever is marked as searching is lost.
pub async fn settle_alone(db: &Db) -> Result<(), Refusal> {
    db.write(store::lose_all).await
}
