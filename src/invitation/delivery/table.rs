//! The ledger as a sheet, for spreadsheets.

use super::sentences::{holds, stands};
use super::{Holding, Line, kind_word};
use crate::sheet::{Cell, SheetOut};
use crate::time::{Instant, Zone};

/// One row a line; times are UTC.
pub fn sheet(lines: &[Line], zone: &Zone) -> SheetOut {
    let header = [
        "session",
        "name",
        "address",
        "network",
        "mail",
        "revision",
        "state",
        "what was said",
        "written (UTC)",
        "sent (UTC)",
        "attempts",
        "revision she holds",
        "notes",
    ];
    SheetOut {
        name: "Delivery".into(),
        header: header.map(String::from).to_vec(),
        rows: lines.iter().map(|line| row(line, zone)).collect(),
    }
}

fn row(line: &Line, zone: &Zone) -> Vec<Cell> {
    let at = |at: Instant| Cell::DateTime(at.naive_utc());
    let mut notes = vec![holds(line.holds, &line.mail)];
    notes.extend(line.notes.iter().cloned());
    notes.retain(|n| !n.is_empty());
    vec![
        Cell::text(&line.session.code),
        Cell::text(&line.person.name),
        Cell::text(line.mail.to.as_str()),
        Cell::text(line.network.as_deref().unwrap_or("")),
        Cell::text(kind_word(&line.mail.kind)),
        line.mail
            .sequence
            .map_or(Cell::Empty, |n| Cell::Number(n.into())),
        Cell::text(line.mail.standing.word()),
        Cell::text(stands(&line.mail, zone)),
        at(line.mail.created_at),
        line.mail.sent_at.map_or(Cell::Empty, at),
        Cell::Number(line.mail.attempts.into()),
        match line.holds {
            Holding::Revision(n) => Cell::Number(n.into()),
            Holding::Nothing | Holding::TakenOut => Cell::Empty,
        },
        Cell::text(notes.join(" ")),
    ]
}
