//! Asking the planner about a meeting, and keeping what it answers.

use std::time::Duration;

use super::saved::{Names, Saved, names_of, names_text};
use super::shown::Shown;
use super::{
    Announced, Budget, Colophon, Measure, PersonId, Problem, Programme, Proposal, Replan, Request,
    Status, Tables, Told, Watch, explain, from_meeting, judge, propose, read_problem,
    read_solution, sentences, store, write_problem, write_solution,
};
use crate::availability;
use crate::ledger;
use crate::meeting::{self, Meeting, MeetingId, Preset, Roster};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
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
    let meeting = asked.roster.meeting.id.clone();
    let made = tokio::task::spawn_blocking(move || solve(&asked, &ticking, seconds, seed))
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("the planner died")))?;
    let now = clock.now();
    db.write(move |conn| save(conn, &meeting, &made, now)).await
}

/// A proposal made, ready to be kept.
#[derive(Debug, Clone)]
pub(super) struct Solved {
    seed: u64,
    problem: String,
    solution: String,
    sentences: Vec<String>,
    shown: String,
    names: String,
}

/// Keeps it under the meeting's next number.
pub(super) fn save(
    conn: &mut Conn,
    meeting: &MeetingId,
    made: &Solved,
    now: Instant,
) -> Result<u32, Refusal> {
    let new = store::New {
        seed: made.seed,
        problem: &made.problem,
        solution: &made.solution,
        sentences: &made.sentences,
        shown: &made.shown,
        names: &made.names,
    };
    store::save(conn, meeting, &new, now)
}

fn solve(asked: &Asked, clock: &Clock, seconds: f64, seed: u64) -> Result<Solved, Refusal> {
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
    let took = Some(elapsed());
    let (problem, names) = (&asked.problem, &asked.names);
    Ok(solved(
        problem,
        &tables,
        names,
        &proposal,
        seed,
        took,
        Vec::new(),
    ))
}

/// A proposal with its explanation, in the form in which it is kept. `names` is how people are called; `conflict` says why workshops have no
/// start, if that was looked into.
pub(super) fn solved(
    problem: &Problem,
    tables: &Tables,
    names: &[(PersonId, String)],
    proposal: &Proposal,
    seed: u64,
    took: Option<Duration>,
    conflict: Vec<String>,
) -> Solved {
    let explanation = explain(problem, tables, &proposal.starts);
    let colophon = Colophon {
        problem: problem.name.clone(),
        seed,
        took,
        ..Colophon::default()
    };
    let shown = Shown {
        conflict,
        ..Shown::of(problem, tables, &explanation)
    };
    Solved {
        seed,
        problem: write_problem(problem),
        solution: write_solution(proposal, &colophon),
        sentences: sentences(problem, &explanation, &|p| called(names, p)),
        shown: serde_json::to_string(&shown).unwrap_or_default(),
        names: names_text(names),
    }
}

/// A programme that no search ended with, judged and explained; refused if it breaks a rule. `bounds` are what is proved of its problem
/// besides, level by level.
pub(super) fn judged(
    problem: &Problem,
    names: &[(PersonId, String)],
    programme: &Programme,
    bounds: Option<Vec<i64>>,
    seed: u64,
) -> Result<Solved, Refusal> {
    let tables = Tables::of(problem)?;
    let judgement = judge(&tables, programme)?;
    if let Some((rule, of)) = judgement.broken.first() {
        let of: Vec<&str> = of.iter().map(|w| w.0.as_str()).collect();
        return Err(Refusal::conflict(format!(
            "this programme breaks a rule ({}: {}), so it is not kept",
            rule.name(),
            of.join(", ")
        )));
    }
    let nothing = |measure| match measure {
        Measure::Fairness => problem.networks.iter().map(|n| n.ledger).max().unwrap_or(0),
        _ => 0,
    };
    let measures = problem.levels.iter().map(|l| l.measure);
    let bounds: Vec<(Measure, i64)> = match bounds {
        Some(bounds) => measures.zip(bounds).collect(),
        None => measures.map(|m| (m, nothing(m))).collect(),
    };
    let cannot_all = bounds
        .iter()
        .any(|(m, bound)| *m == Measure::Unplaced && *bound > 0);
    let mut starts: Vec<_> = problem
        .workshops
        .iter()
        .map(|w| (w.id.clone(), None))
        .collect();
    starts.sort();
    for (id, at) in &mut starts {
        *at = programme.iter().find(|(of, _)| of == id).and_then(|p| p.1);
    }
    let proposal = Proposal {
        starts,
        values: judgement.values,
        vector: judgement.vector,
        bounds,
        optimal: false,
        status: if cannot_all {
            Status::Infeasible
        } else {
            Status::Feasible
        },
    };
    Ok(solved(
        problem,
        &tables,
        names,
        &proposal,
        seed,
        None,
        Vec::new(),
    ))
}

pub(super) fn called(names: &[(PersonId, String)], person: &PersonId) -> String {
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

/// What the page of the newest proposal shows; `None` before there is one.
pub async fn newest(db: &Db, slug: &str) -> Result<Option<Shown>, Refusal> {
    let wanted = slug.to_string();
    let number = db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            store::newest(conn, &meeting.id)
        })
        .await?;
    match number {
        None => Ok(None),
        Some(number) => Ok(Some(open(db, slug, number).await?.shown)),
    }
}

/// One proposal, with what its page shows.
pub struct Opened {
    pub meeting: Meeting,
    pub saved: Saved,
    pub shown: Shown,
}

/// Opens a proposal by its number.
pub async fn open(db: &Db, slug: &str, number: u32) -> Result<Opened, Refusal> {
    let wanted = slug.to_string();
    let (meeting, saved) = db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            let saved = store::one(conn, &meeting.id, number)?;
            Ok((meeting, saved))
        })
        .await?;
    let saved =
        saved.ok_or_else(|| Refusal::not_found(format!("{slug} has no proposal {number}")))?;
    let kept: Option<Shown> = serde_json::from_str(&saved.shown).ok();
    let shown = match kept {
        Some(shown) if shown.window.is_some() => shown,
        // Kept before there was so much to show.
        older => Shown {
            conflict: older.map(|s| s.conflict).unwrap_or_default(),
            ..explained(&problem_text(db, slug, number).await?.0, &saved.solution)?
        },
    };
    Ok(Opened {
        meeting,
        saved,
        shown,
    })
}

fn explained(problem: &str, solution: &str) -> Result<Shown, Refusal> {
    let problem = read_problem(problem)?;
    let starts = read_solution(solution)?;
    let tables = Tables::of(&problem)?;
    Ok(Shown::of(
        &problem,
        &tables,
        &explain(&problem, &tables, &starts),
    ))
}

/// The problem that a proposal answers, as a file, and how its people are called.
pub async fn problem_text(db: &Db, slug: &str, number: u32) -> Result<(String, Names), Refusal> {
    let wanted = slug.to_string();
    let found = db
        .read(move |conn| {
            let meeting = meeting::load(conn, &wanted)?;
            store::problem(conn, &meeting.id, number)
        })
        .await?;
    found
        .map(|(problem, names)| (problem, names_of(&names)))
        .ok_or_else(|| Refusal::not_found(format!("{slug} has no proposal {number}")))
}
