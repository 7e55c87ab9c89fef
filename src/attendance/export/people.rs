//! Sheets of people: a grid of minutes, and one row a person and session with how her presence is known.

use std::collections::HashMap;

use super::lines::{NO_NETWORK, day, network};
use crate::attendance::masked::masked;
use crate::attendance::roles::role_in;
use crate::attendance::{Counting, Overview, Record, Source, Unidentified};
use crate::invitation::Invitation;
use crate::meeting::{Part, Role};
use crate::people::{Person, PersonId};
use crate::sheet::{Cell, SheetOut};

/// One row a person, one column a session.
pub fn grid(overview: &Overview, addresses: bool) -> SheetOut {
    let mut header: Vec<String> = columns(addresses, &["name", "network", "role"]);
    header.extend(overview.records.iter().map(|r| r.session.code.clone()));
    header.extend(["sessions present", "minutes"].map(String::from));
    let held: Vec<HashMap<&PersonId, &Invitation>> = overview
        .records
        .iter()
        .map(|r| invitations(overview, r))
        .collect();
    let first_day = overview.roster.meeting.first_day;
    let mut rows = Vec::new();
    for (person, role) in &overview.roster.people {
        let concerned = overview
            .records
            .iter()
            .zip(&held)
            .any(|(r, h)| r.minutes.contains_key(&person.id) || h.contains_key(&person.id));
        if !concerned {
            continue;
        }
        let code = overview
            .roster
            .represented_by(person, first_day)
            .map_or(NO_NETWORK, |n| n.code.as_str());
        let mut cells = named(person.name.trim(), person.email.as_str(), addresses);
        cells.extend([
            Cell::text(code),
            Cell::text(role_word(*role, overview, person)),
        ]);
        let sessions = overview.records.iter().zip(&held);
        cells.extend(sessions.map(|(r, h)| minutes_of(r, h.contains_key(&person.id), person)));
        let present = overview
            .records
            .iter()
            .filter(|r| r.is_present(&person.id))
            .count();
        let minutes: u32 = overview
            .records
            .iter()
            .filter_map(|r| r.minutes.get(&person.id))
            .sum();
        cells.extend([Cell::count(present), Cell::Number(minutes.into())]);
        rows.push(cells);
    }
    for (at, record) in overview.records.iter().enumerate() {
        for (name, email, minutes, what, _) in without_person(record) {
            let mut cells = named(&name, &email, addresses);
            cells.extend([Cell::text(what), Cell::Empty]);
            cells.extend((0..overview.records.len()).map(|i| {
                if i == at {
                    Cell::Number(minutes.into())
                } else {
                    Cell::Empty
                }
            }));
            cells.extend([Cell::Empty, Cell::Number(minutes.into())]);
            rows.push(cells);
        }
    }
    SheetOut {
        name: "People".into(),
        header,
        rows,
    }
}

/// One row a person and session: what she answered, her minutes, whether she counts as present, and how that is known.
pub fn presence(overview: &Overview, addresses: bool) -> SheetOut {
    let mut header = columns(addresses, &["name", "network", "role"]);
    let after = [
        "session", "date", "answer", "minutes", "present", "known by",
    ];
    header.extend(after.map(String::from));
    let mut rows = Vec::new();
    for record in &overview.records {
        let held = invitations(overview, record);
        for (person, role) in &overview.roster.people {
            let invitation = held.get(&person.id);
            let minutes = record.minutes.get(&person.id);
            if invitation.is_none() && minutes.is_none() {
                continue;
            }
            let code = overview
                .networks_of(person, record, Counting::Representing)
                .into_iter()
                .next();
            let mut cells = named(person.name.trim(), person.email.as_str(), addresses);
            cells.extend([
                network(code.as_deref()),
                Cell::text(role_in(
                    record.role_of(&person.id, *role),
                    invitation.map(|i| i.part),
                )),
                Cell::text(&record.session.code),
                day(overview, record.session.at),
                Cell::text(invitation.map_or("not invited", |i| i.answer.word())),
                minutes_of(record, invitation.is_some(), person),
            ]);
            let present = if !record.recorded && minutes.is_none() {
                Cell::Empty
            } else if record.is_present(&person.id) {
                Cell::text("yes")
            } else {
                Cell::text("no")
            };
            cells.extend([present, Cell::text(known_by(record, &person.id))]);
            rows.push(cells);
        }
        for (name, email, minutes, what, known) in without_person(record) {
            let mut cells = named(&name, &email, addresses);
            cells.extend([
                Cell::text(what),
                Cell::Empty,
                Cell::text(&record.session.code),
                day(overview, record.session.at),
                Cell::Empty,
                Cell::Number(minutes.into()),
                Cell::Empty,
                Cell::text(known),
            ]);
            rows.push(cells);
        }
    }
    SheetOut {
        name: "Presence".into(),
        header,
        rows,
    }
}

/// `report`, `report, self`: by which ways somebody came into a record; empty: she is not in it.
pub fn known_by(record: &Record, person: &PersonId) -> String {
    words(record.sources.get(person).into_iter().flatten())
}

fn columns(addresses: bool, names: &[&str]) -> Vec<String> {
    let mut columns: Vec<String> = names.iter().map(ToString::to_string).collect();
    if addresses {
        columns.insert(1, "e-mail".into());
    }
    columns
}

fn named(name: &str, email: &str, addresses: bool) -> Vec<Cell> {
    if addresses {
        return vec![Cell::text(name), Cell::text(email)];
    }
    vec![Cell::text(masked(name))]
}

fn invitations<'a>(
    overview: &'a Overview,
    record: &Record,
) -> HashMap<&'a PersonId, &'a Invitation> {
    overview.held(record).map(|i| (&i.person, i)).collect()
}

/// Her minutes; nought when she was invited and did not come; empty when the session has no record or does not concern her.
fn minutes_of(record: &Record, invited: bool, person: &Person) -> Cell {
    match record.minutes.get(&person.id) {
        Some(minutes) => Cell::Number((*minutes).into()),
        None if record.recorded && invited => Cell::Number(0),
        None => Cell::Empty,
    }
}

/// What she is at the meeting; who facilitates anything is a facilitator.
pub fn role_word(role: Role, overview: &Overview, person: &Person) -> &'static str {
    let leads = overview.roster.workshops.iter().any(|w| {
        w.people
            .iter()
            .any(|s| s.person == person.id && s.part == Part::Facilitator)
    });
    if leads || role == Role::Facilitator {
        "facilitator"
    } else {
        role_in(role, None)
    }
}

/// Names of a record that are no person's of the meeting: name, address, minutes, what they are, and how that is known.
fn without_person(record: &Record) -> Vec<(String, String, u32, String, String)> {
    let one = |name: &str, email: &str, minutes: u32, what: String| {
        let ways = record.unnamed.get(&(name.to_string(), email.to_string()));
        let known = words(ways.into_iter().flatten());
        let name = name.trim().to_string();
        (name, email.to_string(), minutes, what, known)
    };
    let name = |u: &Unidentified, what: String| one(&u.name, &u.email, u.minutes, what);
    let guests = record
        .guests
        .iter()
        .map(|(guest, minutes)| one(&guest.name, &guest.email, *minutes, "guest".into()));
    let open = record.unidentified.iter();
    let open = open.map(|u| name(u, "unidentified".into()));
    let aside = record.set_aside.iter();
    let aside = aside.map(|(u, aside)| name(u, format!("no person: {}", aside.word())));
    guests.chain(open).chain(aside).collect()
}

fn words<'a>(sources: impl Iterator<Item = &'a Source>) -> String {
    sources.map(|s| s.word()).collect::<Vec<_>>().join(", ")
}
