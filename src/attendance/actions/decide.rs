//! Deciding whose a name is that nobody could be recognised by.

use std::collections::HashMap;

use super::{of_meeting, standing};
use crate::attendance::deciding::{self, Decisions, KEPT, Logged};
use crate::attendance::state::{self, Act, Deed};
use crate::attendance::{Aside, Entry, EntryId, Guest, State, Whose, names, store};
use crate::invitation;
use crate::meeting::{self, Roster};
use crate::people::{Email, PersonId};
use crate::programme::SessionId;
use crate::refusal::Refusal;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// What is said about a name.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Hers, by her address in the meeting.
    Is(Email),
    IsPerson(PersonId),
    /// A guest's; what is not said is as the file has it.
    Guest {
        name: Option<String>,
        email: Option<String>,
    },
    NoPerson(Aside),
    /// Open again.
    Undo,
}

/// Which name of a session's record.
#[derive(Debug, Clone)]
pub enum Written {
    /// That of an entry.
    Of(EntryId),
    As {
        name: String,
        email: String,
    },
}

/// Who decides, and how far it reaches.
#[derive(Debug, Clone)]
pub enum Decider {
    /// Remembered for the meeting's other sessions and all later imports.
    Organiser(String),
    /// Holds in her session alone, and only for people who are invited to it.
    Facilitator(String),
}

impl Decider {
    pub fn name(&self) -> &str {
        match self {
            Decider::Organiser(name) | Decider::Facilitator(name) => name,
        }
    }

    fn is_facilitator(&self) -> bool {
        matches!(self, Decider::Facilitator(_))
    }
}

/// A decision that was taken.
#[derive(Debug, Clone)]
pub struct Decided {
    pub logged: Logged,
    /// Connections that it concerns, those of other sessions included.
    pub connections: usize,
}

/// Decides whose a name of a session's record is. An organiser's word is remembered for the meeting's other sessions and later imports, where
/// a session's own decision stands against it. A name without address that several people bear is decided for this session only: in another
/// it may be another of them.
pub async fn decide(
    db: &Db,
    now: Instant,
    slug: &str,
    code: &str,
    written: Written,
    decision: Decision,
    by: Decider,
) -> Result<Decided, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.write(move |conn| {
        conn.lock(&format!("attendance {slug}"))?;
        let roster = meeting::load_roster(conn, &slug)?;
        let (session, _) = standing(conn, &roster, &code)?;
        let entries = store::entries(conn, &roster.meeting.id)?;
        let (name, email) = name_of(&written, &session.id, &entries).ok_or_else(|| {
            Refusal::not_found(format!(
                "this name is not in the record of {} any more: the file that it came with was taken back",
                session.code
            ))
        })?;
        let key = names::alias_key(&name, &email);
        let mut concerned = concerned(&entries, &roster, &key);
        let here = concerned.remove(&session.id).unwrap_or_default();
        if here.is_empty() {
            return Err(Refusal::not_found(format!(
                "no open name \"{name}\" is in the record of {}",
                session.code
            )));
        }
        let decisions = deciding::store::decisions(conn, &roster.meeting)?;
        let whose = meant(conn, &roster, &session.id, &decision, (&name, &email), &by)?;
        let alone = decisions.stands_alone(&session.id, &key);
        let here_only = by.is_facilitator()
            || if whose.is_some() { is_shared(&roster, &key) } else { alone };
        let person = match &whose {
            Some(Whose::Person(id)) => Some(id),
            _ => None,
        };
        let deed = Deed {
            act: Act::Named,
            person,
            says: String::new(),
            by: by.name(),
        };
        state::change(conn, &roster, &session, now, &deed)?;
        store::set_person(conn, &here, person)?;
        let mut connections = here.len();
        if !here_only {
            let states = state::recorded(conn, &roster.meeting.id)?;
            concerned.retain(|other, _| !decisions.stands_alone(other, &key));
            for (other, ids) in &concerned {
                if states.get(other) == Some(&State::Final) {
                    let before = decisions.remembered.get(&key).cloned();
                    stay_as_it_is(conn, &decisions, other, (&name, &email, &key), before, now)?;
                    continue;
                }
                store::set_person(conn, ids, person)?;
                connections += ids.len();
            }
            match &whose {
                Some(whose) => {
                    deciding::store::remember(conn, &roster.meeting.alliance, &key, whose)?;
                }
                None => deciding::store::forget(conn, &roster.meeting.alliance, &key)?,
            }
        }
        let logged = Logged {
            number: decisions.next_number(&session.id),
            session: session.id,
            name,
            email,
            key,
            whose,
            here_only,
            by: by.name().to_string(),
            at: now,
        };
        deciding::store::log(conn, &logged)?;
        Ok(Decided {
            logged,
            connections,
        })
    })
    .await
}

/// A record that is final keeps what counted in it, whatever is decided elsewhere.
fn stay_as_it_is(
    conn: &mut Conn,
    decisions: &Decisions,
    session: &SessionId,
    (name, email, key): (&str, &str, &str),
    whose: Option<Whose>,
    now: Instant,
) -> Result<(), Refusal> {
    let logged = Logged {
        session: session.clone(),
        number: decisions.next_number(session),
        name: name.to_string(),
        email: email.to_string(),
        key: key.to_string(),
        whose,
        here_only: true,
        by: KEPT.to_string(),
        at: now,
    };
    deciding::store::log(conn, &logged)
}

/// Name and address, as the file has them.
fn name_of(
    written: &Written,
    session: &SessionId,
    entries: &[(SessionId, Entry)],
) -> Option<(String, String)> {
    match written {
        Written::As { name, email } => Some((name.clone(), email.clone())),
        Written::Of(id) => entries
            .iter()
            .find(|(of, e)| of == session && e.id == *id && e.is_named())
            .map(|(_, e)| (e.name.clone(), e.email.clone())),
    }
}

/// The entries of that name in each session, but for those whose address says whose they are.
fn concerned(
    entries: &[(SessionId, Entry)],
    roster: &Roster,
    key: &str,
) -> HashMap<SessionId, Vec<EntryId>> {
    let mut concerned: HashMap<SessionId, Vec<EntryId>> = HashMap::new();
    for (of, entry) in entries {
        if entry.is_named()
            && names::alias_key(&entry.name, &entry.email) == key
            && !has_known_address(roster, entry)
        {
            concerned
                .entry(of.clone())
                .or_default()
                .push(entry.id.clone());
        }
    }
    concerned
}

/// Whether the address of an entry is that of somebody of the meeting.
pub fn has_known_address(roster: &Roster, entry: &Entry) -> bool {
    !entry.email.is_empty()
        && roster
            .people
            .iter()
            .any(|(p, _)| p.email.key() == entry.email.to_lowercase())
}

fn meant(
    conn: &mut Conn,
    roster: &Roster,
    session: &SessionId,
    decision: &Decision,
    written: (&str, &str),
    by: &Decider,
) -> Result<Option<Whose>, Refusal> {
    let nobody = || {
        Refusal::not_found("She is not among the people of this session; search her by her name.")
    };
    let person = match decision {
        Decision::Is(email) => of_meeting(roster, email)?.id.clone(),
        Decision::IsPerson(id) => roster.person(id).ok_or_else(nobody)?.id.clone(),
        Decision::Guest { name, email } => {
            let local = written.1.split('@').next().unwrap_or_default();
            // A facilitator does not see addresses, and learns none by this.
            let named = if written.0.trim().is_empty() && !by.is_facilitator() {
                local
            } else {
                written.0
            };
            let own = Email::parse(written.1).map_or("", |_| written.1);
            let guest = Guest::read(
                name.as_deref().unwrap_or(named),
                email.as_deref().unwrap_or(own),
            )?;
            if !by.is_facilitator() {
                not_of_the_meeting(roster, &guest)?;
            }
            return Ok(Some(Whose::Guest(guest)));
        }
        Decision::NoPerson(aside) => return Ok(Some(Whose::NoPerson(*aside))),
        Decision::Undo => return Ok(None),
    };
    if by.is_facilitator()
        && !invitation::of_person(conn, session, &person)?.is_some_and(|i| i.held)
    {
        return Err(nobody());
    }
    Ok(Some(Whose::Person(person)))
}

/// A guest's address is nobody's of the meeting: else she is that person.
fn not_of_the_meeting(roster: &Roster, guest: &Guest) -> Result<(), Refusal> {
    let email = guest.email.to_lowercase();
    match roster.people.iter().find(|(p, _)| p.email.key() == email) {
        Some((person, _)) if !email.is_empty() => Err(Refusal::invalid(
            "guest_email",
            format!(
                "{} is the address of {}, who is of this meeting: say that it is she",
                guest.email, person.name
            ),
        )),
        _ => Ok(()),
    }
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
