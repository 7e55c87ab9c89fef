//! What is offered, and how it stands.

use std::collections::HashMap;

use crate::invitation::{self, Answer};
use crate::meeting::{self, Meeting};
use crate::people::{self, PersonId};
use crate::programme::{self, Session, SessionState};
use crate::refusal::Refusal;
use crate::registration::decide::{Seen, status};
use crate::registration::{Event, Offer, Registration, store};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// The public sessions of a meeting for which registration is offered, by time; those without one last. Not found when there is none.
pub async fn events(db: &Db, slug: &str, now: Instant) -> Result<Vec<Event>, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let Some(meeting) = meeting::find(conn, &slug)? else {
            return Ok(Vec::new());
        };
        let mut events = all_events(conn, &meeting, now)?;
        events.sort_by_key(|e| (e.session.is_none(), e.session.as_ref().map(|s| s.at)));
        Ok(events)
    })
    .await
}

/// One of them; not found when it is not offered.
pub async fn event(db: &Db, slug: &str, code: &str, now: Instant) -> Result<Event, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.read(move |conn| one_event(conn, &slug, &code, now))
        .await
}

pub(super) fn one_event(
    conn: &mut Conn,
    slug: &str,
    code: &str,
    now: Instant,
) -> Result<Event, Refusal> {
    let nothing = || Refusal::not_found("there is no such public event");
    let meeting = meeting::find(conn, slug)?.ok_or_else(nothing)?;
    all_events(conn, &meeting, now)?
        .into_iter()
        .find(|e| e.workshop.code == code)
        .ok_or_else(nothing)
}

pub(in crate::registration) fn all_events(
    conn: &mut Conn,
    meeting: &Meeting,
    now: Instant,
) -> Result<Vec<Event>, Refusal> {
    let offers = store::offers(conn, Some(&meeting.id))?;
    if offers.is_empty() {
        return Ok(Vec::new());
    }
    let mailbox = people::alliance(conn, &meeting.alliance)?.mailbox;
    let sessions = programme::all_sessions(conn, &meeting.id)?;
    let mut events = Vec::new();
    for workshop in meeting::public_workshops(conn, &meeting.id)? {
        let Some(offer) = offers.iter().find(|o| o.workshop == workshop.id) else {
            continue;
        };
        let of_it: Vec<&Session> = sessions
            .iter()
            .filter(|s| s.workshop == workshop.id)
            .collect();
        let session = of_it
            .iter()
            .find(|s| s.state == SessionState::Confirmed)
            .map(|s| (*s).clone());
        let (_, seen) = look(conn, offer, session.as_ref())?;
        events.push(Event {
            meeting: meeting.clone(),
            mailbox: mailbox.clone(),
            status: status(offer, &of_it, &seen, now),
            offer: offer.clone(),
            session,
            workshop,
        });
    }
    Ok(events)
}

/// The registrations of an offer, and what the rule needs to know of each.
pub(in crate::registration) fn look(
    conn: &mut Conn,
    offer: &Offer,
    session: Option<&Session>,
) -> Result<(Vec<Registration>, Vec<Seen>), Refusal> {
    let all = store::of_meeting(conn, &offer.meeting, Some(&offer.workshop))?;
    if all.is_empty() {
        return Ok((all, Vec::new()));
    }
    let listed = meeting::listed(conn, &offer.meeting)?;
    let answers: HashMap<PersonId, Answer> = match session {
        Some(session) => invitation::of_session(conn, &session.id)?
            .into_iter()
            .filter(|i| i.held)
            .map(|i| (i.person, i.answer))
            .collect(),
        None => HashMap::new(),
    };
    let seen = all
        .iter()
        .map(|r| Seen {
            standing: r.standing,
            number: r.number,
            listed: listed.contains(&r.person),
            declined: answers.get(&r.person) == Some(&Answer::Declined),
        })
        .collect();
    Ok((all, seen))
}
