//! Curves held against trying every programme of many small random problems.

use super::exhaustive::{all_programmes, still};
use super::world;
use crate::proposal::model::{Level, Measure, Problem};
use crate::proposal::score::{Starts, Values};
use crate::proposal::*;

fn request(points: usize) -> CurveRequest {
    CurveRequest {
        budget: Budget::Steps(300_000),
        seed: 3,
        threads: 1,
        given: vec![],
        points,
    }
}

fn has(problem: &Problem, measure: Measure) -> bool {
    problem.levels.iter().any(|l| l.measure == measure)
}

/// The levels above both attendance and fairness.
fn above(problem: &Problem) -> Vec<Level> {
    let levels = problem.levels.iter();
    levels
        .take_while(|l| ![Measure::Lost, Measure::Fairness].contains(&l.measure))
        .copied()
        .collect()
}

fn level(problem: &Problem, measure: Measure) -> Level {
    let found = problem.levels.iter().find(|l| l.measure == measure);
    *found.unwrap()
}

fn check_point(tables: &Tables, problem: &Problem, point: &Point, seed: u64) {
    let judged = judge(tables, &point.starts).unwrap();
    assert_eq!(judged.broken, [], "seed {seed}");
    assert_eq!(judged.values, point.values, "seed {seed}");
    assert_eq!(judged.vector, point.vector, "seed {seed}");
    let carried: Vec<i64> = point.burdens.iter().map(|(_, b)| *b).collect();
    assert_eq!(carried, point.values.fairness, "seed {seed}");
    let announced_elsewhere = problem.workshops.iter().filter(|w| {
        let start = point.starts.iter().find(|(id, _)| *id == w.id).unwrap().1;
        w.announced.is_some() && w.announced != start
    });
    assert_eq!(point.moved.len(), announced_elsewhere.count());
}

fn hold_fairness(problem: &Problem, all: &[(Starts, Values)], seed: u64) -> usize {
    let tables = Tables::of(problem).unwrap();
    let curve = price_of_fairness(problem, &request(4), &still(), &|_, _| {}).unwrap();
    let (lost, fair) = (
        level(problem, Measure::Lost),
        level(problem, Measure::Fairness),
    );
    let above = above(problem);
    let best_above = all.iter().map(|(_, v)| v.vector(&above)).min().unwrap();
    let least = all
        .iter()
        .filter(|(_, v)| v.vector(&above) == best_above)
        .map(|(_, v)| lost.grains(v.lost))
        .min()
        .unwrap();
    assert!(curve.least_proved <= least, "false bound, seed {seed}");
    assert_eq!(curve.least, least, "seed {seed}");
    assert_eq!(curve.points[0].at, least, "seed {seed}");
    let mut proved = 0;
    let mut before: Option<Vec<i64>> = None;
    for point in &curve.points {
        check_point(&tables, problem, point, seed);
        let fairest = all
            .iter()
            .filter(|(_, v)| v.vector(&above) == best_above)
            .filter(|(_, v)| point.unlimited || lost.grains(v.lost) <= point.at)
            .map(|(_, v)| v.vector(&[fair]))
            .min()
            .unwrap();
        let here = point.values.vector(&[fair]);
        let within = point.unlimited || lost.grains(point.values.lost) <= point.at;
        assert!(within, "seed {seed}");
        assert!(fair.grains(point.bounds[0].1) <= fairest[0], "seed {seed}");
        if point.proved {
            assert_eq!(here, fairest, "false proof, seed {seed}");
            proved += 1;
        }
        assert!(
            before.is_none_or(|b| here <= b),
            "worse with more, seed {seed}"
        );
        before = Some(here);
    }
    assert!(curve.points.last().unwrap().unlimited, "seed {seed}");
    assert!(proved <= curve.points.len());
    curve.points.len() - proved
}

fn moves(problem: &Problem, tables: &Tables, starts: &Starts) -> i64 {
    let programme = tables.instants_of(starts);
    let moved = problem.workshops.iter().filter(|w| {
        let start = programme.iter().find(|(id, _)| *id == w.id).unwrap().1;
        w.announced.is_some() && w.announced != start
    });
    i64::try_from(moved.count()).unwrap()
}

fn hold_moves(problem: &Problem, all: &[(Starts, Values)], seed: u64) -> usize {
    let tables = Tables::of(problem).unwrap();
    let curve = price_of_keeping(problem, &request(4), &still(), &|_, _| {}).unwrap();
    let levels: Vec<Level> = problem
        .levels
        .iter()
        .filter(|l| l.measure != Measure::Disruption)
        .copied()
        .collect();
    let counted: Vec<(i64, Vec<i64>, &Values)> = all
        .iter()
        .map(|(s, v)| (moves(problem, &tables, s), v.vector(&levels), v))
        .collect();
    let least = counted.iter().map(|(n, _, _)| *n).min().unwrap();
    assert_eq!(curve.least, least, "seed {seed}");
    assert!(curve.least_proved <= least, "false bound, seed {seed}");
    let mut proved = 0;
    let mut before: Option<Vec<i64>> = None;
    for point in &curve.points {
        check_point(&tables, problem, point, seed);
        let allowed = |n: i64| point.unlimited || n <= point.at;
        assert!(allowed(i64::try_from(point.moved.len()).unwrap()));
        let best = counted.iter().filter(|(n, _, _)| allowed(*n));
        let best = best.map(|(_, vector, _)| vector).min().unwrap();
        let here = point.values.vector(&levels);
        if point.proved {
            assert_eq!(here, *best, "false proof, seed {seed}");
            proved += 1;
        }
        let mut above: Vec<Level> = vec![];
        for (level, (measure, bound)) in levels.iter().zip(&point.bounds) {
            assert_eq!(level.measure, *measure);
            let raw = |v: &Values| v.scalar(*measure).unwrap_or(v.fairness[0]);
            let same = counted
                .iter()
                .filter(|(n, _, v)| allowed(*n) && v.vector(&above) == point.values.vector(&above));
            let truth = same.map(|(_, _, v)| raw(v)).min().unwrap();
            assert!(*bound <= truth, "false bound, seed {seed}, {measure:?}");
            above.push(*level);
        }
        assert!(
            before.is_none_or(|b| here <= b),
            "worse with more, seed {seed}"
        );
        before = Some(here);
    }
    curve.points.len() - proved
}

#[test]
fn the_curves_are_true_and_every_small_point_is_proved() {
    let (mut fair, mut moved, mut open) = (0, 0, 0);
    for seed in 100..140 {
        let problem = world::random(seed);
        let all = all_programmes(&Tables::of(&problem).unwrap());
        if has(&problem, Measure::Lost) && has(&problem, Measure::Fairness) {
            open += hold_fairness(&problem, &all, seed);
            fair += 1;
        }
        if problem.workshops.iter().any(|w| w.announced.is_some()) {
            open += hold_moves(&problem, &all, seed);
            moved += 1;
        }
    }
    assert!(fair > 8 && moved > 8, "{fair} and {moved} were tried");
    assert_eq!(open, 0, "points of problems this small are all proved");
}

#[test]
fn a_curve_is_the_same_whatever_the_threads() {
    let problem = world::random(113);
    let mut wanted = request(3);
    let once = price_of_fairness(&problem, &wanted, &still(), &|_, _| {});
    wanted.threads = 3;
    let again = price_of_fairness(&problem, &wanted, &still(), &|_, _| {});
    assert_eq!(once, again);
}

#[test]
fn a_curve_that_has_no_meaning_is_refused_in_one_sentence() {
    let mut problem = world::plain();
    let refused = price_of_keeping(&problem, &request(3), &still(), &|_, _| {}).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "workshops: nothing was announced yet, so that every workshop moves freely; \
         the field \"announced\" says where people were told that it stands"
    );
    problem.levels.truncate(2);
    let refused = price_of_fairness(&problem, &request(3), &still(), &|_, _| {}).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "policy.levels: the price of fairness needs the levels lost and fairness; add the one that is missing"
    );
}

#[test]
fn the_fairness_curve_says_what_is_given_up_for_what() {
    let mut problem = world::plain();
    problem.workshops.truncate(1);
    problem.workshops[0].optional = world::people(&["p1", "p2", "p3"]);
    problem.networks[1].ledger = 300_000;
    problem.levels = Preset::AttendanceFirst.levels(60);
    let curve = price_of_fairness(&problem, &request(5), &still(), &|_, _| {}).unwrap();
    assert_eq!(
        fairness_sentences(&problem, &curve),
        [
            "Where attendance counts first, 8.3 % of it is lost, and Network n2 carries most: 6 h 00 a member.",
            "Giving up 58.3 % of attendance in all takes the network that carries most from 6 h 00 to 5 h 00 a member (Network n2).",
            "No programme is fairer than the last one; that is proved.",
        ]
    );
}
