//! A weekly rule ("weekdays from 18:00 to 21:00: yes") as spans on the days of a meeting. Pure.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Answer, SpanInput};
use crate::meeting::Weekdays;
use crate::time::{Interval, Resolved, Zone};

/// What she says about the same hours of several days of the week, by her own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeeklyRule {
    /// On which days it begins.
    pub days: Weekdays,
    pub from: NaiveTime,
    /// Not after `from`: on the next day.
    pub to: NaiveTime,
    pub answer: Answer,
}

impl WeeklyRule {
    /// Its spans that share time with the window. An hour that the clock skips on some day begins or ends at the jump instead.
    pub fn over(&self, window: &Interval, zone: &Zone) -> Vec<SpanInput> {
        // The day before may reach in over midnight.
        let first = zone.local(window.start()).civil.date() - TimeDelta::days(1);
        let last = zone.local(window.end()).civil.date();
        first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| self.days.has(day.weekday().number_from_monday()))
            .filter_map(|day| {
                let ends_on = if self.to > self.from {
                    day
                } else {
                    day.succ_opt()?
                };
                let start_local = on_the_wall(day.and_time(self.from), zone);
                let end_local = on_the_wall(ends_on.and_time(self.to), zone);
                let span = Interval::new(zone.instant(start_local), zone.instant(end_local))?;
                span.touches(window).then_some(SpanInput {
                    answer: self.answer,
                    start_local,
                    end_local,
                })
            })
            .collect()
    }
}

/// The local time itself, or the first after the jump that skips it.
fn on_the_wall(civil: NaiveDateTime, zone: &Zone) -> NaiveDateTime {
    match zone.resolve(civil) {
        Resolved::Gap { first_after, .. } => first_after,
        _ => civil,
    }
}
