//! Looking at registrations, opening and closing, taking somebody back.

use std::collections::HashMap;

use super::model::{Desk, Line, Offered, Terms};
use crate::mail::Sender;
use crate::meeting;
use crate::people::{self, Email, Person, PersonId};
use crate::programme::{self, Session, SessionState};
use crate::refusal::Refusal;
use crate::registration::actions::{all_events, begin, give_up, look, settle_one};
use crate::registration::decide::{status, taken};
use crate::registration::{Offer, Standing, Status, store};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// No session has more places for people from outside.
const MOST_PLACES: u32 = 1_000_000;

/// Who registered for what.
pub async fn overview(db: &Db, slug: &str, now: Instant) -> Result<Desk, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| load(conn, &slug, now)).await
}

fn load(conn: &mut Conn, slug: &str, now: Instant) -> Result<Desk, Refusal> {
    let meeting = meeting::load(conn, slug)?;
    let workshops = meeting::public_workshops(conn, &meeting.id)?;
    let offers = store::offers(conn, Some(&meeting.id))?;
    let sessions = programme::all_sessions(conn, &meeting.id)?;
    let unconfirmed = store::unconfirmed(conn, &meeting.id, now)?;
    let all = store::of_meeting(conn, &meeting.id, None)?;
    let ids: Vec<PersonId> = all.iter().map(|r| r.person.clone()).collect();
    let people: HashMap<PersonId, Person> = people::load_people(conn, &ids)?
        .into_iter()
        .map(|p| (p.id.clone(), p))
        .collect();
    let mut desk = Desk {
        meeting,
        offered: Vec::new(),
        lines: Vec::new(),
    };
    for workshop in workshops {
        let offer = offers.iter().find(|o| o.workshop == workshop.id).cloned();
        let of_it: Vec<&Session> = sessions
            .iter()
            .filter(|s| s.workshop == workshop.id)
            .collect();
        let session = of_it
            .iter()
            .find(|s| s.state == SessionState::Confirmed)
            .map(|s| (*s).clone());
        let (registrations, seen) = match &offer {
            Some(offer) => look(conn, offer, session.as_ref())?,
            None => (Vec::new(), Vec::new()),
        };
        for (r, seen) in registrations.iter().zip(&seen) {
            let Some(person) = people.get(&r.person) else {
                continue;
            };
            let listed = seen.listed && r.standing == Standing::Confirmed;
            desk.lines.push(Line {
                code: workshop.code.clone(),
                name: person.name.clone(),
                email: person.email.to_string(),
                language: person.language.clone(),
                zone: person.zone.name().to_string(),
                state: if listed {
                    "on the list"
                } else {
                    r.standing.word()
                },
                stands: matches!(r.standing, Standing::Confirmed | Standing::Waiting),
                at: r.confirmed,
                changed: r.changed,
                person: Some(r.person.clone()),
            });
        }
        let open: Vec<_> = unconfirmed
            .iter()
            .filter(|r| r.workshop == workshop.id)
            .collect();
        desk.lines.extend(open.iter().map(|r| Line {
            code: workshop.code.clone(),
            name: r.applicant.name.clone(),
            email: r.applicant.email.to_string(),
            language: r.applicant.language.code().to_string(),
            zone: r.applicant.zone.name().to_string(),
            state: "unconfirmed",
            stands: false,
            at: r.asked,
            changed: r.asked,
            person: None,
        }));
        let count = |want: Standing, on_list: bool| {
            seen.iter()
                .filter(|s| s.standing == want && s.listed == on_list)
                .count()
        };
        desk.offered.push(Offered {
            status: offer
                .as_ref()
                .map_or(Status::Closed, |o| status(o, &of_it, &seen, now)),
            taken: taken(&seen),
            listed: count(Standing::Confirmed, true),
            waiting: seen
                .iter()
                .filter(|s| s.standing == Standing::Waiting)
                .count(),
            unconfirmed: open.len(),
            workshop,
            session,
            offer,
        });
    }
    Ok(desk)
}

/// Sets the terms of a public session. More places go at once to those who wait; fewer take nobody's place away.
pub async fn offer(
    db: &Db,
    now: Instant,
    sender: &Sender,
    (slug, code): (&str, &str),
    terms: Terms,
    by: &str,
) -> Result<(), Refusal> {
    let (slug, code, by) = (slug.to_string(), code.to_string(), by.to_string());
    let sender = sender.clone();
    if terms.capacity.is_some_and(|n| n == 0 || n > MOST_PLACES) {
        return Err(Refusal::invalid(
            "capacity",
            format!("give a number of places from 1 to {MOST_PLACES}, or none for as many as come"),
        ));
    }
    db.write(move |conn| {
        begin(conn, &slug)?;
        let meeting = meeting::load(conn, &slug)?;
        let workshop = meeting::public_workshops(conn, &meeting.id)?
            .into_iter()
            .find(|w| w.code == code)
            .ok_or_else(|| not_public(&code))?;
        let offer = Offer {
            meeting: meeting.id.clone(),
            workshop: workshop.id.clone(),
            open: terms.open,
            capacity: terms.capacity,
            closes: terms.closes,
        };
        store::save_offer(conn, &offer, now, &by)?;
        for event in all_events(conn, &meeting, now)? {
            if event.workshop.id == workshop.id {
                settle_one(conn, &event, None, &sender, now)?;
            }
        }
        Ok(())
    })
    .await
}

fn not_public(code: &str) -> Refusal {
    Refusal::not_found(format!(
        "{code} is no public session of this meeting: only those with the audience \"public\" can be registered for"
    ))
}

/// Takes somebody's registration back: she is told that she is no longer invited, and who waits moves up.
pub async fn remove(
    db: &Db,
    now: Instant,
    sender: &Sender,
    (slug, code): (&str, &str),
    email: &Email,
) -> Result<(), Refusal> {
    let (slug, code, sender) = (slug.to_string(), code.to_string(), sender.clone());
    let email = email.clone();
    db.write(move |conn| {
        begin(conn, &slug)?;
        let meeting = meeting::load(conn, &slug)?;
        let event = all_events(conn, &meeting, now)?
            .into_iter()
            .find(|e| e.workshop.code == code)
            .ok_or_else(|| not_public(&code))?;
        let address = std::slice::from_ref(&email);
        let person = people::people_by_email(conn, &meeting.alliance, address)?.pop();
        let (all, _) = look(conn, &event.offer, event.session.as_ref())?;
        let registration = all
            .iter()
            .find(|r| person.as_ref().is_some_and(|p| p.id == r.person))
            .filter(|r| matches!(r.standing, Standing::Confirmed | Standing::Waiting))
            .ok_or_else(|| {
                Refusal::not_found(format!(
                    "nobody with the address {email} has a registration for {code} that could be taken back"
                ))
            })?;
        let roster = meeting::load_roster_by_id(conn, &meeting.id)?;
        give_up(conn, &roster, &event, registration, Standing::Removed, &sender, now)?;
        settle_one(conn, &event, None, &sender, now)?;
        Ok(())
    })
    .await
}
