//! From what a release changes to what each person must be told. Pure: nothing is sent or stored here.

use std::collections::HashMap;

use chrono::{TimeDelta, Timelike};

use super::{Answer, Invitation, Notice, NoticeKind};
use crate::meeting::{Part, WorkshopId};
use crate::people::PersonId;
use crate::programme::{Change, Session, SessionId, SessionState};
use crate::time::Instant;

/// Who is to be told what, and which sessions' SEQUENCE rises although nothing of them changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub notices: Vec<Notice>,
    pub raised: Vec<(SessionId, u32)>,
}

/// Compares who holds an invitation with who should, session by session.
///
/// `invitees` names who should hold one for a workshop, each once; `held` are all invitations of the sessions in `changes`. People who are not
/// concerned get nothing: someone added or removed is told alone (RFC 5546, 3.2.2.6 and 3.2.5).
pub fn plan(
    changes: &[Change],
    invitees: &dyn Fn(&WorkshopId) -> Vec<(PersonId, Part)>,
    held: &[Invitation],
    now: Instant,
) -> Plan {
    let mut of_session: HashMap<&SessionId, Vec<&Invitation>> = HashMap::new();
    for invitation in held {
        of_session
            .entry(&invitation.session)
            .or_default()
            .push(invitation);
    }
    let mut all = Plan::default();
    for change in changes {
        let session = change.after();
        let holders = of_session.get(&session.id).map_or(&[][..], Vec::as_slice);
        if let Change::Cancelled { after, .. } = change {
            let told = holders.iter().filter(|i| i.held);
            all.notices
                .extend(told.map(|i| told_of(NoticeKind::Cancel, after, i, after.sequence, now)));
            continue;
        }
        let wanted = invitees(&session.workshop);
        one_session(change, &wanted, holders, now, &mut all);
    }
    all
}

fn one_session(
    change: &Change,
    wanted: &[(PersonId, Part)],
    holders: &[&Invitation],
    now: Instant,
    all: &mut Plan,
) {
    let session = change.after();
    let mut sequence = session.sequence;
    let has: HashMap<&PersonId, &Invitation> = holders.iter().map(|i| (&i.person, *i)).collect();
    let stays: HashMap<&PersonId, Part> = wanted.iter().map(|(p, part)| (p, *part)).collect();

    let removed: Vec<&&Invitation> = holders
        .iter()
        .filter(|i| i.held && !stays.contains_key(&i.person))
        .collect();
    let other_part = has
        .values()
        .any(|i| i.held && stays.get(&i.person).is_some_and(|part| *part != i.part));
    let raised = !matches!(change, Change::Unchanged(_) | Change::New(_));
    if (!removed.is_empty() || other_part) && !raised {
        // CANCEL and update carry a higher SEQUENCE than she holds; a change of the session itself has raised it already.
        sequence += 1;
    }
    for gone in removed {
        all.notices
            .push(told_of(NoticeKind::Withdraw, session, gone, sequence, now));
    }
    for back in wanted
        .iter()
        .filter_map(|(p, _)| has.get(p))
        .filter(|i| !i.held)
    {
        // RFC 5546: an invitation after a CANCEL must outrank it.
        sequence = sequence.max(back.sequence + 1);
    }
    for (person, part) in wanted {
        all.notices.extend(match has.get(person) {
            Some(i) if i.held => for_holder(change, i, *part, sequence, now),
            Some(i) => Some(Notice {
                part: *part,
                answer: Answer::NeedsAction,
                ..told_of(NoticeKind::Invite, session, i, sequence, now)
            }),
            None => Some(first(session, person, *part, sequence, now)),
        });
    }
    if sequence > session.sequence {
        all.raised.push((session.id.clone(), sequence));
    }
}

/// What someone is told who holds an invitation and keeps it.
fn for_holder(
    change: &Change,
    held: &Invitation,
    part: Part,
    sequence: u32,
    now: Instant,
) -> Option<Notice> {
    match change {
        Change::Moved { before, after } => Some(Notice {
            part,
            answer: Answer::NeedsAction,
            ..told_of(
                NoticeKind::Move {
                    before: before.clone(),
                },
                after,
                held,
                after.sequence,
                now,
            )
        }),
        Change::Reworded { before, after } => Some(Notice {
            part,
            ..told_of(reword(before, held), after, held, after.sequence, now)
        }),
        _ if held.part != part => Some(Notice {
            part,
            ..told_of(
                reword(change.after(), held),
                change.after(),
                held,
                sequence,
                now,
            )
        }),
        _ => None,
    }
}

fn reword(before: &Session, held: &Invitation) -> NoticeKind {
    NoticeKind::Reword {
        before: before.clone(),
        part: held.part,
    }
}

/// What one person is told alone about a session that stands and does not change; `part` is hers from now on, `None` takes her out. `None`: she
/// has been told just that.
pub fn plan_one(
    session: &Session,
    person: &PersonId,
    part: Option<Part>,
    held: Option<&Invitation>,
    now: Instant,
) -> Option<Notice> {
    let wanted: Vec<(PersonId, Part)> = part.iter().map(|p| (person.clone(), *p)).collect();
    let held: Vec<&Invitation> = held.into_iter().collect();
    let mut all = Plan::default();
    one_session(
        &Change::Unchanged(session.clone()),
        &wanted,
        &held,
        now,
        &mut all,
    );
    all.notices.pop()
}

/// What she holds, once more, with a later DTSTAMP (RFC 5546, 2.1.5).
pub fn again(session: &Session, held: &Invitation, now: Instant) -> Notice {
    let kind = match (session.state, held.held) {
        (SessionState::Cancelled, _) => NoticeKind::Cancel,
        (SessionState::Confirmed, false) => NoticeKind::Withdraw,
        (SessionState::Confirmed, true) => NoticeKind::Again,
    };
    told_of(kind, session, held, held.sequence, now)
}

fn told_of(
    kind: NoticeKind,
    session: &Session,
    held: &Invitation,
    sequence: u32,
    now: Instant,
) -> Notice {
    Notice {
        kind,
        session: session.clone(),
        person: held.person.clone(),
        part: held.part,
        sequence,
        dtstamp: whole_second(now).max(held.dtstamp + TimeDelta::seconds(1)),
        answer: held.answer,
        invitation: Some(held.id.clone()),
        first_message_id: Some(held.first_message_id.clone()),
    }
}

fn first(session: &Session, person: &PersonId, part: Part, sequence: u32, now: Instant) -> Notice {
    Notice {
        kind: NoticeKind::Invite,
        session: session.clone(),
        person: person.clone(),
        part,
        sequence,
        dtstamp: whole_second(now),
        answer: Answer::NeedsAction,
        invitation: None,
        first_message_id: None,
    }
}

/// DTSTAMP has seconds only.
fn whole_second(at: Instant) -> Instant {
    at.with_nanosecond(0).unwrap_or(at)
}
