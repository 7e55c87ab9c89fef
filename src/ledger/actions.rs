//! The acts: show the ledger, book what a programme asks, take an organiser's word.

use std::collections::HashMap;

use super::books::Wanted;
use super::{Asked, Books, Change, Edit, Said, Year, minutes, store};
use crate::meeting::{self, Meeting};
use crate::people::{self, Network, NetworkId};
use crate::refusal::{Finding, Refusal};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// The alliance's ledger as a meeting's page shows it.
pub struct Ledger {
    pub meeting: Meeting,
    /// This meeting's year.
    pub year: Year,
    /// Every meeting of the alliance, the earliest first.
    pub years: Vec<Year>,
    /// Every word that organisers said, the newest first.
    pub edits: Vec<Edit>,
    /// All networks of the alliance.
    pub networks: Vec<Network>,
}

impl Ledger {
    /// The network of this id.
    pub fn network(&self, id: &NetworkId) -> Option<&Network> {
        self.networks.iter().find(|n| n.id == *id)
    }

    /// Its code; empty for one that is gone.
    pub fn code(&self, id: &NetworkId) -> &str {
        self.network(id).map_or("", |n| n.code.as_str())
    }

    /// Whether this word is the one that counts now.
    pub fn counts(&self, edit: &Edit) -> bool {
        let lines = self.years.iter().filter(|y| y.meeting.id == edit.meeting);
        lines
            .flat_map(|y| &y.lines)
            .any(|l| l.said == Said::Counts(edit.clone()))
    }
}

/// The ledger of the meeting's alliance.
pub async fn ledger(db: &Db, slug: &str) -> Result<Ledger, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let books = store::load(conn, &meeting.alliance)?;
        let years = books.years();
        let mut edits = books.edits;
        edits.sort_by_key(|e| std::cmp::Reverse((e.at, e.number)));
        Ok(Ledger {
            year: of(&years, &meeting)?,
            networks: people::networks(conn, &meeting.alliance)?,
            meeting,
            years,
            edits,
        })
    })
    .await
}

fn of(years: &[Year], meeting: &Meeting) -> Result<Year, Refusal> {
    let found = years.iter().find(|y| y.meeting.id == meeting.id);
    found.cloned().ok_or_else(|| not_there(meeting))
}

fn not_there(meeting: &Meeting) -> Refusal {
    Refusal::internal(format!("{} is not in its ledger", meeting.slug))
}

/// What each network starts the meeting with, in thousandths of a minute per head.
pub fn openings(conn: &mut Conn, meeting: &Meeting) -> Result<HashMap<NetworkId, i64>, Refusal> {
    let years = store::load(conn, &meeting.alliance)?.years();
    let lines = of(&years, meeting)?.lines;
    Ok(lines.into_iter().map(|l| (l.network, l.opening)).collect())
}

/// What it would change to book a programme that asks this.
pub fn would_book(
    conn: &mut Conn,
    meeting: &Meeting,
    asked: &[Asked],
    release: u32,
    now: Instant,
) -> Result<Change, Refusal> {
    let before = store::load(conn, &meeting.alliance)?;
    booked(&before, meeting, asked, release, now).map(|(_, change)| change)
}

fn booked(
    before: &Books,
    meeting: &Meeting,
    asked: &[Asked],
    release: u32,
    now: Instant,
) -> Result<(Books, Change), Refusal> {
    let mut books = before.clone();
    books.book(&meeting.id, asked, release, now);
    let change = Books::change(before, &books, &meeting.id);
    let change = change.ok_or_else(|| not_there(meeting))?;
    Ok((books, change))
}

/// Books what the meeting's standing programme asks, in the place of what was booked before; gives what it changes.
pub fn book(
    conn: &mut Conn,
    meeting: &Meeting,
    asked: &[Asked],
    release: u32,
    now: Instant,
) -> Result<Change, Refusal> {
    let before = locked(conn, meeting)?;
    let (books, change) = booked(&before, meeting, asked, release, now)?;
    store::save_bookings(conn, &books, &meeting.id)?;
    Ok(change)
}

/// The books, while nobody else writes in them.
fn locked(conn: &mut Conn, meeting: &Meeting) -> Result<Books, Refusal> {
    conn.lock(&format!("ledger {}", meeting.alliance))?;
    store::load(conn, &meeting.alliance)
}

/// Takes an organiser's word on what a network starts the meeting with, in thousandths of a minute per head; `None` takes it back.
/// False when it changes nothing.
pub async fn edit(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    opening: Option<i64>,
    reason: &str,
    by: &str,
) -> Result<bool, Refusal> {
    let [slug, code, reason, by] = [slug, code, reason, by].map(str::to_string);
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let books = locked(conn, &meeting)?;
        let folded = code.trim().to_lowercase();
        let network = people::networks(conn, &meeting.alliance)?
            .into_iter()
            .find(|n| n.code.to_lowercase() == folded)
            .ok_or_else(|| Refusal::not_found(format!("there is no network {code}")))?;
        let wanted = Wanted {
            meeting: &meeting.id,
            network: &network.id,
            opening,
            reason: &reason,
            by: &by,
        };
        let edit = books.edit(wanted, now)?;
        if let Some(edit) = &edit {
            store::add_edit(conn, edit)?;
        }
        Ok(edit.is_some())
    })
    .await
}

/// The reason that an import gives.
const IMPORTED: &str = "imported";

/// Takes what a networks' file says: each number that differs from what the network starts with is a word of its own, by the import. Gives a note
/// for each.
pub fn take_imported(
    conn: &mut Conn,
    meeting: &Meeting,
    said: &[(Network, i64)],
    now: Instant,
) -> Result<Vec<Finding>, Refusal> {
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let mut notes = Vec::new();
    let books = locked(conn, meeting)?;
    let year = of(&books.years(), meeting)?;
    for (network, opening) in said {
        let line = year.lines.iter().find(|l| l.network == network.id);
        let Some(line) = line.filter(|l| l.opening != *opening) else {
            continue;
        };
        let wanted = Wanted {
            meeting: &meeting.id,
            network: &network.id,
            opening: Some(*opening),
            reason: IMPORTED,
            by: IMPORTED,
        };
        if let Some(edit) = books.edit(wanted, now)? {
            store::add_edit(conn, &edit)?;
            notes.push(Finding {
                place: format!("ledger of {}", network.code),
                says: format!(
                    "it starts with {} minutes a head, as the file says; it was {}",
                    minutes(*opening),
                    minutes(line.opening)
                ),
            });
        }
    }
    Ok(notes)
}
