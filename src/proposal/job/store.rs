//! The table `planning_jobs`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Job, JobId, Progress, State, Task};
use crate::meeting::MeetingId;
use crate::proposal::saved::{Names, names_of, names_text};
use crate::refusal::{Kind, Refusal};
use crate::store::schema::planning_jobs as jobs;
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// A search to begin with, as it was asked for.
pub struct New<'a> {
    pub task: &'a Task,
    pub names: &'a Names,
    /// `plan-problem/1`
    pub problem: &'a str,
}

/// A search that this process is to do.
pub struct Claimed {
    pub id: JobId,
    pub meeting: MeetingId,
    pub task: Task,
    pub names: Names,
    pub problem: String,
}

/// A process that was only thought to be gone may come back.
const UNENDED: [&str; 2] = ["searching", "lost"];

/// So many searches of a meeting may wait.
const WAITING: i64 = 10;

fn text<T: serde::Serialize>(value: &T) -> Result<String, Refusal> {
    serde_json::to_string(value).map_err(|e| Refusal::internal(e.to_string()))
}

fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|e| Refusal::internal(format!("planning_jobs: {e}")))
}

/// Writes down a search that waits; gives its number in the meeting. Refused while too many wait.
pub fn add(conn: &mut Conn, meeting: &MeetingId, new: &New, now: Instant) -> Result<u32, Refusal> {
    conn.lock(&format!("planning jobs {meeting}"))?;
    let waiting: i64 = on_db!(conn, |c| jobs::table
        .filter(jobs::meeting_id.eq(meeting.as_str()))
        .filter(jobs::state.eq(State::Waiting.word()))
        .count()
        .first(c))?;
    if waiting >= WAITING {
        return Err(Refusal::new(
            Kind::Unavailable,
            format!("{waiting} searches of this meeting wait already: stop one or wait"),
        ));
    }
    let last: Option<i32> = on_db!(conn, |c| jobs::table
        .filter(jobs::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(jobs::number))
        .first(c))?;
    let number = last.unwrap_or(0) + 1;
    let (task, names) = (text(new.task)?, names_text(new.names));
    on_db!(conn, |c| diesel::insert_into(jobs::table)
        .values((
            jobs::id.eq(JobId::fresh().as_str()),
            jobs::meeting_id.eq(meeting.as_str()),
            jobs::number.eq(number),
            jobs::asked_at.eq(naive(now)),
            jobs::heard_at.eq(naive(now)),
            jobs::state.eq(State::Waiting.word()),
            jobs::stop.eq(0),
            jobs::task.eq(&task),
            jobs::names.eq(&names),
            jobs::problem.eq(new.problem),
            jobs::progress.eq(""),
            jobs::says.eq(""),
        ))
        .execute(c))?;
    Ok(u32::try_from(number).unwrap_or(0))
}

type Row = (
    String,
    i32,
    NaiveDateTime,
    NaiveDateTime,
    String,
    i32,
    String,
    String,
    Option<i32>,
    String,
);

/// Without what only the search itself needs.
macro_rules! columns {
    () => {
        (
            jobs::id,
            jobs::number,
            jobs::asked_at,
            jobs::heard_at,
            jobs::state,
            jobs::stop,
            jobs::task,
            jobs::progress,
            jobs::proposal,
            jobs::says,
        )
    };
}

/// A search by its number in the meeting.
pub fn get(conn: &mut Conn, meeting: &MeetingId, number: u32) -> Result<Option<Job>, Refusal> {
    let row: Option<Row> = on_db!(conn, |c| jobs::table
        .filter(jobs::meeting_id.eq(meeting.as_str()))
        .filter(jobs::number.eq(number.cast_signed()))
        .select(columns!())
        .first(c)
        .optional())?;
    let Some(mut job) = row.map(of_row).transpose()? else {
        return Ok(None);
    };
    if job.state == State::Waiting {
        let before: i64 = on_db!(conn, |c| jobs::table
            .filter(
                jobs::state
                    .eq(State::Searching.word())
                    .or(jobs::state.eq(State::Waiting.word()))
            )
            .filter(jobs::asked_at.lt(naive(job.asked_at)))
            .count()
            .first(c))?;
        job.before = usize::try_from(before).unwrap_or(0);
    }
    Ok(Some(job))
}

/// The newest searches of a meeting that have not become a proposal.
pub fn open(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Job>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| jobs::table
        .filter(jobs::meeting_id.eq(meeting.as_str()))
        .filter(jobs::state.ne(State::Done.word()))
        .order(jobs::number.desc())
        .limit(10)
        .select(columns!())
        .load(c))?;
    rows.into_iter().map(of_row).collect()
}

fn of_row(
    (id, number, asked_at, heard_at, state, stop, task, progress, proposal, says): Row,
) -> Result<Job, Refusal> {
    let progress = match progress.as_str() {
        "" => None,
        text => Some(parsed(text)?),
    };
    Ok(Job {
        id: JobId::from_text(id),
        number: u32::try_from(number).unwrap_or(0),
        asked_at: instant(asked_at),
        heard_at: instant(heard_at),
        state: State::from_word(&state)
            .ok_or_else(|| Refusal::internal(format!("planning_jobs: state {state}")))?,
        stop: stop != 0,
        task: parsed(&task)?,
        progress,
        proposal: proposal.and_then(|n| u32::try_from(n).ok()),
        says,
        before: 0,
    })
}

/// Takes the search that has waited longest; nobody else will.
pub fn claim(conn: &mut Conn, now: Instant) -> Result<Option<Claimed>, Refusal> {
    conn.lock("planning jobs")?;
    let row: Option<(String, String, String, String, String)> = on_db!(conn, |c| jobs::table
        .filter(jobs::state.eq(State::Waiting.word()))
        .order((jobs::asked_at.asc(), jobs::id.asc()))
        .select((
            jobs::id,
            jobs::meeting_id,
            jobs::task,
            jobs::names,
            jobs::problem
        ))
        .first(c)
        .optional())?;
    let Some((id, meeting, task, names, problem)) = row else {
        return Ok(None);
    };
    on_db!(conn, |c| diesel::update(
        jobs::table.filter(jobs::id.eq(&id))
    )
    .set((
        jobs::state.eq(State::Searching.word()),
        jobs::heard_at.eq(naive(now)),
    ))
    .execute(c))?;
    Ok(Some(Claimed {
        id: JobId::from_text(id),
        meeting: MeetingId::from_text(meeting),
        task: parsed(&task)?,
        names: names_of(&names),
        problem,
    }))
}

/// Whether any search waits.
pub fn any_waiting(conn: &mut Conn) -> Result<bool, Refusal> {
    let waiting: i64 = on_db!(conn, |c| jobs::table
        .filter(jobs::state.eq(State::Waiting.word()))
        .count()
        .first(c))?;
    Ok(waiting > 0)
}

/// Whether somebody asked it to stop.
pub fn stop_asked(conn: &mut Conn, id: &JobId) -> Result<bool, Refusal> {
    let stop: Option<i32> = on_db!(conn, |c| jobs::table
        .filter(jobs::id.eq(id.as_str()))
        .select(jobs::stop)
        .first(c)
        .optional())?;
    Ok(stop != Some(0))
}

/// A word from the process that searches; with what is new, if anything is. What others took for lost is searching again.
pub fn tell(
    conn: &mut Conn,
    id: &JobId,
    progress: Option<&Progress>,
    now: Instant,
) -> Result<(), Refusal> {
    let row = jobs::table
        .filter(jobs::id.eq(id.as_str()))
        .filter(jobs::state.eq_any(UNENDED));
    let heard = (
        jobs::heard_at.eq(naive(now)),
        jobs::state.eq(State::Searching.word()),
    );
    match progress {
        Some(progress) => {
            let progress = text(progress)?;
            on_db!(conn, |c| diesel::update(row)
                .set((heard, jobs::progress.eq(&progress)))
                .execute(c))?;
        }
        None => {
            on_db!(conn, |c| diesel::update(row).set(heard).execute(c))?;
        }
    }
    Ok(())
}

/// Asks a search to stop; one that waits is over at once. False when it is over already.
pub fn ask_to_stop(conn: &mut Conn, meeting: &MeetingId, number: u32) -> Result<bool, Refusal> {
    conn.lock("planning jobs")?;
    let Some(job) = get(conn, meeting, number)? else {
        return Ok(false);
    };
    if job.state == State::Waiting {
        end(
            conn,
            &job.id,
            State::Failed,
            None,
            "It was stopped before its turn came.",
        )?;
        return Ok(true);
    }
    let row = jobs::table
        .filter(jobs::id.eq(job.id.as_str()))
        .filter(jobs::state.eq(State::Searching.word()));
    let changed = on_db!(conn, |c| diesel::update(row)
        .set(jobs::stop.eq(1))
        .execute(c))?;
    Ok(changed > 0)
}

/// Whether nobody has ended it meanwhile.
pub fn unended(conn: &mut Conn, id: &JobId) -> Result<bool, Refusal> {
    let found: i64 = on_db!(conn, |c| jobs::table
        .filter(jobs::id.eq(id.as_str()))
        .filter(jobs::state.eq_any(UNENDED))
        .count()
        .first(c))?;
    Ok(found > 0)
}

/// The end of a search; what only the search needed goes.
pub fn end(
    conn: &mut Conn,
    id: &JobId,
    state: State,
    proposal: Option<u32>,
    says: &str,
) -> Result<(), Refusal> {
    let row = jobs::table.filter(jobs::id.eq(id.as_str()));
    on_db!(conn, |c| diesel::update(row)
        .set((
            jobs::state.eq(state.word()),
            jobs::proposal.eq(proposal.map(u32::cast_signed)),
            jobs::says.eq(says),
            jobs::problem.eq(""),
            jobs::names.eq("[]"),
        ))
        .execute(c))?;
    Ok(())
}

/// No process searches: whatever is marked so is lost.
pub fn lose_all(conn: &mut Conn) -> Result<(), Refusal> {
    let row = jobs::table.filter(jobs::state.eq(State::Searching.word()));
    on_db!(conn, |c| diesel::update(row)
        .set(jobs::state.eq(State::Lost.word()))
        .execute(c))?;
    Ok(())
}

/// What a lost search still has: its problem and how people are called.
pub fn rest(conn: &mut Conn, id: &JobId) -> Result<(Names, String), Refusal> {
    let (names, problem): (String, String) = on_db!(conn, |c| jobs::table
        .filter(jobs::id.eq(id.as_str()))
        .select((jobs::names, jobs::problem))
        .first(c))?;
    Ok((names_of(&names), problem))
}
