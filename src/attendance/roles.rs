//! Session by network and role: how each kind of people came. Pure.

use std::collections::{HashMap, HashSet};

use super::table::guest_lines;
use super::{Counting, Line, Overview};
use crate::meeting::{Part, Role};
use crate::people::{Person, PersonId};
use crate::programme::Session;

/// The numbers of one role of one network in one session.
#[derive(Debug, Clone)]
pub struct RoleCount {
    pub session: Session,
    pub recorded: bool,
    /// By code; `None`: partners and the public.
    pub network: Option<String>,
    pub role: &'static str,
    pub line: Line,
}

const ROLES: [&str; 7] = [
    "coordinator",
    "facilitator",
    "rapporteur",
    "member",
    "partner",
    "public",
    "guest",
];

/// What she is in a session: who runs it or writes for it is that, everybody else what she is at the meeting.
pub fn role_in(role: Role, part: Option<Part>) -> &'static str {
    match (part, role) {
        (Some(Part::Facilitator), _) => "facilitator",
        (Some(Part::Rapporteur), _) => "rapporteur",
        (_, Role::Coordinator) => "coordinator",
        (_, Role::Partner) => "partner",
        (_, Role::Public) => "public",
        (_, Role::Member | Role::Facilitator) => "member",
    }
}

/// All sessions in order, their networks in the meeting's order, of each the roles that somebody has there. Everybody counts once in a session.
pub fn roles(overview: &Overview) -> Vec<RoleCount> {
    let people: HashMap<&PersonId, (&Person, Role)> = overview
        .roster
        .people
        .iter()
        .map(|(p, role)| (&p.id, (p, *role)))
        .collect();
    let mut all = Vec::new();
    for record in &overview.records {
        let mut parts: HashMap<&PersonId, Part> = HashMap::new();
        for held in overview.held(record) {
            parts.entry(&held.person).or_insert(held.part);
        }
        let mut lines: HashMap<(Option<String>, &'static str), Line> = HashMap::new();
        let mut seen = HashSet::new();
        for (id, line) in overview.lines(record) {
            let Some((person, role)) = people.get(id).filter(|_| seen.insert(id)) else {
                continue;
            };
            let network = overview
                .networks_of(person, record, Counting::Representing)
                .into_iter()
                .next();
            let role = role_in(record.role_of(id, *role), parts.get(id).copied());
            lines.entry((network, role)).or_default().add(&line);
        }
        for line in guest_lines(record) {
            lines.entry((None, "guest")).or_default().add(&line);
        }
        for network in overview.codes() {
            for role in ROLES {
                if let Some(line) = lines.remove(&(network.clone(), role)) {
                    all.push(RoleCount {
                        session: record.session.clone(),
                        recorded: record.recorded,
                        network: network.clone(),
                        role,
                        line,
                    });
                }
            }
        }
    }
    all
}
