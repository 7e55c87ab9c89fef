//! What a workshop is: its title, kind, length, audience and lead as an organiser types them; and a new one. Pure.

use crate::meeting::import::{clean, unfit};
use crate::meeting::{Audience, Kind, Roster, Workshop, WorkshopId, field};
use crate::refusal::{Finding, Refusal};

/// The fields of the form, in its order.
pub const ABOUT: [&str; 6] = ["title", "theme", "kind", "minutes", "audience", "lead"];

/// What the form holds of a workshop.
pub fn about_fields(roster: &Roster, w: &Workshop) -> Vec<(String, String)> {
    let lead = w.lead.as_ref().and_then(|id| roster.network(id));
    let values = [
        w.title.clone(),
        w.theme.clone(),
        w.kind.word().to_string(),
        w.minutes.to_string(),
        w.audience.word().to_string(),
        lead.map_or_else(String::new, |n| n.code.clone()),
    ];
    ABOUT
        .iter()
        .zip(values)
        .map(|(name, value)| ((*name).to_string(), value))
        .collect()
}

/// Longer is no title.
const TITLE: usize = 300;
/// As in the spreadsheets: a session lasts at most half a day.
const MOST_MINUTES: u32 = 720;

/// Says what the workshop is; every fault is named with its field.
pub fn about(
    roster: &Roster,
    workshop: &mut Workshop,
    fields: &[(String, String)],
) -> Result<(), Refusal> {
    let mut findings = Vec::new();
    let mut fault = |place: &str, says: String| {
        findings.push(Finding {
            place: place.into(),
            says,
        });
    };
    let title = clean(field(fields, "title"));
    let theme = clean(field(fields, "theme"));
    if title.is_empty() {
        fault("title", "the title is missing".into());
    }
    for (name, text) in [("title", &title), ("theme", &theme)] {
        if let Some(says) = unfit(text, TITLE) {
            fault(name, says);
        }
    }
    let kind = Kind::from_word(field(fields, "kind"));
    let other = roster
        .workshops
        .iter()
        .find(|w| w.id != workshop.id && Some(w.kind) == kind);
    match (kind, other) {
        (None, _) => fault("kind", "choose one of the kinds".into()),
        (Some(Kind::Opening | Kind::Closing), Some(other)) => fault(
            "kind",
            format!("a meeting has one of these; it is {} already", other.code),
        ),
        _ => {}
    }
    let audience = Audience::from_word(field(fields, "audience"));
    if audience.is_none() {
        fault("audience", "choose public or members".into());
    }
    let grid = roster.meeting.limits.grid_minutes.max(1);
    let minutes = field(fields, "minutes").parse::<u32>().ok();
    let minutes = minutes.filter(|n| (1..=MOST_MINUTES).contains(n));
    match minutes {
        None => fault(
            "minutes",
            format!("it is no whole number from 1 to {MOST_MINUTES}"),
        ),
        Some(n) if n % grid != 0 => fault(
            "minutes",
            format!("{n} is not a multiple of the meeting's grid of {grid} minutes"),
        ),
        Some(_) => {}
    }
    let lead = match field(fields, "lead") {
        "" => None,
        code => {
            let found = roster.network_by_code(code);
            if found.is_none() {
                fault("lead", format!("there is no network {code} at the meeting"));
            }
            found.map(|n| n.id.clone())
        }
    };
    Refusal::unless_empty(findings)?;
    let (Some(kind), Some(audience), Some(minutes)) = (kind, audience, minutes) else {
        return Err(Refusal::internal("a workshop without faults is incomplete"));
    };
    let was = workshop.minutes;
    workshop.minutes = minutes;
    if let Some(pin) = workshop.pinned.filter(|_| minutes > was) {
        // What was pinned must have its place for the new length too.
        super::pin_at(&roster.meeting, workshop, pin).map_err(|refusal| {
            let says = refusal.findings.first().map_or("", |f| f.says.as_str());
            Refusal::invalid("minutes", format!("it is pinned, and so long {says}"))
        })?;
    }
    workshop.title = title;
    workshop.theme = theme;
    workshop.kind = kind;
    workshop.audience = audience;
    workshop.lead = lead;
    Ok(())
}

/// A new workshop, last in the organiser's order, with nobody in it yet.
pub fn new_workshop(roster: &Roster, fields: &[(String, String)]) -> Result<Workshop, Refusal> {
    let code = clean(field(fields, "code"));
    let good = (1..=32).contains(&code.chars().count())
        && code
            .chars()
            .all(|c| c.is_alphanumeric() || "-_.".contains(c))
        && code.starts_with(char::is_alphanumeric)
        && code != "new";
    let mut findings = Vec::new();
    if !good {
        findings.push(Finding {
            place: "code".into(),
            says: "a code has letters, digits, - _ and . inside, at most 32, like WG6".into(),
        });
    } else if roster.workshop_by_code(&code).is_some() {
        findings.push(Finding {
            place: "code".into(),
            says: format!("there is a workshop {code} already: give each its own code"),
        });
    }
    let mut workshop = Workshop {
        id: WorkshopId::fresh(),
        code,
        place: roster
            .workshops
            .iter()
            .map(|w| w.place + 1)
            .max()
            .unwrap_or(0),
        kind: Kind::Workshop,
        title: String::new(),
        theme: String::new(),
        lead: None,
        minutes: 0,
        audience: Audience::Members,
        earliest: None,
        latest: None,
        quorum: None,
        network_quorum: std::collections::BTreeMap::new(),
        pinned: None,
        not_before: None,
        forbidden: Vec::new(),
        held: false,
        join_link: None,
        people: Vec::new(),
    };
    if let Err(refusal) = about(roster, &mut workshop, fields) {
        findings.extend(refusal.findings);
    }
    Refusal::unless_empty(findings)?;
    Ok(workshop)
}
