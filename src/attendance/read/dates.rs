//! Which number of a date is the day: decided for a whole file at once, by all its dates, else by the session's day.

use chrono::{NaiveDateTime, TimeDelta};

use super::stamp::{Day, Order, Stamp};
use crate::attendance::Frame;
use crate::time::{Instant, Interval, Resolved, Zone};

/// The order in which the file writes its dates; refused in words when it stays open.
pub fn order(stamps: &[Stamp], frame: &Frame) -> Result<Order, String> {
    let days: Vec<Day> = stamps
        .iter()
        .filter_map(|s| match s {
            Stamp::Local {
                day: day @ Day::Open(_),
                ..
            } => Some(*day),
            _ => None,
        })
        .collect();
    let possible: Vec<Order> = Order::ALL
        .into_iter()
        .filter(|order| days.iter().all(|day| day.read(*order).is_some()))
        .collect();
    let held = frame.zone.local(frame.session.start()).civil.date();
    let near = |order: &&Order| {
        days.iter().any(|day| {
            day.read(**order)
                .is_some_and(|d| (d - held).num_days().abs() <= 1)
        })
    };
    if let Some(order) = possible.iter().find(near) {
        return Ok(*order);
    }
    // The year first, with two digits, is so rare that only the session's day can speak for it.
    let usual: Vec<Order> = possible
        .iter()
        .copied()
        .filter(|o| *o != Order::YearMonthDay)
        .collect();
    match (usual.as_slice(), possible.first()) {
        (_, None) => {
            return Err("its dates cannot all be read in one order of day, month and year: the file was edited, or two files were joined".into());
        }
        ([only], _) | ([], Some(only)) => return Ok(*only),
        _ if days.is_empty() => return Ok(usual[0]),
        _ => {}
    }
    let readings: Vec<String> = usual
        .iter()
        .filter_map(|order| days.first()?.read(*order))
        .map(|d| d.to_string())
        .collect();
    Err(format!(
        "its dates can be read as {}, and none is the day of the session, {}: is it the file of another session?",
        readings.join(" or as "),
        held
    ))
}

/// The instant of a stamp; a time without date is put on the day that brings it nearest to `near`.
pub fn instant(stamp: Stamp, order: Order, zone: &Zone, near: Instant) -> Option<Instant> {
    match stamp {
        Stamp::Absolute(at) => Some(at),
        Stamp::Local { day, time } => Some(zone.instant(day.read(order)?.and_time(time))),
        Stamp::TimeOnly(time) => {
            let today = zone.local(near).civil.date();
            [-1, 0, 1]
                .into_iter()
                .filter_map(|days| today.checked_add_signed(TimeDelta::days(days)))
                .map(|day| zone.instant(day.and_time(time)))
                .min_by_key(|at| (*at - near).num_seconds().abs())
        }
    }
}

/// The time between joining and leaving. Where the clock is set back in between, leaving may be read the second time round; a connection that is
/// shorter than the file's unit lasts a second. `None` when it ends before it starts.
pub fn connection(start: Instant, end: Instant, zone: &Zone) -> Option<Interval> {
    let end = if end < start {
        later_reading(end, zone).filter(|e| *e > start)?
    } else {
        end
    };
    Interval::new(start, end.max(start + TimeDelta::seconds(1)))
}

fn later_reading(at: Instant, zone: &Zone) -> Option<Instant> {
    let civil: NaiveDateTime = zone.local(at).civil;
    match zone.resolve(civil) {
        Resolved::Fold { later, .. } => Some(later),
        _ => None,
    }
}
