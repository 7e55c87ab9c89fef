//! `participants.csv`: name, e-mail, networks, time zone, language, role, workshops; own hours and dates of membership where known.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::clean::shown;
use super::faults::Faults;
use super::networks::{Codes, optional_date, text};
use super::sheet_rows::{Row, Sheet, Source};
use super::values::{clock, or_fault, weekdays};
use super::workshop_cells::known_network;
use crate::meeting::Role;
use crate::people::{DefaultHours, Email};
use crate::time::Zone;

/// A person as the file has her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantDraft {
    pub name: String,
    pub email: Email,
    /// Codes; the first represents her.
    pub networks: Vec<String>,
    /// Dates of her memberships, where the file says them.
    pub member_from: Option<NaiveDate>,
    pub member_to: Option<NaiveDate>,
    pub zone: Zone,
    pub language: String,
    /// Whether she is written to discreetly, and named as facilitator; `None`: the file does not say.
    pub discreet: Option<bool>,
    pub named: Option<bool>,
    pub role: Role,
    /// Codes of what she signed up for, or runs.
    pub workshops: Vec<String>,
    /// `None`: the general hours.
    pub hours: Option<DefaultHours>,
    pub row: usize,
}

/// The people of the file, and the addresses of all its rows.
#[derive(Debug, Default)]
pub struct Participants {
    pub all: Vec<ParticipantDraft>,
    /// Address key: its row.
    pub addresses: HashMap<String, usize>,
    /// Whether the file has columns for hours at all.
    pub speaks_of_hours: bool,
}

/// Languages in which people can be written to.
const LANGUAGES: [&str; 5] = ["en", "fr", "ar", "es", "pt"];

const REQUIRED: [&str; 7] = [
    "name",
    "email",
    "networks",
    "time_zone",
    "language",
    "role",
    "workshops",
];
const HOURS: [&str; 5] = [
    "working_days",
    "work_from",
    "work_to",
    "wake_from",
    "wake_to",
];
const OPTIONAL: [&str; 9] = [
    "working_days",
    "work_from",
    "work_to",
    "wake_from",
    "wake_to",
    "member_from",
    "member_to",
    "discreet",
    "named",
];

/// Reads the file; codes are checked against those of the other files, where those could be read.
pub fn read(
    source: Source,
    networks: Option<&Codes>,
    workshops: Option<&Codes>,
    faults: &mut Faults,
) -> Option<Participants> {
    let sheet = Sheet::open(source, &REQUIRED, &OPTIONAL, faults)?;
    if sheet.is_empty() {
        faults.fault(sheet.place(), "it has no rows: there is nobody to invite");
        return None;
    }
    let mut out = Participants {
        speaks_of_hours: HOURS.iter().any(|c| sheet.has(c)),
        ..Participants::default()
    };
    let mut zones: HashMap<String, Result<Zone, String>> = HashMap::new();
    for row in sheet.rows() {
        let email = address(row, &mut out.addresses, faults);
        if let Some(draft) = one(row, email, networks, workshops, &mut zones, faults) {
            out.all.push(draft);
        }
    }
    Some(out)
}

fn one(
    row: Row<'_>,
    email: Option<Email>,
    networks: Option<&Codes>,
    workshops: Option<&Codes>,
    zones: &mut HashMap<String, Result<Zone, String>>,
    faults: &mut Faults,
) -> Option<ParticipantDraft> {
    let name = text(row, "name", 200, faults);
    let role = role(row, faults);
    let codes = networks_of(row, role, networks, faults);
    let zone = row.need("time_zone", faults).and_then(|given| {
        let known = zones
            .entry(given.to_string())
            .or_insert_with(|| Zone::parse(given).map_err(|e| e.to_string()));
        or_fault(known.clone(), row.place("time_zone"), faults)
    });
    let language = language(row, faults);
    let (discreet, named) = (
        yes_or_no(row, "discreet", faults),
        yes_or_no(row, "named", faults),
    );
    let chosen = workshops_of(row, workshops, faults);
    let hours = hours(row, faults);
    let from = optional_date(row, "member_from", faults);
    let to = optional_date(row, "member_to", faults);
    let (member_from, member_to) = (from?, to?);
    if let (Some(from), Some(to)) = (member_from, member_to)
        && from > to
    {
        faults.fault(
            row.place("member_to"),
            format!("{to} is before member_from {from}"),
        );
        return None;
    }
    Some(ParticipantDraft {
        name: name?,
        email: email?,
        networks: codes?,
        member_from,
        member_to,
        zone: zone?,
        language: language?,
        discreet: discreet?,
        named: named?,
        role: role?,
        workshops: chosen?,
        hours: hours?,
        row: row.number,
    })
}

fn address(
    row: Row<'_>,
    addresses: &mut HashMap<String, usize>,
    faults: &mut Faults,
) -> Option<Email> {
    let cell = row.need("email", faults)?;
    let email = or_fault(Email::parse(cell), row.place("email"), faults)?;
    if let Some(first) = addresses.get(&email.key()) {
        faults.fault(
            row.place("email"),
            format!("the address {email} is already in row {first}: one row for each person"),
        );
        return None;
    }
    addresses.insert(email.key(), row.number);
    Some(email)
}

fn role(row: Row<'_>, faults: &mut Faults) -> Option<Role> {
    let word = row.need("role", faults)?;
    let role = Role::from_word(word);
    if role.is_none() {
        let words: Vec<&str> = Role::ALL.iter().map(|r| r.word()).collect();
        faults.fault(
            row.place("role"),
            format!(
                "\"{}\" is not known: one of {}",
                shown(word),
                words.join(", ")
            ),
        );
    }
    role
}

fn networks_of(
    row: Row<'_>,
    role: Option<Role>,
    networks: Option<&Codes>,
    faults: &mut Faults,
) -> Option<Vec<String>> {
    let given = row.listed("networks");
    if given.is_empty() && matches!(role, Some(Role::Member | Role::Coordinator)) {
        faults.fault(
            row.place("networks"),
            "the value is missing: a member or coordinator belongs to a network (a guest's role is partner)",
        );
        return None;
    }
    let mut codes: Vec<String> = Vec::new();
    let mut good = true;
    for code in given {
        match known_network(code, row.place("networks"), networks, faults) {
            Some(code) if codes.contains(&code) => {}
            Some(code) => codes.push(code),
            None => good = false,
        }
    }
    good.then_some(codes)
}

fn language(row: Row<'_>, faults: &mut Faults) -> Option<String> {
    let cell = row.need("language", faults)?.to_lowercase();
    if LANGUAGES.contains(&cell.as_str()) {
        return Some(cell);
    }
    faults.fault(
        row.place("language"),
        format!(
            "\"{}\" is not known: one of {}",
            shown(&cell),
            LANGUAGES.join(", ")
        ),
    );
    None
}

fn workshops_of(
    row: Row<'_>,
    workshops: Option<&Codes>,
    faults: &mut Faults,
) -> Option<Vec<String>> {
    let workshops = workshops?;
    let mut codes: Vec<String> = Vec::new();
    let mut good = true;
    for code in row.listed("workshops") {
        match workshops.find(code) {
            Some(code) if codes.iter().any(|c| c == code) => {}
            Some(code) => codes.push(code.to_string()),
            None => {
                good = false;
                faults.fault(
                    row.place("workshops"),
                    format!(
                        "there is no workshop {}: the workshops are {}",
                        shown(code),
                        workshops.listed()
                    ),
                );
            }
        }
    }
    good.then_some(codes)
}

/// An empty cell says nothing.
#[allow(clippy::option_option)]
fn yes_or_no(row: Row<'_>, column: &str, faults: &mut Faults) -> Option<Option<bool>> {
    match row.get(column).to_lowercase().as_str() {
        "" => Some(None),
        "yes" => Some(Some(true)),
        "no" => Some(Some(false)),
        other => {
            faults.fault(
                row.place(column),
                format!("\"{}\" is not known: yes, no or empty", shown(other)),
            );
            None
        }
    }
}

/// What she leaves empty is as in the general hours.
#[allow(clippy::option_option)]
fn hours(row: Row<'_>, faults: &mut Faults) -> Option<Option<DefaultHours>> {
    if HOURS.iter().all(|c| row.get(c).is_empty()) {
        return Some(None);
    }
    let general = DefaultHours::default();
    let days = match row.get("working_days") {
        "" => Some(general.days),
        cell => or_fault(weekdays(cell), row.place("working_days"), faults)
            .map(|d| u8::try_from(d.bits()).unwrap_or(general.days)),
    };
    let mut at = |column: &str, general: u16| match row.get(column) {
        "" => Some(general),
        cell => or_fault(clock(cell), row.place(column), faults),
    };
    let work = (
        at("work_from", general.work_from),
        at("work_to", general.work_to),
    );
    let wake = (
        at("wake_from", general.wake_from),
        at("wake_to", general.wake_to),
    );
    let hours = DefaultHours {
        days: days?,
        work_from: work.0?,
        work_to: work.1?,
        wake_from: wake.0?,
        wake_to: wake.1?,
    };
    for (column, from, to) in [
        ("work_to", hours.work_from, hours.work_to),
        ("wake_to", hours.wake_from, hours.wake_to),
    ] {
        if from == to {
            faults.fault(row.place(column), "it ends when it begins: no time remains");
            return None;
        }
    }
    Some(Some(hours))
}
