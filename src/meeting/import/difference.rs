//! What an import would change, in the words of the files' columns: who and what is new, changed (field by field) or gone. Pure.

use std::collections::HashMap;

use super::Draft;
use crate::meeting::{Part, Roster, Rule, RuleKind, Workshop, WorkshopId, span_text};
use crate::people::{DefaultHours, Network, NetworkId, Person, PersonId};
use crate::time::local_in;

/// Everything that is different.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Of the meeting itself.
    pub meeting: Vec<FieldChange>,
    pub networks: Vec<Change>,
    pub people: Vec<Change>,
    pub workshops: Vec<Change>,
    /// Rules between two workshops, as people read them.
    pub rules: Vec<(What, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    New,
    Changed,
    Gone,
}

/// One row that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub what: What,
    /// Code or address.
    pub key: String,
    pub name: String,
    /// The row of its file; `None`: it is in no row.
    pub row: Option<usize>,
    /// What is different; of what is new, what it is.
    pub fields: Vec<FieldChange>,
}

/// A column with what it said before and says now; empty: nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    pub field: &'static str,
    pub old: String,
    pub new: String,
}

type Fields = Vec<(&'static str, String)>;

impl What {
    pub fn word(self) -> &'static str {
        match self {
            What::New => "new",
            What::Changed => "changed",
            What::Gone => "gone",
        }
    }
}

impl Difference {
    /// Compares the meeting as it stands with the meeting as the files want it.
    pub fn between(
        old: Option<&Roster>,
        new: &Roster,
        old_hours: &HashMap<PersonId, DefaultHours>,
        new_hours: &HashMap<PersonId, DefaultHours>,
        draft: &Draft,
    ) -> Difference {
        let rows: HashMap<String, usize> = draft
            .participants
            .all
            .iter()
            .map(|p| (p.email.key(), p.row))
            .collect();
        let codes: HashMap<String, usize> = draft
            .workshops
            .iter()
            .map(|w| (w.code.to_lowercase(), w.place.row))
            .collect();
        let networks: HashMap<String, usize> = draft
            .networks
            .iter()
            .map(|n| (n.code.to_lowercase(), n.row))
            .collect();
        let (old_parts, new_parts) = (old.map(parts).unwrap_or_default(), parts(new));
        Difference {
            meeting: old.map_or_else(Vec::new, |old| changed(&frame(old), &frame(new))),
            networks: changes(
                old.map_or(&[][..], |r| &r.networks),
                &new.networks,
                |n| n.id.as_str(),
                |n, _| (n.code.clone(), n.name.clone(), network(n)),
                &networks,
            ),
            people: changes(
                old.map_or(&[][..], |r| &r.people),
                &new.people,
                |(p, _)| p.id.as_str(),
                |(p, role), is_new| {
                    let (roster, hours, parts) = match old {
                        Some(old) if !is_new => (old, old_hours, &old_parts),
                        _ => (new, new_hours, &new_parts),
                    };
                    let fields = person(roster, p, role.word(), hours, parts);
                    (p.email.to_string(), p.name.clone(), fields)
                },
                &rows,
            ),
            workshops: changes(
                old.map_or(&[][..], |r| &r.workshops),
                &new.workshops,
                |w| w.id.as_str(),
                |w, is_new| {
                    let roster = old.filter(|_| !is_new).unwrap_or(new);
                    (w.code.clone(), w.title.clone(), workshop(roster, w))
                },
                &codes,
            ),
            rules: rules(old, new),
        }
    }

    /// How many rows and fields differ.
    pub fn len(&self) -> usize {
        self.meeting.len()
            + self.networks.len()
            + self.people.len()
            + self.workshops.len()
            + self.rules.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Rows by what they are: new ones and changed ones in the new order, then those that are gone.
fn changes<T>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &str,
    says: impl Fn(&T, bool) -> (String, String, Fields),
    rows: &HashMap<String, usize>,
) -> Vec<Change> {
    let before: HashMap<&str, &T> = old.iter().map(|t| (id(t), t)).collect();
    let now: HashMap<&str, &T> = new.iter().map(|t| (id(t), t)).collect();
    let change = |what, key: String, name, fields: Vec<FieldChange>| Change {
        what,
        row: rows.get(&key.to_lowercase()).copied(),
        key,
        name,
        fields,
    };
    let mut all = Vec::new();
    for item in new {
        let (key, name, fields) = says(item, true);
        match before.get(id(item)) {
            None => all.push(change(What::New, key, name, changed(&[], &fields))),
            Some(old) => {
                let (_, _, stood) = says(old, false);
                let fields = changed(&stood, &fields);
                if !fields.is_empty() {
                    all.push(change(What::Changed, key, name, fields));
                }
            }
        }
    }
    for item in old.iter().filter(|t| !now.contains_key(id(t))) {
        let (key, name, _) = says(item, false);
        all.push(change(What::Gone, key, name, Vec::new()));
    }
    all
}

/// The fields that differ; of something new, those that say anything.
fn changed(old: &[(&'static str, String)], new: &[(&'static str, String)]) -> Vec<FieldChange> {
    new.iter()
        .filter_map(|(field, now)| {
            let stood = old.iter().find(|(name, _)| name == field);
            let stood = stood.map_or("", |(_, value)| value);
            (stood != now).then(|| FieldChange {
                field,
                old: stood.to_string(),
                new: now.clone(),
            })
        })
        .collect()
}

fn frame(roster: &Roster) -> Fields {
    let m = &roster.meeting;
    let free: Vec<String> = m.limits.free_days.days().map(|d| d.to_string()).collect();
    vec![
        ("name", m.name.clone()),
        ("from", m.first_day.to_string()),
        ("to", m.last_day.to_string()),
        ("zone", m.zone.name().to_string()),
        ("grid", m.limits.grid_minutes.to_string()),
        ("per-day", m.limits.per_day.to_string()),
        ("parallel", m.limits.parallel.to_string()),
        ("rest", m.limits.rest_minutes.to_string()),
        ("free-days", free.join(", ")),
        ("preset", m.preset.word().to_string()),
    ]
}

fn network(n: &Network) -> Fields {
    vec![
        ("code", n.code.clone()),
        ("name", n.name.clone()),
        (
            "joined",
            n.joined.map_or_else(String::new, |d| d.to_string()),
        ),
    ]
}

fn person(
    roster: &Roster,
    p: &Person,
    role: &str,
    hours: &HashMap<PersonId, DefaultHours>,
    parts: &HashMap<&PersonId, Vec<String>>,
) -> Fields {
    let day = roster.meeting.first_day;
    let now = p.memberships.iter().filter(|m| m.holds_on(day));
    let codes: Vec<&str> = now
        .clone()
        .filter_map(|m| roster.network(&m.network))
        .map(|n| n.code.as_str())
        .collect();
    let dates: Vec<String> = now
        .filter(|m| m.from.is_some() || m.to.is_some())
        .map(|m| {
            let date = |d: Option<chrono::NaiveDate>| d.map_or_else(String::new, |d| d.to_string());
            format!("{}/{}", date(m.from), date(m.to))
        })
        .collect();
    let parts = parts
        .get(&p.id)
        .map_or_else(String::new, |all| all.join("; "));
    let yes = |is: bool| if is { "yes" } else { "no" };
    vec![
        ("name", p.name.clone()),
        ("email", p.email.to_string()),
        ("networks", codes.join("; ")),
        ("member-dates", dates.join("; ")),
        ("time-zone", p.zone.name().to_string()),
        ("language", p.language.clone()),
        ("role", role.to_string()),
        ("workshops", parts),
        (
            "hours",
            hours.get(&p.id).map_or_else(String::new, hours_text),
        ),
        ("discreet", yes(p.wishes.discreet).to_string()),
        ("named", yes(p.wishes.named).to_string()),
    ]
}

/// The workshops of each person, with her part where it is more than that she may attend.
fn parts(roster: &Roster) -> HashMap<&PersonId, Vec<String>> {
    let mut strongest: HashMap<&PersonId, Vec<(&str, Part)>> = HashMap::new();
    for workshop in &roster.workshops {
        for seat in &workshop.people {
            let hers = strongest.entry(&seat.person).or_default();
            match hers.last_mut() {
                Some((code, part)) if *code == workshop.code => *part = seat.part.min(*part),
                _ => hers.push((&workshop.code, seat.part)),
            }
        }
    }
    let text = |(code, part): (&str, Part)| match part {
        Part::Optional => code.to_string(),
        more => format!("{code} ({})", more.word()),
    };
    let all = strongest.into_iter();
    all.map(|(id, hers)| (id, hers.into_iter().map(text).collect()))
        .collect()
}

fn hours_text(h: &DefaultHours) -> String {
    let clock = |m: u16| format!("{:02}:{:02}", m / 60, m % 60);
    let days: Vec<String> = h.working_days().map(|d| d.to_string()).collect();
    format!(
        "{} {}–{} / {}–{}",
        days.join(","),
        clock(h.work_from),
        clock(h.work_to),
        clock(h.wake_from),
        clock(h.wake_to)
    )
}

fn workshop(roster: &Roster, w: &Workshop) -> Fields {
    let zone = &roster.meeting.zone;
    let date = |d: Option<chrono::NaiveDate>| d.map_or_else(String::new, |d| d.to_string());
    let code = |id: &NetworkId| {
        roster
            .network(id)
            .map_or("", |n| n.code.as_str())
            .to_string()
    };
    let who = |part: Part| {
        let seats = w.people.iter().filter(|s| s.part == part);
        let mut all: Vec<String> = seats
            .filter_map(|s| roster.person(&s.person))
            .map(|p| p.email.to_string())
            .collect();
        all.sort();
        all.join("; ")
    };
    let quorums: Vec<String> = roster
        .networks
        .iter()
        .filter_map(|n| Some(format!("{}:{}", n.code, w.network_quorum.get(&n.id)?)))
        .collect();
    let forbidden: Vec<String> = w.forbidden.iter().map(|s| span_text(s, zone)).collect();
    vec![
        ("kind", w.kind.word().to_string()),
        ("title", w.title.clone()),
        ("theme", w.theme.clone()),
        ("lead", w.lead.as_ref().map(code).unwrap_or_default()),
        ("minutes", w.minutes.to_string()),
        ("audience", w.audience.word().to_string()),
        ("earliest", date(w.earliest)),
        ("latest", date(w.latest)),
        ("facilitators", who(Part::Facilitator)),
        ("rapporteur", who(Part::Rapporteur)),
        ("required", who(Part::Required)),
        (
            "quorum",
            w.quorum.map_or_else(String::new, |n| n.to_string()),
        ),
        ("network-quorum", quorums.join("; ")),
        (
            "pinned",
            w.pinned.map_or_else(String::new, |at| local_in(at, zone)),
        ),
        (
            "not-before",
            w.not_before
                .map_or_else(String::new, |at| local_in(at, zone)),
        ),
        ("forbidden", forbidden.join("; ")),
        ("join-link", w.join_link.clone().unwrap_or_default()),
    ]
}

fn rules(old: Option<&Roster>, new: &Roster) -> Vec<(What, String)> {
    let said = |roster: &Roster| -> Vec<String> {
        let code = |id: &WorkshopId| {
            let found = roster.workshops.iter().find(|w| w.id == *id);
            found.map_or_else(String::new, |w| w.code.clone())
        };
        let text = |r: &Rule| {
            let (first, second) = (code(&r.first), code(&r.second));
            let gap = match r.kind {
                RuleKind::Before | RuleKind::Gap if r.gap_minutes > 0 => {
                    format!(" ({} min)", r.gap_minutes)
                }
                _ => String::new(),
            };
            let sign = match r.kind {
                RuleKind::Before => "→",
                RuleKind::NoOverlap => "∦",
                RuleKind::Gap => "↔",
                RuleKind::DifferentDay => "≠",
                RuleKind::SameDay => "=",
            };
            format!("{first} {sign} {second}{gap}")
        };
        roster.rules.iter().map(text).collect()
    };
    let (before, now) = (old.map(said).unwrap_or_default(), said(new));
    let new = now.iter().filter(|r| !before.contains(r));
    let gone = before.iter().filter(|r| !now.contains(r));
    new.map(|r| (What::New, r.clone()))
        .chain(gone.map(|r| (What::Gone, r.clone())))
        .collect()
}
