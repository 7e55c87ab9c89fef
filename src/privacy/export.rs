//! All that is held of a person as files to take with her: one JSON document, or one table each in a folder that is packed.

use std::io::{Cursor, Write};

use serde_json::{Map, Value as Json, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Held, Value};
use crate::refusal::Refusal;
use crate::sheet::{Cell, SheetOut, write_csv};
use crate::time::{Instant, instant_text};

/// One JSON document: every table with its rows, columns by their names.
pub fn as_json(held: &Held, now: Instant) -> Json {
    let mut tables = Map::new();
    for table in held.tables.0.iter().filter(|t| !t.rows.is_empty()) {
        let rows = table.rows.iter().map(|row| {
            let columns = table.columns.iter().map(ToString::to_string);
            Json::Object(columns.zip(row.iter().map(value)).collect())
        });
        tables.insert(table.name.to_string(), rows.collect());
    }
    json!({
        "format": "plenary-person/1",
        "made": instant_text(now),
        "times": "UTC; columns that end with _local are on the clock of the zone beside them",
        "tables": tables,
    })
}

fn value(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Number(n) => (*n).into(),
        Value::Truth(yes) => (*yes).into(),
    }
}

/// A ZIP file with a CSV file for each table that has rows; spreadsheets open them as they are.
pub fn as_zip(held: &Held) -> Result<Vec<u8>, Refusal> {
    let broken = |e: &dyn std::fmt::Display| {
        Refusal::internal(format!("a ZIP file could not be written: {e}"))
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for table in held.tables.0.iter().filter(|t| !t.rows.is_empty()) {
        let sheet = SheetOut {
            name: table.name.to_string(),
            header: table.columns.iter().map(ToString::to_string).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| row.iter().map(cell).collect())
                .collect(),
        };
        zip.start_file(format!("{}.csv", table.name), SimpleFileOptions::default())
            .map_err(|e| broken(&e))?;
        zip.write_all(&write_csv(&sheet)).map_err(|e| broken(&e))?;
    }
    let done = zip.finish().map_err(|e| broken(&e))?;
    Ok(done.into_inner())
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Nothing => Cell::Empty,
        Value::Text(text) => Cell::text(text),
        Value::Number(n) => Cell::Number(*n),
        Value::Truth(yes) => Cell::text(if *yes { "yes" } else { "no" }),
    }
}
