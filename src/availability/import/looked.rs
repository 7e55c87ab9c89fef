//! A difference as the page shows it: a table a subject, not longer than anybody reads. Pure.

use crate::meeting::import::{Change, Difference, FieldChange, What};

/// So many rows of one kind are shown; beyond that their number.
const MOST: usize = 100;

/// By what somebody new, or a new workshop, is told from the others; code and name stand beside.
const TOLD: [&str; 7] = [
    "networks",
    "time-zone",
    "workshops",
    "kind",
    "minutes",
    "lead",
    "joined",
];

/// The rows of one subject; `key` names its words.
pub struct Table {
    pub key: &'static str,
    pub rows: Vec<Change>,
    /// How many more there are of what is new, changed and gone.
    pub more: usize,
}

/// The subjects in which something differs, what changes and goes before what is new.
pub fn tables(difference: &Difference) -> Vec<Table> {
    [
        ("people", &difference.people),
        ("workshops", &difference.workshops),
        ("networks", &difference.networks),
    ]
    .into_iter()
    .filter(|(_, all)| !all.is_empty())
    .map(|(key, all)| {
        let mut rows: Vec<Change> = Vec::new();
        for what in [What::Gone, What::Changed, What::New] {
            let mine = all.iter().filter(|c| c.what == what);
            rows.extend(mine.take(MOST).cloned());
        }
        Table {
            key,
            more: all.len() - rows.len(),
            rows,
        }
    })
    .collect()
}

/// What is shown of what is new.
pub fn told(change: &Change) -> Vec<&FieldChange> {
    let fields = change.fields.iter();
    fields.filter(|f| TOLD.contains(&f.field)).collect()
}
