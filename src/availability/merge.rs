//! What one person's grid step is worth: busy counts as no; else the worst that she said over the step; else her default hours by her own clock.

use chrono::{Datelike, TimeDelta, Timelike};

use super::{Answer, DefaultHours, Hers};
use crate::time::{Interval, Zone};

/// Her answer for each step of `grid_minutes` from the start of `frame` (the last step may reach over its end). The clock is read at the step's beginning.
pub fn answers(zone: &Zone, hers: Hers<'_>, frame: &Interval, grid_minutes: u32) -> Vec<Answer> {
    let mut row = by_the_clock(zone, &hers.hours, frame, grid_minutes);
    overlay(&mut row, hers, frame, grid_minutes);
    row
}

/// The answers of somebody who said nothing. The same for all of one zone and one set of hours.
pub(super) fn by_the_clock(
    zone: &Zone,
    hours: &DefaultHours,
    frame: &Interval,
    grid_minutes: u32,
) -> Vec<Answer> {
    let mut at = frame.start();
    (0..steps_in(frame, grid_minutes))
        .map(|_| {
            let civil = zone.local(at).civil;
            at += TimeDelta::minutes(grid_minutes.into());
            let minute = u16::try_from(civil.hour() * 60 + civil.minute()).unwrap_or(0);
            if hours.working(civil.weekday().number_from_monday(), minute) {
                Answer::Yes
            } else if hours.awake(minute) {
                Answer::IfNeedBe
            } else {
                Answer::No
            }
        })
        .collect()
}

/// Puts what she said, and her busy time, over the row.
pub(super) fn overlay(row: &mut [Answer], hers: Hers<'_>, frame: &Interval, grid_minutes: u32) {
    let mut said: Vec<Option<Answer>> = vec![None; row.len()];
    for span in hers.said {
        for step in touched(&span.interval, frame, grid_minutes, row.len()) {
            said[step] = said[step].max(Some(span.answer));
        }
    }
    for busy in hers.busy {
        for step in touched(busy, frame, grid_minutes, row.len()) {
            said[step] = Some(Answer::No);
        }
    }
    for (answer, said) in row.iter_mut().zip(said) {
        *answer = said.unwrap_or(*answer);
    }
}

/// How many steps begin inside `frame`.
pub fn steps_in(frame: &Interval, grid_minutes: u32) -> usize {
    let step = i64::from(grid_minutes.max(1)) * 60;
    usize::try_from((frame.seconds() + step - 1) / step).unwrap_or(0)
}

/// The steps that share time with `span`.
fn touched(
    span: &Interval,
    frame: &Interval,
    grid_minutes: u32,
    count: usize,
) -> std::ops::Range<usize> {
    let step = i64::from(grid_minutes.max(1)) * 60;
    let from = (span.start() - frame.start())
        .num_seconds()
        .div_euclid(step);
    // Rounded up; a span ends in the middle of a second only if a machine wrote it.
    let past = -((frame.start() - span.end())
        .num_milliseconds()
        .div_euclid(step * 1000));
    let clamp = |n: i64| usize::try_from(n.max(0)).unwrap_or(0).min(count);
    clamp(from)..clamp(past).max(clamp(from))
}
