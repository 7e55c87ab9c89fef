//! Which file, or which sheet of a workbook, holds which of the four tables.

use super::faults::{Faults, Place};
use super::sheet_rows::Source;
use crate::sheet::{self, Table};

/// The tables of an import, in the order in which they are read.
pub const SUBJECTS: [&str; 4] = ["networks", "workshops", "participants", "availability"];

/// The four tables as they were found.
#[derive(Default)]
pub struct Sources {
    pub networks: Option<Source>,
    pub workshops: Option<Source>,
    pub participants: Option<Source>,
    /// May be missing: then nothing is said about availability.
    pub availability: Option<Source>,
}

/// Takes `networks.csv`, `networks.xlsx`, or any workbook with a sheet `networks`, and so on; other files are left alone.
pub fn sources(files: Vec<(String, Vec<u8>)>, faults: &mut Faults) -> Sources {
    let mut found: [Option<Source>; 4] = [None, None, None, None];
    let mut others = Vec::new();
    for (name, bytes) in files {
        let base = name.rsplit(['/', '\\']).next().unwrap_or(&name).to_string();
        let (stem, kind) = base.rsplit_once('.').unwrap_or((&base, ""));
        let kind = kind.to_lowercase();
        let subject = subject_of(stem);
        if !(kind == "xlsx" || kind == "csv" && subject.is_some()) {
            continue;
        }
        match sheet::read(&bytes, &base) {
            Ok(tables) => take(&base, subject, tables, &mut found, faults),
            Err(refused) => {
                let order = subject.map_or(0, |i| i + 1);
                let said = refused.findings.into_iter().map(|f| {
                    let place = Place {
                        order,
                        ..Place::option(&f.place)
                    };
                    (place, f.says)
                });
                match subject {
                    None => others.extend(said),
                    Some(i) => {
                        said.for_each(|(place, says)| faults.fault(place, says));
                        // It was there, though nobody can read it: nothing is said about a missing file on top.
                        found[i].get_or_insert_with(|| unreadable(&base, i));
                    }
                }
            }
        }
    }
    // A workbook that nobody can read is only a fault when it may be the one that is missing.
    let complete = found.iter().take(3).all(Option::is_some);
    for (place, says) in others {
        if complete {
            faults.note(place, format!("not used: {says}"));
        } else {
            faults.fault(place, says);
        }
    }
    for (i, subject) in SUBJECTS.iter().enumerate().take(3) {
        if found[i].is_none() {
            faults.fault(
                Place {
                    order: i + 1,
                    ..Place::option(&format!("{subject}.csv"))
                },
                format!("it is missing: give {subject}.csv, {subject}.xlsx or a workbook with a sheet \"{subject}\""),
            );
        }
    }
    let [networks, workshops, participants, availability] = found;
    let readable = |s: Option<Source>| s.filter(|s| !s.table.name.is_empty());
    Sources {
        networks: readable(networks),
        workshops: readable(workshops),
        participants: readable(participants),
        availability: readable(availability),
    }
}

fn subject_of(name: &str) -> Option<usize> {
    let name = name.trim().to_lowercase();
    SUBJECTS.iter().position(|s| *s == name)
}

/// A file named after its subject gives its first table; any other workbook gives the sheets that are named so.
fn take(
    base: &str,
    subject: Option<usize>,
    tables: Vec<Table>,
    found: &mut [Option<Source>; 4],
    faults: &mut Faults,
) {
    let named: Vec<(usize, String, Table)> = match subject {
        Some(i) => tables
            .into_iter()
            .take(1)
            .map(|t| (i, t.place.clone(), t))
            .collect(),
        None => tables
            .into_iter()
            .filter_map(|t| {
                let label = t.place.clone();
                subject_of(&t.name).map(|i| (i, label, t))
            })
            .collect(),
    };
    if let (Some(i), true) = (subject, named.is_empty()) {
        let place = Place {
            order: i + 1,
            ..Place::option(base)
        };
        faults.fault(place, "it is empty: it holds no table");
        found[i].get_or_insert_with(|| unreadable(base, i));
    }
    for (i, label, table) in named {
        let source = Source {
            label,
            order: i + 1,
            table,
        };
        match &found[i] {
            Some(other) => faults.fault(
                Place {
                    order: i + 1,
                    ..Place::option(&source.label)
                },
                format!(
                    "{} are also in {}: give one of the two",
                    SUBJECTS[i], other.label
                ),
            ),
            None => found[i] = Some(source),
        }
    }
}

/// Stands for a file that was given and could not be read; its table has no name.
fn unreadable(base: &str, i: usize) -> Source {
    Source {
        label: base.to_string(),
        order: i + 1,
        table: Table {
            place: base.to_string(),
            name: String::new(),
            header: Vec::new(),
            rows: Vec::new(),
        },
    }
}
