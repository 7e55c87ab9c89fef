//! From what a release changes to what each person must be told. Pure: nothing is sent or stored here.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::broker::{Case, Verdict};
use super::{Invitation, InvitationId, Notice, Said, Settled};
use crate::meeting::{Part, WorkshopId};
use crate::people::PersonId;
use crate::programme::{Change, Session, SessionId, SessionState};
use crate::time::Instant;

/// Who is to be told what, for whom what waits is taken back, and which sessions' SEQUENCE rises although nothing of them changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub notices: Vec<Notice>,
    pub settled: Vec<Settled>,
    pub raised: Vec<(SessionId, u32)>,
}

/// Who holds invitations, and what was written to each about it, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Holdings {
    pub invitations: Vec<Invitation>,
    pub said: HashMap<InvitationId, Vec<Said>>,
}

impl Holdings {
    fn said(&self, invitation: Option<&Invitation>) -> &[Said] {
        invitation
            .and_then(|i| self.said.get(&i.id))
            .map_or(&[], Vec::as_slice)
    }
}

/// Compares who holds an invitation with who should, session by session.
///
/// `invitees` names who should hold one for a workshop, each once; `holdings` are all invitations of the sessions in `changes`. People who are not
/// concerned get nothing: someone added or removed is told alone (RFC 5546, 3.2.2.6 and 3.2.5).
pub fn plan(
    changes: &[Change],
    invitees: &dyn Fn(&WorkshopId) -> Vec<(PersonId, Part)>,
    holdings: &Holdings,
    now: Instant,
) -> Plan {
    let mut of_session: HashMap<&SessionId, Vec<&Invitation>> = HashMap::new();
    for invitation in &holdings.invitations {
        of_session
            .entry(&invitation.session)
            .or_default()
            .push(invitation);
    }
    let mut all = Plan::default();
    for change in changes {
        let session = change.after();
        let holders = of_session.get(&session.id).map_or(&[][..], Vec::as_slice);
        let wanted = match session.state {
            SessionState::Cancelled => Vec::new(),
            SessionState::Confirmed => invitees(&session.workshop),
        };
        one_session(change, &wanted, holders, holdings, now, &mut all);
    }
    all
}

fn one_session(
    change: &Change,
    wanted: &[(PersonId, Part)],
    holders: &[&Invitation],
    holdings: &Holdings,
    now: Instant,
    all: &mut Plan,
) {
    let has: HashMap<&PersonId, &Invitation> = holders.iter().map(|i| (&i.person, *i)).collect();
    let stays: HashSet<&PersonId> = wanted.iter().map(|(p, _)| p).collect();
    let gone = holders.iter().map(|i| &i.person);
    let gone = gone.filter(|p| !stays.contains(p)).map(|p| (p, None));
    for (person, want) in gone.chain(wanted.iter().map(|(p, part)| (p, Some(*part)))) {
        let held = has.get(person).copied();
        let case = Case {
            person,
            want,
            change,
            held,
            said: holdings.said(held),
            again: false,
            now,
        };
        all.take(change.after(), case.decide());
    }
}

impl Plan {
    fn take(&mut self, session: &Session, verdict: Verdict) {
        match verdict {
            Verdict::Nothing => {}
            Verdict::Settle(settled) => self.settled.push(settled),
            Verdict::Tell(notice) => {
                self.raise(session, notice.sequence);
                self.notices.push(*notice);
            }
        }
    }

    fn raise(&mut self, session: &Session, to: u32) {
        let so_far = self.raised.iter_mut().find(|(id, _)| *id == session.id);
        match so_far {
            Some((_, sequence)) => *sequence = to.max(*sequence),
            None if to > session.sequence => self.raised.push((session.id.clone(), to)),
            None => {}
        }
    }

    /// How many people what waits is taken back from, with nothing in its place.
    pub fn taken_back(&self) -> usize {
        let people: BTreeSet<&str> = self.settled.iter().map(|s| s.person.as_str()).collect();
        people.len()
    }
}

/// What one person is told alone about a session that does not change; `want` is her part from now on, `None` takes her out. With `again` she is
/// written to although she has been told just that.
pub fn plan_one(
    session: &Session,
    person: &PersonId,
    want: Option<Part>,
    (held, said): (Option<&Invitation>, &[Said]),
    again: bool,
    now: Instant,
) -> Plan {
    let mut all = Plan::default();
    let verdict = Case {
        person,
        want,
        change: &Change::Unchanged(session.clone()),
        held,
        said,
        again,
        now,
    }
    .decide();
    all.take(session, verdict);
    all
}
