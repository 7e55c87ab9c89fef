//! What sessions ask of networks, with and without tables.

use super::world::{self, at, people, plain};
use crate::proposal::score::burdens;
use crate::proposal::search::Random;
use crate::proposal::*;
use crate::time::Interval;
use chrono::TimeDelta;

fn asked(problem: &Problem, sessions: &[(&str, &str, i64)]) -> Vec<(i64, u32)> {
    let sessions: Vec<(WorkshopId, Interval)> = sessions
        .iter()
        .map(|(id, start, minutes)| {
            let start = at(start);
            let end = start + TimeDelta::minutes(*minutes);
            (WorkshopId((*id).into()), Interval::new(start, end).unwrap())
        })
        .collect();
    let all = burden_of(problem, &sessions);
    all.into_iter().map(|b| (b.burden, b.members)).collect()
}

#[test]
fn it_is_what_the_tables_say_wherever_they_can_say_it() {
    let mut random = Random::new(7, 7);
    let mut compared = 0;
    for seed in 0..150 {
        let problem = world::random(seed);
        let tables = Tables::of(&problem).unwrap();
        let starts: Vec<Option<usize>> = tables
            .rows
            .iter()
            .map(|row| (row.starts > 0).then(|| random.below(row.starts)))
            .collect();
        let sessions: Vec<(WorkshopId, Interval)> = tables
            .instants_of(&starts)
            .into_iter()
            .filter_map(|(id, start)| {
                let minutes = problem.workshops.iter().find(|w| w.id == id)?.minutes;
                let end = start? + TimeDelta::minutes(minutes.into());
                Some((id, Interval::new(start?, end)?))
            })
            .collect();
        let theirs = burdens(&tables, &starts);
        for ours in burden_of(&problem, &sessions) {
            let n = problem.networks.iter().position(|n| n.id == ours.network);
            let n = tables
                .facts
                .network_index
                .iter()
                .position(|i| Some(*i) == n);
            let before = tables.facts.ledger[n.unwrap()];
            assert_eq!(ours.burden, theirs[n.unwrap()] - before, "seed {seed}");
            compared += 1;
        }
    }
    assert!(compared > 150, "{compared}");
}

#[test]
fn a_session_off_the_grid_takes_of_each_step_the_minutes_that_it_uses() {
    let mut problem = plain();
    problem.workshops[0].facilitators = people(&["p1"]);
    problem.workshops[0].optional = people(&["p1", "p2"]);
    // In Rome 16:50 to 17:10 with a grid of an hour: ten minutes of it after work.
    assert_eq!(
        asked(&problem, &[("a", "2026-10-12T14:50:00Z", 20)]),
        [(10_000, 2), (0, 1)]
    );
    // One of two, seven minutes: half a minute too small is rounded down.
    problem.workshops[0].optional = vec![];
    assert_eq!(
        asked(&problem, &[("a", "2026-10-12T15:01:00Z", 7)]),
        [(3_500, 2), (0, 1)]
    );
}

#[test]
fn nothing_stands_nothing_is_asked() {
    assert_eq!(asked(&plain(), &[]), [(0, 2), (0, 1)]);
    assert_eq!(
        asked(&plain(), &[("unknown", "2026-10-12T15:00:00Z", 60)]),
        [(0, 2), (0, 1)]
    );
}
