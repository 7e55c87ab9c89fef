//! Alternatives held against every pair of programmes of small random problems.

use std::collections::BTreeSet;

use chrono::Timelike;

use super::exhaustive::{all_programmes, proposed, still};
use super::world;
use crate::proposal::model::{Level, Measure};
use crate::proposal::*;
use crate::time::Instant;

type Starts = Vec<(WorkshopId, Option<Instant>)>;
type Bands = Vec<Option<(chrono::NaiveDate, u32)>>;

fn bands(starts: &Starts) -> Bands {
    let band = |at: Instant| (at.date_naive(), at.hour() / 3);
    starts.iter().map(|(_, at)| at.map(band)).collect()
}

fn apart(a: &Bands, b: &Bands) -> usize {
    a.iter().zip(b).filter(|(x, y)| x != y).count()
}

fn asked(tables: &Tables, starts: &Starts, count: usize) -> Alternatives {
    let request = AlternativesRequest {
        count,
        budget: Budget::Steps(40_000),
        seed: 5,
    };
    alternatives(tables, starts, &request, &still())
}

/// Equal on the first two levels, at most one grain worse on every other level with grains.
fn good_enough(levels: &[Level], own: &Values, other: &Values) -> bool {
    levels.iter().enumerate().all(|(i, level)| {
        let (a, b) = (own.vector(&[*level]), other.vector(&[*level]));
        if i < 2 {
            a == b
        } else {
            level.grain == 1 || a.iter().zip(&b).all(|(a, b)| *b <= a + 1)
        }
    })
}

#[test]
fn alternatives_are_good_enough_and_no_others_lie_farther_apart() {
    let (mut one, mut two) = (0, 0);
    for seed in 200..260 {
        let problem = world::random(seed);
        let tables = Tables::of(&problem).unwrap();
        let own = proposed(&tables, 20_000, 1);
        let all: BTreeSet<Bands> = all_programmes(&tables)
            .iter()
            .filter(|(_, v)| good_enough(&tables.levels, &own.values, v))
            .map(|(s, _)| bands(&tables.instants_of(s)))
            .collect();
        let here = bands(&own.starts);
        let others: Vec<&Bands> = all.iter().filter(|b| **b != here).collect();
        let farthest = others.iter().map(|b| apart(b, &here)).max();
        let farthest_two = (0..others.len())
            .flat_map(|i| (0..i).map(move |j| (i, j)))
            .map(|(i, j)| {
                apart(others[i], others[j])
                    .min(apart(others[i], &here))
                    .min(apart(others[j], &here))
            })
            .max();
        for (count, truth) in [(1, farthest), (2, farthest_two)] {
            let found = asked(&tables, &own.starts, count);
            for a in &found.all {
                let judged = judge(&tables, &a.starts).unwrap();
                assert_eq!(judged.broken, [], "seed {seed}");
                assert_eq!(judged.values, a.values, "seed {seed}");
                assert!(
                    good_enough(&tables.levels, &own.values, &a.values),
                    "seed {seed}"
                );
                assert_eq!(apart(&bands(&a.starts), &here), a.differs);
            }
            let Some(truth) = truth else {
                assert_eq!(found.all.len(), others.len().min(count), "seed {seed}");
                continue;
            };
            assert_eq!(found.all.len(), count, "seed {seed}");
            assert!(found.apart <= truth, "seed {seed}");
            assert!(found.apart_at_most >= truth, "false bound, seed {seed}");
            if count == 1 {
                assert_eq!(found.all[0].differs, found.apart);
                one += usize::from(found.apart == truth);
            } else {
                two += usize::from(found.apart == truth);
            }
            assert_eq!(found.apart, truth, "seed {seed}, {count}");
        }
    }
    assert!(one > 20 && two > 20, "{one} and {two} were tried");
}

#[test]
fn alternatives_too_many_to_list_are_walked_to_and_keep_their_limits() {
    let mut problem = world::plain();
    problem.grid_minutes = 30;
    problem.workshops = (0..6)
        .map(|i| {
            let mut w = world::workshop(&format!("w{i}"), 60);
            w.optional = world::people(&["p1", "p2", "p3"]);
            w
        })
        .collect();
    problem.levels = vec![
        Level::new(Measure::Unplaced, 1),
        Level::new(Measure::RequiredLost, 1),
        Level::new(Measure::Lost, 600),
        Level::new(Measure::Fairness, 60_000),
    ];
    let tables = Tables::of(&problem).unwrap();
    let own = proposed(&tables, 40_000, 1);
    let found = asked(&tables, &own.starts, 3);
    assert_eq!(found.all.len(), 3);
    assert!(found.apart >= 4, "{} apart", found.apart);
    assert!(found.apart <= found.apart_at_most);
    for a in &found.all {
        assert_eq!(judge(&tables, &a.starts).unwrap().broken, []);
        assert!(good_enough(&tables.levels, &own.values, &a.values));
    }
    assert_eq!(
        found,
        asked(&tables, &own.starts, 3),
        "the same steps, the same programmes"
    );
}
