//! A conflict as JSON: contradictions, what would lift them, and the starts that a workshop without one could take.

use serde_json::{Value, json};

use super::solution::starts;
use crate::proposal::conflict::{
    Conflict, Demand, Lift, Relaxation, demand_sentence, lift_sentence,
};
use crate::proposal::explain::UnplacedWhy;
use crate::proposal::model::{PersonId, Problem, WorkshopId};
use crate::time::instant_text;

/// The field `conflict` of what the planner answers. `unplaced` comes out of the explanation of the same programme; `name` says how a
/// person is called.
pub fn conflict_json(
    problem: &Problem,
    conflict: &Conflict,
    unplaced: &[UnplacedWhy],
    name: &dyn Fn(&PersonId) -> String,
) -> Value {
    let ids = |all: &[WorkshopId]| -> Vec<String> { all.iter().map(|w| w.0.clone()).collect() };
    let demands = |all: &[Demand]| -> Vec<Value> {
        let one = |d: &Demand| {
            let mut out = demand(problem, d);
            out["says"] = demand_sentence(problem, d, name).into();
            out
        };
        all.iter().map(one).collect()
    };
    let contradictions: Vec<Value> = conflict
        .contradictions
        .iter()
        .map(|c| {
            json!({
                "workshop": c.workshop.0,
                "workshops": ids(&c.workshops),
                "demands": demands(&c.demands),
                "smallest": c.smallest,
                "also": ids(&c.also),
            })
        })
        .collect();
    let lift = |l: &Lift| {
        let mut out = relaxation(problem, &l.relaxation);
        out["says"] = lift_sentence(problem, l, name).into();
        out["left_out"] = json!(ids(&l.left_out));
        out["starts"] = starts(&l.starts);
        out
    };
    let open = conflict.lifts_open.iter();
    json!({
        "unplaced_at_least": conflict.unplaced_at_least(),
        "contradictions": contradictions,
        "lifts": conflict.lifts.iter().map(lift).collect::<Vec<_>>(),
        "lifts_open": open.map(|r| relaxation(problem, r)).collect::<Vec<_>>(),
        "open": ids(&conflict.open),
        "unplaced": unplaced.iter().map(without_start).collect::<Vec<_>>(),
    })
}

/// A demand, with the place in the problem file where it stands.
fn demand(problem: &Problem, demand: &Demand) -> Value {
    let at = |id: &WorkshopId| problem.workshops.iter().position(|w| w.id == *id);
    let place = match demand {
        Demand::Blackout(i) => format!("blackouts[{i}]"),
        Demand::Pair(i) => format!("pairs[{i}]"),
        Demand::PerDay => "limits.per_day".to_string(),
        Demand::Parallel => "limits.parallel".to_string(),
        Demand::Rest(_) => "limits.facilitator_rest_minutes".to_string(),
        other => {
            let field = match other {
                Demand::Facilitator(..) => "facilitators".to_string(),
                Demand::NetworkQuorum(_, network) => format!("network_quorum.{}", network.0),
                other => other.kind().to_string(),
            };
            let index = other.workshop().and_then(at).unwrap_or(0);
            format!("workshops[{index}].{field}")
        }
    };
    let mut out = json!({ "kind": demand.kind(), "place": place });
    if let Some(id) = demand.workshop() {
        out["workshop"] = id.0.as_str().into();
    }
    if let Some(person) = demand.person() {
        out["person"] = person.0.as_str().into();
    }
    if let Demand::NetworkQuorum(_, network) = demand {
        out["network"] = network.0.as_str().into();
    }
    out
}

/// A change: the demand concerned, and to what it is eased; nothing means that it is given up.
fn relaxation(problem: &Problem, change: &Relaxation) -> Value {
    let (concerned, to) = match change {
        Relaxation::Without(d) => (d, None),
        Relaxation::Fewer { demand, to } => (demand, Some(*to)),
        Relaxation::PerDay { to } => (&Demand::PerDay, Some(*to)),
        Relaxation::Parallel { to } => (&Demand::Parallel, Some(*to)),
    };
    json!({ "demand": demand(problem, concerned), "to": to })
}

fn without_start(u: &UnplacedWhy) -> Value {
    let forbidden = u.forbidden.iter();
    let blocked = u.blocked.iter().map(|b| {
        let by: Vec<&str> = b.by.iter().map(|w| w.0.as_str()).collect();
        json!({ "start": instant_text(b.start), "rule": b.rule.name(), "by": by })
    });
    json!({
        "workshop": u.workshop.0,
        "starts": u.starts,
        "forbidden": forbidden
            .map(|(rule, n)| json!({ "rule": rule.name(), "starts": n }))
            .collect::<Vec<_>>(),
        "left": u.left,
        "fits": u.fits,
        "blocked": blocked.collect::<Vec<_>>(),
    })
}
