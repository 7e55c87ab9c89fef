//! Asking the planner about a meeting, and keeping what it answers.

use std::time::Duration;

use super::saved::Saved;
use super::{
    Announced, Budget, Colophon, Explanation, PersonId, Problem, Proposal, Replan, Request, Tables,
    Told, Watch, WorkshopId, explain, from_meeting, propose, read_problem, read_solution,
    sentences, store, write_problem, write_solution,
};
use crate::availability;
use crate::ledger;
use crate::meeting::{self, Meeting, Preset, Roster};
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::{Clock, Instant};

/// The planning problem of a meeting, with how each of its participants is called.
pub struct Asked {
    pub roster: Roster,
    pub problem: Problem,
    pub names: Vec<(PersonId, String)>,
}

/// Builds the problem from all that the meeting knows. `announced` are the starts that people were told; `preset` weighs attendance and
/// fairness otherwise than the meeting does, `replan` says what it weighs to tell people again.
pub async fn problem_of(
    db: &Db,
    slug: &str,
    announced: Announced,
    preset: Option<Preset>,
    replan: Replan,
) -> Result<Asked, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let mut roster = meeting::load_roster(conn, &slug)?;
        roster.meeting.preset = preset.unwrap_or(roster.meeting.preset);
        let said = availability::load(conn, &roster)?;
        let told = Told {
            announced,
            openings: ledger::openings(conn, &roster.meeting)?,
            replan,
        };
        let problem = from_meeting::problem(&roster, &said, &told)?;
        Ok(Asked {
            names: from_meeting::names(&roster),
            roster,
            problem,
        })
    })
    .await
}

/// What the planner is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// Seconds to search, from 0.1 to 600.
    pub seconds: f64,
    pub seed: u64,
    /// `None`: as the meeting weighs.
    pub preset: Option<Preset>,
    pub replan: Replan,
}

/// Asks for a programme and keeps it; gives its number. The search runs on threads of its own.
pub async fn make(
    db: &Db,
    clock: &Clock,
    slug: &str,
    announced: Announced,
    wanted: Wanted,
) -> Result<u32, Refusal> {
    let Wanted { seconds, seed, .. } = wanted;
    if !(0.1..=600.0).contains(&seconds) {
        return Err(Refusal::invalid(
            "seconds",
            format!("{seconds} should be from 0.1 to 600"),
        ));
    }
    let asked = problem_of(db, slug, announced, wanted.preset, wanted.replan).await?;
    let ticking = clock.clone();
    let (asked, problem, solution, why) =
        tokio::task::spawn_blocking(move || solve(asked, &ticking, seconds, seed))
            .await
            .unwrap_or_else(|_| Err(Refusal::internal("the planner died")))?;
    let now = clock.now();
    db.write(move |conn| {
        conn.lock(&format!("proposals {}", asked.roster.meeting.slug))?;
        store::save(
            conn,
            &asked.roster.meeting.id,
            &store::New {
                seed,
                problem: &problem,
                solution: &solution,
                sentences: &why,
            },
            now,
        )
    })
    .await
}

type Solved = (Asked, String, String, Vec<String>);

fn solve(asked: Asked, clock: &Clock, seconds: f64, seed: u64) -> Result<Solved, Refusal> {
    let begun = clock.now();
    let elapsed = || (clock.now() - begun).to_std().unwrap_or_default();
    let tables = Tables::of(&asked.problem)?;
    let proposal: Proposal = propose(
        &tables,
        &Request {
            budget: Budget::Time(Duration::from_secs_f64(seconds)),
            seed,
            threads: std::thread::available_parallelism().map_or(2, |n| n.get().min(8)),
            given: Vec::new(),
        },
        &Watch {
            elapsed: &elapsed,
            stop: &|| false,
            better: &|_| {},
        },
    );
    let explanation = explain(&asked.problem, &tables, &proposal.starts);
    let why = sentences(&asked.problem, &explanation, &|p| called(&asked.names, p));
    let solution = write_solution(
        &proposal,
        &Colophon {
            problem: asked.problem.name.clone(),
            seed,
            took: Some(elapsed()),
            ..Colophon::default()
        },
    );
    let problem = write_problem(&asked.problem);
    Ok((asked, problem, solution, why))
}

fn called(names: &[(PersonId, String)], person: &PersonId) -> String {
    names
        .iter()
        .find(|(id, _)| id == person)
        .map_or_else(|| person.0.clone(), |(_, name)| name.clone())
}

/// The proposals of a meeting, newest first.
pub async fn list(db: &Db, slug: &str) -> Result<(Meeting, Vec<Saved>), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let all = store::list(conn, &meeting.id)?;
        Ok((meeting, all))
    })
    .await
}

/// One proposal, explained against the problem that it answers.
pub struct Opened {
    pub meeting: Meeting,
    pub saved: Saved,
    pub problem: Problem,
    pub starts: Vec<(WorkshopId, Option<Instant>)>,
    pub explanation: Explanation,
}

/// Opens a proposal by its number.
pub async fn open(db: &Db, slug: &str, number: u32) -> Result<Opened, Refusal> {
    let (meeting, all) = list(db, slug).await?;
    let saved = all
        .into_iter()
        .find(|p| p.number == number)
        .ok_or_else(|| Refusal::not_found(format!("{slug} has no proposal {number}")))?;
    tokio::task::spawn_blocking(move || {
        let problem = read_problem(&saved.problem)?;
        let starts = read_solution(&saved.solution)?;
        let tables = Tables::of(&problem)?;
        let explanation = explain(&problem, &tables, &starts);
        Ok(Opened {
            meeting,
            saved,
            problem,
            starts,
            explanation,
        })
    })
    .await
    .unwrap_or_else(|_| Err(Refusal::internal("a proposal could not be explained")))
}
