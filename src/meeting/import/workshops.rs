//! `workshops.csv`: code, kind, title, lead network, minutes, audience, earliest and latest date; further columns where an organiser has them.

use chrono::NaiveDate;

use super::faults::{Faults, Place};
use super::frame::Frame;
use super::networks::{Codes, optional_text, text};
use super::order::settle_order;
use super::sheet_rows::{Row, Sheet, Source};
use super::values::{or_fault, whole};
use super::workshop_cells::{
    dates, forbidden, join_link, kind_and_audience, lead, minutes, network_quorum, not_before,
    optional, pinned,
};
use crate::meeting::{Audience, Kind, Part};
use crate::time::{Instant, Interval};

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
    pub not_before: Option<Instant>,
    pub forbidden: Vec<Interval>,
    pub join_link: Option<String>,
    /// It comes after these, by at least so many minutes.
    pub after: Vec<String>,
    pub gap_minutes: u32,
    /// Parts that this file gives to people.
    pub seats: Vec<(Part, Named)>,
    /// Columns that the file has not: what they would say stays as it is.
    pub unsaid: Vec<&'static str>,
    pub place: Place,
}

impl WorkshopDraft {
    /// Whether the file has this column at all, be the cell empty or not.
    pub fn says(&self, column: &str) -> bool {
        !self.unsaid.contains(&column)
    }
}

/// Somebody or something that a cell names and that another file must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub place: Place,
}

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
const OPTIONAL: [&str; 12] = [
    "theme",
    "facilitators",
    "rapporteur",
    "required",
    "quorum",
    "network_quorum",
    "pinned_start",
    "not_before",
    "forbidden",
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
    let unsaid: Vec<&'static str> = OPTIONAL.into_iter().filter(|c| !sheet.has(c)).collect();
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
            draft.unsaid.clone_from(&unsaid);
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
    let not_before = not_before(row, frame, faults);
    let forbidden = forbidden(row, frame, faults);
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
        not_before: not_before?,
        forbidden: forbidden?,
        join_link: join_link?,
        after: Vec::new(),
        gap_minutes: gap?,
        seats,
        unsaid: Vec::new(),
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
