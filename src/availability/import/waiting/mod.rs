//! Spreadsheets that were looked at and wait to be imported: an hour, for whoever sent them.

pub mod store;

use chrono::TimeDelta;

use crate::people::id_type;
use crate::refusal::Refusal;
use crate::time::Instant;

/// So long they wait.
pub const WAITS: TimeDelta = TimeDelta::hours(1);
/// So many imports wait for one organiser; the oldest goes first.
pub const AT_MOST: usize = 3;

id_type!(
    /// Files that wait; nobody can guess it.
    FilesId,
);

/// The files with what was typed beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: FilesId,
    /// The organiser's address.
    pub owner: String,
    /// The meeting's short name.
    pub slug: String,
    pub fields: Vec<(String, String)>,
    /// Names and contents.
    pub files: Vec<(String, Vec<u8>)>,
    pub sent_at: Instant,
}

/// No files of hers wait under that address: they never did, they are somebody else's, were imported, or waited too long.
pub fn unknown() -> Refusal {
    Refusal::not_found(
        "No files of yours wait here: files wait for an hour, and only for whoever sent them. Choose them again under Import.",
    )
}
