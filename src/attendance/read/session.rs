//! Whether a report is that of the session: by when people were connected. Times of another zone are noticed, never put right in silence.

use chrono::TimeDelta;

use super::{Frame, Row};
use crate::refusal::Refusal;
use crate::time::{Interval, Zone, clock_time, offset_text, short_date};

/// Rows that lie further than this from the session are of another meeting.
const NEAR: TimeDelta = TimeDelta::hours(3);

/// A zone of every offset that is somewhere in use, the one that most hosts know.
const KNOWN: [&str; 38] = [
    "UTC",
    "Europe/London",
    "Europe/Paris",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Africa/Dakar",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Nairobi",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Dubai",
    "Asia/Tehran",
    "Asia/Kabul",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Dhaka",
    "Asia/Yangon",
    "Asia/Jakarta",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Darwin",
    "Australia/Sydney",
    "Australia/Adelaide",
    "Pacific/Noumea",
    "Pacific/Fiji",
    "Pacific/Auckland",
    "Pacific/Tongatapu",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Halifax",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Anchorage",
    "Pacific/Honolulu",
];

/// Leaves out what is of another meeting; refuses when nothing is left. `floating`: the file names no zone, its times were read in the frame's.
pub fn own(
    rows: Vec<Row>,
    file: &str,
    frame: &Frame,
    floating: bool,
    notes: &mut Vec<String>,
) -> Result<Vec<Row>, Refusal> {
    let session = &frame.session;
    let Some(wide) = Interval::new(session.start() - NEAR, session.end() + NEAR) else {
        return Ok(rows);
    };
    let better = if floating { fits(&rows, frame) } else { None };
    if !rows.iter().any(|r| r.interval.touches(session)) {
        let first = rows.iter().map(|r| r.interval.start()).min();
        let last = rows.iter().map(|r| r.interval.end()).max();
        let theirs = first
            .zip(last)
            .and_then(|(a, b)| Interval::new(a, b))
            .map(|i| shown(&i, frame))
            .unwrap_or_default();
        let why = better.map_or_else(
            || {
                "it is the file of another session, or its times are of another zone".to_string()
            },
            |zone| {
                format!(
                    "read in {} they fit it: if the host's account has that zone, import it with the zone {}, else it is the file of another session",
                    with_offset(&zone, frame),
                    zone.name()
                )
            },
        );
        return Err(Refusal::invalid(
            file,
            format!(
                "nobody in it was connected during the session ({}): its connections are {theirs}, read in {}; {why}",
                shown(session, frame),
                frame.zone.name()
            ),
        ));
    }
    let (mine, others): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|r| r.interval.touches(&wide));
    if !others.is_empty() {
        notes.push(format!("connections more than three hours from the session were left out, since the file holds another meeting too: {}",
            others.len()));
    }
    let total: i64 = mine.iter().map(|r| r.interval.seconds()).sum();
    let part = inside(&mine, session, TimeDelta::zero());
    if let Some(zone) = better {
        notes.push(format!(
            "only {}% of the connected time lies in the session ({}) when the file's times are read in {}; read in {} they fit it better: if the host's account has that zone, import it with the zone {}",
            percent(part, total),
            shown(session, frame),
            frame.zone.name(),
            with_offset(&zone, frame),
            zone.name()
        ));
    } else if part * 2 < total {
        notes.push(format!(
            "less than half of the connected time lies in the session ({}): are the file's times really those of {}?",
            shown(session, frame),
            frame.zone.name()
        ));
    }
    Ok(mine)
}

fn percent(part: i64, of: i64) -> i64 {
    (part * 100).checked_div(of).unwrap_or(0)
}

fn with_offset(zone: &Zone, frame: &Frame) -> String {
    let local = zone.local(frame.session.start());
    format!("{} ({})", zone.name(), offset_text(local.offset_seconds))
}

fn shown(i: &Interval, frame: &Frame) -> String {
    let (from, to) = (
        short_date(i.start(), &frame.zone),
        short_date(i.end(), &frame.zone),
    );
    let until = if from == to {
        String::new()
    } else {
        format!("{to} ")
    };
    format!(
        "{from} {} to {until}{}",
        clock_time(i.start(), &frame.zone),
        clock_time(i.end(), &frame.zone)
    )
}

/// Seconds of connections inside the session when all are moved by so much.
fn inside(rows: &[Row], session: &Interval, by: TimeDelta) -> i64 {
    let moved = Interval::new(session.start() - by, session.end() - by);
    let Some(moved) = moved else { return 0 };
    let parts = rows.iter().filter_map(|r| r.interval.clipped(&moved));
    parts.map(|i| i.seconds()).sum()
}

/// The zone in which the times would fit the session much better: moved by whole half hours, a quarter more of them lies in it, and most of it is
/// filled by somebody.
fn fits(rows: &[Row], frame: &Frame) -> Option<Zone> {
    let now = inside(rows, &frame.session, TimeDelta::zero());
    let moves = (-28..=28_i32).filter(|halves| *halves != 0);
    let best = moves
        .map(|halves| {
            (
                inside(
                    rows,
                    &frame.session,
                    TimeDelta::minutes(30 * i64::from(halves)),
                ),
                halves,
            )
        })
        .max_by_key(|(seconds, halves)| (*seconds, -halves.abs()))?;
    let (seconds, halves) = best;
    let longest = rows
        .iter()
        .filter_map(|r| r.interval.clipped(&moved(&frame.session, halves)?))
        .map(|i| i.seconds())
        .max()?;
    if seconds * 4 < now * 5 || seconds == 0 || longest * 2 < frame.session.seconds() {
        return None;
    }
    let start = frame.session.start();
    let wanted = frame.zone.local(start).offset_seconds - halves * 1800;
    KNOWN
        .iter()
        .filter_map(|name| Zone::parse(name).ok())
        .find(|zone| zone.local(start).offset_seconds == wanted)
}

fn moved(session: &Interval, halves: i32) -> Option<Interval> {
    let by = TimeDelta::minutes(30 * i64::from(halves));
    Interval::new(session.start() - by, session.end() - by)
}
