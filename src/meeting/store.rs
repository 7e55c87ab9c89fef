//! The tables of the meeting: its frame, who takes part, its workshops with seats, quorums and rules.
//! Long because all SQL of eight tables stands here, with the two row types.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{
    About, Audience, Kind, Limits, Meeting, MeetingId, Part, Preset, Role, Roster, Rule, RuleKind,
    Seat, Weekdays, Workshop, WorkshopId,
};
use crate::people::{self, AllianceId, NetworkId, PersonId};
use crate::refusal::{Finding, Kind as Why, Refusal};
use crate::store::schema::{
    meeting_networks, meetings, participants, workshop_forbidden, workshop_people,
    workshop_quorums, workshop_rules, workshops,
};
use crate::store::{Conn, instant, naive, on_db};
use crate::time::{Instant, Interval, Zone};

/// Rows of one statement: far below what either engine takes as parameters.
const BATCH: usize = 500;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = meetings, treat_none_as_null = true)]
struct MeetingRow {
    id: String,
    alliance_id: String,
    slug: String,
    name: String,
    first_day: NaiveDate,
    last_day: NaiveDate,
    zone: String,
    grid_minutes: i32,
    parallel: i32,
    per_day: i32,
    rest_minutes: i32,
    near_minutes: i32,
    free_days: i32,
    preset: String,
    present_minutes: Option<i32>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = workshops, treat_none_as_null = true)]
struct WorkshopRow {
    id: String,
    meeting_id: String,
    code: String,
    place: i32,
    kind: String,
    title: String,
    theme: String,
    lead_network_id: Option<String>,
    minutes: i32,
    audience: String,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    quorum: Option<i32>,
    pinned: Option<NaiveDateTime>,
    join_link: Option<String>,
    not_before: Option<NaiveDateTime>,
    held: i32,
}

/// All meetings, the earliest first.
pub fn list(conn: &mut Conn) -> Result<Vec<Meeting>, Refusal> {
    let rows: Vec<MeetingRow> = on_db!(conn, |c| meetings::table
        .select(MeetingRow::as_select())
        .order((meetings::first_day, meetings::slug))
        .load(c))?;
    rows.into_iter().map(to_meeting).collect()
}

/// The alliance's meetings, the earliest first, each with the networks that it knows in its order.
pub fn editions(
    conn: &mut Conn,
    alliance: &AllianceId,
) -> Result<Vec<(Meeting, Vec<people::Network>)>, Refusal> {
    let mut all = Vec::new();
    for meeting in list(conn)? {
        if meeting.alliance == *alliance {
            let known = network_ids(conn, meeting.id.as_str())?;
            all.push((meeting, people::networks_by_id(conn, &known)?));
        }
    }
    Ok(all)
}

/// The meeting of this slug, if there is one.
pub fn find(conn: &mut Conn, slug: &str) -> Result<Option<Meeting>, Refusal> {
    let row: Option<MeetingRow> = on_db!(conn, |c| meetings::table
        .select(MeetingRow::as_select())
        .filter(meetings::slug.eq(slug))
        .first(c)
        .optional())?;
    row.map(to_meeting).transpose()
}

/// The meeting of this slug; not found, with the slugs that exist, when there is none.
pub fn load(conn: &mut Conn, slug: &str) -> Result<Meeting, Refusal> {
    if let Some(meeting) = find(conn, slug)? {
        return Ok(meeting);
    }
    let there: Vec<String> = list(conn)?.into_iter().map(|m| m.slug).collect();
    let exist = if there.is_empty() {
        "no meeting has been imported yet".to_string()
    } else {
        format!("there are {}", there.join(", "))
    };
    Err(Refusal::not_found(format!(
        "there is no meeting \"{slug}\": {exist}"
    )))
}

/// The meeting of this slug with its networks, people and workshops.
pub fn load_roster(conn: &mut Conn, slug: &str) -> Result<Roster, Refusal> {
    let meeting = load(conn, slug)?;
    roster_of(conn, meeting)
}

/// The same by id, for those who hold one.
pub fn load_roster_by_id(conn: &mut Conn, id: &MeetingId) -> Result<Roster, Refusal> {
    let meeting = load_by_id(conn, id)?;
    roster_of(conn, meeting)
}

/// The meeting of this id, without its people and workshops.
pub fn load_by_id(conn: &mut Conn, id: &MeetingId) -> Result<Meeting, Refusal> {
    let row: Option<MeetingRow> = on_db!(conn, |c| meetings::table
        .select(MeetingRow::as_select())
        .filter(meetings::id.eq(id.as_str()))
        .first(c)
        .optional())?;
    let row = row.ok_or_else(|| Refusal::not_found("there is no such meeting"))?;
    to_meeting(row)
}

/// Whether she is on the meeting's list.
pub fn takes_part(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<bool, Refusal> {
    let found: i64 = on_db!(conn, |c| participants::table
        .filter(participants::meeting_id.eq(meeting.as_str()))
        .filter(participants::person_id.eq(person.as_str()))
        .count()
        .get_result(c))?;
    Ok(found > 0)
}

/// What she is at the meeting; `None`: she is not on its list.
pub fn role_of(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
) -> Result<Option<Role>, Refusal> {
    let word: Option<String> = on_db!(conn, |c| participants::table
        .select(participants::role)
        .filter(participants::meeting_id.eq(meeting.as_str()))
        .filter(participants::person_id.eq(person.as_str()))
        .first(c)
        .optional())?;
    Ok(word.and_then(|w| Role::from_word(&w)))
}

/// Those on the meeting's list who do not come from outside.
pub fn listed(conn: &mut Conn, meeting: &MeetingId) -> Result<HashSet<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| participants::table
        .select(participants::person_id)
        .filter(participants::meeting_id.eq(meeting.as_str()))
        .filter(participants::role.ne(Role::Public.word()))
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

/// The workshops of a meeting that are for everybody, in the organiser's order.
pub fn public_workshops(conn: &mut Conn, meeting: &MeetingId) -> Result<Vec<Workshop>, Refusal> {
    let mut all = load_workshops(conn, meeting.as_str())?;
    all.retain(|w| w.audience == Audience::Public);
    Ok(all)
}

/// Gives somebody from outside a seat in a public workshop; on the list she is last. Whoever is on it as something else keeps that. Twice is once.
pub fn seat_public(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: &WorkshopId,
    person: &PersonId,
) -> Result<(), Refusal> {
    let last: Option<i32> = on_db!(conn, |c| participants::table
        .filter(participants::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(participants::place))
        .first(c))?;
    on_db!(conn, |c| diesel::insert_into(participants::table)
        .values((
            participants::meeting_id.eq(meeting.as_str()),
            participants::person_id.eq(person.as_str()),
            participants::role.eq(Role::Public.word()),
            participants::place.eq(last.unwrap_or(-1) + 1),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    on_db!(conn, |c| diesel::insert_into(workshop_people::table)
        .values((
            workshop_people::workshop_id.eq(workshop.as_str()),
            workshop_people::person_id.eq(person.as_str()),
            workshop_people::part.eq(Part::Optional.word()),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// Takes the seat of somebody from outside back; without another one she leaves the meeting's list.
pub fn unseat_public(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: &WorkshopId,
    person: &PersonId,
) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        workshop_people::table
            .filter(workshop_people::workshop_id.eq(workshop.as_str()))
            .filter(workshop_people::person_id.eq(person.as_str()))
    )
    .execute(c))?;
    let seats: i64 = on_db!(conn, |c| workshop_people::table
        .inner_join(workshops::table)
        .filter(workshops::meeting_id.eq(meeting.as_str()))
        .filter(workshop_people::person_id.eq(person.as_str()))
        .count()
        .get_result(c))?;
    if seats == 0 {
        on_db!(conn, |c| diesel::delete(
            participants::table
                .filter(participants::meeting_id.eq(meeting.as_str()))
                .filter(participants::person_id.eq(person.as_str()))
                .filter(participants::role.eq(Role::Public.word()))
        )
        .execute(c))?;
    }
    Ok(())
}

/// Adds a network to the meeting's, last; twice is once.
pub fn add_network(
    conn: &mut Conn,
    meeting: &MeetingId,
    network: &NetworkId,
) -> Result<(), Refusal> {
    let last: Option<i32> = on_db!(conn, |c| meeting_networks::table
        .filter(meeting_networks::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(meeting_networks::place))
        .first(c))?;
    on_db!(conn, |c| diesel::insert_into(meeting_networks::table)
        .values((
            meeting_networks::meeting_id.eq(meeting.as_str()),
            meeting_networks::network_id.eq(network.as_str()),
            meeting_networks::place.eq(last.unwrap_or(-1) + 1),
        ))
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// Puts somebody on the meeting's list, last, or gives her this role there.
pub fn set_listed(
    conn: &mut Conn,
    meeting: &MeetingId,
    person: &PersonId,
    role: Role,
) -> Result<(), Refusal> {
    let changed = on_db!(conn, |c| diesel::update(
        participants::table
            .filter(participants::meeting_id.eq(meeting.as_str()))
            .filter(participants::person_id.eq(person.as_str()))
    )
    .set(participants::role.eq(role.word()))
    .execute(c))?;
    if changed > 0 {
        return Ok(());
    }
    let last: Option<i32> = on_db!(conn, |c| participants::table
        .filter(participants::meeting_id.eq(meeting.as_str()))
        .select(diesel::dsl::max(participants::place))
        .first(c))?;
    on_db!(conn, |c| diesel::insert_into(participants::table)
        .values((
            participants::meeting_id.eq(meeting.as_str()),
            participants::person_id.eq(person.as_str()),
            participants::role.eq(role.word()),
            participants::place.eq(last.unwrap_or(-1) + 1),
        ))
        .execute(c))?;
    Ok(())
}

/// Takes somebody off the meeting's list, with all her seats; she stays in the alliance.
pub fn strike(conn: &mut Conn, meeting: &MeetingId, person: &PersonId) -> Result<(), Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| workshops::table
        .select(workshops::id)
        .filter(workshops::meeting_id.eq(meeting.as_str()))
        .load(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_people::table
            .filter(workshop_people::workshop_id.eq_any(&ids))
            .filter(workshop_people::person_id.eq(person.as_str()))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        participants::table
            .filter(participants::meeting_id.eq(meeting.as_str()))
            .filter(participants::person_id.eq(person.as_str()))
    )
    .execute(c))?;
    Ok(())
}

/// Those of the alliance's people who take part in a meeting that is over before `day`.
pub fn at_earlier_meetings(
    conn: &mut Conn,
    alliance: &AllianceId,
    day: NaiveDate,
) -> Result<HashSet<PersonId>, Refusal> {
    let ids: Vec<String> = on_db!(conn, |c| participants::table
        .inner_join(meetings::table)
        .select(participants::person_id)
        .distinct()
        .filter(meetings::alliance_id.eq(alliance.as_str()))
        .filter(meetings::last_day.lt(day))
        .load(c))?;
    Ok(ids.into_iter().map(PersonId::from_text).collect())
}

fn network_ids(conn: &mut Conn, meeting: &str) -> Result<Vec<NetworkId>, Refusal> {
    let known: Vec<String> = on_db!(conn, |c| meeting_networks::table
        .select(meeting_networks::network_id)
        .filter(meeting_networks::meeting_id.eq(meeting))
        .order(meeting_networks::place)
        .load(c))?;
    Ok(known.into_iter().map(NetworkId::from_text).collect())
}

fn roster_of(conn: &mut Conn, meeting: Meeting) -> Result<Roster, Refusal> {
    let id = meeting.id.as_str().to_string();
    let known = network_ids(conn, &id)?;
    let roles: Vec<(String, String)> = on_db!(conn, |c| participants::table
        .select((participants::person_id, participants::role))
        .filter(participants::meeting_id.eq(&id))
        .order((participants::place, participants::person_id))
        .load(c))?;
    let ids: Vec<PersonId> = roles
        .iter()
        .map(|(p, _)| PersonId::from_text(p.clone()))
        .collect();
    let mut people = Vec::with_capacity(ids.len());
    for (person, (_, role)) in people::load_people(conn, &ids)?.into_iter().zip(&roles) {
        people.push((
            person,
            known_word("participants.role", role, Role::from_word)?,
        ));
    }
    Ok(Roster {
        networks: people::networks_by_id(conn, &known)?,
        people,
        workshops: load_workshops(conn, &id)?,
        rules: load_rules(conn, &id)?,
        meeting,
    })
}

fn load_workshops(conn: &mut Conn, meeting: &str) -> Result<Vec<Workshop>, Refusal> {
    let rows: Vec<WorkshopRow> = on_db!(conn, |c| workshops::table
        .select(WorkshopRow::as_select())
        .filter(workshops::meeting_id.eq(meeting))
        .order((workshops::place, workshops::code))
        .load(c))?;
    let mut found = rows
        .into_iter()
        .map(to_workshop)
        .collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<String> = found.iter().map(|w| w.id.to_string()).collect();
    let at: HashMap<&String, usize> = ids.iter().zip(0..).collect();

    let seats: Vec<(String, String, String)> = on_db!(conn, |c| workshop_people::table
        .filter(workshop_people::workshop_id.eq_any(&ids))
        .load(c))?;
    for (workshop, person, part) in seats {
        if let Some(i) = at.get(&workshop) {
            found[*i].people.push(Seat {
                person: PersonId::from_text(person),
                part: known_word("workshop_people.part", &part, Part::from_word)?,
            });
        }
    }
    for workshop in &mut found {
        workshop.people.sort();
    }
    let quorums: Vec<(String, String, i32)> = on_db!(conn, |c| workshop_quorums::table
        .filter(workshop_quorums::workshop_id.eq_any(&ids))
        .load(c))?;
    for (workshop, network, people) in quorums {
        if let Some(i) = at.get(&workshop) {
            let people = number("workshop_quorums.people", people)?;
            found[*i]
                .network_quorum
                .insert(NetworkId::from_text(network), people);
        }
    }
    let spans: Vec<(String, NaiveDateTime, NaiveDateTime)> =
        on_db!(conn, |c| workshop_forbidden::table
            .filter(workshop_forbidden::workshop_id.eq_any(&ids))
            .order((
                workshop_forbidden::workshop_id,
                workshop_forbidden::starts_at
            ))
            .load(c))?;
    for (workshop, start, end) in spans {
        let span = Interval::new(instant(start), instant(end))
            .ok_or_else(|| broken("workshop_forbidden.ends_at", &"an end before its start"))?;
        if let Some(i) = at.get(&workshop) {
            found[*i].forbidden.push(span);
        }
    }
    Ok(found)
}

/// What is said of each workshop of a meeting: light, for those who need none of its people.
pub fn about_workshops(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<HashMap<WorkshopId, About>, Refusal> {
    let rows: Vec<(String, String, String, Option<String>, String)> =
        on_db!(conn, |c| workshops::table
            .filter(workshops::meeting_id.eq(meeting.as_str()))
            .select((
                workshops::id,
                workshops::kind,
                workshops::theme,
                workshops::lead_network_id,
                workshops::audience,
            ))
            .load(c))?;
    rows.into_iter()
        .map(|(id, kind, theme, lead, audience)| {
            let about = About {
                kind: known_word("workshops.kind", &kind, Kind::from_word)?,
                theme,
                lead: lead.map(NetworkId::from_text),
                audience: known_word("workshops.audience", &audience, Audience::from_word)?,
            };
            Ok((WorkshopId::from_text(id), about))
        })
        .collect()
}

/// Who facilitates which workshop of a meeting, in the organiser's order.
pub fn facilitators(
    conn: &mut Conn,
    meeting: &MeetingId,
) -> Result<Vec<(WorkshopId, PersonId)>, Refusal> {
    let rows: Vec<(String, String)> = on_db!(conn, |c| workshop_people::table
        .inner_join(workshops::table)
        .filter(workshops::meeting_id.eq(meeting.as_str()))
        .filter(workshop_people::part.eq(Part::Facilitator.word()))
        .order((workshops::place, workshop_people::person_id))
        .select((workshop_people::workshop_id, workshop_people::person_id))
        .load(c))?;
    let of = |(workshop, person)| (WorkshopId::from_text(workshop), PersonId::from_text(person));
    Ok(rows.into_iter().map(of).collect())
}

fn load_rules(conn: &mut Conn, meeting: &str) -> Result<Vec<Rule>, Refusal> {
    let rows: Vec<(String, String, String, i32)> = on_db!(conn, |c| workshop_rules::table
        .select((
            workshop_rules::kind,
            workshop_rules::first_id,
            workshop_rules::second_id,
            workshop_rules::gap_minutes,
        ))
        .filter(workshop_rules::meeting_id.eq(meeting))
        .load(c))?;
    let mut rules = rows
        .into_iter()
        .map(|(kind, first, second, gap)| {
            Ok(Rule {
                kind: known_word("workshop_rules.kind", &kind, RuleKind::from_word)?,
                first: WorkshopId::from_text(first),
                second: WorkshopId::from_text(second),
                gap_minutes: number("workshop_rules.gap_minutes", gap)?,
            })
        })
        .collect::<Result<Vec<_>, Refusal>>()?;
    rules.sort();
    Ok(rules)
}

/// Brings the tables to `new`: what is not in it leaves the meeting (its people stay in the alliance). People and networks themselves
/// are stored by their own slice. A workshop that has been released cannot leave: refused, with the codes of those.
pub fn save(conn: &mut Conn, new: &Roster, now: Instant) -> Result<(), Refusal> {
    let row = from_meeting(&new.meeting)?;
    let id = new.meeting.id.as_str();
    let changed = on_db!(conn, |c| diesel::update(
        meetings::table.filter(meetings::id.eq(id))
    )
    .set(&row)
    .execute(c))?;
    if changed == 0 {
        on_db!(conn, |c| diesel::insert_into(meetings::table)
            .values((&row, meetings::created_at.eq(naive(now))))
            .execute(c))?;
    }
    save_participants(conn, new)?;
    clear_parts(conn, id)?;
    save_workshops(conn, new)?;
    save_parts(conn, new)
}

fn save_participants(conn: &mut Conn, new: &Roster) -> Result<(), Refusal> {
    let id = new.meeting.id.as_str();
    on_db!(conn, |c| diesel::delete(
        meeting_networks::table.filter(meeting_networks::meeting_id.eq(id))
    )
    .execute(c))?;
    let rows: Vec<_> = (0_i32..)
        .zip(&new.networks)
        .map(|(place, n)| {
            (
                meeting_networks::meeting_id.eq(id),
                meeting_networks::network_id.eq(n.id.as_str()),
                meeting_networks::place.eq(place),
            )
        })
        .collect();
    on_db!(conn, |c| diesel::insert_into(meeting_networks::table)
        .values(&rows)
        .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        participants::table.filter(participants::meeting_id.eq(id))
    )
    .execute(c))?;
    let rows: Vec<_> = (0_i32..)
        .zip(&new.people)
        .map(|(place, (person, role))| {
            (
                participants::meeting_id.eq(id),
                participants::person_id.eq(person.id.as_str()),
                participants::role.eq(role.word()),
                participants::place.eq(place),
            )
        })
        .collect();
    for some in rows.chunks(BATCH) {
        on_db!(conn, |c| diesel::insert_into(participants::table)
            .values(some)
            .execute(c))?;
    }
    Ok(())
}

/// Takes away everything that hangs on the meeting's workshops and that nobody else refers to.
fn clear_parts(conn: &mut Conn, meeting: &str) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        workshop_rules::table.filter(workshop_rules::meeting_id.eq(meeting))
    )
    .execute(c))?;
    let ids: Vec<String> = on_db!(conn, |c| workshops::table
        .select(workshops::id)
        .filter(workshops::meeting_id.eq(meeting))
        .load(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_people::table.filter(workshop_people::workshop_id.eq_any(&ids))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_quorums::table.filter(workshop_quorums::workshop_id.eq_any(&ids))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_forbidden::table.filter(workshop_forbidden::workshop_id.eq_any(&ids))
    )
    .execute(c))?;
    Ok(())
}

fn save_workshops(conn: &mut Conn, new: &Roster) -> Result<(), Refusal> {
    let meeting = new.meeting.id.as_str();
    let there: Vec<(String, String)> = on_db!(conn, |c| workshops::table
        .select((workshops::id, workshops::code))
        .filter(workshops::meeting_id.eq(meeting))
        .order(workshops::place)
        .load(c))?;
    let kept = |id: &str| new.workshops.iter().any(|w| w.id.as_str() == id);
    let gone: Vec<_> = there.iter().filter(|(id, _)| !kept(id)).collect();
    remove_workshops(conn, &gone)?;
    for workshop in &new.workshops {
        let row = from_workshop(meeting, workshop)?;
        if there.iter().any(|(id, _)| *id == row.id) {
            on_db!(conn, |c| diesel::update(
                workshops::table.filter(workshops::id.eq(&row.id))
            )
            .set(&row)
            .execute(c))?;
        } else {
            on_db!(conn, |c| diesel::insert_into(workshops::table)
                .values(&row)
                .execute(c))?;
        }
    }
    Ok(())
}

/// Whether a workshop was ever released is the programme's knowledge; here the database itself objects, because a session refers to it.
fn remove_workshops(conn: &mut Conn, gone: &[&(String, String)]) -> Result<(), Refusal> {
    let mut held = Vec::new();
    for (id, code) in gone {
        conn.batch("SAVEPOINT workshop_leaves")?;
        let done = on_db!(conn, |c| diesel::delete(
            workshops::table.filter(workshops::id.eq(id))
        )
        .execute(c));
        match done {
            Ok(_) => conn.batch("RELEASE SAVEPOINT workshop_leaves")?,
            Err(diesel::result::Error::DatabaseError(
                diesel::result::DatabaseErrorKind::ForeignKeyViolation,
                _,
            )) => {
                conn.batch("ROLLBACK TO SAVEPOINT workshop_leaves")?;
                held.push(Finding {
                    place: format!("workshop {code}"),
                    says: "it has been released and so cannot leave the meeting: put its row back, or cancel its session in the programme".into(),
                });
            }
            Err(other) => return Err(other.into()),
        }
    }
    if held.is_empty() {
        return Ok(());
    }
    Err(Refusal {
        kind: Why::Conflict,
        findings: held,
    })
}

fn save_parts(conn: &mut Conn, new: &Roster) -> Result<(), Refusal> {
    save_seats(conn, &new.workshops)?;
    insert_rules(conn, &new.meeting.id, &new.rules)
}

fn save_seats(conn: &mut Conn, workshops: &[Workshop]) -> Result<(), Refusal> {
    let seats: Vec<_> = workshops
        .iter()
        .flat_map(|w| w.people.iter().map(move |seat| (w, seat)))
        .map(|(w, seat)| {
            (
                workshop_people::workshop_id.eq(w.id.as_str()),
                workshop_people::person_id.eq(seat.person.as_str()),
                workshop_people::part.eq(seat.part.word()),
            )
        })
        .collect();
    for some in seats.chunks(BATCH) {
        on_db!(conn, |c| diesel::insert_into(workshop_people::table)
            .values(some)
            .execute(c))?;
    }
    for workshop in workshops {
        for (network, people) in &workshop.network_quorum {
            on_db!(conn, |c| diesel::insert_into(workshop_quorums::table)
                .values((
                    workshop_quorums::workshop_id.eq(workshop.id.as_str()),
                    workshop_quorums::network_id.eq(network.as_str()),
                    workshop_quorums::people.eq(column("quorum", *people)?),
                ))
                .execute(c))?;
        }
        for span in &workshop.forbidden {
            on_db!(conn, |c| diesel::insert_into(workshop_forbidden::table)
                .values((
                    workshop_forbidden::workshop_id.eq(workshop.id.as_str()),
                    workshop_forbidden::starts_at.eq(naive(span.start())),
                    workshop_forbidden::ends_at.eq(naive(span.end())),
                ))
                .execute(c))?;
        }
    }
    Ok(())
}

fn insert_rules(conn: &mut Conn, meeting: &MeetingId, rules: &[Rule]) -> Result<(), Refusal> {
    for rule in rules {
        on_db!(conn, |c| diesel::insert_into(workshop_rules::table)
            .values((
                workshop_rules::id.eq(people::random_id()),
                workshop_rules::meeting_id.eq(meeting.as_str()),
                workshop_rules::kind.eq(rule.kind.word()),
                workshop_rules::first_id.eq(rule.first.as_str()),
                workshop_rules::second_id.eq(rule.second.as_str()),
                workshop_rules::gap_minutes.eq(column("gap_minutes", rule.gap_minutes)?),
            ))
            .execute(c))?;
    }
    Ok(())
}

/// Brings one workshop that is there already to this: its row, its seats, its quorums and its forbidden spans.
pub fn save_workshop(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: &Workshop,
) -> Result<(), Refusal> {
    let row = from_workshop(meeting.as_str(), workshop)?;
    on_db!(conn, |c| diesel::update(
        workshops::table.filter(workshops::id.eq(&row.id))
    )
    .set(&row)
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_people::table.filter(workshop_people::workshop_id.eq(&row.id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_quorums::table.filter(workshop_quorums::workshop_id.eq(&row.id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_forbidden::table.filter(workshop_forbidden::workshop_id.eq(&row.id))
    )
    .execute(c))?;
    save_seats(conn, std::slice::from_ref(workshop))
}

/// Stores a workshop that is new.
pub fn insert_workshop(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: &Workshop,
) -> Result<(), Refusal> {
    let row = from_workshop(meeting.as_str(), workshop)?;
    on_db!(conn, |c| diesel::insert_into(workshops::table)
        .values(&row)
        .execute(c))?;
    save_seats(conn, std::slice::from_ref(workshop))
}

/// Takes a workshop away with all that hangs on it; refused when it has been released.
pub fn remove_workshop(
    conn: &mut Conn,
    meeting: &MeetingId,
    workshop: &Workshop,
) -> Result<(), Refusal> {
    let id = workshop.id.as_str();
    let rules: Vec<Rule> = load_rules(conn, meeting.as_str())?
        .into_iter()
        .filter(|r| r.first != workshop.id && r.second != workshop.id)
        .collect();
    save_rules(conn, meeting, &rules)?;
    on_db!(conn, |c| diesel::delete(
        workshop_people::table.filter(workshop_people::workshop_id.eq(id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_quorums::table.filter(workshop_quorums::workshop_id.eq(id))
    )
    .execute(c))?;
    on_db!(conn, |c| diesel::delete(
        workshop_forbidden::table.filter(workshop_forbidden::workshop_id.eq(id))
    )
    .execute(c))?;
    remove_workshops(conn, &[&(id.to_string(), workshop.code.clone())])
}

/// Puts these rules in the place of those between the meeting's workshops.
pub fn save_rules(conn: &mut Conn, meeting: &MeetingId, rules: &[Rule]) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        workshop_rules::table.filter(workshop_rules::meeting_id.eq(meeting.as_str()))
    )
    .execute(c))?;
    insert_rules(conn, meeting, rules)
}

fn to_meeting(row: MeetingRow) -> Result<Meeting, Refusal> {
    Ok(Meeting {
        zone: Zone::parse(&row.zone).map_err(|e| broken("meetings.zone", &e))?,
        preset: known_word("meetings.preset", &row.preset, Preset::from_word)?,
        limits: Limits {
            grid_minutes: number("meetings.grid_minutes", row.grid_minutes)?,
            parallel: number("meetings.parallel", row.parallel)?,
            per_day: number("meetings.per_day", row.per_day)?,
            rest_minutes: number("meetings.rest_minutes", row.rest_minutes)?,
            near_minutes: number("meetings.near_minutes", row.near_minutes)?,
            free_days: Weekdays::from_bits(row.free_days),
        },
        present_minutes: row
            .present_minutes
            .map(|n| number("meetings.present_minutes", n))
            .transpose()?,
        id: MeetingId::from_text(row.id),
        alliance: AllianceId::from_text(row.alliance_id),
        slug: row.slug,
        name: row.name,
        first_day: row.first_day,
        last_day: row.last_day,
    })
}

fn from_meeting(m: &Meeting) -> Result<MeetingRow, Refusal> {
    Ok(MeetingRow {
        id: m.id.to_string(),
        alliance_id: m.alliance.to_string(),
        slug: m.slug.clone(),
        name: m.name.clone(),
        first_day: m.first_day,
        last_day: m.last_day,
        zone: m.zone.given().to_string(),
        grid_minutes: column("grid_minutes", m.limits.grid_minutes)?,
        parallel: column("parallel", m.limits.parallel)?,
        per_day: column("per_day", m.limits.per_day)?,
        rest_minutes: column("rest_minutes", m.limits.rest_minutes)?,
        near_minutes: column("near_minutes", m.limits.near_minutes)?,
        free_days: m.limits.free_days.bits(),
        preset: m.preset.word().to_string(),
        present_minutes: m
            .present_minutes
            .map(|n| column("present_minutes", n))
            .transpose()?,
    })
}

fn to_workshop(row: WorkshopRow) -> Result<Workshop, Refusal> {
    Ok(Workshop {
        kind: known_word("workshops.kind", &row.kind, Kind::from_word)?,
        audience: known_word("workshops.audience", &row.audience, Audience::from_word)?,
        place: number("workshops.place", row.place)?,
        minutes: number("workshops.minutes", row.minutes)?,
        quorum: row
            .quorum
            .map(|n| number("workshops.quorum", n))
            .transpose()?,
        id: WorkshopId::from_text(row.id),
        code: row.code,
        title: row.title,
        theme: row.theme,
        lead: row.lead_network_id.map(NetworkId::from_text),
        earliest: row.earliest,
        latest: row.latest,
        network_quorum: std::collections::BTreeMap::new(),
        pinned: row.pinned.map(instant),
        not_before: row.not_before.map(instant),
        forbidden: Vec::new(),
        held: row.held != 0,
        join_link: row.join_link,
        people: Vec::new(),
    })
}

fn from_workshop(meeting: &str, w: &Workshop) -> Result<WorkshopRow, Refusal> {
    Ok(WorkshopRow {
        id: w.id.to_string(),
        meeting_id: meeting.to_string(),
        code: w.code.clone(),
        place: column("place", w.place)?,
        kind: w.kind.word().to_string(),
        title: w.title.clone(),
        theme: w.theme.clone(),
        lead_network_id: w.lead.as_ref().map(ToString::to_string),
        minutes: column("minutes", w.minutes)?,
        audience: w.audience.word().to_string(),
        earliest: w.earliest,
        latest: w.latest,
        quorum: w.quorum.map(|n| column("quorum", n)).transpose()?,
        pinned: w.pinned.map(naive),
        join_link: w.join_link.clone(),
        not_before: w.not_before.map(naive),
        held: w.held.into(),
    })
}

fn known_word<T>(column: &str, word: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
    read(word).ok_or_else(|| broken(column, &format!("\"{word}\" is not among its words")))
}

fn number(column: &str, value: i32) -> Result<u32, Refusal> {
    u32::try_from(value).map_err(|_| broken(column, &format!("{value} is negative")))
}

fn column(name: &str, value: u32) -> Result<i32, Refusal> {
    i32::try_from(value)
        .map_err(|_| Refusal::invalid(name, format!("{value} is more than can be stored")))
}

fn broken(column: &str, what: &impl Display) -> Refusal {
    Refusal::internal(format!("the database holds in {column}: {what}"))
}
