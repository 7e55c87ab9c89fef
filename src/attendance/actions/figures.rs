//! Everything that numbers and pictures of attendance are made from, in one reading.

use crate::attendance::{Overview, load_overview};
use crate::availability::{self, WhoCan, who_can};
use crate::ledger::Asked;
use crate::programme;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};

/// Attendance, and what explains it.
#[derive(Debug, Clone)]
pub struct Figures {
    pub overview: Overview,
    /// What the sessions that stand ask of each network in unsocial hours, by the planner's definition; without what it carried before.
    pub burden: Vec<Asked>,
    /// Who could come when, over the whole meeting.
    pub who_can: WhoCan,
}

/// Reads all of it.
pub async fn figures(db: &Db, slug: &str) -> Result<Figures, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| load_figures(conn, &slug)).await
}

/// As [`figures`], inside a transaction.
pub fn load_figures(conn: &mut Conn, slug: &str) -> Result<Figures, Refusal> {
    let overview = load_overview(conn, slug)?;
    let said = availability::load(conn, &overview.roster)?;
    let sessions: Vec<_> = overview.records.iter().map(|r| &r.session).collect();
    Ok(Figures {
        burden: programme::asked_by_hours(&overview.roster, &said, &sessions),
        who_can: who_can(&overview.roster, &said),
        overview,
    })
}
