//! The problem with one change made, so that it can be planned or judged again.

use super::lifts::broken_as;
use super::{Change, PersonId, WorkshopId};
use crate::proposal::facts::Facts;
use crate::proposal::model::{Allowed, Answer, Problem, Said, Workshop};
use crate::refusal::Refusal;
use crate::time::Interval;

/// The problem after the change. Refused with every fault if the problem is none.
pub fn changed(problem: &Problem, change: &Change) -> Result<Problem, Refusal> {
    let mut new = problem.clone();
    match change {
        Change::Availability { person, span } => free(problem, &mut new, person, *span)?,
        Change::Quorum { workshop, before } => of(&mut new, workshop, |w| {
            w.quorum = u32::try_from(before.saturating_sub(1)).ok();
        }),
        Change::NetworkQuorum {
            workshop,
            network,
            before,
        } => of(&mut new, workshop, |w| {
            for (n, need) in &mut w.network_quorum {
                if n == network {
                    *need = u32::try_from(before.saturating_sub(1)).unwrap_or(0);
                }
            }
        }),
        Change::Pair { rule, a, b } => new.pairs.retain(|p| {
            let these = (&p.a == a && &p.b == b) || (&p.a == b && &p.b == a);
            !these || broken_as(p.rule) != *rule
        }),
        Change::Position { workshop, .. } => of(&mut new, workshop, |w| w.position = None),
        Change::Parallel { .. } => new.limits.parallel += 1,
        Change::PerDay { .. } => new.limits.per_day += 1,
        Change::Pin { workshop } => of(&mut new, workshop, |w| w.pinned = None),
        Change::StartAfter { workshop, .. } => of(&mut new, workshop, |w| w.start_after = None),
        Change::EndBefore { workshop, .. } => of(&mut new, workshop, |w| w.end_before = None),
        Change::Allowed { workshop } => of(&mut new, workshop, |w| w.allowed = Allowed::Anytime),
        Change::Blackout { span } => new.blackouts.retain(|b| b != span),
    }
    Ok(new)
}

fn of(problem: &mut Problem, id: &WorkshopId, act: impl FnOnce(&mut Workshop)) {
    if let Some(workshop) = problem.workshops.iter_mut().find(|w| &w.id == id) {
        act(workshop);
    }
}

/// Every step of the span to which her answer is no becomes a yes; all others stay as they are.
fn free(
    problem: &Problem,
    new: &mut Problem,
    id: &PersonId,
    span: Interval,
) -> Result<(), Refusal> {
    let facts = Facts::of(problem)?;
    let Some(at) = problem.participants.iter().position(|p| &p.id == id) else {
        return Ok(());
    };
    let Some(person) = facts.person_index.iter().position(|i| *i == at) else {
        return Ok(());
    };
    let no = facts.planes.row(&facts.planes.no, person);
    let grid = chrono::TimeDelta::minutes(facts.grid);
    let steps: Vec<Interval> = (0..facts.steps)
        .filter(|step| no[*step] == 1)
        .map(|step| facts.instant(step))
        .filter(|at| span.start() <= *at && *at < span.end())
        .filter_map(|at| Interval::new(at, at + grid))
        .collect();
    let her = &mut new.participants[at];
    her.busy = her.busy.iter().flat_map(|b| without(*b, &steps)).collect();
    her.said = std::mem::take(&mut her.said)
        .into_iter()
        .flat_map(|s| {
            without(s.span, &steps).into_iter().map(move |span| Said {
                span,
                answer: s.answer,
            })
        })
        .collect();
    her.said.extend(steps.into_iter().map(|span| Said {
        span,
        answer: Answer::Yes,
    }));
    Ok(())
}

/// What is left of a span without these, which are in order.
fn without(span: Interval, steps: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    let mut from = span.start();
    for step in steps.iter().filter(|s| s.touches(&span)) {
        left.extend(Interval::new(from, step.start()));
        from = from.max(step.end());
    }
    left.extend(Interval::new(from, span.end()));
    left
}
