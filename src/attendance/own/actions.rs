//! Her page about where she was, and taking her word.

use super::{Phase, Said, Why, judge, store};
use crate::attendance::actions::of_session;
use crate::attendance::state::{self, Act, Deed};
use crate::attendance::{Entry, EntryId, Source, State};
use crate::invitation;
use crate::meeting::{self, Meeting, Roster};
use crate::people::{Person, PersonId};
use crate::programme::{self, Session, SessionId};
use crate::refusal::Refusal;
use crate::rsvp::unknown_link;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::{Instant, Interval};

/// What her page shows.
#[derive(Debug, Clone)]
pub struct HerPage {
    pub person: Person,
    pub meeting: Meeting,
    /// Whether she may say afterwards that she was there.
    pub late: bool,
    /// The sessions that she is invited to and that have begun, or begin soon; the newest first.
    pub sessions: Vec<HerSession>,
}

/// One of her sessions.
#[derive(Debug, Clone)]
pub struct HerSession {
    pub session: Session,
    pub phase: Phase,
    pub state: State,
    /// What she said herself.
    pub own: Vec<Interval>,
    /// A platform's file or the facilitator has her already.
    pub known: bool,
}

struct Hers {
    roster: Roster,
    person: PersonId,
}

fn of_link(conn: &mut Conn, hash: &str) -> Result<Hers, Refusal> {
    let (meeting, person) = invitation::of_link(conn, hash)?.ok_or_else(unknown_link)?;
    let roster = meeting::load_roster_by_id(conn, &meeting)?;
    Ok(Hers { roster, person })
}

/// The sessions of a personal link about which its holder may say something.
pub async fn page(db: &Db, now: Instant, token: &str) -> Result<HerPage, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let hers = of_link(conn, &hash)?;
        let meeting = hers.roster.meeting.clone();
        let person = hers.roster.person(&hers.person).ok_or_else(unknown_link)?;
        let states = state::recorded(conn, &meeting.id)?;
        let mut sessions = Vec::new();
        for session in programme::standing(conn, &meeting.id)? {
            let phase = judge::phase(&session, now);
            if phase == Phase::Early || !holds(conn, &session, &hers.person)? {
                continue;
            }
            let entries = of_session(conn, &meeting, &session.id)?;
            let of_her = |e: &&Entry| e.person.as_ref() == Some(&hers.person);
            let hers: Vec<&Entry> = entries.iter().filter(of_her).collect();
            sessions.push(HerSession {
                phase,
                state: states.get(&session.id).copied().unwrap_or_default(),
                own: hers
                    .iter()
                    .filter(|e| e.source == Source::Own)
                    .map(|e| e.interval)
                    .collect(),
                known: hers
                    .iter()
                    .any(|e| matches!(e.source, Source::Report | Source::Minutes | Source::Hand)),
                session,
            });
        }
        sessions.sort_by_key(|s| std::cmp::Reverse(s.session.at));
        Ok(HerPage {
            person: person.clone(),
            late: store::late(conn, &meeting.id)?,
            meeting,
            sessions,
        })
    })
    .await
}

fn holds(conn: &mut Conn, session: &Session, person: &PersonId) -> Result<bool, Refusal> {
    let held = invitation::of_person(conn, &session.id, person)?;
    Ok(held.is_some_and(|i| i.held))
}

/// Takes her word about one of her sessions; inside, why it was not taken.
pub async fn say(
    db: &Db,
    now: Instant,
    token: &str,
    session: &SessionId,
    said: Said,
) -> Result<Result<(), Why>, Refusal> {
    let (hash, session) = (hash_of(token), session.clone());
    db.write(move |conn| {
        let hers = of_link(conn, &hash)?;
        let meeting = &hers.roster.meeting;
        // One word of hers at a time, and none beside an act that makes the record final.
        conn.lock(&format!("attendance {}", meeting.slug))?;
        let session = programme::standing(conn, &meeting.id)?
            .into_iter()
            .find(|s| s.id == session)
            .ok_or_else(unknown_link)?;
        if !holds(conn, &session, &hers.person)? {
            return Err(unknown_link());
        }
        let entries = of_session(conn, meeting, &session.id)?;
        let own: Vec<&Entry> = entries
            .iter()
            .filter(|e| e.source == Source::Own && e.person.as_ref() == Some(&hers.person))
            .collect();
        let before: Vec<Interval> = own.iter().map(|e| e.interval).collect();
        let states = state::recorded(conn, &meeting.id)?;
        let state = states.get(&session.id).copied().unwrap_or_default();
        let late = store::late(conn, &meeting.id)?;
        let after = match judge::said(&session, state, late, &before, said, now) {
            Ok(after) => after,
            Err(why) => return Ok(Err(why)),
        };
        if after == before {
            return Ok(Ok(()));
        }
        let her = hers.roster.person(&hers.person).ok_or_else(unknown_link)?;
        let by = her.email.to_string();
        let deed = Deed {
            act: Act::Said,
            person: Some(&hers.person),
            says: match said {
                Said::NotThere => "that she was not there".into(),
                Said::Here | Said::Leaving | Said::There(_) => "that she was there".into(),
            },
            by: &by,
        };
        state::change(conn, &hers.roster, &session, now, &deed)?;
        let gone: Vec<EntryId> = own.iter().map(|e| e.id.clone()).collect();
        crate::attendance::store::remove(conn, &gone)?;
        let entries: Vec<Entry> = after
            .into_iter()
            .map(|interval| Entry {
                id: EntryId::fresh(),
                person: Some(hers.person.clone()),
                name: String::new(),
                email: String::new(),
                interval,
                source: Source::Own,
                import: None,
                marked_by: by.clone(),
            })
            .collect();
        crate::attendance::store::add(conn, &session.id, &entries)?;
        Ok(Ok(()))
    })
    .await
}

/// Whether people of the meeting may say afterwards that they were there.
pub async fn allows_late(db: &Db, slug: &str) -> Result<bool, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::late(conn, &meeting.id)
    })
    .await
}

/// Decides it.
pub async fn allow_late(db: &Db, slug: &str, allowed: bool) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::set_late(conn, &meeting.id, allowed)
    })
    .await
}
