//! What her own word about a session does, and when it is not taken.

use super::*;
use crate::attendance::State;
use crate::meeting::WorkshopId;
use crate::programme::{Session, SessionId, SessionState};
use crate::time::{Instant, Interval, parse_instant};

fn at(minute: i64) -> Instant {
    parse_instant("2020-10-13T13:00:00Z").unwrap() + chrono::TimeDelta::minutes(minute)
}

fn span(from: i64, until: i64) -> Interval {
    Interval::new(at(from), at(until)).unwrap()
}

fn session() -> Session {
    Session {
        id: SessionId::from_text("s"),
        workshop: WorkshopId::from_text("w"),
        uid: "u".into(),
        sequence: 0,
        state: SessionState::Confirmed,
        code: "WG2".into(),
        title: "Talk".into(),
        at: at(0),
        minutes: 120,
        join_link: None,
        created_at: at(-9000),
        revised_at: at(-9000),
    }
}

fn word(before: &[Interval], what: Said, minute: i64) -> Result<Vec<Interval>, Why> {
    said(&session(), State::Draft, true, before, what, at(minute))
}

#[test]
fn she_is_there_from_a_quarter_of_an_hour_before_until_the_end_or_until_she_leaves() {
    assert_eq!(word(&[], Said::Here, -16), Err(Why::Early));
    assert_eq!(word(&[], Said::Here, -15), Ok(vec![span(-15, 120)]));
    assert_eq!(word(&[], Said::Here, 10), Ok(vec![span(10, 120)]));
    assert_eq!(word(&[], Said::Here, 120), Err(Why::Over));
    // The same press twice.
    let here = [span(10, 120)];
    assert_eq!(word(&here, Said::Here, 11), Ok(here.to_vec()));
    // Of several at once the first that is taken counts, also when its clock was a moment ahead.
    assert_eq!(word(&here, Said::Here, 9), Ok(here.to_vec()));
    assert_eq!(word(&here, Said::Leaving, 50), Ok(vec![span(10, 50)]));
    let left = [span(10, 50)];
    assert_eq!(word(&left, Said::Leaving, 51), Ok(left.to_vec()));
    assert_eq!(
        word(&left, Said::Here, 70),
        Ok(vec![span(10, 50), span(70, 120)])
    );
    // Who leaves before it begins was not in it.
    assert_eq!(word(&[span(-15, 120)], Said::Leaving, -3), Ok(vec![]));
    assert_eq!(word(&[], Said::Leaving, 121), Err(Why::Over));
}

#[test]
fn afterwards_her_last_word_counts_until_the_record_is_final() {
    let part = Said::There(span(20, 60));
    assert_eq!(word(&[], part, 119), Err(Why::NotOver));
    assert_eq!(word(&[span(10, 120)], part, 120), Ok(vec![span(20, 60)]));
    assert_eq!(
        word(&[], Said::There(span(-30, 500)), 900),
        Ok(vec![span(0, 120)])
    );
    assert_eq!(
        word(&[], Said::There(span(130, 150)), 900),
        Err(Why::NoPart)
    );
    assert_eq!(word(&[span(20, 60)], Said::NotThere, 900), Ok(vec![]));
    let locked = |what| said(&session(), State::Final, true, &[], what, at(900));
    assert_eq!(locked(part), Err(Why::Final));
    assert_eq!(locked(Said::NotThere), Err(Why::Final));
    let refused = |what| said(&session(), State::Draft, false, &[], what, at(900));
    assert_eq!(refused(part), Err(Why::NotAllowed));
    // The setting is about afterwards.
    let during = said(&session(), State::Draft, false, &[], Said::Here, at(0));
    assert_eq!(during, Ok(vec![span(0, 120)]));
}

#[test]
fn a_record_that_was_final_once_takes_her_word_only_where_late_entries_were_allowed_on_purpose() {
    assert!(late(None, false));
    assert!(!late(None, true));
    for was_final in [false, true] {
        assert!(late(Some(true), was_final));
        assert!(!late(Some(false), was_final));
    }
}
