//! Reading all that a report is made from.

use crate::attendance;
use crate::insight;
use crate::language::Language;
use crate::people;
use crate::refusal::Refusal;
use crate::report::{Facts, store};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// All that the report of a meeting in a language is made from.
pub async fn facts(
    db: &Db,
    now: Instant,
    slug: &str,
    language: Language,
) -> Result<Facts, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| load_facts(conn, now, &slug, language))
        .await
}

/// As [`facts`], inside a transaction.
pub fn load_facts(
    conn: &mut Conn,
    now: Instant,
    slug: &str,
    language: Language,
) -> Result<Facts, Refusal> {
    let figures = attendance::load_figures(conn, slug)?;
    let meeting = &figures.overview.roster.meeting;
    let texts = store::texts(conn, &meeting.id, language)?
        .into_iter()
        .filter_map(|(section, mut versions)| Some((section, versions.pop()?)))
        .collect();
    Ok(Facts {
        alliance: people::alliance(conn, &meeting.alliance)?,
        books: insight::load(conn, &figures.overview.roster)?,
        figures,
        texts,
        now,
    })
}
