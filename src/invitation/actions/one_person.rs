//! Telling one person alone about one session that is released: what she holds once more, that she is invited, that she no longer is.
//!
//! All three are called inside the transaction of what makes it true, before it writes other mails: they wait for their turn to change the
//! meeting's invitations. They give the kind of mail that was written, `None` when there is nothing to tell her.

use super::tell::tell;
use crate::invitation::{Invitation, NoticeKind, Plan, Said, notices, plan_one, store};
use crate::mail::{self, Sender};
use crate::meeting::{Part, Roster};
use crate::people::PersonId;
use crate::programme::{self, Session, SessionId, SessionState};
use crate::refusal::Refusal;
use crate::store::Conn;
use crate::time::Instant;

/// Writes to her again what stands for her, to the address that she has now: her invitation with her answer as it is, or the cancellation, with
/// the SEQUENCE that she has and a later DTSTAMP (RFC 5546, 3.2.6). `None`: she is not invited and never heard that she was. Refuses somebody to
/// whom nothing was ever written about the session.
pub fn resend(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    person: &PersonId,
    sender: &Sender,
    now: Instant,
) -> Result<Option<NoticeKind>, Refusal> {
    let one = One::load(conn, roster, session, person)?;
    let Some(held) = &one.held else {
        return Err(Refusal::not_found(format!(
            "she was never invited to {}",
            one.session.code
        )));
    };
    let stands = held.held && one.session.state == SessionState::Confirmed;
    let part = stands.then_some(held.part);
    let plan = plan_one(&one.session, person, part, one.told(), true, now);
    write(conn, roster, &plan, sender, now)
}

/// Invites her to a session that stands, or tells her the part that she has in it now. Nobody else hears of it, and the session's SEQUENCE stays
/// unless she was told before that she is no longer invited.
pub fn invite(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    person: &PersonId,
    part: Part,
    sender: &Sender,
    now: Instant,
) -> Result<Option<NoticeKind>, Refusal> {
    want(conn, roster, session, person, Some(part), sender, now)
}

/// Tells her that she is no longer invited to a session that takes place. Nobody else hears of it.
pub fn withdraw(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    person: &PersonId,
    sender: &Sender,
    now: Instant,
) -> Result<Option<NoticeKind>, Refusal> {
    want(conn, roster, session, person, None, sender, now)
}

fn want(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    person: &PersonId,
    part: Option<Part>,
    sender: &Sender,
    now: Instant,
) -> Result<Option<NoticeKind>, Refusal> {
    let one = One::load(conn, roster, session, person)?;
    if one.session.state == SessionState::Cancelled {
        return Err(Refusal::conflict(format!(
            "{} was cancelled: nobody can be invited to it any more",
            one.session.code
        )));
    }
    let plan = plan_one(&one.session, person, part, one.told(), false, now);
    write(conn, roster, &plan, sender, now)
}

/// One session as it stands, and what one person holds of it.
struct One {
    session: Session,
    held: Option<Invitation>,
    said: Vec<Said>,
}

impl One {
    /// Takes the turn in which invitations of this meeting change, and reads.
    fn load(
        conn: &mut Conn,
        roster: &Roster,
        session: &SessionId,
        person: &PersonId,
    ) -> Result<One, Refusal> {
        conn.lock(&format!("release {}", roster.meeting.slug))?;
        mail::hold_claims(conn)?;
        let session = programme::all_sessions(conn, &roster.meeting.id)?
            .into_iter()
            .find(|s| s.id == *session)
            .ok_or_else(|| {
                Refusal::not_found(format!(
                    "{} has no such session in a released programme",
                    roster.meeting.slug
                ))
            })?;
        let held = store::of_person(conn, &session.id, person)?;
        let said = match &held {
            Some(held) => {
                let reach = mail::reach_of_person(conn, person)?;
                notices::of_invitation(conn, &held.id, &reach)?
            }
            None => Vec::new(),
        };
        Ok(One {
            session,
            held,
            said,
        })
    }

    fn told(&self) -> (Option<&Invitation>, &[Said]) {
        (self.held.as_ref(), &self.said)
    }
}

fn write(
    conn: &mut Conn,
    roster: &Roster,
    plan: &Plan,
    sender: &Sender,
    now: Instant,
) -> Result<Option<NoticeKind>, Refusal> {
    tell(conn, roster, plan, sender, now)?;
    Ok(plan.notices.first().map(|n| n.kind.clone()))
}
