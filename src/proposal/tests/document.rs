//! Problem files, good and bad.

use super::world;
use crate::proposal::{read_problem, read_solution, write_problem};

/// The faults of a problem after one change to its text.
fn faults_after(from: &str, to: &str) -> String {
    let mut problem = world::plain();
    problem.workshops[0].facilitators = world::people(&["p1"]);
    problem.pairs = vec![crate::proposal::Pair {
        rule: crate::proposal::PairRule::NoOverlap,
        a: crate::proposal::WorkshopId("a".into()),
        b: crate::proposal::WorkshopId("b".into()),
    }];
    problem.participants[0].busy =
        vec![world::span("2026-10-12T08:00:00Z", "2026-10-12T09:00:00Z")];
    let text = write_problem(&problem);
    assert!(read_problem(&text).is_ok());
    let changed = text.replacen(from, to, 1);
    assert_ne!(text, changed, "nothing was changed");
    read_problem(&changed).unwrap_err().to_string()
}

#[test]
fn every_fault_is_named_with_its_path() {
    let cases = [
        (
            "\"Europe/Rome\"",
            "\"Europe/Roma\"",
            "participants[0].timezone: \"Europe/Roma\" is no time zone that anybody knows; the nearest names are Europe/Rome, Europe/Riga, Europe/Madrid",
        ),
        (
            "\"p2\"",
            "\"p1\"",
            "participants[1].id: \"p1\" is there already; every id is used once",
        ),
        (
            "\"network\": \"n2\"",
            "\"network\": \"n9\"",
            "participants[2].network: there is no network \"n9\"",
        ),
        (
            "\"facilitators\": [\n        \"p1\"",
            "\"facilitators\": [\n        \"p8\"",
            "workshops[0].facilitators[0]: there is no participant \"p8\"",
        ),
        (
            "\"minutes\": 60",
            "\"minutes\": 1000000000",
            "workshops[0].minutes: 1000000000 should be a whole number from 1 to 10080",
        ),
        (
            "\"minutes\": 60",
            "\"minutes\": 45",
            "workshops[0].minutes: 45 minutes are no multiple of the grid of 60 minutes",
        ),
        (
            "\"minutes\": 60",
            "\"pinned\": \"2026-10-12T08:30:00Z\", \"minutes\": 60",
            "workshops[0].pinned: 2026-10-12T08:30:00Z is no start of the grid (60 minutes from 2026-10-12T00:00:00Z)",
        ),
        (
            "\"b\": \"b\"",
            "\"b\": \"a\"",
            "pairs[0]: \"a\" is paired with itself",
        ),
        (
            "\"end\": \"2026-10-12T09:00:00Z\"",
            "\"end\": \"2026-10-12T07:00:00Z\"",
            "participants[0].busy[0]: is empty or backwards; its end must be later than its start",
        ),
        (
            "\"end\": \"2026-10-14T00:00:00Z\"",
            "\"end\": \"2226-10-14T00:00:00Z\"",
            "window: the window holds 1753200 steps of the grid, more than the 20000 that the planner takes; shorten it or take a coarser grid",
        ),
        (
            "\"comfort\"",
            "\"comfortable\"",
            "policy.levels[4].name: \"comfortable\" is no level; there are unplaced, required_lost, lost, fairness, comfort, disruption",
        ),
        (
            "\"per_day\": 4,",
            "",
            "limits.per_day: is missing; it should be a whole number from 0 to 10000",
        ),
        (
            "plan-problem/1",
            "plan-problem/2",
            "format: \"plan-problem/2\" should be \"plan-problem/1\"",
        ),
    ];
    for (from, to, says) in cases {
        assert_eq!(faults_after(from, to), says);
    }
}

#[test]
fn all_faults_come_at_once() {
    assert_eq!(
        read_problem(
            "{\"format\": \"plan-problem/1\", \"workshops\": [{\"id\": 3}], \"grid_minutes\": 0}"
        )
        .unwrap_err()
        .findings
        .iter()
        .map(|f| f.place.as_str())
        .collect::<Vec<_>>(),
        [
            "window",
            "grid_minutes",
            "programme_timezone",
            "limits",
            "networks",
            "participants",
            "workshops[0].id",
            "workshops[0].minutes",
            "workshops[0].facilitators",
            "workshops[0].required",
            "workshops[0].optional",
            "burden",
            "absence",
            "policy.levels",
        ]
    );
}

#[test]
fn a_written_problem_reads_as_the_same_problem() {
    for seed in 0..20 {
        let text = write_problem(&world::random(seed));
        assert_eq!(write_problem(&read_problem(&text).unwrap()), text);
    }
}

#[test]
fn a_solution_with_a_bad_instant_is_refused() {
    let text = "{\"format\": \"plan-solution/1\", \"starts\": {\"a\": null, \"b\": \"noon\"}}";
    assert_eq!(
        read_solution(text).unwrap_err().to_string(),
        "starts.b: \"noon\" should be an instant such as 2020-10-08T12:00:00Z"
    );
}
