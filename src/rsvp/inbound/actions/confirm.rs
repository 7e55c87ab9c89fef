//! Her word about an answer that came in her name.

use crate::ical::{PartStat, Reply, ReplyKind};
use crate::invitation::{self, Answer, Way};
use crate::meeting::{self, Meeting};
use crate::people::{self, Person};
use crate::programme;
use crate::refusal::Refusal;
use crate::rsvp::inbound::model::{HeldAnswer, KeptState};
use crate::rsvp::inbound::store::{self, Said, Which};
use crate::rsvp::inbound::{Holds, Outcome, Verdict, judge_mail};
use crate::rsvp::{take_heard, unknown_link};
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// The answers that wait for the word of whoever holds this link, newest first.
pub async fn held(db: &Db, token: &str) -> Result<(Person, Meeting, Vec<HeldAnswer>), Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (meeting_id, person_id) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let meeting = meeting::load_by_id(conn, &meeting_id)?;
        let person = people::load_person(conn, &person_id)?;
        let sessions = programme::all_sessions(conn, &meeting_id)?;
        let all = store::said(conn, &Which::HeldOf(&meeting_id, &person_id))?
            .into_iter()
            .filter_map(|said| {
                let session = sessions.iter().find(|s| s.id == said.session)?.clone();
                Some(held_of(said, session))
            })
            .collect();
        Ok((person, meeting, all))
    })
    .await
}

/// Whether answers of hers wait for her word.
pub fn waiting(
    conn: &mut Conn,
    meeting: &meeting::MeetingId,
    person: &people::PersonId,
) -> Result<bool, Refusal> {
    Ok(!store::said(conn, &Which::HeldOf(meeting, person))?.is_empty())
}

fn held_of(said: Said, session: programme::Session) -> HeldAnswer {
    HeldAnswer {
        id: said.id,
        invitation: said.invitation,
        person: said.person,
        session,
        answer: said.answer,
        sequence: said.sequence,
        dtstamp: said.dtstamp,
        comment: said.comment,
        proposed: said.proposed,
        from: said.from,
        received_at: said.received_at,
    }
}

/// Takes her word: what is hers is judged again, now as hers, and counts if it still may. Gives what became of it; `Disowned` ones are gone.
pub async fn confirm(
    db: &Db,
    now: Instant,
    token: &str,
    id: &str,
    hers: bool,
) -> Result<Outcome, Refusal> {
    let (hash, id) = (hash_of(token), id.to_string());
    db.write(move |conn| {
        let (meeting_id, person_id) = invitation::of_link(conn, &hash)?.ok_or_else(unknown_link)?;
        let slug = meeting::load_by_id(conn, &meeting_id)?.slug;
        conn.lock(&format!("release {slug}"))?;
        let said = store::said(conn, &Which::HeldOf(&meeting_id, &person_id))?
            .into_iter()
            .find(|s| s.id.as_str() == id)
            .ok_or_else(|| {
                Refusal::conflict("this answer waits no longer: it was confirmed or dropped before")
            })?;
        if !hers {
            settle(conn, &said, KeptState::Disowned, false, now)?;
            return Ok(Outcome::Unconfirmed);
        }
        confirmed(conn, &said, now)
    })
    .await
}

fn confirmed(conn: &mut Conn, said: &Said, now: Instant) -> Result<Outcome, Refusal> {
    let session = session_of(conn, said)?;
    let held = invitation::of_person(conn, &session.id, &said.person)?.ok_or_else(unknown_link)?;
    let last = store::last_applied(conn, &held.id, held.sequence)?;
    let holds = Holds {
        session: &session,
        invitation: &held,
        last,
        authentic: true,
    };
    let mut outcome = Outcome::NoAnswer;
    let mut applied = false;
    if said.answer.is_some() {
        match judge_mail(&reply_of(said, &session.uid), &holds, now) {
            Verdict::Take(answer, at) => {
                take_heard(
                    conn,
                    &session,
                    &said.person,
                    answer,
                    (Way::Mail, at),
                    &said.comment,
                    now,
                )?;
                outcome = Outcome::Applied;
                applied = true;
            }
            Verdict::Not(why, _) => outcome = why,
        }
    }
    let open =
        said.proposed.is_some() && held.held && session.state == programme::SessionState::Confirmed;
    if open {
        outcome = Outcome::Counter;
    }
    let to = if open {
        KeptState::Open
    } else {
        KeptState::Confirmed
    };
    settle(conn, said, to, applied, now)?;
    Ok(outcome)
}

fn session_of(conn: &mut Conn, said: &Said) -> Result<programme::Session, Refusal> {
    programme::session_by_id(conn, &said.session)?.ok_or_else(unknown_link)
}

fn settle(
    conn: &mut Conn,
    said: &Said,
    to: KeptState,
    applied: bool,
    now: Instant,
) -> Result<(), Refusal> {
    if store::settle(
        conn,
        &said.id,
        KeptState::Held,
        to,
        Some(applied),
        "herself",
        now,
    )? {
        return Ok(());
    }
    Err(Refusal::conflict(
        "this answer was settled at the same moment: look again",
    ))
}

fn reply_of(said: &Said, uid: &str) -> Reply {
    Reply {
        kind: ReplyKind::Answer,
        uid: uid.to_string(),
        attendee: said.email.clone(),
        partstat: said.answer.map(|a| match a {
            Answer::Accepted => PartStat::Accepted,
            Answer::Tentative => PartStat::Tentative,
            Answer::Declined => PartStat::Declined,
            Answer::NeedsAction => PartStat::NeedsAction,
        }),
        sequence: said.sequence,
        dtstamp: Some(said.dtstamp),
        comment: None,
        request_status: None,
        delegated_to: None,
    }
}
