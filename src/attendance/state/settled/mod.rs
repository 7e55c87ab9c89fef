//! As what everybody counts in a record since it became final, whatever is imported of people and networks later.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::attendance::{Counting, Overview, Record, State};
use crate::invitation::Answer;
use crate::meeting::{Part, Role};
use crate::people::{NetworkId, PersonId};
use crate::programme::SessionId;

mod store;

pub use store::{forget, hand_over, keep, of_meeting, put};

/// As what somebody counts in a record that is final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub role: Role,
    /// The network that represented her; `None`: partners and the public.
    pub network: Option<NetworkId>,
    /// All of hers on that day.
    pub networks: Vec<NetworkId>,
    /// `None`: she was not invited.
    pub part: Option<Part>,
    pub answer: Answer,
}

/// What is settled of one session.
#[derive(Debug, Clone, Default)]
pub struct OfSession {
    pub people: BTreeMap<PersonId, Settled>,
    /// Minutes that count as present.
    pub counted_from: Option<u32>,
}

impl Overview {
    /// What counts of everybody in this record now.
    pub(in crate::attendance) fn settled_now(&self, record: &Record) -> Vec<(PersonId, Settled)> {
        let held: HashMap<&PersonId, (Part, Answer)> = self
            .held(record)
            .map(|i| (&i.person, (i.part, i.answer)))
            .collect();
        let ids = |codes: Vec<String>| -> Vec<NetworkId> {
            codes
                .iter()
                .filter_map(|code| self.roster.network_by_code(code))
                .map(|n| n.id.clone())
                .collect()
        };
        self.roster
            .people
            .iter()
            .filter(|(p, _)| held.contains_key(&p.id) || record.minutes.contains_key(&p.id))
            .map(|(person, role)| {
                let of = |counting| ids(self.networks_of(person, record, counting));
                let invited = held.get(&person.id);
                let settled = Settled {
                    role: *role,
                    network: of(Counting::Representing).into_iter().next(),
                    networks: of(Counting::Memberships),
                    part: invited.map(|i| i.0),
                    answer: invited.map_or(Answer::NeedsAction, |i| i.1),
                };
                (person.id.clone(), settled)
            })
            .collect()
    }

    /// Puts what is settled in the place of what is known now, in every record that is final. Of who is on no list any more, what was settled
    /// counts in every record: nothing else is known of her.
    pub(in crate::attendance) fn settle(&mut self, mut settled: HashMap<SessionId, OfSession>) {
        let listed: HashSet<&PersonId> = self.roster.people.iter().map(|(p, _)| &p.id).collect();
        for record in &mut self.records {
            let Some(of) = settled.get_mut(&record.session.id) else {
                continue;
            };
            let known = of.people.keys().any(|id| listed.contains(id));
            if record.state != State::Final || !known {
                let gone = of.people.iter().filter(|(id, _)| !listed.contains(id));
                record.settled = gone.map(|(id, s)| (id.clone(), s.clone())).collect();
                continue;
            }
            record.settled = std::mem::take(&mut of.people);
            record.threshold = of.counted_from.unwrap_or(record.threshold);
            let invitations = self.invitations.get_mut(&record.session.id);
            for invitation in invitations.into_iter().flatten() {
                let then = record.settled.get(&invitation.person);
                invitation.held = then.is_some_and(|s| s.part.is_some());
                if let Some(settled) = then {
                    invitation.part = settled.part.unwrap_or(invitation.part);
                    invitation.answer = settled.answer;
                }
            }
        }
    }
}
