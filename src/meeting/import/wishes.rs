//! What a participants' file says of how people are written to, beside what they said themselves.

use std::collections::HashMap;

use super::Draft;
use super::participants::ParticipantDraft;
use super::settle::Known;
use crate::people::{Person, Wishes};
use crate::refusal::Finding;

/// Her own choice, if she made one, else the file's.
pub fn language(row: &ParticipantDraft, before: Option<&Person>) -> String {
    before
        .filter(|p| p.wishes.said)
        .map_or(&row.language, |p| &p.language)
        .clone()
}

/// What she said stands against the file; what the file does not say stays.
pub fn wishes(row: &ParticipantDraft, before: Option<&Person>) -> Wishes {
    let before = before.map(|p| p.wishes).unwrap_or_default();
    if before.said {
        return before;
    }
    Wishes {
        discreet: row.discreet.unwrap_or(before.discreet),
        named: row.named.unwrap_or(before.named),
        ..before
    }
}

/// Rows whose language or wishes are not what she said.
pub fn said_otherwise(draft: &Draft, known: &Known, notes: &mut Vec<Finding>) {
    let said: HashMap<String, &Person> = known
        .people
        .iter()
        .filter(|p| p.wishes.said)
        .map(|p| (p.email.key(), p))
        .collect();
    for row in &draft.participants.all {
        let Some(person) = said.get(&row.email.key()) else {
            continue;
        };
        let mut columns = Vec::new();
        if row.language != person.language {
            columns.push("language");
        }
        if row.discreet.is_some_and(|d| d != person.wishes.discreet) {
            columns.push("discreet");
        }
        if row.named.is_some_and(|n| n != person.wishes.named) {
            columns.push("named");
        }
        if !columns.is_empty() {
            notes.push(about_row(
                row.row,
                &format!(
                    "{}: what she said on her page, or an organiser for her, stands against the file",
                    columns.join(", ")
                ),
            ));
        }
    }
}

/// A note about a row of the participants’ file.
pub fn about_row(row: usize, says: &str) -> Finding {
    Finding {
        place: format!("participants row {row}"),
        says: says.into(),
    }
}
