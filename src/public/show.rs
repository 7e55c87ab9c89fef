//! What the world sees of a programme. Pure; whatever is left out here is on no page and in no file.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::{Item, Members, Programme, Said, Shown, What};
use crate::feed::Level;
use crate::meeting::{About, Audience, Meeting, WorkshopId};
use crate::people::{Network, Person};
use crate::programme::{Session, SessionId, SessionState};
use crate::registration::Offer;
use crate::time::Instant;

/// All that it is made of.
pub struct Source<'a> {
    pub meeting: &'a Meeting,
    pub shown: Shown,
    pub release: Option<(u32, Instant)>,
    /// Every session that was ever released, cancelled ones too.
    pub sessions: &'a [Session],
    pub about: &'a HashMap<WorkshopId, About>,
    /// The alliance's networks.
    pub networks: &'a [Network],
    /// Facilitators of each workshop.
    pub facilitators: &'a HashMap<WorkshopId, Vec<Person>>,
    pub offers: &'a [Offer],
    pub report: bool,
    pub now: Instant,
}

/// The programme as the world may see it.
pub fn show(source: &Source) -> Programme {
    let standing: HashSet<&WorkshopId> = source
        .sessions
        .iter()
        .filter(|s| s.state == SessionState::Confirmed)
        .map(|s| &s.workshop)
        .collect();
    let mut items: Vec<Item> = source
        .sessions
        .iter()
        // What was cancelled is told as long as nothing has come in its place.
        .filter(|s| s.state == SessionState::Confirmed || !standing.contains(&s.workshop))
        .filter_map(|s| item(source, s))
        .collect();
    items.sort_by(|a, b| (a.at, a.minutes, &a.guid).cmp(&(b.at, b.minutes, &b.guid)));
    let leads = |n: &Network| {
        let of = |i: &Item| i.what.as_ref()?.said.as_ref()?.lead.clone();
        items.iter().filter_map(of).any(|lead| lead.id == n.id)
    };
    Programme {
        meeting: source.meeting.clone(),
        shown: source.shown,
        release: source.release,
        networks: source
            .networks
            .iter()
            .filter(|n| leads(n))
            .cloned()
            .collect(),
        items,
        report: source.report,
    }
}

fn item(source: &Source, session: &Session) -> Option<Item> {
    let about = source.about.get(&session.workshop)?;
    let members = about.audience == Audience::Members;
    let cancelled = session.state == SessionState::Cancelled;
    let titled = match (members, source.shown.members, source.shown.level) {
        (true, Members::Hidden, _) => return None,
        // That a meeting of members was called off is nothing to the world.
        (true, _, _) if cancelled => return None,
        (true, Members::Times, _) | (false, _, Level::Times) => false,
        (true, Members::Titles | Members::Networks, _)
        | (false, _, Level::Titles | Level::Full) => true,
    };
    let said = match (members, source.shown.members, source.shown.level) {
        (true, Members::Networks, Level::Full) => Some((String::new(), Vec::new())),
        (false, _, Level::Full) => Some((about.theme.clone(), names(source, session))),
        _ => None,
    };
    Some(Item {
        guid: guid(&session.id),
        at: session.at,
        minutes: session.minutes,
        members,
        cancelled,
        what: titled.then(|| What {
            code: session.code.clone(),
            title: session.title.clone(),
            kind: about.kind,
            uid: session.uid.clone(),
            sequence: session.sequence,
            created: session.created_at,
            revised: session.revised_at,
            said: said.map(|(theme, names)| Said {
                theme,
                names,
                lead: about
                    .lead
                    .as_ref()
                    .and_then(|id| source.networks.iter().find(|n| n.id == *id))
                    .cloned(),
            }),
        }),
        registers: titled && !members && !cancelled && registers(source, session),
    })
}

/// Those who agreed to be named and did not ask for discretion, where the organiser names people at all.
fn names(source: &Source, session: &Session) -> Vec<String> {
    if !source.shown.names {
        return Vec::new();
    }
    let all = source.facilitators.get(&session.workshop);
    all.into_iter()
        .flatten()
        .filter(|p| p.wishes.named && !p.wishes.discreet)
        .map(|p| p.name.clone())
        .collect()
}

fn registers(source: &Source, session: &Session) -> bool {
    let offer = source
        .offers
        .iter()
        .find(|o| o.workshop == session.workshop);
    source.now < session.at
        && offer.is_some_and(|o| o.open && o.closes.is_none_or(|closes| source.now < closes))
}

/// Made of the session's id, which stays when a release moves or renames it, and tells nothing of it.
fn guid(id: &SessionId) -> String {
    let hash = Sha256::digest(format!("public session {id}").as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .hyphenated()
        .to_string()
}
