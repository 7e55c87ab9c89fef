//! Time: the clock, zones and intervals. Nothing else in the service names a zone library or reads a clock.
//!
//! People agree on a local date, hour and named zone; machines compare UTC instants. An [`Instant`] is always UTC, in whole
//! microseconds, so that a value read back from either store equals the value written.

mod clock;
mod format;
mod interval;
mod names;
mod rules;
#[cfg(test)]
mod tests;
mod windows;
mod words;
mod zone;

pub use clock::{Clock, Instant, to_micros};
pub use format::{
    clock_time, date_time_utc, instant_text, instant_with_offset, local_in, local_text, long_date,
    offset_text, parse_instant, parse_local, place, short_date, span_with_zone, with_zone,
    with_zone_and_year,
};
pub use interval::{Interval, IntervalSet};
pub use rules::{RulesSource, RulesVersion, install_rules, rules_version};
pub(crate) use windows::windows_zone;
pub use words::{
    clock_in, day_in, hours_in, long_day_in, long_moment_in, moment_in, short_day_in,
    short_moment_in, short_weekday_in, span_in, weekday_in,
};
pub use zone::{Local, Resolved, UnknownZone, Zone, zone_names};
