//! Bytes of a platform's file to a [`Report`]: which platform, which zone, which order of dates, which connections. Recognises nobody.

mod columns;
mod connections;
mod dates;
mod duration;
mod list;
mod session;
mod stamp;
mod tables;
mod titles;
mod who;
mod words;

use std::collections::{HashMap, HashSet};

use self::columns::Says;
use self::connections::{Connections, Reading};
use self::tables::{Parts, People};
use super::{Frame, Platform, Report, Row};
use crate::refusal::Refusal;
use crate::sheet::{self, Grid};

/// A row of a sheet: its number and its cells.
type Line = (u32, Vec<String>);

/// Reads a report of Zoom, Teams, Meet or Webex, a table of names or addresses with times or minutes, or a list of addresses; CSV or XLSX.
/// Times that name no zone are read in the frame's. Refused in one sentence or one per faulty row: what is none of these, is empty, was cut, or
/// is of another session.
pub fn read(bytes: &[u8], file: &str, frame: &Frame) -> Result<Report, Refusal> {
    let grids = sheet::grids(bytes, file)?;
    let mut headers = Vec::new();
    refuse_cut(&grids, file)?;
    for grid in &grids {
        let parts = tables::parts(grid);
        if !parts.people.is_empty() {
            return report(&parts, file, frame);
        }
        if let Some(report) = list::read(grid, frame) {
            return Ok(report);
        }
        headers.extend(
            parts
                .others
                .first()
                .copied()
                .or(grid.rows.first().map(|r| r.1.as_slice())),
        );
    }
    if grids.is_empty() {
        return Err(Refusal::invalid(
            file,
            "the file is empty; export the participants report again",
        ));
    }
    let found: Vec<&str> = headers
        .iter()
        .flat_map(|h| h.iter())
        .map(|c| c.trim())
        .filter(|c| !c.is_empty())
        .take(8)
        .collect();
    Err(Refusal::invalid(
        file,
        format!(
            "it is no attendance report: expected is a participants report of Zoom, Teams, Meet or Webex, a list of e-mail addresses, or columns \
             name, email, start, end; found is \"{}\"",
            found.join(", ").chars().take(120).collect::<String>()
        ),
    ))
}

fn refuse_cut(grids: &[Grid], file: &str) -> Result<(), Refusal> {
    if let Some(row) = grids.iter().find_map(|g| g.open_quote) {
        return Err(Refusal::invalid(
            format!("{file} row {row}"),
            "a quotation mark opens here and is never closed: the file was cut, or it has a stray mark; export it again",
        ));
    }
    match grids.iter().find_map(|g| g.stop.as_ref()) {
        Some(stop) => Err(Refusal::invalid(
            format!("{file} row {}", stop.row),
            format!(
                "the file ends in the middle of this row ({}): it was cut; export it again",
                stop.shows
            ),
        )),
        None => Ok(()),
    }
}

fn report(parts: &Parts<'_>, file: &str, frame: &Frame) -> Result<Report, Refusal> {
    if parts.topics.len() > 1 {
        let named: Vec<&str> = parts.topics.iter().map(String::as_str).collect();
        return Err(Refusal::invalid(
            file,
            format!(
                "it holds {} meetings ({}); send one file for each session",
                named.len(),
                named.join(", ")
            ),
        ));
    }
    let chosen = chosen(parts, file)?;
    let stamps: Vec<_> = chosen.iter().flat_map(|p| connections::stamps(p)).collect();
    let platform = platform(parts, &stamps);
    let reading = Reading {
        file,
        frame,
        order: dates::order(&stamps, frame).map_err(|says| Refusal::invalid(file, says))?,
        spans: platform == Platform::Meet
            || (parts.numbered && chosen.iter().all(|p| p.section == Some(2))),
        coarse: platform == Platform::Meet,
    };
    let mut found = Connections::default();
    for people in &chosen {
        reading.read(people, &mut found);
    }
    add_from_summary(parts, &reading, &chosen, &mut found);
    found.faults.truncate(20);
    Refusal::unless_empty(std::mem::take(&mut found.faults))?;
    if found.rows.is_empty() {
        return Err(Refusal::invalid(
            file,
            "it lists nobody who was there; was the report exported before the session?",
        ));
    }
    complete_addresses(parts, &mut found.rows);
    let mut notes = notes(&found);
    let listed = chosen.iter().map(|p| p.rows.len()).sum::<usize>();
    if let Some(stated) = parts
        .stated_people
        .filter(|stated| !parts.numbered && listed < *stated)
    {
        notes.push(format!(
            "the report says that {stated} people came and lists {listed}: it may have been cut; export it again"
        ));
    }
    let floating = found.untimed == 0
        && !stamps
            .iter()
            .any(|s| matches!(s, stamp::Stamp::Absolute(_)))
        && !chosen.iter().any(|p| connections::is_utc(p));
    let rows = session::own(found.rows, file, frame, floating, &mut notes)?;
    Ok(Report {
        platform,
        topic: parts.topic.clone(),
        rows,
        notes,
    })
}

/// The lists that say when everybody came and went: of a numbered report the connections, else the first and last times; of others all.
fn chosen<'a, 'b>(parts: &'b Parts<'a>, file: &str) -> Result<Vec<&'b People<'a>>, Refusal> {
    let filled = || parts.people.iter().filter(|p| !p.rows.is_empty());
    if !parts.numbered {
        return Ok(filled().collect());
    }
    let section = |n: u32| {
        filled()
            .filter(|p| p.section == Some(n))
            .collect::<Vec<_>>()
    };
    let (people, connections) = (section(2), section(3));
    if !connections.is_empty() {
        return Ok(connections);
    }
    let listed = people.iter().map(|p| p.rows.len()).sum::<usize>();
    match parts.stated_people {
        Some(stated) if listed < stated => Err(Refusal::invalid(
            file,
            format!(
                "it says that {stated} people came and lists {listed}: it was cut; export it again"
            ),
        )),
        _ if people.is_empty() => Ok(filled().collect()),
        _ => Ok(people),
    }
}

/// People whom Teams' summary names and its list of connections does not: from their first coming to their last going.
fn add_from_summary(
    parts: &Parts<'_>,
    reading: &Reading<'_>,
    chosen: &[&People<'_>],
    found: &mut Connections,
) {
    if !chosen
        .iter()
        .any(|p| parts.numbered && p.section == Some(3))
    {
        return;
    }
    let spans = Reading {
        spans: true,
        ..*reading
    };
    let mut summary = Connections::default();
    for people in parts.people.iter().filter(|p| p.section == Some(2)) {
        spans.read(people, &mut summary);
    }
    let mut known: HashMap<&str, HashSet<&str>> = HashMap::new();
    for row in &found.rows {
        known.entry(&row.name).or_default().insert(&row.email);
    }
    let is_known = |row: &Row| {
        known.get(row.name.as_str()).is_some_and(|addresses| {
            row.email.is_empty() || addresses.contains("") || addresses.contains(row.email.as_str())
        })
    };
    let (_, missing): (Vec<Row>, Vec<Row>) = summary.rows.into_iter().partition(is_known);
    found.rows.extend(missing);
}

fn platform(parts: &Parts<'_>, stamps: &[stamp::Stamp]) -> Platform {
    let title = |part: &str| {
        let headers = parts
            .people
            .iter()
            .map(|p| p.header)
            .chain(parts.others.iter().copied());
        headers
            .flatten()
            .any(|h| h.trim().to_lowercase().contains(part))
    };
    let has = |says| parts.people.iter().any(|p| p.columns.has(says));
    if parts.numbered || has(Says::Action) || title("(upn)") {
        Platform::Teams
    } else if has(Says::Attended) || title("webinar id") {
        Platform::ZoomWebinar
    } else if title("original name") || title("meeting id") || title("user email") {
        Platform::ZoomMeeting
    } else if has(Says::Date) || title("attendance duration") || title("display name") {
        Platform::Webex
    } else if stamps
        .iter()
        .any(|s| matches!(s, stamp::Stamp::TimeOnly(_)))
    {
        Platform::Meet
    } else {
        Platform::Table
    }
}

/// Teams' list of connections may leave out an address that its list of people has.
fn complete_addresses(parts: &Parts<'_>, rows: &mut [Row]) {
    let Some(people) = parts
        .people
        .iter()
        .find(|p| parts.numbered && p.section == Some(2))
    else {
        return;
    };
    let mut known: HashMap<String, Vec<String>> = HashMap::new();
    for (name, email) in people.rows.iter().map(|row| who::who(people, row)) {
        known.entry(name).or_default().push(email);
    }
    for row in rows.iter_mut().filter(|r| r.email.is_empty()) {
        if let Some([email]) = known.get(&row.name).map(Vec::as_slice) {
            row.email.clone_from(email);
        }
    }
}

fn notes(found: &Connections) -> Vec<String> {
    let mut notes = Vec::new();
    if found.unended > 0 {
        notes.push(format!(
            "connections without a time of leaving count until the session's end: {}",
            found.unended
        ));
    }
    if !found.backwards.is_empty() {
        let rows: Vec<String> = found
            .backwards
            .iter()
            .take(10)
            .map(u32::to_string)
            .collect();
        notes.push(format!(
            "rows that end before they start count for nothing: {}",
            rows.join(", ")
        ));
    }
    if found.shortened > 0 {
        notes.push(format!(
            "people whom the report gives less time than from their first coming to their last going were away in between; it does not say when, so it is taken from the session: {}",
            found.shortened
        ));
    }
    if found.untimed > 0 {
        notes.push("the report gives minutes but no times: they count as if spent in the session, at most its length".to_string());
    }
    notes
}
