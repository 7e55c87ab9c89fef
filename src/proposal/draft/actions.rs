//! The acts on a draft: move, take back, do again, throw away, keep as a proposal.

use std::sync::Arc;

use super::{History, Step, StepId, store};
use crate::meeting::MeetingId;
use crate::proposal::WorkshopId;
use crate::proposal::actions::save;
use crate::proposal::desk::Sheet;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// What may become of moves that were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The last one is taken back.
    Undo,
    /// The one taken back last is done again.
    Redo,
    /// All are taken back.
    Discard,
}

impl Turn {
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "undo" => Some(Turn::Undo),
            "redo" => Some(Turn::Redo),
            "discard" => Some(Turn::Discard),
            _ => None,
        }
    }
}

/// What was moved in a proposal.
pub async fn load(db: &Db, meeting: &MeetingId, number: u32) -> Result<History, Refusal> {
    let meeting = meeting.clone();
    db.read(move |conn| store::history(conn, &meeting, number))
        .await
}

/// Moves one session in the draft, wherever the grid has a start: a draft may break rules while it is worked on. To where it stands changes
/// nothing. `revision` is the draft that the form was opened for.
pub async fn add(
    db: &Db,
    sheet: Arc<Sheet>,
    workshop: WorkshopId,
    to: Instant,
    revision: Option<String>,
    now: Instant,
) -> Result<History, Refusal> {
    sheet.may_begin(&workshop, to)?;
    db.write(move |conn| {
        let (meeting, number) = (&sheet.meeting.id, sheet.number);
        store::lock(conn, meeting)?;
        let history = store::history(conn, meeting, number)?;
        history.still(revision.as_deref())?;
        let programme = history.programme(&sheet.programme);
        let from = programme
            .iter()
            .find(|(id, _)| *id == workshop)
            .and_then(|(_, at)| *at);
        if from == Some(to) {
            return Ok(history);
        }
        let step = Step {
            id: StepId::fresh(),
            workshop,
            from,
            to,
            taken_back: false,
        };
        store::add(conn, meeting, number, &step, now)?;
        store::history(conn, meeting, number)
    })
    .await
}

/// Takes moves back or does one again. Refused if there is none.
pub async fn turn(
    db: &Db,
    meeting: &MeetingId,
    number: u32,
    turn: Turn,
    revision: Option<String>,
) -> Result<History, Refusal> {
    let meeting = meeting.clone();
    db.write(move |conn| {
        store::lock(conn, &meeting)?;
        let history = store::history(conn, &meeting, number)?;
        history.still(revision.as_deref())?;
        let id = |s: &Step| s.id.clone();
        let (steps, back): (Vec<StepId>, bool) = match turn {
            Turn::Undo => (
                history.standing().next_back().map(id).into_iter().collect(),
                true,
            ),
            Turn::Discard => (history.standing().map(id).collect(), true),
            Turn::Redo => (
                history.taken_back().next().map(id).into_iter().collect(),
                false,
            ),
        };
        if steps.is_empty() {
            return Err(Refusal::conflict(if back {
                "nothing is moved, so there is nothing to take back"
            } else {
                "nothing was taken back, so there is nothing to do again"
            }));
        }
        store::take_back(conn, &steps, back)?;
        store::history(conn, &meeting, number)
    })
    .await
}

/// Keeps the draft as a proposal of its own, whose number it gives; the old one is untouched again. Refused if it breaks a rule.
pub async fn keep(
    db: &Db,
    sheet: Arc<Sheet>,
    revision: Option<String>,
    now: Instant,
) -> Result<u32, Refusal> {
    let history = load(db, &sheet.meeting.id, sheet.number).await?;
    history.still(revision.as_deref())?;
    if history.is_empty() {
        return Err(Refusal::conflict(
            "nothing is moved, so there is nothing to keep",
        ));
    }
    let opened = history.revision();
    let (meeting, number) = (sheet.meeting.id.clone(), sheet.number);
    let made =
        tokio::task::spawn_blocking(move || sheet.judged(&history.programme(&sheet.programme)))
            .await
            .unwrap_or_else(|_| Err(Refusal::internal("a draft could not be judged")))?;
    db.write(move |conn| {
        store::lock(conn, &meeting)?;
        store::history(conn, &meeting, number)?.still(Some(&opened))?;
        store::clear(conn, &meeting, number)?;
        save(conn, &meeting, &made, now)
    })
    .await
}
