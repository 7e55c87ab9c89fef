//! The tables `attendance_aliases` and `attendance_decisions`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Decisions, Logged};
use crate::attendance::{Aliases, Aside, Guest, Whose, names};
use crate::meeting::Meeting;
use crate::people::{self, AllianceId, PersonId};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::schema::{attendance_aliases, attendance_decisions, sessions};
use crate::store::{Conn, instant, naive, on_db};

/// Everything that was decided and bears on a meeting.
pub fn decisions(conn: &mut Conn, meeting: &Meeting) -> Result<Decisions, Refusal> {
    type Row = (
        String,
        i32,
        String,
        String,
        String,
        String,
        Option<String>,
        Option<String>,
        Option<String>,
        bool,
        String,
        NaiveDateTime,
    );
    let rows: Vec<Row> = on_db!(conn, |c| attendance_decisions::table
        .inner_join(sessions::table)
        .filter(sessions::meeting_id.eq(meeting.id.as_str()))
        .order((
            attendance_decisions::session_id,
            attendance_decisions::number
        ))
        .select(attendance_decisions::all_columns)
        .load(c))?;
    let log = rows.into_iter().map(
        |(session, number, name, email, key, kind, person, guest, address, here_only, by, at)| {
            Logged {
                session: SessionId::from_text(session),
                number: number.unsigned_abs(),
                name,
                email,
                key,
                whose: (kind != "open").then(|| whose(Some(&kind), person, guest, address)),
                here_only,
                by,
                at: instant(at),
            }
        },
    );
    Ok(Decisions {
        log: log.collect(),
        remembered: aliases(conn, &meeting.alliance)?,
    })
}

fn whose(
    kind: Option<&str>,
    person: Option<String>,
    guest: Option<String>,
    address: Option<String>,
) -> Whose {
    match (person, guest) {
        (Some(person), _) => Whose::Person(PersonId::from_text(person)),
        (None, Some(name)) => Whose::Guest(Guest {
            name,
            email: address.unwrap_or_default(),
        }),
        (None, None) => Whose::NoPerson(kind.and_then(Aside::from_word).unwrap_or(Aside::Other)),
    }
}

/// The columns kind, person, guest's name and guest's address.
fn columns(whose: &Whose) -> (&'static str, Option<&str>, Option<&str>, Option<&str>) {
    match whose {
        Whose::Person(id) => ("person", Some(id.as_str()), None, None),
        Whose::Guest(g) => ("guest", None, Some(&g.name), Some(&g.email)),
        Whose::NoPerson(aside) => (aside.word(), None, None, None),
    }
}

/// What is remembered about names in an alliance.
fn aliases(conn: &mut Conn, alliance: &AllianceId) -> Result<Aliases, Refusal> {
    type Row = (
        String,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
    );
    let rows: Vec<Row> = on_db!(conn, |c| attendance_aliases::table
        .filter(attendance_aliases::alliance_id.eq(alliance.as_str()))
        .select((
            attendance_aliases::name_key,
            attendance_aliases::person_id,
            attendance_aliases::kind,
            attendance_aliases::guest_name,
            attendance_aliases::guest_email,
        ))
        .load(c))?;
    let mut aliases: Aliases = rows
        .into_iter()
        .map(|(key, person, kind, guest, address)| {
            (key, whose(kind.as_deref(), person, guest, address))
        })
        .collect();
    // An address that was hers before it was corrected is still known as hers.
    for (old, person) in people::addresses::former(conn, alliance)? {
        aliases
            .entry(names::alias_key("", &old))
            .or_insert(Whose::Person(person));
    }
    Ok(aliases)
}

/// Remembers a decision about a name in place of an earlier one.
pub fn remember(
    conn: &mut Conn,
    alliance: &AllianceId,
    key: &str,
    decided: &Whose,
) -> Result<(), Refusal> {
    forget(conn, alliance, key)?;
    let (kind, person, guest, address) = columns(decided);
    on_db!(conn, |c| diesel::insert_into(attendance_aliases::table)
        .values((
            attendance_aliases::alliance_id.eq(alliance.as_str()),
            attendance_aliases::name_key.eq(key),
            attendance_aliases::person_id.eq(person),
            attendance_aliases::kind.eq(kind),
            attendance_aliases::guest_name.eq(guest),
            attendance_aliases::guest_email.eq(address),
        ))
        .execute(c))?;
    Ok(())
}

/// Forgets what was decided about a name.
pub fn forget(conn: &mut Conn, alliance: &AllianceId, key: &str) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        attendance_aliases::table
            .filter(attendance_aliases::alliance_id.eq(alliance.as_str()))
            .filter(attendance_aliases::name_key.eq(key))
    )
    .execute(c))?;
    Ok(())
}

/// Writes a decision down; its number is one that no other of the session has.
pub fn log(conn: &mut Conn, decision: &Logged) -> Result<(), Refusal> {
    let (kind, person, guest, address) = decision
        .whose
        .as_ref()
        .map_or(("open", None, None, None), columns);
    on_db!(conn, |c| diesel::insert_into(attendance_decisions::table)
        .values((
            attendance_decisions::session_id.eq(decision.session.as_str()),
            attendance_decisions::number.eq(decision.number.cast_signed()),
            attendance_decisions::name.eq(&decision.name),
            attendance_decisions::email.eq(&decision.email),
            attendance_decisions::name_key.eq(&decision.key),
            attendance_decisions::kind.eq(kind),
            attendance_decisions::person_id.eq(person),
            attendance_decisions::guest_name.eq(guest),
            attendance_decisions::guest_email.eq(address),
            attendance_decisions::here_only.eq(decision.here_only),
            attendance_decisions::decided_by.eq(&decision.by),
            attendance_decisions::decided_at.eq(naive(decision.at)),
        ))
        .execute(c))?;
    Ok(())
}
