//! What is done with attendance: each act loads, decides and stores in one transaction.

mod decide;
mod figures;
mod import;
mod nameless;
mod names;
mod overview;
mod waiting;

pub use decide::{Decided, Decider, Decision, Written, decide};
pub use figures::{Figures, figures, load_figures};
pub use import::{Hint, Imported, ReportFile, Seen, import_report, preview_report};
pub use nameless::count_nameless;
pub use names::{Found, Names, Sees, names_of};
pub use overview::{load_overview, overview};
pub use waiting::{
    Imports, Looked, Place, imports_of, keep, let_wait, look_at, run_uploads, take_back_import,
};

use super::{Entry, store};
use crate::meeting::{Meeting, Roster, Workshop};
use crate::people::{Email, Person};
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::store::Conn;

/// The session of that workshop in the programme that stands.
pub(in crate::attendance) fn standing<'a>(
    conn: &mut Conn,
    roster: &'a Roster,
    code: &str,
) -> Result<(Session, &'a Workshop), Refusal> {
    let slug = &roster.meeting.slug;
    let workshop = roster.workshop_by_code(code).ok_or_else(|| {
        let codes: Vec<&str> = roster.workshops.iter().map(|w| w.code.as_str()).collect();
        Refusal::not_found(format!(
            "{slug} has no workshop {code}; it has {}",
            codes.join(", ")
        ))
    })?;
    let session = programme::standing(conn, &roster.meeting.id)?
        .into_iter()
        .find(|s| s.workshop == workshop.id)
        .ok_or_else(|| {
            Refusal::conflict(format!(
                "{} stands in no released programme of {slug}, so nobody knows when it was: release one first (plenary programme release {slug} --starts FILE)",
                workshop.code
            ))
        })?;
    Ok((session, workshop))
}

pub(in crate::attendance) fn of_session(
    conn: &mut Conn,
    meeting: &Meeting,
    session: &SessionId,
) -> Result<Vec<Entry>, Refusal> {
    let all = store::entries(conn, &meeting.id)?;
    Ok(all
        .into_iter()
        .filter(|(s, _)| s == session)
        .map(|(_, e)| e)
        .collect())
}

pub(in crate::attendance) fn of_meeting<'a>(
    roster: &'a Roster,
    email: &Email,
) -> Result<&'a Person, Refusal> {
    roster
        .people
        .iter()
        .map(|(p, _)| p)
        .find(|p| p.email.key() == email.key())
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "nobody of {} has the address {email}",
                roster.meeting.slug
            ))
        })
}
