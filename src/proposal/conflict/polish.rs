//! From some programme that a change makes possible to a good one: the problem itself, changed, is planned from there for a while.

use std::collections::BTreeSet;

use super::demand::{Demand, demands};
use super::lift::Relaxation;
use super::skeleton::Skeleton;
use crate::proposal::model::{Allowed, Problem, Workshop, WorkshopId};
use crate::proposal::score::{Starts, violations};
use crate::proposal::tables::Tables;

/// The best programme found from `starts` on that places the same workshops and meets everything else that is demanded.
pub(super) fn polished(skeleton: &Skeleton, relaxation: &Relaxation, starts: Starts) -> Starts {
    let Some(problem) = changed(skeleton.problem, relaxation) else {
        return starts;
    };
    let Some(better) = skeleton.improved(&problem, &starts) else {
        return starts;
    };
    let kept = placed(&better) == placed(&starts) && holds(skeleton, relaxation, &better);
    if kept { better } else { starts }
}

fn placed(starts: &Starts) -> BTreeSet<usize> {
    (0..starts.len()).filter(|k| starts[*k].is_some()).collect()
}

/// Whether the programme meets all demands but the one that is eased.
fn holds(skeleton: &Skeleton, relaxation: &Relaxation, starts: &Starts) -> bool {
    let workshops = placed(starts);
    let demands = demands(skeleton.problem, skeleton.tables, &workshops);
    let bare = skeleton.bare(&workshops, &demands, Some(relaxation));
    let stand: Starts = starts.iter().flatten().copied().map(Some).collect();
    Tables::of(&bare).is_ok_and(|tables| violations(&tables, &stand).is_empty())
}

/// The problem with the change; `None` where it cannot be written as one.
fn changed(problem: &Problem, relaxation: &Relaxation) -> Option<Problem> {
    let mut new = problem.clone();
    let of = |new: &mut Problem, id: &WorkshopId, change: &dyn Fn(&mut Workshop)| {
        new.workshops
            .iter_mut()
            .filter(|w| w.id == *id)
            .for_each(change);
    };
    match relaxation {
        Relaxation::PerDay { to } => new.limits.per_day = *to,
        Relaxation::Parallel { to } => new.limits.parallel = *to,
        Relaxation::Fewer { demand, to } => match demand {
            Demand::NetworkQuorum(id, network) => of(&mut new, id, &|w| {
                let own = w.network_quorum.iter_mut().filter(|(n, _)| n == network);
                own.for_each(|(_, need)| *need = *to);
            }),
            Demand::Quorum(id) => of(&mut new, id, &|w| w.quorum = Some(*to)),
            _ => return None,
        },
        Relaxation::Without(demand) => match demand {
            Demand::Pinned(id) => of(&mut new, id, &|w| w.pinned = None),
            Demand::StartAfter(id) => of(&mut new, id, &|w| w.start_after = None),
            Demand::EndBefore(id) => of(&mut new, id, &|w| w.end_before = None),
            Demand::Allowed(id) => of(&mut new, id, &|w| w.allowed = Allowed::Anytime),
            Demand::Position(id) => of(&mut new, id, &|w| w.position = None),
            // She is missed as one who must attend, so that a time near hers is looked for.
            Demand::Facilitator(id, person) => of(&mut new, id, &|w| {
                w.facilitators.retain(|p| p != person);
                w.required.push(person.clone());
            }),
            Demand::Pair(at) if *at < new.pairs.len() => drop(new.pairs.remove(*at)),
            Demand::Blackout(at) if *at < new.blackouts.len() => {
                new.blackouts.remove(*at);
            }
            _ => return None,
        },
    }
    Some(new)
}
