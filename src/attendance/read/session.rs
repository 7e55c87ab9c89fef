//! Whether a report is that of the session: by when people were connected.

use chrono::TimeDelta;

use super::{Frame, Row};
use crate::refusal::Refusal;
use crate::time::{Interval, clock_time, short_date};

/// Rows that lie further than this from the session are of another meeting.
const NEAR: TimeDelta = TimeDelta::hours(3);

/// Leaves out what is of another meeting; refuses when nothing is left.
pub fn own(
    rows: Vec<Row>,
    file: &str,
    frame: &Frame,
    notes: &mut Vec<String>,
) -> Result<Vec<Row>, Refusal> {
    let session = &frame.session;
    let Some(wide) = Interval::new(session.start() - NEAR, session.end() + NEAR) else {
        return Ok(rows);
    };
    let shown = |i: &Interval| {
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
    };
    if !rows.iter().any(|r| r.interval.touches(session)) {
        let first = rows.iter().map(|r| r.interval.start()).min();
        let last = rows.iter().map(|r| r.interval.end()).max();
        let theirs = first
            .zip(last)
            .and_then(|(a, b)| Interval::new(a, b))
            .map(|i| shown(&i))
            .unwrap_or_default();
        return Err(Refusal::invalid(
            file,
            format!(
                "nobody in it was connected during the session ({}): its connections are {theirs}, read in {}; it is the file of another session, or its times are of another zone",
                shown(session),
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
    let inside: i64 = mine
        .iter()
        .filter_map(|r| r.interval.clipped(session))
        .map(|i| i.seconds())
        .sum();
    if inside * 2 < total {
        notes.push(format!(
            "less than half of the connected time lies in the session ({}): are the file's times really those of {}?",
            shown(session),
            frame.zone.name()
        ));
    }
    Ok(mine)
}
