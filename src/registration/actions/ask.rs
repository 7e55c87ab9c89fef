//! Somebody asks for a place.

use chrono::{TimeDelta, Timelike};

use super::look::one_event;
use super::write::{link, write_letter};
use crate::mail::Sender;
use crate::refusal::Refusal;
use crate::registration::letters::Kind;
use crate::registration::{Applicant, CONFIRM_HOURS, Gate, store};
use crate::secret::Token;
use crate::store::Db;
use crate::time::Instant;

/// From one place on the network so many requests an hour.
const PER_SOURCE: u32 = 20;
/// For one address so many mails a day, whoever asks.
const PER_ADDRESS: u32 = 4;

/// What became of a request. Whether the address is known anywhere never shows.
#[derive(Debug)]
pub enum Asked {
    Sent,
    /// Too many from the same place on the network.
    TooMany,
    /// It does not take anybody (any more).
    Closed,
}

/// The gate of this service, with the secret that its database keeps.
pub async fn gate(db: &Db) -> Result<Gate, Refusal> {
    db.write(|conn| store::key(conn, "forms", Token::fresh().text()))
        .await
        .map(Gate::of)
}

/// Keeps a request and writes the mail with the link that confirms it: the same for every address, known or not. `form`: what the form was stamped
/// with, so that the same form twice is one request; `source`: a name for where it came from.
pub async fn ask(
    db: &Db,
    now: Instant,
    sender: &Sender,
    gate: &Gate,
    (slug, code): (&str, &str),
    applicant: Applicant,
    (form, source): (&str, &str),
) -> Result<Asked, Refusal> {
    let (slug, code, sender) = (slug.to_string(), code.to_string(), sender.clone());
    let address = applicant.email.key();
    let form_key = gate.keyed("form", &format!("{form}|{slug}|{code}|{address}"));
    let of_source = gate.keyed("source", source);
    let of_address = gate.keyed("address", &address);
    db.write(move |conn| {
        let event = one_event(conn, &slug, &code, now)?;
        if !event.takes() {
            return Ok(Asked::Closed);
        }
        let hour = now.with_minute(0).and_then(|t| t.with_second(0));
        let hour = hour.and_then(|t| t.with_nanosecond(0)).unwrap_or(now);
        let day = hour.with_hour(0).unwrap_or(hour);
        if store::count_try(conn, &of_source, hour)? > PER_SOURCE {
            return Ok(Asked::TooMany);
        }
        if store::count_try(conn, &of_address, day)? > PER_ADDRESS {
            // To say so would tell that somebody else had asked for this address.
            return Ok(Asked::Sent);
        }
        let token = Token::fresh();
        if store::save_request(
            conn,
            &token.hash(),
            &form_key,
            &event.offer,
            &applicant,
            now,
        )? {
            let kind = Kind::Confirm {
                link: link(&sender, token.text()),
                until: now + TimeDelta::hours(CONFIRM_HOURS),
            };
            let key = format!("registration:{}", token.hash());
            write_letter(conn, &event, None, &applicant, &kind, &sender, &key, now)?;
        }
        Ok(Asked::Sent)
    })
    .await
}
