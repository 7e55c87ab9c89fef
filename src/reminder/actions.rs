//! Settings, what comes next, and writing what is due: decided and enqueued in one transaction.

use std::collections::{BTreeMap, HashMap};

use super::write::{Paper, mail as mail_of};
use super::{Due, Kind, Settings, World, due, form, store, upcoming};
use crate::invitation::{self, Invitation};
use crate::mail::{self, Sender};
use crate::meeting::{self, Clash, Fields, Meeting, Roster, merge};
use crate::people::{self, Person, PersonId};
use crate::programme::{self, Session};
use crate::refusal::{Kind as Why, Refusal};
use crate::secret::{Token, hash_of};
use crate::store::{Conn, Db};
use crate::time::Instant;

/// People whose reminders are written in one transaction.
const AT_ONCE: usize = 100;

/// How a meeting's reminders stand.
#[derive(Debug, Clone)]
pub struct Standing {
    pub meeting: Meeting,
    pub settings: Settings,
    /// Due now and not written yet.
    pub due: Vec<Due>,
    /// Due later, by time, if nothing changes.
    pub upcoming: Vec<Due>,
    /// How many mails of each kind were written, and when the last.
    pub tally: Vec<(Kind, i64, Option<Instant>)>,
    /// Sessions by id, for their codes and starts.
    pub sessions: HashMap<String, Session>,
    pub people: HashMap<PersonId, Person>,
    /// How many of its people want no reminders.
    pub without: usize,
}

impl Standing {
    /// What will go out at the same time about the same: when, what, how many mails.
    pub fn next(&self) -> Vec<(Instant, Kind, String, usize)> {
        let mut groups: BTreeMap<(Instant, Kind, String), usize> = BTreeMap::new();
        for one in &self.upcoming {
            *groups
                .entry((one.at, one.kind, self.codes(one)))
                .or_default() += 1;
        }
        groups
            .into_iter()
            .map(|((at, kind, codes), n)| (at, kind, codes, n))
            .collect()
    }

    /// The codes of its sessions; of a week's agenda nothing, since everybody has her own.
    pub fn codes(&self, due: &Due) -> String {
        if due.kind == Kind::Week {
            return String::new();
        }
        let codes = due.sessions.iter();
        let codes = codes.filter_map(|id| self.sessions.get(id.as_str()));
        codes
            .map(|s| s.code.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// A meeting's settings.
pub async fn settings(db: &Db, slug: &str) -> Result<(Meeting, Settings), Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        let settings = store::settings(conn, &meeting.id)?;
        Ok((meeting, settings))
    })
    .await
}

/// Sets them.
pub async fn set(db: &Db, slug: &str, new: Settings) -> Result<(), Refusal> {
    let new = new.checked()?;
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        store::set(conn, &meeting.id, &new)
    })
    .await
}

/// Takes over the organiser's form (`sent`: with `seen` and, of each field, what it was opened with). What both she and somebody else have
/// changed since comes back as clashes, and nothing is kept.
pub async fn take_form(db: &Db, slug: &str, sent: Fields) -> Result<Vec<Clash>, Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        let meeting = meeting::load(conn, &slug)?;
        conn.lock(&format!("reminder settings {slug}"))?;
        let merged = merge(&sent, &form::stands(&store::settings(conn, &meeting.id)?));
        if merged.clashes.is_empty() {
            store::set(conn, &meeting.id, &form::read(&merged.fields)?)?;
        }
        Ok(merged.clashes)
    })
    .await
}

/// How a meeting's reminders stand at `now`.
pub async fn of_meeting(db: &Db, slug: &str, now: Instant) -> Result<Standing, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let roster = meeting::load_roster(conn, &slug)?;
        let settings = store::settings(conn, &roster.meeting.id)?;
        let sessions = programme::all_sessions(conn, &roster.meeting.id)?;
        let invitations = invitation::of_meeting(conn, &roster.meeting.id)?;
        let written = store::written(conn, &roster.meeting.id)?;
        let people: Vec<&Person> = roster.people.iter().map(|(p, _)| p).collect();
        let world = World {
            meeting: roster.meeting.id.as_str(),
            settings,
            people: &people,
            sessions: &sessions,
            invitations: &invitations,
            written: &written,
        };
        Ok(Standing {
            due: due(&world, now),
            upcoming: upcoming(&world, now),
            tally: store::tally(conn, &roster.meeting.id)?,
            settings,
            sessions: sessions
                .iter()
                .map(|s| (s.id.to_string(), s.clone()))
                .collect(),
            without: people.iter().filter(|p| !p.wishes.reminders).count(),
            people: people
                .iter()
                .map(|p| (p.id.clone(), (*p).clone()))
                .collect(),
            meeting: roster.meeting.clone(),
        })
    })
    .await
}

/// Writes what was found due at `now` into the outbox; how many mails.
pub async fn write_due(
    db: &Db,
    now: Instant,
    sender: &Sender,
    found: &Standing,
) -> Result<usize, Refusal> {
    let mut people: Vec<PersonId> = found.due.iter().map(|d| d.person.clone()).collect();
    people.sort();
    people.dedup();
    let mut written = 0;
    for some in people.chunks(AT_ONCE) {
        let (some, slug, sender) = (some.to_vec(), found.meeting.slug.clone(), sender.clone());
        written += db
            .write(move |conn| write_to(conn, now, &sender, &slug, &some))
            .await?;
    }
    Ok(written)
}

/// What is due to these people is decided again here, so that it is right about what stands in this transaction.
fn write_to(
    conn: &mut Conn,
    now: Instant,
    sender: &Sender,
    slug: &str,
    ids: &[PersonId],
) -> Result<usize, Refusal> {
    // No release, no answer and no other process's reminder comes between.
    conn.lock(&format!("release {slug}"))?;
    let roster = meeting::load_roster(conn, slug)?;
    let alliance = people::alliance(conn, &roster.meeting.alliance)?;
    let sessions = programme::all_sessions(conn, &roster.meeting.id)?;
    let mut invitations = Vec::new();
    for id in ids {
        invitations.extend(invitation::hers(conn, &roster.meeting.id, id)?);
    }
    let written = store::written_to(conn, &roster.meeting.id, ids)?;
    let people: Vec<&Person> = ids.iter().filter_map(|id| roster.person(id)).collect();
    let all = due(
        &World {
            meeting: roster.meeting.id.as_str(),
            settings: store::settings(conn, &roster.meeting.id)?,
            people: &people,
            sessions: &sessions,
            invitations: &invitations,
            written: &written,
        },
        now,
    );
    let mut mails = 0;
    for one in &all {
        let held = about(one, &sessions, &invitations);
        mails += usize::from(write(conn, now, sender, &roster, &alliance, one, &held)?);
    }
    Ok(mails)
}

/// The sessions of what is due, by start, with what she holds.
fn about<'a>(
    due: &Due,
    sessions: &'a [Session],
    invitations: &'a [Invitation],
) -> Vec<(&'a Session, &'a Invitation)> {
    let mut all: Vec<(&Session, &Invitation)> = due
        .sessions
        .iter()
        .filter_map(|id| {
            let session = sessions.iter().find(|s| s.id == *id)?;
            let hers = |i: &&Invitation| i.session == *id && i.person == due.person;
            Some((session, invitations.iter().find(hers)?))
        })
        .collect();
    all.sort_by_key(|(s, _)| (s.at, &s.uid));
    all
}

fn write(
    conn: &mut Conn,
    now: Instant,
    sender: &Sender,
    roster: &Roster,
    alliance: &people::Alliance,
    due: &Due,
    sessions: &[(&Session, &Invitation)],
) -> Result<bool, Refusal> {
    let Some(person) = roster.person(&due.person) else {
        return Ok(false);
    };
    let (link, leave) = (Token::fresh(), Token::fresh());
    if !store::note(conn, &roster.meeting.id, due, &leave.hash(), now)? {
        return Ok(false);
    }
    invitation::save_link(conn, &link.hash(), &roster.meeting.id, &person.id, now)?;
    let outgoing = mail_of(
        due,
        &Paper {
            roster,
            alliance,
            person,
            sessions,
            link: &format!("{}/my/{}", sender.base_url, link.text()),
            unsubscribe: &format!("{}/unsubscribe/{}", sender.base_url, leave.text()),
            addresses: &sender.addresses(&alliance.mailbox),
        },
        now,
    );
    match outgoing {
        Ok(outgoing) => mail::enqueue(conn, &outgoing, now)?,
        // One address that no mail can be written to holds up nobody else, and is not tried again every minute.
        Err(refusal) if refusal.kind == Why::Invalid => {
            tracing::warn!("a reminder could not be written to one person");
            return Ok(false);
        }
        Err(refusal) => return Err(refusal),
    }
    Ok(true)
}

/// Whose reminders a link ends: the person, and the meeting whose mail it stood in.
pub async fn unsubscribed(db: &Db, token: &str) -> Result<(Person, Meeting), Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| by_link(conn, &hash)).await
}

fn by_link(conn: &mut Conn, hash: &str) -> Result<(Person, Meeting), Refusal> {
    let (meeting, person) = store::of_unsubscribe(conn, hash)?.ok_or_else(|| {
        Refusal::not_found("This link does not work (any more). Reminders can also be turned off on your personal page, whose link is in each of our mails.")
    })?;
    Ok((
        people::load_person(conn, &person)?,
        meeting::load_by_id(conn, &meeting)?,
    ))
}

/// Turns her reminders and digests off, or on again.
pub async fn leave(db: &Db, token: &str, on: bool) -> Result<(Person, Meeting), Refusal> {
    let hash = hash_of(token);
    db.write(move |conn| {
        let (mut person, meeting) = by_link(conn, &hash)?;
        people::set_reminders(conn, &person.id, on)?;
        if !on {
            mail::take_back_reminders(conn, &person.id)?;
        }
        person.wishes.reminders = on;
        Ok((person, meeting))
    })
    .await
}
