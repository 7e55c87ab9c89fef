//! The ledger as JSON, for scripts, the command line and the API alike.

pub mod web;

use serde_json::{Value, json};

use super::{Ledger, Line, Said, Year};
use crate::time::instant_text;

/// The whole: this meeting, all years, all words. Burdens are in thousandths of an unsocial minute per head, as in a planning problem.
pub fn whole(ledger: &Ledger) -> Value {
    json!({
        "meeting": ledger.meeting.slug,
        "networks": ledger.year.lines.iter().map(|l| line(ledger, l)).collect::<Vec<_>>(),
        "years": ledger.years.iter().map(|y| year(ledger, y)).collect::<Vec<_>>(),
        "edits": ledger.edits.iter().map(|e| json!({
            "meeting": ledger.years.iter().find(|y| y.meeting.id == e.meeting).map(|y| &y.meeting.slug),
            "network": ledger.code(&e.network),
            "opening": e.opening,
            "instead_of": e.instead_of,
            "reason": e.reason,
            "by": e.by,
            "at": instant_text(e.at),
            "counts": ledger.counts(e),
        })).collect::<Vec<_>>(),
    })
}

fn year(ledger: &Ledger, year: &Year) -> Value {
    json!({
        "meeting": year.meeting.slug,
        "name": year.meeting.name,
        "first_day": year.meeting.first_day.to_string(),
        "release": year.booked.map(|(release, _)| release),
        "booked_at": year.booked.map(|(_, at)| instant_text(at)),
        "networks": year.lines.iter().map(|l| line(ledger, l)).collect::<Vec<_>>(),
    })
}

fn line(ledger: &Ledger, line: &Line) -> Value {
    json!({
        "network": ledger.code(&line.network),
        "carried": line.carried,
        "opening": line.opening,
        "set": match &line.said {
            Said::Nothing => "no",
            Said::Counts(_) => "counts",
            Said::Lapsed(_) => "lapsed",
        },
        "burden": line.asked.as_ref().map(|a| a.burden),
        "members": line.asked.as_ref().map(|a| a.members),
        "total": line.total(),
        "closing": line.closing,
    })
}
