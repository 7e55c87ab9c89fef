//! Repeating events (RRULE) on the wall clock, inside a window and within limits.

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarFrequency,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{Datelike, NaiveDateTime, TimeDelta, Timelike};

/// The most repetitions that are worked out of one rule.
const MOST: usize = 20_000;

/// The local starts of a repeating event from about `from` until `to`; `until` is the rule's own UNTIL on the same wall clock.
///
/// The first start always counts (RFC 5545, 3.8.5.3). Says why when the rule cannot be followed.
pub fn occurrences(
    start: NaiveDateTime,
    rule: &ICalendarRecurrenceRule,
    until: Option<NaiveDateTime>,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<NaiveDateTime>, String> {
    if matches!(
        rule.freq,
        ICalendarFrequency::Minutely | ICalendarFrequency::Secondly
    ) {
        return Err("it repeats every minute or second".into());
    }
    let last = until.map_or(to, |u| u.min(to));
    let mut out = Vec::new();
    if start <= to {
        out.push(start);
    }
    let nearer = skipped_forward(start, rule, from);
    if nearer > last {
        return Ok(out);
    }
    let bounded = ICalendarRecurrenceRule {
        until: Some(partial(last)),
        ..rule.clone()
    };
    let expanded = event_with(nearer, bounded).expand_dates(Tz::Floating, MOST);
    if let Some(error) = expanded.errors.first() {
        return Err(format!(
            "its rule cannot be followed ({})",
            fault(&error.error)
        ));
    }
    if expanded.events.len() >= MOST {
        return Err(format!("it repeats more than {MOST} times"));
    }
    out.extend(expanded.events.iter().map(|e| e.start.naive_local()));
    out.sort_unstable();
    out.dedup();
    Ok(out)
}

/// Years of daily meetings before the window need not be counted one by one, unless the rule counts them itself.
fn skipped_forward(
    start: NaiveDateTime,
    rule: &ICalendarRecurrenceRule,
    from: NaiveDateTime,
) -> NaiveDateTime {
    let interval = i64::from(rule.interval.unwrap_or(1).max(1));
    let period = match rule.freq {
        ICalendarFrequency::Hourly => TimeDelta::hours(interval),
        ICalendarFrequency::Daily => TimeDelta::days(interval),
        ICalendarFrequency::Weekly => TimeDelta::weeks(interval),
        _ => return start,
    };
    let whole = (from - start).num_seconds() / period.num_seconds().max(1) - 1;
    if rule.count.is_some() || whole <= 0 {
        return start;
    }
    i32::try_from(whole)
        .ok()
        .and_then(|n| period.checked_mul(n))
        .and_then(|by| start.checked_add_signed(by))
        .unwrap_or(start)
}

fn event_with(start: NaiveDateTime, rule: ICalendarRecurrenceRule) -> ICalendar {
    let entry = |name, value| ICalendarEntry {
        name,
        params: Vec::new(),
        values: vec![value],
    };
    ICalendar {
        components: vec![ICalendarComponent {
            component_type: ICalendarComponentType::VEvent,
            entries: vec![
                entry(
                    ICalendarProperty::Dtstart,
                    ICalendarValue::PartialDateTime(Box::new(partial(start))),
                ),
                entry(
                    ICalendarProperty::Rrule,
                    ICalendarValue::RecurrenceRule(Box::new(rule)),
                ),
            ],
            component_ids: Vec::new(),
        }],
    }
}

fn partial(at: NaiveDateTime) -> PartialDateTime {
    let small = |n: u32| u8::try_from(n).ok();
    PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: small(at.month()),
        day: small(at.day()),
        hour: small(at.hour()),
        minute: small(at.minute()),
        second: small(at.second()),
        ..PartialDateTime::default()
    }
}

fn fault(error: &calcard::icalendar::dates::CalendarErrorType) -> String {
    match error {
        calcard::icalendar::dates::CalendarErrorType::RRule(e) => e.to_string(),
        other => format!("{other:?}"),
    }
}
