//! The tables `erased_addresses` and `erasure_keys`, and the rows of `persons` that have no name.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use crate::people::{AllianceId, Email, PersonId};
use crate::refusal::Refusal;
use crate::secret::{Token, hash_of};
use crate::store::schema::{erased_addresses, erasure_keys, persons};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

const KEY: &str = "addresses";
const BATCH: usize = 500;

/// Makes a place for somebody without name, address and zone.
pub fn nameless(conn: &mut Conn, alliance: &AllianceId, now: Instant) -> Result<PersonId, Refusal> {
    let id = PersonId::fresh();
    let address = format!("erased-{id}@erased.invalid");
    on_db!(conn, |c| diesel::insert_into(persons::table)
        .values((
            persons::id.eq(id.as_str()),
            persons::alliance_id.eq(alliance.as_str()),
            persons::name.eq("(erased)"),
            persons::email.eq(&address),
            persons::email_key.eq(&address),
            persons::zone.eq("UTC"),
            persons::language.eq("en"),
            persons::created_at.eq(naive(now)),
            persons::discreet.eq(true),
            persons::named.eq(false),
            persons::reminders.eq(false),
            persons::wishes_said.eq(true),
            persons::zone_said.eq(true),
            persons::nameless.eq(true),
        ))
        .execute(c))?;
    Ok(id)
}

/// All places without a name.
pub fn nameless_people(
    conn: &mut Conn,
    alliance: &AllianceId,
) -> Result<HashSet<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| persons::table
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .filter(persons::nameless.eq(true))
        .select(persons::id)
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

/// What an address is known by once it is gone; the key never leaves the database, and the address cannot be had back from it.
fn mark(secret: &str, email: &Email) -> String {
    let inner = hash_of(&format!("{secret}|{}", email.key()));
    hash_of(&format!("{secret}|{inner}"))
}

fn secret(conn: &mut Conn) -> Result<Option<String>, Refusal> {
    Ok(on_db!(conn, |c| erasure_keys::table
        .find(KEY)
        .select(erasure_keys::secret)
        .first(c)
        .optional())?)
}

/// Remembers that the data behind this address were erased, without the address.
pub fn entomb(
    conn: &mut Conn,
    alliance: &AllianceId,
    email: &Email,
    now: Instant,
) -> Result<(), Refusal> {
    conn.lock("erasure key")?;
    let secret = if let Some(secret) = secret(conn)? {
        secret
    } else {
        let fresh = Token::fresh().text().to_string();
        on_db!(conn, |c| diesel::insert_into(erasure_keys::table)
            .values((erasure_keys::name.eq(KEY), erasure_keys::secret.eq(&fresh)))
            .execute(c))?;
        fresh
    };
    readmit(conn, alliance, email)?;
    on_db!(conn, |c| diesel::insert_into(erased_addresses::table)
        .values((
            erased_addresses::alliance_id.eq(alliance.as_str()),
            erased_addresses::address_hash.eq(mark(&secret, email)),
            erased_addresses::erased_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(())
}

/// Which of these addresses were erased, and when.
pub fn entombed(
    conn: &mut Conn,
    alliance: &AllianceId,
    emails: &[&Email],
) -> Result<Vec<(Email, Instant)>, Refusal> {
    let Some(secret) = secret(conn)? else {
        return Ok(Vec::new());
    };
    let marks: HashMap<String, &Email> = emails.iter().map(|e| (mark(&secret, e), *e)).collect();
    let all: Vec<&String> = marks.keys().collect();
    let mut found = Vec::new();
    for some in all.chunks(BATCH) {
        let rows: Vec<(String, NaiveDateTime)> = on_db!(conn, |c| erased_addresses::table
            .filter(erased_addresses::alliance_id.eq(alliance.as_str()))
            .filter(erased_addresses::address_hash.eq_any(some.iter().map(|m| m.as_str())))
            .select((erased_addresses::address_hash, erased_addresses::erased_at))
            .load(c))?;
        found.extend(
            rows.into_iter()
                .filter_map(|(hash, at)| Some(((*marks.get(&hash)?).clone(), instant(at)))),
        );
    }
    found.sort();
    Ok(found)
}

/// Forgets that this address was erased, since its owner wishes to come back; whether it was.
pub fn readmit(conn: &mut Conn, alliance: &AllianceId, email: &Email) -> Result<bool, Refusal> {
    let Some(secret) = secret(conn)? else {
        return Ok(false);
    };
    let gone = on_db!(conn, |c| diesel::delete(
        erased_addresses::table
            .filter(erased_addresses::alliance_id.eq(alliance.as_str()))
            .filter(erased_addresses::address_hash.eq(mark(&secret, email)))
    )
    .execute(c))?;
    Ok(gone > 0)
}
