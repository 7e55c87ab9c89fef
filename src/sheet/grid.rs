//! A file of unknown kind into grids and tables.

use crate::refusal::Refusal;

use super::{Grid, MOST_BYTES, Table, decode, kind, splits, xlsx};

/// All sheets of a CSV or XLSX file as they stand. The kind is taken from the bytes, not from the name.
pub fn grids(bytes: &[u8], file_name: &str) -> Result<Vec<Grid>, Refusal> {
    let refuse = |says: String| Err(Refusal::invalid(file_name, says));
    if bytes.is_empty() {
        return refuse("the file is empty; send the one that holds the table".into());
    }
    if bytes.len() > MOST_BYTES {
        return Err(too_large(file_name));
    }
    if let Some(says) = kind::no_table(bytes) {
        return refuse(says.into());
    }
    if bytes.starts_with(b"PK") {
        return xlsx::grids(bytes, file_name);
    }
    let split = splits(&decode(bytes, file_name)?);
    if split.rows.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![Grid {
        place: file_name.to_string(),
        name: stem(file_name).to_string(),
        rows: split.rows,
        open_quote: split.open_quote,
        stop: split.stop,
    }])
}

/// The refusal of a file beyond [`MOST_BYTES`].
pub fn too_large(file_name: &str) -> Refusal {
    let most = MOST_BYTES / 1024 / 1024;
    Refusal::invalid(
        file_name,
        format!("the file is larger than {most} MiB; send only the table"),
    )
}

/// The sheets of a CSV or XLSX file, each with its heading row. Refuses a file without any, and one that was cut inside a quoted cell.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Vec<Table>, Refusal> {
    let tables: Vec<Table> = grids(bytes, file_name)?
        .into_iter()
        .map(table)
        .collect::<Result<Vec<Option<Table>>, Refusal>>()?
        .into_iter()
        .flatten()
        .collect();
    if tables.is_empty() {
        return Err(Refusal::invalid(
            file_name,
            "the file holds no table; its first row must name the columns",
        ));
    }
    Ok(tables)
}

fn table(grid: Grid) -> Result<Option<Table>, Refusal> {
    if let Some(row) = grid.open_quote {
        return Err(Refusal::invalid(
            format!("{} row {row}", grid.place),
            "a quotation mark is opened and never closed: the file was cut, or the mark is one too many",
        ));
    }
    let mut rows = grid.rows.into_iter();
    let Some((_, header)) = rows.next() else {
        return Ok(None);
    };
    let header: Vec<String> = header.iter().map(|h| h.trim().to_string()).collect();
    let rows = rows
        .map(|(number, mut cells)| {
            if cells.len() < header.len() {
                cells.resize(header.len(), String::new());
            }
            (number, cells)
        })
        .collect();
    Ok(Some(Table {
        place: grid.place,
        name: grid.name,
        header,
        rows,
    }))
}

fn stem(file_name: &str) -> &str {
    let file = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
