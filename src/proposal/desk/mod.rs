//! The desk: the proposals that were asked about last lie open with their tables, so that a question is answered at once.

pub mod web;

use std::sync::{Arc, Mutex, PoisonError};

use super::actions::{Opened, Solved, judged, open, problem_text, save};
use super::saved::Names;
use super::score::violations;
use super::{
    Account, PersonId, Price, Problem, Programme, Shown, Speech, Standing, Start, Tables,
    WorkshopId, explain, read_problem, read_solution,
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
    /// The draft that was looked at last, as its page shows it.
    last: Mutex<Option<(Drafted, Arc<Shown>)>>,
}

type Drafted = Vec<(WorkshopId, Option<Instant>)>;

/// What a move would change, with the sentences about it.
pub struct Answer {
    pub price: Price,
    pub sentences: Vec<String>,
}

/// Who is lost to a workshop by another programme, and who is won, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchanged {
    pub workshop: WorkshopId,
    pub lost: Vec<String>,
    pub gained: Vec<String>,
}

/// The proposals that lie open, the last one asked about first.
#[derive(Default)]
pub struct Desk(Mutex<Vec<Arc<Sheet>>>);

impl Desk {
    /// The proposal, ready for questions. The first question about it takes as long as reading its problem.
    pub async fn sheet(&self, db: &Db, slug: &str, number: u32) -> Result<Arc<Sheet>, Refusal> {
        let opened = open(db, slug, number).await?;
        self.sheet_of(db, slug, &opened).await
    }

    /// The same of a proposal that was read already.
    pub async fn sheet_of(
        &self,
        db: &Db,
        slug: &str,
        opened: &Opened,
    ) -> Result<Arc<Sheet>, Refusal> {
        let number = opened.saved.number;
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
                last: Mutex::default(),
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
    /// What it would change in a programme if the workshop began at `to`, in a language.
    pub fn ask(
        &self,
        programme: &Programme,
        workshop: &WorkshopId,
        to: Instant,
        language: Language,
    ) -> Result<Answer, Refusal> {
        let standing = Standing::of(&self.problem, &self.tables, programme)?;
        let price = standing.price(workshop, to)?;
        let named = |p: &PersonId| self.called(p);
        Ok(Answer {
            sentences: self.speech(language, &named).price(&price),
            price,
        })
    }

    fn speech<'a>(
        &'a self,
        language: Language,
        name: &'a dyn Fn(&PersonId) -> String,
    ) -> Speech<'a> {
        Speech {
            problem: &self.problem,
            language,
            name,
        }
    }

    /// Why a programme is as it is, laid out for a page, in a language.
    pub fn why(&self, programme: &Programme, language: Language) -> Account {
        let named = |p: &PersonId| self.called(p);
        let explanation = explain(&self.problem, &self.tables, programme);
        self.speech(language, &named).account(&explanation)
    }

    /// Refused if the workshop is none of the problem's, or could not begin then on the grid of the meeting.
    pub fn may_begin(&self, workshop: &WorkshopId, at: Instant) -> Result<(), Refusal> {
        let standing = Standing::of(&self.problem, &self.tables, &self.programme)?;
        standing.price(workshop, at).map(|_| ())
    }

    /// Every start of a workshop at which it ends within the meeting, beside the others of a programme.
    pub fn starts(
        &self,
        programme: &Programme,
        workshop: &WorkshopId,
    ) -> Result<Vec<Start>, Refusal> {
        Standing::of(&self.problem, &self.tables, programme)?.starts(workshop)
    }

    /// What a page shows of a programme of this problem.
    pub fn shown(&self, programme: &Programme) -> Arc<Shown> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, shown)) = &*last
            && of == programme
        {
            return Arc::clone(shown);
        }
        let explanation = explain(&self.problem, &self.tables, programme);
        let shown = Arc::new(Shown::of(&self.problem, &self.tables, &explanation));
        *last = Some((programme.to_vec(), Arc::clone(&shown)));
        shown
    }

    /// The rules that a programme breaks, each with the workshops concerned, in a language.
    pub fn broken(
        &self,
        programme: &Programme,
        language: Language,
    ) -> Vec<(String, Vec<WorkshopId>)> {
        let starts = self.tables.steps_of(programme);
        let named = |p: &PersonId| self.called(p);
        let speech = self.speech(language, &named);
        violations(&self.tables, &starts)
            .into_iter()
            .map(|v| {
                let of: Vec<WorkshopId> = v.sessions.iter().map(|k| self.tables.id(*k)).collect();
                (speech.rule(v.rule, &of), of)
            })
            .collect()
    }

    /// Per workshop who could come by one programme and could not by another, and the other way round, by name; only those where anybody is.
    pub fn exchanged(&self, before: &Programme, after: &Programme) -> Vec<Exchanged> {
        let steps = [before, after].map(|p| self.tables.steps_of(p));
        let facts = &self.tables.facts;
        let mut found = Vec::new();
        for (k, session) in facts.sessions.iter().enumerate() {
            let starts = [steps[0][k], steps[1][k]];
            if starts[0] == starts[1] {
                continue;
            }
            let free = |p: usize, start: Option<usize>| {
                start.is_some_and(|s| {
                    s + session.length <= facts.steps && facts.planes.free(p, s, session.length)
                })
            };
            let mut change = Exchanged {
                workshop: session.id.clone(),
                lost: Vec::new(),
                gained: Vec::new(),
            };
            for p in &session.audience {
                let name = || self.called(&self.problem.participants[facts.person_index[*p]].id);
                match (free(*p, starts[0]), free(*p, starts[1])) {
                    (true, false) => change.lost.push(name()),
                    (false, true) => change.gained.push(name()),
                    _ => {}
                }
            }
            change.lost.sort_unstable();
            change.gained.sort_unstable();
            if !(change.lost.is_empty() && change.gained.is_empty()) {
                // By the clock, what has no time last.
                let at = starts[0].or(starts[1]);
                found.push((at.is_none(), at, k, change));
            }
        }
        found.sort_unstable_by_key(|(none, at, k, _)| (*none, *at, *k));
        found.into_iter().map(|(.., change)| change).collect()
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
        self.judged(&programme)
    }

    /// A programme of this problem, as a proposal; refused if it breaks a rule.
    pub(super) fn judged(&self, programme: &Programme) -> Result<Solved, Refusal> {
        judged(&self.problem, &self.names, programme, None, 0)
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
