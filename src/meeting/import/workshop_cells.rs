//! The cells of a workshop's row, each read and checked.

use chrono::NaiveDate;

use super::clean::shown;
use super::faults::{Faults, Place};
use super::frame::Frame;
use super::networks::{Codes, optional_date};
use super::sheet_rows::Row;
use super::values::{counted, instant_or_local, or_fault};
use crate::meeting::{Audience, Kind, MOST_SPANS, read_span, tidy};
use crate::time::{Instant, Interval};

/// A session is never longer.
const MOST_MINUTES: u32 = 720;

/// `public-opening` is an opening that is public; an opening beside it follows its audience column.
pub fn kind_and_audience(row: Row<'_>, faults: &mut Faults) -> Option<(Kind, Audience)> {
    let kind = row.need("kind", faults).and_then(|word| {
        let lower = word.to_lowercase();
        let (public, bare) = match lower.strip_prefix("public-") {
            Some(rest @ ("opening" | "closing")) => (true, rest),
            _ => (false, lower.as_str()),
        };
        let kind = Kind::from_word(bare);
        if kind.is_none() {
            faults.fault(
                row.place("kind"),
                format!(
                    "\"{}\" is not known: opening, public-opening, workshop, plenary, closing or public-closing",
                    shown(word)
                ),
            );
        }
        kind.map(|k| (k, public))
    });
    let audience = row.need("audience", faults).and_then(|word| {
        let found = if word.eq_ignore_ascii_case("members") {
            Some(Audience::Members)
        } else {
            Audience::from_word(word)
        };
        if found.is_none() {
            faults.fault(
                row.place("audience"),
                format!("\"{}\" is not known: public or networks", shown(word)),
            );
        }
        found
    });
    let ((kind, public), audience) = (kind?, audience?);
    if public && audience != Audience::Public {
        faults.fault(
            row.place("audience"),
            format!(
                "the kind says public-{}, the audience says networks: make them agree",
                kind.word()
            ),
        );
        return None;
    }
    Some((kind, audience))
}

/// The leading network's code; empty: the Secretariat.
#[allow(clippy::option_option)]
pub fn lead(row: Row<'_>, networks: Option<&Codes>, faults: &mut Faults) -> Option<Option<String>> {
    match row.get("lead_network") {
        "" => Some(None),
        code => known_network(code, row.place("lead_network"), networks, faults).map(Some),
    }
}

/// The code as the networks' file writes it; a fault when it has none such.
pub fn known_network(
    code: &str,
    place: Place,
    networks: Option<&Codes>,
    faults: &mut Faults,
) -> Option<String> {
    let networks = networks?;
    let found = networks.find(code).map(str::to_string);
    if found.is_none() {
        faults.fault(
            place,
            format!(
                "there is no network {}: the networks are {}",
                shown(code),
                networks.listed()
            ),
        );
    }
    found
}

/// Whole minutes on the meeting's grid.
pub fn minutes(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<u32> {
    let cell = row.need("minutes", faults)?;
    let n = or_fault(counted(cell, MOST_MINUTES), row.place("minutes"), faults)?;
    let grid = frame?.limits.grid_minutes;
    if n % grid != 0 {
        faults.fault(
            row.place("minutes"),
            format!("{n} is not a multiple of the meeting's grid of {grid} minutes"),
        );
        return None;
    }
    Some(n)
}

/// Earliest and latest.
pub type Dates = (Option<NaiveDate>, Option<NaiveDate>);

/// Both dates, inside the meeting and in order.
pub fn dates(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<Dates> {
    let earliest = optional_date(row, "earliest_date", faults);
    let latest = optional_date(row, "latest_date", faults);
    let mut good = true;
    for (column, day) in [("earliest_date", earliest), ("latest_date", latest)] {
        if let (Some(Some(day)), Some(frame)) = (day, frame)
            && !frame.holds(day)
        {
            faults.fault(
                row.place(column),
                format!(
                    "{day} is outside the meeting, which lasts from {} to {}",
                    frame.first_day, frame.last_day
                ),
            );
            good = false;
        }
    }
    let (earliest, latest) = (earliest?, latest?);
    if let (Some(e), Some(l)) = (earliest, latest)
        && e > l
    {
        faults.fault(
            row.place("latest_date"),
            format!("the latest date {l} is before the earliest {e}"),
        );
        return None;
    }
    good.then_some((earliest, latest))
}

/// A count that may be empty.
#[allow(clippy::option_option)]
pub fn optional(row: Row<'_>, column: &str, most: u32, faults: &mut Faults) -> Option<Option<u32>> {
    match row.get(column) {
        "" => Some(None),
        cell => or_fault(counted(cell, most), row.place(column), faults).map(Some),
    }
}

/// `FWA:3;NWM:1`.
#[allow(clippy::option_option)]
pub fn network_quorum(
    row: Row<'_>,
    networks: Option<&Codes>,
    faults: &mut Faults,
) -> Option<Option<Vec<(String, u32)>>> {
    let parts = row.listed("network_quorum");
    if parts.is_empty() {
        return Some(None);
    }
    let place = || row.place("network_quorum");
    let mut all: Vec<(String, u32)> = Vec::new();
    for part in &parts {
        let Some((code, people)) = part.split_once(':') else {
            faults.fault(
                place(),
                format!(
                    "\"{}\" is no quorum: write it like FWA:3;NWM:1",
                    shown(part)
                ),
            );
            continue;
        };
        let code = known_network(code.trim(), place(), networks, faults);
        let people = or_fault(counted(people.trim(), 100_000), place(), faults);
        if let (Some(code), Some(people)) = (code, people) {
            if all.iter().any(|(c, _)| *c == code) {
                faults.fault(place(), format!("the network {code} comes twice"));
            } else {
                all.push((code, people));
            }
        }
    }
    (all.len() == parts.len()).then_some(Some(all))
}

/// Where the session must start: an instant, or a local time of the meeting's zone.
#[allow(clippy::option_option)]
pub fn pinned(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<Option<Instant>> {
    let cell = row.get("pinned_start");
    if cell.is_empty() {
        return Some(None);
    }
    let frame = frame?;
    let place = row.place("pinned_start");
    let at = instant_or_local(cell, &frame.zone, &place, faults)?;
    let opens = frame.zone.start_of_day(frame.first_day);
    let day = frame.zone.local(at).civil.date();
    if !frame.holds(day) {
        faults.fault(
            place,
            format!(
                "{} is outside the meeting, which lasts from {} to {}",
                shown(cell),
                frame.first_day,
                frame.last_day
            ),
        );
        return None;
    }
    let grid = frame.limits.grid_minutes;
    if (at - opens).num_seconds() % (i64::from(grid) * 60) != 0 {
        faults.fault(
            place,
            format!(
                "{} is not on the meeting's grid of {grid} minutes",
                shown(cell)
            ),
        );
        return None;
    }
    Some(Some(at))
}

/// Before which instant it must not start: an instant, or a local time of the meeting's zone.
#[allow(clippy::option_option)]
pub fn not_before(
    row: Row<'_>,
    frame: Option<&Frame>,
    faults: &mut Faults,
) -> Option<Option<Instant>> {
    let cell = row.get("not_before");
    if cell.is_empty() {
        return Some(None);
    }
    let frame = frame?;
    let place = row.place("not_before");
    let at = instant_or_local(cell, &frame.zone, &place, faults)?;
    if !frame.holds(frame.zone.local(at).civil.date()) {
        faults.fault(
            place,
            format!(
                "{} is outside the meeting, which lasts from {} to {}",
                shown(cell),
                frame.first_day,
                frame.last_day
            ),
        );
        return None;
    }
    Some(Some(at))
}

/// `2020-10-15;2020-10-13T09:00/12:00`: spans that its session may not touch.
pub fn forbidden(
    row: Row<'_>,
    frame: Option<&Frame>,
    faults: &mut Faults,
) -> Option<Vec<Interval>> {
    let parts = row.listed("forbidden");
    if parts.is_empty() {
        return Some(Vec::new());
    }
    let zone = &frame?.zone;
    let place = || row.place("forbidden");
    if parts.len() > MOST_SPANS {
        faults.fault(
            place(),
            format!("{} spans are more than {MOST_SPANS}", parts.len()),
        );
        return None;
    }
    let spans: Vec<Interval> = parts
        .iter()
        .filter_map(|part| or_fault(read_span(part, zone), place(), faults))
        .collect();
    (spans.len() == parts.len()).then(|| tidy(spans))
}

/// A web address.
#[allow(clippy::option_option)]
pub fn join_link(row: Row<'_>, faults: &mut Faults) -> Option<Option<String>> {
    let cell = row.get("join_link");
    if cell.is_empty() {
        return Some(None);
    }
    let rest = cell
        .strip_prefix("https://")
        .or_else(|| cell.strip_prefix("http://"));
    if rest.is_none_or(str::is_empty)
        || cell.contains([' ', '"', '<', '>', '\\'])
        || cell.len() > 2000
    {
        faults.fault(
            row.place("join_link"),
            "it is no web address: it must start with https:// and have no blanks",
        );
        return None;
    }
    Some(Some(cell.to_string()))
}
