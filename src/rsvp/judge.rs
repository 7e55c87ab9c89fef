//! Whether an answer can be taken. Pure.

use crate::invitation::{Answer, Invitation};
use crate::programme::{Session, SessionState};
use crate::refusal::Refusal;

/// Refuses an answer to something that was moved since she saw it (`seen`: the SEQUENCE that her page showed; `None` from who was not shown one), that does not take place, or to which she is no longer invited (RFC 5546: after a CANCEL no reply counts).
pub fn judge(
    session: &Session,
    invitation: &Invitation,
    answer: Answer,
    seen: Option<u32>,
) -> Result<(), Refusal> {
    if session.state == SessionState::Cancelled {
        return Err(Refusal::conflict(format!(
            "{} was cancelled: there is nothing to answer any more",
            session.code
        )));
    }
    if !invitation.held {
        return Err(Refusal::conflict(format!(
            "this invitation to {} was withdrawn: ask the Secretariat if that was a mistake",
            session.code
        )));
    }
    if seen.is_some_and(|seen| seen < invitation.sequence) {
        return Err(Refusal::conflict(format!(
            "{} was changed while your page was open, so your answer was not taken: go back, load the page again, look at its time, and answer again",
            session.code
        )));
    }
    if answer == Answer::NeedsAction {
        return Err(Refusal::invalid(
            "answer",
            "choose accepted, tentative or declined",
        ));
    }
    Ok(())
}
