//! Telling one person alone about one session that is released: what she holds once more, that she is invited, that she no longer is.
//!
//! All three are called inside the transaction of what makes it true. They give the kind of mail that was written, `None` when she has been told
//! just that already.

use super::tell::tell;
use crate::invitation::{Notice, NoticeKind, Plan, again, plan_one, store};
use crate::mail::Sender;
use crate::meeting::{Part, Roster};
use crate::people::PersonId;
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::store::Conn;
use crate::time::Instant;

/// Writes to her again what stands for her: the invitation with her answer as it is, or the cancellation, with the SEQUENCE that she has and a
/// later DTSTAMP (RFC 5546, 3.2.6). Goes to the address that she has now. Refuses somebody who was never invited to the session.
pub fn resend(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    person: &PersonId,
    sender: &Sender,
    now: Instant,
) -> Result<NoticeKind, Refusal> {
    let session = begin(conn, roster, session)?;
    let held = store::of_person(conn, &session.id, person)?
        .ok_or_else(|| Refusal::not_found(format!("she was never invited to {}", session.code)))?;
    let notice = again(&session, &held, now);
    let kind = notice.kind.clone();
    write(conn, roster, vec![notice], sender, now)?;
    Ok(kind)
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
    let session = begin(conn, roster, session)?;
    if session.state == programme::SessionState::Cancelled {
        return Err(Refusal::conflict(format!(
            "{} was cancelled: nobody can be invited to it any more",
            session.code
        )));
    }
    let held = store::of_person(conn, &session.id, person)?;
    let Some(notice) = plan_one(&session, person, part, held.as_ref(), now) else {
        return Ok(None);
    };
    if notice.sequence > session.sequence {
        programme::raise_sequence(conn, &session.id, notice.sequence)?;
    }
    let kind = notice.kind.clone();
    write(conn, roster, vec![notice], sender, now)?;
    Ok(Some(kind))
}

/// Takes the turn in which programmes of this meeting change, and reads the session as it stands.
fn begin(conn: &mut Conn, roster: &Roster, session: &SessionId) -> Result<Session, Refusal> {
    conn.lock(&format!("release {}", roster.meeting.slug))?;
    programme::all_sessions(conn, &roster.meeting.id)?
        .into_iter()
        .find(|s| s.id == *session)
        .ok_or_else(|| {
            Refusal::not_found(format!(
                "{} has no such session in a released programme",
                roster.meeting.slug
            ))
        })
}

fn write(
    conn: &mut Conn,
    roster: &Roster,
    notices: Vec<Notice>,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    let plan = Plan {
        notices,
        ..Plan::default()
    };
    tell(conn, roster, &plan, sender, now)
}
