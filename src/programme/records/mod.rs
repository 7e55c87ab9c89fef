//! Sessions of which it is on record who was there: a release does not move from under that record. Attendance says which they are.

use std::collections::BTreeMap;

use super::{Change, SessionId};
use crate::meeting::Roster;
use crate::refusal::{Finding, Kind, Refusal};
use crate::time::with_zone;

mod store;

pub use store::{note_record, records_of};

/// How the place of a fault begins that is a session's final record.
const RECORDED: &str = "workshop ";

/// The code of the session whose final record is in the way of a release, by the place of the fault.
pub fn recorded_code(place: &str) -> Option<&str> {
    place.strip_prefix(RECORDED)
}

/// What is on record of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HasRecord {
    Draft,
    Final,
}

/// Refuses changes that move or cancel a session whose record is final; of drafts it says what becomes of them, in sentences. Pure.
pub fn stay_where_recorded(
    roster: &Roster,
    records: &BTreeMap<SessionId, HasRecord>,
    changes: &[Change],
) -> Result<Vec<String>, Refusal> {
    let mut findings = Vec::new();
    let mut warnings = Vec::new();
    for change in changes {
        let (before, does) = match change {
            Change::Moved { before, after } if before.at == after.at => (before, "last otherwise"),
            Change::Moved { before, .. } => (before, "move"),
            Change::Cancelled { before, .. } => (before, "leave the programme"),
            _ => continue,
        };
        let code = &before.code;
        match records.get(&before.id) {
            Some(HasRecord::Final) => findings.push(Finding {
                place: format!("{RECORDED}{code}"),
                says: format!(
                    "its attendance record is final and would change with it, since it would {does}: leave it where it was, {} for {} minutes, or have the record reopened first (plenary attendance reopen {} {code} --reason …)",
                    with_zone(before.at, &roster.meeting.zone),
                    before.minutes,
                    roster.meeting.slug,
                ),
            }),
            Some(HasRecord::Draft) => warnings.push(match change {
                Change::Cancelled { .. } => format!(
                    "{code} has an attendance record already: cancelled, it is in no table any more"
                ),
                _ => format!(
                    "{code} has an attendance record already: minutes outside its new time count no more"
                ),
            }),
            None => {}
        }
    }
    if findings.is_empty() {
        return Ok(warnings);
    }
    Err(Refusal {
        kind: Kind::Conflict,
        findings,
    })
}
