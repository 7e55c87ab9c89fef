//! Contradictions and what lifts them, held against trying all starts of small random problems that cannot place everything.

use super::exhaustive::{proposed, still};
use super::oracle::Oracle;
use super::world::{self, at, people, plain, span};
use crate::proposal::*;

fn possible(problem: &Problem, tables: &Tables, workshops: &[usize], demands: &[Demand]) -> bool {
    eased(problem, tables, workshops, demands, None)
}

fn eased(
    problem: &Problem,
    tables: &Tables,
    workshops: &[usize],
    demands: &[Demand],
    relaxation: Option<&Relaxation>,
) -> bool {
    under(problem, tables, demands, relaxation, |oracle| {
        oracle.possible(workshops, &mut Vec::new())
    })
}

/// Asks the oracle with one of the demands eased.
fn under(
    problem: &Problem,
    tables: &Tables,
    demands: &[Demand],
    relaxation: Option<&Relaxation>,
    ask: impl FnOnce(&Oracle) -> bool,
) -> bool {
    let mut kept = demands.to_vec();
    let (mut per_day, mut parallel) = (problem.limits.per_day, problem.limits.parallel);
    let mut fewer = None;
    match relaxation {
        Some(Relaxation::Without(demand)) => kept.retain(|d| d != demand),
        Some(Relaxation::PerDay { to }) => per_day = *to,
        Some(Relaxation::Parallel { to }) => parallel = *to,
        Some(Relaxation::Fewer { demand, to }) => fewer = Some((demand, *to)),
        None => {}
    }
    ask(&Oracle {
        problem,
        tables,
        demands: &kept,
        per_day,
        parallel,
        fewer,
    })
}

fn explained(problem: &Problem, tables: &Tables, starts: &Programme) -> Conflict {
    let request = ConflictRequest {
        budget: Budget::Steps(400_000),
        seed: 2,
    };
    conflict(problem, tables, starts, &request, &still())
}

fn places(tables: &Tables, ids: &[WorkshopId]) -> Vec<usize> {
    let all = 0..tables.sessions();
    all.filter(|k| ids.contains(&tables.id(*k))).collect()
}

/// A change that is a little milder, if there is one.
fn milder(relaxation: &Relaxation) -> Option<Relaxation> {
    Some(match relaxation {
        Relaxation::PerDay { to } => Relaxation::PerDay { to: to - 1 },
        Relaxation::Parallel { to } => Relaxation::Parallel { to: to - 1 },
        Relaxation::Fewer { demand, to } => Relaxation::Fewer {
            demand: demand.clone(),
            to: to + 1,
        },
        Relaxation::Without(_) => return None,
    })
}

#[test]
fn contradictions_are_true_and_none_of_their_demands_can_be_spared() {
    let (mut found, mut lifts) = (0, 0);
    for seed in 300..420 {
        let problem = world::random(seed);
        let tables = Tables::of(&problem).unwrap();
        let proposal = proposed(&tables, 20_000, 1);
        let unplaced = proposal.starts.iter().filter(|(_, at)| at.is_none());
        let unplaced: Vec<WorkshopId> = unplaced.map(|(id, _)| id.clone()).collect();
        let conflict = explained(&problem, &tables, &proposal.starts);
        let also: usize = conflict.contradictions.iter().map(|c| c.also.len()).sum();
        let told = conflict.contradictions.len() + also;
        assert_eq!(told, unplaced.len(), "seed {seed}");
        assert!(conflict.open.is_empty() && conflict.lifts_open.is_empty());
        assert!(conflict.unplaced_at_least() <= proposal.values.unplaced);
        for c in &conflict.contradictions {
            let workshops = places(&tables, &c.workshops);
            assert!(c.smallest, "seed {seed}");
            assert!(c.workshops.contains(&c.workshop));
            assert!(
                !possible(&problem, &tables, &workshops, &c.demands),
                "a false contradiction, seed {seed}: {c:?}"
            );
            for demand in &c.demands {
                let mut fewer = c.demands.clone();
                fewer.retain(|d| d != demand);
                assert!(
                    possible(&problem, &tables, &workshops, &fewer),
                    "{demand:?} can be spared, seed {seed}"
                );
            }
            for other in &c.also {
                let mut instead = c.workshops.clone();
                instead.retain(|w| *w != c.workshop);
                instead.push(other.clone());
                let instead = places(&tables, &instead);
                assert!(
                    !possible(&problem, &tables, &instead, &c.demands),
                    "seed {seed}"
                );
            }
            for k in &workshops {
                let mut fewer = workshops.clone();
                fewer.retain(|o| o != k);
                assert!(possible(&problem, &tables, &fewer, &c.demands));
            }
            found += 1;
        }
        let everything: Vec<usize> = (0..tables.sessions()).collect();
        let all = all_demands(&problem);
        for lift in &conflict.lifts {
            let left = places(&tables, &lift.left_out);
            let placed: Vec<usize> = (0..tables.sessions())
                .filter(|k| !left.contains(k))
                .collect();
            let starts = tables.steps_of(&lift.starts);
            let stand: Vec<_> = placed.iter().map(|k| (*k, starts[*k].unwrap())).collect();
            let change = Some(&lift.relaxation);
            let holds = under(&problem, &tables, &all, change, |oracle| {
                let alone = stand.iter().all(|(k, start)| oracle.alone(*k, *start));
                alone && oracle.together(&stand)
            });
            assert!(
                holds,
                "a programme that breaks a rule, seed {seed}: {lift:?}"
            );
            if let Some(milder) = milder(&lift.relaxation) {
                assert!(!eased(&problem, &tables, &placed, &all, Some(&milder)));
            }
            lifts += 1;
        }
        // What is not said to lift everything does not.
        for demand in conflict.contradictions.iter().flat_map(|c| &c.demands) {
            let whole = Relaxation::Without(demand.clone());
            let lifted = conflict.lifts.iter().any(|l| {
                l.left_out.is_empty()
                    && match &l.relaxation {
                        Relaxation::Without(d) | Relaxation::Fewer { demand: d, .. } => d == demand,
                        Relaxation::PerDay { .. } => *demand == Demand::PerDay,
                        Relaxation::Parallel { .. } => *demand == Demand::Parallel,
                    }
            });
            let truth = eased(&problem, &tables, &everything, &all, Some(&whole));
            assert_eq!(lifted, truth, "seed {seed}: {demand:?}");
        }
    }
    assert!(found > 30 && lifts > 30, "{found} and {lifts} were tried");
}

fn all_demands(problem: &Problem) -> Vec<Demand> {
    let mut all = vec![Demand::PerDay, Demand::Parallel];
    all.extend((0..problem.blackouts.len()).map(Demand::Blackout));
    all.extend((0..problem.pairs.len()).map(Demand::Pair));
    all.extend(
        problem
            .participants
            .iter()
            .map(|p| Demand::Rest(p.id.clone())),
    );
    for w in &problem.workshops {
        let id = || w.id.clone();
        all.extend(w.pinned.map(|_| Demand::Pinned(id())));
        all.extend(w.start_after.map(|_| Demand::StartAfter(id())));
        all.extend(w.end_before.map(|_| Demand::EndBefore(id())));
        all.extend(w.quorum.map(|_| Demand::Quorum(id())));
        all.extend(w.position.map(|_| Demand::Position(id())));
        all.push(Demand::Allowed(id()));
        let networks = w.network_quorum.iter();
        all.extend(networks.map(|(n, _)| Demand::NetworkQuorum(id(), n.clone())));
        let facilitators = w.facilitators.iter();
        all.extend(facilitators.map(|p| Demand::Facilitator(id(), p.clone())));
    }
    all
}

#[test]
fn a_conflict_is_told_with_its_rules_its_people_and_what_would_lift_it() {
    let mut problem = plain();
    problem.workshops[0].facilitators = people(&["p1"]);
    problem.workshops[0].allowed =
        Allowed::Only(vec![span("2026-10-12T09:00:00Z", "2026-10-12T11:00:00Z")]);
    problem.workshops[0].optional = people(&["p2", "p3"]);
    problem.participants[0].busy = vec![span("2026-10-12T09:30:00Z", "2026-10-12T10:30:00Z")];
    problem.workshops[1].pinned = Some(at("2026-10-12T12:00:00Z"));
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    assert_eq!(proposal.status, Status::Infeasible);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let said = conflict_sentences(&problem, &conflict, &|p| format!("Anna ({})", p.0));
    assert_eq!(
        said,
        [
            "a cannot have a start, because these cannot all be true: Anna (p1) facilitates a and is free throughout; \
             a is allowed only Mon 12 Oct 09:00 to Mon 12 Oct 11:00. \
             Each of these is needed for that: without it there would be a start.",
            "If Anna (p1) could do Mon 12 Oct 09:00\u{2013}10:00 for a, every workshop could have a start.",
            "Without the rule that a is allowed only Mon 12 Oct 09:00 to Mon 12 Oct 11:00, \
             every workshop could have a start (a at Mon 12 Oct 07:00).",
        ]
    );
}

#[test]
fn more_workshops_than_the_days_hold_contradict_the_limit_of_a_day() {
    let mut problem = plain();
    problem.limits.per_day = 1;
    problem.workshops = (0..5)
        .map(|i| world::workshop(&format!("w{i}"), 60))
        .collect();
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let [told] = conflict.contradictions.as_slice() else {
        panic!("{conflict:?}");
    };
    assert_eq!(told.demands, [Demand::PerDay]);
    assert_eq!((told.workshops.len(), told.also.len()), (3, 2));
    assert!(told.smallest);
    assert_eq!(conflict.lifts[0].relaxation, Relaxation::PerDay { to: 3 });
    assert_eq!(conflict.lifts[0].left_out, []);
    assert_eq!(conflict.unplaced_at_least(), 1);
}

#[test]
fn a_workshop_longer_than_the_meeting_contradicts_nothing_but_the_dates() {
    let mut problem = plain();
    problem.workshops[0].minutes = 3_000;
    let tables = Tables::of(&problem).unwrap();
    let proposal = proposed(&tables, 4_000, 1);
    let conflict = explained(&problem, &tables, &proposal.starts);
    let said = conflict_sentences(&problem, &conflict, &|p| p.0.clone());
    assert_eq!(
        said,
        [
            "a cannot have a start: it is longer than the meeting.",
            "No single change of one of these would give it a start; that is proved."
        ]
    );
}
