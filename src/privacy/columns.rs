//! Every table and its columns, as the schema itself names them: what is added there is given out and searched without anybody thinking of it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const SCHEMA: &str = include_str!("../store/schema.rs");

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    Truth,
    Instant,
    Other,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub holds: Holds,
}

static TABLES: LazyLock<BTreeMap<&'static str, Vec<Column>>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for part in SCHEMA.split("diesel::table! {").skip(1) {
        let mut lines = part.lines().map(str::trim).filter(|l| !l.is_empty());
        let Some((table, _)) = lines.next().and_then(|head| head.split_once(" (")) else {
            continue;
        };
        let columns = lines.map_while(|line| line.split_once(" -> "));
        all.insert(table, columns.map(column).collect());
    }
    all
});

fn column((name, kind): (&'static str, &'static str)) -> Column {
    let kind = kind.trim_end_matches(',');
    let kind = kind.strip_prefix("Nullable<").unwrap_or(kind);
    Column {
        name,
        holds: match kind.trim_end_matches('>') {
            "Text" => Holds::Text,
            "Bool" => Holds::Truth,
            "Timestamp" => Holds::Instant,
            _ => Holds::Other,
        },
    }
}

/// The columns of every table.
pub fn tables() -> &'static BTreeMap<&'static str, Vec<Column>> {
    &TABLES
}

/// Whether the schema has this table.
pub fn is_there(table: &str) -> bool {
    TABLES.contains_key(table)
}

/// The columns of one table; none of one that is not there.
pub fn columns_of(table: &str) -> &'static [Column] {
    TABLES.get(table).map_or(&[], Vec::as_slice)
}
