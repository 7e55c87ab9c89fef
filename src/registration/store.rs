//! The tables of the slice.
//! Long because the slice owns five small tables.

use chrono::{NaiveDateTime, TimeDelta};
use diesel::prelude::*;

use super::{Applicant, CONFIRM_HOURS, Offer, Registration, RegistrationId, Standing};
use crate::language::Language;
use crate::mail;
use crate::meeting::{MeetingId, WorkshopId};
use crate::people::{Email, PersonId};
use crate::refusal::Refusal;
use crate::store::schema::{
    registration_keys, registration_offers, registration_requests, registration_tries,
    registrations,
};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::{Instant, Zone};

type OfferRow = (String, String, String, Option<i32>, Option<NaiveDateTime>);

/// What is offered: of one meeting, or everywhere.
pub fn offers(conn: &mut Conn, meeting: Option<&MeetingId>) -> Result<Vec<Offer>, Refusal> {
    let rows: Vec<OfferRow> = on_db!(conn, |c| {
        let mut query = registration_offers::table
            .order(registration_offers::workshop_id)
            .select((
                registration_offers::workshop_id,
                registration_offers::meeting_id,
                registration_offers::state,
                registration_offers::capacity,
                registration_offers::closes_at,
            ))
            .into_boxed();
        if let Some(meeting) = meeting {
            query = query.filter(registration_offers::meeting_id.eq(meeting.as_str()));
        }
        query.load(c)
    })?;
    Ok(rows
        .into_iter()
        .map(|(workshop, meeting, state, capacity, closes)| Offer {
            meeting: MeetingId::from_text(meeting),
            workshop: WorkshopId::from_text(workshop),
            open: state == "open",
            capacity: capacity.and_then(|n| u32::try_from(n).ok()),
            closes: closes.map(instant),
        })
        .collect())
}

/// Puts an offer in the place of the one before.
pub fn save_offer(conn: &mut Conn, offer: &Offer, now: Instant, by: &str) -> Result<(), Refusal> {
    let capacity =
        offer.capacity.map(i32::try_from).transpose().map_err(|_| {
            Refusal::invalid("capacity", "so many places are more than can be counted")
        })?;
    let values = (
        registration_offers::meeting_id.eq(offer.meeting.as_str()),
        registration_offers::state.eq(if offer.open { "open" } else { "closed" }),
        registration_offers::capacity.eq(capacity),
        registration_offers::closes_at.eq(offer.closes.map(naive)),
        registration_offers::changed_at.eq(naive(now)),
        registration_offers::changed_by.eq(by),
    );
    let changed = on_db!(conn, |c| diesel::update(
        registration_offers::table.find(offer.workshop.as_str())
    )
    .set(values)
    .execute(c))?;
    if changed == 0 {
        on_db!(conn, |c| diesel::insert_into(registration_offers::table)
            .values((
                registration_offers::workshop_id.eq(offer.workshop.as_str()),
                values
            ))
            .execute(c))?;
    }
    Ok(())
}

/// A request as it lies there.
#[derive(Debug, Clone)]
pub struct Request {
    pub meeting: MeetingId,
    pub workshop: WorkshopId,
    pub applicant: Applicant,
    pub asked: Instant,
    /// Who she is, once she has confirmed.
    pub person: Option<PersonId>,
}

/// Keeps a request; `false` when the same form was sent before.
pub fn save_request(
    conn: &mut Conn,
    token_hash: &str,
    form_key: &str,
    offer: &Offer,
    applicant: &Applicant,
    now: Instant,
) -> Result<bool, Refusal> {
    let added = on_db!(conn, |c| diesel::insert_into(registration_requests::table)
        .values((
            registration_requests::token_hash.eq(token_hash),
            registration_requests::form_key.eq(form_key),
            registration_requests::meeting_id.eq(offer.meeting.as_str()),
            registration_requests::workshop_id.eq(offer.workshop.as_str()),
            registration_requests::name.eq(&applicant.name),
            registration_requests::email.eq(applicant.email.as_str()),
            registration_requests::zone.eq(applicant.zone.given()),
            registration_requests::language.eq(applicant.language.code()),
            registration_requests::created_at.eq(naive(now)),
        ))
        .on_conflict(registration_requests::form_key)
        .do_nothing()
        .execute(c))?;
    Ok(added == 1)
}

type RequestRow = (
    String,
    String,
    String,
    String,
    String,
    String,
    NaiveDateTime,
    Option<String>,
);

/// The request behind a link; `None` when it never was, or was not confirmed in time.
pub fn request(
    conn: &mut Conn,
    token_hash: &str,
    now: Instant,
) -> Result<Option<Request>, Refusal> {
    let row: Option<RequestRow> = on_db!(conn, |c| registration_requests::table
        .find(token_hash)
        .select((
            registration_requests::meeting_id,
            registration_requests::workshop_id,
            registration_requests::name,
            registration_requests::email,
            registration_requests::zone,
            registration_requests::language,
            registration_requests::created_at,
            registration_requests::person_id,
        ))
        .first(c)
        .optional())?;
    let request = row.map(to_request).transpose()?;
    Ok(request.filter(|r| r.person.is_some() || r.asked > oldest(now)))
}

fn to_request(
    (meeting, workshop, name, email, zone, language, asked, person): RequestRow,
) -> Result<Request, Refusal> {
    Ok(Request {
        meeting: MeetingId::from_text(meeting),
        workshop: WorkshopId::from_text(workshop),
        applicant: Applicant {
            name,
            email: Email::from_stored(email),
            zone: Zone::parse(&zone)
                .map_err(|e| Refusal::internal(format!("registration_requests.zone: {e}")))?,
            language: Language::of_code(&language).unwrap_or_default(),
        },
        asked: instant(asked),
        person: person.map(PersonId::from_text),
    })
}

/// Those of a meeting who have not confirmed yet, the earliest first.
pub fn unconfirmed(
    conn: &mut Conn,
    meeting: &MeetingId,
    now: Instant,
) -> Result<Vec<Request>, Refusal> {
    let rows: Vec<RequestRow> = on_db!(conn, |c| registration_requests::table
        .filter(registration_requests::meeting_id.eq(meeting.as_str()))
        .filter(registration_requests::person_id.is_null())
        .filter(registration_requests::created_at.gt(naive(oldest(now))))
        .order((
            registration_requests::created_at,
            registration_requests::token_hash
        ))
        .select((
            registration_requests::meeting_id,
            registration_requests::workshop_id,
            registration_requests::name,
            registration_requests::email,
            registration_requests::zone,
            registration_requests::language,
            registration_requests::created_at,
            registration_requests::person_id,
        ))
        .load(c))?;
    rows.into_iter().map(to_request).collect()
}

/// The request is confirmed: from now on it says only who she is. `false` when somebody was faster.
pub fn confirm_request(
    conn: &mut Conn,
    token_hash: &str,
    person: &PersonId,
) -> Result<bool, Refusal> {
    let changed = on_db!(conn, |c| diesel::update(
        registration_requests::table
            .find(token_hash)
            .filter(registration_requests::person_id.is_null())
    )
    .set((
        registration_requests::person_id.eq(person.as_str()),
        registration_requests::name.eq(""),
        registration_requests::email.eq(""),
    ))
    .execute(c))?;
    Ok(changed == 1)
}

fn oldest(now: Instant) -> Instant {
    now - TimeDelta::hours(CONFIRM_HOURS)
}

/// Whether there is something to purge.
pub fn overdue(conn: &mut Conn, now: Instant) -> Result<bool, Refusal> {
    let requests: i64 = on_db!(conn, |c| registration_requests::table
        .filter(registration_requests::person_id.is_null())
        .filter(registration_requests::created_at.le(naive(oldest(now))))
        .count()
        .get_result(c))?;
    let tries: i64 = on_db!(conn, |c| registration_tries::table
        .filter(registration_tries::since.lt(naive(oldest(now))))
        .count()
        .get_result(c))?;
    Ok(requests + tries > 0)
}

/// Deletes requests that nobody confirmed in time with what their mails say, and counts of tries that count no more. Gives how many requests that were.
pub fn purge(conn: &mut Conn, now: Instant) -> Result<usize, Refusal> {
    on_db!(conn, |c| diesel::delete(
        registration_tries::table.filter(registration_tries::since.lt(naive(oldest(now))))
    )
    .execute(c))?;
    mail::blank_strangers(conn, "registration", oldest(now))?;
    Ok(on_db!(conn, |c| diesel::delete(
        registration_requests::table
            .filter(registration_requests::person_id.is_null())
            .filter(registration_requests::created_at.le(naive(oldest(now))))
    )
    .execute(c))?)
}

type Row = (
    String,
    String,
    String,
    String,
    String,
    i32,
    NaiveDateTime,
    NaiveDateTime,
);

/// All registrations for one session of a meeting, or for all of them, in the order of confirmation.
pub fn of_meeting(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: Option<&WorkshopId>,
) -> Result<Vec<Registration>, Refusal> {
    let rows: Vec<Row> = on_db!(conn, |c| {
        let mut query = registrations::table
            .filter(registrations::meeting_id.eq(meeting.as_str()))
            .order((registrations::workshop_id, registrations::number))
            .select((
                registrations::id,
                registrations::meeting_id,
                registrations::workshop_id,
                registrations::person_id,
                registrations::state,
                registrations::number,
                registrations::confirmed_at,
                registrations::changed_at,
            ))
            .into_boxed();
        if let Some(workshop) = workshop {
            query = query.filter(registrations::workshop_id.eq(workshop.as_str()));
        }
        query.load(c)
    })?;
    rows.into_iter().map(to_registration).collect()
}

fn to_registration(
    (id, meeting, workshop, person, state, number, confirmed, changed): Row,
) -> Result<Registration, Refusal> {
    Ok(Registration {
        standing: Standing::from_word(&state).ok_or_else(|| {
            Refusal::internal(format!("registrations.state of {id} is \"{state}\""))
        })?,
        id: RegistrationId::from_text(id),
        meeting: MeetingId::from_text(meeting),
        workshop: WorkshopId::from_text(workshop),
        person: PersonId::from_text(person),
        number: u32::try_from(number).unwrap_or(0),
        confirmed: instant(confirmed),
        changed: instant(changed),
    })
}

/// Puts her at the end of those who wait: newly, or once more after she had cancelled.
pub fn queue(
    conn: &mut Conn,
    offer: &Offer,
    person: &PersonId,
    now: Instant,
) -> Result<(), Refusal> {
    let last: Option<i32> = on_db!(conn, |c| registrations::table
        .filter(registrations::workshop_id.eq(offer.workshop.as_str()))
        .select(diesel::dsl::max(registrations::number))
        .first(c))?;
    let id = RegistrationId::fresh();
    let place = (
        registrations::state.eq(Standing::Waiting.word()),
        registrations::number.eq(last.unwrap_or(0) + 1),
        registrations::confirmed_at.eq(naive(now)),
        registrations::changed_at.eq(naive(now)),
    );
    let again = on_db!(conn, |c| diesel::update(
        registrations::table
            .filter(registrations::workshop_id.eq(offer.workshop.as_str()))
            .filter(registrations::person_id.eq(person.as_str()))
    )
    .set(place)
    .execute(c))?;
    if again == 0 {
        on_db!(conn, |c| diesel::insert_into(registrations::table)
            .values((
                registrations::id.eq(id.as_str()),
                registrations::meeting_id.eq(offer.meeting.as_str()),
                registrations::workshop_id.eq(offer.workshop.as_str()),
                registrations::person_id.eq(person.as_str()),
                place,
            ))
            .execute(c))?;
    }
    Ok(())
}

/// Gives a registration another standing.
pub fn stand(
    conn: &mut Conn,
    id: &RegistrationId,
    standing: Standing,
    now: Instant,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        registrations::table.find(id.as_str())
    )
    .set((
        registrations::state.eq(standing.word()),
        registrations::changed_at.eq(naive(now)),
    ))
    .execute(c))?;
    Ok(())
}

/// Counts a try of this source since `since`; gives which one it is.
pub fn count_try(conn: &mut Conn, source: &str, since: Instant) -> Result<u32, Refusal> {
    let tries: i32 = on_db!(conn, |c| diesel::insert_into(registration_tries::table)
        .values((
            registration_tries::source.eq(source),
            registration_tries::since.eq(naive(since)),
            registration_tries::tries.eq(1),
        ))
        .on_conflict((registration_tries::source, registration_tries::since))
        .do_update()
        .set(registration_tries::tries.eq(registration_tries::tries + 1))
        .returning(registration_tries::tries)
        .get_result(c))?;
    Ok(u32::try_from(tries).unwrap_or(u32::MAX))
}

/// How many tries of this source were counted since `since`.
pub fn tries(conn: &mut Conn, source: &str, since: Instant) -> Result<u32, Refusal> {
    let tries: Option<i32> = on_db!(conn, |c| registration_tries::table
        .find((source, naive(since)))
        .select(registration_tries::tries)
        .first(c)
        .optional())?;
    Ok(tries.map_or(0, |n| u32::try_from(n).unwrap_or(u32::MAX)))
}

/// The secret of that name, made with `fresh` when there is none yet.
pub fn key(conn: &mut Conn, name: &str, fresh: &str) -> Result<String, Refusal> {
    on_db!(conn, |c| diesel::insert_into(registration_keys::table)
        .values((
            registration_keys::name.eq(name),
            registration_keys::secret.eq(fresh),
        ))
        .on_conflict(registration_keys::name)
        .do_nothing()
        .execute(c))?;
    Ok(on_db!(conn, |c| registration_keys::table
        .find(name)
        .select(registration_keys::secret)
        .first(c))?)
}
