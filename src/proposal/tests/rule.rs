//! Every hard rule, alone: what it forbids and what it lets be.

use super::world::{at, people, plain, span};
use crate::proposal::score::violations;
use crate::proposal::*;

/// The rules that the starts of a and b (hours from the window's start) break.
fn broken(problem: &Problem, starts: &[Option<usize>]) -> Vec<&'static str> {
    violations(&Tables::of(problem).unwrap(), starts)
        .iter()
        .map(|v| v.rule.name())
        .collect()
}

/// With the change, `a` alone breaks the rule at `bad` and nothing at `good`.
fn alone(change: impl Fn(&mut Problem), rule: &str, bad: usize, good: usize) {
    let mut problem = plain();
    change(&mut problem);
    assert_eq!(broken(&problem, &[Some(bad), None]), [rule]);
    assert_eq!(broken(&problem, &[Some(good), None]), [""; 0]);
}

/// With the change, `a` and `b` break the rule at `bad` and nothing at `good`.
fn together(change: impl Fn(&mut Problem), rule: &str, bad: [usize; 2], good: [usize; 2]) {
    let mut problem = plain();
    change(&mut problem);
    assert_eq!(broken(&problem, &bad.map(Some)), [rule]);
    assert_eq!(broken(&problem, &good.map(Some)), [""; 0]);
}

fn pair(rule: PairRule) -> impl Fn(&mut Problem) {
    move |p| {
        p.pairs = vec![Pair {
            rule,
            a: WorkshopId("a".into()),
            b: WorkshopId("b".into()),
        }];
    }
}

#[test]
fn a_session_ends_within_the_window() {
    alone(|p| p.workshops[0].minutes = 120, "outside-window", 47, 46);
}

#[test]
fn a_session_keeps_its_earliest_start() {
    let after = |p: &mut Problem| p.workshops[0].start_after = Some(at("2026-10-12T09:30:00Z"));
    alone(after, "too-early", 9, 10);
}

#[test]
fn a_session_keeps_its_latest_end() {
    let before = |p: &mut Problem| p.workshops[0].end_before = Some(at("2026-10-12T09:30:00Z"));
    alone(before, "too-late", 9, 8);
}

#[test]
fn a_session_lies_wholly_in_an_allowed_span() {
    let only = |p: &mut Problem| {
        p.workshops[0].allowed =
            Allowed::Only(vec![span("2026-10-12T09:00:00Z", "2026-10-12T10:30:00Z")]);
    };
    alone(only, "not-allowed", 10, 9);
}

#[test]
fn no_session_touches_a_blackout() {
    let dark = |p: &mut Problem| {
        p.blackouts = vec![span("2026-10-12T09:59:00Z", "2026-10-12T10:00:00Z")];
    };
    alone(dark, "blackout", 9, 10);
}

#[test]
fn a_pinned_session_stays() {
    let pin = |p: &mut Problem| p.workshops[0].pinned = Some(at("2026-10-12T09:00:00Z"));
    alone(pin, "pinned-moved", 10, 9);
}

#[test]
fn facilitators_are_free_throughout() {
    // In Rome it is 22:00 at 20 UTC, still awake; 23:00 at 21 UTC is sleep.
    let facilitated = |p: &mut Problem| p.workshops[0].facilitators = people(&["p1"]);
    alone(facilitated, "facilitator-unavailable", 21, 20);
}

#[test]
fn a_quorum_counts_the_audience_without_the_facilitators() {
    let quorum = |p: &mut Problem| {
        p.workshops[0].facilitators = people(&["p1"]);
        p.workshops[0].optional = people(&["p1", "p3"]);
        p.workshops[0].quorum = Some(1);
    };
    // In Fiji it is 01:00 at 13 UTC, and 19:00 at 7 UTC.
    alone(quorum, "below-quorum", 13, 7);
}

#[test]
fn a_network_quorum_counts_that_network() {
    let quorum = |p: &mut Problem| {
        p.workshops[0].optional = people(&["p1", "p2", "p3"]);
        p.workshops[0].network_quorum = vec![(NetworkId("n2".into()), 1)];
    };
    alone(quorum, "below-network-quorum", 13, 7);
}

#[test]
fn a_facilitator_rests_between_two_sessions() {
    let both = |p: &mut Problem| {
        p.workshops[0].facilitators = people(&["p1"]);
        p.workshops[1].facilitators = people(&["p1"]);
    };
    together(both, "facilitator-overlap", [8, 9], [8, 10]);
}

#[test]
fn only_so_many_sessions_run_at_once() {
    together(
        |p| p.limits.parallel = 1,
        "too-many-parallel",
        [8, 8],
        [8, 9],
    );
}

#[test]
fn only_so_many_sessions_start_on_a_day_of_the_programme() {
    // Midnight in Bogota is 5 UTC.
    let day = |p: &mut Problem| {
        p.limits.per_day = 1;
        p.programme_zone = crate::time::Zone::parse("America/Bogota").unwrap();
    };
    together(day, "too-many-in-a-day", [5, 28], [4, 5]);
}

#[test]
fn nothing_starts_before_the_first_has_ended() {
    let first = |p: &mut Problem| p.workshops[1].position = Some(Position::First);
    together(first, "before-first", [8, 8], [9, 8]);
}

#[test]
fn nothing_ends_after_the_last_begins() {
    let last = |p: &mut Problem| p.workshops[0].position = Some(Position::Last);
    together(last, "after-last", [8, 8], [9, 8]);
}

#[test]
fn before_keeps_its_order_and_gap() {
    let before = pair(PairRule::Before { gap_minutes: 90 });
    together(before, "pair-before", [8, 10], [8, 11]);
}

#[test]
fn no_overlap_lets_sessions_touch() {
    together(pair(PairRule::NoOverlap), "pair-no_overlap", [8, 8], [9, 8]);
}

#[test]
fn gap_holds_in_either_order() {
    let gap = pair(PairRule::Gap { gap_minutes: 60 });
    together(gap, "pair-gap", [9, 8], [10, 8]);
}

#[test]
fn different_day_is_counted_in_the_programmes_zone() {
    let different = pair(PairRule::DifferentDay);
    together(different, "pair-different_day", [0, 23], [23, 24]);
}

#[test]
fn same_day_is_counted_in_the_programmes_zone() {
    together(pair(PairRule::SameDay), "pair-same_day", [23, 24], [0, 23]);
}
