//! What an organiser may change of a workshop, each rule in a function of its own. Pure: the workshop is changed in place or the change refused.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};

use crate::meeting::{
    MOST_SPANS, Meeting, Part, Roster, Rule, RuleKind, Seat, Workshop, WorkshopId, span_text,
};
use crate::people::{Email, NetworkId, PersonId};
use crate::refusal::{Finding, Refusal};
use crate::time::{
    Instant, Interval, IntervalSet, Resolved, Zone, offset_text, parse_instant, parse_local,
};

/// Which of two hours is meant when the clock shows the same hour twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    First,
    Second,
}

/// The field that asks which of two equal hours is meant.
pub const WHICH: &str = "which";

/// Pins the workshop to a local start in the meeting's zone, or (`None`) lets it go.
///
/// Refused: a time that the clock skips (with its two neighbours), one that comes twice while nobody said which, and one outside the
/// meeting, its own dates or the grid.
pub fn pin(
    meeting: &Meeting,
    workshop: &mut Workshop,
    start: Option<NaiveDateTime>,
    which: Option<Which>,
) -> Result<(), Refusal> {
    let Some(civil) = start else {
        workshop.pinned = None;
        return Ok(());
    };
    pin_at(meeting, workshop, in_zone(&meeting.zone, civil, which)?)
}

/// Pins the workshop to an instant. Refused outside the meeting, its own dates or the grid.
pub fn pin_at(meeting: &Meeting, workshop: &mut Workshop, at: Instant) -> Result<(), Refusal> {
    let window = meeting.window();
    let end = at + chrono::TimeDelta::minutes(workshop.minutes.into());
    if at < window.start() || end > window.end() {
        return Err(Refusal::invalid(
            "start",
            format!(
                "it would lie outside the meeting, which lasts from {} to {}",
                meeting.first_day, meeting.last_day
            ),
        ));
    }
    let day = meeting.zone.local(at).civil.date();
    if workshop.earliest.is_some_and(|e| day < e) || workshop.latest.is_some_and(|l| day > l) {
        return Err(Refusal::invalid(
            "start",
            "it would lie outside the workshop's own dates: change these first",
        ));
    }
    let there = Interval::new(at, end);
    let taken: IntervalSet = workshop.forbidden.iter().copied().collect();
    if workshop.not_before.is_some_and(|b| at < b) || there.is_some_and(|t| taken.touches(&t)) {
        return Err(Refusal::invalid(
            "start",
            "it would lie before its own earliest start, or in one of its forbidden times: change these first",
        ));
    }
    let grid = meeting.limits.grid_minutes;
    if (at - window.start()).num_seconds() % (i64::from(grid.max(1)) * 60) != 0 {
        return Err(Refusal::invalid(
            "start",
            format!("it is not on the meeting's grid of {grid} minutes"),
        ));
    }
    workshop.pinned = Some(at);
    Ok(())
}

fn in_zone(zone: &Zone, civil: NaiveDateTime, which: Option<Which>) -> Result<Instant, Refusal> {
    match (zone.resolve(civil), which) {
        (Resolved::Only(at), _)
        | (Resolved::Fold { earlier: at, .. }, Some(Which::First))
        | (Resolved::Fold { later: at, .. }, Some(Which::Second)) => Ok(at),
        (Resolved::Fold { earlier, later }, None) => {
            let offset = |at| offset_text(zone.local(at).offset_seconds);
            Err(Refusal::invalid(
                WHICH,
                format!(
                    "this hour comes twice in {} that night: say whether the first ({}) or the second ({}) is meant",
                    zone.name(),
                    offset(earlier),
                    offset(later)
                ),
            ))
        }
        (
            Resolved::Gap {
                last_before,
                first_after,
                ..
            },
            _,
        ) => Err(Refusal::invalid(
            "start",
            format!(
                "this hour does not exist in {}: the clock jumps from {} to {}; choose one of these",
                zone.name(),
                last_before.format("%H:%M"),
                first_after.format("%H:%M")
            ),
        )),
    }
}

/// A time that an organiser wrote: UTC with Z or an offset, or a local time of the meeting's zone.
pub fn written(meeting: &Meeting, field: &str, text: &str) -> Result<Instant, Refusal> {
    if let Some(at) = parse_instant(text) {
        return Ok(at);
    }
    let civil = parse_local(text)
        .ok_or_else(|| Refusal::invalid(field, "write it like 2020-10-13T15:00"))?;
    in_zone(&meeting.zone, civil, None)
}

/// Lets the workshop start no earlier than this; `None`: whenever its dates allow. Refused where no start would be left.
pub fn not_before(
    meeting: &Meeting,
    workshop: &mut Workshop,
    at: Option<Instant>,
) -> Result<(), Refusal> {
    let window = meeting.window();
    let last = window.end() - chrono::TimeDelta::minutes(workshop.minutes.into());
    if at.is_some_and(|at| at > last) {
        return Err(Refusal::invalid(
            "not_before",
            format!(
                "from then on its {} minutes have no place before the meeting ends on {}",
                workshop.minutes, meeting.last_day
            ),
        ));
    }
    if let (Some(at), Some(pin)) = (at, workshop.pinned)
        && pin < at
    {
        return Err(Refusal::invalid(
            "not_before",
            "it is pinned to an earlier start: take the pin away first",
        ));
    }
    workshop.not_before = at.filter(|at| *at > window.start());
    Ok(())
}

/// Names exactly the spans that its session may not touch. Refused outside the meeting, and where no start would be left.
pub fn forbidden(
    meeting: &Meeting,
    workshop: &mut Workshop,
    spans: Vec<Interval>,
) -> Result<(), Refusal> {
    let window = meeting.window();
    let outside = spans.iter().filter(|s| !s.touches(&window));
    let findings = outside.map(|s| Finding {
        place: "forbidden".into(),
        says: format!(
            "{} is outside the meeting, which lasts from {} to {}",
            span_text(s, &meeting.zone),
            meeting.first_day,
            meeting.last_day
        ),
    });
    Refusal::unless_empty(findings.collect())?;
    if spans.len() > MOST_SPANS {
        return Err(Refusal::invalid(
            "forbidden",
            format!("{} spans are more than {MOST_SPANS}", spans.len()),
        ));
    }
    let set: IntervalSet = spans.into_iter().collect();
    let needed = i64::from(workshop.minutes) * 60;
    if !set.gaps(&window).iter().any(|gap| gap.seconds() >= needed) {
        return Err(Refusal::invalid(
            "forbidden",
            format!(
                "its {} minutes would have no place left in the meeting",
                workshop.minutes
            ),
        ));
    }
    if let Some(pin) = workshop.pinned
        && let Some(there) = Interval::new(
            pin,
            pin + chrono::TimeDelta::minutes(workshop.minutes.into()),
        )
        && set.touches(&there)
    {
        return Err(Refusal::invalid(
            "forbidden",
            "it is pinned to one of these times: take the pin away first",
        ));
    }
    workshop.forbidden = set.intervals().to_vec();
    Ok(())
}

/// Bounds the workshop's dates, both days included.
pub fn dates(
    meeting: &Meeting,
    workshop: &mut Workshop,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
) -> Result<(), Refusal> {
    for (field, day) in [("earliest", earliest), ("latest", latest)] {
        if let Some(day) = day.filter(|d| *d < meeting.first_day || *d > meeting.last_day) {
            return Err(Refusal::invalid(
                field,
                format!(
                    "{day} is outside the meeting, which lasts from {} to {}",
                    meeting.first_day, meeting.last_day
                ),
            ));
        }
    }
    if let (Some(e), Some(l)) = (earliest, latest)
        && e > l
    {
        return Err(Refusal::invalid(
            "latest",
            format!("the latest date {l} is before the earliest {e}"),
        ));
    }
    let pinned = workshop
        .pinned
        .map(|at| meeting.zone.local(at).civil.date());
    if let Some(day) = pinned
        && (earliest.is_some_and(|e| day < e) || latest.is_some_and(|l| day > l))
    {
        return Err(Refusal::invalid(
            "latest",
            format!("it is pinned to {day}, which would be outside: take the pin away first"),
        ));
    }
    workshop.earliest = earliest;
    workshop.latest = latest;
    Ok(())
}

/// How many must be free throughout: of all who may attend, and of each network.
pub fn quorum(
    roster: &Roster,
    workshop: &mut Workshop,
    people: Option<u32>,
    networks: BTreeMap<NetworkId, u32>,
) -> Result<(), Refusal> {
    let day = roster.meeting.first_day;
    let invited = roster.invitees(workshop);
    let mut findings = Vec::new();
    let others = invited
        .iter()
        .filter(|i| i.part != Part::Facilitator)
        .count();
    if people.is_some_and(|n| n as usize > others) {
        findings.push(Finding {
            place: "quorum".into(),
            says: format!("only {others} people beside the facilitators are invited"),
        });
    }
    for (network, asked) in networks.iter().filter(|(_, n)| **n > 0) {
        let Some(network) = roster.network(network) else {
            return Err(Refusal::not_found(
                "there is no such network at the meeting",
            ));
        };
        let there = invited
            .iter()
            .filter(|i| {
                roster
                    .represented_by(i.person, day)
                    .is_some_and(|n| n.id == network.id)
            })
            .count();
        if *asked as usize > there {
            findings.push(Finding {
                place: format!("network {}", network.code),
                says: format!("only {there} of its people are invited"),
            });
        }
    }
    Refusal::unless_empty(findings)?;
    workshop.quorum = people.filter(|n| *n > 0);
    workshop.network_quorum = networks.into_iter().filter(|(_, n)| *n > 0).collect();
    Ok(())
}

/// Gives a part to exactly these people of the meeting (for the rapporteur: one or none).
pub fn part(
    roster: &Roster,
    workshop: &mut Workshop,
    part: Part,
    emails: &[Email],
) -> Result<(), Refusal> {
    let mut people: Vec<PersonId> = Vec::new();
    let mut findings = Vec::new();
    for email in emails {
        let key = email.key();
        match roster.people.iter().find(|(p, _)| p.email.key() == key) {
            Some((person, _)) if people.contains(&person.id) => {}
            Some((person, _)) => people.push(person.id.clone()),
            None => findings.push(Finding {
                place: part.word().into(),
                says: format!(
                    "{email} is no participant of the meeting: look the address up under People"
                ),
            }),
        }
    }
    Refusal::unless_empty(findings)?;
    workshop.people.retain(|s| s.part != part);
    workshop
        .people
        .extend(people.into_iter().map(|person| Seat { person, part }));
    workshop.people.sort();
    Ok(())
}

/// Sets the address at which the session is joined; empty takes it away.
pub fn join_link(workshop: &mut Workshop, link: &str) -> Result<(), Refusal> {
    let link = link.trim();
    if link.is_empty() {
        workshop.join_link = None;
        return Ok(());
    }
    let rest = link.strip_prefix("https://");
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c);
    if rest.is_none_or(str::is_empty) || link.contains(odd) || link.len() > 2000 {
        return Err(Refusal::invalid(
            "join_link",
            "it is no web address: it must start with https:// and have no blanks",
        ));
    }
    workshop.join_link = Some(link.to_string());
    Ok(())
}

/// The rules with one more between two workshops. The same pair in the same kind is given its new gap; an order that goes round in a circle is refused.
pub fn with_rule(roster: &Roster, new: Rule) -> Result<Vec<Rule>, Refusal> {
    if new.first == new.second {
        return Err(Refusal::invalid(
            "second",
            "a rule needs two different workshops",
        ));
    }
    let same = |old: &Rule| {
        let pair = (&old.first, &old.second);
        old.kind == new.kind
            && (pair == (&new.first, &new.second)
                || new.kind != RuleKind::Before && pair == (&new.second, &new.first))
    };
    let mut rules: Vec<Rule> = roster.rules.iter().filter(|r| !same(r)).cloned().collect();
    rules.push(Rule {
        gap_minutes: match new.kind {
            RuleKind::Before | RuleKind::Gap => new.gap_minutes,
            _ => 0,
        },
        ..new.clone()
    });
    if new.kind == RuleKind::Before && comes_after(&rules, &new.second, &new.first) {
        return Err(Refusal::invalid(
            "second",
            "then a workshop would have to come after itself: take the opposite rule away first",
        ));
    }
    rules.sort();
    Ok(rules)
}

/// Whether `to` comes, directly or by others, after `from`.
fn comes_after(rules: &[Rule], from: &WorkshopId, to: &WorkshopId) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while let Some(at) = seen.get(next).copied() {
        if at == to {
            return true;
        }
        for rule in rules {
            if rule.kind == RuleKind::Before && rule.first == *at && !seen.contains(&&rule.second) {
                seen.push(&rule.second);
            }
        }
        next += 1;
    }
    false
}
