//! What an organiser types about a person of the meeting: the fields as they stand, and what they mean. Pure.

use chrono::NaiveDate;

use crate::language::Language;
use crate::meeting::import::{clean, memberships, unfit};
use crate::meeting::{Part, Role, Roster, WorkshopId, field};
use crate::people::{Email, NetworkId, Person, PersonId, Wishes};
use crate::refusal::{Finding, Refusal};
use crate::time::Zone;

/// The fields of the form, in its order.
pub const FIELDS: [&str; 11] = [
    "name",
    "email",
    "zone",
    "language",
    "role",
    "network",
    "also",
    "workshops",
    "discreet",
    "named",
    "reminders",
];

/// Longer is no name.
const NAME: usize = 200;

/// A person as she will stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub person: Person,
    pub role: Role,
    /// The workshops that she may attend; parts that ask more of her are given in the workshop.
    pub may_attend: Vec<WorkshopId>,
}

/// What the form holds of somebody.
pub fn stands(roster: &Roster, person: &Person, role: Role) -> Vec<(String, String)> {
    let day = roster.meeting.first_day;
    let codes: Vec<&str> = person
        .memberships
        .iter()
        .filter(|m| m.holds_on(day))
        .filter_map(|m| roster.network(&m.network))
        .map(|n| n.code.as_str())
        .collect();
    let first = codes.first().copied().unwrap_or_default();
    // In the order of the form's boxes.
    let also: Vec<&str> = roster
        .networks
        .iter()
        .map(|n| n.code.as_str())
        .filter(|code| codes.contains(code) && *code != first)
        .collect();
    let workshops: Vec<&str> = roster
        .workshops
        .iter()
        .filter(|w| {
            let mut seats = w.people.iter();
            seats.any(|s| s.person == person.id && s.part == Part::Optional)
        })
        .map(|w| w.code.as_str())
        .collect();
    let yes = |is: bool| if is { "yes" } else { "" };
    let values = [
        person.name.clone(),
        person.email.to_string(),
        person.zone.given().to_string(),
        person.language.clone(),
        role.word().to_string(),
        first.to_string(),
        also.join(" "),
        workshops.join(" "),
        yes(person.wishes.discreet).to_string(),
        yes(person.wishes.named).to_string(),
        yes(person.wishes.reminders).to_string(),
    ];
    FIELDS
        .iter()
        .zip(values)
        .map(|(name, value)| ((*name).to_string(), value))
        .collect()
}

/// What the fields mean; `old` is she as she stands, `earlier` whether she was at a meeting that is over. Every fault is named with its field.
pub fn listed(
    roster: &Roster,
    old: Option<&Person>,
    earlier: bool,
    fields: &[(String, String)],
) -> Result<Listed, Refusal> {
    let mut findings = Vec::new();
    let mut fault = |place: &str, says: String| {
        findings.push(Finding {
            place: place.into(),
            says,
        });
    };
    let name = clean(field(fields, "name"));
    if name.is_empty() {
        fault("name", "her name is missing".into());
    } else if let Some(says) = unfit(&name, NAME) {
        fault("name", says);
    }
    let email = Email::parse(field(fields, "email"))
        .map_err(|says| fault("email", says))
        .ok();
    let zone = Zone::parse(field(fields, "zone"))
        .map_err(|e| fault("zone", e.to_string()))
        .ok();
    let language = Language::of_code(field(fields, "language"));
    if language.is_none() {
        fault("language", "choose one of en, fr, ar, es, pt".into());
    }
    let role = Role::from_word(field(fields, "role"));
    match role {
        None => fault("role", "choose one of the roles".into()),
        Some(Role::Public) if old.is_none() => fault(
            "role",
            "whoever comes from outside registers herself at a public session: a guest is a partner"
                .into(),
        ),
        Some(_) => {}
    }
    let mut networks: Vec<NetworkId> = Vec::new();
    let words = |name| field(fields, name).split_whitespace();
    for (place, code) in words("network")
        .map(|c| ("network", c))
        .chain(words("also").map(|c| ("also", c)))
    {
        match roster.network_by_code(code) {
            Some(n) if networks.contains(&n.id) => {}
            Some(n) => networks.push(n.id.clone()),
            None => fault(place, format!("there is no network {code} at the meeting")),
        }
    }
    if field(fields, "network").is_empty() {
        if matches!(role, Some(Role::Member | Role::Coordinator)) {
            fault(
                "network",
                "a member or coordinator belongs to a network: choose the one that represents her"
                    .into(),
            );
        } else if !networks.is_empty() {
            fault("network", "choose the one that represents her".into());
        }
    }
    let mut may_attend = Vec::new();
    for code in words("workshops") {
        match roster.workshop_by_code(code) {
            Some(w) => may_attend.push(w.id.clone()),
            None => fault("workshops", format!("there is no workshop {code}")),
        }
    }
    Refusal::unless_empty(findings)?;
    let (Some(email), Some(zone), Some(language), Some(role)) = (email, zone, language, role)
    else {
        return Err(Refusal::internal("a person without faults is incomplete"));
    };
    let yes = |name| !field(fields, name).is_empty();
    let wishes = Wishes {
        discreet: yes("discreet"),
        named: yes("named"),
        reminders: yes("reminders"),
        said: old.is_some_and(|p| p.wishes.said),
        zone_said: old.is_some_and(|p| p.wishes.zone_said),
    };
    let wishes = Wishes {
        // A spreadsheet leaves alone what was said here.
        said: wishes.said
            || old.is_some_and(|p| p.wishes != wishes || p.language != language.code()),
        ..wishes
    };
    let day: NaiveDate = roster.meeting.first_day;
    Ok(Listed {
        person: Person {
            id: old.map_or_else(PersonId::fresh, |p| p.id.clone()),
            name,
            email,
            zone,
            language: language.code().into(),
            memberships: memberships(
                (None, None),
                &networks,
                old.map_or(&[], |p| &p.memberships),
                day,
                earlier,
            ),
            wishes,
        },
        role,
        may_attend,
    })
}
