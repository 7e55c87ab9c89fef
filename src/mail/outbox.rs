//! When a mail is tried again, when it is given up, and what can be sent at all. Pure.

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

/// RFC 5321, 4.5.3.1.6, without the line's end.
const LONGEST_LINE: usize = 998;

/// The bare address of the From header, which may be folded.
pub fn from_address(body: &str) -> Option<String> {
    let head = body.split("\r\n\r\n").next().unwrap_or("");
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let from = unfolded
        .split("\r\n")
        .find_map(|l| l.strip_prefix("From:"))?;
    let bare = match (from.rfind('<'), from.rfind('>')) {
        (Some(a), Some(b)) if a < b => &from[a + 1..b],
        _ => from.trim(),
    };
    (!bare.is_empty()).then(|| bare.to_string())
}

/// Whether a row's text is a mail (RFC 5322) that any server takes; otherwise what is wrong with it. A disk or a hand in the database may
/// have spoilt it since it was written.
pub fn sendable(body: &str) -> Result<(), String> {
    let says = |what: &str| Err(format!("the stored mail cannot be sent: {what}"));
    if body.is_empty() {
        return says("it has no text");
    }
    if !body.is_ascii() {
        return says("it holds bytes beyond ASCII");
    }
    let end = body.split("\r\n").find(|l| l.contains(['\r', '\n']));
    if end.is_some() {
        return says("a line of it does not end as lines in mails do");
    }
    if body.split("\r\n").any(|l| l.len() > LONGEST_LINE) {
        return says("it has a line of more than 998 characters");
    }
    if !body.contains("\r\n\r\n") {
        return says("it has a head and no body");
    }
    if from_address(body).is_none() {
        return says("it does not say whom it is from");
    }
    Ok(())
}
