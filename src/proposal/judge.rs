//! A programme made elsewhere, judged: which rules it breaks and what it is worth.

use super::facts::Facts;
use super::model::WorkshopId;
use super::rules::Rule;
use super::score::{Starts, Values, values, violations};
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
    let starts = checked(&tables.facts, programme)?;
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

/// The steps of a programme, or what is wrong with it.
pub(super) fn checked(facts: &Facts, programme: &Programme) -> Result<Starts, Refusal> {
    let mut faults = Vec::new();
    let mut starts = vec![None; facts.sessions.len()];
    for (id, at) in programme {
        let found = facts.sessions.binary_search_by(|s| s.id.cmp(id));
        let says = match (found, at) {
            (Err(_), _) => format!("there is no workshop \"{}\"", id.0),
            (Ok(k), Some(at)) => match facts.step(*at) {
                None => format!("{} is no start of the meeting's grid", instant_text(*at)),
                Some(step) if step + facts.sessions[k].length > facts.steps => {
                    format!("from {} it would end after the meeting", instant_text(*at))
                }
                Some(step) => {
                    starts[k] = Some(step);
                    continue;
                }
            },
            (Ok(k), None) => {
                starts[k] = None;
                continue;
            }
        };
        let place = format!("starts.{}", id.0);
        faults.push(Finding { place, says });
    }
    Refusal::unless_empty(faults)?;
    Ok(starts)
}
