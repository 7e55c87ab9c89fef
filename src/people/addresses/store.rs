//! Looking for people by name, address and network; and the table `address_changes`.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::people::{AllianceId, Email, NetworkId, PersonId, random_id};
use crate::refusal::Refusal;
use crate::store::schema::{address_changes, memberships, persons};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::Instant;

/// An address that was corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    pub old: Email,
    pub new: Email,
    pub at: Instant,
    pub by: String,
}

/// The people of the alliance whose name or address has every one of these words, without regard to case and accents.
pub fn matching(
    conn: &mut Conn,
    alliance: &AllianceId,
    words: &str,
) -> Result<Vec<PersonId>, Refusal> {
    let rows: Vec<(String, String, String)> = on_db!(conn, |c| persons::table
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .select((persons::id, persons::name, persons::email_key))
        .load(c))?;
    let wanted: Vec<String> = words.split_whitespace().map(folded).collect();
    Ok(rows
        .into_iter()
        .filter(|(_, name, address)| {
            let name = folded(name);
            wanted
                .iter()
                .all(|w| name.contains(w) || address.contains(w))
        })
        .map(|(id, _, _)| PersonId::from_text(id))
        .collect())
}

/// Without case and accents: `Zoë` is found by `zoe`.
fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Who is or was in a network.
pub fn of_network(conn: &mut Conn, network: &NetworkId) -> Result<Vec<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| memberships::table
        .filter(memberships::network_id.eq(network.as_str()))
        .select(memberships::person_id)
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

/// The people of the alliance who are in no network: partners, the public.
pub fn without_network(conn: &mut Conn, alliance: &AllianceId) -> Result<Vec<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| persons::table
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .filter(persons::id.ne_all(memberships::table.select(memberships::person_id)))
        .select(persons::id)
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

/// How many people have an address in each domain.
pub fn domains(conn: &mut Conn, alliance: &AllianceId) -> Result<BTreeMap<String, usize>, Refusal> {
    let keys: Vec<String> = on_db!(conn, |c| persons::table
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .select(persons::email_key)
        .load(c))?;
    let mut domains = BTreeMap::new();
    for key in keys {
        if let Some((_, domain)) = key.rsplit_once('@') {
            *domains.entry(domain.to_string()).or_default() += 1;
        }
    }
    Ok(domains)
}

/// Gives somebody another address and keeps the old one on record: it is still hers where something comes from it.
pub fn set(conn: &mut Conn, person: &PersonId, change: &Changed) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        persons::table.filter(persons::id.eq(person.as_str()))
    )
    .set((
        persons::email.eq(change.new.as_str()),
        persons::email_key.eq(change.new.key()),
    ))
    .execute(c))?;
    on_db!(conn, |c| diesel::insert_into(address_changes::table)
        .values((
            address_changes::id.eq(random_id()),
            address_changes::person_id.eq(person.as_str()),
            address_changes::old_address.eq(change.old.as_str()),
            address_changes::old_key.eq(change.old.key()),
            address_changes::new_address.eq(change.new.as_str()),
            address_changes::changed_at.eq(naive(change.at)),
            address_changes::changed_by.eq(&change.by),
        ))
        .execute(c))?;
    Ok(())
}

/// The corrections of somebody's address, in order.
pub fn changes_of(conn: &mut Conn, person: &PersonId) -> Result<Vec<Changed>, Refusal> {
    let rows: Vec<(String, String, NaiveDateTime, String)> =
        on_db!(conn, |c| address_changes::table
            .filter(address_changes::person_id.eq(person.as_str()))
            .order(address_changes::changed_at)
            .select((
                address_changes::old_address,
                address_changes::new_address,
                address_changes::changed_at,
                address_changes::changed_by,
            ))
            .load(c))?;
    Ok(rows
        .into_iter()
        .map(|(old, new, at, by)| Changed {
            old: Email::from_stored(old),
            new: Email::from_stored(new),
            at: instant(at),
            by,
        })
        .collect())
}

/// Addresses that were somebody's and are nobody's now, by [`Email::key`].
pub fn former(
    conn: &mut Conn,
    alliance: &AllianceId,
) -> Result<HashMap<String, PersonId>, Refusal> {
    let rows: Vec<(String, String)> = on_db!(conn, |c| address_changes::table
        .inner_join(persons::table)
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .order(address_changes::changed_at)
        .select((address_changes::old_key, address_changes::person_id))
        .load(c))?;
    let mut former: HashMap<String, PersonId> = rows
        .into_iter()
        .map(|(key, id)| (key, PersonId::from_text(id)))
        .collect();
    let taken: Vec<String> = on_db!(conn, |c| persons::table
        .filter(persons::alliance_id.eq(alliance.as_str()))
        .filter(persons::email_key.eq_any(former.keys().collect::<Vec<_>>()))
        .select(persons::email_key)
        .load(c))?;
    for key in taken {
        former.remove(&key);
    }
    Ok(former)
}
