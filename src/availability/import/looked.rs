//! A difference as the page shows it: a table a subject, not longer than anybody reads. Pure.

use crate::meeting::import::{Change, Difference, What};

/// So many rows of one kind are shown; beyond that their number.
const MOST: usize = 100;

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
