//! The desk: the proposals that were asked about last lie open with their tables, so that a question is answered at once.

pub mod web;

use std::sync::{Arc, Mutex, PoisonError};

use super::actions::{Solved, judged, open, problem_text, save};
use super::saved::Names;
use super::{
    PersonId, Price, Problem, Speech, Standing, Tables, WorkshopId, read_problem, read_solution,
};
use crate::language::Language;
use crate::meeting::Meeting;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// So many lie open; the one that was not asked about for longest makes room.
const OPEN: usize = 3;

/// A proposal that lies open.
pub struct Sheet {
    pub meeting: Meeting,
    pub number: u32,
    made_at: Instant,
    pub problem: Problem,
    tables: Tables,
    names: Names,
    pub programme: Vec<(WorkshopId, Option<Instant>)>,
}

/// What a move would change, with the sentences about it.
pub struct Answer {
    pub price: Price,
    pub sentences: Vec<String>,
}

/// The proposals that lie open, the last one asked about first.
#[derive(Default)]
pub struct Desk(Mutex<Vec<Arc<Sheet>>>);

impl Desk {
    /// The proposal, ready for questions. The first question about it takes as long as reading its problem.
    pub async fn sheet(&self, db: &Db, slug: &str, number: u32) -> Result<Arc<Sheet>, Refusal> {
        let opened = open(db, slug, number).await?;
        let made_at = opened.saved.made_at;
        let same = |s: &Arc<Sheet>| {
            s.meeting.id == opened.meeting.id && s.number == number && s.made_at == made_at
        };
        {
            let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(at) = all.iter().position(same) {
                let sheet = all.remove(at);
                all.insert(0, Arc::clone(&sheet));
                return Ok(sheet);
            }
        }
        let (text, names) = problem_text(db, slug, number).await?;
        let meeting = opened.meeting.clone();
        let solution = opened.saved.solution.clone();
        let sheet = tokio::task::spawn_blocking(move || {
            let problem = read_problem(&text)?;
            Ok::<_, Refusal>(Arc::new(Sheet {
                meeting,
                number,
                made_at,
                tables: Tables::of(&problem)?,
                programme: read_solution(&solution)?,
                problem,
                names,
            }))
        })
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("a proposal could not be opened")))?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.iter().any(same) {
            all.insert(0, Arc::clone(&sheet));
            all.truncate(OPEN);
        }
        Ok(sheet)
    }
}

impl Sheet {
    /// What it would change if the workshop began at `to`.
    pub fn ask(&self, workshop: &WorkshopId, to: Instant) -> Result<Answer, Refusal> {
        let standing = Standing::of(&self.problem, &self.tables, &self.programme)?;
        let price = standing.price(workshop, to)?;
        let speech = Speech {
            problem: &self.problem,
            language: Language::En,
            name: &|p: &PersonId| self.called(p),
        };
        Ok(Answer {
            sentences: speech.price(&price),
            price,
        })
    }

    fn called(&self, person: &PersonId) -> String {
        let found = self.names.iter().find(|(id, _)| id == person);
        found.map_or_else(|| person.0.clone(), |(_, name)| name.clone())
    }

    /// The programme with that one session moved, as a proposal; refused if it breaks a rule.
    fn moved(&self, workshop: &WorkshopId, to: Instant) -> Result<Solved, Refusal> {
        let mut programme = self.programme.clone();
        programme.retain(|(id, _)| id != workshop);
        programme.push((workshop.clone(), Some(to)));
        judged(&self.problem, &self.names, &programme, None, 0)
    }
}

/// Keeps the programme with that one session moved; the new proposal's number.
pub async fn keep(
    db: &Db,
    sheet: Arc<Sheet>,
    workshop: WorkshopId,
    to: Instant,
    now: Instant,
) -> Result<u32, Refusal> {
    let meeting = sheet.meeting.id.clone();
    let made = tokio::task::spawn_blocking(move || sheet.moved(&workshop, to))
        .await
        .unwrap_or_else(|_| Err(Refusal::internal("a move could not be judged")))?;
    db.write(move |conn| save(conn, &meeting, &made, now)).await
}
