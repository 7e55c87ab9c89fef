//! A bare list of addresses: whoever is on it was there.

use super::columns::is_address;
use super::{Frame, Platform, Report, Row};
use crate::sheet::Grid;

/// `None` when the sheet is anything else: every row holds one address, at most a name beside it, and the first row may be a header.
pub fn read(grid: &Grid, frame: &Frame) -> Option<Report> {
    let mut rows = Vec::new();
    for (i, (line, cells)) in grid.rows.iter().enumerate() {
        let filled: Vec<&str> = cells
            .iter()
            .map(|c| c.trim())
            .filter(|c| !c.is_empty())
            .collect();
        if filled.len() > 2 {
            return None;
        }
        let Some((name, email)) = entry(&filled) else {
            if i == 0 {
                continue;
            }
            return None;
        };
        rows.push(Row {
            line: *line,
            name,
            email,
            interval: frame.session,
            waiting_room: false,
        });
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

/// `amal@awmn.example`, `Amal <amal@awmn.example>`, or a name and an address in two cells.
fn entry(cells: &[&str]) -> Option<(String, String)> {
    match cells {
        [only] if is_address(only) => Some((String::new(), (*only).to_string())),
        [only] => {
            let (name, rest) = only.split_once('<')?;
            let email = rest.strip_suffix('>')?.trim();
            is_address(email)
                .then(|| (name.trim().trim_matches('"').to_string(), email.to_string()))
        }
        [name, email] | [email, name] if is_address(email) && !is_address(name) => {
            Some(((*name).to_string(), (*email).to_string()))
        }
        _ => None,
    }
}
