//! What stands of a draft when moves are made, taken back and done again.

use chrono::TimeDelta;

use super::{History, Step, StepId};
use crate::proposal::WorkshopId;
use crate::time::{Instant, parse_instant};

fn at(hour: i64) -> Instant {
    parse_instant("2020-10-12T00:00:00Z").unwrap() + TimeDelta::hours(hour)
}

fn step(workshop: &str, from: Option<i64>, to: i64, taken_back: bool) -> Step {
    Step {
        id: StepId::from_text(format!("{workshop}-{to}")),
        workshop: WorkshopId(workshop.into()),
        from: from.map(at),
        to: at(to),
        taken_back,
    }
}

fn starts(history: &History) -> Vec<(String, Option<i64>)> {
    let base = [("WG1", Some(at(8))), ("WG2", None)];
    let base = base.map(|(id, at)| (WorkshopId(id.into()), at));
    history
        .programme(&base)
        .into_iter()
        .map(|(id, start)| (id.0, start.map(|s| (s - at(0)).num_hours())))
        .collect()
}

#[test]
fn the_last_move_of_a_session_counts_and_what_was_taken_back_does_not() {
    let history = History::of(vec![
        step("WG1", Some(8), 10, false),
        step("WG2", None, 9, false),
        step("WG1", Some(10), 12, true),
        step("WG2", Some(9), 20, true),
    ]);
    assert_eq!(
        starts(&history),
        [("WG1".to_string(), Some(10)), ("WG2".to_string(), Some(9))]
    );
    let again: Vec<_> = history.taken_back().map(|s| s.id.as_str()).collect();
    assert_eq!(
        again,
        ["WG1-12", "WG2-20"],
        "the one taken back last comes first"
    );
}

#[test]
fn a_form_that_was_opened_for_another_draft_is_refused() {
    let untouched = History::default();
    assert_eq!(
        starts(&untouched),
        [("WG1".to_string(), Some(8)), ("WG2".to_string(), None)]
    );
    assert_eq!(untouched.still(Some(&untouched.revision())), Ok(()));
    let moved = History::of(vec![step("WG1", Some(8), 10, false)]);
    assert_eq!(moved.still(Some("WG1-10")), Ok(()));
    assert_eq!(moved.still(None), Ok(()), "a script need not say");
    let refused = moved.still(Some(&untouched.revision())).unwrap_err();
    assert!(
        refused.to_string().contains("changed meanwhile"),
        "{refused}"
    );
    // Taken back, it is what it was.
    let back = History::of(vec![step("WG1", Some(8), 10, true)]);
    assert_eq!(back.revision(), untouched.revision());
}
