//! How many of each network must be free throughout a workshop: what the file says, else what an organiser said on a page, else the usual.

use std::collections::BTreeMap;

use super::settle::Known;
use super::workshops::WorkshopDraft;
use crate::meeting::{Kind, Roster, Workshop};
use crate::people::NetworkId;
use crate::refusal::Finding;

/// So many people of the leading network must be free throughout a workshop, and so many of every other invited network (the meeting's own rule).
const OF_THE_LEAD: u32 = 3;
const OF_EACH_OTHER: u32 = 1;

/// Puts in the meeting's own rule where neither the file nor an organiser's page gave another.
pub fn network_quorum(
    roster: &mut Roster,
    known: &Known,
    place: usize,
    row: &WorkshopDraft,
    notes: &mut Vec<Finding>,
) {
    let workshop = &roster.workshops[place];
    let note = |says: String| Finding {
        place: format!("workshop {}", workshop.code),
        says,
    };
    if roster.invitees(workshop).is_empty() {
        notes.push(note("nobody is invited to it: no one signed up".into()));
    }
    let audience = audience(roster, workshop);
    let have = |network: &NetworkId| audience.get(network).copied().unwrap_or(0);
    let named = |network: &NetworkId| {
        roster
            .network(network)
            .map_or_else(String::new, |n| n.code.clone())
    };
    let given = if row.says("network_quorum") {
        row.network_quorum
            .is_some()
            .then(|| workshop.network_quorum.clone())
    } else {
        given_on_a_page(known, roster, workshop)
    };
    if let Some(given) = given {
        for (network, people) in &given {
            if have(network) < *people {
                notes.push(note(format!(
                    "{people} people of {} must be there, but only {} are invited",
                    named(network),
                    have(network)
                )));
            }
        }
        roster.workshops[place].network_quorum = given;
        return;
    }
    if let Some(lead) = workshop
        .lead
        .as_ref()
        .filter(|_| workshop.kind == Kind::Workshop)
    {
        let there = have(lead).min(OF_THE_LEAD);
        if there < OF_THE_LEAD {
            notes.push(note(format!(
                "{OF_THE_LEAD} people of its lead network {} should be there, but only {there} are invited: so many are asked for",
                named(lead)
            )));
        }
    }
    let usual = usual_quorum(roster, workshop);
    roster.workshops[place].network_quorum = usual;
}

/// The meeting's own rule: some of the lead, one of each other network, never more than the audience has.
fn usual_quorum(roster: &Roster, workshop: &Workshop) -> BTreeMap<NetworkId, u32> {
    if workshop.kind != Kind::Workshop {
        return BTreeMap::new();
    }
    let audience = audience(roster, workshop);
    let mut quorum: BTreeMap<NetworkId, u32> = audience
        .keys()
        .map(|n| (n.clone(), OF_EACH_OTHER))
        .collect();
    if let Some(lead) = &workshop.lead {
        let there = audience.get(lead).copied().unwrap_or(0).min(OF_THE_LEAD);
        if there > 0 {
            quorum.insert(lead.clone(), there);
        }
    }
    quorum
}

/// What an organiser has made of the quorum since the last import; `None`: it is still the usual one.
fn given_on_a_page(
    known: &Known,
    roster: &Roster,
    workshop: &Workshop,
) -> Option<BTreeMap<NetworkId, u32>> {
    let before = known.before.as_ref()?;
    let old = before.workshops.iter().find(|w| w.id == workshop.id)?;
    if old.network_quorum == usual_quorum(before, old) {
        return None;
    }
    let quorum = old.network_quorum.iter();
    Some(
        quorum
            .filter(|(network, _)| roster.network(network).is_some())
            .map(|(network, people)| (network.clone(), *people))
            .collect(),
    )
}

/// Who is invited, counted per network.
fn audience(roster: &Roster, workshop: &Workshop) -> BTreeMap<NetworkId, u32> {
    let day = roster.meeting.first_day;
    let mut audience: BTreeMap<NetworkId, u32> = BTreeMap::new();
    for invitee in roster.invitees(workshop) {
        if let Some(network) = roster.represented_by(invitee.person, day) {
            *audience.entry(network.id.clone()).or_default() += 1;
        }
    }
    audience
}
