//! What is wrong with the files, and what is only worth saying: collected, put in the order of the files, and capped.

use crate::refusal::{Finding, Kind, Refusal};

/// So many findings are listed; beyond that only their number.
pub const MOST: usize = 200;

/// Where something stands in the files of an import.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The order in which the files are read.
    pub order: usize,
    /// As the spreadsheet shows it; 0: the file as a whole.
    pub row: usize,
    /// `participants.csv`, or `meeting.xlsx sheet participants`; an option's name.
    pub file: String,
    /// Empty: the whole row.
    pub column: String,
}

impl Place {
    /// An option of the import, or a file that is not there.
    pub fn option(name: &str) -> Self {
        Place {
            order: 0,
            row: 0,
            file: name.to_string(),
            column: String::new(),
        }
    }

    fn text(&self) -> String {
        match (self.row, self.column.as_str()) {
            (0, "") => self.file.clone(),
            (0, column) => format!("{}, column {column}", self.file),
            (row, "") => format!("{} row {row}", self.file),
            (row, column) => format!("{} row {row}, column {column}", self.file),
        }
    }
}

/// Faults refuse the import; notes go into its report.
#[derive(Debug, Default)]
pub struct Faults {
    faults: Vec<(Place, String)>,
    notes: Vec<(Place, String)>,
}

impl Faults {
    pub fn fault(&mut self, place: Place, says: impl Into<String>) {
        self.faults.push((place, says.into()));
    }

    pub fn note(&mut self, place: Place, says: impl Into<String>) {
        self.notes.push((place, says.into()));
    }

    /// The notes when nothing is wrong, else the refusal with every fault.
    pub fn settle(self) -> Result<Vec<Finding>, Refusal> {
        if self.faults.is_empty() {
            return Ok(listed(self.notes, "more notes"));
        }
        Err(Refusal {
            kind: Kind::Invalid,
            findings: listed(self.faults, "more faults; mend these first"),
        })
    }
}

fn listed(mut all: Vec<(Place, String)>, more: &str) -> Vec<Finding> {
    all.sort_by_key(|(place, _)| (place.order, place.row));
    let over = all.len().saturating_sub(MOST);
    let mut out: Vec<Finding> = all
        .into_iter()
        .take(MOST)
        .map(|(place, says)| Finding {
            place: place.text(),
            says,
        })
        .collect();
    if over > 0 {
        out.push(Finding {
            place: String::new(),
            says: format!("and {over} {more}"),
        });
    }
    out
}
