//! The import's options as a form or a script gives them, and faults as a table shows them. Pure.

use crate::meeting::Meeting;
use crate::meeting::import::{ImportOptions, SUBJECTS};
use crate::people::Email;
use crate::refusal::{Finding, Refusal};

/// A fault with its place taken apart for a table; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    pub row: String,
    pub column: String,
    pub says: String,
}

/// The options that these fields mean; `mailbox_if_new` is for an alliance that is made. Of a meeting that is there already, an empty field keeps what stands.
pub fn options(
    slug: &str,
    field: impl Fn(&str) -> String,
    before: Option<&Meeting>,
    mailbox_if_new: &Email,
) -> Result<ImportOptions, Refusal> {
    let or = |name: &str, stands: Option<String>| {
        let typed = field(name);
        if typed.is_empty() {
            stands.unwrap_or_default()
        } else {
            typed
        }
    };
    let some = |name: &str| Some(field(name)).filter(|text| !text.is_empty());
    let mut findings = Vec::new();
    let mut number = |name: &str| {
        let text = some(name)?;
        let read = text.parse::<u32>();
        if read.is_err() {
            findings.push(Finding {
                place: name.to_string(),
                says: "it is no whole number".into(),
            });
        }
        read.ok()
    };
    let options = ImportOptions {
        slug: slug.to_string(),
        name: or("name", before.map(|m| m.name.clone())),
        from: or("from", before.map(|m| m.first_day.to_string())),
        to: or("to", before.map(|m| m.last_day.to_string())),
        zone: or("zone", before.map(|m| m.zone.given().to_string())),
        grid: number("grid"),
        per_day: number("per-day"),
        parallel: number("parallel"),
        rest: number("rest"),
        free_days: some("free-days"),
        preset: some("preset"),
        alliance: some("alliance"),
        mailbox: some("mailbox"),
        sender_name: some("sender-name"),
        mailbox_if_new: Some(mailbox_if_new.clone()),
    };
    Refusal::unless_empty(findings)?;
    Ok(options)
}

/// Says of files whose names mean nothing to the import that they were not read; after a refusal this is mostly the reason.
pub fn unknown_files(names: &[String]) -> Vec<Finding> {
    names
        .iter()
        .filter(|name| {
            let lower = name.to_lowercase();
            let (stem, kind) = lower.rsplit_once('.').unwrap_or((&lower, ""));
            !(kind == "xlsx" || kind == "csv" && SUBJECTS.contains(&stem))
        })
        .map(|name| Finding {
            place: name.clone(),
            says: "this file was not read, since its name says nothing: call it networks.csv, workshops.csv, participants.csv or availability.csv"
                .into(),
        })
        .collect()
}

/// `participants.csv row 7, column time_zone` in three columns.
pub fn fault(finding: &Finding) -> Fault {
    let (rest, column) = finding
        .place
        .rsplit_once(", column ")
        .unwrap_or((&finding.place, ""));
    let numbered = rest
        .rsplit_once(" row ")
        .filter(|(_, row)| row.bytes().all(|b| b.is_ascii_digit()));
    let (file, row) = numbered.unwrap_or((rest, ""));
    Fault {
        file: file.to_string(),
        row: row.to_string(),
        column: column.to_string(),
        says: finding.says.clone(),
    }
}
