//! A study of a proposal: the curve computed, and put into the form in which pages show it.

use std::time::Duration;

use crate::proposal::job::Kind;
use crate::proposal::job::store::Claimed;
use crate::proposal::study::{self, Study};
use crate::proposal::{
    AlternativesRequest, Budget, Curve, CurveRequest, Problem, Tables, Watch, WorkshopId,
    alternatives, compare, comparison_sentences, fairness_sentences, moves_sentences,
    price_of_fairness, price_of_keeping,
};
use crate::refusal::Refusal;

/// Points at most, besides the last one.
const FAIRNESS_POINTS: usize = 8;
/// Nought to five moves, where nothing has to move.
const MOVES_POINTS: usize = 6;

/// Other programmes that are looked for.
const ALTERNATIVES: usize = 4;

/// Computes the study that was asked for. `tell` hears how many searches are done, and of how many at most.
pub fn study(
    problem: &Problem,
    claimed: &Claimed,
    watch: &Watch,
    tell: &dyn Fn(usize, usize),
) -> Result<Study, Refusal> {
    let task = &claimed.task;
    let request = CurveRequest {
        budget: Budget::Time(Duration::from_secs_f64(task.seconds)),
        seed: task.seed,
        threads: std::thread::available_parallelism().map_or(2, |n| n.get().min(8)),
        given: task
            .given
            .iter()
            .map(|(id, at)| (WorkshopId(id.clone()), *at))
            .collect(),
        points: match task.kind {
            Kind::Moves => MOVES_POINTS,
            _ => FAIRNESS_POINTS,
        },
    };
    Ok(match task.kind {
        Kind::Alternatives => others(problem, &request, watch)?,
        Kind::Moves => {
            let curve = price_of_keeping(problem, &request, watch, tell)?;
            of_curve(problem, &curve, moves_sentences(problem, &curve))
        }
        _ => {
            let curve = price_of_fairness(problem, &request, watch, tell)?;
            of_curve(problem, &curve, fairness_sentences(problem, &curve))
        }
    })
}

/// Programmes nearly as good as the given one.
fn others(problem: &Problem, request: &CurveRequest, watch: &Watch) -> Result<Study, Refusal> {
    let tables = Tables::of(problem)?;
    let wanted = AlternativesRequest {
        count: ALTERNATIVES,
        budget: request.budget,
        seed: request.seed,
    };
    let found = alternatives(&tables, &request.given, &wanted, watch);
    let mut points = Vec::new();
    let sentences = match found.all.len() {
        0 => vec!["No other programme is nearly as good, or none was found in the time.".into()],
        _ => vec![format!(
            "Any two of them, and each and the proposal, differ in at least {} workshops (another day, or another three hours of the day, by UTC).",
            found.apart
        )],
    };
    for other in &found.all {
        let beside = compare(problem, &tables, &request.given, &other.starts);
        let worst = beside.networks.iter().max_by_key(|n| n.burden_after);
        points.push(study::Point {
            at: i64::try_from(other.differs).unwrap_or(i64::MAX),
            unlimited: false,
            proved: false,
            lost: other.values.lost,
            worst: worst.map_or(0, |n| n.burden_after),
            network: worst.map_or_else(String::new, |n| n.name.clone()),
            comfort: other.values.comfort,
            told: other.values.disruption,
            moved: Vec::new(),
            sentences: comparison_sentences(problem, &beside),
            starts: other
                .starts
                .iter()
                .map(|(id, at)| (id.0.clone(), *at))
                .collect(),
        });
    }
    Ok(Study { sentences, points })
}

fn of_curve(problem: &Problem, curve: &Curve, sentences: Vec<String>) -> Study {
    Study {
        sentences,
        points: curve.points.iter().map(|p| point(problem, p)).collect(),
    }
}

fn point(problem: &Problem, p: &crate::proposal::Point) -> study::Point {
    let worst = p.burdens.first();
    let name = worst.and_then(|(id, _)| problem.networks.iter().find(|n| n.id == *id));
    study::Point {
        at: p.at,
        unlimited: p.unlimited,
        proved: p.proved,
        lost: p.values.lost,
        worst: worst.map_or(0, |(_, burden)| *burden),
        network: name.map_or_else(String::new, |n| n.name.clone()),
        comfort: p.values.comfort,
        told: p.values.disruption,
        moved: p.moved.iter().map(|w| w.0.clone()).collect(),
        sentences: Vec::new(),
        starts: p
            .starts
            .iter()
            .map(|(id, at)| (id.0.clone(), *at))
            .collect(),
    }
}
