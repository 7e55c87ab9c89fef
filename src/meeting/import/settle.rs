//! From checked files and what is already known to the meeting as it will stand.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Draft;
use super::memberships::memberships;
use super::outside::{from_outside, keep_seats};
use super::quorum::network_quorum;
use super::wishes::{about_row, language, said_otherwise, wishes, zone};
use super::workshops::WorkshopDraft;
use crate::meeting::{
    Audience, Meeting, MeetingId, Part, Role, Roster, Rule, RuleKind, Seat, Workshop, WorkshopId,
};
use crate::people::{AllianceId, DefaultHours, Email, Network, NetworkId, Person, PersonId};
use crate::refusal::Finding;

/// What the store knows when the import begins.
pub struct Known {
    pub alliance: AllianceId,
    /// The meeting as it stands.
    pub before: Option<Roster>,
    /// All networks of the alliance.
    pub networks: Vec<Network>,
    /// Those of the file's addresses whom the alliance knows.
    pub people: Vec<Person>,
    /// Those of them who were at an earlier meeting.
    pub at_an_earlier: HashSet<PersonId>,
    /// Their own hours.
    pub hours: HashMap<PersonId, DefaultHours>,
}

/// The meeting as the files want it.
pub struct Settled {
    pub roster: Roster,
    /// Own hours of its people, as they will be.
    pub hours: HashMap<PersonId, DefaultHours>,
    /// What networks start with, where the file says so, in thousandths of a minute per head.
    pub openings: Vec<(Network, i64)>,
    pub notes: Vec<Finding>,
}

/// Makes the meeting. What has the same slug, code or address keeps its id.
pub fn settle(draft: &Draft, known: &Known) -> Settled {
    let networks = networks(draft, known);
    let by_code: HashMap<&str, &NetworkId> =
        networks.iter().map(|n| (n.code.as_str(), &n.id)).collect();
    let mut hours = HashMap::new();
    let mut people = people(draft, known, &by_code, &mut hours);
    let by_key: HashMap<String, &PersonId> =
        people.iter().map(|(p, _)| (p.email.key(), &p.id)).collect();
    let mut notes = Vec::new();
    let mut workshops = workshops(draft, known, &by_code, &by_key, &mut notes);
    let from_outside = from_outside(known, &people);
    keep_seats(known, &from_outside, &mut workshops);
    people.extend(from_outside);
    let rules = rules(draft, known, &workshops);
    let mut roster = Roster {
        meeting: meeting(draft, known),
        networks,
        people,
        workshops,
        rules,
    };
    for (place, row) in draft.workshops.iter().enumerate() {
        network_quorum(&mut roster, known, place, row, &mut notes);
    }
    not_invited(&roster, &mut notes);
    said_otherwise(draft, known, &mut notes);
    let rows = draft.networks.iter().zip(&roster.networks);
    Settled {
        openings: rows
            .filter_map(|(row, network)| Some((network.clone(), row.ledger?)))
            .collect(),
        roster,
        hours,
        notes,
    }
}

fn meeting(draft: &Draft, known: &Known) -> Meeting {
    let frame = &draft.frame;
    let before = known.before.as_ref().map(|r| &r.meeting);
    Meeting {
        id: before.map_or_else(MeetingId::fresh, |m| m.id.clone()),
        alliance: known.alliance.clone(),
        slug: frame.slug.clone(),
        name: frame.name.clone(),
        first_day: frame.first_day,
        last_day: frame.last_day,
        zone: frame.zone.clone(),
        limits: frame.limits.clone(),
        preset: frame.preset,
        present_minutes: before.and_then(|m| m.present_minutes),
    }
}

fn networks(draft: &Draft, known: &Known) -> Vec<Network> {
    draft
        .networks
        .iter()
        .map(|row| {
            let folded = row.code.to_lowercase();
            let old = known
                .networks
                .iter()
                .find(|n| n.code.to_lowercase() == folded);
            Network {
                id: old.map_or_else(NetworkId::fresh, |n| n.id.clone()),
                code: row.code.clone(),
                name: row.name.clone(),
                joined: row.joined,
            }
        })
        .collect()
}

fn people(
    draft: &Draft,
    known: &Known,
    by_code: &HashMap<&str, &NetworkId>,
    hours: &mut HashMap<PersonId, DefaultHours>,
) -> Vec<(Person, Role)> {
    let old: HashMap<String, &Person> = known.people.iter().map(|p| (p.email.key(), p)).collect();
    draft
        .participants
        .all
        .iter()
        .map(|row| {
            let before = old.get(&row.email.key());
            let id = before.map_or_else(PersonId::fresh, |p| p.id.clone());
            let wanted: Vec<NetworkId> = row
                .networks
                .iter()
                .filter_map(|c| by_code.get(c.as_str()).map(|id| (*id).clone()))
                .collect();
            let own = if draft.participants.speaks_of_hours {
                row.hours
            } else {
                known.hours.get(&id).copied()
            };
            if let Some(own) = own {
                hours.insert(id.clone(), own);
            }
            let person = Person {
                memberships: memberships(
                    (row.member_from, row.member_to),
                    &wanted,
                    before.map_or(&[], |p| &p.memberships),
                    draft.frame.first_day,
                    known.at_an_earlier.contains(&id),
                ),
                id,
                name: row.name.clone(),
                email: row.email.clone(),
                zone: zone(row, before.copied()),
                language: language(row, before.copied()),
                wishes: wishes(row, before.copied()),
            };
            (person, row.role)
        })
        .collect()
}

fn workshops(
    draft: &Draft,
    known: &Known,
    by_code: &HashMap<&str, &NetworkId>,
    by_key: &HashMap<String, &PersonId>,
    notes: &mut Vec<Finding>,
) -> Vec<Workshop> {
    let mut signed: HashMap<&str, Vec<(&PersonId, Role)>> = HashMap::new();
    for row in &draft.participants.all {
        let Some(id) = by_key.get(&row.email.key()) else {
            continue;
        };
        if row.role == Role::Facilitator
            && row.workshops.is_empty()
            && !runs_something(draft, &row.email)
        {
            notes.push(about_row(
                row.row,
                "she is a facilitator but runs no workshop",
            ));
        }
        for code in &row.workshops {
            signed.entry(code).or_default().push((id, row.role));
        }
    }
    (0..)
        .zip(&draft.workshops)
        .map(|(place, row)| {
            let old = known
                .before
                .as_ref()
                .and_then(|r| r.workshop_by_code(&row.code));
            let quorum = row.network_quorum.iter().flatten();
            Workshop {
                id: old.map_or_else(WorkshopId::fresh, |w| w.id.clone()),
                code: row.code.clone(),
                place,
                kind: row.kind,
                title: row.title.clone(),
                theme: row.theme.clone(),
                lead: row
                    .lead
                    .as_deref()
                    .and_then(|c| by_code.get(c).map(|id| (*id).clone())),
                minutes: row.minutes,
                audience: row.audience,
                earliest: row.earliest,
                latest: row.latest,
                quorum: stands(row, "quorum", row.quorum, old.and_then(|w| w.quorum)),
                network_quorum: quorum
                    .filter_map(|(c, n)| by_code.get(c.as_str()).map(|id| ((*id).clone(), *n)))
                    .collect::<BTreeMap<_, _>>(),
                pinned: stands(row, "pinned_start", row.pinned, old.and_then(|w| w.pinned)),
                not_before: stands(
                    row,
                    "not_before",
                    row.not_before,
                    old.and_then(|w| w.not_before),
                ),
                forbidden: match old.filter(|_| !row.says("forbidden")) {
                    Some(old) => old.forbidden.clone(),
                    None => row.forbidden.clone(),
                },
                held: old.is_some_and(|w| w.held),
                join_link: stands(
                    row,
                    "join_link",
                    row.join_link.clone(),
                    old.and_then(|w| w.join_link.clone()),
                ),
                people: seats(
                    row,
                    old,
                    signed.get(row.code.as_str()).map_or(&[], Vec::as_slice),
                    by_key,
                    notes,
                ),
            }
        })
        .collect()
}

/// What the file says; where it has no such column, what an organiser has said since on a page.
fn stands<T>(row: &WorkshopDraft, column: &str, said: Option<T>, old: Option<T>) -> Option<T> {
    if row.says(column) { said } else { old }
}

fn runs_something(draft: &Draft, email: &Email) -> bool {
    draft
        .workshops
        .iter()
        .flat_map(|w| &w.seats)
        .any(|(_, named)| Email::parse(&named.name).is_ok_and(|e| e.key() == email.key()))
}

/// Parts from the workshops' file first; then those who signed up. Where that file names facilitators it alone says who runs the workshop;
/// else those of role `facilitator` who signed up for it do.
fn seats(
    row: &WorkshopDraft,
    old: Option<&Workshop>,
    signed: &[(&PersonId, Role)],
    by_key: &HashMap<String, &PersonId>,
    notes: &mut Vec<Finding>,
) -> Vec<Seat> {
    let mut seats: Vec<Seat> = row
        .seats
        .iter()
        .filter_map(|(part, named)| {
            let key = Email::parse(&named.name).ok()?.key();
            Some(Seat {
                person: (*by_key.get(&key)?).clone(),
                part: *part,
            })
        })
        .collect();
    let named = seats.iter().any(|s| s.part == Part::Facilitator);
    let mut guests = 0;
    for (person, role) in signed {
        if seats.iter().any(|s| s.person == **person) {
            continue;
        }
        if matches!(role, Role::Partner | Role::Public) && row.audience == Audience::Members {
            guests += 1;
            continue;
        }
        let runs = *role == Role::Facilitator && !named;
        seats.push(Seat {
            person: (*person).clone(),
            part: if runs {
                Part::Facilitator
            } else {
                Part::Optional
            },
        });
    }
    if guests > 0 {
        notes.push(Finding {
            place: format!("workshop {}", row.code),
            says: format!("{guests} signed up as partners and are not invited: it is for members"),
        });
    }
    // Parts that were given on a page, where the file has no column for them.
    for (column, part) in [
        ("rapporteur", Part::Rapporteur),
        ("required", Part::Required),
    ] {
        let given = old
            .iter()
            .flat_map(|w| &w.people)
            .filter(|s| s.part == part);
        let there = given.filter(|s| by_key.values().any(|id| **id == s.person));
        seats.extend(there.filter(|_| !row.says(column)).cloned());
    }
    seats.sort();
    seats.dedup();
    seats
}

fn rules(draft: &Draft, known: &Known, workshops: &[Workshop]) -> Vec<Rule> {
    let id = |code: &str| {
        workshops
            .iter()
            .find(|w| w.code == code)
            .map(|w| w.id.clone())
    };
    let mut rules: Vec<Rule> = draft
        .workshops
        .iter()
        .flat_map(|w| w.after.iter().map(move |first| (first, w)))
        .filter_map(|(first, w)| {
            Some(Rule {
                kind: RuleKind::Before,
                first: id(first)?,
                second: id(&w.code)?,
                gap_minutes: w.gap_minutes,
            })
        })
        .collect();
    // The file knows only of order, and that only when it has the column.
    let says_order = draft.workshops.iter().any(|w| w.says("after"));
    let stays = |id: &WorkshopId| workshops.iter().any(|w| w.id == *id);
    rules.extend(
        known
            .before
            .iter()
            .flat_map(|r| &r.rules)
            .filter(|r| !(says_order && r.kind == RuleKind::Before))
            .filter(|r| stays(&r.first) && stays(&r.second))
            .cloned(),
    );
    rules.sort();
    rules
}

fn not_invited(roster: &Roster, notes: &mut Vec<Finding>) {
    let left_out = roster
        .people
        .iter()
        .filter(|(p, _)| !roster.may_come(p))
        .count();
    if left_out > 0 {
        notes.push(Finding {
            place: String::new(),
            says: format!(
                "{left_out} people are not invited: on {} none of their networks belongs to the alliance",
                roster.meeting.first_day
            ),
        });
    }
}
