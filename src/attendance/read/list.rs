//! A bare list of addresses: whoever is on it was there.

use super::columns::is_address;
use super::{Frame, Platform, Report, Row};
use crate::sheet::Grid;

/// `None` when the sheet is anything else. An address a row, at most a name beside it, or any number of them in a row, as a mail program writes
/// whom a mail goes to; the first row may be a header.
pub fn read(grid: &Grid, frame: &Frame) -> Option<Report> {
    let mut rows = Vec::new();
    for (i, (line, cells)) in grid.rows.iter().enumerate() {
        let filled: Vec<&str> = cells
            .iter()
            .flat_map(|c| c.split([';', '\n']))
            .map(str::trim)
            .filter(|c| !c.is_empty())
            .collect();
        let Some(found) = entries(&filled) else {
            if i == 0 && filled.len() <= 2 && !filled.iter().any(|c| c.contains('@')) {
                continue;
            }
            return None;
        };
        rows.extend(found.into_iter().map(|(name, email)| Row {
            line: *line,
            name,
            email,
            interval: frame.session,
            untimed: false,
            waiting_room: false,
        }));
    }
    (!rows.is_empty()).then(|| Report {
        platform: Platform::AddressList,
        topic: None,
        rows,
        notes: vec![
            "a list without times: everybody on it counts as present for the whole session".into(),
        ],
    })
}

/// Name and address of each; `None` when a cell is neither.
fn entries(cells: &[&str]) -> Option<Vec<(String, String)>> {
    match cells {
        [name, email] | [email, name] if is_address(email) && !name.contains('@') => {
            Some(vec![((*name).to_string(), (*email).to_string())])
        }
        _ => cells.iter().map(|cell| entry(cell)).collect(),
    }
}

/// `amal@awmn.example`, `<amal@awmn.example>`, `Amal <amal@awmn.example>`.
fn entry(cell: &str) -> Option<(String, String)> {
    if is_address(cell) {
        return Some((String::new(), cell.to_string()));
    }
    let (name, rest) = cell.split_once('<')?;
    let email = rest.strip_suffix('>')?.trim();
    is_address(email).then(|| {
        let name = name.trim().trim_matches(['"', '\'']).trim();
        (name.to_string(), email.to_string())
    })
}
