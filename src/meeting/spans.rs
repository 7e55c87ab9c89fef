//! Spans of a meeting as people write them: a day, or two local times with a stroke between.

use chrono::{NaiveDateTime, NaiveTime};

use crate::time::{
    Instant, Interval, IntervalSet, Resolved, Zone, instant_text, local_text, parse_instant,
    parse_local,
};

/// So many spans of one workshop are read at most.
pub const MOST_SPANS: usize = 200;

/// Reads `2020-10-15` (the whole day), `2020-10-13T09:00/2020-10-13T12:00` or `2020-10-13T09:00/12:00`, on the wall of `zone`, or UTC with Z.
/// Where the clock shows an hour twice the wider span is meant, where it skips one the span ends or begins at the jump.
pub fn read_span(text: &str, zone: &Zone) -> Result<Interval, String> {
    let text = text.trim();
    let not = || {
        let shown: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
        format!(
            "\"{shown}\" is no span: write a day like 2020-10-15, or two times like 2020-10-13T09:00/2020-10-13T12:00"
        )
    };
    let Some((from, to)) = text.split_once('/') else {
        let at = parse_local(text).filter(|at| at.time() == NaiveTime::MIN);
        let day = at.filter(|_| text.len() == 10).ok_or_else(not)?.date();
        let next = day.succ_opt().ok_or_else(not)?;
        return Interval::new(zone.start_of_day(day), zone.start_of_day(next)).ok_or_else(not);
    };
    let (from, to) = (from.trim(), to.trim());
    let start = parse_instant(from)
        .or_else(|| parse_local(from).map(|civil| first(zone, civil)))
        .ok_or_else(not)?;
    let end = parse_instant(to)
        .or_else(|| {
            let same_day = || {
                let clock = NaiveTime::parse_from_str(to, "%H:%M").ok()?;
                Some(parse_local(from)?.date().and_time(clock))
            };
            parse_local(to).or_else(same_day).map(|c| last(zone, c))
        })
        .ok_or_else(not)?;
    Interval::new(start, end).ok_or_else(|| format!("{text}: it ends before it begins"))
}

fn first(zone: &Zone, civil: NaiveDateTime) -> Instant {
    match zone.resolve(civil) {
        Resolved::Only(at) | Resolved::Fold { earlier: at, .. } => at,
        Resolved::Gap { jump, .. } => jump,
    }
}

fn last(zone: &Zone, civil: NaiveDateTime) -> Instant {
    match zone.resolve(civil) {
        Resolved::Only(at) | Resolved::Fold { later: at, .. } => at,
        Resolved::Gap { jump, .. } => jump,
    }
}

/// A span as [`read_span`] reads it back.
pub fn span_text(span: &Interval, zone: &Zone) -> String {
    let civil = |at| zone.local(at).civil;
    let (from, to) = (civil(span.start()), civil(span.end()));
    let day = from.date().to_string();
    let local = format!("{}/{}", local_text(from), local_text(to));
    [day, local]
        .into_iter()
        .find(|text| read_span(text, zone).as_ref() == Ok(span))
        .unwrap_or_else(|| {
            format!(
                "{}/{}",
                instant_text(span.start()),
                instant_text(span.end())
            )
        })
}

/// In order and apart.
pub fn tidy(spans: impl IntoIterator<Item = Interval>) -> Vec<Interval> {
    let set: IntervalSet = spans.into_iter().collect();
    set.intervals().to_vec()
}
