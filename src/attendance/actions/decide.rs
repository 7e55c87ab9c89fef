//! Deciding whose a name is that nobody could be recognised by.

use std::collections::HashMap;

use super::{of_meeting, standing};
use crate::attendance::state::{self, Act, Deed};
use crate::attendance::{Entry, EntryId, State, names, store};
use crate::meeting::{self, Roster};
use crate::people::{Email, PersonId};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::Db;
use crate::time::Instant;

/// Whose a written name is.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Hers, by her address in the meeting.
    Is(Email),
    /// Nobody's: a telephone, an interpreter, a note-taker.
    Nobody,
    /// Open again.
    Undo,
}

/// Decides whose a name of a session's record is, and remembers it for the meeting's other sessions and later imports. How many entries it concerns.
/// A name without address that several people bear is decided for this session only: in another it may be another of them.
pub async fn decide(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    name: &str,
    email: &str,
    decision: Decision,
) -> Result<usize, Refusal> {
    let (slug, code, key) = (
        slug.to_string(),
        code.to_string(),
        names::alias_key(name, email),
    );
    let shown = name.to_string();
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let person: Option<&PersonId> = match &decision {
            Decision::Is(email) => Some(&of_meeting(&roster, email)?.id),
            Decision::Nobody | Decision::Undo => None,
        };
        // What was marked by hand of somebody in a list, or said by herself, has no written name.
        let same = |e: &Entry| {
            !(e.name.is_empty() && e.email.is_empty()) && names::alias_key(&e.name, &e.email) == key
        };
        let known = |e: &Entry| {
            roster
                .people
                .iter()
                .any(|(p, _)| p.email.key() == e.email.to_lowercase())
        };
        let mut concerned: HashMap<SessionId, Vec<EntryId>> = HashMap::new();
        for (of, entry) in store::entries(conn, &roster.meeting.id)? {
            if same(&entry) && !known(&entry) {
                concerned.entry(of).or_default().push(entry.id);
            }
        }
        let here = concerned.remove(&session.id).unwrap_or_default();
        if here.is_empty() {
            return Err(Refusal::not_found(format!(
                "no open name \"{shown}\" is in the record of {}",
                session.code
            )));
        }
        let deed = Deed {
            act: Act::Named,
            person,
            says: String::new(),
            by: "",
        };
        state::change(conn, &roster, &session, now, &deed)?;
        store::set_person(conn, &here, person)?;
        let mut count = here.len();
        let remembered =
            matches!(decision, Decision::Nobody | Decision::Undo) || !is_shared(&roster, &key);
        if remembered {
            // What is final stays as it is.
            let states = state::recorded(conn, &roster.meeting.id)?;
            concerned.retain(|of, _| states.get(of) != Some(&State::Final));
            for ids in concerned.values() {
                store::set_person(conn, ids, person)?;
                count += ids.len();
            }
            let alliance = &roster.meeting.alliance;
            match decision {
                Decision::Is(_) | Decision::Nobody => {
                    store::remember(conn, alliance, &key, person)?;
                }
                Decision::Undo => store::forget(conn, alliance, &key)?,
            }
        }
        Ok(count)
    })
    .await
}

fn is_shared(roster: &Roster, key: &str) -> bool {
    let sorted = names::key(key);
    !key.contains('<')
        && roster
            .people
            .iter()
            .filter(|(p, _)| names::key(&p.name) == sorted)
            .count()
            > 1
}
