//! What a participants' file says of how people are written to, beside what they said themselves.

use std::collections::HashMap;

use super::Draft;
use super::participants::ParticipantDraft;
use super::settle::Known;
use crate::people::{Person, Wishes};
use crate::refusal::Finding;
use crate::time::Zone;

/// Her own choice, if she made one, else the file's.
pub fn language(row: &ParticipantDraft, before: Option<&Person>) -> String {
    before
        .filter(|p| p.wishes.said)
        .map_or(&row.language, |p| &p.language)
        .clone()
}

/// The zone that she said, if she did, else the file's.
pub fn zone(row: &ParticipantDraft, before: Option<&Person>) -> Zone {
    before
        .filter(|p| p.wishes.zone_said)
        .map_or(&row.zone, |p| &p.zone)
        .clone()
}

/// What she said stands against the file; what the file does not say stays.
pub fn wishes(row: &ParticipantDraft, before: Option<&Person>) -> Wishes {
    let before = before.map(|p| p.wishes).unwrap_or_default();
    if before.said {
        return before;
    }
    // Her zone is hers apart from these.
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
        .filter(|p| p.wishes.said || p.wishes.zone_said)
        .map(|p| (p.email.key(), p))
        .collect();
    for row in &draft.participants.all {
        let Some(person) = said.get(&row.email.key()) else {
            continue;
        };
        let mut columns = Vec::new();
        if person.wishes.zone_said && row.zone != person.zone {
            columns.push("time_zone");
        }
        if person.wishes.said && row.language != person.language {
            columns.push("language");
        }
        if person.wishes.said && row.discreet.is_some_and(|d| d != person.wishes.discreet) {
            columns.push("discreet");
        }
        if person.wishes.said && row.named.is_some_and(|n| n != person.wishes.named) {
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
