//! When a mail is tried again, and when it is given up. Pure.

use chrono::TimeDelta;

use crate::time::Instant;

/// A mail that has waited so long is given up.
pub const GIVE_UP_HOURS: i64 = 72;
const FIRST_WAIT_SECONDS: i64 = 60;
const LONGEST_WAIT_SECONDS: i64 = 4 * 3600;

/// When to try again after the `attempt`-th attempt was put off: from a minute up to four hours, doubled each time, between three and five
/// quarters of it (`chance` from 0 to 1) so that not all come back at once. `None`: given up.
pub fn next_attempt(
    attempt: u32,
    now: Instant,
    created_at: Instant,
    expires_at: Option<Instant>,
    chance: f64,
) -> Option<Instant> {
    let doubled = FIRST_WAIT_SECONDS.saturating_mul(1 << attempt.saturating_sub(1).min(20));
    let wait = doubled.min(LONGEST_WAIT_SECONDS);
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    let jittered = (wait as f64 * (0.75 + chance.clamp(0.0, 1.0) / 2.0)) as i64;
    let next = now + TimeDelta::seconds(jittered);
    let end = created_at + TimeDelta::hours(GIVE_UP_HOURS);
    let end = expires_at.map_or(end, |e| e.min(end));
    (next < end).then_some(next)
}
