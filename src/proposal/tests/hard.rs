//! Harder worlds than the plain random ones: networks in debt or level with each other, odd orders of levels, grains of one, tight limits.

use super::exhaustive::{hold_against_all, proposed};
use super::world;
use crate::proposal::search::Random;
use crate::proposal::{Level, Measure, Network, NetworkId, Problem, Tables};

const LEDGERS: [[i64; 4]; 4] = [
    [0, 0, 0, 0],
    [-50_000, -50_000, -50_000, -50_000],
    [-90_000, -1, 0, 60_000],
    [700_000, -1_000_000, 700_000, 3],
];

/// A random problem with up to four networks, whose levels are any list that a file may hold.
fn hard(seed: u64) -> Problem {
    let mut r = Random::new(seed, 77);
    let mut p = world::random(seed);
    let networks = 1 + r.below(4);
    let ledgers = LEDGERS[r.below(4)];
    p.networks = (0..networks)
        .map(|n| Network {
            id: NetworkId(format!("n{n}")),
            name: format!("Network {n}"),
            ledger: ledgers[n],
        })
        .collect();
    for (i, person) in p.participants.iter_mut().enumerate() {
        person.network = NetworkId(format!("n{}", (i + r.below(2)) % networks));
    }
    if r.below(2) == 0 {
        p.limits.parallel = 1;
        p.limits.per_day = 2;
    }
    if r.below(2) == 0 {
        p.burden.near_points = 900;
        p.limits.near_minutes = 600;
    }
    p.levels = levels(&mut r);
    // Every programme of more is too many to try for each of many seeds.
    p.workshops.truncate(3);
    let ids: Vec<_> = p.workshops.iter().map(|w| w.id.clone()).collect();
    p.pairs
        .retain(|pair| ids.contains(&pair.a) && ids.contains(&pair.b));
    p
}

fn levels(r: &mut Random) -> Vec<Level> {
    let mut all = Measure::ALL.to_vec();
    for i in 0..all.len() {
        let j = i + r.below(all.len() - i);
        all.swap(i, j);
    }
    all.truncate(1 + r.below(6));
    if r.below(2) == 0 {
        all.retain(|m| *m != Measure::Unplaced);
        all.insert(0, Measure::Unplaced);
    }
    let free = r.below(4) == 0;
    all.into_iter()
        .map(|measure| {
            let grain = match measure {
                Measure::Unplaced | Measure::Disruption => [1, 2, 3][r.below(3)],
                _ => [1, 1, 7, 60, 400, 20_000, 1_000_000][r.below(7)],
            };
            let mut level = Level::new(measure, grain);
            if free && measure != Measure::Fairness {
                level.free = [0, 1, 500, 3000][r.below(4)];
            }
            level
        })
        .collect()
}

#[test]
fn with_debts_odd_orders_and_grains_of_one_no_bound_is_false_either() {
    for seed in 1_000..1_040 {
        assert!(hold_against_all(seed, &hard(seed)).0, "seed {seed}");
    }
}

#[test]
fn a_problem_that_aims_at_nothing_is_proved_at_once() {
    let mut problem = world::plain();
    problem.levels.clear();
    let proposal = proposed(&Tables::of(&problem).unwrap(), 2_000, 1);
    assert_eq!((proposal.optimal, proposal.vector), (true, vec![]));
}
