//! The sentences that go with a programme.

use super::world::{at, people, plain};
use crate::proposal::*;

fn explained(problem: &Problem, starts: &[(&str, Option<&str>)]) -> Vec<String> {
    let programme: Vec<_> = starts
        .iter()
        .map(|(id, start)| (WorkshopId((*id).into()), start.map(at)))
        .collect();
    let tables = Tables::of(problem).unwrap();
    let explanation = explain(problem, &tables, &programme);
    sentences(problem, &explanation, &|p| format!("<{}>", p.0))
}

#[test]
fn a_session_says_who_can_come_for_whom_it_is_night_and_what_an_hour_would_change() {
    let mut problem = plain();
    problem.workshops.truncate(1);
    problem.workshops[0].facilitators = people(&["p1"]);
    problem.workshops[0].required = people(&["p3"]);
    problem.workshops[0].optional = people(&["p2"]);
    assert_eq!(
        explained(&problem, &[("a", Some("2026-10-12T20:00:00Z"))]),
        [
            "Workshop a (a), Mon 12 October 20:00, UTC: 3 of 3 can come. \
             Local times: Network n1 Mon 12 Oct 22:00 in Rome (2 of 2); Network n2 Tue 13 Oct 08:00 in Fiji (1 of 1). \
             One hour earlier would change nothing. \
             One hour later is not possible: a facilitator cannot come.",
            "Network n1 carries 1 h 00 of unsocial time per member, the most of all networks. \
             The hardest session for it is a, with 1 h 00.",
            "Network n2 carries 1 h 00 of unsocial time per member, the most of all networks. \
             The hardest session for it is a, with 1 h 00.",
        ]
    );
}

#[test]
fn a_workshop_without_a_start_says_what_forbids_it() {
    let mut problem = plain();
    problem.workshops.truncate(1);
    problem.workshops[0].quorum = Some(1);
    problem.workshops[0].start_after = Some(at("2026-10-13T12:00:00Z"));
    problem.networks.clear();
    problem.participants.clear();
    assert_eq!(
        explained(&problem, &[("a", None)]),
        [
            "Workshop a (a) has no start. Of 48 starts: at 36 it would start too early for this workshop; \
             at 12 too few could come. None is left."
        ]
    );
}
