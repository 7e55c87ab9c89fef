//! Bounds and claims held against trying every programme of many small random problems.

use std::time::Duration;

use super::world;
use crate::proposal::bounds::prove;
use crate::proposal::model::Measure;
use crate::proposal::score::{Starts, Values, values, violations};
use crate::proposal::search::{Best, Random};
use crate::proposal::{Budget, Problem, Proposal, Replan, Request, Status, Tables, Watch, propose};

pub(super) fn proposed(tables: &Tables, steps: u64, threads: usize) -> Proposal {
    let request = Request {
        budget: Budget::Steps(steps),
        seed: 7,
        threads,
        given: vec![],
    };
    propose(tables, &request, &still())
}

/// Time stands still, nobody stops, nobody listens.
pub(super) fn still() -> Watch<'static> {
    Watch {
        elapsed: &|| Duration::ZERO,
        stop: &|| false,
        better: &|_| {},
    }
}

/// Every programme that obeys the rules, with its values.
pub(super) fn all_programmes(tables: &Tables) -> Vec<(Starts, Values)> {
    let mut found = Vec::new();
    let mut starts = vec![None; tables.sessions()];
    extend(tables, 0, &mut starts, &mut found);
    found
}

fn extend(tables: &Tables, k: usize, starts: &mut Starts, found: &mut Vec<(Starts, Values)>) {
    if k == starts.len() {
        found.push((starts.clone(), values(tables, starts)));
        return;
    }
    for start in (0..tables.rows[k].starts).map(Some).chain([None]) {
        starts[k] = start;
        // The rules only forbid: what is forbidden now stays so.
        if violations(tables, starts).is_empty() {
            extend(tables, k + 1, starts, found);
        }
    }
    starts[k] = None;
}

/// The least raw value of each level among programmes whose levels above come to the same grains as the claimed ones.
fn true_bounds(tables: &Tables, all: &[(Starts, Values)], claimed: &Values) -> Vec<i64> {
    let raw = |v: &Values, m: Measure| {
        v.scalar(m)
            .unwrap_or(v.fairness.first().copied().unwrap_or(0))
    };
    (0..tables.levels.len())
        .map(|at| {
            let above = &tables.levels[..at];
            all.iter()
                .filter(|(_, v)| v.vector(above) == claimed.vector(above))
                .map(|(_, v)| raw(v, tables.levels[at].measure))
                .min()
                .unwrap()
        })
        .collect()
}

pub(super) fn hold_against_all(seed: u64, problem: &Problem) -> (bool, bool) {
    let tables = Tables::of(problem).unwrap();
    let all = all_programmes(&tables);
    let best = all
        .iter()
        .map(|(_, v)| v.vector(&tables.levels))
        .min()
        .unwrap();
    let mut random = Random::new(seed, 1);
    for nodes in [0, 3, 40, 100_000] {
        let (starts, v) = &all[random.below(all.len())];
        let mut claim = Best {
            vector: v.vector(&tables.levels),
            starts: starts.clone(),
        };
        let proof = prove(&tables, &mut claim, nodes);
        let claimed = values(&tables, &claim.starts);
        assert!(violations(&tables, &claim.starts).is_empty(), "seed {seed}");
        assert_eq!(claim.vector, claimed.vector(&tables.levels), "seed {seed}");
        if nodes > 1000 {
            assert!(proof.optimal(), "seed {seed} is small enough to prove");
        }
        if proof.optimal() {
            assert_eq!(
                claim.vector, best,
                "false proof, seed {seed}, {nodes} nodes"
            );
        }
        let truth = true_bounds(&tables, &all, &claimed);
        for (level, (bound, least)) in tables.levels.iter().zip(proof.bounds.iter().zip(&truth)) {
            assert!(
                bound <= least,
                "false bound, seed {seed}, {nodes} nodes, {:?}: {bound} > {least}",
                level.measure
            );
            if proof.optimal() {
                assert_eq!(level.grains(*bound), level.grains(*least));
            }
        }
        // What is said to be impossible is in no programme that is at least as good.
        for (starts, v) in &all {
            if v.vector(&tables.levels) <= claim.vector && starts.iter().all(Option::is_some) {
                for (k, start) in starts.iter().enumerate() {
                    assert!(
                        proof.possible[k].contains(&start.unwrap()),
                        "seed {seed}: a start of a programme as good was struck out"
                    );
                }
            }
        }
    }
    let proposal = proposed(&tables, 40_000, 1);
    assert_eq!(proposal.vector, best, "seed {seed}");
    (proposal.optimal, best[0] > 0)
}

#[test]
fn no_bound_is_false_and_every_small_optimum_is_found_and_proved() {
    let mut proved = 0;
    let mut infeasible = 0;
    for seed in 0..SEEDS {
        let (optimal, unplaced) = hold_against_all(seed, &world::random(seed));
        proved += u64::from(optimal);
        infeasible += u64::from(unplaced);
    }
    assert_eq!(proved, SEEDS);
    assert!(
        (SEEDS / 4..SEEDS * 3 / 4).contains(&infeasible),
        "{infeasible} of {SEEDS} are infeasible"
    );
}

const SEEDS: u64 = 60;

#[test]
fn with_what_was_told_before_everything_else_no_bound_is_false_either() {
    for seed in 500..520 {
        let mut problem = world::random(seed);
        problem.levels.retain(|l| l.measure != Measure::Disruption);
        problem.levels = Replan::AsReleased.among(problem.levels, true);
        assert!(hold_against_all(seed, &problem).0, "seed {seed} is proved");
    }
}

#[test]
fn a_workshop_that_only_a_move_would_place_is_not_said_to_be_impossible() {
    let mut problem = world::plain();
    problem.limits.per_day = 1;
    problem.workshops[0].optional = world::people(&["p2"]);
    problem.workshops[0].announced = Some(world::at("2026-10-12T09:00:00Z"));
    problem.workshops[1].end_before = Some(world::at("2026-10-13T00:00:00Z"));
    problem.levels = Replan::AsReleased.among(problem.levels, true);
    let proposal = proposed(&Tables::of(&problem).unwrap(), 2_000, 1);
    assert_eq!(
        (proposal.values.disruption, proposal.values.unplaced),
        (0, 1)
    );
    assert_eq!((proposal.status, proposal.optimal), (Status::Optimal, true));
}

#[test]
fn the_same_seed_and_steps_give_the_same_programme_on_any_threads_and_in_any_order_of_the_input() {
    let mut problem = world::random(11);
    let first = proposed(&Tables::of(&problem).unwrap(), 3_000, 1);
    problem.workshops.reverse();
    problem.participants.reverse();
    problem.networks.reverse();
    problem.pairs.reverse();
    let again = proposed(&Tables::of(&problem).unwrap(), 3_000, 3);
    assert_eq!(first, again);
}

#[test]
fn nothing_to_schedule_and_nobody_to_come_have_an_answer() {
    let mut problem = world::plain();
    problem.participants.clear();
    let nobody = proposed(&Tables::of(&problem).unwrap(), 2_000, 1);
    assert_eq!((nobody.optimal, nobody.values.unplaced), (true, 0));
    problem.workshops.clear();
    problem.networks.clear();
    let nothing = proposed(&Tables::of(&problem).unwrap(), 2_000, 1);
    assert_eq!((nothing.optimal, nothing.starts.len()), (true, 0));
}

#[test]
fn more_workshops_than_the_days_hold_are_proved_too_many() {
    let mut problem = world::plain();
    problem.limits.per_day = 1;
    problem.workshops = (0..12)
        .map(|i| world::workshop(&format!("w{i:02}"), 60))
        .collect();
    let proposal = proposed(&Tables::of(&problem).unwrap(), 2_000, 1);
    assert_eq!(proposal.values.unplaced, 10);
    assert_eq!(proposal.bounds[0], (Measure::Unplaced, 10));
    assert_eq!(proposal.status, Status::Infeasible);
}
