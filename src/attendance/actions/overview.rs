//! Reading everything that attendance is counted from.

use std::collections::HashMap;

use crate::attendance::{Entry, Overview, Record, deciding, record, state, store};
use crate::invitation;
use crate::meeting::{self, Roster};
use crate::programme::{self, SessionId};
use crate::refusal::Refusal;
use crate::store::{Conn, Db};

/// Everything that attendance is counted from.
pub async fn overview(db: &Db, slug: &str) -> Result<Overview, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| load_overview(conn, &slug)).await
}

/// As [`overview`], inside a transaction.
pub fn load_overview(conn: &mut Conn, slug: &str) -> Result<Overview, Refusal> {
    let roster = meeting::load_roster(conn, slug)?;
    let mut overview = Overview {
        records: load_records(conn, &roster)?,
        invitations: HashMap::new(),
        roster,
    };
    for invitation in invitation::of_meeting(conn, &overview.roster.meeting.id)? {
        let of_session = overview.invitations.entry(invitation.session.clone());
        of_session.or_default().push(invitation);
    }
    let settled = state::settled::of_meeting(conn, &overview.roster.meeting.id)?;
    overview.settle(settled);
    Ok(overview)
}

/// The records of all sessions that stand, by their start.
fn load_records(conn: &mut Conn, roster: &Roster) -> Result<Vec<Record>, Refusal> {
    let meeting = &roster.meeting;
    let mut sessions = programme::standing(conn, &meeting.id)?;
    sessions.sort_by_key(|s| s.at);
    let recorded = state::recorded(conn, &meeting.id)?;
    let decisions = deciding::store::decisions(conn, meeting)?;
    let mut by_session: HashMap<SessionId, Vec<Entry>> = HashMap::new();
    for (session, entry) in store::entries(conn, &meeting.id)? {
        by_session.entry(session).or_default().push(entry);
    }
    Ok(sessions
        .iter()
        .map(|s| {
            let entries = by_session.remove(&s.id).unwrap_or_default();
            let aliases = decisions.of(&s.id);
            let state = recorded.get(&s.id);
            let mut record = record(meeting, s, &entries, state.is_some(), &aliases);
            record.state = state.copied().unwrap_or_default();
            record
        })
        .collect())
}
