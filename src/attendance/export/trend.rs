//! Sheets of the trend: the share of the invited that was present, session by session and week by week.

use super::lines::{network, ratio};
use crate::attendance::{Counting, Line, Overview, Trend, by_session, by_week};
use crate::sheet::{Cell, SheetOut};

pub fn sheets(overview: &Overview) -> Vec<SheetOut> {
    let counts = overview.sessions(Counting::Representing);
    let meeting = &overview.roster.meeting;
    let (sessions, everybody) = by_session(&counts);
    let zone = &meeting.zone;
    let columns = counts.iter().map(|c| {
        let day = zone.local(c.session.at).civil.date();
        format!("{} ({day})", c.session.code)
    });
    let by_session = sheet("Trend", columns.collect(), &sessions, &everybody);
    let (weeks, trends, everybody) = by_week(&counts, zone, meeting.first_day);
    let columns = weeks.iter().map(|w| {
        format!(
            "{} to {} ({})",
            w.first_day,
            w.last_day,
            w.sessions.join(", ")
        )
    });
    vec![
        by_session,
        sheet("Weeks", columns.collect(), &trends, &everybody),
    ]
}

fn sheet(
    name: &str,
    columns: Vec<String>,
    trends: &[Trend],
    everybody: &[Option<Line>],
) -> SheetOut {
    let row = |first: Cell, points: &[Option<Line>]| {
        let points = points.iter().map(|point| {
            point.map_or(Cell::Empty, |l| {
                ratio(l.present_invited, l.invited_recorded)
            })
        });
        std::iter::once(first).chain(points).collect()
    };
    let mut rows: Vec<Vec<Cell>> = trends
        .iter()
        .map(|t| row(network(t.network.as_deref()), &t.points))
        .collect();
    rows.push(row(Cell::text("all people"), everybody));
    let mut header = vec!["network".to_string()];
    header.extend(columns);
    SheetOut {
        name: name.into(),
        header,
        rows,
    }
}
