//! Who has a place: the rule, carried out, with what those concerned are told.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

use super::look::{all_events, look};
use super::write::write_letter;
use crate::invitation;
use crate::language::Language;
use crate::mail::{self, Sender};
use crate::meeting::{self, MeetingId, Part, Roster, WorkshopId};
use crate::people::{self, PersonId};
use crate::refusal::Refusal;
use crate::registration::letters::Kind;
use crate::registration::{
    Applicant, Decision, Event, Registration, Standing, Status, decide as rule, store,
};
use crate::store::{Conn, Db};
use crate::time::{Clock, Instant};

/// What an answer or another process changed is settled at the latest after so many seconds.
const SETTLE_SECONDS: u64 = 30;

/// Takes the turn in which the invitations of a meeting change, before any mail is written in the same transaction.
pub(in crate::registration) fn begin(conn: &mut Conn, slug: &str) -> Result<(), Refusal> {
    conn.lock(&format!("release {slug}"))?;
    mail::hold_claims(conn)
}

/// Ends a registration: the seat goes, and whoever held an invitation by it is told that it is withdrawn. Who is on the list anyway stays invited.
pub(in crate::registration) fn give_up(
    conn: &mut Conn,
    roster: &Roster,
    event: &Event,
    registration: &Registration,
    to: Standing,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    store::stand(conn, &registration.id, to, now)?;
    let (meeting, workshop) = (&event.meeting.id, &event.workshop.id);
    if meeting::listed(conn, meeting)?.contains(&registration.person) {
        return Ok(());
    }
    meeting::unseat_public(conn, meeting, workshop, &registration.person)?;
    if let Some(session) = event.session.as_ref().filter(|s| s.at > now)
        && invitation::of_person(conn, &session.id, &registration.person)?.is_some_and(|i| i.held)
    {
        let person = &registration.person;
        invitation::withdraw(conn, roster, &session.id, person, sender, now)?;
    }
    Ok(())
}

/// Does what the rule says of one session. The caller holds the lock of the meeting's programme. `newcomer`: she is told by whoever calls.
pub(in crate::registration) fn settle_one(
    conn: &mut Conn,
    event: &Event,
    newcomer: Option<&PersonId>,
    sender: &Sender,
    now: Instant,
) -> Result<usize, Refusal> {
    let (all, seen) = look(conn, &event.offer, event.session.as_ref())?;
    let decision = rule(event.offer.capacity, &seen, admits(event));
    if decision == Decision::default() {
        return Ok(0);
    }
    let roster = meeting::load_roster_by_id(conn, &event.meeting.id)?;
    for at in &decision.freed {
        let to = Standing::Cancelled;
        give_up(conn, &roster, event, &all[*at], to, sender, now)?;
    }
    for at in &decision.admitted {
        let new = newcomer == Some(&all[*at].person);
        admit(conn, &roster, event, &all[*at], new, sender, now)?;
    }
    Ok(decision.freed.len() + decision.admitted.len())
}

fn admits(event: &Event) -> bool {
    !matches!(event.status, Status::Over | Status::Cancelled)
}

fn admit(
    conn: &mut Conn,
    roster: &Roster,
    event: &Event,
    registration: &Registration,
    new: bool,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    store::stand(conn, &registration.id, Standing::Confirmed, now)?;
    let id = &registration.person;
    let listed = meeting::listed(conn, &event.meeting.id)?.contains(id);
    if !listed {
        meeting::seat_public(conn, &event.meeting.id, &event.workshop.id, id)?;
    }
    if !new && !listed {
        let person = people::load_person(conn, id)?;
        let to = Applicant {
            language: Language::of_code(&person.language).unwrap_or_default(),
            name: person.name,
            email: person.email,
            zone: person.zone,
        };
        let key = format!(
            "registration:free:{}:{}",
            registration.id,
            now.timestamp_micros()
        );
        write_letter(conn, event, Some(id), &to, &Kind::Free, sender, &key, now)?;
    }
    let Some(session) = &event.session else {
        return Ok(());
    };
    let mut invited = roster.invitees(&event.workshop).into_iter();
    let part = invited
        .find(|i| i.person.id == *id)
        .map_or(Part::Optional, |i| i.part);
    let told = invitation::invite(conn, roster, &session.id, id, part, sender, now)?;
    if told.is_none() && new {
        // She held it already: whoever registers gets it all the same.
        invitation::resend(conn, roster, &session.id, id, sender, now)?;
    }
    Ok(())
}

/// Settles every session for which registration is offered, since answers come by many ways, and deletes what was not confirmed in time. Gives how
/// many registrations changed.
pub async fn settle(db: &Db, now: Instant, sender: &Sender) -> Result<usize, Refusal> {
    let due = db.read(move |conn| due(conn, now)).await?;
    let sender = sender.clone();
    let purged = db.read(move |conn| store::overdue(conn, now)).await?;
    if due.is_empty() && !purged {
        return Ok(0);
    }
    db.write(move |conn| {
        store::purge(conn, now)?;
        let mut changed = 0;
        for (meeting, workshop) in due {
            let meeting = meeting::load_by_id(conn, &meeting)?;
            begin(conn, &meeting.slug)?;
            for event in all_events(conn, &meeting, now)? {
                if event.workshop.id == workshop {
                    changed += settle_one(conn, &event, None, &sender, now)?;
                }
            }
        }
        Ok(changed)
    })
    .await
}

/// Where the rule has something to do.
fn due(conn: &mut Conn, now: Instant) -> Result<Vec<(MeetingId, WorkshopId)>, Refusal> {
    let mut due = Vec::new();
    let mut meetings: Vec<MeetingId> = store::offers(conn, None)?
        .into_iter()
        .map(|o| o.meeting)
        .collect();
    meetings.sort();
    meetings.dedup();
    for id in meetings {
        let meeting = meeting::load_by_id(conn, &id)?;
        for event in all_events(conn, &meeting, now)? {
            let (_, seen) = look(conn, &event.offer, event.session.as_ref())?;
            if rule(event.offer.capacity, &seen, admits(&event)) != Decision::default() {
                due.push((id.clone(), event.workshop.id));
            }
        }
    }
    Ok(due)
}

/// Settles again and again, until it is told to stop.
pub async fn run_registrations(
    db: Db,
    clock: Clock,
    sender: Sender,
    wake_mail: Arc<Notify>,
    stop: Arc<Notify>,
) {
    loop {
        match settle(&db, clock.now(), &sender).await {
            Ok(0) => {}
            Ok(_) => wake_mail.notify_one(),
            Err(refusal) => tracing::error!("registrations could not be settled: {refusal}"),
        }
        tokio::select! {
            () = stop.notified() => return,
            () = tokio::time::sleep(Duration::from_secs(SETTLE_SECONDS)) => {}
        }
    }
}
