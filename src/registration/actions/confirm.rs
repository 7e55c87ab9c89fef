//! What is behind the link of a mail: confirming, seeing where one stands, giving the place back.

use super::look::all_events;
use super::settle::{begin, give_up, settle_one};
use super::write::{link, write_letter};
use crate::language::Language;
use crate::mail::Sender;
use crate::meeting;
use crate::people::{self, Person, PersonId, Wishes};
use crate::refusal::Refusal;
use crate::registration::decide::may_confirm;
use crate::registration::letters::Kind;
use crate::registration::{Applicant, Event, Registration, Standing, store};
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::{Instant, Zone};

/// What a link opens, with the language and the zone that she chose.
#[derive(Debug)]
pub enum Found {
    /// Not confirmed yet.
    Asked(Event, Language, Zone),
    /// Not confirmed yet, and nobody can any more.
    TooLate(Event, Language, Zone),
    /// `ahead`: how many wait before her.
    Registered {
        event: Event,
        language: Language,
        zone: Zone,
        registration: Registration,
        ahead: usize,
    },
}

fn gone() -> Refusal {
    Refusal::not_found("this registration link does not work (any more)")
}

/// What the link opens; changes nothing.
pub async fn show(db: &Db, now: Instant, token: &str) -> Result<Found, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| found(conn, &hash, now)).await
}

fn found(conn: &mut Conn, hash: &str, now: Instant) -> Result<Found, Refusal> {
    let request = store::request(conn, hash, now)?.ok_or_else(gone)?;
    let language = request.applicant.language;
    let zone = request.applicant.zone.clone();
    let meeting = meeting::load_by_id(conn, &request.meeting)?;
    let event = all_events(conn, &meeting, now)?
        .into_iter()
        .find(|e| e.workshop.id == request.workshop)
        .ok_or_else(gone)?;
    let Some(person) = request.person else {
        return Ok(if may_confirm(&event, request.asked) {
            Found::Asked(event, language, zone)
        } else {
            Found::TooLate(event, language, zone)
        });
    };
    let all = store::of_meeting(conn, &request.meeting, Some(&request.workshop))?;
    let registration = all
        .iter()
        .find(|r| r.person == person)
        .cloned()
        .ok_or_else(gone)?;
    let before =
        |r: &&Registration| r.standing == Standing::Waiting && r.number < registration.number;
    Ok(Found::Registered {
        ahead: all.iter().filter(before).count(),
        event,
        language,
        zone,
        registration,
    })
}

/// Confirms what the link was sent for. The same link again changes nothing.
pub async fn confirm(
    db: &Db,
    now: Instant,
    sender: &Sender,
    token: &str,
) -> Result<Found, Refusal> {
    let (token, sender) = (token.to_string(), sender.clone());
    db.write(move |conn| {
        let hash = hash_of(&token);
        let request = store::request(conn, &hash, now)?.ok_or_else(gone)?;
        let slug = meeting::load_by_id(conn, &request.meeting)?.slug;
        begin(conn, &slug)?;
        if let Found::Asked(event, ..) = found(conn, &hash, now)? {
            let person = known_or_new(conn, &event, &request.applicant, now)?;
            if store::confirm_request(conn, &hash, &person.id)? {
                let link = link(&sender, &token);
                enter(
                    conn,
                    &event,
                    &request.applicant,
                    &person,
                    &link,
                    &sender,
                    now,
                )?;
            }
        }
        found(conn, &hash, now)
    })
    .await
}

/// Whoever has this address in the alliance, as she is known there; else a new person of no network.
fn known_or_new(
    conn: &mut Conn,
    event: &Event,
    applicant: &Applicant,
    now: Instant,
) -> Result<Person, Refusal> {
    let alliance = &event.meeting.alliance;
    conn.lock(&format!("people {alliance}"))?;
    let address = std::slice::from_ref(&applicant.email);
    if let Some(known) = people::people_by_email(conn, alliance, address)?.pop() {
        return Ok(known);
    }
    let person = Person {
        id: PersonId::fresh(),
        name: applicant.name.clone(),
        email: applicant.email.clone(),
        zone: applicant.zone.clone(),
        language: applicant.language.code().to_string(),
        wishes: Wishes::default(),
        memberships: Vec::new(),
    };
    // Whoever was erased and registers again wishes to be known again.
    people::erased::readmit(conn, alliance, &person.email)?;
    people::save_people(conn, alliance, &[&person], now)?;
    Ok(person)
}

/// Puts her among those who wait, settles, and tells her where she stands.
fn enter(
    conn: &mut Conn,
    event: &Event,
    applicant: &Applicant,
    person: &Person,
    link: &str,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    let hers = |conn: &mut Conn| -> Result<Option<Registration>, Refusal> {
        let all = store::of_meeting(conn, &event.meeting.id, Some(&event.workshop.id))?;
        Ok(all.into_iter().find(|r| r.person == person.id))
    };
    // What an organiser took back stays so; whoever has a place or waits keeps that.
    let before = hers(conn)?;
    if before.is_none_or(|r| r.standing == Standing::Cancelled) {
        store::queue(conn, &event.offer, &person.id, now)?;
        settle_one(conn, event, Some(&person.id), sender, now)?;
    }
    let Some(registration) = hers(conn)? else {
        return Ok(());
    };
    let kind = match (registration.standing, &event.session) {
        (Standing::Confirmed, None) => Kind::Later { link: link.into() },
        (Standing::Waiting, _) => {
            let all = store::of_meeting(conn, &event.meeting.id, Some(&event.workshop.id))?;
            let waiting = |r: &&Registration| {
                r.standing == Standing::Waiting && r.number <= registration.number
            };
            Kind::Waiting {
                link: link.into(),
                number: all.iter().filter(waiting).count(),
            }
        }
        _ => return Ok(()),
    };
    let key = format!("registration:{}:{}", hash_of(link), registration.number);
    let to = Applicant {
        email: person.email.clone(),
        ..applicant.clone()
    };
    write_letter(conn, event, Some(&person.id), &to, &kind, sender, &key, now)
}

/// Gives her place, or her place among those who wait, back.
pub async fn cancel(db: &Db, now: Instant, sender: &Sender, token: &str) -> Result<Found, Refusal> {
    let (token, sender) = (token.to_string(), sender.clone());
    db.write(move |conn| {
        let hash = hash_of(&token);
        let request = store::request(conn, &hash, now)?.ok_or_else(gone)?;
        let slug = meeting::load_by_id(conn, &request.meeting)?.slug;
        begin(conn, &slug)?;
        if let Found::Registered {
            event,
            registration,
            ..
        } = found(conn, &hash, now)?
            && matches!(
                registration.standing,
                Standing::Confirmed | Standing::Waiting
            )
        {
            let roster = meeting::load_roster_by_id(conn, &event.meeting.id)?;
            let to = Standing::Cancelled;
            give_up(conn, &roster, &event, &registration, to, &sender, now)?;
            settle_one(conn, &event, None, &sender, now)?;
        }
        found(conn, &hash, now)
    })
    .await
}
