//! The act of painting, and how her answers stand.

use serde::Serialize;

use super::grid::{Grid, Painting, clashes, paint, revision, within};
use crate::availability::actions::{MOST_SPANS, hers, too_many};
use crate::availability::{Said, her_time, store};
use crate::people::PersonId;
use crate::refusal::Refusal;
use crate::store::Db;

/// How her answers stand, as the page's script reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// By what this state is known.
    pub seen: String,
    /// [`Grid::text`].
    pub grid: String,
}

/// How her answers stand now.
pub async fn standing(db: &Db, slug: &str, person: &PersonId) -> Result<Standing, Refusal> {
    let time = her_time(db, slug, person).await?;
    Ok(Standing {
        seen: revision(&time.said),
        grid: Grid::of(&time.meeting, &time.person.zone).text(&time.said),
    })
}

/// Paints over what she said, within the meeting. A conflict when that is no longer what she saw, unless it says already what she wishes; twice is once.
pub async fn keep_painting(
    db: &Db,
    slug: &str,
    person: &PersonId,
    painting: Painting,
) -> Result<(), Refusal> {
    let (slug, person) = (slug.to_string(), person.clone());
    db.write(move |conn| {
        let (meeting, person) = hers(conn, &slug, &person)?;
        let said = store::spans_of(conn, &meeting.id, &person.id)?;
        let grid = Grid::of(&meeting, &person.zone);
        within(&grid, &painting)?;
        let painted = paint(&grid, &said, &painting, &person.zone);
        if painted.gone.is_empty() && painted.new.is_empty() {
            return Ok(());
        }
        let other = if painting.saw.is_empty() {
            !painting.seen.is_empty() && painting.seen != revision(&said)
        } else {
            clashes(&grid, &said, &painting)
        };
        if other {
            return Err(Refusal::conflict(
                "these hours were changed in another window or by somebody else after this page was opened",
            ));
        }
        if said.len() + painted.new.len() > MOST_SPANS + painted.gone.len() {
            return Err(too_many());
        }
        store::remove_spans(conn, &painted.gone.iter().collect::<Vec<_>>())?;
        store::make_hers(conn, &meeting.id, &person.id)?;
        let new: Vec<(&PersonId, &Said)> = painted.new.iter().map(|s| (&person.id, s)).collect();
        store::add_spans(conn, &meeting.id, &new)
    })
    .await
}
