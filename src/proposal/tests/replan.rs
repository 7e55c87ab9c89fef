//! What a new proposal does to a programme that people were told of.

use super::world::{at, people, plain, span, workshop};
use crate::proposal::*;
use crate::time::Instant;

/// Three sessions at hours that nobody would choose, told to everybody.
fn released() -> Problem {
    let mut problem = plain();
    problem.workshops.push(workshop("c", 60));
    for (w, start) in problem.workshops.iter_mut().zip([
        "2026-10-12T20:00:00Z",
        "2026-10-12T22:00:00Z",
        "2026-10-13T19:00:00Z",
    ]) {
        w.facilitators = people(&["p1"]);
        w.optional = people(&["p2", "p3"]);
        w.announced = Some(at(start));
    }
    let p1 = &mut problem.participants[0];
    p1.said.push(Said {
        span: problem.window,
        answer: Answer::IfNeedBe,
    });
    problem
}

/// The ids of the sessions that a good programme moves or leaves out, and of those without a start.
fn moved(problem: &Problem) -> (Vec<String>, Vec<String>) {
    let tables = Tables::of(problem).unwrap();
    let proposal = propose(
        &tables,
        &Request {
            budget: Budget::Steps(20_000),
            seed: 1,
            threads: 1,
            given: Vec::new(),
        },
        &Watch {
            elapsed: &|| std::time::Duration::ZERO,
            stop: &|| false,
            better: &|_| {},
        },
    );
    let told = |id: &WorkshopId| {
        let all = problem.workshops.iter();
        all.clone().find(|w| w.id == *id).and_then(|w| w.announced)
    };
    let moved = proposal
        .starts
        .iter()
        .filter(|(id, start)| told(id).is_some() && *start != told(id));
    let without = proposal.starts.iter().filter(|(_, start)| start.is_none());
    let names = |(id, _): &(WorkshopId, Option<Instant>)| id.0.clone();
    (moved.map(names).collect(), without.map(names).collect())
}

fn with(mut problem: Problem, replan: Replan) -> Problem {
    problem.levels = replan.among(problem.levels, true);
    problem
}

#[test]
fn as_released_moves_nothing_that_can_stay() {
    let problem = with(released(), Replan::AsReleased);
    assert_eq!(moved(&problem), (vec![], vec![]));
    let afresh = with(released(), Replan::Afresh);
    assert_eq!(moved(&afresh).0, ["a", "b", "c"]);
}

#[test]
fn as_released_moves_only_what_must_move() {
    let mut problem = with(released(), Replan::AsReleased);
    problem.participants[0]
        .busy
        .push(span("2026-10-12T22:00:00Z", "2026-10-12T23:00:00Z"));
    assert_eq!(moved(&problem), (vec!["b".into()], vec![]));
}

#[test]
fn as_released_gives_a_new_workshop_a_start_beside_the_others() {
    let mut problem = with(released(), Replan::AsReleased);
    problem.workshops[2].announced = None;
    assert_eq!(moved(&problem), (vec![], vec![]));
}

#[test]
fn weighed_ranks_telling_people_again_above_convenience_alone() {
    let levels = Preset::Balanced.levels(100);
    let names =
        |levels: Vec<Level>| -> Vec<&str> { levels.iter().map(|l| l.measure.name()).collect() };
    assert_eq!(
        names(Replan::Weighed.among(levels.clone(), true)),
        [
            "unplaced",
            "required_lost",
            "lost",
            "fairness",
            "disruption",
            "comfort"
        ]
    );
    assert_eq!(
        names(Replan::AsReleased.among(levels.clone(), true))[0],
        "disruption"
    );
    assert_eq!(Replan::AsReleased.among(levels.clone(), false), levels);
    assert_eq!(Replan::Afresh.among(levels.clone(), true), levels);
}
