//! `workshops.csv`: code, kind, title, lead network, minutes, audience, earliest and latest date; further columns where an organiser has them.

use chrono::NaiveDate;

use super::clean::shown;
use super::faults::{Faults, Place};
use super::frame::Frame;
use super::networks::{Codes, optional_date, optional_text, text};
use super::sheet_rows::{Row, Sheet, Source};
use super::values::{counted, instant_or_local, or_fault, whole};
use crate::meeting::{Audience, Kind, Part};
use crate::time::Instant;

/// A workshop as the file has it; networks and workshops are named by code, people by address key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopDraft {
    pub code: String,
    pub kind: Kind,
    pub audience: Audience,
    pub title: String,
    pub theme: String,
    pub lead: Option<String>,
    pub minutes: u32,
    pub earliest: Option<NaiveDate>,
    pub latest: Option<NaiveDate>,
    pub quorum: Option<u32>,
    /// `None`: the meeting's own rule.
    pub network_quorum: Option<Vec<(String, u32)>>,
    pub pinned: Option<Instant>,
    pub join_link: Option<String>,
    /// It comes after these, by at least so many minutes.
    pub after: Vec<String>,
    pub gap_minutes: u32,
    /// Parts that this file gives to people.
    pub seats: Vec<(Part, Named)>,
    pub place: Place,
}

/// Somebody or something that a cell names and that another file must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub place: Place,
}

/// A session is never longer.
const MOST_MINUTES: u32 = 720;

const REQUIRED: [&str; 8] = [
    "code",
    "kind",
    "title",
    "lead_network",
    "minutes",
    "audience",
    "earliest_date",
    "latest_date",
];
const OPTIONAL: [&str; 10] = [
    "theme",
    "facilitators",
    "rapporteur",
    "required",
    "quorum",
    "network_quorum",
    "pinned_start",
    "after",
    "gap_minutes",
    "join_link",
];

/// Reads the file. `networks` is `None` when that file could not be read: then codes are not checked.
pub fn read(
    source: Source,
    frame: Option<&Frame>,
    networks: Option<&Codes>,
    faults: &mut Faults,
) -> Option<(Vec<WorkshopDraft>, Codes)> {
    let sheet = Sheet::open(source, &REQUIRED, &OPTIONAL, faults)?;
    if sheet.is_empty() {
        faults.fault(sheet.place(), "it has no rows: there is nothing to plan");
        return None;
    }
    let mut codes = Codes::default();
    let mut all = Vec::new();
    let mut after = Vec::new();
    let mut once: Vec<(Kind, usize)> = Vec::new();
    for row in sheet.rows() {
        let code = codes.take(row, faults);
        let kind = kind_and_audience(row, faults);
        if let Some((kind @ (Kind::Opening | Kind::Closing), _)) = kind {
            match once.iter().find(|(k, _)| *k == kind) {
                Some((_, first)) => faults.fault(
                    row.place("kind"),
                    format!(
                        "a meeting has one {}; row {first} is one already",
                        kind.word()
                    ),
                ),
                None => once.push((kind, row.number)),
            }
        }
        let follows: Vec<Named> = named(row, "after");
        if follows.is_empty() && !row.get("gap_minutes").is_empty() {
            faults.fault(
                row.place("gap_minutes"),
                "a gap needs the workshops that come before: name them in column after",
            );
        }
        let read = one(row, frame, networks, faults);
        if let (Some(code), Some((kind, audience)), Some(mut draft)) = (code.clone(), kind, read) {
            draft.code = code;
            draft.kind = kind;
            draft.audience = audience;
            all.push(draft);
        }
        after.push((code, follows));
    }
    settle_order(&after, &codes, &mut all, faults);
    Some((all, codes))
}

/// Everything of a row but code, kind and audience, which the caller puts in.
fn one(
    row: Row<'_>,
    frame: Option<&Frame>,
    networks: Option<&Codes>,
    faults: &mut Faults,
) -> Option<WorkshopDraft> {
    let title = text(row, "title", 300, faults);
    let theme = optional_text(row, "theme", 300, faults);
    let lead = lead(row, networks, faults);
    let minutes = minutes(row, frame, faults);
    let dates = dates(row, frame, faults);
    let quorum = optional(row, "quorum", 100_000, faults);
    let network_quorum = network_quorum(row, networks, faults);
    let pinned = pinned(row, frame, faults);
    let join_link = join_link(row, faults);
    let gap = match row.get("gap_minutes") {
        "" => Some(0),
        cell => or_fault(
            whole(cell).and_then(|n| {
                (n <= 144_000)
                    .then_some(n)
                    .ok_or(format!("{n} minutes are more than a hundred days"))
            }),
            row.place("gap_minutes"),
            faults,
        ),
    };
    let seats = [
        ("facilitators", Part::Facilitator),
        ("rapporteur", Part::Rapporteur),
        ("required", Part::Required),
    ]
    .into_iter()
    .flat_map(|(column, part)| named(row, column).into_iter().map(move |who| (part, who)))
    .collect();
    let (earliest, latest) = dates?;
    Some(WorkshopDraft {
        code: String::new(),
        kind: Kind::Workshop,
        audience: Audience::Members,
        title: title?,
        theme: theme?,
        lead: lead?,
        minutes: minutes?,
        earliest,
        latest,
        quorum: quorum?,
        network_quorum: network_quorum?,
        pinned: pinned?,
        join_link: join_link?,
        after: Vec::new(),
        gap_minutes: gap?,
        seats,
        place: row.place(""),
    })
}

fn named(row: Row<'_>, column: &str) -> Vec<Named> {
    row.listed(column)
        .into_iter()
        .map(|name| Named {
            name: name.to_string(),
            place: row.place(column),
        })
        .collect()
}

/// `public-opening` is an opening that is public; an opening beside it follows its audience column.
fn kind_and_audience(row: Row<'_>, faults: &mut Faults) -> Option<(Kind, Audience)> {
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

#[allow(clippy::option_option)]
fn lead(row: Row<'_>, networks: Option<&Codes>, faults: &mut Faults) -> Option<Option<String>> {
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

fn minutes(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<u32> {
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

type Dates = (Option<NaiveDate>, Option<NaiveDate>);

fn dates(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<Dates> {
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

#[allow(clippy::option_option)]
fn optional(row: Row<'_>, column: &str, most: u32, faults: &mut Faults) -> Option<Option<u32>> {
    match row.get(column) {
        "" => Some(None),
        cell => or_fault(counted(cell, most), row.place(column), faults).map(Some),
    }
}

/// `FWA:3;NWM:1`.
#[allow(clippy::option_option)]
fn network_quorum(
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

#[allow(clippy::option_option)]
fn pinned(row: Row<'_>, frame: Option<&Frame>, faults: &mut Faults) -> Option<Option<Instant>> {
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

#[allow(clippy::option_option)]
fn join_link(row: Row<'_>, faults: &mut Faults) -> Option<Option<String>> {
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

/// Checks what each workshop comes after: known, not itself, and not round in a circle.
fn settle_order(
    after: &[(Option<String>, Vec<Named>)],
    codes: &Codes,
    all: &mut [WorkshopDraft],
    faults: &mut Faults,
) {
    let mut edges: Vec<(String, String, Place)> = Vec::new();
    for (code, follows) in after {
        for before in follows {
            match (codes.find(&before.name), code) {
                (None, _) => faults.fault(
                    before.place.clone(),
                    format!(
                        "there is no workshop {}: the workshops are {}",
                        shown(&before.name),
                        codes.listed()
                    ),
                ),
                (Some(first), Some(code)) => {
                    edges.push((first.to_string(), code.clone(), before.place.clone()));
                }
                (Some(_), None) => {}
            }
        }
    }
    for (first, second, place) in &edges {
        if reaches(second, first, &edges) {
            faults.fault(
                place.clone(),
                format!("{second} would have to come after itself (by way of {first})"),
            );
        } else if let Some(draft) = all.iter_mut().find(|w| w.code == *second)
            && !draft.after.contains(first)
        {
            draft.after.push(first.clone());
        }
    }
}

/// Whether `to` comes (directly or by others) after `from`.
fn reaches(from: &str, to: &str, edges: &[(String, String, Place)]) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while let Some(at) = seen.get(next).copied() {
        if at == to {
            return true;
        }
        for (first, second, _) in edges {
            if first == at && !seen.contains(&second.as_str()) {
                seen.push(second);
            }
        }
        next += 1;
    }
    false
}
