//! The starts that an organiser hands in: a planner's solution, or a table `code,start_utc,minutes` (CSV or XLSX).

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Start;
use crate::meeting::{Meeting, Roster};
use crate::refusal::{Finding, Refusal};
use crate::sheet;
use crate::time::{Instant, parse_instant};

/// The longest session that makes sense: a day.
const LONGEST: u32 = 24 * 60;

#[derive(Deserialize)]
struct Solution {
    format: String,
    starts: BTreeMap<String, Option<String>>,
}

/// A start as the file says it, before it is held against the meeting.
struct Said {
    place: String,
    code: String,
    start: Option<String>,
    minutes: Option<String>,
}

/// Reads `bytes` (JSON when they start with `{`, else a table as CSV or XLSX) and holds every line against the meeting. All faults are listed; a
/// workshop that the file leaves out, or to which it gives no start, is not in the programme.
pub fn read_starts(bytes: &[u8], file: &str, roster: &Roster) -> Result<Vec<Start>, Refusal> {
    let bare = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let said = if bare.trim_ascii_start().starts_with(b"{") {
        from_json(bare, file)?
    } else {
        from_table(bytes, file)?
    };
    check(said, file, roster)
}

fn from_json(text: &[u8], file: &str) -> Result<Vec<Said>, Refusal> {
    let solution: Solution = serde_json::from_slice(text)
        .map_err(|e| Refusal::invalid(file, format!("it is no plan-solution/1: {e}")))?;
    if solution.format != "plan-solution/1" {
        return Err(Refusal::invalid(
            format!("{file} $.format"),
            format!("\"{}\" is not \"plan-solution/1\"", solution.format),
        ));
    }
    Ok(solution
        .starts
        .into_iter()
        .map(|(code, start)| Said {
            place: format!("{file} $.starts.{code}"),
            code,
            start,
            minutes: None,
        })
        .collect())
}

fn from_table(bytes: &[u8], file: &str) -> Result<Vec<Said>, Refusal> {
    let expected = || {
        Refusal::invalid(
            format!("{file} row 1"),
            "the columns code and start_utc are expected (and minutes, if a length differs from the workshop's)",
        )
    };
    let table = sheet::read(bytes, file)?
        .into_iter()
        .next()
        .ok_or_else(expected)?;
    let column = |name: &str| {
        table
            .header
            .iter()
            .position(|h| h.trim().eq_ignore_ascii_case(name))
    };
    let (Some(code), Some(start)) = (column("code"), column("start_utc")) else {
        return Err(expected());
    };
    let minutes = column("minutes");
    let cell = |cells: &[String], at: usize| {
        cells
            .get(at)
            .map(|c| c.trim().to_string())
            .filter(|c| !c.is_empty())
    };
    Ok(table
        .rows
        .iter()
        .filter(|(_, cells)| cells.iter().any(|c| !c.trim().is_empty()))
        .map(|(row, cells)| Said {
            place: format!("{file} row {row}"),
            code: cell(cells, code).unwrap_or_default(),
            start: cell(cells, start),
            minutes: minutes.and_then(|m| cell(cells, m)),
        })
        .collect())
}

fn check(said: Vec<Said>, file: &str, roster: &Roster) -> Result<Vec<Start>, Refusal> {
    let mut findings = Vec::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut starts = Vec::new();
    for one in said {
        if let Some(first) = seen.insert(one.code.clone(), one.place.clone()) {
            findings.push(Finding {
                place: one.place,
                says: format!(
                    "workshop {} has a start already ({first}): keep one",
                    one.code
                ),
            });
            continue;
        }
        match understood(&one, roster) {
            Ok(Some(start)) => starts.push(start),
            Ok(None) => {}
            Err(says) => findings.push(Finding {
                place: one.place,
                says,
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    if starts.is_empty() {
        return Err(Refusal::invalid(
            file,
            "it gives no start to any workshop: nothing would be released",
        ));
    }
    Ok(starts)
}

fn understood(said: &Said, roster: &Roster) -> Result<Option<Start>, String> {
    let Some(workshop) = roster.workshops.iter().find(|w| w.code == said.code) else {
        let codes: Vec<&str> = roster.workshops.iter().map(|w| w.code.as_str()).collect();
        return Err(format!(
            "there is no workshop {}; the meeting has {}",
            said.code,
            codes.join(", ")
        ));
    };
    let Some(text) = &said.start else {
        return Ok(None);
    };
    let at = parse_instant(text).ok_or_else(|| {
        format!("\"{text}\" is no UTC instant: write it like 2020-10-13T13:00:00Z")
    })?;
    let minutes = match &said.minutes {
        None => workshop.minutes,
        Some(m) => m
            .parse()
            .ok()
            .filter(|m| (1..=LONGEST).contains(m))
            .ok_or_else(|| format!("\"{m}\" is no number of minutes from 1 to {LONGEST}"))?,
    };
    within_meeting(at, minutes, &roster.meeting)?;
    Ok(Some(Start {
        workshop: workshop.id.clone(),
        at,
        minutes,
    }))
}

/// Why a session cannot be at this time; `None`: it lies in the meeting and is no longer than a day.
pub fn no_place_for(at: Instant, minutes: i64, meeting: &Meeting) -> Option<String> {
    match u32::try_from(minutes)
        .ok()
        .filter(|m| (1..=LONGEST).contains(m))
    {
        Some(minutes) => within_meeting(at, minutes, meeting).err(),
        None => Some(format!(
            "{minutes} minutes is no length from 1 to {LONGEST}"
        )),
    }
}

fn within_meeting(at: Instant, minutes: u32, meeting: &Meeting) -> Result<(), String> {
    let first = meeting.zone.start_of_day(meeting.first_day);
    let end = meeting
        .last_day
        .succ_opt()
        .map_or(Instant::MAX_UTC, |day| meeting.zone.start_of_day(day));
    if at < first || at + chrono::TimeDelta::minutes(minutes.into()) > end {
        return Err(format!(
            "{} is outside the meeting, {} to {} in {}",
            crate::time::date_time_utc(at),
            meeting.first_day,
            meeting.last_day,
            meeting.zone.name()
        ));
    }
    Ok(())
}
