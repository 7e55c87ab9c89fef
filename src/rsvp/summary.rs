//! Who answered what, per network. Pure.

use std::collections::HashMap;

use super::{NetworkAnswers, PersonAnswer, SessionAnswers};
use crate::invitation::{Answer, Invitation};
use crate::meeting::Roster;
use crate::people::{Person, PersonId};
use crate::programme::Session;

/// One entry per standing session, in the given order. A person counts for the network that represents her on the session's local date.
pub fn summarise(
    roster: &Roster,
    sessions: &[Session],
    invitations: &[Invitation],
) -> Vec<SessionAnswers> {
    let people: HashMap<&PersonId, &Person> =
        roster.people.iter().map(|(p, _)| (&p.id, p)).collect();
    sessions
        .iter()
        .map(|session| {
            let held = invitations
                .iter()
                .filter(|i| i.held && i.session == session.id);
            let mut all: Vec<PersonAnswer> = held
                .filter_map(|i| {
                    let person = people.get(&i.person)?;
                    Some(PersonAnswer {
                        person: i.person.clone(),
                        name: person.name.clone(),
                        network: network_code(roster, person, session),
                        part: i.part,
                        answer: i.answer,
                    })
                })
                .collect();
            all.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.person.cmp(&b.person)));
            SessionAnswers {
                session: session.clone(),
                networks: counted(roster, &all),
                people: all,
            }
        })
        .collect()
}

fn network_code(roster: &Roster, person: &Person, session: &Session) -> Option<String> {
    let day = roster.meeting.zone.local(session.at).civil.date();
    roster.represented_by(person, day).map(|n| n.code.clone())
}

fn counted(roster: &Roster, people: &[PersonAnswer]) -> Vec<NetworkAnswers> {
    let codes = roster
        .networks
        .iter()
        .map(|n| Some(n.code.clone()))
        .chain([None]);
    codes
        .map(|network| {
            let mine: Vec<_> = people.iter().filter(|p| p.network == network).collect();
            let count = |a: Answer| mine.iter().filter(|p| p.answer == a).count();
            NetworkAnswers {
                invited: mine.len(),
                accepted: count(Answer::Accepted),
                tentative: count(Answer::Tentative),
                declined: count(Answer::Declined),
                network,
            }
        })
        .filter(|n| n.invited > 0)
        .collect()
}
