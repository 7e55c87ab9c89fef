//! A programme made elsewhere, judged: which rules it breaks, what it is worth, and what another start of one workshop would be worth.

use super::explain::{SessionWhy, session_why};
use super::model::{Problem, WorkshopId};
use super::rules::Rule;
use super::score::{Starts, Values, values, violations};
use super::search::State;
use super::tables::Tables;
use crate::refusal::{Finding, Refusal};
use crate::time::{Instant, instant_text};

/// A programme: a start, or none, per workshop.
pub type Programme = [(WorkshopId, Option<Instant>)];

/// What a programme is worth, with the hard rules that it breaks and the workshops concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    pub broken: Vec<(Rule, Vec<WorkshopId>)>,
    pub values: Values,
    /// In grains, as programmes are compared.
    pub vector: Vec<i64>,
}

/// Judges a programme. Refused if it names a workshop that the problem does not have, or a start off the grid or out of the window.
pub fn judge(tables: &Tables, programme: &Programme) -> Result<Judgement, Refusal> {
    let starts = checked(tables, programme)?;
    let values = values(tables, &starts);
    Ok(Judgement {
        broken: violations(tables, &starts)
            .into_iter()
            .map(|v| (v.rule, v.sessions.iter().map(|k| tables.id(*k)).collect()))
            .collect(),
        vector: values.vector(&tables.levels),
        values,
    })
}

/// One start of a workshop beside all others, with the vector of the whole programme.
#[derive(Debug, Clone)]
pub struct Ranked {
    pub start: Instant,
    pub vector: Vec<i64>,
}

/// Every start that the workshop may have beside the others as given (none: alone), the best first, equal ones in order of time.
/// Refused if there is no such workshop, or if the others break rules among themselves.
pub fn rank(
    tables: &Tables,
    workshop: &WorkshopId,
    given: &Programme,
) -> Result<Vec<Ranked>, Refusal> {
    let k = tables
        .facts
        .sessions
        .binary_search_by(|s| s.id.cmp(workshop))
        .map_err(|_| Refusal::not_found(format!("there is no workshop \"{}\"", workshop.0)))?;
    let mut starts = checked(tables, given)?;
    starts[k] = None;
    let faults = violations(tables, &starts).into_iter().map(|v| {
        let ids: Vec<_> = v.sessions.iter().map(|k| tables.id(*k).0).collect();
        Finding {
            place: format!("starts of {}", ids.join(", ")),
            says: format!("the programme given breaks a rule: {}", v.rule.name()),
        }
    });
    Refusal::unless_empty(faults.collect())?;
    let state = State::of(tables, &starts);
    let mut totals = state.totals.clone();
    let mut ranked: Vec<Ranked> = tables.rows[k]
        .open
        .iter()
        .filter(|start| tables.parallel > 0 && tables.per_day > 0 && state.fits(k, **start))
        .map(|start| {
            state.totals_if(k, Some(*start), &mut totals);
            Ranked {
                start: tables.facts.instant(*start),
                vector: totals.values().vector(&tables.levels),
            }
        })
        .collect();
    ranked.sort_by(|a, b| (&a.vector, a.start).cmp(&(&b.vector, b.start)));
    Ok(ranked)
}

/// What the workshop would mean to whom at that start, the others as given.
pub fn why_there(
    problem: &Problem,
    tables: &Tables,
    given: &Programme,
    workshop: &WorkshopId,
    start: Instant,
) -> Option<SessionWhy> {
    session_why(problem, tables, tables.steps_of(given), workshop, start)
}

/// The steps of a programme, or what is wrong with it.
pub(super) fn checked(tables: &Tables, programme: &Programme) -> Result<Starts, Refusal> {
    let mut faults = Vec::new();
    for (id, at) in programme {
        let found = tables.facts.sessions.binary_search_by(|s| s.id.cmp(id));
        let says = match (found, at) {
            (Err(_), _) => format!("there is no workshop \"{}\"", id.0),
            (Ok(k), Some(at)) => match tables.facts.step(*at) {
                None => format!("{} is no start of the meeting's grid", instant_text(*at)),
                Some(s) if s >= tables.rows[k].starts => {
                    format!("from {} it would end after the meeting", instant_text(*at))
                }
                Some(_) => continue,
            },
            (Ok(_), None) => continue,
        };
        let place = format!("starts.{}", id.0);
        faults.push(Finding { place, says });
    }
    Refusal::unless_empty(faults)?;
    Ok(tables.steps_of(programme))
}
