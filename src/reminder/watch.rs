//! Whether the clock can be believed: one that has just leapt ahead of the time that passed may leap back, and what was written meanwhile
//! would have come too early. Pure.

use std::time::Duration;

use chrono::TimeDelta;

use crate::time::Instant;

/// More than this between two looks is a leap.
const LEAP_SECONDS: i64 = 120;
/// After a leap the clock must have run steadily for so long.
const STEADY: Duration = Duration::from_mins(5);

/// Compares the clock on the wall with one that only runs.
#[derive(Debug, Default)]
pub struct Watch {
    last: Option<(Instant, Duration)>,
    doubtful_until: Option<Duration>,
}

impl Watch {
    /// `wall` says the time, `ran` how long the process has run; whether to act by it. A clock set back is believed: nothing comes early by it.
    pub fn believes(&mut self, wall: Instant, ran: Duration) -> bool {
        if let Some((last_wall, last_ran)) = self.last {
            let passed = TimeDelta::from_std(ran.saturating_sub(last_ran)).unwrap_or_default();
            let leap = (wall - last_wall) - passed;
            if leap > TimeDelta::seconds(LEAP_SECONDS) {
                self.doubtful_until = Some(ran + STEADY);
            } else if leap < TimeDelta::seconds(-LEAP_SECONDS) {
                self.doubtful_until = None;
            }
        }
        self.last = Some((wall, ran));
        if self.doubtful_until.is_some_and(|until| ran >= until) {
            self.doubtful_until = None;
        }
        self.doubtful_until.is_none()
    }
}
