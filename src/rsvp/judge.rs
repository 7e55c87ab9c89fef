//! Whether an answer can be taken. Pure.

use crate::invitation::{Answer, Invitation};
use crate::programme::{Session, SessionState};
use crate::refusal::Refusal;

/// Refuses an answer to something that does not take place, or to which she is no longer invited (RFC 5546: after a CANCEL no reply counts).
pub fn judge(session: &Session, invitation: &Invitation, answer: Answer) -> Result<(), Refusal> {
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
    if answer == Answer::NeedsAction {
        return Err(Refusal::invalid(
            "answer",
            "choose accepted, tentative or declined",
        ));
    }
    Ok(())
}
