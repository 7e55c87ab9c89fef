//! Which hard rules one session breaks at a start beside the others, and with whom.

use super::Standing;
use crate::proposal::facts::Facts;
use crate::proposal::model::{NetworkId, PersonId, Problem, WorkshopId};
use crate::proposal::rules::{Free, Place, Rule, START_RULES};

/// A rule that a session would break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub rule: Rule,
    /// The other sessions concerned.
    pub workshops: Vec<WorkshopId>,
    /// The facilitators who are not free.
    pub people: Vec<PersonId>,
    /// Of a quorum: of which network, how many could come, and how many must.
    pub network: Option<NetworkId>,
    pub have: usize,
    pub need: usize,
}

impl Broken {
    fn of(rule: Rule) -> Self {
        Broken {
            rule,
            workshops: Vec::new(),
            people: Vec::new(),
            network: None,
            have: 0,
            need: 0,
        }
    }
}

impl Standing<'_> {
    /// Every rule that `k` breaks at `start`: its own first, then those between two, then those of the day and the hour.
    pub(in crate::proposal) fn broken(&self, k: usize, start: usize) -> Vec<Broken> {
        let mut found = own(self.problem, &self.tables.facts, k, start);
        found.extend(self.beside(k, start));
        found
    }

    /// The rules that `k` breaks at `start` because of the others.
    pub(in crate::proposal) fn beside(&self, k: usize, start: usize) -> Vec<Broken> {
        let mut found: Vec<Broken> = Vec::new();
        let t = self.tables;
        let day = &t.facts.day;
        for relation in &t.relations[k] {
            let stands = self.starts[relation.other];
            if !stands.is_some_and(|other| relation.broken(day, start, other)) {
                continue;
            }
            let with = t.id(relation.other);
            match found.iter_mut().find(|b| b.rule == relation.rule) {
                Some(broken) if broken.workshops.contains(&with) => {}
                Some(broken) => broken.workshops.push(with),
                None => found.push(Broken {
                    workshops: vec![with],
                    ..Broken::of(relation.rule)
                }),
            }
        }
        let others = |holds: &dyn Fn(usize, usize) -> bool| -> Vec<WorkshopId> {
            self.others(k)
                .filter(|(o, s)| holds(*o, *s))
                .map(|(o, _)| t.id(o))
                .collect()
        };
        let full = |rule, most: usize, workshops: Vec<WorkshopId>| {
            (workshops.len() >= most).then(|| Broken {
                need: most,
                have: workshops.len(),
                workshops,
                ..Broken::of(rule)
            })
        };
        found.extend((start..start + t.length(k)).find_map(|step| {
            let here = others(&|o, s| s <= step && step < s + t.length(o));
            full(Rule::TooManyParallel, t.parallel, here)
        }));
        let today = others(&|_, s| day[s] == day[start]);
        found.extend(full(Rule::TooManyInADay, t.per_day, today));
        found
    }
}

/// The rules that the session breaks at `start` by itself.
pub(in crate::proposal) fn own(
    problem: &Problem,
    facts: &Facts,
    k: usize,
    start: usize,
) -> Vec<Broken> {
    let session = &facts.sessions[k];
    let free: Vec<usize> = session
        .audience
        .iter()
        .copied()
        .filter(|p| facts.planes.free(*p, start, session.length))
        .collect();
    let leads = |p: &usize| session.facilitators.binary_search(p).is_ok();
    let facilitators = free.iter().filter(|p| leads(p)).count();
    let of = |n: usize| {
        let members = free.iter().filter(|p| facts.person_network[**p] == n);
        members.count()
    };
    // Counted at this start alone.
    let at_start = |n: usize| {
        let mut counts = vec![0; start + 1];
        counts[start] = u32::try_from(n).unwrap_or(u32::MAX);
        counts
    };
    let others = free.len() - facilitators;
    let place = Place {
        facts,
        session,
        free: &Free {
            facilitators: at_start(facilitators),
            others: at_start(others),
            by_network: session
                .network_quorum
                .iter()
                .map(|(n, _)| at_start(of(*n)))
                .collect(),
        },
        start,
    };
    let mut found = Vec::new();
    for (rule, _) in START_RULES.iter().filter(|(_, broken)| broken(&place)) {
        let broken = Broken::of(*rule);
        match rule {
            Rule::FacilitatorUnavailable => found.push(Broken {
                people: session
                    .facilitators
                    .iter()
                    .filter(|p| free.binary_search(p).is_err())
                    .map(|p| problem.participants[facts.person_index[*p]].id.clone())
                    .collect(),
                ..broken
            }),
            Rule::BelowQuorum => found.push(Broken {
                have: others,
                need: session.quorum,
                ..broken
            }),
            Rule::BelowNetworkQuorum => {
                let quorums = session.network_quorum.iter();
                found.extend(
                    quorums
                        .filter(|(n, need)| of(*n) < *need)
                        .map(|(n, need)| Broken {
                            network: Some(problem.networks[facts.network_index[*n]].id.clone()),
                            have: of(*n),
                            need: *need,
                            ..broken.clone()
                        }),
                );
            }
            _ => found.push(broken),
        }
    }
    found
}
