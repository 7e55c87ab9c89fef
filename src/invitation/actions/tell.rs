//! Writing what people are told: each notice's mail into the outbox, and what it leaves her with into `invitations`.

use std::collections::{BTreeMap, HashMap};

use chrono::TimeDelta;

use crate::invitation::compose::{Letter, compose};
use crate::invitation::letters::facilitators;
use crate::invitation::{Notice, NoticeKind, Plan, delivery, notices, store};
use crate::mail::{self, Addresses, Outgoing, Priority, Sender};
use crate::meeting::Roster;
use crate::people::{self, Alliance, PersonId};
use crate::programme;
use crate::refusal::Refusal;
use crate::secret::Token;
use crate::store::Conn;
use crate::time::Instant;

/// Who is told something and is no longer on the meeting's list.
pub(super) fn people_off_the_list(
    conn: &mut Conn,
    roster: &Roster,
    plan: &Plan,
) -> Result<HashMap<PersonId, people::Person>, Refusal> {
    let mut gone = HashMap::new();
    for notice in &plan.notices {
        if roster.person(&notice.person).is_none() && !gone.contains_key(&notice.person) {
            gone.insert(
                notice.person.clone(),
                people::load_person(conn, &notice.person)?,
            );
        }
    }
    Ok(gone)
}

/// Takes back what is no longer true, writes every notice's mail into the outbox, and what each is left with into `invitations`.
pub(super) fn tell(
    conn: &mut Conn,
    roster: &Roster,
    plan: &Plan,
    sender: &Sender,
    now: Instant,
) -> Result<(), Refusal> {
    for settled in &plan.settled {
        let keep = settled.told_by.as_deref();
        mail::take_back(conn, &settled.person, &settled.uid, keep)?;
        store::settle(conn, settled)?;
        notices::set_nothing_back(conn, &settled.invitation)?;
    }
    for (session, sequence) in &plan.raised {
        programme::raise_sequence(conn, session, *sequence)?;
    }
    let alliance = people::alliance(conn, &roster.meeting.alliance)?;
    let gone = people_off_the_list(conn, roster, plan)?;
    let mut links: BTreeMap<PersonId, String> = BTreeMap::new();
    let mut post = Post {
        now,
        mails: Vec::new(),
        unbuilt: Vec::new(),
    };
    for notice in &plan.notices {
        if !links.contains_key(&notice.person) {
            let token = Token::fresh();
            store::save_link(conn, &token.hash(), &roster.meeting.id, &notice.person, now)?;
            links.insert(
                notice.person.clone(),
                format!("{}/my/{}", sender.base_url, token.text()),
            );
        }
        let person = roster
            .person(&notice.person)
            .or_else(|| gone.get(&notice.person))
            .ok_or_else(|| Refusal::internal("a notice to nobody"))?;
        one(
            conn,
            roster,
            &alliance,
            person,
            notice,
            (&links[&notice.person], &sender.addresses(&alliance.mailbox)),
            &mut post,
        )?;
        if post.mails.len() >= TOGETHER {
            post.hand_over(conn)?;
        }
    }
    post.hand_over(conn)
}

/// Mails that go into the outbox together; a release may write tens of thousands.
struct Post {
    now: Instant,
    mails: Vec<Outgoing>,
    /// Those of them that could not be made, and why.
    unbuilt: Vec<(usize, Refusal)>,
}

/// More than that are never held in memory.
const TOGETHER: usize = 256;

impl Post {
    fn hand_over(&mut self, conn: &mut Conn) -> Result<(), Refusal> {
        mail::enqueue_all(conn, &self.mails, self.now)?;
        for (at, why) in self.unbuilt.drain(..) {
            // One mail that cannot be made stops nobody else's.
            mail::delivery::quarantine(conn, &self.mails[at], &why)?;
        }
        self.mails.clear();
        Ok(())
    }
}

fn one(
    conn: &mut Conn,
    roster: &Roster,
    alliance: &Alliance,
    person: &people::Person,
    notice: &Notice,
    (link, addresses): (&str, &Addresses),
    post: &mut Post,
) -> Result<(), Refusal> {
    let (session, now) = (&notice.session, post.now);
    let workshop = roster
        .workshops
        .iter()
        .find(|w| w.id == session.workshop)
        .ok_or_else(|| Refusal::internal(format!("session {} has no workshop", session.code)))?;
    let message = compose(&Letter {
        alliance,
        meeting: &roster.meeting,
        workshop,
        person,
        facilitators: &facilitators(roster, workshop, Some(&person.id)),
        notice,
        link,
        addresses,
    })?;
    mail::supersede(conn, &person.id, &session.uid)?;
    let body = mail::build(&message).unwrap_or_else(|why| {
        post.unbuilt.push((post.mails.len(), why));
        String::new()
    });
    post.mails.push(Outgoing {
        meeting: Some(roster.meeting.id.to_string()),
        person: Some(person.id.clone()),
        kind: notice.kind.word().to_string(),
        uid: Some(session.uid.clone()),
        sequence: Some(notice.sequence),
        dtstamp: notice.dtstamp,
        to: person.email.clone(),
        envelope_from: addresses.envelope_from.clone(),
        tag_hash: addresses.tag_hash.clone(),
        message_id: message.message_id.clone(),
        subject: message.subject.clone(),
        body,
        priority: priority(notice, now),
        // What begins soon is of no use afterwards; a record of a past session is written all the same.
        expires_at: (session.at > now).then_some(session.at),
        dedup_key: format!(
            "{}:{}:{}:{}",
            session.uid,
            person.id,
            notice.sequence,
            notice.dtstamp.timestamp()
        ),
    });
    let (invitation, set_back) = store::apply(conn, notice, &message.message_id)?;
    if matches!(notice.kind, NoticeKind::Reword { .. } | NoticeKind::Again) {
        notices::set_nothing_back(conn, &invitation)?;
    }
    notices::note(conn, &invitation, notice, &message.message_id, set_back)?;
    delivery::told_in(conn, &session.id, session.at, &person.id, &person.zone)
}

/// A change of something within two days goes before what has time.
fn priority(notice: &Notice, now: Instant) -> Priority {
    let near = |at: Instant| (at - now) < TimeDelta::hours(48) && at > now;
    let soon = match &notice.kind {
        NoticeKind::Invite | NoticeKind::Again => false,
        NoticeKind::Move { before } => near(before.at) || near(notice.session.at),
        _ => near(notice.session.at),
    };
    if soon {
        Priority::Soon
    } else {
        Priority::Ordinary
    }
}
