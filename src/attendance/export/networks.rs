//! Sheets of counts: session by network, by network and role, and one row a session.

use super::lines::{day, header, network, numbers, state_word};
use crate::attendance::{Counting, Line, Overview, over_all, roles};
use crate::sheet::{Cell, SheetOut};

pub fn by_network(overview: &Overview, counting: Counting, name: &str) -> SheetOut {
    let sessions = overview.sessions(counting);
    let mut rows = Vec::new();
    for count in &sessions {
        let row = |of: Cell, line: &Line, unidentified: Cell| {
            let mut cells = vec![
                Cell::text(&count.session.code),
                day(overview, count.session.at),
                of,
            ];
            let part = of_a_part(&cells[2]);
            cells.extend(numbers(line, count.recorded, unidentified));
            cells.push(part);
            cells
        };
        let networks = count.networks.iter();
        rows.extend(networks.map(|(code, line)| row(network(code.as_deref()), line, Cell::Empty)));
        rows.push(row(
            Cell::text("all people"),
            &count.total,
            Cell::count(count.unidentified),
        ));
    }
    if overview.records.len() > 1 {
        let (networks, total) = over_all(&sessions);
        let recorded = sessions.iter().any(|s| s.recorded);
        let unidentified = sessions.iter().map(|s| s.unidentified).sum();
        let mut all = |of: Cell, line: &Line, unidentified: Cell| {
            let mut cells = vec![Cell::text("all sessions"), Cell::Empty, of];
            cells.extend(numbers(line, recorded, unidentified));
            cells.push(Cell::text("total"));
            rows.push(cells);
        };
        for (code, line) in &networks {
            all(network(code.as_deref()), line, Cell::Empty);
        }
        all(Cell::text("all people"), &total, Cell::count(unidentified));
    }
    let mut header = header(&["session", "date", "network"]);
    header.push("row".into());
    SheetOut {
        name: name.into(),
        header,
        rows,
    }
}

/// `part` or `total`: whoever sums a column filters for the parts.
fn of_a_part(network: &Cell) -> Cell {
    let total = *network == Cell::text("all people");
    Cell::text(if total { "total" } else { "part" })
}

pub fn by_role(overview: &Overview) -> SheetOut {
    let rows = roles(overview).into_iter().map(|count| {
        let mut cells = vec![
            Cell::text(&count.session.code),
            day(overview, count.session.at),
            network(count.network.as_deref()),
            Cell::text(count.role),
        ];
        cells.extend(numbers(&count.line, count.recorded, Cell::Empty));
        cells
    });
    SheetOut {
        name: "Roles".into(),
        rows: rows.collect(),
        header: header(&["session", "date", "network", "role"]),
    }
}

pub fn by_session(overview: &Overview) -> SheetOut {
    let zone = &overview.roster.meeting.zone;
    let start = format!("start ({})", zone.name());
    let counts = overview.sessions(Counting::Representing);
    let rows = counts.into_iter().zip(&overview.records);
    let rows = rows.map(|(count, record)| {
        let s = &count.session;
        let mut cells = vec![
            Cell::text(&s.code),
            Cell::text(&s.title),
            Cell::DateTime(zone.local(s.at).civil),
            Cell::DateTime(s.at.naive_utc()),
            Cell::Number(s.minutes.into()),
            Cell::Number(count.threshold.into()),
            Cell::text(state_word(record)),
        ];
        cells.extend(numbers(
            &count.total,
            count.recorded,
            Cell::count(count.unidentified),
        ));
        cells
    });
    SheetOut {
        name: "Sessions".into(),
        rows: rows.collect(),
        header: header(&[
            "session",
            "title",
            &start,
            "start (UTC)",
            "length in minutes",
            "present from minutes",
            "record",
        ]),
    }
}
