//! Reading and keeping notes. Who may is asked before: those who run the session.

use super::store;
use crate::meeting::WorkshopId;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Characters of a note.
const LONGEST: usize = 20_000;

/// One version of a session's notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// From 1.
    pub number: u32,
    pub text: String,
    /// The address of who wrote it.
    pub by: String,
    pub at: Instant,
}

/// The newest version; `None`: nothing was written yet.
pub async fn newest(db: &Db, workshop: &WorkshopId) -> Result<Option<Note>, Refusal> {
    let workshop = workshop.clone();
    db.read(move |conn| store::newest(conn, &workshop)).await
}

/// Keeps a new version; `after` is the number of the version that her page showed, 0 for none. The same text again is no new one.
pub async fn write(
    db: &Db,
    now: Instant,
    workshop: &WorkshopId,
    text: &str,
    after: u32,
    by: &str,
) -> Result<u32, Refusal> {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
        .collect();
    if text.chars().count() > LONGEST {
        return Err(Refusal::invalid(
            "note",
            format!("the notes are longer than {LONGEST} characters: shorten them"),
        ));
    }
    let (workshop, by) = (workshop.clone(), by.to_string());
    db.write(move |conn| {
        conn.lock(&format!("notes {workshop}"))?;
        let newest = store::newest(conn, &workshop)?;
        let number = newest.as_ref().map_or(0, |n| n.number);
        if newest.as_ref().is_some_and(|n| n.text == text) {
            return Ok(number);
        }
        if number != after {
            return Err(Refusal::conflict(
                "somebody else wrote in the notes while your page was open",
            ));
        }
        let note = Note {
            number: number + 1,
            text,
            by,
            at: now,
        };
        store::add(conn, &workshop, &note)?;
        Ok(note.number)
    })
    .await
}
