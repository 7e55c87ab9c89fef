//! The tables of the alliance, its networks and its people.
//! Long because people are read whole: their wishes, memberships and hours lie in tables of their own.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{
    Alliance, AllianceId, DefaultHours, Email, Membership, Network, NetworkId, Person, PersonId,
    Wishes,
};
use crate::refusal::Refusal;
use crate::store::schema::{alliances, default_hours, memberships, networks, persons};
use crate::store::{Conn, naive, on_db};
use crate::time::{Instant, Zone};

/// Rows of one statement: far below what either engine takes as parameters.
const BATCH: usize = 500;

type AllianceRow = (String, String, String, String, NaiveDateTime);
/// The last is `ledger`, which is read no more: what a network carries is the ledger's to say.
type NetworkRow = (String, String, String, String, Option<NaiveDate>, i64);
type PersonRow = (
    String,
    String,
    String,
    String,
    String,
    bool,
    bool,
    bool,
    bool,
    bool,
);
type MembershipRow = (String, String, i32, Option<NaiveDate>, Option<NaiveDate>);

/// The alliance with this id; not found when there is none.
pub fn alliance(conn: &mut Conn, id: &AllianceId) -> Result<Alliance, Refusal> {
    let row: Option<AllianceRow> = on_db!(conn, |c| alliances::table
        .filter(alliances::id.eq(id.as_str()))
        .first(c)
        .optional())?;
    row.map(to_alliance)
        .ok_or_else(|| Refusal::not_found("there is no such alliance"))
}

/// The alliance of this name in addresses and commands, if there is one.
pub fn alliance_by_slug(conn: &mut Conn, slug: &str) -> Result<Option<Alliance>, Refusal> {
    let row: Option<AllianceRow> = on_db!(conn, |c| alliances::table
        .filter(alliances::slug.eq(slug))
        .first(c)
        .optional())?;
    Ok(row.map(to_alliance))
}

/// All alliances.
pub fn alliances(conn: &mut Conn) -> Result<Vec<AllianceId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| alliances::table
        .order(alliances::slug)
        .select(alliances::id)
        .load(c))?;
    Ok(ids.into_iter().map(AllianceId::from_text).collect())
}

/// The role mailboxes of all alliances.
pub fn mailboxes(conn: &mut Conn) -> Result<Vec<Email>, Refusal> {
    let all: Vec<String> = on_db!(conn, |c| alliances::table
        .select(alliances::mailbox)
        .load(c))?;
    Ok(all.into_iter().map(Email::from_stored).collect())
}

fn to_alliance((id, slug, name, mailbox, _): AllianceRow) -> Alliance {
    Alliance {
        id: AllianceId::from_text(id),
        slug,
        name,
        mailbox: Email::from_stored(mailbox),
    }
}

/// Stores a new alliance.
pub fn create_alliance(conn: &mut Conn, alliance: &Alliance, now: Instant) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(alliances::table)
        .values((
            alliances::id.eq(alliance.id.as_str()),
            alliances::slug.eq(&alliance.slug),
            alliances::name.eq(&alliance.name),
            alliances::mailbox.eq(alliance.mailbox.as_str()),
            alliances::created_at.eq(naive(now)),
        ))
        .execute(c))?;
    Ok(())
}

/// Gives the alliance another role mailbox.
pub fn set_mailbox(conn: &mut Conn, id: &AllianceId, mailbox: &Email) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        alliances::table.filter(alliances::id.eq(id.as_str()))
    )
    .set(alliances::mailbox.eq(mailbox.as_str()))
    .execute(c))?;
    Ok(())
}

/// Changes the name that stands beside the mailbox in every mail.
pub fn set_sender_name(conn: &mut Conn, id: &AllianceId, name: &str) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        alliances::table.filter(alliances::id.eq(id.as_str()))
    )
    .set(alliances::name.eq(name))
    .execute(c))?;
    Ok(())
}

/// Whether she wants reminders and digests.
pub fn set_reminders(conn: &mut Conn, id: &PersonId, wanted: bool) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        persons::table.filter(persons::id.eq(id.as_str()))
    )
    .set(persons::reminders.eq(wanted))
    .execute(c))?;
    Ok(())
}

/// All networks of the alliance over the years, by code.
pub fn networks(conn: &mut Conn, alliance: &AllianceId) -> Result<Vec<Network>, Refusal> {
    let rows: Vec<NetworkRow> = on_db!(conn, |c| networks::table
        .filter(networks::alliance_id.eq(alliance.as_str()))
        .order(networks::code)
        .load(c))?;
    Ok(rows.into_iter().map(to_network).collect())
}

/// The networks with these ids, in the order of `ids`.
pub fn networks_by_id(conn: &mut Conn, ids: &[NetworkId]) -> Result<Vec<Network>, Refusal> {
    let wanted: Vec<&str> = ids.iter().map(NetworkId::as_str).collect();
    let rows: Vec<NetworkRow> = on_db!(conn, |c| networks::table
        .filter(networks::id.eq_any(&wanted))
        .load(c))?;
    let mut found: HashMap<NetworkId, Network> = rows
        .into_iter()
        .map(|r| (NetworkId::from_text(r.0.clone()), to_network(r)))
        .collect();
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn to_network((id, _, code, name, joined, _): NetworkRow) -> Network {
    Network {
        id: NetworkId::from_text(id),
        code,
        name,
        joined,
    }
}

/// Stores networks: those that are there (by id) are changed, the others are new.
pub fn save_networks(
    conn: &mut Conn,
    alliance: &AllianceId,
    all: &[&Network],
) -> Result<(), Refusal> {
    for network in all {
        let values = (
            networks::code.eq(&network.code),
            networks::name.eq(&network.name),
            networks::joined.eq(network.joined),
        );
        let changed = on_db!(conn, |c| diesel::update(
            networks::table.filter(networks::id.eq(network.id.as_str()))
        )
        .set(values)
        .execute(c))?;
        if changed == 0 {
            on_db!(conn, |c| diesel::insert_into(networks::table)
                .values((
                    networks::id.eq(network.id.as_str()),
                    networks::alliance_id.eq(alliance.as_str()),
                    networks::ledger.eq(0),
                    values,
                ))
                .execute(c))?;
        }
    }
    Ok(())
}

/// The person with this id; not found when there is none.
pub fn load_person(conn: &mut Conn, id: &PersonId) -> Result<Person, Refusal> {
    load_people(conn, std::slice::from_ref(id))?
        .pop()
        .ok_or_else(|| Refusal::not_found("there is no such person"))
}

/// The people with these ids, in the order of `ids`; unknown ids are left out.
pub fn load_people(conn: &mut Conn, ids: &[PersonId]) -> Result<Vec<Person>, Refusal> {
    let mut found: HashMap<String, Person> = HashMap::with_capacity(ids.len());
    for some in ids.chunks(BATCH) {
        let wanted: Vec<&str> = some.iter().map(PersonId::as_str).collect();
        let rows: Vec<PersonRow> = on_db!(conn, |c| persons::table
            .select((
                persons::id,
                persons::name,
                persons::email,
                persons::zone,
                persons::language,
                persons::discreet,
                persons::named,
                persons::reminders,
                persons::wishes_said,
                persons::zone_said,
            ))
            .filter(persons::id.eq_any(&wanted))
            .load(c))?;
        for row in rows {
            found.insert(row.0.clone(), to_person(row)?);
        }
        let rows: Vec<MembershipRow> = on_db!(conn, |c| memberships::table
            .filter(memberships::person_id.eq_any(&wanted))
            .order(memberships::place)
            .load(c))?;
        for (person, network, _, from, to) in rows {
            if let Some(person) = found.get_mut(&person) {
                person.memberships.push(Membership {
                    network: NetworkId::from_text(network),
                    from,
                    to,
                });
            }
        }
    }
    Ok(ids
        .iter()
        .filter_map(|id| found.remove(id.as_str()))
        .collect())
}

fn to_person(
    (id, name, email, zone, language, discreet, named, reminders, said, zone_said): PersonRow,
) -> Result<Person, Refusal> {
    let zone =
        Zone::parse(&zone).map_err(|e| Refusal::internal(format!("persons.zone of {id}: {e}")))?;
    Ok(Person {
        id: PersonId::from_text(id),
        name,
        email: Email::from_stored(email),
        zone,
        language,
        wishes: Wishes {
            discreet,
            named,
            reminders,
            said,
            zone_said,
        },
        memberships: Vec::new(),
    })
}

/// The alliance's people with one of these addresses (compared as [`Email::key`] does), in no particular order.
pub fn people_by_email(
    conn: &mut Conn,
    alliance: &AllianceId,
    addresses: &[Email],
) -> Result<Vec<Person>, Refusal> {
    let mut ids = Vec::new();
    for some in addresses.chunks(BATCH) {
        let keys: Vec<String> = some.iter().map(Email::key).collect();
        let rows: Vec<String> = on_db!(conn, |c| persons::table
            .select(persons::id)
            .filter(persons::alliance_id.eq(alliance.as_str()))
            .filter(persons::email_key.eq_any(&keys))
            .load(c))?;
        ids.extend(rows.into_iter().map(PersonId::from_text));
    }
    load_people(conn, &ids)
}

/// Stores people with their memberships: those that are there (by id) are changed, the others are new.
pub fn save_people(
    conn: &mut Conn,
    alliance: &AllianceId,
    all: &[&Person],
    now: Instant,
) -> Result<(), Refusal> {
    for some in all.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(|p| p.id.as_str()).collect();
        let there: Vec<String> = on_db!(conn, |c| persons::table
            .select(persons::id)
            .filter(persons::id.eq_any(&ids))
            .load(c))?;
        let (old, new): (Vec<&Person>, Vec<&Person>) = some
            .iter()
            .copied()
            .partition(|p| there.iter().any(|id| id == p.id.as_str()));
        insert_people(conn, alliance, &new, now)?;
        update_people(conn, &old)?;
        replace_memberships(conn, some)?;
    }
    Ok(())
}

fn insert_people(
    conn: &mut Conn,
    alliance: &AllianceId,
    new: &[&Person],
    now: Instant,
) -> Result<(), Refusal> {
    let rows: Vec<_> = new
        .iter()
        .map(|p| {
            (
                persons::id.eq(p.id.as_str()),
                persons::alliance_id.eq(alliance.as_str()),
                persons::name.eq(&p.name),
                persons::email.eq(p.email.as_str()),
                persons::email_key.eq(p.email.key()),
                persons::zone.eq(p.zone.given()),
                persons::language.eq(&p.language),
                persons::created_at.eq(naive(now)),
                persons::discreet.eq(p.wishes.discreet),
                persons::named.eq(p.wishes.named),
                persons::reminders.eq(p.wishes.reminders),
                persons::wishes_said.eq(p.wishes.said),
                persons::zone_said.eq(p.wishes.zone_said),
                persons::nameless.eq(false),
            )
        })
        .collect();
    on_db!(conn, |c| diesel::insert_into(persons::table)
        .values(&rows)
        .execute(c))?;
    Ok(())
}

fn update_people(conn: &mut Conn, old: &[&Person]) -> Result<(), Refusal> {
    for p in old {
        on_db!(conn, |c| diesel::update(
            persons::table.filter(persons::id.eq(p.id.as_str()))
        )
        .set((
            persons::name.eq(&p.name),
            persons::email.eq(p.email.as_str()),
            persons::email_key.eq(p.email.key()),
            persons::zone.eq(p.zone.given()),
            persons::language.eq(&p.language),
            persons::discreet.eq(p.wishes.discreet),
            persons::named.eq(p.wishes.named),
            persons::reminders.eq(p.wishes.reminders),
            persons::wishes_said.eq(p.wishes.said),
            persons::zone_said.eq(p.wishes.zone_said),
        ))
        .execute(c))?;
    }
    Ok(())
}

/// Stores how a person is written to: her language, her zone and her wishes.
pub fn set_wishes(conn: &mut Conn, person: &Person) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::update(
        persons::table.filter(persons::id.eq(person.id.as_str()))
    )
    .set((
        persons::language.eq(&person.language),
        persons::zone.eq(person.zone.given()),
        persons::zone_said.eq(person.wishes.zone_said),
        persons::discreet.eq(person.wishes.discreet),
        persons::named.eq(person.wishes.named),
        persons::reminders.eq(person.wishes.reminders),
        persons::wishes_said.eq(person.wishes.said),
    ))
    .execute(c))?;
    Ok(())
}

fn replace_memberships(conn: &mut Conn, people: &[&Person]) -> Result<(), Refusal> {
    let ids: Vec<&str> = people.iter().map(|p| p.id.as_str()).collect();
    on_db!(conn, |c| diesel::delete(
        memberships::table.filter(memberships::person_id.eq_any(&ids))
    )
    .execute(c))?;
    let rows: Vec<_> = people
        .iter()
        .flat_map(|p| {
            p.memberships
                .iter()
                .zip(0_i32..)
                .map(move |(m, i)| (p, m, i))
        })
        .map(|(p, m, place)| {
            (
                memberships::person_id.eq(p.id.as_str()),
                memberships::network_id.eq(m.network.as_str()),
                memberships::place.eq(place),
                memberships::valid_from.eq(m.from),
                memberships::valid_to.eq(m.to),
            )
        })
        .collect();
    on_db!(conn, |c| diesel::insert_into(memberships::table)
        .values(&rows)
        .execute(c))?;
    Ok(())
}

type HoursRow = (String, i32, i32, i32, i32, i32);

/// The default hours of those who have their own; the others have [`DefaultHours::default`].
pub fn default_hours(
    conn: &mut Conn,
    ids: &[PersonId],
) -> Result<HashMap<PersonId, DefaultHours>, Refusal> {
    let minute = |n: i32| {
        u16::try_from(n)
            .ok()
            .filter(|n| *n <= 1440)
            .ok_or_else(|| Refusal::internal(format!("default_hours holds the minute {n}")))
    };
    let mut found = HashMap::new();
    for some in ids.chunks(BATCH) {
        let wanted: Vec<&str> = some.iter().map(PersonId::as_str).collect();
        let rows: Vec<HoursRow> = on_db!(conn, |c| default_hours::table
            .filter(default_hours::person_id.eq_any(&wanted))
            .load(c))?;
        for (person, days, work_from, work_to, wake_from, wake_to) in rows {
            let hours = DefaultHours {
                days: u8::try_from(days & 0x7f).unwrap_or(0),
                work_from: minute(work_from)?,
                work_to: minute(work_to)?,
                wake_from: minute(wake_from)?,
                wake_to: minute(wake_to)?,
            };
            found.insert(PersonId::from_text(person), hours);
        }
    }
    Ok(found)
}

/// Stores a person's own hours in place of those she had; `None`: the general default is hers again.
pub fn save_default_hours(
    conn: &mut Conn,
    all: &[(&PersonId, Option<DefaultHours>)],
) -> Result<(), Refusal> {
    for some in all.chunks(BATCH) {
        let ids: Vec<&str> = some.iter().map(|(id, _)| id.as_str()).collect();
        on_db!(conn, |c| diesel::delete(
            default_hours::table.filter(default_hours::person_id.eq_any(&ids))
        )
        .execute(c))?;
        let rows: Vec<_> = some
            .iter()
            .filter_map(|(id, hours)| hours.map(|h| (id, h)))
            .map(|(id, h)| {
                (
                    default_hours::person_id.eq(id.as_str()),
                    default_hours::days.eq(i32::from(h.days)),
                    default_hours::work_from.eq(i32::from(h.work_from)),
                    default_hours::work_to.eq(i32::from(h.work_to)),
                    default_hours::wake_from.eq(i32::from(h.wake_from)),
                    default_hours::wake_to.eq(i32::from(h.wake_to)),
                )
            })
            .collect();
        on_db!(conn, |c| diesel::insert_into(default_hours::table)
            .values(&rows)
            .execute(c))?;
    }
    Ok(())
}
